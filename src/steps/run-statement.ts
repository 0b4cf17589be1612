import { setTimeout as sleep } from 'node:timers/promises';
import { ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';
import type { Ran } from '../model/session.js';
import type { RunRequest } from './run-request.js';
import { backoff, watch } from './watch.js';

/** Runs one statement with its timeouts, watched; a lock that is not had in time is tried again where `retry` allows it. */
export async function runWatched(r: RunRequest, statement: Statement, retry: boolean): Promise<Ran> {
  // A concurrent index build waits for old transactions by design and blocks nobody meanwhile; cutting it short would leave an INVALID index.
  const lockMs = statement.transaction === 'forbidden' ? 0 : r.lockTimeoutMs;
  for (let attempt = 1; ; attempt += 1) {
    r.lock.assertHeld();
    r.signal.throwIfAborted();
    if (retry || attempt > 1) await r.dialect.setTimeouts(r.session, { lockMs, statementMs: r.statementTimeoutMs });
    const eye = watch(r.observer, r.dialect, r.session.id, `line ${statement.line}, ${statement.kind}`, r.progress);
    const cancel = (): void => void r.session.cancel().catch(() => undefined);
    r.signal.addEventListener('abort', cancel, { once: true });
    try {
      return await r.session.run(
        statement.sql,
        statement.copyData === undefined ? {} : { copyData: statement.copyData },
      );
    } catch (error) {
      await eye.stop();
      if (!retry || !isRetriable(r, error) || attempt > r.lockRetries) throw withBlockers(error, eye.blockers());
      await waitForLock(r, attempt, eye.blockers());
      await removeLeftover(r, statement);
    } finally {
      r.signal.removeEventListener('abort', cancel);
      await eye.stop();
    }
  }
}

/** A concurrent build that failed left an INVALID index, over which the next attempt would stumble. */
async function removeLeftover(r: RunRequest, statement: Statement): Promise<void> {
  if (statement.transaction !== 'forbidden') return;
  const half = await r.dialect.leftover(r.session, statement);
  if (half !== undefined) await r.session.run(half);
}

export function isRetriable(r: RunRequest, error: unknown): boolean {
  return error instanceof ServerError && r.dialect.isLockTimeout(error.code) && !r.signal.aborted;
}

export async function waitForLock(r: RunRequest, attempt: number, blockers: readonly string[]): Promise<void> {
  const waitMs = backoff(attempt + 1);
  r.progress({ type: 'lock-timeout', attempt, of: r.lockRetries + 1, waitMs, blockers });
  await sleep(waitMs, undefined, { signal: r.signal });
}

export function withBlockers(error: unknown, blockers: readonly string[]): unknown {
  if (!(error instanceof ServerError) || blockers.length === 0) return error;
  const who = `blocked by ${blockers.join('; ')}`;
  return new ServerError(
    error.message,
    error.code,
    { ...error.data, detail: [error.data.detail, who].filter((part) => part !== undefined).join('\n') },
    error,
  );
}
