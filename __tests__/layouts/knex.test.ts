// Agreement with knex itself: what it applied counts as applied here, what we recorded is a batch to it, and its lock is respected.
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { install, node } from '../support/node-tool.js';
import { share } from '../support/share.js';
import { onPostgres, type ToolProject, toolProjects } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/knex');
const FILES = [
  '20250110090000_create_users.js',
  '20250112101500_create_tickets.ts',
  '20250203120000_first_users.cjs',
  '20250301080000_index_titles.js',
  '20250310090000_states.mjs',
];
const LAST = FILES.at(-1) ?? '';
const layout = layouts.find(({ name }) => name === 'knex');
const projects = toolProjects(PROJECT);
/** Where the server hardly matters. */
const place = share(projects, () => projects.slice(0, 1));

async function knex(project: ToolProject, ...args: readonly string[]): Promise<string> {
  const said = await node(project.folder, 'node_modules/knex/bin/cli.js', args, { DATABASE_URL: project.url });
  if (said.code !== 0) throw new Error(said.text);
  return said.text;
}

/** Only the first files are there. */
function keep(project: ToolProject, files: number): void {
  cpSync(PROJECT, project.folder, { recursive: true });
  for (const file of FILES.slice(files)) rmSync(join(project.folder, 'db/migrations', file));
}

const rows = (project: ToolProject) => project.sql('SELECT name, batch FROM knex_migrations ORDER BY id');
const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);

async function read(files: Record<string, string>, ...paths: readonly string[]): Promise<ReadMigrations> {
  const folder = memoryFolder(files);
  const sources = (paths.length === 0 ? ['m'] : paths).map((path) => ({ path }));
  const found = await layout?.read(sources, { folder, include: [], exclude: [], order: [], engine: 'postgres' });
  if (found === undefined) throw new Error('no layout');
  return found;
}

test.each(projects)('goes by what knex has applied, and records a batch as it does, on %s', async (_, open) => {
  using project = await open();
  keep(project, 2);
  expect(await knex(project, 'migrate:latest')).toContain('Batch 1 run: 2 migrations');
  const before = [await project.columns('knex_migrations'), await project.columns('knex_migrations_lock')];
  keep(project, FILES.length);
  const status = await project.report('status');
  expect(status.error).toBeNull();
  expect(ids(status)).toEqual(FILES.slice(0, 2));
  expect(pending(status)).toEqual(FILES.slice(2));
  expect(
    status.history.applied.every(({ appliedAt }) => Math.abs(Date.now() - Date.parse(appliedAt ?? '')) < 300_000),
  ).toBe(true);
  expect(await project.report('baseline', { to: LAST })).toMatchObject({ error: null });
  // One run, one batch
  expect((await rows(project)).map(({ name, batch }) => [name, batch])).toEqual(
    FILES.map((name, at) => [name, at < 2 ? 1 : 2]),
  );
  expect(await knex(project, 'migrate:latest')).toContain('Already up to date');
  expect([await project.columns('knex_migrations'), await project.columns('knex_migrations_lock')]).toEqual(before);
  expect(pending(await project.report('status'))).toEqual([]);
});

test.each(projects)('makes both tables as knex does, on %s', async (_, open) => {
  using project = await open();
  const describe = async (): Promise<unknown> => ({
    columns: [await project.columns('knex_migrations'), await project.columns('knex_migrations_lock')],
    lock: await project.sql('SELECT * FROM knex_migrations_lock'),
    sequences:
      project.dialect === 'postgresql'
        ? await project.sql(
            "SELECT relname AS name FROM pg_class WHERE relkind IN ('S', 'i') AND relname LIKE 'knex%' ORDER BY 1",
          )
        : await project.sql(
            'SELECT TABLE_NAME AS t, COLUMN_NAME AS c, COLUMN_TYPE AS type, EXTRA AS extra, COLUMN_KEY AS k FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1, 2',
          ),
  });
  const [first = ''] = FILES;
  expect(await project.report('baseline', { to: first })).toMatchObject({ error: null });
  const ours = await describe();
  expect(await knex(project, 'migrate:status')).toContain(
    `Found 1 Completed Migration file/files.\n${first}\nFound 4 Pending`,
  );
  await project.sql('DROP TABLE knex_migrations');
  await project.sql('DROP TABLE knex_migrations_lock');
  await knex(project, 'migrate:status');
  expect(ours).toEqual(await describe());
});

