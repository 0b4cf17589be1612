import type { RelationTraffic, TargetNow } from '../../model/measured.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { openNow } from './open-now.js';

/** `server` is one figure of the server's own list. */
async function statusOf(session: Session): Promise<Readonly<Record<string, string>>> {
  const rows = await session
    .query(
      raw(
        "SHOW GLOBAL STATUS WHERE Variable_name IN ('Uptime', 'Performance_schema_table_instances_lost', 'wsrep_cluster_size')",
      ),
    )
    .catch(() => []);
  return Object.fromEntries(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), row['Value'] ?? '']));
}

const rounded = (value: number): number => (value >= 10 ? Math.round(value) : Math.round(value * 100) / 100);

const GRANT = 'GRANT SELECT ON performance_schema.* TO it shows them';

/** Why there is nothing that counts reads and writes; undefined where there is. */
async function notCounted(session: Session): Promise<string | undefined> {
  const [on] = await session.query(raw('SELECT @@performance_schema AS there')).catch(() => []);
  if (on?.['there'] !== '1') return 'Reads and writes are not counted: performance_schema is off.';
  const rows = await session
    .query(
      raw(`SELECT 1 AS one FROM performance_schema.setup_instruments i JOIN performance_schema.setup_consumers c
        WHERE i.NAME = 'wait/io/table/sql/handler' AND c.NAME = 'global_instrumentation' AND i.ENABLED = 'YES' AND c.ENABLED = 'YES'`),
    )
    .catch(() => undefined);
  if (rows === undefined) return `Reads and writes are hidden from this user (${GRANT}).`;
  return rows.length > 0
    ? undefined
    : 'Reads and writes are not counted: the instrument wait/io/table/sql/handler is off.';
}

async function traffic(session: Session, seconds: number, lost: boolean): Promise<readonly RelationTraffic[]> {
  const { database } = session.server;
  const rows = await session.query(sql`
    SELECT t.TABLE_NAME AS name, s.COUNT_FETCH AS fetched, s.COUNT_WRITE AS written
    FROM information_schema.TABLES t LEFT JOIN performance_schema.table_io_waits_summary_by_table s
      ON s.OBJECT_TYPE = 'TABLE' AND s.OBJECT_SCHEMA = ${database} AND s.OBJECT_NAME = t.TABLE_NAME
    WHERE t.TABLE_SCHEMA = ${database} AND t.TABLE_TYPE LIKE '%TABLE%'`);
  // What nobody has opened since the start has no row; nor has what there was no room for.
  const rate = (text: string | null | undefined): number | null =>
    text === null || text === undefined ? (lost ? null : 0) : rounded(Number(text) / seconds);
  return rows.map((row) => ({
    relation: row['name'] ?? '',
    readsPerSecond: rate(row['fetched']),
    writesPerSecond: rate(row['written']),
  }));
}

/** Whether it gets its own data from another server; `unknown` where this user may not ask. */
async function follows(session: Session): Promise<boolean | 'unknown'> {
  for (const statement of ['SHOW REPLICA STATUS', 'SHOW ALL SLAVES STATUS', 'SHOW SLAVE STATUS']) {
    const rows = await session.query(raw(statement)).catch(() => undefined);
    if (rows !== undefined) return rows.length > 0;
  }
  const rows = await session
    .query(
      raw(
        "SELECT 1 AS one FROM performance_schema.replication_connection_status WHERE CHANNEL_NAME NOT LIKE 'group_replication_%'",
      ),
    )
    .catch(() => undefined);
  return rows === undefined ? 'unknown' : rows.length > 0;
}

const REPLICA =
  'This server is a replica: reads, writes, open transactions and further replicas are those of its source, which was not asked.';

const noRows: readonly Row[] = [];

/** What goes on at a server of the MySQL family, as far as this user may see it. */
export async function mysqlNow(session: Session): Promise<TargetNow> {
  const [clock] = await session
    .query(raw("SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ') AS now"))
    .catch(() => noRows);
  const asked = clock?.['now'];
  const head = { ...(asked ? { askedAt: asked } : {}), reads: 'rows' as const };
  if ((await follows(session)) === true)
    return { ...head, countedSince: null, traffic: [], openTransactions: [], replicas: [], unknown: [REPLICA] };
  const status = await statusOf(session);
  const uptime = Number(status['uptime'] ?? 0);
  const why = await notCounted(session);
  const lost = Number(status['performance_schema_table_instances_lost'] ?? 0) > 0;
  const counted =
    why === undefined ? await traffic(session, Math.max(1, uptime), lost).catch(() => undefined) : undefined;
  const open = await openNow(session, Number(status['wsrep_cluster_size'] ?? 0));
  const since =
    counted === undefined || !asked || uptime === 0
      ? null
      : new Date(Date.parse(asked) - uptime * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    ...head,
    countedSince: since,
    traffic: counted ?? [],
    openTransactions: open.transactions,
    replicas: open.replicas,
    unknown: [
      ...(why === undefined && counted === undefined ? [`Reads and writes could not be read (${GRANT}).`] : []),
      ...(why === undefined ? [] : [why]),
      ...open.unknown,
    ],
  };
}
