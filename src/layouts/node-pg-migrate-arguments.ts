import { dictionary } from '../model/dictionary.js';

/** A setting by the tool's own name; several values where it was given several. */
export type Settings = ReadonlyMap<string, readonly string[]>;

const SHORT: Readonly<Record<string, string>> = dictionary({
  m: 'migrations-dir',
  t: 'migrations-table',
  s: 'schema',
  f: 'config-file',
  d: 'database-url-var',
});
/** Those that take no value, so that what follows is none. */
const SWITCHES =
  /^(?:create-schema|create-migrations-schema|check-order|verbose|decamelize|use-glob|lock|single-transaction|dry-run|fake|timestamp)$/;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`);

/** The words of a command line, as far as a script of package.json goes; a separator is a word of its own. */
function words(script: string): readonly string[] {
  return [...script.matchAll(/&&|\|\||[;|&]|(?:[^\s"';|&]|"(?:[^"\\]|\\.)*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}

/** What stands behind the tool's name up to the end of its command. */
function argumentsOf(script: string): readonly (readonly string[])[] {
  const all = words(script);
  return all.flatMap((word, at) => {
    if (!/(?:^|\/)node-pg-migrate(?:\.js)?$/.test(word)) return [];
    const rest = all.slice(at + 1);
    const end = rest.findIndex((one) => /^(?:&&|\|\||[;|&])$/.test(one));
    return [end === -1 ? rest : rest.slice(0, end)];
  });
}

function settingsOf(words: readonly string[]): Settings {
  const found = new Map<string, string[]>();
  let open: string | undefined;
  for (const word of words) {
    const [, short, long, value] = /^(?:-([a-z])|--([\w-]+))(?:=(.*))?$/s.exec(word) ?? [];
    const given = short === undefined ? long : (SHORT[short] ?? short);
    if (given === undefined) {
      const to = open === undefined ? undefined : found.get(open);
      if (open !== undefined && to !== undefined && (open === 'schema' || to.length === 0)) to.push(word);
      else if (open !== undefined && to === undefined) found.set(open, [word]);
      if (open !== 'schema') open = undefined;
      continue;
    }
    const negated = /^no-(.+)$/.exec(given)?.[1];
    const name = kebab(negated ?? given);
    if (negated !== undefined) found.set(name, ['false']);
    else if (value !== undefined) found.set(name, [...(found.get(name) ?? []), value]);
    else found.set(name, SWITCHES.test(name) ? ['true'] : (found.get(name) ?? []));
    open = value === undefined && negated === undefined && !SWITCHES.test(name) ? name : undefined;
  }
  return found;
}

/** How the scripts of a package.json call node-pg-migrate: the settings of each call. */
export function callsIn(scripts: Readonly<Record<string, unknown>>): readonly Settings[] {
  return Object.values(scripts).flatMap((script) =>
    typeof script === 'string' ? argumentsOf(script).map(settingsOf) : [],
  );
}
