import { setTimeout as sleep } from 'node:timers/promises';
import type { DialectName, ToolLock } from '../../model/contracts.js';
import type { LockOptions } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';

/** Whoever may not take it has its rights checked later, in words; a connection that is cut is told at once. */
async function tried(lock: ToolLock, session: Session, dialect: DialectName): Promise<boolean> {
  try {
    return await lock.take(session, dialect);
  } catch (error) {
    if (error instanceof ServerError && error.data.connectionLost !== true && session.transaction() === 'idle')
      return true;
    throw error;
  }
}

async function takeOne(lock: ToolLock, session: Session, dialect: DialectName, options: LockOptions): Promise<void> {
  const who = `a run of ${lock.tool} itself`;
  const start = Date.now();
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 5_000)) {
    if (options.signal?.aborted === true)
      throw new ActionError(
        'cancelled',
        `The run was cancelled. It waited for ${who}. Nothing was touched.`,
        'Run the same command again.',
        { cause: options.signal.reason },
      );
    if (await tried(lock, session, dialect)) return;
    const waited = Date.now() - start;
    if (waited >= options.timeoutMs)
      throw new ActionError(
        'locked',
        `The lock by which ${lock.tool} keeps its runs apart is taken: ${who} is at work on this database.`,
        'Wait for that run to end, then run the same command again. `lock-wait` sets how long to wait.',
      );
    options.onWait(who, waited);
    const ms = Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, options.timeoutMs - waited));
    const { signal } = options;
    await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}

/**
 * The locks of the tools whose histories are written: a run of such a tool would read them at the same time, and do the same work
 * once more. Let go where they do not go with their session.
 */
export async function takeToolLocks(
  locks: readonly ToolLock[],
  session: Session,
  dialect: DialectName,
  options: LockOptions,
): Promise<AsyncDisposable> {
  const release = async (): Promise<void> => {
    if (session.lost === undefined)
      for (const lock of locks) await lock.release?.(session, dialect).catch(() => undefined);
  };
  try {
    for (const lock of locks) await takeOne(lock, session, dialect, options);
  } catch (error) {
    await release();
    throw error;
  }
  return { [Symbol.asyncDispose]: release };
}
