import { connect, type Patience } from '../../github/client.js';
import { readTrigger } from '../../github/event.js';
import { readableBy } from '../../github/readable.js';
import type { Check } from '../../model/report.js';
import { check, warn } from '../preflight/facts.js';
import { actionErrorOf } from '../thrown.js';

export interface GitHubQuestion {
  readonly token: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly patience?: Partial<Patience>;
}

const EXPECTED = 'reads what the action reads';

/** The token, and what it may read. Only `contents` and `pull-requests` are needed by every run. */
export async function githubChecks({ token, env, patience = {} }: GitHubQuestion): Promise<readonly Check[]> {
  const name = 'GitHub token';
  if (token === undefined)
    return [check(name, true, EXPECTED, 'none given, so GitHub was not asked (`--github-token env:GITHUB_TOKEN`)')];
  const { repository, apiUrl, graphqlUrl } = readTrigger(env, undefined);
  if (repository === null)
    return [
      warn(name, EXPECTED, 'which repository it is for, nobody says here', 'Set GITHUB_REPOSITORY to OWNER/NAME.'),
    ];
  try {
    const client = await connect({ token, apiUrl, graphqlUrl, repository, patience });
    const answers = await readableBy(client);
    return answers.map(({ permission, purpose, trouble }) => {
      const title = `${name}: ${permission}`;
      if (trouble === undefined) return check(title, true, purpose, `may read; ${purpose}`);
      const [what = '', ...hint] = trouble.split(/(?<=\.) (?=[A-Z])/);
      const next = hint.length === 0 ? 'Run it again later.' : hint.join(' ');
      const needed = permission === 'contents' || permission === 'pull-requests';
      return needed ? check(title, false, purpose, what, next) : warn(title, purpose, what, next);
    });
  } catch (error) {
    const { message, hint } = actionErrorOf(error);
    return [check(name, false, EXPECTED, message, hint)];
  }
}
