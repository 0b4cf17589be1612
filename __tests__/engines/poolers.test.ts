// Real PgBouncers: what is done through one, what is refused, and that an application behind it never notices.
import pg from 'pg';
import { postgres } from '../../src/engines/postgres.js';
import { wayAround } from '../../src/engines/postgresql/pooled.js';
import type { Session } from '../../src/model/session.js';
import { sql } from '../../src/sql/query.js';
import { schemaDumpFor } from '../../src/steps/schema-dumps.js';
import { put, scratch } from '../support/checkout.js';
import { type Bouncer, startBouncer } from '../support/pgbouncer.js';
import { sharedPostgres } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { runCommand } from '../support/run.js';

const open = (url: string, more: { readOnly?: boolean; lasting?: boolean } = {}): Promise<Session> =>
  postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'migrate-on-merge test', ...more });

/** What an application finds in the sessions of the server that it is given, several at once. */
async function application(pooled: string): Promise<readonly unknown[]> {
  const clients = Array.from({ length: 4 }, () => new pg.Client(pooled));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    // At once: each gets another session of the server
    return await Promise.all(
      clients.map(async (client) => {
        await client.query('BEGIN');
        const { rows } = await client.query(
          `SELECT current_setting('default_transaction_read_only') AS read_only, current_setting('search_path') AS path,
             current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
             current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('client_connection_check_interval') AS interval,
             (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS locks`,
        );
        await client.query('COMMIT');
        return rows[0];
      }),
    );
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

const UNTOUCHED = Array.from({ length: 4 }, () => ({
  read_only: 'off',
  path: '"$user", public',
  lock: '0',
  statement: '0',
  idle: '0',
  interval: '0',
  locks: '0',
}));

const SHARED = [
  { pool_mode: 'transaction' },
  { pool_mode: 'transaction', max_prepared_statements: 0 },
  { pool_mode: 'transaction', server_round_robin: 1 },
  { pool_mode: 'transaction', server_reset_query_always: 1 },
  { pool_mode: 'transaction', default_pool_size: 1 },
  { pool_mode: 'transaction', ignore_startup_parameters: 'options' },
  { pool_mode: 'statement' },
] as const;

const OWN = [
  { pool_mode: 'session' },
  { pool_mode: 'session', server_reset_query: '' },
  { pool_mode: 'session', server_round_robin: 1 },
] as const;

/** Several sessions of the server that a pooler has at hand. */
async function warm(bouncer: Bouncer, url: string): Promise<string> {
  const pooled = bouncer.url(url);
  await application(pooled).catch(() => undefined);
  return pooled;
}

describe.each(SHARED)('a pooler that shares sessions: %j', (settings) => {
  test('reads go through, everything else is refused, and nothing is left behind', async () => {
    const server = await sharedPostgres(17);
    const url = await server.createDatabase();
    await using bouncer = await startBouncer(server, settings);
    const pooled = settings.pool_mode === 'statement' ? bouncer.url(url) : await warm(bouncer, url);
    for (const more of [{}, { lasting: true }, { lasting: true, readOnly: true }])
      await expect(open(pooled, more)).rejects.toMatchObject({
        code: 'pooler',
        message: expect.stringContaining(`A pooler in ${settings.pool_mode} mode stands before the database`),
        hint: expect.stringContaining('`direct-url`'),
      });
    const dump = schemaDumpFor(postgres);
    const server17 = { engine: 'postgres', version: '17', major: 17, database: '', user: '', superuser: false };
    const wish = {
      url: pooled,
      server: { ...server17, embedded: false, tls: false, pooled: true },
      binaries: [server.bin],
      reach: { engine: postgres, connectTimeoutMs: 10_000 },
    };
    await expect(dump?.(wish)).rejects.toMatchObject({ code: 'pooler' });
    if (settings.pool_mode === 'statement') {
      await expect(open(pooled, { readOnly: true })).rejects.toMatchObject({
        code: 'pooler',
        message: expect.stringContaining('lets no transaction be'),
      });
      return;
    }
    {
      await using reader = await open(pooled, { readOnly: true });
      expect(reader.server.pooled).toBe(true);
      expect(await reader.query(sql`SELECT ${'a'}::text AS a`, 'kept')).toEqual([{ a: 'a' }]);
      expect(await reader.query(sql`SELECT ${'b'}::text AS a`, 'kept')).toEqual([{ a: 'b' }]);
      expect((await reader.run('SELECT 1 AS a; SELECT 2 AS b -- the end')).rows).toEqual([{ b: '2' }]);
      for (const write of ['CREATE TABLE t ()', 'SELECT 1; CREATE TABLE t ()'])
        await expect(reader.run(write)).rejects.toMatchObject({ code: '25006' });
      await expect(reader.query(sql`SELECT set_config('x.y', ${'z'}, false), lo_create(0)`)).rejects.toMatchObject({
        code: '25006',
      });
      expect(reader.transaction()).toBe('idle');
      await reader.query(sql`BEGIN`);
      await expect(reader.run('CREATE TABLE t ()')).rejects.toMatchObject({ code: '25006' });
      await reader.query(sql`ROLLBACK`);
      await expect(reader.run('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
      expect((await reader.run('SELECT 1 AS a')).rows).toEqual([{ a: '1' }]);
    }
    expect(await application(pooled)).toEqual(UNTOUCHED);
  });
});

describe.each(OWN)('a pooler that keeps a session for each: %j', (settings) => {
  test('is as good as the server, and gets its session back as it was', async () => {
    const server = await sharedPostgres(17);
    const url = await server.createDatabase();
    await using bouncer = await startBouncer(server, settings);
    const pooled = await warm(bouncer, url);
    {
      await using session = await open(pooled, { lasting: true });
      await using reader = await open(pooled, { readOnly: true });
      await using lock = await open(pooled, { lasting: true });
      await using held = await postgres.dialect.lock(lock, {
        timeoutMs: 1_000,
        worker: session,
        onWait: () => undefined,
      });
      await session.run("SET search_path = nowhere; SET statement_timeout = '5s'; CREATE TEMPORARY TABLE t ()");
      expect((await reader.run('SELECT 1 AS a')).rows).toEqual([{ a: '1' }]);
      held.assertHeld();
    }
    expect(await application(pooled)).toEqual(UNTOUCHED);
  });
});

test('two at once through a pooler in session mode that does not clean up: each migration once', async () => {
  const server = await sharedPostgres(17);
  const url = await server.createDatabase();
  await using bouncer = await startBouncer(server, { pool_mode: 'session', server_reset_query: '' });
  const pooled = await warm(bouncer, url);
  const folder = scratch();
  put(folder, { 'm/001_users.sql': 'SET search_path = public;\nCREATE TABLE users (id int PRIMARY KEY);\n' });
  const flags = { migrations: 'm', 'working-directory': folder, shadow: 'embedded', backup: 'none' };
  const both = await Promise.all([1, 2].map(() => runCommand('apply', { ...flags, 'database-url': pooled })));
  expect(both.map(({ report }) => [report.verdict, report.error])).toEqual([
    ['clean', null],
    ['clean', null],
  ]);
  expect(both.flatMap(({ report }) => report.apply?.outcomes ?? []).map(({ status }) => status)).toEqual(['applied']);
  expect(await application(pooled)).toEqual(UNTOUCHED);
});

test('a plan goes through a pooler in transaction mode and says what the apply will say; with `direct-url` that goes on', async () => {
  const server = await sharedPostgres(17);
  const url = await server.createDatabase();
  await using bouncer = await startBouncer(server, { pool_mode: 'transaction' });
  const pooled = await warm(bouncer, url);
  const folder = scratch();
  put(folder, { 'm/001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY);\n' });
  const flags = { migrations: 'm', 'working-directory': folder, shadow: 'embedded', backup: 'none' };
  const plan = (await runCommand('plan', { ...flags, 'database-url': pooled })).report;
  expect(plan.verdict).toBe('clean');
  expect(plan.notes.filter((note) => note.includes('`apply` will refuse it'))).toHaveLength(1);
  const refused = (await runCommand('apply', { ...flags, 'database-url': pooled })).report;
  expect(refused.verdict).toBe('failed');
  expectRefusal(refused.error, 'pooler', /A pooler in transaction mode/, /`direct-url`/);
  expect(await application(pooled)).toEqual(UNTOUCHED);
  const done = (await runCommand('apply', { ...flags, 'database-url': pooled, 'direct-url': url })).report;
  expect([done.verdict, done.apply?.outcomes.map(({ status }) => status)]).toEqual(['clean', ['applied']]);
  const twice = (await runCommand('apply', { ...flags, 'database-url': url, 'direct-url': pooled })).report;
  expect(twice.error?.code).toBe('pooler');
  for (const command of ['status', 'verify'] as const)
    expect((await runCommand(command, { ...flags, 'database-url': pooled })).report.verdict).toBe('clean');
  expect(await application(pooled)).toEqual(UNTOUCHED);
});

test('what a pooler says to a connection is told with its next step', async () => {
  const server = await sharedPostgres(17);
  const url = await server.createDatabase();
  await using bouncer = await startBouncer(server, { pool_mode: 'session', max_client_conn: 1 });
  await expect(open(`${bouncer.url(url)}?options=${encodeURIComponent('-c work_mem=8MB')}`)).rejects.toMatchObject({
    code: 'connect',
    hint: expect.stringContaining('takes no settings from a URL'),
  });
  const one = new pg.Client(bouncer.url(url));
  await one.connect();
  await expect(open(bouncer.url(url))).rejects.toMatchObject({
    code: 'connect',
    hint: expect.stringContaining('has no connection left'),
  });
  await one.end();
});

test.each([
  ['ep-cool-1-pooler.eu-central-1.aws.neon.tech', 5432, /Neon.*without `-pooler`/],
  ['aws-0-eu-central-1.pooler.supabase.com', 6543, /Supabase.*5432 instead of 6543/],
  ['db.internal', 6543, /Supabase/],
  ['app.proxy-abc123.eu-west-1.rds.amazonaws.com', 5432, /RDS Proxy/],
  ['shop-do-user-1-0.b.db.ondigitalocean.com', 25061, /DigitalOcean/],
  ['db.internal', 6432, /PgBouncer.*5432/],
  ['db.internal', 5432, /^$/],
])('the way around %s:%i', (host, port, hint) => {
  const said = wayAround({ host, port });
  expect(said).toMatch(hint);
  expect(said).not.toContain(host);
});
