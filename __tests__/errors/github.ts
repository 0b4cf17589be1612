// Errors of GitHub, as its client has them from a real server's answers.
import { needReviews } from '../../src/commands/apply-approval.js';
import type { Context } from '../../src/context.js';
import { connect } from '../../src/github/client.js';
import { labels } from '../../src/github/pulls.js';
import { QUICK } from '../support/github/use-server.js';
import { type Failure, GitHubServer } from '../support/github-server.js';
import { type Refusal, thrown } from '../support/refusal.js';
import type { Provocations } from './provoke.js';

const NOWHERE = 'http://127.0.0.1:9';
const at = (apiUrl: string, graphqlUrl: string, repository = { owner: 'o', repo: 'r' }, token = 'workflow-token') =>
  connect({ token, apiUrl, graphqlUrl, repository, patience: QUICK });

const answered = async (failure: Omit<Failure, 'times'>): Promise<Refusal> => {
  await using server = await GitHubServer.start();
  server.addPull({ number: 12 });
  server.failNext({ ...failure, times: 99 });
  const client = await at(server.url, server.graphqlUrl, server.repository);
  return await thrown(() => labels(client, 12));
};

export const GITHUB: Provocations = {
  // A run of the action that was given no token.
  'no-github': [
    () =>
      thrown(() => needReviews({ inputs: { approval: 'reviewed' }, pullRequests: { reviewed: undefined } } as Context)),
    /approval: reviewed/,
    /./,
  ],
  GITHUB_TOKEN: [
    () => answered({ status: 401, message: 'Bad credentials' }),
    /does not accept the token/,
    /github-token/,
  ],
  GITHUB_PERMISSION: [
    () => answered({ status: 403, message: 'Resource not accessible by integration' }),
    /lacks a permission/,
    /pull-requests: read|issues: read/,
  ],
  GITHUB_LOCKED: [
    () => answered({ status: 403, message: 'Unable to create comment because issue is locked.' }),
    /conversation is locked/,
    /Unlock it/,
  ],
  GITHUB_MISSING: [() => answered({ status: 404, message: 'Not Found' }), /sees nothing there/, /permission/],
  GITHUB_GONE: [() => answered({ status: 410, message: 'Gone' }), /it is gone/, /./],
  GITHUB_INVALID: [() => answered({ status: 422, message: 'Validation Failed' }), /Validation Failed/, /./],
  GITHUB_RATE: [() => answered({ status: 429, message: 'Too many requests' }), /rate limit/, /later/],
  GITHUB_SERVER: [() => answered({ status: 502, message: 'Bad gateway' }), /answered 502/, /later/],
  GITHUB_NETWORK: [async () => thrown(async () => labels(await at(NOWHERE, NOWHERE), 12)), /could not be reached/, /./],
};
