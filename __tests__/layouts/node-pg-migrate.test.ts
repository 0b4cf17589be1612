// Agreement with node-pg-migrate itself, its own program: what it applied counts as applied here, and what we applied it takes for its own.
import { execFile } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { memoryFolder } from '../../src/io/dir.js';
import { codeOnly, exported } from '../../src/layouts/code-text.js';
import { layouts } from '../../src/layouts/index.js';
import { mayGoDown } from '../../src/layouts/node-pg-migrate-down.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import type { Job } from '../../src/programs/child/contract.js';
import { nodePgMigrate } from '../../src/programs/child/node-pg-migrate.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/node-pg-migrate');
const IDS = [
  '1736499600000_create-authors',
  '1736677200000_create-books',
  '1738569600000_author-names',
  '1739000000000_index-titles',
  '1740816000000_seed-authors',
];
const require = createRequire(import.meta.url);
const PROGRAM = join(dirname(require.resolve('node-pg-migrate/package.json')), 'bin/node-pg-migrate.js');
const layout = layouts.find(({ name }) => name === 'node-pg-migrate');

/** As much of the tool's builder as is called here. */
interface Builder {
  readonly db: { query(text: string): Promise<unknown> };
  createTable(name: string, columns: object): void;
  createIndex(table: string, column: string, options: object): void;
  sql(text: string): void;
}

interface Project extends ToolProject {
  tool(...args: readonly string[]): Promise<string>;
  names(): Promise<readonly unknown[]>;
}

async function open(): Promise<Project> {
  const project = await onPostgres(PROJECT);
  symlinkSync(join(process.cwd(), 'node_modules'), join(project.folder, 'node_modules'));
  return {
    ...project,
    async tool(...args) {
      const env = { PATH: process.env['PATH'], DATABASE_URL: project.url };
      const done = await promisify(execFile)(process.execPath, [PROGRAM, '-m', 'migrations', ...args], {
        cwd: project.folder,
        env,
      });
      return done.stdout;
    },
    names: async () => (await project.sql('SELECT name FROM pgmigrations ORDER BY id')).map(({ name }) => name),
  };
}

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);

test('goes on where the tool stopped, is up to date to it, and is undone by it', async () => {
  using project = await open();
  await project.tool('up', '2');
  const status = await project.report('status');
  expect(ids(status)).toEqual(IDS.slice(0, 2));
  expect(pending(status)).toEqual(IDS.slice(2));
  expect(status.history.applied[0]?.appliedAt).toMatch(/^20/);
  const columns = await project.columns('pgmigrations');
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect(applied.apply?.outcomes).toMatchObject(IDS.slice(2).map((id) => ({ id, status: 'applied' })));
  expect(await project.names()).toEqual(IDS);
  expect(await project.columns('pgmigrations')).toEqual(columns);
  expect((await project.report('drift')).plan?.drift).toEqual([]);
  expect(await project.tool('up')).toContain('No migrations to run!');
  // The last says that it has no way back, so the tool refuses it, as it would its own
  await expect(project.tool('down')).rejects.toThrow('User has disabled down migration');
  await project.sql(`DELETE FROM pgmigrations WHERE name = '${IDS[4]}'`);
  await project.tool('down', '3');
  expect(pending(await project.report('status'))).toEqual(IDS.slice(1));
});

test('applied by us on an empty database it is what the tool itself would have made', async () => {
  using project = await open();
  using theirs = await open();
  await theirs.tool('up');
  const planned = await project.report('plan');
  expect(planned.error).toBeNull();
  expect(planned.plan?.migrations.map(({ id, transactional, reversible }) => [id, transactional, reversible])).toEqual([
    [IDS[0], true, true],
    [IDS[1], true, true],
    [IDS[2], true, true],
    [IDS[3], false, true],
    [IDS[4], true, false],
  ]);
  const [, books, , titles, seed] = planned.plan?.migrations ?? [];
  // Each statement stands on the line that asked for it, though the tool sends them later
  expect(books?.statements.map(({ line, kind }) => [line, kind])).toEqual([
    [6, 'CREATE TABLE'],
    [13, 'COMMENT'],
  ]);
  expect(titles?.statements.map(({ line, kind }) => [line, kind])).toEqual([[3, 'CREATE INDEX']]);
  expect(seed?.statements.map(({ line, kind }) => [line, kind])).toEqual([[5, 'INSERT']]);
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect(await project.names()).toEqual(IDS);
  for (const table of ['pgmigrations', 'authors', 'books'])
    expect(await project.columns(table)).toEqual(await theirs.columns(table));
  const INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";
  expect(await project.sql(INDEXES)).toEqual(await theirs.sql(INDEXES));
  expect(await project.sql('SELECT name, born FROM authors')).toEqual(
    await theirs.sql('SELECT name, born FROM authors'),
  );
  expect(await project.tool('up')).toContain('No migrations to run!');
});

