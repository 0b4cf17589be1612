import type { GitHubClient } from './client.js';
import { insist, troubleOf } from './trouble.js';

/** A file that a pull request touches. */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly previousPath?: string;
}

/** The files of a pull request. */
export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  /** GitHub lists 3,000 at most; true where there may be more. */
  readonly truncated: boolean;
}

/** A pull request that brought commits into a branch. */
export interface MergedPullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: string | null;
  readonly headSha: string;
  readonly baseRef: string;
  readonly mergeCommit: string | null;
  readonly mergedAt: string;
  readonly labels: readonly string[];
}

/** The pull requests behind some commits. */
export interface MergedPullRequests {
  /** In the order of the commits that they came with, each once. */
  readonly pulls: readonly MergedPullRequest[];
  /** Commits that GitHub was not asked about, because there were too many. */
  readonly unasked: readonly string[];
}

const MOST_FILES = 3_000;
const READ = 'pull-requests: read';

/** All files of a pull request, page by page. Contents of copies are new, so a copy counts as added. */
export async function changedFiles(client: GitHubClient, number: number): Promise<ChangedFiles> {
  const { octokit, owner, repo } = client;
  return insist(client, `list the files of pull request #${number}`, READ, async () => {
    const listed = await octokit.paginate(octokit.rest.pulls.listFiles, {
      owner,
      repo,
      pull_number: number,
      per_page: 100,
    });
    const files = listed.flatMap((file): ChangedFile[] => {
      const path = file.filename;
      switch (file.status) {
        case 'added':
        case 'copied':
          return [{ path, status: 'added' }];
        case 'removed':
          return [{ path, status: 'removed' }];
        case 'renamed': {
          const from = file.previous_filename;
          return [{ path, status: 'renamed', ...(from === undefined ? {} : { previousPath: from }) }];
        }
        case 'unchanged':
          return [];
        default:
          return [{ path, status: 'modified' }];
      }
    });
    return { files, truncated: listed.length >= MOST_FILES };
  });
}

/**
 * The merged pull requests that brought these commits into `base`: of a squash or a merge commit there is one, of rebased
 * commits one for each. Commits that GitHub does not know are passed over.
 */
export async function mergedPullRequestsOf(
  client: GitHubClient,
  commits: readonly string[],
  base: string,
  limit = 100,
): Promise<MergedPullRequests> {
  const distinct = [...new Set(commits)];
  const found = new Map<number, MergedPullRequest>();
  for (const sha of distinct.slice(0, limit)) {
    for (const pull of await pullRequestsOfCommit(client, sha, base)) found.set(pull.number, pull);
  }
  return { pulls: [...found.values()], unasked: distinct.slice(limit) };
}

/** Those of one commit, by their numbers. */
export async function pullRequestsOfCommit(
  client: GitHubClient,
  sha: string,
  base: string,
): Promise<readonly MergedPullRequest[]> {
  const { octokit, owner, repo } = client;
  const pulls = await insist(client, `tell the pull request of ${sha.slice(0, 7)}`, READ, async () => {
    try {
      return await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
        owner,
        repo,
        commit_sha: sha,
        per_page: 100,
      });
    } catch (error) {
      const trouble = troubleOf(error);
      // 422: no such commit. 409: the repository has none.
      if (trouble?.status === 422 || trouble?.status === 409) return [];
      throw error;
    }
  });
  return [...pulls]
    .sort((a, b) => a.number - b.number)
    .flatMap((pull) => {
      // The commit may also be part of a fork's own pull requests.
      const here = pull.base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
      if (!here || pull.base.ref !== base || pull.merged_at === null) return [];
      return {
        number: pull.number,
        title: pull.title,
        url: pull.html_url,
        author: pull.user?.login ?? null,
        headSha: pull.head.sha,
        baseRef: pull.base.ref,
        mergeCommit: pull.merge_commit_sha,
        mergedAt: pull.merged_at,
        labels: pull.labels.map((label) => label.name),
      };
    });
}

/** The names of a pull request's labels as they are now; an event's payload may be older. */
export async function labels(client: GitHubClient, number: number): Promise<readonly string[]> {
  const { octokit, owner, repo } = client;
  return insist(client, `list the labels of pull request #${number}`, READ, async () => {
    const all = await octokit.paginate(octokit.rest.issues.listLabelsOnIssue, {
      owner,
      repo,
      issue_number: number,
      per_page: 100,
    });
    return all.map((label) => label.name);
  });
}

/**
 * The open pull requests whose head is this very commit of this branch. A `workflow_run` about a fork does not say to which
 * pull request it belongs, and the report of that run is not to be believed on it.
 */
export async function openPullRequestsOf(
  client: GitHubClient,
  head: { readonly owner: string; readonly branch: string; readonly sha: string },
): Promise<readonly number[]> {
  const { octokit, owner, repo } = client;
  return insist(client, `list the pull requests of \`${head.owner}:${head.branch}\``, READ, async () => {
    const all = await octokit.paginate(octokit.rest.pulls.list, {
      owner,
      repo,
      state: 'open',
      head: `${head.owner}:${head.branch}`,
      per_page: 100,
    });
    return all.filter((pull) => pull.head.sha === head.sha).map((pull) => pull.number);
  });
}
