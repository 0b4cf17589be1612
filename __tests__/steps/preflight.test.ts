import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pglite } from '../../src/engines/pglite.js';
import { postgres } from '../../src/engines/postgres.js';
import { diskCheck, freeBytes } from '../../src/steps/preflight/disk.js';
import { preflight } from '../../src/steps/preflight/preflight.js';
import { startBouncer } from '../support/pgbouncer.js';
import { sharedPostgres, someMajors, startPostgres } from '../support/postgres.js';
import { awkwardDatabase, temporary, toolsOf } from './backup-helpers.js';
import { asAdmin, check, databaseOf, failed, INPUTS, named } from './preflight-helpers.js';
import { connect, lost } from './verify-fixtures.js';

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('an ordinary database is in order, and nothing of it is touched', async () => {
    const server = await sharedPostgres(major);
    const url = await awkwardDatabase(server);
    const checks = await check(url);
    expect(failed(checks)).toEqual([]);
    expect(checks.map((one) => one.name)).toEqual([
      'connection',
      'encrypted connection',
      'server version',
      'primary server',
      'writable',
      'rights on the history table',
      'rights to create',
      'owner',
      'rights to change the schema',
      'backup tool',
      'the backup can read everything',
      'disk space for the backup',
      'prepared transactions',
      'long transactions',
      'locks that the plan takes',
      'connections left',
      'transaction ids left',
      'replicas',
      'replication slots',
      'logical replication',
      'limits of role and database',
      'clock',
      'session for the migration lock',
      'files and history',
    ]);
    expect(named(checks, 'backup tool').actual).toMatch(new RegExp(`^pg_dump ${major}\\.\\d+ \\(/.*pg_dump\\)$`));
    expect(named(checks, 'connection').actual).toMatch(new RegExp(`^postgres ${major}[.\\w]+, database db_`));
    expect(named(checks, 'owner').actual).toBe('of all 7 tables');
    const written = (await server.statements(databaseOf(url))).filter((text) =>
      /^(?:CREATE|INSERT|UPDATE|DELETE)/i.test(text),
    );
    // What the test itself made
    expect(written.every((text) => text.includes('"Other.Schema"'))).toBe(true);
    for (const one of checks) expect(JSON.stringify(one)).not.toMatch(/127\.0\.0\.1|"app"/);
  });
});

