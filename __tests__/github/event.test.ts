import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTrigger } from '../../src/github/event.js';
import { readEvent } from '../../src/host/actions.js';
import * as events from '../support/github/events.js';

const MAIN = 'refs/heads/main';
const dispatched = (action: string, over: Record<string, unknown> = {}): events.EventPayload => {
  const { event, payload } = events.opened();
  return { event, payload: { ...payload, action, ...over } };
};

async function triggerOf(event: events.EventPayload, over: Record<string, string> = {}) {
  const env = { ...(await events.runnerEnv(event)), ...over };
  return readTrigger(env, await readEvent(env));
}

describe('what `auto` makes of an event', () => {
  test.each<[string, events.EventPayload, string, RegExp]>([
    ['opened', events.opened(), 'plan', /^Pull request #12 was opened\.$/],
    ['synchronize', events.synchronize(), 'plan', /#12 has new commits/],
    ['reopened', dispatched('reopened'), 'plan', /reopened/],
    ['edited', events.edited(), 'plan', /edited/],
    ['labeled', events.labeled(), 'plan', /labeled/],
    ['unlabeled', dispatched('unlabeled'), 'plan', /unlabeled/],
    ['ready for review', events.readyForReview(), 'plan', /ready for review/],
    ['a fork', events.forked(), 'plan', /opened/],
    ['Dependabot', events.dependabot(), 'plan', /opened/],
    ['merged', events.closed(true), 'apply', /merged into `main`, the default branch\.$/],
    [
      'merged elsewhere',
      events.closed(true, { baseRef: 'stage' }),
      'none',
      /`stage`, which is not the default branch `main`/,
    ],
    ['closed', events.closed(false), 'none', /without being merged/],
    ['merge queue', events.mergeGroup(), 'plan', /merge queue/],
    ['push to the default branch', events.push(MAIN), 'apply', /default branch `main`/],
    [
      'push to a default branch of another name',
      events.push('refs/heads/trunk', { defaultBranch: 'trunk' }),
      'apply',
      /trunk/,
    ],
    ['push elsewhere', events.push('refs/heads/main-2'), 'none', /`main-2`, which is not the default branch `main`/],
    ['push of a tag', events.push('refs/tags/main'), 'none', /no branch/],
    ['deleted branch', events.push(MAIN, {}, { deleted: true, after: '0'.repeat(40) }), 'none', /deleted/],
    ['schedule', events.schedule(), 'drift', /drift/],
    ['by hand', events.workflowDispatch(), 'plan', /by hand/],
    ['after a run', events.workflowRun(), 'none', /command: comment/],
    ['target', { ...events.forked(), event: 'pull_request_target' }, 'plan', /secrets.*strangers/],
    ['something else', { ...events.opened(), event: 'issue_comment' }, 'none', /`issue_comment` stands for no command/],
    ['a name from Object', { ...events.opened(), event: 'constructor' }, 'none', /`constructor`/],
  ])('%s', async (_name, event, command, reason) => {
    const trigger = await triggerOf(event);
    expect(trigger.command).toBe(command);
    expect(trigger.reason).toMatch(reason);
  });

  test('outside a workflow there is nothing to go by', () => {
    expect(readTrigger({}, undefined)).toMatchObject({ event: '', command: 'none', repository: null, runUrl: null });
  });
});

test('a pull request is read whole', async () => {
  const trigger = await triggerOf(events.opened({ labels: ['db', 'migrations: allow-dangerous'] }));
  expect(trigger).toMatchObject({
    action: 'opened',
    actor: 'Codertocat',
    repository: { owner: 'octo-org', repo: 'shop' },
    defaultBranch: 'main',
    commit: events.MERGE_SHA,
    ref: 'refs/pull/12/merge',
    runUrl: 'https://github.com/octo-org/shop/actions/runs/1658821493',
    readOnlyToken: false,
    pullRequest: {
      number: 12,
      headSha: events.HEAD_SHA,
      baseSha: events.BASE_SHA,
      baseRef: 'main',
      headRef: 'add-orders',
      fork: false,
      labels: ['db', 'migrations: allow-dangerous'],
      merged: false,
      author: 'mona',
    },
  });
});

test.each([
  ['a fork', events.forked(), true, true],
  ['a fork under pull_request_target', { ...events.forked(), event: 'pull_request_target' }, true, false],
  ['Dependabot', events.dependabot(), false, true],
  ['Dependabot under pull_request_target', { ...events.dependabot(), event: 'pull_request_target' }, false, true],
  ['one of us', events.opened(), false, false],
])('the token of %s', async (_name, event, fork, readOnlyToken) => {
  const trigger = await triggerOf(event);
  expect(trigger.pullRequest?.fork).toBe(fork);
  expect(trigger.readOnlyToken).toBe(readOnlyToken);
});

test('a fork that was deleted is still one', async () => {
  const { event, payload } = events.opened();
  const pull = payload['pull_request'] as { head: { repo: unknown } };
  pull.head.repo = null;
  expect((await triggerOf({ event, payload })).pullRequest?.fork).toBe(true);
});

test('the merge commit is the commit once merged', async () => {
  const trigger = await triggerOf(events.closed(true, { mergeSha: 'd'.repeat(40) }));
  expect(trigger.commit).toBe('d'.repeat(40));
});

test.each([
  [`gh-readonly-queue/main/pr-12-${events.BASE_SHA}`, 12],
  [`refs/heads/gh-readonly-queue/release/1.x/pr-345-${events.BASE_SHA}`, 345],
  ['refs/heads/pr-12-abc', null],
  ['refs/heads/gh-readonly-queue/main/pr-x-abc', null],
])('the merge queue branch %s', async (head_ref, number) => {
  const { event, payload } = events.mergeGroup();
  Object.assign(payload['merge_group'] as object, { head_ref });
  const trigger = await triggerOf({ event, payload });
  expect(trigger.pullRequest?.number ?? null).toBe(number);
  expect(trigger.command).toBe('plan');
});

test('the merge queue says what it would merge onto, and not the labels', async () => {
  const { pullRequest } = await triggerOf(events.mergeGroup());
  expect(pullRequest).toMatchObject({
    baseSha: events.BASE_SHA,
    headSha: events.HEAD_SHA,
    baseRef: 'main',
    labels: null,
  });
});

test('a push lists its commits', async () => {
  const commits = ['1'.repeat(40), '2'.repeat(40)];
  const trigger = await triggerOf(events.push(MAIN, { commits, headSha: commits[1] ?? '' }));
  expect(trigger.push).toEqual({ before: events.BASE_SHA, after: commits[1], commits, forced: false });
});

test('a run after a fork names the head', async () => {
  expect((await triggerOf(events.workflowRun())).workflowRun).toMatchObject({
    event: 'pull_request',
    headOwner: 'stranger',
    headBranch: 'add-orders',
    headSha: events.HEAD_SHA,
    pullRequests: [],
  });
});

test('GitHub Enterprise Server', async () => {
  const env = { GITHUB_API_URL: 'https://git.acme.example/api/v3/', GITHUB_SERVER_URL: 'https://git.acme.example' };
  const trigger = await triggerOf(events.opened(), { ...env, GITHUB_GRAPHQL_URL: '' });
  expect(trigger).toMatchObject({
    apiUrl: 'https://git.acme.example/api/v3',
    graphqlUrl: 'https://git.acme.example/api/graphql',
    serverUrl: 'https://git.acme.example',
    runUrl: 'https://git.acme.example/octo-org/shop/actions/runs/1658821493',
  });
});

describe('a damaged event', () => {
  test('missing JSON leaves what the environment says', async () => {
    const trigger = await triggerOf(events.opened(), { GITHUB_EVENT_PATH: '/nowhere/event.json' });
    expect(trigger).toMatchObject({ command: 'plan', pullRequest: { number: 12, baseRef: 'main', labels: null } });
  });

  test('hostile names and commits become null', () => {
    const end = { ref: '--upload-pack=touch /tmp/x', sha: '$(id)', repo: { id: 1 } };
    const payload = {
      action: 'opened',
      pull_request: { number: 3, head: end, base: end, labels: [{ name: 7 }, null, 'x'] },
    };
    const env = {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: '../../etc/passwd',
      GITHUB_RUN_ID: '1?x',
      GITHUB_SHA: 'HEAD; id',
    };
    expect(readTrigger(env, payload)).toMatchObject({
      commit: null,
      repository: null,
      runUrl: null,
      pullRequest: { number: 3, headSha: null, baseSha: null, headRef: null, baseRef: null, labels: [] },
    });
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'not a url', ''])('the address %j is not used', (url) => {
    expect(readTrigger({ GITHUB_API_URL: url }, {}).apiUrl).toBe('https://api.github.com');
  });

  test('no payload at all makes it throw', () => {
    const names = fc.constantFrom(
      'pull_request',
      'pull_request_target',
      'merge_group',
      'push',
      'workflow_run',
      'schedule',
      'x',
    );
    const shaped = fc.record(
      {
        action: fc.anything(),
        pull_request: fc.anything(),
        merge_group: fc.anything(),
        repository: fc.anything(),
        ref: fc.anything(),
        commits: fc.anything(),
        workflow_run: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(names, fc.oneof(fc.anything(), shaped), (GITHUB_EVENT_NAME, payload) => {
        const { command, reason } = readTrigger({ GITHUB_EVENT_NAME }, payload);
        expect(['plan', 'apply', 'drift', 'none']).toContain(command);
        expect(reason).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
