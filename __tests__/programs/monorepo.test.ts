// Packages below the working directory: each migration gets those that stand beside it, as its own tool would.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { onPostgres } from '../support/tool-project.js';

const MODULES = join(import.meta.dirname, '../../node_modules');
const FILES: Readonly<Record<string, string>> = {
  'apps/shop/migrations/20250101000000-a.js':
    "exports.up = (q) => q.sequelize.query('CREATE TABLE a (id int)');\nexports.down = (q) => q.dropTable('a');\n",
  'apps/blog/migrations/20250102000000-b.js':
    "exports.up = (q) => q.sequelize.query('CREATE TABLE b (id int)');\nexports.down = (q) => q.dropTable('b');\n",
  'apps/shop/package-lock.json': '{}',
  'apps/blog/pnpm-lock.yaml': '',
  'apps/blog/node_modules/.modules.yaml': '',
};
const MIGRATIONS = 'sequelize:apps/shop/migrations\nsequelize:apps/blog/migrations';

const folders: string[] = [];
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'mom-monorepo-'));
  folders.push(made);
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), text);
  }
  symlinkSync(MODULES, join(made, 'apps/shop/node_modules'));
  return made;
}

const failures = ({ plan }: Report): readonly string[] =>
  (plan?.findings ?? [])
    .filter(({ rule }) => rule === 'migration-fails')
    .map(({ path, message }) => `${path}: ${message}`);

test('a package that one app has is not there for another, and its own lock file says how to install it', async () => {
  using project = await onPostgres(folder());
  const planned = await project.report('plan', { migrations: MIGRATIONS });
  expect(planned.error).toBeNull();
  expect(failures(planned)).toEqual([
    expect.stringMatching(/^apps\/blog\/migrations\/.*needs the package sequelize.*pnpm install --frozen-lockfile/s),
  ]);
});

test('with packages in both, each with its own, all goes in', async () => {
  using project = await onPostgres(folder());
  for (const name of ['sequelize', 'pg'])
    symlinkSync(join(MODULES, name), join(project.folder, 'apps/blog/node_modules', name));
  expect(await project.report('apply', { migrations: MIGRATIONS })).toMatchObject({ error: null });
  expect(
    await project.sql("SELECT table_name::text AS name FROM information_schema.tables WHERE table_name IN ('a', 'b')"),
  ).toHaveLength(2);
});
