import { whileWaitedFor } from './last-words.js';
import type { ProgressEvent } from './model/events.js';
import type { Inputs } from './model/inputs.js';
import type { Report } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';

/** An apply that has ended. */
export interface EndedApply {
  readonly report: Report;
  readonly inputs: Pick<Inputs, 'dryRun' | 'label'>;
  readonly github: AskGitHub;
}

const failed = ({ verdict }: Report): boolean => verdict === 'failed' || verdict === 'blocked';

/** Where a dry run or a look at an empty event says nothing of what is in. */
const says = ({ command, apply, error }: Report, dryRun: boolean): boolean =>
  command === 'apply' && !dryRun && (apply !== null || error !== null);

const LATE = 'No issue was opened or closed: the run was told to end, and GitHub did not answer soon.';
const DONE = {
  opened: 'An issue was opened',
  updated: 'The issue of the failure was brought up to date',
  closed: 'The issue of the failure was closed',
} as const;

/** `failure-issue: true`: what was merged and is not in is an open issue until it is. Gives in words what became of it. */
async function tellIssue({ report, inputs, github }: EndedApply): Promise<ProgressEvent | undefined> {
  if (!says(report, inputs.dryRun)) return undefined;
  if (github === undefined)
    return failed(report)
      ? { type: 'warning', text: 'No issue was opened: only the run of a workflow knows its repository.' }
      : undefined;
  const [{ roomForFailure, tellFailure, tellSuccess }, { renderFailure, renderRecovered }, client] = await Promise.all([
    import('./github/failure-issue.js'),
    import('./render/failure-issue.js'),
    github(),
  ]);
  const { label } = inputs;
  const { action, url, reason } = failed(report)
    ? await tellFailure(client, label, renderFailure(report, roomForFailure(label)))
    : await tellSuccess(client, label, renderRecovered(report));
  if (reason !== undefined) return { type: 'warning', text: `${reason} The comment and the job summary say the same.` };
  if (action === 'none' || action === 'refused') return undefined;
  return { type: 'note', text: `${DONE[action]}${url === undefined ? '' : `: ${url}`}` };
}

/** The same in the time that a run has which was told to end. Never throws. */
export async function keptIssue(ended: EndedApply, told: AbortSignal): Promise<ProgressEvent | undefined> {
  try {
    const work = tellIssue(ended).then((said) => ({ said }));
    const done = await whileWaitedFor(work, told);
    return done === undefined ? { type: 'warning', text: LATE } : done.said;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { type: 'warning', text: `The issue was not opened: ${why}` };
  }
}
