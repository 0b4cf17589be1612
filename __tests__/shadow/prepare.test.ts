import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Shadow } from '../../src/model/contracts.js';
import type { Session } from '../../src/model/session.js';
import { extensionsOf, rolesMadeBy, rolesNamedIn } from '../../src/shadow/asked.js';
import { embedded } from '../../src/shadow/embedded.js';
import { local } from '../../src/shadow/local.js';
import { type Preparation, prepareShadow } from '../../src/shadow/prepare.js';
import { rejection, request } from './requests.js';

const plan = (change: Partial<Preparation>): Preparation => ({
  extensions: [],
  setupFiles: [],
  roles: [],
  roleSettings: [],
  dialect: postgresql,
  ...change,
});
const setup = (text: string, path = 'db/setup.sql') => plan({ setupFiles: [{ path, text }] });

async function rows(session: Session, sql: string): Promise<readonly unknown[]> {
  return (await session.run(sql)).rows;
}

test('what statements ask for', async () => {
  const { statements } = await postgresql.split(`CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA extensions;
    SELECT 1; CREATE EXTENSION citext VERSION '1.6' CASCADE; CREATE EXTENSION citext;`);
  expect(extensionsOf(statements)).toEqual([{ name: 'uuid-ossp', schema: 'extensions' }, { name: 'citext' }]);
  const text = `create role Anon nologin; DO $$ BEGIN CREATE USER "Web ""User""" ; END $$; CREATE ROLE anon;`;
  expect(rolesMadeBy(text)).toEqual(['anon', 'Web "User"']);
});

const named = { role: 'app', database: 'shop' };

test('whom statements name', async () => {
  const { statements } =
    await postgresql.split(`CREATE ROLE made; ALTER TABLE t OWNER TO owner1; GRANT SELECT ON t TO reader, PUBLIC;
    GRANT made TO "Odd one" WITH ADMIN OPTION; SET ROLE other; RESET ROLE; SET ROLE NONE; ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT ALL ON TABLES TO CURRENT_USER;
    CREATE POLICY p ON t TO anon USING (true); CREATE SCHEMA s AUTHORIZATION boss; GRANT pg_read_all_data TO reader; SELECT 1`);
  const names = ['made', 'owner1', 'reader', 'Odd one', 'other', 'maker', 'anon', 'boss'];
  expect([...rolesNamedIn(statements)].sort()).toEqual(names.sort());
});

test('where the target is known to be migrated by no superuser, nothing is let pass', async () => {
  await using shadow = await local.start(request({ major: 15, superuser: false }));
  await using session = await shadow.open();
  await session.run('CREATE ROLE heir; CREATE TABLE t ()');
  expect(await rejection(session.run('ALTER TABLE t OWNER TO heir'))).toMatchObject({ code: '42501' });
  await session.run('GRANT heir TO CURRENT_USER');
  expect((await rejection(session.run('ALTER TABLE t OWNER TO heir'))).message).toContain('schema public');
});

