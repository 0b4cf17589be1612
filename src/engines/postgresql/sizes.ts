import type { RelationSize } from '../../model/plan.js';
import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';
import { type Tree, treeOf } from './partitions.js';

/** A row of TOAST takes about a quarter of a page. */
const TOAST_ROW = 2_000;

/**
 * From here on a table has grown since it was counted. Less says nothing: a session that fills a table and analyses it tells of its
 * rows once more afterwards, so that they count twice.
 */
const hasGrown = (live: number, tuples: number): boolean => live > 2 * tuples + 1_000;

interface Own {
  readonly rows: number | null;
  readonly bytes: number | null;
}

const UNKNOWN: Own = { rows: null, bytes: null };

const number = (row: Row, name: string): number => Number(row[name] ?? 0);

/**
 * Of one table. VACUUM, ANALYZE and CREATE INDEX count rows and pages; since then the server goes on counting rows, so that one which
 * was small when it was counted is not taken for small.
 */
function counted(row: Row, block: number): Own {
  const tuples = Number(row['tuples'] ?? -1);
  const pages = number(row, 'pages');
  const live = number(row, 'live');
  // Before PostgreSQL 14 a table that nobody had counted had 0 rows as well.
  if (tuples < 0 || (tuples === 0 && pages === 0 && row['counted'] !== 'true')) return UNKNOWN;
  const grown = hasGrown(live, tuples);
  const rows = Math.round(grown ? live : tuples);
  if (grown && (tuples === 0 || pages === 0)) return { rows, bytes: null };
  // What its pages were counted for is drawn out.
  const heap = pages * block * (grown ? live / tuples : 1);
  // Of a TOAST table ANALYZE does not count the pages.
  const toast = Math.max(number(row, 'toast_pages') * block, number(row, 'toast_live') * TOAST_ROW);
  return { rows, bytes: Math.round(heap + toast) };
}

/**
 * Of a table with partitions what those of them have that were counted: less than there is where one was not, which only counts where
 * that little is already much.
 */
function summed(all: readonly Own[], much: (rows: number, bytes: number) => boolean): Own {
  const known = all.filter((one) => one.rows !== null && one.bytes !== null);
  const rows = known.reduce((sum, one) => sum + (one.rows ?? 0), 0);
  const bytes = known.reduce((sum, one) => sum + (one.bytes ?? 0), 0);
  return known.length === all.length || much(rows, bytes) ? { rows, bytes } : UNKNOWN;
}

/** What makes a lower bound worth saying. */
const isMuch = (rows: number, bytes: number): boolean => rows >= 10_000 || bytes >= 10_000_000;

/** Rows of the query, put together: partitions under their table, indexes to theirs. Pure. */
export function relationSizes(rows: readonly Row[], block: number): readonly RelationSize[] {
  const tree: Tree<Row> = treeOf(rows);
  const own = new Map<string, Own>();
  const sizeOf = (oid: string): Own => {
    const known = own.get(oid);
    if (known !== undefined) return known;
    const row = tree.rows.get(oid);
    if (row === undefined) return UNKNOWN;
    const found =
      tree.isWhole(row) && !['p', 'I'].includes(row['kind'] ?? '')
        ? counted(row, block)
        : summed(tree.leaves(oid).map(sizeOf), isMuch);
    // Of an index that was made on a table which nobody has counted since it was made, nothing is known either.
    const owner = row['owner'];
    const result = owner === null || owner === undefined || sizeOf(owner).rows !== null ? found : UNKNOWN;
    own.set(oid, result);
    return result;
  };
  return rows.flatMap((row): readonly RelationSize[] => {
    const oid = row['oid'] ?? '';
    const { rows: count, bytes } = sizeOf(oid);
    if (count === null && bytes === null) return [];
    const indexes = tree.indexes(oid).map((index) => sizeOf(index).bytes);
    const partitions = row['kind'] === 'p' ? tree.leaves(oid).length : undefined;
    return [
      {
        relation: row['name'] ?? '',
        rows: count,
        bytes,
        ...(row['owner'] === null
          ? {
              indexBytes: indexes.some((one) => one === null)
                ? null
                : indexes.reduce<number>((a, b) => a + (b ?? 0), 0),
            }
          : {}),
        ...(partitions === undefined ? {} : { partitions }),
      },
    ];
  });
}

/** One query, which waits for no lock: to ask for the files' sizes would wait behind whoever holds a table. */
export async function postgresSizes(session: Session): Promise<readonly RelationSize[]> {
  const rows = await session.query(sql`
    SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, c.relkind::text AS kind, c.reltuples::text AS tuples,
      c.relpages::text AS pages, t.relpages::text AS toast_pages, x.indrelid::text AS owner, h.inhparent::text AS parent,
      pg_catalog.pg_stat_get_live_tuples(c.oid)::text AS live, pg_catalog.pg_stat_get_live_tuples(t.oid)::text AS toast_live,
      (pg_catalog.current_setting('server_version_num')::int >= 140000
        OR coalesce(pg_catalog.pg_stat_get_last_analyze_time(c.oid), pg_catalog.pg_stat_get_last_autoanalyze_time(c.oid),
          pg_catalog.pg_stat_get_last_vacuum_time(c.oid), pg_catalog.pg_stat_get_last_autovacuum_time(c.oid)) IS NOT NULL)::text AS counted,
      pg_catalog.current_setting('block_size') AS block
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
      LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
      LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
    WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);
  return relationSizes(rows, Number(rows[0]?.['block'] ?? 8192));
}
