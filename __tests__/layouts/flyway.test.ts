// Flyway's own program is not here: its table and its rows are written out from its source (12.x), and so are the checksums, which
// Python's zlib gave for the lines of the files.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import pg from 'pg';
import { memoryFolder } from '../../src/io/dir.js';
import { layouts } from '../../src/layouts/index.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import type { Report } from '../../src/model/report.js';
import { sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';

const layout = layouts.find(({ name }) => name === 'flyway');
const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/flyway');
const VIEW = 'views/R__titles_of_authors.sql';

type Row = Readonly<Record<string, unknown>>;

interface Place extends Disposable {
  readonly folder: string;
  run(...statements: readonly string[]): Promise<readonly Row[]>;
  /** `flyway_schema_history` as Flyway makes it, and these rows. */
  golden(
    ...rows: readonly (readonly [
      version: string | null,
      description: string,
      type: string,
      script: string,
      checksum: number | null,
      success?: boolean,
    ])[]
  ): Promise<void>;
  rows(): Promise<readonly (readonly unknown[])[]>;
  /** Columns and indexes of the table. */
  table(): Promise<readonly Row[]>;
  report(command: 'plan' | 'apply' | 'status' | 'repair' | 'drift' | 'baseline', more?: Flags): Promise<Report>;
}

const POSTGRESQL = [
  `CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
)`,
  'ALTER TABLE "flyway_schema_history" ADD CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank")',
  'CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success")',
];
const MYSQL = [
  `CREATE TABLE \`flyway_schema_history\` (
    \`installed_rank\` INT NOT NULL,
    \`version\` VARCHAR(50),
    \`description\` VARCHAR(200) NOT NULL,
    \`type\` VARCHAR(20) NOT NULL,
    \`script\` VARCHAR(1000) NOT NULL,
    \`checksum\` INT,
    \`installed_by\` VARCHAR(100) NOT NULL,
    \`installed_on\` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    \`execution_time\` INT NOT NULL,
    \`success\` BOOL NOT NULL,
    CONSTRAINT \`flyway_schema_history_pk\` PRIMARY KEY (\`installed_rank\`)
)`,
  'CREATE INDEX `flyway_schema_history_s_idx` ON `flyway_schema_history` (`success`)',
];
const TABLE_OF_POSTGRESQL = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default IS NOT NULL AS defaulted
    FROM information_schema.columns WHERE table_name = 'flyway_schema_history' AND table_schema = 'public' ORDER BY ordinal_position`;
const INDEXES_OF_POSTGRESQL = "SELECT indexdef FROM pg_indexes WHERE tablename = 'flyway_schema_history' ORDER BY 1";

function place(
  url: string,
  own: Pick<Place, 'run' | 'table'> & { readonly ddl: readonly string[] },
  more: Flags,
): Place {
  const folder = mkdtempSync(join(tmpdir(), 'mom-flyway-'));
  cpSync(PROJECT, folder, { recursive: true });
  const flags: Flags = {
    'working-directory': folder,
    'database-url': url,
    backup: 'none',
    'fail-on': 'never',
    ...more,
  };
  const { run, table } = own;
  return {
    folder,
    run,
    table,
    async golden(...rows) {
      const text = (value: string | number | null): string => (value === null ? 'NULL' : `'${value}'`);
      await run(...own.ddl);
      for (const [at, [version, description, type, script, checksum, success = true]] of rows.entries())
        await run(`INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
          VALUES (${at + 1}, ${text(version)}, ${text(description)}, '${type}', ${text(script)}, ${checksum}, 'flyway', 12, ${success})`);
    },
    async rows() {
      const found = await run('SELECT * FROM flyway_schema_history ORDER BY installed_rank');
      return found.map((row) => [
        row['installed_rank'],
        row['version'],
        row['description'],
        row['type'],
        row['script'],
        row['checksum'],
        Boolean(row['success']),
      ]);
    },
    report: async (command, flagsOfRun = {}) => (await runCommand(command, { ...flags, ...flagsOfRun })).report,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

async function onPostgres(): Promise<Place> {
  const server = await sharedPostgres(15);
  const url = await server.createDatabase(undefined, 'flyway_owner');
  const run: Place['run'] = async (...statements) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      let rows: readonly Row[] = [];
      for (const statement of statements) ({ rows } = await client.query<Row>(statement));
      return rows;
    } finally {
      await client.end();
    }
  };
  const table = async () => [...(await run(TABLE_OF_POSTGRESQL)), ...(await run(INDEXES_OF_POSTGRESQL))];
  return place(
    url,
    { run, table, ddl: POSTGRESQL },
    { shadow: server.superuserUrl(), 'postgres-binaries': server.bin },
  );
}

async function onMysql(key: string): Promise<Place> {
  const server = await sharedMysql(key);
  const url = await server.createDatabase();
  const run: Place['run'] = async (...statements) => {
    const connection = await mysql.createConnection(url);
    try {
      let rows: unknown = [];
      for (const statement of statements) [rows] = await connection.query(statement);
      return rows as readonly Row[];
    } finally {
      await connection.end();
    }
  };
  const table = async () => {
    const [row] = await run('SHOW CREATE TABLE flyway_schema_history');
    // A boolean is a tinyint(1), and a timestamp may be written in two ways
    return [{ made: String(row?.['Create Table']) }];
  };
  return place(url, { run, table, ddl: MYSQL }, { shadow: server.rootUrl(''), 'mysql-binaries': server.bin });
}

const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ['PostgreSQL', onPostgres],
  ...someMysqlKeys.map((key) => [key, () => onMysql(key)] as const),
];

const ids = (report: Report): readonly string[] => report.history.applied.map(({ id }) => id);
const pending = (report: Report): readonly string[] => report.history.pending.map(({ id }) => id);
const problems = (report: Report) => report.history.problems.map(({ kind, id, message }) => ({ kind, id, message }));

const V1 = ['1', 'create authors', 'SQL', 'V1__create_authors.sql', -328129840] as const;
const V1_1 = ['1.1', 'create books', 'SQL', 'V1_1__create_books.sql', -153625331] as const;
const V1_10 = ['1.10', 'index titles', 'SQL', 'V1.10__index_titles.sql', -611338550] as const;
// Of a versioned one the file as it stands, of a repeatable one with what stands for its placeholders
const V2 = ['2', 'seed books', 'SQL', 'V2__seed_books.sql', -755270409] as const;
const R = [null, 'titles of authors', 'SQL', VIEW, -497103378] as const;

test.each(PLACES)('goes on where Flyway stopped, with the rows that it would write, on %s', async (_, open) => {
  using project = await open();
  const { folder } = project;
  const text = (file: string): string => readFileSync(join(folder, 'sql', file), 'utf8');
  await project.golden(V1, V1_1);
  await project.run(text(V1[3]), text(V1_1[3]));
  const status = await project.report('status');
  expect(ids(status)).toEqual(['1', '1.1']);
  expect(pending(status)).toEqual(['1.10', '2', 'R__titles_of_authors']);
  expect(problems(status)).toEqual([]);
  expect((await project.report('apply')).error).toBeNull();
  const rows = [V1, V1_1, V1_10, V2, R].map((row, at) => [at + 1, ...row, true]);
  expect(await project.rows()).toEqual(rows);
  expect(await project.run("SELECT publisher FROM books WHERE publisher = 'Penguin'")).toHaveLength(1);
  // Another value of its placeholder, and it runs again; so it does with another text
  const toml = join(folder, 'flyway.toml');
  writeFileSync(toml, readFileSync(toml, 'utf8').replace('Penguin', 'Puffin'));
  expect(pending(await project.report('status'))).toEqual(['R__titles_of_authors']);
  appendFileSync(join(folder, 'sql', VIEW), '-- more\n');
  expect(problems(await project.report('status'))).toEqual([]);
  expect((await project.report('apply')).error).toBeNull();
  const after = await project.rows();
  expect(after.slice(0, 5)).toEqual(rows);
  expect(after.slice(5)).toEqual([[6, null, R[1], 'SQL', VIEW, expect.any(Number), true]]);
  expect(await project.report('status')).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
});

test.each(PLACES)('makes the table as Flyway does, and starts from a baseline script, on %s', async (_, open) => {
  using project = await open();
  using like = await open();
  await like.golden();
  writeFileSync(
    join(project.folder, 'sql/B1.10__all.sql'),
    'CREATE TABLE authors (id int PRIMARY KEY, name varchar(100) NOT NULL);\nCREATE TABLE books (id int PRIMARY KEY, author_id int NOT NULL, title varchar(200) NOT NULL, publisher varchar(100));\n',
  );
  const status = await project.report('status');
  expect(pending(status)).toEqual(['B1.10', '2', 'R__titles_of_authors']);
  expect((await project.report('apply')).error).toBeNull();
  expect((await project.rows()).map((row) => row.slice(0, 5))).toEqual([
    [1, '1.10', 'all', 'SQL_BASELINE', 'B1.10__all.sql'],
    [2, ...V2.slice(0, 4)],
    [3, ...R.slice(0, 4)],
  ]);
  expect(await project.table()).toEqual(await like.table());
  // Nothing that it sums up is missing, or pending
  const after = await project.report('status');
  expect(after).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
  expect(ids(after)).toEqual(['B1.10', '2', 'R__titles_of_authors']);
  expect((await project.report('drift')).plan?.drift).toEqual([]);
  // Where a version is in already it runs nowhere
  await like.run('DELETE FROM flyway_schema_history');
  cpSync(join(project.folder, 'sql'), join(like.folder, 'sql'), { recursive: true });
  expect((await like.report('baseline', { to: '1.1' })).error).toBeNull();
  expect(await like.rows()).toEqual([V1, V1_1].map((row, at) => [at + 1, ...row, true]));
  expect(pending(await like.report('status'))).toEqual(['1.10', '2', 'R__titles_of_authors']);
});

test.each(PLACES)('what Flyway recorded as failed stops us until a person has settled it, on %s', async (_, open) => {
  using project = await open();
  await project.golden(V1, [...V1_1, false]);
  const refused = await project.report('apply');
  expect(refused).toMatchObject({ verdict: 'failed', history: { problems: [{ kind: 'dirty', id: '1.1' }] } });
  expect(problems(refused)[0]?.message).toContain(
    '1.1 is half done, and nobody has written down how much of it is in: its row 2 says that it failed.',
  );
  expect((await project.report('repair', { resume: 'true' })).error?.message).toContain('its row 2 says');
  expect(await project.report('repair', { 'mark-applied': '1.1' })).toMatchObject({ error: null });
  expect(await project.rows()).toEqual([V1, V1_1].map((row, at) => [at + 1, ...row, true]));
  await project.run('UPDATE flyway_schema_history SET success = FALSE WHERE installed_rank = 2');
  expect(await project.report('repair', { 'mark-pending': '1.1' })).toMatchObject({ error: null });
  expect(await project.rows()).toEqual([[1, ...V1, true]]);
  expect(pending(await project.report('status'))).toEqual(['1.1', '1.10', '2', 'R__titles_of_authors']);
});

test.each(PLACES.slice(1))(
  'what we left half done Flyway refuses too, and we go on with it, on %s',
  async (_, open) => {
    using project = await open();
    const folder = join(project.folder, 'sql');
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const file = join(folder, 'V9__half.sql');
    writeFileSync(file, 'CREATE TABLE half (id int PRIMARY KEY);\nCREATE TABLE half (id int PRIMARY KEY);\n');
    expect((await project.report('apply')).apply?.outcomes).toMatchObject([{ status: 'failed', statementsDone: 1 }]);
    expect(await project.rows()).toEqual([[1, '9', 'half', 'SQL', 'V9__half.sql', expect.any(Number), false]]);
    expect(problems(await project.report('status'))).toMatchObject([
      { kind: 'dirty', id: '9', message: expect.stringContaining('1 of 2 statements are in') },
    ]);
    writeFileSync(file, 'CREATE TABLE half (id int PRIMARY KEY);\nCREATE TABLE other (id int PRIMARY KEY);\n');
    expect(await project.report('repair', { resume: 'true' })).toMatchObject({ error: null });
    expect(await project.rows()).toEqual([[1, '9', 'half', 'SQL', 'V9__half.sql', expect.any(Number), true]]);
    expect(await project.report('status')).toMatchObject({ verdict: 'clean', history: { pending: [], problems: [] } });
  },
);

test('rows of every kind mean what they mean to Flyway', async () => {
  using project = await onPostgres();
  const { folder } = project;
  await project.golden(
    V1,
    [...V1_1],
    ['1.1', 'create books', 'UNDO_SQL', 'U1_1__create_books.sql', 1246518662],
    V2,
    ['2', 'seed books', 'DELETE', 'V2__seed_books.sql', -755270409],
    // Older than the placeholders of its file, then run again, then gone from the files
    [null, 'titles of authors', 'SQL', VIEW, 1],
    [null, 'titles of authors', 'SQL', VIEW, 378041818],
    [null, 'gone', 'SQL', 'R__gone.sql', 5],
  );
  await project.run(
    `INSERT INTO flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"public"', NULL, 'me', now(), 0, true)`,
  );
  const status = await project.report('status');
  expect(ids(status)).toEqual(['1', 'R__titles_of_authors', 'R__gone']);
  expect(pending(status)).toEqual(['1.1', '1.10', '2']);
  expect(problems(status)).toMatchObject([{ kind: 'vanished', id: 'R__gone' }]);
  // An edit of what is in, a name that has changed, a version that is gone, and one that comes too late
  await project.run(
    'TRUNCATE flyway_schema_history',
    `INSERT INTO flyway_schema_history VALUES (1, '1', 'create authors', 'SQL', 'x', -328129840, 'me', now(), 0, true),
      (2, '1.10.0', 'index titles', 'SQL', 'x', -611338550, 'me', now(), 0, true), (3, '2', 'seed books', 'SQL', 'x', -755270409, 'me', now(), 0, true),
      (4, '3', 'third', 'JDBC', 'x', NULL, 'me', now(), 0, true)`,
  );
  appendFileSync(join(folder, 'sql/V1__create_authors.sql'), '-- more');
  renameSync(join(folder, 'sql/V2__seed_books.sql'), join(folder, 'sql/V2__seeds.sql'));
  const late = await project.report('status');
  expect(problems(late)).toMatchObject([
    { kind: 'edited', id: '1', message: expect.stringContaining('-328129840 then') },
    { kind: 'edited', id: '2', message: expect.stringContaining('was applied as "seed books"') },
    { kind: 'vanished', id: '3' },
    { kind: 'out-of-order', id: '1.1', message: expect.stringContaining('comes before 2') },
  ]);
  expect(late.history.problems.at(-1)?.hint).toContain('git mv sql/V1_1__create_books.sql sql/V3__create_books.sql');
  // `flyway baseline` at 1.10: what is below was never run by Flyway, and is not compared
  await project.run(
    'TRUNCATE flyway_schema_history',
    `INSERT INTO flyway_schema_history VALUES (1, '1.10', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'me', now(), 0, true)`,
  );
  const based = await project.report('status');
  expect(ids(based)).toEqual(['1', '1.1', '1.10']);
  expect(problems(based)).toEqual([]);
  expect(pending(based)).toEqual(['2', 'R__titles_of_authors']);
  // The table of another schema is not passed over
  await project.run('CREATE SCHEMA app', 'ALTER TABLE flyway_schema_history SET SCHEMA app');
  expect((await project.report('status')).error).toMatchObject({
    code: 'history',
    message: 'There is no flyway_schema_history in public, and there is one in app.',
    hint: expect.stringContaining('search_path%3Dapp'),
  });
});

