// What stands around a migration, each produced for real; and an ordinary server, where nothing is said.
import pg from 'pg';
import type { Plan } from '../../src/model/plan.js';
import type { Check } from '../../src/model/report.js';
import { conflict } from '../../src/steps/preflight/lock-checks.js';
import { startPostgres, type TestServer } from '../support/postgres.js';
import { startStandby } from '../support/standby.js';
import { asAdmin, check, failed, named } from './preflight-helpers.js';
import { connect } from './verify-fixtures.js';

/** A plan as a rehearsal tells it. */
function planOf(
  ...statements: readonly { sql: string; locks?: readonly [string, string][]; rewrites?: readonly string[] }[]
): Pick<Plan, 'migrations' | 'sizes'> {
  const told = statements.map(({ sql, locks = [], rewrites = [] }, index) => ({
    sql,
    line: index + 1,
    locks: locks.map(([relation, mode]) => ({ relation, mode })),
    rewrites,
  }));
  return {
    migrations: [{ migration: { path: 'm/001.sql' }, statements: told }] as unknown as Plan['migrations'],
    sizes: [{ relation: 'public.orders', rows: 10, bytes: 3_000_000_000, indexBytes: 1_000_000_000 }],
  };
}
const ALTER = planOf({
  sql: 'ALTER TABLE orders ALTER id TYPE bigint',
  locks: [['public.orders', 'AccessExclusiveLock']],
  rewrites: ['public.orders'],
});
const LOCKS = 'locks that the plan takes';

/** A second connection that stays open. */
async function client(url: string): Promise<pg.Client & AsyncDisposable> {
  const one = new pg.Client(url);
  one.on('error', () => undefined);
  await one.connect();
  return Object.assign(one, { [Symbol.asyncDispose]: () => one.end() });
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const limit = Date.now() + 40_000; Date.now() < limit; await new Promise((done) => setTimeout(done, 200))) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It did not come about in time.');
}

let server: TestServer;
let url: string;
let admin: string;
beforeAll(async () => {
  server = await startPostgres(17, {
    settings: {
      max_prepared_transactions: '5',
      wal_level: 'logical',
      autovacuum_naptime: '1s',
      autovacuum_freeze_max_age: '100000',
      max_connections: '40',
    },
  });
  url = await server.createDatabase('shop');
  admin = server.superuserUrl('shop');
  await using session = await connect(url);
  await session.run(
    'CREATE TABLE orders (id int PRIMARY KEY); CREATE TABLE other (id int); INSERT INTO orders VALUES (1)',
  );
});
afterAll(() => server.stop());

const warned = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ warning }) => warning === true).map(({ name }) => name);

describe.each([15, 17, 18])('an ordinary PostgreSQL %i', (major) => {
  test('is quiet', async () => {
    await using own = await startPostgres(major);
    const to = await own.createDatabase();
    await using session = await connect(to);
    await session.run('CREATE TABLE orders (id serial PRIMARY KEY)');
    const plan = planOf({ sql: 'ALTER TABLE orders ADD x int', locks: [['public.orders', 'AccessExclusiveLock']] });
    const checks = await check(to, { plan });
    expect(failed(checks)).toEqual([]);
    expect(warned(checks)).toEqual([]);
    expect(named(checks, LOCKS).actual).toBe('nobody in the way');
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'connections left',
        'transaction ids left',
        'replicas',
        'replication slots',
        'logical replication',
        'limits of role and database',
        'clock',
      ]),
    );
    expect(named(checks, 'connections left').actual).toMatch(/^\d+ of max_connections 100, 3 of them reserved$/);
  });
});

