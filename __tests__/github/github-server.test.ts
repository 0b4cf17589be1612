import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { GitHubServer } from '../support/github-server.js';

// Who checks the checker: the server must complain about what GitHub would not take.
let server: GitHubServer;
beforeEach(async () => {
  server = await GitHubServer.start();
  server.addPull({ number: 12 });
});
afterEach(() => server.stop());

const HEADERS = { authorization: 'token workflow-token', 'user-agent': 'test', accept: 'application/vnd.github+json' };
const COMMENTS = '/repos/octo-org/shop/issues/12/comments';

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = HEADERS) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${server.url}${path}`, { method, headers, ...content });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

test('what fits is answered without complaint', async () => {
  expect(await ask('POST', COMMENTS, { body: 'A' })).toMatchObject({
    status: 201,
    body: { user: { login: 'github-actions[bot]' } },
  });
  expect(await ask('GET', `${COMMENTS}?per_page=1`)).toMatchObject({ status: 200, body: [{ body: 'A' }] });
  expect(await ask('DELETE', '/repos/octo-org/shop/issues/comments/1')).toEqual({ status: 204, body: undefined });
  expect(await ask('GET', '/user', undefined, { ...HEADERS, authorization: 'token personal-token' })).toMatchObject({
    status: 200,
  });
  expect(await ask('POST', '/graphql', { query: '{ viewer { login } }' })).toMatchObject({
    body: { data: { viewer: { login: 'github-actions[bot]' } } },
  });
  expect(server.violations).toEqual([]);
});

test.each<[string, string, unknown, RegExp]>([
  ['GET', '/repos/octo-org/shop/nothing', undefined, /no path/],
  ['PUT', COMMENTS, { body: 'A' }, /no PUT/],
  ['GET', `${COMMENTS}?limit=5`, undefined, /no query parameter limit/],
  ['GET', `${COMMENTS}?per_page=many`, undefined, /per_page.*integer/],
  ['GET', `${COMMENTS}?per_page=101`, undefined, /at most 100/],
  ['GET', '/repos/octo-org/shop/issues/twelve/comments', undefined, /issue_number.*integer/],
  ['GET', '/repos/octo-org/shop/pulls?state=merged', undefined, /state.*allowed values/],
  ['POST', COMMENTS, {}, /required property 'body'/],
  ['POST', COMMENTS, { body: 7 }, /must be string/],
  ['POST', COMMENTS, { body: 'A', label: 'x' }, /no field label/],
  ['DELETE', '/repos/octo-org/shop/issues/comments/1', { body: 'A' }, /takes no body/],
  ['GET', '/repos/octo-org/shop/topics', undefined, /no route/],
  ['POST', '/graphql', { query: '{ viewer { name_of_dog } }' }, /Cannot query field/],
])('%s %s with %j is a violation', async (method, path, body, violation) => {
  await ask(method, path, body);
  expect(server.violations.join('\n')).toMatch(violation);
});

test.each([
  ['authorization', '', /no authorization/],
  ['accept', 'text/html', /accepts text\/html/],
])('the header %s', async (name, value, violation) => {
  await ask('GET', COMMENTS, undefined, { ...HEADERS, [name]: value });
  expect(server.violations.join('\n')).toMatch(violation);
});

test('a request that is to fail is checked all the same', async () => {
  server.failNext({ status: 502 });
  expect(await ask('POST', COMMENTS, {})).toMatchObject({ status: 502 });
  expect(server.violations).not.toEqual([]);
  expect(server.comments).toEqual([]);
});

test('a comment that is too long is refused as GitHub does', async () => {
  expect(await ask('POST', COMMENTS, { body: 'x'.repeat(65_537) })).toMatchObject({ status: 422 });
  expect(server.violations).toEqual([]);
});
