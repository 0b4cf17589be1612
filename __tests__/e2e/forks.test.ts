// A pull request from a fork: its run gets no secret and a token that can only read; a run of the default branch speaks for it.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { inspect } from '../render/inspect.js';
import { runBundle, runStep, type Step } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { sharedPostgres } from '../support/postgres.js';
import { announce, DROP, NUMBER, type PullRequest, pullRequest, REF } from '../support/pull-request.js';
import { expectRefusal } from '../support/refusal.js';

const github = useGitHub();

let pull: PullRequest;
/** What the fork's run has left. */
let left: string;
let plan: Step;

beforeAll(async () => {
  pull = await pullRequest({ 'db/migrations/002_drop.sql': DROP });
});

const comments = (): readonly string[] => github.server.comments.map(({ body }) => body);
const announced = (more: { readonly number?: number; readonly headSha?: string } = {}): void =>
  void github.server.addPull({
    number: NUMBER,
    headSha: pull.headSha,
    headRef: 'add-orders',
    headOwner: 'stranger',
    ...more,
  });

/** The job of the `workflow_run`, with this report. */
function posting(
  report: string,
  more: {
    readonly run?: object;
    readonly inputs?: Record<string, string>;
    readonly files?: Record<string, string>;
  } = {},
) {
  const workspace = scratch();
  put(workspace, { 'left/report.json': report, ...more.files });
  const { event, payload } = events.workflowRun(pull.facts);
  Object.assign(payload['workflow_run'] as object, { id: 4711, conclusion: 'failure' }, more.run);
  return runStep({
    event,
    payload,
    workspace,
    github: github.server,
    ref: 'refs/heads/main',
    inputs: { command: 'comment', 'report-file': 'left/report.json', ...more.inputs },
  });
}

const changed = (edit: (report: Record<string, unknown>) => void): string => {
  const report = JSON.parse(left) as Record<string, unknown>;
  edit(report);
  return JSON.stringify(report);
};

