import type { TargetNow } from '../../src/model/measured.js';
import type { Statement } from '../../src/model/migration.js';
import type {
  LockTaken,
  RehearsedMigration,
  RehearsedStatement,
  RelationSize,
  TableChange,
} from '../../src/model/plan.js';
import { age } from '../../src/render/text/words.js';
import { impactOf, withImpacts } from '../../src/steps/impact/impact.js';
import { between, estimate } from '../../src/steps/impact/rates.js';
import { onTarget } from '../../src/steps/on-target.js';

const ORDERS = 'public.orders';

const sized = (
  relation: string,
  rows: number | null,
  bytes: number | null,
  more: Partial<RelationSize> = {},
): RelationSize => ({
  relation,
  rows,
  bytes,
  indexBytes: bytes === null ? null : 0,
  ...more,
});

const LARGE = sized(ORDERS, 120_000_000, 31e9, { indexBytes: 10e9 });
const SMALL = sized(ORDERS, 800, 80_000, { indexBytes: 16_000 });
const UNKNOWN = sized(ORDERS, null, null);

const now = (reads: number | null, writes: number | null, more: Partial<TargetNow> = {}): TargetNow => ({
  askedAt: '2026-11-26T12:00:00Z',
  countedSince: '2026-10-26T12:00:00Z',
  reads: 'scans',
  traffic: [{ relation: ORDERS, readsPerSecond: reads, writesPerSecond: writes }],
  openTransactions: [],
  replicas: [],
  unknown: [],
  ...more,
});

const lock = (mode: string, relation = ORDERS): LockTaken => ({ mode, relation });
const AEL = [lock('AccessExclusiveLock')];
const alter = (sql: string, more: Partial<RehearsedStatement> = {}): RehearsedStatement => ({
  line: 1,
  endLine: 1,
  sql: `ALTER TABLE orders ${sql}`,
  kind: 'ALTER TABLE',
  ms: 1,
  locks: AEL,
  rewrites: [],
  scans: [],
  notices: [],
  ...more,
});
const of = (kind: string, sql: string, locks: readonly LockTaken[], more: Partial<RehearsedStatement> = {}) =>
  alter('', { kind, sql, locks, ...more });

const change = (
  algorithm: TableChange['algorithm'],
  others: TableChange['others'],
  rebuilds: boolean,
): TableChange => ({
  table: 'orders',
  algorithm,
  others,
  rebuilds,
  measured: true,
});
const MINE = sized('orders', 1_000_000, 200e6, { indexBytes: 100e6 });
const mysqlNow = (reads: number, writes: number, more: Partial<TargetNow> = {}): TargetNow => ({
  ...now(null, null),
  reads: 'rows',
  traffic: [{ relation: 'orders', readsPerSecond: reads, writesPerSecond: writes }],
  ...more,
});

const open = (seconds: number, holds?: readonly string[]): Partial<TargetNow> => ({
  openTransactions: [{ seconds, idle: true, application: 'report', ...(holds === undefined ? {} : { holds }) }],
});
const REWRITE = alter('ALTER id TYPE bigint', { rewrites: [ORDERS], scans: [ORDERS] });
const CONCURRENTLY = of(
  'CREATE INDEX',
  'CREATE INDEX CONCURRENTLY i ON orders (a)',
  [lock('ShareUpdateExclusiveLock')],
  {
    scans: [ORDERS],
  },
);
const FOREIGN = alter('ADD FOREIGN KEY (a) REFERENCES users', {
  locks: [lock('ShareRowExclusiveLock'), lock('ShareRowExclusiveLock', 'public.users')],
  scans: [ORDERS, 'public.users'],
});
const USERS = sized('public.users', 5_000, 4e6);

type Case = readonly [
  about: string,
  statement: RehearsedStatement,
  sizes: readonly RelationSize[],
  now: TargetNow | undefined,
  said: string | undefined,
];

