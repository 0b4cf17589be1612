// Sizes, traffic, open transactions and replicas as real PostgreSQL servers tell them.
import { setTimeout as sleep } from 'node:timers/promises';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Session } from '../../src/model/session.js';
import { grade } from '../../src/steps/impact/grade.js';
import { onTarget } from '../../src/steps/on-target.js';
import { put, scratch } from '../support/checkout.js';
import { sharedPostgres, someMajors, startPostgres } from '../support/postgres.js';
import { runCommand } from '../support/run.js';
import { startStandby } from '../support/standby.js';

const connect = (url: string, applicationName = 'migrate-on-merge tests'): Promise<Session> =>
  postgres.connect({ url, connectTimeoutMs: 10_000, applicationName });

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

async function run(session: Session, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await session.run(statement);
}

async function number(session: Session, text: string): Promise<number> {
  const { rows } = await session.run(`SELECT (${text}) AS n`);
  return Number(rows[0]?.['n']);
}

describe.each(someMajors)('PostgreSQL %i', (major) => {
  let url = '';
  let bin = '';
  let session: Session;
  let root: Session;
  let holder: Session;
  beforeAll(async () => {
    const server = await sharedPostgres(major);
    bin = server.bin;
    url = await server.createDatabase();
    session = await connect(url);
    root = await connect(server.superuserUrl(nameOf(url)));
    // Opened first: it is old enough when it is looked for.
    await run(session, 'CREATE TABLE held (a int)');
    holder = await connect(url, 'nightly report - 10.1.2.3:5432');
    await run(holder, 'BEGIN', 'SELECT * FROM held');
    // Autovacuum would count what the tests leave uncounted.
    await run(
      session,
      'CREATE TABLE orders (id bigint PRIMARY KEY, a int, b text)',
      "INSERT INTO orders SELECT i, i, 'x' FROM generate_series(1, 200000) i",
      'CREATE INDEX orders_a ON orders (a)',
      'CREATE TABLE fresh (id int PRIMARY KEY) WITH (autovacuum_enabled = off)',
      'INSERT INTO fresh SELECT generate_series(1, 50000)',
      'CREATE TABLE small (id int PRIMARY KEY, a int)',
      'INSERT INTO small SELECT i, i FROM generate_series(1, 800) i',
      'CREATE TABLE grown (id int PRIMARY KEY) WITH (autovacuum_enabled = off)',
      'INSERT INTO grown SELECT generate_series(1, 100)',
      'CREATE TABLE filled (id int PRIMARY KEY) WITH (autovacuum_enabled = off)',
      'CREATE TABLE empty (id int PRIMARY KEY)',
      'CREATE TABLE documents (id int PRIMARY KEY, body text)',
      'ALTER TABLE documents ALTER body SET STORAGE EXTERNAL',
      "INSERT INTO documents SELECT i, repeat('x', 20000) FROM generate_series(1, 400) i",
      'CREATE TABLE parted (id int, a int, PRIMARY KEY (id)) PARTITION BY RANGE (id)',
      'CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (30000)',
      'CREATE TABLE parted_2 PARTITION OF parted FOR VALUES FROM (30000) TO (90000)',
      'INSERT INTO parted SELECT i, i FROM generate_series(1, 60000) i',
      'CREATE TABLE few (id int) PARTITION BY RANGE (id)',
      'CREATE TABLE few_1 PARTITION OF few FOR VALUES FROM (0) TO (10)',
      'CREATE TABLE few_2 PARTITION OF few FOR VALUES FROM (10) TO (20) WITH (autovacuum_enabled = off)',
      'INSERT INTO few SELECT generate_series(1, 9)',
      'ANALYZE orders, small, grown, filled, empty, documents, parted_1, parted_2, few_1',
      'CREATE TABLE part_later PARTITION OF parted FOR VALUES FROM (90000) TO (99000)',
      'INSERT INTO grown SELECT generate_series(101, 50000)',
      'INSERT INTO filled SELECT generate_series(1, 50000)',
    );
    // What a session has counted is told when it is over.
    await session.close();
    session = await connect(url);
  });
  afterAll(async () => {
    for (const one of [session, root, holder]) await one?.close();
  });

  const sizeOf = async (name: string) =>
    (await postgresql.sizes(session)).find(({ relation }) => relation === `public.${name}`);

  test('a table that was analysed has rows, bytes, and those of its indexes', async () => {
    const found = await sizeOf('orders');
    expect(found?.rows).toBeGreaterThan(198_000);
    expect(found?.rows).toBeLessThan(202_000);
    expect(found?.bytes).toBe(await number(session, "pg_relation_size('orders')"));
    expect(found?.indexBytes).toBe(await number(session, "pg_indexes_size('orders')"));
    expect(found).not.toHaveProperty('partitions');
    expect((await sizeOf('orders_a'))?.bytes).toBe(await number(session, "pg_relation_size('orders_a')"));
    expect(await sizeOf('small')).toEqual({ relation: 'public.small', rows: 800, bytes: 32_768, indexBytes: 40_960 });
    expect(await sizeOf('empty')).toMatchObject({ rows: 0, bytes: 0 });
  });

  test('what nobody has analysed is not known, nor are its indexes', async () => {
    expect(await sizeOf('fresh')).toBeUndefined();
    expect(await sizeOf('fresh_pkey')).toBeUndefined();
  });

  test('a table that has grown since is not taken for small', async () => {
    const grown = await sizeOf('grown');
    expect(grown?.rows).toBeGreaterThan(49_000);
    expect(grown?.bytes).toBeGreaterThan(1_000_000);
    expect(await sizeOf('filled')).toMatchObject({ rows: 50_000, bytes: null });
  });

  test('long values count, though ANALYZE does not look at them', async () => {
    const bytes = (await sizeOf('documents'))?.bytes ?? 0;
    const real = await number(session, "pg_table_size('documents')");
    expect(bytes).toBeGreaterThan(0.8 * real);
    expect(bytes).toBeLessThan(1.2 * real);
  });

  test('a table with partitions has their sums; one of which too little is known has none', async () => {
    const found = await sizeOf('parted');
    expect(found).toMatchObject({ rows: 60_000, partitions: 3 });
    expect(found?.bytes).toBe(await number(session, "pg_relation_size('parted_1') + pg_relation_size('parted_2')"));
    expect(await sizeOf('few')).toBeUndefined();
    expect(await sizeOf('few_1')).toMatchObject({ rows: 9 });
  });

  test('neither sizes nor traffic wait for a lock', async () => {
    await using other = await connect(url);
    await run(other, 'BEGIN', 'LOCK TABLE orders, small IN ACCESS EXCLUSIVE MODE');
    await run(session, "SET statement_timeout = '5s'");
    expect((await sizeOf('small'))?.rows).toBe(800);
    expect((await postgresql.now(session)).traffic.length).toBeGreaterThan(5);
    await run(session, 'SET statement_timeout = 0');
  });

  test('reads and writes are counted, since when is said, and a long transaction with what it holds', async () => {
    await using reader = await connect(url);
    await run(root, 'SELECT pg_stat_reset()');
    // One counter of the database, by which its age is told.
    await sleep(50);
    for (let i = 0; i < 300; i += 1) await run(reader, `SELECT * FROM small WHERE id = ${i}`);
    await run(reader, 'UPDATE parted SET a = 0 WHERE id <= 500');
    await reader.close();
    let now = await postgresql.now(root);
    const of = (name: string) => now.traffic.find(({ relation }) => relation === `public.${name}`);
    for (let i = 0; i < 50 && (of('small')?.readsPerSecond ?? 0) === 0; i += 1) {
      await sleep(100);
      now = await postgresql.now(root);
    }
    const seconds = (Date.parse(now.askedAt ?? '') - Date.parse(now.countedSince ?? '')) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(seconds).toBeLessThan(60);
    expect(now.reads).toBe('scans');
    // Both times are told to the second.
    const rate = of('small')?.readsPerSecond ?? 0;
    expect(rate * (seconds + 1)).toBeGreaterThan(250);
    expect(rate * Math.max(0, seconds - 1)).toBeLessThan(350);
    expect(of('parted')?.writesPerSecond).toBe(of('parted_1')?.writesPerSecond);
    expect(of('parted')?.writesPerSecond).toBeGreaterThan(0);
    expect(of('empty')).toEqual({ relation: 'public.empty', readsPerSecond: 0, writesPerSecond: 0 });

    for (let i = 0; i < 60 && now.openTransactions.length === 0; i += 1) {
      await sleep(100);
      now = await postgresql.now(root);
    }
    expect(now.openTransactions).toEqual([
      { seconds: expect.any(Number), idle: true, application: 'nightly report', holds: ['public.held'] },
    ]);
    expect(now.openTransactions[0]?.seconds).toBeGreaterThanOrEqual(5);
    expect(now.replicas).toEqual([]);
    expect(now.unknown).toEqual([]);
  });

  test('a role without rights is told what it is not shown, and one that may read statistics is shown it', async () => {
    const name = nameOf(url);
    await run(root, `CREATE ROLE poor_${name} LOGIN`, `CREATE ROLE seeing_${name} LOGIN IN ROLE pg_read_all_stats`);
    const as = (role: string) => connect(url.replace(/\/\/[^@]*@/, `//${role}_${name}@`));
    await using poor = await as('poor');
    const hidden = await postgresql.now(poor);
    expect(hidden.openTransactions).toEqual([]);
    expect(hidden.unknown).toEqual([
      expect.stringMatching(/^\d sessions of other roles are hidden from this role, .*pg_read_all_stats/),
    ]);
    expect(hidden.traffic.length).toBeGreaterThan(5);
    await using seeing = await as('seeing');
    const shown = await postgresql.now(seeing);
    expect(shown.unknown).toEqual([]);
    expect(shown.openTransactions.map(({ holds }) => holds)).toEqual([['public.held']]);
    expect(await postgresql.sizes(poor)).toEqual(await postgresql.sizes(root));
  });

  // A whole plan costs seconds, and the servers differ in what they tell, not in what is made of it.
  if (major !== someMajors.at(-1)) return;
  test('a plan grades by it, and says in one sentence what each statement means', async () => {
    await run(root, 'SELECT pg_stat_reset()');
    await using reader = await connect(url);
    for (let i = 0; i < 1_500; i += 1) await run(reader, `SELECT * FROM orders WHERE id = ${i}`);
    await reader.close();
    const [sizes, counted] = [await postgresql.sizes(session), await postgresql.now(root)];
    const since = { ...counted, countedSince: '2026-01-01T00:00:00Z', askedAt: '2026-01-02T00:00:00Z' };
    const locks = [{ mode: 'AccessExclusiveLock', relation: 'public.orders' }];
    const asked = { severity: 'warning', atLeast: 'info', relations: ['public.orders'], locks } as const;
    expect(grade({ ...asked, target: onTarget(sizes, since) })).toEqual({
      severity: 'error',
      because: expect.stringMatching(
        /^Louder than the rule itself, since [\d,]+ reads\/s .*on public\.orders would wait\.$/,
      ),
    });
    expect(grade({ ...asked, target: onTarget(sizes, counted) })).toEqual({ severity: 'warning' });
    const folder = scratch();
    put(folder, {
      'm/001_a.sql': [
        'CREATE INDEX small_a ON small (a);',
        'CREATE INDEX fresh_id ON fresh (id, id);',
        'ALTER TABLE orders ADD CHECK (a > 0);',
        'TRUNCATE small;',
        'ALTER TABLE held ADD COLUMN b int;',
      ].join('\n'),
    });
    const flags = {
      migrations: 'm',
      'working-directory': folder,
      shadow: 'embedded',
      'database-url': url,
      'postgres-binaries': bin,
    };
    // The schema is the target's own: there is no file that makes it.
    const { report } = await runCommand('plan', flags);
    expect(report.error).toBeNull();
    expect(report.plan?.findings.filter(({ rule }) => rule === 'migration-fails')).toEqual([]);
    const of = (line: number) => report.plan?.findings.filter((one) => one.line === line) ?? [];
    expect(report.plan?.migrations.length).toBe(1);
    const [small] = of(1);
    expect(small).toMatchObject({ rule: 'blocking-index', severity: 'warning' });
    expect(small?.message).toMatch(
      /Only a warning: public\.small \(about 800 rows, \d+ kB\) is small, and how busy is not known\.$/,
    );
    expect(of(2)[0]).toMatchObject({ rule: 'blocking-index', severity: 'error' });
    expect(of(3)[0]).toMatchObject({
      rule: 'add-check',
      severity: 'warning',
      message: expect.not.stringContaining('Louder'),
    });
    expect(of(4)[0]).toMatchObject({ rule: 'truncate', severity: 'error' });
    const impacts = report.plan?.migrations[0]?.statements.map(({ impact }) => impact);
    expect(impacts?.[0]).toMatch(/^SHARE on public\.small for the index build over \d+ kB \(less than a second/);
    expect(impacts?.[1]).toMatch(/^SHARE on public\.fresh for the index build over a table whose size is not known/);
    // The count is young, so that no rate is told.
    expect(impacts?.[2]).toMatch(
      /^ACCESS EXCLUSIVE on public\.orders for the check of every row in \d\.\d MB .*estimated\)\.$/,
    );
    // Only what the plan concerns goes into the report.
    const relations = report.plan?.now?.traffic.map(({ relation }) => relation) ?? [];
    expect(relations).toEqual(expect.arrayContaining(['public.small', 'public.orders', 'public.held']));
    expect(relations).not.toContain('public.parted');
    expect(JSON.stringify(report)).not.toContain('10.1.2.3');

    const { report: own } = await runCommand('plan', { ...flags, rules: 'blocking-index: error' });
    expect(own.plan?.findings.filter(({ line, rule }) => line === 1 && rule === 'blocking-index')).toEqual([
      expect.objectContaining({ severity: 'error', message: expect.not.stringContaining('Only a') }),
    ]);
  });
});

