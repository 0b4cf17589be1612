import fc from 'fast-check';
import type { MysqlFacts } from '../../../src/sql/mysql/facts.js';
import { readFacts } from '../../../src/sql/mysql/read.js';
import { corpus } from './corpus.js';

const LEXIS = { ansiQuotes: false, noBackslashEscapes: false };
const facts = (sql: string) => readFacts(sql, LEXIS);

/** Facts in one line: verb, tables, object after `@`, actions in brackets, flags. */
function line({ verb, tables, object, actions, ...rest }: MysqlFacts): string {
  const named = ({ schema, name }: { schema: string | undefined; name: string }) =>
    schema === undefined ? name : `${schema}.${name}`;
  const flags = [
    rest.ifExists ? 'if-exists' : '',
    rest.ifNotExists ? 'if-not-exists' : '',
    rest.orReplace ? 'or-replace' : '',
    rest.temporary ? 'temporary' : '',
    rest.withoutWhere ? 'no-where' : '',
    rest.dataOnly ? 'data' : '',
    rest.algorithm === undefined ? '' : `algorithm=${rest.algorithm}`,
    rest.lock === undefined ? '' : `lock=${rest.lock}`,
  ];
  const parts = actions.map(({ kind, name, to, table, index, ifExists, ifNotExists }) =>
    [kind, name, to && `>${to}`, table && `=${named(table)}`, index, ifExists && '?', ifNotExists && '!']
      .filter(Boolean)
      .join(' '),
  );
  return [
    verb,
    tables.map(named).join(','),
    object && `@${named(object)}`,
    actions.length > 0 && `[${parts.join('; ')}]`,
    ...flags,
  ]
    .filter(Boolean)
    .join(' ');
}

