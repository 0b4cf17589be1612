import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type ResultSetHeader, type RowDataPacket } from 'mysql2/promise';
import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import { ServerError } from '../../src/model/error.js';
import type { Session } from '../../src/model/session.js';
import { raw, sql } from '../../src/sql/query.js';
import { freshDatabase, type TestDatabase } from '../engines/mysql-helpers.js';
import { someMysqlKeys } from '../support/mysql.js';
import { type Watching, watching } from './mysql-helpers.js';

/** What the client is told. */
const refused = (work: Promise<unknown>): Promise<{ errno?: number; sqlState?: string; message: string }> =>
  work.then(
    () => {
      throw new Error('not refused');
    },
    (error: Error) => error,
  );

const until = async (what: () => boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; !what(); await sleep(20)) if (Date.now() > end) throw new Error('not in time');
};

/** Of mysql2's callback connection what its types leave out. */
interface Raw {
  query(text: string): {
    execute(packet: { isEOF(): boolean; eofStatusFlags(): number } | undefined, on: unknown): boolean;
    on(event: 'result', listener: (row: unknown) => void): void;
    once(event: 'end', listener: (value?: unknown) => void): void;
  };
}

describe.each(someMysqlKeys)('a program that speaks to %s through us', (key) => {
  let db: TestDatabase;
  let watch: Watching;
  let client: mysql.Connection;
  beforeAll(async () => {
    db = await freshDatabase(key);
  });
  beforeEach(async () => {
    watch = await watching(db);
    client = await mysql.createConnection({ ...watch.address, multipleStatements: false });
  });
  afterEach(async () => {
    client.destroy();
    await watch[Symbol.asyncDispose]();
  });

  test('is told what the server is, and has the number of its session', async () => {
    const [rows] = await client.query<RowDataPacket[]>('SELECT CONNECTION_ID() AS id, VERSION() AS version');
    expect(rows[0]?.['id']).toBe(client.threadId);
    expect(watch.sessions.map(({ id }) => id)).toEqual([client.threadId]);
    expect(String(rows[0]?.['version'])).toContain(watch.sessions[0]?.server.version.split('-')[0]);
  });

  test('each statement is shown before it runs, with what came of it', async () => {
    await client.query('CREATE TABLE shown (id int PRIMARY KEY AUTO_INCREMENT, name varchar(20), at datetime(3))');
    const [made] = await client.query<ResultSetHeader>("INSERT INTO shown (name) VALUES ('a'), ('b')");
    expect(made).toMatchObject({ affectedRows: 2, insertId: 1, serverStatus: 2 });
    const [rows] = await client.query<RowDataPacket[]>('SELECT * FROM shown ORDER BY id');
    expect(rows).toEqual([
      { id: 1, name: 'a', at: null },
      { id: 2, name: 'b', at: null },
    ]);
    await client.query('DROP TABLE IF EXISTS nowhere');
    expect(watch.texts()).toEqual([
      'CREATE TABLE shown (id int PRIMARY KEY AUTO_INCREMENT, name varchar(20), at datetime(3))',
      "INSERT INTO shown (name) VALUES ('a'), ('b')",
      'SELECT * FROM shown ORDER BY id',
      'DROP TABLE IF EXISTS nowhere',
    ]);
    expect(watch.ran.map(({ command, rowCount, rows: [...all] }) => [command, rowCount, all])).toEqual([
      ['CREATE', null, []],
      ['INSERT', 2, []],
      ['SELECT', 2, []],
      ['DROP', null, []],
    ]);
    expect(watch.ran[3]?.notices).toMatchObject([{ severity: 'NOTE', code: '1051' }]);
    await client.query('DROP TABLE shown');
  });

  test('prepared statements run with their values, which people can read', async () => {
    const text = 'SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e, ? AS f';
    const [rows] = await client.execute<RowDataPacket[]>(text, [1, 'ü😀', null, new Date(0), Buffer.from([0, 1]), 1.5]);
    expect(rows[0]).toMatchObject({ a: 1, b: 'ü😀', c: null, e: Buffer.from([0, 1]), f: 1.5 });
    await client.execute(text, [2, 'again', null, null, 'x'.repeat(5000), -1]);
    expect(watch.texts()).toEqual([text, text]);
    const [first, second] = watch.sent.map(({ values }) => values);
    expect(first?.slice(0, 3)).toEqual(['1', 'ü😀', null]);
    expect(first?.[3]).toMatch(/^19(69|70)-\d\d-\d\d \d\d:\d\d:00/);
    expect(first?.slice(4)).toEqual(['0x0001', '1.5']);
    expect(second?.[4]).toMatch(/^x{4096}… \(5000 bytes, SHA-256 [0-9a-f]{64}\)$/);
    expect(second?.[5]).toBe('-1');
    const statement = await client.prepare('SELECT ? + 1 AS n');
    expect(watch.sent).toHaveLength(2);
    expect((await statement.execute([5]))[0]).toEqual([{ n: 6 }]);
    await statement.close();
    expect((await refused(client.execute('SELECT * FROM nowhere WHERE a = ?', [1]))).errno).toBe(1146);
  });

  test('an error reaches the program as the server told it, and us with what else it says', async () => {
    expect(await refused(client.query('SELECT 1 FROM WHERE'))).toMatchObject({ errno: 1064, sqlState: '42000' });
    expect(watch.errors[0]).toBeInstanceOf(ServerError);
    expect(watch.errors[0]).toMatchObject({ code: '1064', data: { position: 15 } });
    await client.query('CREATE TABLE parent (id int)');
    await refused(client.query('CREATE TABLE child (id int, FOREIGN KEY (id) REFERENCES parent (id))'));
    const { message, data } = watch.errors[1] as ServerError;
    expect(`${message} ${data.detail ?? ''}`).toMatch(/index|unique key/i);
    await client.query('DROP TABLE parent');
    const file = await refused(client.query("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE nowhere"));
    expect([1148, 3948, 4166]).toContain(file.errno);
    expect((await client.query('SELECT 1 AS a'))[0]).toEqual([{ a: 1 }]);
  });

  test('several statements in one text only where the program asked for it', async () => {
    expect((await refused(client.query('SELECT 1; SELECT 2'))).errno).toBe(1064);
    const many = await mysql.createConnection({ ...watch.address, multipleStatements: true });
    const [results] = await many.query('SELECT 1 AS a; SET @x = 2; SELECT @x AS b');
    expect(results).toMatchObject([[{ a: 1 }], { affectedRows: 0 }, [{ b: 2 }]]);
    expect(watch.texts().at(-1)).toBe('SELECT 1 AS a; SET @x = 2; SELECT @x AS b');
    expect((await refused(many.query('SELECT 1 AS a; SELECT nothing; SELECT 3'))).errno).toBe(1054);
    await many.end();
    await until(() => watch.ended === 1);
    await expect(watch.sessions[1]?.run('SELECT 1; SELECT 2')).rejects.toMatchObject({ code: '1064' });
  });

  test('transactions are the program’s own', async () => {
    await client.query('CREATE TABLE moved (id int PRIMARY KEY)');
    await client.beginTransaction();
    const [inside] = await client.query<ResultSetHeader>('INSERT INTO moved VALUES (1)');
    expect(inside.serverStatus & 1).toBe(1);
    expect(watch.sessions[0]?.transaction()).toBe('open');
    expect((await refused(client.query('INSERT INTO moved VALUES (1)'))).errno).toBe(1062);
    expect(watch.sessions[0]?.transaction()).toBe('open');
    await client.rollback();
    expect(watch.sessions[0]?.transaction()).toBe('idle');
    expect((await client.query('SELECT * FROM moved'))[0]).toEqual([]);
    await client.query('BEGIN');
    // Ends the transaction by itself
    const [ddl] = await client.query<ResultSetHeader>('DROP TABLE moved');
    expect(ddl.serverStatus & 1).toBe(0);
  });

  test('a transaction that we put around a statement is not seen by the program', async () => {
    await client.query('CREATE TABLE wrapped (id int PRIMARY KEY)');
    const inside: string[] = [];
    watch.onStatement = async (_sent, send, session) => {
      await session.query(raw('START TRANSACTION'));
      await send();
      inside.push(session.transaction());
      await session.query(raw('COMMIT'));
    };
    const [made] = await client.query<ResultSetHeader>('INSERT INTO wrapped VALUES (1)');
    expect(made.serverStatus & 1).toBe(0);
    // Behind columns and behind rows
    const statuses: number[] = [];
    const connection = (client as unknown as { connection: Raw }).connection;
    const query = connection.query('SELECT * FROM wrapped');
    const execute = query.execute.bind(query);
    query.execute = (packet, on) => {
      if (packet?.isEOF() === true) statuses.push(packet.eofStatusFlags());
      return execute(packet, on);
    };
    await new Promise((resolve) => query.once('end', resolve));
    expect(statuses.map((status) => status & 1)).toEqual([0, 0]);
    expect(inside).toEqual(['open', 'open']);
    watch.onStatement = async (_sent, send) => {
      await send();
    };
    await client.query('DROP TABLE wrapped');
  });

  test('where we refuse, the program gets our error, and the statement has not run', async () => {
    watch.onStatement = async () => {
      throw new ServerError('not before noon', '3100', {});
    };
    expect(await refused(client.query('CREATE TABLE never (id int)'))).toMatchObject({
      errno: 3100,
      message: 'not before noon',
    });
    // After rows have gone out, in place of their end
    watch.onStatement = async (_sent, send) => {
      await send();
      throw new Error('the journal cannot be written');
    };
    expect(await refused(client.query('SELECT 1'))).toMatchObject({ errno: 1105, sqlState: 'HY000' });
    watch.onStatement = async (_sent, send) => {
      await send();
    };
    expect((await refused(client.query('SELECT * FROM never'))).errno).toBe(1146);
  });

  test('a statement that was refused can be sent once more', async () => {
    await client.query('CREATE TABLE tried (id int PRIMARY KEY)');
    await client.query('INSERT INTO tried VALUES (1)');
    watch.onStatement = async (_sent, send, session) => {
      await expect(send()).rejects.toMatchObject({ code: '1062' });
      await session.query(raw('DELETE FROM tried'));
      await send();
    };
    const [made] = await client.query<ResultSetHeader>('INSERT INTO tried VALUES (1)');
    expect(made.affectedRows).toBe(1);
    watch.onStatement = async (_sent, send) => {
      await send();
    };
    await client.query('DROP TABLE tried');
  });

  test('rows come while we still wait, their end does not', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    watch.onStatement = async (_sent, send) => {
      await send();
      await held;
    };
    const rows: unknown[] = [];
    let ended = false;
    const connection = (client as unknown as { connection: Raw }).connection;
    const query = connection.query('SELECT 1 AS a UNION ALL SELECT 2');
    query.on('result', (row: unknown) => rows.push(row));
    query.once('end', () => {
      ended = true;
    });
    await until(() => rows.length === 2);
    await sleep(50);
    expect(ended).toBe(false);
    release();
    await until(() => ended);
  });

  test('values and texts longer than a packet', async () => {
    const long = 'ü'.repeat(10 * 1024 * 1024);
    const admin = await db.open({ root: true });
    const [before] = await admin.query(raw('SELECT @@GLOBAL.max_allowed_packet AS size'));
    await admin.query(raw('SET GLOBAL max_allowed_packet = 1073741824'));
    await admin.close();
    await using wide = await watching(db);
    const other = await mysql.createConnection(wide.address);
    try {
      await other.query('CREATE TABLE wide (id int PRIMARY KEY, text longtext)');
      await other.query('INSERT INTO wide VALUES (1, ?)', [long]);
      await other.execute('INSERT INTO wide VALUES (2, ?)', [long]);
      const [rows] = await other.query<RowDataPacket[]>('SELECT text FROM wide');
      expect(rows.map(({ text }) => text === long)).toEqual([true, true]);
      const [own] = (await wide.sessions[0]?.query(raw('SELECT LENGTH(text) AS n FROM wide WHERE id = 2'))) ?? [];
      expect(own).toEqual({ n: String(20 * 1024 * 1024) });
      await other.query('DROP TABLE wide');
    } finally {
      other.destroy();
      const again = await db.open({ root: true });
      await again.run(`SET GLOBAL max_allowed_packet = ${before?.['size']}`);
      await again.close();
    }
  });

  test('a pool has a session for each of its connections', async () => {
    const pool = mysql.createPool({ ...watch.address, connectionLimit: 5 });
    const all = await Promise.all(
      Array.from({ length: 5 }, () => pool.query<RowDataPacket[]>('SELECT CONNECTION_ID() AS id, SLEEP(0.2)')),
    );
    const ids = new Set(all.map(([rows]) => rows[0]?.['id']));
    expect(ids.size).toBe(5);
    expect(watch.sessions.filter(({ id }) => ids.has(id))).toHaveLength(5);
    await pool.end();
    await until(() => watch.ended === 5);
  });

  test('the session is what the login of this program would have made it, and is ours again afterwards', async () => {
    const state = raw('SELECT @@collation_connection AS co, @@character_set_results AS rs, @@sql_mode AS mode');
    const there = await mysql.createConnection({ ...watch.address, charset: 'LATIN1_GERMAN1_CI' });
    const [[row]] = await there.query<RowDataPacket[]>(
      "SELECT @@collation_connection AS co, @@sql_mode AS mode, 'ü' AS u, DATABASE() AS db",
    );
    expect(row).toMatchObject({ co: 'latin1_german1_ci', u: 'ü', db: db.name });
    expect(row?.['mode']).toContain('IGNORE_SPACE');
    await there.query('CREATE TABLE kept (id int, name varchar(9))');
    await there.query("INSERT INTO kept VALUES (1, 'ä'), (2, 'b')");
    const [same] = await there.query<ResultSetHeader>("UPDATE kept SET name = 'b'");
    // As it would be told without us: rows found, not rows changed
    expect(same).toMatchObject({ affectedRows: 2, changedRows: 1 });
    await there.query('BEGIN');
    await there.query("UPDATE kept SET name = 'lost'");
    await there.execute('SELECT ? AS a', [1]);
    there.destroy();
    await until(() => watch.ended === 1);
    const session = watch.sessions[1];
    // Written in the character set that the program chose
    expect(await session?.query(sql`SELECT name, ${'ö'} AS own FROM kept WHERE id = 2`)).toEqual([
      { name: 'b', own: 'ö' },
    ]);
    expect((await session?.query(state))?.[0]).toMatchObject({ co: 'latin1_german1_ci', rs: 'latin1' });
    await client.query('DROP TABLE kept');
  });

  test('a reset brings the session back to where the login left it', async () => {
    await client.query('SET @a = 1');
    await client.query('SET SESSION sql_mode = DEFAULT');
    const statement = await client.prepare('SELECT 1 AS a');
    await client.query('BEGIN');
    await (client as unknown as { reset(): Promise<void> }).reset();
    const [[row]] = await client.query<RowDataPacket[]>('SELECT @a AS a, @@sql_mode AS mode');
    expect(row?.['a']).toBeNull();
    expect(row?.['mode']).toContain('IGNORE_SPACE');
    expect((await refused(statement.execute([]))).errno).toBe(1243);
    expect(watch.sessions[0]?.transaction()).toBe('idle');
    expect(await watch.sessions[0]?.query(sql`SELECT ${1} AS a`)).toEqual([{ a: '1' }]);
    await client.ping();
  });

  test('where we reset the session between two migrations, the program goes on with what it has', async () => {
    const there = await mysql.createConnection({ ...watch.address, multipleStatements: true });
    const text = 'SELECT ? AS a, @@sql_mode AS mode, @@collation_connection AS co';
    const [[before]] = await there.execute<RowDataPacket[]>(text, ['x']);
    const other = await there.prepare('SELECT 7 AS n');
    await dialect.reset(watch.sessions[1] as Session);
    // A name of ours, which may be the server's name of what the program had
    expect(await watch.sessions[1]?.query(sql`SELECT ${'own'} AS a`)).toEqual([{ a: 'own' }]);
    const [[after]] = await there.execute<RowDataPacket[]>(text, ['x']);
    expect(after).toEqual(before);
    expect(after?.['mode']).toContain('IGNORE_SPACE');
    expect((await other.execute([]))[0]).toEqual([{ n: 7 }]);
    expect((await there.query('SELECT 1 AS a; SELECT 2 AS b'))[0]).toEqual([[{ a: 1 }], [{ b: 2 }]]);
    expect(await watch.sessions[1]?.query(sql`SELECT ${'own'} AS a`)).toEqual([{ a: 'own' }]);
    await there.end();
  });
});
