import { splitMysql } from '../../../src/sql/mysql/split.js';

describe('what cannot run', () => {
  test.each([
    ['source other.sql', 'client-command', /`source other.sql` reads another file/, 1, 1],
    ['SELECT 1;\n  SOURCE other.sql;', 'client-command', /reads another file/, 2, 3],
    ['\\. other.sql', 'client-command', /reads another file/, 1, 1],
    ['system rm -rf /', 'client-command', /starts a program/, 1, 1],
    ['\\! ls', 'client-command', /starts a program/, 1, 1],
    ['\\u shop', 'client-command', /leaves the database/, 1, 1],
    ['connect shop', 'client-command', /connects anew/, 1, 1],
    ['quit', 'client-command', /ends the client/, 1, 1],
    ['SELECT 1;\nexit;', 'client-command', /ends the client/, 2, 1],
    ['SELECT 1 \\c', 'client-command', /throws away/, 1, 10],
    ['SELECT 1 \\p;', 'client-command', /within a statement/, 1, 10],
    ['SELECT \\y', 'client-command', /command of the mysql client/, 1, 8],
    ['charset latin1', 'client-command', /character set of the client/, 1, 1],
    ['DELIMITER', 'client-command', /names no delimiter/, 1, 1],
    ['DELIMITER \\\\', 'client-command', /backslash/, 1, 1],
    ['mysql -u root shop < a.sql\nSELECT 1;', 'client-command', /starts mysql, and is a line for a shell/, 1, 1],
    ['create table {{ schema }}.t (a int)', 'template', /\{\{ schema \}\} is a template/, 1, 14],
    ["insert into t values ('${flyway:timestamp}')", 'template', /\$\{flyway:timestamp\} is a template/, 1, 23],
    ['create table `${schema}`.t (a int)', 'template', /template/, 1, 14],
    ['create table ${schema}.t (a int)', 'template', /\$\{schema\} is a template/, 1, 14],
    ['select 1;\n{% if x %}', 'template', /\{% if x %\} is a template/, 2, 1],
    ['select 1;\n<% x %>', 'template', /template/, 2, 1],
    ['select 1;\0', 'syntax', /NUL/, 1, 10],
    ["select 1;\nselect 'a", 'syntax', /text in quotes that begins here \('a\) is not closed/, 2, 8],
    ['select "a', 'syntax', /not closed/, 1, 8],
    ['select `a', 'syntax', /quoted name/, 1, 8],
    ['select 1 /* a', 'syntax', /comment/, 1, 10],
    ['select 1; /*!40101 set a = 1;\nselect 2;', 'syntax', /comment/, 1, 11],
    ["select 'é😀', 'b", 'syntax', /not closed/, 1, 14],
    [
      'select 1;\nCREATE PROCEDURE p()\nBEGIN\nSELECT 1;\n',
      'syntax',
      /body of `CREATE PROCEDURE p\(\)` is not closed/,
      2,
      1,
    ],
    ['CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW BEGIN IF a THEN SET b = 1; END;', 'syntax', /not closed/, 1, 1],
    ['--drop it\nSELECT 1', 'syntax', /`--drop it` is not a comment here/, 1, 1],
    ['SELECT 1;--> next', 'syntax', /is not a comment here/, 1, 10],
  ])('%j', (text, code, message, line, column) => {
    const { problems } = splitMysql(text);
    expect(problems[0]).toMatchObject({ code, message: expect.stringMatching(message) as unknown, line, column });
    expect(problems[0]?.hint).not.toBe('');
    expect(problems).toHaveLength(1);
  });

  test.each([
    ['insert into mails values (\'Hello {{name}}\', "${x}")'],
    ["select {d '2020-01-01'}, `a{b}`"],
    ['-- {{ x }} ${flyway:y}\nselect 1'],
  ])('braces that are data: %j', (text) => {
    expect(splitMysql(text).problems).toEqual([]);
  });

  test('problems come in the order of the text and are bounded', () => {
    const { problems } = splitMysql('{{ a }};\nsource x\n'.repeat(1000));
    expect(problems).toHaveLength(100);
    expect(problems.map((p) => p.line)).toEqual(problems.map((_, i) => i + 1));
  });
});

test.each([
  ['tee out.txt\nSELECT 1;', ['tee out.txt']],
  ['pager less; SELECT 1;', ['pager less;']],
  ['\\W\nSELECT 1;', ['\\W']],
  ['warnings;\nSELECT 1;', ['warnings;']],
  ['charset utf8mb4;\nSELECT 1;', ['charset utf8mb4;']],
  ['SELECT 1;\nGO\n', ['GO']],
  ['/*M!999999\\- enable the sandbox mode */ \nSELECT 1;', ['/*M!999999\\- enable the sandbox mode */']],
  ['/*!999999\\- enable the sandbox mode */ \nSELECT 1;', ['/*!999999\\- enable the sandbox mode */']],
])('commands that mean nothing without their client are left out: %j', (text, ignored) => {
  const result = splitMysql(text);
  expect(result.problems).toEqual([]);
  expect(result.statements.map((s) => s.sql)).toEqual(['SELECT 1']);
  expect(result.ignored.map((i) => i.text)).toEqual(ignored);
});
