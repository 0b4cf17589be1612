import type { TargetNow } from '../../src/model/measured.js';
import type { LockTaken, RelationSize, Severity } from '../../src/model/plan.js';
import { grade } from '../../src/steps/impact/grade.js';
import { onTarget } from '../../src/steps/on-target.js';

const T = 'public.t';
const size = (rows: number | null, bytes: number | null, indexBytes: number | null = 0): RelationSize => ({
  relation: T,
  rows,
  bytes,
  indexBytes,
});
const SMALL = size(800, 80_000, 16_000);
const LARGE = size(5e6, 1e9);

const now = (reads: number | null, writes: number | null, more: Partial<TargetNow> = {}): TargetNow => ({
  askedAt: '2026-11-26T12:00:00Z',
  countedSince: '2026-11-01T12:00:00Z',
  reads: 'scans',
  traffic: [{ relation: T, readsPerSecond: reads, writesPerSecond: writes }],
  openTransactions: [],
  replicas: [],
  unknown: [],
  ...more,
});
const AEL: readonly LockTaken[] = [{ mode: 'AccessExclusiveLock', relation: T }];
const SHARE: readonly LockTaken[] = [{ mode: 'ShareLock', relation: T }];
const LIGHT: readonly LockTaken[] = [{ mode: 'RowExclusiveLock', relation: T }];
const QUIET = now(0.2, 0.1);
const HOT = now(1_900, 40);
const EARLY = { countedSince: '2026-11-26T11:58:00Z' };

test.each<
  [
    about: string,
    own: Severity,
    size: RelationSize | undefined,
    now: TargetNow | undefined,
    locks: readonly LockTaken[],
    atLeast: Severity,
    graded: Severity,
    because: RegExp | undefined,
  ]
