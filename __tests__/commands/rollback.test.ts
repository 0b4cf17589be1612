// `rollback`: planned, backed up, walked and verified, on every kind of server; and what it refuses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Applied, Migration } from '../../src/model/migration.js';
import { comment } from '../../src/render/comment.js';
import { terminal } from '../../src/render/terminal.js';
import { chooseDown } from '../../src/steps/down/choose.js';
import { toolsOwnWay } from '../../src/steps/down/tools-own.js';
import { codeProject } from '../support/code-project.js';
import { type ToolProject, toolProjects } from '../support/tool-project.js';

const PLAIN = {
  '001_users.sql': 'CREATE TABLE users (id int PRIMARY KEY, name varchar(20));',
  '001_users.down.sql': 'DROP TABLE users;',
  '002_phone.sql': 'ALTER TABLE users ADD COLUMN phone varchar(20);',
  '002_phone.down.sql': 'ALTER TABLE users DROP COLUMN phone;',
  '003_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\nINSERT INTO orders VALUES (1);',
  '003_orders.down.sql': 'DROP TABLE orders;',
};

let fixture: string;
beforeAll(() => {
  fixture = mkdtempSync(join(tmpdir(), 'mom-rollback-'));
  put(PLAIN, fixture);
});
afterAll(() => rmSync(fixture, { recursive: true }));

function put(files: Readonly<Record<string, string>>, folder: string): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const ids = async (project: ToolProject): Promise<readonly string[]> => {
  const { history } = await project.report('status', FLAGS);
  return history.applied.map(({ id }) => id);
};

const FLAGS = { migrations: '.', layout: 'sql' };

/** One of each family; all servers where everything is asked for. */
const SERVERS = toolProjects('').map(([name], i) => [name, i] as const);

