// What waits in a merge queue together is held against each other, and each pull request is named.
import { beforeAll, expect, test } from '@jest/globals';
import { runStep, type StepOptions } from '../support/bundle.js';
import { type Files, Repository } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { MAJOR, query } from '../support/merge.js';
import { binFor, type SharedServer, sharedPostgres } from '../support/postgres.js';
import { USERS } from '../support/pull-request.js';

const github = useGitHub();
let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

interface Queued {
  readonly workspace: string;
  readonly baseSha: string;
  readonly headSha: string;
}

/** #12 waits before #13; the group of #13 holds both. */
async function queued(twelve: Files, thirteen: Files): Promise<Queued> {
  const repository = await Repository.create({ 'db/migrations/001_users.sql': USERS });
  await repository.branch('queue');
  let baseSha = '';
  for (const [number, files] of [
    [12, twelve],
    [13, thirteen],
  ] as const) {
    const branch = `pr-${number}`;
    await repository.branch(branch);
    const headSha = await repository.commit(files, branch);
    github.server.addPull({
      number,
      headSha,
      headRef: branch,
      files: Object.keys(files).map((filename) => ({ filename, status: 'added' })),
    });
    if (number === 13) baseSha = await repository.sha('queue');
    await repository.merge(branch, 'queue');
    github.server.commits.set(headSha, [number]);
    // The title is about an issue.
    github.server.messages.set(headSha, 'Add it (#4)');
    for (const path of Object.keys(files)) github.server.touched.set(path, [headSha]);
  }
  return { workspace: await repository.checkout('queue'), baseSha, headSha: await repository.sha('queue') };
}

function step({ workspace, baseSha, headSha }: Queued, inputs: StepOptions['inputs'] = {}) {
  return runStep({
    ...events.mergeGroup({ number: 13, headSha, baseSha }),
    ref: `refs/heads/gh-readonly-queue/main/pr-13-${baseSha}`,
    sha: headSha,
    workspace,
    github: github.server,
    token: 'checks-token',
    inputs: { migrations: 'db/migrations', shadow: 'embedded', ...inputs },
  });
}

test('one number twice: both pull requests are named', async () => {
  const group = await queued(
    { 'db/migrations/002_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\n' },
    { 'db/migrations/002_teams.sql': 'CREATE TABLE teams (id int PRIMARY KEY);\n' },
  );
  const { outputs, report, status } = await step(group);
  expect({ status, verdict: outputs['verdict'] }).toEqual({ status: 1, verdict: 'blocked' });
  // All that waits is new to main, not only the files of the last one.
  expect(report?.history.pending.map(({ id }) => id)).toEqual(['002_orders.sql', '002_teams.sql']);
  const [problem, ...others] = report?.history.problems ?? [];
  expect(others).toEqual([]);
  expect(problem?.kind).toBe('duplicate');
  expect(problem?.message).toContain('db/migrations/002_orders.sql comes with #12');
  expect(problem?.message).toContain('db/migrations/002_teams.sql comes with #13');
  expect(github.server.checks).toMatchObject([{ headSha: group.headSha, conclusion: 'failure' }]);
});

test('an order that would only show once the first of them is applied, and a table that both change', async () => {
  const url = await server.createDatabase();
  await query(url, USERS);
  const inputs = { 'database-url': url, 'postgres-binaries': binFor(MAJOR) };
  const alter = (column: string): string => `ALTER TABLE users ADD COLUMN ${column} text;\n`;
  const group = await queued({ 'db/migrations/003_a.sql': alter('a') }, { 'db/migrations/002_b.sql': alter('b') });
  const baseline = await runStep({
    ...events.workflowDispatch(),
    workspace: group.workspace,
    github: github.server,
    inputs: { ...inputs, command: 'baseline', to: '001_users.sql', migrations: 'db/migrations' },
  });
  expect(baseline.status).toBe(0);
  const { outputs, report } = await step(group, inputs);
  expect(outputs['verdict']).toBe('blocked');
  expect(report?.history.problems).toMatchObject([
    {
      kind: 'out-of-order',
      id: '002_b.sql',
      message: expect.stringContaining('002_b.sql of #13 comes before 003_a.sql of #12, which is merged first'),
      hint: expect.stringContaining('git mv db/migrations/002_b.sql db/migrations/004_b.sql'),
    },
  ]);
  expect(report?.notes).toContain(
    'db/migrations/002_b.sql of #13 and db/migrations/003_a.sql of #12 both change `public.users`: each was reviewed without the other.',
  );
});
