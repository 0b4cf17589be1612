import type { GitHubClient } from './github/client.js';
import type { AddedFile, OpenPull } from './github/open-pulls.js';
import type { Trigger } from './github/trigger.js';
import { openFolder } from './io/dir.js';
import { tidy } from './io/folder.js';
import { withFiles } from './io/with-files.js';
import type { EngineName } from './model/engine.js';
import { ActionError } from './model/error.js';
import type { Progress } from './model/events.js';
import type { Inputs } from './model/inputs.js';
import type { ReadMigrations } from './model/migration.js';
import type { Report } from './model/report.js';
import type { AskGitHub } from './pull-requests.js';
import type { StaleWords } from './render/stale.js';
import { verdictOf } from './steps/analyze.js';
import { argument } from './steps/argument.js';
import { openSources, type Sources } from './steps/sources.js';
import { type Staleness, staleness } from './steps/stale.js';

export interface StalePlansRequest {
  /** Of the apply that has ended. */
  readonly report: Report;
  readonly inputs: Inputs;
  readonly trigger: Trigger | undefined;
  readonly github: AskGitHub;
  readonly progress: Progress;
  /** From the repository's root to the working directory. */
  readonly prefix: string;
  /** Aborted once the run is told to end. */
  readonly told: AbortSignal;
}

/** Nobody's run should last much longer for the sake of other people's pull requests. */
const LONGEST_MS = 60_000;
/** Of one pull request; each is a request. */
const MOST_FILES = 20;

/** The branch that gained migrations; undefined where none did, or nobody can say. */
function baseOf({ report, trigger }: StalePlansRequest): string | undefined {
  const gained = report.apply?.outcomes.some(({ status }) => status === 'applied') === true;
  if (report.command !== 'apply' || !gained || trigger === undefined) return undefined;
  const { pullRequest, push, ref } = trigger;
  if (pullRequest?.merged === true) return pullRequest.baseRef ?? undefined;
  return push === null ? undefined : ref?.replace(/^refs\/heads\//, '');
}

/**
 * Once a branch has gained migrations, the plans of pull requests that are still open are older than it: their comments say so, and
 * the check of a pull request whose migrations no longer fit does not pass. Never throws, and never changes what the apply found.
 */
export async function markStalePlans(request: StalePlansRequest): Promise<void> {
  const { github, progress, told, inputs } = request;
  const base = baseOf(request);
  if (base === undefined || github === undefined || told.aborted) return;
  if (!inputs.comment && inputs.check === 'false') return;
  let client: GitHubClient | undefined;
  const { openPulls, whyNot } = await import('./github/open-pulls.js');
  try {
    client = await github();
    const pulls = await openPulls(client, base);
    if (pulls.length > 0) await markAll(request, client, base, pulls);
  } catch (error) {
    const why = (client && whyNot(error, client)) ?? (error instanceof Error ? error.message : String(error));
    progress({ type: 'note', text: `Not every open pull request was told that ${base} gained migrations. ${why}` });
  }
}

async function markAll(request: StalePlansRequest, client: GitHubClient, base: string, pulls: readonly OpenPull[]) {
  const { told, progress, report } = request;
  const [{ addedFiles, blobText, remarkOn }, { viewerLogin }, read] = await Promise.all([
    import('./github/open-pulls.js'),
    import('./github/viewer.js'),
    reader(request),
  ]);
  const gained = report.apply?.outcomes.filter(({ status }) => status === 'applied').map(({ path }) => path) ?? [];
  const author = await viewerLogin(client);
  const end = performance.now() + LONGEST_MS;
  for (const [at, pull] of pulls.entries()) {
    if (told.aborted || performance.now() > end) {
      progress({ type: 'note', text: `${pulls.length - at} open pull requests were not looked at for want of time.` });
      return;
    }
    const added = await addedFiles(client, pull.number);
    // Files that no layout can read are told by the pull request's own plan.
    const stale = await read
      .stale(added, (blob) => blobText(client, blob))
      .catch((error: unknown) => {
        if (error instanceof ActionError) return undefined;
        throw error;
      });
    if (stale === undefined) continue;
    const words: StaleWords = {
      base,
      gained,
      from: report.run.pullRequests,
      problems: stale.problems,
      commands: stale.moves.map(
        ({ from, to }) => `git mv ${argument(`${request.prefix}${from}`)} ${argument(`${request.prefix}${to}`)}`,
      ),
    };
    const { renderStale } = await import('./render/stale.js');
    const marked =
      request.inputs.comment && (await remarkOn(client, pull.number, request.inputs.label, renderStale(words), author));
    const checked = await amend(request, client, pull, stale, words);
    if (marked || checked)
      progress({ type: 'note', text: `Pull request #${pull.number} was told that its plan is stale.` });
  }
}

/** The check of a plan that is merely older is left alone: nothing of it is wrong. */
async function amend(
  { inputs }: StalePlansRequest,
  client: GitHubClient,
  pull: OpenPull,
  { problems }: Staleness,
  words: StaleWords,
): Promise<boolean> {
  const findings = problems.flatMap(({ kind, message }) => {
    const severity = inputs.rules.get(kind) ?? 'error';
    return severity === 'off' ? [] : [{ rule: kind, severity, message }];
  });
  const verdict = verdictOf(findings, inputs.failOn);
  if (verdict === 'clean' || inputs.check === 'false') return false;
  const [{ amendCheck, standingCheck }, { renderStale, staleTitle }] = await Promise.all([
    import('./github/check-run.js'),
    import('./render/stale.js'),
  ]);
  const check = await standingCheck(client, pull.headSha, inputs.label);
  const title = staleTitle(words);
  // What blocks already, or was told before, need not be told again.
  if (check?.verdict === undefined || check.title === title.slice(0, 250)) return false;
  const worse =
    check.verdict === 'clean' || (check.verdict === 'warned' && verdict === 'blocked') ? verdict : check.verdict;
  // What was put on top before gives way.
  const summary = `${renderStale(words)}\n\n${check.summary.replace(/^(?:>[^\n]*\n)+\n/, '')}`;
  const { run } = await amendCheck(client, check, { verdict: worse, title, summary });
  return run !== undefined;
}

/** Reads the base branch's files once, and with those of a pull request among them as often as it takes. */
async function reader({ inputs, report, prefix }: StalePlansRequest) {
  const folder = openFolder(inputs.workingDirectory);
  const engine = inputs.engine ?? (report.target?.engine as EngineName | undefined) ?? 'postgres';
  const open = (over = folder): Sources => openSources({ inputs, folder: over, engine, progress: () => undefined });
  const sources = open();
  const main: ReadMigrations = await sources.read();
  const homes = (await sources.groups()).flatMap((group) => group.sources.map(({ path }) => tidy(path) ?? path));
  const within = (path: string): boolean =>
    homes.some((home) => home === '' || path === home || path.startsWith(`${home}/`));
  return {
    /** Undefined where the pull request brings no migration, or more than are worth asking for. */
    async stale(
      added: readonly AddedFile[],
      textOf: (blob: string) => Promise<string>,
    ): Promise<Staleness | undefined> {
      const own = added
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path, blob }) => ({ path: path.slice(prefix.length), blob }))
        .filter(({ path }) => within(path));
      if (own.length === 0 || own.length > MOST_FILES) return undefined;
      const texts = new Map<string, string>();
      for (const { path, blob } of own) texts.set(path, await textOf(blob));
      const together = await open(withFiles(folder, texts)).read();
      return staleness({ main, together, paths: [...texts.keys()], now: new Date(report.run.startedAt) });
    },
  };
}
