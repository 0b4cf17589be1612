import type { Measured } from '../../src/steps/proof/measure.js';
import type { TableFact } from '../../src/steps/proof/reader.js';
import { tableProofs } from '../../src/steps/proof/tables.js';
import { touchedBy } from '../../src/steps/proof/touched.js';

const fact = (key: string, table: string, more: Partial<TableFact> = {}): TableFact => ({
  key,
  table,
  schema: 's',
  name: table,
  rows: null,
  bytes: 8192,
  statistics: new Set(),
  gathers: new Set(),
  columns: more.gathers ?? new Set(),
  ...more,
});
const measured = (tables: readonly TableFact[], counted: Readonly<Record<string, number>> = {}): Measured => ({
  tables,
  counted: new Map(Object.entries(counted)),
  notes: [],
});

test('made, dropped, renamed and kept tables, counted or estimated', () => {
  const before = measured([fact('1', 's.a'), fact('2', 's.b', { rows: 900 }), fact('3', 's.c')], { '1': 5, '3': 7 });
  const after = measured([fact('2', 's.b', { rows: 950 }), fact('3', 's.z'), fact('4', 's.n')], { '3': 7, '4': 1 });
  expect(tableProofs(before, after)).toEqual([
    {
      table: 's.a',
      became: 'dropped',
      rowsBefore: 5,
      rowsAfter: null,
      exact: true,
      bytesBefore: 8192,
      bytesAfter: null,
    },
    { table: 's.b', rowsBefore: 900, rowsAfter: 950, exact: false, bytesBefore: 8192, bytesAfter: 8192 },
    { table: 's.n', became: 'made', rowsBefore: null, rowsAfter: 1, exact: true, bytesBefore: null, bytesAfter: 8192 },
    { table: 's.z', was: 's.c', rowsBefore: 7, rowsAfter: 7, exact: true, bytesBefore: 8192, bytesAfter: 8192 },
  ]);
});

const without = (was: Partial<TableFact> | undefined, is: Partial<TableFact>, rows = 10) =>
  tableProofs(
    measured(was === undefined ? [] : [fact('1', 't', was)]),
    measured([fact('1', 't', is)], { '1': rows }),
  )[0]?.withoutStatistics;

test.each([
  [
    'a column that was known and is not now',
    { gathers: ['a', 'b'], statistics: ['a', 'b'] },
    { gathers: ['a', 'b'], statistics: ['a'] },
    ['b'],
  ],
  ['a new column', { gathers: ['a'], statistics: ['a'] }, { gathers: ['a', 'n'], statistics: ['a'] }, ['n']],
  ['a table that nobody had analyzed is the server’s own affair', { gathers: ['a'] }, { gathers: ['a'] }, undefined],
  [
    'a column that is gone',
    { gathers: ['a', 'b'], statistics: ['a', 'b'] },
    { gathers: ['a'], statistics: ['a'] },
    undefined,
  ],
  ['a new table', undefined, { gathers: ['a'] }, ['a']],
  [
    'a histogram that somebody had asked for, of a column that is there',
    { columns: ['a'], statistics: ['a'] },
    { columns: ['a'] },
    ['a'],
  ],
] as const)('statistics: %s', (_, was, is, expected) => {
  const sets = (one: { readonly [key: string]: readonly string[] } | undefined) =>
    one === undefined ? undefined : Object.fromEntries(Object.entries(one).map(([key, list]) => [key, new Set(list)]));
  expect(without(sets(was), sets(is) ?? {})).toEqual(expected);
  expect(without(sets(was), sets(is) ?? {}, 0)).toBeUndefined();
});

test('touched is what is locked, written or read, and what the catalog gained or lost', () => {
  const statement = {
    line: 1,
    endLine: 1,
    sql: 'ALTER TABLE a …',
    kind: 'ALTER TABLE',
    locks: [{ mode: 'AccessExclusiveLock', relation: 's.a' }],
    rewrites: ['s.a_pkey'],
    notices: [],
  };
  const migration = { statements: [statement, { ...statement, locks: [], rewrites: [], sql: 'DELETE FROM b' }] };
  const change = (object: string, name: string) => ({ kind: 'added' as const, object, name });
  expect(
    touchedBy({
      migrations: [migration] as never,
      changes: [change('table', 's.n'), change('column', 's.k.c'), change('function', 's.f()')],
    }),
  ).toEqual(['s.a', 's.a_pkey', 'b', 's.n', 's.k']);
});
