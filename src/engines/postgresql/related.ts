import type { OwnCode, Related } from '../../model/related.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

const TABLES = raw(`
  SELECT n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`);

const NAMED = (oid: string): string =>
  `(SELECT n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid})`;

/** `a`, `r`: nothing is carried on, or the statement fails. */
const REFERENCES = raw(`
  SELECT ${NAMED('f.conrelid')} AS from_table, ${NAMED('f.confrelid')} AS to_table,
    (f.confdeltype NOT IN ('a', 'r') OR f.confupdtype NOT IN ('a', 'r'))::text AS carries
  FROM pg_catalog.pg_constraint f WHERE f.contype = 'f'`);

const PARTS = raw(
  `SELECT ${NAMED('h.inhparent')} AS whole, ${NAMED('h.inhrelid')} AS part FROM pg_catalog.pg_inherits h`,
);

/** Functions of others than the server and its extensions; of languages that nobody here reads the text is left out. */
const FUNCTIONS = (body: string): string => `
  SELECT lower(p.proname) AS name, CASE WHEN l.lanname IN ('sql', 'plpgsql') THEN ${body} END AS text, NULL AS table_name
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.prokind IN ('f', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')`;

/** What runs where a table is written: triggers by the name of their function, rules, defaults, checks. */
const HUNG = `
  SELECT lower(t.tgname), (SELECT p.proname FROM pg_catalog.pg_proc p WHERE p.oid = t.tgfoid)::text, ${NAMED('t.tgrelid')}
  FROM pg_catalog.pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL SELECT lower(r.rulename), NULL, ${NAMED('r.ev_class')} FROM pg_catalog.pg_rewrite r WHERE r.ev_type <> '1'
  UNION ALL SELECT 'a default', pg_catalog.pg_get_expr(d.adbin, d.adrelid), ${NAMED('d.adrelid')} FROM pg_catalog.pg_attrdef d
  UNION ALL SELECT lower(k.conname), pg_catalog.pg_get_constraintdef(k.oid), ${NAMED('k.conrelid')} FROM pg_catalog.pg_constraint k
    WHERE k.contype = 'c' AND k.conrelid <> 0`;

const code = (row: Row): OwnCode => ({
  name: row['name'] ?? '',
  text: row['text'] ?? undefined,
  ...(row['table_name'] === null || row['table_name'] === undefined ? {} : { on: row['table_name'] }),
});

export async function relatedPostgres(session: Session): Promise<Related> {
  // A body in standard SQL (since 14) has no source text, and its functions are in the catalog by number.
  const body =
    session.server.major >= 14 ? 'coalesce(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc)' : 'p.prosrc';
  const tables = await session.query(TABLES);
  const references = await session.query(REFERENCES);
  const parts = await session.query(PARTS);
  const found = await session.query(raw(`${FUNCTIONS(body)} UNION ALL ${HUNG}`));
  return {
    tables: new Set(tables.map((row) => row['name'] ?? '')),
    references: references.map((row) => ({
      from: row['from_table'] ?? '',
      to: row['to_table'] ?? '',
      carries: row['carries'] === 'true',
    })),
    parts: parts.map((row) => ({ whole: row['whole'] ?? '', part: row['part'] ?? '' })),
    code: found.map(code),
  };
}

/** Bytes that the rows of these tables take, without indexes; `holdsOids`: a column may name a large object. */
export async function rowFacts(
  session: Session,
  oids: readonly string[],
): Promise<{ readonly bytes: number; readonly holdsOids: boolean }> {
  const [row] = await session.query(sql`
    SELECT coalesce(sum(pg_catalog.pg_table_size(c.oid)), 0)::text AS bytes,
      coalesce(bool_or(EXISTS (SELECT 1 FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND t.typname IN ('oid', 'lo'))), false)::text AS oids
    FROM pg_catalog.pg_class c WHERE c.oid IN (SELECT o::oid FROM pg_catalog.json_array_elements_text(${JSON.stringify(oids)}::json) AS o)`);
  return { bytes: Number(row?.['bytes'] ?? 0), holdsOids: row?.['oids'] === 'true' };
}
