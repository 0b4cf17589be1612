import { defect, ServerError } from '../../model/error.js';
import type { ProgramStep, Statement } from '../../model/migration.js';
import type { Ran, Session } from '../../model/session.js';
import type { SentFrom } from '../../programs/program.js';
import type { Parsed } from '../parse.js';
import { asks, statementSent } from '../program-statements.js';
import { setUpSession } from '../session-setup.js';
import { roleOf } from '../tool/tables.js';
import { isGone, type RunState, tell, tellStart, timeoutsOf } from './migration.js';
import type { RunRequest } from './request.js';
import { blockersIn, isRetriable, runWatched, waitForLock } from './statement.js';
import { stoppable } from './stop.js';

/** As every session that migrates begins. */
async function begin(r: RunRequest, session: Session): Promise<void> {
  await setUpSession(session, r.sessionSetup, r.dialect);
  await r.dialect.setTimeouts(session, timeoutsOf(r));
}

/** One run of the command. */
class Attempt {
  private readonly sent: Statement[];
  /** Work of the transaction that is open, and whether the tool has written down that it is in. */
  private work = false;
  private recorded = false;
  /** Work stays that the tool knows nothing of: begun again, it would do that twice. */
  private unknown = false;

  constructor(
    private readonly r: RunRequest,
    private readonly parsed: Parsed,
    private readonly state: RunState,
  ) {
    this.sent = parsed.split.statements as Statement[];
    // What came behind it was rolled back with the attempt before
    this.sent.length = state.done;
  }

  private on(session: Session): RunRequest {
    if (session === this.r.session) return this.r;
    const { pid: _, ...rest } = this.r;
    return { ...rest, session };
  }

  async statement(one: SentFrom, send: () => Promise<Ran>, session: Session): Promise<void> {
    const { parsed, state, sent } = this;
    const r = this.on(session);
    r.lock.assertHeld();
    r.signal.throwIfAborted();
    const statement = await statementSent(r.dialect, parsed.source, one);
    if (asks(statement) || /^(?:SET|RESET)\b/.test(statement.kind)) {
      await stoppable(r, send);
      return;
    }
    const index = sent.push(statement) - 1;
    const free = session.transaction() === 'idle';
    state.current = statement;
    state.alone = free && statement.transaction !== 'begin';
    state.committing = statement.transaction === 'commit';
    tellStart(r, parsed, statement, index);
    // In no transaction it can be tried again by itself; a procedure or a block may have committed some of its work
    const again = state.alone && !/^(?:CALL|DO)\b/.test(statement.kind);
    tell(r, statement, await runWatched(r, statement, again, send));
    state.committing = false;
    state.current = undefined;
    this.account(statement);
    if (session.transaction() !== 'idle') return;
    if (statement.transaction !== 'rollback') {
      state.done = index + 1;
      this.unknown = !this.recorded && (this.unknown || this.work);
    }
    this.work = false;
    this.recorded = false;
  }

  private account(statement: Statement): void {
    const { toolHistory } = this.r;
    const role = toolHistory === undefined ? undefined : roleOf(statement, toolHistory);
    if (role === 'record') this.recorded = true;
    else if (role === undefined && !['begin', 'commit', 'rollback'].includes(statement.transaction)) this.work = true;
  }

  /** Whether the command may begin again: it goes on from what it has written down. */
  get repeatable(): boolean {
    return !this.unknown;
  }
}

/**
 * Another tool's own command, over our session: each of its statements under our lock, with our timeouts, watched. It keeps its own record
 * of what is in, so nothing is journaled: what is half done the next plan sees in the copy of the schema. A lock that is not had in time
 * begins the command again, as long as nothing stays of it that the tool has not written down.
 */
export async function runTool(r: RunRequest, parsed: Parsed, step: ProgramStep, state: RunState): Promise<void> {
  if (r.running === undefined) throw defect('Nothing here runs a command.');
  for (let attempt = 1; ; attempt += 1) {
    await begin(r, r.session);
    const one = new Attempt(r, parsed, state);
    const further = async (): Promise<Session> => {
      const session = await r.reconnect();
      await begin(r, session);
      return session;
    };
    try {
      await r.running.run(step, parsed.migration.id, {
        session: r.session,
        further: r.observer === undefined ? undefined : further,
        signal: r.signal,
        onStatement: (sent, send, session) => one.statement(sent, send, session),
        async renew(session) {
          await r.dialect.reset(session);
          await begin(r, session);
        },
        settle: () => Promise.resolve(),
      });
      break;
    } catch (error) {
      const again = error instanceof ServerError && one.repeatable && !isGone(r, error);
      if (!again || !isRetriable(r, error) || attempt > r.lockRetries) throw error;
      await r.dialect.reset(r.session);
      await waitForLock(r, attempt, blockersIn(error));
    }
  }
  await r.dialect.reset(r.session).catch((error: unknown) => {
    state.unclean = error;
  });
}