const read = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  sources: readonly string[] = ['m'],
): Promise<ReadMigrations> => {
  const options = { include: [], exclude: [], order: [], engine: 'postgres', folder: memoryFolder(files) } as const;
  const found = await layout?.read(
    sources.map((path) => ({ path })),
    options,
  );
  if (found === undefined) throw new Error('There is no such layout.');
  return found;
};
const said = ({ problems: all }: ReadMigrations): readonly string[] =>
  all.map(({ kind, id, message }) => `${kind} ${id}: ${message}`);
const left = ({ leftOut }: ReadMigrations): readonly string[] => leftOut.map(({ path }) => path);
const texts = ({ migrations }: ReadMigrations) =>
  migrations.map(({ id, up }) => [id, up.kind === 'sql' ? up.sql : undefined]);

test('names: versions by their numbers, the same of two folders, and what Flyway passes over', async () => {
  const found = await read(
    {
      'm/V1__a b_c.sql': 'SELECT 1;',
      'm/V2.sql': '',
      'm/deep/er/V1_10__ü.SQL': '',
      'n/V1.9__nine.sql': '',
      'n/V01.9.0__again.sql': '',
      'm/V20240101120000.1__x__y.sql': '',
      'm/R__b.sql': '',
      'm/R__B.sql': '',
      'm/sub/R__b.sql': '',
      'm/U1.9__undo.sql': 'DROP TABLE nine;',
      'm/U7__nothing.sql': '',
      'm/V1_x.sql': '',
      'm/v3__small.sql': '',
      'm/V3..1__dots.sql': '',
      'm/R1__x.sql': '',
      'm/helper.sql': '',
      'm/README.md': '',
      'm/.hidden/V8__x.sql': '',
    },
    ['m', 'n'],
  );
  expect(
    found.migrations.map(({ id, row, down }) => [id, row?.['description'], row?.['script'], down !== undefined]),
  ).toEqual([
    ['1', 'a b c', 'V1__a b_c.sql', false],
    ['01.9.0', 'again', 'V01.9.0__again.sql', true],
    ['1.10', 'ü', 'deep/er/V1_10__ü.SQL', false],
    ['2', '', 'V2.sql', false],
    ['20240101120000.1', 'x  y', 'V20240101120000.1__x__y.sql', false],
    ['R__B', 'B', 'R__B.sql', false],
    ['R__b', 'b', 'R__b.sql', false],
  ]);
  expect(said(found)).toEqual([
    'duplicate 1.9: n/V1.9__nine.sql and n/V01.9.0__again.sql have one version, 1.9: Flyway refuses both.',
    'duplicate R__b: m/sub/R__b.sql and m/R__b.sql have one description, "b": Flyway refuses both.',
  ]);
  expect(left(found)).toEqual([
    'm/.hidden/V8__x.sql',
    'm/R1__x.sql',
    'm/U7__nothing.sql',
    'm/V1_x.sql',
    'm/V3..1__dots.sql',
    'm/helper.sql',
    'm/v3__small.sql',
  ]);
});

