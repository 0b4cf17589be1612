import type { IssueTaken } from './github/failure-issue.js';
import type { Inputs } from './model/inputs.js';
import type { Report } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';

/** An apply that has ended. */
export interface EndedApply {
  readonly report: Report;
  readonly inputs: Pick<Inputs, 'failureIssue' | 'label'>;
  readonly github: AskGitHub;
}

const failed = ({ verdict }: Report): boolean => verdict === 'failed' || verdict === 'blocked';

/** Where a dry run or a look at an empty event says nothing of what is in. */
const says = ({ command, apply, error }: Report, dryRun: boolean): boolean =>
  command === 'apply' && !dryRun && (apply !== null || error !== null);

/**
 * `failure-issue: true`: what was merged and is not in is an open issue until it is. Gives in words what became of it; undefined where
 * there was nothing to say.
 */
export async function tellIssue(
  { report, inputs, github }: EndedApply,
  dryRun: boolean,
): Promise<{ readonly text: string; readonly ok: boolean } | undefined> {
  if (!inputs.failureIssue || !says(report, dryRun)) return undefined;
  if (github === undefined)
    return failed(report)
      ? { ok: false, text: 'No issue was opened: only the run of a workflow knows its repository.' }
      : undefined;
  const [{ roomForFailure, tellFailure, tellSuccess }, { renderFailure, renderRecovered }, client] = await Promise.all([
    import('./github/failure-issue.js'),
    import('./render/failure-issue.js'),
    github(),
  ]);
  const { label } = inputs;
  const taken: IssueTaken = failed(report)
    ? await tellFailure(client, label, renderFailure(report, roomForFailure(label)))
    : await tellSuccess(client, label, renderRecovered(report));
  if (taken.reason !== undefined)
    return { ok: false, text: `${taken.reason} The comment and the job summary say the same.` };
  const where = taken.url === undefined ? '' : `: ${taken.url}`;
  const words = {
    opened: 'An issue was opened',
    updated: 'The issue of the failure was brought up to date',
    closed: 'The issue of the failure was closed',
  };
  return taken.action === 'none' || taken.action === 'refused'
    ? undefined
    : { ok: true, text: `${words[taken.action]}${where}` };
}
