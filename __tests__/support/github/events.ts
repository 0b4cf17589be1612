import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

type Json = Record<string, unknown>;
type Example = { readonly name: string; readonly examples: readonly Json[] };

// GitHub's own payloads.
const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly Example[];

export const HEAD_SHA = 'a1'.repeat(20);
export const BASE_SHA = 'b2'.repeat(20);
export const MERGE_SHA = 'c3'.repeat(20);

function example(event: string, fits: (payload: Json) => boolean = () => true): Json {
  const found = examples.find(({ name }) => name === event)?.examples.find(fits);
  if (found === undefined) throw new Error(`There is no such example of ${event}`);
  return structuredClone(found);
}

/** An event as a workflow gets it. */
export interface EventPayload {
  readonly event: string;
  readonly payload: Json;
}

/** What can be told apart in the payloads; everything else is GitHub's example. */
export interface EventOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly number?: number;
  readonly headSha?: string;
  readonly baseSha?: string;
  readonly mergeSha?: string;
  readonly defaultBranch?: string;
  readonly baseRef?: string;
  readonly headRef?: string;
  readonly labels?: readonly string[];
  readonly sender?: string;
  readonly author?: string;
  readonly commits?: readonly string[];
}

function named(payload: Json, o: EventOptions): Json {
  const [owner, name] = [o.owner ?? 'octo-org', o.repo ?? 'shop'];
  const repository = payload['repository'] as Json;
  const ownerNow = { ...(repository['owner'] as Json), login: owner };
  Object.assign(repository, {
    name,
    full_name: `${owner}/${name}`,
    default_branch: o.defaultBranch ?? 'main',
    owner: ownerNow,
  });
  if (o.sender !== undefined) (payload['sender'] as Json)['login'] = o.sender;
  return payload;
}

function pullRequest(action: string, o: EventOptions, like = action): EventPayload {
  const payload = named(
    example('pull_request', (p) => p['action'] === like),
    o,
  );
  const repository = payload['repository'] as Json;
  const pull = payload['pull_request'] as Json;
  const number = o.number ?? 12;
  const end = (side: string, ref: string, sha: string): Json => {
    const was = pull[side] as Json;
    const repo = {
      ...(was['repo'] as Json),
      id: repository['id'],
      full_name: repository['full_name'],
      name: repository['name'],
    };
    return { ...was, ref, sha, repo };
  };
  const [label] = (example('pull_request', (p) => p['action'] === 'labeled')['pull_request'] as Json)[
    'labels'
  ] as Json[];
  Object.assign(pull, {
    number,
    head: end('head', o.headRef ?? 'add-orders', o.headSha ?? HEAD_SHA),
    base: end('base', o.baseRef ?? 'main', o.baseSha ?? BASE_SHA),
    labels: (o.labels ?? []).map((name) => ({ ...label, name })),
    user: { ...(pull['user'] as Json), login: o.author ?? 'mona' },
  });
  return { event: 'pull_request', payload: { ...payload, action, number } };
}

export const opened = (o: EventOptions = {}): EventPayload => pullRequest('opened', o);
export const synchronize = (o: EventOptions = {}): EventPayload => pullRequest('synchronize', o);
export const labeled = (o: EventOptions = {}): EventPayload => pullRequest('labeled', o);
export const edited = (o: EventOptions = {}): EventPayload => pullRequest('edited', o, 'opened');
export const readyForReview = (o: EventOptions = {}): EventPayload => pullRequest('ready_for_review', o);

export function closed(merged: boolean, o: EventOptions = {}): EventPayload {
  const { event, payload } = pullRequest('closed', o);
  const merge_commit_sha = merged ? (o.mergeSha ?? MERGE_SHA) : null;
  Object.assign(payload['pull_request'] as Json, { state: 'closed', merged, merge_commit_sha });
  return { event, payload };
}

/** Opened from somebody else's copy of the repository. */
export function forked(o: EventOptions = {}): EventPayload {
  const { event, payload } = opened(o);
  const head = (payload['pull_request'] as Json)['head'] as Json;
  head['repo'] = { ...(head['repo'] as Json), id: 4242, full_name: 'stranger/shop', fork: true };
  return { event, payload };
}

export const dependabot = (o: EventOptions = {}): EventPayload =>
  opened({ ...o, sender: 'dependabot[bot]', author: 'dependabot[bot]', headRef: 'dependabot/npm_and_yarn/pg-9' });