test.each(projects)(
  'a lock that a run of knex has left is told, and undone as knex does it, on %s',
  async (_, open) => {
    using project = await open();
    keep(project, 1);
    await knex(project, 'migrate:latest');
    await project.sql('UPDATE knex_migrations_lock SET is_locked = 1');
    const locked = await project.report('status');
    expect(locked.history.problems).toMatchObject([
      { kind: 'dirty', id: 'knex_migrations_lock', message: expect.stringContaining('a run of knex is under way') },
    ]);
    expect(locked.history.problems[0]?.hint).toContain('npx knex migrate:unlock');
    expect(ids(locked)).toContain(FILES[0]);
    expect(await project.report('repair', { 'mark-pending': 'knex_migrations_lock' })).toMatchObject({ error: null });
    expect((await project.report('status')).history.problems).toEqual([]);
    await project.sql('UPDATE knex_migrations_lock SET is_locked = 1');
    await knex(project, 'migrate:unlock');
    expect((await project.report('status')).history.problems).toEqual([]);
  },
);

test.each(place)('its tables are found by the names that the knexfile gives, on %s', async (_, open) => {
  using project = await open();
  const schema = project.dialect === 'postgresql' ? ", schemaName: 'meta'" : '';
  const text = `module.exports = { client: '${project.dialect === 'postgresql' ? 'pg' : 'mysql2'}', connection: process.env.DATABASE_URL,
    migrations: { directory: __dirname + '/db/migrations', tableName: 'done'${schema}, loadExtensions: ['.js', '.cjs', '.mjs', '.ts'] } };`;
  writeFileSync(join(project.folder, 'knexfile.js'), text);
  if (project.dialect === 'postgresql') await project.sql('CREATE SCHEMA meta');
  const [first = '', ...others] = FILES;
  for (const file of others) rmSync(join(project.folder, 'db/migrations', file));
  await knex(project, 'migrate:latest');
  cpSync(join(PROJECT, 'db'), join(project.folder, 'db'), { recursive: true });
  const status = await project.report('status');
  expect([status.error, ids(status), pending(status)]).toEqual([null, [first], others]);
  expect(await project.report('baseline', { to: LAST })).toMatchObject({ error: null });
  expect(await knex(project, 'migrate:latest')).toContain('Already up to date');
});

test.each(place)('a file that is gone, and one that a merge brings in behind, are told, on %s', async (_, open) => {
  using project = await open();
  keep(project, 3);
  await knex(project, 'migrate:latest');
  const folder = join(project.folder, 'db/migrations');
  renameSync(join(folder, FILES[1] ?? ''), join(folder, '20250111000000_create_tickets.ts'));
  const { history } = await project.report('status');
  expect(history.problems.map(({ kind, id }) => [kind, id])).toEqual([
    ['vanished', FILES[1]],
    ['out-of-order', '20250111000000_create_tickets.ts'],
  ]);
});

test('takes the extensions that knex takes, in the order of the names, through all folders', async () => {
  const text = 'exports.up = (knex) => {}; exports.down = (knex) => knex.schema.dropTable("a");';
  const files = {
    'a/2_x.js': text,
    'a/10_y.cjs': text,
    'b/1_z.ts': text,
    'b/3_m.mjs': text,
    'b/4_t.d.ts': text,
    'b/5_c.coffee': 'exports.up = -> 1',
    'b/sub/6.js': text,
  };
  const plain = await read(files, 'a', 'b');
  expect(plain.migrations.map(({ id }) => id)).toEqual(['10_y.cjs', '1_z.ts', '2_x.js']);
  expect(plain.leftOut.map(({ path }) => path)).toEqual(['b/3_m.mjs', 'b/4_t.d.ts', 'b/sub/6.js']);
  expect(plain.problems).toMatchObject([{ kind: 'not-a-file', id: '5_c.coffee', path: 'b/5_c.coffee' }]);
  const knexfile = "module.exports = { migrations: { sortDirsSeparately: true, loadExtensions: ['.mjs', '.js'] } }";
  const separate = await read({ ...files, 'knexfile.js': knexfile }, 'a', 'b');
  expect(separate.migrations.map(({ id }) => id)).toEqual(['2_x.js', '3_m.mjs']);
  expect(separate.problems).toEqual([]);
});

