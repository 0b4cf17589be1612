import type { GitHubClient } from './client.js';
import { type MergedPullRequest, pullRequestsOfCommit } from './pulls.js';
import { insist } from './trouble.js';

/** The merged pull requests that a file came with. */
export interface Brought {
  /** Of all its commits that were looked at, the newest first. */
  readonly pulls: readonly MergedPullRequest[];
  /** Of its newest commit alone: their reviewers saw the file as it is. */
  readonly latest: readonly MergedPullRequest[];
}

export interface BroughtFiles {
  readonly files: ReadonlyMap<string, Brought>;
  /** Files that GitHub was not asked about, because there were too many. */
  readonly unasked: readonly string[];
}

/** How many commits of one file are looked at: a pull request seldom needs more to write a migration. */
const COMMITS = 10;

/**
 * The merged pull requests that brought files into `base`, as they are at the commit `head`. It makes `limit` requests at
 * most, for the last files first.
 */
export async function pullRequestsOfFiles(
  client: GitHubClient,
  paths: readonly string[],
  at: { readonly head: string; readonly base: string },
  limit = 100,
): Promise<BroughtFiles> {
  const { octokit, owner, repo } = client;
  const commits = new Map<string, readonly MergedPullRequest[]>();
  const files = new Map<string, Brought>();
  let left = limit;
  for (const path of paths.toReversed()) {
    if (left-- <= 0) break;
    const listed = await insist(client, `list the commits of ${path}`, 'contents: read', () =>
      octokit.rest.repos.listCommits({ owner, repo, sha: at.head, path, per_page: COMMITS }),
    );
    const found: MergedPullRequest[] = [];
    for (const { sha } of listed.data) {
      if (!commits.has(sha)) {
        if (left-- <= 0) break;
        commits.set(sha, await pullRequestsOfCommit(client, sha, at.base));
      }
      found.push(...(commits.get(sha) ?? []));
    }
    const latest = commits.get(listed.data[0]?.sha ?? '') ?? [];
    files.set(path, { pulls: [...new Map(found.map((pull) => [pull.number, pull])).values()], latest });
  }
  return { files, unasked: paths.filter((path) => !files.has(path)) };
}
