import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { recordIn } from '../../src/github/marker.js';
import { runStep, type Step, type StepOptions } from '../support/bundle.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { MAJOR, type Merged, merged, pushStep, query, shadowServer } from '../support/merge.js';
import { binFor, type SharedServer, sharedPostgres } from '../support/postgres.js';
import { announce, ORDERS, type PullRequest, pullRequest, REF } from '../support/pull-request.js';

const github = useGitHub();
const STRANGER = { login: 'mallory', type: 'User' } as const;
const REVIEWED = { approval: 'reviewed' };

let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

/** The plan of an open pull request, against its target. */
async function planned(pull: PullRequest, url: string, options: Partial<StepOptions> = {}): Promise<Step> {
  announce(github.server, pull);
  const { inputs, ...rest } = options;
  return runStep({
    ...events.synchronize(pull.facts),
    sha: pull.mergeRef,
    workspace: await pull.repository.checkout(REF, 1),
    github: github.server,
    inputs: {
      migrations: 'db/migrations',
      'database-url': url,
      'postgres-binaries': binFor(MAJOR),
      shadow: await shadowServer(),
      ...inputs,
    },
    ...rest,
  });
}

const applied = (run: Merged, url: string, options: Partial<StepOptions> = {}): Promise<Step> =>
  pushStep(github.server, run, url, { ...options, inputs: { ...REVIEWED, ...options.inputs } });

const body = (): string => github.server.comments[0]?.body ?? '';

/** Nothing ran, and everybody is told why. */
function expectRefused({ status, outputs, report, summary }: Step, ...words: readonly RegExp[]): void {
  expect(status).toBe(2);
  expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'plan-changed', 'applied-count': '0' });
  expect(report?.apply?.outcomes.every(({ status: how }) => how === 'not-run')).toBe(true);
  expect(report?.approval?.ok).toBe(false);
  for (const word of words) expect(summary).toMatch(word);
  expect(summary).toContain('Nothing was touched');
}

const nothingIn = async (url: string): Promise<void> =>
  expect(await query(url, "SELECT nspname FROM pg_namespace WHERE nspname = 'migrate_on_merge'")).toEqual([]);

test('what was reviewed runs, also what no pull request brought, and what it is held against stays in the comment', async () => {
  const url = await server.createDatabase();
  const pull = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS });
  expect((await planned(pull, url)).status).toBe(0);
  const kept = recordIn(body());
  expect(kept).toMatch(/^[A-Za-z0-9+/]{100,400}=*$/);

  const { status, report, stderr, log } = await applied(await merged(github.server, pull), url);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(report?.approval).toEqual({
    ok: true,
    pullRequests: [{ number: 12, plan: 'found', planned: pull.headSha, head: pull.headSha }],
    differences: [],
  });
  expect(body()).toContain(`**As reviewed:** what ran is in the plan of \`#12\` (\`${pull.headSha.slice(0, 7)}\`).`);
  expect(log).toContain('what was reviewed is what runs');
  // Started again it would be compared by the same.
  expect(recordIn(body())).toBe(kept);
});

test('squashed, with the line ends of another system, and with what an earlier push left behind', async () => {
  const url = await server.createDatabase();
  const pull = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }, { '.gitattributes': '*.sql text\n' });
  await planned(pull, url);
  const first = await merged(github.server, pull);
  // Its run was dropped for the next one, whose plan did not know of it.
  await pull.repository.branch('teams', pull.baseSha);
  const more = { 'db/migrations/003_teams.sql': 'CREATE TABLE teams (id int PRIMARY KEY);\n' };
  const headSha = await pull.repository.commit(more, 'teams');
  const mergeRef = await pull.repository.mergeRef('teams', 12, pull.baseSha);
  const teams: PullRequest = { ...pull, number: 13, headSha, mergeRef, facts: { ...pull.facts, number: 13, headSha } };
  await planned(teams, url);
  await pull.repository.git('checkout', '--quiet', 'main');
  await pull.repository.git('merge', '--squash', '--quiet', 'teams');
  await pull.repository.git('commit', '--quiet', '--message', 'Teams (#13)');
  const sha = await pull.repository.sha('main');
  github.server.addPull({ number: 13, headSha, state: 'closed', mergedAt: '2026-01-05T11:00:00Z', mergeCommit: sha });
  github.server.commits.set(sha, [13]);
  for (const path of ['001_users', '002_orders'])
    github.server.touched.set(`db/migrations/${path}.sql`, [path === '001_users' ? pull.baseSha : pull.headSha]);
  github.server.commits.set(pull.baseSha, []);
  const workspace = await pull.repository.checkout('main', 1);
  await pull.repository.git('-C', workspace, 'config', 'core.autocrlf', 'true');
  await pull.repository.git('-C', workspace, 'rm', '--quiet', '--cached', '-r', '.');
  await pull.repository.git('-C', workspace, 'reset', '--quiet', '--hard');
  expect(readFileSync(join(workspace, 'db/migrations/002_orders.sql'), 'utf8')).toContain('(\r\n');
  const push = events.push('refs/heads/main', { headSha: sha, baseSha: first.sha, commits: [sha], sender: 'mona' });
  const { status, report, outputs } = await applied({ pull: teams, sha, workspace }, url, push);
  expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '3' });
  expect(status).toBe(0);
  expect(report?.approval?.pullRequests.map(({ number, plan }) => [number, plan])).toEqual([
    [13, 'found'],
    [12, 'found'],
  ]);
});

