import { existsSync } from 'node:fs';
import { mysqlDialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { Shadow } from '../../src/model/contracts.js';
import { docker } from '../../src/shadow/docker.js';
import { embedded } from '../../src/shadow/embedded.js';
import { providers } from '../../src/shadow/index.js';
import { local } from '../../src/shadow/local.js';
import { url } from '../../src/shadow/url.js';
import { asRoot, someMysqlKey, startMysql } from '../support/mysql.js';
import { mysqlRequest, value } from './mysql-requests.js';
import { mysqlStandIn } from './mysql-stand-in.js';
import { alive, rejection } from './requests.js';

/** One way to have a shadow, and how to see that nothing of it is left. */
interface Case {
  readonly provider: string;
  readonly key: string;
  /** The server is ours alone, and so are its accounts. */
  readonly ours: boolean;
  start(): Promise<{ readonly shadow: Shadow; readonly gone: () => Promise<void> }>;
}

const locals = someMysqlKey.map((key): [string, Case] => [
  `local ${key}`,
  {
    provider: 'local',
    key,
    ours: true,
    async start() {
      const shadow = await local.start(mysqlRequest(key));
      await using admin = await shadow.admin();
      const folder = (await value(admin, 'SELECT @@datadir')) ?? '';
      const pid = Number((await value(admin, 'SELECT LOAD_FILE(@@pid_file)')) ?? '0');
      return {
        shadow,
        async gone() {
          expect(pid === 0 || !alive(pid)).toBe(true);
          expect(existsSync(folder)).toBe(false);
        },
      };
    },
  },
]);

const dockers = someMysqlKey.map((key): [string, Case] => [
  `docker ${key}`,
  {
    provider: 'docker',
    key,
    ours: true,
    async start() {
      const engine = await mysqlStandIn(key);
      return {
        shadow: await docker.start(mysqlRequest(key)),
        async gone() {
          expect(engine.containers()).toEqual([]);
          engine[Symbol.dispose]();
        },
      };
    },
  },
]);

const EVERYTHING = `SELECT GROUP_CONCAT(x ORDER BY x) AS x FROM (SELECT CONCAT(User, '@', Host) AS x FROM mysql.user
  UNION ALL SELECT SCHEMA_NAME FROM information_schema.SCHEMATA UNION ALL SELECT CONCAT(Db, User) FROM mysql.db) AS t`;

const urls = someMysqlKey.flatMap((key) =>
  (['root', 'creating', 'plain'] as const).map((kind): [string, Case] => [
    `url ${key}, ${kind}`,
    {
      provider: 'url',
      key,
      ours: false,
      async start() {
        const server = await startMysql(key, { password: 'p@ss/word' });
        const scratch = kind === 'root' ? server.rootUrl() : await server.createDatabase('scratch', 'app');
        if (kind === 'creating')
          await asRoot(server.rootUrl(), "GRANT ALL ON `migrate\\_on\\_merge\\_shadow\\_%`.* TO 'app'@'%'");
        const before = await asRoot(server.rootUrl(), EVERYTHING);
        return {
          shadow: await url.start(mysqlRequest(key, { argument: scratch })),
          async gone() {
            expect(await asRoot(server.rootUrl(), EVERYTHING)).toEqual(before);
            await server.stop();
          },
        };
      },
    },
  ]),
);

const cases = [...locals, ...dockers, ...urls];

test('every provider has a case, or there is none of it', async () => {
  const fit = providers.filter(({ name }) => name !== embedded.name);
  expect(new Set(cases.map(([, { provider }]) => provider))).toEqual(new Set(fit.map(({ name }) => name)));
  expect(await embedded.unfit(mysqlRequest('mysql-9'))).toContain('there is no embedded MySQL');
});

/** What would let a pull request out of the database and into the machine. */
const WAYS_OUT = [
  `SELECT 'x' INTO OUTFILE '/tmp/migrate-on-merge-out'`,
  `SELECT 'x' INTO DUMPFILE '/tmp/migrate-on-merge-out'`,
  `LOAD DATA INFILE '/etc/passwd' INTO TABLE out_t`,
  `LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE out_t`,
  `SET GLOBAL general_log_file = '/tmp/migrate-on-merge-out'`,
  `SET GLOBAL slow_query_log_file = '/tmp/migrate-on-merge-out'`,
  `INSTALL PLUGIN p SONAME 'p.so'`,
  `CREATE FUNCTION f RETURNS INT SONAME 'f.so'`,
  `CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST '127.0.0.1')`,
  'SHUTDOWN',
  `INSERT INTO mysql.user (User) VALUES ('out')`,
  'GRANT FILE ON *.* TO CURRENT_USER()',
  'GRANT SUPER ON *.* TO CURRENT_USER()',
  'GRANT ALL ON mysql.* TO CURRENT_USER()',
  'GRANT ADMIN TO CURRENT_USER()',
  'CREATE DEFINER=ADMIN PROCEDURE out_p() SELECT 1',
];

describe.each(cases)('%s', (_, { key, ours, start }) => {
  let shadow: Shadow;
  let gone: () => Promise<void>;

  beforeAll(async () => {
    ({ shadow, gone } = await start());
  });

  afterAll(async () => {
    await shadow?.[Symbol.asyncDispose]();
    await gone?.();
  });

  test('tells what it is', async () => {
    const { engine, version = '' } = mysqlRequest(key);
    await using admin = await shadow.admin();
    await using session = await shadow.open();
    expect(shadow.engine).toBe(engine);
    expect(`${shadow.version}.`).toContain(version.replace(/\d+$/, ''));
    expect(session.server).toMatchObject({ superuser: false, database: admin.server.database, engine });
    expect(session.id).not.toBe(admin.id);
    if (ours) expect(session.server).toMatchObject({ database: 'app', user: expect.stringMatching(/^root@/) });
  });

  test('the migration user has all rights on the database', async () => {
    await using session = await shadow.open();
    await session.run('CREATE TABLE a (id int PRIMARY KEY, n int, KEY k (n)) ENGINE=InnoDB');
    await session.run('CREATE TABLE b (id int PRIMARY KEY, a int, CONSTRAINT f FOREIGN KEY (a) REFERENCES a (id))');
    await session.run('CREATE VIEW v AS SELECT id FROM a');
    await session.run('CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = 1');
    await session.run('CREATE PROCEDURE p() SELECT COUNT(*) FROM a');
    await session.run('CREATE FUNCTION f() RETURNS int DETERMINISTIC RETURN 1');
    await session.run('CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM a');
    await session.run('INSERT INTO a (id) VALUES (1)');
    expect(await value(session, 'SELECT n FROM v JOIN a USING (id)')).toBe('1');
    await session.run('DROP FUNCTION f');
    expect(await value(session, 'SELECT COUNT(*) FROM performance_schema.metadata_locks').catch(() => '-')).toMatch(
      ours ? /^\d+$/ : /./,
    );
  });

  test('there is no way out', async () => {
    await using admin = await shadow.admin();
    const strongest = admin.server.user.replace(/(.*)@(.*)/, '`$1`@`$2`');
    await using session = await shadow.open();
    await session.run('CREATE TABLE out_t (line text)');
    const passed = [];
    // Where no other user may be made, the one is the other
    const same = admin.server.user === session.server.user;
    const ways = WAYS_OUT.filter((way) => !(same && way.includes('ADMIN'))).map((way) =>
      way.replace('ADMIN', strongest),
    );
    for (const statement of ways) {
      const passes = await session.run(statement).then(
        () => true,
        () => false,
      );
      if (passes) passed.push(statement);
    }
    expect(passed).toEqual([]);
    expect(existsSync('/tmp/migrate-on-merge-out')).toBe(false);
    expect(await value(session, `SELECT LOAD_FILE('/etc/passwd')`)).toBeNull();
    if (!ours) return;
    // Refused by MySQL, taken without the place by MariaDB
    await session.run(`CREATE TABLE out_d (id int) ENGINE=MyISAM DATA DIRECTORY='/tmp'`).catch(() => undefined);
    expect(existsSync('/tmp/out_d.MYD')).toBe(false);
  });

  test('renewed it is as new', async () => {
    await using open = await shadow.open();
    await open.run('CREATE TABLE busy (id int)');
    await open.run('START TRANSACTION');
    await open.run('INSERT INTO busy VALUES (1)');
    if (ours) {
      await using admin = await shadow.admin();
      await admin.run('CREATE DATABASE another');
      await admin.run("CREATE USER 'somebody'@'%'");
      await admin.run('CREATE ROLE a_role');
    }
    await shadow.renew();
    await using session = await shadow.open();
    const { objects } = await mysqlDialect.snapshot(session, { historySchema: 'migrate_on_merge' });
    expect([...objects.keys()]).toEqual([]);
    await session.run('CREATE TABLE a (id int PRIMARY KEY)');
    if (!ours) return;
    await using admin = await shadow.admin();
    const accounts = "SELECT COUNT(*) FROM mysql.user WHERE User IN ('somebody', 'a_role')";
    expect(await value(admin, accounts)).toBe('0');
    expect((await rejection(admin.run('USE another'))).code).toBe('1049');
  });
});
