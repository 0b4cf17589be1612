import type { Dialect } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { RehearsalError } from '../../model/plan.js';
import type { Check, Outcome } from '../../model/report.js';
import { ProgramError } from '../../programs/program-error.js';
import { raw } from '../../sql/query.js';
import { locateCode, locateError } from '../errors.js';
import type { Parsed } from '../parse.js';
import { extentOfTool, wordsOfTool } from './failure-tool.js';
import { looksIn, notBegun, rowAfterCut, settle } from './journal.js';
import { isGone, type RunState } from './migration.js';
import type { RunRequest } from './request.js';
import { STILL_RUNNING } from './stop.js';
import { undoneBefore, wordsBack } from './words-back.js';

export interface RunResult {
  readonly outcomes: readonly Outcome[];
  readonly checks: readonly Check[];
  readonly error: (RehearsalError & { readonly id: string }) | undefined;
  /** What state the database is in, in one or two sentences. */
  readonly state: string;
  /** The exact next step. */
  readonly next: string;
  /** What can be done beside it, as a whole sentence. */
  readonly then?: string;
}

/** What is known when a migration stops. */
export interface Failed {
  readonly cause: unknown;
  readonly start: number;
  readonly outcomes: Outcome[];
  readonly index: number;
  readonly checks: readonly Check[];
}

/** How much of the migration is in. */
interface Extent {
  readonly status: 'applied' | 'rolled-back' | 'failed';
  readonly done: number;
  /** Of the statement that stopped it. */
  readonly fate: 'in' | 'out' | 'unknown';
  /** False where the history does not say what this report says. */
  readonly written: boolean;
}

export const before = (index: number, outcomes: readonly Outcome[], { migration }: Parsed): string => {
  if (migration.undoes === true) return undoneBefore(index, outcomes.length);
  return index === 0
    ? 'No migration of this run is in.'
    : `${index} of ${outcomes.length} migrations of this run are in.`;
};

/** Of a way back that came to its end the migration is rolled back, and not where the way back itself was. */
export const told = ({ migration }: Parsed, status: Outcome['status']): Outcome['status'] =>
  migration.undoes !== true ? status : status === 'applied' ? 'rolled-back' : 'failed';

export function reasonOf(cause: unknown, signal: AbortSignal): string {
  const { reason } = signal as { readonly reason: unknown };
  const own = cause instanceof ActionError && cause !== reason;
  if (signal.aborted && !own) return 'the run was cancelled';
  return cause instanceof Error ? cause.message : String(cause);
}

const isTool = ({ program }: Parsed): boolean => program?.command !== undefined;

const isStillRunning = (cause: unknown): boolean => cause instanceof ActionError && cause.code === STILL_RUNNING;

/** One transaction: all or nothing. Only an unanswered COMMIT leaves a question, and the row in the history that went with it is the answer. */
async function extentOfTransaction(r: RunRequest, parsed: Parsed, state: RunState, f: Failed): Promise<Extent> {
  const nothing: Extent = { status: 'rolled-back', done: 0, fate: 'out', written: true };
  if (!state.committing) return nothing;
  const row = isStillRunning(f.cause) ? 'unknown' : await rowAfterCut(r, parsed.migration.id);
  if (row === 'unknown') return { ...nothing, status: 'failed', fate: 'unknown' };
  return row?.state === 'applied' ? { ...nothing, status: 'applied', done: parsed.split.statements.length } : nothing;
}

async function extentOfStatements(r: RunRequest, parsed: Parsed, state: RunState, f: Failed): Promise<Extent> {
  const row = isStillRunning(f.cause) ? 'unknown' : await rowAfterCut(r, parsed.migration.id);
  if (row === 'unknown') return { status: 'failed', done: state.done, fate: 'unknown', written: true };
  if (row === undefined) return { status: 'rolled-back', done: 0, fate: 'out', written: true };
  if (row.state === 'applied') return { status: 'applied', done: row.statementsAll, fate: 'in', written: true };
  const { statements } = parsed.split;
  const at = state.current === undefined ? statements.length : statements.indexOf(state.current);
  // The journal goes in together with a statement, or ahead of one whose fate only the catalog can tell.
  if (row.statementsDone > at) return { status: 'failed', done: row.statementsDone, fate: 'in', written: true };
  // One that the history does not name was never sent.
  const sent = state.alone === true && row.statementsDone === at && !notBegun(row);
  const fate = sent ? await askCatalog(r, state, looksIn(row)) : 'out';
  // Of what ran alone we have heard the answer, whether or not the history had been told before the cut.
  const known = Math.max(row.statementsDone, state.done);
  const written =
    known === row.statementsDone || (await settle(r, parsed, { done: known, state: 'failed', ms: 0 }, false));
  // Of one that was sent the history still says that it is on its way; `repair` asks the catalog in the same way.
  return { status: 'failed', done: known + (fate === 'in' ? 1 : 0), fate, written };
}

