import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import { parseMysqlUrl } from '../../src/engines/mysqlfamily/url.js';
import type { ProgressEvent } from '../../src/model/events.js';
import { startShadow } from '../../src/shadow/choose.js';
import { grantedTo } from '../../src/shadow/granted.js';
import { local } from '../../src/shadow/local.js';
import { accountsMadeBy, accountsNamedIn } from '../../src/shadow/mysql-asked.js';
import { connect } from '../../src/shadow/mysql-connect.js';
import { mysqlFingerprint } from '../../src/shadow/mysql-fingerprint.js';
import { mysqlScratchUrl } from '../../src/shadow/mysql-scratch-url.js';
import { type Preparation, prepareShadow } from '../../src/shadow/prepare.js';
import { asRoot, sharedMysql, someMysqlKeys, startMysql } from '../support/mysql.js';
import { mysqlRequest, value } from './mysql-requests.js';
import { rejection } from './requests.js';

const preparation = (change: Partial<Preparation> = {}): Preparation => ({
  extensions: [],
  setupFiles: [],
  roles: [],
  roleSettings: [],
  dialect: mysqlDialect,
  ...change,
});
const setting = (name: string, value: string) => ({ on: 'role', name, value }) as const;

test.each(someMysqlKeys)(
  '%s: named as the target, with its settings, accounts and set-up',
  async (key) => {
    const names = {
      role: 'app@%',
      database: 'shop-1',
      superuser: true,
      variables: { sql_mode: 'ANSI', group_concat_max_len: '99' },
    };
    await using shadow = await local.start(mysqlRequest(key, names));
    const setupFiles = [{ path: 'setup.sql', text: "CREATE TABLE given (id int);\nCREATE USER 'own'@'%';\n" }];
    const roleSettings = [
      setting('sql_mode', 'NO_ENGINE_SUBSTITUTION'),
      setting('time_zone', 'Europe/Berlin'),
      setting('no_such_setting', 'x'),
      setting('character_set_database', 'latin1'),
      setting('collation_database', 'latin1_german1_ci'),
    ];
    const files = [
      'CREATE DEFINER=`boss`@`%` VIEW upon AS SELECT id FROM given',
      'CREATE DEFINER=`boss`@`%` TRIGGER tr BEFORE INSERT ON given FOR EACH ROW SET @last = (SELECT MAX(id) FROM upon)',
    ];
    const { roles, definers } = grantedTo(mysqlDialect, { statements: [], texts: files, roles: ['reader@%', 'own@%'] });
    expect([roles, definers]).toEqual([['reader@%', 'own@%', 'boss@%'], ['boss@%']]);
    const { skipped } = await prepareShadow(shadow, preparation({ setupFiles, roleSettings, roles, definers }));
    expect(skipped).toEqual([expect.stringMatching(/^setting no_such_setting: /)]);
    await using session = await shadow.open();
    expect(session.server).toMatchObject({ user: 'app@%', database: 'shop-1', superuser: false });
    const state =
      "SELECT CONCAT_WS(' ', @@sql_mode, @@time_zone, @@collation_database, @@global.sql_mode LIKE '%ANSI%', @@group_concat_max_len)";
    const expected = 'NO_ENGINE_SUBSTITUTION Europe/Berlin latin1_german1_ci 1 99';
    expect(await value(session, state)).toBe(expected);
    await session.run("SET sql_mode = '', time_zone = '+01:00'");
    await mysqlDialect.reset(session);
    expect(await value(session, state)).toBe(expected);
    expect(await value(session, "SELECT CONVERT_TZ('2024-07-01 12:00:00', 'UTC', 'Europe/Berlin')")).toBe(
      '2024-07-01 14:00:00',
    );
    // What histories do beyond tables
    await session.run('CREATE DEFINER=`app`@`%` VIEW v AS SELECT id FROM given');
    // Whom a file names has the rights that its view and its trigger need
    await using admin = await shadow.admin();
    for (const text of files) await admin.run(text);
    await session.run('INSERT INTO given VALUES (1)');
    expect(await value(session, 'SELECT COUNT(*) FROM upon')).toBe('1');
    for (const text of ['DROP TRIGGER tr', 'DROP VIEW upon']) await admin.run(text);
    await session.run("GRANT SELECT ON `shop-1`.* TO 'reader'@'%'");
    await session.run("CREATE USER 'more'@'%'");
    await session.run('CREATE ROLE auditor');
    await session.run('SET SESSION sql_log_bin = 0');
    await shadow.renew();
    await using again = await shadow.open();
    expect(await value(again, 'SELECT @@collation_database')).not.toBe('latin1_german1_ci');
    const { extensions } = await prepareShadow(shadow, preparation());
    expect(extensions).toEqual([]);
  },
  60_000,
);

test('a plain user of the target is one on the shadow', async () => {
  await using shadow = await local.start(mysqlRequest('mysql-9', { role: 'app@%', superuser: false }));
  await using session = await shadow.open();
  expect((await rejection(session.run("CREATE USER 'x'@'%'"))).code).toBe('1227');
  expect((await rejection(session.run('CREATE DEFINER=`y`@`%` VIEW v AS SELECT 1'))).code).toBe('1227');
});

test('a set-up that fails says where', async () => {
  await using shadow = await local.start(mysqlRequest('mariadb-10.11'));
  const setupFiles = [{ path: 'setup.sql', text: 'CREATE TABLE a (id int);\nCREATE TABLE a (id int);\n' }];
  const error = await rejection(prepareShadow(shadow, preparation({ setupFiles })));
  expect(error).toMatchObject({ code: 'shadow-setup', message: expect.stringContaining('setup.sql:2:') });
});

