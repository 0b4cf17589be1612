import fc from 'fast-check';
import { memoryFolder } from '../../src/io/dir.js';
import { sql } from '../../src/layouts/sql.js';
import type { Applied, Migration, Pending, ReadMigrations } from '../../src/model/migration.js';
import { type PendingRequest, toPending } from '../../src/steps/pending/pending.js';
import { growth, PROPORTIONAL } from '../support/growth.js';

type Files = Readonly<Record<string, string>>;

async function read(
  files: Files,
  options: { readonly order?: readonly string[]; readonly sources?: readonly string[] } = {},
): Promise<ReadMigrations> {
  const sources = (options.sources ?? ['m']).map((path) => ({ path }));
  return sql.read(sources, {
    folder: memoryFolder(files),
    include: [],
    exclude: [],
    order: options.order ?? [],
    engine: 'postgres',
  });
}

const named = (...names: readonly string[]): Files =>
  Object.fromEntries(names.map((name) => [`m/${name}`, `SELECT '${name}';`]));

const row = (id: string, checksum: string | null, more: Partial<Applied> = {}): Applied => ({
  id,
  checksum,
  appliedAt: '2026-03-04T05:06:07.000Z',
  state: 'applied',
  statementsDone: 1,
  statementsAll: 1,
  ...more,
});

/** The state after these files were applied as they are. */
const history = (found: ReadMigrations, ids: readonly string[]): readonly Applied[] =>
  found.migrations.filter(({ id }) => ids.includes(id)).map(({ id, checksum }) => row(id, checksum));

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
const said = (pending: Pending): readonly string[] => pending.problems.map(({ kind, id }) => `${kind} ${id}`);

test('nothing applied: all to do, in the order of the files', async () => {
  const found = await read(named('1_a.sql', '2_b.sql', '10_c.sql'));
  const pending = toPending({ read: found, applied: [], source: 'none' });
  expect(ids(pending.todo)).toEqual(['1_a.sql', '2_b.sql', '10_c.sql']);
  expect(pending).toMatchObject({ applied: [], replay: [], problems: [], source: 'none' });
});

test('applied files are replayed, the rest is to do', async () => {
  const found = await read(named('1_a.sql', '2_b.sql', '10_c.sql'));
  const applied = history(found, ['1_a.sql', '2_b.sql']).toReversed();
  const pending = toPending({ read: found, applied, source: 'history' });
  expect(ids(pending.replay)).toEqual(['1_a.sql', '2_b.sql']);
  expect(ids(pending.todo)).toEqual(['10_c.sql']);
  expect(pending.applied).toBe(applied);
  expect(pending.problems).toEqual([]);
});

describe('edited', () => {
  test('says when it was applied, what to restore and from where', async () => {
    const found = await read(named('1_a.sql'));
    const commit = 'abcdef0123456789abcdef0123456789abcdef01';
    const pending = toPending({
      read: found,
      applied: [row('1_a.sql', 'ffffffffffffffff', { commit })],
      source: 'history',
    });
    expect(pending.problems).toEqual([
      {
        kind: 'edited',
        id: '1_a.sql',
        path: 'm/1_a.sql',
        message: expect.stringMatching(
          /^1_a\.sql was applied on 2026-03-04, and its content is another one now \(ffffffffffff then, [0-9a-f]{12} now\)/,
        ),
        hint: expect.stringContaining(`git show ${commit}:./m/1_a.sql > m/1_a.sql`),
      },
    ]);
    expect(pending.todo).toEqual([]);
  });

  test('needs a checksum to compare with', async () => {
    const found = await read(named('1_a.sql'));
    expect(toPending({ read: found, applied: [row('1_a.sql', null)], source: 'history' }).problems).toEqual([]);
  });

  test('a commit in the history that is no commit is not put into a command; names are quoted', async () => {
    const found = await read({ "m/1 o'clock; rm -rf.sql": 'SELECT 1' });
    const applied = [row("1 o'clock; rm -rf.sql", 'x', { commit: '$(reboot)' })];
    const hint = toPending({ read: found, applied, source: 'history' }).problems[0]?.hint ?? '';
    expect(hint).not.toContain('reboot');
    expect(hint).toContain("'m/1 o'\\''clock; rm -rf.sql'");
  });

  test('against a base it speaks of the base', async () => {
    const found = await read(named('1_a.sql'));
    const pending = toPending({ read: found, applied: [row('1_a.sql', 'x', { appliedAt: null })], source: 'since' });
    expect(pending.problems[0]?.message).toBe(
      '1_a.sql is in the base of this change already, and its content is another one now. The change would never run.',
    );
  });
});