test('one name in two folders is one migration to knex', async () => {
  const { migrations, problems } = await read({ 'a/1.js': '', 'b/1.js': '' }, 'a', 'b');
  expect(migrations.map(({ path }) => path)).toEqual(['a/1.js']);
  expect(problems).toMatchObject([{ kind: 'duplicate', id: '1.js', path: 'b/1.js' }]);
});

describe('the knexfile', () => {
  test.each([
    ['js', "module.exports = { migrations: { directory: './db/x' } };", ['db/x']],
    [
      'ts',
      "const migrations: Knex.MigratorConfig = { directory: ['a', './b'] };\nexport default { migrations };",
      ['a', 'b'],
    ],
    [
      'mjs',
      "export default { seeds: { directory: 's' }, migrations: { extension: 'mjs', directory: path.join(import.meta.dirname, 'x') } }",
      ['x'],
    ],
    ['js', "module.exports = { client: 'pg', seeds: { directory: dir() } };", ['migrations']],
    [
      'js',
      "module.exports = { development: { migrations: { directory: 'a' } }, production: { migrations: { directory: 'a' } } }",
      ['a'],
    ],
  ])('knexfile.%s: %s', async (extension, text, paths) => {
    const name = `knexfile.${extension}`;
    expect(await layout?.named?.(memoryFolder({ [name]: text }))).toEqual({ paths, why: name });
  });

  test.each([
    ['module.exports = { migrations: { directory: process.env.DIR } }', 'only running it would tell'],
    ["module.exports = { a: { migrations: { directory: 'a' } }, b: { migrations: { directory: 'b' } } }", '(a, b)'],
  ])('%s is a question', async (text, message) => {
    await expect(layout?.named?.(memoryFolder({ 'knexfile.js': text }))).rejects.toMatchObject({
      code: 'tool-settings',
      message: expect.stringContaining(message),
    });
  });

  test('tells the runner of disableTransactions, and refuses a table whose name it does not say', async () => {
    const knexfile = (inner: string) => ({
      'knexfile.js': `module.exports = { migrations: { ${inner} } }`,
      'm/1.js': '',
    });
    const { migrations } = await read(knexfile('disableTransactions: true'));
    expect(migrations[0]?.up).toMatchObject({ settings: { disableTransactions: 'true' } });
    await expect(read(knexfile('tableName: `${prefix}_x`'))).rejects.toMatchObject({ code: 'tool-settings' });
  });
});

