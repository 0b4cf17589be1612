// A pull request that is merged, and the push that its merge is.
import pg from 'pg';
import { runStep, type Step, type StepOptions } from './bundle.js';
import * as events from './github/events.js';
import type { GitHubServer } from './github-server.js';
import { binFor, sharedPostgres } from './postgres.js';
import { NUMBER, type PullRequest, touched } from './pull-request.js';

export const MAIN = 'refs/heads/main';
export const MAJOR = 17;

export interface Merged {
  readonly pull: PullRequest;
  readonly sha: string;
  readonly workspace: string;
}

/** A pull request's branch is merged, on GitHub too. */
export async function merged(
  github: GitHubServer,
  pull: PullRequest,
  { number = NUMBER, branch = 'add-orders', labels = [] as readonly string[] } = {},
): Promise<Merged> {
  const sha = await pull.repository.merge(branch);
  const mergedAt = '2026-01-05T10:00:00Z';
  github.addPull({ number, headSha: pull.headSha, state: 'closed', mergedAt, mergeCommit: sha, labels });
  github.commits.set(pull.headSha, [number]);
  github.commits.set(sha, [number]);
  await touched(github, pull.repository);
  return { pull, sha, workspace: await pull.repository.checkout('main', 1) };
}

/** The base that a pull request was opened on, as a push of its own that no pull request brought. */
export async function base(github: GitHubServer, pull: PullRequest): Promise<Merged> {
  github.commits.set(pull.headSha, []);
  github.commits.set(pull.baseSha, []);
  return { pull, sha: pull.baseSha, workspace: await pull.repository.checkout('main', 1) };
}

/** A server for shadow databases that runs already: it answers sooner than the embedded one opens. */
export const shadowServer = async (): Promise<string> => (await sharedPostgres(MAJOR, 'shadow')).superuserUrl();

/** The step that runs on the push of a merge. */
export async function pushStep(
  github: GitHubServer,
  { pull, sha, workspace }: Merged,
  url: string,
  options: Partial<StepOptions> = {},
): Promise<Step> {
  const { inputs, ...rest } = options;
  return runStep({
    ...events.push(MAIN, { headSha: sha, baseSha: pull.baseSha, commits: [pull.headSha, sha], sender: 'mona' }),
    sha,
    workspace,
    github,
    inputs: {
      migrations: 'db/migrations',
      'database-url': url,
      'postgres-binaries': binFor(MAJOR),
      shadow: await shadowServer(),
      backup: 'none',
      ...inputs,
    },
    ...rest,
  });
}

export async function query(url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
