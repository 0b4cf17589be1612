import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { connectMysql } from '../../src/engines/mysqlfamily/connect.js';
import { dataArchive } from '../../src/io/mysql-archive.js';
import { findMysqlServers, type MysqlServerPrograms } from '../../src/io/mysql-programs.js';
import { startPrivateMysql } from '../../src/io/mysql-server.js';
import { initialSettings, runningSettings } from '../../src/io/mysql-settings.js';
import type { Session } from '../../src/model/session.js';
import { compiledSources } from '../shadow/compiled.js';
import { alive, eventually, rejection } from '../shadow/requests.js';
import { installedMysql, someMysqlKeys } from '../support/mysql.js';
import { expectRefusal } from '../support/refusal.js';

async function programsOf(key: string): Promise<MysqlServerPrograms> {
  const { bin } = installedMysql(key);
  const found = (await findMysqlServers([bin])).find(({ server }) => server.startsWith(bin));
  if (found === undefined) throw new Error(`${key} is not found`);
  return found;
}

const open = (url: string): Promise<Session> => connectMysql({ url, connectTimeoutMs: 5_000, applicationName: 'test' });

async function ask(session: Session, text: string): Promise<string | null | undefined> {
  return Object.values((await session.run(text)).rows[0] ?? {})[0];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync('/tmp/momtmp-');
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cache = () => join(folder, `migrate-on-merge-${process.getuid?.()}`);
const left = () => readdirSync(folder).filter((name) => !name.startsWith('migrate-on-merge-'));

describe.each(someMysqlKeys)('%s', (key) => {
  test('is private, knows zones and locks, and leaves nothing; the second one starts from what the first has made', async () => {
    const programs = await programsOf(key);
    for (const _ of ['made', 'kept']) {
      const server = await startPrivateMysql({ programs, admin: 'shadow_admin', variables: { sql_mode: 'ANSI' } });
      expect(server.lacks).toEqual([]);
      expect(statSync(server.folder).mode & 0o777).toBe(0o700);
      expect(Buffer.byteLength(server.socket)).toBeLessThanOrEqual(103);
      {
        await using session = await open(server.url('shadow_admin'));
        expect(session.server).toMatchObject({ user: 'shadow_admin@localhost', superuser: true });
        const facts = `SELECT CONCAT_WS(' ', @@skip_networking + 0, @@local_infile + 0, @@event_scheduler, @@performance_schema + 0, @@log_bin + 0,
          @@sql_mode LIKE '%ANSI%', CONVERT_TZ('2024-07-01 12:00:00', 'UTC', 'Europe/Berlin'))`;
        expect(await ask(session, facts)).toBe('1 0 OFF 1 0 1 2024-07-01 14:00:00');
        expect(await ask(session, "SELECT COALESCE(@@secure_file_priv, 'NULL')")).toMatch(/^NULL$|\/empty\/$/);
        expect(await ask(session, 'SELECT COUNT(*) > 0 FROM performance_schema.metadata_locks')).toBe('1');
        expect(await ask(session, "SELECT COUNT(*) FROM mysql.user WHERE User = 'root'")).toBe('0');
      }
      await Promise.all([server.stop(), server.stop()]);
      expect(alive(server.pid)).toBe(false);
      expect(existsSync(server.folder)).toBe(false);
    }
  });
});

test('a folder of somebody else, or open to others, is no cache; a broken archive is thrown away', async () => {
  const archive = () => dataArchive(process.execPath, ['told'], undefined, folder);
  const [from, into] = [join(folder, 'from'), join(folder, 'into')];
  mkdirSync(join(from, 'data'), { recursive: true });
  mkdirSync(into);
  writeFileSync(join(from, 'data', 'auto.cnf'), 'number');
  writeFileSync(join(from, 'data', 'rows'), 'x'.repeat(20_000));
  symlinkSync('/var', cache());
  await (await archive()).keep(from);
  expect(await (await archive()).restore(into)).toBe(false);
  rmSync(cache());
  mkdirSync(cache(), { mode: 0o755 });
  await (await archive()).keep(from);
  expect(readdirSync(cache())).toEqual([]);
  chmodSync(cache(), 0o700);
  await (await archive()).keep(from);
  expect(readdirSync(cache())).toHaveLength(1);
  expect(await (await archive()).restore(into)).toBe(true);
  // Each server gives itself its own number
  expect(readdirSync(join(into, 'data'))).toEqual(['rows']);
  const [name = ''] = readdirSync(cache());
  writeFileSync(join(cache(), name), 'not a tar');
  expect(await (await archive()).restore(into)).toBe(false);
  expect(readdirSync(cache())).toEqual([]);
  expect(existsSync(join(into, 'data'))).toBe(false);
  await (await archive()).keep(join(folder, 'nowhere'));
  expect(readdirSync(cache())).toEqual([]);
});

test('a server that cannot start says why and leaves nothing', async () => {
  const programs = await programsOf('mysql-9');
  const error = await rejection(startPrivateMysql({ programs, more: ['--no-such-option'] }));
  expectRefusal(error, 'shadow-start', /^MySQL 9\.\d+\.\d+ did not start\.\n.*no-such-option/s, /docker/);
});

test('without zones, or without the program for them, the server starts and says what it lacks', async () => {
  const programs = { ...(await programsOf('mariadb-10.11')), zones: undefined };
  await using server = await startPrivateMysql({ programs });
  expect(server.lacks).toEqual([expect.stringContaining('came without mysql_tzinfo_to_sql')]);
});

test("values of a target's settings are no way to other arguments", () => {
  const version = { flavour: 'mysql', version: '9.7.4', major: 9, minor: 7 } as const;
  const variables = {
    sql_mode: 'ANSI --init-file=/x',
    collation_server: 'utf8mb4_bin',
    datadir: '/x',
    lower_case_table_names: '1',
  };
  const running = runningSettings(version, variables, '/empty');
  expect(running.filter((argument) => argument.startsWith('--loose-') && !/mysqlx/.test(argument))).toEqual([
    '--loose-collation-server=utf8mb4_bin',
  ]);
  expect(initialSettings(version, variables).at(-1)).toBe('--loose-lower-case-table-names=1');
});

describe('whatever kills us, nothing is left', () => {
  let sources: string;
  beforeAll(() => {
    sources = compiledSources();
  });
  afterAll(() => rmSync(sources, { recursive: true, force: true }));

  async function child(after: string): Promise<ChildProcess> {
    const file = join(sources, `child-${process.hrtime.bigint()}.js`);
    const programs = JSON.stringify(await programsOf('mariadb-11.8'));
    writeFileSync(
      file,
      `import { startPrivateMysql } from './io/mysql-server.js';
       const server = await startPrivateMysql({ programs: ${programs} });
       console.log(server.pid);
       ${after}`,
    );
    return spawn(process.execPath, [file], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: folder },
    });
  }

  test('killed while it runs', async () => {
    const victim = await child('setInterval(() => undefined, 1000);');
    const [data] = (await once(victim.stdout ?? victim, 'data')) as [Buffer];
    const pid = Number(data.toString().trim());
    expect(alive(pid)).toBe(true);
    victim.kill('SIGKILL');
    await eventually('the server is gone', () => !alive(pid));
    await eventually('the folder is gone', () => left().length === 0);
  });

  test('killed while it is being made', async () => {
    const victim = await child('');
    await eventually(
      'its data is being made',
      () => left().some((name) => existsSync(join(folder, name, 'data'))),
      30_000,
    );
    victim.kill('SIGKILL');
    await eventually('the folder is gone', () => left().length === 0);
    await new Promise((done) => setTimeout(done, 500));
    expect(left()).toEqual([]);
  });

  test('forgotten at the end', async () => {
    const victim = await child('');
    const [data] = (await once(victim.stdout ?? victim, 'data')) as [Buffer];
    const pid = Number(data.toString().trim());
    await eventually('the server is gone', () => !alive(pid));
    await eventually('the folder is gone', () => left().length === 0);
  });
});
