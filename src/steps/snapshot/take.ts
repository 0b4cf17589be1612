import { secretSpellings } from '../../host/secrets.js';
import type { Engine, Environment } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { ServerInfo, Session } from '../../model/session.js';
import { fingerprintOf } from '../../shadow/identity.js';
import { readHistory, readTarget } from '../target.js';
import { recording } from './answers.js';
import { withoutConnections } from './connections.js';
import type { Snapshot, SnapshotServer } from './snapshot.js';

/** What is to be written down, and by whom. */
export interface TakeRequest extends Pick<Snapshot, 'takenAt' | 'tool' | 'commit' | 'label' | 'layouts'> {
  readonly engine: Engine;
  readonly session: Session;
  readonly historySchema: string;
  /** Tables by which a tool goes that keeps its own history. */
  readonly copied: readonly string[];
  readonly dumpSchema: ((server: ServerInfo) => Promise<string>) | undefined;
  /** Settings that the URL makes. */
  readonly urlSettings: Environment['settings'];
}

/** Settings of an application's own, in which platforms and teams keep keys: `app.jwt_secret`. */
const isOwn = ({ name }: { readonly name: string }): boolean => name.includes('.');

function serverOf({ server }: Session): SnapshotServer {
  const { engine, version, major, database, user, superuser, embedded, settings = {} } = server;
  const own = Object.entries(settings).filter(([name]) => !isOwn({ name }));
  return { engine, version, major, database, user, superuser, embedded, settings: Object.fromEntries(own) };
}

async function schemaOf({ engine, session, dumpSchema }: TakeRequest): Promise<Snapshot['schema']> {
  if (dumpSchema === undefined) return { missing: 'the schema of the target cannot be dumped from here' };
  try {
    return { sql: withoutConnections(engine.dialect, await dumpSchema(session.server)) };
  } catch (error) {
    if (error instanceof ActionError) return { missing: error.message };
    throw error;
  }
}

/** Of the moment alone, and with names that clients and replicas give themselves: nothing for a file that is kept. */
function lasting(now: Snapshot['now']): Pick<Snapshot, 'now'> {
  if (now === undefined) return {};
  const unknown = [
    ...now.unknown,
    'Open transactions and replicas are of the moment, and a snapshot does not hold them.',
  ];
  return { now: { ...now, openTransactions: [], replicas: [], unknown } };
}

/** Reads all of it by a session that only reads. */
export async function takeSnapshot(request: TakeRequest): Promise<Snapshot> {
  const { engine, session, historySchema, copied, urlSettings } = request;
  const { takenAt, tool, commit, label, layouts } = request;
  const { dialect } = engine;
  const asked = recording(session);
  const applied = await readHistory(asked.session, dialect, historySchema);
  const target = await readTarget(session, dialect, historySchema, applied, '', copied);
  const settings = [...target.environment.settings, ...urlSettings];
  const { roles, memberOf, variables } = target.environment;
  const now = (target as Partial<Snapshot>).now;
  return {
    takenAt,
    tool,
    commit,
    label,
    layouts,
    engine: engine.id,
    server: serverOf(session),
    environment: {
      roles,
      ...(memberOf === undefined ? {} : { memberOf }),
      ...(variables === undefined ? {} : { variables }),
      settings: settings.filter((one) => !isOwn(one)),
    },
    unsaid: [...new Set(settings.filter(isOwn).map(({ name }) => name))],
    fingerprint: await fingerprintOf(dialect, session),
    history: asked.answers(),
    catalog: target.catalog ?? (await dialect.snapshot(session, { historySchema })),
    sizes: target.sizes ?? [],
    ...lasting(now),
    ...(target.toolRows === undefined ? {} : { toolRows: target.toolRows }),
    schema: await schemaOf(request),
  };
}

/** Passwords that are shorter are words, and may well be the name of something. */
const SHORTEST = 8;

/** Whether a text of JSON holds a URL that this run was given, or its password. */
export function holdsSecret(json: string, urls: readonly string[], server: SnapshotServer): boolean {
  const names = new Set([server.database, server.user]);
  return urls
    .flatMap(secretSpellings)
    .some((one) => one.length >= SHORTEST && !names.has(one) && json.includes(JSON.stringify(one).slice(1, -1)));
}
