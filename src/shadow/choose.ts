import { engines } from '../engines/index.js';
import type { Shadow, ShadowProvider, ShadowRequest } from '../model/contracts.js';
import type { EngineName } from '../model/engine.js';
import { ActionError, defect } from '../model/error.js';
import { familyOf } from './families.js';
import { providers } from './index.js';

/** Which source of throw-away databases serves, and why this one. */
export interface ShadowChoice {
  readonly provider: ShadowProvider;
  /** The request as this provider takes it, with image or URL. */
  readonly request: ShadowRequest;
  readonly why: string;
}

type Name = ShadowProvider['name'];

const NAMES: readonly Name[] = ['local', 'embedded', 'docker'];

function find(name: Name): ShadowProvider {
  const found = providers.find((provider) => provider.name === name);
  if (found === undefined) throw defect(`No shadow is called ${name}.`);
  return found;
}

/** What `shadow` says: one provider with its argument, or undefined for `auto`. */
function parse(setting: string): { readonly name: Name; readonly argument?: string } | undefined {
  if (setting === 'auto' || setting === '') return undefined;
  const name = NAMES.find((known) => known === setting);
  if (name !== undefined) return { name };
  if (/^docker:./.test(setting)) return { name: 'docker', argument: setting.slice('docker:'.length) };
  if (/^\w+:\/\//.test(setting)) return { name: 'url', argument: setting };
  // Never repeated: it may be a URL with a slip in it.
  throw new ActionError(
    'bad-input',
    'The value of `shadow` is not known.',
    'Write `auto`, `local`, `embedded`, `docker`, `docker:IMAGE`, or the postgres:// or mysql:// URL of a scratch server.',
  );
}

function wanted(request: ShadowRequest): string {
  const version = request.major === undefined ? '' : ` ${request.major}`;
  const extensions = request.extensions.length === 0 ? '' : ` with ${request.extensions.join(', ')}`;
  return `${request.engine}${version}${extensions}`;
}

/** The three ways out where there is no embedded server. */
function mysqlHint({ engine }: ShadowRequest): string {
  const install: Partial<Record<EngineName, string>> = {
    mysql: '(apt-get install mysql-server; its service may stay stopped)',
    mariadb: '(apt-get install mariadb-server; its service may stay stopped)',
  };
  const first =
    install[engine] === undefined ? '' : `install the server in a step before this one ${install[engine]}, `;
  const text = `${first}run where Docker is (\`shadow: docker\` or \`docker:IMAGE\`), or name a scratch server with \`shadow: mysql://…\`.`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function noShadow(request: ShadowRequest, reasons: readonly string[]): ActionError {
  const major = request.major ?? 'MAJOR';
  const text = [
    `No throw-away database can be had for ${wanted(request)}.`,
    ...reasons.map((reason) => `- ${reason}`),
  ].join('\n');
  if (familyOf(request) === 'mysql') return new ActionError('no-shadow', text, mysqlHint(request));
  return new ActionError(
    'no-shadow',
    text,
    request.extensions.length > 0
      ? `Install the server and its extensions in a step before this one (apt-get install postgresql-${major} …), name an image that has them with \`shadow: docker:IMAGE\`, or a scratch server with \`shadow: postgres://…\`.`
      : `Install the server in a step before this one (apt-get install postgresql-${major}), run where Docker is, or name a scratch server with \`shadow: postgres://…\`.`,
  );
}

/** The providers to ask for `auto`, best first, as the engine has them; a URL is never taken unasked. */
function candidates(request: ShadowRequest): readonly Name[] {
  const traits = engines.find(({ name, traits: t }) => name === request.engine && !t.embedded)?.traits;
  return (traits?.shadows ?? NAMES).filter((name) => name !== 'url');
}

async function* fitting(request: ShadowRequest): AsyncGenerator<ShadowChoice, ActionError> {
  const reasons: string[] = [];
  const names = candidates(request);
  for (const [i, name] of names.entries()) {
    const provider = find(name);
    const unfit = await provider.unfit(request);
    if (unfit !== undefined) {
      reasons.push(`${name}: ${unfit}`);
      continue;
    }
    const rest = names.slice(i + 1);
    const not = reasons.length === 0 ? '' : `; not ${reasons.join('; not ')}`;
    const unneeded = rest.length === 0 ? '' : `; ${rest.join(' and ')} not needed`;
    yield { provider, request, why: `${name} serves${not}${unneeded}` };
    reasons.push(`${name}: it did not start`);
  }
  // Those that the engine never has are looked for all the same: so it is said why
  for (const name of NAMES.filter((each) => !names.includes(each)))
    reasons.push(`${name}: ${(await find(name).unfit(request)) ?? 'it does not serve this engine'}`);
  return noShadow(request, reasons);
}

/** Takes what the setting names, or the first that serves. Throws `no-shadow` with everybody's reason. */
export async function chooseShadow(request: ShadowRequest, setting: string): Promise<ShadowChoice> {
  const asked = parse(setting);
  if (asked === undefined) {
    const first = await fitting(request).next();
    if (first.done === true) throw first.value;
    return first.value;
  }
  const provider = find(asked.name);
  const full = { ...request, argument: asked.argument };
  const unfit = await provider.unfit(full);
  if (unfit !== undefined) throw noShadow(request, [`${asked.name}: ${unfit}`]);
  return { provider, request: full, why: `${asked.name} was asked for` };
}

/** Starts the shadow. With `auto` one that fits but does not start gives way to the next, with a warning. */
export async function startShadow(
  request: ShadowRequest,
  setting: string,
): Promise<{ readonly shadow: Shadow; readonly why: string }> {
  if (parse(setting) !== undefined) {
    const choice = await chooseShadow(request, setting);
    return { shadow: await choice.provider.start(choice.request), why: choice.why };
  }
  const choices = fitting(request);
  for (;;) {
    const next = await choices.next();
    if (next.done === true) throw next.value;
    const { provider, why } = next.value;
    try {
      return { shadow: await provider.start(next.value.request), why };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      request.progress({ type: 'warning', text: `The ${provider.name} shadow did not start: ${text}` });
    }
  }
}
