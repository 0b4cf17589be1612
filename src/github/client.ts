import { ActionError } from '../model/error.js';
import { PATIENCE, type Patience, patienceSettings } from './patience.js';
import type { RepositoryName } from './trigger.js';

export type { Patience } from './patience.js';

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>;

/** One repository as GitHub's API shows it to one token. */
export interface GitHubClient extends RepositoryName {
  readonly octokit: Octokit;
  readonly graphqlUrl: string;
  readonly patience: Patience;
}

export interface ConnectOptions {
  readonly token: string;
  /** As `readTrigger` gives them. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly repository: RepositoryName;
  readonly patience?: Partial<Patience>;
}

/** Makes a client; the libraries behind it are loaded only now. No request is made yet. */
export async function connect(options: ConnectOptions): Promise<GitHubClient> {
  const token = options.token.trim();
  // A line end would make a second header; the token itself must not be shown.
  if (token === '' || /[^\x21-\x7e]/.test(token)) {
    throw new ActionError(
      'GITHUB_TOKEN',
      token === '' ? 'There is no token for GitHub.' : 'The token for GitHub holds characters that no token has.',
      'Leave `github-token` out to use the token of the run, or pass the whole token without quotes and spaces.',
    );
  }
  const patience = { ...PATIENCE, ...options.patience };
  const { retry, throttle, plugin } = patienceSettings(patience);
  const [github, retrying, throttling] = await load();
  const octokit = github.getOctokit(
    token,
    { baseUrl: options.apiUrl, userAgent: 'migrate-on-merge', log: SILENT, retry, throttle },
    plugin,
    retrying.retry,
    throttling.throttling,
  );
  return { octokit, graphqlUrl: options.graphqlUrl, patience, ...options.repository };
}

/** Warnings of the libraries quote addresses and answers; what matters of them comes back as an error. */
const SILENT = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function load() {
  try {
    return await Promise.all([
      import('@actions/github'),
      import('@octokit/plugin-retry'),
      import('@octokit/plugin-throttling'),
    ]);
  } catch (cause) {
    // @actions/github reads the event as it is loaded, and throws where that is no JSON.
    throw new ActionError(
      'GITHUB_CLIENT',
      "The GitHub client could not be loaded; the runner's event file may be damaged.",
      'Look at the file that `GITHUB_EVENT_PATH` names, or unset it.',
      { cause },
    );
  }
}