test('a migration that fails leaves nothing, is told with its line, and is pending still', async () => {
  using project = await open();
  writeFileSync(
    join(project.folder, 'migrations/1741000000000_fails.js'),
    "exports.up = (pgm) => {\n  pgm.addColumns('books', { isbn: 'text' });\n  pgm.addColumns('boks', { isbn: 'text' });\n};\n",
  );
  const failed = await project.report('apply');
  expect(failed.error).toMatchObject({ path: 'migrations/1741000000000_fails.js', line: 3 });
  expect(failed.error?.message).toContain('relation "boks" does not exist');
  expect(await project.names()).toEqual(IDS);
  expect((await project.columns('books')).map(({ name }) => name)).not.toContain('isbn');
  expect(pending(await project.report('status'))).toEqual(['1741000000000_fails']);
});

test('a file that is missing, and one that a merge brings in before one that is applied', async () => {
  using project = await open();
  await project.tool('up');
  rmSync(join(project.folder, `migrations/${IDS[3]}.mjs`));
  expect((await project.report('status')).history.problems).toMatchObject([{ kind: 'vanished', id: IDS[3] }]);
  writeFileSync(join(project.folder, 'migrations/1736700000000_late.sql'), 'SELECT 1;\n');
  const { history } = await project.report('status');
  expect(history.problems.map(({ kind, id }) => [kind, id])).toEqual([
    ['vanished', IDS[3]],
    ['out-of-order', '1736700000000_late'],
  ]);
  await expect(project.tool('up')).rejects.toThrow('Not run migration 1736700000000_late is preceding');
});

test('rows in another order than the files are refused, as by the tool', async () => {
  using project = await open();
  await project.tool('up');
  await project.sql(`UPDATE pgmigrations SET run_on = now() + interval '1 day' WHERE name = '${IDS[0]}'`);
  await expect(project.tool('up')).rejects.toThrow('is preceding already run migration');
  expect((await project.report('status')).history.problems).toMatchObject([{ kind: 'edited', id: IDS[0] }]);
});

test('its settings name another table and another schema', async () => {
  using project = await open();
  writeFileSync(
    join(project.folder, 'package.json'),
    JSON.stringify({
      scripts: { migrate: "node-pg-migrate -m migrations --migrations-table 'my rows' --migrations-schema meta" },
    }),
  );
  await project.sql('CREATE SCHEMA meta');
  await project.tool('up', '1', '--migrations-table', 'my rows', '--migrations-schema', 'meta');
  expect(ids(await project.report('status'))).toEqual(IDS.slice(0, 1));
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(await project.sql('SELECT name FROM meta."my rows" ORDER BY id')).toEqual(IDS.map((name) => ({ name })));
});

const READ = { include: [], exclude: [], order: [], engine: 'postgres' } as const;
const read = async (files: Readonly<Record<string, string>>): Promise<ReadMigrations> => {
  const found = await layout?.read([{ path: 'm' }], { ...READ, folder: memoryFolder(files) });
  if (found === undefined) throw new Error('no layout');
  return found;
};

test('takes files in the tool’s own order, whatever their numbers mean', async () => {
  const names = ['20250101120000000_utc.js', '1735732800001_time.js', '2_index.js', '10_later.js', '002_same.js'];
  const found = await read(Object.fromEntries(names.map((name) => [`m/${name}`, 'exports.up = (pgm) => pgm.x();'])));
  const { compareMigrationFileNames } = (await import(
    join(dirname(PROGRAM), '../dist/legacy/utils/comparators.js')
  )) as { compareMigrationFileNames: (a: string, b: string) => number };
  expect(found.migrations.map(({ path }) => path.slice(2))).toEqual(names.toSorted(compareMigrationFileNames));
});

