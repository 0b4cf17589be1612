import type { Catalog } from '../../model/catalog.js';
import type { Shadow } from '../../model/contracts.js';
import { LABELS } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { Migration } from '../../model/migration.js';
import type { Plan, RehearsedMigration, ShadowInfo } from '../../model/plan.js';
import type { Session } from '../../model/session.js';
import type { Programs } from '../../programs/program.js';
import type { AskedExtension } from '../../shadow/asked.js';
import { startShadow } from '../../shadow/choose.js';
import { type Granted, grantedTo } from '../../shadow/granted.js';
import type { NamedRequest } from '../../shadow/names.js';
import { binariesFor } from '../binaries-for.js';
import { diffCatalogs } from '../compare.js';
import { CUT_OFF } from '../cut-off.js';
import { withDependents } from '../dependents/dependents.js';
import { type Parsed, parseAll } from '../parse.js';
import { extensionsInCode, programsFor } from '../programs.js';
import { rehearse } from '../rehearse/rehearse.js';
import type { Rehearsal } from '../rehearse/statement.js';
import { replay } from '../replay.js';
import type { WayBack } from '../rollback/way-back.js';
import { type Base, stateBefore } from './base.js';
import { openBase, withoutGiven } from './open.js';
import type { PlanRequest } from './request.js';

function shadowInfo(shadow: Shadow, why: string, base: ShadowInfo['base']): ShadowInfo {
  return { provider: shadow.provider, engine: shadow.engine, version: shadow.version, major: shadow.major, why, base };
}

const running = (programs: Programs | undefined): { readonly running?: Programs } =>
  programs === undefined ? {} : { running: programs };

/** What a rehearsal gives. */
export interface OnShadow extends Omit<Plan, 'digest' | 'pending' | 'findings'> {
  readonly parsed: readonly Parsed[];
  readonly existed: (relation: string) => boolean;
  readonly notCompared: readonly string[];
}

/** A shadow that is on its way; whatever happens meanwhile, it is taken down. */
class Coming implements AsyncDisposable {
  constructor(readonly started: ReturnType<typeof startShadow>) {
    started.catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const found = await this.started.catch(() => undefined);
    await found?.shadow[Symbol.asyncDispose]();
  }
}

/**
 * Where no server has an extension, one without it: the plan then fails at the statement that asks for it, by name and
 * place, and everything else is looked at all the same.
 */
async function startAny(request: NamedRequest, setting: string): ReturnType<typeof startShadow> {
  try {
    return await startShadow(request, setting);
  } catch (error) {
    const lacking = error instanceof ActionError && error.code === 'no-shadow' && request.extensions.length > 0;
    if (!lacking) throw error;
    request.progress({ type: 'warning', text: error.message });
    return await startShadow({ ...request, extensions: [] }, setting).catch(() => {
      throw error;
    });
  }
}

function start(request: PlanRequest, extensions: readonly AskedExtension[]): Coming {
  const { engine, inputs, progress } = request;
  const server = request.target?.server;
  const fingerprint = request.target?.fingerprint;
  const variables = request.target?.environment.variables;
  const shadowRequest: NamedRequest = {
    engine: engine.name,
    major: server?.major,
    extensions: extensions.map((extension) => extension.name),
    binaries: binariesFor(engine.dialect, inputs),
    progress,
    argument: undefined,
    // Named as on the target: `OWNER TO`, `ALTER DATABASE` and grants mean the same thing only then.
    ...(server === undefined
      ? {}
      : { role: server.user, database: server.database, superuser: server.superuser, version: server.version }),
    ...(variables === undefined ? {} : { variables }),
    ...(fingerprint === undefined ? {} : { targetFingerprint: fingerprint }),
  };
  progress({ type: 'phase', name: 'Shadow database' });
  return new Coming(startAny(shadowRequest, inputs.shadow));
}

/** The files of a plan, split. */
interface Files {
  readonly parsed: readonly Parsed[];
  readonly replayed: readonly Parsed[];
  readonly wanted: Granted;
}

