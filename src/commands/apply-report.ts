import type { ActionError } from '../model/error.js';
import type { Applied } from '../model/migration.js';
import type { RehearsalError } from '../model/plan.js';
import type { Check, Report, ReportError, Verdict } from '../model/report.js';
import type { Planned } from '../steps/plan/plan.js';
import { reportFacts } from '../steps/report.js';
import { notRun } from '../steps/run/outcomes.js';
import type { RunResult } from '../steps/run/run.js';
import { cancelledBy } from './cancelled.js';

const LOOK = 'The migrations are in. Look at the failed checks; `verify` runs them again.';

export const NEXT: Readonly<Record<Verdict, string>> = {
  clean: '',
  warned: '',
  blocked: 'Settle the findings in a pull request; the next push applies.',
  failed: 'Settle what the error names, then run the same again.',
};

/** Nothing to do, or not allowed: the report of an apply that touched nothing. */
export function untouched(base: Report, planned: Planned, verdict: Verdict, headline: string): Report {
  return {
    ...base,
    ...reportFacts(planned.plan),
    verdict,
    headline,
    apply: {
      outcomes: notRun(planned.parsed),
      state: planned.parsed.length === 0 ? 'Nothing was pending.' : 'Nothing was touched.',
      next: NEXT[verdict],
    },
  };
}

const UNPROVED = 'the verification could be made';

/** A proof that could not be made is one that does not hold: what is in must be in the report all the same. */
export function unproved(error: unknown): Check {
  return {
    name: UNPROVED,
    ok: false,
    expected: 'an answer to every check',
    actual: error instanceof Error ? error.message : String(error),
    hint: 'Every migration is in and recorded. Run `verify` once the database answers again.',
  };
}

/** What an apply came to once its first statement was sent. */
export interface Done {
  readonly result: RunResult;
  readonly checks: readonly Check[];
  readonly ms: number;
  /** Aborted where the run was cancelled. */
  readonly signal: AbortSignal;
}

/** Who stopped the run; the server only says that a user did. */
const cancelled = ({ result, signal }: Done): ActionError | undefined =>
  result.error === undefined ? undefined : cancelledBy(signal);

/** All is in, and there was no time to prove it. */
const cutShort = ({ checks, signal }: Done): ActionError | undefined =>
  checks.some(({ ok, name }) => !ok && name === UNPROVED) ? cancelledBy(signal) : undefined;

function headlineOf(done: Done): string {
  const { result, checks, ms } = done;
  const applied = result.outcomes.filter((o) => o.status === 'applied').length;
  const count = `${applied} ${applied === 1 ? 'migration' : 'migrations'}`;
  if (result.error !== undefined) {
    const { path, line } = result.error.place;
    return `${cancelled(done) === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`;
  }
  const failed = checks.filter((check) => !check.ok);
  if (cutShort(done) !== undefined) return `${count} applied; cancelled before they were verified.`;
  if (failed.length > 0) return `${count} applied, but the verification failed: ${failed[0]?.name ?? ''}.`;
  return `${count} applied in ${(ms / 1000).toFixed(1)} s and verified.`;
}

/** What has a code of its own, beside all that a server says. */
const OWN = ['verification', 'open-transaction', 'lock-lost', 'still-running'] as const;

/** Whoever cancelled a run has to know first that something goes on. */
export const codeOf = (failed: ReportError, stopped: ActionError | undefined): ReportError['code'] =>
  failed.code === 'still-running' ? failed.code : (stopped?.code ?? failed.code);

/** What the server said, at its place in the file; as hint what is known about it, and then the next step. */
export function failedAt(error: RehearsalError, next: string): ReportError {
  const { path, line, column } = error.place;
  return {
    code: OWN.find((code) => code === error.code) ?? 'apply-failed',
    message: [error.message, error.detail].filter((part) => part !== undefined).join('\n'),
    hint: [error.hint, next].filter((part) => part !== undefined && part !== '').join('\n'),
    path,
    line,
    ...(column === undefined ? {} : { column }),
    excerpt: error.excerpt,
  };
}

function errorOf(done: Done): ReportError | null {
  const { result, checks } = done;
  const { error } = result;
  if (error !== undefined) {
    const stopped = cancelled(done);
    const failed = failedAt(error, nextOf(done));
    const message = [stopped?.message, failed.message].filter((part) => part !== undefined).join('\n');
    return {
      ...failed,
      code: codeOf(failed, stopped),
      message,
      hint: stopped === undefined ? failed.hint : nextOf(done),
    };
  }
  const failed = errorOfChecks(checks);
  const stopped = cutShort(done);
  if (failed === null || stopped === undefined) return failed;
  return {
    ...failed,
    code: stopped.code,
    message: stopped.message,
    hint: 'Every migration is in and recorded; `verify` runs the checks.',
  };
}

function errorOfChecks(checks: readonly Check[]): ReportError | null {
  const failed = checks.filter((check) => !check.ok);
  if (failed.length === 0) return null;
  return {
    code: 'verification',
    message: failed.map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`).join('\n'),
    hint: 'The migrations are in. Compare the live schema with what the plan showed; `verify` runs the checks again.',
  };
}

function nextOf(done: Done): string {
  const { result, checks } = done;
  if (result.error === undefined) {
    const failed = checks.some((check) => !check.ok);
    return failed ? LOOK : result.next;
  }
  // What is half done needs its own next step, whoever stopped it.
  const half = result.outcomes.some((outcome) => outcome.status === 'failed');
  const next = half ? result.next : (cancelled(done)?.hint ?? result.next);
  return result.then === undefined ? next : `${next} ${result.then}`;
}

/** Verdict, headline, outcomes, checks and the failure, where there was one. */
export function outcomeOf(
  done: Done,
  planned: Verdict,
): Pick<Report, 'verdict' | 'headline' | 'apply' | 'verify' | 'error'> {
  const { result, checks } = done;
  const error = errorOf(done);
  return {
    verdict: error !== null ? 'failed' : planned === 'warned' ? 'warned' : 'clean',
    headline: headlineOf(done),
    apply: { outcomes: result.outcomes, state: result.state, next: nextOf(done) },
    verify: { checks },
    error,
  };
}

/** What an attempt applied that was cut off before it could say so, as the history has it, and the checks of now. */
export function finishedLate(
  rows: readonly Applied[],
  checks: readonly Check[],
): Pick<Report, 'verdict' | 'headline' | 'apply' | 'verify' | 'error' | 'notes'> {
  const error = errorOfChecks(checks);
  const count = `${rows.length} ${rows.length === 1 ? 'migration' : 'migrations'}`;
  const proof =
    error === null
      ? 'now they are verified.'
      : `and the verification failed: ${checks.find((check) => !check.ok)?.name ?? ''}.`;
  return {
    verdict: error === null ? 'clean' : 'failed',
    headline: `${count} applied by an earlier attempt, which was cut off before it could say so; ${proof}`,
    apply: {
      outcomes: rows.map(({ id, path, durationMs, statementsDone, statementsAll }) => ({
        id,
        path: path ?? id,
        status: 'applied',
        ms: durationMs ?? 0,
        statementsDone,
        statementsAll,
      })),
      state: 'Every pending migration is applied.',
      next: error === null ? '' : LOOK,
    },
    verify: { checks },
    error,
    notes: ['What is said of the earlier attempt comes from the history table; its backup is named in its own log.'],
  };
}