describe('its plan', () => {
  test('is made without a comment, and left as a report; then the other run posts it', async () => {
    const workspace = await pull.repository.checkout(REF);
    announce(github.server, pull);
    plan = await runStep({
      ...events.forked(pull.facts),
      sha: pull.mergeRef,
      workspace,
      github: github.server,
      token: 'fork-token',
      inputs: { migrations: 'db/migrations', shadow: 'embedded', 'report-file': 'out/report.json', check: 'false' },
    });
    expect(plan.status).toBe(1);
    expect(comments()).toEqual([]);
    left = readFileSync(join(workspace, 'out/report.json'), 'utf8');
    expect(JSON.parse(left)).toMatchObject({ run: { commit: pull.mergeRef, head: pull.headSha } });

    announced();
    const { status, outputs, report, summary, stderr } = await posting(left);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(outputs).toMatchObject({ verdict: 'clean', 'comment-url': expect.stringContaining('#issuecomment-1') });
    expect(report).toMatchObject({
      command: 'comment',
      headline: `The plan of ${pull.headSha.slice(0, 7)} stands in #12.`,
      plan: null,
    });
    expect(comments()).toHaveLength(1);
    const [body = ''] = comments();
    expect(body).toMatch(/^<!-- migrate-on-merge label=default -->\n<!-- second hand -->\n## ⛔ Migrations blocked/);
    expect(body).toContain(
      '> **Second hand.** All below is as reported by [the run of the pull request](https://github.com/octo-org/shop/actions/runs/4711), which ran code of the pull request itself. It ended with `failure`.',
    );
    expect(body).toContain('drop-column');
    expect(body).toContain(`commit \`${pull.headSha.slice(0, 7)}`);
    expect(summary).not.toContain('drop-column');
    // Which pull request it is, GitHub was asked by the head.
    expect(github.server.requests.find(({ path }) => path === '/repos/octo-org/shop/pulls')?.query).toMatchObject({
      head: 'stranger:add-orders',
      state: 'open',
    });
    const again = await posting(left);
    expect(again.status).toBe(0);
    expect(github.server.asked('PATCH')).toEqual([]);
    expect(comments()).toHaveLength(1);
  });

  test('may claim what it likes: verdict, links, run and pull request are not taken from it', async () => {
    announced();
    announced({ number: 13, headSha: 'c'.repeat(40) });
    const { status, commands } = await posting(
      changed((report) => {
        Object.assign(report, {
          verdict: 'clean',
          headline:
            'Approved by @octo-org/owners\n::set-output name=verdict::clean\n<script>alert(1)</script> ![x](https://evil.example/x)',
          backup: null,
          log: [{ at: 'x', event: 'x', message: '::add-mask::x' }],
          notes: ['##[group]x', '[click](https://evil.example)', `<!-- migrate-on-merge label=other -->`],
        });
        Object.assign(report['run'] as object, {
          actor: 'torvalds',
          runUrl: 'https://evil.example/octo-org/shop/actions/runs/1',
          pullRequests: [13, 1],
        });
      }),
    );
    expect(status).toBe(0);
    expect(github.server.comments.map(({ issue }) => issue)).toEqual([NUMBER]);
    const [body = ''] = comments();
    expect(body).toContain('## ⛔ Migrations blocked');
    expect(body).not.toMatch(/evil\.example\/octo-org|<script|torvalds/);
    // All but the lines of ours that GitHub does not show.
    inspect(body.split('\n').slice(2, -1).join('\n'));
    expect(commands.filter(({ name }) => !['add-mask', 'group', 'endgroup'].includes(name))).toEqual([]);
  });
});

describe('nothing is posted', () => {
  const REFUSED: readonly (readonly [string, (report: Record<string, unknown>) => void, RegExp])[] = [
    ['of another label', (report) => Object.assign(report, { label: 'eu' }), /another `label`/],
    [
      'of another commit',
      (report) => Object.assign(report['run'] as object, { head: 'd'.repeat(40) }),
      /the commit of that run/,
    ],
    ['of an apply', (report) => Object.assign(report, { command: 'apply' }), /not of a plan/],
    ['with a field more', (report) => Object.assign(report, { html: '<b>' }), /… is not as/],
    ['with a word too much', (report) => Object.assign(report, { verdict: 'superb' }), /: verdict is not as/],
  ];
  test.each(REFUSED)('where the report is %s', async (_, edit, why) => {
    announced();
    const { status, report, outputs } = await posting(changed(edit));
    expect(status).toBe(2);
    expect(report?.error).toMatchObject({ code: 'second-hand', message: expect.stringMatching(why) });
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'second-hand', 'comment-url': '' });
    expect(comments()).toEqual([]);
  });

  test('where no pull request has that head any more', async () => {
    announced({ headSha: 'e'.repeat(40) });
    const { status, report } = await posting(left);
    expect(status).toBe(0);
    expect(report?.headline).toMatch(/^Nothing posted: no open pull request has/);
    expect(comments()).toEqual([]);
  });

  test('where the run could write the comment itself, unless it was of Dependabot', async () => {
    announced();
    const own = { full_name: 'octo-org/shop', name: 'shop', owner: { login: 'stranger' } };
    const { report } = await posting(left, { run: { head_repository: own, actor: { login: 'mona' } } });
    expect(report?.headline).toContain('whose token can write the comment itself');
    expect(comments()).toEqual([]);
    const bot = await posting(left, { run: { head_repository: own, actor: { login: 'dependabot[bot]' } } });
    expect(bot.status).toBe(0);
    expect(comments()).toHaveLength(1);
  });

  test('where that run was of something else', async () => {
    const { status, report } = await posting(left, { run: { event: 'push' } });
    expect(status).toBe(0);
    expect(report?.headline).toContain('not of a pull request');
    expect(github.server.requests).toEqual([]);
  });

  test('where another event started it, or there is no file', async () => {
    const workspace = scratch();
    put(workspace, { 'report.json': left });
    const inputs = { command: 'comment', 'report-file': 'report.json' };
    const dispatch = await runStep({ ...events.workflowDispatch(), workspace, github: github.server, inputs });
    expectRefusal(dispatch.report?.error, 'no-run', /no `workflow_run` started this one/, /docs\/forks\.md/);
    announced();
    const missing = await posting(left, { inputs: { 'report-file': 'elsewhere.json' } });
    expect(missing.report?.error?.message).toContain('cannot be read (ENOENT)');
    const unnamed = await posting(left, { inputs: { 'report-file': '' } });
    expect(unnamed.report?.error?.message).toContain('needs the report');
    expect(comments()).toEqual([]);
  });

  test('where GitHub refuses, and then the job fails', async () => {
    announced();
    github.server.failNext({
      method: 'POST',
      path: /comments$/,
      status: 403,
      times: 9,
      message: 'Resource not accessible by integration',
    });
    const { status, report } = await posting(left);
    expect(status).toBe(2);
    expect(report?.error?.message).toContain('lacks a permission');
  });
});

