import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { type MemoryFile, memoryFolder, openFolder } from '../../src/io/dir.js';
import { checksum } from '../../src/io/text.js';
import { flyway } from '../../src/layouts/flyway.js';
import { sql } from '../../src/layouts/sql.js';
import type { Folder, ReadOptions, Source } from '../../src/model/contracts.js';
import type { ReadMigrations } from '../../src/model/migration.js';
import { put, scratch } from '../support/checkout.js';
import { growth, PROPORTIONAL } from '../support/growth.js';

type Files = Readonly<Record<string, MemoryFile>>;

function read(
  files: Files,
  options: Partial<ReadOptions> = {},
  sources: readonly string[] = ['m'],
): Promise<ReadMigrations> {
  const all: readonly Source[] = sources.map((path) => ({ path }));
  return sql.read(all, {
    folder: memoryFolder(files),
    include: [],
    exclude: [],
    order: [],
    engine: 'postgres',
    ...options,
  });
}

const empty = (...paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [path, `-- ${path}\nSELECT 1;`]));
const ids = (found: ReadMigrations): readonly string[] => found.migrations.map((migration) => migration.id);
const said = (found: ReadMigrations): readonly string[] => found.problems.map(({ kind, id }) => `${kind} ${id}`);
const left = (found: ReadMigrations): readonly string[] => found.leftOut.map(({ path }) => path);
const down = (found: ReadMigrations): readonly boolean[] =>
  found.migrations.map((migration) => migration.down !== undefined);

describe('ids and order', () => {
  test('a migration is its path within the source, its version, its name, its text', async () => {
    const found = await read({ 'db/m/sub/003_add_users.sql': '\uFEFFSELECT 1;\r\nSELECT 2;\r\n' }, {}, ['db/m']);
    expect(found).toEqual({
      migrations: [
        {
          id: 'sub/003_add_users.sql',
          name: 'add_users',
          version: '003',
          path: 'db/m/sub/003_add_users.sql',
          checksum: checksum('SELECT 1;\nSELECT 2;\n'),
          up: { kind: 'sql', sql: 'SELECT 1;\nSELECT 2;\n', line: 1 },
        },
      ],
      problems: [],
      leftOut: [],
      ordered: true,
    });
  });

  test('sources in the order of the list, and within one natural order', async () => {
    const files = empty('b/10_x.sql', 'b/9_x.sql', 'a/2_y.sql', 'a/1_y.sql', 'one/extra.sql');
    expect(ids(await read(files, {}, ['b', 'one/extra.sql', './a/']))).toEqual([
      '9_x.sql',
      '10_x.sql',
      'extra.sql',
      '1_y.sql',
      '2_y.sql',
    ]);
  });

  test('names without a number have no order of their own', async () => {
    expect((await read(empty('m/users.sql', 'm/orders.sql'))).ordered).toBe(false);
    expect((await read(empty('m/users.sql', 'm/1_orders.sql'))).ordered).toBe(true);
  });

  test('empty files and comments are migrations', async () => {
    const found = await read({ 'm/1.sql': '', 'm/2.sql': '-- nothing', 'm/3.sql': ';' });
    expect(found.migrations.map((m) => m.up)).toMatchObject([{ sql: '' }, { sql: '-- nothing' }, { sql: ';' }]);
    expect(found.problems).toEqual([]);
  });

  test('the order in which a folder lists its files does not matter, and every file is there once', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^(?:\d{1,4}_)?[a-c]{1,2}$/), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(names, fc.infiniteStream(fc.nat()), async (stems, seed) => {
        const paths = stems.map((stem) => `m/${stem}.sql`);
        const shuffled = paths.map((path) => ({ path, by: seed.next().value as number })).sort((a, b) => a.by - b.by);
        const [one, two] = [await read(empty(...paths)), await read(empty(...shuffled.map(({ path }) => path)))];
        expect(ids(one)).toEqual(ids(two));
        expect([...ids(one)].sort()).toEqual(stems.map((stem) => `${stem}.sql`).sort());
      }),
      { numRuns: 100 },
    );
  });

  test('10,000 files are read once each, and in no more time than they are', async () => {
    const many = (length: number): Files => empty(...Array.from({ length }, (_, i) => `m/${i % 100}/${i}_x.sql`));
    const folder = memoryFolder(many(10_000));
    let reads = 0;
    const counting: Folder = {
      list: (path) => folder.list(path),
      read: (path) => {
        reads += 1;
        return folder.read(path);
      },
    };
    const found = await read({}, { folder: counting });
    expect(found.migrations.length).toBe(10_000);
    expect(found.problems).toEqual([]);
    expect(reads).toBe(10_000);
    const times = await growth(
      200,
      (amount) => memoryFolder(many(amount)),
      (one) => read({}, { folder: one }),
    );
    expect(times).toBeLessThan(PROPORTIONAL);
  });
});

