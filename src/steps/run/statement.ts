import { setTimeout as sleep } from 'node:timers/promises';
import { ServerError } from '../../model/error.js';
import type { Statement } from '../../model/migration.js';
import type { Ran } from '../../model/session.js';
import { backoff, watch } from '../watch.js';
import type { RunRequest } from './request.js';
import { stoppable } from './stop.js';

/**
 * Runs one statement with its timeouts, watched; a lock that is not had in time is tried again where `retry` allows it. `send` passes it
 * on for a program that brings its own driver.
 */
export async function runWatched(
  r: RunRequest,
  statement: Statement,
  retry: boolean,
  send?: () => Promise<Ran>,
): Promise<Ran> {
  const usual = { lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs };
  const patient = r.dialect.isPatient(statement);
  const pid = r.pid ?? r.session.id;
  for (let attempt = 1; ; attempt += 1) {
    r.lock.assertHeld();
    r.signal.throwIfAborted();
    if (retry || attempt > 1) await r.dialect.setTimeouts(r.session, patient ? { ...usual, lockMs: 0 } : usual);
    const text =
      (retry && send === undefined ? await r.dialect.completion(r.session, statement) : undefined) ?? statement.sql;
    const eye = watch(r.observer, r.dialect, pid, `line ${statement.line}, ${statement.kind}`, r.progress);
    try {
      const data = statement.copyData === undefined ? {} : { copyData: statement.copyData };
      const ran = await stoppable(r, send ?? (() => r.session.run(text, data)));
      // What comes next in the file must not wait for ever.
      if (retry && patient) await r.dialect.setTimeouts(r.session, usual);
      return ran;
    } catch (error) {
      await eye.stop();
      if (!retry || !isRetriable(r, error) || attempt > r.lockRetries) throw withBlockers(error, eye.blockers());
      await waitForLock(r, attempt, eye.blockers());
      await removeLeftover(r, statement);
    } finally {
      await eye.stop();
    }
  }
}

/** A concurrent build that failed left an INVALID index, over which the next attempt would stumble. */
async function removeLeftover(r: RunRequest, statement: Statement): Promise<void> {
  if (statement.transaction !== 'forbidden') return;
  const half = await r.dialect.leftover(r.session, statement);
  if (half === undefined) return;
  // It waits for the same transactions as the build did.
  await r.dialect.setTimeouts(r.session, { lockMs: 0, statementMs: r.statementTimeoutMs });
  await stoppable(r, () => r.session.run(half));
}

export function isRetriable(r: RunRequest, error: unknown): boolean {
  return error instanceof ServerError && r.dialect.isLockTimeout(error.code) && !r.signal.aborted;
}

export async function waitForLock(r: RunRequest, attempt: number, blockers: readonly string[]): Promise<void> {
  const waitMs = backoff(attempt + 1);
  r.progress({ type: 'lock-timeout', attempt, of: r.lockRetries + 1, waitMs, blockers });
  await sleep(waitMs, undefined, { signal: r.signal });
}

function withBlockers(error: unknown, blockers: readonly string[]): unknown {
  if (!(error instanceof ServerError) || blockers.length === 0) return error;
  const who = `blocked by ${blockers.join('; ')}`;
  return new ServerError(
    error.message,
    error.code,
    { ...error.data, detail: [error.data.detail, who].filter((part) => part !== undefined).join('\n') },
    error,
  );
}

/** Who stood in the way, from an error that `runWatched` has thrown. */
export function blockersIn(error: unknown): readonly string[] {
  const detail = error instanceof ServerError ? (error.data.detail ?? '') : '';
  const found = /blocked by (.*)$/m.exec(detail)?.[1];
  return found === undefined ? [] : found.split('; ');
}
