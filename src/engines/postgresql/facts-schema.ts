import { dictionary } from '../../model/dictionary.js';
import type { ColumnFact, EnumFact, IndexFact, RelationFact } from '../../model/schema.js';
import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';

const text = (row: Row, name: string): string => row[name] ?? '';
const yes = (value: string | null | undefined): boolean => value === 'true' || value === 't';
const OURS = sql`n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

const KINDS: Readonly<Record<string, string>> = dictionary({
  r: 'table',
  p: 'partitioned table',
  f: 'foreign table',
  v: 'view',
  m: 'materialized view',
});

/** A list of numbers or names as one bound value. */
const list = (values: readonly string[]) =>
  sql`(SELECT pg_catalog.json_array_elements_text(${JSON.stringify(values)}::json))`;

/** The schemas of the search path that there are, in its order. */
export async function searchPath(session: Session): Promise<readonly string[]> {
  const rows = await session.query(
    sql`SELECT s.name::text AS name FROM unnest(current_schemas(false)) WITH ORDINALITY AS s (name, position) ORDER BY position`,
  );
  return rows.map((row) => text(row, 'name'));
}

export async function relations(session: Session): Promise<readonly RelationFact[]> {
  const rows = await session.query(sql`
    SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, c.relrowsecurity::text AS row_security
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND ${OURS}`);
  return rows.map((row) => ({
    oid: text(row, 'oid'),
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    kind: KINDS[text(row, 'kind')] ?? 'table',
    rowSecurity: yes(row['row_security']),
  }));
}

/** The columns of these relations. */
export async function columns(session: Session, oids: readonly string[]): Promise<readonly ColumnFact[]> {
  if (oids.length === 0) return [];
  const rows = await session.query(sql`
    SELECT a.attrelid::text AS oid, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
      (NOT a.attnotnull)::text AS nullable, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS "default", (a.attgenerated <> '')::text AS generated
    FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid::text IN ${list(oids)} ORDER BY a.attrelid, a.attnum`);
  return rows.map((row) => ({
    oid: text(row, 'oid'),
    name: text(row, 'name'),
    type: text(row, 'type'),
    nullable: yes(row['nullable']),
    default: row['default'] ?? null,
    generated: yes(row['generated']),
  }));
}

/** Every enumerated type, with its labels in their order. */
export async function enums(session: Session): Promise<readonly EnumFact[]> {
  const rows = await session.query(sql`
    SELECT n.nspname AS schema, t.typname AS name,
      (SELECT coalesce(pg_catalog.json_agg(e.enumlabel ORDER BY e.enumsortorder), '[]')::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels
    FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace WHERE t.typtype = 'e' AND ${OURS}`);
  return rows.map((row) => ({
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    labels: JSON.parse(text(row, 'labels')) as readonly string[],
  }));
}

/** Every index, those of keys and constraints too. */
export async function indexes(session: Session): Promise<readonly IndexFact[]> {
  const rows = await session.query(sql`
    SELECT n.nspname AS schema, c.relname AS name, x.indrelid::text AS tab, x.indisvalid::text AS valid
    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS}`);
  return rows.map((row) => ({
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    table: text(row, 'tab'),
    valid: yes(row['valid']),
  }));
}

/** The policies of these tables: the table's number and the policy's name. */
export async function policies(
  session: Session,
  oids: readonly string[],
): Promise<readonly { readonly oid: string; readonly name: string }[]> {
  if (oids.length === 0) return [];
  const rows = await session.query(
    sql`SELECT polrelid::text AS oid, polname AS name FROM pg_catalog.pg_policy WHERE polrelid::text IN ${list(oids)} ORDER BY polname`,
  );
  return rows.map((row) => ({ oid: text(row, 'oid'), name: text(row, 'name') }));
}
