import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { archiveOf, parseSources } from '../scripts/servers-apt.mjs';
import { connectMysql } from '../src/engines/mysqlfamily/connect.js';
import { findMysqlDumpTools, mysqlVersion } from '../src/io/mysql-programs.js';
import { asRoot, installedMysql, sharedMysql, someMysqlKey, startMysql } from './support/mysql.js';
import { binFor, sharedPostgres, someMajors, startPostgres } from './support/postgres.js';

const run = promisify(execFile);
const EXTENSIONS = ['pg_trgm', 'citext', 'btree_gist', 'ltree', 'unaccent', 'pgcrypto', 'uuid-ossp', 'hstore'];

async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Processes that name a folder in their command line: the server, and with it its sessions, name their data. */
const processesOf = (folder: string) =>
  readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder);
    } catch {
      return false;
    }
  });

/** PostgreSQL's small shared memory segments, by the process that made them. */
const segmentsOf = (pid: string) =>
  readFileSync('/proc/sysvipc/shm', 'utf8')
    .split('\n')
    .filter((line) => line.trim().split(/\s+/)[4] === pid);

describe.each(someMajors)('PostgreSQL %i', (major) => {
  it('starts as the major that it claims to be, and its tools are of that major too', async () => {
    const server = await sharedPostgres(major);
    const [row] = await query(server.superuserUrl(), 'SHOW server_version_num');
    expect(Math.floor(Number(row?.['server_version_num']) / 10_000)).toBe(major);
    for (const tool of ['pg_dump', 'pg_restore', 'psql']) {
      const { stdout } = await run(join(binFor(major), tool), ['--version']);
      expect(stdout).toContain(`(PostgreSQL) ${major}.`);
    }
  });

  it('gives a plain owner a database in which the contrib extensions can be created and used', async () => {
    const server = await sharedPostgres(major);
    const url = await server.createDatabase();
    const [role] = await query(url, 'SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user');
    expect(role).toEqual({ rolsuper: false, rolcreatedb: false });
    const database = decodeURIComponent(new URL(url).pathname.slice(1));
    for (const name of EXTENSIONS) await query(server.superuserUrl(database), `CREATE EXTENSION "${name}"`);
    const [row] = await query(
      url,
      `SELECT similarity('word', 'ward') > 0 AS trgm, 'A'::citext = 'a' AS citext, 'a.b'::ltree <@ 'a' AS ltree,
        unaccent('Hôtel') AS unaccent, encode(digest('a', 'sha1'), 'hex') AS digest,
        uuid_nil()::text AS nil, ('a=>1'::hstore -> 'a') AS hstore`,
    );
    expect(row).toEqual({
      trgm: true,
      citext: true,
      ltree: true,
      unaccent: 'Hotel',
      digest: createHash('sha1').update('a').digest('hex'),
      nil: '00000000-0000-0000-0000-000000000000',
      hstore: '1',
    });
    await query(url, 'CREATE TABLE stays (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&))');
  });

  it('has ICU, C.UTF-8, time zones and XML, which come from libraries and files beside it', async () => {
    const url = await (await sharedPostgres(major)).createDatabase();
    const [row] = await query(
      url,
      `CREATE COLLATION german (provider = icu, locale = 'de')`,
      `SELECT 'ä' < 'b' COLLATE german AS icu, upper('é') AS upper, xmlelement(name a)::text AS xml,
        extract(hour FROM timestamptz '2024-07-01 12:00Z' AT TIME ZONE 'Europe/Berlin')::int AS hour`,
    );
    expect(row).toEqual({ icu: true, upper: 'É', xml: '<a/>', hour: 14 });
  });

  it('dumps with its pg_dump and restores with its pg_restore', async () => {
    const server = await sharedPostgres(major);
    const [from, to] = [await server.createDatabase(), await server.createDatabase()];
    await query(
      from,
      'CREATE TABLE item (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE)',
      `INSERT INTO item (name) SELECT 'item ' || n FROM generate_series(1, 1000) n`,
      'CREATE VIEW named AS SELECT name FROM item',
    );
    const file = join(server.socketDir, `${new URL(from).pathname.slice(1)}.dump`);
    await run(join(server.bin, 'pg_dump'), ['-Fc', '-d', from, '-f', file]);
    await run(join(server.bin, 'pg_restore'), ['--exit-on-error', '-d', to, file]);
    const sum = `SELECT count(*)::int AS rows, md5(string_agg(id || name, ',' ORDER BY id)) AS digest FROM item`;
    expect(await query(to, sum)).toEqual(await query(from, sum));
    expect(await query(to, 'SELECT count(*)::int AS rows FROM named')).toEqual([{ rows: 1000 }]);
  });

  it('tells the statements that clients sent, whole and in order', async () => {
    const server = await sharedPostgres(major);
    const url = await server.createDatabase();
    const two = 'SELECT 1 AS one,\n\t2 AS "LOG:  statement: two"';
    await query(url, two, 'SELECT 3');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('SELECT $1::int', [4]);
    await client.end();
    const database = new URL(url).pathname.slice(1);
    expect(await server.statements(database)).toEqual([two, 'SELECT 3', 'SELECT $1::int']);
    expect(await server.statements()).toContain(`CREATE DATABASE "${database}" OWNER "app"`);
  });

  it('survives a kill, and stops leaving nothing behind', async () => {
    const server = await startPostgres(major);
    const url = await server.createDatabase('kept', 'somebody');
    await query(url, 'CREATE TABLE kept (id int)', 'INSERT INTO kept VALUES (7)');
    const made = readFileSync(join(server.folder, 'pid'), 'utf8');
    expect(segmentsOf(made)).toHaveLength(1);
    await server.kill();
    expect(processesOf(server.folder)).toEqual([]);
    await expect(query(url, 'SELECT 1')).rejects.toThrow();
    await server.restart();
    expect(await query(url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    const again = readFileSync(join(server.folder, 'pid'), 'utf8');
    await server.kill();
    await server.stop();
    await server.stop();
    expect(processesOf(server.folder)).toEqual([]);
    expect(existsSync(server.folder)).toBe(false);
    expect([...segmentsOf(made), ...segmentsOf(again)]).toEqual([]);
  });

  it('asks for the password, takes settings, and offers TLS that a client can verify', async () => {
    await using server = await startPostgres(major, {
      password: `it's a:p@ss/w\\rd`,
      ssl: true,
      settings: { max_connections: '17', application_name: `a'b\\c` },
    });
    const url = await server.createDatabase();
    const named = `${url}?sslmode=verify-full&sslrootcert=${server.certificateFile}`;
    const [row] = await query(named, 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
    expect(row).toEqual({ ssl: true });
    expect(await query(server.superuserUrl(), 'SHOW max_connections')).toEqual([{ max_connections: '17' }]);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const { stdout } = await run(join(server.bin, 'psql'), ['-Atd', named, '-c', 'SHOW application_name']);
    expect(stdout).toBe('psql\n');
  });
});

describe.each(someMysqlKey)('%s', (key) => {
  const { flavour, version, bin } = installedMysql(key);
  const open = (url: string) => connectMysql({ url, connectTimeoutMs: 10_000, applicationName: 'test' });

  it('starts as what it claims to be, and its tools are of that kind too', async () => {
    const server = await sharedMysql(key);
    const [row] = await asRoot(server.rootUrl(), 'SELECT VERSION() AS version');
    expect(mysqlVersion(`Ver ${row?.['version']}`)).toMatchObject({ flavour });
    expect(row?.['version']).toMatch(new RegExp(`^${version.replace('.', '\\.')}\\.`));
    const [tools] = (await findMysqlDumpTools([bin])).filter(({ dump }) => dump.startsWith(bin));
    expect(`${tools?.flavour} ${tools?.major}.${tools?.minor}`).toBe(`${flavour} ${version}`);
  });

  it('gives a plain user a database and no more', async () => {
    const server = await sharedMysql(key);
    await using session = await open(await server.createDatabase());
    expect(session.server).toMatchObject({ engine: flavour, superuser: false, user: 'app@%' });
    await session.run('CREATE TABLE t (id int)');
    await expect(session.run('CREATE DATABASE another')).rejects.toMatchObject({ code: '1044' });
    await using root = await open(server.socketUrl());
    expect(root.server).toMatchObject({ superuser: true });
  });

  it('dumps with its dump tool and restores with its client', async () => {
    const server = await sharedMysql(key);
    const [from, to] = [await server.createDatabase(), await server.createDatabase()];
    const database = (url: string) => new URL(url).pathname.slice(1);
    await using session = await open(from);
    await session.run('CREATE TABLE item (id int AUTO_INCREMENT PRIMARY KEY, name varchar(20) NOT NULL UNIQUE)');
    await session.run("INSERT INTO item (name) VALUES ('ä'), ('日本'), ('x')");
    const [tools] = (await findMysqlDumpTools([bin])).filter(({ dump }) => dump.startsWith(bin));
    if (tools === undefined) throw new Error('no dump tool');
    const way = ['--no-defaults', `--socket=${server.socket}`, '--user=root', '--default-character-set=utf8mb4'];
    const { stdout } = await run(tools.dump, [...way, '--no-tablespaces', database(from)]);
    const restoring = run(tools.client, [...way, database(to)]);
    restoring.child.stdin?.end(stdout);
    await restoring;
    const sum = 'SELECT GROUP_CONCAT(name ORDER BY id) AS names FROM item';
    await using restored = await open(to);
    expect((await restored.run(sum)).rows).toEqual([{ names: 'ä,日本,x' }]);
  });

  it('survives a kill, asks for the password, offers TLS that a client can verify, and stops leaving nothing behind', async () => {
    const server = await startMysql(key, { password: `it's a:p@ss/w\\rd`, ssl: true });
    const url = await server.createDatabase('kept', 'somebody');
    const named = `${url}?ssl-mode=VERIFY_IDENTITY&sslca=${server.certificateFile}`;
    {
      await using session = await open(named);
      expect(session.server).toMatchObject({ tls: true, certificate: 'authority and host' });
      await session.run('CREATE TABLE kept (id int) ENGINE=InnoDB');
      await session.run('INSERT INTO kept VALUES (7)');
    }
    await server.kill();
    expect(processesOf(server.folder)).toEqual([]);
    await expect(open(named)).rejects.toThrow();
    await server.restart();
    {
      await using session = await open(`${url}?ssl-mode=DISABLED`);
      expect((await session.run('SELECT id FROM kept')).rows).toEqual([{ id: '7' }]);
    }
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(open(wrong.href)).rejects.toThrow();
    await server.stop();
    await server.stop();
    expect(processesOf(server.folder)).toEqual([]);
    expect(existsSync(server.folder)).toBe(false);
  });
});

it('names the command that prepares the servers where one is missing', () => {
  expect(() => binFor(9)).toThrow(/PostgreSQL 9 is not prepared .*`npm cit`/);
  expect(() => installedMysql('mysql-1')).toThrow(/mysql-1 is not prepared .*`npm cit`/);
});

it("finds the distribution's archive in both of apt's formats, among sources of others with its suites", () => {
  const line = 'deb [ arch=amd64 signed-by=/a.gpg,/b.gpg ] http://mirror.test/debian/ bookworm main contrib # ours\n';
  const lines = `deb-src http://mirror.test/debian bookworm main\ndeb http://other.test/apt bookworm main\n${line}`;
  const stanzas = `Enabled: no
Types: deb
URIs: http://off.test/debian
Suites: bookworm
Components: main

# ours
Types: deb deb-src
URIs: http://mirror.test/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
`;
  const older = archiveOf(parseSources([{ name: 'sources.list', text: lines }]), 'bookworm', 'debian');
  expect(older).toMatchObject({ uris: 'http://mirror.test/debian/', 'signed-by': '/a.gpg /b.gpg' });
  const newer = archiveOf(parseSources([{ name: 'debian.sources', text: stanzas }]), 'bookworm', 'debian');
  expect(newer).toMatchObject({
    uris: 'http://mirror.test/debian',
    'signed-by': '\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .',
  });
});
