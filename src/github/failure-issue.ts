import type { GitHubClient } from './client.js';
import { COMMENT_LIMIT, markerOf } from './marker.js';
import { sentence, troubleOf } from './trouble.js';
import { viewerLogin } from './viewer.js';

/** What the one open issue of a label is to say of an apply that failed. */
export interface FailureWords {
  readonly title: string;
  /** Markdown; of the newest failure. */
  readonly body: string;
  /** For those who watch the issue, where there is one already. */
  readonly again: string;
}

/** What became of the issue; `reason` says in words why GitHub did not take it. */
export interface IssueTaken {
  readonly action: 'opened' | 'updated' | 'closed' | 'none' | 'refused';
  readonly url?: string;
  readonly reason?: string;
}

interface Found {
  readonly number: number;
  readonly url: string;
}

const PERMISSION = 'issues: write';
/** An issue that fails again is moved to the top: further down nobody has touched one for long. */
const MOST_PAGES = 10;

const failureMarker = (label: string): string =>
  markerOf(label).replace('<!-- migrate-on-merge ', '<!-- migrate-on-merge failure ');

/** Room for the body, in characters. */
export const roomForFailure = (label: string): number => COMMENT_LIMIT - failureMarker(label).length - 1;

const full = (label: string, body: string): string =>
  `${failureMarker(label)}\n${Buffer.from(body.replaceAll('\0', '\ufffd'), 'utf8').toString('utf8')}`;

/** The open issue of a label, the oldest of several: by its hidden first line, and by who wrote it, since anybody can paste that. */
async function find(client: GitHubClient, label: string, author?: string): Promise<Found | undefined> {
  const { octokit, owner, repo } = client;
  const marker = failureMarker(label);
  const pages = octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    state: 'open',
    sort: 'updated',
    per_page: 100,
  });
  let ours = author;
  let pagesRead = 0;
  let oldest: Found | undefined;
  for await (const { data } of pages) {
    for (const { number, html_url: url, body, user, pull_request: pull } of data) {
      if (pull !== undefined || typeof body !== 'string' || user === null) continue;
      if (body.split(/\r?\n/, 1)[0]?.trimEnd() !== marker) continue;
      ours ??= await viewerLogin(client);
      if (user.login === ours && (oldest === undefined || number < oldest.number)) oldest = { number, url };
    }
    pagesRead += 1;
    if (pagesRead >= MOST_PAGES) break;
  }
  return oldest;
}

async function comment(client: GitHubClient, { number }: Found, body: string): Promise<void> {
  const { octokit, owner, repo } = client;
  await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
}

async function close(client: GitHubClient, { number }: Found, reason: 'completed' | 'not_planned'): Promise<void> {
  const { octokit, owner, repo } = client;
  await octokit.rest.issues.update({ owner, repo, issue_number: number, state: 'closed', state_reason: reason });
}

async function update(client: GitHubClient, found: Found, label: string, words: FailureWords): Promise<IssueTaken> {
  const { octokit, owner, repo } = client;
  const { title, body, again } = words;
  await octokit.rest.issues.update({ owner, repo, issue_number: found.number, title, body: full(label, body) });
  await comment(client, found, again);
  return { action: 'updated', url: found.url };
}

async function taken(client: GitHubClient, wanted: string, work: () => Promise<IssueTaken>): Promise<IssueTaken> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    if (trouble.kind === 'gone')
      return { action: 'refused', reason: `GitHub would not ${wanted}: the repository has its issues switched off.` };
    return { action: 'refused', reason: sentence(trouble, wanted, PERMISSION, client.patience) };
  }
}

/**
 * One open issue for each label: opened at the first failure, brought up to date and commented on at the next ones. Two runs that fail
 * at the same time agree on the older.
 */
export function tellFailure(client: GitHubClient, label: string, words: FailureWords): Promise<IssueTaken> {
  return taken(client, 'open an issue', async () => {
    const before = await find(client, label);
    if (before !== undefined) return update(client, before, label, words);
    const { octokit, owner, repo } = client;
    const { title, body } = words;
    const { data } = await octokit.rest.issues.create({
      owner,
      repo,
      title,
      body: full(label, body),
      request: { retries: 0 },
    });
    const own: Found = { number: data.number, url: data.html_url };
    const oldest = await find(client, label, data.user?.login).catch(() => undefined);
    if (oldest === undefined || oldest.number >= own.number) return { action: 'opened', url: own.url };
    await comment(client, oldest, words.again);
    await close(client, own, 'not_planned');
    return { action: 'updated', url: oldest.url };
  });
}

/** What failed before is in now: the issue is told, and closed. */
export function tellSuccess(client: GitHubClient, label: string, words: string): Promise<IssueTaken> {
  return taken(client, 'close the issue of the failure', async () => {
    const found = await find(client, label);
    if (found === undefined) return { action: 'none' };
    await comment(client, found, words);
    await close(client, found, 'completed');
    return { action: 'closed', url: found.url };
  });
}
