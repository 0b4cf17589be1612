import { describe, expect, test } from '@jest/globals';
import { changedFiles, labels, mergedPullRequestsOf, openPullRequestsOf } from '../../src/github/pulls.js';
import { useGitHub } from '../support/github/use-server.js';
import type { FileState } from '../support/github-server.js';

const gitHub = useGitHub();
const SHA = (digit: string): string => digit.repeat(40);
const MERGED = { state: 'closed', mergedAt: '2026-11-20T10:00:00Z' } as const;

function files(count: number): readonly FileState[] {
  return Array.from({ length: count }, (_, i) => ({ filename: `migrations/${i}.sql`, status: 'added' as const }));
}

describe('the files of a pull request', () => {
  test('come with what happened to them', async () => {
    const of: readonly FileState[] = [
      { filename: 'a.sql', status: 'added' },
      { filename: 'b.sql', status: 'modified' },
      { filename: 'c.sql', status: 'removed' },
      { filename: 'd.sql', status: 'renamed', previous_filename: 'old/d.sql' },
      { filename: 'e.sql', status: 'copied', previous_filename: 'a.sql' },
      { filename: 'f.sql', status: 'changed' },
      { filename: 'g.sql', status: 'unchanged' },
    ];
    gitHub.server.addPull({ number: 12, files: of });
    expect(await changedFiles(await gitHub.client(), 12)).toEqual({
      files: [
        { path: 'a.sql', status: 'added' },
        { path: 'b.sql', status: 'modified' },
        { path: 'c.sql', status: 'removed' },
        { path: 'd.sql', status: 'renamed', previousPath: 'old/d.sql' },
        { path: 'e.sql', status: 'added' },
        { path: 'f.sql', status: 'modified' },
      ],
      truncated: false,
    });
  });

  test.each([
    [0, 1, false],
    [100, 1, false],
    [250, 3, false],
    [2_999, 30, false],
    [3_000, 30, true],
    [3_500, 30, true],
  ])('%d of them take %d requests', async (count, requests, truncated) => {
    gitHub.server.addPull({ number: 12, files: files(count) });
    const found = await changedFiles(await gitHub.client(), 12);
    expect(found.files).toHaveLength(Math.min(count, 3_000));
    expect(found.truncated).toBe(truncated);
    expect(gitHub.server.requests).toHaveLength(requests);
  });

  test('a page that breaks off is not taken for the end', async () => {
    gitHub.server.addPull({ number: 12, files: files(150) });
    gitHub.server.failNext({ status: 'cut' });
    expect((await changedFiles(await gitHub.client(), 12)).files).toHaveLength(150);
  });

  test('that cannot be read is an error with the next step', async () => {
    gitHub.server.addPull({ number: 12 });
    gitHub.server.failNext({ status: 403, message: 'Resource not accessible by integration' });
    await expect(changedFiles(await gitHub.client(), 12)).rejects.toMatchObject({
      code: 'GITHUB_PERMISSION',
      message: expect.stringContaining('list the files of pull request #12'),
      hint: expect.stringContaining('`pull-requests: read`'),
    });
  });
});

describe('the merged pull requests of commits', () => {
  test('come once each, in the order of the commits', async () => {
    const { server } = gitHub;
    server.addPull({ number: 7, ...MERGED, labels: ['db'], mergeCommit: SHA('2'), title: 'Add orders' });
    server.addPull({ number: 5, ...MERGED });
    server.addPull({ number: 8, ...MERGED });
    server.commits.set(SHA('1'), [7]).set(SHA('2'), [8, 7, 5]).set(SHA('3'), []);
    const found = await mergedPullRequestsOf(await gitHub.client(), [SHA('1'), SHA('2'), SHA('3'), SHA('1')], 'main');
    expect(found.pulls.map(({ number }) => number)).toEqual([7, 5, 8]);
    expect(found.pulls[0]).toMatchObject({
      title: 'Add orders',
      labels: ['db'],
      mergeCommit: SHA('2'),
      baseRef: 'main',
    });
    expect(server.requests).toHaveLength(3);
  });

  test('are only those merged into that branch of this repository', async () => {
    const { server } = gitHub;
    server.addPull({ number: 1, state: 'open' });
    server.addPull({ number: 2, state: 'closed', mergedAt: null });
    server.addPull({ number: 3, ...MERGED, baseRef: 'stage' });
    server.addPull({ number: 4, ...MERGED, baseRepository: 'stranger/shop' });
    server.addPull({ number: 5, ...MERGED, baseRepository: 'Octo-Org/Shop' });
    server.commits.set(SHA('1'), [1, 2, 3, 4, 5]);
    const found = await mergedPullRequestsOf(await gitHub.client(), [SHA('1')], 'main');
    expect(found.pulls.map(({ number }) => number)).toEqual([5]);
  });

  test('a commit that GitHub does not know has none', async () => {
    expect(await mergedPullRequestsOf(await gitHub.client(), [SHA('9')], 'main')).toEqual({ pulls: [], unasked: [] });
  });

  test('too many commits are said to be', async () => {
    for (const digit of ['1', '2', '3']) gitHub.server.commits.set(SHA(digit), []);
    const found = await mergedPullRequestsOf(await gitHub.client(), [SHA('1'), SHA('2'), SHA('3')], 'main', 2);
    expect(found.unasked).toEqual([SHA('3')]);
    expect(gitHub.server.requests).toHaveLength(2);
  });

  test('a failure is no empty list', async () => {
    gitHub.server.failNext({ status: 500, times: 9 });
    await expect(mergedPullRequestsOf(await gitHub.client(), [SHA('1')], 'main')).rejects.toMatchObject({
      code: 'GITHUB_SERVER',
    });
  });
});

test('labels, of all pages', async () => {
  const all = Array.from({ length: 101 }, (_, i) => `label ${i}`);
  gitHub.server.addPull({ number: 12, labels: all });
  expect(await labels(await gitHub.client(), 12)).toEqual(all);
  await expect(labels(await gitHub.client(), 13)).rejects.toMatchObject({ code: 'GITHUB_MISSING' });
});

test('the open pull requests of a head are those of that very commit', async () => {
  const { server } = gitHub;
  const head = { headOwner: 'stranger', headRef: 'add-orders' };
  server.addPull({ number: 1, ...head, headSha: SHA('1') });
  server.addPull({ number: 2, ...head, headSha: SHA('2') });
  server.addPull({ number: 3, ...head, headSha: SHA('1'), state: 'closed' });
  server.addPull({ number: 4, headRef: 'add-orders', headSha: SHA('1') });
  const asked = { owner: 'stranger', branch: 'add-orders', sha: SHA('1') };
  expect(await openPullRequestsOf(await gitHub.client('fork-token'), asked)).toEqual([1]);
});
