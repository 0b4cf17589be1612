// Whose label speaks for which file.
import { describe, expect, test } from '@jest/globals';
import { readTrigger } from '../src/github/event.js';
import { pullRequestsOf } from '../src/pull-requests.js';
import * as events from './support/github/events.js';
import { useGitHub } from './support/github/use-server.js';

const github = useGitHub();
const LABEL = 'migrations: allow-dangerous';

/** A file of a pull request in the queue, as GitHub knows it. */
function waiting(
  number: number,
  path: string,
  how: 'merge' | 'squash' | 'rebase',
  labels: readonly string[] = [],
): void {
  const commit = number.toString(16).padStart(40, 'c');
  const events = labels.map((label) => ({ event: 'labeled', label, by: 'ana', at: '2026-11-20T14:02:11Z' }) as const);
  github.server.addPull({ number, headSha: commit, labels, events, files: [{ filename: path, status: 'added' }] });
  github.server.touched.set(path, [commit]);
  github.server.commits.set(commit, how === 'merge' ? [number] : []);
  // Of a title that somebody else chose nothing is believed where GitHub knows better.
  github.server.messages.set(
    commit,
    how === 'squash' ? `Add it (#${number})` : how === 'merge' ? 'Add it (#4)' : 'Add it',
  );
}

async function group(number: number) {
  const { event, payload } = events.mergeGroup({ number });
  return pullRequestsOf(readTrigger(await events.runnerEnv({ event, payload }), payload), () => github.client(), {
    command: 'plan',
    label: 'default',
    allowLabel: LABEL,
    prefix: 'app/',
    progress: () => undefined,
  });
}

const PATHS = ['db/002.sql', 'db/003.sql'];

describe('in the group of a merge queue', () => {
  test.each([
    ['merge', true],
    ['squash', true],
    ['rebase', false],
  ] as const)('by %s the label of the first one speaks for its own file', async (how, known) => {
    waiting(12, 'app/db/002.sql', how, [LABEL]);
    waiting(13, 'app/db/003.sql', how);
    const pulls = await group(13);
    const { allowLabel } = await pulls.of(PATHS);
    expect([...(allowLabel.files ?? [])]).toEqual([
      ['db/002.sql', known],
      ['db/003.sql', false],
    ]);
    expect(allowLabel.byOfFile?.get('db/002.sql')).toBe(known ? '@ana on 2026-11-20 14:02 UTC' : undefined);
    expect(await (await pulls.queue())?.pulls(['db/002.sql'])).toEqual(new Map(known ? [['db/002.sql', 12]] : []));
  });

  test('the label of the last one does not speak for the others', async () => {
    waiting(12, 'app/db/002.sql', 'merge');
    waiting(13, 'app/db/003.sql', 'merge', [LABEL.toUpperCase()]);
    const { allowLabel } = await (await group(13)).of(PATHS);
    expect([...(allowLabel.files ?? [])]).toEqual([
      ['db/002.sql', false],
      ['db/003.sql', true],
    ]);
  });

  test('a number in a title that is no open pull request is not believed', async () => {
    waiting(12, 'app/db/002.sql', 'squash');
    waiting(13, 'app/db/003.sql', 'squash');
    github.server.addPull({ number: 12, headSha: 'd'.repeat(40), state: 'closed' });
    expect(await (await (await group(13)).queue())?.pulls(PATHS)).toEqual(new Map([['db/003.sql', 13]]));
  });

  test('where GitHub refuses, the run goes on without', async () => {
    github.server.failNext({ path: /files$/, status: 403, message: 'Resource not accessible by integration' });
    waiting(13, 'app/db/003.sql', 'merge');
    expect(await (await group(13)).queue()).toBeUndefined();
  });
});
