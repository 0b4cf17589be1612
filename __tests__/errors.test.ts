// The catalogue of errors: every code is thrown by the source, and every one is provoked: here, or where a test asserts it by name.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { needReviews } from '../src/commands/apply-approval.js';
import type { Context } from '../src/context.js';
import { postgres } from '../src/engines/postgres.js';
import { withErrorPage } from '../src/error-page.js';
import { connect, type GitHubClient } from '../src/github/client.js';
import { insist } from '../src/github/trouble.js';
import { helpFor } from '../src/help.js';
import { memoryFolder } from '../src/io/dir.js';
import { holdFile } from '../src/io/lockfile.js';
import { ERROR_CODES as codes, type ErrorCode, errorAbout } from '../src/model/error-codes.js';
import type { Report } from '../src/model/report.js';
import { comment } from '../src/render/comment.js';
import { terminal } from '../src/render/terminal.js';
import { emptyReport } from '../src/steps/report.js';
import { swapDatabases } from '../src/steps/restore/swap.js';
import { readExpectations } from '../src/steps/verify/expectations.js';
import { sharedPostgres } from './support/postgres.js';
import { runCommand } from './support/run.js';
import { onPostgres } from './support/tool-project.js';

const ROOT = join(import.meta.dirname, '..');
const OWN = 'errors.test.ts';

const sources = (folder: string, but: readonly string[]): string =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !but.some((one) => name.endsWith(one)))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
    .join('\n');

const scratch = mkdtempSync(join(tmpdir(), 'mom-errors-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const codeOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return 'nothing was thrown';
};
let said = '';
const reported = async (...run: Parameters<typeof runCommand>): Promise<unknown> => {
  const { error } = (await runCommand(...run)).report;
  // What it says, should it be another one than is looked for
  said = error?.message ?? '';
  return error?.code;
};

/** GitHub's answer as its client throws it. */
const refusedBy =
  (status: number, message: string, answered = true) =>
  () =>
    codeOf(() =>
      insist({ patience: { totalWaitMs: 1 } } as GitHubClient, 'read the plans', 'contents: read', () =>
        Promise.reject(
          Object.assign(new Error(message), { name: 'HttpError', status, ...(answered ? { response: {} } : {}) }),
        ),
      ),
    );

/** What is provoked nowhere else by its code. */
const PROVOKED: Partial<Record<ErrorCode, () => Promise<unknown>>> = {
  'bad-expectations': () => codeOf(() => readExpectations(memoryFolder({}), 'no/such.yml')),
  doctor: () => reported('doctor', { 'working-directory': folderWith({}), 'database-url': 'pglite:db' }),
  'in-use': () =>
    codeOf(() => {
      writeFileSync(join(scratch, 'db.lock'), `${process.ppid}\n`);
      holdFile(join(scratch, 'db.lock'), 'embedded database');
    }),
  'several-layouts': () => {
    const migrations = ['sql:plain', 'dbmate:mate'];
    return reported(
      'create',
      { 'working-directory': twoTools(), migrations, engine: 'postgres' },
      'add_email_to_users',
    );
  },
  // A run of the action that was given no token.
  'no-github': () =>
    codeOf(() => needReviews({ inputs: { approval: 'reviewed' }, pullRequests: { reviewed: undefined } } as Context)),
  'no-shell': async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      const flags = { 'working-directory': plain(), layout: 'program', migrations: 'm', 'program-up': 'true' };
      return await reported('plan', { ...flags, shadow: 'embedded' });
    } finally {
      process.env['PATH'] = path;
    }
  },
  'no-schema': async () => {
    using project = await onPostgres(plain());
    // Whoever may not read a table may not dump it either.
    await project.sql('CREATE TABLE t (id int)');
    const server = await sharedPostgres(15);
    const admin = await postgres.connect({
      url: server.superuserUrl(new URL(project.url).pathname.slice(1)),
      connectTimeoutMs: 10_000,
      applicationName: 'test',
    });
    await admin.run('CREATE TABLE secret (id int)');
    await admin.close();
    return reported('plan', { ...project.flags, layout: 'program', migrations: 'm', 'program-up': 'true' });
  },
  'restore-swap': async () => {
    const server = await sharedPostgres(15);
    const open = () =>
      postgres.connect({ url: server.superuserUrl('postgres'), connectTimeoutMs: 10_000, applicationName: 'test' });
    const target = new URL(await server.createDatabase()).pathname.slice(1);
    await using renaming = await open();
    await using ending = await open();
    return codeOf(() =>
      swapDatabases({ target, copy: 'no_such', kept: `${target}_old`, renaming, ending, leave: async () => undefined }),
    );
  },
  GITHUB_TOKEN: () => codeOf(() => connect({ token: '', apiUrl: '', graphqlUrl: '', repository: NOBODY })),
  GITHUB_PERMISSION: refusedBy(403, 'Resource not accessible by integration'),
  GITHUB_LOCKED: refusedBy(403, 'Unable to create comment because issue is locked.'),
  GITHUB_MISSING: refusedBy(404, 'Not Found'),
  GITHUB_GONE: refusedBy(410, 'Gone'),
  GITHUB_INVALID: refusedBy(422, 'Validation Failed'),
  GITHUB_RATE: refusedBy(429, 'Too many'),
  GITHUB_SERVER: refusedBy(502, 'Bad gateway'),
  GITHUB_NETWORK: refusedBy(500, 'getaddrinfo ENOTFOUND', false),
  GITHUB_CLIENT: async () => {
    const event = process.env['GITHUB_EVENT_PATH'];
    // The client's library reads the event as it is loaded, once.
    process.env['GITHUB_EVENT_PATH'] = join(scratch, 'event.json');
    writeFileSync(join(scratch, 'event.json'), '{');
    try {
      return await codeOf(() =>
        connect({ token: 'x', apiUrl: 'http://127.0.0.1:9', graphqlUrl: '', repository: NOBODY }),
      );
    } finally {
      if (event === undefined) delete process.env['GITHUB_EVENT_PATH'];
      else process.env['GITHUB_EVENT_PATH'] = event;
    }
  },
};
const INFO = { tool: 't', startedAt: '', ms: 0, actor: null, commit: null, runUrl: null, pullRequests: [] };
const NOBODY = { owner: 'o', repo: 'r' };

