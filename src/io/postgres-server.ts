import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../model/error.js';
import { cleanEnvironment, run } from './exec.js';
import { accountFor, privateFolder } from './server-folder.js';
import { serverSettings } from './server-settings.js';
import type { Account } from './unprivileged.js';
import { startWatchdog, type Watchdog } from './watchdog.js';

/** A server of our own in a private folder, reached by a socket in it and by nothing else. */
export interface PrivateServer extends AsyncDisposable {
  readonly socketDir: string;
  readonly port: number;
  readonly pid: number;
  readonly version: string;
  readonly major: number;
  url(role: string, database: string): string;
  /** Ends the server and removes its folder; again does nothing. */
  stop(): Promise<void>;
}

export interface PrivateServerOptions {
  /** The folder of `postgres` and `initdb`. */
  readonly bin: string;
  readonly major: number;
  /** For people, where it is known. */
  readonly version?: string;
  /** The superuser's name. */
  readonly superuser?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

const PORT = 5432;
const INIT_MS = 120_000;
const START_MS = 60_000;

function startError(what: string, said: string, cause?: unknown): ActionError {
  const lines = said
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-6);
  return new ActionError(
    'shadow-start',
    [`${what}.`, ...lines].join('\n'),
    'Choose another source of throw-away databases with `shadow`: `embedded` needs nothing installed.',
    { cause },
  );
}

interface Place {
  readonly folder: string;
  readonly account: Account | undefined;
  readonly watchdog: Watchdog;
}

const identity = ({ account }: Place) => (account === undefined ? {} : { uid: account.uid, gid: account.gid });

/** Locale C.UTF-8 sorts by code point and knows letters; where a system lacks it, plain C sorts the same. */
async function initialise(options: PrivateServerOptions, place: Place): Promise<void> {
  let said = '';
  for (const locale of ['C.UTF-8', 'C']) {
    const args = ['-D', join(place.folder, 'data'), '-U', options.superuser ?? 'postgres', '-A', 'trust', '--no-sync'];
    const ended = await run(join(options.bin, 'initdb'), [...args, '-E', 'UTF8', `--locale=${locale}`], {
      ...identity(place),
      cwd: place.folder,
      env: { HOME: place.folder, TMPDIR: place.folder },
      timeoutMs: INIT_MS,
      onStart: (pid) => place.watchdog.tell(String(pid)),
    });
    place.watchdog.tell('');
    if (ended.code === 0) return;
    said = ended.timedOut ? `it did not end within ${INIT_MS / 1000} s` : `${ended.stderr}`;
    if (!/locale/i.test(ended.stderr)) break;
  }
  throw startError(`PostgreSQL ${options.major} could not make a data folder`, said);
}

const ready = async (folder: string, pid: number): Promise<boolean> => {
  const lines = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
};

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function launch(options: PrivateServerOptions, place: Place): Promise<ChildProcess> {
  const { folder } = place;
  const logFile = join(folder, 'log');
  const log = await open(logFile, 'a', 0o600);
  const child = spawn(
    join(options.bin, 'postgres'),
    ['-D', join(folder, 'data'), ...serverSettings(options.major, folder, PORT, options.settings)],
    {
      ...identity(place),
      cwd: folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: cleanEnvironment({ HOME: folder, TMPDIR: folder }),
    },
  );
  let failure: unknown;
  child.on('error', (error) => {
    failure = error;
  });
  await log.close();
  const { pid } = child;
  if (pid !== undefined) place.watchdog.tell(String(pid));
  child.once('exit', () => place.watchdog.tell(''));
  child.unref();
  const until = Date.now() + START_MS;
  while (pid === undefined || !(await ready(folder, pid))) {
    await delay(5);
    if (failure === undefined && child.exitCode === null && child.signalCode === null && Date.now() < until) continue;
    const said = await readFile(logFile, 'utf8').catch(() => '');
    await end(child);
    throw startError(`PostgreSQL ${options.major} did not start`, said, failure);
  }
  return child;
}

const over = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** First as an administrator would, then at once, then by force; each to that one process. */
async function end(child: ChildProcess): Promise<void> {
  if (over(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  for (const [signal, waitMs] of [
    ['SIGINT', 5_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ] as const) {
    child.kill(signal);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, waitMs);
    });
    await Promise.race([ended, late]);
    clearTimeout(timer);
    if (over(child)) return;
  }
}

/** On our own death: stop the process told last, if any, then remove the folder. */
const ON_DEATH = `if [ -n "$pid" ]; then
  kill -QUIT "$pid" 2>/dev/null; n=0
  while kill -0 "$pid" 2>/dev/null; do
    n=$((n+1)); if [ "$n" -gt 50 ]; then kill -KILL "$pid"; break; fi
    sleep 0.1
  done
fi
rm -rf "$1"`;

/** Makes and starts a server that nobody else can reach, and that ends with us, whatever ends us. */
export async function startPrivateServer(options: PrivateServerOptions): Promise<PrivateServer> {
  const account = await accountFor();
  const folder = await privateFolder(account);
  const watchdog = startWatchdog('pid=$line', ON_DEATH, [folder]);
  const place = { folder, account, watchdog };
  let child: ChildProcess | undefined;
  const clear = async (): Promise<void> => {
    if (child !== undefined) await end(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await watchdog.release();
  };
  try {
    await initialise(options, place);
    child = await launch(options, place);
  } catch (error) {
    await clear();
    throw error;
  }
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= clear();
    return stopping;
  };
  return {
    socketDir: folder,
    port: PORT,
    pid: child.pid ?? 0,
    version: options.version ?? String(options.major),
    major: options.major,
    url: (role, database) =>
      `postgresql://${encodeURIComponent(role)}@/${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}&port=${PORT}`,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