describe('run by us', () => {
  async function open(): Promise<ToolProject> {
    const project = await onPostgres(PROJECT);
    install(project.folder);
    return project;
  }
  const add = (project: ToolProject, name: string, text: string): void =>
    writeFileSync(join(project.folder, 'db/migrations', name), text);
  const NAME = '20250401000000_x.js';
  const DOWN = '\nexports.down = async () => {};\n';

  test('plan, apply and drift of the whole project, and knex undoes it as one batch', async () => {
    using project = await open();
    const planned = await project.report('plan');
    expect(planned.error).toBeNull();
    expect(planned.plan?.migrations.map((one) => [one.transactional, one.statements.map(({ line }) => line)])).toEqual([
      [true, [3, 3, 3]],
      [true, [4, 4, 4, 4, 4]],
      [true, [2, 7]],
      [false, [2]],
      [true, [4, 7]],
    ]);
    expect(planned.plan?.migrations[3]?.statements[0]?.sql).toContain('CONCURRENTLY');
    const applied = await project.report('apply');
    expect(applied.error).toBeNull();
    expect(applied.apply?.outcomes).toMatchObject(FILES.map((id) => ({ id, status: 'applied' })));
    expect((await project.report('drift')).plan?.drift).toEqual([]);
    expect((await rows(project)).map(({ name, batch }) => [name, batch])).toEqual(FILES.map((name) => [name, 1]));
    expect(await knex(project, 'migrate:latest')).toContain('Already up to date');
    await knex(project, 'migrate:down');
    expect(pending(await project.report('status'))).toEqual([LAST]);
    expect(await project.report('apply')).toMatchObject({ error: null });
    expect((await rows(project)).at(-1)).toEqual({ name: LAST, batch: 2 });
    expect(await knex(project, 'migrate:rollback')).toContain('Batch 2 rolled back: 1 migrations');
    expect(await knex(project, 'migrate:rollback')).toContain('Batch 1 rolled back: 4 migrations');
    expect(pending(await project.report('status'))).toEqual(FILES);
  });

  test.each(projects.slice(1))('knex undoes what we apply as one batch on %s', async (_, openOn) => {
    using project = await openOn();
    install(project.folder);
    const applied = await project.report('apply');
    expect(applied.error).toBeNull();
    // Nothing is left half done, as our own table would say it
    expect(await project.sql('SELECT * FROM migrate_on_merge_history')).toEqual([]);
    expect(applied.apply?.outcomes).toMatchObject(FILES.map((id) => ({ id, status: 'applied' })));
    expect((await rows(project)).map(({ name, batch }) => [name, batch])).toEqual(FILES.map((name) => [name, 1]));
    expect(await knex(project, 'migrate:latest')).toContain('Already up to date');
    expect(await knex(project, 'migrate:rollback')).toContain('Batch 1 rolled back: 5 migrations');
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

  test('what we apply has the same schema as what knex applies', async () => {
    using ours = await open();
    using theirs = await open();
    expect(await ours.report('apply')).toMatchObject({ error: null });
    await knex(theirs, 'migrate:latest');
    const schema = async (project: ToolProject) => [
      await project.sql(
        "SELECT table_name, column_name, udt_name, column_default, is_nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
      ),
      await project.sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"),
    ];
    expect(await schema(ours)).toEqual(await schema(theirs));
  });

  test('a file that fails leaves nothing where knex has a transaction for it, and the error is the server’s', async () => {
    using project = await open();
    keep(project, 1);
    const up =
      "exports.up = async (knex) => {\n  await knex.schema.createTable('x', (t) => t.increments());\n  await knex('users')\n    .insert({ email: null });\n};";
    add(project, NAME, up + DOWN);
    const planned = await project.report('plan');
    const fails = planned.plan?.findings.find(({ rule }) => rule === 'migration-fails');
    expect(fails).toMatchObject({ line: 3 });
    expect(fails?.message).toContain('null value in column "email"');
    const applied = await project.report('apply');
    expect(applied.error?.message).toContain('null value in column "email"');
    expect(applied.apply?.outcomes.at(-1)).toMatchObject({ id: NAME, status: 'rolled-back' });
    expect((await project.report('status')).history.problems).toEqual([]);
    expect(await project.sql("SELECT 1 FROM pg_tables WHERE tablename = 'x'")).toEqual([]);
  });

  test('the knexfile’s way of writing names counts, and its disableTransactions', async () => {
    using project = await open();
    keep(project, 0);
    writeFileSync(
      join(project.folder, 'knexfile.js'),
      `module.exports = { client: 'pg', connection: process.env.DATABASE_URL,
  wrapIdentifier: (value, original) => original(value.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase())),
  migrations: { directory: './db/migrations', disableTransactions: true } };`,
    );
    add(
      project,
      NAME,
      `exports.up = async (knex) => {\n  await knex.schema.createTable('bigThings', (t) => t.increments('thingId'));\n  await knex.raw('CREATE INDEX CONCURRENTLY i ON big_things (thing_id)');\n};${DOWN}`,
    );
    expect(await project.report('apply')).toMatchObject({ error: null });
    expect(
      await project.sql("SELECT column_name AS c FROM information_schema.columns WHERE table_name = 'big_things'"),
    ).toEqual([{ c: 'thing_id' }]);
    expect((await rows(project)).map(({ name }) => name)).toEqual([NAME]);
  });

  test('a file with one direction alone is refused, as knex refuses it', async () => {
    using project = await open();
    keep(project, 0);
    add(project, NAME, 'exports.up = async (knex) => { await knex.raw("SELECT 1"); };\n');
    const applied = await project.report('apply');
    expect(applied.error?.message).toContain('exports no function `down`');
    await expect(knex(project, 'migrate:latest')).rejects.toThrow('must have both an up and down function');
  });

  test('nothing runs while knex’s lock is set', async () => {
    using project = await open();
    await knex(project, 'migrate:status');
    await project.sql('UPDATE knex_migrations_lock SET is_locked = 1');
    const applied = await project.report('apply');
    expect(applied).toMatchObject({ verdict: 'failed', history: { problems: [{ id: 'knex_migrations_lock' }] } });
    expect(await project.sql("SELECT 1 FROM pg_tables WHERE tablename = 'users'")).toEqual([]);
  });
});
