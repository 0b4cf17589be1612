// The layout `program`: real tools, as command lines, through the listener; on the shadow for the plan, over our session on apply.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ActionError } from '../../src/model/error.js';
import type { Report } from '../../src/model/report.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';
import { onPostgres, type ToolProject } from '../support/tool-project.js';

const PROJECT = join(import.meta.dirname, '../../migrations-fixtures/layouts/program');

/** The team's own script, with `psql` on the PATH. */
async function team(more: Flags = {}): Promise<ToolProject & { readonly flags: Flags; readonly all: Flags }> {
  const { bin } = await sharedPostgres(15);
  const project = await onPostgres(PROJECT);
  const flags = {
    layout: 'program',
    migrations: 'migrations',
    'program-up': `PATH="${bin}:$PATH" ./migrate.sh`,
    'program-tables': 'team_history',
    ...more,
  };
  return {
    ...project,
    flags,
    all: { ...project.flags, ...flags },
    report: (command, own = {}) => project.report(command, { ...flags, ...own }),
  };
}

const ids = (report: Report): readonly string[] => report.plan?.migrations.map(({ id }) => id) ?? [];
const sent = (report: Report): readonly string[] =>
  report.plan?.migrations.flatMap(({ statements }) => statements.map(({ kind }) => kind)) ?? [];