describe.each(SERVERS)('%s', (_name, i) => {
  const open = (): Promise<ToolProject> => (toolProjects(fixture)[i] as ReturnType<typeof toolProjects>[number])[1]();

  test('by steps and down to an id: planned, run in reverse order, out of the history, verified', async () => {
    using project = await open();
    expect((await project.report('apply', FLAGS)).verdict).toBe('clean');
    const plan = await project.report('plan', { ...FLAGS, direction: 'down', to: '001_users.sql', 'fail-on': 'error' });
    expect(plan.plan).toMatchObject({
      direction: 'down',
      migrations: [
        { id: '003_orders.sql', path: '003_orders.down.sql', undoes: true, outcome: 'ok' },
        { id: '002_phone.sql', path: '002_phone.down.sql', undoes: true, outcome: 'ok' },
      ],
    });
    expect(plan.notes).toContain('After it the newest migration that is in is 001_users.sql.');
    expect(plan.plan?.findings.map(({ rule, path }) => [rule, path])).toEqual(
      expect.arrayContaining([
        ['drop-table', '003_orders.down.sql'],
        ['rollback-loses', '003_orders.down.sql'],
      ]),
    );
    for (const text of [comment.render(plan), terminal.render(plan)]) {
      expect(text).toMatch(/Way back (?:blocked|planned)/);
      expect(text).toContain('would be undone');
    }

    const dry = await project.report('rollback', { ...FLAGS, 'dry-run': 'true' });
    expect(dry).toMatchObject({
      error: null,
      apply: { outcomes: [{ status: 'not-run' }], state: 'Nothing was touched.' },
    });
    expect(dry.headline).toContain('dry run');
    expect(await ids(project)).toHaveLength(3);

    const one = await project.report('rollback', FLAGS);
    expect(one.error).toBe(null);
    expect(one.apply).toMatchObject({
      outcomes: [{ id: '003_orders.sql', path: '003_orders.down.sql', status: 'rolled-back', statementsDone: 1 }],
      state: '003_orders.sql is undone and out of the history. The newest migration that is in is 002_phone.sql.',
    });
    expect(one.history.pending.map(({ id }) => id)).toEqual(['003_orders.sql']);
    expect(one.verify?.checks.map(({ name, ok }) => [name, ok])).toEqual(
      expect.arrayContaining([
        ['live schema equals the rehearsed one', true],
        ['live schema equals the schema that the remaining migrations give', true],
        ['every undone migration is out of the history', true],
      ]),
    );
    expect(one.log.map(({ message }) => message)).toContain('003_orders.sql: rolled-back');
    expect(await ids(project)).toEqual(['001_users.sql', '002_phone.sql']);
    expect(await project.columns('orders')).toEqual([]);

    const all = await project.report('rollback', { ...FLAGS, steps: '2' });
    expect(all.error).toBe(null);
    expect(all.apply?.outcomes.map(({ id, status }) => [id, status])).toEqual([
      ['002_phone.sql', 'rolled-back'],
      ['001_users.sql', 'rolled-back'],
    ]);
    expect(await ids(project)).toEqual([]);
    expect(await project.columns('users')).toEqual([]);
    // And up again, as if nothing had been
    expect((await project.report('apply', FLAGS)).apply?.outcomes.map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => 'applied'),
    );
  });

  test('a way back that fails leaves the migration in, or half undone and to be settled', async () => {
    using project = await open();
    expect((await project.report('apply', FLAGS)).verdict).toBe('clean');
    // It is planned on a schema alone, where nothing stands in its way
    const down = 'ALTER TABLE users DROP COLUMN phone;\nALTER TABLE users ADD CONSTRAINT named CHECK (id > 1);';
    writeFileSync(join(project.folder, '002_phone.down.sql'), down);
    await project.sql("INSERT INTO users (id, name) VALUES (1, 'a')");
    const failed = await project.report('rollback', { ...FLAGS, to: '001_users.sql' });
    expect(failed).toMatchObject({
      verdict: 'failed',
      error: { code: 'rollback-failed', path: '002_phone.down.sql', line: 2 },
    });
    expect(failed.apply?.outcomes.map(({ id, status }) => [id, status])).toEqual([
      ['003_orders.sql', 'rolled-back'],
      ['002_phone.sql', 'failed'],
    ]);
    const atOnce = project.dialect === 'mysql';
    expect(failed.apply?.state).toContain(
      atOnce
        ? '002_phone.sql is half undone: statements 1 to 1 of 2 of its way back are in, the one on line 2 is not.'
        : '002_phone.sql is still in: the transaction of its way back was rolled back.',
    );
    expect(failed.apply?.state).toContain('1 of 2 migrations to undo is undone.');
    const { history } = await project.report('status', FLAGS);
    expect(history.applied.map(({ id }) => id)).toEqual(
      atOnce ? ['001_users.sql'] : ['001_users.sql', '002_phone.sql'],
    );
    if (!atOnce) return;
    expect(history.problems).toMatchObject([
      { kind: 'dirty', id: '002_phone.sql', message: expect.stringContaining('is half undone') },
    ]);
    for (const command of ['apply', 'rollback'] as const)
      expect((await project.report(command, FLAGS)).verdict).not.toBe('clean');
    // What stood in the way goes, and the way back goes on where it stopped
    const preview = await project.report('repair', { ...FLAGS, resume: 'true', 'dry-run': 'true' });
    expect(preview.headline).toBe('002_phone.sql: It would go on at statement 2 (ALTER TABLE, line 2).');
    await project.sql('UPDATE users SET id = 2');
    const settled = await project.report('repair', { ...FLAGS, resume: 'true' });
    expect(settled).toMatchObject({
      error: null,
      headline: '002_phone.sql: every statement of its way back is in, and it is out of the history.',
      apply: { outcomes: [{ status: 'rolled-back' }] },
    });
    expect(await ids(project)).toEqual(['001_users.sql']);
  });
});

