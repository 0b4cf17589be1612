import { createHash } from 'node:crypto';
import type { GitHubServer } from '../github-server.js';
import { nodeIdOf } from './graphql.js';
import { type Operation, object, operationOf } from './openapi.js';
import type { CheckState, CommentState, Identity, IssueState, PullState } from './state.js';

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
    const known = call.server.pulls.has(issue) || call.server.issues.some((one) => one.number === issue);
    if (!known) return failure(404, 'Not Found');
    return writing(call, issue, () => {
      const comment = call.server.addComment(issue, String(object(call.body)['body']), call.who);
      return { status: 201, body: commentShape(call.server, comment) };
    });
  },
  'GET /repos/{owner}/{repo}/issues': (call) => {
    const state = call.query.get('state') ?? 'open';
    const issues = call.server.issues.filter((one) => state === 'all' || one.state === state);
    const pulls = [...call.server.pulls.values()].filter((pull) => state === 'all' || (pull.state ?? 'open') === state);
    // GitHub counts pull requests among the issues.
    const asIssues = pulls.map((pull) => ({
      ...object(
        issueShape(call.server, {
          number: pull.number,
          title: pull.title ?? '',
          body: '',
          state: pull.state ?? 'open',
          stateReason: null,
          author: { login: pull.author ?? 'mona', type: 'User' },
        }),
      ),
      pull_request: { url: '', html_url: '', diff_url: '', patch_url: '' },
    }));
    return { status: 200, body: [...issues.toReversed().map((one) => issueShape(call.server, one)), ...asIssues] };
  },
  'POST /repos/{owner}/{repo}/issues': (call) => {
    if (!(call.who.issues ?? call.who.write)) return failure(403, REFUSED);
    const { title, body } = object(call.body);
    const issue = call.server.addIssue(String(title), String(body), call.who);
    return { status: 201, body: issueShape(call.server, issue) };
  },
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': (call) => {
    if (!(call.who.issues ?? call.who.write)) return failure(403, REFUSED);
    const issue = call.server.issues.find((one) => one.number === number(call, 'issue_number'));
    if (issue === undefined) return failure(404, 'Not Found');
    const { title, body, state, state_reason: reason } = object(call.body);
    if (typeof title === 'string') issue.title = title;
    if (typeof body === 'string') issue.body = body;
    if (state === 'open' || state === 'closed') issue.state = state;
    if (typeof reason === 'string') issue.stateReason = reason;
    return { status: 200, body: issueShape(call.server, issue) };
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (call) =>
    withComment(call, (comment) => {
      const { login, type } = call.who;
      call.server.editComment(comment, String(object(call.body)['body']), { login, type });
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
    const base = call.query.get('base');
    const found = [...call.server.pulls.values()].filter(
      (pull) =>
        (state === 'all' || (pull.state ?? 'open') === state) &&
        (base === null || (pull.baseRef ?? 'main') === base) &&
        (headRef === undefined || ((pull.headOwner ?? call.server.owner) === headOwner && pull.headRef === headRef)),
    );
    return { status: 200, body: found.map((pull) => pullShape(call.server, pull)) };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (pull === undefined) return failure(404, 'Not Found');
    const user = object(pullShape(call.server, pull)['user']);
    const merged = typeof pull.mergedAt === 'string';
    const merged_by = merged ? { ...user, login: pull.mergedBy ?? 'mona' } : null;
    return {
      status: 200,
      body: { ...object(call.operation.example(200)), ...pullShape(call.server, pull), merged, merged_by },
    };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (pull === undefined) return failure(404, 'Not Found');
    const [like] = call.operation.example(200) as readonly unknown[];
    const body = (pull.reviews ?? []).map(({ by, state, commit, at }, i) => ({
      ...object(like),
      id: 80 + i,
      state,
      commit_id: commit,
      submitted_at: at,
      user: { ...object(object(like)['user']), login: by },
    }));
    return { status: 200, body };
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': (call) => {
    if (call.who.actions === false) return failure(403, REFUSED);
    const [like] = call.operation.example(200) as readonly unknown[];
    const [named] = object(like)['environments'] as readonly unknown[];
    const all = call.server.environmentReviews.get(number(call, 'run_id')) ?? [];
    const body = all.map(({ environment, state, by, comment }) => ({
      ...object(like),
      state,
      comment,
      environments: [{ ...object(named), name: environment }],
      user: { ...object(object(like)['user']), login: by },
    }));
    return { status: 200, body };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': (call) => {
    const pull = pullOf(call, 'pull_number');
    if (pull === undefined) return failure(404, 'Not Found');
    const [like] = call.operation.example(200) as readonly unknown[];
    // GitHub lists no more, whatever there is.
    const body = (pull.files ?? [])
      .slice(0, 3_000)
      .map(({ text, ...file }) => ({ ...object(like), ...file, ...(text === undefined ? {} : { sha: blobOf(text) }) }));
    return { status: 200, body };
  },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': (call) => {
    const sha = call.operation.path['file_sha'] ?? '';
    const all = [...call.server.pulls.values()].flatMap(({ files = [] }) => files);
    const text = all.find((file) => file.text !== undefined && blobOf(file.text) === sha)?.text;
    if (text === undefined) return failure(404, 'Not Found');
    // GitHub breaks the lines.
    const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
    const size = Buffer.byteLength(text);
    return { status: 200, body: { ...object(call.operation.example(200)), sha, size, content, encoding: 'base64' } };
  },
  'GET /repos/{owner}/{repo}/commits': (call) => {
    const commits = call.server.touched.get(call.query.get('path') ?? '') ?? [];
    const [like] = call.operation.example(200) as readonly unknown[];
    const withMessage = (sha: string): object => ({
      ...object(object(like)['commit']),
      message: call.server.messages.get(sha) ?? 'A commit',
    });
    return { status: 200, body: commits.map((sha) => ({ ...object(like), sha, commit: withMessage(sha) })) };
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': (call) => {
    const sha = call.operation.path['commit_sha'] ?? '';
    const numbers = call.server.commits.get(sha);
    if (numbers === undefined) return failure(422, `No commit found for SHA: ${sha}`);
    const pulls = numbers.flatMap((n) => call.server.pulls.get(n) ?? []);
    return { status: 200, body: pulls.map((pull) => pullShape(call.server, pull)) };
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': (call) => {
    const pull = pullOf(call, 'issue_number');
    if (pull === undefined) return failure(404, 'Not Found');
    const [like] = call.operation.example(200) as readonly unknown[];
    const body = (pull.events ?? []).map(({ event, label, by, at }) => ({
      ...object(like),
      event,
      created_at: at,
      actor: { ...object(object(like)['actor']), login: by },
      ...(label === undefined ? {} : { label: { name: label, color: 'd73a4a' } }),
    }));
    return { status: 200, body };
  },
  'GET /repos/{owner}/{repo}/activity': (call) => {
    const ref = call.query.get('ref');
    const [like] = call.operation.example(200) as readonly unknown[];
    const found = call.server.pushes.filter(({ branch }) => ref === null || ref === `refs/heads/${branch}`);
    const body = found.map(({ branch, after, at }) => ({
      ...object(like),
      ref: `refs/heads/${branch}`,
      after,
      timestamp: at,
      activity_type: 'push',
      // The published example lacks what the description asks for.
      actor: object(exampleOf('GET', '/repos/o/r/issues/1/comments')['user']),
    }));
    return { status: 200, body };
  },
  'POST /repos/{owner}/{repo}/check-runs': (call) => {
    if (call.who.checks !== true) return failure(403, REFUSED);
    const body = object(call.body);
    const check: CheckState = {
      id: 4_000_000_000 + call.server.checks.length,
      name: String(body['name']),
      headSha: String(body['head_sha']),
      status: 'queued',
      conclusion: null,
      externalId: null,
      detailsUrl: null,
      title: null,
      summary: null,
      annotations: [],
    };
    call.server.checks.push(check);
    changeCheck(check, body);
    return { status: 201, body: checkShape(call.server, check) };
  },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': (call) => {
    if (call.who.checks !== true) return failure(403, REFUSED);
    const check = call.server.checks.find(({ id }) => id === number(call, 'check_run_id'));
    if (check === undefined) return failure(404, 'Not Found');
    const { summary } = object(object(call.body)['output']);
    if (typeof summary === 'string' && Buffer.byteLength(summary) > 65_535) return failure(422, 'summary is too long');
    changeCheck(check, object(call.body));
    return { status: 200, body: checkShape(call.server, check) };
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': (call) => {
    if (call.who.checks !== true) return failure(403, REFUSED);
    const name = call.query.get('check_name');
    const found = call.server.checks.filter(
      (check) => check.headSha === call.operation.path['ref'] && (name === null || check.name === name),
    );
    const check_runs = found.map((check) => checkShape(call.server, check));
    return { status: 200, body: { total_count: found.length, check_runs } };
  },
  'GET /repos/{owner}/{repo}/actions/artifacts': (call) =>
    call.who.actions === true ? { status: 200, body: { total_count: 0, artifacts: [] } } : failure(403, REFUSED),
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