/** Whether a statement whose answer was lost took effect, where the catalog can tell. */
async function askCatalog(r: RunRequest, state: RunState, looks: string | undefined): Promise<Extent['fate']> {
  if (r.dialect.fate === undefined || state.current === undefined || r.signal.aborted) return 'unknown';
  try {
    await using session = await r.reconnect();
    const { outcome } = await r.dialect.fate(session, state.current, looks);
    return outcome === 'landed' ? 'in' : outcome === 'not-landed' ? 'out' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** The session still answers, so what is in is known; the history is told. */
async function extentKnown(r: RunRequest, parsed: Parsed, state: RunState): Promise<Extent> {
  if (parsed.mode.kind === 'transaction') return { status: 'rolled-back', done: 0, fate: 'out', written: true };
  const written = await settle(r, parsed, { done: state.done, state: 'failed', ms: 0 }, true);
  return { status: 'failed', done: state.done, fate: 'out', written };
}

/** Rolls back what is open; true where the session can be asked no more after all. */
async function putBack(r: RunRequest): Promise<boolean> {
  try {
    if (r.session.transaction() !== 'idle') await r.session.query(raw('ROLLBACK'));
    await r.dialect.reset(r.session);
    return false;
  } catch {
    return true;
  }
}

/** After a failure: the session put back, the history settled, and in words what is in. Never throws. */
export async function failure(r: RunRequest, parsed: Parsed, state: RunState, f: Failed): Promise<RunResult> {
  const ms = performance.now() - f.start;
  const id = parsed.migration.id;
  const own = f.cause instanceof ActionError ? f.cause : undefined;
  const late = await import('./hint.js');
  const cause =
    f.cause instanceof ServerError
      ? await late.shown(r, f.cause, state)
      : new ServerError(reasonOf(f.cause, r.signal), own?.code ?? 'XX000', {}, f.cause);
  const gone = isGone(r, f.cause) || (await putBack(r));
  const atomic = parsed.mode.kind === 'transaction';
  const extent = isTool(parsed)
    ? extentOfTool(state, gone)
    : gone
      ? await (atomic ? extentOfTransaction : extentOfStatements)(r, parsed, state, f)
      : await extentKnown(r, parsed, state);
  const half =
    gone || state.current === undefined
      ? undefined
      : await r.dialect.leftover(r.session, state.current).catch(() => undefined);
  // The history comes first: whoever kills the run now loses no more than words.
  const advice =
    gone || r.signal.aborted || !(f.cause instanceof ServerError)
      ? own?.hint
      : await late.adviceOnTarget(r, parsed, state, cause);
  const located =
    f.cause instanceof ProgramError
      ? locateCode(parsed.source, f.cause)
      : locateError(parsed.source, state.current, cause, advice);
  const { status, done } = extent;
  f.outcomes[f.index] = {
    ...(f.outcomes[f.index] as Outcome),
    status,
    ms,
    statementsDone: done,
    statementsAll: Math.max(done, parsed.split.statements.length),
    error: located.message,
  };
  r.progress({ type: 'migration-done', id, ms, status: told(parsed, status) });
  const words = wordsOf(r, parsed, state, f, { extent, half, line: located.place.line, gone });
  const others = status === 'applied' ? f.index + 1 : f.index;
  const already = atomic && extent.fate === 'unknown' && others === 0 ? '' : ` ${before(others, f.outcomes, parsed)}`;
  return {
    outcomes: f.outcomes,
    checks: f.checks,
    error: { ...located, id },
    state: `${words.state}${already}`,
    next: words.next,
  };
}

/** Code cannot be taken up in its middle: nobody knows what it had in mind there. */
function ofCode(
  { migration: { id } }: Parsed,
  { done }: Extent,
  running: string,
  unsaid: string,
  repair: string,
): { readonly state: string; readonly next: string } {
  const inside =
    done === 0 ? 'none of the statements that it sent is in' : `the first ${done} statements that it sent are in`;
  return {
    state: `${id} is half done: ${inside}.${running}${unsaid}`,
    next: `Code cannot go on in its middle: look at the database. ${repair}`,
  };
}

interface Facts {
  readonly extent: Extent;
  readonly half: string | undefined;
  readonly line: number;
  readonly gone: boolean;
}

/** What a server's own number of a session is called there. */
const NUMBER: Readonly<Record<Dialect['name'], string>> = { postgresql: 'pid', mysql: 'session' };

/** What the server may still do when nobody could stop it. */
function stillRunning(r: RunRequest, parsed: Parsed, state: RunState, f: Failed): string {
  if (!isStillRunning(f.cause)) return '';
  const { statements } = parsed.split;
  const at = state.current === undefined ? -1 : statements.indexOf(state.current);
  const what =
    state.committing || at === -1
      ? 'The COMMIT'
      : `Statement ${at + 1} of ${statements.length} (line ${state.current?.line})`;
  return ` ${what} may still run on the server (${NUMBER[r.dialect.name]} ${r.pid ?? r.session.id}).`;
}

function wordsOf(
  r: RunRequest,
  parsed: Parsed,
  state: RunState,
  f: Failed,
  facts: Facts,
): { readonly state: string; readonly next: string } {
  const { id, path } = parsed.migration;
  const { extent, half, line, gone } = facts;
  const running = stillRunning(r, parsed, state, f);
  if (isTool(parsed)) return wordsOfTool(parsed, extentOfTool(state, gone), running);
  if (parsed.migration.undoes === true) return wordsBack(parsed, extent, { half, line, gone, running });
  const again = 'Run the same command again.';
  if (extent.status === 'applied') {
    return {
      state: `The connection was cut after ${id} was committed: it is in and recorded.`,
      next: 'Run the same command again: it goes on with the next migration.',
    };
  }
  if (extent.status === 'rolled-back') {
    return {
      state:
        running === ''
          ? `Nothing of ${id} stayed: its transaction was rolled back.`
          : `Nothing of ${id} stays: its transaction is never committed.${running}`,
      next: gone ? again : `Mend ${path} and merge again, or, if the cause was passing, run the same command again.`,
    };
  }
  if (parsed.mode.kind === 'transaction') {
    return {
      state: `${running === '' ? `The connection was cut while ${id} was being committed` : `${id} was being committed`}, and the server cannot be asked whether it is in.${running}`,
      next: `When the server is back, run \`status\`: the history says whether it is in. Then run the same command again.`,
    };
  }
  const all = parsed.split.statements.length;
  const { done } = extent;
  const repair = `If you finish it by hand: \`repair --mark-applied ${id}\`. If you undo it by hand: \`repair --mark-pending ${id}\`.`;
  const unsaid = extent.written ? '' : ' The history could not be written: it says less than is in.';
  if (parsed.program !== undefined) return ofCode(parsed, extent, running, unsaid, repair);
  if (done === all) {
    return {
      state: `Every statement of ${id} is in, but the history does not say so.`,
      next: `\`repair --resume\` settles it. ${repair}`,
    };
  }
  const inside = done === 0 ? `none of its ${all} statements is in` : `statements 1 to ${done} of ${all} are in`;
  const fate = {
    in: '; the connection was cut after that',
    out: `, the one on line ${line} is not`,
    unknown: `, the one on line ${line} is of unknown fate`,
  }[extent.fate];
  const left = half === undefined ? '' : ' It left an INVALID index behind.';
  return {
    state: `${id} is half done: ${inside}${fate}.${left}${running}${unsaid}`,
    next: `${half === undefined ? '' : `Run \`${half}\`. `}Remove the cause, then \`repair --resume\` goes on at statement ${done + 1}. ${repair}`,
  };
}
