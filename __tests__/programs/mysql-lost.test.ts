// What goes wrong between a program and the server: who vanishes, and what is left of the session.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { ServerError } from '../../src/model/error.js';
import { raw } from '../../src/sql/query.js';
import { freshDatabase, type TestDatabase } from '../engines/mysql-helpers.js';
import { someMysqlKey } from '../support/mysql.js';
import { type Watching, watching } from './mysql-helpers.js';

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 10_000; !(await what()); await sleep(20))
    if (Date.now() > end) throw new Error('not in time');
};

const outcome = (work: Promise<unknown>): Promise<{ errno?: number; code?: string; message: string }> =>
  work.then(
    () => {
      throw new Error('not refused');
    },
    (error: Error) => error,
  );

describe.each(someMysqlKey)('between a program and %s', (key) => {
  let db: TestDatabase;
  let watch: Watching;
  beforeAll(async () => {
    db = await freshDatabase(key);
  });
  beforeEach(async () => {
    watch = await watching(db);
  });
  afterEach(() => watch[Symbol.asyncDispose]());

  test('a program that vanishes in the middle of a statement: it is stopped, and the session is ours again', async () => {
    const client = await mysql.createConnection(watch.address);
    await client.query('CREATE TABLE IF NOT EXISTS rows1 (id int)');
    await client.query('BEGIN');
    await client.query('INSERT INTO rows1 VALUES (1)');
    const start = Date.now();
    void client.query('SELECT SLEEP(50)').catch(() => undefined);
    await until(() => watch.texts().includes('SELECT SLEEP(50)'));
    await sleep(100);
    client.destroy();
    await until(() => watch.ended === 1);
    expect(Date.now() - start).toBeLessThan(40_000);
    const [session] = watch.sessions;
    expect(session?.lost).toBeUndefined();
    expect(session?.transaction()).toBe('idle');
    // The order to stop hits nothing else
    for (let i = 0; i < 20; i++) expect(await session?.query(raw('SELECT SLEEP(0.01) AS a'))).toEqual([{ a: '0' }]);
    expect(await session?.query(raw('SELECT COUNT(*) AS n FROM rows1'))).toEqual([{ n: '0' }]);
  });

  test('a program that vanishes in the middle of its rows', async () => {
    const client = await mysql.createConnection(watch.address);
    const text =
      'SELECT a.COLUMN_NAME, REPEAT("x", 1000) FROM information_schema.COLUMNS a, information_schema.COLUMNS b LIMIT 1000000';
    void client.query(text).catch(() => undefined);
    await until(() => watch.sent.length === 1);
    await sleep(300);
    client.destroy();
    await until(() => watch.ended === 1);
    expect(await watch.sessions[0]?.query(raw('SELECT 1 AS a'))).toEqual([{ a: '1' }]);
  });

  test('a session that the server ends in the middle of a statement', async () => {
    const client = await mysql.createConnection(watch.address);
    client.on('error', () => undefined);
    const work = outcome(client.query('SELECT SLEEP(50)'));
    await until(() => watch.sent.length === 1);
    await sleep(100);
    const admin = await db.open({ root: true });
    await admin.run(`KILL ${watch.sessions[0]?.id}`);
    await admin.close();
    const told = await work;
    expect([1053, 1317, 1927, 2013, undefined]).toContain(told.errno);
    expect(watch.errors).toHaveLength(1);
    expect((watch.errors[0] as ServerError).data.connectionLost).toBe(true);
    await until(() => watch.ended === 1);
    expect(watch.sessions[0]?.lost).toBeDefined();
    await expect(watch.sessions[0]?.query(raw('SELECT 1'))).rejects.toMatchObject({ data: { connectionLost: true } });
  });

  test('a session that the server ends while the program does nothing', async () => {
    const client = await mysql.createConnection(watch.address);
    client.on('error', () => undefined);
    await client.query('SELECT 1');
    const admin = await db.open({ root: true });
    await admin.run(`KILL ${watch.sessions[0]?.id}`);
    await admin.close();
    await outcome(client.query('SELECT 2'));
    await until(() => watch.ended === 1);
    expect(watch.sessions[0]?.lost).toBeDefined();
    // The next one of the same program has a session of its own
    const next = await mysql.createConnection(watch.address);
    expect((await next.query('SELECT 3 AS a'))[0]).toEqual([{ a: 3 }]);
    await next.end();
  });

  test('a deadlock ends the transaction, and we know', async () => {
    const [a, b] = [await mysql.createConnection(watch.address), await mysql.createConnection(watch.address)];
    await a.query('CREATE TABLE locked (id int PRIMARY KEY, n int)');
    await a.query('INSERT INTO locked VALUES (1, 0), (2, 0)');
    await a.query('BEGIN');
    await b.query('BEGIN');
    await a.query('UPDATE locked SET n = 1 WHERE id = 1');
    await b.query('UPDATE locked SET n = 2 WHERE id = 2');
    const both = await Promise.allSettled([
      a.query('UPDATE locked SET n = 1 WHERE id = 2'),
      sleep(100).then(() => b.query('UPDATE locked SET n = 2 WHERE id = 1')),
    ]);
    const lost = both.findIndex(({ status }) => status === 'rejected');
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(watch.sessions.map((session) => session.transaction())).toEqual(
      lost === 0 ? ['idle', 'open'] : ['open', 'idle'],
    );
    expect(watch.errors[0]).toMatchObject({ code: '1213' });
    await Promise.all([a.query('ROLLBACK'), b.query('ROLLBACK')]);
    await a.query('DROP TABLE locked');
    await Promise.all([a.end(), b.end()]);
  });

  test('a statement that takes longer than it may', async () => {
    const client = await mysql.createConnection(watch.address);
    await client.query('CREATE TABLE slow (id int)');
    await client.query('INSERT INTO slow VALUES (1)');
    (watch.sessions[0] as unknown as { statementMs: number | null }).statementMs = 300;
    const told = await outcome(client.query('UPDATE slow SET id = SLEEP(20)'));
    expect(told).toMatchObject({
      errno: 3024,
      message: 'the statement took longer than the statement timeout of 300 ms',
    });
    expect(watch.errors[0]).toMatchObject({ code: '3024' });
    await client.query('DROP TABLE slow');
    await client.end();
  });

  test('a program that reads slowly makes the server wait, and memory stays flat', async () => {
    const client = await mysql.createConnection(watch.address);
    await client.query('CREATE TABLE digits (d int)');
    await client.query('INSERT INTO digits VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)');
    const text =
      "SELECT REPEAT('x', 500) AS a FROM digits a, digits b, digits c, digits d, digits e JOIN (SELECT 1 UNION ALL SELECT 2) f";
    const connection = (client as unknown as { connection: mysql.Connection }).connection;
    const rows = (connection.query(text) as unknown as { stream(): AsyncIterable<unknown> }).stream();
    let count = 0;
    let most = 0;
    // What waits is in buffers; the process keeps what it once had
    const size = (): number => process.memoryUsage().arrayBuffers;
    const before = size();
    for await (const _ of rows) {
      count += 1;
      if (count % 10_000 !== 0) continue;
      // Long enough for the server to send all of it, if we took it
      await sleep(count === 10_000 ? 1_000 : 5);
      if (count === 10_000) expect(watch.ran.at(-1)?.command).toBe('INSERT');
      most = Math.max(most, size() - before);
    }
    expect(count).toBe(200_000);
    expect(watch.ran.at(-1)).toMatchObject({ command: 'SELECT', rowCount: 200_000, rows: [] });
    // The rows are 100 MB
    expect(most).toBeLessThan(32 * 1024 * 1024);
    await client.query('DROP TABLE digits');
    await client.end();
  });

  test('strangers: bytes of no protocol, silence, and who leaves during the login', async () => {
    const { host, port } = watch.address;
    for (const bytes of ['GET / HTTP/1.1\r\n\r\n', '\u0001\0\0\u0001\0', '']) {
      const socket = connect(port, host);
      socket.on('error', () => undefined);
      socket.resume();
      await new Promise((resolve) => socket.once('connect', resolve));
      if (bytes !== '') socket.write(Buffer.from(bytes, 'latin1'));
      await sleep(50);
      socket.destroy();
    }
    expect(watch.sessions).toHaveLength(1);
    const client = await mysql.createConnection(watch.address);
    expect((await client.query<RowDataPacket[]>('SELECT 1 AS a'))[0]).toEqual([{ a: 1 }]);
    await client.end();
  });

  test('the end of the listener ends what runs', async () => {
    const client = await mysql.createConnection(watch.address);
    client.on('error', () => undefined);
    const work = outcome(client.query('SELECT SLEEP(50)'));
    await until(() => watch.sent.length === 1);
    await sleep(50);
    const start = Date.now();
    await watch[Symbol.asyncDispose]();
    expect(Date.now() - start).toBeLessThan(40_000);
    await work;
    expect(watch.ended).toBe(1);
  });
});
