// Clients of all kinds, by their own ways to show a password and their own part of the protocol.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import knex from 'knex';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { DataTypes, Sequelize } from 'sequelize';
import { raw } from '../../src/sql/query.js';
import { freshDatabase, type TestDatabase } from '../engines/mysql-helpers.js';
import { installedMysql, someMysqlKeys } from '../support/mysql.js';
import { runFolder } from '../support/run-folder.mjs';
import { type Watching, watching } from './mysql-helpers.js';

const run = promisify(execFile);

/** The command-line client of one server; → what it prints. */
async function commandLine(
  key: string,
  watch: Watching,
  args: readonly string[],
  more: { readonly password?: string; readonly input?: string } = {},
): Promise<string> {
  const { bin, flavour } = installedMysql(key);
  const { host, port, user, database } = watch.address;
  // Newer clients of MariaDB want TLS or nothing
  const plain = flavour === 'mariadb' ? ['--skip-ssl'] : [];
  const running = run(
    join(bin, flavour === 'mariadb' ? 'mariadb' : 'mysql'),
    ['--no-defaults', ...plain, `--host=${host}`, `--port=${port}`, `--user=${user}`, '--batch', ...args, database],
    { env: { PATH: '/usr/bin:/bin', MYSQL_PWD: more.password ?? watch.address.password, HOME: runFolder() } },
  );
  running.child.stdin?.end(more.input ?? '');
  return (await running).stdout;
}

