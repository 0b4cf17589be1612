import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError, ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';
import type { RehearsalError } from '../model/plan.js';
import type { Check, Outcome } from '../model/report.js';
import { locateError } from './errors.js';
import type { Parsed } from './parse.js';
import { finish, runStatements, runTransaction } from './run-migration.js';
import type { RunRequest } from './run-request.js';

export interface RunResult {
  readonly outcomes: readonly Outcome[];
  readonly checks: readonly Check[];
  readonly error: (RehearsalError & { readonly id: string }) | undefined;
  /** What state the database is in, in one or two sentences. */
  readonly state: string;
  /** The exact next step. */
  readonly next: string;
}

function emptyOutcomes(migrations: readonly Parsed[]): Outcome[] {
  return migrations.map(({ migration, split }) => ({
    id: migration.id,
    path: migration.path,
    status: 'not-run',
    ms: 0,
    statementsDone: 0,
    statementsAll: split.statements.length,
  }));
}

/** A cut connection says nothing about the last COMMIT; the history row went in with it, so the history knows. */
async function askHistory(r: RunRequest, id: string): Promise<'applied' | 'rolled back' | 'unknown'> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await using session = await r.reconnect();
      const rows = (await r.dialect.history(session, r.historySchema).applied()) ?? [];
      return rows.some((row) => row.id === id && row.state === 'applied') ? 'applied' : 'rolled back';
    } catch {
      await sleep(500 * 2 ** attempt);
    }
  }
  return 'unknown';
}

/** Runs migrations in order and stops at the first failure. Never throws for a failing migration: the result tells. */
export async function run(r: RunRequest, migrations: readonly Parsed[]): Promise<RunResult> {
  const outcomes = emptyOutcomes(migrations);
  const checks: Check[] = [];
  for (const [i, parsed] of migrations.entries()) {
    const id = parsed.migration.id;
    r.progress({ type: 'migration', id, index: i + 1, of: migrations.length });
    const start = performance.now();
    const state = { done: r.resumeAt?.get(id) ?? 0, current: undefined as Statement | undefined };
    if (parsed.broken !== undefined) return refusal(parsed, parsed.broken, outcomes, i, checks);
    try {
      await (parsed.mode.kind === 'transaction' ? runTransaction(r, parsed, state) : runStatements(r, parsed, state));
      const ms = performance.now() - start;
      outcomes[i] = {
        ...(outcomes[i] as Outcome),
        status: 'applied',
        ms,
        statementsDone: parsed.split.statements.length,
      };
      r.progress({ type: 'migration-done', id, ms, status: 'applied' });
      checks.push(...(await r.afterEach(id)));
      if (checks.some((check) => !check.ok)) {
        const failed = checks.filter((check) => !check.ok).map((check) => check.name);
        return {
          outcomes,
          checks,
          error: {
            code: 'verification',
            message: `After ${id}: ${failed.join('; ')}`,
            place: { path: parsed.migration.path, line: 1 },
            excerpt: '',
            id,
          },
          state: `${id} is applied, but what was expected after it is not so. Migrations after it were not run.`,
          next: 'Look at the failed checks. Correct the expectation or write a new migration, then run the same command again.',
        };
      }
    } catch (cause) {
      return await failure(r, parsed, state, { cause, start, outcomes, index: i, checks });
    }
  }
  return {
    outcomes,
    checks,
    error: undefined,
    state: migrations.length === 0 ? 'Nothing was pending.' : 'Every pending migration is applied.',
    next: '',
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
    state: `${id} cannot be run, and nothing of it was sent. ${before(index, outcomes)}`,
    next: `Mend ${path} and merge again.`,
  };
}

const before = (index: number, outcomes: readonly Outcome[]): string =>
  index === 0 ? 'No migration of this run is in.' : `${index} of ${outcomes.length} migrations of this run are in.`;

interface Failed {
  readonly cause: unknown;
  readonly start: number;
  readonly outcomes: Outcome[];
  readonly index: number;
  readonly checks: readonly Check[];
}

async function failure(
  r: RunRequest,
  parsed: Parsed,
  state: { done: number; current: Statement | undefined },
  f: Failed,
): Promise<RunResult> {
  const ms = performance.now() - f.start;
  const id = parsed.migration.id;
  const lost = r.session.lost !== undefined || (f.cause instanceof ServerError && f.cause.data.connectionLost === true);
  const cause =
    f.cause instanceof ServerError
      ? f.cause
      : new ServerError(
          reasonOf(f.cause, r.signal),
          f.cause instanceof ActionError ? f.cause.code : 'XX000',
          {},
          f.cause,
        );
  const located = locateError(
    parsed.source,
    state.current,
    cause,
    f.cause instanceof ActionError ? f.cause.hint : undefined,
  );
  let fate: 'applied' | 'rolled back' | 'unknown' = 'rolled back';
  if (lost && parsed.mode.kind === 'transaction') fate = await askHistory(r, id);
  else if (!lost) await finish(r, parsed, state);
  const half = lost || state.current === undefined ? undefined : await r.dialect.leftover(r.session, state.current);
  const atomic = parsed.mode.kind === 'transaction';
  const all = parsed.split.statements.length;
  const status = fate === 'applied' ? 'applied' : atomic ? 'rolled-back' : 'failed';
  f.outcomes[f.index] = {
    ...(f.outcomes[f.index] as Outcome),
    status,
    ms,
    statementsDone: fate === 'applied' ? all : atomic ? 0 : state.done,
    error: located.message,
  };
  r.progress({ type: 'migration-done', id, ms, status });
  const result = { outcomes: f.outcomes, checks: f.checks, error: { ...located, id } };
  if (fate === 'applied') {
    return {
      ...result,
      state: `The connection was cut after ${id} was committed: it is in and recorded. ${before(f.index, f.outcomes)}`,
      next: 'Run the same command again: it goes on with the next migration.',
    };
  }
  if (fate === 'unknown') {
    return {
      ...result,
      state: `The connection was cut while ${id} ran, and the server cannot be asked. ${before(f.index, f.outcomes)}`,
      next: 'When the server is back, run `status`: the history says whether it is in. Then run the same command again.',
    };
  }
  if (atomic) {
    return {
      ...result,
      state: `Nothing of ${id} stayed: its transaction was rolled back. ${before(f.index, f.outcomes)}`,
      next: lost
        ? 'Run the same command again.'
        : `Mend ${parsed.migration.path} and merge again, or, if the cause was passing, run the same command again.`,
    };
  }
  return {
    ...result,
    state: `${id} is half done: statements 1 to ${state.done} of ${all} are in, the one on line ${located.place.line} is ${lost ? 'of unknown fate' : 'not'}.${half === undefined ? '' : ' It left an INVALID index behind.'} ${before(f.index, f.outcomes)}`,
    next: `${half === undefined ? '' : `Run \`${half}\`. `}Remove the cause, then \`repair --resume\` goes on at statement ${state.done + 1}. If you finish it by hand: \`repair --mark-applied ${id}\`. If you undo it by hand: \`repair --mark-pending ${id}\`.`,
  };
}

function reasonOf(cause: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'the run was cancelled';
  return cause instanceof Error ? cause.message : String(cause);
}
