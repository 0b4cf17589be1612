import { mysql } from '../../src/engines/mysql.js';
import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { rightsOf } from '../../src/engines/mysqlfamily/preflight/rights.js';
import type { ServerFacts } from '../../src/engines/mysqlfamily/preflight/server.js';
import { setMysqlTimeouts } from '../../src/engines/mysqlfamily/timeouts.js';
import { parseMysqlUrl } from '../../src/engines/mysqlfamily/url.js';
import type { Check } from '../../src/model/report.js';
import type { ServerInfo, Session } from '../../src/model/session.js';
import { raw, sql } from '../../src/sql/query.js';
import { serverChecks } from '../../src/steps/mysqlfamily/server-checks.js';
import { tlsCheck } from '../../src/steps/mysqlfamily/way-checks.js';
import { foreseen } from '../../src/steps/preflight/foreseen.js';
import { freshDatabase } from '../engines/mysql-helpers.js';
import { type Rule, standIn } from '../engines/tidb-stand-in.js';
import { put, scratch } from '../support/checkout.js';
import { asRoot, sharedMysql, someMysqlKeys, startMysql, type TestMysql } from '../support/mysql.js';
import { startMultiplexer } from '../support/mysql-multiplexer.js';
import { runCommand } from '../support/run.js';
import { failed, named } from './preflight-helpers.js';
import { check, open, pending } from './preflight-mysql-helpers.js';

describe.each(someMysqlKeys)('a server with its own ideas: %s', (key) => {
  let server: TestMysql;
  let url = '';
  beforeAll(async () => {
    server = await startMysql(key, {
      settings: ['--sql-mode=', '--log-bin=bin', '--server-id=7', '--autocommit=0', '--default-storage-engine=MyISAM'],
    });
    await asRoot(server.rootUrl(), 'SET GLOBAL foreign_key_checks = 0');
    url = await server.createDatabase('shop');
  });
  afterAll(() => server.stop());

  test('is told what that means; its autocommit is ours', async () => {
    const checks = await check(url);
    expect(failed(checks)).toEqual([]);
    const { actual } = named(checks, 'session settings');
    expect(actual).toContain('sql_mode is not strict');
    expect(actual).toContain('default_storage_engine is MyISAM');
    await using session = await open(url);
    expect(session.server.settings?.['autocommit']).toBe('ON');
    await mysqlDialect.reset(session);
    expect((await session.run('SELECT @@autocommit AS a')).rows).toEqual([{ a: '1' }]);
  });

  test('functions and triggers are refused beside a binary log, until they are trusted', async () => {
    const trigger = 'CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1';
    const ask = async (as: string): Promise<Check> =>
      named(
        await check(as, { pending: await pending(`CREATE TABLE t (id int);\n${trigger};`) }),
        'functions and triggers beside a binary log',
      );
    await using session = await open(url);
    await session.run('CREATE TABLE t (id int)');
    expect(await ask(url)).toMatchObject({
      ok: false,
      actual: expect.stringContaining('the server would refuse m/001.sql:2'),
    });
    await expect(session.run(trigger)).rejects.toMatchObject({ code: '1419' });
    expect((await ask(server.rootUrl('shop'))).ok).toBe(true);
    await asRoot(server.rootUrl(), 'SET GLOBAL log_bin_trust_function_creators = 1');
    expect((await ask(url)).ok).toBe(true);
    await session.run(trigger);
  });

  test('a replica, and whatever else may not be written', async () => {
    const maria = key.startsWith('maria');
    await asRoot(
      server.rootUrl(),
      maria
        ? "CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = 1, MASTER_USER = 'r'"
        : "CHANGE REPLICATION SOURCE TO SOURCE_HOST = '127.0.0.1', SOURCE_PORT = 1, SOURCE_USER = 'r'",
    );
    expect(named(await check(url), 'primary server').actual).toContain('this user may not ask');
    const writable = named(await check(server.rootUrl('shop')), 'primary server');
    expect(writable).toMatchObject({
      ok: true,
      actual: expect.stringContaining(
        'a replica that may be written: it takes its data from 1 other server (0 running)',
      ),
    });
    await asRoot(server.rootUrl(), 'SET GLOBAL read_only = ON');
    expect(failed(await check(url))).toMatchObject([
      { name: 'writable', actual: 'read_only is on', hint: expect.stringContaining('SET GLOBAL read_only = OFF') },
    ]);
    {
      await using reader = await open(url);
      const way = { engine: mysql, url, connectTimeoutMs: 10_000 };
      expect(await foreseen(reader.server, way, false)).toEqual([expect.stringContaining('`apply` will refuse it')]);
      expect(reader.server.settings).not.toHaveProperty('read_only');
    }
    const root = named(await check(server.rootUrl('shop')), 'writable');
    expect(root).toMatchObject({
      ok: false,
      actual: expect.stringContaining('may write all the same'),
      hint: expect.stringContaining('It is a replica.'),
    });
    await asRoot(
      server.rootUrl(),
      'SET GLOBAL read_only = OFF',
      maria ? 'SET GLOBAL tx_read_only = 1' : 'SET GLOBAL transaction_read_only = 1',
    );
    expect(failed(await check(url))).toMatchObject([
      { name: 'writable', actual: expect.stringMatching(/^(?:transaction|tx)_read_only is on$/) },
    ]);
  });
});

