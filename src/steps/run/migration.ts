import type { Timeouts } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Statement } from '../../model/migration.js';
import type { Ran } from '../../model/session.js';
import { raw } from '../../sql/query.js';
import { takesTransaction } from '../mode.js';
import type { Parsed } from '../parse.js';
import { readingOf } from '../reading.js';
import { touchesSession } from '../replay.js';
import { setUpSession } from '../session-setup.js';
import { announce, journalWithin, type Position, settle } from './journal.js';
import type { RunRequest } from './request.js';
import { blockersIn, isRetriable, runWatched, waitForLock } from './statement.js';
import { STILL_RUNNING, stoppable } from './stop.js';

/** How far one migration is; shared with whoever tells about a failure. */
export interface RunState {
  /** Statements that surely stay. */
  done: number;
  current: Statement | undefined;
  /** The COMMIT was sent, and no answer came yet. */
  committing: boolean;
  /** Up to where the journal has been told; undefined where that is not known. A new migration has no row yet. */
  told?: number | undefined;
  /** The statement runs in no transaction: after a cut only the catalog can tell whether it took effect. */
  alone?: boolean;
  /** Of code: something of it stays whatever comes, and so it is journaled statement by statement. */
  outside?: boolean;
  /** Why the session could not be put back after the migration was in. */
  unclean?: unknown;
}

export function tellStart(r: RunRequest, parsed: Parsed, statement: Statement, index: number): void {
  const of = parsed.split.statements.length;
  r.progress({ type: 'statement', line: statement.line, kind: statement.kind, index: index + 1, of });
}

export function tell(r: RunRequest, statement: Statement, ran: Ran): void {
  r.progress({ type: 'statement-done', line: statement.line, kind: statement.kind, ms: ran.ms, rows: ran.rowCount });
}

export const timeoutsOf = (r: RunRequest): Timeouts => ({ lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs });

/** The session can be asked nothing more: it is cut off, or still busy with what nobody could stop. */
export function isGone(r: RunRequest, error: unknown): boolean {
  if (r.session.lost !== undefined) return true;
  if (error instanceof ActionError) return error.code === STILL_RUNNING;
  return error instanceof ServerError && error.data.connectionLost === true;
}

/** The migration is in by now, so what goes wrong here is no failure of it. */
async function afterFile(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  if (!touchesSession(parsed) && r.sessionSetup === undefined) return;
  await r.dialect.reset(r.session).catch((error: unknown) => {
    state.unclean = error;
  });
}

async function commit(r: RunRequest, state: RunState): Promise<void> {
  state.committing = true;
  await stoppable(r, () => r.session.query(raw('COMMIT')));
  state.committing = false;
}

/**
 * The migration and its history row in one transaction: both are in, or neither. A lock that is not had in time rolls
 * all of it back, and the whole is tried again.
 */
export async function runTransaction(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  const { statements } = parsed.split;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await setUpSession(r.session, r.sessionSetup, r.dialect);
      await once(r, parsed, state);
      break;
    } catch (error) {
      if (isGone(r, error)) throw error;
      // The server has answered: what it refuses is not in.
      state.committing = false;
      if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
      await r.dialect.reset(r.session);
      if (!isRetriable(r, error) || attempt > r.lockRetries) throw error;
      await waitForLock(r, attempt, blockersIn(error));
    }
  }
  state.done = statements.length;
  await afterFile(r, parsed, state);
}

async function once(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  const { statements } = parsed.split;
  const { own } = parsed.mode;
  const start = performance.now();
  await (own ? r.dialect.setTimeouts : r.dialect.begin)(r.session, timeoutsOf(r));
  for (const [i, statement] of (own ? statements.slice(0, -1) : statements).entries()) {
    state.current = statement;
    tellStart(r, parsed, statement, i);
    tell(r, statement, await runWatched(r, statement, false));
    await refuseHalfIndex(r, statement);
  }
  state.current = undefined;
  const record = (): Promise<void> =>
    r.history.record(r.entry(parsed), { durationMs: performance.now() - start, statements: statements.length });
  await (touchesSession(parsed) ? r.dialect.asSelf(r.session, record) : record());
  r.lock.assertHeld();
  state.current = own ? statements.at(-1) : undefined;
  await commit(r, state);
}

/** A statement that may stand in a transaction goes in together with its line of the journal: no kill can part them. */
export async function withJournal(
  r: RunRequest,
  parsed: Parsed,
  statement: Statement,
  position: Position,
  send?: () => Promise<Ran>,
): Promise<Ran> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await r.dialect.begin(r.session, timeoutsOf(r));
      const ran = await runWatched(r, statement, false, send);
      await journalWithin(r, parsed, position);
      await stoppable(r, () => r.session.query(raw('COMMIT')));
      return ran;
    } catch (error) {
      if (isGone(r, error) || !isRetriable(r, error) || attempt > r.lockRetries) throw error;
      if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
      await waitForLock(r, attempt, blockersIn(error));
    }
  }
}

/** A block or a procedure may have committed some of its work before it failed: again would be twice. */
function mayHaveCommitted({ kind, sql }: Statement): boolean {
  return kind === 'CALL' || (kind === 'DO' && /\b(?:commit|call)\b/i.test(sql));
}

