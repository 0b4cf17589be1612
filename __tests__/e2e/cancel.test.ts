// A job that is cancelled, at every stage of an apply and of a rollback: as the runner does it, with SIGINT, SIGTERM 7.5 seconds later, and
// a kill at ten. What stands on the pull request by then, and what is left on the server.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { postgres } from '../../src/engines/postgres.js';
import { postComment } from '../../src/github/comment.js';
import { type Ended, runBundle } from '../support/bundle.js';
import { scratch } from '../support/checkout.js';
import { useGitHub } from '../support/github/use-server.js';
import { MAJOR, merged, pushStep, query } from '../support/merge.js';
import { asRoot, mysqlKeys, sharedMysql } from '../support/mysql.js';
import { type SharedServer, sharedPostgres } from '../support/postgres.js';
import { NUMBER, ORDERS, pullRequest, USERS } from '../support/pull-request.js';

const github = useGitHub();
let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

/** A machine on which everything takes its time kills later; what is measured is said below. */
const KILL_MS = 10_000 * Math.max(1, Math.ceil((loadavg()[0] ?? 0) / availableParallelism()));

type Kill = (signal: NodeJS.Signals) => void;

/** Runs it, and cancels it as a runner does once `reached`. */
async function cancelled<T extends Ended>(
  start: (onOutput: (text: string, kill: Kill) => void) => Promise<T>,
  reached: (output: string) => Promise<boolean>,
): Promise<T> {
  let output = '';
  let kill: Kill | undefined;
  const running = start((text, by) => {
    output = text;
    kill = by;
  });
  let over = false;
  const ended = running.finally(() => {
    over = true;
  });
  while (!over && !(await reached(output))) await sleep(50);
  expect({ over, output: over ? output : '' }).toEqual({ over: false, output: '' });
  const start0 = performance.now();
  kill?.('SIGINT');
  const timers = [setTimeout(() => kill?.('SIGTERM'), 7_500), setTimeout(() => kill?.('SIGKILL'), KILL_MS)];
  const done = await ended;
  for (const timer of timers) clearTimeout(timer);
  process.stderr.write(`cancelled: ended ${((performance.now() - start0) / 1000).toFixed(1)} s after SIGINT\n`);
  return done;
}

const active = async (url: string, condition: string): Promise<boolean> => {
  const database = new URL(url).pathname.slice(1);
  const text = `SELECT pid FROM pg_stat_activity WHERE datname = '${database}' AND pid <> pg_backend_pid() AND ${condition}`;
  return (await query(server.superuserUrl(), text)).length > 0;
};

/** Nobody is left on the database once the run is gone. */
async function nobodyLeft(url: string): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) if (!(await active(url, 'true'))) return;
  expect(await active(url, 'true')).toBe(false);
}

const body = (): string => github.server.comments.find(({ issue }) => issue === NUMBER)?.body ?? '';

/**
 * The server checks each kind of request by a schema that it compiles at the first one, for seconds on a busy machine: more than a run has
 * that is told to end. So it has seen them all before.
 */
async function warm(): Promise<void> {
  const { server: api } = github;
  const client = await github.client();
  const { octokit, owner, repo } = client;
  api.addPull({ number: 1 });
  api.commits.set('c'.repeat(40), [1]);
  for (const text of ['a', 'b']) await postComment(client, { pullRequest: 1, label: 'warm', body: text });
  await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: 'c'.repeat(40) });
  await octokit.rest.repos.listCommits({ owner, repo, path: 'x' });
  await octokit.rest.issues.listEvents({ owner, repo, issue_number: 1 });
  await octokit.rest.pulls.get({ owner, repo, pull_number: 1 });
}

interface Stage {
  readonly stage: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What stands in the way until the test is over. */
  readonly block?: (url: string) => Promise<AsyncDisposable>;
  readonly reached: (output: string, url: string) => Promise<boolean>;
  /** Of two migrations. */
  readonly applied: number;
}

const says =
  (words: string) =>
  (output: string): Promise<boolean> =>
    Promise.resolve(output.includes(words));

async function holding(url: string, text: string): Promise<AsyncDisposable> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(text);
  return { [Symbol.asyncDispose]: () => client.end() };
}

