// Agreement with golang-migrate: its program is not here, so its table is made and filled as its source does it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { worked } from '../support/growth.js';
import { onPostgres, type ToolProject, toolProjects } from '../support/tool-project.js';

const NAME = 'golang-migrate';
const FILES = 'db/migrations';
/** As its drivers for PostgreSQL and MySQL make it. */
const GOLDEN = 'CREATE TABLE schema_migrations (version bigint not null primary key, dirty boolean not null)';
const FIXTURE = join(import.meta.dirname, '../../migrations-fixtures/layouts/golang-migrate');
const PLACES = toolProjects(FIXTURE);
const layout = layouts.find(({ name }) => name === NAME);

/** What the tool does before it runs a file, and after it. */
const stands = (version: number, dirty: 0 | 1): string =>
  `DELETE FROM schema_migrations; INSERT INTO schema_migrations (version, dirty) VALUES (${version}, ${dirty === 1})`;
const rows = async ({ sql }: ToolProject): Promise<readonly (readonly [number, boolean])[]> =>
  (await sql('SELECT version, dirty FROM schema_migrations')).map((row) => [
    Number(row['version']),
    Boolean(row['dirty']),
  ]);
const AUTHORS = 'CREATE TABLE authors (id integer PRIMARY KEY, name varchar(200) NOT NULL)';
const BOOKS =
  'CREATE TABLE books (id integer PRIMARY KEY, author_id integer NOT NULL REFERENCES authors (id), title varchar(200) NOT NULL)';

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);
const read = async (files: Readonly<Record<string, string>>): Promise<ReadMigrations | undefined> =>
  layout?.read([{ path: 'm' }], {
    folder: memoryFolder(files),
    include: [],
    exclude: [],
    order: [],
    engine: 'postgres',
  });

test.each(PLACES)('goes on where migrate stopped, on %s', async (_, open) => {
  using project = await open();
  await project.sql([GOLDEN, AUTHORS, BOOKS, stands(2, 0)].join(';'));
  const status = await project.report('status');
  expect([ids(status), pending(status), status.history.problems]).toEqual([['1', '2'], ['3', '10'], []]);
  expect(await project.report('apply')).toMatchObject({ error: null, history: { problems: [] } });
  expect(await rows(project)).toEqual([[10, false]]);
  // A run of migrate that failed within 10
  await project.sql(stands(10, 1));
  const dirty = await project.report('status');
  expect(dirty.history.problems).toMatchObject([{ kind: 'dirty', id: '10', path: `${FILES}/10_seed_authors.up.sql` }]);
  expect(dirty.history.problems[0]?.message).toMatch(/`migrate force 10`.*`migrate force 3`/);
  expect(dirty.history.problems[0]?.hint).not.toContain('--resume');
  expect(await project.report('repair', { resume: 'true' })).toMatchObject({ error: { code: 'repair' } });
  expect(await project.report('repair', { 'mark-pending': '10' })).toMatchObject({ error: null });
  expect(await rows(project)).toEqual([[3, false]]);
  await project.sql(stands(10, 1));
  expect(await project.report('repair', { 'mark-applied': '10' })).toMatchObject({ error: null });
  expect(await rows(project)).toEqual([[10, false]]);
});

/** Its second statement fails, after the first has stayed. */
const half = ({ dialect }: ToolProject): string =>
  `CREATE INDEX ${dialect === 'postgresql' ? 'CONCURRENTLY ' : ''}by_name ON authors (name);\nALTER TABLE authors ADD COLUMN name text;\n`;

test.each(PLACES)('where we stop half-way migrate refuses too, until it is settled, on %s', async (_, open) => {
  using project = await open();
  const bad = `${FILES}/11_half.up.sql`;
  writeFileSync(join(project.folder, bad), half(project));
  const failed = await project.report('apply');
  expect(failed.apply?.outcomes.at(-1)).toMatchObject({ id: '11', status: 'failed', statementsDone: 1 });
  // From nothing: the table is as migrate makes it
  const ours = await project.columns('schema_migrations');
  expect(ours.length).toBe(2);
  await project.sql(`ALTER TABLE schema_migrations RENAME TO kept; ${GOLDEN}`);
  expect(await project.columns('schema_migrations')).toEqual(ours);
  await project.sql('DROP TABLE schema_migrations; ALTER TABLE kept RENAME TO schema_migrations');
  expect(await rows(project)).toEqual([[11, true]]);
  // Our own journal knows more than the mark
  const { problems } = (await project.report('status')).history;
  expect(problems).toMatchObject([{ kind: 'dirty', id: '11', hint: expect.stringContaining('--resume') }]);
  expect(problems[0]?.message).toContain('1 of 2 statements are in');
  writeFileSync(join(project.folder, bad), half(project).replace('COLUMN name', 'COLUMN born'));
  expect(await project.report('repair', { resume: 'true' })).toMatchObject({ error: null });
  expect(await rows(project)).toEqual([[11, false]]);
  const status = await project.report('status');
  expect([ids(status), pending(status), status.history.problems]).toEqual([['1', '2', '3', '10', '11'], [], []]);
});

