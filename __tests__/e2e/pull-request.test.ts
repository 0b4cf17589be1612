import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { actionFile, NODES, runStep, type StepOptions } from '../support/bundle.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { shadowServer } from '../support/merge.js';
import { announce, DROP, NUMBER, ORDERS, type PullRequest, pullRequest, pushed, REF } from '../support/pull-request.js';

const github = useGitHub();
const COMMENTS = '/repos/octo-org/shop/issues/12/comments';

let clean: PullRequest;
let dangerous: PullRequest;
/** Without migrations, so that nothing need be rehearsed where only the comment matters. */
let idle: PullRequest;
let both: { readonly clean: string; readonly dangerous: string; readonly idle: string };
beforeAll(async () => {
  clean = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS });
  dangerous = await pullRequest({ 'db/migrations/002_drop.sql': DROP });
  idle = await pullRequest({ 'src/app.ts': 'export {};\n' });
  const [a, b, c] = await Promise.all([clean, dangerous, idle].map(({ repository }) => repository.checkout(REF)));
  both = { clean: a ?? '', dangerous: b ?? '', idle: c ?? '' };
});

/** A step of the workflow that the README has, without a database. */
async function step(pull: PullRequest, workspace: string, options: Partial<StepOptions> = {}) {
  if (!github.server.pulls.has(NUMBER)) announce(github.server, pull);
  const { inputs, ...rest } = options;
  return runStep({
    ...events.opened(pull.facts),
    sha: pull.mergeRef,
    workspace,
    github: github.server,
    inputs: { migrations: 'db/migrations', shadow: await shadowServer(), ...inputs },
    ...rest,
  });
}

const annotated = (commands: Awaited<ReturnType<typeof step>>['commands']) =>
  commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name));
const comments = (): readonly string[] => github.server.comments.map(({ body }) => body);

describe('a pull request that is opened', () => {
  test.each(Object.keys(NODES) as (keyof typeof NODES)[])('gets a plan, on Node %s', async (node) => {
    const { status, outputs, summary, commands, report, log, stderr } = await step(clean, both.clean, { node });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(actionFile().outputs).sort());
    expect(outputs).toMatchObject({
      verdict: 'clean',
      'pending-count': '1',
      'applied-count': '0',
      // A note: no index begins with the columns of the foreign key.
      'findings-count': '1',
      'backup-file': '',
      'backup-sha256': '',
      'comment-url': 'https://github.com/octo-org/shop/pull/12#issuecomment-1',
      'failure-reason': '',
    });
    expect(outputs['plan-digest']).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(outputs['report-file'] ?? '')).toBe(true);
    expect(report).toMatchObject({ verdict: 'clean', run: { commit: clean.mergeRef, pullRequests: [NUMBER] } });
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toMatch(/^<!-- migrate-on-merge label=default -->\n## ✅ Migrations planned\n/);
    for (const text of [comments()[0] ?? '', summary]) {
      expect(text).toContain('db/migrations/002_orders.sql');
      expect(text).not.toContain('001_users.sql');
    }
    expect(annotated(commands)).toMatchObject([{ name: 'notice', properties: { title: 'foreign-key-index' } }]);
    expect(log).toContain('- `plan`: Pull request #12 was opened.\n');
    expect(log).toContain('- clean: 1 migration would run; nothing dangerous was found.\n');
  });

  test('is blocked by a danger, at its line', async () => {
    const { status, outputs, summary, commands } = await step(dangerous, both.dangerous);
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'blocked', 'failure-reason': 'blocked' });
    expect(Number(outputs['findings-count'])).toBeGreaterThan(0);
    const [first] = annotated(commands);
    expect(first).toMatchObject({
      name: 'error',
      properties: { title: 'drop-column', file: 'db/migrations/002_drop.sql', line: '2', endLine: '2' },
    });
    for (const text of [comments()[0] ?? '', summary])
      expect(text).toMatch(/## ⛔ Migrations blocked[\s\S]*drop-column/);
  });

  test('has a place in the repository for what lies in its working directory', async () => {
    const { commands, report } = await step(dangerous, both.dangerous, {
      inputs: {
        'working-directory': 'db',
        migrations: 'migrations',
        'sarif-file': 'out/findings.sarif',
        'html-file': 'out/report.html',
      },
    });
    expect(annotated(commands)[0]?.properties['file']).toBe('db/migrations/002_drop.sql');
    expect(report?.plan?.findings[0]?.path).toBe('migrations/002_drop.sql');
    expect(existsSync(`${both.dangerous}/db/out/findings.sarif`)).toBe(true);
    const page = await readFile(`${both.dangerous}/db/out/report.html`, 'utf8');
    expect(page).toMatch(/^<!doctype html>[\s\S]*Migrations blocked[\s\S]*drop-column[\s\S]*<\/html>\n$/);
  });

  test('is planned from its base as merged, where the event is older than the merge commit', async () => {
    const pull = await pullRequest({ 'db/migrations/003_orders.sql': ORDERS });
    const old = pull.facts;
    await pull.repository.commit({ 'db/migrations/002_teams.sql': 'CREATE TABLE teams (id int);\n' }, 'main');
    await pull.repository.mergeRef('add-orders', NUMBER);
    const workspace = await pull.repository.checkout(REF);
    const { outputs, report } = await step({ ...pull, facts: old }, workspace);
    expect(report?.history.pending.map(({ id }) => id)).toEqual(['003_orders.sql']);
    expect(outputs['pending-count']).toBe('1');
  });

  test('says so when there is nothing to run', async () => {
    const { status, outputs } = await step(idle, both.idle);
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'clean', 'pending-count': '0' });
    expect(comments()[0]).toContain('No migrations pending');
  });
});

