// A second session that tries to read and to write each table while another one is at work on them.
import type { Session } from '../../src/model/session.js';
import { raw, sql } from '../../src/sql/query.js';
import type { Waiting } from './blocked.js';

export interface Watched {
  readonly table: string;
  /** Itself and its partitions, as `schema.name`. */
  readonly parts: readonly string[];
  /** Their indexes, which are locked by who reads and writes too. */
  readonly indexes: readonly string[];
  readonly quoted: string;
  /** Its first column, quoted. */
  readonly first: string;
  /** False for a materialized view, which can only be read. */
  readonly rows: boolean;
}

/** Tables, partitioned ones and materialized views, as they stand now. */
export async function tablesOf(session: Session): Promise<readonly Watched[]> {
  const rows = await session.query(
    raw(`WITH RECURSIVE parts AS (
        SELECT c.oid AS root, c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        UNION ALL SELECT parts.root, i.inhrelid FROM parts JOIN pg_inherits i ON i.inhparent = parts.oid),
      felt AS (SELECT root, oid FROM parts UNION SELECT root, x.indexrelid FROM parts JOIN pg_index x ON x.indrelid = parts.oid)
    SELECT felt.root::regclass::text AS quoted, (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = felt.root AND attnum > 0 AND NOT attisdropped ORDER BY attnum LIMIT 1) AS first, rn.nspname || '.' || r.relname AS name, (r.relkind <> 'm')::text AS rows, json_agg(n.nspname || '.' || c.relname) FILTER (WHERE c.relkind IN ('r', 'p', 'm'))::text AS parts,
      json_agg(n.nspname || '.' || c.relname) FILTER (WHERE c.relkind IN ('i', 'I'))::text AS indexes
    FROM felt JOIN pg_class c ON c.oid = felt.oid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_class r ON r.oid = felt.root JOIN pg_namespace rn ON rn.oid = r.relnamespace
    GROUP BY felt.root, rn.nspname, r.relname, r.relkind ORDER BY felt.root`),
  );
  return rows.map(({ quoted, first, name, parts, indexes, ...row }) => ({
    table: name ?? '',
    quoted: quoted ?? '',
    first: first ?? '',
    rows: row['rows'] === 'true',
    parts: JSON.parse(parts ?? '[]') as string[],
    indexes: JSON.parse(indexes ?? '[]') as string[],
  }));
}

/** Whether a statement would have to wait for a lock; nothing of it stays. */
async function waits(session: Session, text: string): Promise<boolean> {
  await session.run('BEGIN');
  try {
    await session.run(text);
    return false;
  } catch (cause) {
    if ((cause as { code?: string }).code === '55P03') return true;
    throw cause;
  } finally {
    await session.run('ROLLBACK');
  }
}

/** What of `table` is blocked right now. The session waits for no lock longer than a moment; its own condition touches no row. */
export async function lookAt(session: Session, { quoted, rows }: Watched): Promise<Waiting> {
  const mode = (name: string): Promise<boolean> => waits(session, `LOCK TABLE ${quoted} IN ${name} MODE`);
  // Rows are looked at, so that no partition is left out by the planner.
  const reads = await waits(session, `SELECT count(*) FROM ${quoted} WHERE random() < 0`);
  if (!rows) return { reads, rowLocks: reads, writes: reads, maintenance: reads, indexBuilds: reads };
  return {
    reads,
    rowLocks: await mode('ROW SHARE'),
    writes: await waits(session, `DELETE FROM ${quoted} WHERE random() < 0`),
    maintenance: await mode('SHARE UPDATE EXCLUSIVE'),
    indexBuilds: await mode('SHARE'),
  };
}

/** Whether a row of the table is kept by another transaction. */
export const rowsLocked = (session: Session, { quoted }: Watched): Promise<boolean> =>
  waits(session, `SELECT 1 FROM ${quoted} FOR UPDATE`);

export const impatient = (session: Session): Promise<unknown> => session.run(`SET lock_timeout = '8ms'`);

/** Waits until the other session holds what it needs and is at work, or is held up by the third one. */
export async function underWay(watcher: Session, pid: number, done: () => boolean): Promise<void> {
  const until = Date.now() + 10_000;
  while (!done() && Date.now() < until) {
    const [row] = await watcher.query(
      sql`SELECT count(*) FILTER (WHERE locktype = 'relation' AND granted AND mode IN ('AccessExclusiveLock', 'ShareUpdateExclusiveLock'))::text AS held
        FROM pg_locks WHERE pid = ${pid}::int AND relation >= 16384`,
    );
    if (Number(row?.['held']) > 0) return;
  }
  if (!done()) throw new Error('The statement did not come to hold its lock within 10 s.');
}
