// A plan by a snapshot against the plan by the database itself: real servers, and a file between the two.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Report } from '../../src/model/report.js';
import { put, scratch } from '../support/checkout.js';
import { sharedPostgres } from '../support/postgres.js';
import { type Flags, runCommand } from '../support/run.js';
import { onPostgres, toolProjects } from '../support/tool-project.js';

const LAYOUTS = join(import.meta.dirname, '../../migrations-fixtures/layouts');

/** What must not differ: all but times, and the notes on what stood for the target. */
function judged(report: Report): unknown {
  expect(report.error).toBeNull();
  const { plan, shadow, history, verdict, headline } = report;
  const { snapshot: _, ...target } = report.target ?? {};
  const text = JSON.stringify({ plan, target, shadow, history, verdict, headline }, (key, value: unknown) =>
    // Rows are asked of a database alone.
    key === 'ms' || key === 'probes' ? undefined : value,
  );
  const found = JSON.parse(text) as { plan: { now?: { traffic: readonly { relation: string }[] } } };
  // Rates are of another moment, and of who else works on the server.
  const { now, ...rest } = found.plan;
  return { ...found, plan: rest, traffic: now?.traffic.map(({ relation }) => relation) };
}

const without = ({ 'database-url': _, ...flags }: Flags): Flags => flags;
const told = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');

async function take(flags: Flags, file: string): Promise<Report> {
  const { report } = await runCommand('snapshot', { ...flags, 'snapshot-file': file });
  expect(report).toMatchObject({ error: null, verdict: 'clean' });
  return report;
}

/** Plans both ways, by a snapshot that is there already, and gives the report that is by it. */
async function alike(flags: Flags, file: string): Promise<Report> {
  const live = await runCommand('plan', flags);
  const { report } = await runCommand('plan', { ...without(flags), 'snapshot-file': file });
  expect(judged(report)).toEqual(judged(live.report));
  const asked = (of: Report): unknown => of.plan?.probes?.map(({ question }) => question);
  expect(asked(report)).toEqual(asked(live.report));
  for (const { outcome, why } of report.plan?.probes ?? [])
    expect([outcome, why]).toEqual(['not-probed', 'a snapshot of the target holds no rows']);
  expect([report.plan?.now?.openTransactions ?? [], report.plan?.now?.replicas ?? []]).toEqual([[], []]);
  expect(report.target?.snapshot).toEqual({ takenAt: '2026-01-01T00:00:00.000Z', commit: null });
  expect(report.notes.join()).toContain('The target is the snapshot of 2026-01-01 (less than a day old)');
  return report;
}

const BASE = `CREATE TABLE users (id int PRIMARY KEY, email varchar(200) NOT NULL, team int);
CREATE INDEX users_email ON users (email);
INSERT INTO users (id, email) VALUES (1, 'somebody@example.com');
`;
const MORE = 'CREATE TABLE more (id int PRIMARY KEY);\n';
const NEXT = `ALTER TABLE users ADD CONSTRAINT users_team CHECK (team > 0);
CREATE INDEX users_team_index ON users (team);
ALTER TABLE users DROP COLUMN team;
`;
const COUNTED = { postgresql: 'ANALYZE users', mysql: 'ANALYZE TABLE users' } as const;

const SERVERS = toolProjects(scratch());

