import { describe, expect, test } from '@jest/globals';
import {
  amendCheck,
  type CheckAnnotation,
  checkName,
  closeCheck,
  MOST_ANNOTATIONS,
  openCheck,
  standingCheck,
} from '../../src/github/check-run.js';
import type { Verdict } from '../../src/model/report.js';
import { useGitHub } from '../support/github/use-server.js';

const github = useGitHub();
const SHA = 'a1'.repeat(20);
const RUN = 'https://github.com/octo-org/shop/actions/runs/7';
const WRITES = '/repos/octo-org/shop/check-runs';

const note = (line: number): CheckAnnotation => ({
  path: 'db/1.sql',
  start_line: line,
  end_line: line,
  annotation_level: 'failure',
  title: 'drop-column',
  message: 'x',
});

async function made(verdict: Verdict, many = 1, label = 'default') {
  const client = await github.client('checks-token');
  const { run } = await openCheck(client, { label, headSha: SHA, detailsUrl: RUN });
  if (run === undefined) throw new Error('not opened');
  const annotations = Array.from({ length: many }, (_, line) => note(line + 1));
  return { client, run, taken: await closeCheck(client, run, { verdict, title: 't', summary: '## s', annotations }) };
}

test('a check run is pending until it is ended, with what the run found', async () => {
  const client = await github.client('checks-token');
  const { run } = await openCheck(client, { label: 'default', headSha: SHA, detailsUrl: RUN });
  expect(github.server.checks).toMatchObject([
    { name: 'migrations', headSha: SHA, status: 'in_progress', conclusion: null, detailsUrl: RUN },
  ]);
  if (run === undefined) throw new Error('not opened');
  const taken = await closeCheck(client, run, {
    verdict: 'blocked',
    title: 't',
    summary: '## s',
    annotations: [note(3)],
  });
  expect(taken).toEqual({ run: { id: run.id, url: `https://github.com/octo-org/shop/runs/${run.id}` } });
  expect(github.server.checks).toMatchObject([
    { status: 'completed', conclusion: 'failure', title: 't', summary: '## s', annotations: [note(3)] },
  ]);
});

test('each database has a check of its own', async () => {
  await made('clean');
  await made('clean', 1, 'eu west');
  expect(github.server.checks.map(({ name }) => name)).toEqual(['migrations', 'migrations (eu west)']);
  expect(checkName('x'.repeat(300)).length).toBeLessThan(100);
});

test.each<[Verdict, string]>([
  ['clean', 'success'],
  ['warned', 'neutral'],
  ['blocked', 'failure'],
  ['failed', 'failure'],
])('%s is %s', async (verdict, conclusion) => {
  await made(verdict);
  expect(github.server.checks[0]).toMatchObject({ conclusion });
});

describe('annotations', () => {
  test.each([
    [0, 1],
    [50, 1],
    [51, 2],
    [120, 3],
    [MOST_ANNOTATIONS + 30, MOST_ANNOTATIONS / 50],
  ])('%d go in %d requests, the conclusion with the first', async (many, requests) => {
    await made('blocked', many);
    const writes = github.server.requests.filter(({ method }) => method === 'PATCH');
    expect(writes).toHaveLength(requests);
    expect(writes[0]?.body).toMatchObject({ conclusion: 'failure' });
    const lines = github.server.checks[0]?.annotations.map((one) => one['start_line']);
    expect(lines).toEqual(Array.from({ length: Math.min(many, MOST_ANNOTATIONS) }, (_, line) => line + 1));
  });

  test('of a request that fails are not sent twice, and the conclusion stands', async () => {
    const client = await github.client('checks-token');
    const { run } = await openCheck(client, { label: 'default', headSha: SHA, detailsUrl: null });
    let patched = 0;
    if (run === undefined) throw new Error('not opened');
    // The second request is cut off after GitHub has done it.
    const many = Array.from({ length: 60 }, (_, line) => note(line + 1));
    client.octokit.hook.before('request', (options) => {
      if (options.method === 'PATCH' && ++patched === 2)
        github.server.failNext({ method: 'PATCH', status: 'reset-after' });
    });
    const taken = await closeCheck(client, run, { verdict: 'blocked', title: 't', summary: 's', annotations: many });
    expect(taken.reason).toMatch(/would not take the check run: it could not be reached/);
    expect(github.server.checks[0]).toMatchObject({ conclusion: 'failure' });
    expect(github.server.checks[0]?.annotations).toHaveLength(60);
  });
});

test('a token without the permission is told which', async () => {
  const taken = await openCheck(await github.client('workflow-token'), {
    label: 'default',
    headSha: SHA,
    detailsUrl: null,
  });
  expect(taken).toEqual({
    reason:
      "GitHub would not take the check run: the token lacks a permission. Add `checks: write` to the job's `permissions`.",
    forbidden: true,
  });
  expect(github.server.asked()).toEqual([`POST ${WRITES}`]);
});

test('an edge that fails once is asked again', async () => {
  github.server.failNext({ method: 'POST', status: 502 });
  const client = await github.client('checks-token');
  expect(await openCheck(client, { label: 'default', headSha: SHA, detailsUrl: null })).toMatchObject({
    run: { id: 4e9 },
  });
});

describe('the check that stands', () => {
  test('is the newest one of ours, whatever else has its name', async () => {
    await made('blocked');
    const { client, run } = await made('warned');
    const like = github.server.checks[0];
    if (like === undefined) throw new Error('none');
    github.server.checks.push({ ...like, id: run.id + 10, externalId: 'job', conclusion: 'success' });
    expect(await standingCheck(client, SHA, 'default')).toMatchObject({
      id: run.id,
      verdict: 'warned',
      summary: '## s',
    });
    expect(await standingCheck(client, SHA, 'eu')).toBeUndefined();
    expect(await standingCheck(client, 'c'.repeat(40), 'default')).toBeUndefined();
  });

  test('has no verdict while it runs', async () => {
    await made('clean');
    const client = await github.client('checks-token');
    await openCheck(client, { label: 'default', headSha: SHA, detailsUrl: null });
    expect((await standingCheck(client, SHA, 'default'))?.verdict).toBeUndefined();
  });

  test('is not known to a token that may not read it', async () => {
    await made('clean');
    expect(await standingCheck(await github.client('workflow-token'), SHA, 'default')).toBeUndefined();
  });

  test('can be amended, and keeps its annotations', async () => {
    const { client, run } = await made('clean', 3);
    await amendCheck(client, run, { verdict: 'blocked', title: 'Stale', summary: 'new' });
    expect(github.server.checks[0]).toMatchObject({ conclusion: 'failure', title: 'Stale', summary: 'new' });
    expect(github.server.checks[0]?.annotations).toHaveLength(3);
  });
});
