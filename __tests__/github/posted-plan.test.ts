import { describe, expect, test } from '@jest/globals';
import { postComment } from '../../src/github/comment.js';
import { recordIn, SECOND_HAND } from '../../src/github/marker.js';
import { postedPlan } from '../../src/github/posted-plan.js';
import { useGitHub } from '../support/github/use-server.js';

const gitHub = useGitHub();
const PULL = 12;
const US = { login: 'github-actions[bot]', type: 'Bot' } as const;
const MALLORY = { login: 'mallory', type: 'User' } as const;
const KEPT = 'AbCd+/==';
const URL = 'https://github.com/octo-org/shop/pull/12#issuecomment-1';

async function posted(request: Partial<Parameters<typeof postComment>[1]> = {}) {
  if (!gitHub.server.pulls.has(PULL)) gitHub.server.addPull({ number: PULL });
  const client = await gitHub.client();
  await postComment(client, {
    pullRequest: PULL,
    label: 'default',
    body: '## Plan',
    content: 'plan',
    record: KEPT,
    ...request,
  });
  const [comment] = gitHub.server.comments;
  if (comment === undefined) throw new Error('There is no comment.');
  return comment;
}

const read = async (token?: string, label = 'default') => postedPlan(await gitHub.client(token), PULL, label);

describe('a plan that was posted', () => {
  test('is found with what it keeps, and nothing else is asked', async () => {
    await posted();
    const before = gitHub.server.requests.length;
    expect(await read()).toEqual({ plan: 'found', kept: KEPT, url: URL });
    expect(gitHub.server.asked().slice(before)).toEqual([
      'GET /repos/octo-org/shop/issues/12/comments',
      'POST /graphql',
      'POST /graphql',
    ]);
  });

  test('is still found after many edits of our own', async () => {
    const comment = await posted();
    for (let i = 0; i < 250; i++) gitHub.server.editComment(comment, comment.body, US);
    expect(await read()).toMatchObject({ plan: 'found', kept: KEPT });
  });

  test('counts for nothing once somebody else edited it, however long ago, and whatever was written since', async () => {
    const comment = await posted();
    const { body } = comment;
    gitHub.server.editComment(comment, body, MALLORY);
    expect(await read()).toEqual({ plan: 'edited', by: 'mallory', url: URL });
    for (let i = 0; i < 150; i++) gitHub.server.editComment(comment, body, US);
    expect(await read()).toMatchObject({ plan: 'edited', by: 'mallory' });
  });

  test.each([
    ['a user who is called as the bot is', { login: 'github-actions', type: 'User' } as const, 'github-actions'],
    ['an account that is gone', null, 'somebody whose account is gone'],
  ])('nor after an edit of %s', async (_, by, named) => {
    const comment = await posted();
    gitHub.server.editComment(comment, comment.body, by);
    expect(await read()).toMatchObject({ plan: 'edited', by: named });
  });

  test('nor after more edits than anybody looks through', async () => {
    const comment = await posted();
    for (let i = 0; i < 1_001; i++) gitHub.server.editComment(comment, comment.body, US);
    expect(await read()).toMatchObject({ plan: 'edited', by: expect.stringContaining('more edits') });
  });

  test('is not one of somebody else, of another label, or one that is not there', async () => {
    const { body } = await posted();
    expect(await read(undefined, 'eu')).toEqual({ plan: 'none' });
    expect(await read('app-token')).toEqual({ plan: 'none' });
    gitHub.server.comments.splice(0);
    expect(await read()).toEqual({ plan: 'none' });
    gitHub.server.addComment(PULL, body, MALLORY);
    expect(await read()).toEqual({ plan: 'none' });
  });

  test('keeps nothing where its run was not to be trusted, or failed', async () => {
    await posted({ body: `${SECOND_HAND}\n## Plan\n<!-- reviewed=${KEPT} -->`, record: undefined });
    expect(await read()).toEqual({ plan: 'second-hand', url: URL });
    await posted({ body: '## Plan failed', record: undefined, content: 'failed' });
    expect(await read()).toEqual({ plan: 'without-hashes', url: URL });
  });
});

describe('GitHub that does not say', () => {
  test.each([
    ['a token that GraphQL does not answer', 'workflow-token-without-graphql', undefined],
    ['a permission that is missing', 'workflow-token', 403],
    ['a server that is down', 'workflow-token', 502],
  ])('%s is an error, never an approval', async (_, token, status) => {
    await posted();
    if (status !== undefined) gitHub.server.failNext({ path: /comments/, status, message: 'No', times: 9 });
    await expect(read(token)).rejects.toMatchObject({ name: 'ActionError', code: expect.stringMatching(/^GITHUB_/) });
  });

  test('nor is an answer with an error in it, or without the list of edits', async () => {
    const comment = await posted();
    // It is there for REST, and gone for GraphQL.
    gitHub.server.answersNode = null;
    await expect(read()).rejects.toMatchObject({ code: 'GITHUB_PERMISSION' });
    gitHub.server.answersNode = { __typename: 'IssueComment', body: 'x', author: null, lastEditedAt: null };
    await expect(read()).rejects.toMatchObject({ code: 'GITHUB_PERMISSION' });
    gitHub.server.answersNode = {
      __typename: 'IssueComment',
      body: comment.body,
      author: { __typename: 'Bot', login: 'github-actions' },
      lastEditedAt: '2026-01-05T10:00:00Z',
      userContentEdits: null,
    };
    await expect(read()).rejects.toMatchObject({ code: 'GITHUB_PERMISSION' });
    // Never edited, by GitHub's own word.
    gitHub.server.answersNode = { ...gitHub.server.answersNode, lastEditedAt: null };
    expect(await read()).toMatchObject({ plan: 'found', kept: KEPT });
  });
});

describe('the record of a comment', () => {
  test('stays where the apply tells what became of the plan, and the body makes room for it', async () => {
    const long = 'A'.repeat(30_000);
    const comment = await posted({ record: long });
    const rooms: number[] = [];
    await posted({
      record: { kept: true },
      content: undefined,
      standing: 'applying',
      body: (room) => {
        rooms.push(room);
        return 'x'.repeat(room);
      },
    });
    expect(recordIn(comment.body)).toBe(long);
    expect(rooms[0]).toBeLessThan(65_536 - 30_000);
    expect(gitHub.server.comments).toHaveLength(1);
    await posted({ record: { kept: true }, content: undefined, standing: 'ended', body: 'Applied' });
    expect(recordIn(comment.body)).toBe(long);
  });

  test('gives way to that of the next plan, and to none where that failed', async () => {
    const comment = await posted();
    await posted({ record: 'Next', content: 'next' });
    expect(recordIn(comment.body)).toBe('Next');
    await posted({ record: undefined, content: 'failed' });
    expect(recordIn(comment.body)).toBeUndefined();
    await posted({ record: { kept: true }, content: undefined, standing: 'ended' });
    expect(recordIn(comment.body)).toBeUndefined();
  });
});
