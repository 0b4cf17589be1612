// A command on MySQL and MariaDB: knex's own program stands for any tool there.
import { join } from 'node:path';
import { linkPackages } from '../support/packages.js';
import { toolProjects } from '../support/tool-project.js';

const FIXTURE = join(import.meta.dirname, '../../migrations-fixtures/layouts/knex');
const UP = 'node --import tsx node_modules/knex/bin/cli.js migrate:latest --client mysql2 --connection "$DATABASE_URL"';
const servers = toolProjects(FIXTURE).filter(([name]) => name !== 'PostgreSQL');

test.each(servers)('is planned, applied, and finds nothing to do, on %s', async (_, open) => {
  using project = await open();
  linkPackages(project.folder, 'knex');
  const flags = {
    layout: 'program',
    migrations: 'db/migrations',
    'program-up': UP,
    'program-tables': ['knex_migrations', 'knex_migrations_lock'],
  };
  const { plan, error } = await project.report('plan', flags);
  expect(error).toBeNull();
  expect(plan?.findings.filter(({ rule }) => rule === 'migration-fails')).toEqual([]);
  expect(plan?.migrations.flatMap(({ statements }) => statements.map(({ kind }) => kind))).toEqual(
    expect.arrayContaining(['CREATE TABLE', 'ALTER TABLE', 'INSERT']),
  );
  const applied = await project.report('apply', flags);
  expect(applied.error).toBeNull();
  const rows = await project.sql('SELECT count(*) AS n FROM knex_migrations');
  expect(Number(rows[0]?.['n'])).toBe(5);
  const again = await project.report('plan', flags);
  expect(again.error).toBeNull();
  expect(again.plan?.migrations ?? []).toEqual([]);
});
