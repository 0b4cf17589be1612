import fc from 'fast-check';
import { compareNatural, naturalKey, sameVersion, versionOf } from '../../src/layouts/natural.js';
import { highestVersion, versionAfter } from '../../src/layouts/version.js';
import { growth, PROPORTIONAL } from '../support/growth.js';

const compare = (a: string, b: string): number => compareNatural(naturalKey(a), naturalKey(b));
const sorted = (paths: readonly string[]): readonly string[] => [...paths].sort(compare);

test.each([
  [['1_a', '2_b', '9_c', '10_d', '100_e']],
  [['001_a', '2_b', '0003_c', '010_d']],
  [['v1.0_a', 'v1.2_b', 'v1.2.1_c', 'v1.10_d', 'V2.0_e', 'v10_f']],
  [['0/up', '1/up', '2/up', '10/up', '104/up']],
  [['1_x', '1.1_a', '1.10_a', '2_a']],
  [['003_a', '003_a_b', '003_b', '004_a', '20250103000000-x', '20250103000001-x']],
  [['2024-01-02-a', '2024-01-02-b', '2024-1-3-c', '2024-02-01-a', '2025-01-01-a']],
  [
    [
      '12345678901234567890123_a',
      '12345678901234567890124_a',
      '99999999999999999999999_a',
      '100000000000000000000000_a',
    ],
  ],
  [['1_a', '_init', 'a', 'a1', 'a2', 'a10', 'b/1', 'schema']],
  [['1_a', '01_a', '001_a'].toSorted()],
])('natural order: %j', (order) => {
  expect(sorted(order)).toEqual(order);
  expect(sorted([...order].reverse())).toEqual(order);
});

const name = fc.stringMatching(/^[v_.0-9a-b/-]{0,12}$/);

test('is an order: the same from wherever one begins', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      if (compare(a, b) === 0) expect(a).toBe(b);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 5_000 },
  );
});

test('numbers of any length go by their value', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 40n }),
      fc.bigInt({ min: 0n, max: 10n ** 40n }),
      fc.nat(5),
      (a, b, zeros) => {
        if (a === b) return;
        expect(compare(`${'0'.repeat(zeros)}${a}_x`, `${b}_x`) < 0).toBe(a < b);
      },
    ),
  );
});

test.each([
  ['001_add_users', '001', 'add_users', true],
  ['20250103000000-create', '20250103000000', 'create', true],
  ['v1.10_x', '1.10', 'x', true],
  ['2', '2', '', true],
  ['2024-01-02-x', '2024-01-02', 'x', false],
  ['20240102_x', '20240102', 'x', false],
  ['2020_05_01_120000_users', '2020_05_01_120000', 'users', true],
  ['001_2fa', '001', '2fa', true],
  ['2fa', undefined, '2fa', false],
  ['users', undefined, 'users', false],
  ['v2ray', undefined, 'v2ray', false],
  ['20251399_x', '20251399', 'x', true],
])('%s has version %s', (stem, version, rest, unique) => {
  expect(versionOf(stem)).toEqual({ version, rest, unique });
});

test.each<readonly [string, (length: number) => string]>([
  ['a date and numbers', (length) => `2024-01-02${'-1'.repeat(length / 2)}x`],
  ['a date and digits', (length) => `2024-01-02${'1'.repeat(length)}x`],
  ['a dotted number', (length) => `${'1.'.repeat(length / 2)}x`],
  ['digits', (length) => '9'.repeat(length)],
])('a hostile name of %s takes no more time than its length', async (_, stem) => {
  const times = await growth(2_000, stem, (name) => {
    for (let i = 0; i < 200; i += 1) {
      versionOf(name);
      naturalKey(name);
    }
  });
  expect(times).toBeLessThan(PROPORTIONAL);
});

test('spellings of one version are one', () => {
  expect(sameVersion('003')).toBe(sameVersion('3'));
  expect(sameVersion('1.02')).toBe(sameVersion('1.2'));
  expect(sameVersion('10')).not.toBe(sameVersion('1'));
  expect(sameVersion('0')).toBe(sameVersion('000'));
});

test.each([
  ['007', '008'],
  ['099', '100'],
  ['999', '1000'],
  ['1.9', '1.10'],
  ['20250103000059', '20250103000060'],
  ['0', '1'],
  ['99999999999999999999', '100000000000000000000'],
])('after %s comes %s', (version, next) => {
  expect(versionAfter(version)).toBe(next);
});

test('the next version is after all', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\d{1,20}$/), { minLength: 1 }), (versions) => {
      const highest = highestVersion(versions) ?? '';
      expect(versions).toContain(highest);
      for (const version of versions) expect(compare(version, versionAfter(highest))).toBeLessThan(0);
    }),
  );
  expect(highestVersion([])).toBeUndefined();
});