describe.each(SERVERS)('plain SQL files on %s', (name, open) => {
  test('give the same plan by the database and by its snapshot', async () => {
    using project = await open();
    const file = join(project.folder, 'out/production.snapshot');
    const flags: Flags = { ...project.flags, migrations: 'm' };
    put(project.folder, { 'm/001_users.sql': BASE, 'm/002_more.sql': MORE });
    expect((await runCommand('apply', flags)).report.error).toBeNull();
    await project.sql(COUNTED[project.dialect]);
    await project.sql('ALTER TABLE users ADD COLUMN by_hand int');
    await take(flags, file);
    put(project.folder, { 'm/002_more.sql': `-- Seen\n${MORE}`, 'm/003_team.sql': NEXT });
    const report = await alike(flags, file);
    expect(report.history.problems).toMatchObject([{ kind: 'edited', id: '002_more.sql' }]);
    expect(report.plan?.findings.map(({ rule }) => rule)).toContain('drop-column');
    expect(report.headline).toMatch(/^1 migration would run; \d errors?[,.]/);
    expect(report.plan?.sizes?.map(({ relation }) => relation)).toContainEqual(expect.stringMatching(/users$/));
    // What was changed by hand shows as drift, and the plan runs on the schema that the snapshot holds.
    expect(report.plan?.drift.map((change) => change.name)).toEqual([expect.stringMatching(/users\.by_hand$/)]);
    expect(report.shadow?.base).toBe('schema');
    const { port, username, password } = new URL(project.url);
    expect(told(file)).not.toContain('somebody');
    for (const secret of [`:${port}`, ...(password === '' ? [] : [`${username}:`, password])])
      expect(told(file)).not.toContain(secret);
    if (name !== 'PostgreSQL') return;
    rmSync(join(project.folder, 'm/002_more.sql'));
    const { report: vanished } = await runCommand('plan', { ...without(flags), 'snapshot-file': file });
    expect(vanished.history.problems).toMatchObject([{ kind: 'vanished', id: '002_more.sql' }]);
  });
});

test('an embedded database has one, too', async () => {
  const folder = scratch();
  const flags: Flags = {
    'working-directory': folder,
    migrations: 'm',
    'database-url': 'pglite:data',
    backup: 'none',
    'snapshot-passphrase': 'burst swarm slender',
  };
  put(folder, { 'm/001_users.sql': BASE });
  expect((await runCommand('apply', flags)).report.error).toBeNull();
  const taken = await take(flags, 'embedded.snapshot');
  expect(taken.notes.join()).toContain('It holds no schema as SQL');
  expect(readFileSync(join(folder, 'embedded.snapshot'), 'latin1')).toMatch(/^age-encryption\.org/);
  const { 'snapshot-passphrase': _, ...without } = flags;
  const { report: closed } = await runCommand('plan', {
    ...without,
    'database-url': '',
    'snapshot-file': 'embedded.snapshot',
  });
  expect(closed.error?.message).toContain('is encrypted');
  put(folder, { 'm/003_team.sql': NEXT });
  const report = await alike(flags, 'embedded.snapshot');
  expect(report.shadow?.base).toBe('replay');
});

describe("another tool's history, of which the files decide what a row means", () => {
  test('golang-migrate keeps the newest version alone: what a branch brings below it counts as applied', async () => {
    using project = await onPostgres(join(LAYOUTS, 'golang-migrate'));
    const file = join(project.folder, 'production.snapshot');
    expect((await project.report('apply')).error).toBeNull();
    await take(project.flags, file);
    put(project.folder, { 'db/migrations/000004_late.up.sql': 'CREATE TABLE late (id int);\n' });
    const report = await alike(project.flags, file);
    expect(report.history.applied.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '10']);
    expect(report.history.pending).toEqual([]);
  });

  test('Flyway compares checksums', async () => {
    using project = await onPostgres(join(LAYOUTS, 'flyway'));
    const file = join(project.folder, 'production.snapshot');
    expect((await project.report('apply')).error).toBeNull();
    await take(project.flags, file);
    const seed = readFileSync(join(project.folder, 'sql/V2__seed_books.sql'), 'utf8');
    put(project.folder, {
      'sql/V2__seed_books.sql': `${seed}\n-- Seen\n`,
      'sql/V3__late.sql': 'CREATE TABLE late (id int);\n',
    });
    const report = await alike(project.flags, file);
    expect(report.history.problems).toMatchObject([{ kind: 'edited' }]);
    expect(report.plan?.changes.map((change) => change.name)).toContain('public.late');
  });
});

