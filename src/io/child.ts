import { spawn } from 'node:child_process';
import { cleanEnvironment, keepInMind, killGroup } from './exec.js';

export interface ChildOptions {
  readonly cwd: string;
  /** Added to a clean environment; nothing else of ours is handed on. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly onLine: (line: string) => void;
  readonly onMessage: (message: unknown) => void;
  /** Once, when the process is gone; why in words. */
  readonly onEnd: (why: string) => void;
}

/** A Node process of ours that talks with us over a channel of its own. */
export interface Child {
  send(message: unknown): void;
  /** Ends it with all that it has started. */
  kill(): void;
  readonly ended: Promise<void>;
}

/** Longest line that is handed on. */
const LONGEST = 2_000;

function lines(onLine: (line: string) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const parts = (rest + text).split('\n');
    rest = (parts.pop() ?? '').slice(0, LONGEST);
    for (const line of parts) onLine(line.replace(/\r$/, '').slice(0, LONGEST));
  };
}

/** Starts a script in a process of its own, by the Node that runs us; it ends with us. */
export function startChild(script: string, options: ChildOptions): Child {
  const child = spawn(process.execPath, ['--no-warnings', script], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
    cwd: options.cwd,
    env: cleanEnvironment(options.env),
    serialization: 'json',
  });
  const forget = child.pid === undefined ? undefined : keepInMind(child.pid);
  let gone = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    gone = resolve;
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', lines(options.onLine));
  child.on('message', options.onMessage);
  const end = (why: string): void => {
    forget?.();
    options.onEnd(why);
    gone();
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) =>
    end(signal === null ? `it ended with status ${code}` : `it was ended by ${signal}`),
  );
  return {
    send(message) {
      if (child.connected) child.send(message as object, () => undefined);
    },
    kill() {
      if (child.pid !== undefined) killGroup(child.pid, 'SIGKILL');
    },
    ended,
  };
}