describe('the backup', () => {
  test('tool and disk are not looked at where none is wanted', async () => {
    const checks = await check(await awkwardDatabase(await sharedPostgres(15)), { backupWanted: false, tools: [] });
    expect(failed(checks)).toEqual([]);
    expect(checks.map((one) => one.name)).not.toContain('backup tool');
  });

  test('a tool that is older than the server', async () => {
    const checks = await check(await awkwardDatabase(await sharedPostgres(17)), { tools: await toolsOf(15) });
    expect(failed(checks)).toMatchObject([
      { name: 'backup tool', expected: 'pg_dump 17 or newer', hint: expect.stringContaining('postgresql-client-17') },
    ]);
  });

  test('disk: half of the database’s size is asked for, more is said', async () => {
    expect(diskCheck(40e9, 100e9)).toMatchObject({
      ok: false,
      actual: '40 GB free',
      hint: expect.stringContaining('backup-directory'),
    });
    expect(diskCheck(60e9, 100e9)).toMatchObject({
      ok: true,
      actual: '60 GB free; data that does not compress would not fit',
    });
    expect(diskCheck(200e9, 100e9)).toMatchObject({ ok: true, actual: '200 GB free' });
    expect(diskCheck(undefined, 100e9)).toMatchObject({ ok: true, actual: 'unknown here' });
    await using folder = await temporary();
    expect(await freeBytes(join(folder.path, 'not', 'yet', 'there'))).toBeGreaterThan(1e6);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('of some tables asks for their size', async () => {
    const url = await awkwardDatabase(await sharedPostgres(15));
    const of = async (affected?: readonly string[]): Promise<string> =>
      named(await check(url, affected === undefined ? {} : { affected }), 'disk space for the backup').expected;
    expect(await of(['Other.Schema.q"t'])).toContain("the database's 8.2 kB");
    expect(await of()).toContain('MB');
  });
});

test('others at work are told of, and nothing is refused for it', async () => {
  await using server = await startPostgres(15, { settings: { max_prepared_transactions: '5' } });
  const url = await awkwardDatabase(server);
  await using other = await connect(url);
  await other.run("BEGIN; INSERT INTO child VALUES (9, 1); PREPARE TRANSACTION 'left'");
  const checks = await check(url);
  expect(failed(checks)).toEqual([]);
  expect(named(checks, 'prepared transactions').actual).toMatch(/^1, the oldest .* old: they keep their locks/);
  await other.run("ROLLBACK PREPARED 'left'");
});

test('files and history that disagree are listed with their next step', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  const checks = await check(url, {
    problems: [{ kind: 'edited', id: '001', message: 'edited after it was applied', hint: 'Undo the edit.' }],
  });
  expect(failed(checks)).toEqual([
    {
      name: 'migration 001',
      ok: false,
      expected: 'files and history agree',
      actual: 'edited after it was applied',
      hint: 'Undo the edit.',
    },
  ]);
});

test('a server that is lost meanwhile is a failed check', async () => {
  const server = await sharedPostgres(15);
  const url = await awkwardDatabase(server);
  const session = await connect(url);
  await asAdmin(server, url, `SELECT pg_terminate_backend(${session.id})`);
  await lost(session);
  const checks = await preflight({
    engine: postgres,
    session,
    url,
    inputs: INPUTS,
    problems: [],
    backupWanted: false,
    tools: [],
  });
  expect(failed(checks).map((one) => one.name)).toEqual(['server']);
  await session.close();
});

describe('a pooler in front', () => {
  const NAME = 'session for the migration lock';

  test('in session mode is told', async () => {
    const server = await sharedPostgres(15);
    const url = await awkwardDatabase(server);
    await using pooler = await startBouncer(server, { pool_mode: 'session' });
    const pooled = pooler.url(url);
    expect(named(await check(pooled), NAME)).toMatchObject({ ok: true, actual: 'behind a pooler in session mode' });
    const direct = await check(pooled, { inputs: { ...INPUTS, directUrl: url } });
    expect(named(direct, NAME)).toMatchObject({ ok: true, actual: 'no pooler in front (`direct-url`)' });
    const twice = await check(pooled, { inputs: { ...INPUTS, directUrl: pooled } });
    expect(named(twice, NAME).actual).toBe('behind a pooler in session mode (`direct-url`)');
  });

  test('in transaction mode is refused, also as `direct-url`', async () => {
    const server = await sharedPostgres(15);
    const url = await awkwardDatabase(server);
    await using pooler = await startBouncer(server, { pool_mode: 'transaction' });
    const pooled = pooler.url(url);
    const refused = failed(await check(url, { inputs: { ...INPUTS, directUrl: pooled } }));
    expect(refused).toMatchObject([
      {
        name: NAME,
        actual: expect.stringContaining('A pooler in transaction mode stands before the database'),
        hint: expect.stringContaining('`direct-url`'),
      },
    ]);
  });
});

describe('`direct-url` leads to', () => {
  const NAME = 'database of `direct-url`';

  test('the same database, by another address and through a pooler', async () => {
    const server = await sharedPostgres(15);
    const url = await awkwardDatabase(server);
    const socket = `postgres://app@/${databaseOf(url)}?host=${encodeURIComponent(server.socketDir)}&port=${server.port}`;
    const same = { ok: true, actual: 'the database of `database-url`' };
    expect(named(await check(url, { inputs: { ...INPUTS, directUrl: socket } }), NAME)).toMatchObject(same);
    for (const pool_mode of ['session', 'transaction'] as const) {
      await using pooler = await startBouncer(server, { pool_mode });
      const through = { url: pooler.url(url), inputs: { ...INPUTS, directUrl: url } };
      expect(named(await check(url, through), NAME)).toMatchObject(same);
    }
    expect((await check(url)).map((one) => one.name)).not.toContain(NAME);
  });

  test('another database of the same server, also where a pooler stands in front of the right one', async () => {
    const server = await sharedPostgres(15);
    const [url, other] = [await server.createDatabase(), await server.createDatabase()];
    await using pooler = await startBouncer(server, { pool_mode: 'transaction' });
    for (const from of [url, pooler.url(url)]) {
      const checks = failed(await check(other, { url: from, inputs: { ...INPUTS, directUrl: other } }));
      expect(checks.map((one) => one.name)).toEqual([NAME]);
      expect(checks[0]).toMatchObject({
        actual: `${databaseOf(other)} instead of ${databaseOf(url)}`,
        hint: expect.stringContaining('one and the same database'),
      });
    }
  });

  test('a database of the same name and number on another server', async () => {
    await using one = await startPostgres(15);
    await using two = await startPostgres(15);
    const [url, other] = [await one.createDatabase('shop'), await two.createDatabase('shop')];
    const checks = failed(await check(url, { inputs: { ...INPUTS, directUrl: other } }));
    expect(checks.map((each) => [each.name, each.actual])).toEqual([[NAME, 'on another server']]);
  });

  test('nothing that answers', async () => {
    const url = await (await sharedPostgres(15)).createDatabase();
    const checks = failed(
      await check(url, { url: url.replace(/:\d+\//, ':1/'), inputs: { ...INPUTS, directUrl: url } }),
    );
    expect(checks).toMatchObject([{ name: NAME, actual: expect.stringContaining('No connection') }]);
  });
});

test('an embedded database', async () => {
  await using folder = await temporary();
  const url = `pglite:${join(folder.path, 'db')}`;
  await using session = await pglite.connect({ url, connectTimeoutMs: 1_000, applicationName: 'test' });
  const checks = await preflight({
    engine: pglite,
    session,
    url,
    inputs: INPUTS,
    problems: [],
    backupWanted: true,
    tools: [],
  });
  expect(failed(checks)).toEqual([]);
  expect(checks.map((one) => one.name)).not.toContain('encrypted connection');
  expect(checks.map((one) => one.name)).not.toContain('backup tool');
  expect(checks.map((one) => one.name)).toContain('disk space for the backup');
});
