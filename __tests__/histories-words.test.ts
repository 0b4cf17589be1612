// What the cases 01 to 14 of migrations-fixtures/histories demand in words, beyond their tables of results.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apply,
  checkout,
  databaseOf,
  files,
  findings,
  migration,
  plan,
  skips,
  target,
  value,
} from './support/histories.js';

describe('01: what an unqualified name means', () => {
  const MOVED = `SELECT string_agg(schemaname || '.' || indexname, ' ' ORDER BY schemaname) FROM pg_indexes WHERE indexname ~ '^users_email'`;

  test('the options of the URL reach the shadow', async () => {
    using folder = checkout('01-search-path');
    await using t = await target(folder.path);
    const options = encodeURIComponent('-csearch_path=app,public');
    const report = await apply({ ...t.flags, 'database-url': `${t.url}?options=${options}` });
    expect(report.error).toBeNull();
    expect(skips(report).filter((one) => one !== undefined)).toEqual([]);
    expect(await value(t.admin, MOVED)).toBe('app.users_email_lower public.users_email_lower');
  });

  test.each(['url', 'local', 'embedded'])(
    'a schema with the name of the role is found by $user, on the %s shadow',
    async (shadow) => {
      using folder = checkout('01-search-path');
      await using t = await target(folder.path, { owner: 'app' });
      const report = await apply({ ...t.flags, ...(shadow === 'url' ? {} : { shadow }) });
      expect(report.error).toBeNull();
      expect(report.shadow?.provider).toBe(shadow);
      expect(skips(report).filter((one) => one !== undefined)).toEqual([]);
      expect(await value(t.admin, MOVED)).toBe('app.users_email_lower public.users_email_lower');
    },
  );

  test('a file that silences notices hides nothing; what did a part of its work is not nothing', async () => {
    using folder = files({
      '001.sql': 'CREATE TABLE t (a integer);',
      '002.sql': `SET client_min_messages = error;
CREATE TABLE IF NOT EXISTS t (a integer);
ALTER TABLE t ADD COLUMN IF NOT EXISTS a integer, ADD COLUMN IF NOT EXISTS b integer;
DO $$ BEGIN CREATE TABLE IF NOT EXISTS t (a integer); CREATE TABLE u (a integer); END $$;
DROP TABLE IF EXISTS none;`,
    });
    const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
    expect(migration(report, 'migrations/002.sql')?.statements.map(({ skipped }) => skipped)).toEqual([
      undefined,
      'relation "t" already exists, skipping',
      undefined,
      undefined,
      'table "none" does not exist, skipping',
    ]);
  });
});

test('02: not atomic, by its own BEGIN and COMMIT', async () => {
  using folder = checkout('02-own-transactions');
  const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
  expect(migration(report, 'migrations/001_accounts.sql')).toMatchObject({ transactional: true, outcome: 'ok' });
  expect(migration(report, 'migrations/002_split_owner.sql')).toMatchObject({
    transactional: false,
    notAtomic: 'the file has its own BEGIN on line 1',
  });
  expect(findings(report, 'own-transaction')).toContainEqual(
    expect.objectContaining({ path: 'migrations/002_split_owner.sql', severity: 'warning' }),
  );
});

test.each([
  ['BEGIN; CREATE TABLE t (a integer);', 'open-transaction', 'Add the COMMIT'],
  ['BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; CREATE TABLE t (a integer); COMMIT;', undefined, ''],
  ['SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; CREATE TABLE t (a integer);', undefined, ''],
  ['BEGIN; SAVEPOINT a; CREATE TABLE t (a integer); ROLLBACK TO a; CREATE TABLE u (a integer); COMMIT;', undefined, ''],
])('02: %s does on a target what it does on the shadow', async (text, refused, hint) => {
  using folder = files({ '001.sql': text });
  await using t = await target(folder.path);
  const report = await apply(t.flags);
  const failed = findings(report, 'migration-fails');
  expect(failed).toHaveLength(refused === undefined ? 0 : 1);
  expect(report.error === null).toBe(refused === undefined);
  if (refused !== undefined) {
    expect(failed[0]?.message).toContain(hint);
    expect(report.error?.hint).toContain(hint);
  }
});

test('04: nothing that a file names is started', async () => {
  using folder = checkout('04-environment');
  const proof = join(folder.path, 'started');
  mkdirSync(join(folder.path, 'scripts'));
  const script = join(folder.path, 'scripts/import-tenants.sh');
  writeFileSync(script, `#!/bin/sh\ntouch '${proof}'\n`);
  chmodSync(script, 0o755);
  await using t = await target(folder.path);
  const report = await apply({ ...t.flags, migrations: ['migrations', 'script'] });
  expect(report.verdict).toBe('failed');
  expect(report.apply?.outcomes.map(({ status }) => status)).toEqual(['applied', 'not-run']);
  expect(existsSync(proof)).toBe(false);
});

test('10: both ways out are named', async () => {
  using folder = checkout('10-squashed-baseline');
  const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
  const [found] = findings(report, 'migration-fails');
  expect(found?.message).toMatch(/001_customers\.sql:1.*`exclude`.*`baseline --to 100_squashed\.sql`/);
});

test('13: the tool sets its own timeouts for each statement, and a file keeps none of another', async () => {
  using folder = checkout('13-concurrently-without-marker');
  await using t = await target(folder.path);
  const report = await apply(t.flags);
  expect(migration(report, 'migrations/003_placed_index.sql')?.notAtomic).toMatch(/CREATE INDEX on line 3/);
  const sent = await t.server.statements(databaseOf(t.url));
  const own = (text: string): string =>
    sent
      .slice(
        0,
        sent.findLastIndex((one) => one.toLowerCase().includes(text)),
      )
      .findLast((one) => /lock_timeout = /.test(one)) ?? '';
  expect(own('create index concurrently if not exists orders_placed_at')).toMatch(/lock_timeout = 0\b/);
  expect(own('drop index concurrently')).toMatch(/lock_timeout = 0\b/);
  expect(own('comment on index orders_placed_at')).toMatch(/lock_timeout = 5000\b/);
  expect(own('comment on table orders')).toMatch(/lock_timeout = 5000\b/);
});

test('13: IF NOT EXISTS over an index that an interrupted build left is no success', async () => {
  using folder = files({
    '001.sql': 'CREATE TABLE t (a integer);',
    '002.sql': 'CREATE INDEX IF NOT EXISTS i ON t (a);',
  });
  await using t = await target(folder.path);
  expect((await apply({ ...t.flags, exclude: ['002.sql'] })).error).toBeNull();
  await t.admin.run('INSERT INTO t VALUES (1), (1)');
  await t.admin.run('CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)').catch(() => undefined);
  const report = await apply(t.flags);
  expect(report.verdict).toBe('failed');
  expect(report.error?.message).toContain('INVALID');
  expect(report.error?.hint).toContain('DROP INDEX CONCURRENTLY public.i');
  expect(report.apply?.outcomes[0]).toMatchObject({ status: 'rolled-back' });
});

test('14: no mode fits, and both statements are named', async () => {
  using folder = checkout('14-markers-and-locks');
  const flags = { 'working-directory': folder.path, migrations: ['migrations', 'impossible'], shadow: 'embedded' };
  const [found] = findings(await plan(flags), 'migration-fails');
  expect(found).toMatchObject({ path: 'impossible/005_lock_and_index.sql', line: 1 });
  expect(found?.message).toMatch(/LOCK TABLE can only .*\n.*CREATE INDEX on line 2 cannot run in a transaction/);
});