const CASES: readonly Case[] = [
  [
    'a rewrite of a large and busy table',
    REWRITE,
    [LARGE],
    now(1_900, 40),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 41 GB (about 3–9 min at 80–240 MB/s, estimated); 1,900 reads/s and 40 writes/s wait.',
  ],
  [
    'a rewrite of a large and idle table',
    REWRITE,
    [LARGE],
    now(0.01, 0),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 41 GB (about 3–9 min at 80–240 MB/s, estimated).',
  ],
  [
    'a rewrite where traffic is not known',
    REWRITE,
    [LARGE],
    undefined,
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 41 GB (about 3–9 min at 80–240 MB/s, estimated).',
  ],
  [
    'a rewrite of a small table',
    REWRITE,
    [SMALL],
    now(0, 0),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 96 kB (less than a second at 80–240 MB/s, estimated).',
  ],
  [
    'a rewrite of a table that nobody has analysed',
    REWRITE,
    [UNKNOWN],
    now(3, 0),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of a table whose size is not known; 3 reads/s wait.',
  ],
  [
    'a rewrite of a table that is not listed at all',
    REWRITE,
    [],
    undefined,
    'ACCESS EXCLUSIVE on public.orders for the rewrite of a table whose size is not known.',
  ],
  [
    'a rewrite of a table in partitions',
    alter('ALTER a TYPE bigint', {
      locks: [...AEL, lock('AccessExclusiveLock', 'public.orders_1'), lock('AccessExclusiveLock', 'public.orders_2')],
      rewrites: ['public.orders_1', 'public.orders_2'],
    }),
    [
      sized(ORDERS, 2e6, 2e9, { indexBytes: 0, partitions: 2 }),
      sized('public.orders_1', 1e6, 1e9),
      sized('public.orders_2', 1e6, 1e9),
    ],
    now(50, 20),
    'ACCESS EXCLUSIVE on public.orders in 2 partitions for the rewrite of 2.0 GB (about 8–25 s at 80–240 MB/s, estimated); 50 reads/s and 20 writes/s wait.',
  ],
  [
    'all rows are changed of a table whose size is not known',
    of('UPDATE', 'UPDATE orders SET a = 1', [lock('RowExclusiveLock')], { scans: [ORDERS] }),
    [sized(ORDERS, null, 1e9)],
    now(1_900, 40),
    'The change of a table whose size is not known, public.orders.',
  ],
  [
    'a rewrite of a table whose traffic has been counted for a minute',
    REWRITE,
    [SMALL],
    now(21_000, 40, { countedSince: '2026-11-26T11:59:00Z' }),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 96 kB (less than a second at 80–240 MB/s, estimated).',
  ],
  ['a column that is only added, on an idle table', alter('ADD COLUMN x int'), [LARGE], now(2, 1), undefined],
  ['a column that is only added, where traffic is not known', alter('ADD COLUMN x int'), [LARGE], undefined, undefined],
  [
    'a column that is only added, on a busy table',
    alter('ADD COLUMN x int'),
    [LARGE],
    now(1_900, 0.2),
    'ACCESS EXCLUSIVE on public.orders for an instant; 1,900 reads/s wait while it is waited for.',
  ],
  [
    'a column that is only added, behind a long transaction',
    alter('ADD COLUMN x int'),
    [SMALL],
    now(2, 1, open(2_520, [ORDERS])),
    'ACCESS EXCLUSIVE on public.orders for an instant; 2 reads/s and 1 writes/s wait while it is waited for; a transaction that has been open for 42 min and uses it would make this wait, and all behind it.',
  ],
  [
    'a long transaction that uses other tables',
    alter('ADD COLUMN x int'),
    [SMALL],
    now(2, 1, open(2_520, ['public.users'])),
    undefined,
  ],
  [
    'a long transaction of which the locks are not known',
    alter('ADD COLUMN x int'),
    [SMALL],
    now(0, 0, open(11_000)),
    'ACCESS EXCLUSIVE on public.orders for an instant; a transaction that has been open for 3 h 3 min would make this wait, and all behind it, if it uses the table.',
  ],
  [
    'a transaction that is open for a moment',
    alter('ADD COLUMN x int'),
    [SMALL],
    now(0, 0, open(20, [ORDERS])),
    undefined,
  ],
  [
    'an index',
    of('CREATE INDEX', 'CREATE INDEX i ON orders (a)', [lock('ShareLock')], { scans: [ORDERS] }),
    [LARGE],
    now(1_900, 40),
    'SHARE on public.orders for the index build over 31 GB (about 103 s–10 min at 50–300 MB/s, estimated); 40 writes/s wait.',
  ],
  [
    'an index on a table that is only read',
    of('CREATE INDEX', 'CREATE INDEX i ON orders (a)', [lock('ShareLock')], { scans: [ORDERS] }),
    [LARGE],
    now(1_900, 0),
    'SHARE on public.orders for the index build over 31 GB (about 103 s–10 min at 50–300 MB/s, estimated).',
  ],
  [
    'an index beside the traffic',
    CONCURRENTLY,
    [LARGE],
    now(1_900, 40),
    'The index build over 31 GB of public.orders (about 103 s–10 min at 50–300 MB/s, estimated); reads and writes go on.',
  ],
  [
    'an index beside the traffic, behind a long transaction on whatever table',
    CONCURRENTLY,
    [LARGE],
    now(1_900, 40, open(2_520, ['public.users'])),
    'The index build over 31 GB of public.orders (about 103 s–10 min at 50–300 MB/s, estimated); reads and writes go on; it waits for every transaction before it: one has been open for 42 min.',
  ],
  [
    'an index that is built anew',
    of('REINDEX', 'REINDEX TABLE orders', [lock('ShareLock'), lock('AccessExclusiveLock', 'public.orders_pkey')], {
      rewrites: ['public.orders_pkey'],
    }),
    [LARGE, { relation: 'public.orders_pkey', rows: 120_000_000, bytes: 3e9 }],
    now(0, 40),
    'SHARE on public.orders and 1 more table for the index build over 31 GB (about 103 s–10 min at 50–300 MB/s, estimated); 40 writes/s wait.',
  ],
  [
    'a unique constraint',
    alter('ADD UNIQUE (a)', { scans: [ORDERS] }),
    [LARGE],
    now(5, 0),
    'ACCESS EXCLUSIVE on public.orders for the index build over 31 GB (about 103 s–10 min at 50–300 MB/s, estimated); 5 reads/s wait.',
  ],
  ['a unique constraint that takes over an index', alter('ADD UNIQUE USING INDEX i'), [LARGE], now(5, 0), undefined],
  [
    'NOT NULL',
    alter('ALTER a SET NOT NULL', { scans: [ORDERS] }),
    [LARGE],
    now(5, 0),
    'ACCESS EXCLUSIVE on public.orders for the check of every row in 31 GB (about 31 s–4 min at 125–1,000 MB/s, estimated); 5 reads/s wait.',
  ],
  ['NOT NULL that a constraint proves', alter('ALTER a SET NOT NULL'), [LARGE], now(5, 0), undefined],
  [
    'a check, where the shadow did not tell what was read',
    (({ scans: _, ...rest }) => rest)(alter('ADD CHECK (a > 0)')),
    [LARGE],
    now(5, 0),
    'ACCESS EXCLUSIVE on public.orders for the check of every row in 31 GB (about 31 s–4 min at 125–1,000 MB/s, estimated); 5 reads/s wait.',
  ],
  [
    'a check that is not valid, where the shadow did not tell what was read',
    (({ scans: _, ...rest }) => rest)(alter('ADD CHECK (a > 0) NOT VALID')),
    [LARGE],
    now(5, 0),
    undefined,
  ],
  [
    'a constraint that is validated beside the traffic',
    alter('VALIDATE CONSTRAINT c', { locks: [lock('ShareUpdateExclusiveLock')], scans: [ORDERS] }),
    [LARGE],
    now(1_900, 40),
    'The check of every row in 31 GB of public.orders (about 31 s–4 min at 125–1,000 MB/s, estimated); reads and writes go on.',
  ],
  [
    'a foreign key: both tables',
    FOREIGN,
    [LARGE, USERS],
    now(5, 40),
    'SHARE ROW EXCLUSIVE on public.orders and 1 more table for the foreign key check of every row in 31 GB (about 39 s–9 min at 60–800 MB/s, estimated); 40 writes/s wait.',
  ],
  [
    'replicas lag behind a long rewrite',
    REWRITE,
    [LARGE],
    now(0, 0, {
      replicas: [
        { name: 'a', lagSeconds: 0 },
        { name: 'b', lagSeconds: 45 },
      ],
    }),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 41 GB (about 3–9 min at 80–240 MB/s, estimated); 2 replicas (45 s behind already) replay it and may lag.',
  ],
  [
    'replicas do not lag behind a short rewrite',
    REWRITE,
    [SMALL],
    now(0, 0, { replicas: [{ name: 'a', lagSeconds: 0 }] }),
    'ACCESS EXCLUSIVE on public.orders for the rewrite of 96 kB (less than a second at 80–240 MB/s, estimated).',
  ],
  [
    'replicas have nothing to replay of a check',
    alter('ALTER a SET NOT NULL', { scans: [ORDERS] }),
    [LARGE],
    now(0, 0, { replicas: [{ name: 'a', lagSeconds: 0 }] }),
    'ACCESS EXCLUSIVE on public.orders for the check of every row in 31 GB (about 31 s–4 min at 125–1,000 MB/s, estimated).',
  ],
  [
    'all rows are changed',
    of('UPDATE', 'UPDATE orders SET a = 1', [lock('RowExclusiveLock')], { scans: [ORDERS] }),
    [LARGE],
    now(1_900, 40),
    'The change of 120.0 million rows of public.orders (about 20 min–7 h at 5,000–100,000 rows/s, estimated).',
  ],
  [
    'some rows are changed: how many is not known',
    of('UPDATE', 'UPDATE orders SET a = 1 WHERE b = 2', [lock('RowExclusiveLock')], { scans: [ORDERS] }),
    [LARGE],
    now(1_900, 40),
    undefined,
  ],
  [
    'a dropped table is gone in an instant',
    of('DROP TABLE', 'DROP TABLE orders', AEL),
    [LARGE],
    now(1_900, 40),
    'ACCESS EXCLUSIVE on public.orders for an instant; 1,900 reads/s and 40 writes/s wait while it is waited for.',
  ],
  [
    'a table that is emptied',
    of('TRUNCATE', 'TRUNCATE orders', AEL, { rewrites: [ORDERS] }),
    [LARGE],
    now(0, 0),
    undefined,
  ],
  [
    'a statement that did nothing',
    alter('ADD COLUMN IF NOT EXISTS x int', { skipped: 's' }),
    [LARGE],
    now(1_900, 40),
    undefined,
  ],
  [
    'a statement on nothing that was there',
    of('CREATE TABLE', 'CREATE TABLE t (a int)', []),
    [],
    now(1_900, 40),
    undefined,
  ],
  [
    'a table that is made from another: nobody waits',
    of('CREATE TABLE AS', 'CREATE TABLE t AS SELECT * FROM orders', [], { scans: [ORDERS] }),
    [LARGE],
    now(1_900, 40),
    undefined,
  ],
  [
    'a lock that is not known counts as the strongest',
    alter('x', { locks: [lock('StrangeLock')], rewrites: [ORDERS] }),
    [SMALL],
    now(100, 0),
    'StrangeLock on public.orders for the rewrite of 96 kB (less than a second at 80–240 MB/s, estimated); 100 reads/s wait.',
  ],
  [
    'MySQL copies',
    alter('MODIFY a bigint', { locks: [lock('SHARED_NO_WRITE', 'orders')], change: change('COPY', 'read', true) }),
    [MINE],
    mysqlNow(9_000, 12),
    'SHARED_NO_WRITE on orders for the copy of 300 MB (about 5–30 s at 10–60 MB/s, estimated); 12 rows written/s wait.',
  ],
  [
    'MySQL rebuilds beside the traffic, and so does its replica',
    alter('FORCE', { locks: [lock('SHARED_UPGRADABLE', 'orders')], change: change('INPLACE', 'write', true) }),
    [sized('orders', 1e7, 10e9, { indexBytes: 2e9 })],
    mysqlNow(9_000, 12, { replicas: [{ name: 'replica 1', lagSeconds: null }] }),
    'The rebuild of 12 GB of orders (about 75 s–5 min at 40–160 MB/s, estimated); reads and writes go on; 1 replica repeats it and lags as long.',
  ],
  [
    'MySQL adds an index in place',
    alter('ADD INDEX (a)', { locks: [lock('SHARED_UPGRADABLE', 'orders')], change: change('INPLACE', 'write', false) }),
    [MINE],
    mysqlNow(9_000, 12),
    'The index build over 200 MB of orders (about 1–10 s at 20–250 MB/s, estimated); reads and writes go on.',
  ],
  [
    'MySQL does it in an instant',
    alter('ADD COLUMN x int', {
      locks: [lock('SHARED_UPGRADABLE', 'orders')],
      change: change('INSTANT', 'write', false),
    }),
    [MINE],
    mysqlNow(9_000, 12),
    undefined,
  ],
  [
    'MySQL drops a table that is read all the time',
    of('DROP TABLE', 'DROP TABLE orders', [lock('EXCLUSIVE', 'orders')]),
    [MINE],
    mysqlNow(9_000, 12),
    'EXCLUSIVE on orders for an instant; 9,000 rows read/s and 12 rows written/s wait while it is waited for.',
  ],
  [
    'MySQL changes all rows, without a lock that anybody saw',
    (({ scans: _, ...rest }) => rest)(of('UPDATE', 'UPDATE `orders` SET a = 1', [])),
    [MINE],
    mysqlNow(0, 0),
    'The change of 1.0 million rows of orders (about 10 s–3 min at 5,000–100,000 rows/s, estimated).',
  ],
];

