// The catalogue of errors: every code is provoked, here by a run of its own, or where a test asserts it by `expectRefusal`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withErrorPage } from '../src/error-page.js';
import { helpFor } from '../src/help.js';
import { ERROR_CODES as codes, type ErrorCode, errorAbout } from '../src/model/error-codes.js';
import type { Report } from '../src/model/report.js';
import { comment } from '../src/render/comment.js';
import { terminal } from '../src/render/terminal.js';
import { emptyReport } from '../src/steps/report.js';
import { assertedIn, assertedUnder } from './errors/asserted.js';
import { DATABASE } from './errors/database.js';
import { FILES } from './errors/files.js';
import { GITHUB } from './errors/github.js';
import { clear, type Provocation } from './errors/provoke.js';
import { expectRefusal } from './support/refusal.js';

const ROOT = join(import.meta.dirname, '..');
const INFO = { tool: 't', startedAt: '', ms: 0, actor: null, commit: null, runUrl: null, pullRequests: [] };
afterAll(clear);

const PROVOKED = Object.entries({ ...FILES, ...DATABASE, ...GITHUB }) as readonly (readonly [ErrorCode, Provocation])[];

test('every code is provoked, here or where a test asserts it', () => {
  const provoked = new Set([...PROVOKED.map(([code]) => code), ...assertedUnder(import.meta.dirname)]);
  expect(codes.filter((code) => !provoked.has(code))).toEqual([]);
});

test('what a test may pass by does not count as asserted', () => {
  const of = (body: string): readonly string[] => assertedIn(`test('x', async () => { ${body} });`);
  const call = "expectRefusal(e, 'c', /./, /./);";
  expect(of(call)).toEqual(['c']);
  expect(of(`await expectRefusal(e, 'c'); { try { ${call} } finally { ${call} } }`)).toHaveLength(3);
  expect(of(`for (const e of [1]) ${call} const f = () => { return 1; }; ${call}`)).toEqual(['c', 'c']);
  expect(assertedIn(`test.each(list)('%s', () => { ${call} });`)).toEqual(['c']);
  for (const passed of [
    `if (x) ${call}`,
    `for (const e of list) ${call}`,
    `for (const e of []) ${call}`,
    `if (x) return; ${call}`,
  ])
    expect([passed, of(passed)]).toEqual([passed, []]);
  expect(of(`try { f(); } catch { ${call} }`)).toEqual([]);
  expect(of(`const unused = () => { ${call} };`)).toEqual([]);
  expect(assertedIn(`test.skip('x', () => { ${call} }); ${call}`)).toEqual([]);
});

test.each(PROVOKED)('%s', async (code, [provoke, what, next]) => {
  const error = await provoke();
  expectRefusal(error, code, what, next);
  const { message, hint } = error;
  // And so that a reader sees it, with where more stands.
  const told = terminal.render({
    ...emptyReport('plan', 'main', INFO),
    verdict: 'failed',
    error: { code, message, hint },
  });
  const words = (text: string): string => text.replace(/\s+/g, ' ');
  expect(words(told)).toContain(words(message.split('\n')[0] ?? ''));
  expect(told).toContain(`help ${code}`);
});

test('a code that was once published stays, with the version in which it came', () => {
  const list = JSON.parse(readFileSync(join(ROOT, 'schema/error-codes.json'), 'utf8'));
  expect(Object.keys(list)).toEqual(codes);
  // What scripts go by since the first version: never taken off here.
  const page = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
  for (const code of codes) {
    expect([code, list[code].since]).toEqual([code, expect.stringMatching(/^\d+\.\d+\.\d+$|^the next release$/)]);
    expect(page.split(`\n### ${code}\n`)[1]?.split('\n#')[0]).toContain(`\nSince ${list[code].since}.\n`);
  }
  const golden = readFileSync(join(ROOT, 'migrations-fixtures/error-codes.txt'), 'utf8').trim().split('\n');
  expect(golden.filter((line) => list[line.split(' ')[0] ?? '']?.since !== line.split(' ')[1])).toEqual([]);
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