describe.each(someMysqlKeys)('clients of %s', (key) => {
  let db: TestDatabase;
  let watch: Watching;
  beforeAll(async () => {
    db = await freshDatabase(key);
  });
  beforeEach(async () => {
    watch = await watching(db);
  });
  afterEach(() => watch[Symbol.asyncDispose]());

  test.each(someMysqlKeys)('the command line of %s', async (other) => {
    const said = await commandLine(other, watch, ['-e', "SELECT 'ü' AS u, DATABASE() AS db; SELECT 2 AS two"]);
    expect(said).toBe(`u\tdb\nü\t${db.name}\ntwo\n2\n`);
    expect(watch.texts().slice(-2)).toEqual(["SELECT 'ü' AS u, DATABASE() AS db", 'SELECT 2 AS two']);
    await expect(commandLine(other, watch, ['-e', 'SELECT * FROM nowhere'])).rejects.toMatchObject({
      stderr: expect.stringContaining('ERROR 1146 (42S02)'),
    });
    await commandLine(other, watch, ['-e', 'USE information_schema; SELECT 1']);
    expect(watch.texts().at(-2)).toMatch(/^USE `?information_schema`?$/);
    await expect(commandLine(other, watch, ['-e', 'SELECT 1'], { password: 'wrong' })).rejects.toMatchObject({
      stderr: expect.stringContaining('ERROR 1045 (28000)'),
    });
  });

  test('the command line with a statement just as long as a packet', async () => {
    const admin = await db.open({ root: true });
    const [before] = await admin.query(raw('SELECT @@GLOBAL.max_allowed_packet AS size'));
    await admin.query(raw('SET GLOBAL max_allowed_packet = 1073741824'));
    await using wide = await watching(db);
    try {
      const edge = 0xff_ff_ff - 1 - "SELECT LENGTH('') AS n".length;
      const lengths = [edge - 1, edge, edge + 1];
      const input = lengths.map((length) => `SELECT LENGTH('${'x'.repeat(length)}') AS n;\n`).join('');
      const said = await commandLine(key, wide, ['--max-allowed-packet=1G'], { input });
      expect(said).toBe(lengths.map((length) => `n\n${length}\n`).join(''));
    } finally {
      await admin.run(`SET GLOBAL max_allowed_packet = ${before?.['size']}`);
      await admin.close();
    }
  });

  /** As drivers are that know less: the oldest way to log in, no session tracking, no columns with more about their types. */
  test.each([
    ['knows no plug-ins', ['-PLUGIN_AUTH', '-PLUGIN_AUTH_LENENC_CLIENT_DATA', '-SESSION_TRACK']],
    ['counts changed rows', ['-FOUND_ROWS', '-SESSION_TRACK', '-CONNECT_ATTRS', '-CONNECT_WITH_DB']],
    ['asks for all there is', ['MULTI_STATEMENTS', 'COMPRESS', 'LOCAL_FILES', 'PS_MULTI_RESULTS', 'INTERACTIVE']],
  ])('a driver that %s', async (_what, flags) => {
    const client = await mysql.createConnection({ ...watch.address, flags });
    const [made] = await client.query('CREATE TABLE some (id int PRIMARY KEY, doc json)');
    expect(made).toMatchObject({ affectedRows: 0 });
    await client.query("INSERT INTO some VALUES (1, '[1]'), (2, '[2]')");
    const [same] = await client.query('UPDATE some SET id = id');
    expect(same).toMatchObject({
      affectedRows: flags.includes('-FOUND_ROWS') ? 0 : 2,
      info: expect.stringMatching(/^Rows matched: 2/),
    });
    const [rows] = await client.query<RowDataPacket[]>('SELECT * FROM some ORDER BY id');
    expect(rows).toHaveLength(2);
    await client.query('SET NAMES utf8mb4');
    const [bound] = await client.execute<RowDataPacket[]>('SELECT id FROM some WHERE id > ?', [1]);
    expect(bound).toEqual([{ id: 2 }]);
    await client.query('DROP TABLE some');
    await client.end();
  });

  test('a wrong password is refused in either way, and opens nothing', async () => {
    for (const flags of [[], ['-PLUGIN_AUTH', '-PLUGIN_AUTH_LENENC_CLIENT_DATA']])
      for (const password of ['wrong', '', watch.address.password.slice(1)])
        await expect(mysql.createConnection({ ...watch.address, password, flags })).rejects.toMatchObject({
          errno: 1045,
        });
    expect(watch.sessions).toHaveLength(1);
    expect(watch.ended).toBe(0);
    const client = await mysql.createConnection({ ...watch.address, user: 'whoever', database: 'not_ours' });
    expect((await client.query('SELECT DATABASE() AS db'))[0]).toEqual([{ db: db.name }]);
    await client.end();
  });

  test('TLS is not offered, and who insists on it is told so', async () => {
    await expect(
      mysql.createConnection({ ...watch.address, ssl: { rejectUnauthorized: false } }),
    ).rejects.toMatchObject({ code: 'HANDSHAKE_NO_SSL_SUPPORT' });
  });

  test('knex makes a table in a transaction', async () => {
    const tool = knex({ client: 'mysql2', connection: { ...watch.address } });
    try {
      await tool.transaction(async (trx) => {
        await trx.schema.createTable('users', (table) => {
          table.increments();
          table.string('name').notNullable();
          table.json('doc');
        });
        await trx('users').insert([{ name: 'a', doc: JSON.stringify({ a: 1 }) }, { name: 'b' }]);
      });
      expect(await tool('users').where('id', '>', 1).update({ name: 'c' })).toBe(1);
      const seen = await tool('users').select('id', 'name').orderBy('id');
      expect(seen.map((row) => ({ ...row }))).toEqual([
        { id: 1, name: 'a' },
        { id: 2, name: 'c' },
      ]);
      expect(await tool.schema.hasTable('users')).toBe(true);
      await expect(tool.raw('SELECT * FROM nowhere')).rejects.toMatchObject({ errno: 1146 });
    } finally {
      await tool.destroy();
    }
    expect(watch.sent.find(({ text }) => /update/.test(text))?.text).toContain("set `name` = 'c' where `id` > 1");
  });

  test('Sequelize changes tables and looks at them', async () => {
    const tool = new Sequelize(watch.url, { logging: false, pool: { max: 3 } });
    try {
      const query = tool.getQueryInterface();
      await query.createTable('people', { id: { type: DataTypes.INTEGER, primaryKey: true }, name: DataTypes.STRING });
      await query.addColumn('people', 'born', { type: DataTypes.DATE });
      await query.addIndex('people', ['name']);
      await tool.transaction((transaction) => query.bulkInsert('people', [{ id: 1, name: 'a' }], { transaction }));
      expect(Object.keys(await query.describeTable('people'))).toEqual(['id', 'name', 'born']);
      const [rows] = await tool.query('SELECT id, name FROM people WHERE id = $1', { bind: [1] });
      expect(rows).toEqual([{ id: 1, name: 'a' }]);
      await query.dropTable('people');
    } finally {
      await tool.close();
    }
    expect(watch.sent.find(({ text }) => /WHERE id = \?/.test(text))?.values).toEqual(['1']);
  });
});
