import { readFile } from 'node:fs/promises';
import { openPglite } from '../../src/engines/pglite.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Check } from '../../src/model/report.js';
import type { Session } from '../../src/model/session.js';
import type { Expectations } from '../../src/steps/verify/expectations.js';
import { parseExpectations } from '../../src/steps/verify/expectations-parse.js';
import { runExpectations } from '../../src/steps/verify/verify.js';
import { type SharedServer, startPostgres, type TestServer } from '../support/postgres.js';
import { connect, folderOf, guideDatabase, lost, migrationsOf, runFile, setUp } from './verify-fixtures.js';

const failed = (checks: readonly Check[]): readonly Check[] => checks.filter((check) => !check.ok);

async function expectationsOf(name: string): Promise<Expectations> {
  const path = `${folderOf(name)}/expectations.yml`;
  return parseExpectations(await readFile(path, 'utf8'), path);
}

/** Runs the guide's migrations, each followed by its own checks; gives all checks, and how many came after a file. */
async function follow(session: Session, name: string): Promise<{ checks: readonly Check[]; between: number }> {
  const expectations = await expectationsOf(name);
  const checks: Check[] = [];
  for (const file of await migrationsOf(name)) {
    await runFile(session, `${folderOf(name)}/migrations/${file}`);
    checks.push(
      ...(await runExpectations(session, postgresql, expectations, { after: { id: file.replace('.sql', '') } })),
    );
  }
  const between = checks.length;
  return { checks: [...checks, ...(await runExpectations(session, postgresql, expectations))], between };
}

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres(15);
});
afterAll(() => server.stop());

describe.each(['moeen', 'drugs-ng-sql'])('the expectations of %s', (name) => {
  test('hold on a server after its migrations, and not before', async () => {
    const { url } = await guideDatabase(server, name);
    await using session = await connect(url);
    const before = await runExpectations(session, postgresql, await expectationsOf(name));
    expect(failed(before).length).toBeGreaterThan(3);
    const { checks, between } = await follow(session, name);
    expect(failed(checks)).toEqual([]);
    expect(between).toBeGreaterThan(1);
    expect(checks.length).toBeGreaterThan(15);
  });

  test('hold on the embedded server', async () => {
    await using session = await openPglite();
    await setUp(session, name);
    await session.run('RESET ROLE');
    const { checks } = await follow(session, name);
    expect(failed(checks)).toEqual([]);
  });
});

