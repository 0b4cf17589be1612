import { shownName } from '../../io/shown-name.js';
import type { TargetNow } from '../../model/measured.js';
import type { Query, Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { flavourOf } from './connect.js';
import { readRights } from './preflight/rights.js';

const OPEN_SECONDS = 5;
const MOST = raw('20');

const innodb = (database: string): Query => sql`
  SELECT b.ID AS id, (b.COMMAND = 'Sleep') AS idle, TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) AS seconds
  FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST b ON b.ID = t.trx_mysql_thread_id
  WHERE b.ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) >= ${OPEN_SECONDS}
    AND (b.DB IS NULL OR b.DB = ${database})
  ORDER BY t.trx_started LIMIT ${MOST}`;

const tidb = (database: string): Query => sql`
  SELECT SESSION_ID AS id, (STATE = 'Idle') AS idle, TIMESTAMPDIFF(SECOND, START_TIME, NOW()) AS seconds
  FROM information_schema.CLUSTER_TIDB_TRX
  WHERE SESSION_ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, START_TIME, NOW()) >= ${OPEN_SECONDS}
    AND (DB IS NULL OR DB = '' OR DB = ${database})
  ORDER BY START_TIME LIMIT ${MOST}`;

const SOURCE = { mysql: innodb, mariadb: innodb, tidb } as const;

/** What the clients of some sessions call themselves, and which tables they hold; a server that tells neither leaves both out. */
async function detailsOf(session: Session): Promise<ReadonlyMap<string, { readonly app: string; holds?: string[] }>> {
  const found = new Map<string, { app: string; holds?: string[] }>();
  const at = (id: string): { app: string; holds?: string[] } => {
    const known = found.get(id) ?? { app: '' };
    found.set(id, known);
    return known;
  };
  const names = await session
    .query(
      raw(
        "SELECT PROCESSLIST_ID AS id, ATTR_VALUE AS app FROM performance_schema.session_connect_attrs WHERE ATTR_NAME = 'program_name'",
      ),
    )
    .catch((): readonly Row[] => []);
  for (const row of names) at(row['id'] ?? '').app = row['app'] ?? '';
  const locks = await session
    .query(sql`
      SELECT DISTINCT t.PROCESSLIST_ID AS id, m.OBJECT_NAME AS name FROM performance_schema.metadata_locks m
        JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
      WHERE m.OBJECT_TYPE = 'TABLE' AND m.OBJECT_SCHEMA = ${session.server.database} AND m.LOCK_STATUS = 'GRANTED' LIMIT 2000`)
    .catch((): readonly Row[] => []);
  for (const row of locks) {
    const one = at(row['id'] ?? '');
    one.holds = [...(one.holds ?? []), row['name'] ?? ''];
  }
  return found;
}

/** Each replica holds a session that sends it the binary log; a cluster's other members apply what one of them does. */
async function replicas(session: Session, cluster: number): Promise<number> {
  const dumps = await session
    .query(raw("SELECT COUNT(*) AS many FROM information_schema.PROCESSLIST WHERE COMMAND LIKE 'Binlog Dump%'"))
    .catch((): readonly Row[] => []);
  const group = await session
    .query(
      raw(
        "SELECT COUNT(*) AS many FROM performance_schema.replication_group_members WHERE MEMBER_STATE IN ('ONLINE', 'RECOVERING')",
      ),
    )
    .catch((): readonly Row[] => []);
  const members = Math.max(Number(group[0]?.['many'] ?? 0), cluster) - 1;
  return Number(dumps[0]?.['many'] ?? 0) + Math.max(0, members);
}

/** Open transactions and replicas. Their sessions are seen by whoever has the right PROCESS. */
export async function openNow(
  session: Session,
  cluster: number,
): Promise<Pick<TargetNow, 'replicas' | 'unknown'> & { readonly transactions: TargetNow['openTransactions'] }> {
  const rights = await readRights(session);
  const all = rights === undefined || rights.everywhere('PROCESS');
  const rows = await session
    .query(SOURCE[flavourOf(session).engine](session.server.database))
    .catch((): readonly Row[] | undefined => undefined);
  const details = (rows ?? []).length > 0 ? await detailsOf(session) : new Map();
  const many = await replicas(session, cluster);
  return {
    transactions: (rows ?? []).map((row) => {
      const found: { readonly app: string; readonly holds?: string[] } | undefined = details.get(row['id'] ?? '');
      return {
        seconds: Number(row['seconds'] ?? 0),
        idle: row['idle'] === '1',
        application: shownName(found?.app),
        ...(found?.holds === undefined ? {} : { holds: found.holds.slice(0, 20) }),
      };
    }),
    // What they call themselves is a host; how far they are behind only they know.
    replicas: Array.from({ length: many }, (_, i) => ({ name: `replica ${i + 1}`, lagSeconds: null })),
    unknown:
      rows === undefined || !all
        ? [
            'Open transactions and replicas are hidden from this user (GRANT PROCESS ON *.* TO it shows them): whether one is open for long is not known.',
          ]
        : [],
  };
}