/** The name that Git gives to a text. */
function blobOf(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

function changeCheck(check: CheckState, body: Readonly<Record<string, unknown>>): void {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  check.status = text(body['status']) ?? (body['conclusion'] === undefined ? check.status : 'completed');
  check.conclusion = text(body['conclusion']) ?? check.conclusion;
  check.externalId = text(body['external_id']) ?? check.externalId;
  check.detailsUrl = text(body['details_url']) ?? check.detailsUrl;
  const output = object(body['output']);
  check.title = text(output['title']) ?? check.title;
  check.summary = text(output['summary']) ?? check.summary;
  for (const one of (output['annotations'] ?? []) as readonly unknown[]) check.annotations.push({ ...object(one) });
}

function checkShape(server: GitHubServer, check: CheckState): unknown {
  const like = exampleOf('GET', '/repos/o/r/check-runs/1');
  return {
    ...like,
    id: check.id,
    name: check.name,
    head_sha: check.headSha,
    status: check.status,
    conclusion: check.conclusion,
    external_id: check.externalId ?? '',
    details_url: check.detailsUrl,
    html_url: `https://github.com/${server.owner}/${server.repo}/runs/${check.id}`,
    output: {
      ...object(like['output']),
      title: check.title,
      summary: check.summary,
      text: null,
      annotations_count: check.annotations.length,
    },
    pull_requests: [],
  };
}

function issueShape(
  server: GitHubServer,
  { number: id, title, body, state, stateReason, author }: IssueState,
): unknown {
  const { pull_request: _, ...like } = exampleOf('GET', '/repos/o/r/issues');
  return {
    ...like,
    number: id,
    title,
    body,
    state,
    state_reason: stateReason,
    html_url: `https://github.com/${server.owner}/${server.repo}/issues/${id}`,
    user: { ...object(like['user']), ...author },
    labels: [],
  };
}

function commentShape(server: GitHubServer, { id, issue, body, author }: CommentState): unknown {
  const like = exampleOf('GET', '/repos/o/r/issues/1/comments');
  return {
    ...like,
    id,
    node_id: nodeIdOf(id),
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
    user: { ...object(like['user']), login: pull.author ?? 'mona' },
    // The example of a pull request's answer has a team that lacks a field.
    requested_teams: [],
    labels: (pull.labels ?? []).map((name) => ({ ...object((like['labels'] as readonly unknown[])[0]), name })),
    head: end('head', pull.headRef ?? 'feature', pull.headSha, `${pull.headOwner ?? server.owner}/${server.repo}`),
    base: end('base', pull.baseRef ?? 'main', 'b'.repeat(40), pull.baseRepository ?? own),
  };
}
