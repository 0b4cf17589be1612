// Several tools in one database: one plan in the order of `migrations`, each with its own history table.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { renderers } from '../../src/render/index.js';
import { type Flags, runCommand } from '../support/run.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

const EMPTY = mkdtempSync(join(tmpdir(), 'mom-several-'));
afterAll(() => rmSync(EMPTY, { recursive: true }));

const FILES = {
  'prisma/migrations/migration_lock.toml': '',
  'prisma/migrations/20250101000000_users/migration.sql': 'CREATE TABLE users (id int PRIMARY KEY);\n',
  'prisma/migrations/20250201000000_sessions/migration.sql':
    'CREATE TABLE sessions (id int PRIMARY KEY, user_id int REFERENCES users (id));\n',
  'db/goose/00001_herbs.sql':
    '-- +goose Up\nCREATE TABLE herbs (id int PRIMARY KEY, by_user int REFERENCES users (id));\n',
  'db/goose/00002_formulas.sql': '-- +goose Up\nCREATE TABLE formulas (id int PRIMARY KEY);\n',
  'db/golang/1_audit.up.sql': 'CREATE TABLE audit (id int PRIMARY KEY);\n',
  'db/golang/2_audit_at.up.sql': 'ALTER TABLE audit ADD COLUMN seen_at int;\n',
  'db/views/001_seen.sql': 'CREATE VIEW seen AS SELECT seen_at FROM audit;\n',
};
const MIGRATIONS = ['prisma:prisma/migrations', 'db/goose', 'golang-migrate:db/golang', 'db/views'];
const ORDER = [
  ['20250101000000_users', 'prisma'],
  ['20250201000000_sessions', 'prisma'],
  ['goose:1', 'goose'],
  ['goose:2', 'goose'],
  ['golang-migrate:1', 'golang-migrate'],
  ['golang-migrate:2', 'golang-migrate'],
  ['001_seen.sql', 'sql'],
] as const;
const IDS = ORDER.map(([id]) => id);

const PLACES = toolProjects(EMPTY).slice(0, 2);
const onPostgres = PLACES[0]?.[1] as () => Promise<ToolProject>;

interface Several extends Disposable {
  readonly project: ToolProject;
  write(files: Readonly<Record<string, string>>): void;
  report(command: Parameters<ToolProject['report']>[0], more?: Flags): Promise<Report>;
}

