// The layout `program`: real tools, as command lines, through the listener; on the shadow for the plan, over our session on apply.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { sharedPostgres } from '../support/postgres.js';
import type { Flags } from '../support/run.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/program');

/** The team's own script, with `psql` on the PATH. */
async function team(more: Flags = {}): Promise<ToolProject & { readonly flags: Flags }> {
  const { bin } = await sharedPostgres(15);
  const project = await onPostgres(PROJECT);
  const flags = {
    layout: 'program',
    migrations: 'migrations',
    'program-up': `PATH="${bin}:$PATH" ./migrate.sh`,
    'program-tables': 'team_history',
    ...more,
  };
  return { ...project, flags, report: (command, own = {}) => project.report(command, { ...flags, ...own }) };
}

const ids = (report: Report): readonly string[] => report.plan?.migrations.map(({ id }) => id) ?? [];
const sent = (report: Report): readonly string[] =>
  report.plan?.migrations.flatMap(({ statements }) => statements.map(({ kind }) => kind)) ?? [];

test("the team's own script: planned file by file, applied, and nothing pending after", async () => {
  using project = await team();
  const plan = await project.report('plan');
  expect(plan.error).toBeNull();
  expect(ids(plan)).toEqual(['0001_books', '0002_loans', '0003_isbn']);
  expect(plan.plan?.migrations.map(({ path }) => path)).toEqual([
    'migrations/0001_books.sql',
    'migrations/0002_loans.sql',
    'migrations/0003_isbn.sql',
  ]);
  // Each statement where its file has it
  expect(plan.plan?.migrations[1]?.statements.map(({ kind, line }) => [kind, line])).toEqual([
    ['CREATE TABLE', 2],
    ['INSERT', 7],
    ['INSERT', 1],
  ]);
  expect(plan.plan?.changes.map(({ name }) => name)).toContain('public.books');
  expect(plan.plan?.changes.map(({ name }) => name).join()).not.toContain('team_history');
  expect(plan.shadow?.base).toBe('empty');
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect(applied.apply?.outcomes).toMatchObject([{ id: 'program', status: 'applied' }]);
  expect(applied.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(await project.sql('SELECT name FROM team_history ORDER BY 1')).toHaveLength(3);
  // Nothing of ours is left in its database
  expect(await project.sql("SELECT 1 FROM pg_namespace WHERE nspname = 'migrate_on_merge'")).toEqual([]);
  const again = await project.report('plan');
  expect(again.history.pending).toEqual([]);
  expect(again.notes.join()).toContain('nothing is pending');
  const nothing = await project.report('apply', { backup: 'full' });
  expect(nothing).toMatchObject({ verdict: 'clean', backup: null, apply: { outcomes: [] } });
  expect((await project.report('drift')).plan?.drift).toEqual([]);
});

test('goes on where the tool stopped, on a copy of the schema with the rows of its table', async () => {
  using project = await team();
  const last = join(project.folder, 'migrations/0003_isbn.sql');
  rmSync(last);
  expect((await project.report('apply')).error).toBeNull();
  cpSync(PROJECT, project.folder, { recursive: true });
  const plan = await project.report('plan');
  expect(ids(plan)).toEqual(['0003_isbn']);
  expect(plan.shadow?.base).toBe('schema');
  expect(plan.plan?.drift).toEqual([]);
  const [alter, index] = plan.plan?.migrations[0]?.statements ?? [];
  expect(alter).toMatchObject({
    kind: 'ALTER TABLE',
    line: 1,
    locks: expect.arrayContaining([{ mode: 'AccessExclusiveLock', relation: 'public.books' }]),
  });
  expect(index).toMatchObject({ kind: 'CREATE INDEX', line: 3 });
  const found = plan.plan?.findings.map(({ rule, path, line, acknowledged }) => [rule, path, line, acknowledged]);
  expect(found).toContainEqual([
    'blocking-index',
    'migrations/0003_isbn.sql',
    3,
    expect.stringContaining('the table is small'),
  ]);
  expect((await project.report('apply')).error).toBeNull();
  expect(sent(await project.report('plan'))).toEqual([]);
});