describe('an explicit order', () => {
  const files = empty('m/COMPLETE.sql', 'm/CITATIONS.sql', 'm/email.sql', 'm/sub/last.sql');

  test('is the order, by ids, names or paths', async () => {
    const found = await read(files, { order: ['email.sql', './m/COMPLETE.sql', 'last.sql', 'CITATIONS.sql'] });
    expect(ids(found)).toEqual(['email.sql', 'COMPLETE.sql', 'sub/last.sql', 'CITATIONS.sql']);
    expect(found).toMatchObject({ problems: [], ordered: true });
  });

  test('goes across sources, and numbers may repeat', async () => {
    const found = await read(
      empty('a/1_x.sql', 'b/1_y.sql', 'b/01_z.sql'),
      { order: ['1_y.sql', '1_x.sql', '01_z.sql'] },
      ['a', 'b'],
    );
    expect(ids(found)).toEqual(['1_y.sql', '1_x.sql', '01_z.sql']);
    expect(found.problems).toEqual([]);
    expect(found.migrations.every((migration) => migration.version === undefined)).toBe(true);
  });

  test('names what is missing, unlisted, or there twice', async () => {
    const found = await read(files, { order: ['COMPLETE.sql', 'emails.sql', 'CITATIONS.sql', 'm/COMPLETE.sql'] });
    expect(found.problems).toMatchObject([
      { kind: 'not-a-file', id: 'emails.sql', message: expect.stringContaining('Did you mean `email.sql`?') },
      { kind: 'duplicate', id: 'COMPLETE.sql' },
      { kind: 'out-of-order', id: 'email.sql', path: 'm/email.sql' },
      { kind: 'out-of-order', id: 'sub/last.sql' },
    ]);
    expect(ids(found)).toEqual(['COMPLETE.sql', 'CITATIONS.sql', 'email.sql', 'sub/last.sql']);
  });

  test('asks for the sub-folder where a name stands in two', async () => {
    const two = empty('m/a/x.sql', 'm/b/x.sql');
    expect(said(await read(two, { order: ['x.sql'] }))).toEqual([
      'duplicate x.sql',
      'out-of-order a/x.sql',
      'out-of-order b/x.sql',
    ]);
    expect(said(await read(two, { order: ['b/x.sql', 'a/x.sql'] }))).toEqual([]);
  });
});

describe('downs', () => {
  test.each([
    [['m/1_x.sql', 'm/1_x.down.sql']],
    [['m/1_x.up.sql', 'm/1_x.down.sql']],
    [['m/1_x.sql', 'm/1_x.rollback.sql']],
    [['m/1_x.sql', 'm/1_x.undo.sql']],
    [['m/1_x.sql', 'm/1_x_down.sql']],
    [['m/1_x_up.sql', 'm/1_x_down.sql']],
    [['m/1_x.sql', 'm/down/1_x.sql']],
    [['m/up/1_x.sql', 'm/down/1_x.sql']],
    [['m/1_x.sql', 'm/rollback/1_x.down.sql']],
    [['m/1_x/up.sql', 'm/1_x/down.sql']],
    [['m/1_X.SQL', 'm/1_X.DOWN.SQL']],
  ])('%j is one migration with its down', async (paths) => {
    const found = await read(empty(...paths));
    expect(found.migrations.map((m) => [m.path, m.down])).toMatchObject([
      [paths[0], { kind: 'sql', sql: expect.stringContaining(paths[1] ?? '?') }],
    ]);
    expect(found).toMatchObject({ problems: [], leftOut: [] });
  });

  test('without an up are never run', async () => {
    const found = await read(empty('m/1_x.sql', 'm/2_y.down.sql', 'm/rollback/all.sql', 'm/3/down.sql'));
    expect(ids(found)).toEqual(['1_x.sql']);
    expect(left(found)).toEqual(['m/2_y.down.sql', 'm/3/down.sql', 'm/rollback/all.sql']);
  });

  test('a name that only ends in "down" is a migration', async () => {
    expect(ids(await read(empty('m/1_scale_down.sql', 'm/2_shut-down.sql')))).toEqual([
      '1_scale_down.sql',
      '2_shut-down.sql',
    ]);
  });

  test('.up.sql and plain .sql mix', async () => {
    const found = await read(empty('m/001_a.up.sql', 'm/002_b.sql', 'm/003_c.up.sql', 'm/002_b.down.sql'));
    expect(ids(found)).toEqual(['001_a.up.sql', '002_b.sql', '003_c.up.sql']);
    expect(down(found)).toEqual([false, true, false]);
  });

  test('of a file that was named itself stands beside it', async () => {
    const found = await read(empty('m/1_x.sql', 'm/1_x.down.sql', 'm/2_y.sql', '0.sql', '0.down.sql'), {}, [
      'm/1_x.sql',
      '0.sql',
    ]);
    expect(ids(found)).toEqual(['1_x.sql', '0.sql']);
    expect(down(found)).toEqual([true, true]);
    expect(found.leftOut).toEqual([]);
  });

  test('a bad down is a problem, and the migration stays', async () => {
    const found = await read({ 'm/1_x.sql': 'SELECT 1', 'm/1_x.down.sql': new Uint8Array([0xff, 0xff]) });
    expect(ids(found)).toEqual(['1_x.sql']);
    expect(down(found)).toEqual([false]);
    expect(said(found)).toEqual(['encoding 1_x.down.sql']);
  });
});

