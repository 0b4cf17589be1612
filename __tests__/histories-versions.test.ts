// What the cases 24 to 29 of migrations-fixtures/histories demand in words: versions, extensions, blocks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openServer, rehearseFiles } from './rules/support.js';
import { apply, checkout, files, findings, migration, plan, skips, target } from './support/histories.js';
import { sharedPostgres } from './support/postgres.js';

describe('24, 25: a shadow that is newer than the target', () => {
  test.each([
    [
      '25-newer-syntax',
      15,
      [
        ['002_needs_16', 2, 16],
        ['003_needs_17', 2, 17],
        ['003_needs_17', 3, 17],
        ['004_needs_18', 2, 18],
      ],
    ],
    ['25-newer-syntax', 17, [['004_needs_18', 2, 18]]],
    ['25-newer-syntax', 18, []],
    ['24-dump-baseline', 15, [['001_baseline', 13, 17]]],
    ['24-dump-baseline', 17, []],
  ] as const)('%s, for a target of %i', async (name, major, expected) => {
    using folder = checkout(name);
    await using t = await target(folder.path, { major });
    const report = await plan({ ...t.flags, shadow: 'embedded', 'fail-on': 'error' });
    expect(findings(report, 'migration-fails')).toEqual([]);
    const found = findings(report, 'newer-than-target');
    expect(found.map(({ path, line }) => [path, line])).toEqual(
      expected.map(([file, line]) => [`migrations/${file}.sql`, line]),
    );
    for (const [i, [, , since]] of expected.entries()) {
      expect(found[i]).toMatchObject({ severity: 'error' });
      expect(found[i]?.message).toContain(`Needs PostgreSQL ${since}`);
      expect(found[i]?.message).toContain(`the target is PostgreSQL ${major}`);
    }
    expect(report.verdict).toBe(expected.length > 0 ? 'blocked' : 'clean');
    expect(report.notes.some((note) => /The target is PostgreSQL 1[57]\.\d+, and the shadow was 18/.test(note))).toBe(
      major < 18,
    );
  });

  test('for a target of 16, of which there is no server here', async () => {
    await using session = await openServer();
    const read = (file: string): string =>
      readFileSync(join('migrations-fixtures/histories/25-newer-syntax/migrations', file), 'utf8');
    const texts = ['001_sales.sql', '002_needs_16.sql', '003_needs_17.sql', '004_needs_18.sql'].map(read);
    const { findings: found } = await rehearseFiles(session, undefined, texts, { major: 16 });
    expect(
      found.filter(({ severity }) => severity === 'error').map(({ rule, place }) => [rule, place?.path, place?.line]),
    ).toEqual([
      ['newer-than-target', 'migrations/003.sql', 2],
      ['newer-than-target', 'migrations/003.sql', 3],
      ['newer-than-target', 'migrations/004.sql', 2],
    ]);
  });

  test('a function of the database that newer servers have too is its own', async () => {
    await using session = await openServer();
    const own = "CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql AS 'SELECT gen_random_uuid()';";
    const use = 'CREATE TABLE t (id uuid DEFAULT uuidv7());';
    const rules = async (files: readonly string[]): Promise<readonly string[]> =>
      (await rehearseFiles(session, undefined, files, { major: 15 })).findings.map(({ rule }) => rule);
    expect(await rules([own, use])).not.toContain('newer-than-target');
    expect(await rules([use])).toContain('newer-than-target');
  });

  test('without a target it is a note', async () => {
    using folder = checkout('25-newer-syntax');
    const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
    const found = findings(report, 'newer-than-target');
    expect(found.map(({ severity }) => severity)).toEqual(['info', 'info', 'info', 'info']);
  });

  test('where the shadow refuses it too, the version that it needs is said', async () => {
    using folder = checkout('24-dump-baseline');
    await using t = await target(folder.path);
    const [found] = findings(await plan(t.flags), 'migration-fails');
    expect(found?.message).toMatch(/PostgreSQL 17 brought the setting transaction_timeout, and the shadow is 15/);
  });
});

