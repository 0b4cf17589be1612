// Agreement with sequelize-cli and umzug themselves: what they applied counts as applied here, and what we recorded they take for theirs.
import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { node, type Said } from '../support/node-tool.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

const FIXTURES = join(import.meta.dirname, '../../migrations-fixtures/layouts');
const PROJECT = join(FIXTURES, 'sequelize');
const UMZUG = join(FIXTURES, 'sequelize-umzug');
const FILES = [
  '20250110090000-create-customers.js',
  '20250112101500-create-orders.js',
  '20250203120000-first-customers.cjs',
  '20250301080000-more-about-orders.ts',
  '20250310090000-orders-by-total.js',
];
const LAST = FILES.at(-1) ?? '';
const layout = layouts.find(({ name }) => name === 'sequelize');
const projects = toolProjects(PROJECT);
const umzugProjects = toolProjects(UMZUG);

const cli = (project: ToolProject, ...args: readonly string[]): Promise<Said> =>
  node(project.folder, 'node_modules/sequelize-cli/lib/sequelize', args, { DATABASE_URL: project.url });
async function migrate(project: ToolProject): Promise<void> {
  const said = await cli(project, 'db:migrate');
  if (said.code !== 0) throw new Error(said.text);
}
/** `up FILE`, `down FILE`, as its status has them. */
async function standing(project: ToolProject): Promise<{ readonly up: string[]; readonly down: string[] }> {
  const { text } = await cli(project, 'db:migrate:status');
  const of = (word: string): string[] => [...text.matchAll(new RegExp(`^${word} (.+)$`, 'gm'))].map((m) => m[1] ?? '');
  return { up: of('up'), down: of('down') };
}
const umzug = async (project: ToolProject, command: string): Promise<readonly string[]> => {
  const said = await node(project.folder, 'migrate.mjs', [command], { DATABASE_URL: project.url });
  return JSON.parse(said.text) as readonly string[];
};

/** Only the first files are there. */
function keep(project: ToolProject, files: number): void {
  const folder = join(project.folder, 'db/migrations');
  cpSync(PROJECT, project.folder, { recursive: true });
  for (const file of FILES.slice(files)) rmSync(join(folder, file));
}

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);

async function read(files: Record<string, string>, path = 'm'): Promise<ReadMigrations> {
  const folder = memoryFolder(files);
  const found = await layout?.read([{ path }], { folder, include: [], exclude: [], order: [], engine: 'postgres' });
  if (found === undefined) throw new Error('no layout');
  return found;
}

test.each(projects)('goes by what sequelize-cli has applied, and records as it does, on %s', async (_, open) => {
  using project = await open();
  keep(project, 2);
  await migrate(project);
  const columns = await project.columns('SequelizeMeta');
  keep(project, FILES.length);
  const status = await project.report('status');
  expect(status.error).toBeNull();
  expect(ids(status)).toEqual(FILES.slice(0, 2));
  expect(pending(status)).toEqual(FILES.slice(2));
  expect(status.history.problems).toEqual([]);
  expect(await project.report('baseline', { to: LAST })).toMatchObject({ error: null });
  expect(await standing(project)).toEqual({ up: FILES, down: [] });
  expect(await project.columns('SequelizeMeta')).toEqual(columns);
  expect(pending(await project.report('status'))).toEqual([]);
});

test.each(projects)('makes the table as sequelize-cli does, and it finds nothing to do, on %s', async (_, open) => {
  using project = await open();
  const describe = async (): Promise<unknown> => ({
    columns: await project.columns('SequelizeMeta'),
    keys: await project.sql(
      project.dialect === 'postgresql'
        ? `SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conrelid = '"SequelizeMeta"'::regclass ORDER BY 1`
        : `SELECT INDEX_NAME AS name, COLUMN_NAME AS col, NON_UNIQUE AS plain FROM information_schema.STATISTICS
           WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'SequelizeMeta' ORDER BY 1`,
    ),
    collation:
      project.dialect === 'postgresql'
        ? []
        : await project.sql(
            `SELECT TABLE_COLLATION AS c, ENGINE AS e FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'SequelizeMeta'`,
          ),
  });
  expect(await project.report('baseline', { to: LAST })).toMatchObject({ error: null });
  const ours = await describe();
  expect((await cli(project, 'db:migrate')).text).toContain('already up to date');
  await project.sql(project.dialect === 'postgresql' ? 'DROP TABLE "SequelizeMeta"' : 'DROP TABLE `SequelizeMeta`');
  await cli(project, 'db:migrate:status');
  expect(ours).toEqual(await describe());
});

