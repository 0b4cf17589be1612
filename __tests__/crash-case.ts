// The bundle in a process of its own, in a folder and on a database that belong to one test.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { binFor, sharedPostgres } from './support/postgres.js';

const BUNDLE = join(process.env['MIGRATE_ON_MERGE_DIST'] ?? 'dist', 'index.js');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What came out so far. */
  readonly output: () => string;
}

/** Far beyond what a busy machine takes. */
const LIMIT_MS = 90_000;

/** Asks until it is so, but not longer than the process lives that is to bring it about. */
export async function poll<T>(what: string, ask: () => Promise<T | undefined>, running?: Running): Promise<T> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await sleep(50)) {
    const ended = running?.child.exitCode ?? running?.child.signalCode ?? null;
    const found = await ask();
    if (found !== undefined) return found;
    if (ended !== null) throw new Error(`The run ended before ${what}:\n${running?.output() ?? ''}`);
  }
  throw new Error(`It never came to this: ${what}\n${running?.output() ?? ''}`);
}

export const says = (running: Running, text: string): Promise<boolean> =>
  poll(`it said "${text}"`, async () => (running.output().includes(text) ? true : undefined), running);

/** A repository with these migrations, and a database of its own. */
export class Case {
  readonly folder = mkdtempSync(join(tmpdir(), 'mom-crash-'));

  private constructor(
    readonly url: string,
    readonly superuserUrl: string,
    private readonly shadow: string,
    private readonly bin: string,
  ) {}

  static async make(major: number, files: Readonly<Record<string, string>>): Promise<Case> {
    const server = await sharedPostgres(major);
    const url = await server.createDatabase();
    const superuserUrl = server.superuserUrl(new URL(url).pathname.slice(1));
    // A scratch database on a server that runs: starting one for each run would show nothing more.
    const made = new Case(url, superuserUrl, server.superuserUrl(), binFor(major));
    made.write(files);
    return made;
  }

  write(files: Readonly<Record<string, string>>): void {
    mkdirSync(join(this.folder, 'migrations'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, 'migrations', name), text);
  }

  start(command: string, ...flags: readonly string[]): Running {
    const args = [
      BUNDLE,
      command,
      '--working-directory',
      this.folder,
      '--migrations',
      'migrations',
      '--database-url',
      'env:TARGET',
      '--shadow',
      this.shadow,
      '--postgres-binaries',
      this.bin,
      '--backup',
      'none',
      ...flags,
    ];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, TARGET: this.url, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, output })));
    return { child, ended, output: () => output };
  }

  run(command: string, ...flags: readonly string[]): Promise<Ended> {
    return this.start(command, ...flags).ended;
  }

  async client(superuser = false): Promise<Client> {
    const client = new Client({ connectionString: superuser ? this.superuserUrl : this.url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async query<T extends Record<string, unknown>>(text: string, superuser = false): Promise<readonly T[]> {
    const client = await this.client(superuser);
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Waits until a session of the tool runs a statement like this. */
  async until(running: Running, pattern: string): Promise<number> {
    const client = await this.client(true);
    try {
      const ask = async (): Promise<number | undefined> => {
        const { rows } = await client.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE $1`,
          [`%${pattern}%`],
        );
        return rows[0]?.pid;
      };
      return await poll(`a session ran ${pattern}`, ask, running);
    } finally {
      await client.end();
    }
  }

  /** Once no session of this number is left. */
  async gone(pid: number): Promise<void> {
    await poll(`session ${pid} was gone`, async () => {
      const rows = await this.query(`SELECT 1 FROM pg_stat_activity WHERE pid = ${pid}`, true);
      return rows.length === 0 ? true : undefined;
    });
  }

  /** The migration lock, held by the test: as a run of this tool holds it. */
  async holdLock(): Promise<Client> {
    const client = await this.client();
    await client.query("SET application_name = 'another run'");
    await client.query('SELECT pg_advisory_lock(7811887668331963247)');
    return client;
  }

  history(): Promise<readonly { id: string; state: string; statements_done: number }[]> {
    return this.query('SELECT id, state, statements_done FROM migrate_on_merge.history ORDER BY id');
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function kill(running: Running): Promise<void> {
  running.child.kill('SIGKILL');
  await running.ended;
}