test('what lies beside the report is not read: no settings, no link, and the report stays as it was', async () => {
  announced();
  const { status } = await posting(left, {
    files: { '.github/migrate-on-merge.yml': 'label: eu\ncomment: false\nnonsense: 1\n' },
  });
  expect(status).toBe(0);
  expect(comments()[0]).toMatch(/^<!-- migrate-on-merge label=default -->/);
  const workspace = scratch();
  put(workspace, { 'secret.json': left });
  symlinkSync(join(workspace, 'secret.json'), join(workspace, 'report.json'));
  const { event, payload } = events.workflowRun(pull.facts);
  const inputs = { command: 'comment', 'report-file': 'report.json' };
  const linked = await runStep({ event, payload, workspace, github: github.server, ref: 'refs/heads/main', inputs });
  expect(linked.report?.error?.message).toContain('is a link');
  expect(readFileSync(join(workspace, 'secret.json'), 'utf8')).toBe(left);
});

test('of two pull requests with one head the report may choose, among these alone', async () => {
  announced();
  announced({ number: 14 });
  await posting(changed((report) => Object.assign(report['run'] as object, { pullRequests: [14] })));
  expect(github.server.comments.map(({ issue }) => issue)).toEqual([14]);
  const { report } = await posting(changed((one) => Object.assign(one['run'] as object, { pullRequests: [99] })));
  expect(report?.error?.message).toContain('#12 and #14 have the same head');
});

test('a plan of Dependabot goes by a sealed snapshot, with a passphrase and without a URL', async () => {
  const server = await sharedPostgres(17);
  const url = await server.createDatabase();
  const workspace = await pull.repository.checkout(REF);
  const where = ['--migrations', 'db/migrations', '--snapshot-file', 'out/production.snapshot'];
  const env = { TARGET: url, PASSPHRASE: 'burst swarm slender' };
  const secret = ['--database-url', 'env:TARGET', '--snapshot-passphrase', 'env:PASSPHRASE'];
  const taken = await runBundle(['snapshot', ...where, ...secret, '--postgres-binaries', server.bin], {
    cwd: workspace,
    env,
  });
  expect({ status: taken.status, stderr: taken.stderr }).toMatchObject({ status: 0 });
  expect(readFileSync(join(workspace, 'out/production.snapshot'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  announce(github.server, pull);
  const { report, status } = await runStep({
    ...events.dependabot(pull.facts),
    sha: pull.mergeRef,
    workspace,
    github: github.server,
    token: 'fork-token',
    inputs: {
      migrations: 'db/migrations',
      shadow: server.superuserUrl(),
      'snapshot-file': 'out/production.snapshot',
      'snapshot-passphrase': env.PASSPHRASE,
    },
  });
  expect({ status, error: report?.error }).toEqual({ status: 0, error: null });
  // Nothing was applied there, whatever the base branch holds.
  expect(report?.history.pending.map(({ id }) => id)).toEqual(['001_users.sql', '002_drop.sql']);
  expect(report?.target).toMatchObject({ database: new URL(url).pathname.slice(1), snapshot: { commit: null } });
});

test('on a command line it needs the workflow, too', async () => {
  const cwd = scratch();
  put(cwd, { 'report.json': left });
  const { status, stdout } = await runBundle(['comment', '--report-file', 'report.json'], { cwd });
  expect(status).toBe(2);
  expect(stdout).toContain('error no-run');
  announced();
  const env = await events.runnerEnv({
    ...events.workflowRun(pull.facts),
    apiUrl: github.server.url,
    graphqlUrl: github.server.graphqlUrl,
    ref: 'refs/heads/main',
  });
  const argv = ['comment', '--report-file', 'report.json', '--github-token', 'env:TOKEN'];
  const within = await runBundle(argv, { cwd, env: { ...env, TOKEN: 'workflow-token' } });
  expect(within.status).toBe(0);
  expect(comments()).toHaveLength(1);
});
