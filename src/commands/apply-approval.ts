import type { Context } from '../context.js';
import type { ReportApproval } from '../model/approval.js';
import { ActionError } from '../model/error.js';
import type { Pending } from '../model/migration.js';
import type { Report, ReportError } from '../model/report.js';
import { differences, type ReviewedPull } from '../steps/approval/compare.js';
import { contentOf } from '../steps/approval/content.js';
import { approvalError, approvedWords, planNumbers } from '../steps/approval/words.js';
import type { Planned } from '../steps/plan/plan.js';
import { reportPlan } from '../steps/report.js';
import { untouched } from './apply-report.js';

/** Settled before anything is opened: without GitHub nobody can say what was reviewed. */
export function needReviews({ inputs, pullRequests }: Context): void {
  if (inputs.approval === 'reviewed' && pullRequests.reviewed === undefined)
    throw new ActionError(
      'no-github',
      '`approval: reviewed` asks GitHub for the plans of merged pull requests, and there is no token or no repository to ask about.',
      'Leave `github-token` out to use that of the run, in a job with `pull-requests: write` and `contents: read`.',
    );
}

const count = (n: number): string => `${n} ${n === 1 ? 'difference' : 'differences'}`;

/** The same without what only the comparison needs. */
const shown = ({ record: _, ...pull }: ReviewedPull): ReportApproval['pullRequests'][number] => pull;

/** First by the pull requests of the run; those that brought a file are looked for only where these do not hold it. */
async function compared(
  planned: Planned,
  pending: Pending,
  errorsBlock: boolean,
  reviewed: NonNullable<Context['pullRequests']['reviewed']>,
): Promise<{ readonly approval: ReportApproval; readonly unasked: number }> {
  const { migrations, findings } = reportPlan(planned.plan);
  const before = pending.replay.map((migration) => contentOf(migration));
  const compare = (pulls: readonly ReviewedPull[]): ReportApproval => {
    const found = differences({ before, migrations, findings, errorsBlock, pulls });
    return { ok: found.length === 0, pullRequests: pulls.map(shown), differences: found };
  };
  const own = await reviewed([]);
  const first = compare(own.pulls);
  const paths = first.differences.flatMap(({ path }) => path ?? []);
  if (paths.length === 0) return { approval: first, unasked: 0 };
  const all = await reviewed([...new Set(paths)]);
  return { approval: compare(all.pulls), unasked: all.unasked.length };
}

interface Approved {
  readonly approval?: ReportApproval;
  /** Set where nothing may run. */
  readonly error?: ReportError;
}

async function approvalFor(context: Context, planned: Planned, pending: Pending): Promise<Approved> {
  const { inputs, host, pullRequests } = context;
  if (inputs.approval !== 'reviewed' || pullRequests.reviewed === undefined) return {};
  host.progress({ type: 'phase', name: 'Approval' });
  try {
    const { approval, unasked } = await compared(planned, pending, inputs.failOn !== 'never', pullRequests.reviewed);
    const { ok } = approval;
    const actual = ok ? approvedWords(approval) : `${count(approval.differences.length)} from what was reviewed`;
    host.progress({ type: 'check', name: 'what was reviewed is what runs', ok, actual });
    return ok ? { approval } : { approval, error: approvalError(approval, { ...inputs, unasked }) };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { code, message, hint } = error;
    return { error: { code, message: `Nobody could say what was reviewed: ${message}`, hint } };
  }
}

/** Whether this very plan was reviewed: what is to be added to the report, or the report where it was not, and nothing may run. */
export async function approve(
  context: Context,
  planned: Planned,
  pending: Pending,
  base: Report,
): Promise<{ readonly base: Report; readonly refused?: Report }> {
  const { approval, error } = await approvalFor(context, planned, pending);
  const told: Report = approval === undefined ? base : { ...base, approval };
  if (error === undefined) return { base: told };
  const headline =
    approval === undefined
      ? `Nothing was touched: ${error.message.split('\n')[0] ?? ''}`
      : `Nothing was touched: what would run is not what was reviewed${planNumbers(approval)}.`;
  const report = untouched(told, planned, 'failed', headline);
  // What to do next stands in the error's hint alone.
  const apply = report.apply === null ? null : { ...report.apply, next: '' };
  return { base: told, refused: { ...report, apply, error } };
}