async function parseFiles(request: PlanRequest, todo: readonly Migration[]): Promise<Files> {
  const { dialect, traits } = request.engine;
  const parsed = await parseAll(todo, dialect, traits);
  const replayed = await parseAll(request.pending.replay, dialect, traits);
  const setup = await Promise.all(request.setupFiles.map((file) => dialect.split(file.text)));
  const statements = [...setup, ...replayed.map((p) => p.split), ...parsed.map((p) => p.split)].flatMap(
    (split) => split.statements,
  );
  const code = [...replayed, ...parsed].flatMap(({ program }) => (program === undefined ? [] : [program.text]));
  const texts = [...request.setupFiles.map((file) => file.text), ...statements.map(({ sql }) => sql), ...code];
  statements.push(...(await extensionsInCode(dialect, code)));
  const wanted = grantedTo(dialect, { statements, texts, roles: request.target?.environment.roles ?? [] });
  return { parsed, replayed, wanted };
}

/** A migration that alters the history table may make the row of its own file fail, and the rows of those after it. */
function recording(
  { engine: { dialect }, inputs: { historySchema } }: PlanRequest,
  session: Session,
  files: readonly Parsed[],
): Pick<Rehearsal, 'record'> {
  if (!files.some(({ source }) => source.text.includes(historySchema))) return {};
  const history = dialect.history(session, historySchema);
  const nobody = { actor: null, commit: null, runUrl: null, planDigest: null, tool: 'rehearsal' };
  return {
    record: ({ migration: { id, path, checksum }, split }) =>
      dialect.asSelf(session, () =>
        history.record({ id, path, checksum, ...nobody }, { durationMs: 0, statements: split.statements.length }),
      ),
  };
}

function versionNote(request: PlanRequest, shadow: Shadow): readonly string[] {
  const server = request.target?.server;
  if (server === undefined || server.major >= shadow.major) return [];
  return [
    `The target is ${LABELS[request.engine.name]} ${server.version}, and the shadow was ${shadow.version}: ${request.engine.dialect.name === 'postgresql' ? 'what only the shadow knows is found by the rule newer-than-target.' : 'what only the shadow knows passes here and fails there.'}`,
  ];
}

const askingNote = (trouble: string | undefined): readonly string[] =>
  trouble === undefined
    ? []
    : [`The shadow could not always be asked how it changes a table, so some statements say nothing of it: ${trouble}`];

/** Loaded only where something has a way back. */
async function wayBack(
  request: PlanRequest,
  parsed: readonly Parsed[],
  base: Pick<Base, 'before' | 'given'>,
): Promise<WayBack | undefined> {
  if (parsed.length === 0 || request.wayBack !== true) return undefined;
  const { WayBack } = await import('../rollback/way-back.js');
  return WayBack.of(request, parsed, base);
}

