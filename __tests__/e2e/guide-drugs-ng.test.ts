// Guide 001: a Sequelize project, through our commands and its own.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { install, node, type Said } from '../support/node-tool.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/guides/drugs-ng');
const BASE = '000_base_schema.js';
const ENHANCE = '001_enhance_prescriptions_v2.js';
const INDEXES = '002_post_migration_indexes.js';
const TYPE = 'enum_prescriptions_extractionStatus';

async function open(): Promise<ToolProject> {
  const project = await onPostgres(PROJECT);
  install(project.folder);
  return project;
}

const cli = (project: ToolProject, ...args: readonly string[]): Promise<Said> =>
  node(project.folder, 'node_modules/sequelize-cli/lib/sequelize', args, { DATABASE_URL: project.url });

async function must(project: ToolProject, ...args: readonly string[]): Promise<string> {
  const said = await cli(project, ...args);
  expect(said).toMatchObject({ code: 0 });
  return said.text;
}

async function undoBoth(project: ToolProject): Promise<void> {
  for (const file of [INDEXES, ENHANCE])
    expect(await must(project, 'db:migrate:undo')).toContain(`${file.replace('.js', '')}: reverted`);
}

/** The files of a case in the place of those of the guide. */
const put = ({ folder }: ToolProject, name: string): void =>
  cpSync(join(PROJECT, 'wrong', name, 'migrations'), join(folder, 'migrations'), { recursive: true });

