import { type MemoryFile, memoryFolder } from '../../src/io/dir.js';
import { discover, layoutOf } from '../../src/layouts/discover.js';
import type { Source } from '../../src/model/contracts.js';

const empty = (...paths: readonly string[]): Record<string, MemoryFile> =>
  Object.fromEntries(paths.map((path) => [path, 'SELECT 1;']));

async function found(
  files: Record<string, MemoryFile>,
): Promise<{ readonly sources: readonly Source[]; readonly told: string }> {
  let told = '';
  const sources = await discover(memoryFolder(files), (text) => {
    told += text;
  });
  return { sources, told };
}

test.each([
  'migrations',
  'db/migrations',
  'supabase/migrations',
  'database/migrations',
  'sql/migrations',
  'src/db/migrations',
  'sql',
])('%s is found, and said', async (place) => {
  const { sources, told } = await found(empty(`${place}/001_x.sql`, 'src/query.sql', 'README.md'));
  expect(sources).toEqual([{ path: place, layout: 'sql' }]);
  expect(told).toBe(`Migrations: \`${place}\`, found by looking (sql: 1 plain .sql file, the first 001_x.sql).`);
});

test('elsewhere it is found by its name, but not where other people keep theirs', async () => {
  const { sources } = await found(
    empty(
      'apps/web/migrations/1.sql',
      'vendor/x/migrations/1.sql',
      'node_modules/y/migrations/1.sql',
      'tests/migrations/1.sql',
    ),
  );
  expect(sources).toEqual([{ path: 'apps/web/migrations', layout: 'sql' }]);
});

test('an empty folder is none', async () => {
  const { sources } = await found(empty('migrations/.gitkeep', 'db/migrations/1.sql'));
  expect(sources).toEqual([{ path: 'db/migrations', layout: 'sql' }]);
});

test("several are a question that names them, a dead tool's too", async () => {
  const other = { 'db/changelog/1_x.sql': '-- +migrate Up\nSELECT 1;\n' };
  await expect(found({ ...empty('migrations/001.sql'), ...other })).rejects.toMatchObject({
    code: 'ambiguous-migrations',
    message:
      'Several folders may hold the migrations: `migrations` (1 plain .sql file, the first 001.sql), `db/changelog` (sql-migrate, by the marks in 1_x.sql).',
    hint: expect.stringContaining('`migrations: migrations`'),
  });
  await expect(
    found(empty('prisma/migrations/20240101000000_x/migration.sql', 'payload/migrations/1.ts', 'db/migrations/1.sql')),
  ).rejects.toMatchObject({
    code: 'ambiguous-migrations',
  });
});

test('one of a tool without a layout is named with its marks', async () => {
  await expect(found({ 'migrations/1_x.sql': '-- +migrate Up\nSELECT 1;\n' })).rejects.toMatchObject({
    code: 'no-layout',
    message: expect.stringContaining('sql-migrate, by the marks in 1_x.sql'),
  });
  await expect(found(empty('migrations/001-users.js'))).rejects.toMatchObject({
    code: 'no-layout',
    message: expect.stringContaining('1 code file'),
  });
});

test('none is an error with where was looked, and what may be meant', async () => {
  await expect(found(empty('schema/base/001_a.sql', 'schema/base/002_b.sql', 'x.txt'))).rejects.toMatchObject({
    code: 'no-migrations',
    message: expect.stringContaining('db/migrations'),
    hint: expect.stringContaining('Candidates: `schema/base` (2 numbered .sql files)'),
  });
});

describe('layoutOf', () => {
  const folder = memoryFolder({
    ...empty('m/1.sql', 'f/V1__x.sql', 'e/.gitkeep'),
    'p/1.sql': '-- +migrate Up\nSELECT 1;\n',
  });
  const of = async (asked: string | undefined, source: Source) => (await layoutOf(folder, source, asked))?.name;

  test('goes by what is asked, else by the marks', async () => {
    expect(await of(undefined, { path: 'm' })).toBe('sql');
    expect(await of('sql', { path: 'f' })).toBe('sql');
    expect(await of(undefined, { path: 'f', layout: 'sql' })).toBe('sql');
    expect(await of('flyway', { path: 'f', layout: 'sql' })).toBe('sql');
    expect(await of(undefined, { path: 'e' })).toBeUndefined();
    expect(await of(undefined, { path: 'nowhere' })).toBeUndefined();
  });

  test('refuses what no layout reads', async () => {
    await expect(of(undefined, { path: 'p' })).rejects.toMatchObject({ code: 'no-layout' });
    await expect(of('no-such-tool', { path: 'p' })).rejects.toMatchObject({ code: 'not-built' });
  });
});

