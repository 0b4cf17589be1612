import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PullRequests, ReviewedPulls } from './context.js';
import { pullRequestsOfFiles } from './github/brought.js';
import type { GitHubClient } from './github/client.js';
import type { CommentRequest } from './github/comment.js';
import { mergedPullRequestsOf } from './github/pulls.js';
import type { Trigger } from './github/trigger.js';
import { ActionError } from './model/error.js';
import type { Report } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';
import type { ReviewedPull } from './steps/approval/compare.js';

export interface ReviewedPlansRequest {
  readonly trigger: Trigger | undefined;
  readonly github: AskGitHub;
  readonly label: string;
  /** From the repository's root to the working directory. */
  readonly prefix: string;
}

/** Of so many requests for files at most; an apply seldom has more than a few that its own pull request did not plan. */
const MOST_REQUESTS = 300;

const AGAIN_SECONDS = 3;

/** A pull request by its number, as far as it matters here. */
type Merged = Pick<ReviewedPull, 'number' | 'head'>;

/** The branch that the migrations were merged into: of a tag or a release that is the default one. */
function branchOf({ pullRequest, ref, defaultBranch }: Trigger): string | null {
  if (pullRequest?.merged === true) return pullRequest.baseRef;
  return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : defaultBranch;
}

/**
 * Asks GitHub which merged pull requests a run is of, and reads the plans that were posted for them. Unlike all else that is asked of GitHub
 * nothing of this is done without: an answer that does not come is no approval.
 */
export function reviewedPlans(request: ReviewedPlansRequest): PullRequests['reviewed'] {
  const { trigger, github, label, prefix } = request;
  if (trigger === undefined || github === undefined) return undefined;
  const plans = new Map<number, Promise<ReviewedPull>>();

  async function planOf(client: GitHubClient, pull: Merged): Promise<ReviewedPull> {
    const { postedPlan } = await import('./github/posted-plan.js');
    const { readRecord } = await import('./steps/approval/record.js');
    const { plan, kept, by } = await postedPlan(client, pull.number, label);
    const record = kept === undefined ? undefined : readRecord(kept);
    return {
      ...pull,
      plan: plan === 'found' && record === undefined ? 'unreadable' : plan,
      planned: record?.head ?? null,
      ...(by === undefined ? {} : { by }),
      ...(record === undefined ? {} : { record }),
    };
  }

  /** The tip first: of a merge or a squash it alone names the pull request. */
  async function ofRun(client: GitHubClient, base: string): Promise<readonly Merged[]> {
    const { pullRequest, push, commit } = trigger as Trigger;
    if (pullRequest !== null)
      return pullRequest.merged ? [{ number: pullRequest.number, head: pullRequest.headSha }] : [];
    const commits = [...(commit === null ? [] : [commit]), ...(push?.commits ?? [])];
    let { pulls } = await mergedPullRequestsOf(client, commits, base);
    if (pulls.length === 0 && push !== null) {
      // Just after a merge GitHub may not know yet whose commit it is.
      await sleep(AGAIN_SECONDS * client.patience.secondMs);
      ({ pulls } = await mergedPullRequestsOf(client, commits, base));
    }
    return pulls.map(({ number, headSha }) => ({ number, head: headSha }));
  }

  let own: Promise<readonly Merged[]> | undefined;
  return async (paths): Promise<ReviewedPulls> => {
    const base = branchOf(trigger);
    const head = trigger.commit;
    if (base === null || head === null)
      throw new ActionError(
        'no-pull-request',
        'The event of this run does not say which branch it is about, so nobody can tell which pull requests were merged into it.',
        'Run `apply` on `push`, or on a `pull_request` that is closed.',
      );
    const client = await github();
    own ??= ofRun(client, base);
    const full = paths.map((path) => `${prefix}${path}`);
    const { files, unasked } =
      full.length === 0
        ? { files: new Map<string, never>(), unasked: [] }
        : await pullRequestsOfFiles(client, full, { head, base }, MOST_REQUESTS);
    const brought = [...files.values()].flatMap(
      ({ pulls }: { readonly pulls: readonly { number: number; headSha: string }[] }) =>
        pulls.map(({ number, headSha }): Merged => ({ number, head: headSha })),
    );
    const all = new Map([...(await own), ...brought].map((pull) => [pull.number, pull]));
    const pulls: ReviewedPull[] = [];
    // One after the other, as GitHub wants it.
    for (const pull of all.values()) {
      const plan = plans.get(pull.number) ?? planOf(client, pull);
      plans.set(pull.number, plan);
      pulls.push(await plan);
    }
    return { pulls, unasked: unasked.map((path) => path.slice(prefix.length)) };
  };
}

/** What of a plan the apply will go by. What was done is no plan, and one that was made after the merge nobody has decided by. */
export async function recordFor(report: Report, trigger: Trigger | undefined): Promise<CommentRequest['record']> {
  if (report.command !== 'plan' || trigger?.pullRequest?.merged === true) return { kept: true };
  const { recordOf, SALT_BYTES } = await import('./steps/approval/record.js');
  return recordOf(report, randomBytes(SALT_BYTES));
}