test('replicas and how far they are behind; a standby says that it is one', async () => {
  await using primary = await startPostgres(18);
  const url = await primary.createDatabase();
  await using standby = await startStandby(primary);
  const database = nameOf(url);
  await using session = await connect(primary.superuserUrl(database));
  await using there = await connect(standby.url(primary.superuserUrl(database)));
  await run(session, 'CREATE TABLE t (a int)');
  for (let i = 0; i < 100 && (await number(there, "to_regclass('t')::oid::int")) === 0; i += 1) await sleep(50);
  const [calm] = (await postgresql.now(session)).replicas;
  expect(calm?.name).toBe('walreceiver');
  expect(calm?.lagSeconds).toBeLessThan(2);
  // A standby that stands still, with something to replay.
  await run(there, 'SELECT pg_wal_replay_pause()');
  let late = calm;
  for (let i = 0; i < 60 && (late?.lagSeconds ?? 0) < 2; i += 1) {
    await run(session, 'INSERT INTO t SELECT generate_series(1, 1000)');
    await sleep(150);
    [late] = (await postgresql.now(session)).replicas;
  }
  expect(late?.lagSeconds).toBeGreaterThanOrEqual(2);
  await run(session, 'CREATE ROLE poor LOGIN');
  await using poor = await connect(url.replace(/\/\/[^@]*@/, '//poor@'));
  const hidden = await postgresql.now(poor);
  expect(hidden.replicas).toEqual([{ name: 'walreceiver', lagSeconds: null }]);
  expect(hidden.unknown).toContain(
    'How far replicas are behind is hidden from this role (GRANT pg_read_all_stats TO it shows them).',
  );
  const own = await postgresql.now(there);
  expect(own).toMatchObject({ countedSince: null, traffic: [], openTransactions: [], replicas: [] });
  expect(own.unknown).toEqual([expect.stringMatching(/^This is a standby: /)]);
});
