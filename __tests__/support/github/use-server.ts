import { afterEach, beforeEach, expect } from '@jest/globals';
import { connect, type GitHubClient, type Patience } from '../../../src/github/client.js';
import { GitHubServer, type GitHubServerOptions } from '../github-server.js';

/** Seconds last a millisecond, so that waits are over soon and still told apart. */
export const QUICK: Partial<Patience> = { secondMs: 1, answerMs: 20_000, totalWaitMs: 60 };

/** A server for each test, which at the end must have nothing to complain about. */
export function useGitHub(options: GitHubServerOptions = {}) {
  let started: GitHubServer | undefined;
  const server = (): GitHubServer => {
    if (started === undefined) throw new Error('The server is not there yet.');
    return started;
  };
  beforeEach(async () => {
    started = await GitHubServer.start(options);
  });
  afterEach(async () => {
    await server().stop();
    expect(server().violations).toEqual([]);
  });
  return {
    get server() {
      return server();
    },
    client: (token = 'workflow-token', patience: Partial<Patience> = {}): Promise<GitHubClient> =>
      connect({
        token,
        apiUrl: server().url,
        graphqlUrl: server().graphqlUrl,
        repository: server().repository,
        patience: { ...QUICK, ...patience },
      }),
  };
}
