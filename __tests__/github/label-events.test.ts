import { describe, expect, test } from '@jest/globals';
import { labelSet, labelWords, pushedAt } from '../../src/github/label-events.js';
import type { LabelEvent } from '../support/github/state.js';
import { useGitHub } from '../support/github/use-server.js';

const github = useGitHub();
const NAME = 'migrations: allow-dangerous';
const SHA = 'a1'.repeat(20);

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`;
const set = (by: string, day: number, label = NAME): LabelEvent => ({
  event: 'labeled',
  label,
  by,
  at: at(day),
});

function pull(events: readonly LabelEvent[]): void {
  github.server.addPull({ number: 12, events });
}
const asked = async (): ReturnType<typeof labelSet> => labelSet(await github.client(), 12, NAME);

describe('who set the label', () => {
  test('is who set it last, whatever the case of its letters', async () => {
    pull([
      set('zoe', 1),
      { ...set('zoe', 2), event: 'unlabeled' },
      set('ana', 3, NAME.toUpperCase()),
      set('bob', 4, 'x'),
    ]);
    expect(await asked()).toEqual({ by: 'ana', at: at(3) });
  });

  test('of a long pull request is looked for from its end', async () => {
    const renamed = (n: number): LabelEvent[] =>
      Array.from({ length: n }, () => ({ event: 'renamed', by: 'bob', at: at(2) }));
    pull([set('zoe', 1), ...renamed(240), set('ana', 3), ...renamed(110)]);
    expect(await asked()).toEqual({ by: 'ana', at: at(3) });
    expect(github.server.requests.map(({ query }) => query['page'])).toEqual(['1', '4', '3']);
  });

  test('is not known where nobody set it, or GitHub refuses', async () => {
    pull([set('bob', 1, 'other')]);
    expect(await asked()).toBeUndefined();
    github.server.failNext({ path: /events$/, status: 403, message: 'Resource not accessible by integration' });
    expect(await asked()).toBeUndefined();
  });
});

describe('in words', () => {
  const words = async (author: string | null, branch?: string) =>
    labelWords(
      await github.client(),
      { number: 12, author, ...(branch === undefined ? {} : { head: { branch, sha: SHA } }) },
      NAME,
    );

  test.each([
    ['ana', '@ana on 2026-11-03 08:00 UTC'],
    ['mona', '@mona, who wrote the pull request, on 2026-11-03 08:00 UTC'],
  ])('%s', async (by, expected) => {
    pull([set(by, 3)]);
    expect(await words('mona')).toEqual({ by: expected });
    expect(github.server.asked()).toHaveLength(1);
  });

  test('a commit that was pushed later is told; its own dates do not count', async () => {
    pull([set('ana', 3)]);
    github.server.pushes.push({ branch: 'add-orders', after: SHA, at: at(4) });
    const late = `set on 2026-11-03 08:00 UTC, and ${SHA.slice(0, 7)} was pushed on 2026-11-04 08:00 UTC`;
    expect((await words('mona', 'add-orders'))?.late).toContain(late);
    github.server.pushes.splice(0, 1, { branch: 'add-orders', after: SHA, at: at(2) });
    expect(await words('mona', 'add-orders')).not.toHaveProperty('late');
    expect(await pushedAt(await github.client(), { branch: 'other', sha: SHA })).toBeUndefined();
  });
});
