import { ActionError } from '../model/error.js';
import type { GitHubClient } from './client.js';

/** Why GitHub did not do what it was asked to. */
export interface Trouble {
  readonly kind: 'token' | 'permission' | 'locked' | 'missing' | 'gone' | 'invalid' | 'rate' | 'server' | 'network';
  readonly status: number;
  /** GitHub's own words, shortened; somebody else's text. */
  readonly said: string;
}

/** What an error of a request means; undefined where it is no such error but a fault of ours. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { name, message, status, response } = error as Readonly<Record<string, unknown>>;
  if (name !== 'HttpError' || typeof status !== 'number' || typeof message !== 'string') return undefined;
  const said = message.replace(/\s+/g, ' ').slice(0, 200);
  return { kind: response === undefined ? 'network' : kindOf(status, said), status, said };
}

function kindOf(status: number, said: string): Trouble['kind'] {
  if (status === 429 || /rate limit|abuse detection/i.test(said)) return 'rate';
  if (status === 401) return 'token';
  if (status === 403) return /\blocked\b/i.test(said) ? 'locked' : 'permission';
  if (status === 404) return 'missing';
  if (status === 410) return 'gone';
  return status >= 500 ? 'server' : 'invalid';
}

/** One sentence or two for people. `wanted` is what was tried ("post the comment"), `permission` what it takes. */
export function sentence(
  trouble: Trouble,
  wanted: string,
  permission: string,
  patience: GitHubClient['patience'],
): string {
  const could = `GitHub would not ${wanted}`;
  switch (trouble.kind) {
    case 'token':
      return `${could}: it does not accept the token. Check \`github-token\`; it may have expired.`;
    case 'permission':
      return `${could}: the token lacks a permission. Add \`${permission}\` to the job's \`permissions\`.`;
    case 'locked':
      return `${could}: the conversation is locked. Unlock it, or read the report in the job summary.`;
    case 'missing':
      return `${could}: the token sees nothing there (404). Check the repository and the permission \`${permission}\`.`;
    case 'gone':
      return `${could}: it is gone (410).`;
    case 'invalid':
      return `${could}: ${trouble.said} (${trouble.status}).`;
    case 'rate':
      return `${could}: its rate limit is used up, and this run waits ${Math.round(patience.totalWaitMs / 1000)} s at most. Run it again later.`;
    case 'server':
      return `${could}: it answered ${trouble.status} as often as it was asked. Run it again later.`;
    case 'network':
      return `${could}: it could not be reached (${trouble.said}).`;
  }
}

/** For requests without which the run cannot go on. */
export async function insist<T>(
  client: GitHubClient,
  wanted: string,
  permission: string,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    const trouble = troubleOf(cause);
    if (trouble === undefined) throw cause;
    const [what = '', ...hint] = sentence(trouble, wanted, permission, client.patience).split(/(?<=\.) (?=[A-Z])/);
    throw new ActionError(
      `GITHUB_${trouble.kind.toUpperCase() as Uppercase<Trouble['kind']>}`,
      what,
      hint.length > 0 ? hint.join(' ') : 'Run it again later.',
      { cause },
    );
  }
}
