import type { Catalog, Change } from '../../model/catalog.js';
import type { Shadow } from '../../model/contracts.js';
import { ActionError } from '../../model/error.js';
import type { ShadowInfo } from '../../model/plan.js';
import type { Session } from '../../model/session.js';
import { type Granted, namedInDump } from '../../shadow/granted.js';
import { prepareShadow } from '../../shadow/prepare.js';
import type { RoleSetting } from '../../shadow/settings.js';
import type { SetupFile } from '../../shadow/setup.js';
import { setUpSession } from '../session-setup.js';
import { type ToolRows, writeToolRows } from '../tool/rows.js';
import type { PlanRequest } from './request.js';

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

/** A shadow made ready, and a session on it. */
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

export async function openBase(
  shadow: Shadow,
  request: PlanRequest,
  setupFiles: readonly SetupFile[],
  wanted: Granted,
  rows: readonly ToolRows[] = [],
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
  if (rows.length > 0) {
    await using admin = await shadow.admin();
    await writeToolRows(admin, dialect, rows);
  }
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

export async function fromSchema(
  shadow: Shadow,
  request: PlanRequest,
  wanted: Granted,
  drift: readonly Change[],
  rows: readonly ToolRows[] = [],
): Promise<Omit<Base, 'notes' | 'notCompared'> | string> {
  if (request.dumpSchema === undefined) return 'the schema of the target cannot be dumped from here';
  const { dialect } = request.engine;
  try {
    const dump = await request.dumpSchema();
    await shadow.renew();
    const text = await withOwners(shadow, request, dump);
    const named = { ...wanted, roles: [...wanted.roles, ...namedInDump(dialect, text)] };
    const { session, given } = await openBase(shadow, request, [{ path: 'schema of the target', text }], named, rows);
    const before = await dialect.snapshot(session, { historySchema: request.inputs.historySchema });
    return { session, before: withoutGiven(before, given), drift, kind: 'schema', given };
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
}
