import type { ActionError } from '../model/error.js';
import type { Check, Outcome, Report, Verdict } from '../model/report.js';
import type { PlannedDown } from '../steps/down/plan-down.js';
import { planHeadline } from '../steps/report.js';
import { notRun } from '../steps/run/outcomes.js';
import type { RunResult } from '../steps/run/run.js';
import { codeOf, failedAt } from './apply-report.js';
import { cancelledBy } from './cancelled.js';

/** The phase in which the first statement is sent. */
export const BEGINS = 'Walking back';

/** Why nothing was undone. */
export interface NotBegun {
  readonly verdict: Verdict;
  /** Of a dry run: what would be in after it. */
  readonly preview?: string;
  /** What stopped it after its plan. */
  readonly error?: ActionError;
}

const BLOCKED =
  'Look at what would be lost. Then allow each finding in the file (`-- migrate-on-merge: allow RULE-ID because REASON`), or run the same with `--fail-on never`.';

function headlineOf(base: Report, { plan }: PlannedDown, { verdict, preview, error }: NotBegun): string {
  if (error !== undefined) return `Nothing was touched: ${error.message.split('\n')[0] ?? ''}`;
  const refused = base.preflight.filter((check) => !check.ok);
  if (refused.length > 0) return `Nothing was touched: ${refused.map((check) => check.name).join(', ')} not in order.`;
  const planned = planHeadline(plan, verdict);
  return preview === undefined ? planned : `${planned} ${preview} This was a dry run.`;
}

function errorOf(base: Report, { error }: NotBegun): Report['error'] {
  if (error !== undefined) return { code: error.code, message: error.message, hint: error.hint };
  const refused = base.preflight.filter((check) => !check.ok);
  if (refused.length === 0) return null;
  return {
    code: 'preflight',
    message: refused.map((check) => `${check.name}: ${check.actual}`).join('\n'),
    hint: refused[0]?.hint ?? 'Settle what the list names, then run this again.',
  };
}

function nextOf({ verdict, preview, error }: NotBegun): string {
  if (error?.code === 'cancelled') return error.hint;
  if (verdict === 'blocked') return BLOCKED;
  return preview === undefined
    ? 'Settle what the error names, then run the same again.'
    : 'The same without `dry-run` undoes them.';
}

/** The report of a rollback that touched nothing. */
export function notBegun(base: Report, down: PlannedDown, why: NotBegun): Report {
  const outcomes = notRun(down.parsed);
  const { verdict } = why;
  return {
    ...base,
    verdict,
    headline: headlineOf(base, down, why),
    apply: { outcomes, state: 'Nothing was touched.', next: nextOf(why) },
    error: errorOf(base, why),
  };
}

/** What a rollback came to once its first statement was sent. */
export interface Undone {
  readonly result: RunResult;
  readonly checks: readonly Check[];
  readonly ms: number;
  readonly signal: AbortSignal;
  /** Of the plan. */
  readonly verdict: Verdict;
  readonly stays: string | undefined;
}

/** Of a way back that came to its end the migration is rolled back; where the way back itself was, it failed. */
export function asUndone(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map((one) => {
    if (one.status === 'applied')
      return { ...one, status: 'rolled-back', statementsDone: Math.max(one.statementsDone, one.statementsAll) };
    return one.status === 'rolled-back' ? { ...one, status: 'failed' } : one;
  });
}

/** Whatever pushes next runs an apply, and to that they are pending again. */
const AGAIN =
  'Their files are still there: the next `apply` runs them again. Revert or mend them in a pull request before the next merge.';

const LOOK = 'They are undone. Look at the failed checks; `drift` names every difference.';

/** The report of a rollback that began. */
export function undone(base: Report, { result, checks, ms, signal, verdict, stays }: Undone): Report {
  const outcomes = asUndone(result.outcomes);
  const many = outcomes.filter(({ status }) => status === 'rolled-back').length;
  const count = `${many} ${many === 1 ? 'migration' : 'migrations'}`;
  const newest = stays === undefined ? 'No migration is in.' : `The newest migration that is in is ${stays}.`;
  const common = { ...base, verify: { checks } };
  if (result.error !== undefined) {
    const cancelled = cancelledBy(signal);
    const half = result.outcomes.some(({ status }) => status === 'failed');
    const next = half ? result.next : (cancelled?.hint ?? result.next);
    const failed = failedAt(result.error, next);
    const { path, line } = result.error.place;
    return {
      ...common,
      verdict: 'failed',
      headline: `${cancelled === undefined ? 'Failed' : 'Cancelled'} at ${path}:${line}. ${result.state}`,
      apply: { outcomes, state: result.state, next },
      error: {
        ...failed,
        code: codeOf(failed.code === 'apply-failed' ? { ...failed, code: 'rollback-failed' } : failed, cancelled),
        message: [cancelled?.message, failed.message].filter((part) => part !== undefined).join('\n'),
        hint: cancelled?.hint ?? failed.hint,
      },
    };
  }
  const wrong = checks.filter((check) => !check.ok);
  const state = `${many === 1 ? `${outcomes[0]?.id ?? ''} is` : `${outcomes.map(({ id }) => id).join(', ')} are`} undone and out of the history. ${newest}`;
  return {
    ...common,
    verdict: wrong.length > 0 ? 'failed' : verdict,
    headline:
      wrong.length > 0
        ? `${count} undone, but the verification failed: ${wrong[0]?.name ?? ''}.`
        : `${count} undone in ${(ms / 1000).toFixed(1)} s and verified. ${newest}`,
    apply: { outcomes, state, next: wrong.length > 0 ? LOOK : AGAIN },
    error:
      wrong.length === 0
        ? null
        : {
            code: 'verification',
            message: wrong
              .map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`)
              .join('\n'),
            hint: wrong[0]?.hint ?? LOOK,
          },
  };
}
