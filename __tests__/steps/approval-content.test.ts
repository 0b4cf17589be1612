import { expect, test } from '@jest/globals';
import type { Migration, ProgramStep, Statement } from '../../src/model/migration.js';
import { contentOf, shapeOf } from '../../src/steps/approval/content.js';

const SQL: Migration = {
  id: '002_orders.sql',
  name: 'orders',
  path: 'db/migrations/002_orders.sql',
  checksum: 'c',
  up: { kind: 'sql', sql: 'CREATE TABLE orders (\n  id int\n);\n', line: 1 },
};
const CODE: ProgramStep = {
  kind: 'program',
  runner: 'knex',
  file: 'm/1.js',
  direction: 'up',
  text: 'exports.up = 1;\n',
};
const sql = (text: string, more: Partial<Migration> = {}): Migration => ({
  ...SQL,
  up: { kind: 'sql', sql: text, line: 1 },
  ...more,
});
const sent = (...texts: readonly string[]): readonly Statement[] =>
  texts.map((text) => ({ sql: text, offset: 0, line: 1, endLine: 1, kind: 'X', transaction: 'inside', allows: [] }));

test('is the same with other line ends, a byte order mark, another folder and another checksum', () => {
  const text = 'CREATE TABLE orders (\n  id int\n);\n';
  const same = [
    sql(text.replaceAll('\n', '\r\n')),
    sql(`\uFEFF${text}`),
    sql(text.replaceAll('\n', '\r')),
    sql(text, { path: 'database/002_orders.sql' }),
    sql(text, { checksum: '1234567890' }),
    sql(text, { up: { kind: 'sql', sql: text, line: 7 } }),
    // With another tool beside it an id gets the layout's name; the history of its own has it as it was.
    sql(text, { id: 'sql:002_orders.sql', origin: { layout: 'sql', source: 1, id: '002_orders.sql' } }),
  ];
  for (const one of same) expect(contentOf(one)).toBe(contentOf(SQL));
});

test('is another one with another text, id, way back or transaction', () => {
  const text = 'CREATE TABLE orders (\n  id int\n);\n';
  const down = (back: string): Migration => ({ ...SQL, down: { kind: 'sql', sql: back, line: 1 } });
  const other = [
    SQL,
    sql('CREATE TABLE orders (\n  id int \n);\n'),
    sql(text, { id: '003_orders.sql' }),
    sql(text, { up: { kind: 'sql', sql: text, line: 1, transactional: false } }),
    sql(text, { repeatable: true }),
    down('DROP TABLE orders;'),
    down('DROP TABLE users;'),
    down(''),
    { ...SQL, up: CODE },
  ];
  expect(new Set(other.map((one) => contentOf(one))).size).toBe(other.length);
});

test('of code is its file and the shape of what it sent', () => {
  const code = (step: Partial<ProgramStep> = {}): Migration => ({ ...SQL, up: { ...CODE, ...step } });
  const now = sent('CREATE TABLE t (id int)', "INSERT INTO log VALUES ('2026-11-27T03:00:00Z', 17)");
  const later = sent('CREATE TABLE t (id int)', "INSERT INTO log VALUES ('2026-11-28T09:30:00Z', 1234)");
  expect(contentOf(code(), now)).toBe(contentOf(code(), later));
  expect(contentOf(code({ text: 'exports.up = 1;\r\n' }), now)).toBe(contentOf(code(), now));
  const other = [
    contentOf(code(), now),
    contentOf(code(), sent('CREATE TABLE t (id int)')),
    contentOf(code(), sent('CREATE TABLE t (id bigint)', "INSERT INTO log VALUES ('x', 1)")),
    contentOf(code({ text: 'exports.up = 2;\n' }), now),
    contentOf(code({ settings: { schema: 'other' } }), now),
    contentOf(code({ runner: 'sequelize' }), now),
  ];
  expect(new Set(other).size).toBe(other.length);
});

test('of a command is the command, the file of its version and the shape of what it sent', () => {
  const command = (up: string, files: Readonly<Record<string, string>>, path = 'v/1.py'): Migration => ({
    ...SQL,
    path,
    up: { ...CODE, runner: 'program', text: up, command: up, files: new Map(Object.entries(files)) },
  });
  const one = contentOf(command('alembic upgrade head', { 'v/1.py': 'a\r\n', 'v/2.py': 'b' }));
  // The files of other versions are theirs.
  expect(contentOf(command('alembic upgrade head', { 'v/1.py': 'a\n', 'v/2.py': 'c' }))).toBe(one);
  expect(contentOf(command('alembic upgrade head', { 'v/1.py': 'c', 'v/2.py': 'b' }))).not.toBe(one);
  expect(contentOf(command('alembic upgrade +1', { 'v/1.py': 'a\r\n', 'v/2.py': 'b' }))).not.toBe(one);
});

test.each([
  ["INSERT INTO t VALUES ('it''s', 12.5, -3)", 'INSERT INTO t VALUES (?, ?, -?)'],
  ["SELECT 'a\\'b'  ,\n 1", 'SELECT ? , ?'],
  ["UPDATE t SET a = $1 /* $1 = 'x' */", 'UPDATE t SET a = $?'],
  ['CREATE TABLE t2 (id int)', 'CREATE TABLE t2 (id int)'],
])('%s has the shape %s', (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});
