import type { Session } from '../../../model/session.js';
import { sql } from '../../../sql/query.js';
import { ownTables, type Place } from '../names.js';

/** What a backup has to hold, as far as this user may see it. */
export interface ContentFacts {
  readonly tables: readonly string[];
  readonly views: readonly string[];
  /** Bytes of the rows; the server counts them now and then only. */
  readonly bytes: number;
  /** Tables that no transaction holds still: a dump shows each of them at another moment. */
  readonly loose: readonly { readonly table: string; readonly engine: string }[];
  /** Routines whose text is kept from this user. */
  readonly hiddenRoutines: readonly string[];
  readonly routines: number;
  readonly triggers: number;
  readonly events: number;
  /** Views that name something that is gone, which no dump tool can read. */
  readonly broken: readonly string[];
}

/** Engines whose rows are read as of one moment, or that have none of their own. */
const STILL = /^(?:InnoDB|MyRocks|ROCKSDB|TokuDB|Sequence|BLACKHOLE|ndbcluster)$/i;

async function counted(session: Session, table: 'TRIGGERS' | 'EVENTS'): Promise<number> {
  const { database } = session.server;
  const [row] = await session
    .query(
      table === 'TRIGGERS'
        ? sql`SELECT COUNT(*) AS n FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`
        : sql`SELECT COUNT(*) AS n FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`,
    )
    .catch(() => []);
  return Number(row?.['n'] ?? 0);
}

/** `only`: the tables that are saved, `name` or `database.name`; without it all. Only reads. */
export async function readContents(
  session: Session,
  options: { readonly historySchema: string; readonly only?: readonly string[] },
): Promise<ContentFacts> {
  const { database } = session.server;
  const own = ownTables(database, options.historySchema);
  const only = options.only === undefined ? undefined : new Set(options.only.map((name) => name.replace(/^.*\./, '')));
  const rows = await session.query(sql`
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, DATA_LENGTH AS bytes, TABLE_COMMENT AS comment
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME`);
  const wanted = rows.filter((row) => only === undefined || only.has(row['name'] ?? ''));
  const isView = (row: (typeof rows)[number]): boolean => /VIEW/.test(row['type'] ?? '');
  const tables = wanted.filter((row) => !isView(row));
  const routines = await session.query(sql`
    SELECT ROUTINE_NAME AS name, ROUTINE_DEFINITION IS NULL AND ROUTINE_BODY = 'SQL' AS hidden
    FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${database} ORDER BY ROUTINE_NAME`);
  return {
    tables: tables.map((row) => row['name'] ?? ''),
    views: wanted.filter(isView).map((row) => row['name'] ?? ''),
    bytes: tables.reduce((sum, row) => sum + Number(row['bytes'] ?? 0), 0),
    loose: tables
      .filter((row) => row['engine'] !== null && !STILL.test(row['engine'] ?? '') && !own.has(row['name'] ?? ''))
      .map((row) => ({ table: row['name'] ?? '', engine: row['engine'] ?? '' })),
    hiddenRoutines: routines.filter((row) => row['hidden'] === '1').map((row) => row['name'] ?? ''),
    routines: routines.length,
    triggers: await counted(session, 'TRIGGERS'),
    events: await counted(session, 'EVENTS'),
    broken: wanted
      .filter((row) => isView(row) && /invalid table\(s\) or column\(s\)/i.test(row['comment'] ?? ''))
      .map((row) => row['name'] ?? ''),
  };
}

/** Whether the database and the table of our history are there, as far as this user may see them. */
export async function historyThere(
  session: Session,
  place: Place,
): Promise<{ readonly database: boolean; readonly table: boolean }> {
  const databases = await session.query(
    sql`SELECT 1 AS one FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ${place.database}`,
  );
  const tables = await session.query(
    sql`SELECT 1 AS one FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${place.database} AND TABLE_NAME = ${place.table}`,
  );
  return { database: databases.length > 0, table: tables.length > 0 };
}
