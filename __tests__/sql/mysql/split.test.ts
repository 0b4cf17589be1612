import { type SplitOptions, splitMysql } from '../../../src/sql/mysql/split.js';

const sqls = (text: string, options: SplitOptions = {}) => {
  const { statements, problems } = splitMysql(text, 1, options);
  expect(problems).toEqual([]);
  return statements.map((s) => s.sql);
};

const PROCEDURE = 'CREATE PROCEDURE p()\nBEGIN\n  SELECT 1;\n  SELECT 2;\nEND';

/** Name, text, and the statements that it must give. */
const CASES: readonly (readonly [name: string, text: string, statements: readonly string[], options?: SplitOptions])[] =
  [
    ['empty', '', []],
    ['blank', ' \r\n\t ', []],
    ['lone semicolon', ';', []],
    ['semicolons only', ';;\n ; ', []],
    ['comments only', '-- a;\n# b;\n/* c; */', []],
    ['no last semicolon', 'SELECT 1', ['SELECT 1']],
    ['two', 'SELECT 1;SELECT 2;', ['SELECT 1', 'SELECT 2']],
    ['comment after the last', 'SELECT 1; -- done', ['SELECT 1']],
    ['comment before the semicolon', 'SELECT 1 -- one;\n;', ['SELECT 1']],
    ['comment inside', 'SELECT /* a;b */ 1;', ['SELECT /* a;b */ 1']],
    ['byte-order mark', '\uFEFFSELECT 1;', ['SELECT 1']],
    ['CRLF', 'SELECT 1;\r\n\r\nSELECT\r\n2;\r\n', ['SELECT 1', 'SELECT\r\n2']],
    ['hash comment', '# it is; not "open\nSELECT 1', ['SELECT 1']],
    ['hash inside a statement', "SELECT 1 # a ; '\n+ 1;", ["SELECT 1 # a ; '\n+ 1"]],
    ['dashes without a blank are a sum', 'SELECT 5--3;SELECT 1', ['SELECT 5--3', 'SELECT 1']],
    ['dashes before a tab', "SELECT 1 --\t; '\n;", ['SELECT 1']],
    ['dashes at the end', 'SELECT 1; --', ['SELECT 1']],
    ['dashes before a line end', "--\nSELECT 1;--\r\nSELECT '2'", ['SELECT 1', "SELECT '2'"]],
    ['comments do not nest', 'SELECT 1 /* a /* b */; SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['quotes', `SELECT 'a;b', "c;d", \`e;f\`;`, [`SELECT 'a;b', "c;d", \`e;f\``]],
    ['doubled quotes', 'SELECT \'it\'\'s; ok\';SELECT "a"";b"', ["SELECT 'it''s; ok'", 'SELECT "a"";b"']],
    ['doubled backticks', 'SELECT `a``;b`;SELECT 2', ['SELECT `a``;b`', 'SELECT 2']],
    ['quotes within quotes', `SELECT "it's;", 'say "x;"';SELECT 1`, [`SELECT "it's;", 'say "x;"'`, 'SELECT 1']],
    [
      'comment marks within quotes',
      "SELECT '-- a', '/* b', '# c';SELECT 1",
      ["SELECT '-- a', '/* b', '# c'", 'SELECT 1'],
    ],
    ['quotes within comments', "-- it's\nSELECT 1; /* don't */ SELECT 2", ['SELECT 1', 'SELECT 2']],
    ['backslash escapes', "SELECT 'a\\';b';SELECT 2", ["SELECT 'a\\';b'", 'SELECT 2']],
    ['a backslash at the end of a text', "SELECT 'a\\\\';SELECT 2", ["SELECT 'a\\\\'", 'SELECT 2']],
    ['a backslash in a quoted name is no escape', 'SELECT `a\\`;SELECT 2', ['SELECT `a\\`', 'SELECT 2']],
    ['no escapes by option', "SELECT 'a\\';SELECT 2", ["SELECT 'a\\'", 'SELECT 2'], { noBackslashEscapes: true }],
    [
      'no escapes by the file',
      "SET sql_mode='NO_BACKSLASH_ESCAPES';SELECT '\\';SELECT 2",
      ["SET sql_mode='NO_BACKSLASH_ESCAPES'", "SELECT '\\'", 'SELECT 2'],
    ],
    ['ANSI quotes by option', 'SELECT "a\\";SELECT 2', ['SELECT "a\\"', 'SELECT 2'], { ansiQuotes: true }],
    [
      'ANSI quotes by the file',
      'SET SESSION sql_mode = \'ANSI\';SELECT "a\\";SELECT 2',
      ["SET SESSION sql_mode = 'ANSI'", 'SELECT "a\\"', 'SELECT 2'],
    ],
    [
      'a mode added',
      'SET @@sql_mode = CONCAT(@@sql_mode, \',ANSI_QUOTES\');SELECT "\\";',
      ["SET @@sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')", 'SELECT "\\"'],
    ],
    [
      'a mode taken away',
      "SET sql_mode = REPLACE(@@sql_mode, 'ANSI_QUOTES', '');SELECT \"\\\";\"",
      ["SET sql_mode = REPLACE(@@sql_mode, 'ANSI_QUOTES', '')", 'SELECT "\\";"'],
      { ansiQuotes: true },
    ],
    [
      'a mode put aside and back',
      '/*!40101 SET @OLD=@@SQL_MODE, SQL_MODE=\'ANSI\' */;SELECT "\\";/*!40101 SET SQL_MODE=@OLD */;SELECT "\\";"',
      [
        "/*!40101 SET @OLD=@@SQL_MODE, SQL_MODE='ANSI' */",
        'SELECT "\\"',
        '/*!40101 SET SQL_MODE=@OLD */',
        'SELECT "\\";"',
      ],
    ],
    [
      'a mode for everybody is not ours',
      'SET GLOBAL sql_mode=\'ANSI\';SELECT "\\";"',
      ["SET GLOBAL sql_mode='ANSI'", 'SELECT "\\";"'],
    ],
    [
      'a mode set to its default',
      'SET sql_mode=\'ANSI\';SET sql_mode=DEFAULT;SELECT "\\";"',
      ["SET sql_mode='ANSI'", 'SET sql_mode=DEFAULT', 'SELECT "\\";"'],
    ],
    [
      'multi-byte',
      "INSERT INTO t VALUES ('日本;', '😀');SELECT 'é'",
      ["INSERT INTO t VALUES ('日本;', '😀')", "SELECT 'é'"],
    ],
    [
      'executable comment is a statement',
      '/*!40101 SET NAMES utf8 */;\nSELECT 1;',
      ['/*!40101 SET NAMES utf8 */', 'SELECT 1'],
    ],
    ['executable comment holds a semicolon', '/*!50003 SELECT 1; */;SELECT 2', ['/*!50003 SELECT 1; */', 'SELECT 2']],
    ['executable comment holds a quote', "/*!50003 SELECT '*/;' */;SELECT 2", ["/*!50003 SELECT '*/;' */", 'SELECT 2']],
    ['MariaDB executable comment', '/*M!100301 SELECT 1; */;SELECT 2', ['/*M!100301 SELECT 1; */', 'SELECT 2']],
    ['which MySQL takes for a comment', "/*M!100301 it's; */SELECT 2", ['SELECT 2'], { flavour: 'mysql' }],
    [
      'TiDB executable comment',
      'CREATE TABLE t (a BIGINT /*T![auto_rand] AUTO_RANDOM */);SELECT 2',
      ['CREATE TABLE t (a BIGINT /*T![auto_rand] AUTO_RANDOM */)', 'SELECT 2'],
    ],
    ['empty executable comment', '/*! */;SELECT 1', ['SELECT 1']],
    [
      'comment in an executable comment',
      '/*!50003 SELECT /* a; */ 1 */;SELECT 2',
      ['/*!50003 SELECT /* a; */ 1 */', 'SELECT 2'],
    ],
    [
      'statement goes on after an executable comment',
      'CREATE TABLE t (a INT) /*!50100 PARTITION BY HASH (a) */ COMMENT "x";',
      ['CREATE TABLE t (a INT) /*!50100 PARTITION BY HASH (a) */ COMMENT "x"'],
    ],
    ['optimizer hint', 'SELECT /*+ MAX_EXECUTION_TIME(1) */ 1;', ['SELECT /*+ MAX_EXECUTION_TIME(1) */ 1']],
    ['DELIMITER', `DELIMITER //\n${PROCEDURE}//\nDELIMITER ;\nSELECT 3;`, [PROCEDURE, 'SELECT 3']],
    [
      'delimiter in small letters, on its own line',
      `delimiter $$\n${PROCEDURE}\n$$\ndelimiter ;\nSELECT 3`,
      [PROCEDURE, 'SELECT 3'],
    ],
    ['glued to END', `DELIMITER $$\n${PROCEDURE}$$\n${PROCEDURE}$$`, [PROCEDURE, PROCEDURE]],
    [
      'two semicolons',
      `DELIMITER ;;\n${PROCEDURE};;\nSELECT 1;;\nDELIMITER ;\nSELECT 3;`,
      [PROCEDURE, 'SELECT 1', 'SELECT 3'],
    ],
    ['a semicolon before the delimiter', `DELIMITER //\n${PROCEDURE};\n//\nDELIMITER ;`, [PROCEDURE]],
    [
      'a drop before it under the same delimiter',
      `DELIMITER $$\nDROP PROCEDURE IF EXISTS p;\n${PROCEDURE}$$`,
      ['DROP PROCEDURE IF EXISTS p', PROCEDURE],
    ],
    ['a word as delimiter', `DELIMITER go\n${PROCEDURE}\ngo\nDELIMITER ;\nSELECT 1;`, [PROCEDURE, 'SELECT 1']],
    ['a quoted delimiter', `DELIMITER '@@'\n${PROCEDURE}@@`, [PROCEDURE]],
    ['a delimiter that looks like a comment', `DELIMITER #\n${PROCEDURE}#\nSELECT 1#`, [PROCEDURE, 'SELECT 1']],
    ['a bar', `DELIMITER |\n${PROCEDURE}|`, [PROCEDURE]],
    ['a comment after the delimiter', `DELIMITER // -- until below\n${PROCEDURE}//`, [PROCEDURE]],
    ['no delimiter before the way back', `DELIMITER //\n${PROCEDURE}\nDELIMITER ;\nSELECT 1;`, [PROCEDURE, 'SELECT 1']],
    ['the delimiter within quotes', "DELIMITER //\nSELECT 'http://x'//\n", ["SELECT 'http://x'"]],
    ['the short form', `\\d //\n${PROCEDURE}//`, [PROCEDURE]],
    ['DELIMITER with CRLF', 'DELIMITER //\r\nSELECT 1//\r\nDELIMITER ;\r\nSELECT 2;\r\n', ['SELECT 1', 'SELECT 2']],
    ['DELIMITER after a semicolon on its line', 'SELECT 1; DELIMITER //\nSELECT 2//', ['SELECT 1', 'SELECT 2']],
    [
      'a column called delimiter',
      'CREATE TABLE t (\ndelimiter CHAR(1),\nb INT);SELECT 1',
      ['CREATE TABLE t (\ndelimiter CHAR(1),\nb INT)', 'SELECT 1'],
    ],
    [
      'a delimiter that trusts the file more than our count',
      'DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; IF 1 THEN SELECT 2; END//\nSELECT 3//',
      ['CREATE PROCEDURE p() BEGIN SELECT 1; IF 1 THEN SELECT 2; END', 'SELECT 3'],
    ],
    [
      'an Oracle body',
      'SET sql_mode=ORACLE;\nDELIMITER //\nCREATE PROCEDURE p AS x INT; BEGIN x := 1; END;\n//\nDELIMITER ;\nSELECT 1;',
      ['SET sql_mode=ORACLE', 'CREATE PROCEDURE p AS x INT; BEGIN x := 1; END', 'SELECT 1'],
    ],
    [
      'an Oracle body without DELIMITER',
      'SET sql_mode=ORACLE;CREATE PROCEDURE p AS x INT; BEGIN x := 1; END;SELECT 1',
      ['SET sql_mode=ORACLE', 'CREATE PROCEDURE p AS x INT; BEGIN x := 1; END', 'SELECT 1'],
    ],
    ['body without DELIMITER', `${PROCEDURE};\nSELECT 3;`, [PROCEDURE, 'SELECT 3']],
    ['simple body', 'CREATE PROCEDURE p() SELECT 1;SELECT 2', ['CREATE PROCEDURE p() SELECT 1', 'SELECT 2']],
    ['body at the end of the file', PROCEDURE, [PROCEDURE]],
    ['body at the end of the file under a delimiter', `DELIMITER //\n${PROCEDURE}`, [PROCEDURE]],
    [
      'IF in a body',
      'CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; ELSEIF b THEN SELECT 2; ELSE SELECT 3; END IF; END;SELECT 4',
      ['CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; ELSEIF b THEN SELECT 2; ELSE SELECT 3; END IF; END', 'SELECT 4'],
    ],
    [
      'IF as a function',
      'CREATE PROCEDURE p() BEGIN SET x = IF(a, 1, 2); DROP TABLE IF EXISTS t; END;SELECT 4',
      ['CREATE PROCEDURE p() BEGIN SET x = IF(a, 1, 2); DROP TABLE IF EXISTS t; END', 'SELECT 4'],
    ],
    [
      'CASE as statement and as expression',
      'CREATE PROCEDURE p() BEGIN CASE x WHEN 1 THEN SET y = CASE WHEN a THEN 1 ELSE 2 END; ELSE BEGIN END; END CASE; END;SELECT 4',
      [
        'CREATE PROCEDURE p() BEGIN CASE x WHEN 1 THEN SET y = CASE WHEN a THEN 1 ELSE 2 END; ELSE BEGIN END; END CASE; END',
        'SELECT 4',
      ],
    ],
    [
      'loops and labels',
      'CREATE PROCEDURE p() BEGIN a: LOOP LEAVE a; END LOOP a; `b`: WHILE 1 DO SET x = 1; END WHILE `b`; REPEAT SET x = 2; UNTIL x END REPEAT; END;SELECT 4',
      [
        'CREATE PROCEDURE p() BEGIN a: LOOP LEAVE a; END LOOP a; `b`: WHILE 1 DO SET x = 1; END WHILE `b`; REPEAT SET x = 2; UNTIL x END REPEAT; END',
        'SELECT 4',
      ],
    ],
    [
      'a label on the body',
      'CREATE PROCEDURE p() main: BEGIN LEAVE main; END main;SELECT 4',
      ['CREATE PROCEDURE p() main: BEGIN LEAVE main; END main', 'SELECT 4'],
    ],
    [
      'handlers',
      'CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION, NOT FOUND BEGIN ROLLBACK; RESIGNAL; END; DECLARE CONTINUE HANDLER FOR 1062 SET x = 1; SELECT 1; END;SELECT 4',
      [
        'CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION, NOT FOUND BEGIN ROLLBACK; RESIGNAL; END; DECLARE CONTINUE HANDLER FOR 1062 SET x = 1; SELECT 1; END',
        'SELECT 4',
      ],
    ],
    [
      'begin and end as names',
      'CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW BEGIN SET NEW.end = NEW.begin; SELECT start, end FROM p; END;SELECT 4',
      [
        'CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW BEGIN SET NEW.end = NEW.begin; SELECT start, end FROM p; END',
        'SELECT 4',
      ],
    ],
    [
      'columns begin and end in a table',
      'CREATE TABLE t (begin INT, end INT, `if` INT);SELECT begin, end FROM t;',
      ['CREATE TABLE t (begin INT, end INT, `if` INT)', 'SELECT begin, end FROM t'],
    ],
    [
      'trigger without a block',
      'CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW SET NEW.a = 1;SELECT 2',
      ['CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW SET NEW.a = 1', 'SELECT 2'],
    ],
    [
      'trigger whose body is an IF',
      'CREATE TRIGGER t BEFORE UPDATE ON b FOR EACH ROW IF NEW.a THEN SET NEW.b = 1; END IF;SELECT 2',
      ['CREATE TRIGGER t BEFORE UPDATE ON b FOR EACH ROW IF NEW.a THEN SET NEW.b = 1; END IF', 'SELECT 2'],
    ],
    [
      'trigger that follows another',
      'CREATE TRIGGER t AFTER INSERT ON b FOR EACH ROW FOLLOWS u BEGIN SET @a = 1; END;SELECT 2',
      ['CREATE TRIGGER t AFTER INSERT ON b FOR EACH ROW FOLLOWS u BEGIN SET @a = 1; END', 'SELECT 2'],
    ],
    [
      'event',
      'CREATE EVENT e ON SCHEDULE EVERY 1 DAY ON COMPLETION PRESERVE DO BEGIN DELETE FROM a; DELETE FROM b; END;SELECT 2',
      [
        'CREATE EVENT e ON SCHEDULE EVERY 1 DAY ON COMPLETION PRESERVE DO BEGIN DELETE FROM a; DELETE FROM b; END',
        'SELECT 2',
      ],
    ],
    [
      'event without a block',
      'CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM a;SELECT 2',
      ['CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM a', 'SELECT 2'],
    ],
    [
      'ALTER EVENT with a body',
      'ALTER EVENT e DO BEGIN SELECT 1; END;SELECT 2',
      ['ALTER EVENT e DO BEGIN SELECT 1; END', 'SELECT 2'],
    ],
    [
      'function that returns a CASE',
      'CREATE FUNCTION f(a INT) RETURNS CHAR(1) CHARACTER SET utf8mb4 DETERMINISTIC RETURN CASE a WHEN 1 THEN 2 END;SELECT 2',
      [
        'CREATE FUNCTION f(a INT) RETURNS CHAR(1) CHARACTER SET utf8mb4 DETERMINISTIC RETURN CASE a WHEN 1 THEN 2 END',
        'SELECT 2',
      ],
    ],
    [
      'function with characteristics',
      "CREATE DEFINER=`a`@`%` FUNCTION f() RETURNS SET('a','b') READS SQL DATA COMMENT 'x;' BEGIN RETURN 1; END;SELECT 2",
      [
        "CREATE DEFINER=`a`@`%` FUNCTION f() RETURNS SET('a','b') READS SQL DATA COMMENT 'x;' BEGIN RETURN 1; END",
        'SELECT 2',
      ],
    ],
    [
      'loadable function',
      "CREATE FUNCTION f RETURNS STRING SONAME 'f.so';SELECT 2",
      ["CREATE FUNCTION f RETURNS STRING SONAME 'f.so'", 'SELECT 2'],
    ],
    ['BEGIN as transaction', 'BEGIN;SELECT 1;COMMIT;', ['BEGIN', 'SELECT 1', 'COMMIT']],
    [
      'BEGIN NOT ATOMIC',
      'BEGIN NOT ATOMIC SELECT 1; SELECT 2; END;SELECT 3',
      ['BEGIN NOT ATOMIC SELECT 1; SELECT 2; END', 'SELECT 3'],
    ],
    [
      'MariaDB IF outside of a routine',
      'IF 1 THEN SELECT 1; END IF;SELECT 3',
      ['IF 1 THEN SELECT 1; END IF', 'SELECT 3'],
    ],
    [
      'MariaDB FOR',
      'CREATE PROCEDURE p() BEGIN FOR i IN 1..3 DO SELECT i; END FOR; END;SELECT 3',
      ['CREATE PROCEDURE p() BEGIN FOR i IN 1..3 DO SELECT i; END FOR; END', 'SELECT 3'],
    ],
    [
      'a dump of a trigger',
      'DELIMITER ;;\n/*!50003 CREATE*/ /*!50017 DEFINER=`r`@`l`*/ /*!50003 TRIGGER t BEFORE INSERT ON b FOR EACH ROW BEGIN SET NEW.a = 1; END */;;\nDELIMITER ;',
      [
        '/*!50003 CREATE*/ /*!50017 DEFINER=`r`@`l`*/ /*!50003 TRIGGER t BEFORE INSERT ON b FOR EACH ROW BEGIN SET NEW.a = 1; END */',
      ],
    ],
    ['\\G ends a statement', 'SELECT 1\\G\nSELECT 2\\g SELECT 3', ['SELECT 1', 'SELECT 2', 'SELECT 3']],
    ['USE', 'USE shop;\nSELECT 1', ['USE shop', 'SELECT 1']],
    [
      'the mark of Drizzle',
      'SELECT 1;\n--> statement-breakpoint\nSELECT 2;--> statement-breakpoint\nSELECT 3',
      ['SELECT 1', 'SELECT 2', 'SELECT 3'],
    ],
    ['the mark of Drizzle without semicolons', 'SELECT 1\n-->statement-breakpoint\nSELECT 2', ['SELECT 1', 'SELECT 2']],
    ['a NULL of data', 'SELECT \\N;SELECT 2', ['SELECT \\N', 'SELECT 2']],
    [
      'brackets left open do not swallow the file',
      'CREATE TABLE t (a INT;SELECT 2',
      ['CREATE TABLE t (a INT', 'SELECT 2'],
    ],
    ['variables', "SET @'a;b' = 1, @`c;d` = 2;SELECT @a", ["SET @'a;b' = 1, @`c;d` = 2", 'SELECT @a']],
    ['a non-breaking blank is part of a name', 'SELECT 1\u00a0;SELECT 2', ['SELECT 1\u00a0', 'SELECT 2']],
  ];

describe('splitting', () => {
  test.each(CASES.map(([name, text, statements, options]) => ({ name, text, statements, options })))(
    '$name',
    ({ text, statements, options }) => {
      expect(sqls(text, options)).toEqual(statements);
    },
  );
});

test('more statements than one run takes are counted and none is kept', () => {
  const split = (count: number) => splitMysql('SELECT 1;\n'.repeat(count), 5, { most: 100 });
  expect(split(100).statements).toHaveLength(100);
  expect(split(101)).toMatchObject({ statements: [], problems: [{ code: 'too-many', line: 5 }] });
});

test('places count from the first line given, in UTF-16 units and in lines', () => {
  const text = "-- é😀\r\nINSERT INTO t VALUES ('😀\n');\nSELECT 2;";
  const { statements } = splitMysql(text, 10);
  expect(statements.map(({ line, endLine, offset }) => [line, endLine, text.slice(offset, offset + 6)])).toEqual([
    [11, 12, 'INSERT'],
    [13, 13, 'SELECT'],
  ]);
});

test('an allowance needs a reason and belongs to the next statement only', () => {
  const { statements } = splitMysql(
    '-- migrate-on-merge: allow drop-table because it is empty\ndrop table a;\n# migrate-on-merge: allow drop-table\ndrop table b;\n/* migrate-on-merge: allow truncate because test data */\ntruncate c;\n#migrate-on-merge: allow drop-column because gone\nalter table c drop d;\n--migrate-on-merge: allow x because no comment',
  );
  expect(statements.map((s) => s.allows)).toEqual([
    [{ rule: 'drop-table', reason: 'it is empty', line: 1 }],
    [],
    [{ rule: 'truncate', reason: 'test data', line: 5 }],
    [{ rule: 'drop-column', reason: 'gone', line: 7 }],
  ]);
});

test.each([
  ['-- migrate-on-merge: no-transaction\nselect 1', true],
  ['# migrate-on-merge: NO-TRANSACTION\nselect 1', true],
  ['select 1 /* migrate-on-merge: no-transaction */', true],
  ["select '-- migrate-on-merge: no-transaction'", false],
  ['select `# migrate-on-merge: no-transaction` from t', false],
])('a mark counts in a comment only: %j', (text, expected) => {
  expect(splitMysql(text).directives.noTransaction).toBe(expected);
});
