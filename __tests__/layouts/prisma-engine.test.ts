// Agreement with Prisma's own schema engine, both ways: what it applied is applied here, what we applied it calls up to date.
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { deploy, diagnose, resolve } from '../support/prisma-engine.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/prisma');
const [FIRST, SECOND, THIRD] = [
  '20250110090000_create_authors',
  '20250112101500_create_books',
  '20250203120000_index_titles',
] as const;
const AGREES = { editedMigrationNames: [], failedMigrationNames: [], history: null };

const folderOf = (project: ToolProject): string => join(project.folder, 'prisma/migrations');
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const problems = (report: Report) => report.history.problems.map(({ kind, id }) => [kind, id]);

/** The folder as it was when only some of the migrations were there. */
function before(project: ToolProject, ...gone: readonly string[]): string {
  const copy = join(project.folder, 'before');
  cpSync(folderOf(project), copy, { recursive: true });
  for (const name of gone) rmSync(join(copy, name), { recursive: true });
  return copy;
}

test('what Prisma has applied is applied, and the next apply goes on from there', async () => {
  using project = await onPostgres(PROJECT);
  expect(await deploy(project.url, before(project, THIRD))).toEqual([FIRST, SECOND]);
  const status = await project.report('status');
  expect([ids(status.history.applied), ids(status.history.pending), problems(status)]).toEqual([
    [FIRST, SECOND],
    [THIRD],
    [],
  ]);
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(await diagnose(project.url, folderOf(project))).toMatchObject(AGREES);
  expect(await deploy(project.url, folderOf(project))).toEqual([]);
});

test('what we have applied it calls up to date, in a table that is like its own', async () => {
  using ours = await onPostgres(PROJECT);
  using theirs = await onPostgres(PROJECT);
  await ours.report('apply');
  await deploy(theirs.url, folderOf(theirs));
  expect(await diagnose(ours.url, folderOf(ours))).toMatchObject(AGREES);
  expect(await ours.columns('_prisma_migrations')).toEqual(await theirs.columns('_prisma_migrations'));
  const rows =
    'SELECT checksum, migration_name, logs, rolled_back_at, applied_steps_count, finished_at IS NOT NULL AS finished, length(id) AS id FROM _prisma_migrations ORDER BY started_at, migration_name';
  expect(await ours.sql(rows)).toEqual(await theirs.sql(rows));
});

test('it goes on where we have stopped', async () => {
  using project = await onPostgres(PROJECT);
  const last = join(folderOf(project), THIRD);
  const kept = join(project.folder, 'kept');
  cpSync(last, kept, { recursive: true });
  rmSync(last, { recursive: true });
  await project.report('apply');
  cpSync(kept, last, { recursive: true });
  expect(await deploy(project.url, folderOf(project))).toEqual([THIRD]);
  expect(await project.report('status')).toMatchObject({ history: { pending: [], problems: [] } });
});

test('both find the same edited file, and the same one that is gone', async () => {
  using project = await onPostgres(PROJECT);
  await deploy(project.url, folderOf(project));
  appendFileSync(join(folderOf(project), SECOND, 'migration.sql'), '-- more\n');
  expect((await diagnose(project.url, folderOf(project))).editedMigrationNames).toEqual([SECOND]);
  expect(problems(await project.report('status'))).toEqual([['edited', SECOND]]);
  rmSync(join(folderOf(project), SECOND), { recursive: true });
  expect((await diagnose(project.url, folderOf(project))).history).toMatchObject({
    unpersistedMigrationNames: [SECOND],
  });
  expect(problems(await project.report('status'))).toEqual([['vanished', SECOND]]);
});

test('a migration that failed there stops us until it is resolved there', async () => {
  using project = await onPostgres(PROJECT);
  const broken = '20250301080000_broken';
  const file = join(folderOf(project), broken, 'migration.sql');
  mkdirSync(join(folderOf(project), broken));
  writeFileSync(file, 'CREATE TABLE shelves (id int);\nALTER TABLE nowhere ADD COLUMN x int;\n');
  await expect(deploy(project.url, folderOf(project))).rejects.toThrow(/nowhere/);
  expect((await diagnose(project.url, folderOf(project))).failedMigrationNames).toEqual([broken]);
  const stopped = await project.report('apply');
  expect(problems(stopped)).toEqual([['dirty', broken]]);
  expect(stopped.verdict).not.toBe('clean');
  // Whoever resolves it has undone what was in
  await project.sql('DROP TABLE IF EXISTS shelves');
  await resolve(project.url, broken, 'rolled-back', folderOf(project));
  writeFileSync(file, 'CREATE TABLE shelves (id int);\n');
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(await diagnose(project.url, folderOf(project))).toMatchObject(AGREES);
});

test('one that is resolved as applied there, without being run, counts here', async () => {
  using project = await onPostgres(PROJECT);
  const byHand = '20250301080000_by_hand';
  mkdirSync(join(folderOf(project), byHand));
  writeFileSync(join(folderOf(project), byHand, 'migration.sql'), 'CREATE TABLE shelves (id int);\n');
  await deploy(project.url, before(project, byHand));
  await project.sql('CREATE TABLE shelves (id int)');
  expect((await project.report('plan')).plan?.findings.map(({ rule }) => rule)).toContain('migration-fails');
  await resolve(project.url, byHand, 'applied', folderOf(project));
  expect(await project.report('status')).toMatchObject({ history: { pending: [], problems: [] } });
  expect(await project.report('drift')).toMatchObject({ verdict: 'clean' });
});
