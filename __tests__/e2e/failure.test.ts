// The bundle, where a migration fails on the target: what it leaves on GitHub, and how it is taken back.
import { beforeAll, expect, test } from '@jest/globals';
import { tellFailure, tellSuccess } from '../../src/github/failure-issue.js';
import { useGitHub } from '../support/github/use-server.js';
import { base, MAJOR, merged, pushStep, query } from '../support/merge.js';
import { type SharedServer, sharedPostgres } from '../support/postgres.js';
import { pullRequest } from '../support/pull-request.js';

const github = useGitHub();
let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

const INPUTS = { 'failure-issue': 'true', 'on-failure': 'rollback' };
const FILES = {
  'db/migrations/002_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'db/migrations/002_orders.down.sql': 'DROP TABLE orders;\n',
  // The target has two of one, and no shadow has.
  'db/migrations/003_one.sql': 'CREATE UNIQUE INDEX users_email ON users (email);\n',
  'db/migrations/003_one.down.sql': 'DROP INDEX users_email;\n',
};
const plain = (text: string): string => text.replaceAll(/[\\`*]/g, '').replaceAll(/\s+/g, ' ');

test('comment, summary, log and one issue say the same; the issue is closed once all is in', async () => {
  // The stand-in compiles what it checks a request by at the first one of its kind, for longer than a run waits on a busy machine
  const client = await github.client(undefined, { answerMs: 200_000 });
  await tellFailure(client, 'warm', { title: 'x', body: 'x', again: 'x' });
  await tellSuccess(client, 'warm', 'x');
  const url = await server.createDatabase();
  const pull = await pullRequest(FILES);
  expect(
    (await pushStep(github.server, await base(github.server, pull), url, { inputs: { 'failure-issue': 'true' } }))
      .status,
  ).toBe(0);
  expect(github.server.issues).toHaveLength(1);
  await query(url, "INSERT INTO users VALUES (1, 'a@example.org'), (2, 'a@example.org')");
  const run = await merged(github.server, pull);
  const probes = { ...INPUTS, rules: 'data-would-break: off\nunique-constraint: off\nblocking-index: off' };

  const failed = await pushStep(github.server, run, url, { inputs: probes });
  expect(failed.status).toBe(2);
  expect(failed.outputs).toMatchObject({ verdict: 'failed', 'applied-count': '0', 'failure-reason': 'apply-failed' });
  const state =
    'Nothing of 003_one.sql stayed: its transaction was rolled back. 1 migration that this run had applied was undone by its way back: no migration of this run is in, the schema is as before it.';
  const issue = github.server.issues.at(1);
  const comment = (): string => github.server.comments.find((one) => one.issue === 12)?.body ?? '';
  for (const text of [comment(), failed.summary, failed.log, issue?.body ?? '', failed.report?.apply?.state ?? ''])
    expect(plain(text)).toContain(state);
  expect(issue).toMatchObject({ number: 102, title: expect.stringMatching(/^Apply failed: db/), state: 'open' });
  expect(failed.log).toContain('An issue was opened: https://github.com/octo-org/shop/issues/102');
  expect(
    await query(
      url,
      "SELECT to_regclass('orders')::text AS orders, (SELECT count(*)::int FROM migrate_on_merge.history) AS rows",
    ),
  ).toEqual([{ orders: null, rows: 1 }]);

  await query(url, 'DELETE FROM users WHERE id = 2');
  const mended = await pushStep(github.server, run, url, { inputs: probes, env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(mended.outputs).toMatchObject({ 'applied-count': '2', 'failure-reason': '' });
  expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' });
  const said = github.server.comments.filter((one) => one.issue === 102).map(({ body }) => body);
  expect(said).toEqual([expect.stringContaining('Settled: 2 migrations applied')]);
  expect(comment()).toContain('Migrations applied');
});
