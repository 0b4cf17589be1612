// Guide 002: seven Sequelize migrations, three of which fail, and what becomes of them when they are mended.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { install, node, type Said } from '../support/node-tool.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const FIXTURE = join(import.meta.dirname, '../../migrations-fixtures/guides/white-cross');
const FOLDER = 'backend/src/database/migrations';
const APPLIED = [
  '20250103000000-create-base-schema.js',
  '20250103000001-create-health-records-core.js',
  '20250103000002-create-additional-critical-tables.js',
];
const CREATE = '20250103000003-create-system-configuration.js';
const ENHANCE = '20251009013303-enhance-system-configuration.js';
const HEALTH = '20251010000000-complete-health-records-schema.js';
const FIXED = '20251010000000-complete-health-records-schema-FIXED.js';
/** The index that nobody gets where its table comes later. */
const NEVER = 'system_configurations_scope_category_idx';
const INDEXES = '20251011000000-performance-indexes.js';

async function open(state: 'broken' | 'mended'): Promise<ToolProject> {
  const project = await onPostgres(join(FIXTURE, state));
  install(join(project.folder, 'backend'));
  return project;
}

async function run(project: ToolProject, script: string, ...args: readonly string[]): Promise<Said> {
  const url = new URL(project.url);
  return node(join(project.folder, 'backend'), script, args, {
    DB_HOST: url.hostname,
    DB_PORT: url.port,
    DB_USERNAME: url.username,
    DB_PASSWORD: url.password,
    DB_NAME: url.pathname.slice(1),
  });
}

const cli = (project: ToolProject, ...args: readonly string[]): Promise<Said> =>
  run(project, 'node_modules/sequelize-cli/lib/sequelize', ...args);

async function must(project: ToolProject, ...args: readonly string[]): Promise<string> {
  const said = await cli(project, ...args);
  expect(said).toMatchObject({ code: 0 });
  return said.text;
}

/** As the guide finds it: three applied. */
async function three(project: ToolProject): Promise<void> {
  await must(project, 'db:migrate', '--to', APPLIED.at(-1) ?? '');
}

/** The files of the mended state over those that are there. */
function mend({ folder }: ToolProject): void {
  cpSync(join(FIXTURE, 'mended'), folder, { recursive: true });
}

const red = (report: Report): readonly unknown[] => (report.verify?.checks ?? []).filter(({ ok }) => !ok);
const applied = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);

