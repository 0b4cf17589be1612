import { describe, expect, test } from '@jest/globals';
import { environmentEvidence, pullRequestEvidence } from '../../src/github/approvals.js';
import { useGitHub } from '../support/github/use-server.js';

const gitHub = useGitHub();
const HEAD = 'a'.repeat(40);
const OLDER = 'c'.repeat(40);
const at = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;

describe('who approved a pull request', () => {
  test('is each reviewer whose last word is an approval, with the commit that it is of', async () => {
    gitHub.server.addPull({
      number: 12,
      title: 'Add orders',
      headSha: HEAD,
      state: 'closed',
      author: 'mona',
      mergedBy: 'hubot',
      mergedAt: at(12),
      mergeCommit: 'd'.repeat(40),
      reviews: [
        { by: 'ada', state: 'APPROVED', commit: OLDER, at: at(1) },
        { by: 'bob', state: 'CHANGES_REQUESTED', commit: OLDER, at: at(2) },
        { by: 'bob', state: 'APPROVED', commit: HEAD, at: at(3) },
        { by: 'cy', state: 'APPROVED', commit: HEAD, at: at(4) },
        { by: 'cy', state: 'CHANGES_REQUESTED', commit: HEAD, at: at(5) },
        { by: 'dee', state: 'APPROVED', commit: HEAD, at: at(6) },
        { by: 'dee', state: 'DISMISSED', commit: HEAD, at: at(7) },
        { by: 'ada', state: 'COMMENTED', commit: HEAD, at: at(8) },
        { by: 'eve', state: 'COMMENTED', commit: HEAD, at: at(9) },
      ],
    });
    expect(await pullRequestEvidence(await gitHub.client(), 12)).toEqual({
      number: 12,
      title: 'Add orders',
      url: 'https://github.com/octo-org/shop/pull/12',
      author: 'mona',
      headSha: HEAD,
      mergeCommit: 'd'.repeat(40),
      mergedBy: 'hubot',
      mergedAt: at(12),
      approvals: [
        { reviewer: 'ada', at: at(1), commit: OLDER, ofHead: false },
        { reviewer: 'bob', at: at(3), commit: HEAD, ofHead: true },
      ],
    });
  });

  test('comes from all pages', async () => {
    const reviews = Array.from({ length: 150 }, (_, i) => ({
      by: `reviewer-${i}`,
      state: 'APPROVED' as const,
      commit: HEAD,
      at: at(1),
    }));
    gitHub.server.addPull({ number: 12, headSha: HEAD, reviews });
    const { approvals, mergedBy } = await pullRequestEvidence(await gitHub.client(), 12);
    expect([approvals.length, mergedBy]).toEqual([150, null]);
  });
});

describe('who approved an environment', () => {
  test('is what GitHub says of the run', async () => {
    gitHub.server.environmentReviews.set(77, [
      { environment: 'production', state: 'approved', by: 'ada', comment: 'Go' },
    ]);
    const client = await gitHub.client();
    expect(await environmentEvidence(client, 77)).toEqual([
      { environments: ['production'], state: 'approved', by: 'ada', comment: 'Go' },
    ]);
    expect(await environmentEvidence(client, 78)).toEqual([]);
  });

  test('is not told to a token without the right, which the error names', async () => {
    await expect(environmentEvidence(await gitHub.client('no-actions-token'), 77)).rejects.toMatchObject({
      code: 'GITHUB_PERMISSION',
      hint: expect.stringContaining('`actions: read`'),
    });
  });
});
