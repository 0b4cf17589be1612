import { mysqlDialect as dialect } from '../../src/engines/mysqlfamily/dialect.js';
import { ServerError } from '../../src/model/error.js';
import type { Session } from '../../src/model/session.js';
import { raw, sql } from '../../src/sql/query.js';
import { someMysqlKeys } from '../support/mysql.js';
import { freshDatabase, type TestDatabase } from './mysql-helpers.js';

async function refused(work: Promise<unknown>): Promise<ServerError> {
  const error = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof ServerError) return error;
  throw new Error(`not refused by the server: ${String(error)}`);
}

describe.each(someMysqlKeys)('a session on %s', (key) => {
  let db: TestDatabase;
  let session: Session;
  beforeAll(async () => {
    db = await freshDatabase(key);
    session = await db.open();
  });
  afterAll(() => session.close());

  test('says which server it is, and which settings it has', () => {
    const { server } = session;
    expect(key).toContain(server.engine);
    expect(key.split('-')[1]?.split('.')[0]).toBe(String(server.major));
    expect(server).toMatchObject({ database: db.name, superuser: false, embedded: false });
    expect(server.settings).toMatchObject({
      character_set_client: 'utf8mb4',
      foreign_key_checks: 'ON',
      time_zone: 'SYSTEM',
    });
    expect(server.settings?.['sql_mode']).toContain('STRICT_TRANS_TABLES');
    expect(server.settings?.['sql_mode']).not.toContain('IGNORE_SPACE');
  });

  test('values are bound, and every answer is the text of the server', async () => {
    const nasty = `a'"\\\`;-- \u0000 ü😀`;
    const [row] = await session.query(sql`
      SELECT ${nasty} AS a, ${7} AS n, ${null} AS nothing, ${true} AS yes, CAST(18446744073709551615 AS UNSIGNED) AS big, 1.50 AS dec1,
        CAST('2024-02-29' AS DATE) AS day, CAST('2024-02-29 12:13:14.5' AS DATETIME(3)) AS at1, CAST('-12:00:01' AS TIME) AS t`);
    expect(row).toMatchObject({
      a: nasty,
      n: '7',
      nothing: null,
      yes: '1',
      big: '18446744073709551615',
      dec1: '1.50',
      day: '2024-02-29',
      t: '-12:00:01',
    });
    expect(row?.['at1']).toMatch(/^2024-02-29 12:13:14\.500/);
    await session.query(raw("SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES'"));
    expect(await session.query(sql`SELECT ${nasty} AS a`)).toEqual([{ a: nasty }]);
    await dialect.reset(session);
  });

  test('what a user wrote is sent as written, and comes back as text', async () => {
    await session.run(`CREATE TABLE kinds (id bigint unsigned PRIMARY KEY, b binary(4), j json, d datetime(3), f float, x bit(9),
      n decimal(30,10), s varchar(20)) DEFAULT CHARSET=utf8mb4`);
    const made = await session.run(`INSERT INTO kinds VALUES
      (18446744073709551615, 0x00ff1234, '{"a": 1}', '2024-02-28 10:00:00', 0.1, 5, 1.5, 'ü😀'), (1, NULL, NULL, NULL, NULL, NULL, NULL, '')`);
    expect(made).toMatchObject({ command: 'INSERT', rowCount: 2, rows: [] });
    const { rows, rowCount, command } = await session.run('-- all of it\nSELECT * FROM kinds ORDER BY id DESC');
    expect([command, rowCount]).toEqual(['SELECT', 2]);
    expect(rows[0]).toEqual({
      id: '18446744073709551615',
      b: '0x00FF1234',
      j: '{"a": 1}',
      d: '2024-02-28 10:00:00.000',
      f: '0.1',
      x: '5',
      n: '1.5000000000',
      s: 'ü😀',
    });
    // As the mysql client counts: rows that are changed.
    expect((await session.run("UPDATE kinds SET s = ''")).rowCount).toBe(1);
    expect((await session.run('DROP TABLE IF EXISTS nowhere')).notices).toMatchObject([
      { severity: 'NOTE', code: '1051' },
    ]);
    expect((await session.run('SELECT 1 AS `__proto__`')).rows).toHaveLength(1);
    // IGNORE_SPACE, which the driver asks for, would make names of functions reserved words.
    await session.run('CREATE TABLE count (position int)');
  });

  test('several statements in one text are refused, and so is a file of this machine', async () => {
    expect((await refused(session.run('SELECT 1; SELECT 2'))).code).toBe('1064');
    const local = await refused(session.run("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE kinds"));
    expect(['1148', '3948', '4166']).toContain(local.code);
    expect(session.lost).toBeUndefined();
  });

  test('knows whether a transaction is open, also after an error and behind rows', async () => {
    const states: string[] = [];
    const run = async (text: string): Promise<void> => {
      await session.run(text).catch(() => undefined);
      states.push(session.transaction());
    };
    for (const text of [
      'BEGIN',
      'SELECT * FROM kinds',
      'SELEC',
      'COMMIT',
      'START TRANSACTION',
      'CREATE TABLE implicit (a int)',
    ])
      await run(text);
    expect(states).toEqual(['open', 'open', 'open', 'idle', 'open', 'idle']);
    states.length = 0;
    for (const text of ['SET autocommit = 0', 'SELECT * FROM kinds FOR UPDATE', 'ROLLBACK', 'SET autocommit = 1'])
      await run(text);
    expect(states).toEqual(['idle', 'open', 'idle', 'idle']);
  });

  test('a procedure that gives rows and then opens a transaction', async () => {
    await session.run('CREATE PROCEDURE starts() BEGIN SELECT 1 AS a; SELECT 2 AS b; START TRANSACTION; END');
    expect(await session.run('CALL starts()')).toMatchObject({ rows: [{ b: '2' }], rowCount: 1 });
    expect(session.transaction()).toBe('open');
    await session.query(raw('ROLLBACK'));
  });

  test('errors have the number of the server, and its further words', async () => {
    expect(await refused(session.query(sql`SELECT ${1} FROM nowhere`))).toMatchObject({ code: '1146' });
    await session.run('CREATE TABLE parent (id int, name varchar(9))');
    const error = await refused(session.run('CREATE TABLE child (id int, FOREIGN KEY (id) REFERENCES parent (id))'));
    expect(['1005', '1822', '6125']).toContain(error.code);
    expect(`${error.message} ${error.data.detail ?? ''}`).toMatch(/index|unique key/i);
  });

  test('can be stopped from outside, and stops by itself when time is up', async () => {
    setTimeout(() => void session.cancel(), 150);
    const start = Date.now();
    await session.run('SELECT SLEEP(50)').catch(() => undefined);
    expect(Date.now() - start).toBeLessThan(40_000);
    expect(session.lost).toBeUndefined();
    await dialect.setTimeouts(session, { lockMs: 2_500, statementMs: 300 });
    const [waits] = await session.query(raw('SELECT @@lock_wait_timeout AS tab, @@innodb_lock_wait_timeout AS rows1'));
    expect(waits).toEqual({ tab: '3', rows1: '3' });
    await session.run('INSERT INTO parent VALUES (1, NULL), (2, NULL)');
    const over = await refused(session.run('UPDATE parent SET name = SLEEP(3)'));
    expect(['3024', '1969']).toContain(over.code);
    await dialect.setTimeouts(session, { lockMs: null, statementMs: null });
    expect((await session.run('SELECT SLEEP(0.5) AS a')).rows).toEqual([{ a: '0' }]);
  });

  test('a reset brings it back to where it began', async () => {
    const state =
      raw(`SELECT @@sql_mode AS mode, @a AS a, DATABASE() AS db, @@character_set_client AS cs, @@collation_connection AS co,
      @@foreign_key_checks AS fk`);
    const before = await session.query(state);
    await session.run("SET SESSION sql_mode = '', @a = 1, foreign_key_checks = 0, NAMES latin1");
    await session.run('CREATE TEMPORARY TABLE temp (a int)');
    await session.run('USE information_schema');
    await session.run('BEGIN');
    await dialect.reset(session);
    expect(session.transaction()).toBe('idle');
    expect(await session.query(state)).toEqual(before);
    expect((await refused(session.run('SELECT * FROM temp'))).code).toBe('1146');
    expect(await session.query(sql`SELECT ${'ü'} AS a`)).toEqual([{ a: 'ü' }]);
  });

  test('our own work is done as ourselves, and the settings of a file stay', async () => {
    await session.run('SET NAMES latin1');
    await session.run("SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'");
    const seen = await dialect.asSelf(session, () => session.query(sql`SELECT ${'ü😀'} AS a, @@sql_mode AS mode`));
    expect(seen).toEqual([{ a: 'ü😀', mode: session.server.settings?.['sql_mode'] }]);
    const after = await session.query(
      raw('SELECT @@sql_mode AS mode, @@character_set_client AS cs, @@character_set_results AS rs'),
    );
    expect(after).toMatchObject([{ cs: 'latin1', rs: 'latin1' }]);
    expect(after[0]?.['mode']).toContain('ANSI_QUOTES');
    expect((await session.run("SELECT 'ü' AS a")).rows).toEqual([{ a: 'ü' }]);
    await dialect.reset(session);
  });

  test('a session that may only read cannot even change the schema', async () => {
    await using reading = await db.open({ readOnly: true });
    expect(reading.server.settings).toMatchObject({ transaction_read_only: 'ON' });
    for (const text of [
      'INSERT INTO parent VALUES (9, NULL)',
      'CREATE TABLE made (a int)',
      'DROP TABLE parent',
      'ALTER TABLE parent ADD z int',
      'TRUNCATE parent',
    ])
      expect([text, (await refused(reading.run(text))).code]).toEqual([text, '1792']);
    await dialect.reset(reading);
    expect((await refused(reading.run('DROP TABLE parent'))).code).toBe('1792');
    await reading.run('SELECT * FROM parent');
  });

  test('a connection that is killed is known to be lost', async () => {
    await using other = await db.open();
    const work = refused(other.run('SELECT SLEEP(10)'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await session.run(`KILL ${other.id}`);
    expect((await work).data.connectionLost).toBe(true);
    expect(other.lost).toBeDefined();
    expect((await refused(other.query(raw('SELECT 1')))).data.connectionLost).toBe(true);
  });
});