test.each([
  ['ALTER TABLE a.b ADD c INT', 'ALTER TABLE a.b [add-column c]'],
  ['ALTER TABLE `a b` ADD COLUMN `c``d` INT FIRST, DROP COLUMN e', 'ALTER TABLE a b [add-column c`d; drop-column e]'],
  [
    'ALTER TABLE t ADD (a INT, b INT DEFAULT (1), INDEX i (a))',
    'ALTER TABLE t [add-column a; add-column b; add-index i plain]',
  ],
  ['ALTER TABLE t ADD COLUMN IF NOT EXISTS (a INT, b INT)', 'ALTER TABLE t [add-column a !; add-column b !]'],
  ['ALTER TABLE IF EXISTS t DROP COLUMN IF EXISTS a', 'ALTER TABLE t [drop-column a ?] if-exists'],
  ['ALTER TABLE t MODIFY a BIGINT, CHANGE b c INT', 'ALTER TABLE t [modify a; change b >c]'],
  [
    'ALTER TABLE t RENAME COLUMN a TO b, RENAME INDEX i TO j, RENAME TO u.v',
    'ALTER TABLE t [rename-column a >b; rename-index i >j; rename-table >v =u.v]',
  ],
  ['ALTER TABLE t RENAME v', 'ALTER TABLE t [rename-table >v =v]'],
  [
    'ALTER TABLE t ADD UNIQUE KEY u (a), ADD FULLTEXT (b), ADD PRIMARY KEY (c)',
    'ALTER TABLE t [add-index u unique; add-index fulltext; add-index PRIMARY primary]',
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT u UNIQUE (a), ADD CONSTRAINT PRIMARY KEY (a)',
    'ALTER TABLE t [add-index u unique; add-index PRIMARY primary]',
  ],
  ['ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES s.u (id)', 'ALTER TABLE t [add-foreign-key f =s.u]'],
  ['ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (id)', 'ALTER TABLE t [add-foreign-key =u]'],
  [
    'ALTER TABLE t ADD CHECK (a > 1), ADD CONSTRAINT c CHECK (a, b), DROP CHECK d, DROP CONSTRAINT e',
    'ALTER TABLE t [add-check; add-check c; drop-constraint d; drop-constraint e]',
  ],
  [
    'ALTER TABLE t DROP PRIMARY KEY, DROP INDEX i, DROP KEY j, DROP FOREIGN KEY f',
    'ALTER TABLE t [drop-index PRIMARY primary; drop-index i; drop-index j; drop-foreign-key f]',
  ],
  [
    'ALTER TABLE t ALTER a SET DEFAULT 1, ALTER INDEX i INVISIBLE, ALTER CHECK c NOT ENFORCED',
    'ALTER TABLE t [alter-column a; alter-index i; alter-constraint c]',
  ],
  [
    'ALTER TABLE t ENGINE=InnoDB ROW_FORMAT=DYNAMIC, DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin',
    'ALTER TABLE t [engine InnoDB; option ROW_FORMAT; charset utf8mb4; charset utf8mb4_bin]',
  ],
  ['ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4', 'ALTER TABLE t [convert-charset utf8mb4]'],
  [
    'ALTER TABLE t ADD a INT, ALGORITHM=inplace, LOCK = none',
    'ALTER TABLE t [add-column a; algorithm INPLACE; lock NONE] algorithm=INPLACE lock=NONE',
  ],
  ['ALTER TABLE t FORCE, DISABLE KEYS, ORDER BY a, b', 'ALTER TABLE t [force; keys; order]'],
  ['ALTER TABLE t DROP PARTITION p0, p1', 'ALTER TABLE t [partition drop]'],
  ['ALTER TABLE t EXCHANGE PARTITION p WITH TABLE u.v', 'ALTER TABLE t [partition exchange =u.v]'],
  ['ALTER TABLE t ADD a INT PARTITION BY HASH (a) PARTITIONS 4', 'ALTER TABLE t [add-column a; partition by]'],
  ['ALTER TABLE t ENGINE=InnoDB REMOVE PARTITIONING', 'ALTER TABLE t [engine InnoDB; partition remove]'],
  ['ALTER TABLE t ADD SYSTEM VERSIONING, ADD PERIOD FOR p (a, b)', 'ALTER TABLE t [other; other]'],
  ['ALTER TABLE t SET TIFLASH REPLICA 1', 'ALTER TABLE t [other]'],
  ['ALTER TABLE t', 'ALTER TABLE t'],
  ['ALTER TABLE t WAIT 5 ADD a INT', 'ALTER TABLE t [add-column a]'],
  ['ALTER ONLINE IGNORE TABLE t ADD a INT', 'ALTER TABLE t [add-column a]'],
  ['/*!40000 ALTER TABLE `t` DISABLE KEYS */', 'ALTER TABLE t [keys]'],
  ['ALTER TABLE t /* the , comma */ ADD a INT -- , b\n, DROP c', 'ALTER TABLE t [add-column a; drop-column c]'],
  ['CREATE TABLE IF NOT EXISTS a.b (c INT)', 'CREATE TABLE a.b if-not-exists'],
  ['CREATE OR REPLACE TABLE t LIKE u', 'CREATE TABLE t or-replace'],
  ['CREATE TEMPORARY TABLE t (a INT)', 'CREATE TEMPORARY TABLE t temporary'],
  ['DROP TABLE IF EXISTS a, b.c', 'DROP TABLE a,b.c if-exists'],
  [
    'CREATE UNIQUE INDEX i USING BTREE ON a.t (b) ALGORITHM=COPY LOCK SHARED',
    'CREATE INDEX a.t @i algorithm=COPY lock=SHARED',
  ],
  ['CREATE INDEX IF NOT EXISTS i ON t (a)', 'CREATE INDEX t @i if-not-exists'],
  ['DROP INDEX IF EXISTS i ON t LOCK=NONE', 'DROP INDEX t @i if-exists lock=NONE'],
  ['CREATE OR REPLACE ALGORITHM=MERGE VIEW a.v AS SELECT 1', 'CREATE VIEW @a.v or-replace'],
  ['DROP VIEW IF EXISTS v, w', 'DROP VIEW @v if-exists'],
  [
    'CREATE DEFINER=`a`@`b` TRIGGER IF NOT EXISTS g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1',
    'CREATE TRIGGER t @g if-not-exists',
  ],
  ['/*!50003 CREATE*/ /*!50003 TRIGGER g AFTER UPDATE ON t FOR EACH ROW BEGIN END */', 'CREATE TRIGGER t @g'],
  ['DROP TRIGGER a.g', 'DROP TRIGGER @a.g'],
  ['CREATE PROCEDURE IF NOT EXISTS p() SELECT 1', 'CREATE PROCEDURE @p if-not-exists'],
  ['CREATE SCHEMA IF NOT EXISTS d', 'CREATE DATABASE @d if-not-exists'],
  ['DROP SEQUENCE IF EXISTS s', 'DROP SEQUENCE @s if-exists'],
  ['RENAME TABLE a TO b, c.d WAIT 5 TO e.f', 'RENAME TABLE a,c.d [rename-table a >b =b; rename-table d >f =e.f]'],
  ['RENAME TABLE IF EXISTS a TO b', 'RENAME TABLE a [rename-table a >b =b ?] if-exists'],
  ['TRUNCATE a.b', 'TRUNCATE TABLE a.b'],
  ['TRUNCATE TABLE t NOWAIT', 'TRUNCATE TABLE t'],
  ['INSERT IGNORE INTO t VALUES (1)', 'INSERT t data'],
  ['INSERT t SELECT 1', 'INSERT t data'],
  ['REPLACE DELAYED a.t SET b = 1', 'REPLACE a.t data'],
  ['UPDATE t SET a = 1', 'UPDATE t no-where data'],
  ['UPDATE t SET a = (SELECT 1 FROM u WHERE b)', 'UPDATE t no-where data'],
  ['UPDATE LOW_PRIORITY a.t SET a = 1 WHERE b LIMIT 1', 'UPDATE a.t data'],
  ['UPDATE t x JOIN u AS y ON x.a = y.a SET x.b = 1', 'UPDATE t,u no-where data'],
  ['UPDATE t, s.u SET t.b = 1 WHERE 1', 'UPDATE t,s.u data'],
  ['UPDATE t JOIN (SELECT a FROM w JOIN z) q ON 1 LEFT JOIN v ON 1 SET b = 1 WHERE 1', 'UPDATE t,v data'],
  ['WITH c AS (SELECT 1 WHERE 1) UPDATE t SET a = 1', 'UPDATE t no-where data'],
  ['DELETE FROM t', 'DELETE t no-where data'],
  ['DELETE FROM a.t WHERE 1', 'DELETE a.t data'],
  ['DELETE x, u FROM t x JOIN u ON 1 WHERE 1', 'DELETE t,u data'],
  ['DELETE FROM x, u.* USING t AS x JOIN u WHERE 1', 'DELETE t,u data'],
  ['DELETE x.* FROM a.t x', 'DELETE a.t no-where data'],
  ['SELECT 1', 'SELECT data'],
  ["SELECT 1 INTO OUTFILE 'x'", 'SELECT'],
  ["LOAD DATA INFILE 'x' INTO TABLE a.t", 'LOAD DATA a.t data'],
  ['SET STATEMENT max_statement_time=1 FOR DELETE FROM t', 'DELETE t no-where data'],
  ['LOCK TABLES a READ', 'LOCK TABLES a'],
  ['OPTIMIZE TABLE a, b', 'OPTIMIZE TABLE a,b'],
  ['CALL p()', 'CALL'],
  ['SELEKT', 'UNKNOWN'],
  ['', 'UNKNOWN'],
])('%s', (sql, expected) => {
  expect(line(facts(sql))).toBe(expected);
});

test('each part keeps the text of the user', () => {
  expect(facts("ALTER TABLE t ADD a VARCHAR(10) DEFAULT ',' , DROP b").actions.map((a) => a.text)).toEqual([
    "ADD a VARCHAR(10) DEFAULT ','",
    'DROP b',
  ]);
});

test('names in quotes by the mode', () => {
  const [action] = readFacts('ALTER TABLE "t" ADD "a b" INT', { ...LEXIS, ansiQuotes: true }).actions;
  expect(action?.name).toBe('a b');
});

test('whatever the text, the reader does not throw and never says that it saw everything', () => {
  const words = corpus().flatMap(({ sql }) => sql.split(/(\s+|[(),])/));
  const scrap = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 });
  fc.assert(
    fc.property(fc.constantFrom(...corpus().map(({ sql }) => sql)), scrap, fc.nat(), (sql, parts, at) => {
      for (const text of [sql.slice(0, at % (sql.length + 1)), parts.join(' '), sql + parts.join(' ')]) {
        expect(facts(text).complete).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});