test('half done by us and taken back, the version is the one before', async () => {
  using project = await onPostgres(FIXTURE);
  writeFileSync(join(project.folder, FILES, '11_half.up.sql'), half(project));
  await project.report('apply');
  // Without the file of 10 nobody could tell that 10 is the one before
  const gap = await project.report('repair', { 'mark-pending': '11', exclude: '10_*' });
  expect(gap).toMatchObject({ error: { code: 'repair', message: expect.stringContaining('10_seed_authors') } });
  expect(await rows(project)).toEqual([[11, true]]);
  expect(await project.report('repair', { 'mark-pending': '11' })).toMatchObject({ error: null });
  expect(await rows(project)).toEqual([[10, false]]);
  expect(pending(await project.report('status'))).toEqual(['11']);
  // The index that stayed is drift, and neither table is
  expect((await project.report('drift')).plan?.drift).toMatchObject([{ kind: 'added', name: 'public.by_name' }]);
  // A run of the first down file that failed
  await project.sql(stands(-1, 1));
  const undone = await project.report('status');
  expect(undone.history.problems).toMatchObject([{ kind: 'dirty', id: '1' }]);
  expect(await project.report('apply')).toMatchObject({ verdict: 'failed', error: { code: 'preflight' } });
  expect(await project.report('repair', { 'mark-pending': '1' })).toMatchObject({ error: null });
  expect(await rows(project)).toEqual([]);
  // A version without a file, as migrate refuses it
  await project.sql(stands(7, 0));
  expect((await project.report('status')).history.problems).toMatchObject([{ kind: 'vanished', id: '7' }]);
  await project.sql('DELETE FROM schema_migrations; INSERT INTO schema_migrations VALUES (1, false), (2, false)');
  expect((await project.report('status')).error).toMatchObject({
    code: 'history',
    message: expect.stringContaining('2 rows'),
  });
});

test('tables of other tools are not taken for its own', async () => {
  using project = await onPostgres(FIXTURE);
  await project.sql('CREATE TABLE _sqlx_migrations (version bigint)');
  expect((await project.report('status')).error).toMatchObject({
    code: 'wrong-layout',
    message: expect.stringContaining('sqlx'),
  });
  await project.sql('CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY)');
  expect((await project.report('status')).error).toMatchObject({
    code: 'history',
    message: expect.stringContaining('`dirty`'),
  });
});

test('who may not write its table is told before anything is touched', async () => {
  using project = await onPostgres(FIXTURE);
  await project.sql(`${GOLDEN}; REVOKE UPDATE ON schema_migrations FROM CURRENT_USER`);
  const refused = await project.report('apply');
  expect(refused).toMatchObject({ verdict: 'failed', error: { code: 'preflight' } });
  expect(refused.preflight.filter(({ ok }) => !ok)).toMatchObject([
    { actual: 'public.schema_migrations may not be written', hint: expect.stringContaining('UPDATE') },
  ]);
});

test('names as golang-migrate takes them', async () => {
  const found = await read({
    'm/0003_c.up.sql': 'SELECT 3;\r\n',
    'm/2_b.up.down.sql': 'SELECT -2;',
    'm/2_b.up.sql': '\uFEFFSELECT 2;',
    'm/10_ünï code.up.pg.sql': 'SELECT 10;',
    'm/4_only.down.sql': 'SELECT 4;',
    'm/03_again.up.sql': 'SELECT 3;',
    'm/5_e.up.sql.bak': 'SELECT 5;',
    'm/99999999999999999999_f.up.sql': 'SELECT 6;',
    'm/6_G.UP.sql': 'SELECT 6;',
    'm/sub/7_h.up.sql': 'SELECT 7;',
    'm/plain.sql': 'SELECT 8;',
    'm/README.md': '#',
  });
  expect(found?.migrations.map(({ id, name, up, down }) => [id, name, up, down])).toEqual([
    [
      '2',
      'b',
      { kind: 'sql', sql: 'SELECT 2;', line: 1 },
      { kind: 'sql', sql: 'SELECT -2;', line: 1, path: 'm/2_b.up.down.sql' },
    ],
    ['3', 'c', { kind: 'sql', sql: 'SELECT 3;\n', line: 1 }, undefined],
    // The tool records a version without an up file all the same
    [
      '4',
      'only',
      { kind: 'sql', sql: '', line: 1 },
      { kind: 'sql', sql: 'SELECT 4;', line: 1, path: 'm/4_only.down.sql' },
    ],
    ['10', 'ünï code', { kind: 'sql', sql: 'SELECT 10;', line: 1 }, undefined],
  ]);
  expect(found?.problems.map(({ kind, path }) => [kind, path]).sort()).toEqual([
    ['duplicate', 'm/03_again.up.sql'],
    ['unreadable', 'm/5_e.up.sql.bak'],
    ['unreadable', 'm/99999999999999999999_f.up.sql'],
  ]);
  expect(found?.leftOut.map(({ path }) => path)).toEqual(['m/6_G.UP.sql', 'm/plain.sql', 'm/sub/7_h.up.sql']);
});

test('ten thousand files take no longer than they must', async () => {
  const names = Array.from({ length: 10_000 }, (_, at) => [`m/${10_000 - at}_x.up.sql`, 'SELECT 1;'] as const);
  const start = worked();
  const found = await read(Object.fromEntries(names));
  expect(found?.migrations.map(({ id }) => id).slice(0, 3)).toEqual(['1', '2', '3']);
  expect(found?.migrations.length).toBe(10_000);
  expect(worked() - start).toBeLessThan(20_000);
});
