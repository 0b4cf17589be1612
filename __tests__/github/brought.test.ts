import { expect, test } from '@jest/globals';
import { pullRequestsOfFiles } from '../../src/github/brought.js';
import { useGitHub } from '../support/github/use-server.js';

const gitHub = useGitHub();
const SHA = (digit: string): string => digit.repeat(40);
const AT = { head: SHA('f'), base: 'main' };
const MERGED = { state: 'closed', mergedAt: '2026-11-20T10:00:00Z' } as const;

/** A file, its commits with the newest first, and the pull request of each. */
function file(path: string, ...commits: readonly (readonly [string, number | undefined])[]): void {
  gitHub.server.touched.set(
    path,
    commits.map(([digit]) => SHA(digit)),
  );
  for (const [digit, number] of commits) {
    gitHub.server.commits.set(SHA(digit), number === undefined ? [] : [number]);
    if (number !== undefined) gitHub.server.addPull({ number, ...MERGED });
  }
}

const asked = async (paths: readonly string[], limit?: number) => {
  const { files, unasked } = await pullRequestsOfFiles(await gitHub.client(), paths, AT, limit);
  const numbers = [...files].map(([path, { pulls, latest }]) => [
    path,
    pulls.map(({ number }) => number),
    latest.map(({ number }) => number),
  ]);
  return { numbers, unasked };
};

test('each file has the pull requests of its commits, and that of the newest', async () => {
  file('a.sql', ['1', 12]);
  file('b.sql', ['3', 14], ['2', 13], ['1', 12]);
  file('c.sql', ['4', undefined], ['1', 12]);
  expect(await asked(['a.sql', 'b.sql', 'c.sql', 'd.sql'])).toEqual({
    numbers: [
      ['d.sql', [], []],
      ['c.sql', [12], []],
      ['b.sql', [14, 13, 12], [14]],
      ['a.sql', [12], [12]],
    ],
    unasked: [],
  });
  const [first] = gitHub.server.requests;
  expect(first?.query).toEqual({ sha: AT.head, path: 'd.sql', per_page: '10' });
  // Four files and four commits, each asked about once.
  expect(gitHub.server.requests).toHaveLength(8);
});

test('what is open, or was merged elsewhere, has not brought it', async () => {
  gitHub.server.touched.set('a.sql', [SHA('1')]);
  gitHub.server.commits.set(SHA('1'), [12, 13]);
  gitHub.server.addPull({ number: 12 });
  gitHub.server.addPull({ number: 13, ...MERGED, baseRef: 'stage' });
  expect((await asked(['a.sql'])).numbers).toEqual([['a.sql', [], []]]);
});

test('of very many files the last ones are asked about, and the others are named', async () => {
  const paths = Array.from({ length: 60 }, (_, i) => `${i}.sql`);
  for (const [i, path] of paths.entries())
    gitHub.server.touched.set(path, [i.toString(16).padStart(2, '0').repeat(20)]);
  const { numbers, unasked } = await asked(paths);
  expect(gitHub.server.requests).toHaveLength(100);
  expect(numbers).toHaveLength(50);
  expect(unasked).toEqual(paths.slice(0, 10));
});

test('a token that may not read the commits gets the next step', async () => {
  gitHub.server.failNext({ path: /commits$/, status: 403, message: 'Resource not accessible by integration' });
  await expect(asked(['a.sql'])).rejects.toMatchObject({
    code: 'GITHUB_PERMISSION',
    hint: expect.stringContaining('contents: read'),
  });
});
