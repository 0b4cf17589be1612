import { marksOf } from '../../src/engines/mysqlfamily/alter.js';
import { effectsOf } from '../../src/engines/mysqlfamily/effects.js';

const short = (sql: string): string =>
  effectsOf(sql)
    .effects.map(
      (e) =>
        `${e.action} ${e.subject} ${[e.database, e.name].filter((part) => part !== undefined).join('.')}${e.table === undefined ? '' : ` on ${e.table.name}`}`,
    )
    .join(', ');

test.each([
  ['CREATE TABLE IF NOT EXISTS `a b`.`c``d` (id int)', 'create table a b.c`d'],
  ['create /* x */ temporary table t (a int)', 'create table t'],
  ['CREATE DEFINER=`root`@`%` SQL SECURITY INVOKER VIEW v AS SELECT 1', 'create view v'],
  ["CREATE OR REPLACE ALGORITHM=MERGE VIEW v AS SELECT 'DROP TABLE x'", 'create view v'],
  [
    '/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ /*!50003 TRIGGER trg BEFORE INSERT ON t FOR EACH ROW SET @a = 1 */',
    'create trigger trg',
  ],
  ['CREATE UNIQUE INDEX i USING BTREE ON d.t (a)', 'create index i on t'],
  ['CREATE FULLTEXT INDEX IF NOT EXISTS i ON t (a)', 'create index i on t'],
  ['CREATE AGGREGATE FUNCTION f RETURNS INT SONAME "x"', 'create function f'],
  ['DROP TABLE IF EXISTS a, `b`, c.d CASCADE', 'drop table a, drop table b, drop table c.d'],
  ['DROP INDEX i ON t ALGORITHM=INPLACE', 'drop index i on t'],
  ['DROP PROCEDURE IF EXISTS p', 'drop procedure p'],
  ['RENAME TABLE a TO b, c TO d', 'drop table a, create table b, drop table c, create table d'],
  ['RENAME TABLE a TO tmp, b TO a, tmp TO b', ''],
  ['ALTER TABLE t ADD COLUMN x int', 'change table t'],
  ['ALTER ONLINE IGNORE TABLE t ADD x int', 'change table t'],
  ['CREATE SEQUENCE s START WITH 5', 'create sequence s'],
  ['INSERT INTO t VALUES (1)', ''],
  ['# CREATE TABLE x\n-- y\nDROP EVENT e', 'drop event e'],
])('%s', (sql, expected) => {
  expect(short(sql)).toBe(expected);
});

const marks = (sql: string): string => {
  const { rest } = effectsOf(sql);
  return rest === undefined
    ? '?'
    : marksOf(rest)
        .map((mark) => `${mark.there ? '+' : '-'}${mark.kind} ${mark.name}`)
        .join(' ');
};

test.each([
  ['ALTER TABLE t ADD COLUMN a int DEFAULT (1 + (2)), ADD b varchar(9) AFTER a', '+column a +column b'],
  ['ALTER TABLE t ADD COLUMN IF NOT EXISTS (a int, b int)', '+column a'],
  ['ALTER TABLE t ADD UNIQUE KEY `u` (a), ADD INDEX (b), DROP INDEX i', '+index u -index i'],
  ['ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (b)', ''],
  [
    'ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (b), DROP FOREIGN KEY old',
    '+constraint fk -constraint old',
  ],
  ['ALTER TABLE t ADD CONSTRAINT CHECK (a > 0), ADD CHECK (a > 1)', ''],
  ['ALTER TABLE t ADD CONSTRAINT u UNIQUE (a)', '+index u'],
  ['ALTER TABLE t CHANGE a b int, MODIFY c int, CHANGE d d bigint', '-column a +column b'],
  [
    'ALTER TABLE t RENAME COLUMN a TO b, RENAME INDEX i TO j, RENAME TO u',
    '-column a +column b -index i +index j +table u',
  ],
  ['ALTER TABLE t DROP a, DROP COLUMN IF EXISTS b, ENGINE=InnoDB', '-column a -column b'],
  [
    'ALTER TABLE t ADD PARTITION (PARTITION p2 VALUES LESS THAN (20)), DROP PARTITION p0',
    '+partition p2 -partition p0',
  ],
  ['ALTER TABLE t DROP COLUMN a, ADD COLUMN a int', ''],
])('%s', (sql, expected) => {
  expect(marks(sql)).toBe(expected);
});
