import { postgresql } from '../../src/engines/postgresql/dialect.js';
import { withParser } from '../../src/sql/pg/parser.js';
import { worked } from '../support/growth.js';
import { expectRefusal } from '../support/refusal.js';

const split = (text: string) => postgresql.split(text, 1);
const kinds = async (text: string) => (await split(text)).statements.map(({ kind }) => kind);

const GOOD = 'CREATE TABLE a (id int PRIMARY KEY, b text DEFAULT $$x$$);\nALTER TABLE a DROP COLUMN b;\n';

const NESTED: readonly (readonly [string, (levels: number) => string])[] = [
  ['brackets', (n) => `SELECT ${'('.repeat(n)}1${')'.repeat(n)};`],
  ['sums', (n) => `SELECT ${'1+'.repeat(n)}1;`],
  ['negations', (n) => `SELECT ${'NOT '.repeat(n)}true;`],
  ['subqueries', (n) => `SELECT * FROM ${'(SELECT * FROM '.repeat(n)}t${') x'.repeat(n)};`],
  ['arrays', (n) => `SELECT ${'ARRAY['.repeat(n)}1${']'.repeat(n)};`],
  ['casts', (n) => `SELECT 1${'::int'.repeat(n)};`],
  ['joins', (n) => `SELECT * FROM a${' JOIN a ON true'.repeat(n)};`],
  ['unions', (n) => `SELECT 1${' UNION SELECT 1'.repeat(n)};`],
  ['cases', (n) => `SELECT ${'CASE WHEN '.repeat(n)}true${' THEN 1 END'.repeat(n)};`],
  ['calls', (n) => `SELECT ${'f('.repeat(n)}1${')'.repeat(n)};`],
];

test.each(NESTED)(
  '%s within each other, ten thousand deep, cost one statement its kind and no other one',
  async (_, of) => {
    for (const levels of [9_000, 10_000]) {
      const found = await kinds(`${GOOD}${of(levels)}\n${GOOD}`);
      expect(found).toHaveLength(5);
      expect(['SELECT', 'UNKNOWN']).toContain(found[2]);
      expect(found.toSpliced(2, 1)).toEqual(['CREATE TABLE', 'ALTER TABLE', 'CREATE TABLE', 'ALTER TABLE']);
    }
  },
);

test.each<[string, string, readonly string[]]>([
  ['comments in comments', `${'/*'.repeat(50_000)}x${'*/'.repeat(50_000)} SELECT 1;`, ['SELECT']],
  ['a text that goes on and on', `SELECT E'a'${"\n'b'".repeat(50_000)};`, ['SELECT']],
  ['an operator without end', `SELECT 1 ${'+'.repeat(50_000)}1; SELECT 1;`, ['UNKNOWN', 'SELECT']],
  ['dollar quotes that are none', `SELECT ${'$1 $a '.repeat(50_000)}; SELECT 1;`, ['UNKNOWN', 'SELECT']],
  ['commands of psql within a statement', `SELECT 1\n${'\\x\n'.repeat(50_000)}`, ['SELECT']],
  [
    'directives within a text',
    `SELECT '${'-- migrate-on-merge: no-transaction\n'.repeat(20_000)}'; SELECT 1;`,
    ['SELECT', 'SELECT'],
  ],
  [
    'an allowance that is all blanks',
    `-- migrate-on-merge: allow x because${' '.repeat(100_000)}y\u2028${' '.repeat(1_000)}z\nSELECT 1;`,
    ['SELECT'],
  ],
  ['statements of another server', 'INSERT INTO `t` VALUES (1);\n'.repeat(3_000), Array(3_000).fill('UNKNOWN')],
  ['templates', `SELECT ${'"${a}",'.repeat(20_000)}1;`, ['SELECT']],
])('%s take no long time', async (_, text, expected) => {
  const start = worked();
  expect(await kinds(text)).toEqual(expected);
  // Some hundred milliseconds; what is quadratic here takes minutes.
  expect(worked() - start).toBeLessThan(10_000);
});

test('names of what every object has are no commands of psql', async () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const { problems, ignored } = await split(`\\${name}\nSELECT 1;`);
    expect(ignored).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['client-command']);
  }
});

// The last one: more of them than a run takes.
test('a parser that was brought down is not asked again: what comes later is read as ever', async () => {
  const want = await withParser((p) => JSON.stringify(p.parse(GOOD)));
  const deep = (i: number): string => `SELECT ${`${i}+`.repeat(30_000)}1;`;
  let refused: unknown;
  for (let i = 0; i < 40 && refused === undefined; i += 1) {
    // Its answers would be wrong from the forty-fourth on: this one shows that none of them is the same parser.
    refused = await split(deep(i)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(await withParser((p) => JSON.stringify(p.parse(GOOD)))).toBe(want);
  }
  expectRefusal(refused, 'nested-too-deeply', /nested so deeply/, /Write them flatter/);
  expect(process.exitCode ?? 0).toBe(0);
});