describe('somebody in the way of a lock of the plan', () => {
  test('a prepared transaction on that table is refused, one on another is told', async () => {
    await using other = await client(url);
    await other.query("BEGIN; INSERT INTO other VALUES (1); PREPARE TRANSACTION 'elsewhere'");
    const elsewhere = await check(url, { plan: ALTER });
    expect(failed(elsewhere)).toEqual([]);
    expect(warned(elsewhere)).toContain('prepared transactions');
    await other.query("BEGIN; INSERT INTO orders VALUES (2); PREPARE TRANSACTION 'left'");
    const refused = failed(await check(url, { plan: ALTER }));
    expect(refused).toMatchObject([
      {
        name: LOCKS,
        actual: expect.stringMatching(
          /^public\.orders: a prepared transaction, there for .+, holds RowExclusiveLock, and m\/001\.sql:1 takes AccessExclusiveLock$/,
        ),
        hint: expect.stringContaining('ROLLBACK PREPARED'),
      },
    ]);
    // An index that is built without stopping readers is in its way too; a mere read is not
    const share = planOf({ sql: 'CREATE INDEX ON orders (id)', locks: [['public.orders', 'ShareLock']] });
    expect(failed(await check(url, { plan: share }))).toHaveLength(1);
    const read = planOf({ sql: 'SELECT 1', locks: [['public.orders', 'AccessShareLock']] });
    expect(failed(await check(url, { plan: read }))).toEqual([]);
    await other.query("ROLLBACK PREPARED 'left'");
    await other.query("ROLLBACK PREPARED 'elsewhere'");
    expect(warned(await check(url, { plan: ALTER }))).not.toContain('prepared transactions');
  });

  test('a session that is idle in its transaction is told once it is no everyday one', async () => {
    await using other = await client(`${url}?application_name=report`);
    await other.query('BEGIN; SELECT * FROM orders');
    expect(warned(await check(url, { plan: ALTER }))).not.toContain(LOCKS);
    const { actual, hint } = await until(async () => {
      const one = named(await check(url, { plan: ALTER }), LOCKS);
      return one.warning === true ? one : undefined;
    });
    expect(actual).toMatch(
      /^public\.orders: pid \d+ \(report\), idle in its transaction for .+, holds AccessShareLock/,
    );
    expect(hint).toContain('pg_terminate_backend');
    await other.query('ROLLBACK');
    expect(named(await check(url, { plan: ALTER }), LOCKS).actual).toBe('nobody in the way');
  });

  test('an autovacuum to prevent wraparound is told as what it is', async () => {
    await asAdmin(
      server,
      url,
      `CREATE TABLE big WITH (autovacuum_enabled = false) AS SELECT i, repeat('x', 500) AS t FROM generate_series(1, 40000) AS i;
       ALTER TABLE big OWNER TO app;
       ALTER TABLE big SET (autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)`,
    );
    await asAdmin(server, url, 'DO $$ BEGIN FOR i IN 1..110000 LOOP PERFORM txid_current(); COMMIT; END LOOP; END $$');
    const plan = planOf({ sql: 'ALTER TABLE big ADD y int', locks: [['public.big', 'AccessExclusiveLock']] });
    const found = await until(async () => {
      const one = named(await check(admin, { plan }), LOCKS);
      return one.warning === true ? one : undefined;
    });
    expect(found.actual).toMatch(/^public\.big: pid \d+, an autovacuum to prevent wraparound, at work/);
    expect(found.hint).toContain('does not give way');
    // Told to a role that may not see whose session it is as well, as far as it can be told
    const plain = named(await check(url, { plan }), LOCKS);
    expect(plain.ok).toBe(true);
  });

  test('which locks do not stand beside each other, by the server itself', async () => {
    const modes = [
      'ACCESS SHARE',
      'ROW SHARE',
      'ROW EXCLUSIVE',
      'SHARE UPDATE EXCLUSIVE',
      'SHARE',
      'SHARE ROW EXCLUSIVE',
      'EXCLUSIVE',
      'ACCESS EXCLUSIVE',
    ];
    const named = (mode: string): string =>
      `${mode.toLowerCase().replace(/(?:^| )(\w)/g, (_, c: string) => c.toUpperCase())}Lock`;
    await using one = await client(url);
    await using two = await client(url);
    const wrong: string[] = [];
    for (const held of modes) {
      await one.query(`BEGIN; LOCK TABLE other IN ${held} MODE`);
      for (const wanted of modes) {
        const met = await two.query(`BEGIN; LOCK TABLE other IN ${wanted} MODE NOWAIT`).then(
          () => false,
          () => true,
        );
        await two.query('ROLLBACK');
        if (met !== conflict(named(held), named(wanted))) wrong.push(`${held}, ${wanted}`);
      }
      await one.query('ROLLBACK');
    }
    expect(wrong).toEqual([]);
  });
});

test('a statement that waits for all others says so of a long transaction', async () => {
  await using other = await client(url);
  await other.query('BEGIN; SELECT 1');
  const plan = planOf({
    sql: 'CREATE INDEX CONCURRENTLY i ON orders (id)',
    locks: [['public.orders', 'ShareUpdateExclusiveLock']],
  });
  const { activityChecks } = await import('../../src/steps/preflight/facts.js');
  const { footprintOf } = await import('../../src/steps/preflight/footprint.js');
  const { readFacts, openTransactions } = await import('../../src/engines/postgresql/facts.js');
  await using session = await connect(url);
  const facts = await readFacts(session, { historySchema: 'h' });
  const checks = activityChecks(facts, await openTransactions(session, 0), footprintOf(plan).waitsForAll);
  expect(named(checks, 'long transactions')).toMatchObject({
    ok: true,
    warning: true,
    actual: expect.stringContaining('m/001.sql:1 waits until each of them has ended'),
  });
});

