import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Catalog } from '../../src/model/catalog.js';
import type { Applied } from '../../src/model/migration.js';
import type { Check } from '../../src/model/report.js';
import { type SchemaCheckRequest, schemaChecks } from '../../src/steps/verify/schema.js';
import { sameWords } from '../../src/steps/verify/text.js';
import { sharedPostgres } from '../support/postgres.js';
import { connect } from './verify-fixtures.js';

/** `table public.a: definition`, one per line. */
const catalog = (text: string, major = 15): Catalog => ({
  major,
  objects: new Map(
    text
      .split('\n')
      .map((line) => /^\s*(grant|.+?) (\S+|table \S+ to \S+): ?(.*?)(?: ~ (.*))?$/.exec(line))
      .filter((match) => match !== null)
      .map(([, kind = '', name = '', definition = '', portable]) => [
        `${kind} ${name}`,
        { kind, name, definition, ...(portable === undefined ? {} : { portable }) },
      ]),
  ),
});

const EMPTY = catalog('');
const applied = (...ids: readonly string[]): readonly Applied[] =>
  ids.map((id) => ({ id, checksum: null, appliedAt: null, state: 'applied', statementsDone: 1, statementsAll: 1 }));

const run = (request: Partial<SchemaCheckRequest>): readonly Check[] =>
  schemaChecks({
    live: { before: EMPTY, after: EMPTY },
    shadow: { before: EMPTY, after: EMPTY },
    pending: [],
    history: [],
    owner: 'app',
    ...request,
  });
const failed = (checks: readonly Check[]): readonly string[] =>
  checks.filter((c) => !c.ok).map((c) => `${c.name}: ${c.actual}`);

const SAME = 'live schema equals the rehearsed one';

test('the same changes on both, whatever else the target holds', () => {
  const live = {
    before: catalog('table public.old: table'),
    after: catalog('table public.old: table\ntable public.a: table'),
  };
  const shadow = { before: EMPTY, after: catalog('table public.a: table') };
  const checks = run({ live, shadow });
  expect(failed(checks)).toEqual([]);
  expect(checks.map((c) => c.name)).toEqual([
    SAME,
    'every migration of this run is in the history',
    'no index was left invalid',
    'no constraint was left unvalidated',
  ]);
  expect(checks[0]).toMatchObject({ expected: '1 change as rehearsed', actual: 'the same change' });
});

test('every difference is named, at most twenty', () => {
  const shadow = { before: EMPTY, after: catalog('table public.a: table\nindex public.i: CREATE INDEX i ON a (x)') };
  const live = { before: EMPTY, after: catalog('table public.b: table\nindex public.i: CREATE INDEX i ON a (y)') };
  expect(failed(run({ live, shadow }))).toEqual([
    `${SAME}: table public.a added in the rehearsal only; table public.b added on the target only; index public.i added, but not as rehearsed`,
  ]);
  expect(failed(run({ live, shadow, stopped: 'm/001_a.sql:2' }))[0]).toContain(
    ': the rehearsal failed at m/001_a.sql:2, and shows nothing of what comes then: table public.a added in the rehearsal only; ',
  );
  const many = catalog(Array.from({ length: 30 }, (_, i) => `table public.t${i}: table`).join('\n'));
  expect(failed(run({ shadow: { before: EMPTY, after: many } }))[0]).toMatch(/; and 10 more$/);
});

test('what the target had already, as the rehearsal leaves it, is no difference', () => {
  const there = catalog('table public.a: table');
  expect(failed(run({ live: { before: there, after: there }, shadow: { before: EMPTY, after: there } }))).toEqual([]);
  expect(failed(run({ live: { before: EMPTY, after: EMPTY }, shadow: { before: there, after: EMPTY } }))).toEqual([]);
  // Left there by the run although the rehearsal removes it
  expect(failed(run({ live: { before: there, after: there }, shadow: { before: there, after: EMPTY } }))).toEqual([
    `${SAME}: table public.a removed in the rehearsal only`,
  ]);
});

test('between majors only the portable form is compared', () => {
  const shadow = { before: EMPTY, after: catalog('view public.v: SELECT a.x FROM a ~ x integer', 18) };
  const live = { before: EMPTY, after: catalog('view public.v: SELECT x FROM a ~ x integer', 15) };
  expect(failed(run({ live, shadow }))).toEqual([]);
  const same = { before: EMPTY, after: catalog('view public.v: SELECT a.x FROM a ~ x integer', 15) };
  expect(failed(run({ live, shadow: same }))).toHaveLength(1);
});

test('missing grants fail; more of them are told; the owner needs none', () => {
  const shadow = {
    before: EMPTY,
    after: catalog('grant table public.a to anon: SELECT\ngrant table public.a to app: SELECT'),
  };
  const more = {
    before: EMPTY,
    after: catalog('grant table public.a to anon: SELECT\ngrant table public.a to auth: SELECT'),
  };
  expect(run({ live: more, shadow })[1]).toMatchObject({
    name: 'grants are the rehearsed ones',
    ok: true,
    actual: 'all, and others that the target gives by itself (default privileges): table public.a to auth: SELECT',
  });
  expect(failed(run({ live: { before: EMPTY, after: EMPTY }, shadow }))).toEqual([
    'grants are the rehearsed ones: missing: grant table public.a to anon added',
  ]);
});

test('the history holds every migration of the run', () => {
  expect(
    failed(
      run({
        pending: ['1', '2', '3'],
        history: [...applied('1'), { ...(applied('2')[0] as Applied), state: 'running' }],
      }),
    ),
  ).toEqual(['every migration of this run is in the history: missing: 2; 3']);
  expect(failed(run({ pending: ['1'], history: undefined }))).toHaveLength(1);
  expect(failed(run({ pending: ['1'], history: applied('0', '1') }))).toEqual([]);
});

