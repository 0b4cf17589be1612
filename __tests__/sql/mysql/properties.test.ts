import fc from 'fast-check';
import { splitMysql } from '../../../src/sql/mysql/split.js';
import { worked } from '../../support/growth.js';
import { corpus } from './corpus.js';

const samples = corpus()
  .map(({ sql }) => sql)
  .filter((sql) => !/sql_mode/i.test(sql));
const statement = fc.constantFrom(...samples);
const gap = fc.constantFrom('', '\n', '\r\n', " -- it's; a comment\n", '# "another;\n', '/* a; b */', '\n\n;;');

test('statements put together come apart again, at their own offsets and lines', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(gap, statement), { maxLength: 12 }), gap, (parts, last) => {
      const text = `${parts.map(([before, sql]) => `${before}${sql};`).join('\n')}${last}`;
      const { statements, problems } = splitMysql(text);
      expect(problems).toEqual([]);
      expect(statements.map((s) => s.sql)).toEqual(parts.map(([, sql]) => sql));
      for (const { sql, offset, line, endLine } of statements) {
        expect(text.slice(offset, offset + sql.length)).toBe(sql);
        expect(line).toBe(text.slice(0, offset).split('\n').length);
        expect(endLine).toBe(text.slice(0, offset + sql.length).split('\n').length);
      }
    }),
  );
});

test('a delimiter of any kind changes nothing', () => {
  const delimiter = fc.constantFrom('//', '$$', ';;', '|', '@@', '~~~', '%%', '!!', '^', '//;');
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), delimiter, fc.boolean(), (sqls, mark, glued) => {
      fc.pre(!sqls.some((sql) => sql.includes(mark)));
      const text = `DELIMITER ${mark}\n${sqls.map((sql) => `${sql}${glued ? '' : '\n'}${mark}`).join('\n')}\nDELIMITER ;\nSELECT 'last';`;
      expect(splitMysql(text).statements.map((s) => s.sql)).toEqual([...sqls, "SELECT 'last'"]);
    }),
  );
});

const scrap = fc.constantFrom(
  ...[
    "'",
    '"',
    '`',
    '\\',
    '--',
    '-- ',
    '#',
    '/*',
    '/*!',
    '/*M!50001 ',
    '*/',
    ';',
    '\n',
    '\r\n',
    ' ',
    '(',
    ')',
    '$$',
    '//',
  ],
  ...[
    'DELIMITER $$',
    'delimiter ',
    '\\G',
    '\\d //',
    'BEGIN',
    'END',
    'END IF',
    'IF',
    'CASE',
    'THEN',
    'LOOP',
    'x:',
    ':',
    '@',
  ],
  ...[
    'CREATE PROCEDURE p()',
    'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW',
    'SELECT 1',
    'SET sql_mode=',
    "'ANSI'",
  ],
  ...[
    '{{',
    '${',
    '<%',
    '日本',
    '😀',
    '\uFEFF',
    '\0',
    'source a.sql',
    '--> statement-breakpoint',
    'SET',
    '.',
    ',',
    '\ud800',
  ],
);

test('whatever the text, it never throws and every offset gives the statement back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(scrap, fc.string()), { maxLength: 40 }),
      fc.boolean(),
      fc.boolean(),
      (parts, a, b) => {
        const text = parts.join('');
        const { statements, problems } = splitMysql(text, 1, { ansiQuotes: a, noBackslashEscapes: b });
        let at = 0;
        for (const { sql, offset, line, endLine, kind } of statements) {
          expect(offset).toBeGreaterThanOrEqual(at);
          expect(text.slice(offset, offset + sql.length)).toBe(sql);
          expect(sql).not.toBe('');
          expect(kind).not.toBe('');
          expect(endLine).toBeGreaterThanOrEqual(line);
          at = offset + sql.length;
        }
        for (const problem of problems) expect(problem.column).toBeGreaterThan(0);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('time grows with the text', () => {
  const rows = Array.from({ length: 90_000 }, (_, i) => `(${i}, 'text ${i}; it''s \\'quoted\\'', "b")`);
  test.each([
    ['one insert of 5 MB', `INSERT INTO t VALUES ${rows.join(',')};`, 1],
    ['many small statements', "INSERT INTO t VALUES (1, 'a;b');\n".repeat(150_000), 150_000],
    ['blocks within blocks', `CREATE PROCEDURE p() ${'BEGIN '.repeat(100_000)}${'END;'.repeat(99_999)}END;`, 1],
    ['brackets', `SELECT ${'('.repeat(500_000)}1${')'.repeat(500_000)};`, 1],
    ['quotes never closed', "SELECT '".repeat(1) + 'a'.repeat(5_000_000), 0],
    ['comment openings', '/*'.repeat(1_000_000), 0],
    ['dashes', 'SELECT 1 - '.repeat(300_000), 1],
    ['commands of the client', '\\! ls\n'.repeat(300_000), 0],
    ['delimiters', 'DELIMITER //\nSELECT 1//\nDELIMITER ;\nSELECT 2;\n'.repeat(50_000), 100_000],
    ['one long line of templates', '{{ a }} ;'.repeat(300_000), undefined],
    ['a body that is never closed', `CREATE PROCEDURE p() BEGIN ${'SELECT 1; '.repeat(400_000)}`, 0],
    ['a word as delimiter', `DELIMITER zz\n${'a'.repeat(3_000_000)}zz`, 1],
  ])('%s', (_name, text, count) => {
    const started = worked();
    const { statements } = splitMysql(text);
    const seconds = (worked() - started) / 1000;
    if (count !== undefined) expect(statements).toHaveLength(count);
    // Twenty times what it takes here: nothing quadratic stays under it.
    expect(seconds).toBeLessThan(20);
  });
});
