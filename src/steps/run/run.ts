import type { RehearsalError } from '../../model/plan.js';
import type { Check, Outcome } from '../../model/report.js';
import type { Parsed } from '../parse.js';
import { before, failure, type RunResult, reasonOf, told } from './failure.js';
import { type RunState, runStatements, runTransaction } from './migration.js';
import { notRun } from './outcomes.js';
import type { RunRequest } from './request.js';

export type { RunResult } from './failure.js';

async function runOne(r: RunRequest, parsed: Parsed, state: RunState): Promise<void> {
  if (parsed.program === undefined)
    return parsed.mode.kind === 'transaction' ? runTransaction(r, parsed, state) : runStatements(r, parsed, state);
  if (parsed.program.command !== undefined) {
    const { runTool } = await import('./tool.js');
    return runTool(r, parsed, parsed.program, state);
  }
  const { runProgram } = await import('./program.js');
  return runProgram(r, parsed, parsed.program, state);
}

/** Of code only its run tells whether it was one transaction with its history row. */
const asRan = (parsed: Parsed, { outside }: RunState): Parsed =>
  parsed.program === undefined || parsed.program.command !== undefined || outside === true
    ? parsed
    : { ...parsed, mode: { kind: 'transaction', own: true } };

/** Runs migrations in order and stops at the first failure. Never throws: the result tells what is in. */
export async function run(request: RunRequest, migrations: readonly Parsed[]): Promise<RunResult> {
  const pid = request.session.server.embedded
    ? undefined
    : await request.dialect.processOf(request.session).catch(() => undefined);
  const r: RunRequest = pid === undefined ? request : { ...request, pid };
  const outcomes = notRun(migrations);
  const checks: Check[] = [];
  for (const [i, parsed] of migrations.entries()) {
    const id = parsed.migration.id;
    r.progress({ type: 'migration', id, index: i + 1, of: migrations.length });
    const start = performance.now();
    const state: RunState = { done: r.resumeAt?.get(id) ?? 0, current: undefined, committing: false };
    if (parsed.broken !== undefined) return refusal(parsed, parsed.broken, outcomes, i, checks);
    try {
      await runOne(r, parsed, state);
    } catch (cause) {
      return failure(r, asRan(parsed, state), state, { cause, start, outcomes, index: i, checks });
    }
    const ms = performance.now() - start;
    const statementsDone = parsed.split.statements.length;
    // Of code only now is known how many there were
    outcomes[i] = { ...(outcomes[i] as Outcome), status: 'applied', ms, statementsDone, statementsAll: statementsDone };
    r.progress({ type: 'migration-done', id, ms, status: told(parsed, 'applied') });
    const stop = await afterwards(r, parsed, state, checks, i === migrations.length - 1);
    if (stop !== undefined) return { outcomes, checks, ...stop };
  }
  return {
    outcomes,
    checks,
    error: undefined,
    state:
      migrations.length === 0
        ? 'Nothing was pending.'
        : migrations[0]?.migration.undoes === true
          ? 'Every migration that was to be undone is undone.'
          : 'Every pending migration is applied.',
    next: '',
  };
}

/** What may stop a run between two migrations; the one before is in, whatever happens here. */
async function afterwards(
  r: RunRequest,
  parsed: Parsed,
  state: RunState,
  checks: Check[],
  last: boolean,
): Promise<Pick<RunResult, 'error' | 'state' | 'next'> | undefined> {
  const { id, path, undoes } = parsed.migration;
  const stopped = (code: string, message: string) => ({ code, message, place: { path, line: 1 }, excerpt: '', id });
  if (state.unclean !== undefined) {
    const message = `The session could not be put back after ${id}: ${reasonOf(state.unclean, r.signal)}`;
    // With nothing to come after it, nobody needs the session any more.
    if (last) r.progress({ type: 'warning', text: message });
    else
      return {
        error: stopped('session', message),
        state:
          undoes === true
            ? `${id} is undone, and out of the history. Nothing more was undone, since its way back left a session that nothing else must run in.`
            : `${id} is applied and recorded. Migrations after it were not run, since it left a session that they must not run in.`,
        next: 'Run the same command again: it goes on with the next migration.',
      };
  }
  try {
    checks.push(...(await r.afterEach(id)));
  } catch (error) {
    return {
      error: stopped('verification', `After ${id} nothing could be checked: ${reasonOf(error, r.signal)}`),
      state: `${id} is applied and recorded, but what was expected after it could not be checked. Migrations after it were not run.`,
      next: 'Run the same command again: it goes on with the next migration. `verify` runs the checks.',
    };
  }
  const failed = checks.filter((check) => !check.ok).map((check) => check.name);
  if (failed.length === 0) return undefined;
  return {
    error: stopped('verification', `After ${id}: ${failed.join('; ')}`),
    state: `${id} is applied, but what was expected after it is not so. Migrations after it were not run.`,
    next: 'Look at the failed checks. Correct the expectation or write a new migration, then run the same command again.',
  };
}

/** A text that is no SQL all through is never sent in part, whatever the settings let pass. */
function refusal(
  parsed: Parsed,
  error: RehearsalError,
  outcomes: Outcome[],
  index: number,
  checks: readonly Check[],
): RunResult {
  const { id, path } = parsed.migration;
  outcomes[index] = { ...(outcomes[index] as Outcome), error: error.message };
  return {
    outcomes,
    checks,
    error: { ...error, id },
    state: `${parsed.migration.undoes === true ? `The way back of ${id}` : id} cannot be run, and nothing of it was sent. ${before(index, outcomes, parsed)}`,
    next: `Mend ${path} and merge again.`,
  };
}