test('files that are none of its own, that it refuses, or that have one name', async () => {
  const found = await read({
    'm/.hidden.js': '',
    'm/1_a.js': 'exports.up = () => {};',
    'm/1_a.sql': 'SELECT 1;',
    'm/2_b.d.ts': '',
    'm/helpers.js': '',
    'm/sub/3_c.js': '',
    'm/4_d.down.sql': 'SELECT 1;',
    'm/5_e.sql': '-- Down Migration\nDROP TABLE e;',
    'm/6_f.sql': 'SELECT 1;\n-- Up Migration\nSELECT 2;',
    'm/7_g.up.sql': 'SELECT 1;',
    'm/7_g.down.sql': 'SELECT 2;',
  });
  expect(found.migrations.map(({ id, down }) => [id, down?.kind])).toEqual([
    ['1_a', undefined],
    ['7_g', 'sql'],
  ]);
  expect(found.problems.map(({ kind, path }) => [kind, path])).toEqual([
    ['unreadable', 'm/4_d.down.sql'],
    ['unreadable', 'm/helpers.js'],
    ['duplicate', 'm/1_a.sql'],
    ['unreadable', 'm/5_e.sql'],
    ['unreadable', 'm/6_f.sql'],
  ]);
  expect(found.leftOut.map(({ path }) => path)).toEqual(['m/.hidden.js', 'm/2_b.d.ts', 'm/sub/3_c.js']);
});

test('SQL is cut at its marks, in whichever order they stand, with the file’s own lines', async () => {
  const found = await read({
    'm/1_a.sql': '-- Down Migration\nDROP TABLE a;\n\n--- UP  migration\nCREATE TABLE a ();\n',
  });
  expect(found.migrations[0]).toMatchObject({
    up: { kind: 'sql', sql: expect.stringMatching(/^\s*--- UP {2}migration\nCREATE TABLE a \(\);\n$/) },
    down: { kind: 'sql', sql: expect.stringMatching(/^-- Down Migration\nDROP TABLE a;\n$/), line: 1 },
  });
});

test('the folder is the one that the scripts of package.json name, where they name one', async () => {
  const named = (...scripts: readonly string[]) =>
    layout?.named?.(memoryFolder({ 'package.json': JSON.stringify({ scripts: { ...scripts } }) }));
  expect(await named('node-pg-migrate up -m db/pg', 'npx node-pg-migrate --migrations-dir=./db/pg down')).toMatchObject(
    {
      paths: ['db/pg'],
    },
  );
  expect(await named('node-pg-migrate -m a up && node-pg-migrate -m b up')).toBeUndefined();
  expect(await named('node-pg-migrate -m $DIR', 'echo node-pg-migrate')).toBeUndefined();
});

/** The runner by itself, on the database itself: what it calls, and when it lets the history be written. */
async function withRunner(
  work: (
    run: (exports: object, direction: Job['direction'], more?: object) => Promise<void>,
    heard: string[],
  ) => Promise<void>,
): Promise<void> {
  using project = await open();
  const heard: string[] = [];
  const runner = await nodePgMigrate.open({
    folder: project.folder,
    url: project.url,
    dialect: 'postgresql',
    near: project.folder,
    load: (name) => import(name) as Promise<unknown>,
    file: () => Promise.resolve({ shorthands: { stamp: 'timestamptz' } }),
    has: () => true,
    at: (site, run) => {
      heard.push(site ?? '');
      return run();
    },
    site: () => `step ${heard.length}`,
  });
  try {
    const run = (exports: object, direction: Job['direction'], more: object = {}) =>
      runner.run({ id: '1_x', file: '/m/1_x.js', direction, exports: { ...exports }, ...more }, () =>
        Promise.resolve(void heard.push('settled')),
      );
    await work(run, heard);
    // Nothing stays of what was undone or failed
    expect(await project.sql(TABLES)).toEqual([]);
  } finally {
    await runner.close();
  }
}

const TABLES = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
const makes = {
  up: (pgm: Builder) => {
    pgm.createTable('a', { at: 'stamp' });
    pgm.createIndex('a', 'at', { name: 'a_at' });
  },
};

test('a migration without a `down` is turned round by the tool itself, with shorthands of files before it', async () => {
  await withRunner(async (run, heard) => {
    await run(makes, 'up', { settings: { shorthands: '["m/0.js"]' } });
    await run(makes, 'down', { settings: { shorthands: '["m/0.js"]' } });
    expect(heard).toEqual(['step 0', 'step 0', 'settled', 'step 3', 'step 3', 'settled']);
  });
});

test('what cannot be turned round, or may not, is refused by the tool, and the history is left alone', async () => {
  await withRunner(async (run, heard) => {
    await expect(run({ up: (pgm: Builder) => pgm.sql('SELECT 1') }, 'down')).rejects.toThrow(
      'Impossible to automatically infer',
    );
    await expect(run({ up: makes.up, down: false }, 'down')).rejects.toThrow('User has disabled down migration');
    await expect(run({}, 'up')).rejects.toThrow('Is the migration 1_x exporting a');
    expect(heard).toEqual([]);
  });
});

