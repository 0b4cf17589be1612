// One verdict: of the job, of the check run, and of the run after it that has nothing new to say.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runStep, type StepOptions } from '../support/bundle.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { announce, DROP, NUMBER, type PullRequest, pullRequest, REF } from '../support/pull-request.js';

const github = useGitHub();
const LABEL = 'migrations: allow-dangerous';

let dangerous: PullRequest;
let idle: PullRequest;
const at = { dangerous: '', idle: '' };
beforeAll(async () => {
  dangerous = await pullRequest({ 'db/migrations/002_drop.sql': DROP });
  idle = await pullRequest({ 'src/app.ts': 'export {};\n' });
  at.dangerous = await dangerous.repository.checkout(REF);
  at.idle = await idle.repository.checkout(REF);
});

function step(pull: PullRequest, options: Partial<StepOptions> = {}) {
  if (!github.server.pulls.has(NUMBER)) announce(github.server, pull);
  const { inputs, ...rest } = options;
  return runStep({
    ...events.opened(pull.facts),
    sha: pull.mergeRef,
    workspace: pull === idle ? at.idle : at.dangerous,
    github: github.server,
    token: 'checks-token',
    inputs: { migrations: 'db/migrations', shadow: 'embedded', ...inputs },
    ...rest,
  });
}

/** A label is set or taken off. */
function ofLabel(
  action: 'labeled' | 'unlabeled',
  name: string,
  labels: readonly string[],
  { facts } = dangerous,
): events.EventPayload {
  const { event, payload } = events.labeled({ ...facts, labels });
  const like = payload['label'] as Readonly<Record<string, unknown>>;
  return { event, payload: { ...payload, action, label: { ...like, name } } };
}

const written = (): readonly string[] =>
  github.server.asked().filter((one) => /^(?:POST|PATCH) .*(?:check-runs|comments)/.test(one));

describe('a danger', () => {
  test('fails the check and the job; a label that means nothing leaves both as they are, and plans nothing', async () => {
    const planned = await step(dangerous);
    expect({ status: planned.status, verdict: planned.outputs['verdict'] }).toEqual({ status: 1, verdict: 'blocked' });
    const [check, ...others] = github.server.checks;
    expect(others).toEqual([]);
    expect(check).toMatchObject({
      name: 'migrations',
      headSha: dangerous.headSha,
      status: 'completed',
      conclusion: 'failure',
      detailsUrl: 'https://github.com/octo-org/shop/actions/runs/1658821493',
      title: 'blocked: 1 migration would run; 1 finding must be settled first.',
      summary: expect.stringContaining('## ⛔ Migrations blocked'),
    });
    expect(check?.annotations[0]).toMatchObject({
      path: 'db/migrations/002_drop.sql',
      start_line: 2,
      annotation_level: 'failure',
      title: 'drop-column',
    });
    // Each remark is shown once.
    expect(planned.commands.filter(({ properties }) => properties['file'] !== undefined)).toEqual([]);

    const before = written();
    const other = await step(dangerous, ofLabel('labeled', 'documentation', ['documentation']));
    expect({ status: other.status, outputs: other.outputs }).toMatchObject({
      status: 1,
      outputs: { verdict: 'blocked', 'failure-reason': 'blocked' },
    });
    expect(other.log).toContain('Nothing to do: the label `documentation` decides nothing here.');
    expect(other.log).not.toContain('::group::Shadow');
    expect(written()).toEqual(before);
  });

  test('is allowed by the label, which says who set it and when; without it the danger blocks again', async () => {
    announce(github.server, dangerous);
    const pull = github.server.pulls.get(NUMBER);
    if (pull === undefined) throw new Error('no pull request');
    pull.labels = [LABEL];
    pull.author = 'mona';
    pull.events = [
      { event: 'labeled', label: LABEL, by: 'zoe', at: '2026-11-18T09:00:00Z' },
      { event: 'unlabeled', label: LABEL, by: 'zoe', at: '2026-11-19T09:00:00Z' },
      { event: 'labeled', label: LABEL, by: 'ana', at: '2026-11-20T14:02:11Z' },
      { event: 'labeled', label: 'documentation', by: 'bob', at: '2026-11-21T14:02:11Z' },
    ];
    github.server.pushes.push({ branch: 'add-orders', after: dangerous.headSha, at: '2026-11-22T08:30:00Z' });
    const allowed = await step(dangerous, ofLabel('labeled', LABEL, [LABEL]));
    expect(allowed.status).toBe(0);
    expect(github.server.checks.at(-1)).toMatchObject({ conclusion: 'neutral' });
    const findings = allowed.report?.plan?.findings ?? [];
    expect(findings[0]?.acknowledged).toBe(`allowed by the label "${LABEL}", set by @ana on 2026-11-20 14:02 UTC`);
    expect(findings.at(-1)).toMatchObject({ rule: 'label-before-push', severity: 'warning' });
    const said = `it was set on 2026-11-20 14:02 UTC, and \`${dangerous.headSha.slice(0, 7)}\` was pushed on 2026-11-22 08:30 UTC`;
    expect(github.server.comments[0]?.body).toContain(said);
    expect(github.server.comments[0]?.body).toContain('set by `@ana` on 2026-11-20 14:02 UTC');

    pull.labels = [];
    const again = await step(dangerous, ofLabel('unlabeled', LABEL, []));
    expect(again.status).toBe(1);
    expect(github.server.checks.map(({ conclusion }) => conclusion)).toEqual(['neutral', 'failure']);
  });
});

