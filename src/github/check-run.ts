import type { Verdict } from '../model/report.js';
import type { GitHubClient } from './client.js';
import { sentence, type Trouble, troubleOf } from './trouble.js';

/** How a check run ends, as GitHub names it. */
export type Conclusion = 'success' | 'neutral' | 'failure';

/** A remark at a line of a file, as GitHub's API takes it. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** A check run that GitHub has. */
export interface CheckRun {
  readonly id: number;
  readonly url: string | undefined;
}

/** What a check run is to say at its end. */
export interface CheckResult {
  readonly verdict: Verdict;
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** What became of a check run: `reason` says in words why GitHub did not take it, or not all of it. */
export interface CheckTaken {
  readonly run?: CheckRun;
  readonly reason?: string;
  /** The token may not write check runs, whatever else it may: there is no use in trying again. */
  readonly forbidden?: true;
}

/** GitHub takes 50 annotations in one request; those of further requests are appended. */
const PER_REQUEST = 50;
/** Nobody reads on after these, and each fifty are a request. */
export const MOST_ANNOTATIONS = 500;
const LONGEST_TITLE = 250;

const PERMISSION = 'checks: write';

/** What our check runs begin their reference with: jobs and other tools may have check runs of the same name. */
const REFERENCE = 'migrate-on-merge:';
export const referenceOf = (verdict: Verdict | 'running'): string => `${REFERENCE}${verdict}`;
export const isReference = (reference: string | null | undefined): boolean => reference?.startsWith(REFERENCE) === true;

/** The check of a database, by its label; what branch protection names. */
export function checkName(label: string): string {
  return label === 'default' ? 'migrations' : `migrations (${label.replace(/\s+/g, ' ').slice(0, 80)})`;
}

/** Passes branch protection exactly where the job passes; `neutral` passes, too, and looks as if it were to be read. */
export function conclusionOf(verdict: Verdict): Conclusion {
  if (verdict === 'clean') return 'success';
  return verdict === 'warned' ? 'neutral' : 'failure';
}

/** Begins a check run: until it is ended, a required check of that name is pending. */
export async function openCheck(
  client: GitHubClient,
  check: { readonly label: string; readonly headSha: string; readonly detailsUrl: string | null },
): Promise<CheckTaken> {
  return taken(client, async () =>
    create(client, { ...check, status: 'in_progress', external_id: referenceOf('running') }),
  );
}

/** Ends a check run with its annotations, fifty at a time: the conclusion goes first, since it is the gate. */
export async function closeCheck(client: GitHubClient, run: CheckRun, result: CheckResult): Promise<CheckTaken> {
  const { octokit, owner, repo } = client;
  const { verdict, summary } = result;
  const title = result.title.slice(0, LONGEST_TITLE);
  const at = { owner, repo, check_run_id: run.id };
  const all = result.annotations.slice(0, MOST_ANNOTATIONS);
  return taken(client, async () => {
    const { data } = await octokit.rest.checks.update({
      ...at,
      status: 'completed',
      conclusion: conclusionOf(verdict),
      external_id: referenceOf(verdict),
      output: { title, summary, annotations: all.slice(0, PER_REQUEST) },
    });
    for (let next = PER_REQUEST; next < all.length; next += PER_REQUEST) {
      const annotations = all.slice(next, next + PER_REQUEST);
      // Tried again it might be there twice.
      await octokit.rest.checks.update({ ...at, output: { title, summary, annotations }, request: { retries: 0 } });
    }
    return { id: data.id, url: data.html_url ?? undefined };
  });
}

interface Made {
  readonly label: string;
  readonly headSha: string;
  readonly detailsUrl: string | null;
  readonly status: 'in_progress';
  readonly external_id: string;
}

async function create(client: GitHubClient, { label, headSha, detailsUrl, ...rest }: Made): Promise<CheckRun> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.checks.create({
    owner,
    repo,
    name: checkName(label),
    head_sha: headSha,
    ...(detailsUrl === null ? {} : { details_url: detailsUrl }),
    ...rest,
  });
  return { id: data.id, url: data.html_url ?? undefined };
}

async function taken(client: GitHubClient, work: () => Promise<CheckRun>): Promise<CheckTaken> {
  try {
    return { run: await work() };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    const reason = sentence(trouble, 'take the check run', PERMISSION, client.patience);
    return { reason, ...(refuses(trouble) ? { forbidden: true as const } : {}) };
  }
}

const refuses = ({ kind }: Trouble): boolean => kind === 'permission' || kind === 'missing';

/** The newest check run of ours on a commit, as it stands. */
export interface StandingCheck extends CheckRun {
  /** Undefined while it runs. */
  readonly verdict: Verdict | undefined;
  readonly title: string;
  readonly summary: string;
}

/** Undefined where there is none, or GitHub does not say. */
export async function standingCheck(
  client: GitHubClient,
  headSha: string,
  label: string,
): Promise<StandingCheck | undefined> {
  const { octokit, owner, repo } = client;
  const name = checkName(label);
  try {
    const { data } = await octokit.rest.checks.listForRef({
      owner,
      repo,
      ref: headSha,
      check_name: name,
      per_page: 100,
    });
    const [newest] = data.check_runs
      .filter((run) => run.name === name && isReference(run.external_id))
      .sort((a, b) => b.id - a.id);
    if (newest === undefined) return undefined;
    const said = newest.status === 'completed' ? (newest.external_id ?? '').slice(REFERENCE.length) : '';
    return {
      id: newest.id,
      url: newest.html_url ?? undefined,
      verdict: VERDICTS.find((verdict) => verdict === said),
      title: newest.output.title ?? '',
      summary: newest.output.summary ?? '',
    };
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return undefined;
  }
}

const VERDICTS: readonly Verdict[] = ['clean', 'warned', 'blocked', 'failed'];

/** Says something new on top of a check run that has ended; its annotations stay. */
export async function amendCheck(
  client: GitHubClient,
  run: CheckRun,
  now: { readonly verdict: Verdict; readonly title: string; readonly summary: string },
): Promise<CheckTaken> {
  const { octokit, owner, repo } = client;
  const { verdict, summary } = now;
  return taken(client, async () => {
    const { data } = await octokit.rest.checks.update({
      owner,
      repo,
      check_run_id: run.id,
      status: 'completed',
      conclusion: conclusionOf(verdict),
      external_id: referenceOf(verdict),
      output: { title: now.title.slice(0, LONGEST_TITLE), summary },
    });
    return { id: data.id, url: data.html_url ?? undefined };
  });
}
