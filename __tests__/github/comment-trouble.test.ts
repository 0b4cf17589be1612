import { describe, expect, test } from '@jest/globals';
import { type CommentRequest, postComment } from '../../src/github/comment.js';
import { markerOf } from '../../src/github/marker.js';
import type { Patience } from '../../src/github/patience.js';
import { useGitHub } from '../support/github/use-server.js';

const gitHub = useGitHub();
const COMMENTS = /\/comments/;
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const IN_AN_HOUR = String(Math.floor(Date.now() / 1000) + 3_600);

interface Options extends Partial<Patience>, Partial<CommentRequest> {
  readonly token?: string;
}

async function post(options: Options = {}) {
  if (!gitHub.server.pulls.has(12)) gitHub.server.addPull({ number: 12 });
  const { token, pullRequest = 12, label = 'default', body = 'A', ...rest } = options;
  return postComment(await gitHub.client(token, rest), { pullRequest, label, body, ...rest });
}

const old = () =>
  gitHub.server.addComment(12, `${markerOf('default')}\nold`, { login: 'github-actions[bot]', type: 'Bot' });

describe('what GitHub refuses is said in words', () => {
  test('a read-only token', async () => {
    const result = await post({ token: 'fork-token' });
    expect(result).toEqual({ action: 'refused', reason: expect.stringMatching(/`pull-requests: write`/) });
  });

  test('a fork', async () => {
    const result = await post({ token: 'fork-token', readOnlyToken: true });
    expect(result.reason).toMatch(/forks and from Dependabot.*can only read.*job summary.*`workflow_run`/);
  });

  test('a bad token', async () => {
    expect(await post({ token: 'ghp_secret' })).toMatchObject({
      action: 'refused',
      reason: expect.stringMatching(/token/),
    });
  });

  test('a pull request that is not there', async () => {
    expect((await post({ pullRequest: 99 })).reason).toMatch(/sees nothing there \(404\)/);
  });

  test('a locked conversation', async () => {
    gitHub.server.addPull({ number: 12, locked: true });
    expect((await post()).reason).toMatch(/conversation is locked/);
  });

  test.each([
    [410, /gone/],
    [422, /Failed with 422/],
    [400, /Failed with 400/],
  ])('%d', async (status, reason) => {
    gitHub.server.failNext({ status, path: COMMENTS });
    expect(await post()).toEqual({ action: 'refused', reason: expect.stringMatching(reason) });
    expect(gitHub.server.requests).toHaveLength(1);
  });

  test.each([500, 502, 503, 'reset', 'hang', 'cut'] as const)('%s without an end', async (status) => {
    gitHub.server.failNext({ status, times: 100 });
    // Only what hangs is cut off; a slow machine must not make a timeout of an answer.
    const result = await post(status === 'hang' ? { answerMs: 150 } : {});
    expect(result).toEqual({
      action: 'refused',
      reason: expect.stringMatching(/answered 50\d as often|could not be reached/),
    });
    expect(gitHub.server.requests).toHaveLength(4);
  });

  test('a secret of ours is in no sentence', async () => {
    for (const status of [403, 500, 'reset'] as const) {
      gitHub.server.failNext({ status, times: 4 });
      expect((await post()).reason).not.toContain('workflow-token');
    }
  });
});

describe('what passes is waited for', () => {
  test.each(['GET', 'POST', 'PATCH'])('502, then 200, of a %s', async (method) => {
    if (method === 'PATCH') old();
    gitHub.server.failNext({ method, path: COMMENTS, status: 502, times: 2 });
    expect(await post()).toMatchObject({ action: method === 'PATCH' ? 'updated' : 'created' });
    expect(gitHub.server.comments).toHaveLength(1);
  });

  test.each(['reset', 'cut'] as const)('a %s while reading', async (status) => {
    old();
    gitHub.server.failNext({ method: 'GET', status });
    expect(await post()).toMatchObject({ action: 'updated' });
    expect(gitHub.server.comments).toHaveLength(1);
  });

  test.each(['reset-after', 'cut'] as const)('a %s after the comment was made: no second one', async (status) => {
    gitHub.server.failNext({ method: 'POST', path: COMMENTS, status });
    expect(await post()).toMatchObject({ action: 'created', url: expect.stringContaining('#issuecomment-1') });
    expect(gitHub.server.comments).toHaveLength(1);
    expect(gitHub.server.asked('POST').filter((path) => COMMENTS.test(path))).toHaveLength(1);
  });

  test('an edit that was cut off is done again', async () => {
    old();
    gitHub.server.failNext({ method: 'PATCH', status: 'reset-after' });
    expect(await post()).toMatchObject({ action: 'updated' });
  });

  test('a comment deleted between being found and being edited is made anew', async () => {
    old();
    const meanwhile = () => gitHub.server.comments.splice(0);
    gitHub.server.failNext({ method: 'PATCH', status: 404, message: 'Not Found', meanwhile });
    expect(await post()).toMatchObject({ action: 'created' });
  });

  test('GraphQL that is down does not make a second comment', async () => {
    old();
    gitHub.server.failNext({ method: 'POST', path: /graphql/, status: 502, times: 10 });
    expect(await post()).toMatchObject({ action: 'updated' });
    expect(gitHub.server.comments).toHaveLength(1);
  });

  test('a twin that cannot be deleted does not fail the run', async () => {
    gitHub.server.failNext({ method: 'DELETE', path: COMMENTS, status: 403, times: 5 });
    const token = 'app-token-without-graphql';
    await post({ token });
    expect(await post({ token, body: 'B' })).toMatchObject({ action: 'created' });
  });
});

