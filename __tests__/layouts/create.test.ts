// `create` in a folder of every layout: the layout reads one migration more, a plan fails at its stub, and written it runs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layouts } from '../../src/layouts/index.js';
import type { Report } from '../../src/model/report.js';
import { linkPackages } from '../support/packages.js';
import { share } from '../support/share.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

const FIXTURES = join(import.meta.dirname, '../../migrations-fixtures/layouts');
/** Made by their own tool alone. */
const REFUSED = new Map([['drizzle', 'npx drizzle-kit generate --custom --name=add_shelf_to_books']]);

/** Of PostgreSQL alone. */
const ON_POSTGRES = new Set(['node-pg-migrate', 'payload']);

const fixtureOf = (name: string): string => (name === 'sql' ? join(FIXTURES, 'golang-migrate') : join(FIXTURES, name));

/** A lock file names its server; everything else of a fixture is for all. */
function fitted(project: ToolProject, layout: string): ToolProject {
  linkPackages(project.folder, layout);
  const lock = join(project.folder, 'prisma/migrations/migration_lock.toml');
  if (existsSync(lock)) writeFileSync(lock, readFileSync(lock, 'utf8').replace('postgresql', project.dialect));
  return project;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();

/** The statement or line that fails on purpose becomes one that does nothing. */
function write(project: ToolProject, paths: readonly string[]): void {
  for (const path of paths) {
    const file = join(project.folder, path);
    const before = readFileSync(file, 'utf8');
    const after = before
      .replace(/^(?:DO \$\$|SIGNAL |SELECT \w+_is_not_written_yet).*$/gm, 'SELECT 1;')
      .replace(/^ *throw .*$/gm, '');
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  }
}

const said = (report: Report): string =>
  [report.error?.message, ...(report.plan?.findings ?? []).map(({ message }) => message)].join('\n');

const made = layouts.filter(({ name }) => existsSync(fixtureOf(name)) && !REFUSED.has(name) && name !== 'program');

describe.each(made.map(({ name }) => name))('create in a folder of %s', (name) => {
  // The files come of the layout, whatever the server is.
  const all = toolProjects(fixtureOf(name)).filter(([server]) => server === 'PostgreSQL' || !ON_POSTGRES.has(name));
  const places = share(all, () => all.slice(-1));
  const more = name === 'sql' ? { layout: 'sql', migrations: 'db/migrations' } : {};

  test.each(places)('gives one migration more, the last, that fails until it is written, on %s', async (_, open) => {
    using project = fitted(await open(), name);
    expect(await project.report('apply', more)).toMatchObject({ error: null });
    const before = filesIn(project.folder);
    const report = await project.report('create', more, 'Add shelf-to books');
    expect(report).toMatchObject({ error: null, verdict: 'clean', command: 'create' });
    const [own] = report.history.pending;
    const files = filesIn(project.folder).filter((file) => !before.includes(file));
    // Nothing but what it says, and nothing half
    expect(files.every((file) => report.headline.includes(file))).toBe(true);
    expect(files.filter((file) => /\.part$/.test(file))).toEqual([]);
    expect(files).toContain(own?.path);
    const status = await project.report('status', more);
    expect(status.history.pending).toEqual([own]);
    expect(status.history.problems).toEqual([]);
    const planned = await project.report('plan', more);
    expect(planned.plan?.migrations.at(-1)?.id).toBe(own?.id);
    expect(planned.plan?.migrations.at(-1)?.outcome).toBe('failed');
    expect(said(planned)).toMatch(/add[_ ]shelf[_ ]to[_ ]books[_ ]is[_ ]not[_ ]written[_ ]yet/);
    write(project, files);
    expect(await project.report('apply', more)).toMatchObject({ error: null });
    const after = await project.report('status', more);
    expect(after.history).toMatchObject({ pending: [], problems: [] });
    expect(after.history.applied.at(-1)?.id).toBe(own?.id);
  });

  test('a second one of the same moment comes after the first', async () => {
    const [, open] = places[0] ?? [];
    using project = fitted((await open?.()) as ToolProject, name);
    const first = await project.report('create', more, 'add_shelf_to_books');
    const second = await project.report('create', more, 'add_isbn_to_books');
    expect(second.error).toBeNull();
    const pending = (await project.report('status', more)).history.pending.map(({ id }) => id);
    const at = pending.indexOf(first.history.pending[0]?.id ?? '');
    expect(at).toBeGreaterThan(-1);
    expect(pending.indexOf(second.history.pending[0]?.id ?? '')).toBe(at + 1);
  });
});

test.each([...REFUSED])('%s makes its migrations itself, and the command is told', async (name, command) => {
  const at = readdirSync(join(FIXTURES, name)).includes('postgresql')
    ? join(FIXTURES, name, 'postgresql')
    : join(FIXTURES, name);
  const [, open] = toolProjects(at)[0] ?? [];
  using project = (await open?.()) as ToolProject;
  const before = filesIn(project.folder);
  const report = await project.report('create', {}, 'add_shelf_to_books');
  expect(report).toMatchObject({ verdict: 'failed', error: { code: 'not-ours' } });
  expect(report.error?.hint).toContain(command);
  expect(filesIn(project.folder)).toEqual(before);
});

test('of a command nobody but its tool knows what a migration is called', async () => {
  const [, open] = toolProjects(fixtureOf('program'))[0] ?? [];
  using project = (await open?.()) as ToolProject;
  const before = filesIn(project.folder);
  const flags = { layout: 'program', migrations: '.', 'program-up': 'true' };
  const report = await project.report('create', flags, 'add_shelf_to_books');
  expect(report.error).toMatchObject({
    code: 'not-ours',
    hint: expect.stringContaining('alembic revision -m add_shelf_to_books'),
  });
  expect(filesIn(project.folder)).toEqual(before);
});

test('every layout that is built can make one, or says who can', () => {
  expect(layouts.filter(({ create }) => create === undefined).map(({ name }) => name)).toEqual([]);
});
