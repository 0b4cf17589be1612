import type { GitHubClient } from './client.js';
import { findComment } from './comment.js';
import { withRemark } from './marker.js';
import { sentence, troubleOf } from './trouble.js';

/** An open pull request. */
export interface OpenPull {
  readonly number: number;
  readonly headSha: string;
}

const MOST_PULLS = 100;
const MOST_PAGES = 3;

/** The open pull requests against a branch, those first that somebody worked on last; a hundred at most. */
export async function openPulls(client: GitHubClient, base: string): Promise<readonly OpenPull[]> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.pulls.list({
    owner,
    repo,
    state: 'open',
    base,
    sort: 'updated',
    direction: 'desc',
    per_page: MOST_PULLS,
  });
  return data.map(({ number, head }) => ({ number, headSha: head.sha }));
}

/** A file that a pull request adds. */
export interface AddedFile {
  readonly path: string;
  /** Git's name of its content. */
  readonly blob: string;
}

/** Files that a pull request adds; of very many the first. */
export async function addedFiles(client: GitHubClient, number: number): Promise<readonly AddedFile[]> {
  const { octokit, owner, repo } = client;
  const added: AddedFile[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await octokit.rest.pulls.listFiles({ owner, repo, pull_number: number, per_page: 100, page });
    for (const { filename, status, sha } of data)
      if (sha !== null && (status === 'added' || status === 'copied')) added.push({ path: filename, blob: sha });
    if (data.length < 100) break;
  }
  return added;
}

/** The text of a file, by Git's name of it. */
export async function blobText(client: GitHubClient, blob: string): Promise<string> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: blob });
  return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8').toString('utf8');
}

/** Puts a remark on top of our comment of a label. Gives false where there is none, or nothing was to be changed. */
export async function remarkOn(
  client: GitHubClient,
  pull: number,
  label: string,
  remark: string,
  author: string,
): Promise<boolean> {
  const { octokit, owner, repo } = client;
  const found = await findComment(client, pull, label, author);
  const body = found === undefined ? undefined : withRemark(found.body, remark);
  if (found === undefined || body === undefined || body === found.body.replaceAll('\r\n', '\n').trimEnd()) return false;
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
  return true;
}

/** Why GitHub did not do it, in a sentence; undefined where the error is none of GitHub's. */
export function whyNot(error: unknown, client: GitHubClient): string | undefined {
  const trouble = troubleOf(error);
  return trouble && sentence(trouble, 'tell the open pull requests', 'pull-requests: write', client.patience);
}