describe('the comment', () => {
  test('is edited when its content changed and left alone when it did not', async () => {
    const pull = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS });
    const workspace = await pull.repository.checkout(REF);
    await step(pull, workspace);
    const again = await step(pull, workspace, events.synchronize(pull.facts));
    expect(github.server.asked('PATCH')).toEqual([]);
    expect(again.outputs['comment-url']).toBe('https://github.com/octo-org/shop/pull/12#issuecomment-1');
    const more = await pushed(pull.repository, { 'db/migrations/003_more.sql': 'CREATE TABLE more (id int);\n' });
    const now: PullRequest = { ...pull, ...more };
    announce(github.server, now);
    await step(now, await pull.repository.checkout(REF), events.synchronize(now.facts));
    expect(github.server.asked('PATCH')).toHaveLength(1);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]).toContain('003_more.sql');
  });

  test('is found on the third page, among pasted copies of strangers', async () => {
    announce(github.server, idle);
    const stranger = { login: 'stranger', type: 'User' } as const;
    const ours = { login: 'github-actions[bot]', type: 'Bot' } as const;
    for (let i = 0; i < 249; i++) {
      github.server.addComment(
        NUMBER,
        i % 50 === 0 ? '<!-- migrate-on-merge label=default -->\nfake' : `${i}`,
        stranger,
      );
    }
    const old = github.server.addComment(NUMBER, '<!-- migrate-on-merge label=default -->\nold', ours);
    const { outputs } = await step(idle, both.idle);
    expect(outputs['comment-url']).toContain(`#issuecomment-${old.id}`);
    expect(github.server.comments).toHaveLength(250);
    expect(old.body).toContain('No migrations pending');
  });

  test('keeps databases apart by their label', async () => {
    await step(idle, both.idle, { inputs: { label: 'eu' } });
    await step(idle, both.idle, { inputs: { label: 'us' } });
    expect(comments().map((body) => body.split('\n')[0])).toEqual([
      '<!-- migrate-on-merge label=eu -->',
      '<!-- migrate-on-merge label=us -->',
    ]);
  });

  test.each([
    ['clean', 0],
    ['blocked', 1],
  ] as const)('that is refused leaves the verdict %s', async (verdict, status) => {
    github.server.failNext({ method: 'POST', path: /comments$/, status: 403, message: 'Resource not accessible' });
    const ended = verdict === 'clean' ? await step(idle, both.idle) : await step(dangerous, both.dangerous);
    expect(ended.status).toBe(status);
    expect(ended.outputs).toMatchObject({ verdict, 'comment-url': '' });
    expect(ended.log).toMatch(/warning: GitHub would not post the comment: .*pull-requests: write/);
    expect(ended.summary).toContain(verdict === 'clean' ? 'No migrations pending' : 'Migrations blocked');
  });

  test('is posted once though GitHub fails twice', async () => {
    github.server.failNext({ path: /comments$/, status: 502, times: 2 });
    const { status, outputs } = await step(idle, both.idle);
    expect({ status, url: outputs['comment-url'] }).toEqual({
      status: 0,
      url: 'https://github.com/octo-org/shop/pull/12#issuecomment-1',
    });
    expect(comments()).toHaveLength(1);
    expect(github.server.requests.filter(({ path }) => path === COMMENTS).map(({ status: s }) => s)).toContain(502);
  });

  test('is not posted where it is not wanted, nor of a head that is old', async () => {
    await step(idle, both.idle, { inputs: { comment: 'false' } });
    announce(github.server, { ...idle, headSha: 'f'.repeat(40) });
    const { log, outputs } = await step(idle, both.idle);
    expect(outputs).toMatchObject({ verdict: 'clean', 'comment-url': '' });
    expect(log).toContain('has moved on to fffffff');
    expect(comments()).toEqual([]);
  });
});

