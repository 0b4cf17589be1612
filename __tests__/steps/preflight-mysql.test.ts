import { readRights } from '../../src/engines/mysqlfamily/preflight/rights.js';
import { findMysqlDumpTools } from '../../src/io/mysql-programs.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import { freshDatabase, type TestDatabase } from '../engines/mysql-helpers.js';
import { mysqlKeys, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { failed, INPUTS, named } from './preflight-helpers.js';
import { check, expectSoon, open, pending } from './preflight-mysql-helpers.js';

describe.each(someMysqlKeys)('a database as it mostly is, on %s', (key) => {
  let db: TestDatabase;
  let root: Session;
  beforeAll(async () => {
    db = await freshDatabase(key);
    root = await db.open({ root: true });
    await root.run('CREATE TABLE t (id int PRIMARY KEY) ENGINE=InnoDB');
    await root.run('CREATE VIEW v AS SELECT id FROM t');
  });
  afterAll(() => root.close());

  /** A user with these grants alone. */
  let serial = 0;
  async function user(...grants: readonly string[]): Promise<string> {
    serial += 1;
    const name = `${db.name}_${serial}`;
    await root.run(`CREATE USER '${name}'@'%' IDENTIFIED BY 'secret'`);
    for (const grant of grants)
      await root.run(`GRANT ${grant.replaceAll('DB', db.name.replaceAll('_', '\\_'))} TO '${name}'@'%'`);
    const url = new URL(db.url);
    url.username = name;
    url.password = 'secret';
    return url.href;
  }

  test('is in order, and nothing of it is touched', async () => {
    const tools = await findMysqlDumpTools([(await sharedMysql(key)).bin]);
    const checks = await check(db.url, {
      backupWanted: true,
      mysqlTools: tools,
      pending: await pending('CREATE TABLE a (id int PRIMARY KEY, t int, FOREIGN KEY (t) REFERENCES t (id));'),
    });
    expect(failed(checks)).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual([
      'connection',
      'encrypted connection',
      'server version',
      'primary server',
      'writable',
      'session settings',
      'rights on the history table',
      'rights to change the schema',
      'backup tool',
      'the backup can read everything',
      'disk space for the backup',
      'prepared transactions',
      'long transactions',
      'sessions that wait for tables',
      'locks that the plan takes',
      'connections left',
      'clock',
      'session for the migration lock',
      'files and history',
    ]);
    const of = (name: string): string => named(checks, name).actual;
    const [program, brand] = key.startsWith('maria') ? ['mariadb-dump', 'MariaDB'] : ['mysqldump', 'MySQL'];
    expect(of('backup tool')).toMatch(new RegExp(`^${program} [\\d.]+ \\(/.*dump\\)$`));
    expect(of('server version')).toMatch(new RegExp(`^${brand} \\d+\\.\\d+\\.\\d+$`));
    expect(of('rights to change the schema')).toBe(`CREATE, ALTER, DROP, INDEX, REFERENCES on ${db.name}`);
    expect(of('rights on the history table')).toBe(`the table is made in database ${db.name}`);
    expect(of('session settings')).toMatch(
      /^sql_mode \S*STRICT_TRANS_TABLES\S*, time_zone \S+, utf8mb4 \(utf8mb4_\w+\), foreign_key_checks (?:ON|1), lock_wait_timeout \d+ s and/,
    );
    expect(of('long transactions')).toContain('PROCESS');
    expect(of('session for the migration lock')).toBe('nothing in front');
    expect((await root.run('SHOW TABLES')).rows).toHaveLength(2);
    for (const one of checks) expect(JSON.stringify(one)).not.toMatch(/127\.0\.0\.1|secret/);
    // Root sees all, and may ask all
    const all = await check(db.rootUrl);
    expect(failed(all)).toEqual([]);
    for (const name of ['long transactions', 'primary server', 'prepared transactions'])
      expect(named(all, name).actual).toMatch(/^(?:none|a primary)/);
  });

  test('a right that a pending statement needs is named with the file’s line; one that none needs is told', async () => {
    const url = await user('SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX ON `DB`.*');
    const rights = async (text: string): Promise<Check> =>
      named(await check(url, { pending: await pending(text) }), 'rights to change the schema');
    expect(await rights('ALTER TABLE t ADD b int;')).toMatchObject({
      ok: true,
      actual: `no DROP, REFERENCES on ${db.name}, which no pending statement needs`,
    });
    const drop = await rights(
      `CREATE TABLE a (id int);\n\nDROP TABLE a;\nCREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1;`,
    );
    expect(drop).toMatchObject({
      ok: false,
      actual: `no DROP on ${db.name}.a (m/001.sql:3); no TRIGGER on ${db.name} (m/001.sql:4)`,
      hint: `As an administrator: GRANT DROP, TRIGGER ON \`${db.name.replaceAll('_', '\\_')}\`.* TO this user.`,
    });
    // And so says the server
    await using session = await open(url);
    await expect(session.run('DROP TABLE t')).rejects.toThrow(/DROP command denied/);
    await expect(session.run('CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1')).rejects.toThrow(
      /denied/,
    );
    await session.run('ALTER TABLE t ADD b int');
    expect((await rights('DROP TABLE elsewhere.a;')).actual).toBe('no DROP on elsewhere.a (m/001.sql:1)');
    expect((await rights('USE elsewhere; DROP TABLE a;')).ok).toBe(true);
    const keys = await rights('CREATE TABLE a (id int PRIMARY KEY, t int, FOREIGN KEY (t) REFERENCES t (id));');
    const made = await session
      .run('CREATE TABLE a (id int PRIMARY KEY, t int, FOREIGN KEY (t) REFERENCES t (id))')
      .then(
        () => true,
        () => false,
      );
    expect(keys.ok).toBe(made);
    await root.run('DROP TABLE IF EXISTS a');
  });

  test.each([
    ['ALTER TABLE t ADD c# int', ['SELECT', 'ALTER']],
    ['RENAME TABLE t TO other_t', ['ALTER', 'ALTER, DROP', 'ALTER, DROP, CREATE', 'ALTER, DROP, CREATE, INSERT']],
    ['CREATE OR REPLACE VIEW w AS SELECT 1', ['CREATE VIEW', 'CREATE VIEW, DROP']],
    ['TRUNCATE TABLE t', ['DELETE', 'DROP']],
    ['CREATE INDEX i# ON t (id)', ['ALTER', 'INDEX']],
  ])('what %s needs, by the server’s own word', async (text, sets) => {
    for (const grants of sets) {
      const url = await user(`SELECT, ${grants.replace('SELECT', 'UPDATE')} ON \`DB\`.*`);
      await using session = await open(url);
      const statement = text.replace('#', String(serial));
      const may = await session.run(statement).then(
        () => true,
        () => false,
      );
      await root.run('RENAME TABLE other_t TO t').catch(() => undefined);
      const told = named(await check(url, { pending: await pending(`${statement};`) }), 'rights to change the schema');
      expect([grants, told.ok]).toEqual([grants, may]);
    }
  });

  test('the history table, in the target’s database or in another one', async () => {
    const place = (url: string, historySchema = 'migrate_on_merge'): Promise<Check> =>
      check(url, { inputs: { ...INPUTS, historySchema } }).then((checks) =>
        named(checks, 'rights on the history table'),
      );
    const url = await user('SELECT, INSERT ON `DB`.*');
    expect(await place(url)).toMatchObject({ ok: false, actual: 'no CREATE, UPDATE, DELETE' });
    expect((await place(url)).hint).toBe(
      `As an administrator: GRANT CREATE, UPDATE, DELETE ON \`${db.name.replaceAll('_', '\\_')}\`.* TO this user.`,
    );
    const other = `${db.name}_h`;
    expect(await place(db.url, other)).toMatchObject({
      ok: false,
      actual: 'no CREATE, SELECT, INSERT, UPDATE, DELETE',
    });
    expect((await place(db.url, other)).hint).toContain(`CREATE DATABASE \`${other}\`, then GRANT`);
    expect(await place(db.rootUrl, other)).toMatchObject({ ok: true, actual: `database ${other} is made` });
    await root.run('CREATE TABLE migrate_on_merge_history (id int)');
    expect(await place(url)).toMatchObject({ ok: false, actual: 'no UPDATE, DELETE' });
    await root.run('DROP TABLE migrate_on_merge_history');
  });

  test('rights by a role count while it is active', async () => {
    const url = await user('SELECT ON `DB`.*');
    const name = new URL(url).username;
    await root.run(`CREATE ROLE '${name}_r'`);
    await root.run(`GRANT DROP ON \`${db.name.replaceAll('_', '\\_')}\`.* TO '${name}_r'`);
    await root.run(`GRANT '${name}_r' TO '${name}'@'%'`);
    await using before = await open(url);
    expect((await readRights(before))?.on(db.name, 'DROP')).toBe(false);
    await root.run(
      key.startsWith('maria')
        ? `SET DEFAULT ROLE '${name}_r' FOR '${name}'@'%'`
        : `SET DEFAULT ROLE '${name}_r' TO '${name}'@'%'`,
    );
    await using after = await open(url);
    expect((await readRights(after))?.on(db.name, 'DROP')).toBe(true);
    await after.run(`DROP VIEW IF EXISTS nothing_${serial}`);
  });

  test('a backup that would not hold everything', async () => {
    await root.run('CREATE PROCEDURE p() SELECT 1');
    await root.run('CREATE TABLE my (id int) ENGINE=MyISAM');
    await root.run('CREATE TABLE gone (id int)');
    await root.run('CREATE VIEW stale AS SELECT id FROM gone');
    await root.run('DROP TABLE gone');
    const url = await user('SELECT, EXECUTE ON `DB`.*');
    const checks = await check(url, { backupWanted: true, mysqlTools: [] });
    const read = named(checks, 'the backup can read everything');
    expect(read.ok).toBe(false);
    expect(read.actual).toContain('no SHOW VIEW, TRIGGER, EVENT: what it shows would be left out in silence');
    expect(read.actual).toContain('the text of p is kept from this user');
    expect(read.hint).toContain(
      `GRANT SHOW VIEW, TRIGGER, EVENT ON \`${db.name.replaceAll('_', '\\_')}\`.* TO this user.`,
    );
    expect(named(checks, 'one moment for the whole backup').actual).toContain('my: MyISAM');
    expect(named(checks, 'backup tool')).toMatchObject({ ok: false, actual: 'no dump tool is installed here' });
    expect(named(await check(db.rootUrl, { backupWanted: true }), 'the backup can read everything').actual).toContain(
      'stale: the view cannot be read',
    );
    const some = await user(`SELECT ON \`${db.name}\`.t`);
    expect(named(await check(some, { backupWanted: true }), 'the backup can read everything').actual).toContain(
      'tables without a grant of their own are not even seen',
    );
    const foreign = [
      {
        flavour: key.startsWith('maria') ? 'mysql' : 'mariadb',
        version: '99.1',
        major: 99,
        minor: 1,
        dump: '/d',
        client: '/c',
      },
    ] as const;
    expect(named(await check(db.url, { backupWanted: true, mysqlTools: foreign }), 'backup tool').actual).toMatch(
      /^only .*dump 99\.1 \(\/d\)$/,
    );
    for (const drop of ['VIEW stale', 'TABLE my', 'PROCEDURE p']) await root.run(`DROP ${drop}`);
  });

  test('who else is at work is told, and refused for nothing', async () => {
    await using other = await db.open({ root: true });
    await other.run('SET SESSION timestamp = 1');
    await other.run("XA START 'x'");
    await other.run('INSERT INTO t (id) VALUES (7)');
    await other.run("XA END 'x'");
    await other.run("XA PREPARE 'x'");
    await using idle = await db.open({ root: true });
    await idle.run('START TRANSACTION');
    await idle.run('SELECT * FROM t');
    await using stuck = await db.open({ root: true });
    const waiting = stuck.run('ALTER TABLE t ADD late int').catch(() => undefined);
    try {
      await expectSoon(async () => {
        const { rows } = await root.run(
          `SELECT 1 FROM information_schema.PROCESSLIST WHERE STATE LIKE '%metadata lock%' AND DB = '${db.name}'`,
        );
        return rows.length > 0;
      });
      const checks = await check(db.rootUrl);
      expect(failed(checks)).toEqual([]);
      expect(named(checks, 'sessions that wait for tables').actual).toMatch(
        /^[1-9]\d* sessions?: session \d+ \(Waiting for table metadata lock/,
      );
      expect(named(checks, 'prepared transactions').actual).toMatch(/^[1-9]\d* on this server: they keep their locks/);
    } finally {
      await idle.run('ROLLBACK');
      await other.run("XA ROLLBACK 'x'");
      await waiting;
    }
  });

  test('the session for the lock: its own, and on the database that was planned for', async () => {
    const other = await freshDatabase(key);
    const direct = (url: string, directUrl: string): Promise<readonly Check[]> =>
      check(url, { inputs: { ...INPUTS, directUrl } });
    const server = await sharedMysql(key);
    expect(failed(await direct(db.url, server.socketUrl(db.name)))).toEqual([]);
    expect(failed(await direct(db.url, other.rootUrl))).toMatchObject([
      { name: 'database of `direct-url`', actual: `${other.name} instead of ${db.name}` },
    ]);
    const elsewhere = await freshDatabase(mysqlKeys.find((one) => one !== key) ?? '');
    expect(failed(await direct(elsewhere.url, db.url))).toMatchObject([
      { name: 'database of `direct-url`', actual: `on another server, ${db.name} instead of ${elsewhere.name}` },
    ]);
  });
});