describe('on a small schema', () => {
  let session: Session;
  const check = async (yaml: string): Promise<readonly Check[]> =>
    runExpectations(session, postgresql, parseExpectations(yaml, 'e.yml'), { timeoutMs: 1_000 });
  const one = async (yaml: string): Promise<Check | undefined> => (await check(yaml)).at(0);

  beforeAll(async () => {
    session = await connect(await (server as SharedServer).createDatabase());
    await session.run(`CREATE SCHEMA other; CREATE TABLE other.elsewhere (); CREATE TABLE "Users" (id int);
      CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE VIEW v AS SELECT 1 AS one;
      CREATE TABLE t (id int PRIMARY KEY, "camelCase" timestamp(3) with time zone, m mood DEFAULT 'ok', n numeric(12,2) NOT NULL,
        d text DEFAULT ('x'), twice int GENERATED ALWAYS AS (id * 2) STORED);
      INSERT INTO t (id, n) VALUES (1, 1.5), (2, 2); CREATE INDEX broken ON t (n); CREATE POLICY p ON t USING (true)`);
  });
  afterAll(() => session.close());

  test('names are taken as written, and what is nearly there is told', async () => {
    expect(await check('tables: [t, Users, v, other.elsewhere, \'other."elsewhere"\']')).toMatchObject([
      { name: 'table t', ok: true, actual: 'exists' },
      { ok: true },
      { ok: true, actual: 'exists (view)' },
      { ok: true },
      { ok: false },
    ]);
    expect(await one('tables: [\'"other"."elsewhere"\']')).toMatchObject({ ok: true });
    expect(await one('tables: [elsewhere]')).toMatchObject({ actual: 'not there, but other.elsewhere is' });
    expect(await one('tables: [tt]')).toMatchObject({ actual: 'not there; the nearest name is t' });
    expect(await one('tables: [T]')).toMatchObject({
      actual: 'not there, but t is (unquoted names are folded to lower case)',
    });
    expect(await one('tables: [nothing-like-it]')).toMatchObject({ ok: false, actual: 'not there' });
    expect(await check('absent: [t, u]')).toMatchObject([
      { name: 'no table t', ok: false, actual: 'there is a table of that name' },
      { ok: true },
    ]);
  });

  test('columns: types in any spelling, nullability, defaults', async () => {
    const checks = await check(`columns:
  t:
    id: { type: int, null: false, default: null }
    camelCase: { type: timestamptz(3), null: true }
    m: { type: public.mood, default: "'ok'::public.mood" }
    n: { type: "numeric( 12, 2 )" }
    d: { type: varchar, default: "'y'::text" }
    twice: { default: (id * 2) }
    camelcase: { type: text }
  u: { a: { type: text } }`);
    expect(checks.map((c) => [c.name, c.ok, c.actual])).toEqual([
      ['column t.id', true, 'integer, not null, no default'],
      ['column t.camelCase', true, 'timestamp(3) with time zone, null'],
      ['column t.m', true, "mood, default 'ok'::mood"],
      ['column t.n', true, 'numeric(12,2)'],
      ['column t.d', false, "text, default 'x'::text"],
      ['column t.twice', true, 'generated as (id * 2)'],
      ['column t.camelcase', false, 'not there; the nearest name is camelCase'],
      ['columns of u', false, 'the table is not there'],
    ]);
  });

  test('enums, indexes, policies, row security, rows', async () => {
    const admin = await connect(server.superuserUrl(session.server.database));
    await admin.run(`UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'broken'::regclass`);
    await admin.close();
    const checks = await check(`enums: { mood: [ok, sad], moo: [a] }
indexes: { names: [t_pkey, broken, gone], count: { t: 2, v: ">= 1" }, total: "<= 2" }
policies: { t: [p, q], Users: [p] }
row-security: [t]
rows: { t: ">= 2", Users: 1, gone: 0 }`);
    expect(checks.map((c) => [c.name, c.ok, c.expected, c.actual])).toEqual([
      ['enum mood', false, 'ok, sad', 'sad, ok'],
      ['enum moo', false, 'a', 'not there; the nearest name is mood'],
      ['index t_pkey', true, 'exists', 'exists'],
      ['index broken', false, 'exists and is valid', 'INVALID: an interrupted build left it'],
      ['index gone', false, 'exists', 'not there'],
      ['indexes of t', true, '2', '2'],
      ['indexes of v', false, 'at least 1', '0'],
      ['indexes in all', true, 'at most 2', '2'],
      ['policy "p" on t', true, 'exists', 'exists'],
      ['policy "q" on t', false, 'exists', 'the table has p'],
      ['policy "p" on Users', false, 'exists', 'the table has no policy'],
      ['row security of t', false, 'on', 'off'],
      ['rows of t', true, 'at least 2', '2'],
      ['rows of Users', false, '1', '0'],
      ['rows of gone', false, '0', 'the table is not there'],
    ]);
  });

  const query = (sql: string, result: string): Promise<Check | undefined> =>
    one(`queries: [{ name: q, sql: ${JSON.stringify(sql)}, ${result} }]`);

  test.each([
    ['SELECT count(*) FROM t', 'equals: 2', true, '2'],
    ['SELECT count(*) FROM t; ', 'equals: 3', false, '2'],
    ['SELECT 1.50', 'equals: 1.5', true, '1.50'],
    ['SELECT true -- certainly', 'equals: true', true, 't'],
    ['SELECT null', 'equals: null', true, 'null'],
    ["SELECT ''", 'equals: 0', false, ''],
    ['SELECT id FROM t', 'equals: 1', false, 'several rows where one value was expected'],
    ['SELECT 1, 2', 'equals: 1', false, '2 columns where one value was expected'],
    ['SELECT 1 WHERE false', 'equals: 1', false, 'no row'],
    ['SELECT 10', 'at-least: 9', true, '10'],
    ['SELECT null', 'at-least: 0', false, 'null'],
    ['SELECT id FROM t', 'empty: true', false, '2 rows'],
    ['SELECT id FROM t', 'empty: false', true, '2 rows'],
    ['SELECT 1, 2', 'rows: [[1, 2]]', true, '1 rows as expected'],
    ['SELECT 1, 2', 'rows: [[1, 3]]', false, 'row 1, column 2: 2 instead of 3'],
    ['SELECT id FROM t ORDER BY id DESC', 'rows: [[2], [1]]', true, '2 rows as expected'],
    ['SELECT id FROM t', 'rows: [[1]]', false, 'a row more than the 1 expected'],
    ['SELECT id FROM t WHERE false', 'rows: [[1]]', false, '0 rows instead of 1'],
    ['SELECT 1, 2, 3', 'rows: [[1, 2]]', false, '3 columns instead of 2'],
    ['VALUES (null), (1)', 'rows: [[null], [1]]', true, '2 rows as expected'],
    ['WITH a AS (SELECT 7 AS x) SELECT x FROM a', 'equals: 7', true, '7'],
  ])('%s, %s', async (sql, result, ok, actual) => {
    expect(await query(sql, result)).toMatchObject({ name: 'q', ok, actual });
  });

  test('an error of the server is a failed check with its words', async () => {
    expect(await query('SELECT * FROM nope', 'equals: 1')).toMatchObject({
      ok: false,
      actual: 'error 42P01: relation "nope" does not exist',
    });
    expect(await query('SELECT 1', 'rows: [[1, 2]]')).toMatchObject({
      ok: false,
      actual: expect.stringContaining('42P10'),
    });
    expect(session.transaction()).toBe('idle');
  });

  test('nothing can be written, not even by a second statement', async () => {
    expect(await query("SELECT nextval('s')", 'equals: 1')).toMatchObject({ ok: false });
    expect(await query('SELECT 1) AS q; COMMIT; DELETE FROM t; SELECT * FROM (SELECT 1', 'equals: 1')).toMatchObject({
      ok: false,
      actual: 'error 42601: cannot insert multiple commands into a prepared statement',
      hint: 'Only a single SELECT, VALUES or WITH is run here, as a subquery.',
    });
    expect(await query('WITH d AS (DELETE FROM t RETURNING 1) SELECT * FROM d', 'equals: 1')).toMatchObject({
      ok: false,
    });
    await session.run('CREATE FUNCTION wipe() RETURNS int LANGUAGE sql AS $$ DELETE FROM t RETURNING 1 $$');
    expect(await query('SELECT wipe()', 'equals: 1')).toMatchObject({
      actual: 'error 25006: cannot execute DELETE in a read-only transaction',
    });
    expect(await query('SELECT count(*) FROM t', 'equals: 2')).toMatchObject({ ok: true });
  });

  test('a query that takes too long is ended', async () => {
    expect(await query('SELECT pg_sleep(600)::text', 'equals: 1')).toMatchObject({
      ok: false,
      actual: 'error 57014: canceling statement due to statement timeout',
    });
    expect((await session.run('SHOW statement_timeout')).rows).toEqual([{ statement_timeout: '0' }]);
  });

  test('an emptied search path still means public; an open transaction is left alone', async () => {
    await session.run("SET search_path = ''");
    expect(await check('tables: [t]\nqueries: [{ name: q, sql: SELECT count(*) FROM t, equals: 2 }]')).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    await session.run('RESET search_path; BEGIN; SELECT 1');
    expect(await check('tables: [t]')).toMatchObject([{ name: 'expectations', ok: false }]);
    expect(session.transaction()).toBe('open');
    await session.run('ROLLBACK');
  });

  test('a lost connection is a failed check too', async () => {
    const url = server.superuserUrl(session.server.database);
    const other = await connect(url);
    await session.run('SELECT 1');
    const admin = await connect(url);
    await admin.run(`SELECT pg_terminate_backend(${other.id})`);
    await admin.close();
    await lost(other);
    const checks = await runExpectations(other, postgresql, parseExpectations('tables: [t]', 'e.yml'));
    expect(checks).toMatchObject([{ ok: false }]);
    await other.close();
  });
});