test('callbacks and code are named, never passed over', async () => {
  const found = await read({
    'm/V1__a.sql': '',
    'm/beforeMigrate.sql': '',
    'm/afterEachMigrate__grants.sql': '',
    'm/afterMigrate.sh': '',
    'm/afterClean.sql': '',
    'm/beforeMigrateX.sql': '',
    'm/V2__fill.java': '',
    'm/R__fill.py': '',
    'm/Helper.kt': '',
  });
  expect(found.problems.map(({ kind, id }) => [kind, id])).toEqual([
    ['not-a-file', 'R__fill'],
    ['not-a-file', '2'],
    ['not-a-file', 'm/afterEachMigrate__grants.sql'],
    ['not-a-file', 'm/afterMigrate.sh'],
    ['not-a-file', 'm/beforeMigrate.sql'],
  ]);
  expect(said(found).at(-1)).toContain('`flyway migrate` runs it (beforeMigrate), and here nothing does');
  expect(left(found)).toEqual(['m/Helper.kt', 'm/afterClean.sql', 'm/beforeMigrateX.sql']);
});

test('checksums do not know line ends, a byte order mark or the last line end', async () => {
  const checksums = async (text: string) => (await read({ 'm/V1__a.sql': text })).migrations[0]?.checksum;
  // zlib.crc32(b'SELECT 1;SELECT \'\xc3\xa9\';') of Python, as a signed number
  for (const text of ["SELECT 1;\nSELECT 'é';\n", "\uFEFFSELECT 1;\r\nSELECT 'é';", "SELECT 1;\rSELECT 'é';\r\n\n"])
    expect(await checksums(text)).toBe('98625550');
  expect(await checksums('')).toBe('0');
});

