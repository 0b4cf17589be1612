// `backup: affected`: the rows of what the plan touches, with what they refer to, and the schema of everything.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { relatedPostgres } from '../../src/engines/postgresql/related.js';
import type { LockTaken, Plan } from '../../src/model/plan.js';
import type { Related } from '../../src/model/related.js';
import type { Report } from '../../src/model/report.js';
import { affectedBy, bareMysqlName, plainName } from '../../src/steps/backup/affected.js';
import { asRoot, someMysqlKey } from '../support/mysql.js';
import { binFor, sharedPostgres } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { type Flags, runCommand } from '../support/run.js';
import { type Folder, temporary } from './backup-helpers.js';
import { awkwardMysql, backUpMysql, engineOf, proveMysql, textOf } from './mysql-backup-helpers.js';
import { connect } from './verify-fixtures.js';

const NONE: Related = { tables: new Set(), references: [], parts: [], code: [] };

interface Said {
  readonly sql: string;
  readonly kind: string;
  readonly locks?: readonly LockTaken[];
  readonly ran?: false;
  readonly skipped?: string;
}

const planOf = (statements: readonly Said[], changes: Plan['changes'] = [], program = false): Plan =>
  ({
    changes,
    migrations: [
      {
        migration: { path: 'm/2.sql', up: { kind: program ? 'program' : 'sql' } },
        statements: statements.map(({ locks = [], ran, ...said }, line) => ({
          ...said,
          line: line + 1,
          locks,
          rewrites: [],
          ...(ran === false ? {} : { ms: 1 }),
        })),
      },
    ],
  }) as unknown as Plan;

const locked = (mode: string, ...relations: readonly string[]): readonly LockTaken[] =>
  relations.map((relation) => ({ mode, relation }));

const SHOP: Related = {
  tables: new Set(['s.customers', 's.orders', 's.items', 's.notes', 's.log', 's.log_1', 's.log_2', 'h.history']),
  references: [
    { from: 's.orders', to: 's.customers', carries: false },
    { from: 's.items', to: 's.orders', carries: true },
    { from: 's.notes', to: 's.items', carries: true },
  ],
  parts: [
    { whole: 's.log', part: 's.log_1' },
    { whole: 's.log', part: 's.log_2' },
  ],
  code: [],
};

const of = (plan: Plan, related: Related = SHOP) =>
  affectedBy(plan, related, { nameOf: plainName, byText: false, own: ['h.history'] });
const update = (table: string, sql = `UPDATE ${table} SET a = 1`): Said => ({
  sql,
  kind: 'UPDATE',
  locks: locked('RowExclusiveLock', table),
});

