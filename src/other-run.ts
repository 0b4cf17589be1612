import type { OtherRun } from './context.js';
import { SECOND_HAND } from './github/marker.js';
import { openPullRequestsOf } from './github/pulls.js';
import type { Trigger, TriggerWorkflowRun } from './github/trigger.js';
import { ActionError } from './model/error.js';
import type { Report } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';
import { contentOf, withoutSecrets } from './report-texts.js';

export interface OtherRunRequest {
  readonly trigger: Trigger | undefined;
  readonly github: AskGitHub;
  readonly label: string;
  readonly hide: (text: string) => string;
  /** Told where the comment stands. */
  readonly posted: (url: string) => void;
}

const DEPENDABOT = 'dependabot[bot]';

/** Only runs whose token could not write need somebody who speaks for them. */
function idleOf({ repository }: Trigger, run: TriggerWorkflowRun): string | undefined {
  if (run.event !== 'pull_request')
    return `that run is of \`${run.event ?? 'an unknown event'}\`, not of a pull request.`;
  if (run.headSha === null || run.headBranch === null || run.headOwner === null)
    return 'the event does not say which branch that run was of; a fork that is gone leaves no name.';
  const own = repository === null ? '' : `${repository.owner}/${repository.repo}`.toLowerCase();
  if (run.headRepository?.toLowerCase() !== own || run.actor === DEPENDABOT) return undefined;
  return 'that run is of a branch of this repository, whose token can write the comment itself.';
}

function urlOf({ serverUrl, repository }: Trigger, { id }: TriggerWorkflowRun): string | null {
  if (repository === null || id === null) return null;
  return `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${id}`;
}

/** What `comment` needs of GitHub; undefined where no `workflow_run` started this run. */
export function otherRunOf({ trigger, github, label, hide, posted }: OtherRunRequest): OtherRun | undefined {
  const run = trigger?.workflowRun ?? null;
  if (trigger === undefined || run === null) return undefined;
  const { headOwner: owner, headBranch: branch, headSha: sha } = run;
  const client = (): ReturnType<NonNullable<AskGitHub>> => {
    if (github !== undefined) return github();
    throw new ActionError(
      'GITHUB_TOKEN',
      'There is no token for GitHub.',
      'Leave `github-token` out to use that of the run.',
    );
  };
  return {
    idle: idleOf(trigger, run),
    headSha: sha ?? '',
    conclusion: run.conclusion,
    url: urlOf(trigger, run),
    async pullRequests() {
      if (owner === null || branch === null || sha === null) return [];
      return openPullRequestsOf(await client(), { owner, branch, sha });
    },
    async post(report: Report, pullRequest) {
      const safe = withoutSecrets(report, hide);
      const [{ comment }, { postComment }] = await Promise.all([
        import('./render/comment.js'),
        import('./github/comment.js'),
      ]);
      const done = await postComment(await client(), {
        pullRequest,
        label,
        body: `${SECOND_HAND}\n${comment.render(safe)}`,
        content: contentOf(safe),
        standing: 'ended',
        headSha: sha,
      });
      if (done.url !== undefined) posted(done.url);
      if (done.reason === undefined) return {};
      return done.action === 'refused' ? { refused: done.reason } : { note: done.reason };
    },
  };
}