async function several(
  open: () => Promise<ToolProject>,
  files: Readonly<Record<string, string>> = FILES,
): Promise<Several> {
  const project = await open();
  const write: Several['write'] = (more) => {
    for (const [path, text] of Object.entries(more)) {
      const file = join(project.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      const lock = path.endsWith('migration_lock.toml');
      writeFileSync(file, lock ? `provider = "${project.dialect === 'mysql' ? 'mysql' : 'postgresql'}"\n` : text);
    }
  };
  write(files);
  return {
    project,
    write,
    report: (command, more = {}) => project.report(command, { migrations: MIGRATIONS, ...more }),
    [Symbol.dispose]: () => project[Symbol.dispose](),
  };
}

const named = (list: readonly { readonly id: string; readonly layout?: string }[] | undefined) =>
  list?.map(({ id, layout }) => [id, layout]);
const kinds = ({ history }: Report) => history.problems.map(({ kind, id, layout }) => [kind, id, layout]);

test.each(PLACES)('one plan in the given order, each history its own, on %s', async (_, open) => {
  using place = await several(open);
  const { project, report } = place;
  const planned = await report('plan');
  expect(planned.error).toBeNull();
  expect(named(planned.history.pending)).toEqual(ORDER);
  expect(named(planned.plan?.migrations)).toEqual(ORDER);
  expect(planned.plan?.migrations.map(({ outcome }) => outcome)).toEqual(IDS.map(() => 'ok'));
  // People read whose each file is
  const [comment, terminal] = ['comment', 'terminal'].map(
    (form) => renderers.find(({ name }) => name === form)?.render(planned) ?? '',
  );
  expect(comment).toContain('<code>db/goose/00001_herbs.sql</code> (<code>goose</code>)');
  expect(terminal).toContain('db/goose/00001_herbs.sql (goose)');
  const applied = await report('apply');
  expect(applied.error).toBeNull();
  expect(named(applied.apply?.outcomes)).toEqual(ORDER);
  expect(applied.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
  // Each tool finds its own ids in its own table
  expect(await project.sql('SELECT migration_name AS id FROM _prisma_migrations ORDER BY started_at')).toEqual([
    { id: IDS[0] },
    { id: IDS[1] },
  ]);
  expect(
    (await project.sql('SELECT version_id AS id FROM goose_db_version ORDER BY id')).map(({ id }) => String(id)),
  ).toEqual(['0', '1', '2']);
  expect((await project.sql('SELECT version FROM schema_migrations')).map(({ version }) => String(version))).toEqual([
    '2',
  ]);
  const status = await report('status');
  expect(status).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
  expect(named(status.history.applied)).toEqual(ORDER);
  expect((await report('apply')).headline).toContain('Nothing was pending');
  expect((await report('drift')).plan?.drift).toEqual([]);
});

test('what is out of order, edited or gone is so within one source', async () => {
  using place = await several(onPostgres);
  await place.report('apply');
  place.write({
    // Newer than all that is in by its name's version, older by time than the files of other sources
    'db/goose/00003_more.sql': '-- +goose Up\nCREATE TABLE more (id int);\n',
    'prisma/migrations/20250115000000_late/migration.sql': 'CREATE TABLE late (id int);\n',
    'prisma/migrations/20250101000000_users/migration.sql': 'CREATE TABLE users (id bigint PRIMARY KEY);\n',
  });
  rmSync(join(place.project.folder, 'db/goose/00001_herbs.sql'));
  const status = await place.report('status');
  expect(named(status.history.pending)).toEqual([
    ['20250115000000_late', 'prisma'],
    ['3', 'goose'],
  ]);
  expect(kinds(status)).toEqual([
    ['edited', '20250101000000_users', 'prisma'],
    ['out-of-order', '20250115000000_late', 'prisma'],
    // Its file is gone, so the history that has it is named
    ['vanished', 'goose:1', 'goose'],
  ]);
});

const HALF: Readonly<Record<ToolProject['dialect'], string>> = {
  postgresql:
    '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE TABLE third (id int);\nCREATE INDEX CONCURRENTLY ON formulas (id);\nCREATE TABLE third (id int);\n',
  mysql: '-- +goose NO TRANSACTION\n-- +goose Up\nCREATE TABLE third (id int);\nCREATE TABLE third (id int);\n',
};

test.each(PLACES)(
  'what is half done is so in one source, and is settled by an id that cannot be mistaken, on %s',
  async (_, open) => {
    using place = await several(open);
    const { project, report } = place;
    place.write({
      'db/goose/00003_half.sql': HALF[project.dialect],
      'db/golang/3_third.up.sql': 'CREATE TABLE fourth (id int);\n',
    });
    const failed = await report('apply');
    expect(failed).toMatchObject({ verdict: 'failed' });
    // Before it everything is in, after it nothing, of whatever source
    expect(failed.apply?.outcomes.map(({ id, status }) => [id, status])).toEqual([
      [IDS[0], 'applied'],
      [IDS[1], 'applied'],
      ['goose:1', 'applied'],
      ['goose:2', 'applied'],
      ['goose:3', 'failed'],
      ['golang-migrate:1', 'not-run'],
      ['golang-migrate:2', 'not-run'],
      ['golang-migrate:3', 'not-run'],
      ['001_seen.sql', 'not-run'],
    ]);
    expect(kinds(await report('status'))).toEqual([['dirty', 'goose:3', 'goose']]);
    // The same number is pending in another source: only the half-done one can be meant
    expect(await report('repair', { 'mark-applied': 'golang-migrate:3' })).toMatchObject({ error: { code: 'repair' } });
    expect(await report('repair', { 'mark-pending': '3' })).toMatchObject({ error: null });
    expect(kinds(await report('status'))).toEqual([]);
    place.write({ 'db/goose/00003_half.sql': '-- +goose Up\nDROP TABLE third;\n' });
    expect(await report('apply')).toMatchObject({ error: null });
    expect(
      (await project.sql('SELECT MAX(version_id) AS newest FROM goose_db_version')).map(({ newest }) => String(newest)),
    ).toEqual(['3']);
    expect((await report('status')).history).toMatchObject({ pending: [], problems: [] });
  },
);

test('what a tool has half done while it was alone is still its own beside another', async () => {
  using place = await several(onPostgres);
  const alone = { migrations: ['db/goose'] };
  place.write({ 'db/goose/00001_herbs.sql': '-- +goose Up\nCREATE TABLE herbs (id int);\n' });
  await place.report('apply', alone);
  place.write({ 'db/goose/00003_half.sql': HALF.postgresql });
  expect(await place.report('apply', alone)).toMatchObject({ verdict: 'failed' });
  const status = await place.report('status');
  expect(kinds(status)).toEqual([['dirty', '3', 'goose']]);
  expect(await place.report('repair', { 'mark-applied': '3' })).toMatchObject({ error: null });
  expect(kinds(await place.report('status'))).toEqual([]);
});

test('without a URL each source is read from the base by its own layout', async () => {
  using place = await several(onPostgres);
  const git = (...args: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: place.project.folder,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  place.write({
    'db/goose/00003_more.sql': '-- +goose Up\nCREATE TABLE more (id int);\n',
    'db/golang/3_more.up.sql': 'CREATE TABLE fourth (id int);\n',
    'prisma/migrations/20250115000000_late/migration.sql': 'CREATE TABLE late (id int);\n',
  });
  const { history, notes } = (
    await runCommand('plan', {
      'working-directory': place.project.folder,
      migrations: MIGRATIONS,
      since: 'HEAD',
      shadow: 'embedded',
      'fail-on': 'never',
    })
  ).report;
  expect(history.source).toBe('since');
  expect(named(history.pending)).toEqual([
    ['20250115000000_late', 'prisma'],
    ['goose:3', 'goose'],
    ['golang-migrate:3', 'golang-migrate'],
  ]);
  expect(history.problems).toMatchObject([{ kind: 'out-of-order', id: '20250115000000_late' }]);
  expect(notes[0]).toContain('the 7 migrations that `HEAD` holds');
});

test.each(PLACES)('a baseline goes up to an id in the order of the plan, on %s', async (_, open) => {
  using place = await several(open);
  const { report, project } = place;
  expect(await report('baseline', { to: '1' })).toMatchObject({
    error: { code: 'unknown-migration', message: '`1` could be `goose:1` or `golang-migrate:1`.' },
  });
  const done = await report('baseline', { to: 'goose:1' });
  expect(done).toMatchObject({
    error: null,
    headline: '3 migrations recorded as applied without running them (prisma 2, goose 1).',
  });
  expect(named(done.history.applied)).toEqual(ORDER.slice(0, 3));
  expect(named(done.history.pending)).toEqual(ORDER.slice(3));
  expect(
    (await project.sql('SELECT MAX(version_id) AS newest FROM goose_db_version')).map(({ newest }) => String(newest)),
  ).toEqual(['1']);
  // A source whose own history has begun knows better: what is pending there was never run
  place.write({ 'prisma/migrations/20250301000000_third/migration.sql': 'CREATE TABLE third (id int);\n' });
  const further = await report('baseline', { to: '001_seen.sql' });
  expect(further.headline).toContain(
    '3 migrations recorded as applied without running them (golang-migrate 2, sql 1).',
  );
  expect(further.notes).toEqual([
    'prisma has a history already, and by that 1 migration of it is pending: left so.',
    'goose has a history already, and by that 1 migration of it is pending: left so.',
  ]);
  expect(named(further.history.pending)).toEqual([
    ['20250301000000_third', 'prisma'],
    ['goose:2', 'goose'],
  ]);
});

test('rights on each table are looked at before anything runs', async () => {
  using place = await several(onPostgres);
  const { preflight } = await place.report('apply');
  expect(preflight.map(({ name }) => name).filter((name) => name.startsWith('rights on the history table'))).toEqual([
    'rights on the history table of prisma',
    'rights on the history table of goose',
    'rights on the history table of golang-migrate',
    'rights on the history table',
  ]);
});

test.each([
  [
    'two tools',
    { 'a/1_x.up.sql': 'SELECT 1;', 'b/2_x.sql': '-- migrate:up\nSELECT 1;\n' },
    ['a', 'b'],
    '`a` (golang-migrate) and `b` (dbmate) both keep their history in the table `schema_migrations`',
  ],
  [
    'one tool twice',
    { 'a/1_x.up.sql': 'SELECT 1;', 'b/2_x.sql': 'SELECT 1;', 'c/1_y.up.sql': 'SELECT 1;' },
    ['a', 'b', 'c'],
    '`a` (golang-migrate) and `c` (golang-migrate) both keep their history in the table `schema_migrations`',
  ],
  [
    'two folders of a tool that knows one version',
    { 'a/1_x.up.sql': 'SELECT 1;', 'b/2_x.up.sql': 'SELECT 1;' },
    ['a', 'b'],
    '`a` and `b` are both of golang-migrate, which keeps the newest version alone in `schema_migrations`',
  ],
])('%s that claim one history table are refused', async (_, files, migrations, message) => {
  using place = await several(onPostgres, files);
  for (const command of ['plan', 'apply', 'status'] as const) {
    const { error, apply } = await place.report(command, { migrations });
    expect(error).toMatchObject({ code: 'shared-history', message: expect.stringContaining(message) });
    expect(apply).toBeNull();
  }
});

test('two layouts that say yes to one folder are both named', async () => {
  using place = await several(onPostgres, {
    'migrations/meta/_journal.json': '{"version":"7","dialect":"postgresql","entries":[]}',
    'migrations/migration_lock.toml': '',
    'migrations/20250101000000_a/migration.sql': 'SELECT 1;',
  });
  for (const migrations of [[], ['migrations']]) {
    const { error } = await place.report('plan', { migrations });
    expect(error).toMatchObject({
      code: 'ambiguous-layout',
      message: '`migrations` could be of drizzle (meta/_journal.json) or prisma (migration_lock.toml).',
    });
  }
});

test('plain files may stand before a tool and after it', async () => {
  using place = await several(onPostgres, {
    ...FILES,
    'db/first/001_types.sql': "CREATE TYPE mood AS ENUM ('good', 'bad');\n",
  });
  const migrations = ['db/first', ...MIGRATIONS];
  expect(await place.report('apply', { migrations })).toMatchObject({ error: null });
  const status = await place.report('status', { migrations });
  expect(named(status.history.applied)).toEqual([['001_types.sql', 'sql'], ...ORDER]);
  expect(status.history.problems).toEqual([]);
  // One table of ours for both, so one name for two files is told
  place.write({ 'db/first/001_seen.sql': 'SELECT 1;\n' });
  expect(kinds(await place.report('status', { migrations }))).toContainEqual(['duplicate', 'sql:001_seen.sql', 'sql']);
});

const GUIDE = join(import.meta.dirname, '../../migrations-fixtures/guides/verscienta');

test('guide 004: Prisma, then Payload, each by its own table', async () => {
  using project = (await toolProjects(GUIDE)[0]?.[1]()) as ToolProject;
  const modules = join(project.folder, 'node_modules');
  const adapter = join(modules, '@payloadcms/db-postgres');
  mkdirSync(adapter, { recursive: true });
  for (const name of ['pg', 'drizzle-orm', 'tsx'])
    symlinkSync(join(process.cwd(), 'node_modules', name), join(modules, name));
  const about = { name: '@payloadcms/db-postgres', version: '3.90.2', type: 'module', main: './index.js' };
  writeFileSync(join(adapter, 'package.json'), JSON.stringify(about));
  writeFileSync(join(adapter, 'index.js'), "export { sql } from 'drizzle-orm';\n");
  const migrations = ['prisma:apps/web/prisma/migrations', 'payload:apps/web/payload/migrations'];
  const order = [
    ['20251019000000_init', 'prisma'],
    ['20251019_091500_initial', 'payload'],
    ['20251103_140210_add_herb_cultivation_field', 'payload'],
    ['20251117_101932_add_herb_categories', 'payload'],
  ];
  const applied = await project.report('apply', { migrations });
  expect(applied.error).toBeNull();
  expect(named(applied.apply?.outcomes)).toEqual(order);
  expect((await project.sql('SELECT migration_name AS id FROM _prisma_migrations')).map(({ id }) => id)).toEqual([
    order[0]?.[0],
  ]);
  expect((await project.sql('SELECT name FROM payload_migrations ORDER BY id')).map(({ name }) => name)).toEqual(
    order.slice(1).map(([id]) => id),
  );
  const status = await project.report('status', { migrations });
  expect(named(status.history.applied)).toEqual(order);
  expect(status.history).toMatchObject({ pending: [], problems: [] });
  // Its own table lost: everything is there, and where it stands is found through both sources
  await project.sql('DELETE FROM payload_migrations; DELETE FROM _prisma_migrations');
  const { error } = await project.report('plan', { migrations });
  expect(error?.hint).toContain('`baseline --to 20251117_101932_add_herb_categories`');
});
