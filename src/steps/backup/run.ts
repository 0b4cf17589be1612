import { type Ended, type RunOptions, run } from '../../io/exec.js';

const GRACE_MS = 3_000;

/** The program leads a group of its own (see `run`), so that a wrapper script ends together with what it started. */
function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** Runs a program until it ends or is cancelled. */
export async function runUntil(
  file: string,
  args: readonly string[],
  options: RunOptions & { readonly signal?: AbortSignal | undefined },
): Promise<Ended> {
  const { signal, ...rest } = options;
  signal?.throwIfAborted();
  let stop = (): void => undefined;
  let force: NodeJS.Timeout | undefined;
  try {
    return await run(file, args, {
      ...rest,
      onStart: (pid) => {
        rest.onStart?.(pid);
        stop = () => {
          end(pid, 'SIGTERM');
          force = setTimeout(() => end(pid, 'SIGKILL'), GRACE_MS);
        };
        if (signal?.aborted === true) stop();
        else signal?.addEventListener('abort', stop, { once: true });
      },
    });
  } finally {
    clearTimeout(force);
    signal?.removeEventListener('abort', stop);
  }
}
