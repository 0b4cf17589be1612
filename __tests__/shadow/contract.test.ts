import { existsSync } from 'node:fs';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Shadow } from '../../src/model/contracts.js';
import type { Session } from '../../src/model/session.js';
import { docker } from '../../src/shadow/docker.js';
import { EMBEDDED_MAJOR, embedded } from '../../src/shadow/embedded.js';
import { providers } from '../../src/shadow/index.js';
import { local } from '../../src/shadow/local.js';
import { url } from '../../src/shadow/url.js';
import { serverMajors, startPostgres } from '../support/postgres.js';
import { alive, rejection, request } from './requests.js';
import { standIn } from './stand-in.js';

/** One way to have a shadow, and how to see that nothing of it is left. */
interface Case {
  readonly provider: string;
  readonly sessions: 'many' | 'one';
  readonly major: number;
  readonly createsRoles: boolean;
  start(): Promise<{ readonly shadow: Shadow; readonly gone: () => Promise<void> }>;
}

async function text(session: Session, sql: string): Promise<string | null | undefined> {
  const { rows } = await session.run(sql);
  return Object.values(rows[0] ?? {})[0];
}

const locals = serverMajors.map((major): [string, Case] => [
  `local ${major}`,
  {
    provider: 'local',
    sessions: 'many',
    major,
    createsRoles: true,
    async start() {
      const shadow = await local.start(request({ major }));
      await using admin = await shadow.admin();
      const folder = (await text(admin, 'SHOW data_directory')) ?? '';
      const pid = Number.parseInt((await text(admin, "SELECT pg_read_file('postmaster.pid')")) ?? '', 10);
      expect(alive(pid)).toBe(true);
      return {
        shadow,
        async gone() {
          expect(alive(pid)).toBe(false);
          expect(existsSync(folder)).toBe(false);
        },
      };
    },
  },
]);

const cases: readonly [string, Case][] = [
  ...locals,
  [
    'embedded',
    {
      provider: 'embedded',
      sessions: 'one',
      major: EMBEDDED_MAJOR,
      createsRoles: true,
      start: async () => ({ shadow: await embedded.start(request()), gone: () => Promise.resolve() }),
    },
  ],
  [
    'docker',
    {
      provider: 'docker',
      sessions: 'many',
      major: 17,
      createsRoles: true,
      async start() {
        const engine = await standIn({ major: 17 });
        return {
          shadow: await docker.start(request({ major: 17 })),
          async gone() {
            expect(engine.containers()).toEqual([]);
            engine[Symbol.dispose]();
          },
        };
      },
    },
  ],
  ...(['superuser', 'createdb', 'plain'] as const).map((kind): [string, Case] => [
    `url, ${kind}`,
    {
      provider: 'url',
      sessions: 'many',
      major: 17,
      createsRoles: kind === 'superuser',
      async start() {
        const server = await startPostgres(17, { password: 'p@ss/word' });
        const scratch = kind === 'superuser' ? server.superuserUrl() : await server.createDatabase('scratch', 'app');
        const { postgres } = await import('../../src/engines/postgres.js');
        const root = await postgres.connect({
          url: server.superuserUrl('template1'),
          connectTimeoutMs: 5_000,
          applicationName: 'test',
        });
        if (kind === 'createdb') await root.run('ALTER ROLE app CREATEDB');
        const everything = `SELECT string_agg(x, ', ' ORDER BY x) FROM (SELECT datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles) AS t(x)`;
        const before = await text(root, everything);
        return {
          shadow: await url.start(request({ argument: scratch })),
          async gone() {
            expect(await text(root, everything)).toBe(before);
            await root.close();
            await server.stop();
          },
        };
      },
    },
  ]),
];

test('every provider has a case', () => {
  expect(new Set(cases.map(([, { provider }]) => provider))).toEqual(new Set(providers.map(({ name }) => name)));
});

/** What would let a pull request out of the database and into the machine. */
const WAYS_OUT = [
  `COPY out_t FROM PROGRAM 'id'`,
  `COPY (SELECT 1) TO PROGRAM 'cat'`,
  `COPY out_t FROM '/etc/passwd'`,
  `COPY (SELECT 1) TO '/tmp/migrate-on-merge-out'`,
  `SELECT pg_read_file('/etc/passwd')`,
  `SELECT pg_ls_dir('/')`,
  `SELECT lo_import('/etc/passwd')`,
  `ALTER SYSTEM SET work_mem = '1MB'`,
  `CREATE EXTENSION file_fdw`,
  `CREATE EXTENSION dblink`,
  `CREATE EXTENSION postgres_fdw`,
  `CREATE FUNCTION out_f() RETURNS int LANGUAGE c AS 'libc', 'getpid'`,
  `LOAD '/tmp/x.so'`,
  `CREATE ROLE out_r SUPERUSER`,
  `GRANT pg_execute_server_program TO CURRENT_USER`,
  `GRANT pg_read_server_files TO CURRENT_USER`,
  `CREATE ROLE out_r IN ROLE pg_read_server_files`,
  `GRANT shadow_admin TO CURRENT_USER`,
  `SET ROLE shadow_admin`,
  `CREATE TABLESPACE out_s LOCATION '/tmp'`,
];

