import type { Session } from '../../src/model/session.js';
import { reportPlan } from '../../src/steps/report.js';
import { openServer, type Rehearsed, rehearseFiles } from './support.js';

const SETUP = `
  CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL DEFAULT '', name text);
  CREATE TABLE notes (id bigint PRIMARY KEY, owner text, body text);
  ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON notes USING (owner = current_user);
  CREATE POLICY others ON notes FOR SELECT USING (owner <> 'root');
  CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);
  ALTER TABLE logs ENABLE ROW LEVEL SECURITY;
  CREATE POLICY late ON logs AS RESTRICTIVE USING (at > now());
  CREATE SCHEMA crm;
  CREATE TABLE crm.leads (id bigint PRIMARY KEY);
  CREATE TYPE mood AS ENUM ('sad', 'it''s', 'happy');
  CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql AS 'SELECT n';
  CREATE FUNCTION tg() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER stamp BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION tg();
  CREATE ROLE reader;
  GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
  GRANT USAGE ON SCHEMA crm TO reader;
  CREATE VIEW emails AS SELECT email FROM users;
  CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM users;
`;

let session: Session;
beforeAll(async () => {
  session = await openServer();
});
afterAll(() => session.close());

const run = (...files: readonly string[]): Promise<Rehearsed> => rehearseFiles(session, SETUP, files);

/** Nothing may be said of these, not even a note. */
const SILENT: Readonly<Record<string, string>> = {
  'a default that a column never had': 'ALTER TABLE users ALTER COLUMN name DROP DEFAULT;',
  'a default and a NOT NULL of a new column':
    'ALTER TABLE users ADD COLUMN a int NOT NULL DEFAULT 1; ALTER TABLE users ALTER a DROP DEFAULT, ALTER a DROP NOT NULL;',
  'a new table': `CREATE TABLE crm.t (a int NOT NULL DEFAULT 1); ALTER TABLE crm.t ALTER a DROP DEFAULT, ALTER a DROP NOT NULL;`,
  'views and functions of the plan itself': `CREATE VIEW v AS SELECT 1 AS a; DROP VIEW v; CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP FUNCTION g();
    CREATE TYPE t AS ENUM ('a'); ALTER TYPE t RENAME TO u; CREATE TYPE v2 AS ENUM ('b'); ALTER FUNCTION f(int) COST 10;`,
  'an enum of another name': `CREATE TYPE moods AS ENUM ('sad');`,
  'an enum of another schema': `CREATE TYPE crm.mood AS ENUM ('sad');`,
  'rights that nobody had':
    'REVOKE UPDATE ON users FROM reader; REVOKE ALL ON SCHEMA crm FROM PUBLIC; REVOKE ALL ON ALL TABLES IN SCHEMA crm FROM reader;',
  'policies for those who may do all': `CREATE POLICY a ON notes TO reader USING (true); CREATE POLICY b ON notes AS RESTRICTIVE USING (true);
    CREATE POLICY c ON notes FOR UPDATE USING (true) WITH CHECK (owner = current_user);`,
  'tables that need no policy':
    'CREATE TABLE crm.deals (id bigint PRIMARY KEY); CREATE TEMP TABLE scratch (id bigint);',
  'a lock timeout that is one': `SET lock_timeout = '5s'; ALTER TABLE users ADD COLUMN a int;`,
  'a lock timeout off where nothing is locked': `SET lock_timeout = 0; CREATE TABLE crm.t (id bigint); SET LOCAL lock_timeout = 2000; ALTER TABLE users ADD COLUMN a int;`,
  'foreign keys whose columns an index begins with': `CREATE TABLE crm.a (id bigint PRIMARY KEY, u bigint UNIQUE REFERENCES users, n bigint REFERENCES notes, m bigint REFERENCES notes);
    CREATE INDEX ON crm.a (n, m); CREATE INDEX ON crm.a (m DESC) WHERE m IS NOT NULL;`,
  'locks of readers, and on new tables': `CREATE TABLE crm.t (id bigint); LOCK TABLE crm.t; LOCK TABLE users IN ROW SHARE MODE;`,
  'a table that is logged in the end':
    'CREATE UNLOGGED TABLE crm.t (id bigint); ALTER TABLE crm.t SET LOGGED; CREATE TEMP TABLE t2 (id int);',
  'a placeholder, and no password': "ALTER ROLE reader PASSWORD '${db_password}'; ALTER ROLE reader PASSWORD NULL;",
  'a new column that has its values': `ALTER TABLE crm.leads ADD COLUMN a int DEFAULT 1;`,
};

