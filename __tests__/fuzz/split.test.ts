import fc from 'fast-check';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import { ActionError } from '../../src/model/error.js';
import type { SplitText } from '../../src/model/migration.js';
import { spotAt } from '../../src/sql/locate.js';
import { splitMysql } from '../../src/sql/mysql/split.js';
import { MysqlTree } from '../../src/sql/mysql/tree.js';
import '../../src/sql/pg/parser.js';
import { LONG_MS, overTextsLater, scraps } from './runs.js';

const COMMON = [
  ...'\'"`$;(),.-+*/\\#@:=<>[]{}?!%&|~^ \n\r\t'.split(''),
  ...[
    '--',
    '-- x\n',
    '/*',
    '*/',
    '/* x */',
    '\r\n',
    "''",
    '""',
    ';;',
    '\u00a0',
    '\u2028',
    '\uFEFF',
    '\0',
    'é',
    '😀',
    '\ud800',
  ],
  ...[
    'SELECT ',
    'BEGIN',
    'END',
    'COMMIT',
    'ROLLBACK',
    'CREATE TABLE t (a int)',
    'DROP TABLE t',
    'INSERT INTO t VALUES (1)',
    'NULL',
    '1',
    'a',
  ],
  ...[
    '{{ x }}',
    '${x}',
    '<% x %>',
    '-- migrate-on-merge: allow drop-table because x\n',
    '-- migrate-on-merge: no-transaction\n',
    '::set-output name=a::b',
  ],
];
const POSTGRES = [
  ...COMMON,
  ...[
    '$$',
    '$a$',
    "E'",
    "U&'",
    'COPY t FROM stdin;\n',
    '\\.\n',
    '1\t2\n',
    '\\restrict x\n',
    '\\i x\n',
    'DO $$ BEGIN END $$',
    'BEGIN ATOMIC',
    'CREATE FUNCTION f() RETURNS int ',
    ':x',
    ":'x'",
    '$1',
  ],
];
const MYSQL = [
  ...COMMON,
  ...[
    'DELIMITER //\n',
    '//',
    'delimiter ;\n',
    '/*!50001 ',
    '/*M! ',
    '\\G',
    '\\d ',
    "SET sql_mode='ANSI_QUOTES'",
    'CREATE TRIGGER t AFTER INSERT ON t FOR EACH ROW ',
    'IF',
    'END IF',
    'LOOP',
    'source x\n',
    '5--3',
  ],
];

/** The statements stand in the text, in order, at the places that are told; between them are only blanks and comments. */
function fits(text: string, { statements, problems, ignored }: SplitText, exact: boolean): void {
  let at = 0;
  for (const { sql, offset, line, endLine, kind, allows } of statements) {
    expect(offset).toBeGreaterThanOrEqual(at);
    if (exact) expect(text.slice(offset, offset + sql.length)).toBe(sql);
    expect(sql.trim()).not.toBe('');
    expect(kind).not.toBe('');
    expect(line).toBe(spotAt(text, offset).line);
    expect(endLine).toBeGreaterThanOrEqual(line);
    for (const { rule, line: told } of allows) {
      expect(rule).toMatch(/^[a-z0-9-]+$/i);
      expect(told).toBeLessThanOrEqual(endLine);
    }
    at = offset + sql.length;
  }
  for (const { line, column, message, hint, offset } of problems) {
    expect([line > 0, column > 0, offset >= 0, message !== '', hint !== '']).toEqual([true, true, true, true, true]);
    expect(message.length).toBeLessThan(400);
  }
  for (const { line } of ignored) expect(line).toBeGreaterThan(0);
}

test(
  'PostgreSQL: whatever the text, the statements are where they are said to be',
  async () => {
    await overTextsLater('split-postgres', scraps(POSTGRES), 200, async (text) => {
      const split = await postgresql.split(text, 1).catch((error: unknown) => {
        if (!(error instanceof ActionError)) throw error;
        return undefined;
      });
      // A byte order mark and client commands are blanks to the parser.
      if (split !== undefined) fits(text, split, !text.includes('\\') && !/\uFEFF/.test(text) && !/stdin/i.test(text));
    });
  },
  LONG_MS,
);

test(
  'MySQL: whatever the text, the statements are where they are said to be, and can be read',
  async () => {
    await overTextsLater('split-mysql', scraps(MYSQL), 200, async (text) => {
      for (const flavour of ['mysql', 'mariadb'] as const) {
        const split = splitMysql(text, 1, { flavour });
        fits(text, split, !/\uFEFF/.test(text));
        for (const { tree } of split.statements)
          expect(tree instanceof MysqlTree && typeof tree.facts.verb).toBe('string');
      }
    });
  },
  LONG_MS,
);

test('what stands after a hostile file is read as ever', async () => {
  const hostile = fc.sample(scraps(POSTGRES), { numRuns: 30, seed: 7 });
  for (const text of hostile) await postgresql.split(text, 1).catch(() => undefined);
  const { statements } = await postgresql.split('CREATE TABLE a (b int);\nDROP TABLE a;\n', 1);
  expect(statements.map(({ kind }) => kind)).toEqual(['CREATE TABLE', 'DROP TABLE']);
});