describe('which tables a plan touches', () => {
  test('what it locks to change, with what that refers to and its parts; what it only reads is none of it', () => {
    const alter = {
      sql: 'ALTER TABLE s.orders ADD c int',
      kind: 'ALTER TABLE',
      locks: [...locked('AccessExclusiveLock', 's.orders', 's.orders_pkey'), ...locked('AccessShareLock', 's.notes')],
    };
    expect(of(planOf([alter]))).toEqual({ what: 'tables', tables: ['h.history', 's.customers', 's.orders'] });
    expect(
      of(planOf([{ sql: 'DROP TABLE s.log', kind: 'DROP TABLE', locks: locked('AccessExclusiveLock', 's.log') }])),
    ).toEqual({
      what: 'tables',
      tables: ['h.history', 's.log', 's.log_1', 's.log_2'],
    });
  });

  test('where rows are written, foreign keys carry it on to tables that an empty shadow did not touch', () => {
    expect(of(planOf([update('s.orders')]))).toEqual({
      what: 'tables',
      tables: ['h.history', 's.customers', 's.items', 's.notes', 's.orders'],
    });
  });

  test('a plan that only adds needs no backup; one that replaces something that is there does', () => {
    const made = { sql: 'CREATE TABLE s.new ()', kind: 'CREATE TABLE', locks: [] };
    expect(of(planOf([made], [{ kind: 'added', object: 'table', name: 's.new' }]))).toMatchObject({ what: 'nothing' });
    const dropped = { sql: 'DROP TYPE mood', kind: 'DROP TYPE', locks: [] };
    expect(of(planOf([dropped], [{ kind: 'removed', object: 'enum', name: 's.mood' }]))).toEqual({
      what: 'tables',
      tables: ['h.history'],
    });
  });

  test.each<readonly [string, Plan, RegExp]>([
    ['code', planOf([], [], true), /m\/2\.sql is code/],
    ['a block', planOf([{ sql: 'DO $$ … $$', kind: 'DO' }]), /DO at m\/2\.sql:1 decides by itself/],
    ['a call', planOf([{ sql: 'CALL tidy()', kind: 'CALL' }]), /CALL at/],
    ['what was not run', planOf([{ sql: 'VACUUM s.log', kind: 'VACUUM', ran: false }]), /was not run on the shadow/],
  ])('%s: everything is saved, and why', (_, plan, why) => {
    expect(of(plan)).toMatchObject({ what: 'all', why: expect.stringMatching(why) });
  });

  test('code of the database that may write: what is called, what fires, what that calls; harmless code is none', () => {
    const code = [
      { name: 'touch', text: "BEGIN IF TG_OP = 'UPDATE' THEN NEW.at = now(); END IF; RETURN NEW; END" },
      { name: 'audit', text: 'BEGIN INSERT INTO s.log VALUES (1); RETURN NEW; END' },
      { name: 'outer_one', text: 'SELECT s.audit($1)' },
      { name: 'native', text: undefined },
    ];
    const hung = (text: string, on: string): Related => ({
      ...SHOP,
      code: [...code, { name: 'the_trigger', text, on }],
    });
    const plan = planOf([update('s.orders')]);
    expect(of(plan, hung('touch', 's.orders'))).toMatchObject({ what: 'tables' });
    for (const name of ['audit', 'outer_one', 'native'])
      for (const table of ['s.orders', 's.notes'])
        expect(of(plan, hung(name, table))).toMatchObject({ what: 'all', why: expect.stringContaining('the_trigger') });
    // Of a table that the plan does not write, nothing fires; nor where it only changes the table's form
    expect(of(plan, hung('audit', 's.log'))).toMatchObject({ what: 'tables' });
    const alter = {
      sql: 'ALTER TABLE s.orders ADD c int',
      kind: 'ALTER TABLE',
      locks: locked('AccessExclusiveLock', 's.orders'),
    };
    expect(of(planOf([alter]), hung('audit', 's.orders'))).toMatchObject({ what: 'tables' });
    const calling = update('s.orders', 'UPDATE s.orders SET a = Outer_One(b)');
    expect(of(planOf([calling]), { ...SHOP, code })).toMatchObject({
      what: 'all',
      why: expect.stringContaining('calls'),
    });
    const replaced = { sql: 'CREATE OR REPLACE FUNCTION audit() …', kind: 'CREATE FUNCTION' };
    expect(of(planOf([replaced]), { ...SHOP, code })).toMatchObject({ what: 'nothing' });
    // Made by the plan itself
    const own = { sql: "CREATE FUNCTION s.fresh() RETURNS int AS 'DELETE FROM s.log'", kind: 'CREATE FUNCTION' };
    expect(of(planOf([own, { sql: 'SELECT s.fresh()', kind: 'SELECT' }]))).toMatchObject({ what: 'all' });
    const told = { sql: 'CREATE FUNCTION s.fresh() RETURNS int AS $$ DELETE FROM s.log $$', kind: 'CREATE FUNCTION' };
    expect(of(planOf([told, { sql: 'SELECT s.fresh()', kind: 'SELECT' }]))).toMatchObject({ what: 'all' });
  });

  test('tables that only the target has count where a statement may mean them', () => {
    const skipped = {
      sql: 'DROP TABLE IF EXISTS s."notes"',
      kind: 'DROP TABLE',
      skipped: 'table "notes" does not exist, skipping',
    };
    expect(of(planOf([skipped]))).toMatchObject({
      what: 'tables',
      tables: expect.arrayContaining(['s.notes', 's.items']),
    });
    const schema = { sql: 'DROP SCHEMA "H" CASCADE', kind: 'DROP SCHEMA' };
    expect(of(planOf([schema], [{ kind: 'removed', object: 'schema', name: 'h' }]))).toMatchObject({
      what: 'tables',
      tables: expect.arrayContaining(['h.history']),
    });
    const emptied = {
      sql: 'TRUNCATE s.customers CASCADE',
      kind: 'TRUNCATE TABLE',
      locks: locked('AccessExclusiveLock', 's.customers'),
    };
    expect(of(planOf([emptied]))).toMatchObject({
      what: 'tables',
      tables: ['h.history', 's.customers', 's.items', 's.notes', 's.orders'],
    });
    const type = { sql: 'DROP TYPE mood CASCADE', kind: 'DROP TYPE' };
    expect(of(planOf([type]))).toMatchObject({ what: 'all', why: expect.stringContaining('takes along') });
  });

  test('in the MySQL family a table counts by what the text names too', () => {
    const related = { ...NONE, tables: new Set(['a b', 'c', 'd']) };
    const plan = planOf([{ sql: 'UPDATE `a b` JOIN db.c ON c.id = `a b`.id SET c.x = 1', kind: 'UPDATE' }]);
    expect(affectedBy(plan, related, { nameOf: bareMysqlName, byText: true, own: [] })).toEqual({
      what: 'tables',
      tables: ['a b', 'c'],
    });
  });
});