describe('without secrets and with a token that only reads', () => {
  test.each([
    ['a fork', events.forked],
    ['Dependabot', events.dependabot],
  ])('%s gets its plan in the summary', async (_who, event) => {
    const danger = await step(dangerous, both.dangerous, {
      ...event(dangerous.facts),
      token: 'fork-token',
      inputs: { 'database-url': '' },
    });
    expect(danger.status).toBe(1);
    expect(danger.outputs).toMatchObject({ verdict: 'blocked', 'comment-url': '' });
    expect(danger.summary).toContain('drop-column');
    expect(danger.log).toContain('get a token that can only read');
    expect(comments()).toEqual([]);
  });

  test('a shallow checkout goes by the list of files', async () => {
    announce(github.server, clean, ['db/migrations/002_orders.sql', 'README.md']);
    const workspace = await clean.repository.checkout(REF, 1);
    const { status, report } = await step(clean, workspace, { ...events.forked(clean.facts), token: 'fork-token' });
    expect(status).toBe(0);
    expect(report?.history).toMatchObject({ pending: [{ id: '002_orders.sql' }], source: 'since' });
    expect(github.server.asked('GET')).toContain('GET /repos/octo-org/shop/pulls/12/files');
  });

  test('a shallow checkout whose list is refused says what to do', async () => {
    announce(github.server, clean, ['db/migrations/002_orders.sql']);
    github.server.failNext({ path: /files$/, status: 403, message: 'Resource not accessible by integration' });
    const workspace = await clean.repository.checkout(REF, 1);
    const { status, outputs, report } = await step(clean, workspace);
    expect(status).toBe(2);
    expect(outputs['failure-reason']).toBe('GITHUB_PERMISSION');
    expect(report?.error?.hint).toContain('pull-requests: read');
  });
});

describe('the label that allows', () => {
  const LABEL = 'migrations: allow-dangerous';

  test('acknowledges', async () => {
    announce(github.server, dangerous);
    github.server.addPull({ number: NUMBER, headSha: dangerous.headSha, labels: [LABEL] });
    const { status, outputs, report } = await step(dangerous, both.dangerous);
    expect(status).toBe(0);
    expect(outputs['verdict']).toBe('warned');
    expect(report?.plan?.findings[0]?.acknowledged).toContain(LABEL);
    expect(comments()[0]).toContain('dangers acknowledged');
  });

  test('that was taken away since the event does not', async () => {
    const { status } = await step(dangerous, both.dangerous, events.opened({ ...dangerous.facts, labels: [LABEL] }));
    expect(status).toBe(1);
  });

  test('is taken from the event where GitHub will not say', async () => {
    github.server.failNext({ path: /labels$/, status: 403, message: 'Resource not accessible by integration' });
    const { status } = await step(dangerous, both.dangerous, events.opened({ ...dangerous.facts, labels: [LABEL] }));
    expect(status).toBe(0);
  });

  test('may have another name', async () => {
    github.server.addPull({ number: NUMBER, headSha: dangerous.headSha, labels: ['dba approved'] });
    const { status } = await step(dangerous, both.dangerous, { inputs: { 'allow-label': 'dba approved' } });
    expect(status).toBe(0);
  });
});

test('a merge queue is blocked where two pull requests of its group carry one version', async () => {
  const { repository, ...first } = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS });
  const baseSha = await repository.sha('main');
  await repository.branch('add-teams');
  const teams = { 'db/migrations/002_teams.sql': 'CREATE TABLE teams (id bigint PRIMARY KEY);\n' };
  await repository.commit(teams, 'add-teams');
  // The queue merges one after the other; Git sees no conflict.
  await repository.branch('queue');
  await repository.merge('add-orders', 'queue');
  const headSha = await repository.merge('add-teams', 'queue');
  const pull: PullRequest = { ...first, repository };
  const each = await step(pull, await repository.checkout('refs/heads/add-teams'));
  expect(each.outputs['verdict']).toBe('clean');
  const before = github.server.comments.map(({ body }) => body);
  const queued = await step(pull, await repository.checkout('refs/heads/queue'), {
    ...events.mergeGroup({ number: 13, headSha, baseSha }),
    ref: `refs/heads/gh-readonly-queue/main/pr-13-${baseSha}`,
    sha: headSha,
  });
  expect(queued.status).toBe(1);
  expect(queued.outputs).toMatchObject({ verdict: 'blocked', 'failure-reason': 'blocked', 'pending-count': '2' });
  const [problem, ...others] = queued.report?.history.problems ?? [];
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: 'duplicate' });
  for (const text of [problem?.message ?? '', queued.summary]) {
    expect(text).toContain('002_orders.sql');
    expect(text).toContain('002_teams.sql');
  }
  expect(annotated(queued.commands)[0]).toMatchObject({ name: 'error', properties: { title: 'duplicate' } });
  expect(github.server.comments.map(({ body }) => body)).toEqual(before);
});

test('a merge queue plans on its own base and leaves the comment alone', async () => {
  const { repository } = clean;
  const baseSha = await repository.sha('main');
  const workspace = await repository.checkout(REF);
  const queued = events.mergeGroup({ number: NUMBER, headSha: clean.mergeRef, baseSha });
  const ref = `refs/heads/gh-readonly-queue/main/pr-${NUMBER}-${baseSha}`;
  const { status, report, outputs } = await step(clean, workspace, { ...queued, ref });
  expect(status).toBe(0);
  expect(report?.history.pending.map(({ id }) => id)).toEqual(['002_orders.sql']);
  expect(outputs['comment-url']).toBe('');
  expect(comments()).toEqual([]);
});
