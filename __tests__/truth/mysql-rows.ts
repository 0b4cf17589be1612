// Rows for any table of a fixture of the MySQL family, enough of them for a change to last.
import type { Session } from '../../src/model/session.js';
import { raw, sql } from '../../src/sql/query.js';

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** A value for row `i`: keys run from 1 alike in every table, so that references meet. */
function valueIn(type: string, data: string, length: number): string {
  if (/int$/.test(data)) return /^tiny/.test(data) ? 'i % 100' : 'i';
  if (/^(?:decimal|float|double|numeric)/.test(data)) return '1 + i % 999';
  if (/^(?:varchar|char)$/.test(data))
    return `LEFT(CONCAT('v', i, ' some words that make a row as long as rows are'), ${length})`;
  if (/text$/.test(data)) return `CONCAT('v', i, ' some words that make a row as long as rows are')`;
  if (/^(?:date|datetime|timestamp)$/.test(data)) return `TIMESTAMPADD(MINUTE, i % 100000, '2026-01-01')`;
  if (data === 'enum') return '1';
  if (data === 'json') return `'{}'`;
  return type.startsWith('bit') ? `b'1'` : 'NULL';
}

/** Numbers from 1 to a million, or to ten to the power of `digits`, made once. */
export async function numbers(session: Session, database: string, digits = 6): Promise<string> {
  const name = `${quoted(database)}.numbers`;
  await session.run(`CREATE TABLE ${name} (i int NOT NULL PRIMARY KEY)`);
  const digit =
    '(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)';
  const places = Array.from({ length: digits }, (_, p) => 10 ** p);
  const sum = places.map((place, p) => `d${p}.d * ${place}`).join(' + ');
  await session.run(`INSERT INTO ${name} SELECT 1 + ${sum} FROM ${places.map((_, p) => `${digit} d${p}`).join(', ')}`);
  return name;
}

/** Fills the tables of the session's database with so many rows; those that refuse them stay empty. */
export async function fill(session: Session, from: string, rows: number): Promise<void> {
  const columns = await session.query(
    raw(`
    SELECT c.TABLE_NAME AS t, c.COLUMN_NAME AS c, c.COLUMN_TYPE AS type, c.DATA_TYPE AS data, COALESCE(c.CHARACTER_MAXIMUM_LENGTH, 0) AS len
    FROM information_schema.COLUMNS c JOIN information_schema.TABLES b ON b.TABLE_SCHEMA = c.TABLE_SCHEMA AND b.TABLE_NAME = c.TABLE_NAME
    WHERE c.TABLE_SCHEMA = DATABASE() AND b.TABLE_TYPE = 'BASE TABLE' AND COALESCE(c.GENERATION_EXPRESSION, '') = ''
    ORDER BY b.CREATE_TIME, c.TABLE_NAME, c.ORDINAL_POSITION`),
  );
  const tables = new Map<string, typeof columns>();
  for (const row of columns) tables.set(row['t'] ?? '', [...(tables.get(row['t'] ?? '') ?? []), row]);
  await session.run('SET foreign_key_checks = 0, unique_checks = 0');
  for (const [table, of] of tables) {
    const names = of.map((row) => quoted(row['c'] ?? '')).join(', ');
    const values = of.map((row) => valueIn(row['type'] ?? '', row['data'] ?? '', Number(row['len']))).join(', ');
    await session
      .run(`INSERT INTO ${quoted(table)} (${names}) SELECT ${values} FROM ${from} WHERE i <= ${rows}`)
      .catch(() => undefined);
  }
  await session.run('SET foreign_key_checks = 1, unique_checks = 1');
}

/** A statement that reads a table, and one that may write it but touches no row. */
export async function probesOf(
  session: Session,
  table: string,
): Promise<{ readonly read: string; readonly write: string }> {
  const bare = table.slice(table.lastIndexOf('.') + 1);
  const [row] = await session.query(sql`
    SELECT COLUMN_NAME AS c FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${bare} ORDER BY ORDINAL_POSITION LIMIT 1`);
  const column = quoted(row?.['c'] ?? '');
  return {
    read: `SELECT 1 FROM ${quoted(bare)} LIMIT 1`,
    write: `DELETE FROM ${quoted(bare)} WHERE ${column} = -1`,
  };
}
