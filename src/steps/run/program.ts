import { performance } from 'node:perf_hooks';
import { ActionError, defect, ServerError } from '../../model/error.js';
import type { ProgramStep, Statement } from '../../model/migration.js';
import type { Ran, Session } from '../../model/session.js';
import type { SentFrom } from '../../programs/program.js';
import { raw } from '../../sql/query.js';
import { takesTransaction } from '../mode.js';
import type { Parsed } from '../parse.js';
import { asks, statementSent } from '../program-statements.js';
import { touches } from '../replay.js';
import { setUpSession } from '../session-setup.js';
import { announce, journalWithin, settle as settleRow } from './journal.js';
import { isGone, type RunState, tell, tellStart, timeoutsOf, withJournal } from './migration.js';
import type { RunRequest } from './request.js';
import { blockersIn, isRetriable, runWatched, waitForLock } from './statement.js';
import { stoppable } from './stop.js';

/** A question that surely leaves nothing behind. */
const LOOKS =
  /^\s*(?:show\b|select\b(?![\s\S]*\b(?:set_config|nextval|setval|advisory|dblink|lo_))|select\s+version\(\))/i;

/** Sessions that still have the timeouts of the migration before. */
const ready = new WeakSet<Session>();

/** One attempt of one migration that is code. */
class Attempt {
  private readonly start = performance.now();
  private readonly sent: Statement[];
  /** The history row is in the code's own transaction, which is not committed yet. */
  private within: Session | undefined;
  private recorded = false;
  /** Refused outside of any transaction of the code: nothing of it is in, and the code may go on. */
  private refused: Statement | undefined;
  /** A setting or a question, which may have left something in the session (`set_config`). */
  private touched = false;

  constructor(
    private readonly r: RunRequest,
    private readonly parsed: Parsed,
    private readonly state: RunState,
  ) {
    this.sent = parsed.split.statements as Statement[];
    this.sent.length = 0;
  }

  private position(done: number) {
    return { done, state: 'running' as const, ms: performance.now() - this.start };
  }

  /** Of another connection of the code: the same, on its session. */
  private on(session: Session): RunRequest {
    if (session === this.r.session) return this.r;
    const { pid: _, ...rest } = this.r;
    return { ...rest, session, history: this.r.dialect.history(session, this.r.historySchema) };
  }

  async statement(one: SentFrom, send: () => Promise<Ran>, session: Session): Promise<void> {
    const { parsed, state } = this;
    const r = this.on(session);
    r.lock.assertHeld();
    r.signal.throwIfAborted();
    const statement = await statementSent(r.dialect, parsed.source, one, this.sent.at(-1)?.line);
    if (asks(statement) || /^(?:SET|RESET)\b/.test(statement.kind)) {
      this.touched ||= !LOOKS.test(one.text);
      await stoppable(r, send);
      return;
    }
    this.forgetRefused();
    const index = this.sent.push(statement) - 1;
    // What the code sends after a failure is its own ROLLBACK, and not what failed
    const before = statement.transaction === 'rollback' ? state.current : undefined;
    state.current = before ?? statement;
    const free = session.transaction() === 'idle';
    state.alone = free && !takesTransaction(statement) && statement.transaction !== 'begin';
    tellStart(r, parsed, statement, index);
    let ran: Ran;
    try {
      ran = await this.carryOut(r, statement, index, free, send);
    } catch (error) {
      if (free && error instanceof ServerError && error.data.connectionLost !== true) {
        this.refused = statement;
        if (session.transaction() !== 'idle') await session.query(raw('ROLLBACK'));
      }
      throw error;
    }
    tell(r, statement, ran);
    if (session.transaction() === 'idle' && statement.transaction !== 'rollback') state.done = index + 1;
    state.current = before;
  }

  private forgetRefused(): void {
    if (this.refused !== undefined && this.sent.at(-1) === this.refused) this.sent.pop();
    this.refused = undefined;
  }

  private async carryOut(
    r: RunRequest,
    statement: Statement,
    index: number,
    free: boolean,
    send: () => Promise<Ran>,
  ): Promise<Ran> {
    const { parsed, state } = this;
    if (free && takesTransaction(statement)) {
      state.outside = true;
      if (state.told !== index) await announce(r, parsed, this.position(index));
      const ran = await withJournal(r, parsed, statement, this.position(index + 1), send);
      state.told = index + 1;
      return ran;
    }
    if (statement.transaction === 'commit') return this.commit(r, statement, index, send);
    if (free && statement.transaction !== 'begin') {
      state.outside = true;
      await announce(r, parsed, this.position(index));
      state.told = index;
    }
    return runWatched(r, statement, state.alone === true, send);
  }