describe('what no test server is', () => {
  const INFO: ServerInfo = {
    engine: 'mysql',
    version: '8',
    major: 8,
    database: 'd',
    user: 'u',
    superuser: false,
    embedded: false,
    tls: false,
  };
  const facts = (more: Partial<ServerFacts>): ServerFacts => ({
    variables: {},
    replication: [],
    member: undefined,
    ...more,
  });
  const VERSION = { expected: 'MySQL 8.0 or newer', actual: 'MySQL 8.4.3', old: false, why: '' };
  const galera = {
    kind: 'galera',
    state: 'Synced, Primary',
    ready: true,
    primary: true,
    size: 3,
    several: true,
  } as const;

  test('a member of a Galera cluster, and of a replication group', () => {
    const told = (more: Partial<ServerFacts>): readonly Check[] => serverChecks(VERSION, facts(more), false);
    const toi = told({
      member: galera,
      variables: { wsrep_on: 'ON', wsrep_osu_method: 'TOI', pxc_strict_mode: 'ENFORCING' },
    });
    expect(failed(toi)).toEqual([]);
    expect(named(toi, 'cluster').actual).toBe('Synced, Primary, 3 members');
    expect(named(toi, 'schema changes in the cluster').actual).toMatch(
      /on all members at once.*pxc_strict_mode is ENFORCING/,
    );
    expect(failed(told({ member: galera, variables: { wsrep_osu_method: 'RSU' } }))).toMatchObject([
      { name: 'schema changes in the cluster', hint: 'As an administrator: SET GLOBAL wsrep_OSU_method = TOI.' },
    ]);
    expect(
      failed(told({ member: { ...galera, state: 'Donor/Desynced, non-Primary', ready: false, primary: false } })),
    ).toMatchObject([{ name: 'cluster', actual: 'Donor/Desynced, non-Primary, 3 members' }]);
    const group = {
      kind: 'group',
      state: 'ONLINE, SECONDARY',
      ready: true,
      primary: false,
      size: 3,
      several: false,
    } as const;
    expect(failed(told({ member: group }))).toMatchObject([
      { name: 'primary server', actual: 'a secondary of a replication group (ONLINE, SECONDARY)' },
    ]);
    expect(failed(told({ member: { ...group, primary: true } }))).toEqual([]);
    for (const name of ['innodb_read_only', 'super_read_only', 'tidb_restricted_read_only'])
      expect(failed(told({ variables: { [name]: 'ON', read_only: 'ON' } }))).toMatchObject([
        { name: 'writable', actual: `${name} is on` },
      ]);
    expect(failed(told({ variables: { read_only: 'NO_LOCK' } }))).toMatchObject([{ actual: 'read_only is on' }]);
  });

  test.each([
    ['localhost', '', true, 'off, and on this machine'],
    ['10.1.2.3', '', true, 'off, and in a private network'],
    ['db.example.com', '?ssl-mode=DISABLED', true, 'off, as `ssl-mode=DISABLED` asks'],
    ['db.example.com', '?ssl-mode=PREFERRED', false, 'off: password and data can be read on their way'],
    ['localhost', '?socket=/run/s', true, 'off, and on this machine'],
  ])('no TLS to %s%s', (host, more, ok, actual) => {
    expect(tlsCheck(INFO, parseMysqlUrl(`mysql://u@${host}/d${more}`))).toMatchObject({ ok, actual });
  });

  test('TLS, and whether anybody looked at the certificate', () => {
    const url = parseMysqlUrl('mysql://u@db.example.com/d');
    expect(tlsCheck({ ...INFO, tls: true, certificate: 'authority and host' }, url).actual).toBe(
      'on, certificate and host verified',
    );
    expect(tlsCheck({ ...INFO, tls: true, certificate: 'unchecked' }, url).actual).toContain('VERIFY_IDENTITY');
  });
});

