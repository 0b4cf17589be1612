import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';

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

/** How far a long index build or VACUUM is. */
export async function postgresProgress(session: Session, pid: number): Promise<string | undefined> {
  const [row] = await session.query(sql`
    SELECT phase, blocks_done::text AS done, blocks_total::text AS total, tuples_done::text AS tuples, tuples_total::text AS tuples_total
    FROM pg_catalog.pg_stat_progress_create_index WHERE pid = ${pid}::int`);
  if (row === undefined) return undefined;
  const share = (done: string | null | undefined, total: string | null | undefined): string | undefined =>
    total === null || total === undefined || total === '0'
      ? undefined
      : `${Math.floor((100 * Number(done)) / Number(total))} %`;
  return [row['phase'], share(row['done'], row['total']) ?? share(row['tuples'], row['tuples_total'])]
    .filter((part) => part !== undefined)
    .join(', ');
}
