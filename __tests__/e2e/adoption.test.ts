// A database with tables and no history: the plan finds out where it stands, and proposes the baseline; it never makes one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderers } from '../../src/render/index.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

const EMPTY = mkdtempSync(join(tmpdir(), 'mom-adopt-'));
afterAll(() => rmSync(EMPTY, { recursive: true }));

const PLACES = toolProjects(EMPTY).slice(0, 2);
const onPostgres = PLACES[0]?.[1] as () => Promise<ToolProject>;

const FILES = {
  'migrations/001_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);\n',
  'migrations/002_b.sql': 'CREATE TABLE b (id int PRIMARY KEY, a_id int);\n',
  'migrations/003_rows.sql': 'INSERT INTO a VALUES (1);\n',
  'migrations/004_name.sql': 'ALTER TABLE b ADD COLUMN name varchar(20);\n',
  'migrations/005_index.sql': 'CREATE INDEX b_name ON b (name);\n',
};
const THREE = 'CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a_id int);';
const FOUR = `${THREE} ALTER TABLE b ADD COLUMN name varchar(20);`;

async function place(
  open: () => Promise<ToolProject>,
  schema: string,
  files: Readonly<Record<string, string>> = FILES,
) {
  const project = await open();
  for (const [path, text] of Object.entries(files)) {
    const file = join(project.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (schema !== '') await project.sql(schema);
  return project;
}

test.each(PLACES)('the migration after which the schema is the same is proposed, on %s', async (_, open) => {
  using project = await place(open, FOUR);
  const planned = await project.report('plan');
  expect(planned).toMatchObject({
    verdict: 'failed',
    headline: expect.stringContaining('Its schema equals the one after 004_name.sql.'),
    error: { code: 'no-history', hint: expect.stringContaining('`baseline --to 004_name.sql`') },
    plan: null,
  });
  expect(planned.history.pending).toHaveLength(5);
  const comment = renderers.find(({ name }) => name === 'comment')?.render(planned) ?? '';
  expect(comment).toContain('baseline --to 004_name.sql');
  // Nothing was written by the plan; what it proposes does what it says
  expect((await project.report('status')).history.applied).toEqual([]);
  expect(await project.report('baseline', { to: '004_name.sql' })).toMatchObject({ error: null });
  const after = await project.report('plan');
  expect(after).toMatchObject({ error: null, history: { pending: [{ id: '005_index.sql' }] } });
  expect(after.plan?.drift).toEqual([]);
  expect(await project.report('apply')).toMatchObject({ error: null });
});

test('where files after it show nothing in a schema, both are named', async () => {
  using project = await place(onPostgres, THREE);
  const { error } = await project.report('plan');
  expect(error?.message).toContain('equals the one after 002_b.sql.');
  expect(error?.message).toContain('So it is after 003_rows.sql too');
  expect(error?.hint).toContain('`baseline --to 002_b.sql`');
});

test.each(PLACES)('where it is the same nowhere, the nearest is named with its differences, on %s', async (_, open) => {
  using project = await place(open, `${FOUR} CREATE TABLE by_hand (id int); CREATE INDEX other ON b (a_id);`);
  const planned = await project.report('plan');
  expect(planned.error).toBeNull();
  expect(planned.headline).toContain('no history says which migrations are in it: see the notes.');
  expect(planned.notes[0]).toMatch(/the nearest is after 004_name\.sql, with \d+ differences: /);
  expect(planned.notes[0]).toMatch(/by_hand[\w.]* is only in the database/);
  const comment = renderers.find(({ name }) => name === 'comment')?.render(planned) ?? '';
  expect(comment).toContain('004_name.sql');
  expect(comment).toContain('the nearest is after');
});

test('a missing column is a nearest one too', async () => {
  using project = await place(onPostgres, 'CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY);');
  const { notes } = await project.report('plan');
  expect(notes[0]).toContain(
    'the nearest is after 002_b.sql, with 1 difference: column public.b.a_id is not in the database.',
  );
});

test('tables of others, or none at all, are no reason for a word', async () => {
  using strangers = await place(onPostgres, 'CREATE TABLE somebody_elses (id int);');
  const planned = await strangers.report('plan');
  expect(planned).toMatchObject({ error: null, verdict: expect.stringMatching(/clean|warned/) });
  expect(planned.notes.join('\n')).not.toContain('no history says');
  using nothing = await place(onPostgres, '');
  expect(await nothing.report('plan')).toMatchObject({ error: null, verdict: expect.stringMatching(/clean|warned/) });
});

test('a file that does not run ends the search, and is named', async () => {
  using project = await place(onPostgres, THREE, {
    ...FILES,
    'migrations/003_rows.sql': 'INSERT INTO nowhere VALUES (1);\n',
  });
  const { error } = await project.report('plan');
  expect(error?.message).toContain(
    'equals the one after 002_b.sql. It was not looked further: 003_rows.sql does not run',
  );
});

test.each(PLACES)('the baseline of several tools goes into the table of each, on %s', async (_, open) => {
  using project = await place(open, FOUR, {
    'one/1_a.up.sql': FILES['migrations/001_a.sql'],
    'one/2_b.up.sql': FILES['migrations/002_b.sql'],
    'two/1_name.sql': `-- +goose Up\n${FILES['migrations/004_name.sql']}`,
    'two/2_index.sql': `-- +goose Up\n${FILES['migrations/005_index.sql']}`,
  });
  const migrations = ['one', 'two'];
  const { error } = await project.report('plan', { migrations });
  expect(error?.hint).toContain('`baseline --to goose:1`');
  expect(await project.report('baseline', { migrations, to: 'goose:1' })).toMatchObject({
    headline: expect.stringContaining('(golang-migrate 2, goose 1)'),
  });
  expect(await project.sql('SELECT MAX(version) AS version FROM schema_migrations')).toMatchObject([
    { version: expect.anything() },
  ]);
  expect((await project.report('plan', { migrations })).history.pending).toMatchObject([
    { id: 'goose:2', layout: 'goose' },
  ]);
});

test.each([10, 290])(
  'three hundred files of which %d are in cost seconds',
  async (count) => {
    const name = (i: number): string => `migrations/${String(i).padStart(3, '0')}_t.sql`;
    const many = Array.from(
      { length: 300 },
      (_, i) => [name(i + 1), `CREATE TABLE t${i + 1} (id int PRIMARY KEY, a int, b text);\n`] as const,
    );
    const schema = many.slice(0, count).map(([, text]) => text);
    using project = await place(onPostgres, schema.join(''), Object.fromEntries(many));
    const start = performance.now();
    const { error } = await project.report('plan');
    const ms = performance.now() - start;
    expect(error?.hint).toContain(`\`baseline --to ${String(count).padStart(3, '0')}_t.sql\``);
    // About 3 s where nobody else is at work
    expect(ms).toBeLessThan(20_000);
  },
  60_000,
);
