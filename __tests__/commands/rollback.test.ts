// `rollback`: planned, backed up, walked and verified, on every kind of server; and what it refuses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { comment } from '../../src/render/comment.js';
import { terminal } from '../../src/render/terminal.js';
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
  const { history } = await project.report('status', { migrations: '.', layout: 'sql' });
  return history.applied.map(({ id }) => id);
};

describe.each(toolProjects(join(tmpdir(), 'unused')).map(([name], i) => [name, i] as const))('%s', (_name, i) => {
  const open = (): Promise<ToolProject> => (toolProjects(fixture)[i] as ReturnType<typeof toolProjects>[number])[1]();

  test('by steps and down to an id: planned, run in reverse order, out of the history, verified', async () => {
    using project = await open();
    const flags = { migrations: '.', layout: 'sql' };
    expect((await project.report('apply', flags)).verdict).toBe('clean');
    const plan = await project.report('plan', { ...flags, direction: 'down', to: '001_users.sql', 'fail-on': 'error' });
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

    const dry = await project.report('rollback', { ...flags, 'dry-run': 'true' });
    expect(dry).toMatchObject({
      error: null,
      apply: { outcomes: [{ status: 'not-run' }], state: 'Nothing was touched.' },
    });
    expect(dry.headline).toContain('dry run');
    expect(await ids(project)).toHaveLength(3);

    const one = await project.report('rollback', flags);
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

    const all = await project.report('rollback', { ...flags, steps: '2' });
    expect(all.error).toBe(null);
    expect(all.apply?.outcomes.map(({ id, status }) => [id, status])).toEqual([
      ['002_phone.sql', 'rolled-back'],
      ['001_users.sql', 'rolled-back'],
    ]);
    expect(await ids(project)).toEqual([]);
    expect(await project.columns('users')).toEqual([]);
    // And up again, as if nothing had been
    expect((await project.report('apply', flags)).apply?.outcomes.map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => 'applied'),
    );
  });
});