test.each(projects)('its table is found by another name and schema, with times in it, on %s', async (_, open) => {
  using project = await open();
  const own = { use_env_variable: 'DATABASE_URL', logging: false, migrationStorageTableName: 'done' };
  const config = { development: { ...own, migrationStorageTableSchema: 'meta' } };
  writeFileSync(join(project.folder, 'config/config.json'), JSON.stringify(config));
  if (project.dialect === 'postgresql') await project.sql('CREATE SCHEMA meta');
  const [first = '', ...others] = FILES;
  for (const file of others) rmSync(join(project.folder, 'db/migrations', file));
  await migrate(project);
  cpSync(join(PROJECT, 'db'), join(project.folder, 'db'), { recursive: true });
  const status = await project.report('status');
  expect(status.error).toBeNull();
  expect([ids(status), pending(status)]).toEqual([[first], others]);
  const table = project.dialect === 'postgresql' ? 'meta.done' : '`meta.done`';
  const [one, two] = project.dialect === 'postgresql' ? ['"createdAt"', '"updatedAt"'] : ['createdAt', 'updatedAt'];
  const type = project.dialect === 'postgresql' ? 'timestamptz' : 'datetime';
  await project.sql(
    `ALTER TABLE ${table} ADD COLUMN ${one} ${type} NOT NULL DEFAULT '2025-01-01', ADD COLUMN ${two} ${type} NOT NULL DEFAULT '2025-01-01'`,
  );
  await project.sql(`ALTER TABLE ${table} ALTER COLUMN ${one} DROP DEFAULT, ALTER COLUMN ${two} DROP DEFAULT`);
  expect(await project.report('baseline', { to: LAST })).toMatchObject({ error: null });
  expect((await cli(project, 'db:migrate')).text).toContain('already up to date');
  expect((await project.report('drift')).plan?.drift?.filter(({ name }) => /done|meta/.test(name)) ?? []).toEqual([]);
});

test.each(umzugProjects)('goes by what umzug has executed, and records as it does, on %s', async (_, open) => {
  using project = await open();
  const [first = '', second = ''] = ['20250110090000_authors.mjs', '20250112101500_books.ts'];
  rmSync(join(project.folder, 'migrations', second));
  expect(await umzug(project, 'up')).toEqual([first]);
  cpSync(UMZUG, project.folder, { recursive: true });
  const status = await project.report('status');
  expect([status.error, ids(status), pending(status)]).toEqual([null, [first], [second]]);
  expect(await project.report('baseline', { to: second })).toMatchObject({ error: null });
  expect(await umzug(project, 'pending')).toEqual([]);
});

test.each(projects)(
  'files that were compiled for the tool are known by their other extension, on %s',
  async (_, open) => {
    using project = await open();
    keep(project, 4);
    await migrate(project);
    // As with `tsc`: the tool has run what it made of them
    await project.sql(
      project.dialect === 'postgresql'
        ? `UPDATE "SequelizeMeta" SET name = regexp_replace(name, '\\.(ts|cjs)$', '.js')`
        : "UPDATE `SequelizeMeta` SET name = REPLACE(REPLACE(name, '.ts', '.js'), '.cjs', '.js')",
    );
    const later = '20250401000000-later.ts';
    writeFileSync(
      join(project.folder, 'db/migrations', later),
      'export const up = async (queryInterface: unknown) => {};\n',
    );
    const status = await project.report('status');
    expect([ids(status), pending(status), status.history.problems]).toEqual([FILES.slice(0, 4), [later], []]);
    expect(await project.report('baseline', { to: later })).toMatchObject({ error: null });
    const rows = await project.sql(
      `SELECT name FROM ${project.dialect === 'postgresql' ? '"SequelizeMeta"' : '`SequelizeMeta`'} ORDER BY name`,
    );
    // The new one is written as the tool will look for it
    expect(rows.at(-1)?.['name']).toBe('20250401000000-later.js');
    expect(pending(await project.report('status'))).toEqual([]);
  },
);

test.each(projects)('a file that is gone, and one that a merge brings in behind, are told, on %s', async (_, open) => {
  using project = await open();
  await migrate(project);
  const folder = join(project.folder, 'db/migrations');
  renameSync(join(folder, FILES[1] ?? ''), join(folder, '20250111000000-create-orders.js'));
  const { history } = await project.report('status');
  expect(history.problems.map(({ kind, id }) => [kind, id])).toEqual([
    ['vanished', FILES[1]],
    ['out-of-order', '20250111000000-create-orders.js'],
  ]);
});

