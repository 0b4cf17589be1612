import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '../src/sql/pg/parser.js';
import { splitPostgres } from '../src/sql/pg/split.js';

const FOLDER = 'migrations-fixtures/split';
const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.sql'))
  .map((file) => file.slice(0, -4));

interface Expected {
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly first: string;
  readonly transaction: string;
  readonly copyLines?: number;
  readonly copyRows?: number;
}

describe('splitting by the golden folder', () => {
  test.each(cases)('%s', async (name) => {
    const text = readFileSync(join(FOLDER, `${name}.sql`), 'utf8');
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as readonly Expected[];
    const { statements, problems } = splitPostgres(await parser(), text);
    expect(problems).toEqual([]);
    expect(
      statements.map(({ line, endLine, kind, sql, transaction, copyData }) => ({
        line,
        endLine,
        kind,
        first: sql.slice(0, 40),
        transaction,
        ...(copyData === undefined
          ? {}
          : { copyLines: copyData === '' ? 0 : copyData.replace(/\n$/, '').split('\n').length }),
      })),
    ).toEqual(expected.map(({ copyRows, ...rest }) => rest));
  });
});

describe('what cannot run', () => {
  const split = async (text: string) => splitPostgres(await parser(), text);

  test.each([
    ['\\i other.sql', 'client-command', /reads another file/],
    ['\\connect other', 'client-command', /connects to another database/],
    ["\\copy t from 'x.csv'", 'client-command', /reads a file of the client/],
    ['select 1 \\gexec', 'client-command', /runs the result/],
    ['\\! rm -rf /', 'client-command', /starts a program/],
    ['create table {{ schema }}.t (a int)', 'template', /template/],
    ["insert into t values ('${flyway:timestamp}')", 'template', /template/],
    ['create table "{{ schema }}"."t" (a int)', 'template', /template/],
    ["select :'name'", 'client-command', /psql variable/],
    ['psql -U postgres -d shop\nselect 1;', 'client-command', /`psql -U postgres -d shop` starts psql/],
    ['select 1;\0', 'syntax', /NUL/],
    ['create table a (b int);\n/* note\ncreate table c (d int);', 'syntax', /comment begins here and never ends/],
    ['/* only a note', 'syntax', /never ends/],
    ['select 1; /* one /* two */', 'syntax', /never ends/],
  ])('%s', async (text, code, message) => {
    const { problems } = await split(text);
    expect(problems[0]).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
    expect(problems[0]?.hint).not.toBe('');
  });

  test('problems come in the order of the text', async () => {
    const { problems } = await split('psql -d shop\ncreate table a (b int);\n\\d a\n\\! ls');
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  test.each([
    ['-- migrate-on-merge: no-transaction\nselect 1', true],
    ['select 1 /* migrate-on-merge: no-transaction */', true],
    ["select '-- migrate-on-merge: no-transaction'", false],
    ['select $$\n-- migrate-on-merge: no-transaction\n$$', false],
    ['select "-- migrate-on-merge: no-transaction" from t', false],
  ])('a mark counts in a comment only: %j', async (text, expected) => {
    expect((await split(text)).directives.noTransaction).toBe(expected);
  });

  test('braces inside a text value are data', async () => {
    expect((await split("insert into mails values ('Hello {{name}}')")).problems).toEqual([]);
  });

  test('what the parser does not know is left to the server, alone', async () => {
    const { statements, problems } = await split('create table a (b int);\nselekt 1;\ncreate index i on a (b);');
    expect(problems).toEqual([]);
    expect(statements.map((s) => s.kind)).toEqual(['CREATE TABLE', 'UNKNOWN', 'CREATE INDEX']);
  });

  test('an allowance needs a reason and belongs to the next statement only', async () => {
    const { statements } = await split(
      '-- migrate-on-merge: allow drop-table because it is empty\ndrop table a;\n-- migrate-on-merge: allow drop-table\ndrop table b;\n/* migrate-on-merge: allow truncate because test data */\ntruncate c;',
    );
    expect(statements.map((s) => s.allows)).toEqual([
      [{ rule: 'drop-table', reason: 'it is empty', line: 1 }],
      // Seen, so that it can be said that it does not count.
      [{ rule: 'drop-table', reason: '', line: 3 }],
      [{ rule: 'truncate', reason: 'test data', line: 5 }],
    ]);
  });

  test('more statements than one run takes are counted and none is kept, whether the parser reads the text as a whole or not', async () => {
    const instance = await parser();
    const most = 10;
    for (const statement of ['SELECT 1;', 'SELEC 1;']) {
      expect(splitPostgres(instance, statement.repeat(most), 3, most).statements).toHaveLength(most);
      const { statements, problems } = splitPostgres(instance, statement.repeat(most + 1), 3, most);
      expect(statements).toHaveLength(0);
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'too-many',
          message: expect.stringContaining('holds 11 statements, and one run takes 10') as string,
          hint: expect.stringContaining('COPY … FROM stdin') as string,
          line: 3,
        }),
      ]);
    }
  });

  test('nesting without end is bounded', async () => {
    const { statements } = await split(`select ${'('.repeat(30_000)}1${')'.repeat(30_000)}`);
    expect(statements).toHaveLength(1);
  });
});
