// A throw-away PostgreSQL server for the measurements, of the project's own making: gone with this process, whatever ends it.
import { execFile, spawn } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { openRunFolder } from '../__tests__/support/run-folder.mjs';
import { ensureServers } from '../scripts/servers.mjs';

const START_MS = 60_000;

/** The same for every contestant. Nothing waits for a disk, so that what is left is what the tools themselves cost. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  shared_buffers: '128MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  max_locks_per_transaction: '1024',
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
};

/** PostgreSQL refuses to run as root, so there it runs as a user who owns nothing. */
export function account() {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  if (line === undefined) throw new Error('This runs as root, and there is no user `nobody` to run PostgreSQL as.');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

export function own(path) {
  const { uid, gid } = account();
  if (uid !== undefined) chownSync(path, uid, gid);
}

/** → the folder of a server's programs, of the oldest major that the project's scripts prepare. */
async function programs() {
  const servers = await ensureServers({ log: console.error });
  const [first] = servers.toSorted((a, b) => a.major - b.major);
  return first;
}

export async function startServer(more = {}) {
  const { major, bin } = await programs();
  const runFolder = openRunFolder();
  const folder = join(runFolder.path, 'bench');
  mkdirSync(folder, { mode: 0o700 });
  own(folder);
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: folder };
  const options = { cwd: folder, env, ...account() };
  const data = join(folder, 'data');
  await promisify(execFile)(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
    options,
  );
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  const lines = Object.entries({ unix_socket_directories: folder, port: String(port), ...SETTINGS, ...more });
  writeFileSync(join(data, 'postgresql.conf'), lines.map(([name, value]) => `${name} = '${value}'\n`).join(''), {
    flag: 'a',
  });
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(join(bin, 'postgres'), ['-D', data], { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  // The watchdog of the run's folder ends what is named here
  writeFileSync(join(folder, 'pid'), String(child.pid));
  const url = (database, role = 'postgres') => `postgres://${role}@127.0.0.1:${port}/${database}?sslmode=disable`;
  for (const until = Date.now() + START_MS; ; await sleep(20)) {
    const client = new pg.Client({ connectionString: url('postgres') });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('CREATE ROLE app LOGIN');
      await client.end();
      break;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`The server did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-1000)}`, {
          cause: error,
        });
    }
  }
  let made = 0;
  const admin = async (...statements) => {
    const client = new pg.Client({ connectionString: url('postgres') });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    major,
    bin,
    folder: runFolder.path,
    log: () => readFileSync(join(folder, 'log'), 'utf8'),
    url: (database) => url(database, 'app'),
    /** A fresh database, empty or a copy; → its name. */
    async database(template = 'template0') {
      made += 1;
      const name = `bench_${made}`;
      // The checkpoint's work must not fall into whoever is measured next
      await admin(`CREATE DATABASE ${name} OWNER app TEMPLATE ${template} STRATEGY file_copy`, 'CHECKPOINT');
      return name;
    },
    drop: (name) => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    async stop() {
      process.kill(child.pid, 'SIGINT');
      for (let tries = 0; child.exitCode === null && child.signalCode === null && tries < 500; tries += 1)
        await sleep(20);
      await runFolder.close();
    },
  };
}
