// What the cases 17 to 23 of migrations-fixtures/histories demand in words: sessions, the history table, the caller.
import { apply, checkout, databaseOf, files, findings, migration, plan, target, value } from './support/histories.js';
import { runCommand } from './support/run.js';

describe('17: what a file leaves in its session', () => {
  test('the way out is named', async () => {
    using folder = checkout('17-session-state');
    const report = await plan({ 'working-directory': folder.path, migrations: ['relies'], shadow: 'embedded' });
    expect(findings(report, 'migration-fails')[0]?.message).toMatch(
      /relies\/001_app\.sql:4 makes `accounts`.*`session-setup`/,
    );
  });

  test('the history row is written by the role that logged in, in its own encoding', async () => {
    using folder = files({
      'äöü.sql': `SET client_encoding = 'LATIN1'; SET search_path = ''; SET SESSION AUTHORIZATION history_owner; CREATE TABLE public.t (a integer); SET ROLE history_owner;`,
      'z.sql': 'CREATE TABLE u (a integer);',
    });
    await using t = await target(folder.path, { superuser: true });
    const report = await apply({ ...t.flags, shadow: 'local' });
    // On the shadow nobody may become somebody else so.
    expect(findings(report, 'migration-fails')[0]?.message).toContain('permission denied to set session authorization');
    expect(report.apply?.outcomes.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(await value(t.admin, "SELECT string_agg(id, ' ' ORDER BY id) FROM migrate_on_merge.history")).toBe(
      'z.sql äöü.sql',
    );
    expect(
      await value(
        t.admin,
        "SELECT string_agg(relname || ' ' || relowner::regrole, ', ' ORDER BY relname) FROM pg_class WHERE relname IN ('t', 'u')",
      ),
    ).toBe('t history_owner, u postgres');
  });

  test('a session-setup that fails is not blamed on a migration', async () => {
    using folder = files({ '001.sql': 'CREATE TABLE t (a integer);' });
    const flags = { 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' };
    const report = await plan({ ...flags, 'session-setup': 'SET nonsense = 1' });
    expect(report.error).toMatchObject({ code: 'session-setup', message: expect.stringContaining('nonsense') });
  });
});

describe('18: the history table', () => {
  test('its own changes are no findings and no locks; in another schema the file is refused', async () => {
    using folder = checkout('18-history-table');
    await using t = await target(folder.path);
    const flags = { ...t.flags, migrations: ['own'] };
    expect((await apply({ ...flags, exclude: ['002*', '003*'] })).error).toBeNull();
    const report = await plan(flags);
    const file = migration(report, 'own/002_history_for_everybody.sql');
    expect(
      file?.statements.flatMap(({ locks, rewrites }) => [...locks.map((lock) => lock.relation), ...rewrites]),
    ).toEqual([]);
    expect(report.plan?.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const [refused] = findings(
      await plan({ ...flags, 'database-url': undefined, 'history-schema': 'audit' }),
      'migration-fails',
    );
    expect(refused).toMatchObject({ path: 'own/002_history_for_everybody.sql', line: 2 });
    expect(refused?.message).toMatch(/SQLSTATE (3F000|42P01)/);
  });

  test('a change that its rows do not survive is seen before the merge', async () => {
    using folder = files({ '001.sql': 'ALTER TABLE migrate_on_merge.history ADD COLUMN ticket text NOT NULL;' });
    const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
    expect(findings(report, 'migration-fails')[0]?.message).toContain('null value in column "ticket"');
  });

  test('in a schema that others use too', async () => {
    using folder = files({
      '001.sql': `CREATE TABLE t (a integer); COMMENT ON TABLE t IS 'x'; GRANT SELECT ON t TO PUBLIC; CREATE VIEW v AS SELECT id FROM history;`,
      '002.sql': 'ALTER TABLE t ADD COLUMN b integer;',
    });
    await using t = await target(folder.path);
    const flags = { ...t.flags, 'history-schema': 'public' };
    const first = await apply({ ...flags, exclude: ['002.sql'] });
    expect(first.plan?.changes.map(({ object, name }) => `${object} ${name}`)).toEqual([
      'table public.t',
      'column public.t.a',
      'view public.v',
      'comment table public.t',
      'grant table public.t to public',
    ]);
    await t.admin.run(
      `COMMENT ON TABLE history IS 'ours'; COMMENT ON COLUMN history.id IS 'ours'; ALTER TABLE t ADD COLUMN hand text`,
    );
    const { report: drift } = await runCommand('drift', flags);
    expect(drift.plan?.drift.map(({ name }) => name)).toEqual(['public.t.hand']);
    const second = await apply(flags);
    expect(second).toMatchObject({ error: null, shadow: { base: 'schema' } });
    expect(second.plan?.changes.map(({ name }) => name)).toEqual(['public.t.b']);
  });
});

test('a plan on the schema of the target may alter what the target lets its role alter, in every schema', async () => {
  using folder = files({
    '001.sql': 'CREATE SCHEMA app; CREATE TABLE app.users (id integer);',
    '002.sql': 'ALTER TABLE app.users ADD COLUMN email text;',
    '003.sql': 'ALTER TABLE app.foreign_one ADD COLUMN email text;',
  });
  await using t = await target(folder.path);
  expect((await apply({ ...t.flags, exclude: ['002.sql', '003.sql'] })).error).toBeNull();
  await t.admin.run(
    'ALTER TABLE app.users ADD COLUMN hand text; CREATE TABLE app.foreign_one (id integer); GRANT SELECT ON app.foreign_one TO PUBLIC',
  );
  for (const shadow of [t.server.superuserUrl(), 'local', 'embedded']) {
    const report = await plan({ ...t.flags, shadow });
    expect(report.shadow?.base).toBe('schema');
    expect(report.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['ok', 'failed']);
    expect(findings(report, 'migration-fails')[0]?.message).toContain('must be owner of table foreign_one');
  }
});

describe('19: the caller', () => {
  test('its config file says it all', async () => {
    using folder = checkout('19-caller', { config: true });
    const report = await plan({ 'working-directory': folder.path, shadow: 'embedded' });
    expect(report.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['ok']);
  });

  test.each([
    [
      { 'shadow-setup': ['base.sql'] },
      /There is `erp\.customers`, in a schema that the search path does not name.*`session-setup: SET search_path = erp, public`/,
    ],
    [{ 'session-setup': 'SET search_path = public, erp' }, /put it into `shadow-setup`.*`session-setup`/],
  ])('the way out is named: %j', async (flags, hint) => {
    using folder = checkout('19-caller');
    const report = await plan({
      'working-directory': folder.path,
      migrations: ['migrations'],
      shadow: 'embedded',
      ...flags,
    });
    expect(findings(report, 'migration-fails')[0]?.message).toMatch(hint);
  });
});

test('23: nothing is sent for an empty file', async () => {
  using folder = checkout('23-empty-files');
  await using t = await target(folder.path);
  expect((await apply(t.flags)).error).toBeNull();
  const sent = await t.server.statements(databaseOf(t.url));
  expect(sent.filter((text) => text.replace(/[;\s\uFEFF]|--.*/g, '') === '')).toEqual([]);
  const kept = sent.filter((text) => text.includes('kept'));
  expect(kept.filter((text) => /^(CREATE|ALTER)/.test(text))).toHaveLength(4);
});
