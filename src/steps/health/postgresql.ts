import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { orphansQuestion } from './orphans.js';
import { indexQuestions, OURS } from './postgresql-indexes.js';
import { keepingQuestions } from './postgresql-keeping.js';
import { bytes, count, listed, MOST, name, never, type Question } from './question.js';
import { type ColumnOf, likelyReferences, type Reference } from './references.js';

const SIZES: Question = listed({
  id: 'table-sizes',
  title: 'The largest tables',
  columns: [name('table'), count('rows, estimated'), bytes('table'), bytes('indexes'), bytes('together')],
  look: never,
  query: sql`
    SELECT n.nspname || '.' || c.relname AS c1, nullif(c.reltuples, -1)::bigint::text AS c2, pg_catalog.pg_table_size(c.oid)::text AS c3,
      pg_catalog.pg_indexes_size(c.oid)::text AS c4, pg_catalog.pg_total_relation_size(c.oid)::text AS c5, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND ${OURS} ORDER BY pg_catalog.pg_total_relation_size(c.oid) DESC, 1 LIMIT ${MOST}::int`,
});

const WITHOUT_KEY: Question = listed({
  id: 'tables-without-primary-key',
  title: 'Tables without a primary key',
  columns: [name('table'), count('rows, estimated')],
  advice: 'Give each one: logical replication and every tool that names a row need it.',
  query: sql`
    SELECT n.nspname || '.' || c.relname AS c1, nullif(c.reltuples, -1)::bigint::text AS c2, count(*) OVER ()::text AS total
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS}
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
    ORDER BY c.reltuples DESC, 1 LIMIT ${MOST}::int`,
});

const KEYS = raw(`
  SELECT n.nspname AS schema, c.relname AS tab, a.attname AS col, pg_catalog.format_type(a.atttypid, NULL) AS type
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
  WHERE k.contype = 'p' AND cardinality(k.conkey) = 1 AND NOT c.relispartition`);

const CANDIDATES = sql`
  SELECT n.nspname AS schema, c.relname AS tab, a.attname AS col, pg_catalog.format_type(a.atttypid, NULL) AS type
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND ${OURS} AND a.attnum > 0 AND NOT a.attisdropped AND a.attname ~ '(_id|Id)$'
  ORDER BY 1, 2, a.attnum`;

const FOREIGN = raw(`
  SELECT n.nspname AS schema, c.relname AS tab, a.attname AS col, k.conname AS name, k.convalidated::text AS valid, cardinality(k.conkey)::text AS width,
    pn.nspname AS parent_schema, p.relname AS parent, pa.attname AS parent_col
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_class p ON p.oid = k.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
    CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS u (own, other)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.own JOIN pg_catalog.pg_attribute pa ON pa.attrelid = p.oid AND pa.attnum = u.other
  WHERE k.contype = 'f'`);

/** What a validated foreign key says the server vouches for. The others: those that nobody has validated, and those that there are by name alone. */
async function references(session: Session): Promise<readonly Reference[]> {
  const text = (value: string | null | undefined): string => value ?? '';
  const columns = async (query: ReturnType<typeof raw>): Promise<readonly ColumnOf[]> =>
    (await session.query(query)).map((row) => ({
      schema: text(row['schema']),
      table: text(row['tab']),
      column: text(row['col']),
      type: text(row['type']),
    }));
  const foreign = (await session.query(FOREIGN)).map((row) => ({
    child: { schema: text(row['schema']), table: text(row['tab']), column: text(row['col']), type: '' },
    parent: {
      schema: text(row['parent_schema']),
      table: text(row['parent']),
      column: text(row['parent_col']),
      type: '',
    },
    constraint: text(row['name']),
    open: row['valid'] === 'false' && row['width'] === '1',
  }));
  const likely = likelyReferences(
    await columns(CANDIDATES),
    await columns(KEYS),
    foreign.map(({ child }) => child),
  );
  return [...foreign.filter(({ open }) => open), ...likely];
}

/** What is asked of PostgreSQL, in the order in which it is told. */
export const postgresqlQuestions: readonly Question[] = [
  SIZES,
  ...indexQuestions,
  WITHOUT_KEY,
  orphansQuestion(references, (schema, table) => `${schema}.${table}`),
  ...keepingQuestions,
];
