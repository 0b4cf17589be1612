import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { actionFile, type Ended, NODES, runBundle, runStep, type StepOptions } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { binFor, sharedPostgres } from '../support/postgres.js';
import { USERS } from '../support/pull-request.js';

const github = useGitHub();
const OUTPUTS = Object.keys(actionFile().outputs).sort();

/** A folder with one migration. */
function workspace(): string {
  const folder = scratch();
  put(folder, { 'db/migrations/001_users.sql': USERS });
  return folder;
}

function step(event: events.EventPayload, options: Partial<StepOptions> = {}) {
  return runStep({
    ...event,
    workspace: workspace(),
    github: github.server,
    inputs: { migrations: 'db/migrations', shadow: 'embedded' },
    ...options,
  });
}

describe('an event that stands for nothing', () => {
  test.each<[string, events.EventPayload, RegExp]>([
    ['a push to another branch', events.push('refs/heads/stage'), /`stage`, which is not the default branch `main`/],
    ['a pushed tag', events.push('refs/tags/v1'), /no branch/],
    ['a pull request closed unmerged', events.closed(false), /closed without being merged/],
    ['a pull request merged elsewhere', events.closed(true, { baseRef: 'stage' }), /`stage`, which is not the default/],
    ['the end of another run', events.workflowRun(), /command: comment/],
  ])('%s', async (_what, event, why) => {
    const { status, outputs, log, summary, stderr } = await step(event, {
      inputs: { 'database-url': 'postgres://nobody@127.0.0.1:1/none' },
    });
    expect({ status, stderr, summary }).toEqual({ status: 0, stderr: '', summary: '' });
    expect(log).toMatch(/^- Nothing to do: /m);
    expect(log).toMatch(why);
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS);
    expect(outputs).toMatchObject({ verdict: 'clean', 'pending-count': '0', 'failure-reason': '' });
    expect(github.server.requests).toEqual([]);
  });

  test('not even with `apply` named, where a pull request was closed unmerged', async () => {
    const { status, log } = await step(events.closed(false), {
      inputs: { command: 'apply', 'database-url': 'postgres://nobody@127.0.0.1:1/none' },
    });
    expect(status).toBe(0);
    expect(log).toContain('Nothing to do: Pull request #12 was closed without being merged.');
  });
});

test('a run started by hand plans everything, and comments nowhere', async () => {
  const { status, outputs } = await step(events.workflowDispatch(), { ref: 'refs/heads/main' });
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ verdict: 'clean', 'pending-count': '1', 'comment-url': '' });
  expect(github.server.requests).toEqual([]);
});

test('a schedule looks for drift', async () => {
  const server = await sharedPostgres(17);
  const url = await server.createDatabase();
  const inputs = {
    migrations: 'db/migrations',
    'database-url': url,
    'postgres-binaries': binFor(17),
    shadow: 'embedded',
    backup: 'none',
  };
  const folder = workspace();
  const applied = await step(events.workflowDispatch(), { workspace: folder, inputs: { ...inputs, command: 'apply' } });
  expect(applied.status).toBe(0);
  const same = await step(events.schedule(), { workspace: folder, inputs, ref: 'refs/heads/main' });
  expect(same.outputs).toMatchObject({ verdict: 'clean', 'failure-reason': '' });
  expect(same.summary).toContain('No drift');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ALTER TABLE users ADD COLUMN by_hand text');
  await client.end();
  const drifted = await step(events.schedule(), { workspace: folder, inputs, ref: 'refs/heads/main' });
  expect(drifted.status).toBe(2);
  expect(drifted.outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'drift' });
  expect(drifted.summary).toContain('by_hand');
  // The apply has asked who approved; nobody else asks anything.
  expect(github.server.requests.map(({ path }) => path.replace(/\d+/, 'N'))).toEqual([
    '/repos/octo-org/shop/actions/runs/N/approvals',
  ]);
});