test('accounts that a text takes for granted', () => {
  const text = `GRANT SELECT, INSERT ON shop.* TO 'a b'@'%', reader, \`w\`\`x\`@\`10.0.%\` WITH GRANT OPTION;
    CREATE USER IF NOT EXISTS own@localhost IDENTIFIED BY 'x'; CREATE ROLE r1, r2; GRANT r1 TO own@localhost;
    revoke all on *.* from gone@'%'; CREATE DEFINER = 'boss'@'%' VIEW v AS SELECT 1; /*!50013 DEFINER=CURRENT_USER */`;
  expect(accountsMadeBy(text)).toEqual(['own@localhost', 'r1', 'r2']);
  expect(accountsNamedIn(text)).toEqual(['a b@%', 'reader', 'w`x@10.0.%', 'gone@%', 'boss@%']);
});

test.each([
  'mysql://u:p%40@db.test:3307/x?ssl-mode=VERIFY_CA&sslca=/ca.pem',
  'mysql://u@localhost/x?socket=/run/s.sock&time_zone=%2B01:00',
  'mysql://u:p@tcp(10.0.0.1:3306)/x?tls=skip-verify',
  'mariadb://u:p@[::1]/x?sslaccept=strict&charset=utf8mb4_bin',
  'mysql://root:p@db.test/',
])('the way to a scratch server stays the same: %s', (url) => {
  const login = { user: 'n@me', password: 'p/w' };
  const before = parseMysqlUrl(url);
  expect(parseMysqlUrl(mysqlScratchUrl(url, { database: 'a/b', login }))).toEqual({
    ...before,
    database: 'a/b',
    ...login,
  });
  expect(parseMysqlUrl(mysqlScratchUrl(url, { database: 'c' }))).toEqual({ ...before, database: 'c' });
});

describe('a scratch server', () => {
  test('of another kind is refused', async () => {
    const server = await sharedMysql('mariadb-10.11');
    const scratch = server.rootUrl();
    const error = await rejection(startShadow(mysqlRequest('mysql-9'), scratch));
    expect(error).toMatchObject({
      code: 'shadow-start',
      message: 'The scratch server of `shadow` is MariaDB 10.11.18, and what is wanted is MySQL.'.replace(
        '10.11.18',
        (error.message.match(/\d+\.\d+\.\d+/) ?? [''])[0],
      ),
      hint: expect.stringContaining('engine: mariadb'),
    });
  });

  test('that is older than the target is used, and said to be', async () => {
    const server = await sharedMysql('mariadb-10.11');
    const events: ProgressEvent[] = [];
    const request = mysqlRequest('mariadb-11.8', {}, events);
    await using _shadow = (await startShadow(request, server.rootUrl())).shadow;
    expect(events).toEqual([
      { type: 'warning', text: expect.stringMatching(/MariaDB 10\.11\.\d+, older than the target's 11\.8/) },
    ]);
  });

  test.each(someMysqlKeys)('%s: the target itself is refused, another database of its server is not', async (key) => {
    const server = await sharedMysql(key);
    const target = await server.createDatabase();
    const other = await server.createDatabase();
    await using session = await connect(target);
    const targetFingerprint = await mysqlFingerprint(session);
    expect(targetFingerprint).not.toContain('127.0.0.1');
    const events: ProgressEvent[] = [];
    const request = mysqlRequest(key, { targetFingerprint }, events);
    expect(await rejection(startShadow(request, target))).toMatchObject({ code: 'shadow-is-target' });
    await using _shadow = (await startShadow(request, other)).shadow;
    expect(events).toEqual([{ type: 'warning', text: expect.stringContaining('same server as the target') }]);
  });

  test.each(someMysqlKeys)('%s: a database that is not empty, or in use, is left alone', async (key) => {
    const server = await sharedMysql(key);
    const url = await server.createDatabase(undefined, 'lone');
    const run = () => startShadow(mysqlRequest(key), url);
    const database = new URL(url).pathname.slice(1);
    await asRoot(server.rootUrl(database), 'CREATE TABLE precious (id int)', 'CREATE VIEW v AS SELECT 1 AS one');
    expect(await rejection(run())).toMatchObject({
      code: 'shadow-not-empty',
      message: expect.stringMatching(/is not empty \((table precious, view v|view v, table precious)\)/),
    });
    await asRoot(server.rootUrl(database), 'DROP TABLE precious', 'DROP VIEW v');
    const { shadow } = await run();
    expect(await rejection(run())).toMatchObject({ message: expect.stringContaining('another run is using this one') });
    await shadow[Symbol.asyncDispose]();
    expect((await rejection(startShadow(mysqlRequest(key), url.replace(`/${database}`, '/')))).message).toContain(
      'names no database',
    );
  });

  test('that takes no writes says so', async () => {
    await using server = await startMysql('mysql-9', { settings: ['--read-only=1'] });
    const url = await asRoot(
      server.rootUrl(),
      "CREATE USER 'u'@'%'",
      "GRANT ALL ON `x`.* TO 'u'@'%'",
      "GRANT CREATE ON *.* TO 'u'@'%'",
    ).then(() => server.rootUrl('x').replace('root', 'u'));
    await asRoot(server.rootUrl(), 'CREATE DATABASE x');
    expect(await rejection(startShadow(mysqlRequest('mysql-9'), url))).toMatchObject({
      code: 'shadow-start',
      message: expect.stringContaining('takes no writes'),
    });
  });
});
