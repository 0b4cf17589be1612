import type { GitHubClient } from './client.js';
import { changedFiles } from './pulls.js';
import { insist, troubleOf } from './trouble.js';

/** A merge queue's group: its branch holds the last pull request on top of those that wait before it. */
export interface QueueGroup {
  /** The last pull request, for which the group is. */
  readonly number: number;
  readonly headSha: string;
  readonly base: string;
}

/** Of more files nobody is told which pull request brought them. */
const MOST_FILES = 20;

/** Files that the last pull request of a group brings, from the root of the repository. */
export async function filesOfLast(client: GitHubClient, { number }: QueueGroup): Promise<ReadonlySet<string>> {
  const { files } = await changedFiles(client, number);
  return new Set(files.filter(({ status }) => status !== 'removed').map(({ path }) => path));
}

/** Which pull request of the queue brought each file; those that cannot be told are left out. */
export async function queuedWith(
  client: GitHubClient,
  group: QueueGroup,
  paths: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const path of paths.slice(0, MOST_FILES)) {
    const number = await pullOf(client, group, path);
    if (number !== undefined) found.set(path, number);
  }
  return found;
}

/**
 * Where the queue merges, GitHub knows to which pull request the file's commit belongs. Where it squashes, the commit is a new one, and
 * only its title says it: that is believed where there is such an open pull request.
 */
async function pullOf(client: GitHubClient, group: QueueGroup, path: string): Promise<number | undefined> {
  const { octokit, owner, repo } = client;
  const { data: commits } = await insist(client, `list the commits of ${path}`, 'contents: read', () =>
    octokit.rest.repos.listCommits({ owner, repo, sha: group.headSha, path, per_page: 1 }),
  );
  const [newest] = commits;
  if (newest === undefined) return undefined;
  const { data: pulls } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
    owner,
    repo,
    commit_sha: newest.sha,
  });
  const known = pulls.find((pull) => pull.state === 'open' && pull.base.ref === group.base);
  if (known !== undefined) return known.number;
  const said = Number(/\(#(\d{1,15})\)$/.exec(newest.commit.message.split('\n')[0] ?? '')?.[1] ?? 0);
  return said > 0 && (await isOpen(client, said, group.base)) ? said : undefined;
}

async function isOpen({ octokit, owner, repo }: GitHubClient, number: number, base: string): Promise<boolean> {
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return data.state === 'open' && data.base.ref === base;
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return false;
  }
}
