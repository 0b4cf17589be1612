import { describe, expect, test } from '@jest/globals';
import { closeCheck, openCheck } from '../src/github/check-run.js';
import { postComment } from '../src/github/comment.js';
import { readTrigger } from '../src/github/event.js';
import { parseInputs } from '../src/inputs.js';
import type { ProgressEvent } from '../src/model/events.js';
import type { Report } from '../src/model/report.js';
import { markStalePlans } from '../src/stale-plans.js';
import { emptyReport } from '../src/steps/report.js';
import { planOf } from './render/reports.js';
import { put, scratch } from './support/checkout.js';
import * as events from './support/github/events.js';
import { useGitHub } from './support/github/use-server.js';

const github = useGitHub();
const SQL = 'CREATE TABLE t (id int);\n';
const PLAN = { body: '## ✅ Migrations planned\n\nAll is well.', content: 'the plan', label: 'default' };

/** Main has these, the last of which has just been applied. */
function main(...names: readonly string[]): string {
  const folder = scratch();
  put(folder, { '.git/HEAD': '', ...Object.fromEntries(names.map((name) => [`app/db/${name}`, SQL])) });
  return folder;
}

const headOf = (number: number): string => number.toString(16).padStart(40, '0');

/** An open pull request that was planned, with a check run. */
async function open(
  number: number,
  files: readonly string[],
  over: { readonly baseRef?: string; readonly planned?: false } = {},
) {
  const added = files.map((filename) => ({ filename, status: 'added', text: `-- ${filename}\n${SQL}` }) as const);
  github.server.addPull({
    number,
    headSha: headOf(number),
    files: added,
    ...(over.baseRef === undefined ? {} : { baseRef: over.baseRef }),
  });
  if (over.planned === false) return;
  const client = await github.client('checks-token');
  await postComment(client, { pullRequest: number, ...PLAN });
  const { run } = await openCheck(client, { label: 'default', headSha: headOf(number), detailsUrl: null });
  if (run === undefined) throw new Error('no check run');
  await closeCheck(client, run, { verdict: 'clean', title: 'clean: fine', summary: '## ✅', annotations: [] });
}

interface Over {
  readonly token?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly status?: 'applied' | 'failed';
}

/** The push of #41 has applied the newest file of main. */
async function gained(
  folder: string,
  path: string,
  { token = 'checks-token', settings = {}, status = 'applied' }: Over = {},
) {
  const said: ProgressEvent[] = [];
  const host = { secret: () => undefined, progress: () => undefined };
  const named = { command: 'apply', migrations: 'db', 'working-directory': `${folder}/app`, ...settings };
  const inputs = await parseInputs({ settings: named, from: 'action' }, {}, host);
  const { event, payload } = events.push('refs/heads/main');
  const like = emptyReport('apply', 'default', {
    ...planOf(1).run,
    pullRequests: [41],
    startedAt: '2026-11-20T12:00:00Z',
  });
  const outcome = { id: path, path: `db/${path}`, status, ms: 1, statementsDone: 1, statementsAll: 1 } as const;
  const report: Report = { ...like, apply: { outcomes: [outcome], state: '', next: '' } };
  const before = github.server.requests.length;
  await markStalePlans({
    report,
    inputs,
    trigger: readTrigger(await events.runnerEnv({ event, payload }), payload),
    github: () => github.client(token),
    progress: (one) => void said.push(one),
    prefix: 'app/',
    told: new AbortController().signal,
  });
  return { said: said.map((one) => ('text' in one ? one.text : '')), asked: github.server.requests.slice(before) };
}

const bodyOf = (number: number): string => github.server.comments.find(({ issue }) => issue === number)?.body ?? '';
const checkOf = (number: number) => github.server.checks.find(({ headSha }) => headSha === headOf(number));
const writes = (requests: readonly { readonly method: string }[]) =>
  requests.filter(({ method }) => method === 'PATCH');