const LAYOUTS: readonly (readonly [layout: string, files: Readonly<Record<string, string>>, first: string])[] = [
  [
    'golang-migrate',
    {
      'm/1_a.up.sql': 'CREATE TABLE a (id int);',
      'm/1_a.down.sql': 'DROP TABLE a;',
      'm/2_b.up.sql': 'CREATE TABLE b (id int);',
      'm/2_b.down.sql': 'DROP TABLE b;',
    },
    '1',
  ],
  [
    'dbmate',
    {
      'm/1_a.sql': '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n',
      'm/2_b.sql': '-- migrate:up\nCREATE TABLE b (id int);\n-- migrate:down\nDROP TABLE b;\n',
    },
    '1',
  ],
  [
    'goose',
    {
      'm/1_a.sql': '-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n',
      'm/2_b.sql': '-- +goose Up\nCREATE TABLE b (id int);\n-- +goose Down\nDROP TABLE b;\n',
    },
    '1',
  ],
  [
    'diesel',
    {
      'm/2024-01-01-000000_a/up.sql': 'CREATE TABLE a (id int);',
      'm/2024-01-01-000000_a/down.sql': 'DROP TABLE a;',
      'm/2024-01-02-000000_b/up.sql': 'CREATE TABLE b (id int);',
      'm/2024-01-02-000000_b/down.sql': 'DROP TABLE b;',
    },
    '20240101000000',
  ],
  [
    'node-pg-migrate',
    {
      'm/1700000000001_a.sql': '-- Up Migration\nCREATE TABLE a (id int);\n-- Down Migration\nDROP TABLE a;\n',
      'm/1700000000002_b.sql': '-- Up Migration\nCREATE TABLE b (id int);\n-- Down Migration\nDROP TABLE b;\n',
    },
    '1700000000001_a',
  ],
  [
    'flyway',
    {
      'm/V1__a.sql': 'CREATE TABLE a (id int);',
      'm/U1__a.sql': 'DROP TABLE a;',
      'm/V2__b.sql': 'CREATE TABLE b (id int);',
      'm/U2__b.sql': 'DROP TABLE b;',
    },
    '1',
  ],
];

describe('the history of the tool itself', () => {
  test.each(LAYOUTS)('%s: the version goes, and the tool could go on from there', async (layout, files, first) => {
    using project = await codeProject(files, { packages: false });
    const flags = { migrations: 'm', layout };
    expect(await project.report('apply', flags)).toMatchObject({ error: null });
    const done = await project.report('rollback', flags);
    expect(done).toMatchObject({ error: null, apply: { outcomes: [{ status: 'rolled-back' }] } });
    const { history } = await project.report('status', flags);
    expect(history).toMatchObject({ applied: [{ id: first }], problems: [] });
    expect(history.pending).toHaveLength(1);
  });
});

const CODE: readonly (readonly [tool: string, files: Readonly<Record<string, string>>, first: string])[] = [
  [
    'knex',
    {
      'knexfile.js': "module.exports = { client: 'pg', migrations: { directory: './migrations' } };\n",
      'migrations/1_a.js':
        "exports.up = (knex) => knex.schema.createTable('a', (t) => t.increments());\nexports.down = (knex) => knex.schema.dropTable('a');\n",
      'migrations/2_b.js':
        "exports.up = (knex) => knex.schema.createTable('b', (t) => t.increments());\nexports.down = (knex) => knex.schema.dropTable('b');\n",
    },
    '1_a.js',
  ],
  [
    'sequelize',
    {
      '.sequelizerc':
        "const path = require('path');\nmodule.exports = { 'migrations-path': path.resolve('migrations') };\n",
      'migrations/1-a.js':
        "module.exports = { up: (q, S) => q.createTable('a', { id: S.INTEGER }), down: (q) => q.dropTable('a') };\n",
      'migrations/2-b.js':
        "module.exports = { up: (q, S) => q.createTable('b', { id: S.INTEGER }), down: (q) => q.dropTable('b') };\n",
    },
    '1-a.js',
  ],
];

test.each(CODE)('code of %s: its down is run by us, and its row goes', async (_tool, files, first) => {
  using project = await codeProject(files);
  expect(await project.report('apply')).toMatchObject({ error: null, verdict: expect.stringMatching(/clean|warned/) });
  const done = await project.report('rollback');
  expect(done).toMatchObject({ error: null, apply: { outcomes: [{ status: 'rolled-back' }] } });
  expect((await project.report('status')).history.applied.map(({ id }) => id)).toEqual([first]);
  expect(await project.columns('b')).toEqual([]);
  expect(await project.columns('a')).not.toEqual([]);
});