test.each(Object.entries(SILENT))('silence for %s', async (_, sql) => {
  const { migrations, findings } = await run(sql);
  expect(migrations[0]?.error).toBeUndefined();
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

/** What is said, and how loud. */
const SAID: Readonly<Record<string, readonly [sql: string, ...said: readonly string[]]>> = {
  'a default of a column that may hold NULL': [
    `ALTER TABLE users ALTER email DROP NOT NULL, ALTER email DROP DEFAULT;`,
    'info drop-default',
    'info drop-not-null',
  ],
  'an enum moved away and made anew without a value': [
    `ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('sad'); DROP TYPE mood_old;`,
    `error drop-enum-value 'it's' and 'happy'`,
  ],
  'an enum value under quotes that stays': [
    `CREATE TYPE m AS ENUM ('sad', 'it''s'); DROP TYPE mood; ALTER TYPE m RENAME TO mood;`,
    `error drop-enum-value 'happy'`,
  ],
  'a materialized view': ['DROP MATERIALIZED VIEW counts;', 'warning drop-view'],
  'a view made anew without its grants': [
    'DROP VIEW emails; CREATE VIEW emails AS SELECT email FROM users;',
    'warning drop-view reader',
  ],
  'a function that gets other parameters': [
    `DROP FUNCTION f(int); CREATE FUNCTION f(n text) RETURNS int LANGUAGE sql AS 'SELECT 1';`,
    'info drop-function',
  ],
  'types, functions and tables that move': [
    'ALTER TYPE mood RENAME TO moods;\nALTER FUNCTION f(int) SET SCHEMA crm;\nALTER TABLE notes SET SCHEMA crm;',
    'error rename Renames type mood to moods',
    'error rename Moves function f to schema crm',
    'error rename Moves table notes to schema crm',
  ],
  'rights of a role on everything': [
    'REVOKE SELECT ON ALL TABLES IN SCHEMA public FROM reader;\nREVOKE USAGE ON SCHEMA crm FROM reader;',
    'warning revoke table public.logs, table public.notes and table public.users',
    'warning revoke schema crm',
  ],
  'a policy that others take the place of': [
    'DROP POLICY own ON notes; CREATE POLICY mine ON notes USING (owner = session_user);',
    'info policy-change',
  ],
  'the last policy, which kept rows back': ['DROP POLICY late ON logs;', 'warning policy-change kept back'],
  'a policy that is altered': ['ALTER POLICY own ON notes USING (false);', 'info policy-change'],
  'conditions that keep nobody out': [
    'CREATE POLICY a ON notes FOR ALL USING (1 = 1);\nCREATE POLICY b ON notes FOR INSERT WITH CHECK (true);\nCREATE POLICY c ON notes FOR DELETE USING (true OR owner IS NULL);',
    'warning policy-always-true read, change and delete',
    'warning policy-always-true insert',
    'warning policy-always-true delete',
  ],
  'a table beside guarded ones, by a query': [
    'CREATE TABLE t AS SELECT 1 AS id;',
    'warning table-without-row-security 2 of the 3',
  ],
  'a table that lets nobody in': [
    'CREATE TABLE t (id bigint PRIMARY KEY); ALTER TABLE t ENABLE ROW LEVEL SECURITY;',
    'info table-without-row-security',
  ],
  'triggers off and on again, with the foreign keys': [
    'ALTER TABLE users DISABLE TRIGGER ALL; INSERT INTO users (id) VALUES (1); ALTER TABLE users ENABLE TRIGGER ALL;',
    'warning disable-trigger Foreign keys',
  ],
  'a trigger that is gone': ['DROP TRIGGER stamp ON users;', 'info disable-trigger'],
  'a lock timeout off by set_config, and a long one': [
    `SELECT set_config('lock_timeout', '0', true); ALTER TABLE users ADD COLUMN a int; SET LOCAL lock_timeout = '10min'; ALTER TABLE users ADD COLUMN b int;`,
    'warning lock-timeout-off without an end',
    'warning lock-timeout-off 10 minutes',
  ],
  'RESET, which is no limit either': [
    'RESET lock_timeout; DROP TABLE crm.leads;',
    'error drop-table',
    'warning lock-timeout-off',
  ],
  'a new column filled at once, in a file of its own': [
    'ALTER TABLE users ADD COLUMN a int;\n--@\nUPDATE users SET a = 1 WHERE a IS NULL;',
    'warning delete-or-update-all NULL in each row',
  ],
  'a lock against writers before a long change of rows': [
    'CREATE TRIGGER late BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION tg();\nUPDATE notes SET body = owner WHERE body IS NULL;',
    'warning exclusive-lock-held a SHARE ROW EXCLUSIVE lock on public.users',
  ],
  'passwords in their spellings': [
    `CREATE USER a WITH ENCRYPTED PASSWORD 'hunter2' LOGIN; ALTER USER a PASSWORD E'hunter2';`,
    'error password-in-file role a',
    'error password-in-file role a',
    'info role-change',
  ],
  'strong roles': [
    'CREATE ROLE a SUPERUSER REPLICATION; ALTER ROLE reader NOLOGIN; ALTER ROLE reader SET search_path = crm; DROP ROLE a;',
    'warning role-change SUPERUSER and REPLICATION',
    'warning role-change log in',
    'info role-change search_path',
    'warning role-change Drops',
  ],
  'a name that is cut off': [`ALTER TABLE users ADD COLUMN ${'x'.repeat(70)} int;`, 'warning name-cut-off'],
  'settings of everybody': ['ALTER DATABASE template0 SET work_mem = 1000;', 'warning session-setting'],
  'an expression without a name for its index': [
    'CREATE INDEX CONCURRENTLY ON users (lower(email));',
    'warning concurrent-index-name',
  ],
  'a repeatable text that is not': [
    `CREATE TABLE IF NOT EXISTS crm.a (id int); CREATE SCHEMA IF NOT EXISTS x; CREATE TABLE crm.b (id int); DROP TABLE IF EXISTS crm.c; INSERT INTO crm.a VALUES (1);`,
    'info nothing-done',
    'info rerun CREATE TABLE fails) and line 1 (INSERT adds',
  ],
};

test.each(Object.entries(SAID))('what is said of %s', async (_, [sql, ...said]) => {
  const { migrations, findings } = await run(...sql.split('--@'));
  expect(migrations.flatMap(({ error }) => error?.message ?? [])).toEqual([]);
  const left = findings.map(({ rule, severity, message }) => ({ head: `${severity} ${rule}`, message }));
  for (const one of said) {
    const [, head = '', words = ''] = /^(\S+ \S+) ?(.*)$/.exec(one) ?? [];
    const at = left.findIndex((finding) => finding.head === head && finding.message.includes(words));
    expect({ one, at, left: at === -1 ? left : [] }).toEqual({ one, at: expect.any(Number), left: [] });
    left.splice(at, 1);
  }
  expect(left).toEqual([]);
});

test('no password gets into a finding', async () => {
  const { findings } = await run(
    `CREATE USER a SUPERUSER PASSWORD 'hunter2'; ALTER ROLE a WITH LOGIN PASSWORD 'hunter2' CREATEDB;`,
  );
  expect(findings.map(({ rule }) => rule)).toContain('password-in-file');
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});

test('a repeatable migration that cannot be repeated is a warning', async () => {
  const { migrations, findings, under } = await rehearseFiles(session, SETUP, ['CREATE VIEW v AS SELECT 1 AS a;']);
  expect(findings).toEqual([]);
  const repeatable = migrations.map((one) => ({ ...one, migration: { ...one.migration, repeatable: true } }));
  expect(under({ migrations: repeatable }).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning rerun',
  ]);
});

test('no password gets into a report', async () => {
  const { migrations, findings } = await run(
    `CREATE USER a SUPERUSER PASSWORD 'hunter2';\n--@\nALTER ROLE a WITH PASSWORD 'hunter2' CREATEDB nonsense;`,
  );
  const pending = { applied: [], replay: [], todo: [], problems: [], source: 'none' } as const;
  const nothing = { changes: [], drift: [], shadow: null, before: null, after: null, notes: [] };
  const report = reportPlan({ digest: '', pending, migrations, findings, ...nothing });
  expect(report.migrations.flatMap(({ statements }) => statements)).not.toEqual([]);
  expect(JSON.stringify(report)).not.toContain('hunter2');
});