describe('settings that cannot be used', () => {
  test('are all named at once, with what was meant, and every output is set', async () => {
    const { status, outputs, commands, summary, report } = await step(events.opened(), {
      inputs: {
        migration: 'db/migrations',
        'fail-on': 'errors',
        'lock-timeout': '5',
        'database-url': 'mongodb://user:hunter2@host/db',
        comment: 'yes',
      },
    });
    expect(status).toBe(2);
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'bad-input', 'pending-count': '0' });
    const [error] = commands.filter(({ name }) => name === 'error');
    for (const text of [error?.data ?? '', summary, report?.error?.message ?? '']) {
      expect(text).toMatch(/There is no input `migration`.*Did you mean `migrations`\?/);
      expect(text).toMatch(/`fail-on`.*`errors` is none of.*Did you mean `error`\?/);
      expect(text).toMatch(/`lock-timeout`.*5s/);
      expect(text).toContain('`database-url`');
      expect(text).toMatch(/`comment`.*neither true nor false/);
      expect(text).not.toContain('hunter2');
    }
    expect(github.server.requests).toEqual([]);
  });

  test('are named with their place in the config file', async () => {
    const folder = workspace();
    put(folder, { '.github/migrate-on-merge.yml': 'migrations: [db/migrations]\nfail_on: error\n' });
    const { status, commands } = await step(events.opened(), { workspace: folder, inputs: {} });
    expect(status).toBe(2);
    const [error] = commands.filter(({ name }) => name === 'error');
    expect(error?.properties).toMatchObject({ file: '.github/migrate-on-merge.yml', line: '2' });
    expect(error?.data).toMatch(/`fail_on`.*`fail-on`/);
  });

  test('name the command that was to run', async () => {
    const { summary } = await step(events.push('refs/heads/main'), { inputs: { shadow: 'nowhere' } });
    expect(summary).toContain('Apply failed');
  });

  test('a command that there is not is refused by name', async () => {
    const { status, outputs, summary } = await step(events.opened(), { inputs: { command: 'docter' } });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'bad-input' });
    expect(summary).toMatch(/docter/);
  });
});

test('an apply without a target says how to give one', async () => {
  const { status, outputs, commands } = await step(events.push('refs/heads/main'));
  expect(status).toBe(2);
  expect(outputs['failure-reason']).toBe('no-url');
  expect(commands.find(({ name }) => name === 'error')?.data).toContain('database-url');
});

test('an exception that nobody awaits is a failure, with its outputs, and never a verdict', async () => {
  const folder = workspace();
  // In the middle of the work, on a machine of any speed: when the run first speaks of its shadow database.
  const boom = `
const write = process.stdout.write.bind(process.stdout);
let done = false;
process.stdout.write = (text, ...rest) => {
  if (!done && String(text).includes('::group::Shadow')) {
    done = true;
    setImmediate(() => { throw new Error('a socket broke'); });
  }
  return write(text, ...rest);
};`;
  put(folder, { 'boom.mjs': boom });
  const { status, outputs, summary } = await step(events.workflowDispatch(), {
    workspace: folder,
    env: { NODE_OPTIONS: `--import=${folder}/boom.mjs` },
  });
  expect(status).toBe(2);
  expect(Object.keys(outputs).sort()).toEqual(OUTPUTS);
  expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'internal' });
  expect(summary).toContain('a socket broke');
});

test('a plan that is cancelled says so, and sets its outputs', async () => {
  let told = false;
  const { status, outputs } = await step(events.workflowDispatch(), {
    onOutput: (text, kill) => {
      if (told || !text.includes('::group::Shadow')) return;
      told = true;
      kill('SIGTERM');
    },
  });
  expect([told, status]).toEqual([true, 2]);
  expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'cancelled' });
});

test('a status asked for on a pull request leaves the comment to the plan', async () => {
  github.server.addPull({ number: 12, headSha: events.HEAD_SHA });
  const { status, outputs, summary } = await step(events.opened(), {
    inputs: { command: 'status', migrations: 'db/migrations', 'database-url': 'pglite:here' },
  });
  expect(status).toBe(0);
  expect(outputs).toMatchObject({ verdict: 'clean', 'pending-count': '1', 'comment-url': '' });
  expect(summary).toContain('Migration status');
  expect(github.server.comments).toEqual([]);
});

test('`pull_request_target` is warned about', async () => {
  github.server.addPull({ number: 12, headSha: events.HEAD_SHA });
  const { log } = await step(
    { ...events.forked(), event: 'pull_request_target' },
    { inputs: { 'github-token': '', since: '', shadow: 'embedded', migrations: 'db/migrations' } },
  );
  expect(log).toMatch(/warning: `plan`: .*never check out and run the head here/);
});

