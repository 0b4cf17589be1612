import { decide } from './decide.js';
import { at, list, positive, record, refName, sha, text, webAddress } from './json.js';
import type { RepositoryName, Trigger, TriggerPullRequest, TriggerPush, TriggerWorkflowRun } from './trigger.js';

export type {
  RepositoryName,
  Trigger,
  TriggerCommand,
  TriggerPullRequest,
  TriggerPush,
  TriggerWorkflowRun,
} from './trigger.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Reads what started this run. The payload is hostile: anybody who opens a pull request writes parts of it. */
export function readTrigger(env: Env, payload: unknown): Trigger {
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const pullRequest = event === 'merge_group' ? queued(payload) : (pullRequestOf(payload) ?? namedByRef(env, event));
  const actor = text(env['GITHUB_ACTOR']) ?? text(at(payload, 'sender', 'login'));
  const serverUrl = webAddress(env['GITHUB_SERVER_URL']) ?? 'https://github.com';
  const apiUrl = webAddress(env['GITHUB_API_URL']) ?? 'https://api.github.com';
  const repository = repositoryOf(env, payload);
  const facts = {
    event,
    action: text(at(payload, 'action')),
    pullRequest,
    push: event === 'push' ? pushOf(payload) : null,
    deleted: at(payload, 'deleted') === true,
    // Where a branch was deleted, the environment names the default branch.
    ref: (event === 'push' ? refName(at(payload, 'ref')) : null) ?? refName(env['GITHUB_REF']),
    defaultBranch: refName(at(payload, 'repository', 'default_branch')),
  };
  return {
    event,
    action: facts.action,
    label: text(at(payload, 'label', 'name')),
    ...decide(facts),
    pullRequest,
    push: facts.push,
    workflowRun: event === 'workflow_run' ? workflowRunOf(payload) : null,
    commit: commitOf(env, payload, pullRequest),
    ref: facts.ref,
    defaultBranch: facts.defaultBranch,
    actor,
    runUrl: runUrl(env, serverUrl, repository),
    repository,
    apiUrl,
    graphqlUrl: webAddress(env['GITHUB_GRAPHQL_URL']) ?? graphqlOf(apiUrl),
    serverUrl,
    readOnlyToken: isReadOnly(event, pullRequest, actor),
  };
}

