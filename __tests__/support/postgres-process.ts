// The processes behind a throw-away server: which user they run as, how they start, how they are seen to have ended.
import { execFile, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const START_MS = 30_000;
const STOP_MS = 10_000;

/** Where a server lives; plain values, so that test processes can hand it to each other. */
export interface Place {
  readonly major: number;
  readonly bin: string;
  readonly folder: string;
  readonly port: number;
  readonly password?: string;
}

/** PostgreSQL does not run as root, so there it gets a user who owns nothing; else it runs as we do. */
export function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === 'nobody') return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and /etc/passwd has no user `nobody` to run it as.');
}

export function giveToServer(path: string): void {
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** The caller's PG* variables and locale must not leak into a server. */
const surroundings = (folder: string) => ({
  cwd: folder,
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: folder },
  ...serverUser(),
});

/** Runs one of the server's own programs, as the server's user, to its end. */
export async function runAsServer(place: Place, program: string, args: readonly string[]): Promise<void> {
  const running = promisify(execFile)(join(place.bin, program), args, {
    ...surroundings(place.folder),
    timeout: 60_000,
  });
  running.child.stdin?.end();
  await running;
}

const stateOf = (pid: number): { alive: boolean; parent: number } => {
  try {
    // The name, in parentheses, may hold anything; what follows the last one is plain
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { alive: state !== 'Z' && state !== 'X', parent: Number(parent) };
  } catch {
    return { alive: false, parent: 0 };
  }
};

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((child) => stateOf(child).parent === pid);
}

async function gone(pids: readonly number[], ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) {
    if (pids.every((pid) => !stateOf(pid).alive)) return true;
  }
  return false;
}

const tell = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between
  }
};

/** The server's process while it runs. Its command line must name the folder: a pid alone may be another's by now. */
export function pidOf(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    const ours = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
    return ours && stateOf(pid).alive ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Below the range that outgoing connections take theirs from, so that a restart finds its port still free. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

const logOf = (folder: string) => readFileSync(join(folder, 'log'), 'utf8');

/** Starts `postgres` itself, in a session of its own: its pid is known, and a Ctrl-C meant for the tests misses it. */
export async function launch(place: Place): Promise<void> {
  const { folder, bin, port } = place;
  const log = openSync(join(folder, 'log'), 'a');
  const before = logOf(folder).length;
  const child = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port)], {
    ...surroundings(folder),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  child.unref();
  const { pid } = child;
  if (pid !== undefined) writeFileSync(join(folder, 'pid'), String(pid));
  const ready = new RegExp(`^${pid}\n[\\s\\S]*\nready`);
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(20)) {
    if (failure || pid === undefined) throw failure ?? new Error(`${bin}/postgres could not be started.`);
    try {
      if (ready.test(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8'))) return;
    } catch {
      // Not written yet
    }
    if (!stateOf(pid).alive) break;
  }
  if (pid !== undefined) tell(pid, 'SIGKILL');
  throw new Error(`PostgreSQL ${place.major} did not start:\n${logOf(folder).slice(before).slice(-2000)}`);
}

/** SIGINT: fast and orderly. SIGQUIT: at once, without a checkpoint. Resolves when the process is gone. */
export async function end(folder: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const pid = pidOf(folder);
  if (pid === undefined) return;
  tell(pid, signal);
  if (await gone([pid], STOP_MS)) return;
  await crash(folder);
}

/** SIGKILL for the server and all its sessions, as when a machine dies. */
export async function crash(folder: string): Promise<void> {
  const pid = pidOf(folder);
  if (pid === undefined) return;
  const all = [pid, ...childrenOf(pid)];
  for (const each of all) tell(each, 'SIGKILL');
  if (!(await gone(all, STOP_MS))) throw new Error(`Processes ${all.join(', ')} survived SIGKILL.`);
  // Until its parent has taken note, the number of a dead server is in use, and the next one on its data refuses to start.
  for (const end = Date.now() + STOP_MS; existsSync(`/proc/${pid}`) && Date.now() < end; ) await sleep(20);
}

/** Ends the server and removes every trace of it. */
export async function demolish(place: Place): Promise<void> {
  await end(place.folder, 'SIGQUIT');
  const data = join(place.folder, 'data');
  // A killed server leaves its shared memory behind; the next one on the same data gives it back
  const killed = existsSync(join(data, 'postmaster.pid'));
  if (killed) await runAsServer(place, 'postgres', ['--single', '-D', data, 'template1']).catch(() => {});
  rmSync(place.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