describe('what cannot be undone is refused before anything is touched', () => {
  const files = {
    'm/001_a.sql': 'CREATE TABLE a (id int);',
    'm/001_a.down.sql': 'DROP TABLE a;',
    'm/002_b.sql': 'CREATE TABLE b (id int);',
  };

  test('no way back, an edited file, one that is gone, an id that is not in, more than there are', async () => {
    using project = await codeProject(files, { packages: false });
    const flags = { migrations: 'm' };
    const refusal = async (more: object = {}): Promise<string> => {
      const { error } = await project.report('rollback', { ...flags, ...more });
      expect(error?.hint).not.toBe('');
      return error?.message ?? '';
    };
    expect(await refusal()).toBe('No migration is in, so 1 cannot be undone.');
    expect(await project.report('apply', flags)).toMatchObject({ error: null });
    expect(await refusal()).toBe('002_b.sql has no way back: m/002_b.sql has no down migration.');
    writeFileSync(join(project.folder, 'm/002_b.down.sql'), 'DROP TABLE b;');
    expect(await refusal({ steps: '3' })).toBe('Only 2 migrations are in, so 3 cannot be undone.');
    expect(await refusal({ to: 'nowhere' })).toBe(
      'nowhere is not in the history, so nothing can be undone down to it.',
    );
    expect(await refusal({ to: '001_a.sql', steps: '1' })).toBe('`to` and `steps` say the same in two ways.');
    expect(await project.report('rollback', { ...flags, to: '002_b.sql' })).toMatchObject({
      verdict: 'clean',
      headline: 'Nothing was undone: 002_b.sql is the newest migration that is in.',
    });
    // Blocked as any plan is, with what to do
    const blocked = await project.report('rollback', { ...flags, 'fail-on': 'warning' });
    expect(blocked).toMatchObject({ verdict: 'blocked', apply: { next: expect.stringContaining('--fail-on never') } });
    writeFileSync(join(project.folder, 'm/002_b.sql'), 'CREATE TABLE b (id bigint);');
    expect(await refusal()).toContain('002_b.sql was edited since it was applied');
    rmSync(join(project.folder, 'm/002_b.sql'));
    rmSync(join(project.folder, 'm/002_b.down.sql'));
    expect(await refusal()).toContain('002_b.sql is in, and there is no file of it');
    expect((await project.report('status', flags)).history.applied).toHaveLength(2);
  });

  test("what only another tool can undo, with that tool's own command; and what a tool has no way back for", () => {
    const program = { kind: 'program', runner: 'command', file: '', direction: 'up', text: '' } as const;
    const of = (command: string) =>
      toolsOwnWay({ id: 'x', name: 'x', path: 'x', checksum: '', up: { ...program, command } })[1];
    expect(of('alembic upgrade head')).toContain('`alembic downgrade -1`');
    expect(of('python manage.py migrate')).toContain('`python manage.py migrate APP NAME`');
    expect(of('bin/rails db:migrate')).toContain('`bin/rails db:rollback STEP=1`');
    expect(of('our-own-tool up')).toContain('its own command');
    const migration = {
      id: '1',
      name: '',
      path: '1/migration.sql',
      checksum: '',
      noDown: 'Prisma has no down migrations.',
      up: { kind: 'sql', sql: '', line: 1 },
    } as const;
    const row = {
      id: '1',
      checksum: null,
      appliedAt: null,
      state: 'applied',
      statementsDone: 0,
      statementsAll: 0,
    } as const;
    const pending = { applied: [row], replay: [migration], todo: [], problems: [], source: 'history' } as const;
    expect(() => chooseDown(pending, [migration], { to: undefined, steps: 1 })).toThrow('1 has no way back');
  });

  test('the newest is what went in last, whatever the files are called', () => {
    const file = (id: string): Migration => ({
      id,
      name: '',
      path: id,
      checksum: '',
      up: { kind: 'sql', sql: '', line: 1 },
      down: { kind: 'sql', sql: 'x', line: 1 },
    });
    const row = (id: string, appliedAt: string | null): Applied => ({
      id,
      checksum: '',
      appliedAt,
      state: 'applied',
      statementsDone: 1,
      statementsAll: 1,
    });
    const files = ['a', 'b', 'c'].map(file);
    const undone = (applied: readonly Applied[], steps = 2) =>
      chooseDown({ applied, replay: files, todo: [], problems: [], source: 'history' }, files, {
        to: undefined,
        steps,
      }).undo.map(({ id }) => id);
    const [day, next] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'];
    expect(undone([row('b', next), row('a', day), row('c', day)])).toEqual(['b', 'c']);
    // Of one second the files say it; without times the history does
    expect(undone([row('c', day), row('a', day), row('b', day)])).toEqual(['c', 'b']);
    expect(undone([row('c', null), row('a', day), row('b', day)])).toEqual(['b', 'a']);
  });
});
