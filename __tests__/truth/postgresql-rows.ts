// Rows for any table of a fixture, so that what a statement does to others is seen on tables that hold something.
import type { Session } from '../../src/model/session.js';
import { raw } from '../../src/sql/query.js';

/** Keys run from 1 alike in every table, so that references between bigints meet. */
const ROWS = 20;

const VALUES = `CASE
  WHEN t.typtype = 'e' THEN format('(SELECT enumlabel FROM pg_enum WHERE enumtypid = %s ORDER BY enumsortorder LIMIT 1)::text::%s', a.atttypid, a.atttypid::regtype)
  WHEN t.typcategory = 'N' THEN format('i::%s', a.atttypid::regtype)
  WHEN t.typcategory = 'S' THEN format('left(''v'' || i, %s)::%s', CASE WHEN a.atttypmod > 4 THEN a.atttypmod - 4 ELSE 20 END, a.atttypid::regtype)
  WHEN t.typcategory = 'B' THEN 'true'
  WHEN t.typname = 'date' THEN 'date ''2026-01-01'' + i::int'
  WHEN t.typcategory = 'D' THEN format('(timestamptz ''2026-01-01'' + i * interval ''1 hour'')::%s', a.atttypid::regtype)
  WHEN t.typname IN ('json', 'jsonb') THEN format('''{}''::%s', t.typname)
  WHEN t.typname = 'uuid' THEN 'md5(i::text)::uuid'
  ELSE 'NULL' END`;

/** Fills every table that takes rows; → the tables that hold some, as `schema.name`. */
export async function fill(session: Session): Promise<readonly string[]> {
  const tables = await session.query(
    raw(`SELECT c.oid::regclass::text AS name, n.nspname || '.' || c.relname AS relation,
      string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS columns, string_agg(${VALUES}, ', ' ORDER BY a.attnum) AS exprs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attgenerated = '' AND a.attidentity <> 'a'
      AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    GROUP BY c.oid, n.nspname, c.relname ORDER BY c.oid`),
  );
  const filled: string[] = [];
  for (const { name, relation, columns, exprs } of tables) {
    const insert = `INSERT INTO ${name} (${columns}) SELECT ${exprs} FROM generate_series(1, ${ROWS}) AS i`;
    // What a constraint of the fixture refuses stays empty: locks are taken all the same.
    const done = await session.run(insert).then(
      () => true,
      () => false,
    );
    if (done) filled.push(relation ?? '');
  }
  return filled;
}
