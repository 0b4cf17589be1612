import type { Catalog, Change } from '../model/catalog.js';
import type { Shadow } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { BASELINE } from '../model/migration.js';
import type { ShadowInfo } from '../model/plan.js';
import type { Session } from '../model/session.js';
import type { Programs } from '../programs/program.js';
import { type Granted, namedInDump } from '../shadow/granted.js';
import { prepareShadow } from '../shadow/prepare.js';
import type { RoleSetting } from '../shadow/settings.js';
import type { SetupFile } from '../shadow/setup.js';
import { driftOf, notCompared } from './drift.js';
import type { Parsed } from './parse.js';
import type { PlanRequest } from './plan.js';
import { replay } from './replay.js';
import { setUpSession } from './session-setup.js';

/** The state before, on the shadow. */
export interface Base {
  readonly session: Session;
  readonly before: Catalog;
  readonly drift: readonly Change[];
  readonly kind: ShadowInfo['base'];
  readonly notes: readonly string[];
  /** Of what the target may differ unseen. */
  readonly notCompared: readonly string[];
  /** Extensions that are there already for a pending file to make. */
  readonly given: ReadonlySet<string>;
}

export interface Opened {
  readonly session: Session;
  readonly given: Set<string>;
}

/** `"$user"` in a search path is the role's own name; on a server that is not ours the role bears another one. */
async function settingsFor(shadow: Shadow, request: PlanRequest): Promise<readonly RoleSetting[]> {
  const settings = [...(request.target?.environment.settings ?? []), ...request.urlSettings].map(
    ({ name, value }): RoleSetting => ({ on: 'role', name, value }),
  );
  const role = request.target?.server.user;
  // Only where names are looked for along a path.
  if (request.engine.dialect.name !== 'postgresql') return settings;
  const path = settings.findLast(({ name }) => name === 'search_path')?.value ?? '"$user", public';
  if (role === undefined || !path.includes('$user')) return settings;
  await using session = await shadow.open();
  if (session.server.user === role) return settings;
  const own = `"${role.replaceAll('"', '""')}"`;
  const value = path.replace(/"\$user"|\$user\b/g, () => own);
  return [...settings, { on: 'role', name: 'search_path', value }];
}

/** On a server that is not ours the migration role bears another name, and what is the target's role's own is its own too. */
function membersOf({ target }: PlanRequest): readonly string[] | undefined {
  const { memberOf } = target?.environment ?? {};
  return memberOf === undefined || target === undefined ? undefined : [...memberOf, target.server.user];
}

/** How a dump of a schema says whose something is. */
const OWNERS: Readonly<Record<PlanRequest['engine']['dialect']['name'], RegExp>> = {
  postgresql: /^ALTER .* OWNER TO .*;$/gm,
  mysql: /\bDEFINER=`(?:[^`]|``)*`(?:@`(?:[^`]|``)*`)? ?/g,
};

/** Who is no superuser cannot give things away: then all of it is his own. */
async function withOwners(shadow: Shadow, { engine }: PlanRequest, text: string): Promise<string> {
  await using admin = await shadow.admin();
  return admin.server.superuser ? text : text.replace(OWNERS[engine.dialect.name], '');
}

/** An empty shadow, prepared as the target is, with a session for migrations. */
export async function openBase(
  shadow: Shadow,
  request: PlanRequest,
  setupFiles: readonly SetupFile[],
  wanted: Granted,
): Promise<Opened> {
  const { dialect } = request.engine;
  const { historySchema } = request.inputs;
  const { skipped, extensions, history } = await prepareShadow(shadow, {
    dialect,
    historySchema,
    extensions: wanted.extensions,
    setupFiles,
    roles: wanted.roles,
    definers: wanted.definers,
    memberOf: membersOf(request),
    roleSettings: await settingsFor(shadow, request),
  });
  for (const text of skipped) request.progress({ type: 'note', text: `The shadow goes without ${text}` });
  const session = await shadow.open();
  // A migration may alter the history table, and on the target it is there before the first one runs.
  if (history !== false) await dialect.history(session, historySchema).ensure();
  await setUpSession(session, request.inputs.sessionSetup, request.engine.dialect);
  return { session, given: new Set(extensions) };
}