const red = (report: Report): readonly unknown[] => (report.verify?.checks ?? []).filter(({ ok }) => !ok);
const lineOf = (file: string, text: string): number => {
  const lines = readFileSync(join(PROJECT, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
};
/** `await queryInterface.addColumn(`, and then the table's and the column's names. */
const ADDS_TEXT = lineOf(`migrations/${ENHANCE}`, "'extractedText'") - 2;

test('version 1.9 is there: plan, apply with a proved backup, verify, and nothing left to do', async () => {
  using project = await open();
  await must(project, 'db:migrate', '--to', BASE);
  const status = await project.report('status');
  expect(status).toMatchObject({ error: null, history: { problems: [] } });
  expect(status.history.applied.map(({ id }) => id)).toEqual([BASE]);
  expect(status.history.pending.map(({ id }) => id)).toEqual([ENHANCE, INDEXES]);

  const planned = await project.report('plan');
  expect(planned.error).toBeNull();
  // Sequelize's `removeColumn` leaves the type of an enum behind
  expect(planned.plan?.migrations.map(({ rollback }) => rollback)).toEqual([
    {
      outcome: 'differs',
      loses: ['extractedAt', 'extractedText', 'extractionStatus'].map(
        (name) => `prescriptions.${name} (what was written since)`,
      ),
      differences: [expect.objectContaining({ kind: 'added', object: 'enum', name: `public.${TYPE}` })],
    },
    { outcome: 'tested', loses: [], differences: [] },
  ]);
  expect(planned.plan?.findings.filter(({ rule }) => rule.startsWith('rollback-'))).toMatchObject([
    { rule: 'rollback-differs', severity: 'warning', path: `migrations/${ENHANCE}` },
  ]);
  expect(planned.plan?.migrations.map(({ id, reversible, outcome }) => [id, reversible, outcome])).toEqual([
    [ENHANCE, true, 'ok'],
    [INDEXES, true, 'ok'],
  ]);
  const [enhance, indexes] = planned.plan?.migrations ?? [];
  // Where the guide's file adds a column, there the statement stands
  expect(enhance?.statements.map(({ line }) => line)).toEqual(expect.arrayContaining([ADDS_TEXT]));
  expect(enhance?.statements.map(({ sql }) => sql).join('\n')).toContain('ADD COLUMN "extractionStatus"');
  expect(indexes?.transactional).toBe(false);
  expect(indexes?.statements.filter(({ sql }) => sql.startsWith('CREATE INDEX CONCURRENTLY'))).toHaveLength(6);
  expect(planned.plan?.changes.map(({ name }) => name)).toEqual(
    expect.arrayContaining([expect.stringContaining(TYPE)]),
  );

  const applied = await project.report('apply', { backup: 'full' });
  expect(applied).toMatchObject({ error: null, backup: { proof: { method: 'restore', ok: true } } });
  expect(applied.apply?.outcomes.map(({ id, status: how }) => [id, how])).toEqual([
    [ENHANCE, 'applied'],
    [INDEXES, 'applied'],
  ]);
  expect(applied.verify?.checks.length).toBeGreaterThan(20);
  expect(red(applied)).toEqual([]);
  expect(red(await project.report('verify'))).toEqual([]);

  expect(await project.report('apply')).toMatchObject({ error: null, verdict: 'clean', plan: { migrations: [] } });
  expect(await must(project, 'db:migrate')).toContain('already up to date');
  expect(await must(project, 'db:migrate:undo')).toContain(`${INDEXES.replace('.js', '')}: reverted`);
  expect((await project.report('status')).history.pending.map(({ id }) => id)).toEqual([INDEXES]);
});

test('what the guide expects of an ENUM is red, and says what is there', async () => {
  using project = await open();
  expect(await project.report('apply')).toMatchObject({ error: null });
  const file = join(project.folder, 'verify.yml');
  const text = readFileSync(file, 'utf8');
  // The guide's own words: `extractionStatus | varchar | NO | pending`
  const guide = text.replace(`type: '"${TYPE}"'`, 'type: character varying');
  expect(guide).not.toBe(text);
  writeFileSync(file, guide);
  const verified = await project.report('verify');
  expect(verified.verdict).not.toBe('clean');
  expect(red(verified)).toEqual([
    expect.objectContaining({
      name: expect.stringContaining('extractionStatus'),
      actual: expect.stringContaining(TYPE),
    }),
  ]);
});

test('`down` leaves the type behind, and up, down, up goes through all the same', async () => {
  using project = await open();
  expect(await project.report('apply')).toMatchObject({ error: null });
  await undoBoth(project);
  const types = await project.sql(`SELECT typname FROM pg_type WHERE typname = '${TYPE}'`);
  expect(types).toEqual([{ typname: TYPE }]);
  expect((await cli(project, 'db:migrate:status')).text).toContain(`down ${ENHANCE}`);
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(red(await project.report('verify'))).toEqual([]);
});

test('where the values changed in between, the old type stays, and that is told', async () => {
  using project = await open();
  expect(await project.report('apply')).toMatchObject({ error: null });
  await undoBoth(project);
  put(project, 'enum-with-other-values');
  // sequelize-cli calls this a success
  await must(project, 'db:migrate');
  const drift = await project.report('drift');
  expect(drift.verdict).not.toBe('clean');
  expect(JSON.stringify(drift.plan?.drift)).toContain(TYPE);
});

test('a column that somebody has added by hand stops the plan at the line that adds it', async () => {
  using project = await open();
  await must(project, 'db:migrate', '--to', BASE);
  await project.sql(readFileSync(join(PROJECT, 'wrong/column-exists/data.sql'), 'utf8'));
  const planned = await project.report('plan', { 'fail-on': 'error' });
  expect(planned.verdict).toBe('blocked');
  const failed = planned.plan?.migrations[0]?.statements.find(({ error }) => error !== undefined);
  expect(failed?.error).toContain('column "extractedText" of relation "prescriptions" already exists');
  expect(failed?.line).toBe(ADDS_TEXT);
});

test("the guide's unquoted names fail, with the name that is meant", async () => {
  using project = await open();
  put(project, 'unquoted-names');
  const planned = await project.report('plan');
  const finding = planned.plan?.findings.find(({ message }) => message.includes('extractionstatus'));
  expect(finding).toMatchObject({ path: `migrations/${INDEXES}`, line: 4 });
  expect(`${finding?.message} ${finding?.suggestion ?? ''}`).toContain('extractionStatus');
});
