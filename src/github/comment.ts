import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHubClient } from './client.js';
import { fullBody, hasMarker, isApplying, recordIn, roomFor, type Standing, sameBody } from './marker.js';
import { insist, sentence, type Trouble, troubleOf } from './trouble.js';
import { viewerLogin } from './viewer.js';

export { COMMENT_LIMIT, markerOf, roomFor } from './marker.js';

/** What is to stand in the one comment of a label. */
export interface CommentRequest {
  readonly pullRequest: number;
  readonly label: string;
  /** Markdown without the hidden lines; at most `roomFor(label)` characters, or as many as it is told to have room for. */
  readonly body: string | ((room: number) => string);
  /** What the body is made from without what differs from run to run: the same content leaves the comment as it is. */
  readonly content?: string | undefined;
  /** Where the apply that the body tells of stands. */
  readonly standing?: Standing | undefined;
  /** What is kept of the plan that the body shows; where the body tells what became of a plan, the one that is there stays. */
  readonly record?: string | { readonly kept: true } | undefined;
  /** Only to say why, where GitHub refuses. */
  readonly readOnlyToken?: boolean;
  /** The head that the body is about: once the pull request has a newer one, the comment is left to that one's run. */
  readonly headSha?: string | null;
}

/** What became of the comment. */
export interface CommentResult {
  readonly action: 'created' | 'updated' | 'unchanged' | 'superseded' | 'refused';
  readonly url?: string;
  /** In words why it was refused or superseded. */
  readonly reason?: string;
}

/** A comment of ours. */
export interface FoundComment {
  readonly id: number;
  /** As GraphQL calls it. */
  readonly nodeId: string;
  readonly url: string;
  readonly body: string;
  readonly author: string;
}

const ATTEMPTS = 3;
const READ_ONLY =
  'GitHub would not post the comment: runs for pull requests from forks and from Dependabot get a token that can only read. The report stands in the job summary; `command: comment` in a `workflow_run` workflow can post it.';

/**
 * Posts the one comment of a label, or edits it where its text changed. What GitHub refuses is a result and not an
 * exception, so that a failed comment never changes a verdict.
 */
export async function postComment(client: GitHubClient, request: CommentRequest): Promise<CommentResult> {
  // One that is too long is a fault of ours, whatever stands there.
  if (typeof request.body === 'string') textFor(request, undefined);
  try {
    const newer = await newerHead(client, request);
    if (newer !== undefined) {
      const reason = `Pull request #${request.pullRequest} has moved on to ${newer.slice(0, 7)}, whose run writes the comment.`;
      return { action: 'superseded', reason };
    }
    return await post(client, request);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return { action: 'refused', reason: reasonOf(trouble, request, client) };
  }
}

/** The comment of a label, the oldest where there are several; undefined where this token's owner wrote none. */
export async function findComment(
  client: GitHubClient,
  pullRequest: number,
  label: string,
  author?: string,
): Promise<FoundComment | undefined> {
  const { octokit, owner, repo } = client;
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: 100,
  });
  let ours = author;
  for await (const { data } of pages) {
    for (const { id, node_id: nodeId, html_url: url, body = '', user } of data) {
      // Anybody can paste our line, so the author decides; who we are is asked only once it matters.
      if (user === null || !hasMarker(body, label)) continue;
      ours ??= await viewerLogin(client);
      if (user.login === ours) return { id, nodeId, url, body, author: user.login };
    }
  }
  return undefined;
}

/** Whether the comment of a label says that an apply is under way, by its hidden last line. */
export async function saysApplying(client: GitHubClient, pullRequest: number, label: string): Promise<boolean> {
  return insist(client, `list the comments of pull request #${pullRequest}`, 'pull-requests: read', async () => {
    const found = await findComment(client, pullRequest, label);
    return found !== undefined && isApplying(found.body);
  });
}

/** The whole comment, in place of the one that may be there. */
function textFor({ label, body, content, standing, record }: CommentRequest, old: FoundComment | undefined): string {
  const kept = typeof record === 'object' ? recordIn(old?.body ?? '') : record;
  const text = typeof body === 'string' ? body : body(roomFor(label, kept));
  return fullBody(label, text, { content, standing, record: kept });
}

async function post(client: GitHubClient, request: CommentRequest): Promise<CommentResult> {
  for (let attempt = 1; ; attempt++) {
    const old = await findComment(client, request.pullRequest, request.label);
    const edited = old === undefined ? undefined : await edit(client, old, textFor(request, old));
    if (edited !== undefined) {
      return attempt > 1 && edited.action === 'unchanged' ? { ...edited, action: 'created' } : edited;
    }
    try {
      return await create(client, request);
    } catch (error) {
      // Nobody knows whether a write that was cut off happened: only looking again keeps it one comment.
      const kind = troubleOf(error)?.kind;
      const last = attempt === ATTEMPTS || client.patience.hurry?.aborted === true;
      if ((kind !== 'server' && kind !== 'network') || last) throw error;
      await sleep(attempt ** 2 * client.patience.secondMs);
    }
  }
}

/** Undefined where the comment was deleted since it was found. */
async function edit(client: GitHubClient, old: FoundComment, body: string): Promise<CommentResult | undefined> {
  const { octokit, owner, repo } = client;
  if (sameBody(old.body, body)) return { action: 'unchanged', url: old.url };
  try {
    const { data } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: old.id, body });
    return { action: 'updated', url: data.html_url };
  } catch (error) {
    if (troubleOf(error)?.kind === 'missing') return undefined;
    throw error;
  }
}

async function create(client: GitHubClient, request: CommentRequest): Promise<CommentResult> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number: request.pullRequest,
    body: textFor(request, undefined),
    request: { retries: 0 },
  });
  const made = { action: 'created', url: data.html_url } as const;
  try {
    return (await yieldToOlder(client, request, data.id, data.user?.login)) ?? made;
  } catch (error) {
    if (troubleOf(error) === undefined) throw error;
    return made;
  }
}

/**
 * A pull request opened with labels starts several runs at once, none of which sees a comment yet. The older comment
 * stays, so all of them agree on one without talking to each other. The answer to our own write also says for certain who
 * we are, which mends a wrong guess.
 */
async function yieldToOlder(
  client: GitHubClient,
  request: CommentRequest,
  id: number,
  author: string | undefined,
): Promise<CommentResult | undefined> {
  if (author === undefined) return undefined;
  const oldest = await findComment(client, request.pullRequest, request.label, author);
  if (oldest === undefined || oldest.id >= id) return undefined;
  const edited = await edit(client, oldest, textFor(request, oldest));
  if (edited === undefined) return undefined;
  const { octokit, owner, repo } = client;
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  return { action: 'updated', url: oldest.url };
}

async function newerHead(client: GitHubClient, request: CommentRequest): Promise<string | undefined> {
  const { octokit, owner, repo } = client;
  if (typeof request.headSha !== 'string') return undefined;
  try {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: request.pullRequest });
    return data.head.sha === request.headSha ? undefined : data.head.sha;
  } catch (error) {
    // A token may write comments without being allowed to ask this.
    if (troubleOf(error) === undefined) throw error;
    return undefined;
  }
}

function reasonOf(trouble: Trouble, request: CommentRequest, client: GitHubClient): string {
  const refused = trouble.kind === 'permission' || trouble.kind === 'missing';
  if (refused && request.readOnlyToken === true) return READ_ONLY;
  return sentence(trouble, 'post the comment', 'pull-requests: write', client.patience);
}