describe('vanished', () => {
  test('says when it was applied and that no file has that id', async () => {
    const pending = toPending({
      read: await read(named('2_b.sql')),
      applied: [row('1_a.sql', 'x', { path: 'm/1_a.sql' })],
      source: 'history',
    });
    expect(pending.problems).toMatchObject([
      {
        kind: 'vanished',
        id: '1_a.sql',
        message: '1_a.sql was applied on 2026-03-04, but no file has that id.',
        hint: expect.stringContaining('git log --follow -- m/1_a.sql'),
      },
    ]);
  });

  test('a file of the same content is a rename, each for one row', async () => {
    const found = await read({
      'm/1_users.sql': 'SELECT 1;',
      'm/2_same.sql': 'SELECT 1;',
      'm/3_other.sql': 'SELECT 3;',
    });
    const checksum = found.migrations[0]?.checksum ?? '';
    const pending = toPending({
      read: found,
      applied: [row('1_user.sql', checksum), row('0_x.sql', checksum), row('9.sql', checksum)],
      source: 'history',
    });
    expect(pending.problems.map(({ kind, message }) => `${kind}: ${message}`)).toMatchObject([
      expect.stringContaining('m/1_users.sql has the same content, so it looks renamed'),
      expect.stringContaining('m/2_same.sql has the same content'),
      expect.stringContaining('no file has that id.'),
    ]);
    expect(pending.problems[0]?.hint).toBe('Rename m/1_users.sql back to 1_user.sql.');
  });

  test('a rename that nobody sees is said so; empty files are all alike', async () => {
    const found = await read({ 'm/1_Users.sql': 'SELECT 1;', 'm/2_caf\u00e9.sql': 'SELECT 2;', 'm/3.sql': '' });
    const [one, two, three] = found.migrations.map(({ checksum }) => checksum);
    const applied = [row('1_users.sql', one ?? ''), row('2_cafe\u0301.sql', two ?? ''), row('4.sql', three ?? '')];
    expect(toPending({ read: found, applied, source: 'history' }).problems.map(({ message }) => message)).toMatchObject(
      [
        expect.stringContaining('(only upper and lower case differ)'),
        expect.stringContaining('NFC and NFD'),
        expect.stringContaining('no file has that id.'),
      ],
    );
  });

  test('a file that is there and cannot be read has not vanished', async () => {
    const found = await sql.read([{ path: 'm' }], {
      folder: memoryFolder({
        'm/1.sql': { fails: 'EACCES' },
        'm/2.sql': new Uint8Array([0xff]),
        'm/3.sql': 'SELECT 3',
      }),
      include: [],
      exclude: [],
      order: [],
      engine: 'postgres',
    });
    expect(
      said(toPending({ read: found, applied: [row('1.sql', 'x'), row('2.sql', 'x')], source: 'history' })),
    ).toEqual(['unreadable 1.sql', 'encoding 2.sql']);
  });
});

describe('dirty', () => {
  const half = (more: Partial<Applied>) =>
    row('2_b.sql', null, { state: 'failed', statementsDone: 2, statementsAll: 5, ...more });

  test('is neither applied nor to do, and says how far it came and how it is settled', async () => {
    const found = await read(named('1_a.sql', '2_b.sql', '3_c.sql'));
    const applied = [
      ...history(found, ['1_a.sql']),
      half({ inFlight: 'statement 3, line 7, CREATE INDEX; before it 0123456789abcdef' }),
    ];
    const pending = toPending({ read: found, applied, source: 'history' });
    expect(ids(pending.todo)).toEqual(['3_c.sql']);
    expect(ids(pending.replay)).toEqual(['1_a.sql']);
    expect(pending.problems).toEqual([
      {
        kind: 'dirty',
        id: '2_b.sql',
        path: 'm/2_b.sql',
        message:
          '2_b.sql is half done, begun on 2026-03-04: 2 of 5 statements are in (next: statement 3, line 7, CREATE INDEX).',
        hint: expect.stringMatching(
          /^Nothing is applied until this is settled: `repair --resume` .*`repair --mark-applied 2_b\.sql` or `repair --mark-pending 2_b\.sql`/,
        ),
      },
    ]);
  });

  test('says so when the file is gone or was changed', async () => {
    const gone = toPending({
      read: await read(named('1_a.sql')),
      applied: [half({ state: 'running' })],
      source: 'history',
    });
    expect(gone.problems).toMatchObject([{ kind: 'dirty', message: expect.stringContaining('Its file is gone.') }]);
    const changed = toPending({
      read: await read(named('2_b.sql')),
      applied: [half({ checksum: 'x' })],
      source: 'history',
    });
    expect(changed.problems).toMatchObject([
      { kind: 'dirty', message: expect.stringContaining('Its file was changed since.') },
    ]);
  });
});

