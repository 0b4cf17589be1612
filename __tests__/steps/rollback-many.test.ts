import { expect, test } from '@jest/globals';
import { type File, placeOf, walkBack } from './rollback-helpers.js';

/** One of them leaves its table behind. */
const many = (count: number, odd: number): readonly File[] =>
  Array.from({ length: count }, (_, i): File => {
    if (i === odd) return ['CREATE TABLE IF NOT EXISTS odd (id int PRIMARY KEY);', 'SELECT 1;'];
    if (i === 20) return ['ALTER TABLE base DROP COLUMN a;', 'ALTER TABLE base ADD COLUMN a text;'];
    return i % 4 === 0
      ? [`CREATE TABLE t${i} (id serial PRIMARY KEY, a text NOT NULL);`, `DROP TABLE t${i};`]
      : [`ALTER TABLE base ADD COLUMN c${i} int;`, `ALTER TABLE base DROP COLUMN c${i};`];
  });

test('of many only the end is compared, and what differs or is lost is told of the one that it comes from', async () => {
  await using place = await placeOf('postgres17');
  const { tried } = await walkBack(place, 'CREATE TABLE base (id int PRIMARY KEY, a text);', many(40, 13));
  expect(tried.map(({ outcome }, i) => [i, outcome])).toEqual(
    tried.map((_, i) => [i, i === 13 ? 'differs' : 'tested']),
  );
  expect(tried[13]?.differences.map(({ object, name }) => `${object} ${name}`)).toEqual([
    'table public.odd',
    'column public.odd.id',
    'constraint public.odd.odd_pkey',
  ]);
  expect(tried[20]?.loses).toEqual(['base.a: the column comes back empty']);
  expect(tried[21]?.loses).toEqual(['base.c21 (what was written since)']);
});

test('when the time is over, what was found counts, the rest says so, and a statement that was stopped is no failure', async () => {
  await using place = await placeOf('postgres17');
  const files: readonly File[] = [
    ['CREATE TABLE a (id int);', 'DROP TABLE a;'],
    ['CREATE TABLE b (id int);', 'SELECT pg_sleep(60); DROP TABLE b;'],
    ['CREATE TABLE c (id int);', 'DROP TABLE c;'],
  ];
  const { tried, ms } = await walkBack(place, '', files, { maxMs: 2_000 });
  expect(ms).toBeLessThan(30_000);
  const over = 'the 2 seconds for it were over';
  expect(tried).toMatchObject([
    { outcome: 'not-tried', note: `it was not reached: ${over}` },
    { outcome: 'not-tried', note: `it was not reached: ${over}` },
    { outcome: 'not-tried', note: `down gives the schema of before, up again was not tried: ${over}` },
  ]);
});

test('what breaks the walk is said, and the plan stands', async () => {
  await using place = await placeOf('postgres17');
  const [up, down] = ['CREATE TABLE a (id int);', 'SELECT pg_terminate_backend(pg_backend_pid());'];
  const { tried, migrations } = await walkBack(place, '', [[up, down]]);
  expect(migrations[0]?.outcome).toBe('ok');
  expect(tried).toMatchObject([
    {
      outcome: 'not-tried',
      note: expect.stringMatching(/^it was not reached: the walk broke off \(terminating connection/),
    },
  ]);
});

test('a plan that does not go through, and what the files allow', async () => {
  await using place = await placeOf('postgres17');
  const { tried } = await walkBack(place, '', [
    ['CREATE TABLE a (id int);', 'DROP TABLE a;'],
    ['DROP TABLE nothing;', 'SELECT 1;'],
    ['CREATE TABLE b (id int);'],
  ]);
  expect(tried).toMatchObject([
    { outcome: 'not-tried', note: '003 comes after it and has no way back' },
    { outcome: 'not-tried' },
    { outcome: 'none' },
  ]);
});