describe.each([
  ['local 15', () => local.start(request({ major: 15, ...named }))],
  ['local 18', () => local.start(request({ major: 18, ...named }))],
  ['embedded', () => embedded.start(request(named))],
])('%s', (name, start) => {
  let shadow: Shadow;
  beforeAll(async () => {
    shadow = await start();
  });
  afterAll(() => shadow?.[Symbol.asyncDispose]());

  test('role and database bear the names of the target', async () => {
    await using session = await shadow.open();
    expect(session.server).toMatchObject({ user: 'app', database: 'shop' });
    expect(await rows(session, 'SELECT current_database() AS d, current_user AS u')).toEqual([{ d: 'shop', u: 'app' }]);
    await session.run("ALTER DATABASE shop SET work_mem = '5MB'");
    // The most common name of all is free, and means nobody in particular.
    expect(await rows(session, "SELECT 1 FROM pg_roles WHERE rolname = 'postgres'")).toEqual([]);
  });

  test('what the set-up makes in public belongs to the migration role', async () => {
    const text = `CREATE ROLE anon NOLOGIN; CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY);
      GRANT USAGE ON SCHEMA auth TO PUBLIC; GRANT REFERENCES, SELECT ON auth.users TO PUBLIC;
      CREATE TYPE mood AS ENUM ('ok'); CREATE DOMAIN short AS text CHECK (length(VALUE) < 9); CREATE TYPE pair AS (a int, b int);
      CREATE TABLE base (id serial PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY, m mood);
      CREATE VIEW v AS SELECT * FROM base; CREATE MATERIALIZED VIEW mv AS SELECT 1 AS one; CREATE SEQUENCE loose;
      CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'; CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
      COPY base (m) FROM stdin;\nok\n\\.\n;
      CREATE EXTENSION citext; SET search_path = '';`;
    await prepareShadow(shadow, { ...setup(text), roles: ['anon', 'owner_role', 'postgres'] });
    await using session = await shadow.open();
    await session.run(`ALTER TABLE base ADD COLUMN x int; ALTER TYPE mood ADD VALUE 'bad'; ALTER VIEW v RENAME TO w;
      DROP MATERIALIZED VIEW mv; ALTER SEQUENCE loose INCREMENT 2; ALTER SEQUENCE base_id_seq INCREMENT 2; DROP FUNCTION f(int, text);
      DROP PROCEDURE p(); DROP AGGREGATE total(int); ALTER DOMAIN short DROP CONSTRAINT short_check; ALTER TYPE pair ADD ATTRIBUTE c int;
      CREATE TABLE profile (id uuid REFERENCES auth.users (id))`);
    expect(await rows(session, 'SELECT m::text FROM base')).toEqual([{ m: 'ok' }]);
    expect(await rejection(session.run('DROP TABLE auth.users'))).toMatchObject({ code: '42501' });
    // Histories hand things to roles that they take for granted.
    await session.run(`ALTER TABLE base OWNER TO owner_role; ALTER TABLE base ADD COLUMN y int; GRANT SELECT ON base TO anon;
      ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT ALL ON TABLES TO anon; GRANT anon TO owner_role;
      SET ROLE postgres; CREATE TABLE by_postgres (); RESET ROLE; DROP TABLE by_postgres`);
    expect(await rejection(session.run("COPY base (m) FROM PROGRAM 'id'"))).toMatchObject({ code: '42501' });
  });

  test('after a renewal it is as if nothing had been', async () => {
    await shadow.renew();
    await using session = await shadow.open();
    expect(
      await rows(session, "SELECT rolname FROM pg_roles WHERE rolname IN ('anon', 'owner_role', 'postgres')"),
    ).toEqual([]);
    expect(session.server).toMatchObject({ user: 'app', database: 'shop' });
  });

  test('untrusted extensions are made beforehand, trusted ones are left to the files', async () => {
    const asked = [
      { name: 'pageinspect', schema: 'tools' },
      { name: 'tcn', schema: 'nowhere' },
      { name: 'pg_nothing' },
    ];
    const text = 'CREATE SCHEMA tools';
    const done = await prepareShadow(shadow, { ...setup(text), extensions: [{ name: 'hstore' }, ...asked] });
    expect(done.skipped).toEqual([]);
    await using session = await shadow.open();
    const found = await rows(
      session,
      `SELECT extname AS name, extnamespace::regnamespace::text AS schema FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`,
    );
    // tcn is trusted too.
    expect(found).toEqual([{ name: 'pageinspect', schema: 'tools' }]);
    await session.run('CREATE EXTENSION hstore; CREATE EXTENSION tcn; CREATE EXTENSION IF NOT EXISTS pageinspect');
  });

  test('a set-up file that fails says where', async () => {
    const text = `-- base tables\nCREATE TABLE ok ();\n\nCREATE TABLE "ü" (\n  id nonsense\n);\n`;
    const error = await rejection(prepareShadow(shadow, setup(text)));
    expect(error).toMatchObject({ code: 'shadow-setup', place: { path: 'db/setup.sql', line: 5, column: 6 } });
    expect(error.message).toContain('db/setup.sql:5:6: type "nonsense" does not exist');
    expect(error.message).toContain('5 |   id nonsense\n  |      ^');
    const syntax = await rejection(prepareShadow(shadow, setup('SELECT 1;\nCREATE TABEL x ();')));
    expect(syntax).toMatchObject({ code: 'shadow-setup', place: { line: 2, column: 8 } });
    const open = await rejection(prepareShadow(shadow, setup('BEGIN;\nCREATE TABLE half ();')));
    expect(open.message).toContain('leaves a transaction open');
    // And the sessions are free again.
    await using session = await shadow.open();
    expect(await rows(session, "SELECT to_regclass('half')::text AS half")).toEqual([{ half: null }]);
  });

  if (name !== 'embedded') {
    test('an extension that reaches out does not reach the superuser', async () => {
      await prepareShadow(
        shadow,
        plan({ extensions: [{ name: 'dblink' }, { name: 'postgres_fdw' }, { name: 'file_fdw' }] }),
      );
      await using session = await shadow.open();
      await using admin = await shadow.admin();
      const [row] = (await admin.run('SHOW unix_socket_directories')).rows;
      const way = `host=${row?.['unix_socket_directories']} user=shadow_admin dbname=shop password=x`;
      expect(await rejection(session.run(`SELECT * FROM dblink('${way}', 'SELECT 1') AS t(a int)`))).toMatchObject({
        code: '2F003',
      });
      expect(await rejection(session.run(`SELECT dblink_connect_u('${way}')`))).toMatchObject({ code: '42501' });
      expect(await rejection(session.run('CREATE SERVER s FOREIGN DATA WRAPPER file_fdw'))).toMatchObject({
        code: '42501',
      });
    });
  }

  test('settings of the target, lists among them', async () => {
    const roleSettings = [
      { on: 'role', name: 'search_path', value: '"$user", app, "Odd, name"' },
      { on: 'database', name: 'app.tenant', value: "it's" },
      { on: 'database', name: 'search_path', value: 'elsewhere' },
      { on: 'database', name: 'DateStyle', value: 'German' },
      { on: 'role', name: 'statement_timeout', value: '1' },
      { on: 'role', name: 'no_such_setting', value: 'x' },
    ] as const;
    const { skipped } = await prepareShadow(shadow, plan({ roleSettings }));
    expect(skipped).toEqual([expect.stringContaining('role setting no_such_setting')]);
    await using session = await shadow.open();
    const show = `SELECT current_setting('search_path') AS path, current_setting('app.tenant') AS tenant,
      current_setting('statement_timeout') AS timeout, current_setting('DateStyle') AS style`;
    const expected = [{ path: '"$user", app, "Odd, name"', tenant: "it's", timeout: '0', style: 'German, DMY' }];
    expect(await rows(session, show)).toEqual(expected);
    await postgresql.reset(session);
    expect(await rows(session, show)).toEqual(expected);
  });
});
