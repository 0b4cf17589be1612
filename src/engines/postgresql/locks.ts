import type { StatementProgress } from '../../model/engine.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

/** A session for people who may read it in a public comment: never whose it is. */
export function describeSession(row: Row): string {
  const known = [
    row['app'] === '' ? undefined : row['app'],
    row['state'],
    row['age'] === null ? undefined : `for ${row['age']} s`,
  ].filter((part) => part !== undefined && part !== null);
  return `pid ${row['pid']}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
}

/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
export async function postgresBlockers(session: Session, pid: number): Promise<readonly string[]> {
  const rows = await session.query(sql`
    SELECT a.pid, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start))::int AS age
    FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(${pid}::int)) ORDER BY age DESC NULLS LAST LIMIT 5`);
  return rows.map(describeSession);
}

/** Views of the server on commands that count what they do: what is done of what, the sooner the better. */
const COUNTED: readonly (readonly [view: string, ...counts: readonly (readonly [done: string, total: string])[]])[] = [
  ['pg_stat_progress_create_index', ['blocks_done', 'blocks_total'], ['tuples_done', 'tuples_total']],
  ['pg_stat_progress_vacuum', ['heap_blks_scanned', 'heap_blks_total']],
  ['pg_stat_progress_cluster', ['heap_blks_scanned', 'heap_blks_total']],
  ['pg_stat_progress_analyze', ['sample_blks_scanned', 'sample_blks_total']],
];

/** How far an index build, VACUUM, CLUSTER or ANALYZE is; the server counts nothing else. */
export async function postgresProgress(session: Session, pid: number): Promise<StatementProgress | undefined> {
  const all = COUNTED.map(([view, ...counts]) => {
    const shares = counts.map(([done, total]) => `${done}::float8 / nullif(${total}, 0)`);
    return `SELECT phase, coalesce(${shares.join(', ')})::text AS share FROM pg_catalog.${view} WHERE pid = ${Number(pid)}`;
  });
  const [row] = await session.query(raw(all.join(' UNION ALL ')));
  if (row === undefined) return undefined;
  const share = row['share'];
  return { phase: row['phase'] ?? '', ...(share == null ? {} : { share: Math.min(1, Number(share)) }) };
}