describe('when main gains a migration', () => {
  test('a pull request with the same number is told so, with what to rename, and its check fails', async () => {
    await open(12, ['app/db/0009_y.sql', 'app/db/0010_z.sql', 'README.md']);
    const { said } = await gained(main('0008_w.sql', '0009_x.sql'), '0009_x.sql');
    const body = bodyOf(12);
    expect(body).toMatch(/^<!-- migrate-on-merge label=default -->\n/);
    expect(body).toContain(
      '> **Stale: `main` gained `0009_x.sql` (`#41`) after this plan.** Merged as it is, it would be blocked:',
    );
    expect(body).toContain(
      '> git mv app/db/0009_y.sql app/db/0010_y.sql\n> git mv app/db/0010_z.sql app/db/0011_z.sql\n',
    );
    expect(body).toContain('## ✅ Migrations planned\n\nAll is well.');
    expect(checkOf(12)).toMatchObject({
      conclusion: 'failure',
      title: 'Stale: main gained 0009_x.sql (#41) after this plan',
      summary: expect.stringMatching(/^> \*\*Stale[\s\S]*\n\n## ✅$/),
    });
    expect(said).toEqual(['Pull request #12 was told that its plan is stale.']);
  });

  test('one that still fits is told that its plan is older, and its check is left alone', async () => {
    await open(12, ['app/db/0010_y.sql']);
    await gained(main('0009_x.sql'), '0009_x.sql');
    expect(bodyOf(12)).toContain(
      '**Stale: `main` gained `0009_x.sql` (`#41`) after this plan.** The order of the files still fits',
    );
    expect(checkOf(12)).toMatchObject({ conclusion: 'success', title: 'clean: fine' });
  });

  test('nothing is written twice, and a later migration takes the place of the earlier one', async () => {
    await open(12, ['app/db/0008_y.sql']);
    const first = await gained(main('0009_x.sql'), '0009_x.sql');
    expect(writes(first.asked)).toHaveLength(2);
    const again = await gained(main('0009_x.sql'), '0009_x.sql');
    expect(writes(again.asked)).toEqual([]);
    expect(again.said).toEqual([]);
    await gained(main('0009_x.sql', '0011_v.sql'), '0011_v.sql');
    for (const text of [bodyOf(12), checkOf(12)?.summary ?? '']) {
      expect(text.match(/Stale: /g)).toHaveLength(1);
      expect(text).toContain('0012_y.sql');
      expect(text).not.toContain('0009_x');
    }
  });

  test('the next plan writes the comment as usual, even where it says the same as before', async () => {
    await open(12, ['app/db/0010_y.sql']);
    const before = bodyOf(12);
    await gained(main('0009_x.sql'), '0009_x.sql');
    expect(await postComment(await github.client(), { pullRequest: 12, ...PLAN })).toMatchObject({ action: 'updated' });
    expect(bodyOf(12)).toBe(before);
    expect(await postComment(await github.client(), { pullRequest: 12, ...PLAN })).toMatchObject({
      action: 'unchanged',
    });
  });

  test("others' comments, other branches, and pull requests without migrations are left alone", async () => {
    await open(12, ['app/db/0009_y.sql'], { planned: false });
    const forged = github.server.addComment(12, '<!-- migrate-on-merge label=default -->\nfake', {
      login: 'mallory',
      type: 'User',
    });
    await open(13, ['app/src/a.sql', 'db/0009_y.sql']);
    await open(14, ['app/db/0009_y.sql'], { baseRef: 'release' });
    const { asked, said } = await gained(main('0009_x.sql'), '0009_x.sql');
    expect(writes(asked)).toEqual([]);
    expect(said).toEqual([]);
    expect(forged.body).toMatch(/fake$/);
  });

  test('settings decide how bad it is', async () => {
    await open(12, ['app/db/0008_y.sql']);
    await gained(main('0009_x.sql'), '0009_x.sql', { settings: { rules: 'out-of-order: warning' } });
    expect(checkOf(12)?.conclusion).toBe('neutral');
    await open(13, ['app/db/0008_z.sql']);
    await gained(main('0009_x.sql'), '0009_x.sql', { settings: { rules: 'out-of-order: off' } });
    expect(checkOf(13)?.conclusion).toBe('success');
  });

  test('nobody is asked where nothing was applied', async () => {
    await open(12, ['app/db/0009_y.sql']);
    expect((await gained(main('0009_x.sql'), '0009_x.sql', { status: 'failed' })).asked).toEqual([]);
    const silent = { comment: 'false', check: 'false' };
    expect((await gained(main('0009_x.sql'), '0009_x.sql', { settings: silent })).asked).toEqual([]);
  });
});

describe('where GitHub refuses', () => {
  test('the run says so and goes on', async () => {
    await open(12, ['app/db/0009_y.sql']);
    github.server.failNext({ path: /\/pulls$/, status: 403, message: 'Resource not accessible by integration' });
    const { said } = await gained(main('0009_x.sql'), '0009_x.sql');
    expect(said).toEqual([expect.stringContaining('Add `pull-requests: write`')]);
  });

  test('check runs, the comment is marked all the same', async () => {
    await open(12, ['app/db/0009_y.sql']);
    await gained(main('0009_x.sql'), '0009_x.sql', { token: 'workflow-token' });
    expect(bodyOf(12)).toContain('git mv');
    expect(checkOf(12)?.conclusion).toBe('success');
  });
});

test('a hundred open pull requests cost one request for each, and two hundred no more', async () => {
  for (let number = 100; number < 300; number++) github.server.addPull({ number, headSha: headOf(number), files: [] });
  const { asked } = await gained(main('0009_x.sql'), '0009_x.sql');
  expect(asked.length).toBe(1 + 1 + 100);
});
