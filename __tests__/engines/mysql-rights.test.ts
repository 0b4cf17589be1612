import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Session } from '../../src/model/session.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase, type TestDatabase } from './mysql-helpers.js';

describe.each(someMysqlKeys)('rights and surroundings on %s', (key) => {
  let db: TestDatabase;
  let root: Session;
  let serial = 0;
  beforeAll(async () => {
    db = await freshDatabase(key);
    root = await db.open({ root: true });
    await root.run('CREATE TABLE t (id int)');
    await root.run('CREATE PROCEDURE p() DELETE FROM t');
  });
  afterAll(() => root.close());

  /** A user with these grants; the role of the same name with `r` behind it may be among them. */
  async function user(grants: readonly string[]): Promise<Session> {
    serial += 1;
    const name = `${db.name}_${serial}`;
    await root.run(`CREATE USER '${name}'@'%' IDENTIFIED BY 'secret'`);
    for (const grant of grants)
      await root.run(
        grant.replaceAll('USER', `'${name}'@'%'`).replaceAll('DB', db.name).replaceAll('ROLE_', `${db.name}_role`),
      );
    const url = new URL(db.url);
    url.username = name;
    url.password = 'secret';
    return db.open({ url: url.href });
  }

  test.each([
    [['GRANT SELECT, SHOW VIEW ON DB.* TO USER'], undefined],
    [['GRANT SELECT ON *.* TO USER', 'GRANT PROCESS ON *.* TO USER'], undefined],
    [['GRANT SELECT, INSERT ON DB.* TO USER'], 'it has INSERT on this database'],
    [['GRANT SELECT (id), UPDATE (id) ON DB.t TO USER'], 'it has UPDATE on t'],
    [['GRANT ALTER ON *.* TO USER'], 'it has ALTER on every database'],
    [['GRANT SELECT, EXECUTE ON DB.* TO USER'], 'it may run p, which has the rights of whoever made it'],
    [
      ['GRANT SELECT ON DB.* TO USER', 'CREATE ROLE ROLE_', 'GRANT DELETE ON DB.* TO ROLE_', 'GRANT ROLE_ TO USER'],
      'it has DELETE on this database',
    ],
  ])('%j', async (grants, expected) => {
    await using session = await user(grants);
    expect(await dialect.couldWrite(session)).toBe(expected);
  });

  test('root could', async () => {
    expect(root.server.superuser).toBe(true);
    expect(await dialect.couldWrite(root)).toMatch(/every database/);
  });

  test('the environment tells roles and the settings that decide what statements mean', async () => {
    await using session = await user(['GRANT SELECT ON DB.* TO USER', `GRANT ROLE_ TO USER`]);
    const { roles, settings } = await dialect.environment(session);
    expect(roles.join()).toContain(`${db.name}_role`);
    expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toMatchObject({
      default_storage_engine: 'InnoDB',
      foreign_key_checks: 'ON',
    });
    expect(settings.map(({ name }) => name)).toContain('sql_mode');
  });

  test('a role that a file has taken on is put aside for our own work', async () => {
    await using session = await user([`GRANT ROLE_ TO USER`, 'GRANT SELECT ON DB.* TO USER']);
    await session.run(`SET ROLE '${db.name}_role'`);
    const role = async (): Promise<string> =>
      String((await session.run('SELECT CURRENT_ROLE() AS r')).rows[0]?.['r'] ?? 'NONE');
    const taken = await role();
    expect(taken).toContain('_role');
    expect(await dialect.asSelf(session, role)).toBe('NONE');
    expect(await role()).toBe(taken);
    await dialect.reset(session);
    expect(await role()).toBe('NONE');
  });

  test('the observer knows what was there, and sees which tables are rebuilt', async () => {
    await root.run('CREATE TABLE `odd-name` (id int PRIMARY KEY, n int) ENGINE=InnoDB');
    await root.run('CREATE TABLE parted (a int) PARTITION BY HASH (a) PARTITIONS 2');
    await root.run('CREATE TABLE bare (a int)');
    await root.run('INSERT INTO `odd-name` VALUES (1, 1)');
    await root.run('INSERT INTO parted VALUES (1)');
    const observer = dialect.observer(root, { historySchema: 'migrate_on_merge' });
    await observer.start();
    expect(['t', '`t`', `${db.name}.t`, 'odd-name', 'nowhere'].map((name) => observer.existed(name))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    const rewrites = async (text: string): Promise<readonly string[]> => {
      await root.run(text);
      const seen = await observer.after();
      expect(seen.locks).toEqual([]);
      return seen.rewrites;
    };
    expect(await rewrites('CREATE TABLE made (id int)')).toEqual([]);
    expect(observer.existed('made')).toBe(false);
    expect(await rewrites('ALTER TABLE `odd-name` ADD INDEX k (n), ALGORITHM=INPLACE')).toEqual([]);
    expect(await rewrites('ALTER TABLE `odd-name` ADD COLUMN x int')).toEqual([]);
    expect(await rewrites('ALTER TABLE `odd-name` MODIFY n bigint')).toEqual(['odd-name']);
    expect(await rewrites('ALTER TABLE `odd-name` ENGINE=InnoDB')).toEqual(['odd-name']);
    expect(await rewrites('ALTER TABLE parted MODIFY a bigint')).toEqual(['parted']);
    // MySQL rebuilds an empty table for what it does at once to a table with rows: that is no rebuild to report.
    expect(await rewrites('ALTER TABLE bare ADD COLUMN b int')).toEqual([]);
    expect(await rewrites('ALTER TABLE made MODIFY id bigint')).toEqual([]);
    expect(await rewrites('INSERT INTO t VALUES (1)')).toEqual([]);
  });
});