describe('behind something else', () => {
  const behind = async (rule: Rule): Promise<readonly Check[]> => {
    const db = await freshDatabase('mysql-9');
    await using proxy = await standIn((await sharedMysql('mysql-9')).port, rule);
    const url = new URL(db.url);
    url.port = String(proxy.port);
    return await check(url.href);
  };
  const calling =
    (version: string, comment: string): Rule =>
    (text) =>
      text.replace(
        'SELECT VERSION() AS version, @@version_comment AS comment',
        `SELECT '${version}' AS version, '${comment}' AS comment`,
      );

  test.each([
    ['5.7.25-TiDB-v6.1.7', false],
    ['8.0.11-TiDB-v7.5.1', true],
    ['10.5.29-MariaDB', false],
    ['5.5.5-10.6.22-MariaDB-log', true],
    ['5.7.44-log', false],
    ['8.0.36-28.1', true],
  ])('a server that calls itself %s', async (version, ok) => {
    const one = named(await behind(calling(version, '')), 'server version');
    expect([one.ok, one.hint === undefined]).toEqual([ok, ok]);
  });

  test('a proxy that keeps sessions is told, one that shares them is refused', async () => {
    const kept = await behind(calling('8.4.3', '(ProxySQL)'));
    expect(failed(kept)).toEqual([]);
    expect(named(kept, 'session for the migration lock').actual).toBe('behind ProxySQL, which keeps it');
    // Another session of the server answers each time
    let turn = 0;
    const shared = await behind((text) => {
      if (!text.includes('SELECT CONNECTION_ID() AS id') || text.includes('VERSION()')) return text;
      turn += 1;
      return text.replace('CONNECTION_ID()', String(turn));
    });
    expect(failed(shared)).toMatchObject([
      { name: 'session for the migration lock', actual: 'behind a proxy, which shares sessions' },
    ]);
    // The numbers are the proxy's own, and what is set in a session is somewhere else the next time
    const forgetful = await behind((text) => text.replace('@migrate_on_merge_mark AS mark', 'NULL AS mark'));
    expect(failed(forgetful).map(({ name }) => name)).toEqual(['session for the migration lock']);
  });
});