test("the team's own script: planned file by file, applied, and nothing pending after", async () => {
  using project = await team();
  const plan = await project.report('plan');
  expect(plan.error).toBeNull();
  expect(ids(plan)).toEqual(['0001_books', '0002_loans', '0003_isbn']);
  expect(plan.plan?.migrations.map(({ path }) => path)).toEqual([
    'migrations/0001_books.sql',
    'migrations/0002_loans.sql',
    'migrations/0003_isbn.sql',
  ]);
  // Each statement where its file has it
  expect(plan.plan?.migrations[1]?.statements.map(({ kind, line }) => [kind, line])).toEqual([
    ['CREATE TABLE', 2],
    ['INSERT', 7],
    ['INSERT', 1],
  ]);
  expect(plan.plan?.changes.map(({ name }) => name)).toContain('public.books');
  expect(plan.plan?.changes.map(({ name }) => name).join()).not.toContain('team_history');
  expect(plan.shadow?.base).toBe('empty');
  const applied = await project.report('apply');
  expect(applied.error).toBeNull();
  expect(applied.apply?.outcomes).toMatchObject([{ id: 'program', status: 'applied' }]);
  expect(applied.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(await project.sql('SELECT name FROM team_history ORDER BY 1')).toHaveLength(3);
  // Nothing of ours is left in its database
  expect(await project.sql("SELECT 1 FROM pg_namespace WHERE nspname = 'migrate_on_merge'")).toEqual([]);
  const again = await project.report('plan');
  expect(again.history.pending).toEqual([]);
  expect(again.notes.join()).toContain('nothing is pending');
  const nothing = await project.report('apply', { backup: 'full' });
  expect(nothing).toMatchObject({ verdict: 'clean', backup: null, apply: { outcomes: [] } });
  expect((await project.report('drift')).plan?.drift).toEqual([]);
});

test('goes on where the tool stopped, on a copy of the schema with the rows of its table', async () => {
  using project = await team();
  const last = join(project.folder, 'migrations/0003_isbn.sql');
  rmSync(last);
  expect((await project.report('apply')).error).toBeNull();
  cpSync(PROJECT, project.folder, { recursive: true });
  const plan = await project.report('plan');
  expect(ids(plan)).toEqual(['0003_isbn']);
  expect(plan.shadow?.base).toBe('schema');
  expect(plan.plan?.drift).toEqual([]);
  const [alter, index] = plan.plan?.migrations[0]?.statements ?? [];
  expect(alter).toMatchObject({
    kind: 'ALTER TABLE',
    line: 1,
    locks: expect.arrayContaining([expect.objectContaining({ mode: 'AccessExclusiveLock', relation: 'public.books' })]),
  });
  expect(index).toMatchObject({ kind: 'CREATE INDEX', line: 3 });
  const found = plan.plan?.findings.map(({ rule, path, line, acknowledged }) => [rule, path, line, acknowledged]);
  expect(found).toContainEqual([
    'blocking-index',
    'migrations/0003_isbn.sql',
    3,
    expect.stringContaining('the table is small'),
  ]);
  expect((await project.report('apply')).error).toBeNull();
  expect(sent(await project.report('plan'))).toEqual([]);
});

const NODE = `"${process.execPath}"`;
const PG = join(import.meta.dirname, '../../node_modules/pg/lib/index.js');

test('a command that fails of the database: the statement, its file, and nothing of it in; then the same goes on', async () => {
  using project = await team();
  const bad = join(project.folder, 'migrations/0002_loans.sql');
  writeFileSync(bad, 'CREATE TABLE loans (book bigint);\nALTER TABLE nobody ADD COLUMN x int;\n');
  const plan = await project.report('plan');
  expect(plan.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['ok', 'failed']);
  expect(plan.plan?.findings).toContainEqual(
    expect.objectContaining({
      rule: 'migration-fails',
      message: expect.stringMatching(/relation "nobody" does not exist.*ALTER TABLE nobody/s),
    }),
  );
  // Nobody asks what the plan says: the first file goes in, the second does not
  const failed = await project.report('apply', { rules: '' });
  expect(failed.verdict).toBe('failed');
  expect(failed.error?.message).toContain('relation "nobody" does not exist');
  expect(failed.apply?.outcomes).toMatchObject([{ status: 'failed' }]);
  expect(failed.apply?.state).toMatch(/the first \d+ of them are in for good/);
  expect(await project.sql('SELECT name FROM team_history')).toEqual([{ name: '0001_books' }]);
  cpSync(PROJECT, project.folder, { recursive: true });
  expect(ids(await project.report('plan'))).toEqual(['0002_loans', '0003_isbn']);
  expect((await project.report('apply')).error).toBeNull();
});

test('several connections, prepared statements, a pipeline of its own: a script over a driver', async () => {
  using project = await team();
  writeFileSync(
    join(project.folder, 'migrate.mjs'),
    `import pg from ${JSON.stringify(PG)};
     const one = new pg.Client(); const two = new pg.Client(process.env.DATABASE_URL);
     await one.connect(); await two.connect();
     await one.query('CREATE TABLE IF NOT EXISTS team_history (name text PRIMARY KEY)');
     if ((await two.query('SELECT 1 FROM team_history')).rowCount === 0) {
       await one.query('BEGIN');
       await one.query('CREATE TABLE a (x int)');
       for (const x of [1, 2]) await one.query({ name: 'add', text: 'INSERT INTO a VALUES ($1)', values: [x] });
       await one.query('INSERT INTO team_history (name) VALUES ($1)', ['first']);
       await one.query('COMMIT');
       await two.query('CREATE TABLE b (x int)');
     }
     console.log('password', new URL(process.env.DATABASE_URL).password, process.env.TOKEN ?? 'no token');
     await one.end(); await two.end();`,
  );
  const flags = { ...project.flags, 'program-up': `${NODE} migrate.mjs` };
  const plan = await project.report('plan', flags);
  expect(plan.error).toBeNull();
  expect(plan.plan?.migrations.map(({ id, statements }) => [id, statements.map(({ kind }) => kind)])).toEqual([
    ['first', ['CREATE TABLE', 'CREATE TABLE', 'INSERT', 'INSERT', 'INSERT']],
    ['program', ['CREATE TABLE']],
  ]);
  expect(plan.plan?.migrations[0]?.statements[2]?.sql).toBe('INSERT INTO a VALUES ($1) /* $1 = 1 */');
  expect((await project.report('apply', flags)).error).toBeNull();
  expect(await project.sql('SELECT x FROM a ORDER BY 1')).toEqual([{ x: 1 }, { x: 2 }]);
  expect((await project.report('plan', flags)).history.pending).toEqual([]);
});

test('without a target everything runs on an empty embedded database, and the report says so', async () => {
  using project = await team();
  const plan = await project.report('plan', { 'database-url': undefined, shadow: 'embedded' });
  expect(plan.error).toBeNull();
  expect(ids(plan)).toEqual(['0001_books', '0002_loans', '0003_isbn']);
  expect(plan.notes.join()).toContain('empty shadow, from its beginning');
});

test.each([
  ['nowhere-to-be-found up', /ended with status 127/, /Install the tool in a step before/],
  ['echo "sqlite:///local.db: done"', /not opened any connection/, /DATABASE_URL, PGHOST.*MY_URL=\$DATABASE_URL/],
  ['echo "boom $PGPASSWORD"; exit 3', /ended with status 3\.\nboom \*\*\*/, /never reached the database/],
  ['psql -Xq "$DATABASE_URL" -c "BEGIN" -c "CREATE TABLE x (y int)"', /transaction open/, /commit/],
])('says what is wrong with %s', async (up, message, hint) => {
  const { bin } = await sharedPostgres(15);
  using project = await team({ 'program-up': `PATH="${bin}:$PATH"; ${up}` });
  const plan = await project.report('plan');
  const [found] = plan.plan?.findings ?? [];
  expect(found?.message).toMatch(message);
  expect(found?.message).toMatch(hint);
  const applied = await project.report('apply');
  expect(applied.error?.message).toMatch(message);
  expect(applied.error?.hint).toMatch(hint);
  expect(applied.apply?.state).toContain('Nothing of what the command sent stayed');
  expect(await project.sql("SELECT to_regclass('x') AS x")).toEqual([{ x: null }]);
});

test('nothing of a fork is run, and a plan beside another layout is refused', async () => {
  using project = await team({ 'program-up': 'touch ran' });
  const { flags, folder } = project;
  const base = { ...flags, 'working-directory': folder, shadow: 'embedded' };
  const { report } = await runCommand('plan', base, undefined, { untrusted: 'the pull request comes from a fork' });
  expect(report.error).toMatchObject({ code: 'untrusted-code', message: expect.stringContaining('comes from a fork') });
  expect(() => rmSync(join(folder, 'ran'))).toThrow();
  const both = await runCommand('plan', { ...base, layout: undefined, migrations: 'program:migrations\nsql:.' });
  expect(both.report.error?.code).toMatch(/several-layouts|bad-input/);
});

test("status shows the tool's own words, from a session that only reads", async () => {
  const { bin } = await sharedPostgres(15);
  const psql = `PATH="${bin}:$PATH" psql -XAt "$DATABASE_URL"`;
  using project = await team();
  expect((await project.report('apply')).error).toBeNull();
  const said = await project.report('status', {
    'program-status': `${psql} -c "SELECT 'in: ' || name FROM team_history"`,
  });
  expect(said.notes).toContain('program: in: 0003_isbn');
  const wrote = await project.report('status', {
    'program-status': `${psql} -c "SELECT 1"; ${psql} -c "CREATE TABLE w (x int)"`,
  });
  expect(wrote.notes.join()).toContain('read-only');
  expect(await project.sql("SELECT to_regclass('w') AS w")).toEqual([{ w: null }]);
  expect((await project.report('status')).notes.join()).toContain('`program-status` names a command');
});

test('a lock that is not had in time rolls back and begins the command again', async () => {
  using project = await team();
  rmSync(join(project.folder, 'migrations/0003_isbn.sql'));
  expect((await project.report('apply')).error).toBeNull();
  cpSync(PROJECT, project.folder, { recursive: true });
  const other = new pg.Client({ connectionString: project.url });
  await other.connect();
  await other.query('BEGIN; SELECT * FROM books');
  let timeouts = 0;
  const flags = {
    ...project.all,
    'lock-timeout': '300ms',
    'lock-retries': '20',
  };
  const { report } = await runCommand('apply', flags, undefined, {
    onEvent: (event) => {
      if (event.type !== 'lock-timeout') return;
      timeouts += 1;
      if (timeouts === 2) void other.query('COMMIT');
    },
  });
  await other.end();
  expect(report.error).toBeNull();
  expect(timeouts).toBeGreaterThanOrEqual(2);
  expect(await project.sql('SELECT name FROM team_history ORDER BY 1')).toHaveLength(3);
});

/** One that nobody has asked about after its end is no more alive. */
function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

test('a cancelled apply ends all that the command has started, and its transaction is rolled back', async () => {
  using project = await team({ 'program-up': `${NODE} hang.mjs` });
  const script = (hangs: string): string => `import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    import pg from ${JSON.stringify(PG)};
    const one = new pg.Client();
    await one.connect();
    await one.query('BEGIN');
    await one.query('CREATE TABLE half (x int)');
    ${hangs}
    await one.query('COMMIT');
    await one.end();`;
  const file = join(project.folder, 'hang.mjs');
  // The plan is to come to its end
  writeFileSync(
    file,
    script(
      "if (process.env.PGDATABASE === process.env.HERE) await new Promise(() => { const child = spawn('sleep', ['300']); writeFileSync('pid', String(child.pid)); console.log('hanging'); });",
    ),
  );
  const here = new URL(project.url).pathname.slice(1);
  const flags = { ...project.all, 'program-up': `HERE=${here} ${NODE} hang.mjs` };
  const abort = new AbortController();
  const start = performance.now();
  let planned = false;
  const { report } = await runCommand('apply', flags, undefined, {
    signal: abort.signal,
    onEvent: (event) => {
      planned ||= event.type === 'phase' && event.name === 'Apply';
      if (event.type === 'note' && event.text === 'program: hanging' && planned)
        abort.abort(new ActionError('cancelled', 'The run was cancelled.', 'Run it again.'));
    },
  });
  expect(report.verdict).toBe('failed');
  expect(report.error).toMatchObject({ code: 'cancelled' });
  expect(performance.now() - start).toBeLessThan(30_000);
  const pid = Number(readFileSync(join(project.folder, 'pid'), 'utf8'));
  expect(isAlive(pid)).toBe(false);
  expect(await project.sql("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
});
