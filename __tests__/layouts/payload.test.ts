// Payload's own program needs a whole application, so it is not here: its table and rows are those that `payload migrate` of version
// 3.90.2 was seen to write on PostgreSQL 15. The adapter of the project is stood in for by one that gives the real `sql` of drizzle.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { memoryFolder, openFolder, subFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { payload } from '../../src/programs/child/payload.js';
import { linkPayload } from '../support/packages.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/payload');
const IDS = ['20250110_090000_initial', '20250112_101500_books', '20250203_120000_pages'];
/** What a migration is given, as far as it is used here. */
interface Given {
  readonly db: { execute(query: unknown): Promise<unknown> };
  readonly payload: {
    readonly db: {
      readonly drizzle: Given['db'];
      readonly sessions: Readonly<Record<string, { readonly db: Given['db'] }>>;
    };
  };
  readonly req: { readonly transactionID: string };
}

const layout = layouts.find(({ name }) => name === 'payload');

/** `\d payload_migrations` after `payload migrate`. */
const COLUMNS = [
  ['id', 'integer', 'NO', "nextval('payload_migrations_id_seq'::regclass)"],
  ['name', 'character varying', 'YES', null],
  ['batch', 'numeric', 'YES', null],
  ['updated_at', 'timestamp with time zone', 'NO', 'now()'],
  ['created_at', 'timestamp with time zone', 'NO', 'now()'],
];
const INSERT = 'INSERT INTO payload_migrations (name, batch) VALUES';

async function open(): Promise<ToolProject> {
  const project = await onPostgres(PROJECT);
  linkPayload(project.folder);
  return project;
}

