import { describe, expect, test } from '@jest/globals';
import { checkedCommit, openGate, standingVerdict } from '../src/gate.js';
import { conclusionOf } from '../src/github/check-run.js';
import { readTrigger } from '../src/github/event.js';
import type { ProgressEvent } from '../src/model/events.js';
import type { Finding, Severity } from '../src/model/plan.js';
import type { Report, ReportFinding } from '../src/model/report.js';
import { exitStatus } from '../src/outputs.js';
import { annotations } from '../src/render/annotations.js';
import { CHECK_LIMIT, renderCheck } from '../src/render/check.js';
import { sarif } from '../src/render/sarif.js';
import { verdictOf } from '../src/steps/analyze.js';
import { emptyReport } from '../src/steps/report.js';
import { planOf } from './render/reports.js';
import * as events from './support/github/events.js';
import { useGitHub } from './support/github/use-server.js';

const github = useGitHub();

async function triggerOf({ event, payload }: events.EventPayload) {
  return readTrigger(await events.runnerEnv({ event, payload }), payload);
}

describe('the commit that is checked', () => {
  test.each<[string, events.EventPayload, Report['command'], string | null]>([
    ['a pull request', events.opened(), 'plan', events.HEAD_SHA],
    ["a merge queue's group", events.mergeGroup(), 'plan', events.HEAD_SHA],
    ['a push that is applied', events.push('refs/heads/main'), 'apply', events.MERGE_SHA],
    ['a merged pull request', events.closed(true), 'apply', events.MERGE_SHA],
    ['a plan by hand, with settings of its own', events.workflowDispatch(), 'plan', null],
    ['pull_request_target, which has other files', { ...events.opened(), event: 'pull_request_target' }, 'plan', null],
    ['a status', events.opened(), 'status', null],
    ['drift', events.schedule(), 'drift', null],
    ['an apply by hand on an open pull request', events.opened(), 'apply', null],
  ])('of %s', async (_what, event, command, expected) => {
    expect(checkedCommit(await triggerOf(event), command)).toBe(expected);
  });

  test('of a command line there is none', () => expect(checkedCommit(undefined, 'plan')).toBeNull());
});

describe('one verdict', () => {
  type Open = Severity | undefined;
  const FAIL_ON = ['error', 'warning', 'never'] as const;
  const WORST: readonly Open[] = ['error', 'warning', 'info', undefined];
  /** By `fail-on`, for each severity of the worst open finding, and for an acknowledged error. */
  const TABLE = {
    error: ['blocked', 'warned', 'clean', 'clean', 'warned'],
    warning: ['blocked', 'blocked', 'clean', 'clean', 'warned'],
    never: ['warned', 'warned', 'clean', 'clean', 'warned'],
  } as const;
  /** Exit status of the job, and conclusion of the check run. */
  const GATE = {
    clean: [0, 'success'],
    warned: [0, 'neutral'],
    blocked: [1, 'failure'],
    failed: [2, 'failure'],
  } as const;

  const finding = (severity: Severity, acknowledged?: string): Finding & ReportFinding => ({
    rule: 'drop-column',
    severity,
    message: 'm',
    path: 'a.sql',
    line: 1,
    endLine: 1,
    statement: 0,
    ...(acknowledged === undefined ? {} : { acknowledged }),
  });
  const rows = FAIL_ON.flatMap((failOn) =>
    [
      ...WORST.map((worst) => (worst === undefined ? [] : [finding(worst)])),
      [finding('error', 'allowed by the label "x"')],
    ].map((findings, i) => [failOn, findings, TABLE[failOn][i] ?? 'failed'] as const),
  );

  test.each(rows)('fail-on %s, %j: %s', (failOn, findings, expected) => {
    const verdict = verdictOf(findings, failOn);
    expect(verdict).toBe(expected);
    const like = planOf(1);
    const report: Report = { ...like, verdict, plan: like.plan === null ? null : { ...like.plan, findings } };
    expect([exitStatus(report), conclusionOf(verdict)]).toEqual(GATE[verdict]);
    // The form never changes how bad a finding is: what blocks is the verdict's business alone.
    const run = JSON.parse(sarif.render(report)).runs[0];
    const levels = { error: 'error', warning: 'warning', info: 'note' };
    const remarks = { error: 'failure', warning: 'warning', info: 'notice' };
    for (const [i, { severity, acknowledged }] of findings.entries()) {
      expect(run.results[i]).toMatchObject({ level: levels[severity] });
      expect(run.results[i].suppressions).toEqual(
        acknowledged === undefined ? undefined : [expect.objectContaining({ kind: 'external' })],
      );
      const shown = acknowledged === undefined ? severity : 'info';
      expect(annotations(report)[i]?.severity).toBe(shown);
      expect(renderCheck(report).annotations[i]?.annotation_level).toBe(remarks[shown]);
    }
    expect(run.invocations[0].executionSuccessful).toBe(true);
  });

  test('a run that failed is none that passed', () => {
    const report: Report = { ...emptyReport('plan', 'default', planOf(1).run), verdict: 'failed' };
    expect([exitStatus(report), conclusionOf('failed')]).toEqual(GATE.failed);
    expect(JSON.parse(sarif.render(report)).runs[0].invocations[0].executionSuccessful).toBe(false);
  });
});