describe('tools whose migrations are code', () => {
  const SEQUELIZE = 'module.exports = { up: (queryInterface) => queryInterface.dropTable("a") };\n';
  const KNEX = 'exports.up = (knex) => knex.schema.dropTable("a");\n';

  test.each([
    ['sequelize', { 'migrations/1-a.js': SEQUELIZE }, ['migrations']],
    ['knex', { 'migrations/1_a.ts': KNEX }, ['migrations']],
    [
      'sequelize',
      { '.sequelizerc': "module.exports = { 'migrations-path': 'lib/db' }", 'lib/db/1-a.js': SEQUELIZE },
      ['lib/db'],
    ],
    // The settings say it where the code does not
    ['sequelize', { '.sequelizerc': 'module.exports = {}', 'migrations/1-a.js': '' }, ['migrations']],
    [
      'knex',
      { 'knexfile.ts': "export default { migrations: { directory: ['a', 'b'] } }", 'a/1.js': KNEX, 'b/2.js': '' },
      ['a', 'b'],
    ],
    // What lies below is read by the code itself
    ['knex', { 'migrations/1_a.js': KNEX, 'migrations/sql/1.sql': 'SELECT 1' }, ['migrations']],
  ] as const)('%s: %j', async (layout, files, paths) => {
    const { sources, told } = await found(files);
    expect(sources).toEqual(paths.map((path) => ({ path, layout })));
    expect(told).toContain(`(${layout}: `);
    const [path] = paths;
    expect((await layoutOf(memoryFolder(files), { path: path ?? '' }, undefined))?.name).toBe(layout);
  });

  test.each([
    ['sequelize', 'knex', { 'migrations/1-a.js': SEQUELIZE, 'migrations/2_b.js': KNEX }],
    ['knex', 'sql', { 'migrations/1_a.js': KNEX, 'migrations/2.sql': 'SELECT 1' }],
    ['sequelize', 'goose', { 'migrations/1-a.js': SEQUELIZE, 'migrations/2.sql': '-- +goose Up\nSELECT 1;\n' }],
    ['knex', 'sequelize', { '.sequelizerc': 'module.exports = {}', 'migrations/1-a.js': KNEX }],
    ['knex', 'sequelize', { '.sequelizerc': 'module.exports = {}', 'knexfile.js': '', 'migrations/1-a.js': '' }],
    ['sql', 'knex', { 'knexfile.js': '', 'migrations/1.sql': 'SELECT 1' }],
  ] as const)('%s and %s in one folder are refused by name: %j', async (one, other, files) => {
    await expect(found(files)).rejects.toMatchObject({
      code: 'ambiguous-layout',
      message: expect.stringMatching(new RegExp(`(?=.*\\b${one} \\()(?=.*\\b${other} \\()`)),
      hint: expect.stringContaining('layout: '),
    });
  });

  test('a folder of one, and another of a plain kind, are a question', async () => {
    const files = { 'knexfile.js': 'module.exports = { migrations: { directory: "lib" } }', 'lib/1.js': KNEX };
    await expect(found({ ...files, ...empty('migrations/1.sql') })).rejects.toMatchObject({
      code: 'ambiguous-migrations',
      message: expect.stringContaining('`lib` (knex, by knexfile.js)'),
    });
  });

  test('what the code says in comments and texts is not taken for it', async () => {
    await expect(
      found({ 'migrations/1.js': '// knex, queryInterface\nexports.x = "knex.schema.x";\n' }),
    ).rejects.toMatchObject({
      code: 'no-layout',
    });
  });
});