async function runOne(
  r: RunRequest,
  parsed: Parsed,
  state: RunState,
  index: number,
  position: Position,
): Promise<void> {
  const statement = parsed.split.statements[index] as Statement;
  const free = r.session.transaction() === 'idle';
  state.current = statement;
  state.alone = free && !takesTransaction(statement) && statement.transaction !== 'begin';
  tellStart(r, parsed, statement, index);
  let ran: Ran;
  if (free && takesTransaction(statement)) {
    // What ran alone before it is in, and nobody could tell so if this one were the last that is heard of.
    if (state.told !== index) await announce(r, parsed, { ...position, done: index });
    ran = await withJournal(r, parsed, statement, position);
    state.told = index + 1;
  } else {
    if (free) {
      await announce(r, parsed, { ...position, done: index });
      state.told = index;
    }
    if (!free && statement.transaction === 'commit') await journalWithin(r, parsed, position);
    ran = await runWatched(r, statement, free && statement.transaction !== 'begin' && !mayHaveCommitted(statement));
  }
  tell(r, statement, ran);
  // It has taken what our own session needs with it.
  if (statement.kind.startsWith('DISCARD')) await r.dialect.reset(r.session);
  await refuseHalfIndex(r, statement);
}

/** What the statements that are in had set in their session, the others count on. */
async function asBefore(r: RunRequest, statements: readonly Statement[], done: number): Promise<void> {
  const { sessionBefore } = await readingOf(r.dialect);
  const { again } = sessionBefore(statements.slice(0, done), statements.slice(done));
  for (const { line, kind, sql } of again) {
    r.progress({ type: 'note', text: `line ${line}: ${kind} is run again, for the session` });
    await stoppable(r, () => r.session.run(sql));
  }
}

/**
 * Statement by statement as written, with the journal ahead of each: after a kill it says which statements are in and
 * which one was on its way. Inside the file's own BEGIN … COMMIT the journal goes in with that transaction, so that it
 * says "done" exactly when the transaction stayed; a lock that is not had in time there rolls back to that BEGIN.
 */
export async function runStatements(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  const { statements } = parsed.split;
  state.told = r.resumeAt?.has(parsed.migration.id) === true ? undefined : 0;
  await setUpSession(r.session, r.sessionSetup, r.dialect);
  // It looks at what others may be changing.
  if (r.observer !== undefined && r.dialect.fingerprint !== undefined)
    await r.dialect.setTimeouts(r.observer, { lockMs: r.lockTimeoutMs, statementMs: null });
  if (state.done > 0) await asBefore(r, statements, state.done);
  await r.dialect.setTimeouts(r.session, timeoutsOf(r));
  const start = performance.now();
  let block: { readonly from: number; attempt: number } | undefined;
  for (let i = state.done; i < statements.length; i += 1) {
    const statement = statements[i] as Statement;
    if (statement.transaction === 'begin' && block?.from !== i) block = { from: i, attempt: 1 };
    try {
      await runOne(r, parsed, state, i, { done: i + 1, state: 'running', ms: performance.now() - start });
    } catch (error) {
      if (block === undefined || isGone(r, error) || !isRetriable(r, error) || block.attempt > r.lockRetries)
        throw error;
      if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
      await waitForLock(r, block.attempt, blockersIn(error));
      block.attempt += 1;
      i = block.from - 1;
      continue;
    }
    const ends = statement.transaction === 'commit' || statement.transaction === 'rollback';
    // After `COMMIT AND CHAIN` a transaction is open that no BEGIN of the file began.
    if (ends || r.session.transaction() === 'idle') block = undefined;
    if (statement.transaction === 'commit' || r.session.transaction() === 'idle') state.done = i + 1;
  }
  state.current = undefined;
  if (r.session.transaction() !== 'idle') {
    throw new ActionError(
      'open-transaction',
      'The file ends with its transaction still open.',
      'Add the COMMIT that is missing at its end.',
    );
  }
  const last: Position = { done: statements.length, state: 'applied', ms: performance.now() - start };
  if (!(await settle(r, parsed, last, true))) {
    throw new ActionError(
      'history',
      'Every statement is in, but the history could not be written.',
      '`repair --resume` settles it once the database answers again.',
    );
  }
  await afterFile(r, parsed, state);
}

/**
 * `IF NOT EXISTS` over an INVALID index of an earlier, interrupted build would record a success that is none. The server's
 * notice is not waited for: a file may have silenced it.
 */
async function refuseHalfIndex(r: RunRequest, statement: Statement): Promise<void> {
  if (statement.kind !== 'CREATE INDEX' || !/\bif\s+not\s+exists\b/i.test(statement.sql)) return;
  const half = await r.dialect.leftover(r.session, statement);
  if (half === undefined) return;
  throw new ActionError(
    'apply-failed',
    `The index is there, but INVALID: an earlier build of it was interrupted. IF NOT EXISTS skipped it.`,
    `Run \`${half}\`, then go on: \`status\` says whether by \`repair --resume\` or by the same command again.`,
  );
}
