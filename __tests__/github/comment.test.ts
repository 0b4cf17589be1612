import { describe, expect, test } from '@jest/globals';
import { COMMENT_LIMIT, findComment, markerOf, postComment, roomFor } from '../../src/github/comment.js';
import { useGitHub } from '../support/github/use-server.js';

const gitHub = useGitHub();
const PULL = 12;
const LIST = `GET /repos/octo-org/shop/issues/${PULL}/comments`;
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;
const STRANGER = { login: 'mallory', type: 'User' } as const;

function chatter(count: number): void {
  for (let i = 0; i < count; i++) gitHub.server.addComment(PULL, `Looks good (${i})`, STRANGER);
}

async function post(
  body: string,
  options: { readonly label?: string; readonly token?: string; readonly content?: string } = {},
) {
  if (!gitHub.server.pulls.has(PULL)) gitHub.server.addPull({ number: PULL });
  const { label = 'default', token } = options;
  return postComment(await gitHub.client(token), { pullRequest: PULL, label, body, content: options.content });
}

const bodies = (): readonly string[] => gitHub.server.comments.map(({ body }) => body);

describe('one comment', () => {
  test('is created, left alone and edited', async () => {
    expect(await post('Plan A')).toMatchObject({ action: 'created', url: expect.stringContaining('#issuecomment-1') });
    expect(bodies()).toEqual([`${markerOf('default')}\nPlan A`]);
    const before = gitHub.server.requests.length;
    expect(await post('Plan A')).toEqual({ action: 'unchanged', url: expect.stringContaining('#issuecomment-1') });
    expect(gitHub.server.asked().slice(before)).toEqual([LIST, 'POST /graphql']);
    expect(await post('Plan B')).toMatchObject({ action: 'updated', url: expect.stringContaining('#issuecomment-1') });
    expect(bodies()).toEqual([`${markerOf('default')}\nPlan B`]);
  });

  test('is found on page three, behind the addresses that GitHub gives for the next page', async () => {
    chatter(230);
    gitHub.server.addComment(PULL, `${markerOf('default')}\nold`, BOT);
    chatter(30);
    expect(await post('new')).toMatchObject({ action: 'updated', url: expect.stringContaining('#issuecomment-231') });
    expect(gitHub.server.requests.filter((r) => r.query['page'] === '3')).toHaveLength(1);
    expect(gitHub.server.asked()[1]).toMatch(/^GET \/repositories\/\d+\/issues\/12\/comments$/);
  });

  test('is not looked for on later pages once found', async () => {
    gitHub.server.addComment(PULL, `${markerOf('default')}\nold`, BOT);
    chatter(250);
    await post('new');
    expect(gitHub.server.asked('GET')).toEqual([LIST]);
  });

  test('is the same where only line ends and the white space at the end differ', async () => {
    gitHub.server.addComment(PULL, `${markerOf('default')}\r\nline 1\r\nline 2`, BOT);
    expect(await post('line 1\nline 2\n')).toMatchObject({ action: 'unchanged' });
    expect(gitHub.server.asked('PATCH')).toEqual([]);
  });
});

describe('whose comment it is', () => {
  test("a stranger's copy of our line is not ours", async () => {
    const forged = gitHub.server.addComment(PULL, `${markerOf('default')}\n# All clean`, STRANGER);
    gitHub.server.addComment(PULL, `${markerOf('default')}\n# All clean`, { login: 'other[bot]', type: 'Bot' });
    expect(await post('# Blocked')).toMatchObject({ action: 'created' });
    expect(forged.body).toContain('All clean');
    expect(await post('# Blocked!')).toMatchObject({ action: 'updated', url: expect.stringContaining('-3') });
  });

  test.each([
    ['an app', 'app-token', 'acme-migrations[bot]'],
    ['a person', 'personal-token', 'mona'],
    ['a person whose token has no GraphQL', 'fine-grained-token', 'mona'],
    ['the workflow, without GraphQL', 'workflow-token-without-graphql', 'github-actions[bot]'],
  ])('%s finds its own', async (_name, token, login) => {
    await post('by another', { token: token === 'app-token' ? 'personal-token' : 'app-token' });
    expect(await post('A', { token })).toMatchObject({ action: 'created' });
    expect(await post('B', { token })).toMatchObject({ action: 'updated' });
    expect(gitHub.server.asked('DELETE')).toEqual([]);
    expect(gitHub.server.comments.map(({ author }) => author.login).at(-1)).toBe(login);
    expect(gitHub.server.comments).toHaveLength(2);
  });

  test('an app of which GitHub does not say which it is still has one comment', async () => {
    const token = 'app-token-without-graphql';
    await post('A', { token });
    expect(await post('B', { token })).toMatchObject({ action: 'updated', url: expect.stringContaining('-1') });
    expect(bodies()).toEqual([`${markerOf('default')}\nB`]);
  });

  test('a first comment takes no question about who we are', async () => {
    await post('A');
    expect(gitHub.server.asked()).not.toContain('POST /graphql');
  });
});

