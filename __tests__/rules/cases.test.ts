import type { Session } from '../../src/model/session.js';
import { parser } from '../../src/sql/pg/parser.js';
import { openServer, type Rehearsed, rehearseFiles } from './support.js';

const SETUP = `
  CREATE TABLE users (id bigint PRIMARY KEY, email text, name varchar(40));
  CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, amount numeric);
  CREATE SCHEMA crm;
  CREATE TABLE crm.users (id bigint PRIMARY KEY, email text);
  CREATE TABLE parts (id bigint, k text) PARTITION BY RANGE (id);
  CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
  CREATE INDEX parts_1_k ON parts_1 (k);
  CREATE TYPE mood AS ENUM ('sad', 'happy');
  CREATE DOMAIN short AS text CHECK (length(VALUE) < 10);
  CREATE VIEW names AS SELECT id FROM users;
`;

let session: Session;
beforeAll(async () => {
  session = await openServer();
});
afterAll(() => session.close());

const run = (...files: readonly string[]): Promise<Rehearsed> => rehearseFiles(session, SETUP, files);
const found = ({ findings }: Rehearsed): readonly string[] =>
  findings.map(({ rule, place }) => `${rule} ${place?.path.slice(-5, -4)}:${place?.line}`);

/** What a database engineer would not want to hear. */
const QUIET: Readonly<Record<string, string>> = {
  'names that only look alike': 'CREATE TABLE crm.orders (id bigint);\nCREATE INDEX ON crm.orders (id);',
  'a table made by the same file, in every way': `CREATE TABLE t (id bigint, c text);
    ALTER TABLE t ADD COLUMN d text NOT NULL, ALTER COLUMN c SET NOT NULL, ADD CHECK (id > 0), ADD UNIQUE (c), ADD FOREIGN KEY (id) REFERENCES users (id);
    ALTER TABLE t ALTER COLUMN id TYPE integer; ALTER TABLE t RENAME COLUMN c TO e; UPDATE t SET d = 'x'; DELETE FROM t; TRUNCATE t; DROP TABLE t;`,
  'a table made anew under its old name': 'CREATE TABLE t AS SELECT 1 AS id;\nCREATE INDEX ON t (id);',
  'a statement that did nothing': `ALTER TABLE IF EXISTS nobody DROP COLUMN a, ALTER COLUMN b SET NOT NULL;
    DROP INDEX IF EXISTS nothing; DROP TABLE IF EXISTS nobody; DROP TYPE IF EXISTS nobody; ALTER TABLE users DROP COLUMN IF EXISTS a CASCADE;`,
  'an index of the parent, where the partitions have theirs': 'CREATE INDEX parts_k ON parts (k);',
  'an index of a partitioned table alone': 'CREATE INDEX parts_id ON ONLY parts (id);',
  'a check that is not enforced or not checked now': 'ALTER TABLE orders ADD CHECK (amount > 0) NOT VALID;',
  'defaults that are one value': `ALTER TABLE users ADD COLUMN a jsonb NOT NULL DEFAULT '{}'::jsonb, ADD COLUMN b timestamptz DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN c int DEFAULT 1 + 1, ADD COLUMN d text[] DEFAULT ARRAY['a', 'b'], ADD COLUMN e mood DEFAULT 'sad';`,
  'types that only the catalog knows':
    'ALTER TABLE users ALTER COLUMN name TYPE varchar(80), ALTER COLUMN name SET STATISTICS 100;',
  'an enum made anew': `CREATE TYPE mood_new AS ENUM ('happy', 'glad', 'sad'); DROP TYPE mood; ALTER TYPE mood_new RENAME TO mood;`,
  'a swap of two tables': `CREATE TABLE users_new (LIKE users);
    ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users;`,
  'rows that are meant':
    'UPDATE users SET name = email WHERE name IS NULL; DELETE FROM users USING orders WHERE users.id = user_id;',
  'a lock of its own at the end': 'UPDATE users SET name = email WHERE id = 1; ALTER TABLE orders ADD COLUMN a int;',
  'rows of values under a lock': `ALTER TABLE users ADD COLUMN a int; INSERT INTO users (id) VALUES (1), (2); INSERT INTO users SELECT 3;`,
  'rows of new tables under a lock': `CREATE TABLE t AS SELECT 1 AS id; ALTER TABLE orders ADD COLUMN a int;
    INSERT INTO users SELECT id FROM t;`,
  'rights that PUBLIC has anyway': `CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION f() TO PUBLIC;
    GRANT USAGE ON SCHEMA crm TO PUBLIC; GRANT USAGE ON TYPE mood TO PUBLIC;`,
  'a definer whose path is set right after': `CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
    ALTER FUNCTION f() SET search_path = '';`,
  'settings for the transaction, or without meaning': `SET LOCAL role = postgres; SET statement_timeout = '1min'; SELECT set_config('search_path', 'crm', true);`,
  'one concurrent statement among settings': `SET lock_timeout = '1s'; CREATE INDEX CONCURRENTLY a ON users (email);`,
  'a block that asks the catalog alone': `DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'size') THEN CREATE TYPE size AS ENUM ('s'); END IF;
      IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'users' AND column_name = 'gone') THEN
        ALTER TABLE users DROP COLUMN gone; DELETE FROM users WHERE id = 1; END IF;
    END $$;
    DO $$ DECLARE r record; BEGIN
      FOR r IN SELECT tablename FROM pg_tables WHERE schemaname = 'nowhere' LOOP EXECUTE format('DROP TABLE %I', r.tablename); END LOOP;
    END $$`,
  'a block that catches what is there already': `DO $$ BEGIN CREATE TYPE size AS ENUM ('s'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    DO $$ BEGIN ALTER TABLE orders ADD CONSTRAINT c CHECK (amount > 0) NOT VALID; EXCEPTION WHEN duplicate_object OR undefined_table THEN NULL; END $$;`,
  'a block of plain statements': `DO $$ BEGIN UPDATE users SET name = email WHERE name IS NULL;
      INSERT INTO orders (id) SELECT id FROM users; ALTER TABLE users ADD COLUMN IF NOT EXISTS a int; END $$`,
  'a block about tables of its own': `CREATE TABLE fresh (id bigint); DO $$ DECLARE n int; BEGIN
      SELECT count(*) INTO n FROM fresh; IF n = 0 THEN ALTER TABLE fresh ADD COLUMN a int; DELETE FROM fresh; END IF; END $$`,
  'functions that are only made, or only read': `CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT 1 FROM users) THEN TRUNCATE orders; DELETE FROM users; END IF; END $$;
    CREATE FUNCTION total() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM users'; SELECT total(), count(*) FROM orders;`,
  'a sequence set by its rows': `CREATE SEQUENCE s; SELECT setval('s', (SELECT coalesce(max(id), 1) FROM users));`,
  'a seed that looks first': `DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM users WHERE id = 1) THEN INSERT INTO users (id) VALUES (1); END IF; END $$`,
  'conditions that may be false': `UPDATE users SET name = 'x' WHERE 1 = id; DELETE FROM users WHERE true AND id = 1;
    WITH d AS (DELETE FROM users WHERE id = 2 RETURNING id) SELECT * FROM d;
    MERGE INTO users u USING orders o ON u.id = o.user_id WHEN MATCHED THEN DELETE;`,
  'new values of an enum': `ALTER TYPE mood ADD VALUE 'glad';`,
};

