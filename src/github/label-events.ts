import type { GitHubClient } from './client.js';
import { troubleOf } from './trouble.js';

/** Who put a label on a pull request, and when (ISO 8601). */
export interface LabelSet {
  readonly by: string;
  readonly at: string;
}

/** GitHub takes two labels that differ in case only for one. */
export function isSameLabel(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const PER_PAGE = 100;
/** Of a pull request with more events than this nobody is told who set the label. */
const MOST_PAGES = 10;

/** The last time that a label was set; undefined where GitHub does not say. Events come oldest first, so the last page is read first. */
export async function labelSet(client: GitHubClient, number: number, name: string): Promise<LabelSet | undefined> {
  return unlessRefused(async () => {
    const first = await page(client, number, 1);
    const last = Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(first.link)?.[1] ?? 1);
    for (let at = last; at >= 1 && at > last - MOST_PAGES; at--) {
      const { events } = at === 1 ? first : await page(client, number, at);
      const found = events.findLast(({ event, label }) => event === 'labeled' && isSameLabel(label, name));
      if (found !== undefined) return { by: found.by, at: found.at };
    }
    return undefined;
  });
}

async function page({ octokit, owner, repo }: GitHubClient, number: number, at: number) {
  const { data, headers } = await octokit.rest.issues.listEvents({
    owner,
    repo,
    issue_number: number,
    per_page: PER_PAGE,
    page: at,
  });
  const events = data.map((event) => ({
    event: event.event,
    label: 'label' in event ? (event.label?.name ?? '') : '',
    // GitHub's own name for an account that is gone.
    by: event.actor?.login ?? 'ghost',
    at: event.created_at,
  }));
  return { events, link: headers.link ?? '' };
}

/**
 * When a commit became the head of a branch of this repository, by GitHub's own clock: the dates within a commit are its author's to
 * choose. Undefined for branches of forks, and where GitHub does not say.
 */
export async function pushedAt(
  { octokit, owner, repo }: GitHubClient,
  { branch, sha }: { readonly branch: string; readonly sha: string },
): Promise<string | undefined> {
  return unlessRefused(async () => {
    const { data } = await octokit.rest.repos.listActivities({
      owner,
      repo,
      ref: `refs/heads/${branch}`,
      per_page: PER_PAGE,
    });
    return data.find(({ after }) => after === sha)?.timestamp;
  });
}

async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return undefined;
  }
}

/** A pull request whose label is asked about. */
export interface Labelled {
  readonly number: number;
  readonly author: string | null;
  /** Its newest commit, where that is on a branch of this repository and may yet change. */
  readonly head?: { readonly branch: string; readonly sha: string };
}

/** Who set a label and when, in words that follow `set by`; `late` where a commit was pushed after it. */
export interface LabelWords {
  readonly by?: string;
  readonly late?: string;
}

export async function labelWords(client: GitHubClient, pull: Labelled, name: string): Promise<LabelWords> {
  const set = await labelSet(client, pull.number, name);
  if (set === undefined) return {};
  const own = set.by === pull.author ? ', who wrote the pull request,' : '';
  const by = `@${set.by}${own} on ${minute(set.at)}`;
  const pushed = pull.head === undefined ? undefined : await pushedAt(client, pull.head);
  if (pull.head === undefined || pushed === undefined || Date.parse(pushed) <= Date.parse(set.at)) return { by };
  const late = `The label "${name}" is older than the newest commit: it was set on ${minute(set.at)}, and ${pull.head.sha.slice(0, 7)} was pushed on ${minute(pushed)}. It counts for that commit as well. Look at what is new, then take the label off and set it again.`;
  return { by, late };
}

/** `2026-11-20 14:02 UTC`. */
function minute(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
