// What a run has said when it is killed, and what the next one says for it.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { actionFile, runStep, type Step, type StepOptions } from './support/bundle.js';
import * as events from './support/github/events.js';
import { useGitHub } from './support/github/use-server.js';
import { MAJOR, type Merged, merged, pushStep, query } from './support/merge.js';
import { type SharedServer, sharedPostgres } from './support/postgres.js';
import { announce, DROP, ORDERS, pullRequest, REF } from './support/pull-request.js';

const github = useGitHub();
const OUTPUTS = Object.keys(actionFile().outputs).sort();

let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

const body = (): string => github.server.comments[0]?.body ?? '';
const writes = (): readonly string[] =>
  github.server.asked().filter((request) => /^(POST|PATCH|DELETE) .*\/comments/.test(request));

/** A step to which something is done at the moment at which GitHub does not answer. */
async function whenHanging(
  method: 'POST' | 'PATCH',
  signal: NodeJS.Signals,
  start: (options: Pick<StepOptions, 'onOutput'>) => Promise<Step>,
): Promise<Step> {
  let kill: ((name: NodeJS.Signals) => void) | undefined;
  let hung = false;
  github.server.failNext({
    method,
    path: /\/comments/,
    status: 'hang',
    times: 100,
    meanwhile: () => {
      hung = true;
      kill?.(signal);
    },
  });
  const ended = await start({
    onOutput: (_text, by) => {
      kill = by;
    },
  });
  expect(hung).toBe(true);
  return ended;
}

describe('while GitHub hangs', () => {
  test('a plan that is killed has set its outputs and written its summary', async () => {
    const pull = await pullRequest({ 'db/migrations/002_drop.sql': DROP });
    announce(github.server, pull);
    const workspace = await pull.repository.checkout(REF);
    const ended = await whenHanging('POST', 'SIGKILL', (options) =>
      runStep({
        ...events.opened(pull.facts),
        sha: pull.mergeRef,
        workspace,
        github: github.server,
        inputs: { migrations: 'db/migrations', shadow: 'embedded' },
        ...options,
      }),
    );
    expect(ended.status).toBe(null);
    expect(Object.keys(ended.outputs).sort()).toEqual(OUTPUTS);
    expect(ended.outputs).toMatchObject({ verdict: 'blocked', 'pending-count': '1', 'comment-url': '' });
    expect(ended.summary).toContain('## ⛔ Migrations blocked');
    expect(ended.report?.verdict).toBe('blocked');
    expect(ended.commands.filter(({ name }) => name === 'error')).not.toEqual([]);
  });

  test.each([
    ['is killed', 'SIGKILL', null],
    ['is told to end, which it does by itself', 'SIGINT', 0],
  ] as const)('an apply that %s has, too', async (_what, signal, status) => {
    const url = await server.createDatabase();
    const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    const ended = await whenHanging('PATCH', signal, (options) => pushStep(github.server, run, url, options));
    expect(ended.status).toBe(status);
    expect(Object.keys(ended.outputs).sort()).toEqual(OUTPUTS);
    expect(ended.outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2', 'comment-url': '' });
    expect(ended.summary).toContain('## ✅ Migrations applied');
    expect(body()).toContain('## ⏳ Applying migrations');
    if (signal === 'SIGINT') expect(ended.log).toMatch(/warning: .*(would not post the comment|not posted)/);
  });
});

describe('a run that was killed between its last commit and its last word', () => {
  async function killed(inputs: Readonly<Record<string, string>> = {}, files = {}): Promise<Merged & { url: string }> {
    const url = await server.createDatabase();
    const pull = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS, ...files });
    const run = await merged(github.server, pull);
    await whenHanging('PATCH', 'SIGKILL', (options) => pushStep(github.server, run, url, { inputs, ...options }));
    expect(body()).toContain('## ⏳ Applying migrations');
    github.server.forgive();
    return { ...run, url };
  }
  const AGAIN = { env: { GITHUB_RUN_ATTEMPT: '2' } };

  test('is spoken for by the next attempt, which verifies; the one after that leaves the comment alone', async () => {
    const run = await killed();
    const second = await pushStep(github.server, run, run.url, AGAIN);
    expect({ status: second.status, stderr: second.stderr }).toEqual({ status: 0, stderr: '' });
    expect(second.outputs).toMatchObject({
      verdict: 'clean',
      'pending-count': '0',
      'comment-url': 'https://github.com/octo-org/shop/pull/12#issuecomment-1',
    });
    for (const text of [body(), second.summary]) {
      expect(text).toContain('## ✅ Migrations applied');
      expect(text).toContain('2 migrations applied by an earlier attempt, which was cut off');
      expect(text).toContain('db/migrations/002_orders.sql');
      expect(text).toMatch(/### Verification: all \d+ as expected/);
    }
    expect(github.server.comments).toHaveLength(1);
    const before = writes();
    const third = await pushStep(github.server, run, run.url, AGAIN);
    expect(third.outputs).toMatchObject({ verdict: 'clean', 'applied-count': '0', 'comment-url': '' });
    expect(writes()).toEqual(before);
    expect(body()).toContain('cut off before it could say so');
  });

  test('is not called verified where something is not as it should be', async () => {
    const run = await killed({ verify: 'db/expectations.yml' }, { 'db/expectations.yml': 'tables: [users, orders]\n' });
    await query(run.url, 'DROP TABLE orders');
    const inputs = { verify: 'db/expectations.yml' };
    const { status, outputs } = await pushStep(github.server, run, run.url, { inputs, ...AGAIN });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'verification' });
    expect(body()).toMatch(/the verification failed[\s\S]*### Verification: \d of \d not as expected/);
  });

  test('is not spoken for by another run that finds nothing to do', async () => {
    const run = await killed();
    await run.pull.repository.commit({ 'README.md': 'x\n' }, 'main');
    const sha = await run.pull.repository.sha('main');
    github.server.commits.set(sha, []);
    const next = { ...run, sha, workspace: await run.pull.repository.checkout('main', 1) };
    const { status } = await pushStep(github.server, next, run.url, { env: { GITHUB_RUN_ID: '7' } });
    expect(status).toBe(0);
    expect(body()).toContain('## ⏳ Applying migrations');
  });
});
