// Guide 004: Prisma, then Payload, in one database: each with its own history.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { comment } from '../../src/render/comment.js';
import { terminal } from '../../src/render/terminal.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const FIXTURE = join(import.meta.dirname, '../../migrations-fixtures/guides/verscienta');
const PRISMA = 'apps/web/prisma/migrations';
const PAYLOAD = 'apps/web/payload/migrations';
const INIT = '20251019000000_init';
const CONTENT = [
  '20251019_091500_initial',
  '20251103_140210_add_herb_cultivation_field',
  '20251117_101932_add_herb_categories',
];
const LAST = CONTENT.at(-1) ?? '';

/** The packages of apps/web. Its adapter is stood in for by the real `sql` of drizzle: Payload itself is a whole application. */
async function open(): Promise<ToolProject> {
  const project = await onPostgres(FIXTURE);
  const modules = join(project.folder, 'apps/web/node_modules');
  const adapter = join(modules, '@payloadcms/db-postgres');
  mkdirSync(adapter, { recursive: true });
  for (const name of ['pg', 'drizzle-orm', 'tsx'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
  const manifest = { name: '@payloadcms/db-postgres', version: '3.90.2', type: 'module', main: './index.js' };
  writeFileSync(join(adapter, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(adapter, 'index.js'), "export { sql } from 'drizzle-orm';\n");
  return project;
}

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);
const red = (report: Report): readonly unknown[] => (report.verify?.checks ?? []).filter(({ ok }) => !ok);
const failures = (report: Report) => report.plan?.findings.filter(({ rule }) => rule === 'migration-fails') ?? [];
const read = (path: string): string => readFileSync(join(FIXTURE, path), 'utf8');
/** What a template of `sql` in a file's function holds. */
const textOf = (path: string, direction: 'up' | 'down'): string =>
  new RegExp(`function ${direction}\\b[^\`]*sql\`([^\`]+)\``).exec(read(path))?.[1] ?? '';

test('one plan for both, in the order of the guide; applied with a backup, verified with its 39 indexes', async () => {
  using project = await open();
  const status = await project.report('status');
  expect(status).toMatchObject({ error: null, history: { problems: [] } });
  expect(pending(status)).toEqual([INIT, ...CONTENT]);

  const planned = await project.report('plan');
  expect(failures(planned)).toEqual([]);
  expect(planned.plan?.migrations.map(({ id, reversible }) => [id, reversible])).toEqual([
    [INIT, false],
    ...CONTENT.map((id) => [id, true]),
  ]);

  expect(planned.plan?.migrations.map(({ rollback }) => rollback?.outcome)).toEqual([
    'none',
    ...CONTENT.map(() => 'tested'),
  ]);
  const applied = await project.report('apply', { backup: 'full' });
  expect(applied).toMatchObject({ error: null, backup: { proof: { method: 'restore', ok: true } } });
  expect(red(applied)).toEqual([]);
  const checks = applied.verify?.checks ?? [];
  expect(checks.find(({ name }) => name.includes('the 39 performance indexes'))).toMatchObject({
    ok: true,
    actual: '39',
  });

  // Each in its own table, as the tool would have written it
  expect(await project.sql('SELECT migration_name, applied_steps_count FROM _prisma_migrations')).toEqual([
    { migration_name: INIT, applied_steps_count: 1 },
  ]);
  expect(await project.sql('SELECT name, batch::int AS batch FROM payload_migrations ORDER BY id')).toEqual(
    CONTENT.map((name) => ({ name, batch: 1 })),
  );
  expect(ids(await project.report('status'))).toEqual([INIT, ...CONTENT]);
  expect(await project.report('apply')).toMatchObject({ error: null, verdict: 'clean', plan: { migrations: [] } });
});

test('an index that somebody has dropped is counted as missing', async () => {
  using project = await open();
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(red(await project.report('verify'))).toEqual([]);
  await project.sql('DROP INDEX "Session_userId_expiresAt_idx"');
  const verified = await project.report('verify');
  expect(verified.verdict).not.toBe('clean');
  expect(red(verified)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: expect.stringContaining('the 39 performance indexes'), actual: '38' }),
      expect.objectContaining({ name: expect.stringContaining('Session_userId_expiresAt_idx') }),
    ]),
  );
});