describe('dialects', () => {
  test('a form for the engine counts before the plain one, others are left out with the reason', async () => {
    const files = empty(
      'm/1_a.sql',
      'm/2_b.sql',
      'm/2_b.postgres.sql',
      'm/2_b.mysql.sql',
      'm/3_c.mysql.up.sql',
      'm/4_d.up.pg.sql',
      'm/4_d.pg.down.sql',
    );
    const found = await read(files);
    expect(ids(found)).toEqual(['1_a.sql', '2_b.postgres.sql', '4_d.up.pg.sql']);
    expect(down(found)).toEqual([false, false, true]);
    expect(found.leftOut).toEqual([
      { path: 'm/2_b.mysql.sql', reason: 'for mysql; the engine is postgres' },
      { path: 'm/2_b.sql', reason: '2_b.postgres.sql is the form for postgres' },
      { path: 'm/3_c.mysql.up.sql', reason: 'for mysql; the engine is postgres' },
    ]);
    expect(ids(await read(files, { engine: 'mysql' }))).toEqual(['1_a.sql', '2_b.mysql.sql', '3_c.mysql.up.sql']);
  });

  test('MariaDB takes its own form, else that for MySQL', async () => {
    const files = empty('m/1.mysql.sql', 'm/2.mysql.sql', 'm/2.mariadb.sql', 'm/3.sql');
    expect(ids(await read(files, { engine: 'mariadb' }))).toEqual(['1.mysql.sql', '2.mariadb.sql', '3.sql']);
    expect(ids(await read(files, { engine: 'mysql' }))).toEqual(['1.mysql.sql', '2.mysql.sql', '3.sql']);
  });

  test('folders for engines stand directly in the source; their files take their places among the plain ones', async () => {
    const files = empty(
      'm/1_a.sql',
      'm/3_c.sql',
      'm/postgresql/2_b.sql',
      'm/postgresql/3_c.sql',
      'm/mysql/2_b.sql',
      'm/sqlite/2_b.sql',
      'm/sub/mysql/4_x.sql',
    );
    const found = await read(files);
    expect(ids(found)).toEqual(['1_a.sql', 'postgresql/2_b.sql', 'postgresql/3_c.sql', 'sub/mysql/4_x.sql']);
    expect(left(found)).toEqual(['m/3_c.sql', 'm/mysql/2_b.sql', 'm/sqlite/2_b.sql']);
    expect(found.problems).toEqual([]);
  });

  test('with nothing for the engine at all it is an error that names the engine', async () => {
    await expect(read(empty('m/mysql/1.sql'))).rejects.toMatchObject({
      code: 'no-migrations',
      message: expect.stringContaining('for mysql; the engine is postgres'),
      hint: expect.stringContaining('`engine`'),
    });
  });
});

