// Agreement with Prisma Migrate by its table: the DDL is that of its schema engine (create_migrations_table of either flavour), the rows
// are those of sql_migration_persistence.rs and of the commands that call it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { EngineName } from '../../src/model/engine.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import { onPostgres, type ToolProject, toolProjects } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/prisma');
const NAMES = ['20250110090000_create_authors', '20250112101500_create_books', '20250203120000_index_titles'] as const;
const TABLE = '_prisma_migrations';
const GOLDEN = {
  postgresql: `CREATE TABLE _prisma_migrations (
                id                      VARCHAR(36) PRIMARY KEY NOT NULL,
                checksum                VARCHAR(64) NOT NULL,
                finished_at             TIMESTAMPTZ,
                migration_name          VARCHAR(255) NOT NULL,
                logs                    TEXT,
                rolled_back_at          TIMESTAMPTZ,
                started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
                applied_steps_count     INTEGER NOT NULL DEFAULT 0
            );`,
  mysql: `CREATE TABLE _prisma_migrations (
                id                      VARCHAR(36) PRIMARY KEY NOT NULL,
                checksum                VARCHAR(64) NOT NULL,
                finished_at             DATETIME(3),
                migration_name          VARCHAR(255) NOT NULL,
                logs                    TEXT,
                rolled_back_at          DATETIME(3),
                started_at              DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
                applied_steps_count     INTEGER UNSIGNED NOT NULL DEFAULT 0
            ) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
} as const;
const FAILED = `A migration failed to apply. New migrations cannot be applied before the error is recovered from.

Migration name: ${NAMES[1]}

Database error code: 1050

Database error:
Table ''books'' already exists

Please check the query number 1 from the migration file.
`;

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const fileOf = ({ folder }: ToolProject, name: string): string =>
  join(folder, 'prisma/migrations', name, 'migration.sql');
const rows = ({ sql }: ToolProject) =>
  sql(`SELECT * FROM ${TABLE} ORDER BY migration_name, coalesce(rolled_back_at, started_at)`);

/** With the lock file of its server, as `prisma migrate dev` writes it. */
function fitted(project: ToolProject): ToolProject {
  const lock = join(project.folder, 'prisma/migrations/migration_lock.toml');
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('postgresql', project.dialect));
  return project;
}

/** A row that Prisma has written: of a whole run, of one that is under way, or of one that has failed and was marked as rolled back. */
const goldenRow = (id: string, name: string, checksum: string, more: string): string =>
  `INSERT INTO ${TABLE} (id, checksum, migration_name, finished_at, logs, rolled_back_at, started_at, applied_steps_count)
   VALUES ('${id}', '${checksum}', '${name}', ${more});`;
const DONE = `'2025-01-10 09:00:01.5', NULL, NULL, '2025-01-10 09:00:00.25', 1`;
const FAILED_ROW = `NULL, '${FAILED}', NULL, '2025-01-12 10:15:00', 0`;
const ROLLED_BACK = `NULL, '${FAILED}', '2025-01-12 11:00:00', '2025-01-12 10:15:00', 0`;

const PLACES = toolProjects(PROJECT);

test.each(PLACES)('goes on where Prisma stopped, and leaves what it would have written, on %s', async (_, open) => {
  using golden = fitted(await open());
  const crlf = readFileSync(fileOf(golden, NAMES[0]), 'utf8').replaceAll('\n', '\r\n');
  await golden.sql(`${GOLDEN[golden.dialect]}
    CREATE TABLE authors (id INTEGER NOT NULL, name VARCHAR(200) NOT NULL, PRIMARY KEY (id));
    ${goldenRow('1', NAMES[0], sha256(crlf), DONE)}
    ${goldenRow('2', NAMES[1], sha256('other'), ROLLED_BACK)}`);
  const status = await golden.report('status');
  expect(status.history).toMatchObject({
    applied: [{ id: NAMES[0], appliedAt: expect.stringMatching(/^2025-01-10T09:00:0/) }],
    pending: [{ id: NAMES[1] }, { id: NAMES[2] }],
    problems: [],
  });
  expect(await golden.report('apply')).toMatchObject({ error: null });
  expect((await golden.report('drift')).plan?.drift).toEqual([]);
  const written = await rows(golden);
  expect(written.map((row) => [row['migration_name'], row['checksum']])).toEqual([
    [NAMES[0], sha256(crlf)],
    [NAMES[1], sha256('other')],
    [NAMES[1], sha256(readFileSync(fileOf(golden, NAMES[1])))],
    [NAMES[2], sha256(readFileSync(fileOf(golden, NAMES[2])))],
  ]);
  for (const row of written.slice(2)) {
    expect(row).toMatchObject({ logs: null, rolled_back_at: null, applied_steps_count: 1 });
    expect(row['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    const [start, end] = [row['started_at'] as Date, row['finished_at'] as Date];
    expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime());
    // In UTC, whatever zone the server is in
    expect(Math.abs(Date.now() - end.getTime())).toBeLessThan(600_000);
  }
  using ours = fitted(await open());
  expect(await ours.report('baseline', { to: NAMES[2] })).toMatchObject({ error: null });
  expect(await ours.columns(TABLE)).toEqual(await golden.columns(TABLE));
  writeFileSync(fileOf(ours, NAMES[2]), 'SELECT 1;\n');
  expect((await ours.report('status')).history.problems).toMatchObject([{ kind: 'edited', id: NAMES[2] }]);
});

test.each(PLACES)(
  'what Prisma left half done is told, and settled as `migrate resolve` does, on %s',
  async (_, open) => {
    using project = fitted(await open());
    const authors = sha256(readFileSync(fileOf(project, NAMES[0])));
    const books = sha256(readFileSync(fileOf(project, NAMES[1])));
    await project.sql(`${GOLDEN[project.dialect]}
    CREATE TABLE authors (id INTEGER NOT NULL, name VARCHAR(200) NOT NULL, PRIMARY KEY (id));
    ${goldenRow('1', NAMES[0], authors, DONE)}
    ${goldenRow('2', NAMES[1], books, FAILED_ROW)}`);
    const refused = await project.report('apply');
    expect(refused).toMatchObject({ verdict: 'failed', history: { problems: [{ kind: 'dirty', id: NAMES[1] }] } });
    expect(refused.history.problems[0]?.message).toContain("it failed: Table 'books' already exists (1050)");
    expect((await project.report('repair', { resume: 'true' })).error).toMatchObject({
      code: 'repair',
      message: expect.stringContaining('nobody has written down'),
    });
    expect(await project.report('repair', { 'mark-pending': NAMES[1] })).toMatchObject({ error: null });
    expect((await rows(project))[1]).toMatchObject({ id: '2', finished_at: null, rolled_back_at: expect.any(Date) });
    // Killed before it could write an error; what is in was finished by hand
    await project.sql(goldenRow('3', NAMES[1], books, FAILED_ROW.replace(/'.*'(?=, NULL)/s, "''")));
    expect((await project.report('status')).history.problems[0]?.message).toContain('written no end');
    expect(await project.report('repair', { 'mark-applied': NAMES[1] })).toMatchObject({ error: null });
    const last = (await rows(project)).slice(2);
    expect(last.find(({ id }) => id === '3')).toMatchObject({ finished_at: null, rolled_back_at: expect.any(Date) });
    expect(last.find(({ id }) => id !== '3')).toMatchObject({
      checksum: books,
      finished_at: expect.any(Date),
      rolled_back_at: null,
    });
  },
);

test.each(PLACES.slice(1))(
  'what we left half done Prisma sees as well, until it is settled, on %s',
  async (_, open) => {
    using project = fitted(await open());
    const file = fileOf(project, NAMES[2]);
    writeFileSync(
      file,
      'ALTER TABLE books ADD COLUMN isbn varchar(20);\nALTER TABLE books ADD COLUMN isbn varchar(20);\n',
    );
    const failed = await project.report('apply');
    expect(failed.apply?.outcomes.at(-1)).toMatchObject({ status: 'failed', statementsDone: 1, statementsAll: 2 });
    const half = (await rows(project)).slice(2);
    expect(half).toMatchObject([{ finished_at: null, rolled_back_at: null, logs: null, applied_steps_count: 0 }]);
    expect((await project.report('status')).history.problems[0]?.message).toContain('1 of 2 statements are in');
    writeFileSync(
      file,
      'ALTER TABLE books ADD COLUMN isbn varchar(20);\nALTER TABLE books ADD COLUMN shelf varchar(20);\n',
    );
    expect(await project.report('repair', { resume: 'true' })).toMatchObject({ error: null });
    expect((await rows(project)).slice(2)).toMatchObject([
      {
        id: half[0]?.['id'],
        checksum: sha256(readFileSync(file)),
        finished_at: expect.any(Date),
        applied_steps_count: 1,
      },
    ]);
    expect(await project.sql('SELECT * FROM migrate_on_merge_history')).toEqual([]);
    expect(await project.report('status')).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
  },
);

test('an index that is built concurrently runs alone, as with Prisma, and among others only here, which is said', async () => {
  using project = await onPostgres(PROJECT);
  const file = fileOf(project, NAMES[2]);
  writeFileSync(file, 'CREATE INDEX CONCURRENTLY books_title_idx ON books(title);\nSELECT 1;\n');
  const planned = await project.report('plan');
  expect(planned.plan?.migrations.map(({ reversible }) => reversible)).toEqual([false, true, false]);
  expect(planned.plan?.migrations[2]?.notAtomic).toMatch(
    /; prisma itself, which sends the file as one script, is refused/,
  );
  writeFileSync(file, 'CREATE INDEX CONCURRENTLY books_title_idx ON books(title);\n');
  expect((await project.report('plan')).plan?.migrations[2]?.notAtomic).toMatch(/in a transaction$/);
  expect(await project.report('apply')).toMatchObject({ error: null });
  expect((await rows(project))[2]).toMatchObject({ applied_steps_count: 1, finished_at: expect.any(Date) });
});

const layout = layouts.find(({ name }) => name === 'prisma');
async function read(
  files: Readonly<Record<string, string>>,
  engine: EngineName = 'postgres',
  order: readonly string[] = [],
): Promise<ReadMigrations> {
  if (layout === undefined) throw new Error('There is no layout for Prisma.');
  const folder = memoryFolder(files);
  return layout.read([{ path: 'm' }], { folder, include: [], exclude: [], order, engine });
}

test('folders are read as Prisma reads them', async () => {
  const text = '\uFEFFSELECT 1;\r\nSELECT 2;\n';
  const found = await read(
    {
      'm/migration_lock.toml': 'provider = "mysql"\r\n',
      'm/20250102000000_ü b/migration.sql': text,
      'm/0_init/migration.sql': 'hello',
      'm/0_init/down.sql': '-- nothing',
      'm/0_init/notes.sql': 'SELECT 1;',
      'm/3_c/migration.sql': '',
      'm/loose.sql': 'SELECT 1;',
      [`m/${'9'.repeat(256)}/migration.sql`]: 'SELECT 1;',
      'm/4_gone/down.sql': 'SELECT 1;',
    },
    'mariadb',
  );
  expect(found.migrations.map(({ id, name, version }) => [id, name, version])).toEqual([
    ['0_init', 'init', '0'],
    ['20250102000000_ü b', 'ü b', '20250102000000'],
    ['3_c', 'c', '3'],
  ]);
  const [init, other] = found.migrations;
  expect(init?.down).toBeUndefined();
  // Its own test's example; and the form in which old versions of it wrote that
  expect(init?.checksum).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
  expect(init?.alike).toEqual([
    [...createHash('sha256').update('hello').digest()].map((byte) => byte.toString(16)).join(''),
  ]);
  expect(other).toMatchObject({ checksum: sha256(text), up: { sql: 'SELECT 1;\nSELECT 2;\n' } });
  expect(other?.alike).toEqual(expect.arrayContaining([sha256(text.replaceAll('\r\n', '\n'))]));
  expect(found.problems.map(({ kind, message }) => [kind, message.replace(/9{9,}/, '9')])).toEqual([
    ['unreadable', 'm/4_gone holds no migration.sql, and Prisma then runs none of the migrations (P3015).'],
    ['unreadable', "m/9 has a name of 256 characters, and Prisma's table holds 255."],
  ]);
  expect(found.leftOut.map(({ path }) => path)).toEqual(['m/0_init/notes.sql', 'm/loose.sql']);
});

test.each([
  ['provider = "sqlite"', 'postgres', 'wrong-engine', /for sqlite, and the engine is postgres/],
  ['provider = "postgresql"', 'tidb', 'wrong-engine', /for postgresql, and the engine is tidb/],
  ['# provider = "mysql"', 'mysql', 'wrong-layout', /names no `provider`/],
  ['<<<<<<< HEAD\nprovider = "mysql"', 'mysql', 'wrong-layout', /no TOML on line 1/],
] as const)('a lock file of %j is refused on %s', async (lock, engine, code, message) => {
  const files = { 'm/migration_lock.toml': lock, 'm/1_a/migration.sql': 'SELECT 1;' };
  await expect(read(files, engine)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

test('the folder above is not it, and an order has no place', async () => {
  await expect(read({ 'm/migrations/1_a/migration.sql': 'SELECT 1;' })).rejects.toMatchObject({ code: 'wrong-layout' });
  await expect(read({ 'm/1_a/migration.sql': '' }, 'postgres', ['1_a'])).rejects.toMatchObject({
    code: 'conflicting-inputs',
  });
});

test('what Prisma warns of at the top of a file stands in the plan', async () => {
  using project = await onPostgres(PROJECT);
  await project.report('apply');
  const name = '20250401080000_drop_title';
  mkdirSync(join(project.folder, 'prisma/migrations', name));
  writeFileSync(
    join(project.folder, 'prisma/migrations', name, 'migration.sql'),
    `/*
  Warnings:

  - You are about to drop the column \`title\` on the \`books\` table. All the data in
    the column will be lost.
  - Added the required column \`subtitle\` to the \`books\` table \u001b[31mwithout a default value.

*/
-- AlterTable
ALTER TABLE books ADD COLUMN subtitle TEXT;
`,
  );
  const { plan } = await project.report('plan');
  expect(plan?.migrations[0]?.notes).toEqual([
    "Prisma's own warning: You are about to drop the column `title` on the `books` table. All the data in the column will be lost.",
    expect.stringMatching(
      /^Prisma's own warning: Added the required column `subtitle` to the `books` table .*without a default value\.$/,
    ),
  ]);
  expect(JSON.stringify(plan)).not.toContain('\\u001b[31m');
});