test('reads names and texts: what each extension is, and which files undo something', async () => {
  const down = 'module.exports = { up: async (queryInterface) => {}, down: async (queryInterface) => { await 1; } };\n';
  const { migrations, leftOut, problems } = await read({
    'm/10-b.js': down,
    'm/9-a.js': down.replace('await 1;', ''),
    'm/3-t.ts':
      'export async function up(q: QueryInterface): Promise<void> {}\nexport async function down(q: QueryInterface): Promise<void> { await q.dropTable("a"); }\n',
    'm/3-t.d.ts': 'export declare function up(): void;',
    'm/4-e.mjs': '// down: none\nexport const up = async () => { "exports.down = 1"; };\n',
    'm/5-c.cjs': 'exports.up = async () => {};\nexports.down = undoes;\n',
    'm/sub/6-x.js': down,
    'm/sql/7.sql': 'SELECT 1',
    'm/.eslintrc.js': 'module.exports = {}',
    'm/README.md': '# queryInterface',
  });
  expect(problems).toEqual([]);
  expect(migrations.map(({ id, down: undo }) => [id, undo !== undefined])).toEqual([
    ['10-b.js', true],
    ['3-t.ts', true],
    ['4-e.mjs', false],
    ['5-c.cjs', true],
    ['9-a.js', false],
  ]);
  expect(migrations[1]?.up).toMatchObject({ kind: 'program', runner: 'sequelize', file: 'm/3-t.ts', direction: 'up' });
  expect(leftOut.map(({ path }) => path)).toEqual(['m/.eslintrc.js', 'm/3-t.d.ts', 'm/sql/7.sql', 'm/sub/6-x.js']);
});

test('with sequelize-cli a file of a kind that it passes over is left out', async () => {
  const text = 'export const up = (queryInterface) => queryInterface.dropTable("a");\n';
  const { migrations, leftOut } = await read({
    '.sequelizerc': 'module.exports = {}',
    'm/1.mjs': text,
    'm/2.cts': text,
  });
  expect(migrations.map(({ id }) => id)).toEqual(['2.cts']);
  expect(leftOut).toEqual([{ path: 'm/1.mjs', reason: expect.stringContaining('passes over') }]);
});

describe('.sequelizerc', () => {
  test.each([
    ["module.exports = { 'migrations-path': 'db/x' };", 'db/x'],
    ["const path = require('path');\nmodule.exports = { 'migrations-path': path.resolve('db', 'x') };", 'db/x'],
    ["module.exports = { migrationsPath: require('path').join(__dirname, './db/x') }", 'db/x'],
    ['module.exports = { "migrations-path": __dirname + `/db/x` }', 'db/x'],
    ["module.exports = { /* 'migrations-path': 'old' */ 'models-path': m }", 'migrations'],
  ])('%s', async (text, path) => {
    expect(await layout?.named?.(memoryFolder({ '.sequelizerc': text }))).toEqual({
      paths: [path],
      why: '.sequelizerc',
    });
  });

  test.each([
    "module.exports = { 'migrations-path': process.env.DIR || 'x' };",
    "module.exports = { 'migrations-path': path.resolve(base, 'x') };",
    "module.exports = { 'migrations-path': `${base}/x` };",
    "module.exports = { 'migrations-path': on ? 'a' : 'b' };",
  ])('what only running it would tell is a question: %s', async (text) => {
    await expect(layout?.named?.(memoryFolder({ '.sequelizerc': text }))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('`migrations-path`'),
      hint: expect.stringContaining('`migrations`'),
    });
  });

  test('a history that is elsewhere, or under another name in each environment, is refused', async () => {
    const config = (value: unknown) => read({ 'config/config.json': JSON.stringify(value), 'm/1.js': '' });
    await expect(config({ test: { migrationStorage: 'json' } })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(
      config({ test: { migrationStorageTableName: 'a' }, production: { migrationStorageTableName: 'b' } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('(a, b)') });
    await expect(
      read({ 'config/config.js': 'module.exports = { migrationStorageTableName: name() }', 'm/1.js': '' }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('only running it would tell'),
    });
    expect(
      (await read({ 'config/config.js': "module.exports = { migrationStorageTableName: 'x' }", 'm/1.js': '' }))
        .settings,
    ).toEqual({ table: 'x' });
  });
});

test('the fixtures hold what they are read for', () => {
  expect(readdirSync(join(PROJECT, 'db/migrations')).sort()).toEqual(FILES);
});
