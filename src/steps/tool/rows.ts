import type { Dialect } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Query, Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** The rows of one table that a tool goes by, each value as the server's own text. */
export interface ToolRows {
  /** With its schema or database. */
  readonly table: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A history of more rows is no history. */
const MOST = 50_000;
/** Rows in one message. */
const AT_ONCE = 100;

const FIND: Readonly<Record<Dialect['name'], (table: string) => Query>> = {
  postgresql: (table) => sql`
    SELECT n.nspname AS place, (SELECT string_agg(a.attname::text, chr(1) ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = ${table} AND c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
  mysql: (table) => sql`
    SELECT TABLE_SCHEMA AS place, GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR '\u0001') AS columns
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${table} AND EXTRA NOT LIKE '% GENERATED'
    GROUP BY TABLE_SCHEMA`,
};

const list = (parts: readonly Query[]): Query => ({
  parts: ['', ...parts.map((_, i) => (i === parts.length - 1 ? '' : ', '))],
  values: parts,
});
const names = (columns: readonly string[]): Query => list(columns.map((column) => sql`${id(column)}`));

async function rowsOf(session: Session, table: readonly string[], columns: readonly string[]): Promise<ToolRows> {
  try {
    const rows = await session.query(sql`SELECT ${names(columns)} FROM ${id(...table)} LIMIT ${raw(String(MOST + 1))}`);
    return { table, columns, rows: rows.slice(0, MOST) };
  } catch (error) {
    if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
    throw new ActionError(
      'history',
      `${table.join('.')} cannot be read: ${error.message}`,
      `The tool goes by it, so the plan must know its rows: GRANT SELECT ON ${table.join('.')} TO this user.`,
      { cause: error },
    );
  }
}

/** Every table of these names, with its rows. Only reads. */
export async function readToolRows(
  session: Session,
  { name }: Dialect,
  tables: readonly string[],
): Promise<readonly ToolRows[]> {
  const found: ToolRows[] = [];
  const seen = new Set<string>();
  for (const table of tables) {
    for (const { place, columns } of await session.query(FIND[name](table))) {
      const full = [place ?? '', table];
      // Where the server takes upper and lower case for one
      const key = name === 'mysql' ? table.toLowerCase() : full.join('.');
      if (columns === null || columns === undefined || seen.has(key)) continue;
      seen.add(key);
      found.push(await rowsOf(session, full, columns.split('\u0001')));
    }
  }
  return found;
}

/** What the server would count on from, were the next row not to get a number of its own. */
async function countOn(session: Session, { name }: Dialect, { table, columns }: ToolRows): Promise<void> {
  if (name !== 'postgresql') return;
  const quoted = table.map((part) => `"${part.replaceAll('"', '""')}"`).join('.');
  for (const column of columns) {
    const [row] = await session.query(sql`SELECT pg_catalog.pg_get_serial_sequence(${quoted}, ${column}) AS sequence`);
    const sequence = row?.['sequence'];
    if (sequence === null || sequence === undefined) continue;
    await session.query(
      sql`SELECT pg_catalog.setval(${sequence}::pg_catalog.regclass, coalesce((SELECT max(${id(column)}) FROM ${id(...table)}), 0) + 1, false)`,
    );
  }
}

/** Puts the rows into the same tables of a copy of the schema; on MySQL the copy may have another name. */
export async function writeToolRows(session: Session, dialect: Dialect, all: readonly ToolRows[]): Promise<void> {
  for (const one of all) {
    const { columns, rows } = one;
    const table = dialect.name === 'mysql' ? one.table.slice(1) : one.table;
    const own = dialect.name === 'postgresql' ? raw(' OVERRIDING SYSTEM VALUE') : raw('');
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const values = rows
        .slice(at, at + AT_ONCE)
        .map((row) => sql`(${list(columns.map((column) => sql`${row[column] ?? null}`))})`);
      await session.query(sql`INSERT INTO ${id(...table)} (${names(columns)})${own} VALUES ${list(values)}`);
    }
    if (rows.length > 0) await countOn(session, dialect, { ...one, table });
  }
}