test.each(Object.entries(QUIET))('nothing more than notes for %s', async (_, sql) => {
  const { migrations, findings } = await run(sql);
  expect(migrations[0]?.error).toBeUndefined();
  expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
});

/** What is dangerous in spite of its looks. */
const LOUD: Readonly<Record<string, readonly [sql: string, ...found: readonly string[]]>> = {
  'schemas named': ['CREATE INDEX ON crm.users (email);', 'blocking-index 1:1'],
  'quoted names, ONLY and comments': [
    'ALTER TABLE /* all */ ONLY "users" -- of them\n ALTER "email" SET NOT NULL;',
    'set-not-null 1:1',
  ],
  'a domain with a check': ['ALTER TABLE users ADD COLUMN s short;', 'table-rewrite 1:1'],
  'what waits for a view that is gone': [
    'DROP VIEW names; UPDATE orders SET amount = 1 WHERE id = 2;',
    'drop-view 1:1',
  ],
  'identity columns': ['ALTER TABLE users ADD COLUMN n int GENERATED ALWAYS AS IDENTITY;', 'volatile-default 1:1'],
  'NULL as a default': ['ALTER TABLE users ADD COLUMN n int DEFAULT NULL NOT NULL;', 'add-column-not-null 1:1'],
  'a rewrite, said once': [
    'ALTER TABLE orders ALTER COLUMN amount TYPE bigint, ALTER COLUMN amount SET NOT NULL, ADD CHECK (amount > 0), ADD UNIQUE (amount);',
    'change-column-type 1:1',
  ],
  'one part of several that is skipped': [
    'ALTER TABLE users DROP COLUMN IF EXISTS nothing, DROP COLUMN IF EXISTS email;',
    // The statement as a whole did something.
    'drop-column 1:1',
  ],
  'what a CASCADE reached': ['DROP TABLE users CASCADE;', 'cascade 1:1', 'drop-table 1:1'],
  'a lock over the next files of one transaction alone': [
    'BEGIN; ALTER TABLE users ADD COLUMN a int; UPDATE orders SET amount = 1 WHERE amount = 2; COMMIT; UPDATE orders SET amount = 3 WHERE amount = 4;',
    'exclusive-lock-held 1:1',
    'own-transaction 1:1',
  ],
  'the rest of a file after a failure': [
    'SELECT nothing;\nCREATE INDEX ON users (email);\nALTER TABLE users ALTER COLUMN id TYPE int;',
    'migration-fails 1:1',
    'blocking-index 1:2',
    'change-column-type 1:3',
  ],
  'a proof that keeps the lock of its own beginning': [
    `ALTER TABLE users ADD CONSTRAINT c CHECK (email IS NOT NULL AND id > 0) NOT VALID;
     ALTER TABLE users VALIDATE CONSTRAINT c; ALTER TABLE users ALTER COLUMN email SET NOT NULL;`,
    'exclusive-lock-held 1:2',
  ],
  'a schema emptied by name of the schema': ['DROP SCHEMA crm CASCADE;', 'drop-schema 1:1'],
  'a session without triggers': ['SET session_replication_role = replica;', 'session-setting 1:1'],
  'set_config for the session': [`SELECT pg_catalog.set_config('search_path', '', false);`, 'session-setting 1:1'],
  'partitioned tables, whose indexes have no short way': [
    'ALTER TABLE parts ADD UNIQUE (id);\nCREATE INDEX parts_k ON parts (id, k);',
    'unique-constraint 1:1',
    'blocking-index 1:2',
  ],
  'a DO block that writes a table anew': [
    'DO $$ BEGIN ALTER TABLE orders ALTER COLUMN id TYPE int; END $$',
    'table-rewrite 1:1',
  ],
  'rows of old tables under a lock': [
    'ALTER TABLE users ADD COLUMN a int;\nINSERT INTO orders SELECT id FROM users;',
    'exclusive-lock-held 1:2',
  ],
  'a loop over rows that drops': [
    `DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM users LOOP EXECUTE format('DROP SCHEMA %I CASCADE', r.id); END LOOP; END $$`,
    'depends-on-rows 1:1',
  ],
  'a condition on rows before a drop': [
    `DO $$ BEGIN IF EXISTS (SELECT 1 FROM users) THEN EXECUTE 'DROP TABLE orders CASCADE'; END IF; END $$`,
    'depends-on-rows 1:1',
  ],
  'a variable read from rows, and an early end': [
    `DO $$ DECLARE n int; BEGIN SELECT count(*) INTO n FROM users; IF n = 0 THEN RETURN; END IF; DROP TABLE orders; END $$`,
    'depends-on-rows 1:1',
  ],
  'a function for each row': [
    `CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'TRUNCATE orders'; SELECT wipe() FROM users;`,
    'depends-on-rows 1:1',
  ],
  'a procedure that decides by rows': [
    `CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT FROM users) THEN DROP TABLE orders; END IF; END $$;
     CALL p();`,
    'depends-on-rows 1:2',
  ],
  'rows read by a function of the block': [
    `CREATE FUNCTION any_user() RETURNS boolean LANGUAGE sql AS 'SELECT EXISTS (SELECT FROM users)';
     DO $$ BEGIN IF any_user() THEN DROP TABLE orders; END IF; END $$;`,
    'depends-on-rows 1:2',
  ],
  'a change whose failure is swallowed': [
    `DO $$ BEGIN ALTER TABLE orders ADD CONSTRAINT c CHECK (amount > 0); EXCEPTION WHEN OTHERS THEN NULL; END $$`,
    'depends-on-rows 1:1',
    'hidden-lock 1:1',
  ],
  'an index in the text of a block': [
    `DO $$ BEGIN EXECUTE 'create index ix on users(email)'; END $$`,
    'blocking-index 1:1',
  ],
  'a unique key in a block': [
    `DO $$ BEGIN ALTER TABLE users ADD CONSTRAINT u UNIQUE (email); END $$`,
    'blocking-index 1:1',
  ],
  'rows deleted in a block': [`DO $$ BEGIN DELETE FROM users; END $$`, 'delete-or-update-all 1:1'],
  'rows deleted in a function that is called': [
    `CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'DELETE FROM users'; SELECT wipe();`,
    'delete-or-update-all 1:1',
  ],
  'rows deleted in WITH': [
    'WITH d AS (DELETE FROM users RETURNING 1) SELECT count(*) FROM d;',
    'delete-or-update-all 1:1',
  ],
  'conditions that are always true': [
    'UPDATE users SET name = email WHERE 1=1;\nDELETE FROM users WHERE true AND 2 = 2;\nUPDATE orders SET amount = 0 WHERE true;',
    'delete-or-update-all 1:1',
    'delete-or-update-all 1:2',
    'delete-or-update-all 1:3',
  ],
  'a MERGE of everything': [
    'MERGE INTO users USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE;',
    'delete-or-update-all 1:1',
    'newer-than-target 1:1',
  ],
  'future tables for everybody': ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;', 'grant-public 1:1'],
};

