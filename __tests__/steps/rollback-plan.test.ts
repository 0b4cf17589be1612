// The way back in the report of a plan, from files to text.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RehearsedMigration } from '../../src/model/plan.js';
import { comment } from '../../src/render/comment.js';
import { terminal } from '../../src/render/terminal.js';
import { onWayBack } from '../../src/steps/rollback/findings.js';
import { runCommand } from '../support/run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mom-back-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILES = {
  '001_mails.sql':
    'CREATE EXTENSION citext;\nCREATE TABLE mails (id int PRIMARY KEY, mail citext NOT NULL, note text);',
  '001_mails.down.sql': 'DROP TABLE mails;\nDROP EXTENSION citext;',
  '002_note.sql':
    '-- migrate-on-merge: allow rollback-loses because nobody has written a note yet\nALTER TABLE mails DROP COLUMN note;',
  '002_note.down.sql': '-- As it was.\nALTER TABLE mails ADD COLUMN note text;',
  '003_index.sql': 'CREATE INDEX mails_mail ON mails (mail);',
};

/** The files, the last of them with this down. */
function put(last = 'SELECT 1;\nDROP INDEX mail;'): Record<string, string> {
  for (const [name, text] of Object.entries({ ...FILES, '003_index.down.sql': last }))
    writeFileSync(join(folder, name), text);
  return { 'working-directory': folder, migrations: '.', shadow: 'embedded', backup: 'none', 'fail-on': 'never' };
}

test('a plan tells it by migration, in findings at the file of the down, and in its texts; an extension stays', async () => {
  const { report } = await runCommand('plan', put());
  expect(report).toMatchObject({ error: null, verdict: 'warned' });
  expect(report.plan?.migrations.map(({ rollback }) => rollback)).toMatchObject([
    { outcome: 'not-tried', note: 'it was not reached: 003_index.sql stopped the walk' },
    { outcome: 'not-tried', note: 'it was not reached: 003_index.sql stopped the walk' },
    { outcome: 'fails', error: { message: 'index "mail" does not exist', path: '003_index.down.sql', line: 2 } },
  ]);
  const found = (rule: string) => report.plan?.findings.filter((one) => one.rule === rule);
  expect(found('rollback-fails')).toMatchObject([
    { severity: 'warning', path: '003_index.down.sql', line: 2, migration: '003_index.sql' },
  ]);
  for (const text of [comment.render(report), terminal.render(report)])
    expect(text.replace(/[\s`]+/g, ' ')).toMatch(
      /rollback fails at 003_index\.down\.sql:2 ?: index "mail" does not exist/i,
    );

  const { report: mended } = await runCommand('plan', put('DROP INDEX mails_mail;'));
  expect(mended).toMatchObject({ error: null, verdict: 'clean' });
  expect(mended.plan?.migrations.map(({ rollback }) => rollback)).toEqual([
    { outcome: 'tested', loses: ['mails (what was written since)'], differences: [] },
    { outcome: 'tested', loses: ['mails.note: the column comes back empty'], differences: [] },
    { outcome: 'tested', loses: [], differences: [] },
  ]);
  expect(mended.plan?.findings.filter(({ rule }) => rule.startsWith('rollback-'))).toMatchObject([
    { rule: 'rollback-loses', acknowledged: expect.stringContaining('nobody has written a note yet') },
  ]);
  expect(mended.plan?.findings.some(({ rule }) => rule === 'unused-allow')).toBe(false);
  expect(comment.render(mended)).toContain('Every way back was tried on the shadow');
  // What is left of the plan is not touched by the walk
  expect(mended.plan?.changes.map(({ name }) => name)).toContain('public.mails_mail');
});

test('an apply does not walk it again', async () => {
  const flags = {
    ...put('DROP INDEX mails_mail;'),
    'database-url': `pglite:${join(folder, 'db')}`,
    include: '00*.sql',
  };
  const { report } = await runCommand('apply', flags);
  expect(report.error).toBeNull();
  expect(report.plan?.migrations.map(({ reversible, rollback }) => [reversible, rollback])).toEqual([
    [true, undefined],
    [true, undefined],
    [true, undefined],
  ]);
});

test('the settings grade the findings, and turn them off', () => {
  const allows = [{ rule: 'rollback-differs', reason: 'known', line: 3 }];
  const migration = {
    migration: {
      id: '1',
      path: 'm/1.sql',
      up: { kind: 'sql', sql: '', line: 1 },
      down: { kind: 'sql', sql: '', line: 7 },
    },
    parsed: [{ allows }],
    rollback: {
      outcome: 'fails',
      loses: ['a.b', 'a.c (what was written since)'],
      differences: [{ kind: 'removed', object: 'index', name: 'public.i' }],
      error: { message: 'no', path: 'm/1.down.sql', line: 2 },
    },
  } as unknown as RehearsedMigration;
  const { findings, said } = onWayBack(migration, (_, own) => own);
  expect(findings).toMatchObject([
    { rule: 'rollback-fails', severity: 'warning', place: { path: 'm/1.down.sql', line: 2 } },
    {
      rule: 'rollback-differs',
      severity: 'warning',
      place: { path: 'm/1.sql', line: 7 },
      acknowledged: expect.any(String),
    },
    { rule: 'rollback-loses', severity: 'info', message: expect.not.stringContaining('a.c') },
  ]);
  expect(said.size).toBe(3);
  const set = onWayBack(migration, (id) => (id === 'rollback-loses' ? 'error' : undefined));
  expect(set.findings).toMatchObject([{ rule: 'rollback-loses', severity: 'error' }]);
});
