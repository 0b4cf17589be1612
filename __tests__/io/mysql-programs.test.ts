import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versionIn } from '../../scripts/servers-mysql.mjs';
import { findMysqlDumpTools, findMysqlServers, mysqlVersion } from '../../src/io/mysql-programs.js';
import { installedMysql, mysqlKeys } from '../support/mysql.js';

const path = process.env['PATH'];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mom-programs-'));
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true, force: true });
});

/** Programs that only tell who they are. */
function programs(name: string, says: string, ...files: readonly string[]): string {
  const bin = join(folder, name);
  mkdirSync(bin, { recursive: true });
  for (const file of files) {
    writeFileSync(join(bin, file), `#!/bin/sh\n[ "$1" = --no-defaults ] && echo "${says}"\n`);
    chmodSync(join(bin, file), 0o755);
  }
  return bin;
}

test.each([
  ['mysqld  Ver 8.0.36-0ubuntu0.22.04.1 for Linux on x86_64 ((Ubuntu))', 'mysql', '8.0.36'],
  ['/usr/sbin/mysqld  Ver 8.0.35-27 for Linux on x86_64 (Percona Server (GPL), Release 27)', 'mysql', '8.0.35'],
  ['mysqldump  Ver 10.13 Distrib 5.7.44, for Linux (x86_64)', 'mysql', '5.7.44'],
  ['mysqldump  Ver 9.7.4-2 for Linux on x86_64 ((Debian))', 'mysql', '9.7.4'],
  ['mariadbd  Ver 10.11.18-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)', 'mariadb', '10.11.18'],
  ['mariadb-dump  Ver 10.19 Distrib 10.11.18-MariaDB, for debian-linux-gnu (x86_64)', 'mariadb', '10.11.18'],
  ['/usr/bin/mariadb-dump from 11.8.9-MariaDB, client 10.20 for debian-linux-gnu (x86_64)', 'mariadb', '11.8.9'],
  ['mysql  Ver 15.1 Distrib 10.6.21-MariaDB, for osx10.19 (arm64) using  EditLine wrapper', 'mariadb', '10.6.21'],
])('%s', (text, flavour, version) => {
  const [major, minor] = version.split('.').map(Number);
  expect(mysqlVersion(text)).toEqual({ flavour, version, major, minor });
  // What fetches the servers reads them alike
  expect(versionIn(text)).toEqual({ flavour, version: `${major}.${minor}` });
});

test('what says nothing of the kind has no version', () => {
  expect(mysqlVersion('postgres (PostgreSQL) 17.6')).toBeUndefined();
  expect(mysqlVersion('')).toBeUndefined();
});

test.each(mysqlKeys)('the test server %s is found by its folder, with all that belongs to it', async (key) => {
  const { bin, flavour, version } = installedMysql(key);
  const servers = (await findMysqlServers([bin])).filter(({ server }) => server.startsWith(bin));
  expect(new Set(servers.map((server) => `${server.flavour} ${server.major}.${server.minor}`))).toEqual(
    new Set([`${flavour} ${version}`]),
  );
  expect(servers[0]?.zones).toMatch(/tzinfo/);
  const tools = (await findMysqlDumpTools([bin])).filter(({ dump }) => dump.startsWith(bin));
  expect(tools[0]).toMatchObject({ flavour, client: expect.stringMatching(/\/(mysql|mariadb)$/) });
});

test('the newest first, each program once, by whatever name and link', async () => {
  const old = programs('old/bin', 'mysqld  Ver 96.0.11 for Linux', 'mysqld', 'mysqldump', 'mysql');
  const maria = programs(
    'maria/bin',
    'mariadbd  Ver 97.4.2-MariaDB for Linux',
    'mariadbd',
    'mariadb-install-db',
    'mariadb-dump',
    'mariadb',
  );
  symlinkSync('mariadbd', join(maria, 'mysqld'));
  symlinkSync('mariadb-dump', join(maria, 'mysqldump'));
  process.env['PATH'] = `${old}:${maria}`;
  const servers = (await findMysqlServers()).filter(({ major }) => major > 90);
  expect(servers).toEqual([
    expect.objectContaining({ flavour: 'mariadb', version: '97.4.2', server: join(maria, 'mariadbd') }),
    expect.objectContaining({ flavour: 'mysql', version: '96.0.11', server: join(old, 'mysqld'), install: undefined }),
  ]);
  const tools = (await findMysqlDumpTools([join(folder, 'old')])).filter(({ major }) => major > 90);
  expect(tools.map(({ dump, client }) => [dump, client])).toEqual([
    [join(maria, 'mariadb-dump'), join(maria, 'mariadb')],
    [join(old, 'mysqldump'), join(old, 'mysql')],
  ]);
});

test('server and installer in the folders that packages have for them; without an installer no MariaDB', async () => {
  const sbin = programs('usr/sbin', 'mariadbd  Ver 97.4.2-MariaDB for Linux', 'mariadbd');
  expect((await findMysqlServers([sbin])).filter(({ major }) => major > 90)).toEqual([]);
  const bin = programs('usr/bin', '', 'mariadb-install-db', 'mariadb-tzinfo-to-sql');
  const [found] = await findMysqlServers([sbin]);
  expect(found).toMatchObject({
    server: join(sbin, 'mariadbd'),
    install: join(bin, 'mariadb-install-db'),
    zones: join(bin, 'mariadb-tzinfo-to-sql'),
  });
});
