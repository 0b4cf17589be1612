import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cleanEnvironment } from './exec.js';

/** A tiny process that outlives us by a moment and clears up what we can no longer clear up. */
export interface Watchdog {
  /** Tells it a line: what there is to clear up now. */
  tell(line: string): void;
  /** Lets it do its script's last part and waits for its end. */
  release(): Promise<void>;
}

/**
 * Holds a pipe to a shell that waits for its end: the kernel closes the pipe whatever kills us, even SIGKILL. The script
 * gets each line told as `$line`, and `$1`… as given; it is our own text, values come as arguments only.
 */
export function startWatchdog(
  onLine: string,
  atEnd: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Watchdog {
  const script = `while read -r line; do ${onLine}; done; ${atEnd}`;
  const child = spawn('/bin/sh', ['-c', script, 'migrate-on-merge-watchdog', ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    // A runner ends what bears its mark all at once; this one is to end last.
    env: cleanEnvironment({ ...env, RUNNER_TRACKING_ID: undefined }),
  });
  const ended = once(child, 'exit').catch(() => undefined);
  // It must not keep us alive: our end is what it waits for.
  child.unref();
  child.stdin.on('error', () => undefined);
  (child.stdin as unknown as { unref?(): void }).unref?.();
  return {
    tell: (line) => void child.stdin.write(`${line}\n`),
    async release() {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}
