import { raw, sql } from '../../sql/query.js';
import { bytes, count, listed, MOST, name, never, type Question, words } from './question.js';

export const OURS = raw("n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'");
const FROM = sql`FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid JOIN pg_catalog.pg_class t ON t.oid = x.indrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace`;

/** Counters begin anew with the statistics, and each replica has its own. */
const SINCE =
  raw(`(SELECT coalesce(to_char(stats_reset AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'the server was made')
  FROM pg_catalog.pg_stat_database WHERE datname = current_database())`);

const USE: Question = listed({
  id: 'index-use',
  title: 'The indexes that are used most',
  columns: [name('index'), name('table'), count('scans'), bytes('size')],
  look: never,
  query: sql`
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, pg_catalog.pg_stat_get_numscans(i.oid)::text AS c3,
      pg_catalog.pg_relation_size(i.oid)::text AS c4, count(*) OVER ()::text AS total, ${SINCE} AS since
    ${FROM} WHERE i.relkind = 'i' AND ${OURS} ORDER BY pg_catalog.pg_stat_get_numscans(i.oid) DESC, 1 LIMIT ${MOST}::int`,
  note: (row) => (row === undefined ? undefined : `Counted since ${row['since'] ?? ''}.`),
});

const UNUSED: Question = listed({
  id: 'unused-indexes',
  title: 'Indexes that no query has used',
  columns: [name('index'), name('table'), bytes('size')],
  advice:
    'Where the count covers a whole cycle of the application, and no replica reads by it either: DROP INDEX CONCURRENTLY. Each write pays for it.',
  query: sql`
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, pg_catalog.pg_relation_size(i.oid)::text AS c3, count(*) OVER ()::text AS total, ${SINCE} AS since
    ${FROM} WHERE i.relkind = 'i' AND ${OURS} AND pg_catalog.pg_stat_get_numscans(i.oid) = 0 AND NOT x.indisunique AND NOT x.indisexclusion AND x.indisvalid
      AND pg_catalog.pg_relation_size(i.oid) > 0 AND pg_catalog.pg_stat_get_live_tuples(t.oid) > 0
    ORDER BY pg_catalog.pg_relation_size(i.oid) DESC, 1 LIMIT ${MOST}::int`,
  note: (row) => (row === undefined ? undefined : `Counted since ${row['since'] ?? ''}, on this server alone.`),
});

/** The same, or the beginning of another one: what it can do that one does as well. */
const DUPLICATE: Question = listed({
  id: 'duplicate-indexes',
  title: 'Indexes that another one makes needless',
  columns: [name('index'), name('table'), name('covered by'), bytes('size')],
  advice: 'DROP INDEX CONCURRENTLY the one that is named first; no query needs it.',
  query: sql`
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, other.name AS c3, pg_catalog.pg_relation_size(i.oid)::text AS c4,
      count(*) OVER ()::text AS total
    ${FROM} JOIN pg_catalog.pg_am m ON m.oid = i.relam CROSS JOIN LATERAL (
      SELECT o.relname AS name FROM pg_catalog.pg_index y JOIN pg_catalog.pg_class o ON o.oid = y.indexrelid
      WHERE y.indrelid = x.indrelid AND y.indexrelid <> x.indexrelid AND o.relam = i.relam AND y.indisvalid AND y.indexprs IS NULL
        AND pg_catalog.pg_get_expr(x.indpred, x.indrelid) IS NOT DISTINCT FROM pg_catalog.pg_get_expr(y.indpred, y.indrelid)
        AND CASE WHEN x.indkey::text = y.indkey::text AND x.indclass::text = y.indclass::text AND x.indcollation::text = y.indcollation::text
              AND x.indoption::text = y.indoption::text THEN y.indisunique OR x.indexrelid > y.indexrelid
            ELSE m.amname = 'btree' AND x.indnatts = x.indnkeyatts AND y.indnkeyatts > x.indnkeyatts
              AND starts_with(y.indkey::text, x.indkey::text || ' ') AND starts_with(y.indclass::text, x.indclass::text || ' ')
              AND starts_with(y.indcollation::text, x.indcollation::text || ' ') AND starts_with(y.indoption::text, x.indoption::text || ' ') END
      ORDER BY y.indisunique DESC, 1 LIMIT 1) other
    WHERE i.relkind = 'i' AND ${OURS} AND x.indisvalid AND NOT x.indisunique AND NOT x.indisexclusion AND x.indexprs IS NULL
    ORDER BY pg_catalog.pg_relation_size(i.oid) DESC, 1 LIMIT ${MOST}::int`,
});

