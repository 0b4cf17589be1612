import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';

/** How a program ended. `code` is 128 + n where signal n ended it, as shells have it. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  /** The output was longer than is kept: its beginning is lost. */
  readonly truncated: boolean;
}

export interface RunOptions {
  /** Added to a clean environment; nothing else of ours is handed on, so no secret slips into a child. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  readonly timeoutMs?: number;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly onLine?: (line: string, from: 'stdout' | 'stderr') => void;
  readonly onStart?: (pid: number) => void;
  /** Characters kept of each stream, the last ones. */
  readonly keep?: number;
  /** Open files that the program finds under the numbers 3, 4, …. */
  readonly files?: readonly number[];
  /** Takes what the program writes, as it comes, to its end; nothing of it is kept. Where it fails, the program is ended. */
  readonly drain?: (stdout: Readable) => Promise<void>;
  /** Feeds the program's input, instead of `input`. A failure ends the program. */
  readonly feed?: (stdin: Writable) => Promise<void>;
}

/** The program is not there, or may not be run. */
export class ProgramMissing extends Error {
  override readonly name = 'ProgramMissing';
  constructor(
    readonly file: string,
    readonly why: 'not-found' | 'not-executable',
    cause: unknown,
  ) {
    super(why === 'not-found' ? `${file} was not found` : `${file} may not be run`, { cause });
  }
}

/** RUNNER_TRACKING_ID lets a workflow runner find and end what a cancelled job left behind. */
const HANDED_ON = ['PATH', 'HOME', 'TZ', 'TMPDIR', 'RUNNER_TRACKING_ID', 'SystemRoot', 'TEMP', 'TMP'];

/** The least that programs need, in a language that we can read. */
export function cleanEnvironment(extra: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const all: Record<string, string | undefined> = { LANG: 'C', LC_ALL: 'C', ...extra };
  for (const name of HANDED_ON) if (!(name in extra)) all[name] = process.env[name];
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const KEEP = 4 * 1024 * 1024;
/** What a program prints without a line end is no line of anybody's. */
const LONGEST_LINE = 64 * 1024;
const GRACE_MS = 3_000;

class Output {
  private chunks: string[] = [];
  private size = 0;
  private line = '';
  truncated = false;

  constructor(
    private readonly keep: number,
    private readonly onLine: ((line: string) => void) | undefined,
  ) {}

  push(text: string): void {
    this.chunks.push(text);
    this.size += text.length;
    while (this.size > this.keep) {
      const first = this.chunks.shift() ?? '';
      const surplus = Math.min(first.length, this.size - this.keep);
      if (surplus < first.length) this.chunks.unshift(first.slice(surplus));
      this.size -= surplus;
      this.truncated = true;
    }
    if (this.onLine === undefined) return;
    const lines = (this.line + text).split('\n');
    this.line = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    for (const line of lines) this.onLine(line.replace(/\r$/, ''));
  }

  end(): string {
    if (this.line !== '') this.onLine?.(this.line);
    return this.chunks.join('');
  }
}

const running = new Set<number>();

/** Keeps a program in mind that something else has started, so that it ends with us. Gives back how it is forgotten. */
export function keepInMind(pid: number): () => void {
  if (!watching) process.once('exit', endPrograms);
  watching = true;
  running.add(pid);
  return () => running.delete(pid);
}

/** Children lead groups of their own, so that a whole family ends, and so a Ctrl-C in the terminal reaches only us. */
export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** Ends every program that `run` started and that still runs; for a handler of signals. */
export function endPrograms(): void {
  for (const pid of running) killGroup(pid, 'SIGKILL');
}

let watching = false;

/** Runs a program to its end; never through a shell. Throws ProgramMissing, or the system's error when it cannot start. */
export function run(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  if (!watching) process.once('exit', endPrograms);
  watching = true;
  return new Promise((resolve, reject) => {
    // A list of unknown length hides from the compiler that the first three are pipes
    const child = spawn(file, [...args], {
      stdio: ['pipe', 'pipe', 'pipe', ...(options.files ?? [])],
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: cleanEnvironment(options.env),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    }) as ChildProcessWithoutNullStreams;
    const { pid } = child;
    const output = (from: 'stdout' | 'stderr'): Output => {
      const { onLine } = options;
      const out = new Output(options.keep ?? KEEP, onLine === undefined ? undefined : (line) => onLine(line, from));
      child[from].setEncoding('utf8').on('data', (text: string) => out.push(text));
      return out;
    };
    const { drain, feed } = options;
    const stdout = drain === undefined ? output('stdout') : new Output(0, undefined);
    const stderr = output('stderr');
    let failure: { readonly error: unknown } | undefined;
    const failed = (error: unknown): void => {
      failure ??= { error };
      if (pid !== undefined) killGroup(pid, 'SIGKILL');
    };
    const streams = [drain?.(child.stdout).catch(failed), feed?.(child.stdin).catch(failed)];
    const timers: NodeJS.Timeout[] = [];
    let timedOut = false;
    const settled = (): void => {
      for (const timer of timers) clearTimeout(timer);
      if (pid !== undefined) running.delete(pid);
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      settled();
      const there = options.cwd === undefined || existsSync(options.cwd);
      if (error.code === 'ENOENT' && there) reject(new ProgramMissing(file, 'not-found', error));
      else if (error.code === 'EACCES' && there) reject(new ProgramMissing(file, 'not-executable', error));
      else reject(error);
    });
    // A grandchild that outlives the program would keep the pipes, and us, for ever. What is drained may lie in the pipe for
    // longer than that, on a slow disk: then the grandchild ends, not the pipe.
    child.on('exit', () => {
      const end = (): void => {
        if (drain === undefined) child.stdout.destroy();
        else if (pid !== undefined) killGroup(pid, 'SIGKILL');
        child.stderr.destroy();
      };
      timers.push(setTimeout(end, GRACE_MS));
    });
    child.on('close', async (code, signal) => {
      settled();
      await Promise.all(streams);
      if (failure !== undefined) return reject(failure.error);
      const signalled = signal === null ? 0 : 128 + (constants.signals[signal] ?? 0);
      const texts = { stdout: stdout.end(), stderr: stderr.end() };
      resolve({ code: code ?? signalled, ...texts, timedOut, truncated: stdout.truncated || stderr.truncated });
    });
    // A program that reads nothing closes its end: that is its right.
    child.stdin.on('error', () => undefined);
    if (feed === undefined) child.stdin.end(options.input);
    if (pid === undefined) return;
    running.add(pid);
    options.onStart?.(pid);
    if (options.timeoutMs !== undefined) {
      const late = (): void => {
        timedOut = true;
        killGroup(pid, 'SIGTERM');
        timers.push(setTimeout(() => killGroup(pid, 'SIGKILL'), GRACE_MS));
      };
      timers.push(setTimeout(late, options.timeoutMs));
    }
  });
}