const EXPECTATIONS = "queries:\n  - { name: slow, sql: 'SELECT count(*) FROM pg_sleep(600)', equals: 1 }\n";

const STAGES: readonly Stage[] = [
  {
    stage: 'waiting for the migration lock',
    block: async (url) => {
      const session = await postgres.connect({
        url,
        connectTimeoutMs: 10_000,
        applicationName: 'another run',
        lasting: true,
      });
      const lock = await postgres.dialect.lock(session, { timeoutMs: 10_000, onWait: () => undefined });
      return {
        async [Symbol.asyncDispose]() {
          await lock[Symbol.asyncDispose]();
          await session.close();
        },
      };
    },
    reached: says('the migration lock is held by'),
    applied: 0,
  },
  {
    stage: 'the rehearsal on a shadow',
    files: { 'db/migrations/003_slow.sql': 'SELECT pg_sleep(600);' },
    inputs: { shadow: 'local' },
    reached: says('Rehearsal'),
    applied: 0,
  },
  {
    stage: 'the backup',
    inputs: { backup: 'full', 'backup-proof': 'none' },
    block: async (url) => {
      await query(url, 'CREATE TABLE held (id int)');
      return holding(url, 'BEGIN; LOCK TABLE held IN ACCESS EXCLUSIVE MODE');
    },
    reached: (_output, url) => active(url, "wait_event_type = 'Lock'"),
    applied: 0,
  },
  {
    stage: 'the proof of the backup',
    inputs: { backup: 'full', 'backup-proof': 'restore' },
    reached: says('restoring the dump into a throw-away'),
    applied: 0,
  },
  {
    stage: 'the verification',
    files: { 'db/expectations.yml': EXPECTATIONS },
    inputs: { verify: 'db/expectations.yml' },
    reached: (_output, url) => active(url, "wait_event = 'PgSleep'"),
    applied: 2,
  },
];

/** The others where everything is asked for (`TRUTH=all npm test -- e2e/cancel`). */
const SAMPLE = ['waiting for the migration lock', 'the proof of the backup', 'the verification'];
const CHOSEN = STAGES.filter(({ stage }) => process.env['TRUTH'] === 'all' || SAMPLE.includes(stage));

describe('an apply that is cancelled', () => {
  test.each(CHOSEN.map((one) => [one.stage, one] as const))(
    'during %s',
    async (_stage, { files = {}, inputs = {}, block, reached, applied }) => {
      await warm();
      const url = await server.createDatabase();
      const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS, ...files }));
      const step = await (async () => {
        await using _ = await (block?.(url) ?? Promise.resolve({ [Symbol.asyncDispose]: () => Promise.resolve() }));
        return await cancelled(
          (onOutput) => pushStep(github.server, run, url, { inputs, onOutput }),
          (output) => reached(output, url),
        );
      })();
      expect(step.status).toBe(2);
      expect(step.outputs).toMatchObject({
        verdict: 'failed',
        'applied-count': String(applied),
        'failure-reason': 'cancelled',
      });
      const state = applied === 0 ? 'Nothing was touched' : '2 migrations applied; cancelled before they were verified';
      for (const text of [body(), step.summary, step.log, step.report?.headline ?? '']) expect(text).toContain(state);
      expect(body()).toContain('## ❌ Apply failed');
      expect(body()).toMatch(applied === 0 ? /\*\*Next:\*\* Run the same command again/ : /`verify`/);
      await nobodyLeft(url);
      const there = await query(url, "SELECT to_regclass('migrate_on_merge.history')::text AS history");
      if (applied === 0 && there[0]?.['history'] === null) return;
      expect(await query(url, 'SELECT count(*)::int AS rows FROM migrate_on_merge.history')).toEqual([
        { rows: applied },
      ]);
    },
  );
});