describe('what is not as it was reviewed', () => {
  let url: string;
  let pull: PullRequest;
  beforeAll(async () => {
    url = await server.createDatabase();
    pull = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS });
  });

  test('pushed after the last plan, edited by somebody else, or forged', async () => {
    await planned(pull, url);
    const late = await pullRequest({
      'db/migrations/002_orders.sql': `${ORDERS}ALTER TABLE users ADD COLUMN name text;\n`,
    });
    const refused = await applied(await merged(github.server, late), url);
    expectRefused(
      refused,
      /`db\/migrations\/002_orders\.sql`: is not as it was planned/,
      new RegExp(
        `the plan of .#12. is of .${pull.headSha.slice(0, 7)}., and it was merged at .${late.headSha.slice(0, 7)}.`,
      ),
      /\*\*Next:\*\* Run the plan job of the last commit of `#12` again/,
    );
    // Only what differs is named.
    expect(refused.report?.approval?.differences.map(({ path }) => path)).toEqual(['db/migrations/002_orders.sql']);
    expect(body()).toContain('## ❌ Apply failed');
    expect(recordIn(body())).toBeDefined();

    const [comment] = github.server.comments;
    if (comment === undefined) throw new Error('There is no comment.');
    const posted = comment.body;
    const run = await merged(github.server, pull);

    github.server.editComment(comment, posted, STRANGER);
    const edited = await applied(run, url);
    expectRefused(edited, /edited by mallory/, /Delete the edited comment of `#12` and run its plan job again/);
    expect(edited.report?.approval?.pullRequests).toMatchObject([{ number: 12, plan: 'edited', by: 'mallory' }]);

    github.server.comments.splice(0);
    github.server.addComment(12, posted, STRANGER);
    expectRefused(await applied(run, url), /`#12` has no plan that this token's owner posted/);

    await nothingIn(url);
  });

  test('pushed without a pull request, or merged while GitHub does not say', async () => {
    const run = await merged(github.server, pull);
    github.server.commits.set(run.sha, []);
    github.server.commits.set(pull.headSha, []);
    expectRefused(
      await applied(run, url),
      /`db\/migrations\/002_orders\.sql`: came with no merged pull request/,
      /\*\*Next:\*\* Open a pull request on top of this branch/,
    );
    github.server.failNext({
      path: /commits/,
      status: 403,
      message: 'Resource not accessible by integration',
      times: 9,
    });
    const { status, outputs, summary } = await applied(run, url);
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'GITHUB_PERMISSION', 'applied-count': '0' });
    expect(summary).toMatch(/Nobody could say what was reviewed[\s\S]*`pull-requests: read`/);
    await nothingIn(url);
  });
});

test('a finding that is worse now stops it', async () => {
  const url = await server.createDatabase();
  const pull = await pullRequest({
    'db/migrations/002_one_each.sql': 'CREATE UNIQUE INDEX one_each ON users (email);\n',
  });
  await pushStep(github.server, { pull, sha: pull.baseSha, workspace: await pull.repository.checkout('main', 1) }, url);
  expect((await planned(pull, url)).outputs['verdict']).toBe('blocked');
  await query(url, "INSERT INTO users VALUES (1, 'a'), (2, 'a')");
  const run = await merged(github.server, pull);
  expectRefused(
    await applied(run, url, { inputs: { 'fail-on': 'never' } }),
    /`db\/migrations\/002_one_each\.sql:1`: `data-would-break` is worse than it was \(reviewed: nothing above a note; now: an error\)/,
    /set the label `migrations: allow-dangerous`/,
  );
});
