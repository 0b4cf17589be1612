import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { runStep, type StepOptions } from '../support/bundle.js';
import { scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { binFor, type SharedServer, sharedPostgres } from '../support/postgres.js';
import { DROP, NUMBER, ORDERS, type PullRequest, pullRequest, USERS } from '../support/pull-request.js';

const github = useGitHub();
const MAIN = 'refs/heads/main';
const MAJOR = 17;
const RUN = 'https://github.com/octo-org/shop/actions/runs/1658821493';

let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

interface Merged {
  readonly pull: PullRequest;
  readonly sha: string;
  readonly workspace: string;
}

/** The pull request is merged, on GitHub too. */
async function merged(pull: PullRequest, labels: readonly string[] = []): Promise<Merged> {
  const sha = await pull.repository.merge('add-orders');
  github.server.addPull({
    number: NUMBER,
    headSha: pull.headSha,
    state: 'closed',
    mergedAt: '2026-01-05T10:00:00Z',
    mergeCommit: sha,
    labels,
  });
  github.server.commits.set(pull.headSha, [NUMBER]);
  github.server.commits.set(sha, [NUMBER]);
  return { pull, sha, workspace: await pull.repository.checkout('main', 1) };
}

function pushStep({ pull, sha, workspace }: Merged, url: string, options: Partial<StepOptions> = {}) {
  const { inputs, ...rest } = options;
  return runStep({
    ...events.push(MAIN, { headSha: sha, baseSha: pull.baseSha, commits: [pull.headSha, sha], sender: 'mona' }),
    sha,
    workspace,
    github: github.server,
    inputs: {
      migrations: 'db/migrations',
      'database-url': url,
      'postgres-binaries': binFor(MAJOR),
      shadow: 'embedded',
      backup: 'none',
      ...inputs,
    },
    ...rest,
  });
}

async function query(url: string, text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const history = (url: string) =>
  query(url, 'SELECT id, state, actor, commit_sha, run_url, plan_digest FROM migrate_on_merge.history ORDER BY id');
const body = (): string => github.server.comments[0]?.body ?? '';
/** Every body that the comment had, in order. */
const bodies = (): readonly string[] =>
  github.server.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('comments'))
    .map((request) => String((request.body as { body: string }).body));

describe('a merged pull request', () => {
  test('is applied on the push, with a proved backup, and says so; once', async () => {
    const url = await server.createDatabase();
    const pull = await pullRequest(
      { 'db/migrations/002_orders.sql': ORDERS },
      { 'db/migrations/001_users.sql': `${USERS}INSERT INTO users VALUES (1, 'mona@example.org');\n` },
    );
    const main = { pull, sha: pull.baseSha, workspace: await pull.repository.checkout('main', 1) };
    github.server.commits.set(pull.headSha, []);
    github.server.commits.set(pull.baseSha, []);
    expect((await pushStep(main, url)).outputs).toMatchObject({ verdict: 'clean', 'applied-count': '1' });
    expect(github.server.comments).toEqual([]);

    const run = await merged(pull);
    const inputs = { backup: 'full', 'backup-proof': 'restore', shadow: 'auto' };
    const first = await pushStep(run, url, { inputs });
    expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' });
    expect(first.outputs).toMatchObject({
      verdict: 'clean',
      'pending-count': '1',
      'applied-count': '1',
      'comment-url': 'https://github.com/octo-org/shop/pull/12#issuecomment-1',
      'failure-reason': '',
    });
    const backup = first.outputs['backup-file'] ?? '';
    expect(createHash('sha256').update(readFileSync(backup)).digest('hex')).toBe(first.outputs['backup-sha256']);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(first.report?.backup?.proof).toMatchObject({ method: 'restore', ok: true, rows: 2 });
    expect(first.report?.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
    const [, row] = await history(url);
    expect(row).toEqual({
      id: '002_orders.sql',
      state: 'applied',
      actor: 'mona',
      commit_sha: run.sha,
      run_url: RUN,
      plan_digest: first.outputs['plan-digest'],
    });
    const [applying, applied] = bodies();
    expect(bodies()).toHaveLength(2);
    expect(applying).toContain('## ⏳ Applying migrations');
    expect(applying).toContain(`[the run](${RUN})`);
    expect(applied).toContain('## ✅ Migrations applied');
    expect(applied).toMatch(/### Backup\b[\s\S]*proved by restoring it/);
    expect(applied).toMatch(/### Verification\b/);
    expect(first.summary).toContain('## Migration execution log');

    const second = await pushStep(run, url, { inputs });
    expect(second.status).toBe(0);
    expect(second.outputs).toMatchObject({ verdict: 'clean', 'pending-count': '0', 'applied-count': '0' });
    expect(second.outputs['backup-file']).toBe('');
    expect(second.log).toContain('Nothing was pending');
    expect(body()).toBe(applied);
    expect(await history(url)).toHaveLength(2);
  });

  test('is applied on the event of its closing, too', async () => {
    const url = await server.createDatabase();
    const run = await merged(await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    const closed = events.closed(true, { ...run.pull.facts, mergeSha: run.sha });
    const { status, outputs } = await pushStep(run, url, { ...closed, ref: MAIN });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2' });
    expect(body()).toContain('## ✅ Migrations applied');
    expect((await history(url)).map(({ commit_sha }) => commit_sha)).toEqual([run.sha, run.sha]);
  });

  test('that fails says at which line, and what is in', async () => {
    const url = await server.createDatabase();
    const seed = "INSERT INTO users VALUES (1, 'a'), (2, 'a');\n";
    const pull = await pullRequest(
      { 'db/migrations/002_unique.sql': '-- Two have the same.\n\nCREATE UNIQUE INDEX one_each ON users (email);\n' },
      { 'db/migrations/001_users.sql': USERS },
    );
    const main = { pull, sha: pull.baseSha, workspace: await pull.repository.checkout('main', 1) };
    github.server.commits.set(pull.headSha, []);
    github.server.commits.set(pull.baseSha, []);
    await pushStep(main, url);
    await query(url, seed);
    const run = await merged(pull);
    const { status, outputs, commands, summary } = await pushStep(run, url, { inputs: { 'fail-on': 'never' } });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'apply-failed', 'applied-count': '0' });
    for (const text of [body(), summary]) {
      expect(text).toContain('## ❌ Apply failed');
      expect(text).toContain('`db/migrations/002_unique.sql:3`');
      expect(text).toContain('could not create unique index');
      expect(text).toMatch(/State of the database:.*Nothing of .*002_unique\.sql.* stayed/);
      expect(text).toMatch(/\*\*Next:\*\* Mend/);
    }
    const errors = commands.filter(({ name }) => name === 'error');
    expect(errors[0]?.properties).toMatchObject({ file: 'db/migrations/002_unique.sql', line: '3' });
    expect((await history(url)).map(({ id }) => id)).toEqual(['001_users.sql']);
  });

  test('is not touched where the backup fails', async () => {
    const url = await server.createDatabase();
    const run = await merged(await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    const bin = join(scratch(), 'bin');
    mkdirSync(bin);
    for (const [name, script] of [
      [
        'pg_dump',
        `case "$1" in --version) echo "pg_dump (PostgreSQL) ${MAJOR}.2";; *) echo "pg_dump: error: disk is full" >&2; exit 1;; esac`,
      ],
      ['pg_restore', `echo "pg_restore (PostgreSQL) ${MAJOR}.2"`],
    ] as const) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const { status, outputs, summary, report } = await pushStep(run, url, {
      inputs: { backup: 'full', 'postgres-binaries': bin },
    });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'applied-count': '0', 'pending-count': '2', 'backup-file': '' });
    expect(outputs['failure-reason']).toMatch(/^backup/);
    for (const text of [body(), summary]) {
      expect(text).toContain('## ❌ Apply failed');
      expect(text).toContain('Nothing was touched');
      expect(text).toContain('disk is full');
    }
    expect(report?.apply?.outcomes.map(({ status: s }) => s)).toEqual(['not-run', 'not-run']);
    expect(await query(url, "SELECT nspname FROM pg_namespace WHERE nspname = 'migrate_on_merge'")).toEqual([]);
  });

  test('may carry the label that allows; without it the push is blocked', async () => {
    const url = await server.createDatabase();
    const pull = await pullRequest({ 'db/migrations/002_drop.sql': DROP });
    const main = { pull, sha: pull.baseSha, workspace: await pull.repository.checkout('main', 1) };
    github.server.commits.set(pull.headSha, []);
    github.server.commits.set(pull.baseSha, []);
    await pushStep(main, url);
    const run = await merged(pull);
    const blocked = await pushStep(run, url);
    expect(blocked.status).toBe(1);
    expect(blocked.outputs).toMatchObject({ verdict: 'blocked', 'applied-count': '0' });
    expect(body()).toContain('## ⛔ Apply blocked');
    expect(body()).toContain('Nothing was touched');
    const allowed = await pushStep(await merged(pull, ['migrations: allow-dangerous']), url);
    expect(allowed.status).toBe(0);
    expect(allowed.outputs).toMatchObject({ verdict: 'warned', 'applied-count': '1' });
    expect(body()).toContain('Migrations applied, dangers acknowledged');
  });

  test('that GitHub cannot be asked about is applied all the same', async () => {
    const url = await server.createDatabase();
    const run = await merged(await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    github.server.failNext({
      path: /commits/,
      status: 403,
      message: 'Resource not accessible by integration',
      times: 9,
    });
    const { status, outputs, log } = await pushStep(run, url);
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2', 'comment-url': '' });
    expect(log).toContain('warning: GitHub could not be asked about pull requests:');
  });

  test('that is cancelled stops, cancels its statement and reports', async () => {
    const url = await server.createDatabase();
    // The embedded shadow has no network, so there it takes no time.
    const slow = 'CREATE TABLE done ();\nSELECT pg_sleep(CASE WHEN inet_server_port() IS NULL THEN 0 ELSE 120 END);\n';
    const database = new URL(url).pathname.slice(1);
    const run = await merged(await pullRequest({ 'db/migrations/002_slow.sql': slow }));
    let told = false;
    const { status, outputs, ms } = await pushStep(run, url, {
      inputs: { shadow: 'embedded' },
      onOutput: (text, kill) => {
        if (told || !/::group::Apply/.test(text)) return;
        told = true;
        setTimeout(() => kill('SIGINT'), 1_500);
      },
    });
    expect(told).toBe(true);
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'applied-count': '1', 'failure-reason': 'cancelled' });
    expect(body()).toMatch(/## ❌ Apply failed[\s\S]*Cancelled at [\s\S]*The run was cancelled \(SIGINT\)/);
    expect(body()).toMatch(/\*\*Next:\*\* Run the same command again/);
    expect(ms).toBeLessThan(30_000);
    expect((await history(url)).map(({ id }) => id)).toEqual(['001_users.sql']);
    const active = `SELECT pid FROM pg_stat_activity WHERE datname = '${database}' AND pid <> pg_backend_pid()`;
    expect(await query(server.superuserUrl(), active)).toEqual([]);
  });
});
