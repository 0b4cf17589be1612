import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import { ServerError } from '../../src/model/error.js';
import type { Session } from '../../src/model/session.js';
import { needsOf } from '../../src/sql/pg/newer.js';
import { FUNCTIONS, NODES, SETTINGS } from '../../src/sql/pg/newer-list.js';
import { serverMajors, sharedPostgres } from '../support/postgres.js';

const SETUP = `
  CREATE TABLE t (a integer PRIMARY KEY, b integer, c text, d jsonb, g integer GENERATED ALWAYS AS (a + 1) STORED);
  CREATE TABLE r (a integer REFERENCES t, b integer, during tstzrange);
  CREATE TABLE p (a integer) PARTITION BY LIST (a);
  CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
  CREATE TABLE u (b integer NOT NULL CHECK (b > 0));
  CREATE ROLE r1; CREATE ROLE r2;
  CREATE FUNCTION login() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
  CREATE EXTENSION btree_gist;`;

/** What each version brought, as it is written; the servers below say whether that is so. */
const EXAMPLES: readonly (readonly [since: number, what: string, sql: string])[] = [
  [
    14,
    'CREATE OR REPLACE TRIGGER',
    'CREATE OR REPLACE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  ],
  [14, 'bodies in plain SQL (RETURN, BEGIN ATOMIC)', 'CREATE FUNCTION f(i int) RETURNS int RETURN i + 1'],
  [14, 'COMPRESSION', 'CREATE TABLE x (a text COMPRESSION pglz)'],
  [14, 'statistics of expressions', 'CREATE STATISTICS s ON (a + 1), b FROM t'],
  [14, 'an alias of JOIN … USING', 'SELECT * FROM t JOIN r USING (a) AS j'],
  [14, 'GROUP BY DISTINCT', 'SELECT count(*) FROM t GROUP BY DISTINCT rollup (a, b)'],
  [
    14,
    'SEARCH and CYCLE',
    'WITH RECURSIVE w(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM w WHERE n < 3) SEARCH DEPTH FIRST BY n SET o SELECT * FROM w',
  ],
  [14, 'DETACH PARTITION … CONCURRENTLY', 'ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY'],
  [14, 'the function date_bin()', "SELECT date_bin('1 day', now(), now())"],
  [14, 'the setting idle_session_timeout', 'SET idle_session_timeout = 0'],
  [15, 'MERGE', 'MERGE INTO t USING r ON t.a = r.a WHEN MATCHED THEN DO NOTHING'],
  [15, 'NULLS NOT DISTINCT', 'CREATE UNIQUE INDEX ON t (b) NULLS NOT DISTINCT'],
  [15, 'NULLS NOT DISTINCT', 'ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (b)'],
  [
    15,
    'ON DELETE SET NULL or SET DEFAULT with a list of columns',
    'ALTER TABLE r ADD FOREIGN KEY (a) REFERENCES t ON DELETE SET NULL (a)',
  ],
  [15, 'security_invoker', 'CREATE VIEW v WITH (security_invoker) AS SELECT 1 AS x'],
  [15, 'SET ACCESS METHOD', 'ALTER TABLE t SET ACCESS METHOD heap'],
  [15, 'UNLOGGED sequences', 'CREATE UNLOGGED SEQUENCE q'],
  [15, 'TABLES IN SCHEMA', 'CREATE PUBLICATION b FOR TABLES IN SCHEMA public'],
  [15, 'publications of some rows or columns', 'CREATE PUBLICATION b FOR TABLE t (a)'],
  [15, 'COPY … HEADER MATCH', 'COPY t FROM stdin WITH (HEADER match)'],
  [15, 'the function regexp_like()', "SELECT regexp_like('a', 'a')"],
  [16, 'subqueries in FROM without an alias', 'SELECT a FROM (SELECT a FROM t)'],
  [16, 'IS JSON', "SELECT 'a' IS JSON"],
  [16, 'JSON_OBJECT with KEY: VALUE', "SELECT JSON_OBJECT('a': 1)"],
  [16, 'JSON_ARRAY', 'SELECT JSON_ARRAY(1, 2)'],
  [16, 'JSON_ARRAY', 'SELECT JSON_ARRAY(SELECT a FROM t)'],
  [16, 'JSON_ARRAYAGG', 'SELECT JSON_ARRAYAGG(a) FROM t'],
  [16, 'JSON_OBJECTAGG', 'SELECT JSON_OBJECTAGG(a: b) FROM t'],
  [16, 'GRANT … WITH INHERIT or SET', 'GRANT r1 TO r2 WITH INHERIT FALSE'],
  [16, 'the number 1_000', 'CREATE TABLE x (a integer DEFAULT 1_000)'],
  [16, 'the number 0xff', 'CREATE TABLE x (a integer DEFAULT 0xff)'],
  [16, 'STORAGE in CREATE TABLE', 'CREATE TABLE x (a text STORAGE external)'],
  [16, 'CREATE STATISTICS without a name', 'CREATE STATISTICS ON a, b FROM t'],
  [16, 'REINDEX DATABASE without a name', 'REINDEX DATABASE'],
  [16, 'COPY … DEFAULT', "COPY t FROM stdin WITH (DEFAULT 'x')"],
  [16, 'SYSTEM_USER', 'SELECT SYSTEM_USER'],
  [16, 'the function any_value()', 'SELECT any_value(a) FROM t'],
  [16, 'the setting createrole_self_grant', "ALTER ROLE r1 SET createrole_self_grant = 'set'"],
  [17, 'the setting transaction_timeout', 'SET transaction_timeout = 0'],
  [17, 'the setting transaction_timeout', "SET LOCAL transaction_timeout = '5min'"],
  [17, 'the setting transaction_timeout', "SELECT pg_catalog.set_config('transaction_timeout', '0', false)"],
  [17, 'the setting transaction_timeout', 'ALTER ROLE r1 SET transaction_timeout = 0'],
  [
    17,
    'the setting transaction_timeout',
    'CREATE FUNCTION f() RETURNS int LANGUAGE sql SET transaction_timeout = 0 AS $$ SELECT 1 $$',
  ],
  [17, 'the setting transaction_timeout', 'DO $$ BEGIN SET LOCAL transaction_timeout = 0; END $$'],
  [17, 'MERGE … RETURNING', 'MERGE INTO t USING r ON t.a = r.a WHEN MATCHED THEN DELETE RETURNING t.a'],
  [17, 'merge_action()', 'MERGE INTO t USING r ON t.a = r.a WHEN MATCHED THEN DELETE RETURNING merge_action()'],
  [17, 'WHEN NOT MATCHED BY SOURCE', 'MERGE INTO t USING r ON t.a = r.a WHEN NOT MATCHED BY SOURCE THEN DELETE'],
  [17, 'JSON_TABLE', "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (x int PATH '$')) AS j"],
  [17, 'JSON_EXISTS, JSON_QUERY and JSON_VALUE', "SELECT JSON_VALUE(d, '$.a') FROM t"],
  [17, 'JSON(… WITH UNIQUE KEYS)', "SELECT JSON('{}' WITH UNIQUE KEYS)"],
  [17, 'JSON_SCALAR', 'SELECT JSON_SCALAR(1)'],
  [17, 'JSON_SERIALIZE', "SELECT JSON_SERIALIZE('{}')"],
  [17, 'ALTER COLUMN … SET EXPRESSION', 'ALTER TABLE t ALTER COLUMN g SET EXPRESSION AS (a + 2)'],
  [17, 'COPY … ON_ERROR', 'COPY t FROM stdin WITH (ON_ERROR ignore)'],
  [17, 'COPY … LOG_VERBOSITY', 'COPY t FROM stdin WITH (LOG_VERBOSITY verbose)'],
  [17, 'SET ACCESS METHOD DEFAULT', 'ALTER TABLE t SET ACCESS METHOD DEFAULT'],
  [17, 'the right MAINTAIN', 'GRANT MAINTAIN ON t TO r1'],
  [17, 'event triggers ON login', 'CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION login()'],
  [17, 'AT LOCAL', 'SELECT now() AT LOCAL'],
  [17, 'random(min, max)', 'SELECT random(1, 6)'],
  [18, 'virtual generated columns', 'ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (a + 1) VIRTUAL'],
  [18, 'virtual generated columns', 'ALTER TABLE t ADD COLUMN v int GENERATED ALWAYS AS (a + 1)'],
  [18, 'WITHOUT OVERLAPS', 'ALTER TABLE r ADD UNIQUE (a, during WITHOUT OVERLAPS)'],
  [
    18,
    'PERIOD in a foreign key',
    'CREATE TABLE x (a int, d tstzrange, PRIMARY KEY (a, d WITHOUT OVERLAPS), FOREIGN KEY (a, PERIOD d) REFERENCES x (a, PERIOD d))',
  ],
  [18, 'NOT NULL as a constraint of the table', 'ALTER TABLE t ADD CONSTRAINT n NOT NULL b NOT VALID'],
  [18, 'constraints that are not enforced', 'ALTER TABLE t ADD CONSTRAINT k CHECK (b > 0) NOT ENFORCED'],
  [18, 'constraints that are not enforced', 'CREATE TABLE x (a int CHECK (a > 0) NOT ENFORCED)'],
  [18, 'ALTER CONSTRAINT … ENFORCED', 'ALTER TABLE r ALTER CONSTRAINT r_a_fkey NOT ENFORCED'],
  [18, 'ALTER CONSTRAINT … INHERIT', 'ALTER TABLE u ALTER CONSTRAINT u_b_not_null NO INHERIT'],
  [18, 'RETURNING WITH (OLD AS …, NEW AS …)', 'UPDATE t SET b = 1 RETURNING WITH (OLD AS o) o.b'],
  [18, 'ONLY in VACUUM and ANALYZE', 'ANALYZE ONLY t'],
  [18, 'COPY … REJECT_LIMIT', 'COPY t FROM stdin WITH (ON_ERROR ignore, REJECT_LIMIT 3)'],
  [18, 'the function uuidv7()', 'CREATE TABLE x (id uuid DEFAULT uuidv7())'],
  [18, 'the function uuidv7()', 'DO $$ BEGIN PERFORM uuidv7(); END $$'],
  [18, 'the function uuidv7()', 'CREATE FUNCTION f() RETURNS uuid LANGUAGE sql AS $$ SELECT uuidv7() $$'],
];

async function needs(sql: string, defines?: (name: string) => boolean): Promise<readonly string[]> {
  const { statements } = await postgresql.split(sql);
  return statements.flatMap((statement) => needsOf(statement, defines)).map(({ since, what }) => `${since} ${what}`);
}

test.each(EXAMPLES)('%i brought %s', async (since, what, sql) => {
  const found = await needs(sql);
  expect(found).toContain(`${since} ${what}`);
  // The newest is what the statement needs: nothing beyond it.
  expect(Number(found[0]?.split(' ')[0])).toBe(since);
});

test('everything that is listed has an example, or is a plain name', () => {
  const shown = new Set(EXAMPLES.map(([, what]) => what));
  expect(
    Object.values(NODES)
      .flatMap((features) => features.map(([, what]) => what))
      .filter((what) => !shown.has(what)),
  ).toEqual([]);
});

test.each([
  'CREATE TABLE x (a integer NOT NULL CHECK (a > 0), b integer REFERENCES t, c text GENERATED ALWAYS AS (upper(a::text)) STORED, UNIQUE (b))',
  "SELECT '1_000', $$0xff$$, a1_000, 1000.5, 1e10, x.b_1 FROM t AS x, (SELECT 1) AS y -- 1_000",
  "SELECT json_object('{a,b}'), row_to_json(t), JSON('{}') FROM t",
  'ALTER TABLE r ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES t ON DELETE SET NULL NOT VALID',
  'ALTER TABLE r VALIDATE CONSTRAINT r_a_fkey',
  'ALTER TABLE r ALTER CONSTRAINT r_a_fkey DEFERRABLE',
  'VACUUM t',
  'ANALYZE',
  'REINDEX TABLE t',
  'GRANT r1 TO r2 WITH ADMIN OPTION',
  'CREATE VIEW v WITH (security_barrier) AS SELECT 1 AS x',
  "SELECT now() AT TIME ZONE 'UTC', random()",
  'CREATE STATISTICS s ON a, b FROM t',
  'COPY t FROM stdin WITH (FORMAT csv, HEADER)',
  'CREATE FUNCTION f() RETURNS uuid LANGUAGE plpgsql AS $$ BEGIN RETURN uuidv7(); END $$',
  "DO $$ BEGIN IF current_setting('server_version_num')::int >= 170000 THEN SET transaction_timeout = 0; END IF; END $$",
  'DO $$ BEGIN /* uuidv7() */ PERFORM 1; -- transaction_timeout\nEND $$',
  'SELECT app.uuidv7()',
  'CREATE PUBLICATION b FOR TABLE t',
])('nothing new in %s', async (sql) => {
  expect(await needs(sql)).toEqual([]);
});

test('a function of the same name that the database has of its own is none of theirs', async () => {
  expect(await needs('SELECT uuidv7(), uuidv4()', (name) => name === 'uuidv7')).toEqual(['18 the function uuidv4()']);
});

/** Runs it and takes it back; the rows of a COPY are none. */
async function attempt(session: Session, sql: string): Promise<ServerError | undefined> {
  const alone = /^(REINDEX|ALTER TABLE p DETACH)/.test(sql);
  if (!alone) await session.run('BEGIN');
  try {
    await session.run(sql, sql.startsWith('COPY') ? { copyData: sql.includes('HEADER') ? 'a\tb\tc\td\n' : '' } : {});
    return undefined;
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  } finally {
    if (!alone) await session.run('ROLLBACK');
  }
}

test.each(serverMajors)('PostgreSQL %i takes what it should know, and refuses what is newer', async (major) => {
  const server = await sharedPostgres(major);
  const url = await server.createDatabase();
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  await using session = await postgres.connect({
    url: server.superuserUrl(database),
    connectTimeoutMs: 10_000,
    applicationName: 'newer',
  });
  // Roles belong to the server, which others use too.
  const own = (sql: string): string => sql.replace(/\br([12])\b(?=( TO| WITH| SET|;|$))/g, `${database}_r$1`);
  await session.run(own(SETUP));
  try {
    const wrong: string[] = [];
    for (const [since, , sql] of EXAMPLES) {
      const error = await attempt(session, own(sql));
      if (since > major && error === undefined) wrong.push(`takes ${sql}`);
      if (since <= major && error !== undefined) wrong.push(`refuses ${sql}: ${error.message}`);
    }
    expect(wrong).toEqual([]);
    const functions = await session.run('SELECT proname FROM pg_proc WHERE pronamespace = 11');
    const there = new Set(functions.rows.map((row) => row['proname']));
    expect([...FUNCTIONS].filter(([name, since]) => there.has(name) !== since <= major)).toEqual([]);
    const settings = await session.run('SELECT name FROM pg_settings');
    const known = new Set(settings.rows.map((row) => row['name']));
    expect([...SETTINGS].filter(([name, since]) => known.has(name) !== since <= major)).toEqual([]);
  } finally {
    await session.run(own('DROP ROLE r1; DROP ROLE r2;'));
  }
});