describe('out of order', () => {
  test('names the applied one that comes after, and the next free version', async () => {
    const found = await read(named('001_a.sql', '002_b.sql', '003_c.sql', '004_d.sql', '005_e.sql'));
    const pending = toPending({ read: found, applied: history(found, ['001_a.sql', '004_d.sql']), source: 'history' });
    expect(ids(pending.todo)).toEqual(['002_b.sql', '003_c.sql', '005_e.sql']);
    expect(pending.problems).toMatchObject([
      {
        kind: 'out-of-order',
        id: '002_b.sql',
        message: expect.stringContaining('002_b.sql comes before 004_d.sql, which is applied already'),
        hint: 'Give it the next free version, 006: git mv m/002_b.sql m/006_b.sql',
      },
      {
        kind: 'out-of-order',
        id: '003_c.sql',
        hint: 'Give it the next free version, 007: git mv m/003_c.sql m/007_c.sql',
      },
    ]);
  });

  test('goes by numbers, also dotted ones and folders', async () => {
    const dotted = await read(named('v1.2_a.sql', 'v1.9_b.sql', 'v1.10_c.sql'));
    const first = toPending({ read: dotted, applied: history(dotted, ['v1.10_c.sql']), source: 'history' });
    expect(first.problems.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('m/v1.11_a.sql'),
      expect.stringContaining('m/v1.12_b.sql'),
    ]);
    const folders = await read(named('1/up.sql', '2/up.sql', '10/up.sql'));
    const second = toPending({
      read: folders,
      applied: history(folders, ['1/up.sql', '10/up.sql']),
      source: 'history',
    });
    expect(second.problems).toMatchObject([
      { id: '2/up.sql', hint: expect.stringContaining('git mv m/2/up.sql m/11/up.sql') },
    ]);
  });

  test('means nothing among names without numbers, nor between those and numbers', async () => {
    const names = await read(named('orders.sql', 'users.sql'));
    expect(toPending({ read: names, applied: history(names, ['users.sql']), source: 'history' }).problems).toEqual([]);
    const mixed = await read(named('1_a.sql', '2_b.sql', 'functions.sql'));
    expect(
      toPending({ read: mixed, applied: history(mixed, ['1_a.sql', 'functions.sql']), source: 'history' }).problems,
    ).toEqual([]);
  });

  test('means nothing between sources', async () => {
    const found = await read({ 'a/1.sql': '1', 'a/2.sql': '2', 'b/01_x.sql': '3' }, { sources: ['a', 'b'] });
    expect(
      toPending({ read: found, applied: history(found, ['1.sql', '01_x.sql']), source: 'history' }).problems,
    ).toEqual([]);
  });

  test('goes by an explicit order, where there is one', async () => {
    const found = await read(named('9_new.sql', '1_old.sql'), { order: ['9_new.sql', '1_old.sql'] });
    const pending = toPending({ read: found, applied: history(found, ['1_old.sql']), source: 'history' });
    expect(pending.problems).toMatchObject([
      { kind: 'out-of-order', id: '9_new.sql', hint: 'Put it at the end of `order`, after 1_old.sql.' },
    ]);
  });
});

describe('duplicates', () => {
  test('that are applied, both, are past mending; of one that is not, it is said', async () => {
    const found = await read(named('3_a.sql', '003_b.sql', '4_c.sql'));
    const on = (...applied: readonly string[]) =>
      said(toPending({ read: found, applied: history(found, applied), source: 'history' }));
    expect(on()).toEqual(['duplicate 003_b.sql']);
    expect(on('3_a.sql')).toEqual(['duplicate 003_b.sql']);
    expect(on('3_a.sql', '003_b.sql')).toEqual([]);
    expect(on('003_b.sql')).toEqual(['out-of-order 3_a.sql']);
  });

  test('of an id stay a problem', async () => {
    const found = await read({ 'a/1.sql': 'SELECT 1', 'b/1.sql': 'SELECT 2' }, { sources: ['a', 'b'] });
    expect(said(toPending({ read: found, applied: history(found, ['1.sql']), source: 'history' }))).toEqual([
      'duplicate 1.sql',
    ]);
  });

  test('that a layout lets through are caught', () => {
    const one: Migration = { id: '1', name: 'x', path: 'a/1', checksum: 'c', up: { kind: 'sql', sql: '', line: 1 } };
    const found: ReadMigrations = {
      migrations: [one, { ...one, path: 'b/1' }],
      problems: [],
      leftOut: [],
      ordered: true,
    };
    const pending = toPending({ read: found, applied: [], source: 'none' });
    expect(ids(pending.todo)).toEqual(['1']);
    expect(said(pending)).toEqual(['duplicate 1']);
  });
});

