// What `doctor` sees, and that one thing out of order hides no other. On a real server, a real port, and GitHub's double.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { postgres } from '../../src/engines/postgres.js';
import type { Check, Report } from '../../src/model/report.js';
import { githubChecks } from '../../src/steps/doctor/github.js';
import { nodeCheck, OLDEST_NODE } from '../../src/steps/doctor/machine.js';
import { reach } from '../../src/steps/doctor/reach.js';
import { workflowChecks } from '../../src/steps/doctor/workflow-checks.js';
import { type Files, put, Repository, scratch } from '../support/checkout.js';
import { QUICK, useGitHub } from '../support/github/use-server.js';
import { sharedMysql } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';
import { oneOf, share } from '../support/share.js';

const ROOT = join(import.meta.dirname, '../..');
const FILES: Files = { 'db/migrations/001_a.sql': 'CREATE TABLE a (id int);\n' };
const EMBEDDED: Flags = { shadow: 'embedded' };

async function doctor(files: Files, more: Flags = {}): Promise<Report> {
  const folder = scratch();
  put(folder, files);
  return (await runCommand('doctor', { 'working-directory': folder, ...EMBEDDED, ...more })).report;
}

const named = (checks: readonly Check[], name: string): Check => {
  const found = checks.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No check ${name} among ${checks.map((one) => one.name).join(', ')}`);
  return found;
};
const wrong = (checks: readonly Check[]): readonly string[] => checks.filter(({ ok }) => !ok).map(({ name }) => name);

describe('workflows', () => {
  const examples = readdirSync(join(ROOT, 'docs/examples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /workflows\/.*\.yml$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, 'docs/examples', path), 'utf8') }));

  test.each(examples.map((one) => [one.path, one] as const))('nothing is wrong with %s', (_, file) => {
    expect(wrong(workflowChecks([file]))).toEqual([]);
  });

  const bad = `on:
  pull_request_target:
  pull_request:
    paths: [db/**]
concurrency: { group: x, cancel-in-progress: true }
jobs:
  migrate:
    runs-on: ubuntu-latest
    permissions:
      pull-requests: read
    steps:
      - uses: some-org/migrate-on-merge@v1
        with:
          migration: db
          since: origin/main
          database-url: postgres://app:hunter2@db.example/shop
`;

  test('everything that is wrong with one is said, each with its next step, and no secret', () => {
    const checks = workflowChecks([{ path: '.github/workflows/m.yml', text: bad }]);
    expect(wrong(checks)).toEqual([
      'm.yml: forks',
      'm.yml: permissions of migrate',
      'm.yml: concurrency of migrate',
      'm.yml: migrate: checkout',
      'm.yml: migrate: inputs',
      'm.yml: migrate: `database-url`',
    ]);
    expect(checks.filter(({ warning }) => warning === true).map(({ name }) => name)).toEqual([
      'm.yml: labels',
      'm.yml: paths',
      'm.yml: migrate: history',
      'applies',
    ]);
    for (const { ok, warning, hint } of checks) if (!ok || warning === true) expect(hint).toMatch(/\w+.*[.?]$/);
    expect(named(checks, 'm.yml: permissions of migrate').actual).toContain('no `contents: read`');
    expect(named(checks, 'm.yml: migrate: inputs').hint).toContain('migrations');
    expect(JSON.stringify(checks)).not.toContain('hunter2');
  });

  test.each([
    ['permissions: read-all\n', false, 'not enough'],
    ['permissions: write-all\n', true, 'far more'],
    ['', true, 'no block'],
    ['permissions: { contents: read, pull-requests: write }\n', true, 'checks: write'],
  ])('%j of permissions', (block, ok, words) => {
    const text = `${block}on: [pull_request, push]\njobs:\n  x:\n    steps:\n      - uses: actions/checkout@v4\n        with: { persist-credentials: false }\n      - uses: o/migrate-on-merge@v1\n`;
    const found = named(workflowChecks([{ path: 'm.yml', text }]), 'm.yml: permissions of x');
    expect([found.ok, found.actual]).toEqual([ok, expect.stringContaining(words)]);
  });

  test('one that is no YAML, and none at all', () => {
    expect(wrong(workflowChecks([{ path: 'm.yml', text: 'on: [push\njobs: {' }]))).toEqual(['m.yml']);
    expect(workflowChecks([])).toMatchObject([{ warning: true, hint: expect.stringContaining('`init`') }]);
  });
});

test('the oldest Node is that of the package', () => {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  expect([nodeCheck('18.20.4').ok, nodeCheck('20.0.0').ok]).toEqual([false, true]);
});

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

test('how far a URL leads, without a word of it', async () => {
  const server = createServer();
  const port = await listening(server);
  const ask = async (url: string) => {
    const { checks, open } = await reach('database-url', url, postgres.dialect, 2_000);
    expect(JSON.stringify(checks)).not.toMatch(/hunter2|127\.0\.0\.1|nowhere/);
    return [open, checks.map(({ name, ok }) => `${ok ? '' : 'not '}${name.replace('database-url: ', '')}`)];
  };
  expect(await ask(`postgres://app:hunter2@127.0.0.1:${port}/shop`)).toEqual([true, ['form', 'port']]);
  server.close();
  expect(await ask(`postgres://app:hunter2@127.0.0.1:${port}/shop`)).toEqual([false, ['form', 'not port']]);
  expect(await ask('postgres://app:hunter2@nowhere.invalid/shop')).toEqual([false, ['form', 'not name']]);
  expect(await ask('postgres://app:hunter2@a,b/shop')).toEqual([false, ['not form']]);
});

describe('GitHub', () => {
  const github = useGitHub();
  const ask = (token: string | undefined) =>
    githubChecks({
      token,
      patience: QUICK,
      env: {
        GITHUB_REPOSITORY: `${github.server.owner}/${github.server.repo}`,
        GITHUB_API_URL: github.server.url,
        GITHUB_GRAPHQL_URL: github.server.graphqlUrl,
      },
    });

  test('says what a token may read, and what of that is needed', async () => {
    github.server.identities.set('least', { login: 'x', type: 'User', write: false });
    const checks = await ask('least');
    expect(wrong(checks)).toEqual([]);
    expect(checks.filter(({ warning }) => warning === true).map(({ name }) => name)).toEqual([
      'GitHub token: checks',
      'GitHub token: actions',
    ]);
    expect(named(checks, 'GitHub token: checks').hint).toContain('checks: read');
    expect(github.server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET']);
  });

  test('asks once of a token that is none', async () => {
    const checks = await ask('not-a-token');
    expect(wrong(checks)).toEqual(['GitHub token: contents']);
    expect(github.server.requests.length).toBe(1);
    expect(JSON.stringify(checks)).not.toContain('not-a-token');
    expect((await ask(undefined)).map(({ ok }) => ok)).toEqual([true]);
  });
});

test('an embedded database is asked by its one session', async () => {
  const report = await doctor(FILES, { 'database-url': `pglite:${join(scratch(), 'data')}` });
  expect([report.error, wrong(report.preflight)]).toEqual([null, []]);
  expect(named(report.preflight, 'database-url: log in').actual).toContain('embedded');
});

test('without a database nothing is wrong, and what was not asked is said', async () => {
  const report = await doctor(FILES);
  expect([report.error, wrong(report.preflight)]).toEqual([null, []]);
  expect(report.verdict).toBe('warned');
  expect(named(report.preflight, 'migrations').actual).toBe('1 migration of sql in db/migrations');
  expect(named(report.preflight, 'database-url').actual).toContain('none given');
  expect(named(report.preflight, 'shadow').actual).toContain('embedded');
});

test('a broken config file is one line of many', async () => {
  const report = await doctor({
    ...FILES,
    '.github/migrate-on-merge.yml': 'migration: db/migrations\nfail-on: sometimes\n',
  });
  expect(report.verdict).toBe('failed');
  expect(wrong(report.preflight)).toEqual(['config file', 'config file']);
  expect(report.preflight.filter(({ name }) => name === 'config file').map(({ actual }) => actual)).toEqual([
    expect.stringMatching(/^\.github\/migrate-on-merge\.yml:1:1: .*`migrations`/),
    expect.stringMatching(/^\.github\/migrate-on-merge\.yml:2:10: .*`fail-on`/),
  ]);
  expect(named(report.preflight, 'migrations').ok).toBe(true);
});

test('what `init` left to settle is named by its line', async () => {
  const folder = scratch();
  put(folder, FILES);
  await runCommand('init', { 'working-directory': folder });
  const { report } = await runCommand('doctor', { 'working-directory': folder, ...EMBEDDED });
  expect(wrong(report.preflight)).toEqual([]);
  expect(named(report.preflight, '.github/workflows/migrations.yml: CHECK').actual).toMatch(
    /^4 left, at line 9, \d+, \d+, \d+$/,
  );
});

test('files that no layout reads, and a checkout of one commit', async () => {
  const origin = await Repository.create({
    'db/migrations/1_a.sql': '-- +migrate Up\nSELECT 1;\n-- +migrate Down\nSELECT 2;\n',
  });
  const { report } = await runCommand('doctor', { 'working-directory': await origin.checkout('main', 1), ...EMBEDDED });
  expect(wrong(report.preflight)).toEqual(['migrations']);
  expect(named(report.preflight, 'migrations').hint).toContain('sql:db/migrations');
  expect(named(report.preflight, 'history of Git').hint).toContain('fetch-depth: 0');
});

describe('on PostgreSQL', () => {
  test('the owner may all, a reader may not apply, and a database that is not there is said last', async () => {
    const server = await sharedPostgres(17);
    const url = await server.createDatabase();
    const tools = { 'postgres-binaries': server.bin };
    const owner = await doctor(FILES, { ...tools, 'database-url': url });
    expect([owner.error, wrong(owner.preflight)]).toEqual([null, []]);
    expect(owner.target).toMatchObject({ engine: 'postgres' });
    expect(named(owner.preflight, 'credential of plans')).toMatchObject({ ok: true, warning: true });
    expect(named(owner.preflight, 'apply: rights to change the schema').ok).toBe(true);

    const strict = await doctor(FILES, { ...tools, 'database-url': url, 'require-read-only': 'true' });
    expect(wrong(strict.preflight)).toEqual(['credential of plans']);

    const role = `reader_${process.pid}`;
    const at = new URL(url);
    const superuser = new pg.Client({ connectionString: server.superuserUrl() });
    await superuser.connect();
    await superuser.query(`CREATE ROLE ${role} LOGIN PASSWORD 'reading'`);
    await superuser.end();
    at.username = role;
    at.password = 'reading';
    const reader = await doctor(FILES, { ...tools, 'database-url': at.href });
    expect(named(reader.preflight, 'credential of plans')).toMatchObject({ ok: true, actual: 'may only read' });
    expect(wrong(reader.preflight)).toEqual(
      expect.arrayContaining(['apply: rights on the history table', 'apply: rights to create']),
    );
    expect(reader.verdict).toBe('failed');

    at.pathname = '/there_is_no_such_database';
    const lost = await doctor(FILES, { ...tools, 'database-url': at.href });
    expect(wrong(lost.preflight)).toEqual(['database-url: log in']);
    expect(named(lost.preflight, 'database-url: log in').hint).toContain('Create the database');
    expect(JSON.stringify([reader, lost])).not.toContain('reading"');
    expect(JSON.stringify([owner, reader, lost])).not.toContain(at.host);
  });
});

const FAMILY = ['mariadb-11.8', 'mysql-9'] as const;

test.each(share(FAMILY, () => [oneOf(FAMILY)]))(
  '%s is asked as the server that it is, whatever the URL calls it',
  async (key) => {
    const server = await sharedMysql(key);
    const url = await server.createDatabase();
    const report = await doctor(FILES, { 'database-url': url, shadow: server.rootUrl(), backup: 'none' });
    expect([report.error, wrong(report.preflight)]).toEqual([null, []]);
    const at = new URL(url);
    at.password = 'wrong-one';
    const denied = await doctor(FILES, { 'database-url': at.href, shadow: server.rootUrl(), backup: 'none' });
    expect(named(denied.preflight, 'database-url: log in')).toMatchObject({
      ok: false,
      actual: 'Access denied for this user (using password: YES)',
      hint: expect.stringContaining('Check the secret'),
    });
    expect(report.target?.engine).toBe(key.split('-')[0]);
    expect(report.preflight.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['database-url: port', 'apply: rights to change the schema', 'shadow: log in']),
    );
    // No plan was made, so nothing is said of its locks.
    expect(report.preflight.filter(({ name }) => name.includes('locks that the plan'))).toEqual([]);
    const stranger = await doctor(FILES, {
      'database-url': url.replace(/\/\/[^:@]+/, '//nobody'),
      shadow: server.rootUrl(),
    });
    expect(wrong(stranger.preflight)).toEqual(['database-url: log in']);
    expect(stranger.preflight.map(({ name }) => name)).toContain('shadow: log in');
  },
);