describe('other files', () => {
  test('are ignored, or left out with a reason', async () => {
    const found = await read(
      empty(
        'm/1.sql',
        'm/README.md',
        'm/.gitkeep',
        'm/schema.json',
        'm/1.sql~',
        'm/.#1.sql',
        'm/#1.sql#',
        'm/1.sql.swp',
        'm/1.sql.ORIGINAL',
        'm/.old.sql',
        'm/.old/2.sql',
        'm/2.sql.j2',
        'm/index.d.ts',
      ),
    );
    expect(ids(found)).toEqual(['1.sql']);
    expect(left(found)).toEqual([
      'm/#1.sql#',
      'm/.#1.sql',
      'm/.old.sql',
      'm/.old/2.sql',
      'm/1.sql.ORIGINAL',
      'm/1.sql.swp',
      'm/1.sql~',
      'm/2.sql.j2',
    ]);
    expect(found.problems).toEqual([]);
  });

  test('code is named with what it needs; numbered between the others it is a problem until it is excluded', async () => {
    const files = empty('m/1.sql', 'm/2_names.go', 'm/3.sql', 'm/helpers.ts', 'm/run.sh', 'm/4_backfill.py');
    const found = await read(files);
    expect(found.leftOut).toMatchObject([
      { path: 'm/2_names.go', reason: expect.stringContaining('Go: it runs only with goose') },
      { path: 'm/4_backfill.py', reason: expect.stringContaining('Alembic') },
      { path: 'm/helpers.ts', reason: expect.stringContaining('Knex') },
      { path: 'm/run.sh' },
    ]);
    expect(said(found)).toEqual(['not-a-file 2_names.go', 'not-a-file 4_backfill.py']);
    expect(said(await read(files, { exclude: ['*.go', '4_*'] }))).toEqual([]);
  });

  test('only code is an error, not "nothing pending"', async () => {
    await expect(read(empty('m/001-users.js', 'm/002-orders.js'))).rejects.toMatchObject({
      code: 'no-migrations',
      message: expect.stringContaining('JavaScript'),
    });
    expect((await read(empty('m/.gitkeep'))).migrations).toEqual([]);
  });

  test('include and exclude are globs on names, ids and paths', async () => {
    const files = empty('m/1_a.sql', 'm/2_seed.sql', 'm/old/3_c.sql', 'm/new/4_d.sql');
    expect(ids(await read(files, { exclude: ['*_seed.sql'] }))).toEqual(['1_a.sql', 'new/4_d.sql', 'old/3_c.sql']);
    expect(ids(await read(files, { exclude: ['old/**'] }))).toEqual(['1_a.sql', '2_seed.sql', 'new/4_d.sql']);
    expect(ids(await read(files, { exclude: ['m/new/*', './m/old/**'] }))).toEqual(['1_a.sql', '2_seed.sql']);
    expect(ids(await read(files, { include: ['1_*', 'old/*'] }))).toEqual(['1_a.sql', 'old/3_c.sql']);
    expect((await read(files, { include: ['1_*'] })).leftOut.length).toBe(3);
    expect(said(await read({ ...files, 'm/9.sql': { kind: 'outside' } }, { exclude: ['9.sql'] }))).toEqual([]);
    await expect(read(files, { include: ['nothing*'] })).rejects.toMatchObject({ code: 'no-migrations' });
  });
});

