// Which pull requests an apply asks for their plans.
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { postComment } from '../src/github/comment.js';
import { readTrigger } from '../src/github/event.js';
import { reviewedPlans } from '../src/reviewed-plans.js';
import { recordOf } from '../src/steps/approval/record.js';
import { emptyReport } from '../src/steps/report.js';
import * as events from './support/github/events.js';
import { useGitHub } from './support/github/use-server.js';
import { expectRefusal, thrown } from './support/refusal.js';

const github = useGitHub();
const MAIN = 'refs/heads/main';
const TIP = 'c3'.repeat(20);
const HEAD = 'a1'.repeat(20);
const CONTENT = createHash('sha256').update('x').digest('hex');

/** A merged pull request, with the plan that was posted for it. */
async function merged(number: number, { label = 'default', base = 'main', record = true } = {}): Promise<void> {
  const mergedAt = '2026-01-05T10:00:00Z';
  github.server.addPull({ number, headSha: HEAD, baseRef: base, state: 'closed', mergedAt, mergeCommit: TIP });
  const run = { tool: 't', startedAt: '', ms: 1, actor: null, commit: HEAD, runUrl: null, pullRequests: [number] };
  const shown = { checksum: 'c', transactional: true, reversible: false, outcome: 'ok', ms: 1, notes: [] } as const;
  const migrations = [{ id: 'x', path: 'x.sql', contentSha256: CONTENT, statements: [], ...shown }];
  const plan = { digest: '', migrations, changes: [], drift: [], findings: [] };
  const kept = recordOf({ ...emptyReport('plan', label, run), plan }, randomBytes(12));
  await postComment(await github.client(), {
    pullRequest: number,
    label,
    body: `Plan ${number}`,
    content: 'plan',
    record: record ? kept : undefined,
  });
}

async function asking(event: events.EventPayload, { ref = MAIN, label = 'default', token = 'workflow-token' } = {}) {
  const env = await events.runnerEnv({ ...event, ref, sha: TIP });
  const trigger = readTrigger(env, event.payload);
  const ask = reviewedPlans({ trigger, github: () => github.client(token), label, prefix: 'app/' });
  if (ask === undefined) throw new Error('There is no GitHub.');
  return ask;
}

const push = (commits: readonly string[] = [TIP]): events.EventPayload =>
  events.push(MAIN, { headSha: TIP, commits, sender: 'mona' });

describe('the pull requests of a run', () => {
  test('are those of the pushed commits, each with its plan, and asked once', async () => {
    await merged(12);
    await merged(13, { record: false });
    github.server.addPull({ number: 14, headSha: HEAD });
    github.server.commits.set(TIP, [12]);
    github.server.commits.set(HEAD, [13, 14]);
    const ask = await asking(push([HEAD, TIP]));
    const { pulls, unasked } = await ask([]);
    expect(pulls.map(({ number, plan, planned, head }) => ({ number, plan, planned, head }))).toEqual([
      { number: 12, plan: 'found', planned: HEAD, head: HEAD },
      { number: 13, plan: 'without-hashes', planned: null, head: HEAD },
    ]);
    expect(pulls[0]?.record?.find([CONTENT])).toEqual([0]);
    expect(unasked).toEqual([]);
    const before = github.server.requests.length;
    await ask([]);
    expect(github.server.requests).toHaveLength(before);
  });

  test('are those that brought a file, by its place in the repository, where it is asked for', async () => {
    await merged(12);
    github.server.commits.set(TIP, []);
    github.server.commits.set(HEAD, [12]);
    github.server.touched.set('app/db/1.sql', [HEAD]);
    const ask = await asking(push());
    expect((await ask([])).pulls).toEqual([]);
    expect((await ask(['db/1.sql'])).pulls.map(({ number }) => number)).toEqual([12]);
  });

  test('is asked for again where GitHub does not know it yet', async () => {
    await merged(12);
    github.server.commits.set(TIP, []);
    const asked = asking(push()).then((ask) => ask([]));
    const path = /commits\/.*\/pulls/;
    // In the answer to the first question it is not there.
    github.server.failNext({ path, status: 422, meanwhile: () => void github.server.commits.set(TIP, [12]) });
    expect((await asked).pulls.map(({ number }) => number)).toEqual([12]);
  });

  test('is that of the event of its closing', async () => {
    await merged(12);
    const ask = await asking(events.closed(true, { number: 12, headSha: HEAD, mergeSha: TIP }));
    expect((await ask([])).pulls.map(({ number, plan }) => [number, plan])).toEqual([[12, 'found']]);
  });

  test.each<[string, events.EventPayload, string]>([
    ['by hand', events.workflowDispatch(), MAIN],
    ['by a tag', { ...push(), payload: { ...push().payload, ref: 'refs/tags/v1' } }, 'refs/tags/v1'],
  ])('started %s are those of the commit in the branch', async (_, event, ref) => {
    await merged(12);
    await merged(13, { base: 'other' });
    github.server.commits.set(TIP, [12, 13]);
    for (const sha of ((event.payload['commits'] ?? []) as readonly { id: string }[]).map(({ id }) => id))
      if (sha !== TIP) github.server.commits.set(sha, []);
    const ask = await asking(event, { ref });
    expect((await ask([])).pulls.map(({ number }) => number)).toEqual([12]);
  });
});

describe('a plan', () => {
  test('of another database, or of another identity, is none', async () => {
    await merged(12);
    github.server.commits.set(TIP, [12]);
    for (const other of [{ label: 'eu' }, { token: 'app-token' }])
      expect((await (await asking(push(), other))([])).pulls).toMatchObject([{ number: 12, plan: 'none' }]);
  });

  test('that another version kept cannot be read, and is not believed', async () => {
    await merged(12);
    github.server.commits.set(TIP, [12]);
    const [comment] = github.server.comments;
    if (comment === undefined) throw new Error('There is no comment.');
    comment.body = comment.body.replace(/reviewed=\S+/, 'reviewed=AAAA');
    expect((await (await asking(push()))([])).pulls).toMatchObject([{ number: 12, plan: 'unreadable', planned: null }]);
  });
});

describe('GitHub that does not say', () => {
  test.each([
    [/commits\/.*\/pulls/, 403],
    [/issues\/12\/comments/, 404],
    [/graphql/, 502],
  ])('%s is an error, never an approval', async (path, status) => {
    await merged(12);
    github.server.commits.set(TIP, [12]);
    github.server.failNext({ path, status, message: 'No', times: 99 });
    await expect((await asking(push()))([])).rejects.toMatchObject({ name: 'ActionError' });
  });

  test('nor is an event without a branch, or a run without GitHub', async () => {
    const event = events.workflowDispatch();
    const { default_branch: _, ...repository } = event.payload['repository'] as Readonly<Record<string, unknown>>;
    const ask = await asking({ ...event, payload: { ...event.payload, repository } }, { ref: 'refs/tags/v1' });
    expectRefusal(await thrown(() => ask([])), 'no-pull-request', /./, /./);
    expect(reviewedPlans({ trigger: undefined, github: undefined, label: 'default', prefix: '' })).toBeUndefined();
  });
});
