import { createHash } from 'node:crypto';
import type { Timeouts } from '../model/engine.js';
import { ActionError, ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';
import type { Ran } from '../model/session.js';
import { raw } from '../sql/query.js';
import { takesTransaction } from './mode.js';
import type { Parsed } from './parse.js';
import { touchesSession } from './replay.js';
import type { RunRequest } from './run-request.js';
import { isRetriable, runWatched, waitForLock } from './run-statement.js';
import { setUpSession } from './session-setup.js';

/** How far one migration is; shared with whoever tells about a failure. */
export interface RunState {
  /** Statements that surely stay. */
  done: number;
  current: Statement | undefined;
}

function announce(r: RunRequest, parsed: Parsed, statement: Statement, index: number): void {
  r.progress({
    type: 'statement',
    line: statement.line,
    kind: statement.kind,
    index: index + 1,
    of: parsed.split.statements.length,
  });
}

function tell(r: RunRequest, statement: Statement, ran: Ran): void {
  r.progress({ type: 'statement-done', line: statement.line, kind: statement.kind, ms: ran.ms, rows: ran.rowCount });
}

const timeoutsOf = (r: RunRequest): Timeouts => ({ lockMs: r.lockTimeoutMs, statementMs: r.statementTimeoutMs });

async function afterFile(r: RunRequest, parsed: Parsed): Promise<void> {
  if (touchesSession(parsed) || r.sessionSetup !== undefined) await r.dialect.reset(r.session);
}

/**
 * The migration and its history row in one transaction: both are in, or neither. A lock that is not had in time rolls
 * all of it back, and the whole is tried again.
 */
export async function runTransaction(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  const { statements } = parsed.split;
  for (let attempt = 1; ; attempt += 1) {
    await setUpSession(r.session, r.sessionSetup);
    const start = performance.now();
    try {
      await (parsed.mode.own ? r.dialect.setTimeouts : r.dialect.begin)(r.session, timeoutsOf(r));
      const body = parsed.mode.own ? statements.slice(0, -1) : statements;
      for (const [i, statement] of body.entries()) {
        state.current = statement;
        announce(r, parsed, statement, i);
        tell(r, statement, await runWatched(r, statement, false));
        await refuseHalfIndex(r, statement);
      }
      state.current = undefined;
      const record = (): Promise<void> =>
        r.history.record(r.entry(parsed), { durationMs: performance.now() - start, statements: statements.length });
      await (touchesSession(parsed) ? r.dialect.asSelf(r.session, record) : record());
      r.lock.assertHeld();
      state.current = parsed.mode.own ? statements.at(-1) : undefined;
      await r.session.query(raw('COMMIT'));
      state.done = statements.length;
      await afterFile(r, parsed);
      return;
    } catch (error) {
      if (r.session.lost !== undefined || (error instanceof ServerError && error.data.connectionLost === true))
        throw error;
      if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
      await r.dialect.reset(r.session);
      if (!isRetriable(r, error) || attempt > r.lockRetries) throw error;
      await waitForLock(r, attempt, blockersIn(error));
    }
  }
}

function blockersIn(error: unknown): readonly string[] {
  const detail = error instanceof ServerError ? (error.data.detail ?? '') : '';
  const found = /blocked by (.*)$/m.exec(detail)?.[1];
  return found === undefined ? [] : found.split('; ');
}

/** A hash of the statements that are in: a resume must not go on in a file whose beginning was changed since. */
export function prefixHash(statements: readonly Statement[], done: number): string {
  const hash = createHash('sha256');
  for (const { sql } of statements.slice(0, done)) hash.update(`${sql}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** What the journal says of the statement that comes next: number, place and kind for people, the hash for `repair`. */
export function inFlight(statements: readonly Statement[], done: number): string | null {
  const next = statements[done];
  return next === undefined
    ? null
    : `statement ${done + 1}, line ${next.line}, ${next.kind}; before it ${prefixHash(statements, done)}`;
}

interface Position {
  readonly done: number;
  readonly state: 'running' | 'failed' | 'applied';
  readonly ms: number;
}

async function write(r: RunRequest, parsed: Parsed, position: Position, within: boolean): Promise<void> {
  const table = within ? r.history : r.journal;
  const { statements } = parsed.split;
  await table.journal(r.entry(parsed), {
    state: position.state,
    statementsDone: position.done,
    statementsAll: statements.length,
    durationMs: position.ms,
    inFlight: position.state === 'applied' ? null : inFlight(statements, position.done),
  });
}

/** A statement that may stand in a transaction goes in together with its line of the journal: no kill can part them. */
async function withJournal(r: RunRequest, parsed: Parsed, statement: Statement, position: Position): Promise<Ran> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await r.dialect.begin(r.session, timeoutsOf(r));
      const ran = await runWatched(r, statement, false);
      await r.dialect.asSelf(r.session, () => write(r, parsed, position, true));
      await r.session.query(raw('COMMIT'));
      return ran;
    } catch (error) {
      if (r.session.lost !== undefined || !isRetriable(r, error) || attempt > r.lockRetries) throw error;
      await r.session.query(raw('ROLLBACK'));
      await waitForLock(r, attempt, blockersIn(error));
    }
  }
}

/**
 * Statement by statement as written, with the journal ahead of each: after a kill it says which statements are in and
 * which one was on its way. Inside the file's own BEGIN … COMMIT the journal goes in with that transaction, so that it
 * says "done" exactly when the transaction stayed.
 */
export async function runStatements(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  const { statements } = parsed.split;
  await setUpSession(r.session, r.sessionSetup);
  await r.dialect.setTimeouts(r.session, timeoutsOf(r));
  const start = performance.now();
  const ms = (): number => performance.now() - start;
  for (let i = state.done; i < statements.length; i += 1) {
    const statement = statements[i] as Statement;
    const free = r.session.transaction() === 'idle';
    const after: Position = { done: i + 1, state: 'running', ms: ms() };
    state.current = statement;
    announce(r, parsed, statement, i);
    let ran: Ran;
    if (free && takesTransaction(statement)) {
      ran = await withJournal(r, parsed, statement, after);
    } else {
      if (free) await write(r, parsed, { ...after, done: i }, false);
      if (!free && statement.transaction === 'commit')
        await r.dialect.asSelf(r.session, () => write(r, parsed, after, true));
      ran = await runWatched(r, statement, free && statement.transaction !== 'begin');
    }
    tell(r, statement, ran);
    await refuseHalfIndex(r, statement);
    if (r.session.transaction() === 'idle') state.done = i + 1;
  }
  state.current = undefined;
  if (r.session.transaction() !== 'idle') {
    throw new ActionError(
      'open-transaction',
      'The file ends with its transaction still open.',
      'Add the COMMIT that is missing at its end.',
    );
  }
  await write(r, parsed, { done: statements.length, state: 'applied', ms: ms() }, false);
  await afterFile(r, parsed);
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
    'invalid-index',
    `The index is there, but INVALID: an earlier build of it was interrupted. IF NOT EXISTS skipped it.`,
    `Run \`${half}\`, then go on: \`status\` says whether by \`repair --resume\` or by the same command again.`,
  );
}

/** After a failure that left the connection alive: roll back what is open, and let the journal say where it stands. */
export async function finish(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
  await r.dialect.reset(r.session);
  if (parsed.mode.kind === 'transaction') return;
  await write(r, parsed, { done: state.done, state: 'failed', ms: 0 }, false);
}
