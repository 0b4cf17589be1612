// Agreement with drizzle's own migrator: what it applied counts as applied here, and it takes what we applied for its own.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle as onMysql } from 'drizzle-orm/mysql2';
import { migrate as migrateMysql } from 'drizzle-orm/mysql2/migrator';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import mysql from 'mysql2/promise';
import pg from 'pg';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/drizzle');
const TAGS = ['0000_quiet_owl', '0001_brave_hulk', '0002_late_storm'];
const layout = layouts.find(({ name }) => name === 'drizzle');

interface Row {
  readonly hash: string;
  readonly created_at: string | number;
}

interface Place extends Disposable {
  readonly folder: string;
  /** Only the first entries of the journal are there. */
  keep(entries: number): void;
  migrate(): Promise<void>;
  rows(): Promise<readonly Row[]>;
  report(command: 'plan' | 'apply' | 'status' | 'drift'): Promise<Report>;
}

function place(
  dialect: 'postgresql' | 'mysql',
  url: string,
  more: Flags,
  own: Pick<Place, 'migrate' | 'rows'>,
  folder: string,
): Place {
  const flags: Flags = {
    'working-directory': folder,
    'database-url': url,
    backup: 'none',
    'fail-on': 'never',
    ...more,
  };
  return {
    folder,
    ...own,
    keep(entries) {
      cpSync(join(PROJECT, dialect), folder, { recursive: true });
      const file = join(folder, 'drizzle/meta/_journal.json');
      const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] };
      writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, entries) }));
    },
    report: async (command) => (await runCommand(command, flags)).report,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

const scratch = (): string => mkdtempSync(join(tmpdir(), 'mom-drizzle-'));

async function postgresPlace(): Promise<Place> {
  const server = await sharedPostgres(15);
  const url = await server.createDatabase(undefined, 'drizzle_owner');
  const folder = scratch();
  const withClient = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const own = {
    migrate: () =>
      withClient((client) => migratePostgres(onPostgres(client), { migrationsFolder: join(folder, 'drizzle') })),
    rows: () =>
      withClient(
        async (client) =>
          (await client.query<Row>('SELECT hash, created_at FROM drizzle.__drizzle_migrations ORDER BY id')).rows,
      ),
  };
  return place('postgresql', url, { shadow: server.superuserUrl(), 'postgres-binaries': server.bin }, own, folder);
}

async function mysqlPlace(key: string): Promise<Place> {
  const server = await sharedMysql(key);
  const url = await server.createDatabase();
  const folder = scratch();
  const withConnection = async <T>(work: (connection: mysql.Connection) => Promise<T>): Promise<T> => {
    const connection = await mysql.createConnection(url);
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  };
  const own = {
    migrate: () =>
      withConnection((connection) => migrateMysql(onMysql(connection), { migrationsFolder: join(folder, 'drizzle') })),
    rows: () =>
      withConnection(async (connection) => {
        const [rows] = await connection.query('SELECT hash, created_at FROM __drizzle_migrations ORDER BY id');
        return rows as unknown as readonly Row[];
      }),
  };
  return place('mysql', url, { shadow: server.rootUrl(''), 'mysql-binaries': server.bin }, own, folder);
}

const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['PostgreSQL', postgresPlace],
  ...someMysqlKeys.map((key) => [key, () => mysqlPlace(key)] as const),
];

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);

test.each(PLACES)('goes on where the migrator stopped, and the other way round, on %s', async (_, open) => {
  using project = await open();
  project.keep(1);
  await project.migrate();
  project.keep(2);
  const status = await project.report('status');
  expect(ids(status)).toEqual(TAGS.slice(0, 1));
  expect(pending(status)).toEqual(TAGS.slice(1, 2));
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect((await project.report('drift')).plan?.drift).toEqual([]);
  // The same rows as it would have written itself; and it goes on after ours
  project.keep(3);
  await project.migrate();
  const rows = await project.rows();
  expect(rows.map(({ created_at }) => Number(created_at))).toEqual([1735689600000, 1736121600000, 1738368000000]);
  expect(new Set(rows.map(({ hash }) => hash.length))).toEqual(new Set([64]));
  expect(await project.report('status')).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
});

test('a file that was edited since, and one that a merge brought in behind the newest row', async () => {
  using project = await postgresPlace();
  project.keep(3);
  await project.migrate();
  writeFileSync(join(project.folder, 'drizzle/0002_late_storm.sql'), 'ALTER TABLE "books" ADD "pages" bigint;\n');
  expect((await project.report('status')).history.problems).toMatchObject([{ kind: 'edited', id: '0002_late_storm' }]);
  project.keep(3);
  const journal = join(project.folder, 'drizzle/meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: readonly object[] };
  const late = { idx: 3, version: '7', when: 1738000000000, tag: '0003_merged', breakpoints: true };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, late] }));
  writeFileSync(join(project.folder, 'drizzle/0003_merged.sql'), 'ALTER TABLE "books" ADD "isbn" text;\n');
  // The migrator itself runs nothing, and says nothing
  await project.migrate();
  expect(await project.rows()).toHaveLength(3);
  const status = await project.report('status');
  expect(pending(status)).toEqual(['0003_merged']);
  expect(status.history.problems).toMatchObject([{ kind: 'out-of-order', id: '0003_merged' }]);
});

const READ = { include: [], exclude: [], order: [], engine: 'postgres' } as const;
const entry = (tag: string, when: unknown): string => `{"idx":0,"tag":"${tag}","when":${JSON.stringify(when)}}`;
const read = (files: Readonly<Record<string, string>>): Promise<ReadMigrations> | undefined =>
  layout?.read([{ path: 'd' }], { ...READ, folder: memoryFolder(files) });

test.each([
  [{ 'd/0000_a.sql': '' }, 'There is no d/meta/_journal.json'],
  [{ 'd/meta/_journal.json': '{' }, 'is no JSON'],
  [{ 'd/meta/_journal.json': '{"entries":[{"tag":1}]}' }, 'has no list of entries'],
  [
    { 'd/meta/_journal.json': `{"dialect":"mysql","entries":[${entry('0000_a', 1)}]}` },
    'is for mysql, and the engine is postgres',
  ],
])('a journal that cannot be followed: %j', async (files, words) => {
  await expect(read(files)).rejects.toThrow(words);
});

test('files that are missing, that nothing names, or whose time goes back', async () => {
  const found = await read({
    'd/meta/_journal.json': `{"entries":[${entry('0000_a', 5)},${entry('0001_b', 4)},${entry('0002_gone', 6)}]}`,
    'd/0000_a.sql': 'SELECT 1;',
    'd/0001_b.sql': 'SELECT 2;--> statement-breakpoint\nSELECT 3;',
    'd/stray.sql': 'SELECT 4;',
  });
  expect(found?.migrations.map(({ id, version }) => [id, version])).toEqual([
    ['0000_a', '5'],
    ['0001_b', '4'],
  ]);
  expect(found?.problems).toMatchObject([
    { kind: 'unreadable', id: '0002_gone' },
    { kind: 'out-of-order', id: '0001_b' },
  ]);
  expect(found?.leftOut.map(({ path }) => path)).toEqual(['d/stray.sql']);
});