/** The first migration as Payload runs it: the same SQL, and its row. */
async function byPayload(project: ToolProject): Promise<void> {
  const text = readFileSync(join(PROJECT, `src/migrations/${IDS[0]}.ts`), 'utf8');
  await project.sql(/sql`([^`]+)`/.exec(text)?.[1] ?? '');
  await project.sql(`${INSERT} ('${IDS[0]}', 1)`);
}

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);
/** What the plan says of migrations that fail on the shadow. */
const failures = (report: Report) => report.plan?.findings.filter(({ rule }) => rule === 'migration-fails') ?? [];
const rows = (project: ToolProject) =>
  project.sql('SELECT id, name, batch::text AS batch FROM payload_migrations ORDER BY id');

test('on an empty database all is one batch, in the table that the first migration makes', async () => {
  using project = await open();
  const planned = await project.report('plan');
  expect(planned.error).toBeNull();
  expect(planned.plan?.migrations.map(({ id, transactional, reversible }) => [id, transactional, reversible])).toEqual([
    [IDS[0], true, true],
    [IDS[1], true, true],
    // Its `down` does nothing
    [IDS[2], true, false],
  ]);
  expect(planned.plan?.migrations[2]?.statements.map(({ line, kind }) => [line, kind])).toEqual([[5, 'ALTER TABLE']]);
  expect(planned.plan?.migrations[1]?.statements.map(({ line, kind }) => [line, kind])).toEqual([
    [4, 'CREATE TABLE'],
    [4, 'ALTER TABLE'],
  ]);
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect(await rows(project)).toEqual(IDS.map((name, at) => ({ id: at + 1, name, batch: '1' })));
  const columns = await project.columns('payload_migrations');
  expect(columns.map(({ name, type, nullable, initial }) => [name, type, nullable, initial])).toEqual(COLUMNS);
  expect((await project.report('drift')).plan?.drift).toEqual([]);
  const status = await project.report('status');
  expect([ids(status), pending(status), status.history.problems]).toEqual([IDS, [], []]);
});

test('goes on where Payload stopped, with the next batch', async () => {
  using project = await open();
  await byPayload(project);
  const status = await project.report('status');
  expect(ids(status)).toEqual(IDS.slice(0, 1));
  expect(pending(status)).toEqual(IDS.slice(1));
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect((await rows(project)).map(({ name, batch }) => [name, batch])).toEqual([
    [IDS[0], '1'],
    [IDS[1], '2'],
    [IDS[2], '2'],
  ]);
  expect(await project.sql('SELECT updated_at = created_at AS same FROM payload_migrations WHERE batch = 2')).toEqual([
    { same: true },
    { same: true },
  ]);
});

test('what a development server has pushed is told, and nothing is applied until it is settled', async () => {
  using project = await open();
  await byPayload(project);
  await project.sql(`${INSERT} ('dev', -1)`);
  const refused = await project.report('apply');
  expect(refused).toMatchObject({ verdict: 'failed', history: { problems: [{ kind: 'dirty', id: 'dev' }] } });
  expect(refused.history.problems[0]?.message).toContain('`push`');
  expect(await project.report('repair', { 'mark-pending': 'dev' })).toMatchObject({ error: null });
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect((await rows(project)).map(({ name }) => name)).toEqual(IDS);
});

test('a migration that wants the whole application is refused by name, with what to do', async () => {
  using project = await open();
  writeFileSync(
    join(project.folder, 'src/migrations/20250301_080000_fill.ts'),
    "import { MigrateUpArgs } from '@payloadcms/db-postgres'\n\nexport async function up({ payload, req }: MigrateUpArgs): Promise<void> {\n  await payload.create({ collection: 'authors', data: { name: 'x' }, req })\n}\n",
  );
  const [failure] = failures(await project.report('plan'));
  expect(failure).toMatchObject({ path: 'src/migrations/20250301_080000_fill.ts', line: 4 });
  expect(failure?.message).toContain('payload.create');
  expect(failure?.message).toContain('layout: program');
});

test('a statement that the server refuses is told in its words, with the line; nothing of it stays', async () => {
  using project = await open();
  writeFileSync(
    join(project.folder, 'src/migrations/20250301_080000_fails.ts'),
    "import { MigrateUpArgs, sql } from '@payloadcms/db-postgres'\n\nexport async function up({ db }: MigrateUpArgs): Promise<void> {\n  await db.execute(sql`ALTER TABLE books ADD COLUMN isbn varchar`)\n  await db.execute(sql`ALTER TABLE boks ADD COLUMN isbn varchar`)\n}\n",
  );
  const where = { path: 'src/migrations/20250301_080000_fails.ts', line: 5 };
  const message = expect.stringContaining('relation "boks" does not exist');
  expect(failures(await project.report('plan'))).toMatchObject([{ ...where, message }]);
  expect((await project.report('apply')).error).toMatchObject({ ...where, message });
  expect((await project.columns('books')).map(({ name }) => name)).toEqual(['id', 'title', 'author_id', 'pages']);
  expect((await rows(project)).map(({ name }) => name)).toEqual(IDS);
});

test('packages that are not installed are named, with the step that installs them', async () => {
  using project = await open();
  rmSync(join(project.folder, 'node_modules/@payloadcms'), { recursive: true });
  const [failure] = failures(await project.report('plan'));
  expect(failure?.message).toContain('@payloadcms/db-postgres');
  expect(failure?.message).toContain('npm ci');
});

test('packages that only the adapter brings along are found there, and their statements have their lines', async () => {
  using project = await open();
  const modules = join(project.folder, 'node_modules');
  // As pnpm lays them out
  mkdirSync(join(modules, '@payloadcms/db-postgres/node_modules'));
  for (const name of ['pg', 'drizzle-orm'])
    renameSync(join(modules, name), join(modules, '@payloadcms/db-postgres/node_modules', name));
  const planned = await project.report('plan');
  expect(failures(planned)).toEqual([]);
  expect(planned.plan?.migrations[2]?.statements.map(({ line, kind }) => [line, kind])).toEqual([[5, 'ALTER TABLE']]);
});

test('a file that is missing, and one that a merge brings in before one that is applied', async () => {
  using project = await open();
  await project.report('apply');
  rmSync(join(project.folder, `src/migrations/${IDS[2]}.ts`));
  writeFileSync(
    join(project.folder, 'src/migrations/20250111_000000_late.ts'),
    'export async function up({ db }) {}\n',
  );
  const { history } = await project.report('status');
  expect(history.problems.map(({ kind, id }) => [kind, id])).toEqual([
    ['vanished', IDS[2]],
    ['out-of-order', '20250111_000000_late'],
  ]);
});

test('down goes through the runner, in one transaction with the history', async () => {
  using project = await open();
  await project.report('apply');
  const near = createRequire(join(process.cwd(), 'package.json'));
  const runner = await payload.open({
    folder: project.folder,
    url: project.url,
    dialect: 'postgresql',
    near: project.folder,
    load: (name) => Promise.resolve(near(name) as unknown),
    file: () => Promise.resolve({}),
    has: () => true,
    at: (_, run) => run(),
    site: () => undefined,
  });
  const sql = (near('drizzle-orm') as { readonly sql: { raw(text: string): unknown } }).sql;
  const down = async ({ db, payload, req }: Given): Promise<void> => {
    await db.execute(sql.raw('ALTER TABLE books DROP COLUMN pages'));
    await payload.db.drizzle.execute(sql.raw('SELECT 1'));
    await payload.db.sessions[req.transactionID]?.db.execute(sql.raw('SELECT 1'));
  };
  const job = { id: IDS[2] ?? '', file: '/x.ts', direction: 'down' as const, exports: { down } };
  try {
    await expect(runner.run(job, () => Promise.reject(new Error('no history')))).rejects.toThrow('no history');
    expect((await project.columns('books')).map(({ name }) => name)).toContain('pages');
    await runner.run(job, () => Promise.resolve());
    expect((await project.columns('books')).map(({ name }) => name)).not.toContain('pages');
    const wrong = { ...job, exports: { down: ({ db }: Given) => db.execute(sql.raw('SELECT nonsense')) } };
    await expect(runner.run(wrong, () => Promise.resolve())).rejects.toMatchObject({ code: '42703' });
    await expect(runner.run({ ...job, exports: {} }, () => Promise.resolve())).rejects.toThrow('exports no function');
  } finally {
    await runner.close();
  }
});

test('rollback: each way back is run, what it drops is gone, and its row with it', async () => {
  using project = await open();
  expect((await project.report('apply')).error).toBeNull();
  expect((await project.report('rollback')).error).toMatchObject({
    code: 'rollback',
    message: expect.stringContaining(`${IDS[2]} has no way back`),
  });
  const file = join(project.folder, `src/migrations/${IDS[2]}.ts`);
  const written = readFileSync(file, 'utf8');
  const down = 'await payload.db.drizzle.execute(sql`ALTER TABLE "books" DROP COLUMN "pages";`)';
  writeFileSync(file, written.replace('// Migration code', down));
  // The first takes the tool's own table along
  const done = await project.report('rollback', { steps: '3' });
  expect(done).toMatchObject({ error: null, apply: { outcomes: IDS.map(() => ({ status: 'rolled-back' })) } });
  expect(done.plan?.migrations.map(({ id, undoes }) => [id, undoes])).toEqual(IDS.toReversed().map((id) => [id, true]));
  expect([...(await project.columns('books')), ...(await project.columns('authors'))]).toEqual([]);
  const again = await project.report('status');
  expect([ids(again), pending(again)]).toEqual([[], IDS]);
});

const READ = { include: [], exclude: [], order: [], engine: 'postgres' } as const;
const read = async (files: Readonly<Record<string, string>>): Promise<ReadMigrations> => {
  const found = await layout?.read([{ path: 'm' }], { ...READ, folder: memoryFolder(files) });
  if (found === undefined) throw new Error('no layout');
  return found;
};

test('snapshots, the list for bundlers and files of other databases are no migrations', async () => {
  const up = 'export async function up({ db }) { await db.execute(1) }';
  const found = await read({
    'm/20250101_000000_a.ts': `${up}\nCREATE TABLE "cms"."payload_migrations" (`,
    'm/20250101_000000_a.json': '{}',
    'm/20250101_000000_a.js': up,
    'm/20250102_000000_b.ts': `import { MigrateUpArgs } from '@payloadcms/db-mongodb'\n${up}`,
    'm/20250103_000000_c.ts': 'export const helper = 1',
    'm/index.ts': '',
    'm/types.d.ts': '',
    'm/sub/20250104_000000_d.ts': up,
  });
  expect(found.migrations.map(({ id, version, up: step }) => [id, version, step.kind])).toEqual([
    ['20250101_000000_a', '20250101_000000', 'program'],
  ]);
  expect(found.problems.map(({ kind, path }) => [kind, path])).toEqual([
    ['duplicate', 'm/20250101_000000_a.ts'],
    ['unreadable', 'm/20250102_000000_b.ts'],
    ['unreadable', 'm/20250103_000000_c.ts'],
  ]);
  expect(found.leftOut.map(({ path }) => path)).toEqual(['m/index.ts', 'm/sub/20250104_000000_d.ts', 'm/types.d.ts']);
});

test('the schema of its table is the one that its migrations name', async () => {
  const found = await read({
    'm/20250101_000000_a.ts':
      'export async function up({ db }) { await db.execute(sql`CREATE TABLE "cms"."payload_migrations" ()`) }',
  });
  expect(found.settings).toEqual({ schema: 'cms' });
});

test('on another engine it says no', async () => {
  const folder = memoryFolder({ 'm/20250101_000000_a.ts': '' });
  await expect(layout?.read([{ path: 'm' }], { ...READ, folder, engine: 'mysql' })).rejects.toThrow('PostgreSQL');
});

test('each of the folders of code is of one layout', async () => {
  const root = openFolder(join(import.meta.dirname, '../../migrations-fixtures/layouts'));
  for (const [name, path] of [
    ['payload', 'payload/src/migrations'],
    ['node-pg-migrate', 'node-pg-migrate/migrations'],
  ] as const) {
    const said = await Promise.all(layouts.map(async (one) => [one.name, await one.detect(subFolder(root, path))]));
    expect(said.filter(([, why]) => why !== undefined).map(([who]) => who)).toEqual([name]);
  }
});
