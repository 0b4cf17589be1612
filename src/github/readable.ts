import type { GitHubClient } from './client.js';
import { sentence, troubleOf } from './trouble.js';

/** One thing that a token was asked to read. */
export interface Readable {
  /** As a job's `permissions` name it. */
  readonly permission: string;
  readonly purpose: string;
  /** Why it could not, in a sentence or two; undefined where it could. */
  readonly trouble: string | undefined;
}

/** What this action reads of GitHub, each asked once with the smallest question. Writes nothing: whether a token may write, only a write could show. */
export async function readableBy(client: GitHubClient): Promise<readonly Readable[]> {
  const { octokit, owner, repo, patience } = client;
  const at = { owner, repo, per_page: 1 };
  const { rest } = octokit;
  const asked: readonly (readonly [permission: string, purpose: string, ask: () => Promise<unknown>])[] = [
    ['contents', 'reads which commits brought a file', () => rest.repos.listCommits(at)],
    ['pull-requests', 'finds pull requests, their labels and their comment', () => rest.pulls.list(at)],
    ['checks', 'finds its own check run', () => rest.checks.listForRef({ ...at, ref: 'HEAD' })],
    ['actions', 'fetches the report of another run (`comment`)', () => rest.actions.listArtifactsForRepo(at)],
  ];
  const answers: Readable[] = [];
  for (const [permission, purpose, ask] of asked) {
    try {
      await ask();
      answers.push({ permission, purpose, trouble: undefined });
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === undefined) throw error;
      answers.push({
        permission,
        purpose,
        trouble: sentence(trouble, `let it read \`${permission}\``, `${permission}: read`, patience),
      });
      // The next answer would be the same.
      if (trouble.kind === 'token' || trouble.kind === 'network') break;
    }
  }
  return answers;
}
