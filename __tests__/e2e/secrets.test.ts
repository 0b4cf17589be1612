import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runBundle, runStep, type Step } from '../support/bundle.js';
import { put, scratch } from '../support/checkout.js';
import * as events from '../support/github/events.js';
import { useGitHub } from '../support/github/use-server.js';
import { binFor, startPostgres, type TestServer } from '../support/postgres.js';
import { NUMBER, USERS } from '../support/pull-request.js';

const github = useGitHub();
const MAJOR = 17;
/** Every sign that a URL has to encode, and letters that are nowhere else. */
const PASSWORD = 'zQ9/x@7 %k:#w?';
const ENCODED = encodeURIComponent(PASSWORD);
/** As people paste it, where URLs still can be read. */
const SPELLINGS = [
  PASSWORD,
  ENCODED,
  ENCODED.replaceAll('%20', '+'),
  encodeURI(PASSWORD),
  JSON.stringify(PASSWORD).slice(1, -1),
];

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres(MAJOR, { password: PASSWORD });
});
afterAll(() => server.stop());

const url = async (): Promise<string> => {
  const made = await server.createDatabase();
  expect(made).toContain(ENCODED);
  return made;
};

function workspace(second = 'CREATE TABLE orders (id int);\n'): string {
  const folder = scratch();
  put(folder, { 'db/migrations/001_users.sql': USERS, 'db/migrations/002_more.sql': second });
  return folder;
}

async function step(
  inputs: Readonly<Record<string, string>>,
  folder = workspace(),
  event = events.opened(),
): Promise<Step> {
  github.server.addPull({ number: NUMBER, headSha: events.HEAD_SHA });
  return runStep({
    ...event,
    workspace: folder,
    github: github.server,
    inputs: { migrations: 'db/migrations', shadow: 'embedded', 'postgres-binaries': binFor(MAJOR), ...inputs },
  });
}

/** Everything that leaves the run and may be read by others. */
function everything(ended: Step): Readonly<Record<string, string>> {
  const folder = dirname(ended.outputs['report-file'] ?? '');
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'latin1')]);
  return {
    log: ended.log,
    stderr: ended.stderr,
    summary: ended.summary,
    outputs: JSON.stringify(ended.outputs),
    comments: github.server.comments.map(({ body }) => body).join('\n'),
    requests: JSON.stringify(github.server.requests),
    ...Object.fromEntries(files),
  };
}

function expectHidden(ended: Step, ...more: readonly string[]): void {
  for (const [where, text] of Object.entries(everything(ended))) {
    for (const secret of [...SPELLINGS, ...more]) {
      expect({ where, secret, there: text.includes(secret) }).toEqual({ where, secret, there: false });
    }
  }
}

test('a run that goes well tells no password', async () => {
  const target = await url();
  const planned = await step({ 'database-url': target });
  expect(planned.outputs['verdict']).toBe('clean');
  expectHidden(planned, target);
  const applied = await step({
    'database-url': target,
    'direct-url': target,
    command: 'apply',
    'backup-proof': 'list',
  });
  expect(applied.outputs['verdict']).toBe('clean');
  expectHidden(applied, target);
  const masked = applied.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data);
  expect(masked).toEqual(expect.arrayContaining([target, PASSWORD, ENCODED, 'workflow-token']));
});