describe('problems', () => {
  test('what cannot be read is named with the reason, and does not stop the others', async () => {
    const found = await read({
      'm/1.sql': 'SELECT 1',
      'm/2.sql': { fails: 'EACCES' },
      'm/3.sql': { kind: 'outside' },
      'm/4.sql': { kind: 'other' },
      'm/5.sql': Buffer.from("SELECT 1;\nSELECT '\xe9'", 'latin1'),
      'm/6.sql': Buffer.from('\uFEFFSELECT 1', 'utf16le'),
      'm/7.sql': 'SELECT \0',
      'm/8\n.sql': 'SELECT 8',
      'm/9.sql/readme.md': '',
      'm/10.sql/inner.sql': 'SELECT 10',
      'm/other': { kind: 'other' },
      'm/docs': { kind: 'outside' },
    });
    expect(ids(found)).toEqual(['1.sql', '10.sql/inner.sql']);
    expect(said(found).toSorted()).toEqual([
      'encoding 5.sql',
      'encoding 6.sql',
      'encoding 7.sql',
      'encoding 8\n.sql',
      'not-a-file 4.sql',
      'not-a-file 9.sql',
      'outside 3.sql',
      'unreadable 2.sql',
    ]);
    const messages = found.problems.map(({ message }) => message).join('\n');
    expect(messages).toContain('m/2.sql cannot be read (EACCES).');
    expect(messages).toContain('m/5.sql:2 is not UTF-8: byte 0xE9 at offset 18.');
    expect(messages).toContain('m/6.sql is UTF-16LE, not UTF-8.');
    expect(messages).toContain('m/8\\u{a}.sql');
    expect(found.problems.every(({ hint }) => hint.length > 0)).toBe(true);
    expect(left(found)).toEqual(['m/docs', 'm/other']);
  });

  test('on a real disk: pipes, sockets, loops, links out and names that are no UTF-8 are named, and none is waited for', async () => {
    const root = scratch();
    put(root, { 'm/1.sql': 'SELECT 1;' });
    const at = (name: string): Buffer => Buffer.concat([Buffer.from(`${root}/m/`), Buffer.from(name, 'latin1')]);
    execFileSync('mkfifo', [join(root, 'm/2_pipe.sql')]);
    await using socket = createServer().listen(join(root, 'm/3_socket.sql'));
    await once(socket, 'listening');
    symlinkSync('4_loop.sql', at('4_loop.sql'));
    symlinkSync('/etc/hostname', at('5_out.sql'));
    symlinkSync('/dev/zero', at('6_device.sql'));
    symlinkSync('.', at('7_round'));
    writeFileSync(at('8_\xff.sql'), 'SELECT 8;');
    mkdirSync(at('9_\xff'));
    writeFileSync(at('9_\xff/9.sql'), 'SELECT 9;');
    writeFileSync(at('notes_\xff.md'), '');
    for (const layout of [sql, flyway]) {
      const found = await layout.read([{ path: 'm' }], {
        folder: openFolder(root),
        include: [],
        exclude: [],
        order: [],
        engine: 'postgres',
      });
      expect(said(found).filter((one) => /^(?:not-a-file|outside)/.test(one))).toEqual([
        'not-a-file 2_pipe.sql',
        'not-a-file 3_socket.sql',
        'not-a-file 4_loop.sql',
        'outside 5_out.sql',
        'outside 6_device.sql',
        'not-a-file 8_\uFFFD.sql',
        'not-a-file 9_\uFFFD',
      ]);
      expect(found.problems.filter(({ message }) => message.includes('no UTF-8'))).toHaveLength(2);
      expect(left(found)).toContain('m/notes_\uFFFD.md');
    }
  });

  test('a folder that cannot be listed is named', async () => {
    const folder = memoryFolder({});
    const closed = { ...folder, list: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) };
    expect((await read({}, { folder: closed })).problems).toMatchObject([
      { kind: 'unreadable', path: 'm', message: 'm cannot be read (EACCES).' },
    ]);
  });

  test('the same version twice in one folder', async () => {
    const found = await read(
      empty(
        'm/003_a.sql',
        'm/3_b.sql',
        'm/04_c.sql',
        'm/sub/003_d.sql',
        'm/1.2_x.sql',
        'm/1.02_y.sql',
        'm/20240102_a.sql',
        'm/20240102_b.sql',
      ),
    );
    expect(found.problems).toMatchObject([
      { kind: 'duplicate', id: '1.02_y.sql', message: 'm/1.02_y.sql has the same version as m/1.2_x.sql.' },
      {
        kind: 'duplicate',
        id: '3_b.sql',
        path: 'm/3_b.sql',
        message: 'm/3_b.sql has the same version as m/003_a.sql.',
        hint: expect.stringContaining('20240103'),
      },
    ]);
    expect(ids(found).length).toBe(8);
  });

  test('the same id from two sources: the first counts, both are named', async () => {
    const found = await read(empty('a/1_x.sql', 'b/1_x.sql', 'b/2_y.sql'), {}, ['a', 'b']);
    expect(ids(found)).toEqual(['1_x.sql', '2_y.sql']);
    expect(found.problems).toMatchObject([
      { kind: 'duplicate', id: '1_x.sql', path: 'b/1_x.sql', message: expect.stringContaining('a/1_x.sql') },
    ]);
  });

  test('a file that is reached twice', async () => {
    const found = await read(empty('db/m/1.sql', 'db/0.sql'), {}, ['db/m', 'db', 'db/0.sql']);
    expect(found.problems).toMatchObject([
      { kind: 'duplicate', message: 'db/m/1.sql is reached twice, by `db/m` and by `db`.' },
      { kind: 'duplicate', message: 'db/0.sql is reached twice, by `db` and by `db/0.sql`.' },
    ]);
    expect(ids(found)).toEqual(['1.sql', '0.sql']);
  });

  test('names that some file systems take for one', async () => {
    expect((await read(empty('m/A.sql', 'm/a.sql'))).problems).toMatchObject([
      { kind: 'duplicate', message: expect.stringContaining('upper and lower case') },
    ]);
    expect((await read(empty('m/caf\u00e9.sql', 'm/cafe\u0301.sql'))).problems).toMatchObject([
      { kind: 'duplicate', message: expect.stringContaining('NFC and NFD') },
    ]);
    expect((await read(empty('m/users.sql', 'm/users.up.sql'))).problems).toMatchObject([
      { kind: 'duplicate', message: expect.stringContaining('the same migration in two files') },
    ]);
  });

  test('a source that is not there is an error with the nearest name', async () => {
    await expect(read(empty('db/migrations/1.sql', 'docs/x.sql'), {}, ['db/migration', 'docs'])).rejects.toMatchObject({
      code: 'no-migrations',
      message: 'There is nothing at `db/migration`.',
      hint: expect.stringMatching(/Did you mean `db\/migrations`\?.*`docs`/),
    });
    expect(said(await read(empty('m/1.sql'), {}, ['m', '../x']))).toEqual(['outside x']);
  });

  test('a file with both directions of another tool is refused: it would undo itself', async () => {
    const goose = '-- +goose Up\nCREATE TABLE a ();\n-- +goose Down\nDROP TABLE a;\n';
    await expect(read({ 'm/1.sql': goose, 'm/2.sql': goose })).rejects.toMatchObject({
      code: 'wrong-layout',
      message: expect.stringMatching(/m\/1\.sql, and 1 more like it, .* goose/),
    });
    await expect(read({ 'm/1.sql': '--migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;' })).rejects.toMatchObject({
      code: 'wrong-layout',
    });
    expect(ids(await read({ 'm/1.sql': '-- +goose Up\nSELECT 1;' }))).toEqual(['1.sql']);
  });
});