/** What was made beforehand only so that a file can make it is not there yet. */
export function withoutGiven(catalog: Catalog, extensions: ReadonlySet<string>): Catalog {
  if (extensions.size === 0) return catalog;
  const objects = [...catalog.objects].filter(([, { kind, name }]) => kind !== 'extension' || !extensions.has(name));
  return { ...catalog, objects: new Map(objects) };
}

async function fromSchema(
  shadow: Shadow,
  request: PlanRequest,
  wanted: Granted,
  drift: readonly Change[],
): Promise<Omit<Base, 'notes' | 'notCompared'> | string> {
  if (request.dumpSchema === undefined) return 'the schema of the target cannot be dumped from here';
  const { dialect } = request.engine;
  try {
    const dump = await request.dumpSchema();
    await shadow.renew();
    const text = await withOwners(shadow, request, dump);
    const named = { ...wanted, roles: [...wanted.roles, ...namedInDump(dialect, text)] };
    const { session, given } = await openBase(shadow, request, [{ path: 'schema of the target', text }], named);
    const before = await dialect.snapshot(session, { historySchema: request.inputs.historySchema });
    return { session, before: withoutGiven(before, given), drift, kind: 'schema', given };
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
}

/**
 * The state before: the applied migrations replayed, or, where the target differs from that and something is to be
 * rehearsed, the target's own schema.
 */
export async function stateBefore(
  shadow: Shadow,
  request: PlanRequest & { readonly running?: Programs },
  replayed: readonly Parsed[],
  wanted: Granted,
  rehearsing: boolean,
): Promise<Base> {
  const { dialect } = request.engine;
  const { historySchema, sessionSetup } = request.inputs;
  const recorded = new Set(request.pending.applied.flatMap((row) => (row.planDigest === BASELINE ? [row.id] : [])));
  const open = (): Promise<Opened> => openBase(shadow, request, request.setupFiles, wanted);
  const run = ({ session, given }: Opened): Promise<readonly string[]> =>
    replay(session, dialect, replayed, {
      sessionSetup,
      given,
      recorded,
      ...(request.running === undefined ? {} : { running: request.running }),
      ...(session.server.embedded ? {} : { further: () => shadow.open() }),
    });
  const snapshot = async ({ session, given }: Opened): Promise<Catalog> =>
    withoutGiven(await dialect.snapshot(session, { historySchema }), given);
  const kind = replayed.length === 0 ? 'empty' : 'replay';
  const opened = await open();
  const target = request.target?.catalog;
  if (target === undefined) {
    const notes = await run(opened);
    return { ...opened, before: await snapshot(opened), drift: [], kind, notes, notCompared: [] };
  }
  const fresh = await snapshot(opened);
  const notes = await run(opened).catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'replay') return error;
    throw error;
  });
  const failed = notes instanceof ActionError ? notes : undefined;
  const skipped = notes instanceof ActionError ? [] : notes;
  const before = await snapshot(opened);
  // Half a replay says nothing about the target.
  const drift = failed === undefined ? driftOf(fresh, before, target, dialect.name) : [];
  if (failed === undefined && (drift.length === 0 || !rehearsing))
    return {
      ...opened,
      before,
      drift,
      kind,
      notes: [...skipped, ...notCompared(before, target)],
      notCompared: notCompared(before, target, true),
    };
  await opened.session.close();
  const schema = await fromSchema(shadow, request, wanted, drift);
  if (typeof schema !== 'string') {
    const why =
      failed === undefined
        ? 'The target differs from what its applied migrations give (see drift), so the plan ran on the schema of the target itself.'
        : `The applied migrations cannot be replayed, so the plan ran on the schema of the target itself. ${failed.message.split('\n')[0] ?? ''}`;
    return { ...schema, notes: [why], notCompared: [] };
  }
  if (failed !== undefined) throw failed;
  await shadow.renew();
  const again = await open();
  await run(again);
  const why = `The target differs from what its applied migrations give (see drift). The plan ran on the replay nevertheless: ${schema}.`;
  return { ...again, before, drift, kind, notes: [...skipped, why], notCompared: [] };
}
