// What a failed apply says, against what the database holds: comment, summary, log, outputs, exit status and report are one story.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ActionError } from '../../src/model/error.js';
import type { Report } from '../../src/model/report.js';
import { exitStatus, outputsOf } from '../../src/outputs.js';
import { comment } from '../../src/render/comment.js';
import { renderFailure } from '../../src/render/failure-issue.js';
import { summary } from '../../src/render/summary.js';
import { terminal } from '../../src/render/terminal.js';
import { type Flags, runCommand } from '../support/run.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

/** A table with two equal rows, which a shadow does not have, nor those that try the way back. */
const TRAP = { '000_trap.sql': 'CREATE TABLE trap (id int);' };
const FIRST = { '001_first.sql': 'CREATE TABLE t1 (id int);', '001_first.down.sql': 'DROP TABLE t1;' };
const THIRD = { '003_third.sql': 'CREATE TABLE t3 (id int);', '003_third.down.sql': 'DROP TABLE t3;' };
const DOWN = { '002_second.down.sql': 'DROP TABLE IF EXISTS t2b;\nDROP TABLE t2;' };
/** Refused where there are two of one, at the first statement. */
const ONE = 'ALTER TABLE trap ADD CONSTRAINT one UNIQUE (id);';
/** Fails on the target alone. */
const SECOND = 'CREATE TABLE t2 (id int PRIMARY KEY);\nINSERT INTO t2 SELECT id FROM trap;\nCREATE TABLE t2b (id int);';
const BY_ONE = '-- migrate-on-merge: no-transaction\n';

interface Kind {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly flags?: Flags;
  /** Cancelled once this is begun. */
  readonly cancelAt?: string;
  readonly code: string;
  /** Of 001, 002 and 003; where the servers differ, of one that rolls schema changes back, and of one that does not. */
  readonly ends: readonly string[] | readonly [readonly string[], readonly string[]];
  readonly state: RegExp | readonly [RegExp, RegExp];
  readonly next: RegExp | readonly [RegExp, RegExp];
  readonly tables: readonly string[] | readonly [readonly string[], readonly string[]];
  /** On the servers that commit each schema change too. */
  readonly everywhere?: true;
}

