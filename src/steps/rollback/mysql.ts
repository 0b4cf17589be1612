import type { Query, Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import type { SeedCheck, SeedColumn, Seeding, SeedTable } from './table.js';
import { mysqlValue, wrapped } from './values-mysql.js';

const among = (names: readonly string[]): Query =>
  names.slice(1).reduce((all, name) => sql`${all}, ${name}`, sql`${names[0] ?? ''}`);

const columnsQuery = (names: readonly string[]): Query => sql`
  SELECT c.TABLE_NAME AS tab, c.COLUMN_NAME AS col, c.DATA_TYPE AS type, c.COLUMN_TYPE AS full, c.IS_NULLABLE AS nullable, c.EXTRA AS extra,
    c.GENERATION_EXPRESSION AS expression, c.CHARACTER_MAXIMUM_LENGTH AS length, c.NUMERIC_PRECISION AS digits, c.NUMERIC_SCALE AS scale
  FROM information_schema.COLUMNS c JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
  WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE NOT LIKE '%VIEW%' AND t.TABLE_TYPE NOT LIKE '%SEQUENCE%' AND c.TABLE_NAME IN (${among(names)})
  ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`;

const uniqueQuery = (names: readonly string[]): Query => sql`
  SELECT TABLE_NAME AS tab, INDEX_NAME AS name, COLUMN_NAME AS col FROM information_schema.STATISTICS
  WHERE TABLE_SCHEMA = DATABASE() AND NON_UNIQUE = 0 AND TABLE_NAME IN (${among(names)}) ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`;

const foreignQuery = (names: readonly string[]): Query => sql`
  SELECT TABLE_NAME AS tab, CONSTRAINT_NAME AS name, COLUMN_NAME AS col, REFERENCED_TABLE_NAME AS other, REFERENCED_COLUMN_NAME AS other_col
  FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_SCHEMA = DATABASE() AND TABLE_NAME IN (${among(names)})
  ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION`;

/** The labels of `enum('a','it''s')`, as the server prints them. */
const labelsOf = (full: string): readonly string[] =>
  /^(?:enum|set)\(/i.test(full)
    ? [...full.matchAll(/'([^']*(?:''[^']*)*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"))
    : [];

function columnOf(row: Row, unique: ReadonlySet<string>): SeedColumn {
  const type = (row['type'] ?? '').toLowerCase();
  const length = row['length'];
  const bits = /^bit\((\d+)\)/.exec(row['full'] ?? '')?.[1];
  const scale = Number(row['scale'] ?? 0);
  return {
    name: row['col'] ?? '',
    type,
    sort: type === 'enum' || type === 'set' ? type : 'plain',
    ...(bits !== undefined
      ? { length: Number(bits) }
      : length === null || length === undefined
        ? {}
        : { length: Number(length) }),
    ...(type === 'decimal' ? { digits: { whole: Number(row['digits'] ?? 10) - scale, fraction: scale } } : {}),
    labels: labelsOf(row['full'] ?? ''),
    nullable: row['nullable'] === 'YES',
    generated:
      (row['expression'] ?? '') !== '' || /GENERATED/i.test((row['extra'] ?? '').replace('DEFAULT_GENERATED', '')),
    unique: unique.has(row['col'] ?? ''),
  };
}

const NAME = /`((?:[^`]|``)+)`/g;

/** Checks and partitions stand in the table's own text on every server of the family, each in a line. */
async function checksOf(session: Session, name: string, columns: readonly string[]): Promise<readonly SeedCheck[]> {
  const [row] = await session.query(sql`SHOW CREATE TABLE ${id(name)}`);
  const text = Object.values(row ?? {})[1] ?? '';
  const lines = text.split('\n').filter((line) => /\bCHECK\s*\(|\bPARTITION\b/.test(line));
  const key = /PARTITION BY[^(]*\((.*)\)/.exec(text)?.[1] ?? '';
  return lines.flatMap((line) => {
    const from = Math.max(line.search(/\bCHECK\s*\(/), 0);
    const about = /\bPARTITION\b/.test(line) ? `${line} ${key}` : line.slice(from);
    const named = [...about.matchAll(NAME)].map(([, one = '']) => one.replaceAll('``', '`'));
    const bare = new Set(about.split(/[^\w$]+/));
    const held = columns.filter((column) => named.includes(column) || bare.has(column));
    // A check within a column's line is named after the column
    const check = /^\s*(?:CONSTRAINT )?`((?:[^`]|``)+)`/.exec(line)?.[1]?.replaceAll('``', '`') ?? '';
    return held.length === 0 ? [] : [{ name: check, columns: held, text: line.slice(from) }];
  });
}

async function tables(session: Session, names: readonly string[]): Promise<readonly SeedTable[]> {
  if (names.length === 0) return [];
  const columns = await session.query(columnsQuery(names));
  const unique = await session.query(uniqueQuery(names));
  const foreign = await session.query(foreignQuery(names));
  const found: SeedTable[] = [];
  for (const name of new Set(columns.map(({ tab }) => tab ?? ''))) {
    const own = columns.filter(({ tab }) => tab === name);
    const keys = unique.filter(({ tab }) => tab === name);
    const held = foreign.filter(({ tab }) => tab === name);
    const constraints = [...new Set(held.map((row) => row['name'] ?? ''))];
    found.push({
      name,
      path: [name],
      columns: own.map((row) => columnOf(row, new Set(keys.map(({ col }) => col ?? '')))),
      key: keys.flatMap((row) => (row['name'] === 'PRIMARY' ? [row['col'] ?? ''] : [])),
      foreign: constraints.map((constraint) => {
        const rows = held.filter((row) => row['name'] === constraint);
        return {
          columns: rows.map(({ col }) => col ?? ''),
          table: rows[0]?.['other'] ?? '',
          to: rows.map((row) => row['other_col'] ?? ''),
        };
      }),
      checks: await checksOf(
        session,
        name,
        own.map(({ col }) => col ?? ''),
      ),
    });
  }
  return found;
}

/** NULLs, duplicates, orphans, checks, values that are cut off, out of range or of another form; and what a file signals by itself. */
const OF_ROWS = new Set(
  '1048 1062 1138 1171 1216 1217 1263 1264 1265 1292 1364 1366 1406 1411 1451 1452 1526 1586 1644 1690 3140 3819 4025'.split(
    ' ',
  ),
);

/** How rows get into the tables of MySQL's family; triggers fire there, nobody can ask them to rest. */
export const mysqlSeeding: Seeding = {
  tables,
  valueOf: mysqlValue,
  quiet: async (session) => void (await session.query(raw('SET SESSION foreign_key_checks = 0'))),
  wrapped,
  insertWords: '',
  ofRows: (code) => OF_ROWS.has(code),
};