test.each(Object.entries(LOUD))('%s', async (_, [sql, ...expected]) => {
  expect([...found(await run(sql))].sort()).toEqual([...expected].sort());
});

test('a table made by an earlier file of the plan is no danger in a later one', async () => {
  expect(found(await run('CREATE TABLE t (id bigint);', 'CREATE INDEX ON t (id); DROP TABLE t;'))).toEqual([]);
});

test('a comment at the end of a statement swallows nothing of a suggestion', async () => {
  const sql =
    'ALTER TABLE orders ADD CHECK (amount > 0) -- never negative\n;\nDROP INDEX parts_1_k -- unused\n;\nTRUNCATE orders -- all\n;';
  const { findings } = await run(sql);
  expect(findings.map((finding) => finding.rule)).toEqual([
    'add-check',
    'index-drop-blocking',
    'several-locks',
    'truncate',
  ]);
  const { parse } = await parser();
  for (const { suggestion = '' } of findings)
    expect(parse(suggestion).length).toBe((suggestion.match(/;$/gm) ?? []).length);
  expect(findings[0]?.suggestion).toContain('CHECK (amount > 0) NOT VALID;');
});

test('PostgreSQL 18 has shorter ways', async () => {
  const sql =
    'ALTER TABLE orders ALTER COLUMN user_id SET NOT NULL;\nALTER TABLE orders ADD COLUMN vat numeric GENERATED ALWAYS AS (amount * 0.2) STORED;';
  const { findings } = await rehearseFiles(session, SETUP, [sql], { major: 18 });
  expect(findings.map((finding) => finding.suggestion)).toEqual([
    expect.stringContaining('ADD CONSTRAINT orders_user_id_not_null NOT NULL user_id NOT VALID;'),
    expect.stringContaining('GENERATED ALWAYS AS (amount * 0.2) VIRTUAL;'),
  ]);
  for (const { suggestion } of findings) {
    const { migrations, findings: again } = await rehearseFiles(session, SETUP, [suggestion ?? ''], { major: 18 });
    expect(migrations[0]?.error).toBeUndefined();
    expect(again.filter((finding) => ['set-not-null', 'table-rewrite'].includes(finding.rule))).toEqual([]);
  }
});
