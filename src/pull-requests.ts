import type { PullRequestFacts, PullRequests } from './context.js';
import { type BroughtFiles, pullRequestsOfFiles } from './github/brought.js';
import { connect, type GitHubClient } from './github/client.js';
import { saysApplying } from './github/comment.js';
import { isSameLabel, type LabelWords, labelWords } from './github/label-events.js';
import { labels, mergedPullRequestsOf } from './github/pulls.js';
import type { Trigger, TriggerPullRequest } from './github/trigger.js';
import { ActionError } from './model/error.js';
import type { Progress } from './model/events.js';
import type { CommandName } from './model/report.js';

/** GitHub as this run's token shows it, connected at first use; undefined where there is none to ask. */
export type AskGitHub = (() => Promise<GitHubClient>) | undefined;

/** `told` is aborted once the run is told to end: then GitHub is no longer waited for. */
export function askGitHub(trigger: Trigger | undefined, token: string | undefined, told?: AbortSignal): AskGitHub {
  if (trigger === undefined || token === undefined || trigger.repository === null) return undefined;
  const { repository, apiUrl, graphqlUrl } = trigger;
  let client: Promise<GitHubClient> | undefined;
  return () => {
    client ??= connect({ token, repository, apiUrl, graphqlUrl, patience: { hurry: told } });
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

/** What the pull requests of a run are asked by. */
export interface About {
  readonly command: CommandName;
  /** The database's label, by which its comment is found. */
  readonly label: string;
  readonly allowLabel: string;
  /** From the repository's root to the working directory. */
  readonly prefix: string;
  readonly progress: Progress;
}

/** What a command asks, and what main says afterwards of a run that broke off. */
export interface AskedPullRequests extends Pick<PullRequests, 'of' | 'leftApplying'> {
  /** Those that were asked about last; before that, those of the event. */
  readonly latest: () => Promise<readonly number[]>;
}

interface Labelled {
  readonly number: number;
  readonly labels: readonly string[];
  readonly author: string | null;
  readonly head?: { readonly branch: string; readonly sha: string };
}

/** Of very many pull requests not all are asked who labelled them. */
const MOST_LABELLED = 20;

/** The pull requests of a run, asked one at a time and each thing once. Asking GitHub never fails a run. */
export function pullRequestsOf(trigger: Trigger | undefined, github: AskGitHub, about: About): AskedPullRequests {
  const { allowLabel: name, command, prefix, progress } = about;
  const carries = (pull: Labelled): boolean => pull.labels.some((label) => isSameLabel(label, name));

  let down = false;
  async function asking<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    if (down) return otherwise;
    try {
      return await work();
    } catch (error) {
      // All patience was spent on it once; the migration lock may be held meanwhile.
      down = error instanceof ActionError && /^GITHUB_(NETWORK|SERVER|RATE)$/.test(error.code);
      const text = `GitHub could not be asked about pull requests: ${error instanceof Error ? error.message : String(error)}`;
      progress({ type: 'warning', text });
      return otherwise;
    }
  }

  /** The event's own: the open or closed pull request, or those whose commits were pushed. */
  async function ofEvent(): Promise<readonly Labelled[]> {
    if (trigger === undefined) return [];
    const { pullRequest, push, ref, commit } = trigger;
    if (pullRequest !== null) {
      const { number, author, headRef: branch, headSha: sha, fork, merged } = pullRequest;
      const now = await asking(() => labelsNow(pullRequest, github), []);
      const open = !fork && !merged && branch !== null && sha !== null;
      return [{ number, author, labels: now, ...(open ? { head: { branch, sha } } : {}) }];
    }
    if (command !== 'apply' || push === null || github === undefined || ref === null) return [];
    // The tip first: of a merge or a squash it alone names the pull request, and of very many commits not all are asked.
    const commits = [...(commit === null ? [] : [commit]), ...push.commits];
    const base = ref.replace(/^refs\/heads\//, '');
    return asking(async () => (await mergedPullRequestsOf(await github(), commits, base)).pulls, []);
  }

  /** The run of the push that brought a file may have failed, or have been dropped for a later one: then that is this one. */
  async function ofFiles(paths: readonly string[]): Promise<BroughtFiles> {
    const none: BroughtFiles = { files: new Map(), unasked: [] };
    const head = trigger?.commit ?? null;
    const branch = trigger?.pullRequest?.baseRef ?? (trigger?.push === null ? null : trigger?.ref) ?? null;
    if (command !== 'apply' || github === undefined || head === null || branch === null || paths.length === 0)
      return none;
    const base = branch.replace(/^refs\/heads\//, '');
    const full = paths.map((path) => `${prefix}${path}`);
    const found = await asking(async () => pullRequestsOfFiles(await github(), full, { head, base }), none);
    if (found.unasked.length > 0) {
      const text = `GitHub was not asked which pull requests brought ${found.unasked.length} of ${paths.length} files.`;
      progress({ type: 'note', text });
    }
    return found;
  }

  let event: Promise<readonly Labelled[]> | undefined;
  const asked = new Map<string, Promise<PullRequestFacts>>();
  let last: Promise<PullRequestFacts> | undefined;

  const words = new Map<number, Promise<LabelWords>>();
  /** Who labelled these, where all of them are labelled. */
  async function labelledBy(pulls: readonly Labelled[]): Promise<LabelWords> {
    if (github === undefined || pulls.length === 0 || !pulls.every(carries)) return {};
    const said: LabelWords[] = [];
    for (const pull of pulls) {
      const known = words.get(pull.number);
      if (known === undefined && words.size >= MOST_LABELLED) continue;
      const found = known ?? asking(async () => labelWords(await github(), pull, name), {});
      words.set(pull.number, found);
      said.push(await found);
    }
    const by = [...new Set(said.flatMap((one) => one.by ?? []))].join(' and ');
    const late = said.flatMap((one) => one.late ?? []).join(' ');
    return { ...(by === '' ? {} : { by }), ...(late === '' ? {} : { late }) };
  }

  async function factsOf(paths: readonly string[]): Promise<PullRequestFacts> {
    event ??= ofEvent();
    const own = await event;
    const { files } = await ofFiles(paths);
    const byOfFile = new Map<string, string>();
    for (const [path, { latest }] of files) {
      const { by } = await labelledBy(latest);
      if (by !== undefined) byOfFile.set(path.slice(prefix.length), by);
    }
    const others = [...files.values()].flatMap(({ pulls }) => pulls);
    return {
      numbers: [...new Set([...own, ...others].map((pull) => pull.number))],
      allowLabel: {
        name,
        present: own.length > 0 && own.every(carries),
        ...(await labelledBy(own)),
        byOfFile,
        files: new Map(
          [...files].flatMap(([path, { latest }]) =>
            latest.length === 0 ? [] : [[path.slice(prefix.length), latest.every(carries)] as const],
          ),
        ),
      },
    };
  }

  function of(paths: readonly string[]): Promise<PullRequestFacts> {
    const key = paths.join('\n');
    const facts = asked.get(key) ?? factsOf(paths);
    asked.set(key, facts);
    last = facts;
    return facts;
  }

  return {
    of,
    async leftApplying(paths) {
      if (github === undefined) return [];
      const { numbers } = await of(paths);
      const left: number[] = [];
      for (const number of numbers) {
        if (await asking(async () => saysApplying(await github(), number, about.label), false)) left.push(number);
      }
      return left;
    },
    latest: async () => (await (last ?? of([]))).numbers,
  };
}