test('of a label that means nothing a plan is made where no check run stands', async () => {
  const { status, outputs } = await step(idle, {
    ...ofLabel('labeled', 'documentation', [], idle),
    token: 'workflow-token',
  });
  expect({ status, verdict: outputs['verdict'] }).toEqual({ status: 0, verdict: 'clean' });
  expect(github.server.comments[0]?.body).toContain('No migrations pending');
});

test('a token that may not write check runs leaves the verdict, and is told the permission', async () => {
  const { status, log } = await step(idle, { token: 'workflow-token' });
  expect(status).toBe(0);
  expect(log).toMatch(/- GitHub would not take the check run: .*`checks: write`/);
  const asked = await step(idle, { token: 'workflow-token', inputs: { check: 'true' } });
  expect(asked.log).toMatch(/warning: GitHub would not take the check run/);
});

test('a fork is told why there is none', async () => {
  const { log } = await step(idle, { ...events.forked(idle.facts), token: 'fork-token' });
  expect(log).toContain('- No check run was made: runs for pull requests from forks');
});

test('no check run is made where nobody wants one', async () => {
  await step(idle, { inputs: { check: 'false' } });
  expect(github.server.asked('POST').filter((one) => one.includes('check-runs'))).toEqual([]);
});

test("a merge queue's group gets the check on its own head", async () => {
  const { mergeRef: headSha, baseSha } = idle;
  await step(idle, {
    ...events.mergeGroup({ number: NUMBER, headSha, baseSha }),
    ref: `refs/heads/gh-readonly-queue/main/pr-${NUMBER}-${baseSha}`,
    inputs: { label: 'eu' },
  });
  expect(github.server.checks).toMatchObject([{ name: 'migrations (eu)', headSha, conclusion: 'success' }]);
});

test('where the check run is lost on the way, its remarks are printed', async () => {
  github.server.failNext({ method: 'PATCH', path: /check-runs/, status: 403, message: 'Resource not accessible' });
  const { status, commands } = await step(dangerous);
  expect(status).toBe(1);
  const [first] = commands.filter(({ properties }) => properties['file'] !== undefined);
  expect(first).toMatchObject({ name: 'error', properties: { title: 'drop-column' } });
});
