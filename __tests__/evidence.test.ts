import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beginEvidence } from '../src/evidence.js';
import type { Evidence } from '../src/model/evidence.js';
import type { Report } from '../src/model/report.js';
import { everything, scenario } from './render/reports.js';
import { put, scratch } from './support/checkout.js';
import { useGitHub } from './support/github/use-server.js';
import { runCommand } from './support/run.js';

const gitHub = useGitHub();
const schema = JSON.parse(readFileSync('schema/evidence.schema.json', 'utf8'));
// What it has in common with the report is described there.
const report = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })
  .addSchema(report)
  .compile(schema);
const HEAD = 'a'.repeat(40);
const ENV = {
  GITHUB_REPOSITORY: 'octo-org/shop',
  GITHUB_WORKFLOW_REF: 'octo-org/shop/.github/workflows/migrate.yml@refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
};

interface Kept {
  readonly evidence: Evidence;
  readonly text: string;
}

function read(path: string): Kept {
  const evidence = JSON.parse(readFileSync(path, 'utf8')) as Evidence;
  expect(validate(evidence) ? [] : validate.errors).toEqual([]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  return { evidence, text: readFileSync(path.replace(/json$/, 'md'), 'utf8') };
}

/** As it lies there at first, and once GitHub was asked. */
async function kept(report: Report, token: string | null = 'workflow-token', hide = (text: string) => text) {
  const env = { ...ENV, RUNNER_TEMP: scratch() };
  const github = token === null ? undefined : () => gitHub.client(token);
  const begun = await beginEvidence(report, { inputs: undefined, github, env, always: true, hide });
  if (begun === undefined) return undefined;
  const first = read(begun.path);
  await begun.complete();
  return { first, ...read(begun.path) };
}

const applied: Report = {
  ...scenario('applied'),
  run: {
    ...scenario('applied').run,
    pullRequests: [12],
    runUrl: 'https://github.com/octo-org/shop/actions/runs/77/attempts/2',
  },
};

function merged(): void {
  gitHub.server.addPull({
    number: 12,
    title: 'Add coupons; the password is hunter22',
    headSha: HEAD,
    state: 'closed',
    mergedAt: '2026-11-20T10:00:00Z',
    mergedBy: 'hubot',
    reviews: [{ by: 'ada', state: 'APPROVED', commit: HEAD, at: '2026-11-20T09:00:00Z' }],
  });
  gitHub.server.environmentReviews.set(77, [{ environment: 'production', state: 'approved', by: 'cy', comment: 'Go' }]);
}

describe('the evidence of a deployment', () => {
  test('says who, what, when, and who approved; it lies there before GitHub is asked', async () => {
    merged();
    const found = await kept(applied, 'workflow-token', (text) => text.replaceAll('hunter22', '***'));
    expect(found?.first.evidence).toMatchObject({
      pullRequests: [],
      unknown: ['GitHub has not been asked yet who approved.'],
    });
    const evidence = found?.evidence;
    expect(evidence).toMatchObject({
      verdict: 'clean',
      run: {
        actor: applied.run.actor,
        commit: applied.run.commit,
        repository: 'octo-org/shop',
        workflow: ENV.GITHUB_WORKFLOW_REF,
        event: 'push',
      },
      pullRequests: [
        {
          number: 12,
          title: 'Add coupons; the password is ***',
          mergedBy: 'hubot',
          approvals: [{ reviewer: 'ada', commit: HEAD, ofHead: true }],
        },
      ],
      environments: [{ environments: ['production'], state: 'approved', by: 'cy' }],
      plan: { digest: applied.plan?.digest },
      backup: { sha256: applied.backup?.sha256, proof: { ok: true } },
      verification: { ok: true },
      unknown: [],
    });
    expect(Date.parse(evidence?.run.endedAt ?? '') - Date.parse(evidence?.run.startedAt ?? '')).toBe(evidence?.run.ms);
    expect(evidence?.migrations.map(({ id, status, checksum }) => [id, status, typeof checksum])).toEqual([
      ['0004_coupons', 'applied', 'string'],
      ['0005_order_coupon', 'applied', 'string'],
    ]);
    const text = found?.text ?? '';
    // The migration log of one guide, the execution log of another.
    for (const heading of ['# Migration log', '## Data validation', '## Issues encountered', '## Rollback steps'])
      expect(text).toContain(heading);
    expect(text).toContain('- `shop.orders`: 81,244 → 81,251 rows');
    expect(text).toContain('## Migration execution log');
    expect(text).toMatch(/Executor: `[\w-]+`\. Reviewer: `ada`, `cy`/);
    expect(text).not.toContain('hunter22');
  });

  test('says what could not be asked', async () => {
    gitHub.server.addPull({ number: 12, headSha: HEAD });
    const found = await kept(applied, 'no-actions-token');
    expect(found?.evidence.pullRequests).toHaveLength(1);
    expect(found?.evidence.unknown).toEqual([expect.stringContaining('`actions: read`')]);
    expect((await kept(applied, null))?.evidence.unknown).toEqual([expect.stringContaining('was not asked')]);
  });

  test('is of what was done alone: not of a plan, a refusal, or a run with nothing to do', async () => {
    for (const name of ['clean-plan', 'preflight-blocked', 'nothing-pending', 'status', 'drift'])
      expect([name, await kept(scenario(name), null)]).toEqual([name, undefined]);
    const failed = await kept(scenario('apply-failed'), null);
    expect(failed?.evidence).toMatchObject({ verdict: 'failed', error: { code: expect.any(String) } });
    expect(failed?.evidence.migrations.some(({ status }) => status === 'failed')).toBe(true);
  });

  test('has every field that its schema knows', async () => {
    gitHub.server.addPull({ number: 1, headSha: HEAD });
    const found = await kept(everything, null);
    expect(found?.evidence.migrations[0]?.statements).toEqual([
      { line: 1, kind: 'SELECT', at: '2026-01-01T00:00:00.000Z', ms: 1, rows: 1, sql: 'SELECT 1' },
    ]);
    expect(Object.keys(found?.evidence ?? {}).sort()).toEqual(Object.keys(schema.properties).sort());
  });
});

test('an apply keeps each statement with its time, and what writes out a password is not in it', async () => {
  const folder = scratch();
  put(folder, {
    'm/001.sql': "CREATE TABLE a (id int);\nINSERT INTO a SELECT 1;\nCREATE ROLE evidence LOGIN PASSWORD 'hunter22';\n",
  });
  const { report } = await runCommand('apply', {
    'working-directory': folder,
    migrations: ['m'],
    'database-url': `pglite:${join(folder, 'data')}`,
    shadow: 'embedded',
    backup: 'none',
    'fail-on': 'never',
  });
  expect(report.error).toBeNull();
  const found = await kept(report, null);
  const [migration] = found?.evidence.migrations ?? [];
  expect(migration?.statements.map(({ line, kind, rows, sql }) => [line, kind, rows, sql?.split(' ')[0]])).toEqual([
    [1, 'CREATE TABLE', null, 'CREATE'],
    [2, 'INSERT', 1, 'INSERT'],
    [3, 'CREATE ROLE', null, 'CREATE'],
  ]);
  expect(JSON.stringify(found)).not.toContain('hunter22');
  expect(found?.evidence.tables).toMatchObject([{ table: 'public.a', rowsAfter: 1 }]);
});