test('an error is the driver’s own, and rolls back what the migration did by `pgm.db` too', async () => {
  await withRunner(async (run, heard) => {
    const up = async (pgm: Builder): Promise<void> => {
      await pgm.db.query('CREATE TABLE by_hand ()');
      pgm.sql('SELECT nonsense');
    };
    await expect(run({ up }, 'up')).rejects.toMatchObject({ code: '42703', position: '8' });
    expect(heard).not.toContain('settled');
  });
});

test('on another engine, and with an order of one’s own, it says no', async () => {
  const folder = memoryFolder({ 'm/1_a.sql': '' });
  await expect(layout?.read([{ path: 'm' }], { ...READ, folder, engine: 'mysql' })).rejects.toThrow(
    'is for PostgreSQL',
  );
  await expect(layout?.read([{ path: 'm' }], { ...READ, folder, order: ['1_a.sql'] })).rejects.toThrow('`order`');
});

test('settings that disagree, or that only a run would tell, are named', async () => {
  const call = (more: string): string => `node-pg-migrate up -m m ${more}`;
  const found = await read({
    'm/1_a.sql': 'SELECT 1;',
    'package.json': JSON.stringify({
      scripts: {
        up: call('-t one'),
        down: call('--migrationsTable=two'),
        schema: call('-s $SCHEMA'),
        other: 'node-pg-migrate up -m elsewhere -t three --use-glob',
      },
    }),
  });
  expect(found.problems.map(({ id, message }) => [id, message])).toEqual([
    ['schema', expect.stringContaining('surroundings')],
    ['migrations-table', expect.stringContaining('`one` and `two`')],
  ]);
  expect(found.settings).toMatchObject({ table: 'pgmigrations', schema: 'public' });
});

test('settings in config/*.json count where the project has the package that reads them', async () => {
  const files = (dependencies: object) => ({
    'm/1_a.sql': 'SELECT 1;',
    'package.json': JSON.stringify({ dependencies, scripts: { up: 'node-pg-migrate up -m m' } }),
    'config/default.json': JSON.stringify({
      db: { 'migrations-dir': 'm', 'migrations-table': 'rows', schema: ['app'] },
    }),
  });
  expect((await read(files({ config: '4.0.0' }))).settings).toMatchObject({
    table: 'rows',
    schema: 'app',
    tableSchema: 'app',
  });
  expect((await read(files({}))).settings).toMatchObject({ table: 'pgmigrations', tableSchema: 'public' });
});

test.each([
  ['exports.down = (pgm) => { pgm.x() }', 'function'],
  ['exports.down = (pgm) => {};', 'empty'],
  ['exports.down = false;', 'false'],
  ['// exports.down = 1\n"exports.down = 2"', 'none'],
  ['export async function down({ db }: Args): Promise<void> {\n  // Migration code\n}', 'empty'],
  ['export async function down({ db }: Args): Promise<void> {\n  await db.execute(sql`}`)\n}', 'function'],
  ['export const down = false', 'false'],
  ['module.exports = { up(pgm) { pgm.sql(`${a("}")}`) }, async down(pgm) { pgm.y() } }', 'function'],
  ['module.exports = { up(pgm) { down() } }', 'none'],
  ['function down() {}\nfunction up() {}\nexport { up, down }', 'empty'],
  ['const undo = () => { x() }\nexport { undo as down };', 'function'],
  ['export default { down: false }', 'false'],
  ['const r = /"/; exports.down = () => { a / b / "c" }', 'function'],
])('what a file says about its down is read, never run: %j', (text, said) => {
  expect(exported(codeOnly(text), 'down')).toBe(said);
});

test.each([
  ["exports.up = (pgm) => { pgm.createTable('a', { id: 'id' }); }", true],
  ["exports.up = (pgm) => { pgm.createTable('a', {}); pgm.sql('x'); }", false],
  ["exports.up = (pgm) => { pgm.dropTable('a'); }", false],
  ["exports.up = (pgm) => { pgm.createTable('a', {}); }; exports.down = false", false],
  ["exports.up = (pgm) => { pgm.db.query('x'); }", false],
])('whether the tool can turn it round: %j', (text, may) => {
  expect(mayGoDown(codeOnly(text))).toBe(may);
});

test('every file of the fixture is there', () => {
  expect(readdirSync(join(PROJECT, 'migrations')).map((name) => name.replace(/\.\w+$/, ''))).toEqual(IDS);
});