test('placeholders, from the files beside the migrations, and for one script not at all', async () => {
  const found = await read({
    'flyway.toml': `[flyway]\nplaceholderReplacement = true\ndefaultSchema = "app"\n[environments.dev]\nurl = "x"\n[flyway.placeholders]\nA = "1 \\"x\\"" # one\n'b.c' = 'two'\n`,
    'm/flyway.conf': '# old\nflyway.locations=x\nflyway.placeholders.deep = d\\\n  eep\nflyway.placeholders.a=1 "x"\n',
    'm/V1__a.sql':
      '-- ${a}\nSELECT ${A}, ${b.C}, ${DEEP}, ${flyway:filename}, ${flyway:table}, ${flyway:defaultSchema};',
    'm/V2__b.sql': 'SELECT $${x}$$;',
    'm/V2__b.sql.conf': 'placeholderReplacement=false\nexecuteInTransaction=false\n',
  });
  expect(said(found)).toEqual([]);
  expect(texts(found)).toEqual([
    ['1', '-- 1 "x"\nSELECT 1 "x", two, deep, V1__a.sql, flyway_schema_history, app;'],
    ['2', 'SELECT $${x}$$;'],
  ]);
  expect(found.migrations.map(({ up }) => up)).toMatchObject([{}, { transactional: false }]);
  expect(left(found)).toEqual([]);
});