describe('several comments', () => {
  test('of other labels are other comments', async () => {
    for (const label of ['a', 'ab', 'a b', 'default', '', 'ä', 'A']) await post(`of ${label}`, { label });
    expect(gitHub.server.comments).toHaveLength(7);
    expect(await post('again', { label: 'a' })).toMatchObject({ action: 'updated' });
    expect(bodies()).toEqual(expect.arrayContaining([`${markerOf('ab')}\nof ab`, `${markerOf('a')}\nagain`]));
  });

  test('of ours: the oldest is edited, which all runs agree on', async () => {
    gitHub.server.addComment(PULL, `${markerOf('default')}\none`, BOT);
    gitHub.server.addComment(PULL, `${markerOf('default')}\ntwo`, BOT);
    expect(await post('three')).toMatchObject({ action: 'updated', url: expect.stringContaining('-1') });
    expect(bodies()).toEqual([`${markerOf('default')}\nthree`, `${markerOf('default')}\ntwo`]);
  });

  test('that two runs make at once become one', async () => {
    await Promise.all([post('A'), post('B'), post('C')]);
    expect(gitHub.server.comments).toHaveLength(1);
  });

  test('a line that stands further down is not ours', async () => {
    gitHub.server.addComment(PULL, `As the bot said:\n${markerOf('default')}\nold`, BOT);
    expect(await post('new')).toMatchObject({ action: 'created' });
  });
});

describe('a hostile label', () => {
  test.each([
    '--><img src=x onerror=alert(1)>',
    'a\nb',
    '-->',
    '--!>',
    '\0',
    '\ud800',
    '日本 -->',
    'a label=b --> <!--',
  ])('%j stays inside its line', async (label) => {
    const line = markerOf(label);
    expect(line).toMatch(/^<!-- migrate-on-merge label=(?:[A-Za-z0-9._~%]|-(?!-))* -->$/);
    expect(await post('A', { label })).toMatchObject({ action: 'created' });
    expect(await post('B', { label })).toMatchObject({ action: 'updated' });
    expect(gitHub.server.comments).toHaveLength(1);
  });
});

describe('size', () => {
  test('a body that fills the room is taken', async () => {
    const body = 'x'.repeat(roomFor('default'));
    expect(await post(body, { content: 'plan' })).toMatchObject({ action: 'created' });
    expect(bodies()[0]).toHaveLength(COMMENT_LIMIT);
  });

  test('one character more is a fault of ours', async () => {
    await expect(post('x'.repeat(roomFor('default') + 1), { content: 'plan' })).rejects.toThrow(RangeError);
    expect(gitHub.server.requests).toEqual([]);
  });

  test('characters that JSON or GitHub cannot carry are replaced', async () => {
    await post('a\0b\ud800c');
    expect(bodies()).toEqual([`${markerOf('default')}\na\ufffdb\ufffdc`]);
    expect(await post('a\0b\ud800c')).toMatchObject({ action: 'unchanged' });
  });
});

describe('a report about an older head', () => {
  test('does not replace that of a newer one', async () => {
    gitHub.server.addPull({ number: PULL, headSha: 'f'.repeat(40) });
    const client = await gitHub.client();
    const request = { pullRequest: PULL, label: 'default', body: 'old news' };
    const result = await postComment(client, { ...request, headSha: 'a'.repeat(40) });
    expect(result).toEqual({ action: 'superseded', reason: expect.stringContaining('moved on to fffffff') });
    expect(gitHub.server.comments).toEqual([]);
    expect(await postComment(client, { ...request, headSha: 'f'.repeat(40) })).toMatchObject({ action: 'created' });
  });

  test('is posted where the token may not ask', async () => {
    gitHub.server.addPull({ number: PULL });
    gitHub.server.failNext({
      method: 'GET',
      path: /pulls\/12$/,
      status: 403,
      message: 'Resource not accessible by integration',
    });
    const request = { pullRequest: PULL, label: 'default', body: 'A', headSha: 'f'.repeat(40) };
    expect(await postComment(await gitHub.client(), request)).toMatchObject({ action: 'created' });
  });
});

test('what was posted can be read again', async () => {
  await post('A', { label: 'shop' });
  const client = await gitHub.client();
  expect(await findComment(client, PULL, 'shop')).toMatchObject({ author: BOT.login, body: `${markerOf('shop')}\nA` });
  expect(await findComment(client, PULL, 'other')).toBeUndefined();
});