describe('on a command line', () => {
  /** Statements of the migration that sleep where there is a row, which a shadow does not have. */
  const FILES = {
    '001_users.sql': USERS,
    '001_users.down.sql': 'DROP TABLE users;',
    '002_slow.sql': 'CREATE TABLE slow (id int);',
    '002_slow.down.sql': 'DROP TABLE slow;\nSELECT pg_sleep(600) FROM users;',
  };

  function desk(files: Readonly<Record<string, string>>): string {
    const folder = scratch();
    mkdirSync(join(folder, 'm'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'm', name), text);
    return folder;
  }

  test('a rollback: its transaction is rolled back, and the migration stays in', async () => {
    const url = await server.createDatabase();
    const cwd = desk(FILES);
    const argv = (command: string): readonly string[] => [
      command,
      '--database-url',
      'env:TARGET',
      '--shadow',
      'embedded',
      '--backup',
      'none',
      '--fail-on',
      'never',
      '--migrations',
      'm',
    ];
    const options = { cwd, env: { TARGET: url } };
    expect((await runBundle(argv('apply'), options)).status).toBe(0);
    await query(url, "INSERT INTO users (id, email) VALUES (1, 'a@example.org')");
    const ended = await cancelled(
      (onOutput) => runBundle(argv('rollback'), { ...options, onOutput }),
      () => active(url, "wait_event = 'PgSleep'"),
    );
    expect(ended.status).toBe(2);
    const text = ended.stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Cancelled at m/002_slow.down.sql:2.');
    expect(text).toContain('002_slow.sql is still in: the transaction of its way back was rolled back.');
    await nobodyLeft(url);
    expect(await query(url, "SELECT to_regclass('slow')::text AS slow")).toEqual([{ slow: 'slow' }]);
    expect(await query(url, 'SELECT id, state FROM migrate_on_merge.history ORDER BY id')).toEqual([
      { id: '001_users.sql', state: 'applied' },
      { id: '002_slow.sql', state: 'applied' },
    ]);
  });

  test('MySQL: the statement is killed on the server, what is in is said, and the lock is free again', async () => {
    const shared = await sharedMysql(mysqlKeys.at(-1) ?? '');
    const url = await shared.createDatabase();
    const database = new URL(url).pathname.slice(1);
    const root = (text: string) => asRoot(shared.rootUrl(database), text);
    const first = { '001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY);' };
    const slow =
      'CREATE TABLE slow (id int);\nINSERT INTO slow SELECT SLEEP(600) FROM users;\nCREATE TABLE after_it (id int);';
    const argv = [
      'apply',
      '--database-url',
      'env:TARGET',
      '--shadow',
      shared.rootUrl(),
      '--mysql-binaries',
      shared.bin,
      '--backup',
      'none',
      '--fail-on',
      'never',
      '--migrations',
      'm',
    ];
    const cwd = desk(first);
    const options = { cwd, env: { TARGET: url } };
    expect((await runBundle(argv, options)).status).toBe(0);
    await root('INSERT INTO users VALUES (1)');
    writeFileSync(join(cwd, 'm/002_slow.sql'), slow);
    const ended = await cancelled(
      (onOutput) => runBundle(argv, { ...options, onOutput }),
      async () =>
        (
          await root(
            `SELECT 1 FROM information_schema.PROCESSLIST WHERE DB = '${database}' AND INFO LIKE 'INSERT INTO slow%'`,
          )
        ).length > 0,
    );
    expect(ended.status).toBe(2);
    const text = ended.stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('002_slow.sql is half done: statements 1 to 1 of 3 are in, the one on line 2 is not.');
    expect(text).toContain('`repair --resume` goes on at statement 2');
    for (const end = Date.now() + 30_000; Date.now() < end; await sleep(100)) {
      const left = await root(
        `SELECT 1 FROM information_schema.PROCESSLIST WHERE DB = '${database}' AND ID <> CONNECTION_ID()`,
      );
      if (left.length === 0) break;
    }
    // The lock is free: what comes next goes on where this one stopped
    await root('DELETE FROM users');
    const repaired = await runBundle(['repair', '--resume', ...argv.slice(1)], options);
    expect({ status: repaired.status, stdout: repaired.status === 0 ? '' : repaired.stdout }).toEqual({
      status: 0,
      stdout: '',
    });
    expect(await root('SELECT COUNT(*) AS tables_there FROM after_it')).toEqual([{ tables_there: 0 }]);
  });
});
