import type { PullRequestFacts, PullRequests } from './context.js';
import { type BroughtFiles, pullRequestsOfFiles } from './github/brought.js';
import { connect, type GitHubClient } from './github/client.js';
import { saysApplying } from './github/comment.js';
import { isSameLabel, type LabelWords, labelWords } from './github/label-events.js';
import { labels, mergedPullRequestsOf } from './github/pulls.js';
import { filesOfLast, queuedWith } from './github/queue.js';
import type { Trigger, TriggerPullRequest } from './github/trigger.js';
import { ActionError } from './model/error.js';
import type { Progress } from './model/events.js';
import type { CommandName } from './model/report.js';
import type { Queue } from './steps/queue.js';

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
export interface AskedPullRequests extends Pick<PullRequests, 'of' | 'leftApplying' | 'queue'> {
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
    const bringers = new Map<string, readonly Labelled[]>([
      ...[...files].map(([path, { latest }]) => [path.slice(prefix.length), latest] as const),
      ...(await ofQueued(paths, own)),
    ]);
    const byOfFile = new Map<string, string>();
    for (const [path, pulls] of bringers) {
      const { by } = await labelledBy(pulls);
      if (by !== undefined) byOfFile.set(path, by);
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
          [...bringers].flatMap(([path, pulls]) => (pulls.length === 0 ? [] : [[path, pulls.every(carries)] as const])),
        ),
      },
    };
  }

  /**
   * In a merge queue's group each file goes by the label of its own pull request: the last one's speaks neither for nor against those
   * that wait before it. For a file of which nobody can tell whose it is no label speaks.
   */
  async function ofQueued(
    paths: readonly string[],
    own: readonly Labelled[],
  ): Promise<readonly (readonly [string, readonly Labelled[]])[]> {
    const group = await queueOnce();
    if (group === undefined) return [];
    const numbers = await group.pulls(paths.filter((path) => !group.own.has(path)));
    const others = new Map<number, Labelled>();
    for (const number of new Set(numbers.values())) {
      const now = await asking(async () => (github === undefined ? [] : labels(await github(), number)), []);
      others.set(number, { number, author: null, labels: now });
    }
    const unknown: Labelled = { number: 0, author: null, labels: [] };
    return paths.map((path) => {
      const other = others.get(numbers.get(path) ?? 0) ?? unknown;
      return [path, group.own.has(path) ? own : [other]] as const;
    });
  }

  function of(paths: readonly string[]): Promise<PullRequestFacts> {
    const key = paths.join('\n');
    const facts = asked.get(key) ?? factsOf(paths);
    asked.set(key, facts);
    last = facts;
    return facts;
  }

  /** The files of a merge queue's group by their pull requests; each path is asked about once. */
  async function queueOf(): Promise<Queue | undefined> {
    const { event: name, pullRequest } = trigger ?? {};
    if (github === undefined || name !== 'merge_group' || !pullRequest) return undefined;
    const { number, headSha, baseRef: base } = pullRequest;
    if (headSha === null || base === null) return undefined;
    const group = { number, headSha, base };
    const files = await asking(async () => filesOfLast(await github(), group), undefined);
    if (files === undefined) return undefined;
    const known = new Map<string, number | undefined>();
    return {
      number,
      own: new Set([...files].flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))),
      async pulls(paths) {
        const fresh = paths.filter((path) => !known.has(path));
        const full = fresh.map((path) => `${prefix}${path}`);
        const found = await asking(async () => queuedWith(await github(), group, full), new Map<string, number>());
        for (const path of fresh) known.set(path, found.get(`${prefix}${path}`));
        return new Map(
          paths.flatMap((path) => {
            const pull = known.get(path);
            return pull === undefined ? [] : [[path, pull] as const];
          }),
        );
      },
    };
  }
  let queue: Promise<Queue | undefined> | undefined;
  function queueOnce(): Promise<Queue | undefined> {
    queue ??= queueOf();
    return queue;
  }

  return {
    of,
    queue: queueOnce,
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
