// Migrations that are code, at their worst: on a real PostgreSQL, with the real packages.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Report } from '../../src/model/report.js';
import { codeProject } from '../support/code-project.js';
import { sharedPostgres } from '../support/postgres.js';
import { runCommand } from '../support/run.js';
import type { ToolProject } from '../support/tool-project.js';

const KNEXFILE = `module.exports = { client: 'pg', migrations: { directory: './migrations' } };\n`;
const knex = (body: string, more = ''): Record<string, string> => ({
  'knexfile.js': KNEXFILE,
  'migrations/1_a.js': `${more}exports.up = async (knex) => {\n${body}\n};\nexports.down = async () => {};\n`,
});
const sequelize = (body: string): Record<string, string> => ({
  '.sequelizerc': `const path = require('path');\nmodule.exports = { 'migrations-path': path.resolve('migrations') };\n`,
  'migrations/1-a.js': `module.exports = { async up(queryInterface, Sequelize) {\n${body}\n}, async down() {} };\n`,
});

const outcome = (report: Report) => report.apply?.outcomes[0];
const tables = async (p: ToolProject): Promise<readonly unknown[]> =>
  (
    await p.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1")
  ).map(({ relname }) => relname);
const failure = (report: Report) => report.plan?.findings[0];

describe('a plan', () => {
  test('says where in the code a statement that fails is sent', async () => {
    using p = await codeProject(
      knex(`  await knex.raw('CREATE TABLE a (id int)');\n  await knex.raw('CREATE TABLE b (id nope)');`),
    );
    const { plan } = await p.report('plan');
    const finding = plan?.findings.find(({ rule }) => rule === 'migration-fails');
    expect(finding).toMatchObject({ rule: 'migration-fails', path: 'migrations/1_a.js', line: 3 });
    expect(finding?.message).toContain('type "nope" does not exist');
    expect(plan?.migrations[0]?.statements.map(({ line, sql }) => [line, sql])).toEqual([
      [2, 'CREATE TABLE a (id int)'],
      [3, 'CREATE TABLE b (id nope)'],
    ]);
  });

  test.each([
    ['an error of the code', `  const x = undefined;\n  await x.y();`, /Cannot read properties of undefined/, 3],
    ['a package that is missing', `  require('no-such-package');`, /needs the package no-such-package/, 2],
    ['the end of the process', `  process.exit(3);`, /ended its process: it ended with status 3/, 1],
    ['a promise that is rejected', `  await Promise.reject(new Error('no more'));`, /no more/, 2],
  ])('names %s, with its place', async (_, body, message, line) => {
    using p = await codeProject(knex(body));
    const { plan } = await p.report('plan');
    expect(plan?.findings[0]).toMatchObject({ rule: 'migration-fails', path: 'migrations/1_a.js', line });
    expect(plan?.findings[0]?.message).toMatch(message);
  });

  test('says which step installs the packages, by the lock file', async () => {
    using p = await codeProject({ ...knex(''), 'pnpm-lock.yaml': '' }, { packages: false });
    const report = await p.report('plan');
    expect(JSON.stringify(failure(report))).toMatch(/needs the package .*knex.*pnpm install --frozen-lockfile/);
  });

  test('goes on with code that catches what the database refuses, and says so', async () => {
    using p = await codeProject(
      sequelize(
        `  await queryInterface.sequelize.query('CREATE TABLE a (id int)');\n  try { await queryInterface.sequelize.query('DROP TABLE nope'); } catch {}\n  await queryInterface.sequelize.query('CREATE TABLE b (id int)');`,
      ),
    );
    const { plan } = await p.report('plan');
    expect(plan?.findings.map(({ rule }) => rule)).not.toContain('migration-fails');
    const refused = plan?.migrations[0]?.statements[1];
    expect(refused).toMatchObject({ line: 3, sql: 'DROP TABLE nope' });
    expect(plan?.migrations[0]?.notes).toEqual([
      'line 3: DROP TABLE was refused (table "nope" does not exist), and the code went on',
    ]);
    const applied = await p.report('apply');
    expect(outcome(applied)).toMatchObject({ status: 'applied' });
    expect(await tables(p)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  test('says what the code asks the database, and which variables it reads; it gets none', async () => {
    using p = await codeProject(
      knex(
        `  const [found] = await knex('pg_class').where({ relname: 'pg_class' });\n  await knex.raw(\`CREATE TABLE \${found.relname}_\${process.env.PLACE ?? 'nowhere'} (id int)\`);`,
      ),
    );
    process.env['PLACE'] = 'here';
    try {
      const { plan } = await p.report('plan');
      const [migration] = plan?.migrations ?? [];
      expect(migration?.notes).toEqual([
        expect.stringContaining('asks the database once (first on line 2)'),
        expect.stringContaining('reads from the environment: PLACE'),
      ]);
      expect(migration?.statements.map(({ sql }) => sql)).toEqual(['CREATE TABLE pg_class_nowhere (id int)']);
    } finally {
      delete process.env['PLACE'];
    }
  });

  test('takes an allowance in a comment of the code', async () => {
    using p = await codeProject(
      knex(
        `  // migrate-on-merge: allow drop-table because nobody reads it any more\n  await knex.schema.dropTable('old');`,
      ),
    );
    await p.sql(
      'CREATE TABLE old (id int); CREATE TABLE knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz)',
    );
    const { plan } = await p.report('plan');
    expect(plan?.findings.filter(({ severity }) => severity !== 'info')).toEqual([
      expect.objectContaining({ rule: 'drop-table', line: 3, acknowledged: expect.anything() }),
    ]);
  });
});

describe('an apply', () => {
  test('of a transaction that fails leaves nothing, and runs once the code is mended', async () => {
    using p = await codeProject(
      knex(
        `  await knex.raw('CREATE TABLE a (id int)');\n  if (process.pid > 0 && (await knex('guard')).length > 0) throw new Error('rows in the way');`,
      ),
    );
    await p.sql(
      'CREATE TABLE guard (id int); CREATE TABLE knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz)',
    );
    await p.sql('INSERT INTO guard VALUES (1)');
    const first = await p.report('apply');
    expect(first.verdict).toBe('failed');
    expect(outcome(first)).toMatchObject({ status: 'rolled-back', statementsDone: 0 });
    expect(first.error).toMatchObject({ path: 'migrations/1_a.js', line: 3 });
    expect(await tables(p)).not.toContain('a');
    await p.sql('DELETE FROM guard');
    const second = await p.report('apply');
    expect(outcome(second)).toMatchObject({ status: 'applied' });
  });

  test('that fails half way outside of a transaction says what is in, and is settled by hand', async () => {
    using p = await codeProject(
      sequelize(
        `  const q = queryInterface.sequelize;\n  await q.query('CREATE TABLE a (id int)');\n  const [rows] = await q.query('SELECT * FROM guard');\n  if (rows.length > 0) await q.query('CREATE TABLE guard (id int)');\n  await q.query('CREATE TABLE b (id int)');`,
      ),
    );
    await p.sql('CREATE TABLE guard (id int); CREATE TABLE "SequelizeMeta" (name varchar(255) primary key)');
    await p.sql('INSERT INTO guard VALUES (1)');
    const report = await p.report('apply');
    expect(outcome(report)).toMatchObject({ status: 'failed', statementsDone: 1 });
    expect(report.apply?.state).toContain('the first 1 statements that it sent are in');
    expect(report.error?.message).toContain('"guard" already exists');
    expect(report.apply?.next).toContain('repair --mark-applied 1-a.js');
    const status = await p.report('status');
    expect(status.history.problems).toEqual([expect.objectContaining({ kind: 'dirty', id: '1-a.js' })]);
    const resumed = await p.report('repair', { resume: 'true' });
    expect(resumed.error?.message).toContain('cannot go on in its middle');
    await p.sql('DROP TABLE a; DELETE FROM guard');
    await p.report('repair', { 'mark-pending': '1-a.js' });
    expect(outcome(await p.report('apply'))).toMatchObject({ status: 'applied', statementsDone: 2 });
  });

  test('waits for a lock in the code’s transaction by running it again from its start', async () => {
    using p = await codeProject(
      knex(`  await knex.raw('CREATE TABLE a (id int)');\n  await knex.raw('ALTER TABLE busy ADD COLUMN x int');`),
    );
    await p.sql('CREATE TABLE busy (id int)');
    await p.sql(
      'CREATE TABLE knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz)',
    );
    const [row] = await p.sql('SELECT current_database() AS name');
    const server = await sharedPostgres(15);
    const url = new URL(server.superuserUrl());
    url.pathname = `/${String(row?.['name'])}`;
    const other = new pg.Client({ connectionString: url.href });
    await other.connect();
    try {
      await other.query('BEGIN; LOCK TABLE busy IN ACCESS SHARE MODE');
      const going = p.report('apply', { 'lock-timeout': '300ms', 'lock-retries': '20' });
      const seen = async (): Promise<boolean> =>
        ((
          await p.sql(
            "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE busy%'",
          )
        )[0]?.['n'] as number) > 0;
      while (!(await seen())) await sleep(20);
      await sleep(600);
      await other.query('COMMIT');
      const report = await going;
      expect(outcome(report)).toMatchObject({ status: 'applied' });
      expect(await p.sql('SELECT name, batch FROM knex_migrations')).toEqual([{ name: '1_a.js', batch: 1 }]);
    } finally {
      await other.end();
    }
  });

  test('whose session the server ends rolls back, and the next run goes through', async () => {
    const kill = `  await knex.raw('CREATE TABLE a (id int)');\n  if ((await knex('guard')).length > 0) await knex.raw('SELECT pg_terminate_backend(pg_backend_pid())');`;
    using p = await codeProject(knex(kill));
    await p.sql(
      'CREATE TABLE guard (id int); CREATE TABLE knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz)',
    );
    await p.sql('INSERT INTO guard VALUES (1)');
    const report = await p.report('apply');
    expect(outcome(report)).toMatchObject({ status: 'rolled-back' });
    expect(await tables(p)).not.toContain('a');
    await p.sql('DELETE FROM guard');
    expect(outcome(await p.report('apply'))).toMatchObject({ status: 'applied' });
  });

  test('runs a statement of a second connection while a transaction is open on the first', async () => {
    using p = await codeProject(
      sequelize(
        `  const t = await queryInterface.sequelize.transaction();\n  await queryInterface.sequelize.query('CREATE TABLE a (id int)', { transaction: t });\n  await queryInterface.sequelize.query('CREATE TABLE b (id int)');\n  await t.commit();`,
      ),
    );
    const { plan } = await p.report('plan');
    expect(plan?.findings.map(({ rule }) => rule)).not.toContain('migration-fails');
    const report = await p.report('apply');
    expect(outcome(report)).toMatchObject({ status: 'applied' });
    expect(await tables(p)).toEqual(expect.arrayContaining(['a', 'b']));
  });

  test('is cancelled while the code waits for something else, and nothing stays', async () => {
    using p = await codeProject(
      knex(
        `  await knex.raw('CREATE TABLE a (id int)');\n  if ((await knex('guard')).length > 0) await new Promise((done) => setTimeout(done, 600_000));`,
      ),
    );
    await p.sql(
      'CREATE TABLE guard (id int); CREATE TABLE knex_migrations (id serial primary key, name varchar(255), batch integer, migration_time timestamptz)',
    );
    await p.sql('INSERT INTO guard VALUES (1)');
    const cancel = new AbortController();
    const { report } = await runCommand('apply', p.flags, undefined, {
      signal: cancel.signal,
      onEvent: (event) => {
        // The rehearsal has no rows to wait for
        if (event.type === 'statement-done' && event.kind === 'CREATE TABLE')
          setTimeout(() => cancel.abort(new Error('cancelled')), 300);
      },
    });
    expect(outcome(report)).toMatchObject({ status: 'rolled-back' });
    expect(await tables(p)).not.toContain('a');
  });

  test('repeats nothing of what the code was handed, printed or thrown', async () => {
    using p = await codeProject(
      knex(
        `  console.log('the key is', process.env.MINE_KEY);\n  throw new Error('no good: ' + process.env.MINE_KEY);`,
      ),
    );
    process.env['MINE_KEY'] = 'sk_0123456789abcdef';
    try {
      const report = await p.report('plan', { 'program-environment': 'MINE_KEY' });
      expect(report.plan?.findings[0]?.message).toContain('no good: ***');
      expect(JSON.stringify(report)).not.toContain('sk_0123456789abcdef');
    } finally {
      delete process.env['MINE_KEY'];
    }
  });

  test('hands the code nothing of the environment but what is named', async () => {
    using p = await codeProject(
      knex(
        `  await knex.raw('CREATE TABLE seen (name text)');\n  await knex('seen').insert(Object.keys(process.env).map((name) => ({ name })));`,
      ),
    );
    process.env['GITHUB_TOKEN'] = 'ghs_secret';
    process.env['MINE'] = 'yes';
    try {
      await p.report('apply', { 'program-environment': 'MINE' });
    } finally {
      delete process.env['GITHUB_TOKEN'];
      delete process.env['MINE'];
    }
    const names = (await p.sql('SELECT name FROM seen')).map(({ name }) => name);
    const expected = [
      'PATH',
      'HOME',
      'TZ',
      'TMPDIR',
      'RUNNER_TRACKING_ID',
      'LANG',
      'LC_ALL',
      'NODE_ENV',
      'DATABASE_URL',
      'NODE_CHANNEL_FD',
      'NODE_CHANNEL_SERIALIZATION_MODE',
    ];
    expect(names.filter((name) => !expected.includes(String(name)))).toEqual(['MINE']);
  });
});

test('a file that was changed after it ran is run by nobody, and code of another file still is', async () => {
  using p = await codeProject(knex(`  await knex.raw('CREATE TABLE a (id int)');`));
  await p.report('apply');
  writeFileSync(
    join(p.folder, 'migrations/2_b.js'),
    `exports.up = (knex) => knex.schema.createTable('b', (t) => t.increments());\nexports.down = () => {};\n`,
  );
  const report = await p.report('apply');
  expect(report.apply?.outcomes).toEqual([expect.objectContaining({ id: '2_b.js', status: 'applied' })]);
  expect(await p.sql('SELECT name, batch FROM knex_migrations ORDER BY 1')).toEqual([
    { name: '1_a.js', batch: 1 },
    { name: '2_b.js', batch: 2 },
  ]);
});