async function rehearseOn(
  request: PlanRequest,
  { parsed, replayed, wanted }: Files,
  coming: Coming,
): Promise<OnShadow> {
  const { inputs, progress } = request;
  const { dialect } = request.engine;
  const { shadow, why } = await coming.started;
  progress({ type: 'note', text: `${shadow.provider}: ${shadow.engine} ${shadow.version} (${why})` });
  await using programs = await programsFor([...replayed, ...parsed], request.programs, dialect, progress);
  const base = await stateBefore(shadow, { ...request, ...running(programs) }, replayed, wanted, parsed.length > 0);
  const observer = dialect.observer(base.session, {
    historySchema: inputs.historySchema,
    ...(base.session.server.embedded ? {} : { open: () => shadow.open() }),
  });
  await observer.start();
  await using asker = dialect.changeAsker?.(base.session, {
    open: () => shadow.admin(),
    existed: (relation) => observer.existed(relation),
    choice: request.engine.traits.algorithmChoice === true,
  });
  progress({ type: 'phase', name: 'Rehearsal' });
  const label = `${shadow.provider}, ${shadow.engine} ${shadow.version}`;
  const back = await wayBack(request, parsed, base);
  const rehearsed: readonly RehearsedMigration[] = await rehearse(
    {
      session: base.session,
      dialect,
      observer,
      ...(asker === undefined ? {} : { asker }),
      sessionSetup: inputs.sessionSetup,
      names: [...base.before.objects.values()].map((object) => object.name),
      shadow: label,
      progress,
      before: base.before,
      given: base.given,
      ...running(programs),
      ...(base.session.server.embedded ? {} : { further: () => shadow.open() }),
      ...recording(request, base.session, [...replayed, ...parsed]),
      ...(back === undefined ? {} : { onLevel: (index: number) => back.level(index, base.session) }),
    },
    replayed,
    parsed,
  );
  const gone = rehearsed.some(({ error }) => error?.code === CUT_OFF);
  const after = gone ? null : await dialect.snapshot(base.session, { historySchema: inputs.historySchema });
  const { migrations: seen, notes } =
    after === null
      ? { migrations: rehearsed, notes: [] }
      : await withDependents(base.session, dialect, { before: base.before, after }, rehearsed);
  const on = { shadow, session: base.session, ...running(programs) };
  const migrations = back === undefined ? seen : await back.walk(seen, after, on);
  await base.session.close();
  return {
    parsed,
    migrations,
    changes: after === null ? [] : diffCatalogs(base.before, after),
    drift: base.drift,
    shadow: shadowInfo(shadow, why, base.kind),
    before: base.before,
    after,
    notCompared: base.notCompared,
    notes: [...base.notes, ...versionNote(request, shadow), ...askingNote(asker?.trouble), ...notes],
    existed: (relation) => observer.existed(relation),
  };
}

/** Makes the state before on a shadow and runs `todo` there. */
export async function onShadow(request: PlanRequest, todo: readonly Migration[]): Promise<OnShadow> {
  const texts = [
    ...request.setupFiles.map((file) => file.text),
    ...[...request.pending.replay, ...todo].map(({ up }) => (up.kind === 'sql' ? up.sql : up.text)),
  ];
  if (texts.some((text) => /extension/i.test(text))) {
    const files = await parseFiles(request, todo);
    await using coming = start(request, files.wanted.extensions);
    return await rehearseOn(request, files, coming);
  }
  // Nothing asks for an extension, so any server serves: one starts while the files are parsed.
  await using coming = start(request, []);
  return await rehearseOn(request, await parseFiles(request, todo), coming);
}

/** An empty shadow on which files are replayed. */
export interface Track {
  readonly session: Session;
  run(files: readonly Parsed[]): Promise<void>;
  snapshot(): Promise<Catalog>;
}

/** Replays files on a shadow without rehearsing anything; each `open` begins anew on an empty one. */
export async function onTrack<T>(
  request: PlanRequest,
  files: readonly Migration[],
  work: (parsed: readonly Parsed[], open: () => Promise<Track>) => Promise<T>,
): Promise<T> {
  const { parsed, wanted } = await parseFiles(request, files);
  await using coming = start(request, wanted.extensions);
  const { shadow } = await coming.started;
  const { dialect } = request.engine;
  const { historySchema, sessionSetup } = request.inputs;
  await using programs = await programsFor(parsed, request.programs, dialect, request.progress);
  let open: Session | undefined;
  return await work(parsed, async () => {
    if (open !== undefined) {
      await open.close();
      await shadow.renew();
    }
    const { session, given } = await openBase(shadow, request, request.setupFiles, wanted);
    open = session;
    const further = session.server.embedded ? {} : { further: () => shadow.open() };
    const options = { sessionSetup, given, recorded: new Set<string>(), ...running(programs), ...further };
    return {
      session,
      run: async (some) => void (await replay(session, dialect, some, options)),
      snapshot: async () => withoutGiven(await dialect.snapshot(session, { historySchema }), given),
    };
  });
}
