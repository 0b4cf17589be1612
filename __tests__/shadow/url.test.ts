import { postgres } from '../../src/engines/postgres.js';
import { parsePostgresUrl } from '../../src/engines/postgresql/url.js';
import type { ProgressEvent } from '../../src/model/events.js';
import type { Session } from '../../src/model/session.js';
import { compareFingerprints, fingerprint } from '../../src/shadow/fingerprint.js';
import { scratchUrl } from '../../src/shadow/scratch-url.js';
import { url } from '../../src/shadow/url.js';
import { startPostgres, type TestServer } from '../support/postgres.js';
import { rejection, request } from './requests.js';

const connect = (to: string): Promise<Session> =>
  postgres.connect({ url: to, connectTimeoutMs: 5_000, applicationName: 'test' });

let server: TestServer;
let root: Session;
beforeAll(async () => {
  server = await startPostgres(17, { password: 'secret/word' });
  root = await connect(server.superuserUrl());
});
afterAll(async () => {
  await root?.close();
  await server?.stop();
});

const databases = async (): Promise<readonly (string | null | undefined)[]> =>
  (await root.run("SELECT datname FROM pg_database WHERE datname LIKE 'migrate%' ORDER BY 1")).rows.map(
    (r) => r['datname'],
  );

test('refuses the target itself, and warns of a target on the same server', async () => {
  const target = await server.createDatabase('target', 'app');
  const other = await server.createDatabase('other', 'app');
  await using session = await connect(target);
  const targetFingerprint = await fingerprint(session);
  const error = await rejection(url.start(request({ argument: target, targetFingerprint })));
  expect(error).toMatchObject({ code: 'shadow-is-target' });
  expect(error.message + error.hint).not.toContain('secret');
  const events: ProgressEvent[] = [];
  await using shadow = await url.start(request({ argument: server.superuserUrl(), targetFingerprint }, events));
  expect(events).toEqual([{ type: 'warning', text: expect.stringContaining('same server as the target') }]);
  await using migrations = await shadow.open();
  // Roles belong to the server, and so to the target.
  expect(await rejection(migrations.run('CREATE ROLE r'))).toMatchObject({ code: '42501' });
  await using elsewhere = await connect(other);
  expect(compareFingerprints(await fingerprint(elsewhere), targetFingerprint)).toBe('server');
});

test('fingerprints: a copied disk is another server, and a platform may hide the number', () => {
  expect(compareFingerprints('7:1.5:16384', '7:1.5:16384')).toBe('database');
  expect(compareFingerprints(':1.5:16384', '7:1.5:16384')).toBe('database');
  expect(compareFingerprints('7:1.5:5', '7:1.5:16384')).toBe('server');
  expect(compareFingerprints('7:1.5:16384', '7:2.5:16384')).toBe('none');
  expect(compareFingerprints('7:1.5:16384', '8:1.5:16384')).toBe('none');
});

test.each([
  ['a table', 'CREATE TABLE precious ()', 'table public.precious'],
  ['a schema', 'CREATE SCHEMA precious', 'schema precious'],
  ['a function', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1', 'function public.f()'],
  ['a large object', 'SELECT lo_create(4711)', 'large object 4711'],
  ['default privileges', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC', 'default privileges'],
  ['an extension of its own', 'CREATE EXTENSION citext', 'extension citext'],
])('without the right to make databases it uses an empty one, never one with %s', async (_, sql, what) => {
  const name = `full_${what.replace(/\W/g, '_')}`;
  const scratch = await server.createDatabase(name, 'lender');
  {
    await using owner = await connect(scratch);
    await owner.run(sql);
  }
  const error = await rejection(url.start(request({ argument: scratch })));
  expect(error).toMatchObject({ code: 'shadow-not-empty' });
  expect(error.message).toContain(what);
});

test('a borrowed database is lent once, to its owner, and given back empty', async () => {
  const scratch = await server.createDatabase('borrowed', 'lender');
  await root.run("CREATE ROLE guest LOGIN PASSWORD 'g'");
  const guest = scratchUrl(scratch, { database: 'borrowed', login: { user: 'guest', password: 'g' } });
  expect((await rejection(url.start(request({ argument: guest })))).message).toContain('does not own');
  await root.run("ALTER ROLE lender SET work_mem = '5MB'");
  {
    await using shadow = await url.start(request({ argument: scratch }));
    expect((await rejection(url.start(request({ argument: scratch })))).message).toContain('another run');
    await using session = await shadow.open();
    await session.run(
      'CREATE SCHEMA s; CREATE TABLE s.t (); CREATE TABLE t (); CREATE EXTENSION hstore; SELECT lo_create(0)',
    );
    await session.run('DROP SCHEMA public CASCADE; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC');
  }
  await using again = await url.start(request({ argument: scratch }));
  await using session = await again.open();
  // What its owner had set is still there.
  expect((await session.run('SHOW work_mem')).rows).toEqual([{ work_mem: '5MB' }]);
  await session.run('CREATE TABLE public.t ()');
});

test('on a scratch server everything of ours goes, nothing of others', async () => {
  await root.run('CREATE ROLE bystander');
  const before = await databases();
  {
    await using shadow = await url.start(request({ argument: server.superuserUrl() }));
    expect(await databases()).toHaveLength(before.length + 1);
    await using admin = await shadow.admin();
    await using session = await shadow.open();
    await session.run('CREATE ROLE made_by_run');
    await admin.run(`GRANT bystander TO ${session.server.user} WITH ADMIN OPTION`);
    expect(session.server.user).toMatch(/^migrate_on_merge_shadow_/);
  }
  expect(await databases()).toEqual(before);
  const { rows } = await root.run("SELECT rolname FROM pg_roles WHERE rolname ~ 'bystander|made_by_run|^migrate'");
  expect(rows).toEqual([{ rolname: 'bystander' }]);
});

test('leftovers of killed runs go after a day', async () => {
  const old = `migrate_on_merge_shadow_${(Date.now() - 2 * 86_400_000).toString(36)}_aa`;
  const recent = `migrate_on_merge_shadow_${(Date.now() - 3_600_000).toString(36)}_bb`;
  for (const name of [old, recent]) await root.run(`CREATE DATABASE ${name}`);
  await (await url.start(request({ argument: server.superuserUrl() })))[Symbol.asyncDispose]();
  expect(await databases()).toEqual([recent]);
});

test('a scratch server older than the target is told', async () => {
  const events: ProgressEvent[] = [];
  await using _shadow = await url.start(request({ argument: server.superuserUrl(), major: 99 }, events));
  expect(events).toEqual([{ type: 'warning', text: expect.stringContaining("older than the target's 99") }]);
});

test('a URL keeps its way to the server', () => {
  const from =
    'postgres://us%40er:p%40ss@[::1]:6543/db?sslmode=require&sslrootcert=/ca%20file.pem&options=-c%20geqo%3Doff';
  const change = { database: 'a b/c', login: { user: 'x y', password: 'p/w' } };
  const parsed = parsePostgresUrl(from);
  expect(parsePostgresUrl(scratchUrl(from, change))).toEqual({
    ...parsed,
    ...{ user: 'x y', password: 'p/w', database: 'a b/c' },
  });
  expect(parsePostgresUrl(scratchUrl('postgresql:///db?host=/run/pg', { database: 'n' }))).toMatchObject({
    host: '/run/pg',
    user: undefined,
    database: 'n',
  });
});