test('a tool that alone knows what is in finds its own rows', async () => {
  const { bin } = await sharedPostgres(15);
  using project = await onPostgres(join(LAYOUTS, 'program'));
  const file = join(project.folder, 'production.snapshot');
  const flags: Flags = {
    ...project.flags,
    layout: 'program',
    migrations: 'migrations',
    'program-up': `PATH="${bin}:$PATH" ./migrate.sh`,
    'program-tables': 'team_history',
  };
  expect((await runCommand('apply', flags)).report.error).toBeNull();
  expect((await take(flags, file)).notes.join()).toContain("the tool's own tables: public.team_history.");
  put(project.folder, { 'migrations/0009_late.sql': 'CREATE TABLE late (id int);\n' });
  const report = await alike(flags, file);
  expect(report.plan?.changes.map((change) => change.name)).toEqual(expect.arrayContaining(['public.late']));
  expect(report.plan?.migrations.map(({ id }) => id)).toEqual(['0009_late']);
});

test('of another label it is not taken', async () => {
  using project = await onPostgres(join(LAYOUTS, 'golang-migrate'));
  await take({ ...project.flags, label: 'eu' }, 'production.snapshot');
  const { report } = await runCommand('plan', { ...without(project.flags), 'snapshot-file': 'production.snapshot' });
  expect(report.error?.message).toContain('another `label`');
});

test('a plan for a layout that the snapshot was not made for is refused', async () => {
  using project = await onPostgres(join(LAYOUTS, 'golang-migrate'));
  const plain: Flags = { ...project.flags, migrations: 'sql:db/migrations', include: '*.up.sql' };
  await take(plain, 'production.snapshot');
  const { report } = await runCommand('plan', { ...without(project.flags), 'snapshot-file': 'production.snapshot' });
  expect(report.error).toMatchObject({
    code: 'snapshot',
    message: expect.stringContaining('for sql on 2026-01-01'),
  });
});

describe('what a snapshot does not hold', () => {
  test('ways to other servers, values of own settings, and the password', async () => {
    const server = await sharedPostgres(17);
    using project = await onPostgres(scratch());
    const url = await server.createDatabase(undefined, 'snapshot_owner');
    const name = new URL(url).pathname.slice(1);
    const file = join(project.folder, 'production.snapshot');
    const flags: Flags = {
      ...project.flags,
      'database-url': url,
      shadow: server.superuserUrl(),
      'postgres-binaries': server.bin,
      migrations: 'm',
    };
    put(project.folder, { 'm/001_users.sql': BASE });
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: server.superuserUrl(name) });
    await admin.connect();
    try {
      await admin.query(`CREATE EXTENSION postgres_fdw;
        CREATE SERVER reports FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'reports.internal.example', dbname 'secret_place', fetch_size '500');
        CREATE USER MAPPING FOR snapshot_owner SERVER reports OPTIONS (user 'reporter', password 'it''s; a secret');
        ALTER DATABASE "${name}" SET app.jwt_secret = 'jwt-secret-value';
        ALTER DATABASE "${name}" SET search_path = 'public', 'pg_catalog';`);
    } finally {
      await admin.end();
    }
    const superuser: Flags = { ...flags, 'database-url': server.superuserUrl(name) };
    const taken = await take(superuser, file);
    expect(taken.notes.join('\n')).toContain('Values of settings of your own were left out: app.jwt_secret.');
    const text = told(file);
    expect(text).toContain('CREATE USER MAPPING');
    expect(text).toContain("fetch_size '500'");
    expect(text).toContain('search_path');
    for (const secret of ['reports.internal', 'secret_place', 'reporter', 'a secret', 'jwt-secret-value'])
      expect(text).not.toContain(secret);
    const { report } = await runCommand('plan', { ...without(superuser), 'snapshot-file': file });
    expect(report.error).toBeNull();
    rmSync(file);
    const client = new pg.Client({ connectionString: server.superuserUrl(name) });
    await client.connect();
    await client.query(
      `CREATE FUNCTION reach() RETURNS text LANGUAGE sql AS $$ SELECT '${server.superuserUrl(name)}' $$`,
    );
    await client.end();
    const refused = await runCommand('snapshot', { ...superuser, 'snapshot-file': file });
    expect(refused.report.error?.message).toContain('The schema itself holds the URL or the password');
    expect(existsSync(file)).toBe(false);
    expect(report.notes.join('\n')).toContain('the shadow went without app.jwt_secret');
  });
});