/** Asserted as a value of a table, where the test that goes through it names no `code`. */
const BY_TABLE: Partial<Record<ErrorCode, string>> = {
  'wrong-engine': 'layouts/prisma.test.ts',
  'open-transaction': 'histories-words.test.ts',
  'restore-unfinished': 'chaos/restore-killed.test.ts',
};

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, 'p-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const plain = (): string => folderWith({ 'm/001_a.sql': 'CREATE TABLE a (id int);' });
const twoTools = (): string =>
  folderWith({
    'plain/001_a.sql': 'CREATE TABLE a (id int);',
    'mate/20250101000000_b.sql': '-- migrate:up\nCREATE TABLE b (id int);\n-- migrate:down\nDROP TABLE b;\n',
  });

test('every code is thrown', () => {
  const all = sources('src', ['error-codes.ts', 'error-codes-before.ts', 'error-codes-after.ts']);
  const kinds = /'token' \| 'permission' \| 'locked'/.test(all);
  expect(
    codes.filter((code) => !all.includes(`'${code}'`) && !(kinds && code.startsWith('GITHUB_')) && code !== 'blocked'),
  ).toEqual([]);
});

test('every code is provoked, here or where a test asserts it', () => {
  const all = sources('__tests__', [OWN]);
  const asserted = (code: ErrorCode): boolean =>
    new RegExp(`(?:code|failure-reason)'?\\]?(?:: |\\)\\.toBe\\(|\\)\\.toEqual\\(|[^a-z\\n]{1,20})'${code}'`).test(all);
  const byTable = (code: ErrorCode): boolean => {
    const file = BY_TABLE[code];
    return file !== undefined && readFileSync(join(ROOT, '__tests__', file), 'utf8').includes(`'${code}'`);
  };
  expect(codes.filter((code) => PROVOKED[code] === undefined && !byTable(code) && !asserted(code))).toEqual([]);
});

// One of them was seen to fail once, and never again; a second time it is told, with the message of the first.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
test.each(Object.entries(PROVOKED))('%s', async (code, provoke) => {
  said = '';
  expect([await provoke(), said]).toEqual([code, expect.any(String)]);
});

test('each says what, why and what next, in whole sentences', () => {
  for (const code of codes) {
    const [, title, why, next] = errorAbout(code) ?? [];
    expect([code, title]).toEqual([code, expect.stringMatching(/^[\w`].*[^.]$/)]);
    expect([code, why, next]).toEqual([code, expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  }
});

test('`help CODE` tells it, and where a code is called as a command both', () => {
  for (const code of codes) expect(helpFor(['help', code])).toContain(`Error ${code}: ${errorAbout(code)?.[1]}`);
  expect(helpFor(['help', 'rollback'])).toMatch(/migrate-on-merge rollback[\s\S]*Error rollback: /);
  expect(helpFor(['help', 'no-such-code'])).toContain('Usage:');
});

test('a run of a published action leads to its own version of the page', () => {
  const error = { code: 'GITHUB_RATE', message: 'm', hint: 'h' } as const;
  const report = { error } as Report;
  const env = { GITHUB_ACTION_REPOSITORY: 'octo-org/migrate-on-merge', GITHUB_ACTION_REF: 'v1' };
  expect(withErrorPage(report, env).error).toEqual({
    ...error,
    page: 'https://github.com/octo-org/migrate-on-merge/blob/v1/docs/errors.md#github_rate',
  });
  const told = withErrorPage({ ...emptyReport('plan', 'main', INFO), verdict: 'failed', error }, env);
  expect(comment.render(told)).toContain(`[\`GITHUB_RATE\`](${told.error?.page})`);
  expect(terminal.render(told)).toContain('More: migrate-on-merge help GITHUB_RATE');
  expect(withErrorPage(report, {}).error).toEqual(error);
  expect(withErrorPage(report, { ...env, GITHUB_ACTION_REF: 'v1)](evil' }).error).toEqual(error);
  expect(readFileSync(join(ROOT, 'docs/errors.md'), 'utf8').match(/^### .+$/gm)).toHaveLength(codes.length);
});
