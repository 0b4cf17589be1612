import { readFileSync } from 'node:fs';
import { splitMysql } from '../../../src/sql/mysql/split.js';
import { corpus } from './corpus.js';

const expected = readFileSync('migrations-fixtures/split/mysql/corpus.kinds.txt', 'utf8').trim().split('\n');

test('every statement of the corpus is one statement of the kind that was checked on servers', () => {
  const got = corpus().map(({ sql }) => {
    const { statements, problems } = splitMysql(`${sql};\nSELECT 'the end'`);
    expect(problems).toEqual([]);
    expect(statements.map((s) => s.sql)).toEqual([sql, "SELECT 'the end'"]);
    return `${statements[0]?.kind} | ${statements[0]?.transaction} | ${sql.replace(/\s+/g, ' ').slice(0, 60).trim()}`;
  });
  expect(got).toEqual(expected);
});

const role = (sql: string, flavour?: 'mysql' | 'mariadb' | 'tidb') => {
  const [first] = splitMysql(sql, 1, { flavour }).statements;
  return `${first?.kind} ${first?.transaction}`;
};

test.each([
  ['SET @@autocommit = 1', 'SET forbidden'],
  ['SET SESSION autocommit := 0', 'SET forbidden'],
  ['SET @autocommit = 1', 'SET inside'],
  ["SET @a = 'x', AUTOCOMMIT = 0", 'SET forbidden'],
  ['SET @@global.foreign_key_checks = 0', 'SET forbidden'],
  ['SET @@session.sql_log_bin = 0', 'SET forbidden'],
  ['SET SESSION TRANSACTION READ ONLY', 'SET inside'],
  ['SET CHARACTER SET utf8mb4', 'SET inside'],
  ['SET x', 'SET forbidden'],
  ['SET STATEMENT max_statement_time=1 FOR DROP TABLE t', 'DROP TABLE forbidden'],
  ['SELEKT 1', 'UNKNOWN forbidden'],
  ['', 'undefined undefined'],
  ['FROBNICATE TABLE t', 'UNKNOWN forbidden'],
  ['CREATE WOMBAT w', 'UNKNOWN forbidden'],
  ['DROP PREPARE s', 'DEALLOCATE PREPARE inside'],
  ['ROLLBACK WORK TO s', 'ROLLBACK inside'],
  ['BEGIN WORK', 'BEGIN begin'],
  ['BEGIN SELECT 1', 'UNKNOWN forbidden'],
  ['START SLAVE', 'START SLAVE forbidden'],
  ['START GROUP_REPLICATION', 'START GROUP_REPLICATION forbidden'],
  ['LOAD INDEX INTO CACHE t', 'LOAD INDEX forbidden'],
  ['CREATE DEFINER=view@`%` PROCEDURE p() SELECT 1', 'CREATE PROCEDURE forbidden'],
  ['CREATE TEMPORARY TABLE t (a INT)', 'CREATE TEMPORARY TABLE inside'],
  ['ALTER TABLE `TEMPORARY` ADD a INT', 'ALTER TABLE forbidden'],
  ['WITH a AS (SELECT 1) INSERT', 'INSERT inside'],
  ['WITH a AS (SELECT 1)', 'UNKNOWN forbidden'],
  ['((SELECT 1))', 'SELECT inside'],
  ['/*!50000 DELETE */ FROM t', 'DELETE inside'],
  ['/*+ hint */ /* c */ INSERT INTO t VALUES (1)', 'INSERT inside'],
])('%s', (sql, expectedRole) => {
  expect(role(sql)).toBe(expectedRole);
});

test('TiDB promises nothing about temporary tables', () => {
  expect(role('CREATE TEMPORARY TABLE t (a INT)', 'tidb')).toBe('CREATE TEMPORARY TABLE forbidden');
});
