import { noteTold } from './last-words.js';
import { ActionError } from './model/error.js';

/** What may end a run from outside: a signal, and an exception that nobody awaits. */
export interface Interrupts {
  /** Aborted by a signal: the statement is cancelled on the server, and the report still goes out. */
  readonly signal: AbortSignal;
  /** From now on signals abort, instead of ending the process. */
  listen(): void;
  stop(): void;
  /** The work, or what interrupted it; after a signal the work has some time to end by itself. */
  race<T>(work: Promise<T>, graceMs: number): Promise<T>;
}

export function interrupts(): Interrupts {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (name: NodeJS.Signals): void => {
    // The runner asks twice
    if (signal.aborted) return;
    noteTold(signal);
    controller.abort(
      new ActionError(
        'cancelled',
        `The run was cancelled (${name}).`,
        'Run the same command again; `status` says what is in.',
      ),
    );
  };
  let crash: (error: unknown) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => {
    crash = reject;
  });
  crashed.catch(() => undefined);
  // Left in place until the process ends: what breaks after the report is out must not change the exit status.
  process.on('uncaughtException', crash);
  return {
    signal,
    listen: () => void process.on('SIGINT', abort).on('SIGTERM', abort),
    // Told twice while it says its last words, it still ends by itself
    stop: () => void (signal.aborted || process.off('SIGINT', abort).off('SIGTERM', abort)),
    async race(work, graceMs) {
      work.catch(() => undefined);
      let timer: NodeJS.Timeout | undefined;
      let listener: (() => void) | undefined;
      const aborted = new Promise<never>((_, reject) => {
        listener = () => {
          timer = setTimeout(() => reject(signal.reason), graceMs);
        };
        if (signal.aborted) listener();
        else signal.addEventListener('abort', listener, { once: true });
      });
      try {
        return await Promise.race([work, aborted, crashed]);
      } finally {
        clearTimeout(timer);
        if (listener !== undefined) signal.removeEventListener('abort', listener);
      }
    },
  };
}
