import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { actionFile, NODES } from '../support/bundle.js';
import { scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { base, MAIN, MAJOR, merged, pushStep, query } from '../support/merge.js';
import { type SharedServer, sharedPostgres } from '../support/postgres.js';
import { DROP, ORDERS, pullRequest, USERS } from '../support/pull-request.js';

const github = useGitHub();
const RUN = 'https://github.com/octo-org/shop/actions/runs/1658821493';

let server: SharedServer;
beforeAll(async () => {
  server = await sharedPostgres(MAJOR);
});

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
    const main = await base(github.server, pull);
    expect((await pushStep(github.server, main, url)).outputs).toMatchObject({
      verdict: 'clean',
      'applied-count': '1',
    });
    expect(github.server.comments).toEqual([]);

    const run = await merged(github.server, pull);
    const inputs = { backup: 'full', 'backup-proof': 'restore', shadow: 'auto' };
    const first = await pushStep(github.server, run, url, { inputs });
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

    const second = await pushStep(github.server, run, url, { inputs });
    expect(second.status).toBe(0);
    expect(second.outputs).toMatchObject({ verdict: 'clean', 'pending-count': '0', 'applied-count': '0' });
    expect(second.outputs['backup-file']).toBe('');
    expect(second.log).toContain('Nothing was pending');
    expect(body()).toBe(applied);
    expect(await history(url)).toHaveLength(2);
  });

  test.each(Object.keys(NODES) as (keyof typeof NODES)[])(
    'is applied on Node %s, with a log for machines',
    async (node) => {
      const url = await server.createDatabase();
      const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
      const inputs = { backup: 'full', 'backup-proof': 'list' };
      const { status, stderr, outputs } = await pushStep(github.server, run, url, { node, inputs });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(Object.keys(outputs).sort()).toEqual(Object.keys(actionFile().outputs).sort());
      expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2' });
      expect(body()).toContain('## ✅ Migrations applied');
      const text = readFileSync((outputs['report-file'] ?? '').replace(/\.json$/, '.log.jsonl'), 'utf8');
      expect(text.endsWith('\n')).toBe(true);
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      expect(lines[0]).toMatchObject({ event: 'run', command: 'apply', commit: run.sha, plan: outputs['plan-digest'] });
      expect(lines.filter(({ event }) => event === 'outcome').map(({ id, status: how }) => [id, how])).toEqual([
        ['001_users.sql', 'applied'],
        ['002_orders.sql', 'applied'],
      ]);
      expect(lines.at(-1)).toMatchObject({ event: 'end', verdict: 'clean', error: null });
      expect(lines.every(({ event }) => typeof event === 'string')).toBe(true);
    },
  );

  test('is applied on the event of its closing, too', async () => {
    const url = await server.createDatabase();
    const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    const closed = events.closed(true, { ...run.pull.facts, mergeSha: run.sha });
    const { status, outputs } = await pushStep(github.server, run, url, { ...closed, ref: MAIN });
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
    const main = await base(github.server, pull);
    await pushStep(github.server, main, url);
    await query(url, seed);
    const run = await merged(github.server, pull);
    const { status, outputs, commands, summary } = await pushStep(github.server, run, url, {
      inputs: { 'fail-on': 'never' },
    });
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

  test('is not touched where the preflight list is not in order', async () => {
    const url = new URL(await server.createDatabase());
    // A role of its own, which may connect and nothing more.
    const role = new URL(await server.createDatabase(undefined, `reader_${MAJOR}`)).username;
    url.username = role;
    const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    const { status, outputs, summary, report, commands } = await pushStep(github.server, run, url.href);
    expect(status).toBe(2);
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(actionFile().outputs).sort());
    expect(outputs).toMatchObject({
      verdict: 'failed',
      'failure-reason': 'preflight',
      'pending-count': '2',
      'applied-count': '0',
      'backup-file': '',
      'comment-url': 'https://github.com/octo-org/shop/pull/12#issuecomment-1',
    });
    for (const text of [body(), summary]) {
      expect(text).toContain('## ❌ Apply failed');
      expect(text).toContain('Nothing was touched');
      expect(text).toMatch(/### Preflight: \d of \d+ not as expected[\s\S]*rights/);
    }
    // It never said that it was applying.
    expect(bodies()).toHaveLength(1);
    expect(commands.filter(({ name }) => name === 'error')).not.toEqual([]);
    expect(report?.apply?.outcomes.map(({ status: how }) => how)).toEqual(['not-run', 'not-run']);
    expect(
      await query(
        server.superuserUrl(url.pathname.slice(1)),
        "SELECT nspname FROM pg_namespace WHERE nspname = 'migrate_on_merge'",
      ),
    ).toEqual([]);
  });

  test('stops where what was expected after a migration is not so', async () => {
    const url = await server.createDatabase();
    const expectations = `queries:
  - { name: somebody is there, sql: SELECT count(*) FROM users, at-least: 1, after: 001_users.sql }
`;
    const pull = await pullRequest({ 'db/migrations/002_orders.sql': ORDERS, 'db/expectations.yml': expectations });
    const run = await merged(github.server, pull);
    const { status, outputs, summary, report } = await pushStep(github.server, run, url, {
      inputs: { verify: 'db/expectations.yml' },
    });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'failure-reason': 'verification', 'applied-count': '1' });
    expect(report?.apply?.outcomes.map(({ id, status: how }) => [id, how])).toEqual([
      ['001_users.sql', 'applied'],
      ['002_orders.sql', 'not-run'],
    ]);
    for (const text of [body(), summary]) {
      expect(text).toContain('## ❌ Apply failed');
      expect(text).toMatch(
        /State of the database:.*001_users\.sql.* is applied, but what was expected after it is not so/,
      );
      expect(text).toMatch(/### Verification: 1 of \d+ not as expected[\s\S]*somebody is there/);
    }
    expect((await history(url)).map(({ id }) => id)).toEqual(['001_users.sql']);
    expect(await query(url, "SELECT to_regclass('orders') AS tab")).toEqual([{ tab: null }]);
  });

  test('is not touched where the backup fails', async () => {
    const url = await server.createDatabase();
    const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
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
    const { status, outputs, summary, report } = await pushStep(github.server, run, url, {
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
    const main = await base(github.server, pull);
    await pushStep(github.server, main, url);
    const run = await merged(github.server, pull);
    const blocked = await pushStep(github.server, run, url);
    expect(blocked.status).toBe(1);
    expect(blocked.outputs).toMatchObject({ verdict: 'blocked', 'applied-count': '0' });
    expect(body()).toContain('## ⛔ Apply blocked');
    expect(body()).toContain('Nothing was touched');
    const allowed = await pushStep(
      github.server,
      await merged(github.server, pull, { labels: ['migrations: allow-dangerous'] }),
      url,
    );
    expect(allowed.status).toBe(0);
    expect(allowed.outputs).toMatchObject({ verdict: 'warned', 'applied-count': '1' });
    expect(body()).toContain('Migrations applied, dangers acknowledged');
  });

  test('that GitHub cannot be asked about is applied all the same', async () => {
    const url = await server.createDatabase();
    const run = await merged(github.server, await pullRequest({ 'db/migrations/002_orders.sql': ORDERS }));
    github.server.failNext({
      path: /commits/,
      status: 403,
      message: 'Resource not accessible by integration',
      times: 9,
    });
    const { status, outputs, log } = await pushStep(github.server, run, url);
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'clean', 'applied-count': '2', 'comment-url': '' });
    expect(log).toContain('warning: GitHub could not be asked about pull requests:');
  });

  test('that is cancelled stops, cancels its statement and reports', async () => {
    const url = await server.createDatabase();
    // The embedded shadow has no network, so there it takes no time.
    const slow = 'CREATE TABLE done ();\nSELECT pg_sleep(CASE WHEN inet_server_port() IS NULL THEN 0 ELSE 120 END);\n';
    const database = new URL(url).pathname.slice(1);
    const run = await merged(github.server, await pullRequest({ 'db/migrations/002_slow.sql': slow }));
    const sleeping = `SELECT pid FROM pg_stat_activity WHERE datname = '${database}' AND state = 'active' AND wait_event = 'PgSleep'`;
    let kill: ((signal: NodeJS.Signals) => void) | undefined;
    const running = pushStep(github.server, run, url, {
      inputs: { shadow: 'embedded' },
      onOutput: (_text, by) => {
        kill = by;
      },
    });
    let ended = false;
    void running.finally(() => {
      ended = true;
    });
    // In the middle of the statement, on a machine of any speed.
    while (!ended && (await query(server.superuserUrl(), sleeping)).length === 0) await sleep(50);
    kill?.('SIGINT');
    const { status, outputs } = await running;
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ verdict: 'failed', 'applied-count': '1', 'failure-reason': 'cancelled' });
    expect(body()).toMatch(/## ❌ Apply failed[\s\S]*Cancelled at [\s\S]*The run was cancelled \(SIGINT\)/);
    expect(body()).toMatch(/\*\*Next:\*\* Run the same command again/);
    expect((await history(url)).map(({ id }) => id)).toEqual(['001_users.sql']);
    const active = `SELECT pid FROM pg_stat_activity WHERE datname = '${database}' AND pid <> pg_backend_pid()`;
    expect(await query(server.superuserUrl(), active)).toEqual([]);
  });
});
