import type { GitHubClient } from './client.js';
import { troubleOf } from './trouble.js';

/** Who writes with the token that workflows have by default. */
const WORKFLOW = 'github-actions[bot]';

/**
 * The login that this token writes under. GraphQL knows it for every kind of token; where it is refused, REST knows it for
 * the tokens of people. What then is left are the tokens of apps, of which REST does not say whose they are: by far most
 * of them are the workflow's own.
 */
export async function viewerLogin(client: GitHubClient): Promise<string> {
  return (await byGraphql(client)) ?? (await byRest(client)) ?? WORKFLOW;
}

async function byGraphql({ octokit, graphqlUrl }: GitHubClient): Promise<string | undefined> {
  try {
    const answer = await octokit.graphql<{ viewer?: { login?: unknown } | null }>({
      query: 'query { viewer { login } }',
      url: graphqlUrl,
    });
    return login(answer.viewer?.login);
  } catch (error) {
    return ifRefused(error);
  }
}

async function byRest({ octokit }: GitHubClient): Promise<string | undefined> {
  try {
    return login((await octokit.rest.users.getAuthenticated()).data.login);
  } catch (error) {
    return ifRefused(error);
  }
}

function login(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function ifRefused(error: unknown): undefined {
  if (troubleOf(error) !== undefined || (error instanceof Error && error.name === 'GraphqlResponseError')) return;
  throw error;
}
