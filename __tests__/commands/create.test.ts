// The verb itself: what it refuses, and that a refusal leaves the folder as it was.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { type Flags, runCommand } from '../support/run.js';

interface Desk extends Disposable {
  readonly folder: string;
  create(name: string | undefined, more?: Flags): Promise<Report>;
  files(): readonly string[];
}

function desk(files: Readonly<Record<string, string>>): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'mom-create-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    create: async (name, more = {}) =>
      (await runCommand('create', { 'working-directory': folder, ...more }, name)).report,
    files: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.sql'))
        .toSorted(),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

const TWO = { 'migrations/001_a.sql': 'SELECT 1;\n', 'migrations/002_b.sql': 'SELECT 1;\n' };

test('writes the next file, says so, and names what comes next', async () => {
  using at = desk(TWO);
  const report = await at.create('add users', { engine: 'postgres' });
  expect(report).toMatchObject({
    error: null,
    headline: 'migrations/003_add_users.sql is written (sql).',
    history: { pending: [{ id: '003_add_users.sql', path: 'migrations/003_add_users.sql' }] },
    notes: [expect.stringContaining('then run `plan`'), expect.stringContaining('no file for the way back')],
  });
  expect(readFileSync(join(at.folder, 'migrations/003_add_users.sql'), 'utf8')).toBe(
    "-- Write what it does in place of the next statement, which fails on purpose.\nDO $$ BEGIN RAISE EXCEPTION 'add_users is not written yet'; END $$;\n",
  );
});

test.each([
  ['postgres', 'DO $$'],
  ['mysql', 'SIGNAL'],
  ['mariadb', 'SIGNAL'],
  ['tidb', 'SELECT add_users_is_not_written_yet();'],
  [undefined, 'SELECT add_users_is_not_written_yet();'],
])('for %s it fails by %s', async (engine, text) => {
  using at = desk(TWO);
  await at.create('add_users', { engine });
  expect(readFileSync(join(at.folder, 'migrations/003_add_users.sql'), 'utf8')).toContain(text);
});

test('a database that nobody can reach is not asked', async () => {
  using at = desk(TWO);
  const report = await at.create('add_users', { 'database-url': 'mysql://u:p@127.0.0.1:9/x' });
  expect(report).toMatchObject({ error: null, target: null });
  expect(readFileSync(join(at.folder, 'migrations/003_add_users.sql'), 'utf8')).toContain('SIGNAL');
});

test('a dry run writes nothing', async () => {
  using at = desk(TWO);
  const report = await at.create('add_users', { 'dry-run': 'true' });
  expect(report).toMatchObject({ error: null, headline: 'migrations/003_add_users.sql would be written (sql).' });
  expect(at.files()).toEqual(Object.keys(TWO));
});

test.each([
  ['no name', undefined, {}, 'needs a name'],
  ['a name that says nothing', 'fix_stuff', {}, 'tells nobody'],
  ['a path', '../x', {}, 'holds `.`'],
  ['a single file', 'add_users', { migrations: 'migrations/001_a.sql' }, 'is no folder'],
  ['a folder that is not there', 'add_users', { migrations: 'migration', layout: 'sql' }, 'There is no folder'],
  ['a pattern that leaves it out', 'add_users', { include: '00[12]*' }, 'would not be read as a migration'],
])('%s is refused, and nothing is written', async (_, name, more, what) => {
  using at = desk(TWO);
  const report = await at.create(name, more);
  expect(report).toMatchObject({ verdict: 'failed', error: { message: expect.stringContaining(what) } });
  expect(report.error?.hint).not.toBe('');
  expect(at.files()).toEqual(Object.keys(TWO));
});

test('a folder that a link leads out to is refused', async () => {
  using at = desk(TWO);
  using other = desk({ 'there/001_a.sql': 'SELECT 1;\n' });
  symlinkSync(join(other.folder, 'there'), join(at.folder, 'out'));
  const report = await at.create('add_users', { migrations: 'out', layout: 'sql' });
  expect(report.error?.message).toContain('leads out of the working directory');
  expect(other.files()).toEqual(['there/001_a.sql']);
});

test('where names are compared as text, a number that grows a digit does not come last, and that is refused', async () => {
  const text = '-- migrate:up\nSELECT 1;\n-- migrate:down\n';
  using at = desk({ 'db/migrations/8_a.sql': text, 'db/migrations/9_b.sql': text });
  const report = await at.create('add_users');
  expect(report.error).toMatchObject({
    code: 'not-created',
    message: expect.stringContaining('db/migrations/10_add_users.sql would run before db/migrations/9_b.sql'),
    hint: expect.stringContaining('leading zeros'),
  });
  expect(at.files()).toHaveLength(2);
});

test('several folders: the last gets it; a listed order is to be added to', async () => {
  using at = desk({ 'a/001_a.sql': 'SELECT 1;\n', 'b/001_b.sql': 'SELECT 1;\n' });
  const report = await at.create('add_users', { migrations: ['a', 'b'] });
  expect(report).toMatchObject({ error: null, headline: 'b/002_add_users.sql is written (sql).' });
  expect(report.notes.join(' ')).toContain('Of several folders the last one gets it');
});