const KINDS: readonly Kind[] = [
  {
    what: 'the second of three fails in its transaction, or at once',
    files: { ...FIRST, ...THIRD, '002_second.sql': SECOND, ...DOWN },
    code: 'apply-failed',
    ends: [
      ['applied', 'rolled-back', 'not-run'],
      ['applied', 'failed', 'not-run'],
    ],
    state: [
      /^Nothing of 002_second\.sql stayed: its transaction was rolled back\. 1 of 3 migrations of this run are in\.$/,
      /^002_second\.sql is half done: statements 1 to 1 of 3 are in, the one on line 2 is not\. 1 of 3 migrations of this run are in\.$/,
    ],
    next: [/^Mend 002_second\.sql and merge again/, /`repair --resume` goes on at statement 2/],
    tables: [['t1'], ['t1', 't2']],
  },
  {
    what: 'the second fails half-way, and `on-failure: rollback` leaves what it cannot undo',
    files: { ...FIRST, ...THIRD, '002_second.sql': `${BY_ONE}${SECOND}`, ...DOWN },
    flags: { 'on-failure': 'rollback' },
    code: 'apply-failed',
    ends: ['applied', 'failed', 'not-run'],
    state:
      /is half done: .* Nothing was undone: a down migration takes for granted that all of its migration is in, and 002_second\.sql stands in the way of the 1 migration before it\.$/,
    next: /`repair --resume`.*Once it counts as pending, `rollback --to 000_trap\.sql` undoes the others\.$/,
    tables: ['t1', 't2'],
    everywhere: true,
  },
  {
    what: 'the second fails in its transaction, and `on-failure: rollback` undoes the first',
    files: {
      ...FIRST,
      ...THIRD,
      '002_second.sql': 'INSERT INTO trap SELECT 1 / (id - id) FROM trap;',
      '002_second.down.sql': 'SELECT 1;',
    },
    flags: { 'on-failure': 'rollback' },
    code: 'apply-failed',
    ends: ['rolled-back', 'rolled-back', 'not-run'],
    state:
      /^Nothing of 002_second\.sql stayed: its transaction was rolled back\. 1 migration that this run had applied was undone by its way back: no migration of this run is in, the schema is as before it\.$/,
    next: /^Mend 002_second\.sql and merge again/,
    tables: [],
  },
  {
    what: 'the second is refused at its first statement, and `on-failure: rollback` undoes the first',
    files: {
      ...FIRST,
      ...THIRD,
      '002_second.sql': `${ONE}\nCREATE TABLE t2 (id int);`,
      '002_second.down.sql': 'DROP TABLE t2;\nALTER TABLE trap DROP CONSTRAINT one;',
    },
    flags: { 'on-failure': 'rollback' },
    code: 'apply-failed',
    ends: ['rolled-back', 'rolled-back', 'not-run'],
    state: [
      /no migration of this run is in, the schema is as before it\.$/,
      /^Nothing of 002_second\.sql is in: its first statement was refused\. 1 migration that this run had applied was undone by its way back: no migration of this run is in, the schema is as before it\.$/,
    ],
    next: /^Mend 002_second\.sql and merge again/,
    tables: [],
    everywhere: true,
  },
  {
    what: 'the way back of the first fails as well',
    files: {
      ...FIRST,
      '001_first.down.sql':
        'CREATE TABLE b1 (id int PRIMARY KEY);\nINSERT INTO b1 SELECT id FROM trap;\nDROP TABLE b1;\nDROP TABLE t1;',
      ...THIRD,
      '002_second.sql': ONE,
      '002_second.down.sql': 'ALTER TABLE trap DROP CONSTRAINT one;',
    },
    flags: { 'on-failure': 'rollback', rules: 'rollback-differs: off' },
    code: 'apply-failed',
    ends: [
      ['applied', 'rolled-back', 'not-run'],
      ['failed', 'rolled-back', 'not-run'],
    ],
    state: [
      /On that, 0 of 1 migration that this run had applied were undone, and then a way back failed \(.*\)\. 001_first\.sql is still in: the transaction of its way back was rolled back\./,
      /001_first\.sql is half undone: statements 1 to 1 of 4 of its way back are in, the one on line 2 is not\./,
    ],
    next: [/^Mend the way back in 001_first\.down\.sql/, /`repair --resume` goes on with the way back at statement 2/],
    tables: [['t1'], ['b1', 't1']],
    everywhere: true,
  },
  {
    what: 'the second is cancelled',
    files: {
      ...FIRST,
      ...THIRD,
      '002_second.sql': 'CREATE TABLE t2 (id int);\nSELECT pg_sleep(600) FROM trap WHERE id = 4711;',
      ...DOWN,
    },
    flags: { 'on-failure': 'rollback' },
    cancelAt: '002_second.sql',
    code: 'cancelled',
    ends: ['applied', 'rolled-back', 'not-run'],
    state:
      /^Nothing of 002_second\.sql stayed: .* 1 of 3 migrations of this run are in\. Nothing was undone, since the run was cancelled\.$/,
    next: /`rollback --to 000_trap\.sql` undoes what is in\.$/,
    tables: ['t1'],
  },
  {
    what: 'what was expected after the second is not so, and `on-failure: rollback` undoes both',
    files: {
      ...FIRST,
      ...THIRD,
      '002_second.sql': 'CREATE TABLE t2 (id int);',
      ...DOWN,
      'expect.yml':
        "queries:\n  - { name: no traps, sql: 'SELECT count(*) FROM trap', equals: 0, after: 002_second.sql }\n",
    },
    flags: { 'on-failure': 'rollback', verify: 'expect.yml' },
    code: 'verification',
    ends: ['rolled-back', 'rolled-back', 'not-run'],
    state:
      /^What was expected after 002_second\.sql is not so\. 2 migrations that this run had applied were undone by their ways back: no migration of this run is in/,
    next: /^Look at the failed checks/,
    tables: [],
  },
  {
    what: 'one has no way back, and `on-failure: rollback` does not begin',
    files: { ...FIRST, ...THIRD, '002_second.sql': 'CREATE TABLE t2 (id int);' },
    flags: { 'on-failure': 'rollback' },
    code: 'preflight',
    ends: ['not-run', 'not-run', 'not-run'],
    state: /^Nothing was touched\.$/,
    next: /^Settle what the error names/,
    tables: [],
  },
];

let fixture: string;
beforeAll(() => {
  fixture = mkdtempSync(join(tmpdir(), 'mom-failure-'));
  writeFileSync(join(fixture, '000_trap.sql'), TRAP['000_trap.sql']);
});
afterAll(() => rmSync(fixture, { recursive: true }));

function of<T extends RegExp | readonly string[]>(both: T | readonly [T, T], atOnce: boolean): T {
  const pair = Array.isArray(both) && typeof both[0] === 'object';
  return (pair ? both[atOnce ? 1 : 0] : both) as T;
}

