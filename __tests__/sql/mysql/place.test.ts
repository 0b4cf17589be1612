import { offsetOfCharacter } from '../../../src/sql/locate.js';
import { positionOf } from '../../../src/sql/mysql/place.js';

const MYSQL =
  'You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use';
const MARIADB = MYSQL.replace('MySQL server', 'MariaDB server');
const TIDB = MYSQL.replace('MySQL server', 'TiDB');

/** Every message as a server of that kind printed it; the position is where `|` stands in the statement. */
const CASES: readonly (readonly [marked: string, message: string])[] = [
  ['|SELEKT 1', `${MYSQL} near 'SELEKT 1' at line 1`],
  ['SELECT 1 FROM|', `${MYSQL} near '' at line 1`],
  ['SELECT (1|\n\n', `${MARIADB} near '' at line 1`],
  ['CREATE TABLE t (\n  a INT,\n  b |JSONB,\n  c INT\n)', `${MYSQL} near 'JSONB,\n  c INT\n)' at line 3`],
  ['CREATE TABLE t (\n a INT,\n|)', `${MARIADB} near ')' at line 3`],
  ["SELECT 'a\nb' 'c' FROM |FROM x", `${MARIADB} near 'FROM x' at line 1`],
  ["SELECT 'a\nb' 'c' FROM |FROM x", `${MYSQL} near 'FROM x' at line 2`],
  ["INSERT INTO t VALUES ('日本😀', 1) |FOO '😀'", `${MYSQL} near 'FOO '?'' at line 1`],
  [
    `SELECT 1,\n\n\n |FROM t WHERE a = '${'a'.repeat(95)}'`,
    `${MYSQL} near 'FROM t WHERE a = '${'a'.repeat(62)}' at line 4`,
  ],
  [
    `SELECT 1,\n\n\n |FROM t WHERE a = '${'a'.repeat(95)}'`,
    `${MARIADB} near 'FROM t WHERE a = '${'a'.repeat(59)}...' at line 4`,
  ],
  [`SELECT x x |x ${'日'.repeat(44)}`, `${MYSQL} near 'x ${'日'.repeat(26)}' at line 1`],
  [`SELECT x x |x ${'日'.repeat(44)}`, `${MARIADB} near 'x ${'日'.repeat(25)}...' at line 1`],
  ["SELECT 'it''s' |5 5 'x' at line 2", `${MYSQL} near '5 5 'x' at line 2' at line 1`],
  ['ALTER TABLE t\n DROP COLUMN |IF EXISTS a', `${MYSQL} near 'IF EXISTS a' at line 2`],
  ['CREATE PROCEDURE p()\nBEGIN\n SELECT 1;\n SELEC |2;\nEND', `${MYSQL} near '2;\nEND' at line 4`],
  ['SELECT 1;\n|SELECT 2', `${MARIADB} near 'SELECT 2' at line 2`],
  ['SELECT 1 + + |FROM\n\nWHERE\n', `${MARIADB} near 'FROM\n\nWHERE' at line 3`],
  ['/* a\n b */ SELECT\n |FROM', `${MYSQL} near 'FROM' at line 3`],
  ['SELECT `a\nb` `c` |`d`', `${MYSQL} near '\`d\`' at line 2`],
  ["SELECT 'x' 'y' `z` \n|'multi\nline' 5", `${MARIADB} near ''multi\nline' 5' at line 2`],
  ['SELECT 1 |\\N 5 😀😀 y', `${MYSQL} near '\\N 5 ?? y' at line 1`],
  [`SELECT 1;\n|${'b = c '.repeat(40)}x`, `${MYSQL} near '${'b = c '.repeat(13)}b ' at line 2`],
  ['CREATE TABLE t (id INT, tags |JSONB)', "Unknown data type: 'JSONB'"],
  ['|SELEKT 1', `${TIDB} line 1 column 6 near "SELEKT 1" `],
  ['SELECT 1\n |FRM t', `${TIDB} line 2 column 4 near "FRM t" `],
];

test.each(CASES)('%j by %j', (marked, message) => {
  const sql = marked.replace('|', '');
  const position = positionOf(sql, message) ?? -1;
  const offset = offsetOfCharacter(sql, position - 1);
  expect(`${sql.slice(0, offset)}|${sql.slice(offset)}`).toBe(marked);
});

test.each([
  ['SELECT 1\nFROM a\n  WHERE b', `${MYSQL} near 'something else' at line 3`, 'WHERE b'],
  ['SELECT 1', `${MYSQL} near 'something else' at line 9`, 'SELECT 1'],
])('where the text is not found, the line is', (sql, message, rest) => {
  expect(sql.slice((positionOf(sql, message) ?? 0) - 1)).toBe(rest);
});

test.each(["Table 'a.b' doesn't exist", '', "Unknown data type: 'X'"])('no place in %j', (message) => {
  expect(positionOf('SELECT 1', message)).toBeUndefined();
});
