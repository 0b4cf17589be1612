import { postgresql } from '../../src/engines/postgresql/dialect.js';
import '../../src/sql/pg/split.js';
import type { LockTaken, RehearsedStatement } from '../../src/model/plan.js';
import { withHeld } from '../../src/steps/statements-held.js';

const LOCK: LockTaken = { mode: 'AccessExclusiveLock', relation: 'public.a' };

/** Every statement that is written `LOCK …` has taken a lock. */
async function held(sql: string, whole: boolean, lock = LOCK): Promise<readonly (number | undefined)[]> {
  const { statements } = await postgresql.split(sql);
  const ran = statements.map(
    (one): RehearsedStatement => ({
      ...one,
      locks: one.kind === 'LOCK TABLE' ? [lock] : [],
      rewrites: [],
      notices: [],
    }),
  );
  return withHeld(ran, statements, whole).flatMap(({ locks }) => locks.map((one) => one.statementsHeld));
}

test.each<[string, string, boolean, readonly (number | undefined)[]]>([
  ['the whole file', 'LOCK a; SELECT 1; LOCK b; SELECT 2', true, [3, 1]],
  ['the last one holds nothing up', 'SELECT 1; LOCK a', true, [undefined]],
  ['settings take no time', 'LOCK a; SET x.y = 1; SHOW x.y; SELECT 1', true, [1]],
  ['a transaction of its own', 'BEGIN; LOCK a; SELECT 1; COMMIT', true, [1]],
  [
    'several transactions',
    'BEGIN; LOCK a; SELECT 1; SELECT 2; COMMIT; SELECT 3; BEGIN; LOCK b; SELECT 4; COMMIT',
    false,
    [2, 1],
  ],
  ['one by one', 'LOCK a; SELECT 1', false, [undefined]],
  ['one by one after a transaction', 'BEGIN; LOCK a; COMMIT; LOCK b; SELECT 1', false, [undefined, undefined]],
  ['a savepoint', 'LOCK a; SAVEPOINT s; LOCK b; SELECT 1; ROLLBACK TO s; SELECT 2; SELECT 3', true, [4, 1]],
  ['a savepoint that is released', 'SAVEPOINT s; LOCK b; RELEASE s; SELECT 2', true, [1]],
  [
    'the inner of two savepoints',
    'SAVEPOINT s; LOCK a; SAVEPOINT t; LOCK b; ROLLBACK TO t; SELECT 1; ROLLBACK TO s; SELECT 2',
    true,
    [2, undefined],
  ],
  ['all rolled back', 'BEGIN; LOCK a; SELECT 1; ROLLBACK; SELECT 2', false, [1]],
])('%s', async (_, sql, whole, expected) => {
  expect(await held(sql, whole)).toEqual(expected);
});

test('what was held outside of a transaction is given back with its statement', async () => {
  expect(await held('LOCK a; SELECT 1', true, { ...LOCK, sampled: true })).toEqual([undefined]);
});
