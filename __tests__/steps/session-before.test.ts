import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Dialect } from '../../src/model/engine.js';
// The first import of a module must not be made by two at once
import '../../src/sql/pg/parser.js';
import { readingOf } from '../../src/steps/reading.js';

/** Statements that are in, `|`, the rest → what is run again, and what is lost. */
async function before(dialect: Dialect, text: string): Promise<readonly [readonly string[], string | undefined]> {
  const [done = '', rest = ''] = text.split('|');
  const split = async (part: string) => (await dialect.split(part)).statements;
  const { again, lost } = (await readingOf(dialect)).sessionBefore(await split(done), await split(rest));
  return [again.map(({ sql }) => sql), lost?.what];
}

test.each<readonly [text: string, again: readonly string[], lost: string | undefined]>([
  [
    'SET NAMES utf8mb4; SET FOREIGN_KEY_CHECKS = 0; CREATE TABLE a (id int); USE x; | CREATE TABLE b (id int);',
    ['SET NAMES utf8mb4', 'SET FOREIGN_KEY_CHECKS = 0', 'USE x'],
    undefined,
  ],
  [
    'SET GLOBAL max_connections = 5; SET @@GLOBAL.x = 1; SET TRANSACTION READ ONLY; SET DEFAULT ROLE r TO u; | SELECT 1;',
    [],
    undefined,
  ],
  [
    'SET @old = @@sql_mode, sql_mode = "ANSI"; SET sql_mode = CONCAT(@@sql_mode, ",X"); | SET sql_mode = @old;',
    ['SET @old = @@sql_mode, sql_mode = "ANSI"', 'SET sql_mode = CONCAT(@@sql_mode, ",X")'],
    undefined,
  ],
  ['INSERT INTO a VALUES (1); SET @id = LAST_INSERT_ID(); | INSERT INTO b VALUES (@id);', [], 'the value of @id'],
  ['SET @id = LAST_INSERT_ID(); | INSERT INTO b VALUES (@idx);', [], undefined],
  ['SELECT MAX(id) INTO @most FROM a; | DELETE FROM a WHERE id = @most;', [], 'the value of @most'],
  ['SELECT @n := 5; | UPDATE a SET n = @n;', [], 'the value of @n'],
  ["PREPARE s FROM 'SELECT 1'; PREPARE t FROM 'SELECT 2'; | EXECUTE t;", ["PREPARE t FROM 'SELECT 2'"], undefined],
  [
    'LOCK TABLES a WRITE; UNLOCK TABLES; LOCK TABLES b WRITE; | INSERT INTO b VALUES (1);',
    ['LOCK TABLES b WRITE'],
    undefined,
  ],
  [
    'CREATE TEMPORARY TABLE tmp_ids (id int); | INSERT INTO b SELECT id FROM tmp_ids;',
    [],
    'the temporary table tmp_ids',
  ],
  [
    'CREATE TEMPORARY TABLE tmp_ids (id int); DROP TEMPORARY TABLE tmp_ids; | INSERT INTO b SELECT id FROM tmp_ids;',
    [],
    undefined,
  ],
])('MySQL: %s', async (text, again, lost) => {
  expect(await before(mysqlDialect, text)).toEqual([again, lost]);
});

test.each<readonly [text: string, again: readonly string[], lost: string | undefined]>([
  [
    'SET search_path = x; CREATE INDEX CONCURRENTLY i ON a (b); RESET lock_timeout; | VACUUM;',
    ['SET search_path = x', 'RESET lock_timeout'],
    undefined,
  ],
  [
    "SET LOCAL x.y = 1; SELECT pg_catalog.set_config('search_path', '', false); SELECT 1; | VACUUM;",
    ["SELECT pg_catalog.set_config('search_path', '', false)"],
    undefined,
  ],
  ['CREATE TEMP TABLE t AS SELECT 1 AS id; | INSERT INTO a SELECT id FROM t;', [], 'what is temporary (t)'],
  ['CREATE TEMP TABLE t AS SELECT 1 AS id; | VACUUM a;', [], undefined],
])('PostgreSQL: %s', async (text, again, lost) => {
  expect(await before(postgresql, text)).toEqual([again, lost]);
});
