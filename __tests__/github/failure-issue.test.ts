// The issue of a failed apply: one for each label, found again, brought up to date, and closed once all is in.
import { describe, expect, test } from '@jest/globals';
import type { GitHubClient } from '../../src/github/client.js';
import { type FailureWords, tellFailure, tellSuccess } from '../../src/github/failure-issue.js';
import { useGitHub } from '../support/github/use-server.js';

const github = useGitHub();
const client = (token?: string): Promise<GitHubClient> => github.client(token);
const words = (n: number): FailureWords => ({
  title: `Apply failed: shop ${n}`,
  body: `It broke ${n}.`,
  again: `Again ${n}.`,
});
const said = (issue: number): readonly string[] =>
  github.server.comments.filter((one) => one.issue === issue).map(({ body }) => body);

describe('one issue for each label', () => {
  test('opened, brought up to date by the next failure, and closed by what goes well', async () => {
    const { issues } = github.server;
    github.server.addPull({ number: 12 });
    expect(await tellSuccess(await client(), 'shop', 'Settled.')).toEqual({ action: 'none' });
    expect(await tellFailure(await client(), 'shop', words(1))).toEqual({
      action: 'opened',
      url: 'https://github.com/octo-org/shop/issues/101',
    });
    expect(await tellFailure(await client(), 'shop', words(2))).toMatchObject({ action: 'updated' });
    expect(await tellFailure(await client(), 'other', words(3))).toMatchObject({ action: 'opened' });
    expect(issues).toMatchObject([
      { number: 101, title: 'Apply failed: shop 2', state: 'open' },
      { number: 102, title: 'Apply failed: shop 3', state: 'open' },
    ]);
    expect(issues[0]?.body).toBe('<!-- migrate-on-merge failure label=shop -->\nIt broke 2.');
    expect(said(101)).toEqual(['Again 2.']);
    expect(await tellSuccess(await client(), 'shop', 'Settled.')).toMatchObject({ action: 'closed' });
    expect(issues).toMatchObject([{ state: 'closed', stateReason: 'completed' }, { state: 'open' }]);
    expect(said(101)).toEqual(['Again 2.', 'Settled.']);
    // A new failure is a new issue
    expect(await tellFailure(await client(), 'shop', words(4))).toMatchObject({ action: 'opened' });
  });

  test("somebody else's issue with our line is left alone, and so is ours of another token", async () => {
    const { server } = github;
    const body = '<!-- migrate-on-merge failure label=shop -->\nmine';
    const theirs = server.addIssue('x', body, { login: 'mallory', type: 'User' });
    expect(await tellSuccess(await client(), 'shop', 'Settled.')).toEqual({ action: 'none' });
    expect(await tellFailure(await client(), 'shop', words(1))).toMatchObject({ action: 'opened' });
    expect(theirs).toMatchObject({ body, state: 'open' });
  });

  test('of two that were opened at the same moment the older stays', async () => {
    const { server } = github;
    const one = await client();
    let raced = false;
    // Between looking and opening, another run opens its own
    one.octokit.hook.before('request', ({ method, url }) => {
      if (method !== 'POST' || !url.endsWith('/issues') || raced) return;
      raced = true;
      const body = '<!-- migrate-on-merge failure label=shop -->\nThe other.';
      server.addIssue('theirs', body, { login: 'github-actions[bot]', type: 'Bot' });
    });
    expect(await tellFailure(one, 'shop', words(1))).toEqual({
      action: 'updated',
      url: 'https://github.com/octo-org/shop/issues/101',
    });
    expect(server.issues).toMatchObject([{ state: 'open' }, { state: 'closed', stateReason: 'not_planned' }]);
    expect(said(101)).toEqual(['Again 1.']);
  });
});

test('what GitHub refuses is a reason in words, never an exception', async () => {
  expect(await tellFailure(await client('fork-token'), 'shop', words(1))).toEqual({
    action: 'refused',
    reason:
      "GitHub would not open an issue: the token lacks a permission. Add `issues: write` to the job's `permissions`.",
  });
  github.server.failNext({ path: /\/issues$/, status: 410, message: 'Issues are disabled for this repo' });
  expect(await tellFailure(await client(), 'shop', words(1))).toMatchObject({
    action: 'refused',
    reason: 'GitHub would not open an issue: the repository has its issues switched off.',
  });
  github.server.failNext({ path: /\/issues$/, status: 502, times: 50 });
  expect(await tellSuccess(await client(), 'shop', 'Settled.')).toMatchObject({
    action: 'refused',
    reason: expect.stringContaining('502'),
  });
});