export function mergeGroup(o: EventOptions = {}): EventPayload {
  const payload = named(example('merge_group'), o);
  const base = o.baseRef ?? 'main';
  Object.assign(payload['merge_group'] as Json, {
    head_sha: o.headSha ?? HEAD_SHA,
    head_ref: `refs/heads/gh-readonly-queue/${base}/pr-${o.number ?? 12}-${o.baseSha ?? BASE_SHA}`,
    base_sha: o.baseSha ?? BASE_SHA,
    base_ref: `refs/heads/${base}`,
  });
  return { event: 'merge_group', payload };
}

export function push(ref: string, o: EventOptions = {}, over: Json = {}): EventPayload {
  const payload = named(
    example('push', (p) => (p['commits'] as unknown[]).length > 0),
    o,
  );
  const after = o.headSha ?? MERGE_SHA;
  const [like] = payload['commits'] as Json[];
  const commits = (o.commits ?? [after]).map((id) => ({ ...like, id }));
  Object.assign(payload, { ref, before: o.baseSha ?? BASE_SHA, after, created: false, commits, ...over });
  return { event: 'push', payload };
}

export const schedule = (o: EventOptions = {}): EventPayload => {
  const { repository, sender } = example('workflow_dispatch');
  return {
    event: 'schedule',
    payload: named({ repository, sender, schedule: '17 4 * * *', workflow: '.github/workflows/drift.yml' }, o),
  };
};

export const workflowDispatch = (o: EventOptions = {}): EventPayload => ({
  event: 'workflow_dispatch',
  payload: named(example('workflow_dispatch'), o),
});

/** After the plan of a fork. */
export function workflowRun(o: EventOptions = {}): EventPayload {
  const payload = named(
    example('workflow_run', (p) => p['action'] === 'completed'),
    o,
  );
  const run = payload['workflow_run'] as Json;
  const repository = run['head_repository'] as Json;
  Object.assign(run, {
    event: 'pull_request',
    conclusion: 'success',
    head_sha: o.headSha ?? HEAD_SHA,
    head_branch: o.headRef ?? 'add-orders',
    head_repository: {
      ...repository,
      full_name: `stranger/${repository['name']}`,
      owner: { ...(repository['owner'] as Json), login: 'stranger' },
    },
    pull_requests: [],
  });
  return { event: 'workflow_run', payload };
}

/** What the runner's environment is made from. */
export interface RunnerOptions extends EventPayload {
  readonly apiUrl?: string;
  readonly graphqlUrl?: string;
  readonly sha?: string;
  readonly ref?: string;
  readonly workspace?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

const temps: string[] = [];
afterAll(() => Promise.all(temps.splice(0).map((temp) => rm(temp, { recursive: true, force: true }))));

/** The environment of a step, with its files, in a folder of its own under the system's temp. */
export async function runnerEnv(options: RunnerOptions): Promise<Record<string, string>> {
  const { event, payload } = options;
  const temp = await mkdtemp(join(tmpdir(), 'runner-'));
  temps.push(temp);
  const file = async (name: string, text = ''): Promise<string> => {
    await writeFile(join(temp, name), text);
    return join(temp, name);
  };
  const repository = (payload['repository'] ?? {}) as Json;
  const pull = payload['pull_request'] as Json | undefined;
  const ref =
    options.ref ?? (typeof payload['ref'] === 'string' ? payload['ref'] : `refs/pull/${payload['number']}/merge`);
  const inputs = Object.entries(options.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(payload)),
    GITHUB_REPOSITORY: String(repository['full_name'] ?? 'octo-org/shop'),
    GITHUB_ACTOR: String((payload['sender'] as Json | undefined)?.['login'] ?? 'mona'),
    GITHUB_SHA: options.sha ?? MERGE_SHA,
    GITHUB_REF: ref,
    ...(pull === undefined
      ? {}
      : {
          GITHUB_BASE_REF: String((pull['base'] as Json)['ref']),
          GITHUB_HEAD_REF: String((pull['head'] as Json)['ref']),
        }),
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'Migrations',
    GITHUB_JOB: 'plan',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: options.apiUrl ?? 'https://api.github.com',
    GITHUB_GRAPHQL_URL: options.graphqlUrl ?? 'https://api.github.com/graphql',
    GITHUB_OUTPUT: await file('output'),
    GITHUB_STEP_SUMMARY: await file('summary.md'),
    GITHUB_WORKSPACE: options.workspace ?? temp,
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
    ...Object.fromEntries(inputs),
  };
}

/** The outputs in the runner's file, read as the runner reads them. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const [, name, end] = /^(.+?)<<(.+)$/.exec(lines[i] ?? '') ?? [];
    if (name === undefined) continue;
    const value: string[] = [];
    for (i++; i < lines.length && lines[i] !== end; i++) value.push(lines[i] ?? '');
    found.push([name, value.join('\n')]);
  }
  return Object.fromEntries(found);
}
