import type { PullRequestFacts } from './context.js';
import { connect, type GitHubClient } from './github/client.js';
import { labels, mergedPullRequestsOf } from './github/pulls.js';
import type { Trigger, TriggerPullRequest } from './github/trigger.js';
import type { Progress } from './model/events.js';
import type { CommandName } from './model/report.js';

/** GitHub as this run's token shows it, connected at first use; undefined where there is none to ask. */
export type AskGitHub = (() => Promise<GitHubClient>) | undefined;

export function askGitHub(trigger: Trigger | undefined, token: string | undefined): AskGitHub {
  if (trigger === undefined || token === undefined || trigger.repository === null) return undefined;
  const { repository, apiUrl, graphqlUrl } = trigger;
  let client: Promise<GitHubClient> | undefined;
  return () => {
    client ??= connect({ token, repository, apiUrl, graphqlUrl });
    return client;
  };
}

/** A run that is started again gets the old event, while the label is what it was started again for: so GitHub is asked. */
async function labelsNow(pull: TriggerPullRequest, github: AskGitHub): Promise<readonly string[]> {
  if (github === undefined) return pull.labels ?? [];
  try {
    return await labels(await github(), pull.number);
  } catch (error) {
    if (pull.labels !== null) return pull.labels;
    throw error;
  }
}

/** The pull requests that a run is about, and whether one carries the label that acknowledges. Asking GitHub never fails a run. */
export async function pullRequestFacts(
  trigger: Trigger | undefined,
  github: AskGitHub,
  about: { readonly command: CommandName; readonly allowLabel: string; readonly progress: Progress },
): Promise<Omit<PullRequestFacts, 'applying'>> {
  const name = about.allowLabel;
  const numbers = trigger?.pullRequest === null || trigger === undefined ? [] : [trigger.pullRequest.number];
  try {
    if (trigger === undefined) return { numbers, allowLabel: { name, present: false } };
    if (trigger.pullRequest !== null) {
      const present = (await labelsNow(trigger.pullRequest, github)).includes(name);
      return { numbers, allowLabel: { name, present } };
    }
    const { push, ref, commit } = trigger;
    if (about.command !== 'apply' || push === null || github === undefined || ref === null)
      return { numbers, allowLabel: { name, present: false } };
    // The tip first: of a merge or a squash it alone names the pull request, and of very many commits not all are asked.
    const commits = [...(commit === null ? [] : [commit]), ...push.commits];
    const { pulls } = await mergedPullRequestsOf(await github(), commits, ref.replace(/^refs\/heads\//, ''));
    return {
      numbers: pulls.map((pull) => pull.number),
      allowLabel: { name, present: pulls.length > 0 && pulls.every((pull) => pull.labels.includes(name)) },
    };
  } catch (error) {
    const text = `GitHub could not be asked about pull requests: ${error instanceof Error ? error.message : String(error)}`;
    about.progress({ type: 'warning', text });
    return { numbers, allowLabel: { name, present: false } };
  }
}