test.each([
  [
    { 'm/V1__a.sql': 'SELECT\n${nobody};' },
    'm/V1__a.sql:2: the placeholder ${nobody} has no value here',
    'nobody = "…"',
  ],
  [{ 'm/V1__a.sql': '${flyway:timestamp}' }, 'the placeholder ${flyway:timestamp}', 'CURRENT_TIMESTAMP'],
  [{ 'm/V1__a.sql': '${Flyway:DefaultSchema}' }, '${Flyway:DefaultSchema}', 'current_schema()'],
  [{ 'm/V1__a.sql': 'SELECT ${open\n' }, 'm/V1__a.sql:1: the placeholder ${open has', 'placeholderReplacement=false'],
  [{ 'm/V1__a.sql.conf': 'shouldExecute=${x}==1' }, '`shouldExecute=${x}==1` is not followed', 'exclude the script'],
  [{ 'm/V1__a.sql.conf': 'encoding=ISO-8859-1' }, '`encoding=ISO-8859-1` is not followed', 'executeInTransaction'],
  [{ 'flyway.toml': '[flyway]\ntable = "history"' }, 'flyway.toml:2: `table` is `history` there', 'Flyway itself'],
  [{ 'flyway.conf': 'flyway.baselineOnMigrate=true' }, '`baselineOnMigrate` is `true`', 'baseline --to'],
  [
    { 'flyway.toml': '[flyway]\nplaceholders = { a = "b" }' },
    'is written in a way that is not read here',
    'between quotes',
  ],
  [
    { 'flyway.toml': '[flyway.placeholders]\na = "${env.A}"' },
    'takes its value from the surroundings',
    'between quotes',
  ],
  [{ 'flyway.toml': '[environments.dev.flyway.placeholders]\na = "b"' }, 'is for one environment', 'under `flyway`'],
  [
    { 'flyway.conf': 'flyway.placeholders.a=1', 'm/flyway.conf': 'flyway.placeholders.A=2' },
    'm/flyway.conf:1: `placeholders.A` has another value elsewhere',
    'Leave one',
  ],
  [{ 'flyway.toml': new Uint8Array([0xff, 0x00, 0xff]) }, 'flyway.toml', 'UTF-8'],
] as const)('what is not followed is told by name: %j', async (files, message, hint) => {
  const { problems: all } = await read({ 'm/V1__a.sql': 'SELECT 1;', ...(files as Record<string, string>) });
  expect(all).toMatchObject([{ message: expect.stringContaining(message), hint: expect.stringContaining(hint) }]);
});
