import type { Statement } from '../model/migration.js';
import type { Session } from '../model/session.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, list, names, nodes, printed, relation, text } from '../sql/pg/tree.js';
import { sql } from '../sql/query.js';

/** Types of the server's own, by the short names that people use; whatever else may be a domain with a check. */
const OWN_TYPES = new Set('bytea date inet json jsonb macaddr money text time timestamptz uuid xml'.split(' '));

function isConstant(node: unknown): boolean {
  const { name, fields } = nodeOf(node);
  if (name !== 'TypeCast') return name === 'A_Const';
  const [first = '', ...more] = names(at(fields, 'typeName'), 'names');
  return isConstant(fields['arg']) && (first === 'pg_catalog' || (more.length === 0 && OWN_TYPES.has(first)));
}

const isRow = (row: unknown): boolean => list(nodeOf(row).fields, 'items').every(isConstant);

/** `INSERT INTO table (columns) VALUES (constants)`: the table and its columns; undefined for everything else. */
export function shapeOf(statement: Statement): { readonly table: string; readonly key: string } | undefined {
  const { name, fields } = nodeOf(statement.tree);
  const plain = ['withClause', 'onConflictClause', 'returningList', 'returningClause'].every(
    (key) => fields[key] === undefined,
  );
  if (name !== 'InsertStmt' || !plain) return undefined;
  const select: Fields = at(fields, 'selectStmt');
  const rows = list(select, 'valuesLists');
  if (rows.length === 0 || select['withClause'] !== undefined || !rows.every(isRow)) return undefined;
  const table = printed(relation(fields, 'relation'));
  return {
    table,
    key: `${table} ${nodes(fields, 'cols', 'ResTarget')
      .map((column) => text(column, 'name'))
      .join()}`,
  };
}

/** Whether each row of constants locks the same: nothing hangs on the table that may do more for one row than for another. */
export async function isPlain(session: Session, table: string): Promise<boolean> {
  const [row] = await session.query(sql`
    SELECT (c.relkind = 'r' AND NOT c.relrowsecurity AND NOT c.relhasrules
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgrelid = c.oid)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND (y.typtype = 'd' OR y.typelem <> 0 AND y.oid >= 16384))
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.refobjid >= 16384
        AND (d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid IN (SELECT f.oid FROM pg_catalog.pg_attrdef f WHERE f.adrelid = c.oid)
          OR d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid IN (SELECT k.oid FROM pg_catalog.pg_constraint k WHERE k.conrelid = c.oid)
          OR d.classid = 'pg_catalog.pg_class'::regclass AND d.objid IN (SELECT x.indexrelid FROM pg_catalog.pg_index x WHERE x.indrelid = c.oid))))::text AS plain
    FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(${table})`);
  return row?.['plain'] === 'true';
}