test('invalid indexes and unvalidated constraints: only new ones, and not those that the plan leaves on purpose', () => {
  const bad = catalog(
    'index public.i: CREATE INDEX i ON a (x) INVALID\nconstraint public.a.c: CHECK ((x > 0)) NOT VALID',
  );
  const good = catalog('index public.i: CREATE INDEX i ON a (x)\nconstraint public.a.c: CHECK ((x > 0))');
  expect(failed(run({ live: { before: good, after: bad }, shadow: null }))).toEqual([
    'no index was left invalid: public.i',
    'no constraint was left unvalidated: public.a.c',
  ]);
  expect(failed(run({ live: { before: bad, after: bad }, shadow: null }))).toEqual([]);
  const left = catalog('constraint public.a.c: CHECK ((x > 0)) NOT VALID');
  expect(failed(run({ live: { before: EMPTY, after: left }, shadow: { before: EMPTY, after: left } }))).toEqual([]);
});

test('an expression that the server prints in other words is the same; a function body is not', () => {
  const one = "CHECK (((x)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))";
  const other = "CHECK (((x)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])))";
  expect(sameWords('constraint', one, other)).toBe(true);
  expect(sameWords('constraint', one, other.replace("'b'", "'c'"))).toBe(false);
  expect(sameWords('function', one, other)).toBe(false);
  expect(sameWords('column', "numeric(12,2) DEFAULT '0'::numeric(12,2)", "numeric(12,2) DEFAULT '0'")).toBe(true);
});

test('on a real server: the same file on two databases, and a stray change on one', async () => {
  const server = await sharedPostgres(15);
  const snapshot = async (more: string): Promise<{ before: Catalog; after: Catalog; user: string }> => {
    await using session = await connect(await server.createDatabase());
    await session.run('CREATE TABLE t (id int PRIMARY KEY, x text)');
    const before = await postgresql.snapshot(session, { historySchema: 'h' });
    await session.run(`ALTER TABLE t ADD COLUMN y int NOT NULL DEFAULT 0; CREATE INDEX ON t (y);
      ALTER TABLE t ADD CONSTRAINT big CHECK (x <> '') NOT VALID; GRANT SELECT ON t TO PUBLIC; ${more}`);
    return { before, after: await postgresql.snapshot(session, { historySchema: 'h' }), user: session.server.user };
  };
  const shadow = await snapshot('');
  const live = await snapshot('');
  expect(failed(run({ live, shadow, owner: live.user }))).toEqual([]);
  const stray = await snapshot('CREATE TABLE stray (); ALTER TABLE t VALIDATE CONSTRAINT big');
  expect(failed(run({ live: stray, shadow, owner: live.user }))).toEqual([
    `${SAME}: table public.stray added on the target only; constraint public.t.big added, but not as rehearsed`,
  ]);
});

test('what was different before is told apart, and what only the target had may follow its table', () => {
  const drift = [
    { kind: 'added' as const, object: 'index', name: 'public.by_hand' },
    { kind: 'removed' as const, object: 'index', name: 'public.gone' },
    { kind: 'changed' as const, object: 'column', name: 'public.a.x' },
  ];
  const live = {
    before: catalog('table public.a: table\nindex public.by_hand: ON a (x)\ncolumn public.a.x: text'),
    after: catalog('table public.b: table\nindex public.by_hand: ON b (x)\ncolumn public.a.x: text'),
  };
  const shadow = {
    before: catalog('table public.a: table\nindex public.gone: ON a (y)\ncolumn public.a.x: integer'),
    after: catalog('table public.b: table\nindex public.gone: ON a (y)\ncolumn public.a.x: integer'),
  };
  const apart = 'differences from before this run, told apart';
  const found = run({ live, shadow, drift });
  expect(failed(found)).toEqual([]);
  expect(found.find(({ name }) => name === apart)?.actual).toBe(
    '3 from before: index public.by_hand added; index public.gone removed; column public.a.x changed',
  );
  // Without that knowledge the index is a change that nobody rehearsed.
  expect(failed(run({ live, shadow }))).toEqual([`${SAME}: index public.by_hand changed on the target only`]);
  // What the run itself put right is not there any more.
  const mended = {
    before: live.before,
    after: catalog('table public.b: table\nindex public.gone: ON a (y)\ncolumn public.a.x: integer'),
  };
  const after = run({ live: mended, shadow, drift });
  expect(after.find(({ name }) => name === apart)?.actual).toBe('3 of before are gone');
  expect(run({ live, shadow }).some(({ name }) => name === apart)).toBe(false);
});

test('what was invalid or unvalidated before, or is so on purpose, is named beside', () => {
  const bad = 'index public.i: CREATE INDEX i ON a (x) INVALID\nconstraint public.a.c: CHECK ((x > 0)) NOT VALID';
  const more = `${bad}\nconstraint public.a.d: CHECK ((y > 0)) NOT VALID`;
  const said = (checks: readonly Check[]) => checks.slice(-2).map(({ ok, actual }) => [ok, actual]);
  const planned = catalog('constraint public.a.d: CHECK ((y > 0)) NOT VALID');
  expect(
    said(run({ live: { before: catalog(bad), after: catalog(more) }, shadow: { before: EMPTY, after: planned } })),
  ).toEqual([
    [true, 'none but public.i (invalid before this run)'],
    [true, 'none but public.a.d (as in the plan); public.a.c (from before this run)'],
  ]);
});
