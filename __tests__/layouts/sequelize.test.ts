// Agreement with sequelize-cli and umzug themselves: what they applied counts as applied here, and what we recorded they take for theirs.
import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { install, node, type Said } from '../support/node-tool.js';
import { share } from '../support/share.js';
import { onPostgres, type ToolProject, toolProjects } from '../support/tool-project.js';

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
/** Where the server hardly matters. */
const place = share(projects, () => projects.slice(0, 1));
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

test.each(place)('its table is found by another name and schema, with times in it, on %s', async (_, open) => {
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
  // Of neither its table nor its schema counts anything as drift
  if (project.dialect !== 'postgresql') return;
  const drift = await project.report('drift');
  expect(drift.error).toMatchObject({ code: 'drift' });
  const names = (drift.plan?.drift ?? []).map(({ name }) => name);
  // What was recorded and not run
  expect(names).toContain('public.orders');
  expect(names.filter((name) => /\bdone\b|\bmeta\b/.test(name))).toEqual([]);
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

test.each(place)('a file that is gone, and one that a merge brings in behind, are told, on %s', async (_, open) => {
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
      code: 'tool-settings',
      message: expect.stringContaining('`migrations-path`'),
      hint: expect.stringContaining('`migrations`'),
    });
  });

  test('a history that is elsewhere, or under another name in each environment, is refused', async () => {
    const config = (value: unknown) => read({ 'config/config.json': JSON.stringify(value), 'm/1.js': '' });
    await expect(config({ test: { migrationStorage: 'json' } })).rejects.toMatchObject({ code: 'tool-settings' });
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

describe('run by us', () => {
  async function open(fixture = PROJECT): Promise<ToolProject> {
    const project = await onPostgres(fixture);
    install(project.folder);
    return project;
  }
  const add = (project: ToolProject, name: string, text: string): void =>
    writeFileSync(join(project.folder, 'db/migrations', name), text);

  test('plan, apply and drift of the whole project, and sequelize-cli undoes it file by file', async () => {
    using project = await open();
    const planned = await project.report('plan');
    expect(planned.error).toBeNull();
    const statements = planned.plan?.migrations.map((one, i) => {
      const sent = one.statements.map(({ sql, line }) => [line, sql.slice(0, 24)] as const);
      // What is sent at once goes over two connections of the pool, in whichever order
      return i === 3 ? sent.toSorted(([x], [y]) => x - y) : sent;
    });
    // On the line of the migration that sends it, and nothing of what sets up a connection
    expect(statements).toEqual([
      [
        [6, 'DO \'BEGIN CREATE TYPE "p'],
        [6, 'CREATE TABLE IF NOT EXIS'],
        [12, 'CREATE INDEX "customers_'],
      ],
      [
        [5, 'START TRANSACTION'],
        [6, 'CREATE TABLE IF NOT EXIS'],
        [20, 'CREATE INDEX "orders_cus'],
        [5, 'COMMIT'],
      ],
      [
        [2, 'INSERT INTO "customers" '],
        [6, 'UPDATE customers SET tie'],
      ],
      [
        [7, 'ALTER TABLE "public"."or'],
        [8, 'ALTER TABLE "public"."cu'],
      ],
      [[3, 'CREATE INDEX CONCURRENTL']],
    ]);
    expect(planned.plan?.migrations.map(({ reversible }) => reversible)).toEqual(FILES.map(() => true));
    const applied = await project.report('apply');
    expect(applied.error).toBeNull();
    expect(applied.apply?.outcomes).toMatchObject(FILES.map((id) => ({ id, status: 'applied' })));
    expect((await project.report('drift')).plan?.drift).toEqual([]);
    expect((await cli(project, 'db:migrate')).text).toContain('already up to date');
    expect(await project.sql('SELECT email, tier FROM customers ORDER BY email')).toEqual([
      { email: 'ada@example.org', tier: 'gold' },
      { email: "o'hara@example.org", tier: 'gold' },
    ]);
    expect((await cli(project, 'db:migrate:undo')).code).toBe(0);
    expect(pending(await project.report('status'))).toEqual([LAST]);
    expect(await project.report('apply')).toMatchObject({ error: null });
    expect((await cli(project, 'db:migrate:undo:all')).code).toBe(0);
    expect(await project.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([
      { tablename: 'SequelizeMeta' },
    ]);
    expect(pending(await project.report('status'))).toEqual(FILES);
  });

  test.each(projects.slice(1))('sequelize-cli undoes what we apply on %s', async (_, openOn) => {
    using project = await openOn();
    install(project.folder);
    const applied = await project.report('apply');
    expect(applied.error).toBeNull();
    // Nothing is left half done, as our own table would say it
    expect(await project.sql('SELECT * FROM migrate_on_merge_history')).toEqual([]);
    expect(applied.apply?.outcomes).toMatchObject(FILES.map((id) => ({ id, status: 'applied' })));
    expect((await cli(project, 'db:migrate')).text).toContain('already up to date');
    expect((await cli(project, 'db:migrate:undo:all')).code).toBe(0);
    expect(pending(await project.report('status'))).toEqual(FILES);
    expect(await project.report('apply')).toMatchObject({ error: null });
    expect((await project.report('drift')).plan?.drift).toEqual([]);
  });

  test('a plan needs no server: the embedded database has one session for all connections of the code', async () => {
    using project = await open();
    const planned = await project.report('plan', { 'database-url': undefined, shadow: 'embedded' });
    expect(planned.error).toBeNull();
    expect(planned.plan?.migrations.map(({ id }) => id)).toEqual(FILES);
    expect(planned.plan?.findings.filter(({ rule }) => rule === 'migration-fails')).toEqual([]);
    expect(planned.plan?.migrations.every(({ statements }) => statements.length > 0)).toBe(true);
  });

  test('what we apply has the same schema as what sequelize-cli applies', async () => {
    using ours = await open();
    using theirs = await open();
    expect(await ours.report('apply')).toMatchObject({ error: null });
    await migrate(theirs);
    const columns = (project: ToolProject) =>
      project.sql(
        "SELECT table_name, column_name, udt_name, column_default, is_nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
      );
    const indexes = (project: ToolProject) =>
      project.sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1");
    expect(await columns(ours)).toEqual(await columns(theirs));
    expect(await indexes(ours)).toEqual(await indexes(theirs));
  });

  test('a program that calls umzug goes on from there, and undoes it', async () => {
    using project = await open(UMZUG);
    expect(await project.report('apply')).toMatchObject({ error: null });
    expect(await umzug(project, 'pending')).toEqual([]);
    expect(await umzug(project, 'down')).toEqual(['20250112101500_books.ts']);
    const applied = await project.report('apply');
    expect(applied.apply?.outcomes).toMatchObject([{ id: '20250112101500_books.ts', status: 'applied' }]);
  });

  test.each([
    [
      'a Sequelize',
      'async up({ context }) { await context.query("CREATE TABLE x (a int)"); await context.getQueryInterface().dropTable("x"); }',
    ],
    [
      'an object with both',
      'async up({ context: { queryInterface, sequelize, Sequelize, DataTypes } }) { await queryInterface.createTable("x", { a: DataTypes.INTEGER }); await sequelize.query("DROP TABLE x"); if (Sequelize.STRING === undefined) throw new Error("no types"); }',
    ],
    [
      'its name and path',
      'async up({ name, path, context }) { if (name !== "20250401000000-x.js" || !path.endsWith(name)) throw new Error(name); await context.createTable("x", { a: "int" }); }',
    ],
    [
      'models of its own',
      'async up(q, S) { const X = q.sequelize.define("x", { a: S.INTEGER }, { timestamps: false, freezeTableName: true }); await X.sync(); await X.create({ a: 1 }); }',
    ],
  ])('umzug’s context may be %s', async (_, up) => {
    using project = await open();
    keep(project, 0);
    add(project, '20250401000000-x.js', `module.exports = { ${up} };\n`);
    const applied = await project.report('apply');
    expect(applied.error).toBeNull();
    expect(ids(await project.report('status'))).toEqual(['20250401000000-x.js']);
  });

  test('an error is the server’s own, at the line of the migration; what came before stays, and is told', async () => {
    using project = await open();
    keep(project, 1);
    const text = `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('customers', 'a', { type: Sequelize.INTEGER });
    await queryInterface.bulkInsert('customers', [{ email: 'x', created_at: null }]);
  },
};
`;
    add(project, '20250401000000-x.js', text);
    const planned = await project.report('plan');
    const fails = planned.plan?.findings.find(({ rule }) => rule === 'migration-fails');
    expect(fails).toMatchObject({ line: 4, path: 'db/migrations/20250401000000-x.js' });
    expect(fails?.message).toContain('null value in column "created_at"');
    const applied = await project.report('apply');
    expect(applied.error?.message).toContain('null value in column "created_at"');
    expect(applied.apply?.outcomes.at(-1)).toMatchObject({ status: 'failed', statementsDone: 1 });
    const status = await project.report('status');
    expect(status.history.problems).toMatchObject([{ kind: 'dirty', id: '20250401000000-x.js' }]);
    expect(await standing(project)).toEqual({ up: FILES.slice(0, 1), down: ['20250401000000-x.js'] });
  });

  test.each([
    ['module.exports = {};\n', 'exports no function `up`'],
    ['module.exports = { up(queryInterface) { queryInterface.showAllTables(); } };\n', 'returns no promise'],
  ])('a file that sequelize-cli refuses is refused: %j', async (text, what) => {
    using project = await open();
    keep(project, 0);
    add(project, '20250401000000-x.js', text);
    const applied = await project.report('apply');
    expect(applied.error?.message).toContain(what);
    expect(ids(await project.report('status'))).toEqual([]);
  });
});