describe('migrations that are code', () => {
  /** A project whose one migration leaves a mark beside itself when anybody so much as loads it. */
  function code(): string {
    const folder = scratch();
    put(folder, {
      'package.json': '{}',
      'knexfile.js': "module.exports = { migrations: { directory: './migrations' } };",
      'migrations/1_users.js': `require('node:fs').writeFileSync(__dirname + '/../loaded', JSON.stringify(process.env));
exports.up = (knex) => knex.schema.createTable('users', (t) => t.increments());
exports.down = (knex) => knex.schema.dropTable('users');
`,
    });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    return folder;
  }
  const inputs = { 'github-token': '', 'database-url': 'pglite:target', shadow: 'embedded', 'fail-on': 'never' };

  test.each<[string, events.EventPayload, string]>([
    ['a fork', events.forked(), 'comes from a fork'],
    ['pull_request_target', { ...events.opened(), event: 'pull_request_target' }, '`pull_request_target`'],
  ])('of %s are not loaded, and the reason is said', async (_what, event, why) => {
    const folder = code();
    const { status, outputs, report } = await step(event, { workspace: folder, inputs });
    expect({ status, reason: outputs['failure-reason'] }).toEqual({ status: 2, reason: 'untrusted-code' });
    expect(report?.error).toMatchObject({ path: 'migrations/1_users.js', message: expect.stringContaining(why) });
    expect(existsSync(join(folder, 'loaded'))).toBe(false);
  });

  test('of a branch run in a process that has neither token nor URL', async () => {
    const folder = code();
    const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345';
    const { status, report } = await step(events.opened(), {
      workspace: folder,
      inputs: { ...inputs, comment: 'false', 'github-token': token },
      env: { GITHUB_TOKEN: token, AWS_SECRET_ACCESS_KEY: 'aws-secret' },
    });
    expect(status).toBe(0);
    expect(report?.plan?.migrations[0]?.statements.map(({ line }) => line)).toEqual([2]);
    const seen = readFileSync(join(folder, 'loaded'), 'utf8');
    expect(seen).not.toMatch(/ghs_|aws-secret|INPUT_|GITHUB_|RUNNER_TEMP/);
    expect(Object.keys(JSON.parse(seen))).toContain('DATABASE_URL');
  });
});

describe('a runner that lacks something', () => {
  test('an event file that is damaged leaves the plan', async () => {
    const folder = workspace();
    put(folder, { 'event.json': '{"action": "ope' });
    const { status, outputs, log } = await step(events.opened(), {
      workspace: folder,
      env: { GITHUB_EVENT_PATH: `${folder}/event.json` },
      inputs: { migrations: 'db/migrations', shadow: 'embedded', 'github-token': '' },
    });
    expect({ status, log }).toMatchObject({ status: 0 });
    expect(outputs['verdict']).toBe('clean');
  });

  test('a summary that cannot be written, and a comment file, are warnings', async () => {
    const folder = workspace();
    const { status, outputs, log } = await step(events.workflowDispatch(), {
      workspace: folder,
      env: { GITHUB_STEP_SUMMARY: '/dev/null/summary.md' },
      inputs: { migrations: 'db/migrations', shadow: 'embedded', 'comment-file': 'db/migrations/001_users.sql/c.md' },
    });
    expect({ status, verdict: outputs['verdict'] }).toEqual({ status: 0, verdict: 'clean' });
    expect(log).toContain('warning: The job summary could not be written');
    expect(log).toContain('warning: The comment could not be written');
  });
});

test.each(Object.keys(NODES) as (keyof typeof NODES)[])('on Node %s nothing lingers once all is said', async (node) => {
  const folder = scratch();
  // Only a process that ends because nothing is left to do gets there; one that is ended by `exit` does not.
  const told = "process.once('beforeExit', () => process.stdout.write('ended by itself\\n'));\n";
  put(folder, { 'told.mjs': told, 'db/001_users.sql': USERS });
  const env = { NODE_OPTIONS: `--import=${folder}/told.mjs` };
  for (const argv of [
    ['status', '--help'],
    ['plan', '--migrations', 'db', '--shadow', 'embedded'],
  ]) {
    const ended: Ended = await runBundle(argv, { cwd: folder, node, env });
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/ended by itself\n$/);
  }
});

test('the report names no folder of the runner', async () => {
  const { report, outputs } = await step(events.workflowDispatch(), { ref: 'refs/heads/main' });
  expect(JSON.stringify(report)).not.toContain(dirname(outputs['report-file'] ?? ''));
  expect(readFileSync(outputs['report-file'] ?? '', 'utf8')).toContain('"version": 1');
});