/** Without what a form does to words: line breaks, marks, escapes. */
const plain = (text: string): string => text.replaceAll(/[\\`*_]|<\/?code>|&[a-z]+;/g, '').replaceAll(/\s+/g, ' ');

/** What every form and every number says, by the report alone. */
function expectOneStory(report: Report): void {
  const { apply, error } = report;
  const texts = [
    comment.render(report),
    summary.render(report),
    renderFailure(report, 60_000).body,
    terminal.render(report, { width: 100 }),
  ];
  for (const text of texts) {
    expect(plain(text)).toContain(plain(apply?.state ?? ''));
    expect(plain(text)).toContain(plain(apply?.next ?? ''));
    expect(plain(text)).toContain(plain(report.headline));
    expect(text).toContain('Apply failed');
  }
  expect(exitStatus(report)).toBe(2);
  const outputs = outputsOf(report, { reportFile: '', backupFile: '', evidenceFile: '', commentUrl: '' });
  const applied = apply?.outcomes.filter(({ status }) => status === 'applied').length;
  expect(outputs).toMatchObject({ verdict: 'failed', 'applied-count': String(applied), 'failure-reason': error?.code });
  const log = report.log.map(({ message }) => message);
  // The last word of the log on each is what became of it
  for (const { id, status } of apply?.outcomes ?? [])
    if (status !== 'not-run')
      expect([id, log.findLast((one) => one.startsWith(`${id}: `))]).toEqual([id, expect.stringContaining(`${id}: `)]);
}

/** What the report says of each migration, against the history and the tables. */
async function expectTrue(project: ToolProject, report: Report, tables: readonly string[]): Promise<void> {
  const rows = await project.sql(
    `SELECT id, state, statements_done AS done FROM ${project.dialect === 'mysql' ? 'migrate_on_merge_history' : 'migrate_on_merge.history'}`,
  );
  const history = new Map(
    rows.map((row) => [String(row['id']), { state: String(row['state']), done: Number(row['done']) }]),
  );
  for (const { id, status, statementsDone } of report.apply?.outcomes ?? []) {
    const row = history.get(id);
    if (status === 'applied') expect([id, row?.state]).toEqual([id, 'applied']);
    else if (status === 'failed') expect([id, row?.state]).toEqual([id, 'failed']);
    else expect([id, row, status === 'rolled-back' ? statementsDone : 0]).toEqual([id, undefined, 0]);
  }
  const there = await project.sql(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_name IN ('t1', 't2', 't2b', 't3', 'b1')
       AND table_schema = ${project.dialect === 'mysql' ? 'DATABASE()' : "'public'"} ORDER BY 1`,
  );
  expect(there.map((row) => row['name'])).toEqual(tables);
}

const SERVERS = toolProjects('').map(([name], i) => [name, i] as const);

describe.each(SERVERS)('%s', (_name, i) => {
  const kinds = i === 0 ? KINDS : KINDS.filter(({ everywhere }) => everywhere === true);

  test.each(kinds.map((kind) => [kind.what, kind] as const))('%s', async (_what, kind) => {
    using project = await (
      toolProjects(fixture)[i] as (typeof SERVERS)[number] & ReturnType<typeof toolProjects>[number]
    )[1]();
    const flags = { migrations: '.', layout: 'sql', ...kind.flags };
    expect((await project.report('apply', { migrations: '.', layout: 'sql' })).error).toBe(null);
    await project.sql('INSERT INTO trap VALUES (4711), (4711)');
    for (const [name, text] of Object.entries(kind.files)) writeFileSync(join(project.folder, name), text);
    const controller = new AbortController();
    const { report } = await runCommand('apply', { ...project.flags, ...flags }, undefined, {
      signal: controller.signal,
      onEvent(event) {
        if (event.type === 'statement' && event.index === 2 && kind.cancelAt !== undefined)
          setTimeout(
            () =>
              controller.abort(
                new ActionError('cancelled', 'The run was cancelled (SIGTERM).', 'Run the same command again.'),
              ),
            300,
          );
      },
    });
    const atOnce = project.dialect === 'mysql';
    expect({ code: report.error?.code, message: report.error?.message }).toMatchObject({ code: kind.code });
    expect(report.apply?.outcomes.map(({ status }) => status)).toEqual(of<readonly string[]>(kind.ends, atOnce));
    expect(report.apply?.state).toMatch(of<RegExp>(kind.state, atOnce));
    expect(report.apply?.next).toMatch(of<RegExp>(kind.next, atOnce));
    expectOneStory(report);
    await expectTrue(project, report, of<readonly string[]>(kind.tables, atOnce));
  });
});

test('a plan tells of a missing way back where a failure is to be undone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mom-failure-'));
  writeFileSync(join(folder, '001_a.sql'), 'CREATE TABLE a (id int PRIMARY KEY);');
  const flags = { 'working-directory': folder, migrations: '.', layout: 'sql', shadow: 'embedded' };
  const found = async (more: Flags) =>
    (await runCommand('plan', { ...flags, ...more })).report.plan?.findings.filter(
      ({ rule }) => rule === 'rollback-missing',
    );
  expect(await found({})).toEqual([]);
  expect(await found({ 'on-failure': 'rollback' })).toMatchObject([
    { severity: 'warning', path: '001_a.sql', message: expect.stringContaining('an apply refuses to begin with it') },
  ]);
  expect(await found({ 'on-failure': 'rollback', rules: 'rollback-missing: off' })).toEqual([]);
  rmSync(folder, { recursive: true });
});
