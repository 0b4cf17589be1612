import type { Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';
import { describeSession } from '../sessions.js';
import type { ServerFacts } from './server.js';
import { isOn } from './server.js';

/** Somebody who holds a metadata lock on a table, in a transaction or by LOCK TABLES. */
export interface TableHolder {
  readonly table: string;
  /** In the server's word: `SHARED_READ`. */
  readonly lock: string;
  /** Undefined where no session has it any more: a prepared transaction. */
  readonly session: string | undefined;
  readonly seconds: number;
}

/** What stands around a migration at a server of the family. */
export interface Around {
  /** `off`: the server keeps no such list; `denied`: this user may not read it. */
  readonly holders: readonly TableHolder[] | 'off' | 'denied';
  readonly connections: {
    readonly most: number | null;
    readonly left: number | null;
    readonly userLeft: number | null;
  };
  /** The server's clock, in milliseconds since 1970. */
  readonly clock: number;
  /** Replicas that read this server's log now, as far as this user may see them. */
  readonly replicas: number;
  readonly dataDirectory: string | undefined;
  /** As whom the user is known: `app@%`. */
  readonly self: string;
}

async function holders(
  session: Session,
  tables: readonly string[],
  variables: ServerFacts['variables'],
): Promise<Around['holders']> {
  if (tables.length === 0) return [];
  if (!isOn(variables['performance_schema'])) return 'off';
  const [instrument] = await session
    .query(
      raw(
        "SELECT ENABLED AS enabled FROM performance_schema.setup_instruments WHERE NAME = 'wait/lock/metadata/sql/mdl'",
      ),
    )
    // Who may not read this may read the list all the same
    .catch(() => [{ enabled: 'YES' }]);
  if (instrument?.['enabled'] !== 'YES') return 'off';
  const list = JSON.stringify(tables.map((table) => table.toLowerCase()));
  const rows = await session
    .query(sql`
      SELECT p.OBJECT_NAME AS name, p.LOCK_TYPE AS type, t.PROCESSLIST_ID AS id, t.PROCESSLIST_COMMAND AS command, t.PROCESSLIST_STATE AS state,
        t.PROCESSLIST_TIME AS age
      FROM performance_schema.metadata_locks p LEFT JOIN performance_schema.threads t ON t.THREAD_ID = p.OWNER_THREAD_ID
      WHERE p.OBJECT_TYPE = 'TABLE' AND p.LOCK_STATUS = 'GRANTED' AND p.LOCK_DURATION <> 'STATEMENT' AND p.OBJECT_SCHEMA = ${session.server.database}
        AND JSON_CONTAINS(${list}, JSON_QUOTE(LOWER(p.OBJECT_NAME))) AND COALESCE(t.PROCESSLIST_ID, 0) <> CONNECTION_ID()`)
    .catch(() => undefined);
  if (rows === undefined) return 'denied';
  return rows.map((row) => ({
    table: row['name'] ?? '',
    lock: row['type'] ?? '',
    session: row['id'] === null ? undefined : describeSession(row),
    seconds: Number(row['age'] ?? 0),
  }));
}

/** No limit is written as 0. */
const limit = (text: string | undefined): number | null => (Number(text ?? 0) > 0 ? Number(text) : null);

/** Only reads; what this user may not ask is left open. */
export async function readAround(
  session: Session,
  tables: readonly string[],
  { variables }: Pick<ServerFacts, 'variables'>,
): Promise<Around> {
  const [row] = await session.query(
    raw(`SELECT CAST(UNIX_TIMESTAMP(SYSDATE(6)) * 1000 AS CHAR) AS clock, CURRENT_USER() AS me,
      (SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER = SUBSTRING_INDEX(USER(), '@', 1)) AS own,
      (SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE COMMAND LIKE 'Binlog Dump%') AS replicas`),
  );
  const [status] = await session.query(raw("SHOW GLOBAL STATUS LIKE 'Threads_connected'")).catch(() => []);
  const most = limit(variables['max_connections']);
  const mostOfUser = limit(variables['max_user_connections']);
  const connected = status?.['Value'] === undefined ? null : Number(status['Value']);
  return {
    holders: await holders(session, tables, variables),
    connections: {
      most,
      left: most === null || connected === null ? null : most - connected,
      userLeft: mostOfUser === null ? null : mostOfUser - Number(row?.['own'] ?? 0),
    },
    clock: Number(row?.['clock'] ?? 0),
    replicas: Number(row?.['replicas'] ?? 0),
    dataDirectory: variables['datadir'],
    self: row?.['me'] ?? '',
  };
}
