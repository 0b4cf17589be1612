import { readFacts } from '../../src/engines/postgresql/facts.js';
import type { ServerInfo } from '../../src/model/session.js';
import { serverChecks, tlsCheck } from '../../src/steps/preflight/facts.js';
import { sharedPostgres, startPostgres } from '../support/postgres.js';
import { awkwardDatabase } from './backup-helpers.js';
import { asAdmin, check, databaseOf, failed, named } from './preflight-helpers.js';
import { connect } from './verify-fixtures.js';

describe('rights', () => {
  test('no right to make schema or tables, tables of others, tables that cannot be read', async () => {
    const server = await sharedPostgres(15);
    const url = await awkwardDatabase(server);
    const other = url.replace('//app@', '//guest@');
    await asAdmin(
      server,
      url,
      `DO $$ BEGIN CREATE ROLE guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
      GRANT SELECT ON users TO guest; ALTER TABLE users ENABLE ROW LEVEL SECURITY`,
    );
    const checks = await check(other);
    expect(failed(checks).map((one) => [one.name, one.actual])).toEqual([
      ['rights on the history table', 'no right to create a schema in this database'],
      ['rights to create', 'no right to create in schema public, the first of the search path'],
      [
        'the backup can read everything',
        'no right to read Other.Schema.q"t, public.Two Words, public.child, public.nothing, public.part, and 1 more; row security hides rows of public.users; no right to read the sequence public.Two Words_id_seq, public.users_id_seq; no right to read some large objects',
      ],
    ]);
    expect(named(checks, 'the backup can read everything').hint).toMatch(/pg_read_all_data.*BYPASSRLS/);
    expect(named(checks, 'rights on the history table').hint).toContain(
      'CREATE SCHEMA "migrate_on_merge" AUTHORIZATION',
    );
    expect(named(checks, 'owner')).toMatchObject({
      ok: true,
      actual: expect.stringMatching(/^of 0 of 7 tables; only its owner may alter /),
    });
    await asAdmin(server, url, 'CREATE SCHEMA migrate_on_merge');
    expect(named(await check(other), 'rights on the history table').actual).toBe(
      'no right to create in schema migrate_on_merge',
    );
    await asAdmin(
      server,
      url,
      'GRANT USAGE, CREATE ON SCHEMA migrate_on_merge TO guest; CREATE TABLE migrate_on_merge.history (id text)',
    );
    expect(named(await check(other), 'rights on the history table').actual).toBe('may not be written');
    await asAdmin(server, url, 'GRANT SELECT, INSERT, UPDATE, DELETE ON migrate_on_merge.history TO guest');
    expect(named(await check(other), 'rights on the history table').ok).toBe(true);
    // What belongs to an extension is no business of a dump
    await asAdmin(server, url, 'CREATE EXTENSION pg_stat_statements');
  });

  test('a search path that leads nowhere is told', async () => {
    const server = await sharedPostgres(15);
    const url = `${await awkwardDatabase(server)}?options=${encodeURIComponent('-c search_path=nowhere')}`;
    expect(named(await check(url), 'rights to create').actual).toBe(
      'none of nowhere is there: files must name schemas',
    );
  });
});

describe('a server that cannot be written', () => {
  const INFO: ServerInfo = {
    engine: 'postgres',
    version: '15.1',
    major: 15,
    database: 'd',
    user: 'u',
    superuser: false,
    embedded: false,
    tls: false,
  };

  test('the role, the database or the session is read-only', async () => {
    const server = await sharedPostgres(15);
    const url = await awkwardDatabase(server, 'reader');
    await asAdmin(server, url, 'ALTER ROLE reader SET default_transaction_read_only = on');
    const one = named(await check(url), 'writable');
    expect(one).toMatchObject({ ok: false, actual: 'default_transaction_read_only is on' });
    expect(one.hint).toContain('set for this role');
    await asAdmin(
      server,
      url,
      `ALTER ROLE reader RESET default_transaction_read_only; ALTER DATABASE "${databaseOf(url)}" SET default_transaction_read_only = on`,
    );
    expect(named(await check(url), 'writable').hint).toContain('set for this database');
  });

  test('a replica, and a version that is too old', async () => {
    await using session = await connect(await awkwardDatabase(await sharedPostgres(15)));
    const facts = await readFacts(session, { historySchema: 'h' });
    const checks = serverChecks(INFO, { ...facts, inRecovery: true, readOnly: 'session', versionNumber: 120_017 }, 'h');
    expect(failed(checks).map((one) => one.name)).toEqual(['server version', 'primary server']);
    expect(named(checks, 'primary server').hint).toContain('primary');
  });
});

describe('encryption', () => {
  const info = (tls: boolean): ServerInfo => ({
    engine: 'postgres',
    version: '15',
    major: 15,
    database: 'd',
    user: 'u',
    superuser: false,
    embedded: false,
    tls,
  });

  test.each([
    [false, '/run/postgresql', 'disable', true, 'off, and on this machine'],
    [false, 'localhost', 'prefer', true, 'off, and on this machine'],
    [false, '10.1.2.3', 'prefer', true, 'off, and in a private network'],
    [false, 'postgres', 'prefer', true, 'off, and in a private network'],
    [false, 'db.example.com', 'disable', true, 'off, as `sslmode=disable` asks'],
    [false, 'db.example.com', 'prefer', false, 'off: password and data can be read on their way'],
    [true, 'db.example.com', 'require', true, 'on, certificate not verified (`sslmode=verify-full` does)'],
    [true, 'db.example.com', 'verify-ca', true, 'on, certificate verified'],
    [true, 'db.example.com', 'verify-full', true, 'on, certificate and host verified'],
  ] as const)('tls %s to %s with %s', (tls, host, mode, ok, actual) => {
    expect(tlsCheck(info(tls), { host, tls: { mode } })).toMatchObject({ ok, actual });
  });

  test('of a real connection', async () => {
    await using server = await startPostgres(15, { ssl: true });
    const url = await awkwardDatabase(server);
    expect(named(await check(`${url}?sslmode=require`), 'encrypted connection').actual).toMatch(/^on, /);
  });
});
