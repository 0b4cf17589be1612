// A real PgBouncer before a test server.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from '../../scripts/servers.mjs';
import { freePort, giveToServer, serverUser } from './postgres-process.js';
import { runFolder } from './run-folder.mjs';

export interface Bouncer extends AsyncDisposable {
  readonly port: number;
  /** A URL of the server, as it is through the pooler. */
  url(ofServer: string): string;
  /** What it logged so far. */
  log(): string;
}

/** Tests never skip: a pooler that is not there is an error. */
function program(): string {
  const named = process.env['MIGRATE_ON_MERGE_TEST_PGBOUNCER'];
  const file = join(cacheFolder(), 'pgbouncer.json');
  const bin = named ?? (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[])[0] : undefined);
  if (bin === undefined) throw new Error('No PgBouncer has been prepared for the tests: run `npm cit`.');
  return join(bin, 'pgbouncer');
}

async function answers(port: number, alive: () => boolean, log: () => string): Promise<void> {
  for (const limit = Date.now() + 30_000; Date.now() < limit; await sleep(30)) {
    if (!alive()) break;
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (open) return;
  }
  throw new Error(`PgBouncer did not start:\n${log()}`);
}

/** Everybody of `users` gets in as they are. `settings` over those that most installations have. */
export async function startBouncer(
  server: { readonly port: number },
  settings: Readonly<Record<string, string | number>> & { readonly pool_mode: 'session' | 'transaction' | 'statement' },
  users: readonly string[] = ['app', 'postgres', 'guest'],
): Promise<Bouncer> {
  const folder = join(runFolder(), `pgb_${randomBytes(5).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  giveToServer(folder);
  const port = await freePort();
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    giveToServer(path);
    return path;
  };
  const lines = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'trust',
    auth_file: write('users', users.map((user) => `"${user}" ""\n`).join('')),
    ...settings,
  };
  const config = write(
    'pgbouncer.ini',
    `[databases]\n* = host=127.0.0.1 port=${server.port}\n[pgbouncer]\n${Object.entries(lines)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join('')}`,
  );
  const logFile = write('log', '');
  const log = (): string => readFileSync(logFile, 'utf8');
  const out = openSync(logFile, 'a');
  const child = spawn(program(), [config], {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', out, out],
    ...serverUser(),
  });
  closeSync(out);
  // By this the watchdog of the run finds it, however the test ends.
  write('pid', String(child.pid));
  let over = false;
  const ended = new Promise<void>((resolve) => {
    for (const event of ['exit', 'error'] as const)
      child.once(event, () => {
        over = true;
        resolve();
      });
  });
  child.unref();
  await answers(port, () => !over, log);
  return {
    port,
    url: (of) => of.replace(`:${server.port}/`, `:${port}/`),
    log,
    async [Symbol.asyncDispose]() {
      if (!over) child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
