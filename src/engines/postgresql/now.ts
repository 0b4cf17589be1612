import { shownName } from '../../io/shown-name.js';
import type { RelationTraffic, TargetNow } from '../../model/measured.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { type Tree, treeOf } from './partitions.js';

/** A transaction that is open for longer than a lock should be waited for. */
const OPEN_SECONDS = 5;
const MOST = 20;

/**
 * Since when is counted: where nobody has set it back, since the cluster was made, or since it crashed. Of that only the counters of
 * the whole server keep the time; one of them may have been set back alone, so the oldest tells.
 */
const BASE = raw(`
  SELECT pg_catalog.pg_is_in_recovery()::text AS standby, current_setting('track_counts') AS counts,
    extract(epoch FROM now() - since)::float8::text AS seconds, to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
    to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS asked_at
  FROM (SELECT coalesce(d.stats_reset, least((SELECT stats_reset FROM pg_catalog.pg_stat_bgwriter), (SELECT stats_reset FROM pg_catalog.pg_stat_archiver)),
      pg_catalog.pg_postmaster_start_time()) AS since
    FROM pg_catalog.pg_stat_database d WHERE d.datname = current_database()) base`);

const TRAFFIC = raw(`
  SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, x.indrelid::text AS owner, h.inhparent::text AS parent,
    pg_catalog.pg_stat_get_numscans(c.oid)::text AS scans,
    (pg_catalog.pg_stat_get_tuples_inserted(c.oid) + pg_catalog.pg_stat_get_tuples_updated(c.oid) + pg_catalog.pg_stat_get_tuples_deleted(c.oid))::text AS writes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
    LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
  WHERE c.relkind IN ('r', 'p', 'm', 'i') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);

/** Vacuum gives way to a migration, but not where it must keep row versions from wrapping around. */
const SESSIONS = sql`
  SELECT CASE WHEN a.backend_type = 'autovacuum worker' THEN 'autovacuum, to prevent wraparound' ELSE a.application_name END AS app,
    (a.state LIKE 'idle in transaction%')::text AS idle, extract(epoch FROM clock_timestamp() - a.xact_start)::int::text AS seconds,
    (SELECT json_agg(DISTINCT n.nspname || '.' || c.relname)::text FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE l.pid = a.pid AND l.granted AND l.locktype = 'relation' AND c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_'
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())) AS holds
  FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = current_database() AND a.pid <> pg_catalog.pg_backend_pid() AND clock_timestamp() - a.xact_start >= make_interval(secs => ${OPEN_SECONDS})
    AND (a.backend_type = 'client backend' OR a.backend_type = 'autovacuum worker' AND a.query LIKE '%to prevent wraparound%')
  UNION ALL
  SELECT 'a prepared transaction', 'true', extract(epoch FROM clock_timestamp() - prepared)::int::text, NULL FROM pg_catalog.pg_prepared_xacts
  WHERE database = current_database() AND clock_timestamp() - prepared >= make_interval(secs => ${OPEN_SECONDS})
  ORDER BY 3 DESC`;

/** Sessions of others of whom this role is shown no more than that they are there. */
const HIDDEN = raw(`
  SELECT count(*)::text AS hidden FROM pg_catalog.pg_stat_activity
  WHERE datname = current_database() AND usename IS NOT NULL AND backend_type IS NULL AND pid <> pg_catalog.pg_backend_pid()`);

/** Subscribers of logical replication do not replay what a migration does to tables. A lag is measured where there was something to replay. */
const REPLICAS = raw(`
  SELECT r.application_name AS app, (r.state IS NULL)::text AS hidden,
    CASE WHEN r.replay_lsn >= CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END THEN '0'
      ELSE extract(epoch FROM r.replay_lag)::float8::text END AS lag
  FROM pg_catalog.pg_stat_replication r
  WHERE r.state IS DISTINCT FROM 'backup'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_replication_slots s WHERE s.active_pid = r.pid AND s.slot_type = 'logical') ORDER BY 1`);

const rounded = (value: number): number => (value >= 10 ? Math.round(value) : Math.round(value * 100) / 100);

/** Of a table with partitions the sums of those: nothing is counted for the table itself. */
function trafficOf(rows: readonly Row[], seconds: number): readonly RelationTraffic[] {
  const tree: Tree<Row> = treeOf(rows);
  const sum = (oids: readonly string[], name: string): number =>
    oids.reduce((total, oid) => total + Number(tree.rows.get(oid)?.[name] ?? 0), 0);
  return rows
    .filter((row) => row['owner'] === null)
    .map((row) => {
      const oid = row['oid'] ?? '';
      const parts = tree.isWhole(row) ? [oid] : tree.leaves(oid);
      const scanned = [...parts, ...parts.flatMap((part) => tree.indexes(part))];
      return {
        relation: row['name'] ?? '',
        readsPerSecond: rounded(sum(scanned, 'scans') / seconds),
        writesPerSecond: rounded(sum(parts, 'writes') / seconds),
      };
    });
}

const heldBy = (text: string | null | undefined): readonly string[] | undefined =>
  text === null || text === undefined ? undefined : (JSON.parse(text) as string[]).slice(0, MOST);

const STANDBY =
  'This is a standby: reads, writes, open transactions and replicas are those of the primary, which was not asked.';

/** What goes on at a PostgreSQL server, as far as this role may see it. */
export async function postgresNow(session: Session): Promise<TargetNow> {
  const unknown: string[] = [];
  const ask = async (query: Parameters<Session['query']>[0], what: string): Promise<readonly Row[]> =>
    session.query(query).catch((error: Error) => {
      unknown.push(`${what} could not be read (${error.message}).`);
      return [];
    });
  const [base] = await ask(BASE, 'Since when the server counts');
  const asked = base?.['asked_at'];
  const now = { ...(asked ? { askedAt: asked } : {}), reads: 'scans' as const };
  if (base?.['standby'] === 'true')
    return { ...now, countedSince: null, traffic: [], openTransactions: [], replicas: [], unknown: [STANDBY] };
  const counts = base !== undefined && base['counts'] === 'on';
  if (base !== undefined && !counts) unknown.push('Reads and writes are not counted: track_counts is off.');
  const traffic = counts ? await ask(TRAFFIC, 'How much tables are read and written') : [];
  const sessions = await ask(SESSIONS, 'Which transactions are open');
  const [others] = await ask(HIDDEN, 'Whose sessions are hidden');
  const hidden = Number(others?.['hidden'] ?? 0);
  const replicas = await ask(REPLICAS, 'Which replicas there are');
  const mute = replicas.some((row) => row['hidden'] === 'true');
  const grant = 'GRANT pg_read_all_stats TO it shows them';
  if (hidden > 0)
    unknown.push(
      `${hidden === 1 ? 'One session of another role is' : `${hidden} sessions of other roles are`} hidden from this role, and whether their transactions are open for long (${grant}).`,
    );
  if (mute) unknown.push(`How far replicas are behind is hidden from this role (${grant}).`);
  return {
    ...now,
    countedSince: counts ? (base?.['since'] ?? null) : null,
    traffic: trafficOf(traffic, Math.max(1, Number(base?.['seconds'] ?? 1))),
    openTransactions: sessions
      .map((row) => {
        const holds = heldBy(row['holds']);
        return {
          seconds: Number(row['seconds']),
          idle: row['idle'] === 'true',
          application: shownName(row['app']),
          ...(holds === undefined ? {} : { holds }),
        };
      })
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, MOST),
    replicas: replicas.map((row) => ({
      name: shownName(row['app']),
      lagSeconds: row['lag'] === null || row['lag'] === undefined ? null : rounded(Number(row['lag'])),
    })),
    unknown,
  };
}