describe('27: extensions', () => {
  test('what no server carries is named with an image that does, at its place', async () => {
    using folder = checkout('27-extensions');
    const flags = { 'working-directory': folder.path, migrations: ['migrations', 'unavailable'], shadow: 'embedded' };
    const report = await plan(flags);
    const [found] = findings(report, 'migration-fails');
    expect(found).toMatchObject({ path: 'unavailable/008_vector.sql', line: 1 });
    expect(found?.message).toMatch(
      /extension vector, which is no fault of the migration.*`shadow: docker:pgvector\/pgvector:pg18`/,
    );
    expect(report.plan?.migrations.slice(0, -1).every(({ outcome }) => outcome === 'ok')).toBe(true);
  });

  test('what was passed over is shown', async () => {
    using folder = checkout('27-extensions');
    const flags = { 'working-directory': folder.path, migrations: ['migrations', 'twice'], shadow: 'embedded' };
    const report = await plan(flags);
    expect(skips(report).filter((one) => one !== undefined)).toEqual(['extension "citext" already exists, skipping']);
  });

  test.each(['local', 'embedded'])(
    'what only an administrator can make is made by its file, once, on the %s shadow',
    async (shadow) => {
      using folder = files({
        '001.sql': 'CREATE EXTENSION pageinspect;',
        '002.sql': 'CREATE EXTENSION IF NOT EXISTS pg_buffercache;',
        '003.sql': 'CREATE EXTENSION IF NOT EXISTS pg_buffercache;',
        '004.sql': 'CREATE EXTENSION pageinspect;',
      });
      const { bin } = await sharedPostgres(15);
      const flags = { 'working-directory': folder.path, migrations: ['migrations'], shadow, 'postgres-binaries': bin };
      const report = await plan(flags);
      expect(report.plan?.migrations.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'failed']);
      expect(skips(report)).toEqual([
        undefined,
        undefined,
        'extension "pg_buffercache" already exists, skipping',
        undefined,
      ]);
      expect(report.plan?.changes.map(({ kind, object, name }) => `${kind} ${object} ${name}`)).toEqual([
        'added extension pageinspect',
        'added extension pg_buffercache',
      ]);
    },
  );
});

test('27: what an administrator made on the target is replayed and no drift', async () => {
  using folder = files({
    '001.sql': 'CREATE EXTENSION pageinspect; CREATE EXTENSION IF NOT EXISTS citext;',
    '002.sql': 'CREATE TABLE t (email citext);',
  });
  await using t = await target(folder.path, { superuser: true });
  const flags = { ...t.flags, shadow: 'local' };
  expect((await apply({ ...flags, exclude: ['002.sql'] })).error).toBeNull();
  const report = await apply(flags);
  expect(report).toMatchObject({ error: null, shadow: { base: 'replay' }, plan: { drift: [] } });
  expect(report.plan?.changes.map(({ name }) => name)).toEqual(['public.t', 'public.t.email']);
});

test('28: the catalog sees what blocks and functions do', async () => {
  using folder = checkout('28-do-blocks');
  await using t = await target(folder.path);
  expect(
    (await apply({ ...t.flags, exclude: ['003*', '004*'] })).plan?.changes.filter(({ name }) =>
      /^public\.orders_2024_\d\d$/.test(name),
    ),
  ).toHaveLength(12);
  const report = await plan({ ...t.flags, 'fail-on': 'error' });
  expect(report.plan?.changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'removed', object: 'column', name: 'public.customers.fax' }),
      expect.objectContaining({ kind: 'removed', object: 'column', name: 'public.customers.fax_note' }),
      expect.objectContaining({ kind: 'added', object: 'column', name: 'public.orders_2024_12.stamped_at' }),
    ]),
  );
  expect(migration(report, 'migrations/003_drop_unused.sql')?.statements[0]?.locks).toContainEqual(
    expect.objectContaining({ mode: 'AccessExclusiveLock', relation: 'public.customers' }),
  );
  const dropped = findings(report, 'drop-column');
  expect(dropped).toHaveLength(1);
  expect(dropped[0]).toMatchObject({ path: 'migrations/003_drop_unused.sql', line: 2, severity: 'error' });
  expect(dropped[0]?.message).toContain('public.customers.fax and public.customers.fax_note');
  expect(report.verdict).toBe('blocked');
});

test('28: a block that says what it drops, and a table that goes', async () => {
  using folder = files({
    '001.sql': 'CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer);',
    '002.sql': `ALTER TABLE a DROP COLUMN x; DO $$ BEGIN ALTER TABLE a ADD COLUMN z integer; DROP TABLE b; END $$;`,
  });
  await using t = await target(folder.path);
  expect((await apply({ ...t.flags, exclude: ['002.sql'] })).error).toBeNull();
  const report = await plan(t.flags);
  expect(findings(report, 'drop-column').map(({ statement }) => statement)).toEqual([0]);
  expect(
    findings(report, 'drop-table').map(({ statement, message }) => [statement, message.includes('public.b')]),
  ).toEqual([[1, true]]);
});

test('29: guards that an empty table cannot trip are named', async () => {
  using folder = checkout('29-raise-guard');
  const report = await plan({ 'working-directory': folder.path, migrations: ['migrations'], shadow: 'embedded' });
  expect(findings(report, 'guard-on-rows').map(({ path, line, severity }) => [path, line, severity])).toEqual([
    ['migrations/002_currency_required.sql', 3, 'info'],
    ['migrations/003_assert.sql', 1, 'info'],
  ]);
});