  private async commit(r: RunRequest, statement: Statement, index: number, send: () => Promise<Ran>): Promise<Ran> {
    const { parsed, state } = this;
    // The tool ends a transaction that a statement of MySQL has ended already, and the history is written: nothing is left to tell
    if (this.recorded) return runWatched(r, statement, false, send);
    if (this.within === r.session) {
      r.lock.assertHeld();
      state.committing = state.outside !== true;
      const ran = await stoppable(r, send);
      state.committing = false;
      this.within = undefined;
      this.recorded = true;
      return ran;
    }
    state.outside = true;
    await journalWithin(r, parsed, this.position(index + 1));
    const ran = await runWatched(r, statement, false, send);
    state.told = index + 1;
    return ran;
  }

  /** The history row: in the code's transaction where one is open, else by itself. */
  async settle(session: Session): Promise<void> {
    const { parsed, sent, state } = this;
    const r = this.on(session);
    this.forgetRefused();
    const durationMs = performance.now() - this.start;
    if (session.transaction() === 'open') {
      const record = (): Promise<void> => r.history.record(r.entry(parsed), { durationMs, statements: sent.length });
      await (this.leaves ? r.dialect.asSelf(session, record) : record());
      this.within = session;
      return;
    }
    state.done = sent.length;
    if (!(await settleRow(this.r, parsed, { done: sent.length, state: 'applied', ms: durationMs }, true)))
      throw new ActionError(
        'history',
        'Every statement is in, but the history could not be written.',
        `Once the database answers again: \`repair --mark-applied ${parsed.migration.id}\`.`,
      );
    this.recorded = true;
  }

  /** The session may not be as it was. */
  get leaves(): boolean {
    const { sent } = this;
    return this.touched || sent.some((one) => !['begin', 'commit'].includes(one.transaction) && touches(one));
  }

  /** The code has come to its end and the history must say so. */
  check(): void {
    if (this.recorded && this.r.session.transaction() === 'idle') {
      // The one transaction around all of it is no statement that anybody wrote
      if (this.state.outside !== true)
        this.sent.splice(
          0,
          Number.POSITIVE_INFINITY,
          ...this.sent.filter(({ transaction }) => transaction === 'inside'),
        );
      return;
    }
    throw new ActionError(
      'open-transaction',
      'The code ends with its transaction still open.',
      'Await the commit of each transaction that the code begins.',
    );
  }
}

/**
 * Code, in a child process: each of its statements is run by us, with our timeouts, watched and journaled; a lock that is not had in
 * time rolls back and begins again, as long as nothing of it stays.
 */
export async function runProgram(r: RunRequest, parsed: Parsed, step: ProgramStep, state: RunState): Promise<void> {
  if (r.running === undefined) throw defect('Nothing here runs code.');
  let leaves = true;
  for (let attempt = 1; ; attempt += 1) {
    state.done = 0;
    state.told = 0;
    await setUpSession(r.session, r.sessionSetup, r.dialect);
    if (!ready.has(r.session)) await r.dialect.setTimeouts(r.session, timeoutsOf(r));
    // Whatever goes wrong now, they may be gone
    ready.delete(r.session);
    const one = new Attempt(r, parsed, state);
    try {
      await r.running.run(step, parsed.migration.origin?.id ?? parsed.migration.id, {
        session: r.session,
        further: r.observer === undefined ? undefined : r.reconnect,
        signal: r.signal,
        onStatement: (sent, send, session) => one.statement(sent, send, session),
        settle: (session) => one.settle(session),
      });
      leaves = one.leaves;
      one.check();
      break;
    } catch (error) {
      const again = error instanceof ServerError && state.outside !== true && !isGone(r, error);
      if (!again || !isRetriable(r, error) || attempt > r.lockRetries) throw error;
      state.committing = false;
      await r.dialect.reset(r.session);
      await waitForLock(r, attempt, blockersIn(error));
    }
  }
  if (!leaves && r.sessionSetup === undefined) {
    ready.add(r.session);
    return;
  }
  await r.dialect.reset(r.session).catch((error: unknown) => {
    state.unclean = error;
  });
}
