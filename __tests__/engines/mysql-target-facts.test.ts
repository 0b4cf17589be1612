// Sizes, traffic, open transactions and replicas as real servers of the MySQL family tell them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mysql } from '../../src/engines/mysql.js';
import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import type { TargetNow } from '../../src/model/measured.js';
import type { Session } from '../../src/model/session.js';
import { put, scratch } from '../support/checkout.js';
import { sharedMysql, someMysqlKeys, startMysql } from '../support/mysql.js';
import { runCommand } from '../support/run.js';
import { freshDatabase, type TestDatabase } from './mysql-helpers.js';

async function run(session: Session, ...statements: readonly string[]): Promise<void> {
  for (const statement of statements) await session.run(statement);
}

describe.each(someMysqlKeys)('%s', (key) => {
  let database: TestDatabase;
  let session: Session;
  let root: Session;
  let holder: Session;
  beforeAll(async () => {
    database = await freshDatabase(key);
    session = await database.open();
    root = await database.open({ root: true });
    holder = await database.open();
    await run(session, 'CREATE TABLE held (a int PRIMARY KEY)', 'INSERT INTO held VALUES (1)');
    await run(holder, 'START TRANSACTION', 'SELECT * FROM held');
    await run(
      session,
      'CREATE TABLE orders (id int PRIMARY KEY AUTO_INCREMENT, a int, b varchar(40), KEY (a))',
      'CREATE TABLE small (id int PRIMARY KEY AUTO_INCREMENT, a varchar(20))',
      'CREATE TABLE parted (id int PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 4',
      'CREATE VIEW seen AS SELECT * FROM small',
    );
    // What is told of a table now, the server would keep for a day.
    await session.run('SELECT TABLE_ROWS FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()');
    await run(session, "INSERT INTO orders (a, b) VALUES (1, 'x'), (2, 'x'), (3, 'x'), (4, 'x')");
    for (let i = 0; i < 14; i += 1) await run(session, 'INSERT INTO orders (a, b) SELECT a + id, b FROM orders');
    await run(session, "INSERT INTO small (a) SELECT 'x' FROM orders LIMIT 800");
  });
  afterAll(async () => {
    for (const one of [session, root, holder]) await one?.close();
  });

  test('sizes are of now, also where the server keeps what it once told', async () => {
    const sizes = await dialect.sizes(session);
    const of = (name: string) => sizes.find(({ relation }) => relation === name);
    expect(of('orders')?.rows).toBeGreaterThan(50_000);
    expect(of('small')?.rows).toBe(800);
    expect(of('small')?.bytes).toBeGreaterThan(0);
    expect(of('parted')).toMatchObject({ partitions: 4 });
    expect(of('orders')).not.toHaveProperty('partitions');
    expect(of('seen')).toBeUndefined();
    // What a server has of a table that nobody has filled may be from long ago.
    expect(of('parted')?.rows ?? 4).toBe(4);
    await run(session, 'ALTER TABLE small AUTO_INCREMENT = 5000000');
    expect((await dialect.sizes(session)).find(({ relation }) => relation === 'small')?.rows).toBeNull();
    await run(session, 'ALTER TABLE small AUTO_INCREMENT = 801');
    await run(session, 'ANALYZE TABLE orders');
    const after = (await dialect.sizes(session)).find(({ relation }) => relation === 'orders');
    expect(after?.bytes).toBeGreaterThan(2_000_000);
    expect(after?.indexBytes).toBeGreaterThan(500_000);
    const { rows } = await session.run("SHOW VARIABLES LIKE 'information_schema_stats_expiry'");
    expect(rows[0]?.['Value'] ?? '86400').toBe('86400');
  });

  test('a table that another session holds is not waited for', async () => {
    await using other = await database.open();
    await run(other, 'LOCK TABLES small WRITE');
    expect((await dialect.sizes(session)).map(({ relation }) => relation).sort()).toEqual([
      'held',
      'orders',
      'parted',
      'small',
    ]);
    await run(other, 'UNLOCK TABLES');
  });

  test('whoever may see it is told of reads, writes and open transactions', async () => {
    for (let i = 1; i <= 200; i += 1) await run(session, `SELECT * FROM small WHERE id = ${i}`);
    let now: TargetNow = await dialect.now(root);
    for (let i = 0; i < 60 && now.openTransactions.length === 0; i += 1) {
      await sleep(100);
      now = await dialect.now(root);
    }
    const of = (name: string) => now.traffic.find(({ relation }) => relation === name);
    const seconds = (Date.parse(now.askedAt ?? '') - Date.parse(now.countedSince ?? '')) / 1000;
    expect(seconds).toBeGreaterThan(0);
    expect(now.reads).toBe('rows');
    // 200 by their key, 800 that were written; rates have two digits.
    expect((of('small')?.readsPerSecond ?? 0) * seconds).toBeGreaterThanOrEqual(150);
    expect((of('small')?.writesPerSecond ?? 0) * seconds).toBeGreaterThan(700);
    expect((of('small')?.writesPerSecond ?? 0) * seconds).toBeLessThan(900);
    expect(of('parted')).toEqual({ relation: 'parted', readsPerSecond: 0, writesPerSecond: 0 });
    expect(now.openTransactions).toEqual([
      { seconds: expect.any(Number), idle: true, application: expect.any(String), holds: ['held'] },
    ]);
    expect(now.unknown).toEqual([]);
  });

  test('a user without rights is told what it is not shown', async () => {
    const now = await dialect.now(session);
    expect(now).toMatchObject({ countedSince: null, traffic: [], openTransactions: [], replicas: [] });
    expect(now.unknown).toEqual([
      'Reads and writes are hidden from this user (GRANT SELECT ON performance_schema.* TO it shows them).',
      'Open transactions and replicas are hidden from this user (GRANT PROCESS ON *.* TO it shows them): whether one is open for long is not known.',
    ]);
  });

  test('a plan grades by it, and says in one sentence what each statement means', async () => {
    const folder = scratch();
    put(folder, {
      'm/001_a.sql': [
        'ALTER TABLE small MODIFY a varchar(4000);',
        'ALTER TABLE orders ADD CHECK (a > 0);',
        'ALTER TABLE small FORCE, ALGORITHM=COPY;',
        'ALTER TABLE orders FORCE, ALGORITHM=COPY;',
        'UPDATE small SET a = 1;',
        'DELETE FROM small;',
      ].join('\n'),
    });
    await run(session, 'ANALYZE TABLE small, orders');
    // The server is young, so that what filled the tables would count as traffic.
    await run(root, 'TRUNCATE TABLE performance_schema.table_io_waits_summary_by_table');
    const { report } = await runCommand('plan', {
      migrations: 'm',
      'working-directory': folder,
      'database-url': database.rootUrl,
      'mysql-binaries': (await sharedMysql(key)).bin,
      shadow: 'local',
    });
    expect(report.error).toBeNull();
    const of = (line: number, rule: string) =>
      report.plan?.findings.find((one) => one.line === line && one.rule === rule);
    // Where a copy goes on beside the traffic nobody waits, however busy it is.
    const online = report.plan?.migrations[0]?.statements[2]?.change?.others === 'write';
    expect(of(3, 'table-rewrite')?.severity).toBe(online ? 'info' : 'warning');
    expect(of(3, 'table-rewrite')?.message).toMatch(
      /Only a (?:note|warning): small \(about 800 rows, \d+ kB\) is small,? and (?:quiet|how busy is not known)\.$/,
    );
    expect(of(4, 'table-rewrite')).toMatchObject({
      severity: online ? 'warning' : 'error',
      message: expect.not.stringContaining('Only a'),
    });
    expect(of(5, 'delete-or-update-all')).toMatchObject({
      severity: 'info',
      message: expect.stringContaining('Only a note'),
    });
    expect(of(6, 'delete-or-update-all')).toMatchObject({
      severity: 'error',
      message: expect.not.stringContaining('Only'),
    });
    const impacts = report.plan?.migrations[0]?.statements.map(({ impact }) => impact);
    expect(impacts?.[3]).toMatch(
      /(?:^\w+ on orders for the|^The) copy of [\d.]+ MB (?:of orders )?\(.* at 10–60 MB\/s, estimated\)/,
    );
    expect(impacts?.[4]).toMatch(/^The change of 800 rows of small \(less than a second/);
  });
});

test('a replica is counted by the session that sends it the binary log', async () => {
  const key = 'mariadb-10.11';
  await using server = await startMysql(key, { settings: ['--log-bin=binlog', '--server-id=1'] });
  const url = await server.createDatabase();
  await using root = await mysql.connect({
    url: server.rootUrl(new URL(url).pathname.slice(1)),
    connectTimeoutMs: 10_000,
    applicationName: 'migrate-on-merge test',
  });
  expect((await dialect.now(root)).replicas).toEqual([]);
  const { rows } = await root.run('SHOW BINARY LOGS');
  const from = ['--host=127.0.0.1', `--port=${server.port}`, '--user=root', '--read-from-remote-server'];
  const follower = spawn(
    join(server.bin, 'mariadb-binlog'),
    [
      ...from,
      '--stop-never',
      '--stop-never-slave-server-id=77',
      '--raw',
      `--result-file=${scratch()}/`,
      rows[0]?.['Log_name'] ?? '',
    ],
    { stdio: 'ignore' },
  );
  try {
    let now = await dialect.now(root);
    for (let i = 0; i < 100 && now.replicas.length === 0; i += 1) {
      await sleep(100);
      now = await dialect.now(root);
    }
    expect(now.replicas).toEqual([{ name: 'replica 1', lagSeconds: null }]);
  } finally {
    follower.kill('SIGKILL');
  }
});