const OBJECTS = `SELECT string_agg(x, ', ' ORDER BY x) FROM (
  SELECT relname FROM pg_class WHERE oid >= 16384 UNION ALL SELECT proname FROM pg_proc WHERE oid >= 16384
  UNION ALL SELECT nspname FROM pg_namespace UNION ALL SELECT extname FROM pg_extension UNION ALL SELECT rolname FROM pg_roles
  UNION ALL SELECT 'setting' FROM pg_db_role_setting UNION ALL SELECT 'lob' FROM pg_largeobject_metadata
  UNION ALL SELECT 'default' FROM pg_default_acl) AS t(x)`;

describe.each(cases)('%s', (_, { sessions, major, createsRoles, start }) => {
  let shadow: Shadow;
  let gone: () => Promise<void>;
  let empty: string | null | undefined;

  beforeAll(async () => {
    ({ shadow, gone } = await start());
    await using session = await shadow.open();
    empty = await text(session, OBJECTS);
  });

  afterAll(async () => {
    await shadow?.[Symbol.asyncDispose]();
    await gone?.();
  });

  test('tells what it is', async () => {
    expect(shadow.major).toBe(major);
    await using admin = await shadow.admin();
    await using session = await (sessions === 'many' ? shadow.open() : admin.close().then(() => shadow.open()));
    expect(session.server).toMatchObject({ superuser: false, major });
    expect(await text(session, 'SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user')).toBe('false');
    expect(await text(session, 'SHOW search_path')).toBe('"$user", public');
  });

  test('the migration role owns the database', async () => {
    await using session = await shadow.open();
    if (createsRoles) {
      // As where a superuser migrates: who makes a role hands things over to it, and takes them back.
      await session.run('CREATE ROLE heir');
      await session.run('CREATE TABLE m (); ALTER TABLE m OWNER TO heir; ALTER TABLE m ADD COLUMN id int');
      await session.run('SET ROLE heir; CREATE TABLE mine (); RESET ROLE; DROP TABLE mine');
    }
    await session.run('CREATE SCHEMA own; CREATE TABLE own.t (id int); CREATE TABLE t (id serial PRIMARY KEY)');
    await session.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO public');
    await session.run(`CREATE EXTENSION citext; CREATE TABLE c (name citext)`);
  });

  test('there is no way out', async () => {
    await using session = await shadow.open();
    await session.run('CREATE TABLE out_t (line text)');
    const refusals = [];
    for (const statement of WAYS_OUT) {
      const { code } = await rejection(session.run(statement));
      // Refused, or not there at all.
      if (!['42501', '42704', '0A000', '22023', '58P01'].includes(code ?? '')) refusals.push(`${statement}: ${code}`);
    }
    expect(refusals).toEqual([]);
  });

  test('settings of role and database hold for new sessions and after a reset', async () => {
    {
      await using session = await shadow.open();
      const me = await text(session, 'SELECT quote_ident(current_user)');
      await session.run(`CREATE SCHEMA s1; ALTER ROLE ${me} SET search_path = s1, public`);
      await session.run(
        `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''7MB''', current_database()); END $$`,
      );
    }
    await using session = await shadow.open();
    const who = await text(session, 'SELECT current_user');
    expect(await text(session, 'SHOW search_path')).toBe('s1, public');
    await session.run("SET search_path = ''; SET work_mem = '9MB'");
    await postgresql.reset(session);
    expect(await text(session, 'SHOW search_path')).toBe('s1, public');
    expect(await text(session, 'SHOW work_mem')).toBe('7MB');
    expect(await text(session, 'SELECT current_user')).toBe(who);
  });

  test('sessions', async () => {
    const one = await shadow.open();
    if (sessions === 'one') {
      expect((await rejection(shadow.open())).code).toBe('internal');
      await one.run('CREATE TEMP TABLE mine (); BEGIN; CREATE TABLE undone ()');
      await one.close();
      await expect(one.run('SELECT 1')).rejects.toThrow('closed');
      await using two = await shadow.open();
      expect(two.transaction()).toBe('idle');
      expect(await text(two, `SELECT to_regclass('mine')::text || to_regclass('undone')::text`)).toBeNull();
    } else {
      await using two = await shadow.open();
      await one.run('CREATE TABLE public.seen ()');
      expect(await text(two, `SELECT to_regclass('public.seen')::text`)).not.toBeNull();
      expect(one.id).not.toBe(two.id);
      await one.close();
    }
  });

  test('renewed it is as new', async () => {
    {
      await using session = await shadow.open();
      await session.run('SELECT lo_create(0); ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC');
      if (createsRoles) await session.run('CREATE ROLE another');
      expect(await text(session, OBJECTS)).not.toBe(empty);
    }
    await shadow.renew();
    await using session = await shadow.open();
    expect(await text(session, OBJECTS)).toBe(empty);
    await session.run('CREATE TABLE again ()');
  });
});
