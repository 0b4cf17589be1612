// Agreement with dbmate itself, its own program: what it applied counts as applied here, and what we applied it takes for its own.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { postgres } from '../../src/engines/postgres.js';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { Report } from '../../src/model/report.js';
import { asRoot, sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/dbmate');
const VERSIONS = ['20250110090000', '20250112101500', '20250203120000', '20250301080000'];
const require = createRequire(import.meta.url);
const PROGRAM = join(
  dirname(require.resolve(`@dbmate/${process.platform}-${process.arch}/package.json`)),
  'bin/dbmate',
);

const layout = layouts.find(({ name }) => name === 'dbmate');

interface Place extends Disposable {
  readonly folder: string;
  readonly flags: Flags;
  dbmate(...args: readonly string[]): Promise<string>;
  report(command: 'plan' | 'apply' | 'status' | 'repair' | 'drift', more?: Flags): Promise<Report>;
}

function place(url: string, dbmateUrl: string, more: Flags): Place {
  const folder = mkdtempSync(join(tmpdir(), 'mom-dbmate-'));
  cpSync(PROJECT, folder, { recursive: true });
  const flags: Flags = {
    'working-directory': folder,
    'database-url': url,
    backup: 'none',
    'fail-on': 'never',
    ...more,
  };
  return {
    folder,
    flags,
    async dbmate(...args) {
      const env = { PATH: process.env['PATH'], DATABASE_URL: dbmateUrl };
      const { stdout } = await promisify(execFile)(PROGRAM, ['--no-dump-schema', ...args], { cwd: folder, env });
      return stdout;
    },
    report: async (command, own = {}) => (await runCommand(command, { ...flags, ...own })).report,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

async function onPostgres(): Promise<Place> {
  const server = await sharedPostgres(15);
  const url = await server.createDatabase(undefined, 'dbmate_owner');
  return place(url, `${url}${url.includes('?') ? '&' : '?'}sslmode=disable`, {
    shadow: server.superuserUrl(),
    'postgres-binaries': server.bin,
  });
}

async function onMysql(key: string): Promise<Place> {
  const server = await sharedMysql(key);
  const url = await server.createDatabase();
  return place(url, url, { shadow: server.rootUrl(''), 'mysql-binaries': server.bin });
}

const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['PostgreSQL', onPostgres],
  ...someMysqlKeys.map((key) => [key, () => onMysql(key)] as const),
];

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);

test.each(PLACES)('goes on where dbmate stopped, and the other way round, on %s', async (_, open) => {
  using project = await open();
  const { folder } = project;
  // Two of four by the tool itself
  const later = readdirSync(join(folder, 'db/migrations')).filter((file) => /^2025(?:02|03)/.test(file));
  for (const file of later) rmSync(join(folder, 'db/migrations', file));
  await project.dbmate('up');
  cpSync(PROJECT, folder, { recursive: true });
  const status = await project.report('status');
  expect(ids(status)).toEqual(VERSIONS.slice(0, 2));
  expect(pending(status)).toEqual(VERSIONS.slice(2));
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect(applied.apply?.outcomes).toMatchObject(VERSIONS.slice(2).map((id) => ({ id, status: 'applied' })));
  // Neither its table nor ours counts as drift
  expect((await project.report('drift')).plan?.drift).toEqual([]);
  expect(await project.dbmate('status')).toMatch(/Applied: 4\s+Pending: 0/);
  // What we applied it undoes, and that is pending then
  await project.dbmate('down');
  expect(pending(await project.report('status'))).toEqual(VERSIONS.slice(3));
  expect(await project.report('apply')).toMatchObject({ error: null, verdict: expect.stringMatching(/clean|warned/) });
  expect(await project.dbmate('status')).toMatch(/Applied: 4\s+Pending: 0/);
});

test.each(PLACES.slice(1))('what is half done is told by us alone, and settled, on %s', async (key, open) => {
  using project = await open();
  const bad = join(project.folder, 'db/migrations/20250401000000_half.sql');
  writeFileSync(
    bad,
    '-- migrate:up\nALTER TABLE books ADD COLUMN isbn varchar(20);\nALTER TABLE books ADD COLUMN isbn varchar(20);\n',
  );
  const failed = await project.report('apply');
  expect(failed.apply?.outcomes.at(-1)).toMatchObject({ status: 'failed', statementsDone: 1, statementsAll: 2 });
  // The tool has no word for it: to it the file is pending
  expect(await project.dbmate('status')).toMatch(/Applied: 4\s+Pending: 1/);
  const refused = await project.report('apply');
  expect(refused).toMatchObject({
    verdict: 'failed',
    history: { problems: [{ kind: 'dirty', id: '20250401000000' }] },
  });
  writeFileSync(
    bad,
    '-- migrate:up\nALTER TABLE books ADD COLUMN isbn varchar(20);\nALTER TABLE books ADD COLUMN shelf varchar(20);\n',
  );
  expect(await project.report('repair', { resume: 'true' })).toMatchObject({ error: null });
  expect(await project.dbmate('status')).toMatch(/Applied: 5\s+Pending: 0/);
  const server = await sharedMysql(key);
  const database = decodeURIComponent(new URL(String(project.flags['database-url'])).pathname.slice(1));
  const ours = (): Promise<unknown> => asRoot(server.rootUrl(database), 'SELECT * FROM migrate_on_merge_history');
  expect(await ours()).toEqual([]);
  // Killed between the tool's row and the end of ours: the next run takes that away, or `dbmate down` would leave it half done
  await asRoot(
    server.rootUrl(database),
    `INSERT INTO migrate_on_merge_history (id, path, checksum, state, applied_at, statements_done, statements_all, tool_version)
      VALUES ('20250401000000', 'db/migrations/x.sql', 'x', 'running', NOW(), 2, 2, '1')`,
  );
  writeFileSync(bad.replace('20250401000000', '20250501000000'), '-- migrate:up\nCREATE TABLE shelves (id int);\n');
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(await ours()).toEqual([]);
});

test('applied by us on an empty database, dbmate is up to date', async () => {
  using project = await onPostgres();
  const planned = await project.report('plan');
  expect(planned.plan?.migrations.map(({ id, transactional }) => [id, transactional])).toEqual([
    ['20250110090000', true],
    ['20250112101500', true],
    ['20250203120000', false],
    ['20250301080000', true],
  ]);
  // Lines are those of the file, not of its part
  expect(planned.plan?.migrations[2]?.statements.map(({ line }) => line)).toEqual([3, 4]);
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(await project.dbmate('status')).toMatch(/Applied: 4\s+Pending: 0/);
  expect(await project.dbmate('up')).toBe('');
});

test('a migration that moves the search path does not move the history', async () => {
  using project = await onPostgres();
  const moves = join(project.folder, 'db/migrations/20250401000000_moves.sql');
  writeFileSync(moves, '-- migrate:up\nCREATE SCHEMA elsewhere;\nSET search_path = elsewhere;\n');
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect(await project.dbmate('status')).toMatch(/Applied: 5\s+Pending: 0/);
});

test('a table of that name without a version is not taken for dbmate’s', async () => {
  using project = await onPostgres();
  const server = await sharedPostgres(15);
  const database = decodeURIComponent(new URL(String(project.flags['database-url'])).pathname.slice(1));
  await using admin = await postgres.connect({
    url: server.superuserUrl(database),
    connectTimeoutMs: 10_000,
    applicationName: 'test',
  });
  await admin.run('CREATE TABLE schema_migrations (name text)');
  const status = await project.report('status');
  expect(status.error).toMatchObject({
    code: 'history',
    message: expect.stringContaining('is not the table of dbmate'),
  });
});

test('who may not write the table of dbmate is told before anything is touched', async () => {
  using project = await onPostgres();
  await project.dbmate('up');
  writeFileSync(join(project.folder, 'db/migrations/20250501000000_more.sql'), '-- migrate:up\nSELECT 1;\n');
  const server = await sharedPostgres(15);
  const database = decodeURIComponent(new URL(String(project.flags['database-url'])).pathname.slice(1));
  await using admin = await postgres.connect({
    url: server.superuserUrl(database),
    connectTimeoutMs: 10_000,
    applicationName: 'test',
  });
  await admin.run('ALTER TABLE schema_migrations OWNER TO postgres; GRANT SELECT ON schema_migrations TO dbmate_owner');
  const refused = await project.report('apply');
  expect(refused).toMatchObject({ verdict: 'failed', error: { code: 'preflight' } });
  const found = refused.preflight.filter(({ ok }) => !ok);
  expect(found).toMatchObject([
    { name: 'rights on the history table of the tool', actual: 'public.schema_migrations may not be written' },
  ]);
});

test.each([
  ['CREATE TABLE a (id int);\n', 'has no `-- migrate:up`'],
  ['SELECT 1;\n-- migrate:up\nSELECT 2;\n', 'has statements before `-- migrate:up`'],
  ['-- migrate:down\nSELECT 1;\n-- migrate:up\nSELECT 2;\n', 'has its down part first'],
  ['-- migrate:up\nSELECT 1;\n-- migrate:up\nSELECT 2;\n', 'has the mark for up more than once'],
])('a file that dbmate refuses is refused by name: %j', async (text, what) => {
  const folder = memoryFolder({ 'm/1_a.sql': text, 'm/2_b.sql': '-- migrate:up\nSELECT 1;\n' });
  const read = await layout?.read([{ path: 'm' }], { folder, include: [], exclude: [], order: [], engine: 'postgres' });
  expect(read?.problems).toMatchObject([{ kind: 'unreadable', id: '1', path: 'm/1_a.sql' }]);
  expect(read?.problems[0]?.message).toContain(what);
  expect(read?.migrations.map(({ id }) => id)).toEqual(['2']);
});

test('a file that a merge brings in before one that is applied is told, though dbmate would run it', async () => {
  using project = await onPostgres();
  await project.dbmate('up');
  writeFileSync(join(project.folder, 'db/migrations/20250201000000_late.sql'), '-- migrate:up\nSELECT 1;\n');
  const { history } = await project.report('status');
  expect(history.problems).toMatchObject([{ kind: 'out-of-order', id: '20250201000000' }]);
  expect(history.problems[0]?.hint).toContain(
    'git mv db/migrations/20250201000000_late.sql db/migrations/20250301080001_late.sql',
  );
});

test('two files of one version, and files that dbmate passes over', async () => {
  const folder = memoryFolder({
    'm/1_a.sql': '-- migrate:up\n',
    'm/1_b.sql': '-- migrate:up\n',
    'm/plain.sql': 'SELECT 1;',
    'm/sub/3_c.sql': '-- migrate:up\n',
  });
  const read = await layout?.read([{ path: 'm' }], { folder, include: [], exclude: [], order: [], engine: 'postgres' });
  expect(read?.problems).toMatchObject([{ kind: 'duplicate', id: '1', path: 'm/1_b.sql' }]);
  expect(read?.leftOut.map(({ path }) => path)).toEqual(['m/plain.sql', 'm/sub/3_c.sql']);
});
