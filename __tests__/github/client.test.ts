import { describe, expect, test } from '@jest/globals';
import { connect } from '../../src/github/client.js';
import { postComment } from '../../src/github/comment.js';
import { readTrigger } from '../../src/github/event.js';
import { labels } from '../../src/github/pulls.js';
import { readEvent } from '../../src/host/actions.js';
import { opened, runnerEnv } from '../support/github/events.js';
import { QUICK, useGitHub } from '../support/github/use-server.js';

describe('on github.com', () => {
  const gitHub = useGitHub();

  test('from the event to the comment', async () => {
    const { url, graphqlUrl, repository } = gitHub.server;
    gitHub.server.addPull({ number: 12 });
    const env = await runnerEnv({ ...opened(), apiUrl: url, graphqlUrl });
    const trigger = readTrigger(env, await readEvent(env));
    expect(trigger).toMatchObject({ apiUrl: url, graphqlUrl, repository });
    const client = await connect({ ...trigger, repository, token: 'workflow-token', patience: QUICK });
    const request = { pullRequest: trigger.pullRequest?.number ?? 0, label: 'default', body: 'A' };
    expect(await postComment(client, request)).toMatchObject({ action: 'created' });
  });

  test('making a client asks nothing', async () => {
    await gitHub.client();
    expect(gitHub.server.requests).toEqual([]);
  });

  test('a client names the product to GitHub', async () => {
    const { octokit } = await gitHub.client();
    const { headers } = octokit.request.endpoint('GET /user');
    expect(headers['user-agent']).toMatch(/^migrate-on-merge /);
  });

  test('two clients do not share their waits', async () => {
    gitHub.server.addPull({ number: 12, labels: ['db'] });
    for (let i = 0; i < 2; i++) {
      const waits: string[] = [];
      gitHub.server.failNext({ status: 502, times: 3 });
      const client = await gitHub.client('workflow-token', { totalWaitMs: 14, onWait: (text) => waits.push(text) });
      expect(await labels(client, 12)).toEqual(['db']);
      expect(waits).toEqual([1, 4, 9].map((seconds) => `GitHub answered 502; asking again in ${seconds} s`));
    }
  });

  test('waits end at the bound', async () => {
    gitHub.server.addPull({ number: 12 });
    gitHub.server.failNext({ status: 502, times: 100 });
    const client = await gitHub.client('workflow-token', { totalWaitMs: 5 });
    await expect(labels(client, 12)).rejects.toMatchObject({ name: 'ActionError', code: 'GITHUB_SERVER' });
    await expect(labels(client, 12)).rejects.toMatchObject({ code: 'GITHUB_SERVER' });
    expect(gitHub.server.requests).toHaveLength(4);
  });
});

describe('on GitHub Enterprise Server', () => {
  const gitHub = useGitHub({ enterprise: true });

  test('both APIs are found', async () => {
    gitHub.server.addPull({ number: 12 });
    const client = await gitHub.client('app-token');
    const request = { pullRequest: 12, label: 'default' };
    expect(await postComment(client, { ...request, body: 'A' })).toMatchObject({ action: 'created' });
    expect(await postComment(client, { ...request, body: 'B' })).toMatchObject({ action: 'updated' });
    expect(gitHub.server.asked()).toEqual(
      expect.arrayContaining(['POST /api/graphql', 'POST /api/v3/repos/octo-org/shop/issues/12/comments']),
    );
  });
});

test.each(['', '  ', 'ghp_a\nx-evil: 1', 'ghp_ä'])('the token %j is refused without being shown', async (token) => {
  const options = {
    token,
    apiUrl: 'http://127.0.0.1:1',
    graphqlUrl: 'http://127.0.0.1:1',
    repository: { owner: 'o', repo: 'r' },
  };
  const error = await connect(options).catch((refused: unknown) => refused);
  expect(error).toMatchObject({ name: 'ActionError', code: 'GITHUB_TOKEN' });
  expect(String(error)).not.toMatch(/ghp_|evil/);
});
