import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import type { RunRequest } from './request.js';

/** How long a cancelled statement has to end. The whole run has twice that until it is left, and its report must be out by then. */
const END_MS = 3_000;
const AGAIN_MS = 500;

/** The code of a statement that did not stop in time. Its session is still busy with it: nothing more can be asked there. */
export const STILL_RUNNING = 'still-running';

/** A request that comes a moment too early finds nothing to cancel, so it is made again. */
async function keepCancelling(session: Session, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await session.cancel().catch(() => undefined);
    await sleep(AGAIN_MS, undefined, { signal: ended }).catch(() => undefined);
  }
}

/**
 * Work on the server that is cancelled there when the run is. What does not end in time is left alone, with an ActionError
 * `still-running`. A request to cancel is over before anything else is sent: it must not hit that.
 */
export async function stoppable<T>(r: Pick<RunRequest, 'session' | 'signal'>, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  let cancelling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let leave: () => void = () => undefined;
  const left = new Promise<never>((_, reject) => {
    leave = () => {
      cancelling = Promise.resolve();
      reject(
        new ActionError(
          STILL_RUNNING,
          `the run was cancelled, and ${END_MS / 1_000} s later the server had not stopped the statement`,
          'Wait until it has ended on the server; `status` says what is in. Then run the same command again.',
        ),
      );
    };
  });
  left.catch(() => undefined);
  const stop = (): void => {
    cancelling = keepCancelling(r.session, ended.signal);
    timer = setTimeout(leave, END_MS);
  };
  const running = work();
  running.catch(() => undefined);
  if (r.signal.aborted) stop();
  else r.signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([running, left]);
  } finally {
    r.signal.removeEventListener('abort', stop);
    clearTimeout(timer);
    ended.abort();
    await cancelling;
  }
}
