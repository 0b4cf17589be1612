// What stands around a migration at a server of the MySQL family, each produced for real; and where nothing is, nothing is said.

import type { Plan } from '../../src/model/plan.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { asRoot, someMysqlKey, startMysql, type TestMysql } from '../support/mysql.js';
import { failed, named } from './preflight-helpers.js';
import { check, expectSoon, open, pending } from './preflight-mysql-helpers.js';

const LOCKS = 'locks that the plan takes';
const RIGHTS = 'rights to change the schema';
const warned = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ warning }) => warning === true).map(({ name }) => name);

describe.each(someMysqlKey)('%s', (key) => {
  let server: TestMysql;
  let url: string;
  let rootUrl: string;
  let root: Session;
  beforeAll(async () => {
    server = await startMysql(key, {
      settings: ['--performance-schema=ON', '--performance-schema-instrument=wait/lock/metadata/sql/mdl=ON'],
    });
    url = await server.createDatabase('shop');
    rootUrl = server.rootUrl('shop');
    root = await open(rootUrl);
    await root.run('CREATE TABLE orders (id int PRIMARY KEY) ENGINE=InnoDB');
    await root.run('CREATE TABLE other (id int PRIMARY KEY) ENGINE=InnoDB');
  });
  afterAll(async () => {
    await root.close();
    await server.stop();
  });
  const alter = async () => ({
    pending: await pending('ALTER TABLE orders ADD x int;\nALTER TABLE `shop`.`other` ADD x int;'),
  });

  test('nothing around it, nothing is said', async () => {
    for (const as of [url, rootUrl]) {
      const checks = await check(as, await alter());
      expect(failed(checks)).toEqual([]);
      expect(warned(checks)).toEqual([]);
      expect(named(checks, 'connections left').actual).toMatch(/^1\d\d of max_connections 150$/);
      expect(named(checks, 'clock').actual).toBe('within 30 s of this machine’s');
    }
    expect(named(await check(rootUrl, await alter()), LOCKS).actual).toBe('nobody in the way');
    expect(named(await check(url, await alter()), LOCKS).actual).toContain('this user may not ask');
    expect(
      named(await check(url, { pending: await pending('CREATE TABLE n (id int PRIMARY KEY);') }), LOCKS).actual,
    ).toBe('the plan changes no table of before');
  });

  test('an open read of a table of the plan is told once it is no everyday one; of another table it is not', async () => {
    await using reader = await open(rootUrl);
    await reader.run('START TRANSACTION');
    await reader.run('SELECT * FROM orders');
    expect(warned(await check(rootUrl, await alter()))).not.toContain(LOCKS);
    await expectSoon(async () => warned(await check(rootUrl, await alter())).includes(LOCKS));
    const told = named(await check(rootUrl, await alter()), LOCKS);
    expect(told.actual).toMatch(/^orders: session \d+ \(.*\) holds SHARED_READ$/);
    expect(told.hint).toContain('KILL');
    const elsewhere = { pending: await pending('ALTER TABLE other ADD x int;') };
    expect(named(await check(rootUrl, elsewhere), LOCKS).actual).toBe('nobody in the way');
    await reader.run('ROLLBACK');
    expect(named(await check(rootUrl, await alter()), LOCKS).actual).toBe('nobody in the way');
  });

  test('a prepared transaction that nobody has any more is refused where the server names its tables, else told', async () => {
    const maker = await open(rootUrl);
    for (const text of ["XA START 'x'", 'INSERT INTO orders VALUES (1)', "XA END 'x'", "XA PREPARE 'x'"])
      await maker.run(text);
    await maker.close();
    await expectSoon(async () => (await root.run('XA RECOVER')).rows.length > 0);
    const { rows } = await root.run(
      "SELECT COUNT(*) AS n FROM performance_schema.metadata_locks WHERE OBJECT_SCHEMA = 'shop' AND OBJECT_NAME = 'orders' AND LOCK_STATUS = 'GRANTED'",
    );
    const checks = await check(rootUrl, await alter());
    expect(warned(checks)).toContain('prepared transactions');
    expect(failed(checks)).toEqual(
      rows[0]?.['n'] === '0'
        ? []
        : [expect.objectContaining({ name: LOCKS, actual: 'orders: a prepared transaction holds SHARED_WRITE' })],
    );
    await asRoot(rootUrl, "XA ROLLBACK 'x'");
    expect(warned(await check(rootUrl, await alter()))).not.toContain('prepared transactions');
  });

  test('connections of the server and of the user', async () => {
    const NAME = 'connections left';
    await asRoot(rootUrl, "ALTER USER 'app'@'%' WITH MAX_USER_CONNECTIONS 1");
    // With a backup it takes more
    const left = async (): Promise<Check> => named(await check(url, { backupWanted: true }), NAME);
    expect(await left()).toMatchObject({ ok: false, actual: '0 of this user’s max_user_connections' });
    await asRoot(rootUrl, "ALTER USER 'app'@'%' WITH MAX_USER_CONNECTIONS 0", 'SET GLOBAL max_connections = 12');
    expect((await left()).ok).toBe(true);
    const many = await Promise.all(Array.from({ length: 9 }, () => open(rootUrl)));
    expect(await left()).toMatchObject({
      ok: false,
      actual: expect.stringMatching(/^[0-2] of max_connections 12$/),
      hint: expect.stringContaining('max_connections'),
    });
    await Promise.all(many.map((one) => one.close()));
    await asRoot(rootUrl, 'SET GLOBAL max_connections = 150');
  });

  test('clocks that differ, and disk for what is written anew', async () => {
    const off = named(await check(url, { clock: () => Date.now() + 3_600_000 }), 'clock');
    expect(off).toMatchObject({ ok: true, warning: true, actual: expect.stringContaining('behind this machine’s') });
    const NAME = 'disk space for what is written anew';
    const statement = {
      sql: 'ALTER TABLE orders ADD x int, ALGORITHM=COPY',
      line: 1,
      locks: [],
      rewrites: [],
      change: { table: 'orders', rebuilds: true },
    };
    const plan = (bytes: number) => ({
      migrations: [{ migration: { path: 'm/001.sql' }, statements: [statement] }] as unknown as Plan['migrations'],
      sizes: [{ relation: 'orders', rows: 1, bytes, indexBytes: 0 }],
    });
    expect(named(await check(url, { plan: plan(4_000_000) }), NAME).actual).toMatch(
      /^[\d.]+ [GT]B free, for orders \(4\.0 MB\) by m\/001\.sql:1$/,
    );
    expect(named(await check(url, { plan: plan(1e15) }), NAME).ok).toBe(false);
    expect((await check(url)).map(({ name }) => name)).not.toContain(NAME);
  });

  test('rights on the very table, for the whole server, and in the name of others, as the server has it', async () => {
    await asRoot(
      rootUrl,
      "CREATE USER 'narrow'@'%' IDENTIFIED BY 'secret'",
      "GRANT SELECT ON shop.* TO 'narrow'@'%'",
      "GRANT ALTER, INDEX, CREATE, INSERT ON shop.orders TO 'narrow'@'%'",
      "GRANT CREATE VIEW ON shop.* TO 'narrow'@'%'",
    );
    const as = new URL(url);
    as.username = 'narrow';
    as.password = 'secret';
    await using session = await open(as.href);
    for (const statement of [
      'ALTER TABLE orders ADD y int',
      'ALTER TABLE other ADD y int',
      'CREATE INDEX i ON orders (id)',
      'CREATE INDEX i ON other (id)',
      'DROP TABLE other',
      'TRUNCATE TABLE orders',
      'CREATE TABLE fresh (id int PRIMARY KEY)',
      "CREATE DEFINER = 'root'@'%' VIEW v AS SELECT 1 AS a",
      "CREATE DEFINER = 'narrow'@'%' VIEW w AS SELECT 1 AS a",
      'CREATE DEFINER = CURRENT_USER VIEW x AS SELECT 1 AS a',
      'SET GLOBAL max_connections = 150',
      "CREATE USER 'made'@'%'",
      'CREATE DATABASE another',
    ]) {
      const told = named(await check(as.href, { pending: await pending(`${statement};`) }), RIGHTS);
      const may = await session.run(statement).then(
        () => true,
        () => false,
      );
      expect([statement, told.ok, told.actual]).toEqual([statement, may, told.actual]);
    }
    const other = named(await check(as.href, { pending: await pending('\nALTER TABLE other ADD z int;') }), RIGHTS);
    expect(other).toMatchObject({ actual: 'no ALTER on shop.other (m/001.sql:2)' });
    const all = named(await check(as.href, { pending: await pending("CREATE USER 'made'@'%';") }), RIGHTS);
    expect(all).toMatchObject({
      actual: 'no CREATE USER on the server (m/001.sql:1)',
      hint: 'As an administrator: GRANT CREATE USER ON *.* TO this user.',
    });
  });

  test('tables without a primary key, where the server refuses them', async () => {
    const asked = async (text: string): Promise<readonly Check[]> =>
      (await check(url, { pending: await pending(text) })).filter(({ name }) => name === 'primary keys');
    expect(await asked('CREATE TABLE k (id int);')).toEqual([]);
    const { rows } = await root.run("SHOW VARIABLES LIKE 'sql_require_primary_key'");
    if (rows.length === 0) return;
    await asRoot(rootUrl, 'SET GLOBAL sql_require_primary_key = ON');
    await using session = await open(url);
    for (const [text, refused] of [
      ['CREATE TABLE k1 (id int)', true],
      ['CREATE TABLE k2 (id int PRIMARY KEY)', false],
      ['CREATE TABLE k3 (id int KEY)', false],
      ['CREATE TABLE k4 (id int NOT NULL, UNIQUE KEY u (id))', false],
      ['CREATE TABLE k5 (id int, PRIMARY KEY (id))', false],
      ["CREATE TABLE k6 (id int COMMENT 'no PRIMARY KEY here')", true],
      ['CREATE TABLE k7 LIKE orders', false],
    ] as const) {
      const took = await session.run(text).then(
        () => true,
        () => false,
      );
      expect([text, took, (await asked(`${text};`)).length]).toEqual([text, !refused, refused ? 1 : 0]);
    }
    expect(await asked('CREATE TABLE k (id int);')).toMatchObject([
      { ok: false, actual: 'the server would refuse m/001.sql:1' },
    ]);
    await asRoot(rootUrl, 'SET GLOBAL sql_require_primary_key = OFF');
  });
});
