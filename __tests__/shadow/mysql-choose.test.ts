import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseShadow, startShadow } from '../../src/shadow/choose.js';
import { containerArguments } from '../../src/shadow/container.js';
import { mysqlImage } from '../../src/shadow/mysql-docker.js';
import { mysqlNames } from '../../src/shadow/mysql-names.js';
import { mysqlKeys } from '../support/mysql.js';
import { mysqlRequest } from './mysql-requests.js';
import { mysqlStandIn } from './mysql-stand-in.js';
import { rejection } from './requests.js';

const path = process.env['PATH'];
let nothing: string;
beforeAll(() => {
  nothing = mkdtempSync(join(tmpdir(), 'mom-nothing-'));
  chmodSync(nothing, 0o755);
});
afterAll(() => rmSync(nothing, { recursive: true, force: true }));
afterEach(() => {
  process.env['PATH'] = path;
});

/** A server that tells its version and cannot do more. */
function broken(says: string, name = 'mysqld'): string {
  const bin = mkdtempSync(join(nothing, 'bin-'));
  const script = (file: string, text: string): void =>
    writeFileSync(join(bin, file), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const fail = '*) echo "[ERROR] out of luck" >&2; exit 1';
  script(name, `case "$*" in *--version*) echo "${name}  Ver ${says} for Linux on x86_64";; ${fail};; esac`);
  script('mariadb-install-db', 'echo "FATAL ERROR: out of luck" >&2; exit 1');
  chmodSync(bin, 0o755);
  return bin;
}

test.each(mysqlKeys)('auto takes the installed server of the target: %s', async (key) => {
  const { provider, why } = await chooseShadow(mysqlRequest(key), 'auto');
  expect(provider.name).toBe('local');
  expect(why).toBe('local serves; docker not needed');
});

test('the own series is best, then the next above, of the own flavour; without a target the newest', async () => {
  const binaries = ['8.0.36-0ubuntu0.22.04.1', '8.4.3', '99.1.0'].map((version) => broken(version));
  binaries.push(broken('98.6.21-MariaDB', 'mariadbd'), broken('98.11.8-MariaDB-log', 'mysqld'));
  process.env['PATH'] = nothing;
  const started = async (engine: 'mysql' | 'mariadb', version = ''): Promise<string> => {
    const major = version === '' ? undefined : Number.parseInt(version, 10);
    const request = mysqlRequest('mysql-9', { engine, binaries, version, major });
    return (await rejection(startShadow(request, 'local'))).message;
  };
  expect(await started('mysql', '8.0.11')).toContain('MySQL 8.0.36 could not make a data folder.\n[ERROR] out of luck');
  expect(await started('mysql', '8.1.0')).toContain('MySQL 8.4.3');
  expect(await started('mysql', '5.7.44')).toContain('MySQL 8.0.36');
  expect(await started('mysql')).toContain('MySQL 99.1.0');
  expect(await started('mariadb', '98.7.1')).toContain('MariaDB 98.11.8 could not make a data folder.\nFATAL ERROR');
  expect(await started('mariadb', '99.1.0')).toMatch(
    /the installed MariaDB 98\.11, .* is older than the target's 99\.1/,
  );
});

test('where nothing serves every reason is said, and the three ways out', async () => {
  process.env['PATH'] = nothing;
  const request = mysqlRequest('mysql-9', { binaries: [], engine: 'tidb', major: 7, version: '7.5.1' });
  const { code, message, hint } = await rejection(chooseShadow(request, 'auto'));
  expect(code).toBe('no-shadow');
  expect(message.split('\n')).toEqual([
    'No throw-away database can be had for tidb 7.',
    '- docker: Docker is not installed',
    '- local: a TiDB of one machine is not started here, and MySQL is not taken for it',
    '- embedded: there is no embedded TiDB; the embedded database is PostgreSQL',
  ]);
  expect(hint).toMatch(/^Run where Docker is .* or name a scratch server with `shadow: mysql:/);
  const mysql = await rejection(chooseShadow({ ...request, engine: 'mysql', major: 9 }, 'embedded'));
  expect(mysql.message).toContain('- embedded: there is no embedded MySQL');
  expect(mysql.hint).toMatch(/apt-get install mysql-server.*run where Docker is.*shadow: mysql:/);
});

test('a TiDB is never a MySQL: its own image is taken', async () => {
  using _engine = await mysqlStandIn('mysql-9');
  const request = mysqlRequest('mysql-9', { engine: 'tidb', major: 7, version: '7.5.1' });
  expect((await chooseShadow(request, 'auto')).provider.name).toBe('docker');
  expect((await rejection(chooseShadow(request, 'local'))).message).toContain('MySQL is not taken for it');
  expect(mysqlImage(request)).toBe('pingcap/tidb:v7.5.1');
});

test('images', () => {
  const of = (change: Parameters<typeof mysqlRequest>[1]): string => {
    const { version: _, ...request } = mysqlRequest('mysql-9');
    return mysqlImage({ ...request, ...change });
  };
  expect(of({ engine: 'mysql', version: '8.0.36' })).toBe('mysql:8.0');
  expect(of({ engine: 'mysql', major: 8 })).toBe('mysql:8');
  expect(of({ engine: 'mysql', major: undefined })).toBe('mysql:8.4');
  expect(of({ engine: 'mariadb', version: '10.11.6' })).toBe('mariadb:10.11');
  expect(of({ engine: 'mariadb', major: undefined })).toBe('mariadb:11.8');
  expect(of({ engine: 'tidb', major: undefined })).toBe('pingcap/tidb:v8.5.0');
  expect(of({ argument: 'percona/percona-server:8.0' })).toBe('percona/percona-server:8.0');
});

test('the command line publishes to this machine only, holds no secret, and keeps data in memory', async () => {
  using engine = await mysqlStandIn('mariadb-10.11');
  const { shadow } = await startShadow(mysqlRequest('mariadb-10.11'), 'docker');
  const [name = ''] = engine.containers();
  const password = engine.read(`${name}/password`);
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  const call = engine.calls().find((line) => line.startsWith('run')) ?? '';
  expect(call.replace(/--env-file \S+/, '--env-file FILE').split(' --innodb')[0]).toBe(
    `run --detach --name ${name} --label migrate-on-merge=shadow --env-file FILE --publish 127.0.0.1::3306 --tmpfs /var/lib/mysql --pull never mariadb:10.11`,
  );
  expect(call).toContain(' --local-infile=0');
  expect(engine.calls().join('\n')).not.toContain(password);
  expect(engine.read('env-mode')).toBe('600');
  await shadow[Symbol.asyncDispose]();
  expect(engine.containers()).toEqual([]);
  const plain = { image: 'postgres:17', user: 'a', database: 'b', ours: true };
  expect(containerArguments(plain, 'n', '/e')).toContain('127.0.0.1::5432');
});

test.each([
  [{}, { user: 'root', host: 'localhost', database: 'app', lenient: true }],
  [
    { role: 'app@%', database: 'shop' },
    { user: 'app', host: '%', database: 'shop', lenient: true },
  ],
  [
    { role: 'a@b@10.0.%', superuser: false },
    { user: 'a@b', host: '%', database: 'app', lenient: false },
  ],
  [
    { role: 'root@localhost', database: 'MySQL' },
    { user: 'root', host: 'localhost', database: 'app', lenient: true },
  ],
  [
    { role: 'shadow_admin@%', database: '' },
    { user: 'root', host: 'localhost', database: 'app', lenient: true },
  ],
])('names: %j', (change, expected) => {
  expect(mysqlNames(mysqlRequest('mysql-9', change))).toEqual(expected);
});