describe.each(someMysqlKeys)('a proxy that shares sessions of %s', (key) => {
  const left = async (session: Session): Promise<unknown> =>
    (
      await session.run(`SELECT @@SESSION.${key.startsWith('maria') ? 'tx' : 'transaction'}_read_only AS only_reads, @@SESSION.sql_mode AS mode,
        @@SESSION.time_zone AS zone, @@SESSION.lock_wait_timeout AS wait, @@SESSION.sql_select_limit AS most, @@SESSION.collation_connection AS collation,
        @@SESSION.${key.startsWith('maria') ? 'max_statement_time' : 'max_execution_time'} AS ms, @migrate_on_merge_mark AS mark`)
    ).rows;

  test('reads go through and set nothing, all else is refused, and a plan says so', async () => {
    const db = await freshDatabase(key);
    const folder = scratch();
    put(folder, { 'm/001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY, fax int);\n' });
    const flags = {
      migrations: 'm',
      'working-directory': folder,
      shadow: (await freshDatabase(key)).rootUrl,
      backup: 'none',
    };
    expect((await runCommand('apply', { ...flags, 'database-url': db.url })).report.verdict).toBe('clean');
    await asRoot(db.rootUrl, 'INSERT INTO users VALUES (1, 1), (2, NULL)');
    await using proxy = await startMultiplexer(db.url, 3);
    const before = await Promise.all(proxy.pool.map(left));
    expect(before[0]).toMatchObject([{ only_reads: '0', mark: null }]);
    const to = { url: proxy.url, connectTimeoutMs: 10_000, applicationName: 'migrate-on-merge test' };
    for (const more of [{}, { lasting: true }, { readOnly: true, lasting: true }])
      await expect(mysql.connect({ ...to, ...more })).rejects.toMatchObject({
        code: 'pooler',
        hint: expect.stringContaining('`direct-url`'),
      });
    {
      await using reader = await mysql.connect({ ...to, readOnly: true });
      expect(reader.server).toMatchObject({
        pooled: true,
        database: db.name,
        settings: { transaction_read_only: 'ON' },
      });
      for (const write of ['CREATE TABLE t (a int)', 'DELETE FROM users', 'DROP TABLE users'])
        await expect(reader.run(write)).rejects.toMatchObject({ code: '1792' });
      await setMysqlTimeouts(reader, { lockMs: 1_000, statementMs: 200 });
      await reader.query(raw('SET SESSION sql_select_limit = 1'));
      expect(await reader.query(sql`SELECT id FROM users WHERE id < ${9} ORDER BY id`)).toEqual([{ id: '1' }]);
      expect(await reader.query(raw('SHOW WARNINGS'))).toEqual([]);
      await reader.query(raw('SET SESSION sql_select_limit = DEFAULT'));
      await reader.query(raw('START TRANSACTION'));
      expect(await reader.query(raw('SELECT id FROM users'))).toHaveLength(2);
      await expect(reader.query(raw('DELETE FROM users'))).rejects.toMatchObject({ code: '1792' });
      await reader.query(raw('ROLLBACK'));
      await expect(reader.query(raw('SELECT nowhere'))).rejects.toMatchObject({ code: '1054' });
      await mysqlDialect.reset(reader);
      // To stop a statement by its number could stop somebody else's
      await reader.cancel();
      expect(reader.lost).toBeDefined();
    }
    put(folder, { 'm/002_fax.sql': 'ALTER TABLE users MODIFY fax int NOT NULL;\n' });
    const through = { ...flags, 'database-url': proxy.url };
    const plan = (await runCommand('plan', through)).report;
    expect([plan.verdict, plan.error]).toEqual(['blocked', null]);
    expect(plan.notes.filter((note) => note.includes('`apply` will refuse it'))).toHaveLength(1);
    expect(plan.plan?.probes).toMatchObject([{ outcome: 'breaks', ids: ['2'] }]);
    const apply = (await runCommand('apply', through)).report;
    expect(apply).toMatchObject({ verdict: 'failed', error: { code: 'pooler' } });
    for (const command of ['status', 'drift'] as const)
      expect((await runCommand(command, through)).report.error).toBeNull();
    expect(await Promise.all(proxy.pool.map(left))).toEqual(before);
    expect(proxy.sent.filter((text) => /^SET\b(?! STATEMENT)|GET_LOCK|^KILL/i.test(text))).toEqual([]);
  });
});

test('what SHOW GRANTS says is read as the server means it', () => {
  const rights = rightsOf([
    'GRANT SELECT, INSERT ON *.* TO `u`@`%`',
    'REVOKE INSERT ON `secret`.* FROM `u`@`%`',
    'GRANT ALL PRIVILEGES ON `app\\_%`.* TO `u`@`%`',
    'GRANT SELECT (`a`, `b`), ALTER ON `shop`.`it``ems` TO `u`@`%`',
    'GRANT `r`@`%` TO `u`@`%`',
  ]);
  expect([rights.on('secret', 'INSERT'), rights.on('shop', 'INSERT'), rights.on('shop', 'DROP')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([rights.on('app_1', 'DROP'), rights.on('appX1', 'DROP'), rights.on('app_1', 'GRANT OPTION')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    rights.onSome('shop', 'ALTER'),
    rights.on('shop', 'ALTER'),
    rights.onTable('shop', 'IT`EMS', 'ALTER'),
  ]).toEqual([true, false, true]);
  // Of two patterns for one database the servers take the more special one, whatever the other says
  const two = rightsOf(['GRANT SELECT ON `app\\_1`.* TO `u`@`%`', 'GRANT ALL PRIVILEGES ON `app%`.* TO `u`@`%`']);
  expect([two.on('app_1', 'DROP'), two.on('app_2', 'DROP')]).toEqual([false, true]);
});