describe('whatever files and history are', () => {
  const id = fc.constantFrom('1', '2', '3', '10', 'a', 'b');
  const checksum = fc.constantFrom('p', 'q');
  const migration = fc.record({ id, checksum, text: fc.constantFrom('', 'SELECT') }).map(
    (m): Migration => ({
      id: m.id,
      name: '',
      path: `m/${m.id}`,
      checksum: m.checksum,
      up: { kind: 'sql', sql: m.text, line: 1 },
      ...(/\d/.test(m.id) ? { version: m.id } : {}),
    }),
  );
  const found = fc
    .record({ migrations: fc.array(migration, { maxLength: 8 }), ordered: fc.boolean() })
    .map((one): ReadMigrations => ({ ...one, problems: [], leftOut: [] }));
  const applied = fc.uniqueArray(
    fc
      .record({
        id,
        checksum: fc.option(checksum),
        state: fc.constantFrom('applied' as const, 'running' as const, 'failed' as const),
      })
      .map((one) => row(one.id, one.checksum, { state: one.state })),
    { selector: (one) => one.id },
  );

  test('every file is in one place, in order, and nothing is lost', () => {
    fc.assert(
      fc.property(found, applied, (read, rows) => {
        const pending = toPending({ read, applied: rows, source: 'history' });
        const files = [...new Set(ids(read.migrations))];
        const half = ids(rows.filter(({ state }) => state !== 'applied'));
        const places = [...ids(pending.todo), ...ids(pending.replay), ...half.filter((one) => files.includes(one))];
        expect(places.toSorted()).toEqual(files.toSorted());
        for (const list of [pending.todo, pending.replay])
          expect(files.filter((one) => ids(list).includes(one))).toEqual(ids(list));
        for (const one of rows) expect(ids(pending.todo)).not.toContain(one.id);
        const told = new Set(said(pending));
        for (const one of half) expect(told).toContain(`dirty ${one}`);
        for (const { id: gone, state } of rows)
          expect(told.has(`vanished ${gone}`)).toBe(state === 'applied' && !files.includes(gone));
        for (const problem of pending.problems) {
          expect(problem.hint).not.toBe('');
          if (problem.kind === 'out-of-order') expect(ids(pending.todo)).toContain(problem.id);
          if (problem.kind === 'edited') expect(ids(pending.replay)).toContain(problem.id);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('what was applied as it is leaves nothing to do and nothing to say', () => {
    fc.assert(
      fc.property(found, (read) => {
        const once = { ...read, migrations: [...new Map(read.migrations.map((m) => [m.id, m])).values()] };
        const rows = once.migrations.map((m) => row(m.id, m.checksum));
        expect(toPending({ read: once, applied: rows, source: 'history' })).toMatchObject({
          todo: [],
          problems: [],
          replay: once.migrations,
        });
      }),
    );
  });

  test('the advice against disorder is free, and each gets its own', () => {
    const versions = fc.uniqueArray(fc.nat(50), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(versions, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (numbers, flags) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const migrations = sorted.map(
          (n): Migration => ({
            id: `${n}_x`,
            name: 'x',
            version: `${n}`,
            path: `m/${n}_x`,
            checksum: `${n}`,
            up: { kind: 'sql', sql: 'x', line: 1 },
          }),
        );
        const rows = migrations.filter((_, at) => flags[at] === true).map((m) => row(m.id, m.checksum));
        const { problems } = toPending({
          read: { migrations, problems: [], leftOut: [], ordered: true },
          applied: rows,
          source: 'history',
        });
        const proposed = problems.map(({ hint }) => Number(/version, (\d+)/.exec(hint)?.[1]));
        expect(new Set(proposed).size).toBe(problems.length);
        for (const one of proposed) expect(one).toBeGreaterThan(sorted.at(-1) ?? 0);
      }),
    );
  });
});

const troubled = (length: number): PendingRequest => {
  const migrations = Array.from(
    { length },
    (_, i): Migration => ({
      id: `${i}_x`,
      name: 'x',
      version: `${i}`,
      path: `m/${i}_x`,
      checksum: 'same',
      up: { kind: 'sql', sql: 'x', line: 1 },
    }),
  );
  const applied = [row(`${length - 1}_x`, 'same'), ...Array.from({ length }, (_, i) => row(`gone_${i}`, 'same'))];
  return { read: { migrations, problems: [], leftOut: [], ordered: true }, applied, source: 'history' };
};

test('10,000 migrations, all of them a problem, in no more time than they are', async () => {
  const pending = toPending(troubled(10_000));
  expect(pending.todo.length).toBe(9_999);
  expect(pending.problems.length).toBe(19_999);
  expect(await growth(2_000, troubled, toPending)).toBeLessThan(PROPORTIONAL);
});
