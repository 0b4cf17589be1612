import { raw, sql } from '../../sql/query.js';
import { OURS } from './postgresql-indexes.js';
import { bytes, count, listed, MOST, name, percent, type Question, words } from './question.js';

const LAST = (one: string, other: string) =>
  raw(`coalesce(to_char(greatest(s.${one}, s.${other}) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), 'never')`);

const DEAD: Question = listed({
  id: 'dead-rows',
  title: 'Tables with many dead rows',
  columns: [name('table'), count('live rows'), count('dead rows'), words('last vacuum')],
  advice: 'VACUUM it, and find out what keeps vacuum from it: a long transaction, a replication slot, or its settings.',
  query: sql`
    SELECT n.nspname || '.' || s.relname AS c1, s.n_live_tup::text AS c2, s.n_dead_tup::text AS c3, ${LAST('last_vacuum', 'last_autovacuum')} AS c4,
      count(*) OVER ()::text AS total
    FROM pg_catalog.pg_stat_user_tables s JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
    WHERE s.n_dead_tup > 1000 AND s.n_dead_tup > 0.2 * s.n_live_tup AND ${OURS} ORDER BY s.n_dead_tup DESC, 1 LIMIT ${MOST}::int`,
});

const STATISTICS: Question = listed({
  id: 'old-statistics',
  title: 'Tables whose statistics are old',
  columns: [name('table'), count('rows'), count('changed since'), words('last ANALYZE')],
  advice: 'ANALYZE it: the planner goes by what the table was.',
  query: sql`
    SELECT n.nspname || '.' || s.relname AS c1, s.n_live_tup::text AS c2, s.n_mod_since_analyze::text AS c3, ${LAST('last_analyze', 'last_autoanalyze')} AS c4,
      count(*) OVER ()::text AS total
    FROM pg_catalog.pg_stat_user_tables s JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname
    WHERE s.n_mod_since_analyze > 1000 AND s.n_mod_since_analyze > 0.2 * s.n_live_tup AND ${OURS} ORDER BY s.n_mod_since_analyze DESC, 1 LIMIT ${MOST}::int`,
});

/** An identity or a serial ends where its column does, whatever its sequence could still give. */
const SEQUENCES: Question = listed({
  id: 'sequences',
  title: 'Sequences that come near their end',
  columns: [name('sequence'), name('column'), count('last value'), count('ends at'), percent('used')],
  advice:
    'Change the column to bigint before it ends: then every INSERT fails. On a large table that takes several steps.',
  query: sql`
    WITH seq AS (
      SELECT s.seqrelid, n.nspname || '.' || c.relname AS name, CASE WHEN pg_catalog.has_sequence_privilege(c.oid, 'SELECT, USAGE') THEN pg_catalog.pg_sequence_last_value(c.oid) END AS last, t.relname || '.' || a.attname AS col,
        least(s.seqmax, CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647 ELSE s.seqmax END) AS ends
      FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
          AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
        LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
      WHERE ${OURS} AND s.seqincrement > 0 AND NOT s.seqcycle)
    SELECT name AS c1, col AS c2, last::text AS c3, ends::text AS c4, round(100.0 * last / ends, 1)::text AS c5, count(*) OVER ()::text AS total
    FROM seq WHERE last > 0.6 * ends ORDER BY last::numeric / ends DESC, 1 LIMIT ${MOST}::int`,
});

const WRAPAROUND: Question = listed({
  id: 'wraparound',
  title: 'Transaction ids until vacuum must freeze',
  columns: [name('database'), count('age'), percent('of 2 billion')],
  advice:
    'Vacuum is behind: end long transactions, drop replication slots that nobody reads, and VACUUM (FREEZE) the oldest tables.',
  look: (rows) => rows.some((row) => Number(row[2]) > 40),
  query: raw(`
    SELECT datname AS c1, age(datfrozenxid)::text AS c2, round(100.0 * age(datfrozenxid) / 2147483648, 1)::text AS c3
    FROM pg_catalog.pg_database WHERE datname = current_database()`),
});

const SLOTS: Question = listed({
  id: 'replication-slots',
  title: 'Replication slots that nobody reads',
  columns: [name('slot'), words('kind'), bytes('kept for it')],
  advice: 'Have its reader come back, or pg_drop_replication_slot it: what it keeps fills the disk.',
  query: sql`
    SELECT slot_name AS c1, slot_type AS c2, CASE WHEN pg_catalog.pg_is_in_recovery() THEN NULL
        ELSE pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), restart_lsn)::bigint::text END AS c3, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_replication_slots WHERE NOT active AND NOT temporary ORDER BY 1 LIMIT ${MOST}::int`,
});

const CONNECTIONS: Question = listed({
  id: 'connections',
  title: 'Connections',
  columns: [count('in use'), count('idle in a transaction'), count('most'), percent('used')],
  advice: 'Put a pooler in front, or raise max_connections: without a free one nobody gets in, not even a migration.',
  look: (rows) => rows.some((row) => Number(row[3]) >= 80),
  query: raw(`
    SELECT count(*)::text AS c1, count(*) FILTER (WHERE state LIKE 'idle in transaction%')::text AS c2,
      current_setting('max_connections') AS c3, round(100.0 * count(*) / current_setting('max_connections')::int, 1)::text AS c4
    FROM pg_catalog.pg_stat_activity WHERE backend_type = 'client backend' OR backend_type IS NULL AND usename IS NOT NULL`),
});

const DISABLED: Question = listed({
  id: 'disabled-triggers',
  title: 'Triggers that are switched off',
  columns: [name('table'), name('trigger')],
  advice:
    'ALTER TABLE … ENABLE TRIGGER …. Where it is one of a foreign key, rows that belong to nobody may have come in meanwhile.',
  query: sql`
    SELECT n.nspname || '.' || c.relname AS c1, t.tgname AS c2, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE t.tgenabled = 'D' AND ${OURS} ORDER BY 1, 2 LIMIT ${MOST}::int`,
});

/** What has to be looked after while the database runs. */
export const keepingQuestions: readonly Question[] = [
  DISABLED,
  DEAD,
  STATISTICS,
  SEQUENCES,
  WRAPAROUND,
  SLOTS,
  CONNECTIONS,
];