test.each(CASES)('%s', (_, statement, sizes, facts, said) => {
  expect(impactOf(statement, onTarget(sizes, facts))).toBe(said);
});

describe('under a lock that the transaction holds already', () => {
  const scans = [ORDERS];
  const short = alter('ALTER b SET DEFAULT 0', { locks: AEL });
  const long = alter('ADD UNIQUE (b)', { locks: [], scans });
  const update = of('UPDATE', 'UPDATE orders SET a = 1', [lock('RowExclusiveLock')], { scans });
  const roles = (...all: readonly Statement['transaction'][]) =>
    all.map((transaction) => ({ transaction }) as Statement);
  const told = (transactional: boolean, parsed: readonly Statement[], ...statements: readonly RehearsedStatement[]) =>
    withImpacts(
      [{ transactional, parsed, statements } as unknown as RehearsedMigration],
      onTarget([LARGE], now(1_900, 40)),
    ).flatMap((migration) => migration.statements.map(({ impact }) => impact?.split(' (')[0]));
  const INSTANT =
    'ACCESS EXCLUSIVE on public.orders for an instant; 1,900 reads/s and 40 writes/s wait while it is waited for.';
  const HELD = 'ACCESS EXCLUSIVE on public.orders for the index build over 31 GB';
  const FREE = 'The index build over 31 GB of public.orders';

  test('a later statement of one transaction works under it', () => {
    const all = roles('inside', 'inside', 'inside');
    expect(told(true, all, short, long, update)).toEqual([
      INSTANT,
      HELD,
      'ACCESS EXCLUSIVE on public.orders for the change of 120.0 million rows',
    ]);
  });

  test('what runs on its own does not', () => {
    expect(told(false, roles('inside', 'inside'), short, long)).toEqual([INSTANT, FREE]);
  });

  test('a transaction of the file is one, until it ends', () => {
    const [begin, commit] = [of('BEGIN', 'BEGIN', []), of('COMMIT', 'COMMIT', [])];
    const all = roles('begin', 'inside', 'inside', 'commit', 'inside');
    expect(told(false, all, begin, short, long, commit, long)).toEqual([undefined, INSTANT, HELD, undefined, FREE]);
  });

  test('what it holds on other tables is no matter of this one', () => {
    const other = alter('ALTER b SET DEFAULT 0', { locks: [lock('AccessExclusiveLock', 'public.users')] });
    expect(told(true, roles('inside', 'inside'), other, long)).toEqual([undefined, FREE]);
  });

  test('where MySQL changes a table, its lock goes with the statement', () => {
    const first = alter('ADD a int', { locks: [lock('EXCLUSIVE', ORDERS)] });
    expect(told(true, roles('inside', 'inside'), first, long)[1]).toBe(FREE);
  });
});

test.each([
  [0.1, 0.9, 'less than a second'],
  [0.2, 3, 'up to 3 s'],
  [12, 40, 'about 12–40 s'],
  [40, 40.2, 'about 40 s'],
  [0.3, 150, 'up to 3 min'],
  [20, 150, 'about 20 s–3 min'],
  [171, 512, 'about 3–9 min'],
  [3_000, 7_100, 'about 50–118 min'],
  [7_000, 30_000, 'about 117 min–8 h'],
  [8_000, 30_000, 'about 2–8 h'],
])('between %d and %d seconds', (low, high, words) => {
  expect(between(low, high)).toBe(words);
});

test('an estimate names its assumption, and is longer for more', () => {
  expect(estimate('rewrite', 1e9).words).toMatch(/ at 80–240 MB\/s, estimated$/);
  expect(estimate('rewrite', 2e9).longest).toBe(2 * estimate('rewrite', 1e9).longest);
});

test.each([
  [59, '59 s'],
  [60, '1 min'],
  [2_520, '42 min'],
  [7_260, '2 h 1 min'],
  [400_000, '4 days'],
])('%d seconds are %s', (seconds, words) => {
  expect(age(seconds)).toBe(words);
});