test('connections: of the server, the role and the database', async () => {
  const NAME = 'connections left';
  try {
    // Those that were just closed may count for a moment
    await asAdmin(server, url, 'ALTER ROLE app CONNECTION LIMIT 3');
    const role = await until(async () => failed(await check(url)).find(({ name }) => name === NAME));
    expect(role).toMatchObject({
      actual: expect.stringMatching(/^[0-2] of the role’s CONNECTION LIMIT$/),
      hint: expect.stringContaining('ALTER ROLE'),
    });
    await asAdmin(server, url, 'ALTER ROLE app CONNECTION LIMIT -1; ALTER DATABASE shop CONNECTION LIMIT 3');
    expect(failed(await check(url))).toMatchObject([
      { name: NAME, actual: expect.stringMatching(/of the database’s/) },
    ]);
  } finally {
    await asAdmin(server, url, 'ALTER ROLE app CONNECTION LIMIT -1; ALTER DATABASE shop CONNECTION LIMIT -1');
  }
  const many = await Promise.all(Array.from({ length: 34 }, () => client(url)));
  const full = await until(async () => failed(await check(url)).find(({ name }) => name === NAME));
  expect(full.actual).toMatch(/^[0-2] of max_connections 40, 3 of them reserved$/);
  await Promise.all(many.map((one) => one.end()));
});

test('slots that nobody reads, an archive that fails, a synchronous standby that is not there', async () => {
  await asAdmin(server, url, "SELECT pg_create_physical_replication_slot('idle', true)");
  const slots = named(await check(url, { plan: ALTER }), 'replication slots');
  expect(slots).toMatchObject({ ok: true, warning: true });
  expect(slots.actual).toMatch(/^slot idle keeps .+ of log, and nobody reads it; this plan writes about 4\.0 GB more$/);
  await asAdmin(server, url, "SELECT pg_drop_replication_slot('idle')");
  expect(named(await check(url, { plan: ALTER }), 'replication slots').actual).toBe('none');
  {
    await using own = await startPostgres(17, {
      settings: {
        archive_mode: 'on',
        archive_command: 'false',
        synchronous_standby_names: '*',
        max_slot_wal_keep_size: '64MB',
      },
    });
    // While commits wait for ever, a test must not
    const local = `?options=${encodeURIComponent('-c synchronous_commit=local')}`;
    await using session = await connect(`${own.superuserUrl()}${local}`);
    await session.run("SELECT pg_create_physical_replication_slot('behind', true); SELECT pg_switch_wal()");
    await until(async () => {
      const { rows } = await session.run('SELECT failed_count::text AS n FROM pg_stat_archiver');
      return rows[0]?.['n'] === '0' ? undefined : true;
    });
    const checks = await check(own.superuserUrl(), { plan: ALTER });
    expect(failed(checks).map(({ name }) => name)).toEqual(['synchronous replica']);
    expect(named(checks, 'archive of the log')).toMatchObject({
      warning: true,
      actual: expect.stringMatching(/^its last try failed /),
    });
    expect(named(checks, 'replication slots').actual).toContain('past max_slot_wal_keep_size it is given up');
    expect((await check(`${own.superuserUrl()}${local}`)).map(({ name }) => name)).not.toContain('synchronous replica');
  }
});

test('a replica that is far behind', async () => {
  await using standby = await startStandby(server);
  await using there = await client(standby.url(admin));
  expect(named(await check(admin), 'replicas')).toMatchObject({ ok: true, actual: '1, none far behind' });
  await there.query('SELECT pg_wal_replay_pause()');
  const { standingChecks } = await import('../../src/steps/preflight/standing-checks.js');
  const { readStanding } = await import('../../src/engines/postgresql/preflight/standing.js');
  await asAdmin(
    server,
    url,
    'CREATE TABLE IF NOT EXISTS lag AS SELECT i FROM generate_series(1, 20000) i; DROP TABLE lag',
  );
  await using session = await connect(admin);
  const standing = await until(async () => {
    const one = await readStanding(session, []);
    return (one.replicas[0]?.lagBytes ?? 0) > 100_000 ? one : undefined;
  });
  const [first] = standing.replicas;
  const footprint = { locks: [], relations: [], rewritten: [], waitsForAll: undefined };
  const told = (lagSeconds: number): Check =>
    named(
      standingChecks({ ...standing, replicas: first === undefined ? [] : [{ ...first, lagSeconds }] }, footprint, {
        needed: 1,
        aheadMs: 0,
      }),
      'replicas',
    );
  expect(told(1)).not.toHaveProperty('warning');
  expect(told(90)).toMatchObject({ warning: true, actual: expect.stringMatching(/^.+ is .+, .+ behind$/) });
  await there.query('SELECT pg_wal_replay_resume()');
});

