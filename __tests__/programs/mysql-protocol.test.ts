// The rest of the protocol, and whether a program sees any difference at all.

import { createHash } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import mysql from 'mysql2';
import { COMMAND, errorIn, isEof } from '../../src/engines/mysqlfamily/packets.js';
import type { Session } from '../../src/model/session.js';
import { raw, sql } from '../../src/sql/query.js';
import { freshDatabase, type TestDatabase } from '../engines/mysql-helpers.js';
import { asRoot, someMysqlKeys, startMysql } from '../support/mysql.js';
import { type Watching, watching } from './mysql-helpers.js';
import { command, RawClient } from './mysql-raw.js';

/** All that mysql2 makes of a statement, but where in its buffers it found that. */
const heard = (client: mysql.Connection, text: string, values?: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve) => {
    const done = (error: unknown, rows: unknown, fields: unknown): void => {
      const { message, errno, sqlState } = (error ?? {}) as Record<string, unknown>;
      resolve(JSON.parse(JSON.stringify({ message, errno, sqlState, rows, fields })));
    };
    if (values === undefined) client.query(text, done);
    else client.execute(text, values as never[], done);
  });

const KINDS = `CREATE TABLE kinds (id bigint unsigned PRIMARY KEY, t tinyint, y year, d decimal(30,10), f float, g double, at datetime(6),
  day date, clock time(3), j json, b varbinary(9), bits bit(12), e enum('a','b'), s set('x','y'), l longtext, p point)`;

const TEXTS = [
  KINDS,
  `INSERT INTO kinds VALUES (18446744073709551615, -1, 2024, 1.5, 1.25, 1e300, '2024-02-28 10:00:00.000001', '2024-02-29', '-10:00:01.5',
    '{"a": [1]}', 0xff00, b'101', 'a', 'x,y', 'ü😀', POINT(1, 2)), (1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL)`,
  'SELECT * FROM kinds ORDER BY id',
  "UPDATE kinds SET l = 'same' WHERE id < 5",
  "UPDATE kinds SET l = 'same'",
  'SET NAMES latin1',
  "SELECT 'ü' AS u",
  'SELECT nothing_ü FROM kinds',
  'SET NAMES utf8mb4',
  'SELECT * FROM kinds WHERE id = 0',
  'CREATE PROCEDURE several() BEGIN SELECT 1 AS a; SELECT 2 AS b, 3 AS c; UPDATE kinds SET t = 1 - COALESCE(t, 0); END',
  'CALL several()',
  'SELECT 1/0 AS warned',
  'INSERT IGNORE INTO kinds (id, t) VALUES (1, 1000)',
  'SHOW WARNINGS',
  'START TRANSACTION READ ONLY',
  'DELETE FROM kinds',
  'COMMIT',
  'BEGIN',
  'DELETE FROM kinds WHERE id = 1',
  'ROLLBACK',
  'USE information_schema',
  'SELECT DATABASE() IS NULL AS none',
  'SHOW COLUMNS FROM nowhere.nowhere',
  'EXPLAIN SELECT 1',
  'DO 1',
  'LOCK TABLES nowhere.x READ',
];

