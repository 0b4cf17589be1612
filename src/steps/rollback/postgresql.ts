import type { Query, Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import type { SeedColumn, Seeding, SeedTable } from './table.js';
import { postgresqlValue } from './values-postgresql.js';

/** The names as one bound value. */
const among = (names: readonly string[]): Query =>
  sql`(SELECT pg_catalog.jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`;

/** A domain is what is below it, however many there are. */
const columnsQuery = (names: readonly string[], major: number): Query => sql`
  WITH RECURSIVE below AS (
    SELECT oid AS domain, typbasetype AS base, typtypmod AS mod FROM pg_catalog.pg_type WHERE typtype = 'd'
    UNION ALL
    SELECT b.domain, t.typbasetype, CASE WHEN t.typtypmod = -1 THEN b.mod ELSE t.typtypmod END
      FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.base WHERE t.typtype = 'd'
  )
  SELECT n.nspname || '.' || c.relname AS tab, n.nspname AS schema, c.relname AS name, a.attname AS col, t.typname AS type,
    CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN 'array' WHEN t.typtype = 'e' THEN 'enum' WHEN t.typtype = 'r' THEN 'range'
      WHEN t.typtype = 'm' THEN 'multirange' WHEN t.typtype = 'c' THEN 'composite' ELSE 'plain' END AS sort,
    CASE WHEN t.typcategory = 'A' THEN e.typname WHEN r.rngsubtype IS NOT NULL THEN s.typname END AS of,
    CASE WHEN a.atttypmod <> -1 THEN a.atttypmod ELSE coalesce(b.mod, -1) END AS mod,
    (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_catalog.pg_enum l
      WHERE l.enumtypid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END)::text AS labels,
    (SELECT count(*) FROM pg_catalog.pg_attribute f WHERE f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped) AS fields,
    a.attnotnull OR d.typnotnull AS required, a.attgenerated <> '' AS generated,
    EXISTS (SELECT FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid AND x.indisunique AND a.attnum = ANY (x.indkey)) AS uniq,
    (SELECT json_agg(json_build_array(k.conname, pg_catalog.pg_get_constraintdef(k.oid))) FROM pg_catalog.pg_constraint k
      WHERE k.contype = 'c' AND k.contypid = a.atttypid)::text AS domain
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_type d ON d.oid = a.atttypid
    LEFT JOIN (SELECT below.* FROM below JOIN pg_catalog.pg_type u ON u.oid = below.base WHERE u.typtype <> 'd') b ON b.domain = d.oid
    JOIN pg_catalog.pg_type t ON t.oid = coalesce(b.base, d.oid)
    LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem
    LEFT JOIN pg_catalog.pg_range r ON t.oid ${raw(major >= 14 ? 'IN (r.rngtypid, r.rngmultitypid)' : '= r.rngtypid')}
    LEFT JOIN pg_catalog.pg_type s ON s.oid = r.rngsubtype
  WHERE n.nspname || '.' || c.relname IN ${among(names)} AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY 1, a.attnum`;

const columnNames = (keys: string, relation: string): Query =>
  raw(`(SELECT json_agg(a.attname ORDER BY u.o) FROM unnest(${keys}) WITH ORDINALITY AS u(n, o)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = ${relation} AND a.attnum = u.n)::text`);

const constraintsQuery = (names: readonly string[]): Query => sql`
  SELECT n.nspname || '.' || c.relname AS tab, k.contype AS type, k.conname AS name, pg_catalog.pg_get_constraintdef(k.oid) AS definition,
    ${columnNames('k.conkey', 'k.conrelid')} AS columns,
    (SELECT fn.nspname || '.' || f.relname FROM pg_catalog.pg_class f JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace WHERE f.oid = k.confrelid) AS other,
    ${columnNames('k.confkey', 'k.confrelid')} AS other_columns
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname || '.' || c.relname IN ${among(names)} AND k.contype IN ('p', 'f', 'c') AND k.conparentid = 0
  UNION ALL
  SELECT n.nspname || '.' || c.relname, 'c', '', pg_catalog.pg_get_expr(i.relpartbound, i.oid), ${columnNames('p.partattrs', 'p.partrelid')}, NULL, NULL
  FROM pg_catalog.pg_partitioned_table p JOIN pg_catalog.pg_class c ON c.oid = p.partrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_inherits h ON h.inhparent = c.oid JOIN pg_catalog.pg_class i ON i.oid = h.inhrelid
  WHERE n.nspname || '.' || c.relname IN ${among(names)}`;

const list = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined ? [] : (JSON.parse(text) as readonly string[]);

/** What a type's modifier says, by its type. */
function measures(type: string, mod: number): Pick<SeedColumn, 'length' | 'digits'> {
  if (mod < 0) return {};
  if (type === 'numeric' || type === '_numeric') {
    const fraction = ((mod - 4) & 0x7ff) > 1000 ? 0 : (mod - 4) & 0x7ff;
    return { digits: { whole: ((mod - 4) >> 16) - fraction, fraction } };
  }
  if (/^_?(?:varchar|bpchar)$/.test(type)) return { length: mod - 4 };
  return /^_?(?:bit|varbit)$|vec/.test(type) ? { length: mod } : {};
}

function columnOf(row: Row): SeedColumn {
  const type = row['type'] ?? '';
  const of = row['of'];
  return {
    name: row['col'] ?? '',
    type,
    sort: (row['sort'] ?? 'plain') as SeedColumn['sort'],
    ...(of === null || of === undefined ? {} : { of }),
    ...measures(type, Number(row['mod'] ?? -1)),
    labels: list(row['labels']),
    fields: Number(row['fields'] ?? 0),
    nullable: row['required'] !== 't',
    generated: row['generated'] === 't',
    unique: row['uniq'] === 't',
  };
}

async function tables(session: Session, names: readonly string[]): Promise<readonly SeedTable[]> {
  const columns = await session.query(columnsQuery(names, session.server.major));
  const constraints = await session.query(constraintsQuery(names));
  return [...new Set(columns.map(({ tab }) => tab ?? ''))].map((name) => {
    const own = columns.filter(({ tab }) => tab === name);
    const held = constraints.filter(({ tab }) => tab === name);
    const domains = own.flatMap((row) =>
      (JSON.parse(row['domain'] ?? '[]') as [string, string][]).map(([check, text]) => ({
        name: check,
        columns: [row['col'] ?? ''],
        text,
      })),
    );
    return {
      name,
      path: [own[0]?.['schema'] ?? '', own[0]?.['name'] ?? ''],
      columns: own.map(columnOf),
      key: held.flatMap(({ type, columns: key }) => (type === 'p' ? list(key) : [])),
      foreign: held.flatMap(({ type, columns: from, other, other_columns: to }) =>
        type === 'f' ? [{ columns: list(from), table: other ?? '', to: list(to) }] : [],
      ),
      checks: [
        ...domains,
        ...held.flatMap(({ type, name: check, columns: about, definition }) =>
          type === 'c' ? [{ name: check ?? '', columns: list(about), text: definition ?? '' }] : [],
        ),
      ],
    };
  });
}

/** How rows get into PostgreSQL's tables. */
export const postgresqlSeeding: Seeding = {
  tables,
  valueOf: postgresqlValue,
  // Only a superuser may; where it may not, the order of the tables does.
  quiet: async (session) => void (await session.query(raw('SET session_replication_role = replica')).catch(() => [])),
  insertWords: 'OVERRIDING SYSTEM VALUE',
  // Data, cardinality, integrity, and what a file or a trigger raises by itself
  ofRows: (code) => /^(?:2[123]|P0001)/.test(code),
};