async function project(folder: Folder, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder.path, 'migrations'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder.path, 'migrations', name), text);
}

const notes = (report: Report): string => report.log.map(({ message }) => message).join('\n');

test('PostgreSQL: an apply saves what it touches, however it is called, and proves it', async () => {
  const server = await sharedPostgres(15);
  const url = await server.createDatabase(undefined, 'app');
  await using session = await connect(url);
  await session.run(`
    CREATE SCHEMA "Odd.Schema*";
    CREATE TABLE customers (id int PRIMARY KEY, name text);
    CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL REFERENCES customers);
    CREATE TABLE "Odd.Schema*"."q""t?|(x)" (id int PRIMARY KEY, o int REFERENCES orders ON DELETE CASCADE);
    CREATE TABLE big (id int PRIMARY KEY, t text);
    CREATE TABLE "Odd.Schema*".big (id int);
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name = NEW.name; RETURN NEW; END $$;
    CREATE TRIGGER t BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touch();
    INSERT INTO customers SELECT g, 'c' || g FROM generate_series(1, 50) g;
    INSERT INTO orders SELECT g, 1 + g % 50 FROM generate_series(1, 70) g;
    INSERT INTO "Odd.Schema*"."q""t?|(x)" SELECT g, g FROM generate_series(1, 30) g;
    INSERT INTO big SELECT g, repeat('x', 100) FROM generate_series(1, 500) g;
    CREATE MATERIALIZED VIEW ratio AS SELECT 1 / count(*) AS r FROM big;
    SELECT lo_from_bytea(0, '\\x00ff')`);
  await using folder = await temporary();
  await project(folder, {
    '001_change.sql':
      'UPDATE orders SET customer = customer + 0 WHERE id > 5; ALTER TABLE "Odd.Schema*"."q""t?|(x)" ADD c int;',
  });
  const flags: Flags = {
    'database-url': url,
    'working-directory': folder.path,
    'backup-directory': join(folder.path, 'backups'),
    migrations: 'migrations',
    backup: 'affected',
    'backup-proof': 'restore',
    'postgres-binaries': binFor(15),
  };
  const { report } = await runCommand('apply', flags);
  expect(report.error).toBeNull();
  expect(report.backup).toMatchObject({
    scope: 'affected',
    tables: ['Odd.Schema*.q"t?|(x)', 'public.customers', 'public.orders'],
    proof: { method: 'restore', ok: true, tables: 3, rows: 150 },
  });
  // Twice the same would need no backup at all
  await project(folder, { '002_add.sql': 'CREATE TABLE fresh (id int);' });
  const adding = await runCommand('apply', flags);
  expect(adding.report).toMatchObject({ verdict: 'clean', backup: null });
  expect(notes(adding.report)).toContain('No backup is made, since the plan touches no table');
  await project(folder, { '003_block.sql': 'DO $$ BEGIN DELETE FROM big WHERE id = 1; END $$;' });
  const block = await runCommand('apply', flags);
  expect(block.report.backup).toMatchObject({ scope: 'full', proof: { ok: true, tables: 7 } });
  expect(notes(block.report)).toContain(
    'Everything is saved, since DO at migrations/003_block.sql:1 decides by itself',
  );
  // A way back touches what its own statements touch
  await project(folder, {
    '004_names.sql': 'ALTER TABLE customers ADD COLUMN nick text;',
    '004_names.down.sql': 'ALTER TABLE customers DROP COLUMN nick;',
  });
  expect((await runCommand('apply', flags)).report.error).toBeNull();
  await session.run("UPDATE customers SET nick = 'n' || id");
  const back = await runCommand('rollback', { ...flags, 'fail-on': 'never' });
  expect(back.report).toMatchObject({
    error: null,
    apply: { outcomes: [{ id: '004_names.sql', status: 'rolled-back' }] },
    backup: {
      scope: 'affected',
      tables: ['migrate_on_merge.history', 'public.customers'],
      proof: { method: 'restore', ok: true, rows: 54 },
    },
    // Nobody but the database of before has `orders`
    notes: expect.arrayContaining([expect.stringContaining('Not compared with the schema that the remaining')]),
  });
  expect(back.report.verify?.checks.filter(({ ok }) => !ok)).toEqual([]);
  // Rows of some tables are no whole database: beside the target, and never in its place
  const name = new URL(url).pathname.slice(1);
  const file = join(folder.path, 'backups', back.report.backup?.file ?? '');
  const restoring: Flags = { ...flags, 'database-url': server.superuserUrl(name), 'backup-file': file };
  const inPlace = await runCommand('restore', { ...restoring, confirm: name });
  expectRefusal(inPlace.report.error, 'restore-scope', /./, /./);
  const { report: beside } = await runCommand('restore', restoring);
  expect(beside).toMatchObject({ error: null, verdict: 'clean', restore: { inTarget: false } });
  await using copy = await connect(server.superuserUrl(beside.restore?.database));
  const { rows } = await copy.run('SELECT count(nick) AS nicks, (SELECT count(*) FROM big) AS big FROM customers');
  expect(rows).toEqual([{ nicks: '50', big: '0' }]);
});