describe('rate limits', () => {
  test.each([
    ['secondary, 403', 403, SECONDARY, { 'retry-after': '5' }],
    ['secondary, 429', 429, SECONDARY, { 'retry-after': '5' }],
    ['of the edge', 429, 'Too Many Requests', { 'retry-after': '5' }],
    ['without a time', 403, SECONDARY, {}],
  ])('%s is honoured', async (_name, status, message, headers) => {
    const waits: string[] = [];
    gitHub.server.failNext({ method: 'POST', path: COMMENTS, status, message, headers: { ...headers } });
    expect(await post({ onWait: (text) => waits.push(text) })).toMatchObject({ action: 'created' });
    const seconds = 'retry-after' in headers ? 5 : 60;
    expect(waits).toEqual([`GitHub has a secondary rate limit; asking again in ${seconds} s`]);
  });

  test('the primary one is waited for until it is over', async () => {
    const waits: string[] = [];
    const begin = Date.now();
    const reset = String(Math.floor(begin / 1000) + 20);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    gitHub.server.failNext({ status: 403, message: 'API rate limit exceeded for installation ID 1.', headers });
    expect(await post({ onWait: (text) => waits.push(text) })).toMatchObject({ action: 'created' });
    expect(waits).toEqual([expect.stringMatching(/primary rate limit; asking again in \d+ s/)]);
    // As long as it takes from when the answer came, which nobody knows to the second, and a second more to be sure.
    const seconds = Number(/ (\d+) s/.exec(waits[0] ?? '')?.[1]);
    expect(seconds).toBeLessThanOrEqual(22);
    expect(seconds).toBeGreaterThanOrEqual(19 - Math.ceil((Date.now() - begin) / 1000));
  });

  test.each([
    [403, { 'retry-after': '61' }, SECONDARY],
    [429, { 'retry-after': '61' }, SECONDARY],
    [429, { 'retry-after': '61' }, 'Too Many Requests'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': IN_AN_HOUR }, 'API rate limit exceeded'],
  ])('longer than the bound is not waited for: %d %j', async (status, headers, message) => {
    gitHub.server.failNext({ status, message, headers: { ...headers }, times: 9 });
    const result = await post({ totalWaitMs: 60 });
    expect(result).toEqual({ action: 'refused', reason: expect.stringMatching(/rate limit is used up/) });
    expect(gitHub.server.requests).toHaveLength(1);
  });

  test('the bound is for all waits of a run together', async () => {
    gitHub.server.failNext({ method: 'GET', status: 403, message: SECONDARY, headers: { 'retry-after': '40' } });
    gitHub.server.failNext({ method: 'POST', status: 403, message: SECONDARY, headers: { 'retry-after': '40' } });
    expect(await post({ totalWaitMs: 60 })).toMatchObject({ action: 'refused' });
  });
});

describe('a run that was told to end', () => {
  test('does not go on waiting for an answer', async () => {
    const told = new AbortController();
    gitHub.server.failNext({ status: 'hang', times: 9, meanwhile: () => told.abort() });
    const result = await post({ answerMs: 60_000, hurriedMs: 50, hurry: told.signal });
    expect(result).toEqual({ action: 'refused', reason: expect.stringMatching(/could not be reached/) });
    expect(gitHub.server.requests).toHaveLength(1);
  });

  test('asks once, for a short time, and never again', async () => {
    for (const status of ['hang', 502, 'reset'] as const) {
      const before = gitHub.server.requests.length;
      gitHub.server.failNext({ status });
      const result = await post({
        answerMs: 60_000,
        hurriedMs: status === 'hang' ? 50 : 20_000,
        hurry: AbortSignal.abort(),
      });
      expect(result.action).toBe('refused');
      expect(gitHub.server.requests).toHaveLength(before + 1);
    }
  });

  test('waits for no rate limit', async () => {
    gitHub.server.failNext({ status: 403, message: SECONDARY, headers: { 'retry-after': '5' } });
    expect(await post({ hurry: AbortSignal.abort() })).toMatchObject({ action: 'refused' });
    expect(gitHub.server.requests).toHaveLength(1);
  });

  test('does not make a second attempt at a comment of which it heard nothing', async () => {
    gitHub.server.failNext({ method: 'POST', path: COMMENTS, status: 502 });
    expect(await post({ hurry: AbortSignal.abort() })).toMatchObject({ action: 'refused' });
    expect(gitHub.server.asked('POST').filter((path) => COMMENTS.test(path))).toHaveLength(1);
  });

  test('still posts where GitHub answers', async () => {
    old();
    expect(await post({ hurry: AbortSignal.abort() })).toMatchObject({ action: 'updated' });
  });
});