>([
  [
    'small and quiet',
    'error',
    SMALL,
    QUIET,
    AEL,
    'info',
    'info',
    /^Only a note: public\.t \(about 800 rows, 96 kB\) is small and quiet\.$/,
  ],
  ['small and quiet, a warning', 'warning', SMALL, QUIET, AEL, 'info', 'info', /small and quiet/],
  ['small and quiet, a note already', 'info', SMALL, QUIET, AEL, 'info', 'info', undefined],
  ['small and quiet, but values may be lost', 'error', SMALL, QUIET, AEL, 'error', 'error', undefined],
  [
    'small and quiet, but it may fail',
    'error',
    SMALL,
    QUIET,
    AEL,
    'warning',
    'warning',
    /^Only a warning: .* small and quiet/,
  ],
  [
    'small, traffic not known',
    'error',
    SMALL,
    undefined,
    AEL,
    'info',
    'warning',
    /^Only a warning: .* how busy is not known\.$/,
  ],
  ['small, traffic not known, a warning', 'warning', SMALL, undefined, AEL, 'info', 'warning', undefined],
  ['small, traffic hidden', 'error', SMALL, now(null, null), AEL, 'info', 'warning', /not known/],
  ['small, counted for two minutes', 'error', SMALL, now(0, 0, EARLY), AEL, 'info', 'warning', /not known/],
  [
    'small, counted since nobody knows',
    'error',
    SMALL,
    now(0, 0, { countedSince: null }),
    AEL,
    'info',
    'warning',
    /not known/,
  ],
  ['small and hot', 'error', SMALL, HOT, AEL, 'info', 'error', undefined],
  ['small and hot, a warning is no louder', 'warning', SMALL, HOT, AEL, 'info', 'warning', undefined],
  ['small and neither quiet nor hot', 'error', SMALL, now(50, 0), AEL, 'info', 'error', undefined],
  [
    'small, read all the time, but only writes wait',
    'error',
    SMALL,
    now(1_900, 0),
    SHARE,
    'info',
    'info',
    /small and quiet/,
  ],
  ['small, and nobody waits', 'warning', SMALL, HOT, LIGHT, 'info', 'info', /small and quiet/],
  ['large and quiet', 'warning', LARGE, QUIET, AEL, 'info', 'warning', undefined],
  ['large and quiet, an error', 'error', LARGE, QUIET, AEL, 'info', 'error', undefined],
  [
    'large and hot',
    'warning',
    LARGE,
    HOT,
    AEL,
    'info',
    'error',
    /^Louder than the rule itself, since 1,900 reads\/s and 40 writes\/s on public\.t would wait\.$/,
  ],
  ['large and hot, a note', 'info', LARGE, HOT, AEL, 'info', 'warning', /Louder/],
  ['large and hot, an error', 'error', LARGE, HOT, AEL, 'info', 'error', undefined],
  [
    'large, read all the time, but only writes wait',
    'warning',
    LARGE,
    now(1_900, 40),
    SHARE,
    'info',
    'warning',
    undefined,
  ],
  ['large, written all the time', 'warning', LARGE, now(1, 300), SHARE, 'info', 'error', /300 writes\/s/],
  ['large, hot by a count of two minutes', 'warning', LARGE, now(1_900, 40, EARLY), AEL, 'info', 'warning', undefined],
  ['small, hot by a count of two minutes', 'error', SMALL, now(1_900, 40, EARLY), AEL, 'info', 'warning', /not known/],
  ['large, and nobody waits', 'warning', LARGE, HOT, LIGHT, 'info', 'warning', undefined],
  ['never analysed', 'error', size(null, null, null), QUIET, AEL, 'info', 'error', undefined],
  ['never analysed and hot', 'warning', size(null, null, null), HOT, AEL, 'info', 'error', /Louder/],
  ['not listed', 'error', undefined, QUIET, AEL, 'info', 'error', undefined],
  ['few rows that are long', 'error', size(500, 50e6), QUIET, AEL, 'info', 'error', undefined],
  ['few rows, and large indexes', 'error', size(500, 1e6, 50e6), QUIET, AEL, 'info', 'error', undefined],
  ['few rows, indexes not counted', 'error', size(500, 1e6, null), QUIET, AEL, 'info', 'error', undefined],
  ['many short rows', 'error', size(10_000, 400_000), QUIET, AEL, 'info', 'error', undefined],
  ['one row less', 'error', size(9_999, 400_000), QUIET, AEL, 'info', 'info', /about 9,999 rows/],
  [
    'rows counted where scans are not: 300 rows a second are few reads',
    'warning',
    LARGE,
    now(300, 0, { reads: 'rows' }),
    AEL,
    'info',
    'warning',
    undefined,
  ],
  [
    'rows counted where scans are not: hot',
    'warning',
    LARGE,
    now(3_000, 0, { reads: 'rows' }),
    AEL,
    'info',
    'error',
    /3,000 rows read\/s/,
  ],
])('%s', (_, severity, sizes, facts, locks, atLeast, graded, because) => {
  const target = onTarget(sizes === undefined ? [] : [sizes], facts);
  const found = grade({ severity, atLeast, relations: [T], locks, target });
  expect(found.severity).toBe(graded);
  if (because === undefined) expect(found.because).toBeUndefined();
  else expect(found.because).toMatch(because);
});

test('one large table among several is enough', () => {
  const target = onTarget([SMALL, { ...LARGE, relation: 'public.u' }], QUIET);
  expect(grade({ severity: 'error', atLeast: 'info', relations: [T, 'public.u'], locks: AEL, target })).toEqual({
    severity: 'error',
  });
});

test('several small tables are named, the first three of them', () => {
  const names = ['public.a', 'public.b', 'public.c', 'public.d'];
  const target = onTarget(
    names.map((relation) => ({ ...SMALL, relation })),
    now(0, 0),
  );
  expect(grade({ severity: 'error', atLeast: 'info', relations: names, locks: [], target }).because).toBe(
    'Only a note: public.a (about 800 rows, 96 kB) and public.b (about 800 rows, 96 kB) and public.c (about 800 rows, 96 kB) and 1 more are small and quiet.',
  );
});

test('where no relation is known nothing is graded', () => {
  expect(grade({ severity: 'error', atLeast: 'info', relations: [], locks: [], target: onTarget([], QUIET) })).toEqual({
    severity: 'error',
  });
});
