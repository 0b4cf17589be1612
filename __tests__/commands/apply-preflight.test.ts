// An apply whose own rehearsal says which locks to look for: what stands in their way is found on the target.

import { databaseOf, named } from '../steps/preflight-helpers.js';
import { connect } from '../steps/verify-fixtures.js';
import { put, scratch } from '../support/checkout.js';
import { startPostgres, type TestServer } from '../support/postgres.js';
import { runCommand } from '../support/run.js';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres(17, { settings: { max_prepared_transactions: '2' } });
});
afterAll(() => server.stop());

test('a prepared transaction on a table of the plan refuses, an idle reader and a rewrite are told', async () => {
  const url = await server.createDatabase();
  await using before = await connect(url);
  await before.run(
    'CREATE TABLE orders (id int PRIMARY KEY, n int); INSERT INTO orders SELECT i, i FROM generate_series(1, 100) i; ANALYZE orders',
  );
  const folder = scratch();
  put(folder, {
    'm/001_wide.sql':
      '-- migrate-on-merge: allow change-column-type because it is small\nALTER TABLE orders ALTER n TYPE bigint;\n',
  });
  const flags = {
    migrations: 'm',
    'working-directory': folder,
    backup: 'none',
    'database-url': url,
    'fail-on': 'never',
    shadow: 'local',
    'postgres-binaries': server.bin,
  };
  await before.run("BEGIN; INSERT INTO orders VALUES (1000, 1); PREPARE TRANSACTION 'left'");
  const refused = (await runCommand('apply', flags)).report;
  expect(refused).toMatchObject({ verdict: 'failed', error: { code: 'preflight' } });
  const lock = named(refused.preflight, 'locks that the plan takes');
  expect(lock).toMatchObject({
    ok: false,
    actual: expect.stringMatching(
      /^public\.orders: a prepared transaction, .* and m\/001_wide\.sql:2 takes AccessExclusiveLock$/,
    ),
  });
  expect((await before.run("SELECT to_regclass('migrate_on_merge.history') AS h")).rows).toEqual([{ h: null }]);
  await before.run("ROLLBACK PREPARED 'left'");

  // Of another role's session this one is told no more than that it is there
  {
    await using other = await connect(server.superuserUrl(databaseOf(url)));
    await other.run('BEGIN; SELECT * FROM orders');
    const { preflight } = (await runCommand('apply', { ...flags, 'dry-run': 'true' })).report;
    expect(named(preflight, 'locks that the plan takes')).toMatchObject({
      ok: true,
      actual: `pid ${other.id} holds AccessShareLock on public.orders: since when is hidden from this role (pg_monitor shows it)`,
    });
  }
  await using reader = await connect(url);
  await reader.run('BEGIN; SELECT * FROM orders');
  await new Promise((done) => setTimeout(done, 5_500));
  const { report, events } = await runCommand('apply', { ...flags, 'dry-run': 'true' });
  expect([report.verdict, report.error]).toEqual([report.verdict, null]);
  expect(named(report.preflight, 'locks that the plan takes')).toMatchObject({ ok: true, warning: true });
  expect(named(report.preflight, 'disk space for what is written anew').actual).toContain('public.orders');
  expect(named(report.preflight, 'rights to change the schema').actual).toMatch(/^all \d+ that are needed$/);
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'check', name: 'locks that the plan takes', warning: true }),
  );
  await reader.run('ROLLBACK');
  const done = (await runCommand('apply', flags)).report;
  expect(done.apply?.outcomes.map(({ status }) => status)).toEqual(['applied']);
  expect(named(done.preflight, 'locks that the plan takes').actual).toBe('nobody in the way');
});
