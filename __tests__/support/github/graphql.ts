import { buildSchema, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { GitHubServer } from '../github-server.js';
import type { CommentState, Identity } from './state.js';

let schema: GraphQLSchema | undefined;

/** Runs a query against GitHub's published schema; `wrong` says what GitHub would not accept. */
export async function answerGraphql(
  query: string,
  variables: unknown,
  root: unknown,
): Promise<{ readonly body: unknown; readonly wrong: readonly string[] }> {
  const { schema: published } = await import('@octokit/graphql-schema');
  schema ??= buildSchema(published.idl, { assumeValid: true, noLocation: true });
  const document = parse(query);
  const faults = validate(schema, document);
  if (faults.length > 0) return { body: { errors: faults }, wrong: faults.map((fault) => fault.message) };
  const variableValues = (variables ?? {}) as Record<string, unknown>;
  return { body: await execute({ schema, document, rootValue: root, variableValues }), wrong: [] };
}

/** How GraphQL names a comment. */
export const nodeIdOf = (comment: number): string => `IC_${comment}`;

/** Bots are called otherwise than in REST: without their ending, by a type of their own. */
const actorOf = ({ login, type }: CommentState['author']) => ({
  __typename: type,
  login: login.replace(/\[bot\]$/, ''),
});

/** What the server's queries are answered from. */
export function rootOf(server: Pick<GitHubServer, 'comments' | 'answersNode'>, who: Identity): unknown {
  return {
    viewer: { login: who.login },
    node: ({ id }: { readonly id: string }) => {
      if (server.answersNode !== undefined) return server.answersNode;
      const comment = server.comments.find((one) => nodeIdOf(one.id) === id);
      if (comment === undefined) return null;
      const { body, author, edits } = comment;
      return {
        __typename: 'IssueComment',
        body,
        author: actorOf(author),
        lastEditedAt: edits.length === 0 ? null : '2026-01-05T10:00:00Z',
        userContentEdits: ({ first, after }: { readonly first: number; readonly after?: string | null }) => {
          const from = Number(after ?? 0);
          const nodes = edits.slice(from, from + first).map((by) => ({ editor: by === null ? null : actorOf(by) }));
          const hasNextPage = from + first < edits.length;
          return { nodes, pageInfo: { hasNextPage, endCursor: hasNextPage ? String(from + first) : null } };
        },
      };
    },
  };
}
