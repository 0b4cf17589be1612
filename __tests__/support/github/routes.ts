import type { GitHubServer } from '../github-server.js';
import { type Operation, object, operationOf } from './openapi.js';
import type { CommentState, Identity, PullState } from './state.js';

/** An answer; a list is cut into pages by the server. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Call {
  readonly server: GitHubServer;
  readonly operation: Operation;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly who: Identity;
}

type Route = (call: Call) => Answer;

export const REFUSED = 'Resource not accessible by integration';

export function failure(status: number, message: string): Answer {
  const documentation_url = 'https://docs.github.com/rest';
  return { status, body: { message, documentation_url, status: String(status) } };
}

const number = (call: Call, name: string): number => Number(call.operation.path[name]);
const pullOf = (call: Call, name: string): PullState | undefined => call.server.pulls.get(number(call, name));

function writing(call: Call, issue: number, answer: () => Answer): Answer {
  if (!call.who.write) return failure(403, REFUSED);
  const pull = call.server.pulls.get(issue);
  if (pull?.locked === true) return failure(403, 'Unable to create comment because issue is locked.');
  const { body } = object(call.body);
  if (typeof body === 'string' && [...body].length > 65_536) {
    const errors = [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      },
    ];
    return {
      status: 422,
      body: { message: 'Validation Failed', errors, documentation_url: 'https://docs.github.com/rest' },
    };
  }
  return answer();
}

function withComment(call: Call, answer: (comment: CommentState) => Answer): Answer {
  const comment = call.server.comments.find(({ id }) => id === number(call, 'comment_id'));
  return comment === undefined ? failure(404, 'Not Found') : writing(call, comment.issue, () => answer(comment));
}

/** What the server answers to; the templates are GitHub's own. Add one here when the product asks for more. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'GET /user': ({ who, operation }) =>
    who.restUser === false
      ? failure(403, REFUSED)
      : { status: 200, body: { ...object(operation.example(200)), login: who.login, type: who.type } },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (call) => {
    const issue = number(call, 'issue_number');
    if (!call.server.pulls.has(issue)) return failure(404, 'Not Found');
    const of = call.server.comments.filter((comment) => comment.issue === issue);
    return { status: 200, body: of.map((comment) => commentShape(call.server, comment)) };
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (call) => {
    const issue = number(call, 'issue_number');
    if (!call.server.pulls.has(issue)) return failure(404, 'Not Found');
    return writing(call, issue, () => {
      const comment = call.server.addComment(issue, String(object(call.body)['body']), call.who);
      return { status: 201, body: commentShape(call.server, comment) };
    });
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (call) =>
    withComment(call, (comment) => {
      comment.body = String(object(call.body)['body']);
      return { status: 200, body: commentShape(call.server, comment) };
    }),
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (call) =>
    withComment(call, (comment) => {
      call.server.comments.splice(call.server.comments.indexOf(comment), 1);
      return { status: 204 };
    }),
  'GET /repos/{owner}/{repo}/pulls': (call) => {
    const [headOwner, headRef] = (call.query.get('head') ?? '').split(':');
    const state = call.query.get('state') ?? 'open';
    const found = [...call.server.pulls.values()].filter(
      (pull) =>
        (state === 'all' || (pull.state ?? 'open') === state) &&
        (headRef === undefined || ((pull.headOwner ?? call.server.owner) === headOwner && pull.headRef === headRef)),
    );
    return { status: 200, body: found.map((pull) => pullShape(call.server, pull)) };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (pull === undefined) return failure(404, 'Not Found');
    return { status: 200, body: { ...object(call.operation.example(200)), ...pullShape(call.server, pull) } };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (pull === undefined) return failure(404, 'Not Found');
    const [like] = call.operation.example(200) as readonly unknown[];
    // GitHub lists no more, whatever there is.
    return { status: 200, body: (pull.files ?? []).slice(0, 3_000).map((file) => ({ ...object(like), ...file })) };
  },
  'GET /repos/{owner}/{repo}/commits': (call) => {
    const commits = call.server.touched.get(call.query.get('path') ?? '') ?? [];
    const [like] = call.operation.example(200) as readonly unknown[];
    return { status: 200, body: commits.map((sha) => ({ ...object(like), sha })) };
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': (call) => {
    const sha = call.operation.path['commit_sha'] ?? '';
    const numbers = call.server.commits.get(sha);
    if (numbers === undefined) return failure(422, `No commit found for SHA: ${sha}`);
    const pulls = numbers.flatMap((n) => call.server.pulls.get(n) ?? []);
    return { status: 200, body: pulls.map((pull) => pullShape(call.server, pull)) };
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': (call) => {
    const pull = pullOf(call, 'issue_number');
    if (pull === undefined) return failure(404, 'Not Found');
    const [like] = call.operation.example(200) as readonly unknown[];
    return { status: 200, body: (pull.labels ?? []).map((name) => ({ ...object(like), name })) };
  },
};

/** GitHub's published example of an answer, of which only what matters is changed. */
function exampleOf(method: string, path: string): Readonly<Record<string, unknown>> {
  const operation = operationOf(method, path);
  if (typeof operation === 'string') throw new Error(operation);
  const example = operation.example(200);
  return object(Array.isArray(example) ? example[0] : example);
}

function commentShape(server: GitHubServer, { id, issue, body, author }: CommentState): unknown {
  const like = exampleOf('GET', '/repos/o/r/issues/1/comments');
  return {
    ...like,
    id,
    body,
    url: `${server.url}/repos/${server.owner}/${server.repo}/issues/comments/${id}`,
    html_url: `https://github.com/${server.owner}/${server.repo}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${server.url}/repos/${server.owner}/${server.repo}/issues/${issue}`,
    user: { ...object(like['user']), ...author },
  };
}

function pullShape(server: GitHubServer, pull: PullState): Readonly<Record<string, unknown>> {
  const like = exampleOf('GET', '/repos/o/r/pulls');
  const end = (side: string, ref: string, sha: string, fullName: string): unknown => {
    const was = object(like[side]);
    const [owner = ''] = fullName.split('/');
    return {
      ...was,
      ref,
      sha,
      label: `${owner}:${ref}`,
      repo: {
        ...object(was['repo']),
        full_name: fullName,
        name: server.repo,
        owner: { ...object(object(was['repo'])['owner']), login: owner },
      },
    };
  };
  const own = `${server.owner}/${server.repo}`;
  return {
    ...like,
    number: pull.number,
    title: pull.title ?? `Change ${pull.number}`,
    html_url: `https://github.com/${own}/pull/${pull.number}`,
    state: pull.state ?? 'open',
    locked: pull.locked ?? false,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
    // The example of a pull request's answer has a team that lacks a field.
    requested_teams: [],
    labels: (pull.labels ?? []).map((name) => ({ ...object((like['labels'] as readonly unknown[])[0]), name })),
    head: end('head', pull.headRef ?? 'feature', pull.headSha, `${pull.headOwner ?? server.owner}/${server.repo}`),
    base: end('base', pull.baseRef ?? 'main', 'b'.repeat(40), pull.baseRepository ?? own),
  };
}