describe.each(someMysqlKeys)('the protocol of %s', (key) => {
  let db: TestDatabase;
  let watch: Watching;
  beforeAll(async () => {
    db = await freshDatabase(key);
  });
  beforeEach(async () => {
    watch = await watching(db);
  });
  afterEach(() => watch[Symbol.asyncDispose]());

  test.each([
    ['as it is by default', {}],
    ['of more than one statement', { multipleStatements: true }],
    ['that knows less', { flags: ['-SESSION_TRACK', '-CONNECT_ATTRS', '-FOUND_ROWS'] }],
    ['of an old character set', { charset: 'LATIN1_SWEDISH_CI' }],
  ])('a driver %s hears just what it hears without us', async (_what, options) => {
    const [direct, other] = [await freshDatabase(key), await freshDatabase(key)];
    await using through = await watching(other);
    const address = new URL(direct.url);
    const own = { host: '127.0.0.1', port: Number(address.port), user: decodeURIComponent(address.username) };
    const clients = [
      mysql.createConnection({ ...own, database: direct.name, ...options }),
      mysql.createConnection({ ...through.address, ...options }),
    ] as const;
    for (const client of clients) client.on('error', () => undefined);
    const both = async (work: (client: mysql.Connection) => Promise<unknown>): Promise<void> => {
      const plain = (value: unknown, name: string): string =>
        JSON.stringify(value, (k, v) => (/^_buf|Start$/.test(k) ? undefined : v), 1).replaceAll(name, 'db');
      const without = plain(await work(clients[0]), direct.name);
      expect(plain(await work(clients[1]), other.name)).toBe(without);
    };
    for (const text of TEXTS) await both((client) => heard(client, text));
    await both((client) => heard(client, 'SELECT * FROM nowhere.kinds WHERE id > ?', [0]));
    await both((client) => heard(client, `USE \`${client === clients[0] ? direct.name : other.name}\``));
    await both((client) => heard(client, 'SELECT * FROM kinds WHERE id > ? ORDER BY id', [0]));
    await both((client) => heard(client, 'CALL several()', []));
    await both((client) => heard(client, 'INSERT INTO kinds (id, l, at) VALUES (?, ?, ?)', [7, 'ö', new Date(0)]));
    await both((client) => heard(client, 'SELECT 1 AS a; SELECT 2 AS b'));
    await both((client) => heard(client, 'DROP TABLE kinds'));
    await both((client) => heard(client, 'DROP PROCEDURE several'));
    for (const client of clients) client.destroy();
  });

  test('a cursor is fetched in pieces', async () => {
    const client = await RawClient.open(watch);
    const [head] = await client.ask(command(COMMAND.prepare, 'SELECT 1 AS a UNION ALL SELECT 2 UNION ALL SELECT 3'), 3);
    const name = head?.readUInt32LE(1) ?? 0;
    // Read only, once
    const opened = await client.ask(command(COMMAND.execute, name, Buffer.from([1]), 1), 3);
    expect((opened[2]?.readUInt16LE(3) ?? 0) & 0x40).toBe(0x40);
    const first = await client.ask(command(COMMAND.fetch, name, 2), 3);
    expect(first.map(isEof)).toEqual([false, false, true]);
    const rest = await client.ask(command(COMMAND.fetch, name, 2), 2);
    expect(rest.map(isEof)).toEqual([false, true]);
    expect((await client.ask(command(COMMAND.resetStatement, name), 1))[0]?.[0]).toBe(0);
    client.write(command(COMMAND.closeStatement, name));
    expect((await client.ask(command(COMMAND.ping), 1))[0]?.[0]).toBe(0);
    client.close();
  });

  /** Types of the binary protocol with bytes of theirs. */
  test.each([
    ['tiny', 1, [0xff]],
    ['tiny, unsigned', 0x8001, [0xff]],
    ['short', 2, [0x00, 0x80]],
    ['long', 3, [0xfe, 0xff, 0xff, 0xff]],
    ['long, unsigned', 0x8003, [0xfe, 0xff, 0xff, 0xff]],
    ['longlong', 8, [0, 0, 0, 0, 0, 0, 0, 0x80]],
    ['longlong, unsigned', 0x8008, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ['float', 4, [0, 0, 0xa0, 0x3f]],
    ['double', 5, [0, 0, 0, 0, 0, 0, 0xf4, 0xbf]],
    ['date', 10, [4, 0xe8, 7, 2, 29]],
    ['datetime without time', 12, [4, 0xe8, 7, 2, 29]],
    ['datetime', 12, [7, 0xe8, 7, 2, 29, 23, 5, 9]],
    ['datetime with a fraction', 12, [11, 0xe8, 7, 2, 29, 23, 5, 9, 0x40, 0xe2, 1, 0]],
    ['time', 11, [8, 0, 0, 0, 0, 0, 5, 4, 3]],
    ['negative time of days', 11, [8, 1, 2, 0, 0, 0, 5, 4, 3]],
    ['time with a fraction', 11, [12, 0, 0, 0, 0, 0, 5, 4, 3, 0x40, 0xe2, 1, 0]],
    ['no time', 11, [0]],
    ['decimal', 246, [4, 0x31, 0x2e, 0x35, 0x30]],
    ['text', 253, [3, 0xc3, 0xbc, 0x78]],
  ])('a value of type %s is shown as the server reads it', async (_what, type, bytes) => {
    const client = await RawClient.open(watch);
    const [head] = await client.ask(command(COMMAND.prepare, 'SELECT CONCAT(?) AS a'), 5);
    const value = Buffer.from([0, 1, type & 0xff, type >> 8, ...bytes]);
    const answer = await client.ask(
      command(COMMAND.execute, head?.readUInt32LE(1) ?? 0, Buffer.from([0]), 1, value),
      5,
    );
    const row = answer[3] ?? Buffer.alloc(0);
    const read = row.toString('utf8', 3, 3 + (row[2] ?? 0));
    const shown = watch.sent[0]?.values?.[0] ?? '';
    // Some servers write a fraction always, some as many digits as there are
    const plain = (text: string): string => text.replace(/(:\d\d)\.0+$/, '$1').replace(/ 00:00:00$/, '');
    expect(plain(shown)).toBe(plain(read));
    client.close();
  });

  test('a value in pieces, and a statement whose values are of types that were told before', async () => {
    const client = await RawClient.open(watch);
    const [head] = await client.ask(command(COMMAND.prepare, 'SELECT LENGTH(?) AS n, ? AS m'), 7);
    const name = head?.readUInt32LE(1) ?? 0;
    client.write(command(COMMAND.longData, name, Buffer.from([0, 0]), 'x'.repeat(3000)));
    client.write(command(COMMAND.longData, name, Buffer.from([0, 0]), 'y'.repeat(3000)));
    const types = Buffer.from([0, 1, 252, 0, 8, 0]);
    const seven = Buffer.from([7, 0, 0, 0, 0, 0, 0, 0]);
    const rows = await client.ask(command(COMMAND.execute, name, Buffer.from([0]), 1, types, seven), 6);
    // A binary row: its head, a bitmap of NULLs, then the numbers
    expect(rows[4]?.readUInt16LE(2)).toBe(6000);
    expect(watch.sent[0]?.values?.[0]).toMatch(/^x{3000}y{1096}… \(6000 bytes, SHA-256 [0-9a-f]{64}\)$/);
    expect(watch.sent[0]?.values?.[1]).toBe('7');
    const whole = createHash('sha256')
      .update('x'.repeat(3000) + 'y'.repeat(3000))
      .digest('hex');
    expect(watch.sent[0]?.values?.[0]).toContain(whole);
    // The value before is forgotten; the types hold
    const again = Buffer.from([0, 0, 2, 104, 105, 9, 0, 0, 0, 0, 0, 0, 0]);
    await client.ask(command(COMMAND.execute, name, Buffer.from([0]), 1, again), 6);
    expect(watch.sent[1]?.values).toEqual(['hi', '9']);
    // It is not run a second time without the value
    client.write(command(COMMAND.longData, name, Buffer.from([0, 0]), 'z'));
    watch.onStatement = async (_sent, send) => {
      await send();
      await send();
    };
    client.write(command(COMMAND.execute, name, Buffer.from([0]), 1, types, seven));
    let last: Buffer;
    do last = (await client.next()).payload;
    while (last[0] !== 0xff);
    expect(errorIn(last, false).message).toMatch(/in pieces|cannot be run again/);
    client.close();
  });

  test('over TLS, which ends with us', async () => {
    await using server = await startMysql(key, { ssl: true, password: 'secret' });
    const url = `${await server.createDatabase('over_tls')}?sslaccept=accept_invalid_certs`;
    await using through = await watching({ ...db, name: 'over_tls' }, () => db.open({ url }));
    expect(through.sessions[0]?.server.tls).toBe(true);
    const client = mysql.createConnection(through.address).promise();
    const long = 'x'.repeat(3_000_000);
    expect((await client.query('SELECT ? AS a', [long]))[0]).toEqual([{ a: long }]);
    expect((await client.execute('SELECT ? AS a', [long]))[0]).toEqual([{ a: long }]);
    await client.end();
  });

  test('what is not understood is refused, and the connection goes on', async () => {
    const client = await RawClient.open(watch);
    const session = watch.sessions[0] as Session;
    await session.query(sql`SELECT ${'ours'} AS a`);
    // A statement of our session, by the server's name; a change of user; the replication's; nothing at all
    for (const [asked, number] of [
      [command(COMMAND.execute, 1, Buffer.from([0]), 1), 1243],
      [command(COMMAND.fetch, 0xffff_ffff, 1), 1243],
      [command(COMMAND.execute), 1243],
      [command(0x11, 'root\0\0\0'), 1047],
      [command(0x12, 4), 1047],
      [command(0x08), 1047],
      [Buffer.alloc(0), 1047],
    ] as const) {
      const [answer] = await client.ask(asked, 1);
      expect([asked[0], Number(errorIn(answer ?? Buffer.alloc(0), false).code)]).toEqual([asked[0], number]);
    }
    client.write(command(COMMAND.closeStatement, 1));
    client.write(command(COMMAND.closeStatement));
    expect(await session.query(sql`SELECT ${'ours'} AS a`)).toEqual([{ a: 'ours' }]);
    expect((await client.ask(command(COMMAND.statistics), 1))[0]?.toString()).toMatch(/^Uptime: /);
    expect((await client.ask(command(COMMAND.initDb, 'no_such'), 1))[0]?.readUInt16LE(1)).toBeGreaterThan(1000);
    expect(watch.texts().at(-1)).toBe('USE `no_such`');
    // Values that cannot be read: what becomes of it is the server's to say
    const [head] = await client.ask(command(COMMAND.prepare, 'SELECT ? AS a'), 5);
    const name = head?.readUInt32LE(1) ?? 0;
    await client.ask(command(COMMAND.execute, name, Buffer.from([0]), 1, Buffer.from([0, 1, 253, 0, 200, 1])), 1);
    expect(watch.sent.at(-1)).toEqual({ text: 'SELECT ? AS a' });
    client.close();
  });

  test('a server that wants a file of this machine gets none, and the program is told', async () => {
    const [{ port = 0 } = {}] = [new URL(db.url)].map((url) => ({ port: Number(url.port) }));
    const [before] = await asRoot(db.rootUrl, 'SELECT @@GLOBAL.local_infile AS v');
    await asRoot(db.rootUrl, 'SET GLOBAL local_infile = ON');
    const proxy = await sayingYesToFiles(port);
    const url = new URL(db.url);
    url.port = String((proxy.address() as AddressInfo).port);
    url.searchParams.set('ssl-mode', 'DISABLED');
    try {
      await using through = await watching(db, () => db.open({ url: url.href }));
      const client = mysql.createConnection({ ...through.address, multipleStatements: true }).promise();
      await client.query('CREATE TABLE files (a text)');
      const asked = "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE files";
      await expect(client.query(asked)).rejects.toMatchObject({ errno: 4166 });
      await expect(client.query(`${asked}; SELECT 1`)).rejects.toMatchObject({ errno: 4166 });
      expect((await client.query('SELECT COUNT(*) AS n FROM files'))[0]).toEqual([{ n: 0 }]);
      expect(await through.sessions[0]?.query(raw('SELECT 1 AS a'))).toEqual([{ a: '1' }]);
      await client.query('DROP TABLE files');
      await client.end();
    } finally {
      proxy.close();
      await asRoot(db.rootUrl, `SET GLOBAL local_infile = ${before?.['v'] === 1 ? 'ON' : 'OFF'}`);
    }
  });
});

/** A way to the server on which our login says that we would send files. */
async function sayingYesToFiles(port: number): Promise<Server> {
  const proxy = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    let first = true;
    client.on('data', (chunk: Buffer) => {
      if (first) chunk.writeUInt32LE((chunk.readUInt32LE(4) | 0x80) >>> 0, 4);
      first = false;
      server.write(chunk);
    });
    server.pipe(client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}