test('PostgreSQL: what the target says of its tables', async () => {
  const url = await (await sharedPostgres(18)).createDatabase(undefined, 'app');
  await using session = await connect(url);
  await session.run(`
    CREATE TABLE a (id int PRIMARY KEY, d int DEFAULT 1);
    CREATE TABLE b (id int REFERENCES a ON DELETE SET NULL) PARTITION BY LIST (id);
    CREATE TABLE b1 PARTITION OF b FOR VALUES IN (1);
    CREATE FUNCTION "Wri""te"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM a; RETURN NULL; END $$;
    CREATE FUNCTION modern(x int) RETURNS int BEGIN ATOMIC SELECT x + 1; END;
    CREATE TRIGGER hung AFTER INSERT ON b FOR EACH STATEMENT EXECUTE FUNCTION "Wri""te"()`);
  const related = await relatedPostgres(session);
  expect([...related.tables].sort()).toEqual(['public.a', 'public.b', 'public.b1']);
  expect(related.references).toContainEqual({ from: 'public.b', to: 'public.a', carries: true });
  expect(related.parts).toEqual([{ whole: 'public.b', part: 'public.b1' }]);
  expect(related.code).toContainEqual({ name: 'hung', text: 'Wri"te', on: 'public.b' });
  expect(related.code.find(({ name }) => name === 'modern')?.text).toContain('1');
  expect(related.code).toContainEqual({ name: 'a default', text: '1', on: 'public.a' });
});

describe.each(someMysqlKey)('%s', (key) => {
  test('rows of some tables, with everything else that there is, proved by restoring', async () => {
    const { url, name, rootUrl } = await awkwardMysql(key);
    // It would fire for each row, if it were there before them
    await asRoot(rootUrl, `CREATE TRIGGER fires AFTER INSERT ON child FOR EACH ROW INSERT INTO nothing VALUES (1)`);
    await using folder = await temporary();
    const made = await backUpMysql(key, url, { directory: folder.path, only: ['child', 'new\nline'] });
    expect(made.partial).toBe(true);
    expect(Object.fromEntries(made.source.rows ?? [])).toEqual({ child: 2, 'new\nline': 2 });
    expect(made.manifest.tables).toContainEqual({ name: 'part', rows: null });
    const text = (await textOf(made)).toString('latin1');
    expect(text.match(/^INSERT INTO/gm)).toHaveLength(2);
    for (const what of ['`f``1`', 'EVENT `ev`', '`tr\ni`', 'PROCEDURE `p`', 'VIEW `v1`']) expect(text).toContain(what);
    for (const method of ['restore', 'list'] as const)
      expect(await proveMysql(key, made, { method })).toMatchObject({ method, ok: true, tables: 2, rows: 4 });
    // Nothing but the schema
    const empty = await backUpMysql(key, url, { directory: folder.path, only: [] });
    expect(await proveMysql(key, empty)).toMatchObject({ ok: true, tables: 0, rows: 0 });
    expect(name).not.toBe('');
  });

  test('an apply saves what it touches', async () => {
    const { rootUrl } = await awkwardMysql(key);
    await using folder = await temporary();
    await project(folder, { '001_change.sql': "ALTER TABLE child ADD note varchar(10) DEFAULT 'x';\n" });
    const { report } = await runCommand('apply', {
      'database-url': rootUrl,
      'working-directory': folder.path,
      'backup-directory': join(folder.path, 'backups'),
      migrations: 'migrations',
      backup: 'affected',
      'mysql-binaries': (await import('../support/mysql.js')).installedMysql(key).bin,
      engine: engineOf(key).name,
    });
    expect(report.error).toBeNull();
    expect(report.backup).toMatchObject({
      scope: 'affected',
      tables: ['child', 'new\nline'],
      proof: { ok: true, tables: 2, rows: 4 },
    });
  });
});
