import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RollbackTried } from '../../src/model/measured.js';
import { type Case, type Expected, POSTGRES_CASES } from './rollback-cases.js';
import { type Place, placeOf, walkBack } from './rollback-helpers.js';
import { MYSQL_CASES } from './rollback-mysql-cases.js';

const told = ({ outcome, loses, differences, error, note }: RollbackTried) => ({
  outcome,
  loses: loses.toSorted(),
  differences: differences.map(({ kind, object, name }) => `${kind} ${object} ${name}`),
  error: error?.message,
  line: error?.line,
  note,
});

/** As far as the case says something, and nothing is refused or noted beside it. */
function fits(tried: RollbackTried, { error, note, loses, ...rest }: Expected): void {
  const found = told(tried);
  expect(found).toMatchObject({ ...rest, ...(loses === undefined ? {} : { loses: loses.toSorted() }) });
  if (error === undefined) expect(found.error).toBeUndefined();
  else expect(found.error).toMatch(error);
  if (note === undefined) expect(found.note).toBeUndefined();
  else expect(found.note).toMatch(note);
}

describe.each<[string, readonly Case[]]>([
  ['embedded', POSTGRES_CASES],
  ['postgres17', POSTGRES_CASES],
  ['mysql-9', MYSQL_CASES],
  ['mariadb-11.8', MYSQL_CASES],
])('on %s', (name, cases) => {
  let place: Place;
  beforeAll(async () => {
    place = await placeOf(name);
  });
  afterAll(async () => {
    await place[Symbol.asyncDispose]();
  });

  test.each(cases.map((one) => ({ title: one[0], one })))('$title', async ({ one: [, setup, files, expected] }) => {
    const { tried } = await walkBack(place, setup, files);
    expect(tried).toHaveLength(expected.length);
    for (const [i, one] of tried.entries()) fits(one, expected[i] as Expected);
  });
});