function lineOf(state: string, file: string, text: string): number {
  const lines = readFileSync(join(FIXTURE, state, FOLDER, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('the plan names the three causes, each with its file and line, where sequelize-cli names the first', async () => {
  using project = await open('broken');
  await three(project);
  const status = await project.report('status');
  expect(applied(status)).toEqual(APPLIED);
  expect(pending(status)).toEqual([ENHANCE, HEALTH, INDEXES]);

  const planned = await project.report('plan', { 'fail-on': 'error' });
  expect(planned).toMatchObject({ error: null, verdict: 'blocked' });
  expect(planned.plan?.migrations.map(({ id, outcome }) => [id, outcome])).toEqual([
    [ENHANCE, 'failed'],
    [HEALTH, 'failed'],
    [INDEXES, 'failed'],
  ]);
  const errors = planned.plan?.findings.filter(({ rule }) => rule === 'migration-fails') ?? [];
  expect(errors).toHaveLength(3);
  const [table, type, waits] = errors.map((one) => ({ ...one, said: `${one.message} ${one.suggestion ?? ''}` }));
  expect(table).toMatchObject({
    path: `${FOLDER}/${ENHANCE}`,
    line: lineOf('broken', ENHANCE, "'valueType',") - 2,
    said: expect.stringMatching(/system_configurations.*does not exist/),
  });
  expect(type).toMatchObject({
    path: `${FOLDER}/${HEALTH}`,
    line: lineOf('broken', HEALTH, "'vaccinations',") - 1,
    said: expect.stringMatching(/vaccinations_studentId_fkey.*text.*uuid/s),
  });
  expect(waits).toMatchObject({
    path: `${FOLDER}/${INDEXES}`,
    line: lineOf('broken', INDEXES, 'queryInterface.addIndex(table'),
    said: expect.stringMatching(/allergyType.*20251010000000-complete-health-records-schema\.js/s),
  });

  const own = await cli(project, 'db:migrate');
  expect(own.code).not.toBe(0);
  expect(own.text).toContain('relation "public.system_configurations" does not exist');
  expect(own.text).not.toContain('cannot be implemented');
});

test('apply stops before anything is touched, and the three stay pending', async () => {
  using project = await open('broken');
  await three(project);
  const refused = await project.report('apply', { 'fail-on': 'error' });
  expect(refused.verdict).toBe('blocked');
  expect(refused.backup).toBeNull();
  expect(await must(project, 'db:migrate:status')).toContain(`down ${ENHANCE}`);
  expect(await project.sql(`SELECT typname FROM pg_type WHERE typname = 'ConfigScope'`)).toEqual([]);
});

test('mended: plan, apply with a proved backup, verify by us and by the guide, and nothing left to do', async () => {
  using project = await open('broken');
  await three(project);
  mend(project);
  const planned = await project.report('plan');
  // Its version is that of no file that was applied: it stands behind them
  expect(planned).toMatchObject({ error: null, history: { problems: [] } });
  expect(planned.plan?.migrations.map(({ id, outcome, reversible }) => [id, outcome, reversible])).toEqual(
    [CREATE, ENHANCE, HEALTH, INDEXES].map((id) => [id, 'ok', true]),
  );

  expect(planned.plan?.migrations.map(({ rollback }) => rollback)).toMatchObject([
    { outcome: 'tested', loses: ['system_configurations (what was written since)'] },
    { outcome: 'tested', loses: expect.arrayContaining(['configuration_history (what was written since)']) },
    { outcome: 'tested', loses: expect.arrayContaining(['allergies.allergyType (what was written since)']) },
    { outcome: 'tested', loses: [] },
  ]);

  const done = await project.report('apply', { backup: 'full' });
  expect(done).toMatchObject({ error: null, backup: { proof: { method: 'restore', ok: true } } });
  expect(done.apply?.outcomes.map(({ id, status }) => [id, status])).toEqual(
    [CREATE, ENHANCE, HEALTH, INDEXES].map((id) => [id, 'applied']),
  );
  // Twenty tables, 24 enums, the columns, indexes, rows and queries
  expect(done.verify?.checks.length).toBeGreaterThan(60);
  expect(red(done)).toEqual([]);
  const guide = await run(project, 'verify-schema.js');
  expect(guide).toMatchObject({ code: 0, text: expect.stringContaining('Schema verification PASSED') });

  expect(await project.report('apply')).toMatchObject({ error: null, verdict: 'clean', plan: { migrations: [] } });
  expect(await must(project, 'db:migrate:status')).not.toContain('down ');
  expect(await must(project, 'db:migrate')).toContain('already up to date');
});

test('indexes on tables in use stop the mended plan, until a comment above the call allows them', async () => {
  using project = await open('broken');
  await three(project);
  mend(project);
  const rulesOf = ({ plan }: Report, acknowledged: boolean): readonly string[] => [
    ...new Set(
      (plan?.findings ?? [])
        .filter((one) => one.severity === 'error' && (one.acknowledged !== undefined) === acknowledged)
        .map(({ rule, path }) => `${rule} ${path}`),
    ),
  ];
  const stopped = await project.report('plan', { 'fail-on': 'error' });
  expect(stopped.verdict).toBe('blocked');
  const found = rulesOf(stopped, false);
  expect(found).toContain(`blocking-index ${FOLDER}/${INDEXES}`);
  const allow = '// migrate-on-merge: allow blocking-index because this runs at night, when no school is open\n';
  for (const file of [HEALTH, INDEXES]) {
    const path = join(project.folder, FOLDER, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/^ *await queryInterface\.addIndex\(table/gm, (call) => `${allow}${call}`),
    );
  }
  const allowed = await project.report('plan', { 'fail-on': 'error' });
  expect(rulesOf(allowed, false)).toEqual(found.filter((one) => !one.startsWith('blocking-index')));
  expect(rulesOf(allowed, true)).toContain(`blocking-index ${FOLDER}/${INDEXES}`);
});

test('what is taken away by hand is red, by its name', async () => {
  using project = await open('mended');
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(red(await project.report('verify'))).toEqual([]);
  await project.sql(`
    DROP INDEX students_health_overview;
    ALTER TYPE "ConsciousnessLevel" RENAME VALUE 'DROWSY' TO 'SLEEPY';
    DELETE FROM system_configurations WHERE key = 'mfa.required'`);
  const verified = await project.report('verify');
  expect(verified.verdict).not.toBe('clean');
  const names = JSON.stringify(red(verified));
  for (const name of ['students_health_overview', 'ConsciousnessLevel', 'system_configurations'])
    expect(names).toContain(name);
});

test("the tool's own `undo --to` takes the one along that it names, and apply goes on from there", async () => {
  using project = await open('mended');
  expect(await project.report('apply')).toMatchObject({ error: null });
  await must(project, 'db:migrate:undo:all', '--to', APPLIED.at(-1) ?? '');
  const status = await project.report('status');
  expect(applied(status)).toEqual(APPLIED.slice(0, 2));
  expect(pending(status)).toEqual([APPLIED.at(-1), CREATE, ENHANCE, HEALTH, INDEXES]);
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(red(await project.report('verify'))).toEqual([]);
});

test('both versions in the folder, before the guide renames one: the fixed one runs, the other fails after it', async () => {
  using project = await open('mended');
  const folder = join(project.folder, FOLDER);
  renameSync(join(folder, HEALTH), join(folder, FIXED));
  renameSync(join(folder, `${HEALTH}.ORIGINAL`), join(folder, HEALTH));
  const planned = await project.report('plan', { 'fail-on': 'error' });
  expect(planned.verdict).toBe('blocked');
  expect(planned.plan?.migrations.map(({ id, outcome }) => [id, outcome]).slice(-3)).toEqual([
    [FIXED, 'ok'],
    [HEALTH, 'failed'],
    [INDEXES, 'ok'],
  ]);
});

test('indexes that pass over a missing table in silence are recorded as done, and missed by `verify`', async () => {
  using project = await open('broken');
  await three(project);
  const folder = join(project.folder, FOLDER);
  // As the guide has it, with the two that it waits for out of the way: every table is looked for, and so nothing fails
  for (const file of [ENHANCE, HEALTH]) rmSync(join(folder, file));
  const text = readFileSync(join(folder, INDEXES), 'utf8');
  const pruned = text.replace(/^ {2}\['(?:allergies|chronic_conditions)'.*\n/gm, '');
  writeFileSync(join(folder, INDEXES), pruned);
  const planned = await project.report('plan');
  expect(planned.plan?.migrations).toMatchObject([
    { id: INDEXES, outcome: 'ok', notes: [expect.stringMatching(/^the code asks the database 2 times/)] },
  ]);
  // What Node itself reads when the code prints is none of the code's
  writeFileSync(join(folder, INDEXES), pruned.replace('continue;', 'void process.env.SKIPPED; continue;'));
  const read = (await project.report('plan')).plan?.migrations[0]?.notes.at(-1);
  expect(read).toMatch(/^the code reads from the environment: SKIPPED\./);
  writeFileSync(join(folder, INDEXES), pruned);
  expect(await project.report('apply')).toMatchObject({ error: null });
  writeFileSync(join(project.folder, 'indexes.yml'), `indexes: { names: [${NEVER}] }\n`);
  const verified = await project.report('verify', { verify: 'indexes.yml' });
  expect(red(verified)).toEqual([expect.objectContaining({ name: expect.stringContaining(NEVER) })]);
});

test('the folder in the backend is found without a config file, and what is kept as `.ORIGINAL` is none of it', async () => {
  using project = await open('mended');
  rmSync(join(project.folder, '.github/migrate-on-merge.yml'));
  const status = await project.report('status');
  expect(status.error).toBeNull();
  expect(pending(status)).toEqual([...APPLIED, CREATE, ENHANCE, HEALTH, INDEXES]);
});
