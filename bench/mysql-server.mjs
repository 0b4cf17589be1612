// A throw-away MySQL server for the measurements, gone with this process, whatever ends it. Started when a row first wants it.
import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { openRunFolder } from '../__tests__/support/run-folder.mjs';
import { ensureMysqlServers } from '../scripts/servers.mjs';
import { account, own } from './server.mjs';

const START_MS = 60_000;
const KEY = 'mysql-9';

/** The same for every contestant. Nothing waits for a disk, so that what is left is what the tools themselves cost. */
const SETTINGS = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=OFF',
  '--skip-log-bin',
  '--innodb-buffer-pool-size=256M',
  '--innodb-redo-log-capacity=256M',
  '--character-set-server=utf8mb4',
  '--default-time-zone=+00:00',
];

/** What a server needs wherever it was unpacked. */
export const placed = (server, folder) => [
  '--no-defaults',
  `--datadir=${join(folder, 'data')}`,
  ...(server.user === undefined ? [] : [`--user=${server.user}`]),
  '--secure-file-priv=NULL',
  '--mysqlx=OFF',
];

/** → `{ bin, folder, url, socket, database, drop, stop }` */
export async function startMysqlServer() {
  const servers = await ensureMysqlServers({ log: console.error });
  const { bin } = servers.find(({ key }) => key === KEY);
  const runFolder = openRunFolder();
  const folder = join(runFolder.path, 'bench-mysql');
  mkdirSync(folder, { mode: 0o700 });
  own(folder);
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: folder, TMPDIR: folder };
  const options = { cwd: folder, env, ...account() };
  const program = join(bin, 'mysqld');
  await promisify(execFile)(program, [...placed({}, folder), '--initialize-insecure'], options);
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  const socket = join(folder, 's');
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(
    program,
    [...placed({}, folder), `--socket=${socket}`, `--port=${port}`, '--bind-address=127.0.0.1', ...SETTINGS],
    { ...options, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  // The watchdog of the run's folder ends what is named here
  writeFileSync(join(folder, 'pid'), String(child.pid));
  const admin = async (...statements) => {
    const connection = await mysql.createConnection({ socketPath: socket, user: 'root' });
    try {
      for (const statement of statements) await connection.query(statement);
    } finally {
      await connection.end();
    }
  };
  for (const until = Date.now() + START_MS; ; await sleep(50)) {
    try {
      await admin('CREATE USER app@`%`', 'GRANT ALL ON *.* TO app@`%`');
      break;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until)
        throw new Error(`The server did not start: ${readFileSync(join(folder, 'log'), 'utf8').slice(-1000)}`, {
          cause: error,
        });
    }
  }
  let made = 0;
  return {
    bin,
    folder: runFolder.path,
    socket,
    port,
    url: (database) => `mysql://app@127.0.0.1:${port}/${database}`,
    /** A fresh, empty database; → its name. */
    async database() {
      made += 1;
      await admin(`CREATE DATABASE bench_${made}`);
      return `bench_${made}`;
    },
    drop: (name) => admin(`DROP DATABASE IF EXISTS ${name}`),
    async stop() {
      process.kill(child.pid, 'SIGKILL');
      for (let tries = 0; child.exitCode === null && child.signalCode === null && tries < 500; tries += 1)
        await sleep(20);
      await runFolder.close();
    },
  };
}