test('of Prisma the report says that there is no down, and what to do in its place', async () => {
  using project = await open();
  const planned = await project.report('plan', { migrations: `prisma:${PRISMA}`, verify: '' });
  expect(planned).toMatchObject({ error: null, plan: { migrations: [{ id: INIT, reversible: false }] } });
  for (const renderer of [comment, terminal]) {
    const text = renderer.render(planned).replace(/\s+/g, ' ');
    expect(text).toContain('Prisma has no down migrations');
    expect(text).toContain('Restore the backup, or undo it with a new migration');
  }
  // With the file that Prisma's documentation has people write there is a way back
  writeFileSync(join(project.folder, PRISMA, INIT, 'down.sql'), 'DROP TABLE "DeviceToken";\n');
  const mended = await project.report('plan', { migrations: `prisma:${PRISMA}`, verify: '' });
  expect(mended.plan?.migrations).toMatchObject([{ reversible: true }]);
  expect(comment.render(mended)).not.toContain('Prisma has no down migrations');
});

test('what Prisma and Payload have applied themselves counts, and the plan goes on from there', async () => {
  using project = await open();
  const [first = ''] = CONTENT;
  await project.sql(read(`${PRISMA}/${INIT}/migration.sql`));
  const own = await project.report('baseline', { to: INIT, migrations: `prisma:${PRISMA}`, verify: '' });
  expect(own.error).toBeNull();
  await project.sql(textOf(`${PAYLOAD}/${first}.ts`, 'up'));
  await project.sql(`INSERT INTO payload_migrations (name, batch) VALUES ('${first}', 1)`);
  const status = await project.report('status');
  expect([ids(status), pending(status)]).toEqual([[INIT, first], CONTENT.slice(1)]);
  expect(await project.report('apply')).toMatchObject({ error: null });
  // Payload's own `migrate:down` undoes the newest batch: what its files hold for it runs on what we have made
  await project.sql(textOf(`${PAYLOAD}/${LAST}.ts`, 'down'));
  await project.sql(`DELETE FROM payload_migrations WHERE name = '${LAST}'`);
  expect(pending(await project.report('status'))).toEqual([LAST]);
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(red(await project.report('verify'))).toEqual([]);
});

test('`down` as Payload has generated it does not run: the foreign keys are gone before it drops them', async () => {
  using project = await open();
  const put = (from: string): void =>
    cpSync(join(FIXTURE, from, `${LAST}.ts`), join(project.folder, PAYLOAD, `${LAST}.ts`));
  put('wrong/generated-down');
  const { plan } = await project.report('plan');
  expect(plan?.migrations.at(-1)?.rollback).toMatchObject({
    outcome: 'fails',
    error: {
      message: 'constraint "herbs_rels_herb_categories_fk" of relation "herbs_rels" does not exist',
      path: `${PAYLOAD}/${LAST}.ts`,
    },
  });
  expect(plan?.findings.filter(({ rule }) => rule === 'rollback-fails')).toHaveLength(1);
  put(PAYLOAD);
  expect(await project.report('apply')).toMatchObject({ error: null });
  await expect(project.sql(textOf(`wrong/generated-down/${LAST}.ts`, 'down'))).rejects.toMatchObject({
    code: '42704',
    message: 'constraint "herbs_rels_herb_categories_fk" of relation "herbs_rels" does not exist',
  });
});

test("the guide's own form of a Payload migration forgets `sql`, and that is told at its line", async () => {
  using project = await open();
  const file = '20251201_080000_add_herb_source.ts';
  cpSync(join(FIXTURE, 'wrong/guide-template', file), join(project.folder, PAYLOAD, file));
  const planned = await project.report('plan');
  expect(failures(planned)).toEqual([
    expect.objectContaining({
      path: `${PAYLOAD}/${file}`,
      line: 4,
      message: expect.stringContaining('sql is not defined'),
    }),
  ]);
  // With the import it goes through, by the very same call
  const text = read(`wrong/guide-template/${file}`);
  writeFileSync(join(project.folder, PAYLOAD, file), `import { sql } from '@payloadcms/db-postgres'\n${text}`);
  expect(failures(await project.report('plan'))).toEqual([]);
});

test('without a config file both folders are named, and none is taken', async () => {
  using project = await open();
  rmSync(join(project.folder, '.github/migrate-on-merge.yml'));
  const { error } = await project.report('status');
  expect(error?.code).toBe('ambiguous-migrations');
  for (const folder of [PRISMA, PAYLOAD]) expect(error?.message).toContain(folder);
});