const INVALID: Question = listed({
  id: 'invalid-indexes',
  title: 'Invalid indexes',
  columns: [name('index'), name('table'), bytes('size')],
  advice:
    'No query uses it, and each write pays for it: DROP INDEX CONCURRENTLY, then build it again. One that is just being built is in this list, too.',
  query: sql`
    SELECT n.nspname || '.' || i.relname AS c1, t.relname AS c2, pg_catalog.pg_relation_size(i.oid)::text AS c3, count(*) OVER ()::text AS total
    ${FROM} WHERE NOT x.indisvalid AND ${OURS} ORDER BY 1 LIMIT ${MOST}::int`,
});

const NOT_VALIDATED: Question = listed({
  id: 'unvalidated-constraints',
  title: 'Constraints that were not validated',
  columns: [name('table'), name('constraint'), words('definition')],
  advice: 'ALTER TABLE … VALIDATE CONSTRAINT … in a migration of its own: until then rows of before may break it.',
  query: sql`
    SELECT n.nspname || '.' || c.relname AS c1, k.conname AS c2, pg_catalog.pg_get_constraintdef(k.oid) AS c3, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT k.convalidated AND ${OURS} ORDER BY 1, 2 LIMIT ${MOST}::int`,
});

const FOREIGN: Question = listed({
  id: 'foreign-keys-without-index',
  title: 'Foreign keys without an index',
  columns: [name('table'), name('constraint'), count('rows, estimated')],
  advice: 'CREATE INDEX CONCURRENTLY on its columns: without one each DELETE of a parent reads the whole table.',
  query: sql`
    SELECT n.nspname || '.' || c.relname AS c1, k.conname AS c2, nullif(c.reltuples, -1)::bigint::text AS c3, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND k.conparentid = 0 AND ${OURS} AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_index x WHERE x.indrelid = k.conrelid AND x.indisvalid AND x.indpred IS NULL
        AND (SELECT array_agg(u.k ORDER BY u.k) FROM unnest((x.indkey::int2[])[0:cardinality(k.conkey) - 1]) u (k))
          = (SELECT array_agg(u.k ORDER BY u.k) FROM unnest(k.conkey) u (k)))
    ORDER BY c.reltuples DESC, 1, 2 LIMIT ${MOST}::int`,
});

const READ_IN_FULL: Question = listed({
  id: 'tables-read-in-full',
  title: 'Large tables that are mostly read in full',
  columns: [name('table'), count('rows, estimated'), count('reads in full'), count('reads by an index')],
  advice: 'Look for the query (pg_stat_statements) and give it an index.',
  query: sql`
    SELECT n.nspname || '.' || s.relname AS c1, s.n_live_tup::text AS c2, s.seq_scan::text AS c3, coalesce(s.idx_scan, 0)::text AS c4, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_stat_user_tables s JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
    WHERE s.n_live_tup > 10000 AND s.seq_scan > 100 AND s.seq_scan > coalesce(s.idx_scan, 0) AND ${OURS}
    ORDER BY s.seq_tup_read DESC, 1 LIMIT ${MOST}::int`,
});

export const indexQuestions: readonly Question[] = [
  USE,
  UNUSED,
  DUPLICATE,
  INVALID,
  NOT_VALIDATED,
  FOREIGN,
  READ_IN_FULL,
];
