import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActionError } from '../model/error.js';
import { cleanEnvironment } from './exec.js';
import { complaints, type DataPlace, fileFor, makeData } from './mysql-data.js';
import type { MysqlServerPrograms } from './mysql-programs.js';
import { initialSettings, runningSettings } from './mysql-settings.js';
import { noZones } from './mysql-zones.js';
import { accountFor, privateFolder } from './server-folder.js';
import { startWatchdog, type Watchdog } from './watchdog.js';

/** A server of our own in a private folder, reached by a socket in it and by nothing else. */
export interface PrivateMysql extends AsyncDisposable {
  readonly programs: MysqlServerPrograms;
  readonly folder: string;
  readonly socket: string;
  readonly pid: number;
  /** What it lacks, in words. */
  readonly lacks: readonly string[];
  /** Of an account without a password. */
  url(user: string, database?: string): string;
  /** Ends the server and removes its folder; again does nothing. */
  stop(): Promise<void>;
}

export interface PrivateMysqlOptions {
  readonly programs: MysqlServerPrograms;
  /** The administrator's name; else `root`, which histories name too. */
  readonly admin?: string;
  /** Settings of the target, by `TARGET_VARIABLES`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** More arguments of the server. */
  readonly more?: readonly string[];
}

const START_MS = 60_000;

const nameOf = ({ flavour, version }: MysqlServerPrograms): string =>
  `${flavour === 'mariadb' ? 'MariaDB' : 'MySQL'} ${version}`;

function startError(what: string, lines: readonly string[], cause?: unknown): ActionError {
  return new ActionError(
    'shadow-start',
    [`${what}.`, ...lines].join('\n'),
    'Choose another source of throw-away databases with `shadow`: `docker`, or the mysql:// URL of a scratch server.',
    { cause },
  );
}

interface Place extends DataPlace {
  readonly watchdog: Watchdog;
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The server's own word for it, in the language that we asked for; the socket is there before. */
const READY = /ready for connections/;

/** MariaDB makes one for each name of this machine, too. */
const ONE_ROOT = `DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';
DELETE FROM mysql.proxies_priv WHERE User = 'root' AND Host <> 'localhost';
FLUSH PRIVILEGES;
`;

async function launch(options: PrivateMysqlOptions, place: Place): Promise<ChildProcess> {
  const { programs, admin = 'root', variables = {}, more = [] } = options;
  const { folder, account } = place;
  const empty = join(folder, 'empty');
  await mkdir(empty, { mode: 0o700 });
  if (account !== undefined) await chown(empty, account.uid, account.gid);
  await chmod(empty, 0o500);
  // The name is ours: no quoting of what others choose
  const renamed = admin === 'root' ? '' : `RENAME USER 'root'@'localhost' TO '${admin}'@'localhost';\n`;
  const script = `${programs.flavour === 'mariadb' ? ONE_ROOT : ''}${renamed}`;
  const logFile = join(folder, 'log');
  const log = await open(logFile, 'a', 0o600);
  const child = spawn(
    programs.server,
    [
      '--no-defaults',
      `--datadir=${join(folder, 'data')}`,
      `--socket=${join(folder, 's')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--init-file=${await fileFor(place, 'init.sql', script)}`,
      ...initialSettings(programs, variables),
      ...runningSettings(programs, variables, empty),
      ...more,
    ],
    {
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
      cwd: folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: cleanEnvironment({ HOME: folder, TMPDIR: folder, TZ: 'UTC' }),
    },
  );
  let failure: unknown;
  child.on('error', (error) => {
    failure = error;
  });
  await log.close();
  const { pid } = child;
  if (pid !== undefined) place.onStart(pid);
  child.once('exit', place.onEnd);
  child.unref();
  const said = (): Promise<string> => readFile(logFile, 'utf8').catch(() => '');
  const until = Date.now() + START_MS;
  while (pid === undefined || !READY.test(await said())) {
    await delay(10);
    if (failure === undefined && child.exitCode === null && child.signalCode === null && Date.now() < until) continue;
    await end(child);
    throw startError(`${nameOf(programs)} did not start`, complaints(await said()), failure);
  }
  return child;
}

const over = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** To the program that we started and to what it started: it leads a group of its own. */
function signalAll(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? Number.NaN), signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** First as an administrator would, then by force, and soon: nothing of its data is to last. */
async function end(child: ChildProcess): Promise<void> {
  if (over(child)) return;
  child.ref();
  const ended = once(child, 'exit');
  for (const [signal, waitMs] of [
    ['SIGTERM', 300],
    ['SIGKILL', 3_000],
  ] as const) {
    signalAll(child, signal);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, waitMs);
    });
    await Promise.race([ended, late]);
    clearTimeout(timer);
    if (over(child)) return;
  }
}

/** On our own death: there is nothing to save, so the process told last is killed; then the folder goes. */
const ON_DEATH = `if [ -n "$pid" ]; then
  kill -KILL "-$pid" 2>/dev/null; n=0
  while kill -0 "$pid" 2>/dev/null; do n=$((n+1)); [ "$n" -gt 50 ] && break; sleep 0.1; done
fi
rm -rf "$1"`;

/** Where packages confine the server (AppArmor), they let it into these. */
const parents = (): readonly string[] =>
  existsSync('/etc/apparmor.d/usr.sbin.mysqld') ? ['/tmp', '/var/tmp', tmpdir()] : [tmpdir(), '/tmp', '/var/tmp'];

/** Makes and starts a server that nobody else can reach, and that ends with us, whatever ends us. */
export async function startPrivateMysql(options: PrivateMysqlOptions): Promise<PrivateMysql> {
  const { programs } = options;
  const account = await accountFor(nameOf(programs));
  const folder = await privateFolder(account, parents());
  const watchdog = startWatchdog('pid=$line', ON_DEATH, [folder]);
  const place = {
    folder,
    account,
    watchdog,
    onStart: (pid: number) => watchdog.tell(String(pid)),
    onEnd: () => watchdog.tell(''),
  };
  let child: ChildProcess | undefined;
  const clear = async (): Promise<void> => {
    if (child !== undefined) await end(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await watchdog.release();
  };
  let lacks: readonly string[];
  try {
    const failed = await makeData(programs, place, options.variables ?? {});
    if (failed !== undefined) throw startError(`${nameOf(programs)} could not make a data folder`, failed);
    child = await launch(options, place);
    const why = await noZones(programs);
    lacks = why === undefined ? [] : [`time zones by name, such as 'Europe/Berlin', since ${why}`];
  } catch (error) {
    await clear();
    throw error;
  }
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= clear();
    return stopping;
  };
  const socket = join(folder, 's');
  return {
    programs,
    folder,
    socket,
    pid: child.pid ?? 0,
    lacks,
    url: (user, database = '') =>
      `mysql://${encodeURIComponent(user)}@localhost/${encodeURIComponent(database)}?socket=${encodeURIComponent(socket)}`,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