function graphqlOf(apiUrl: string): string {
  return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`;
}

function repositoryOf(env: Env, payload: unknown): RepositoryName | null {
  for (const name of [env['GITHUB_REPOSITORY'], text(at(payload, 'repository', 'full_name'))]) {
    const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)$/.exec(name ?? '');
    const [, owner, repo] = match ?? [];
    if (owner !== undefined && repo !== undefined && repo !== '.' && repo !== '..') return { owner, repo };
  }
  return null;
}

function runUrl(env: Env, serverUrl: string, repository: RepositoryName | null): string | null {
  const id = env['GITHUB_RUN_ID'] ?? '';
  if (repository === null || !/^\d+$/.test(id)) return null;
  const attempt = env['GITHUB_RUN_ATTEMPT'] ?? '';
  const again = /^\d+$/.test(attempt) && attempt !== '1' ? `/attempts/${attempt}` : '';
  return `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${id}${again}`;
}

function pullRequestOf(payload: unknown): TriggerPullRequest | null {
  const pull = at(payload, 'pull_request');
  const number = positive(at(pull, 'number')) ?? positive(at(payload, 'number'));
  if (number === null || Object.keys(record(pull)).length === 0) return null;
  return {
    number,
    headSha: sha(at(pull, 'head', 'sha')),
    baseSha: sha(at(pull, 'base', 'sha')),
    baseRef: refName(at(pull, 'base', 'ref')),
    headRef: refName(at(pull, 'head', 'ref')),
    fork: isFork(pull),
    labels: Array.isArray(at(pull, 'labels'))
      ? list(at(pull, 'labels')).flatMap((label) => text(at(label, 'name')) ?? [])
      : null,
    merged: at(pull, 'merged') === true,
    author: text(at(pull, 'user', 'login')),
  };
}

/** Without the event's JSON the environment still names the pull request. */
function namedByRef(env: Env, event: string): TriggerPullRequest | null {
  const number = positive(Number(/^refs\/pull\/(\d{1,15})\//.exec(env['GITHUB_REF'] ?? '')?.[1]));
  if (number === null || !event.startsWith('pull_request')) return null;
  return {
    number,
    headSha: null,
    baseSha: null,
    baseRef: refName(env['GITHUB_BASE_REF']),
    headRef: refName(env['GITHUB_HEAD_REF']),
    fork: false,
    labels: null,
    merged: false,
    author: null,
  };
}

/** The head's repository is null once a fork was deleted; without any word on the two, nothing is assumed. */
function isFork(pull: unknown): boolean {
  const head = at(pull, 'head', 'repo');
  const base = at(pull, 'base', 'repo');
  if (head === null) return true;
  for (const key of ['id', 'full_name']) {
    const [a, b] = [at(head, key), at(base, key)];
    if (a !== undefined && b !== undefined) return a !== b;
  }
  return false;
}

/** A merge queue names its last pull request in the branch that it makes: `gh-readonly-queue/main/pr-12-<sha>`. */
function queued(payload: unknown): TriggerPullRequest | null {
  const group = at(payload, 'merge_group');
  const head = text(at(group, 'head_ref')) ?? '';
  const number = positive(Number(/\/pr-(\d{1,15})-[0-9a-f]+$/.exec(head)?.[1]));
  if (number === null || !/^(refs\/heads\/)?gh-readonly-queue\//.test(head)) return null;
  return {
    number,
    headSha: sha(at(group, 'head_sha')),
    baseSha: sha(at(group, 'base_sha')),
    baseRef: refName(text(at(group, 'base_ref'))?.replace(/^refs\/heads\//, '')),
    headRef: refName(head.replace(/^refs\/heads\//, '')),
    // The queue's branch lies in this repository and its runs have the token of this repository.
    fork: false,
    labels: null,
    merged: false,
    author: null,
  };
}

function pushOf(payload: unknown): TriggerPush {
  return {
    before: sha(at(payload, 'before')),
    after: sha(at(payload, 'after')),
    commits: list(at(payload, 'commits')).flatMap((commit) => sha(at(commit, 'id')) ?? []),
    forced: at(payload, 'forced') === true,
  };
}

function workflowRunOf(payload: unknown): TriggerWorkflowRun | null {
  const run = at(payload, 'workflow_run');
  if (Object.keys(record(run)).length === 0) return null;
  return {
    id: positive(at(run, 'id')),
    event: text(at(run, 'event')),
    conclusion: text(at(run, 'conclusion')),
    headSha: sha(at(run, 'head_sha')),
    headBranch: refName(at(run, 'head_branch')),
    headOwner: text(at(run, 'head_repository', 'owner', 'login')),
    headRepository: text(at(run, 'head_repository', 'full_name')),
    actor: text(at(run, 'actor', 'login')),
    pullRequests: list(at(run, 'pull_requests')).flatMap((pull) => positive(at(pull, 'number')) ?? []),
  };
}

function commitOf(env: Env, payload: unknown, pull: TriggerPullRequest | null): string | null {
  const merge = pull?.merged === true ? sha(at(payload, 'pull_request', 'merge_commit_sha')) : null;
  return merge ?? sha(env['GITHUB_SHA']) ?? sha(at(payload, 'after')) ?? pull?.headSha ?? null;
}

/** `pull_request_target` runs with the base's own token, which writes for forks too, but not for Dependabot. */
function isReadOnly(event: string, pull: TriggerPullRequest | null, actor: string | null): boolean {
  const ofPullRequest = event.startsWith('pull_request');
  if (actor === 'dependabot[bot]') return ofPullRequest || event === 'push' || event === 'create';
  return ofPullRequest && event !== 'pull_request_target' && pull?.fork === true;
}
