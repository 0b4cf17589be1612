// What the text side claims, asked of real servers.
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import { offsetOfCharacter } from '../../../src/sql/locate.js';
import { positionOf } from '../../../src/sql/mysql/place.js';
import { splitMysql } from '../../../src/sql/mysql/split.js';
import { mysqlKeys, sharedMysql } from '../../support/mysql.js';
import { corpus } from './corpus.js';

const TABLES = [
  'CREATE TABLE marker (a INT) ENGINE=InnoDB',
  'CREATE TABLE users (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, email VARCHAR(255), name VARCHAR(100), a INT)',
  'CREATE TABLE orders (id INT PRIMARY KEY, user_id BIGINT, total INT, note TEXT)',
  'CREATE TABLE t (a INT, b INT, j TEXT)',
];

const MORE = [
  'CREATE TEMPORARY TABLE mine SELECT 1 AS a',
  'DROP TEMPORARY TABLE IF EXISTS nobody',
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  "SET sql_mode = 'ANSI', time_zone = '+00:00', @a = 1",
  'SET foreign_key_checks = 0',
  'CHECKSUM TABLE users',
  'HANDLER users OPEN',
  'GET DIAGNOSTICS @n = NUMBER',
  "PREPARE s FROM 'DROP TABLE users'",
  'ANALYZE SELECT 1',
  'SET STATEMENT max_statement_time = 1 FOR SELECT 1',
  'TABLE users',
];

/** Where `|` stands, an error is to be placed; the rest is the statement. */
const BROKEN = [
  '|SELEKT 1',
  'SELECT 1 FROM|',
  'SELECT (1|\n\n',
  'CREATE TABLE x (\n a INT,\n|)',
  "SELECT 'a\nb' 'c' FROM |FROM x",
  "INSERT INTO t VALUES ('日本😀', 1) |FOO '😀'",
  `SELECT 1,\n\n\n |FROM t WHERE a = '${'a'.repeat(95)}'`,
  `SELECT x x |x ${'日'.repeat(44)}`,
  "SELECT 'it''s' |5 5 'x' at line 2",
  'CREATE PROCEDURE p()\nBEGIN\n SELECT 1;\n SELEC |2;\nEND',
  'SELECT 1 + + |FROM\n\nWHERE\n',
  '/* a\n b */ SELECT\n |FROM',
  "SELECT 'x' 'y' `z` \n|'multi\nline' 5",
  'UPDATE t SET a = 1 |WHRE b = 2',
  'CREATE TABLE x (id INT, tags |JSONB)',
];

describe.each(mysqlKeys)('%s', (key) => {
  let url: string;
  let watch: Connection;
  const connect = () => mysql.createConnection({ uri: url, charset: 'utf8mb4' });
  beforeAll(async () => {
    const server = await sharedMysql(key);
    url = await server.createDatabase();
    watch = await connect();
    for (const table of TABLES) await watch.query(table);
  });
  afterAll(() => watch.end());

  test('nothing that we let into a transaction commits it', async () => {
    const inside = [...corpus().map(({ sql }) => sql), ...MORE].filter((sql) => {
      const [statement] = splitMysql(sql).statements;
      return statement?.transaction === 'inside' && !/OUTFILE|INFILE|^USE /.test(sql);
    });
    expect(inside.length).toBeGreaterThan(90);
    const wrong: string[] = [];
    for (const sql of inside) {
      const session = await connect();
      await session.query('START TRANSACTION');
      await session.query('INSERT INTO marker VALUES (1)');
      // Whether the statement is understood, or finds its tables, is of no interest here.
      const said = await session.query(sql).then(
        () => '',
        (error: Error) => error.message,
      );
      await session.query('ROLLBACK').catch(() => undefined);
      session.destroy();
      const [rows] = await watch.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM marker');
      if (rows[0]?.['n'] !== 0 || /transaction/i.test(said)) wrong.push(`${sql}: ${said}`);
      await watch.query('DELETE FROM marker');
    }
    expect(wrong).toEqual([]);
  });

  test.each(BROKEN)('the error of %j is placed', async (marked) => {
    const sql = marked.replace('|', '');
    const error = await watch.query(sql).then(
      () => undefined,
      (caught: Error) => caught,
    );
    const offset = offsetOfCharacter(sql, (positionOf(sql, error?.message ?? '') ?? 0) - 1);
    expect(`${sql.slice(0, offset)}|${sql.slice(offset)}`).toBe(marked);
  });
});
