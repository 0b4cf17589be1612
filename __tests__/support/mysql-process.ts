// The processes behind a throw-away server of the MySQL family: how they start, and how they are seen to have ended.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InstalledMysql } from '../../scripts/servers.mjs';
import { makeData } from '../../src/io/mysql-data.js';
import { findMysqlServers, type MysqlServerPrograms } from '../../src/io/mysql-programs.js';
import { initialSettings, runningSettings } from '../../src/io/mysql-settings.js';
import { accountFor } from '../../src/io/server-folder.js';
import { freePort, giveToServer, pidOf } from './postgres-process.js';

const START_MS = 60_000;

/** Where a server lives; plain values, so that test processes can hand it to each other. */
export interface MysqlPlace {
  readonly server: InstalledMysql;
  readonly programs: MysqlServerPrograms;
  readonly folder: string;
  readonly port: number;
  readonly password?: string;
  readonly settings: readonly string[];
}

/** Settings of the private servers that a test server has otherwise. */
const OWN = (folder: string, port: number): readonly string[] => [
  '--skip-networking=0',
  '--bind-address=127.0.0.1',
  `--port=${port}`,
  `--socket=${join(folder, 's')}`,
  `--datadir=${join(folder, 'data')}`,
  `--pid-file=${join(folder, 'server-pid')}`,
  // What was committed survives a kill
  '--innodb-flush-log-at-trx-commit=1',
  // Where a password travels without TLS, clients ask for a key to encrypt it with
  '--loose-caching-sha2-password-auto-generate-rsa-keys=ON',
  '--max-connections=150',
  '--innodb-fast-shutdown=1',
];

export async function prepareMysql(
  server: InstalledMysql,
  folder: string,
  more: Pick<MysqlPlace, 'password' | 'settings'>,
): Promise<MysqlPlace> {
  const programs = (await findMysqlServers([server.bin])).find((one) => one.server.startsWith(server.bin));
  if (programs === undefined) throw new Error(`${server.bin} has no server that starts.`);
  mkdirSync(folder, { mode: 0o700 });
  giveToServer(folder);
  const nothing = (): void => undefined;
  const account = await accountFor('the server');
  const failed = await makeData(programs, { folder, account, onStart: nothing, onEnd: nothing }, {});
  if (failed !== undefined) throw new Error(`${server.key} could not be made:\n${failed.join('\n')}`);
  mkdirSync(join(folder, 'empty'), { mode: 0o500 });
  giveToServer(join(folder, 'empty'));
  return { server, programs, folder, port: await freePort(), ...more };
}

const logOf = (folder: string) => readFileSync(join(folder, 'log'), 'utf8');

/** Starts the server itself, in a session of its own: its pid is known, and a Ctrl-C meant for the tests misses it. */
export async function launchMysql(place: MysqlPlace): Promise<void> {
  const { programs, folder, port } = place;
  const log = openSync(join(folder, 'log'), 'a');
  const before = logOf(folder).length;
  const account = await accountFor('the server');
  const running = runningSettings(programs, {}, join(folder, 'empty'));
  const child = spawn(
    programs.server,
    ['--no-defaults', ...initialSettings(programs, {}), ...running, ...OWN(folder, port), ...place.settings],
    {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: folder, TMPDIR: folder },
      detached: true,
      stdio: ['ignore', log, log],
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    },
  );
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  child.unref();
  const { pid } = child;
  if (pid !== undefined) writeFileSync(join(folder, 'pid'), String(pid));
  for (const until = Date.now() + START_MS; Date.now() < until; await sleep(20)) {
    if (failure || pid === undefined) throw failure ?? new Error(`${programs.server} could not be started.`);
    if (/ready for connections/.test(logOf(folder).slice(before))) return;
    if (child.exitCode !== null || child.signalCode !== null) break;
  }
  child.kill('SIGKILL');
  throw new Error(`${place.server.key} did not start:\n${logOf(folder).slice(before).slice(-2000)}`);
}

const STOP_MS = 15_000;

/** SIGTERM: orderly. SIGKILL: as when a machine dies. Resolves when the process is gone. */
export async function endMysql(folder: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const pid = pidOf(folder);
  if (pid === undefined) return;
  process.kill(pid, signal);
  for (const until = Date.now() + STOP_MS; pidOf(folder) !== undefined; await sleep(20)) {
    if (Date.now() < until) continue;
    if (signal === 'SIGKILL') throw new Error(`Process ${pid} survived SIGKILL.`);
    return endMysql(folder, 'SIGKILL');
  }
}

/** Ends the server and removes every trace of it. */
export async function demolishMysql({ folder }: MysqlPlace): Promise<void> {
  await endMysql(folder, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