test.each([
  ['two thousand migrations', planOf(2_000)],
  ['six thousand findings', planOf(10, 6_000)],
] as const)('the page of %s is as small as GitHub wants it', (_what, report) => {
  const { title, summary, annotations: remarks } = renderCheck(report);
  expect(title.length).toBeLessThanOrEqual(250);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(CHECK_LIMIT);
  expect(summary).toContain('Shortened to fit');
  for (const remark of remarks) {
    expect(remark.title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(remark.message)).toBeLessThan(64 * 1_024);
    expect(remark.end_line).toBeGreaterThanOrEqual(remark.start_line);
  }
});

describe('the gate', () => {
  async function gateOf(token: string, check: 'auto' | 'true' | 'false' = 'auto') {
    const said: ProgressEvent[] = [];
    const gate = openGate({
      inputs: { check, label: 'default' },
      trigger: await triggerOf(events.opened()),
      command: 'plan',
      github: () => github.client(token),
      progress: (event) => void said.push(event),
      prefix: 'db/',
    });
    return { gate, said };
  }

  test('is tried once more at the end where the network failed at the beginning', async () => {
    github.server.failNext({ method: 'POST', path: /check-runs/, status: 'reset', times: 4 });
    const { gate, said } = await gateOf('checks-token');
    expect(await gate?.close(planOf(1))).toBe(true);
    expect(github.server.checks).toMatchObject([{ status: 'completed', conclusion: conclusionOf(planOf(1).verdict) }]);
    expect(said).toEqual([]);
  });

  test('is not asked for again where the token may not', async () => {
    const { gate, said } = await gateOf('workflow-token');
    expect(await gate?.close(planOf(1))).toBe(false);
    expect(github.server.asked()).toHaveLength(1);
    expect(said).toEqual([{ type: 'note', text: expect.stringContaining('`checks: write`') }]);
  });

  test('has its remarks at the places of the repository', async () => {
    const { gate } = await gateOf('checks-token');
    await gate?.close(planOf(120));
    const [check] = github.server.checks;
    expect(check?.annotations.length).toBeGreaterThan(0);
    for (const { path } of check?.annotations ?? []) expect(path).toMatch(/^db\//);
    expect(Buffer.byteLength(check?.summary ?? '')).toBeLessThan(65_535 - 2_000);
  });

  test.each([
    ['documentation', 'blocked', 'blocked'],
    ['documentation', 'warned', 'warned'],
    ['documentation', 'failed', undefined],
    ['Migrations: Allow-Dangerous', 'blocked', undefined],
  ] as const)('of the label %s a run that found %s stands as %s', async (name, verdict, expected) => {
    const { gate } = await gateOf('checks-token');
    await gate?.close({ ...planOf(1), verdict });
    const { event, payload } = events.labeled();
    const like = payload['label'] as Readonly<Record<string, unknown>>;
    const trigger = await triggerOf({ event, payload: { ...payload, label: { ...like, name } } });
    const inputs = { allowLabel: 'migrations: allow-dangerous', check: 'auto', label: 'default' } as const;
    const ask = (): ReturnType<typeof github.client> => github.client('checks-token');
    expect((await standingVerdict(trigger, inputs, 'plan', ask))?.verdict).toBe(expected);
    expect(await standingVerdict(trigger, inputs, 'apply', ask)).toBeUndefined();
    const target = { ...trigger, event: 'pull_request_target' };
    expect(await standingVerdict(target, inputs, 'plan', ask)).toBeUndefined();
  });
});
