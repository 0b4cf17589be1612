// Agreement with Diesel by its table: the DDL is that of diesel/src/migration/setup_migration_table.sql, the rows as its harness writes them.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import { worked } from '../support/growth.js';
import { onPostgres, type ToolProject, toolProjects } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/diesel');
const TABLE = '__diesel_schema_migrations';
const GOLDEN = `CREATE TABLE IF NOT EXISTS ${TABLE} (
       version VARCHAR(50) PRIMARY KEY NOT NULL,
       run_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);`;
const VERSIONS = ['20250110090000', '20250112101500', '20250203120000'];
const PLACES = toolProjects(PROJECT);

const layout = layouts.find(({ name }) => name === 'diesel');
const read = async (files: Readonly<Record<string, string>>, more = {}): Promise<ReadMigrations> => {
  if (layout === undefined) throw new Error('There is no layout for Diesel.');
  const folder = memoryFolder(files);
  return layout.read([{ path: 'm' }], {
    folder,
    include: [],
    exclude: [],
    order: [],
    engine: 'postgres',
    ...more,
  });
};
const rows = async ({ sql }: ToolProject) =>
  (await sql(`SELECT version FROM ${TABLE} ORDER BY version`)).map(({ version }) => version);

test.each(PLACES)('goes on where Diesel stopped, and leaves what it would have written, on %s', async (_, open) => {
  using golden = await open();
  await golden.sql(`${GOLDEN}
    CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(200) NOT NULL);
    INSERT INTO ${TABLE} (version) VALUES ('${VERSIONS[0]}');`);
  const status = await golden.report('status');
  expect(status.history.applied).toMatchObject([{ id: VERSIONS[0] }]);
  expect(Math.abs(Date.now() - Date.parse(String(status.history.applied[0]?.appliedAt)))).toBeLessThan(3_600_000);
  expect(status.history.pending.map(({ id }) => id)).toEqual(VERSIONS.slice(1));
  expect(await golden.report('apply')).toMatchObject({ error: null });
  expect(await rows(golden)).toEqual(VERSIONS);
  expect((await golden.report('drift')).plan?.drift).toEqual([]);
  // Made by us alone, the table is the same
  using ours = await open();
  expect(await ours.report('baseline', { to: VERSIONS[2] })).toMatchObject({ error: null });
  expect(await ours.columns(TABLE)).toEqual(await golden.columns(TABLE));
  expect(await rows(ours)).toEqual(VERSIONS);
  expect(await ours.report('status')).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
});

test('a plan says where Diesel itself would be refused', async () => {
  using project = await onPostgres(PROJECT);
  const up = join(project.folder, 'migrations/2025-02-03-120000_index_titles/up.sql');
  writeFileSync(up, 'CREATE INDEX CONCURRENTLY books_title_idx ON books (title);\nSELECT 1;\n');
  const reason = async () => (await project.report('plan')).plan?.migrations[2]?.notAtomic;
  expect(await reason()).toMatch(/not transactional; diesel itself, which sends the file as one script, is refused/);
  writeFileSync(up, 'CREATE INDEX CONCURRENTLY books_title_idx ON books (title);\n');
  expect(await reason()).toMatch(/not transactional$/);
  rmSync(join(project.folder, 'migrations/2025-02-03-120000_index_titles/metadata.toml'));
  expect(await reason()).toMatch(/in a transaction; diesel itself, which sends the file as one transaction/);
});

test('versions, transactions and downs are read as Diesel reads them', async () => {
  const found = await read({
    'm/2025-01-02-000000_b c ü/up.sql': '\uFEFFSELECT 1;\r\n',
    'm/2025-01-02-000000_b c ü/down.sql': 'SELECT 2;\r\n',
    'm/1/up.sql': 'SELECT 1;',
    'm/1/down.sql': '-- nothing\r\n',
    'm/1/sub/up.sql': 'SELECT 3;',
    // A file without the key says false
    'm/1/metadata.toml': '# about it\r\nother = "x"\r\n',
    'm/3_c/up.sql': 'SELECT 1;',
    'm/3_c/metadata.toml': '"run_in_transaction" = true # yes\n[more]\nrun_in_transaction = false\n',
    'm/.hidden/up.sql': 'DROP TABLE a;',
    'm/loose.sql': 'SELECT 1;',
    'm/README.md': '',
  });
  expect(found.problems).toEqual([]);
  expect(
    found.migrations.map(({ id, name, up, down }) => [id, name, up, down?.kind === 'sql' ? down.sql : null]),
  ).toMatchObject([
    ['1', '', { sql: 'SELECT 1;', transactional: false }, null],
    ['20250102000000', 'b c ü', { sql: 'SELECT 1;\n' }, 'SELECT 2;\n'],
    ['3', 'c', {}, null],
  ]);
  expect(found.migrations.slice(1).every(({ up }) => !('transactional' in up))).toBe(true);
  expect(found.leftOut.map(({ path }) => path)).toEqual(['m/.hidden/up.sql', 'm/1/sub/up.sql', 'm/loose.sql']);
});

test.each([
  ['unreadable', { 'm/2_b/down.sql': 'SELECT 1;' }, /m\/2_b holds no up\.sql/],
  ['unreadable', { 'm/2_b/up.sql': '' }, /is empty, and Diesel refuses it/],
  ['unreadable', { 'm/_b/up.sql': 'SELECT 1;' }, /has no version/],
  ['unreadable', { [`m/${'7'.repeat(51)}_b/up.sql`]: 'SELECT 1;' }, /51 characters/],
  [
    'duplicate',
    { 'm/0-1_b/up.sql': 'SELECT 1;', 'm/01_c/up.sql': 'SELECT 1;' },
    /m\/01_c and m\/0-1_b have one version/,
  ],
  [
    'unreadable',
    { 'm/2_b/up.sql': 'SELECT 1;', 'm/2_b/metadata.toml': 'run_in_transaction: false' },
    /is no TOML on line 1/,
  ],
  [
    'unreadable',
    { 'm/2_b/up.sql': 'SELECT 1;', 'm/2_b/metadata.toml': "run_in_transaction = 'no'" },
    /neither true nor false/,
  ],
] as const)('what Diesel refuses or takes silently is a problem of kind %s: %j', async (kind, files, message) => {
  const found = await read({ 'm/1_a/up.sql': 'SELECT 1;', ...files });
  expect(found.problems).toMatchObject([{ kind, message: expect.stringMatching(message), hint: expect.any(String) }]);
});

test('the folder above, a folder taken out, and ten thousand of them', async () => {
  await expect(read({ 'm/db/1_a/up.sql': 'SELECT 1;' })).rejects.toMatchObject({ code: 'wrong-layout' });
  const out = await read({ 'm/1_a/up.sql': 'SELECT 1;', 'm/1_a/down.sql': '' }, { exclude: ['1_a/up.sql'] });
  expect([out.migrations, out.problems]).toEqual([[], []]);
  const many = Array.from({ length: 10_000 }, (_, at) => [`m/${String(at).padStart(9, '0')}_x/up.sql`, 'SELECT 1;']);
  const begun = worked();
  expect((await read(Object.fromEntries(many))).migrations.length).toBe(10_000);
  expect(worked() - begun).toBeLessThan(15_000);
});