describe('detect', () => {
  const detect = (files: Files): Promise<string | undefined> => sql.detect(memoryFolder(files));

  test('says yes in words to plain files', async () => {
    expect(await detect(empty('001_a.sql', '001_a.down.sql', 'README.md'))).toBe(
      '2 plain .sql files, the first 001_a.down.sql',
    );
    expect(await detect(empty('v1.0_a.sql'))).toBe('1 plain .sql file, the first v1.0_a.sql');
    expect(await detect(empty('0/up.sql', '1/up.sql'))).toBeDefined();
    expect(await detect(empty('001_a.up.sql', '002_b.sql'))).toBeDefined();
  });

  test.each<[string, Files]>([
    ['nothing', {}],
    ['only code', empty('001.js')],
    ['flyway', empty('V1__x.sql')],
    ['flyway repeatable', empty('R__x.sql')],
    ['flyway dotted', empty('V1.2_3__x.sql', 'x.sql')],
    ['prisma', empty('migration_lock.toml', '1_x/migration.sql')],
    ['prisma without its lock', empty('20240101000000_init/migration.sql')],
    ['drizzle', empty('meta/_journal.json', '0000_x.sql')],
    ['golang-migrate', empty('000001_x.up.sql', '000001_x.down.sql')],
    ['diesel', empty('2024-01-01-000000_x/up.sql', '2024-01-01-000000_x/down.sql')],
    ['dbmate', { '20240101000000_x.sql': '-- migrate:up\n' }],
    ['goose', { '00001_x.sql': '-- comment\n-- +goose Up\n' }],
    ['node-pg-migrate', { '1_x.sql': '-- Up Migration\n' }],
    ['liquibase', { '1_x.sql': '--liquibase formatted sql\n' }],
  ])('says no to %s', async (_, files) => {
    expect(await detect(files)).toBeUndefined();
  });

  test('reads only a few of many files', async () => {
    const folder = memoryFolder(empty(...Array.from({ length: 1_000 }, (_, i) => `${i}.sql`)));
    let reads = 0;
    await sql.detect({ ...folder, read: (path) => folder.read(path).finally(() => (reads += 1)) });
    expect(reads).toBeLessThan(10);
  });
});