describe('a connection that fails tells no password', () => {
  const at = (rest: string): string => `postgres://app:${ENCODED}@${rest}`;
  test.each<[string, () => string, string]>([
    ['a wrong password', () => at(`127.0.0.1:${server.port}/postgres`).replace('zQ9', 'zQ8'), 'connect'],
    ['a port where nothing is', () => at('127.0.0.1:1/shop'), 'connect'],
    ['a host that is not there', () => at('db.invalid:5432/shop'), 'connect'],
    ['no such database', () => at(`127.0.0.1:${server.port}/nowhere`), 'connect'],
    ['TLS that is not offered', () => at(`127.0.0.1:${server.port}/postgres?sslmode=require`), 'connect'],
    ['a port that is no number', () => at('127.0.0.1:port/shop'), 'bad-url'],
    ['an unknown sslmode', () => at('127.0.0.1:1/shop?sslmode=maybe'), 'bad-url'],
    ['signs that are not encoded', () => `postgres://app:${PASSWORD}@127.0.0.1:1/shop`, ''],
    ['a password in the query', () => `postgres://127.0.0.1:1/shop?user=app&password=${ENCODED}`, 'connect'],
    ['another scheme', () => `mysql://app:${ENCODED}@127.0.0.1:1/shop`, 'connect'],
    ['a typing error in the scheme', () => `postgre://app:${ENCODED}@127.0.0.1:1/shop`, 'bad-input'],
  ])('%s', async (_what, target, reason) => {
    await server.createDatabase();
    const ended = await step({ 'database-url': target(), 'connect-timeout': '3s' });
    expect(ended.status).toBe(2);
    expect(ended.outputs['verdict']).toBe('failed');
    if (reason !== '') expect(ended.outputs['failure-reason']).toBe(reason);
    expectHidden(ended, target(), 'zQ9', 'zQ8');
    const { comments = '', summary, 'report.json': report = '' } = everything(ended);
    for (const host of ['db.invalid', '127.0.0.1']) expect([comments, summary, report].join('\n')).not.toContain(host);
  });

  test('a lock session elsewhere', async () => {
    const ended = await step({ 'database-url': await url(), 'direct-url': at('127.0.0.1:1/shop'), command: 'apply' });
    expect(ended.status).toBe(2);
    expectHidden(ended);
  });
});

test('a migration that says the password gets it hidden', async () => {
  const shouting = `DO $$ BEGIN RAISE EXCEPTION 'cannot reach postgres://app:${ENCODED}@db'; END $$;\n`;
  const ended = await step({ 'database-url': await url() }, workspace(shouting));
  expect(ended.outputs['verdict']).toBe('blocked');
  expect(ended.summary).toContain('cannot reach');
  expectHidden(ended);
});

test('a password that is a word of ours changes no verdict', async () => {
  const folder = workspace('ALTER TABLE users DROP COLUMN email;\n');
  const plan = { 'database-url': 'pglite:here', shadow: 'embedded' };
  await step({ ...plan, command: 'baseline', to: '001_users.sql' }, folder);
  const word = await step({ ...plan, 'direct-url': '', 'github-token': 'blocked' }, folder);
  expect(word.status).toBe(1);
  expect(word.outputs).toMatchObject({ verdict: 'blocked', 'failure-reason': 'blocked' });
});

describe('on a command line', () => {
  const plan = ['plan', '--migrations', 'db/migrations', '--shadow', 'embedded', '--connect-timeout', '3s'];

  test('a password by env:NAME stays there', async () => {
    const target = `postgres://app:${ENCODED}@127.0.0.1:1/shop`;
    const { status, stdout, stderr } = await runBundle(
      [...plan, '--database-url', 'env:SHOP_URL', '--report-file', 'r.json'],
      {
        cwd: workspace(),
        env: { SHOP_URL: target },
      },
    );
    expect(status).toBe(2);
    expect(stdout).toContain('No connection to the database');
    for (const secret of [...SPELLINGS, target]) expect(stdout + stderr).not.toContain(secret);
  });

  test.each([
    ['as a word of its own', (target: string) => [...plan, target]],
    ['after an unknown flag', (target: string) => [...plan, '--databse-url', target]],
    ['as the command', (target: string) => [target]],
    ['for a name of env:', (target: string) => [...plan, '--database-url', `env:${target}`]],
    ['for another setting', (target: string) => [...plan, '--fail-on', target, '--label', target, '--since', target]],
  ])('a URL that stands %s is not repeated', async (_where, argv) => {
    const target = `postgres://app:${ENCODED}@127.0.0.1:1/shop`;
    const { status, stdout, stderr } = await runBundle(argv(target), { cwd: workspace() });
    expect(status).toBe(2);
    for (const secret of [...SPELLINGS, 'zQ9']) expect(stdout + stderr).not.toContain(secret);
  });
});
