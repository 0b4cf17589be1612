import { readFile } from 'node:fs/promises';
import { ActionError } from '../../src/model/error.js';
import { comesAfter, readExpectations, strayQueries } from '../../src/steps/verify/expectations.js';
import { parseExpectations } from '../../src/steps/verify/expectations-parse.js';

const problems = (text: string): readonly string[] => {
  try {
    parseExpectations(text, 'e.yml');
  } catch (error) {
    if (error instanceof ActionError) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
};

test('reads every kind of expectation', () => {
  const found = parseExpectations(
    `
tables: [a, other.b]
absent: [old]
columns:
  p:
    x: { type: text, null: true }
    y: { type: "numeric(12,2)", default: 0 }
    z: { default: null }
enums: { mood: [sad, ok, 1.0, yes, true] }
indexes:
  names: [i]
  count: { p: ">= 3", q: 2, total: "<= 30" }
policies: { p: ["Staff can, see"] }
row-security: [p]
rows: { r: ">= 4" }
queries:
  - { name: one, sql: SELECT 1, equals: 1 }
  - { sql: SELECT 2, at-least: 2, after: 001_a }
  - { name: none, sql: "SELECT 1 WHERE false", empty: true }
  - name: rows
    sql: SELECT 1, null
    rows: [[1, null]]
`,
    'e.yml',
  );
  expect(found.tables).toEqual(['a', 'other.b']);
  expect(found.columns.get('p')?.get('y')).toEqual({ type: 'numeric(12,2)', default: '0' });
  expect(found.columns.get('p')?.get('z')).toEqual({ default: null });
  expect(found.enums.get('mood')).toEqual(['sad', 'ok', '1.0', 'yes', 'true']);
  expect(found.indexes.total).toEqual({ operator: '<=', value: 30 });
  expect([...found.indexes.count.keys()]).toEqual(['p', 'q']);
  expect(found.rows.get('r')).toEqual({ operator: '>=', value: 4 });
  expect(found.queries.map((q) => [q.name, q.result.kind, q.after, q.line])).toEqual([
    ['one', 'equals', undefined, 17],
    ['query 2', 'at-least', '001_a', 18],
    ['none', 'empty', undefined, 19],
    ['rows', 'rows', undefined, 20],
  ]);
});

test('an empty file expects nothing, and comments are no content', () => {
  expect(parseExpectations('', 'e.yml').tables).toEqual([]);
  expect(parseExpectations('# later\n', 'e.yml').queries).toEqual([]);
});

test('tells every problem at once, each with its line and the name that was meant', () => {
  const text = `tabels: [a]
columns:
  p:
    x: { typ: text, null: maybe }
rows: { r: many }
indexes: { names: a, totl: 3 }
queries:
  - { name: q, sql: SELECT 1 }
  - { name: r, equals: 1, empty: true }
  - { name: s, sql: SELECT 1, rows: [[1], [1, 2]] }
  - { name: t, sql: SELECT 1, at-least: x }
  - [a]
`;
  expect(problems(text)).toEqual([
    'e.yml:1: unknown key `tabels` in the file: did you mean `tables`?',
    'e.yml:4: unknown key `typ` in column `p.x`: did you mean `type`?',
    'e.yml:4: `null` of column `p.x` must be true or false',
    'e.yml:5: the rows of `r` must be a number or `">= NUMBER"`',
    'e.yml:6: unknown key `totl` in `indexes`: did you mean `total`?',
    'e.yml:6: `indexes.names` must be a list',
    'e.yml:8: query "q" must have exactly one of `equals`, `at-least`, `empty`, `rows`',
    'e.yml:9: query "r" has no `sql`',
    'e.yml:9: query "r" must have exactly one of `equals`, `at-least`, `empty`, `rows`',
    'e.yml:10: the rows of query "s" must all have the same number of values',
    'e.yml:11: `at-least` of query "t" must be a number',
    'e.yml:12: query 5 must be a map (`name: value`)',
  ]);
});

test('a file that is no map, no YAML, or says a thing twice is refused', () => {
  expect(problems('- a')).toEqual(['e.yml:1: the file must be a map (`name: value`)']);
  expect(problems('tables: [a')).toHaveLength(1);
  expect(problems('tables: [a]\ntables: [b]')[0]).toMatch(/^e\.yml:2: /);
  expect(problems('a: 1\n---\nb: 1').length).toBeGreaterThan(0);
});

test('a type with a comma needs quotes, and is told so', () => {
  expect(problems('columns: { p: { x: { type: numeric(12,2) } } }')).toEqual([
    'e.yml:1: unknown key `2)` in column `p.x`: a value with a comma must be in quotes: `type: "numeric(12,2)"`',
  ]);
});

test('aliases stand for what they name', () => {
  expect(problems('tables: &t [a]\nrow-security: *t')).toEqual([]);
  expect(parseExpectations('tables: &t [a]\nrow-security: *t', 'e.yml').rowSecurity).toEqual(['a']);
});

test.each(['moeen', 'drugs-ng-sql'])('reads the expectations of the fixture %s', async (name) => {
  const path = `migrations-fixtures/guides/${name}/expectations.yml`;
  const found = await readExpectations({ read: (file) => readFile(file) }, path);
  expect(found?.tables.length).toBeGreaterThan(3);
  expect(found?.queries.length).toBeGreaterThan(3);
});

test('a file that is not there is said so', async () => {
  await expect(readExpectations({ read: (file) => readFile(file) }, 'no/such.yml')).rejects.toThrow(
    'The file that `verify` names cannot be read: no/such.yml (ENOENT)',
  );
  expect(await readExpectations({ read: (file) => readFile(file) }, undefined)).toBeUndefined();
});

test('a query may name its migration by id, path or file', () => {
  const migration = { id: '020', path: 'db/020_crm.up.sql' };
  for (const name of ['020', '020_crm', '020_crm.up.sql', 'db/020_crm.up.sql'])
    expect(comesAfter(name, migration)).toBe(true);
  expect(comesAfter('02', migration)).toBe(false);
});

test('a query that waits for a migration which there is not would never run', () => {
  const found = parseExpectations('queries: [{ name: q, sql: SELECT 1, equals: 1, after: 020_cmr }]', 'e.yml');
  expect(strayQueries(found, [{ id: '020_crm' }])).toEqual([
    { line: 1, message: 'query "q" waits for the migration `020_cmr`, which there is not; did you mean `020_crm`?' },
  ]);
  expect(strayQueries(found, [{ id: '020_cmr' }])).toEqual([]);
});