test('tables that are published, tables that a subscription fills, event triggers, limits of the role', async () => {
  const quiet = await check(url, { plan: ALTER });
  expect(named(quiet, 'logical replication').actual).toBe('none of the tables of the plan');
  expect(quiet.map(({ name }) => name)).not.toContain('event triggers');
  await asAdmin(
    server,
    url,
    `CREATE PUBLICATION p FOR TABLE orders; CREATE SUBSCRIPTION s CONNECTION 'dbname=nowhere' PUBLICATION x WITH (connect = false);
     CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER watching ON ddl_command_end EXECUTE FUNCTION watch();
     ALTER ROLE app SET statement_timeout = '7s'`,
  );
  await asAdmin(
    server,
    url,
    "INSERT INTO pg_subscription_rel SELECT oid, 'orders'::regclass, 'r', NULL FROM pg_subscription",
  ).catch(() => undefined);
  const checks = await check(url, { plan: ALTER });
  expect(named(checks, 'logical replication')).toMatchObject({
    warning: true,
    actual: expect.stringContaining('public.orders: published'),
  });
  expect(named(checks, 'event triggers')).toMatchObject({ ok: true, actual: expect.stringMatching(/^watching: /) });
  expect(named(checks, 'limits of role and database').actual).toBe(
    'statement_timeout 7s (user): replaced by those of this run',
  );
  await asAdmin(
    server,
    url,
    `ALTER ROLE app RESET statement_timeout; DROP EVENT TRIGGER watching; DROP FUNCTION watch(); ALTER SUBSCRIPTION s DISABLE;
     ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s; DROP PUBLICATION p`,
  );
});

test('disk: what is written anew is held against the server’s disk where it can be looked at', async () => {
  const NAME = 'disk space for what is written anew';
  const socket = `postgres://postgres@/shop?host=${encodeURIComponent(server.socketDir)}&port=${server.port}`;
  const plain = named(await check(url, { plan: ALTER }), NAME);
  expect(plain).toMatchObject({ ok: true, warning: true, expected: expect.stringContaining('about 8.0 GB free') });
  expect(plain.actual).toBe('public.orders (4.0 GB) by m/001.sql:1; the server does not tell how much is free');
  const seen = named(await check(socket, { plan: ALTER }), NAME);
  expect(seen.actual).toMatch(/^[\d.]+ [GT]B free, for public\.orders/);
  const huge = { ...ALTER, sizes: [{ relation: 'public.orders', rows: 1, bytes: 1e15, indexBytes: 0 }] };
  expect(named(await check(socket, { plan: huge }), NAME)).toMatchObject({
    ok: false,
    hint: expect.stringContaining('stops the whole server'),
  });
  const small = { ...ALTER, sizes: [{ relation: 'public.orders', rows: 1, bytes: 8192, indexBytes: 0 }] };
  expect(named(await check(url, { plan: small }), NAME)).not.toHaveProperty('warning');
});

test('clocks that differ', async () => {
  expect(named(await check(url), 'clock').warning).toBeUndefined();
  const off = named(await check(url, { clock: () => Date.now() - 3_600_000 }), 'clock');
  expect(off).toMatchObject({ ok: true, warning: true, actual: expect.stringMatching(/ahead of this machine’s$/) });
});

test('transaction ids', async () => {
  const { standingChecks } = await import('../../src/steps/preflight/standing-checks.js');
  const { readStanding } = await import('../../src/engines/postgresql/preflight/standing.js');
  await using session = await connect(url);
  const standing = await readStanding(session, []);
  expect(standing.idsLeft).toBeGreaterThan(2_000_000_000);
  const footprint = { locks: [], relations: [], rewritten: [], waitsForAll: undefined };
  const told = (idsLeft: number): Check =>
    named(standingChecks({ ...standing, idsLeft }, footprint, { needed: 1, aheadMs: 0 }), 'transaction ids left');
  expect(told(400_000_000)).toMatchObject({ ok: true, warning: true });
  expect(told(1_000_000)).toMatchObject({ ok: false, hint: expect.stringContaining('VACUUM (FREEZE)') });
});
