import { ActionError } from '../model/error.js';
import type { GitHubClient } from './client.js';
import { findComment } from './comment.js';
import { at, list, record, text } from './json.js';
import { recordIn, SECOND_HAND } from './marker.js';
import { insist, troubleOf } from './trouble.js';

/** What stands in a pull request of its plan. */
export interface PostedPlan {
  readonly plan: 'found' | 'none' | 'without-hashes' | 'second-hand' | 'edited';
  /** What the comment keeps of the plan, where it counts. */
  readonly kept?: string;
  readonly url?: string;
  /** Who else edited it. */
  readonly by?: string;
}

const READ = 'pull-requests: read';
/** Of a comment with more edits than a thousand nobody says who made them all. */
const MOST_PAGES = 10;

const EDITS = `query($id: ID!, $after: String) {
  node(id: $id) {
    ... on IssueComment {
      body
      author { __typename login }
      lastEditedAt
      userContentEdits(first: 100, after: $after) {
        nodes { editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

interface Edited {
  readonly body: string;
  /** Somebody who is not its author. */
  readonly by: string | undefined;
}

/** A user may be called as a bot is, so the kind is part of a name. */
const nameOf = (actor: unknown): string =>
  `${text(at(actor, '__typename')) ?? ''} ${(text(at(actor, 'login')) ?? '').replace(/\[bot\]$/, '')}`;

/** REST tells neither that a comment was edited nor by whom; whoever may write to the repository may edit every comment of it. */
async function editsOf(client: GitHubClient, nodeId: string, number: number): Promise<Edited> {
  const wanted = `tell who edited the plan of pull request #${number}`;
  let after: string | null = null;
  let body = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const node = await asked(client, wanted, { id: nodeId, after });
    const author = nameOf(at(node, 'author'));
    const edits = at(node, 'userContentEdits');
    body = text(at(node, 'body')) ?? '';
    for (const edit of list(at(edits, 'nodes'))) {
      if (nameOf(at(edit, 'editor')) !== author)
        return { body, by: text(at(edit, 'editor', 'login')) ?? 'somebody whose account is gone' };
    }
    if (at(edits, 'pageInfo', 'hasNextPage') !== true) return { body, by: undefined };
    after = text(at(edits, 'pageInfo', 'endCursor'));
  }
  return { body, by: 'somebody among more edits than can be looked at' };
}

async function asked(client: GitHubClient, wanted: string, variables: { id: string; after: string | null }) {
  const { octokit, graphqlUrl: url } = client;
  const unheard = new ActionError(
    'GITHUB_PERMISSION',
    `GitHub would not ${wanted}.`,
    `Add \`${READ}\` to the job's \`permissions\`; the token must be one that GraphQL answers, as that of the workflow is.`,
  );
  return insist(client, wanted, READ, async () => {
    const answer = await octokit.graphql<unknown>({ query: EDITS, url, ...variables }).catch((error: unknown) => {
      if (troubleOf(error) !== undefined || !(error instanceof Error) || error.name !== 'GraphqlResponseError')
        throw error;
      throw unheard;
    });
    const node = at(answer, 'node');
    // What is not said is not "never edited".
    const never = 'lastEditedAt' in record(node) && at(node, 'lastEditedAt') === null;
    const told = Array.isArray(at(node, 'userContentEdits', 'nodes')) || never;
    if (text(at(node, 'author', 'login')) === null || !told) throw unheard;
    return node;
  });
}

/** The plan that this identity posted for a pull request, as far as nobody else has touched it. */
export async function postedPlan(client: GitHubClient, number: number, label: string): Promise<PostedPlan> {
  const found = await insist(client, `list the comments of pull request #${number}`, READ, () =>
    findComment(client, number, label),
  );
  if (found === undefined) return { plan: 'none' };
  const { url } = found;
  const { body, by } = await editsOf(client, found.nodeId, number);
  if (by !== undefined) return { plan: 'edited', by, url };
  const kept = recordIn(body);
  if (kept !== undefined) return { plan: 'found', kept, url };
  const lines = body.split(/\r?\n/);
  return { plan: lines.includes(SECOND_HAND) ? 'second-hand' : 'without-hashes', url };
}
