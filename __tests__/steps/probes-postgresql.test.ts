import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Session } from '../../src/model/session.js';
import { sharedPostgres } from '../support/postgres.js';
import { fails, probe, rehearsed, told } from './probes-helpers.js';

const TABLES = `
  CREATE TABLE t (id int PRIMARY KEY, a int, b text, c text, at timestamptz);
  CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE (x, y));
  CREATE TABLE pair (m int, n int, v int, PRIMARY KEY (m, n));
  CREATE TABLE keyless (v int);
`;
const ROWS = `
  INSERT INTO t VALUES (1, 1, 'a', '1'), (2, 1, 'A', '2'), (7, NULL, 'b', 'x'), (9, NULL, NULL, ' 3 '), (12, 5, 'long text', NULL);
  INSERT INTO p VALUES (1, 1, 1), (5, 2, 2), (6, NULL, NULL);
  INSERT INTO pair VALUES (1, 2, NULL), (1, 3, 4);
  INSERT INTO keyless VALUES (NULL), (NULL), (1);
`;

/** What it is about, the files, and what is told of them; more tables and rows where they take some. */
type Case = readonly [
  name: string,
  files: string | readonly string[],
  told: readonly string[],
  more?: { readonly schema?: string; readonly rows?: string; readonly late?: string },
];

const NULLS = ['breaks 2 (7, 9): NULLs in public.t.a'];

const CASES: readonly Case[] = [
  ['a file with a transaction of its own', 'BEGIN;\nALTER TABLE t ALTER COLUMN a SET NOT NULL;\nCOMMIT;', NULLS],
  ['NOT NULL over NULLs', 'ALTER TABLE t ALTER COLUMN a SET NOT NULL;', NULLS],
  ['NOT NULL that holds', 'ALTER TABLE p ALTER COLUMN id SET NOT NULL;', ['holds: NULLs in public.p.id']],
  ['a composite key', 'ALTER TABLE pair ALTER COLUMN v SET NOT NULL;', ['breaks 1 ((1, 2)): NULLs in public.pair.v']],
  ['a table without a key', 'ALTER TABLE keyless ALTER v SET NOT NULL;', ['breaks 2: NULLs in public.keyless.v']],
  ['a table renamed first', 'ALTER TABLE t RENAME TO u; ALTER TABLE u ALTER a SET NOT NULL;', NULLS],
  [
    'a column renamed first',
    'ALTER TABLE t RENAME a TO z; ALTER TABLE t ALTER z SET NOT NULL;',
    ['breaks 2 (7, 9): NULLs in public.t.z'],
  ],
  [
    'a column filled first',
    'UPDATE t SET a = 0 WHERE a IS NULL;\nALTER TABLE t ALTER a SET NOT NULL;',
    ['not-probed: NULLs in public.t.a; line 1 changes these rows first'],
  ],
  ['another column filled first', "UPDATE t SET b = 'x';\nALTER TABLE t ALTER a SET NOT NULL;", NULLS],
  [
    'rows deleted first',
    ['DELETE FROM t WHERE a IS NULL;', 'ALTER TABLE t ALTER a SET NOT NULL;'],
    ['not-probed: NULLs in public.t.a; line 1 of migrations/001.sql changes these rows first'],
  ],
  [
    'rows deleted in a WITH',
    'WITH gone AS (DELETE FROM t WHERE a IS NULL RETURNING 1) SELECT count(*) FROM gone;\nALTER TABLE t ALTER a SET NOT NULL;',
    ['not-probed: NULLs in public.t.a; line 1 changes these rows first'],
  ],
  [
    'a block that writes',
    'DO $$ BEGIN UPDATE t SET a = 0; END $$;\nALTER TABLE t ALTER a SET NOT NULL;',
    ['not-probed: NULLs in public.t.a; line 1 runs code first, which may change any row'],
  ],
  ['a block that only looks', "DO $$ BEGIN RAISE NOTICE 'x'; END $$;\nALTER TABLE t ALTER a SET NOT NULL;", NULLS],
  [
    'a table that is emptied',
    'TRUNCATE t;\nALTER TABLE t ALTER a SET NOT NULL;',
    ['not-probed: NULLs in public.t.a; line 1 changes these rows first'],
  ],
  ['a new table', 'CREATE TABLE n (a int); ALTER TABLE n ALTER a SET NOT NULL; ALTER TABLE n ADD UNIQUE (a);', []],
  [
    'a new table that is filled',
    'CREATE TABLE n AS SELECT a FROM t; ALTER TABLE n ALTER a SET NOT NULL;',
    ['not-probed: NULLs in n.a; the plan itself makes n and fills it'],
  ],
  [
    'a column added NOT NULL',
    'ALTER TABLE t ADD COLUMN n int; ALTER TABLE t DROP COLUMN n; ALTER TABLE keyless ADD n int NOT NULL;',
    ['breaks 3: rows in public.keyless, which would have no value for n'],
  ],
  ['a column added NOT NULL with a default', "ALTER TABLE t ADD n text NOT NULL DEFAULT 'x';", []],
  [
    'a column added, NOT NULL later',
    'ALTER TABLE p ADD n int;\nALTER TABLE p ALTER n SET NOT NULL;',
    ['breaks 3 (1, 5, 6): NULLs in public.p.n'],
  ],
  [
    'a column added with a default, NOT NULL later',
    'ALTER TABLE p ADD n int DEFAULT 3;\nALTER TABLE p ALTER n SET NOT NULL;',
    ['holds: NULLs in public.p.n'],
  ],
  [
    'a column added to an empty table',
    'ALTER TABLE e ADD n int NOT NULL;',
    ['holds: rows in public.e, which would have no value for n'],
    { schema: 'CREATE TABLE e (id int PRIMARY KEY);' },
  ],
  [
    'a constant that is to be unique',
    'ALTER TABLE p ADD n int DEFAULT 1 UNIQUE;',
    ['breaks 3 (1, 6): duplicates in public.p (n)'],
  ],
  [
    'serial, identity and uuid',
    'ALTER TABLE t ADD s bigserial UNIQUE; ALTER TABLE t ADD g int GENERATED ALWAYS AS IDENTITY; ALTER TABLE t ADD u uuid DEFAULT gen_random_uuid() UNIQUE;',
    [],
  ],
  [
    'a check on a new column',
    'ALTER TABLE p ADD n int DEFAULT 1 CHECK (n > x);',
    ['breaks 2 (1, 5): rows of public.p that break the new check'],
  ],
  [
    'a unique constraint',
    'ALTER TABLE t ADD CONSTRAINT u UNIQUE (a);',
    ['breaks 2 (1, 2): duplicates in public.t (a)'],
  ],
  ['NULLs are no duplicates', 'CREATE UNIQUE INDEX ON pair (v);', ['holds: duplicates in public.pair (v)']],
  [
    'NULLS NOT DISTINCT',
    'CREATE UNIQUE INDEX ON t (a) NULLS NOT DISTINCT WHERE id > 5;',
    ['breaks 2 (7, 9): duplicates in public.t (a) where id > 5'],
  ],
  [
    'an expression',
    'CREATE UNIQUE INDEX CONCURRENTLY u ON t (lower(b));',
    ['breaks 2 (1, 2): duplicates in public.t (lower(b))'],
  ],
  [
    'a partial index that holds',
    'CREATE UNIQUE INDEX u ON t (lower(b) DESC NULLS LAST) INCLUDE (a) WHERE a > 1;',
    ['holds: duplicates in public.t (lower(b) DESC NULLS LAST) where a > 1'],
  ],
  [
    'a collation that folds',
    'CREATE UNIQUE INDEX u ON t (b COLLATE folding);',
    ['breaks 2 (1, 2): duplicates in public.t (b)'],
    { schema: "CREATE COLLATION folding (provider = icu, locale = 'und-u-ks-level2', deterministic = false);" },
  ],
  [
    'two columns of an index',
    'CREATE UNIQUE INDEX ON t ((a + 0), at);',
    ['holds: duplicates in public.t ((a + 0), at)'],
  ],
  ['an index that is there', 'CREATE UNIQUE INDEX IF NOT EXISTS p_x_y_key ON t (a);', []],
  ['an index that is not unique', 'CREATE INDEX ON t (a);', []],
  [
    'a primary key',
    'ALTER TABLE keyless ADD PRIMARY KEY (v);',
    ['breaks 2: NULLs in public.keyless.v', 'holds: duplicates in public.keyless (v)'],
  ],
  [
    'a primary key by an index',
    'ALTER TABLE keyless ADD PRIMARY KEY USING INDEX u;',
    ['breaks 2: NULLs in public.keyless.v'],
    { schema: 'CREATE UNIQUE INDEX u ON keyless (v);' },
  ],
  [
    'a foreign key',
    'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p;',
    ['holds: rows of public.t (a) without a row in public.p'],
  ],
  [
    'a foreign key over orphans',
    'ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES p (id);',
    ['breaks 4 (2, 7, 9, 12): rows of public.t (id) without a row in public.p'],
  ],
  [
    'a foreign key of two columns',
    'ALTER TABLE pair ADD FOREIGN KEY (m, v) REFERENCES p (x, y);',
    ['breaks 1 ((1, 3)): rows of public.pair (m, v) without a row in public.p'],
  ],
  [
    'MATCH FULL',
    'ALTER TABLE pair ADD FOREIGN KEY (m, v) REFERENCES p (x, y) MATCH FULL;',
    ['breaks 2 ((1, 2), (1, 3)): rows of public.pair (m, v) without a row in public.p'],
  ],
  [
    'a table that refers to itself',
    'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES t (id);',
    ['breaks 1 (12): rows of public.t (a) without a row in public.t'],
  ],
  ['NOT VALID', 'ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES p NOT VALID;', []],
  [
    'NOT VALID, validated in the plan',
    'ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES p NOT VALID;\nALTER TABLE t VALIDATE CONSTRAINT fk;',
    ['breaks 4 (2, 7, 9, 12): rows of public.t (id) without a row in public.p'],
  ],
  [
    'a check of before, validated',
    'ALTER TABLE t VALIDATE CONSTRAINT positive;',
    ['breaks 1 (12): rows of public.t that break positive'],
    { late: 'ALTER TABLE t ADD CONSTRAINT positive CHECK (a < 5 AND t.a > 0) NOT VALID;' },
  ],
  [
    'a parent that the plan fills',
    'CREATE TABLE n (id int PRIMARY KEY); INSERT INTO n VALUES (1); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES n;',
    ['not-probed: rows of public.t (a) without a row in n; of n: the plan itself makes n and fills it'],
  ],
  [
    'a parent that stays empty',
    'CREATE TABLE n (id int PRIMARY KEY); ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES n;',
    ['breaks 3 (1, 2, 12): rows of public.t (a) without a row in n'],
  ],
  ['a column with a parent', 'ALTER TABLE t ADD n int REFERENCES p;', []],
  [
    'a check',
    "ALTER TABLE t ADD CONSTRAINT short CHECK (length(b) < 5 /* ) */ AND b <> ')');",
    ['breaks 1 (12): rows of public.t that break short'],
  ],
  [
    'a check that holds',
    'ALTER TABLE t ADD CHECK (a IS NULL OR a < 100);',
    ['holds: rows of public.t that break the new check'],
  ],
  [
    'a check that divides by zero',
    'ALTER TABLE t ADD CHECK (10 / (a - 1) > 0);',
    ['breaks >=1: rows of public.t that break the new check'],
  ],
  [
    'a check by a function of the plan',
    'CREATE FUNCTION ok(int) RETURNS bool LANGUAGE sql IMMUTABLE AS $$ SELECT $1 > 3 $$; ALTER TABLE t ADD CHECK (ok(a));',
    ['not-probed: rows of public.t that break the new check; it calls ok, which the plan makes or changes'],
  ],
  [
    'a check that does more than compute',
    'ALTER TABLE t ADD CHECK (random() < a);',
    ['not-probed: rows of public.t that break the new check; it calls random, which may do more than compute'],
  ],
  [
    'EXCLUDE',
    'ALTER TABLE p ADD EXCLUDE USING btree (x WITH =);',
    ['not-probed: rows that exclude each other in public.p; an EXCLUDE constraint is not looked for'],
  ],
  [
    'a text that is cut',
    'ALTER TABLE t ALTER b TYPE varchar(3);',
    ['breaks 1 (12): values in public.t.b that do not become varchar(3)'],
  ],
  ['a text that is cut on purpose', 'ALTER TABLE t ALTER b TYPE varchar(3) USING b::varchar(3);', []],
  [
    'a text that fits',
    'ALTER TABLE t ALTER b TYPE varchar(9);',
    ['holds: values in public.t.b that do not become varchar(9)'],
  ],
  ['a wider type', 'ALTER TABLE t ALTER a TYPE bigint; ALTER TABLE t ALTER b TYPE varchar;', []],
  [
    'a narrower number',
    'ALTER TABLE w ALTER n TYPE smallint;',
    ['breaks 1 (2): values in public.w.n that do not become smallint'],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, n bigint, d numeric);',
      rows: 'INSERT INTO w VALUES (1, 32767, 1), (2, 32768, 1);',
    },
  ],
  [
    'a numeric that loses digits',
    'ALTER TABLE w ALTER d TYPE numeric(4, 1);',
    ['breaks 1 (3): values in public.w.d that do not become numeric(4, 1)'],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, d numeric);',
      rows: "INSERT INTO w VALUES (1, 999.94), (2, 'NaN'), (3, 999.95), (4, -1);",
    },
  ],
  [
    'a numeric as a whole number',
    'ALTER TABLE w ALTER d TYPE int;',
    ['breaks 1 (2): values in public.w.d that do not become int'],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, d numeric);',
      rows: 'INSERT INTO w VALUES (1, 2147483647.4), (2, 2147483647.5);',
    },
  ],
  [
    'a type that depends on another change',
    'ALTER TABLE t ALTER a TYPE text;\nALTER TABLE t ADD CHECK (a <> b);',
    ['not-probed: rows of public.t that break the new check; line 1 changes the type of a first'],
  ],
  [
    'an enum that loses a value',
    "ALTER TYPE e RENAME TO e_old; CREATE TYPE e AS ENUM ('x'); ALTER TABLE w ALTER s TYPE e USING s::text::e;",
    ['breaks 1 (2): values in public.w.s that do not become e'],
    {
      schema: "CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE w (id int PRIMARY KEY, s e);",
      rows: "INSERT INTO w VALUES (1, 'x'), (2, 'y');",
    },
  ],
  [
    'an enum whose value nobody uses',
    "ALTER TYPE e RENAME TO e_old; CREATE TYPE e AS ENUM ('x'); ALTER TABLE w ALTER s TYPE e USING s::text::e;",
    ['holds: values in public.w.s that do not become e'],
    {
      schema: "CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE w (id int PRIMARY KEY, s e);",
      rows: "INSERT INTO w VALUES (1, 'x');",
    },
  ],
  [
    'a column that is computed',
    'ALTER TABLE t ALTER a TYPE int USING 10 / (a - 5);',
    ['breaks 1 (12): values in public.t.a that do not become int'],
  ],
  [
    'text as a time',
    'ALTER TABLE t ALTER b TYPE timestamptz USING to_timestamp(id);',
    ['holds: values in public.t.b that do not become timestamptz'],
  ],
  [
    'rows that a cascade may take',
    'DELETE FROM p;\nALTER TABLE k ALTER v SET NOT NULL;',
    ['not-probed: NULLs in public.k.v; line 1 may change these rows first, by a foreign key'],
    {
      schema: 'CREATE TABLE k (id int PRIMARY KEY, p int REFERENCES p ON DELETE CASCADE, v int);',
      rows: 'INSERT INTO k VALUES (1, 1, NULL);',
    },
  ],
  [
    'a trigger that only stamps',
    'UPDATE p SET x = 3;\nALTER TABLE t ALTER a SET NOT NULL;',
    NULLS,
    {
      schema:
        'CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.y := 1; RETURN NEW; END $$; CREATE TRIGGER s BEFORE UPDATE ON p FOR EACH ROW EXECUTE FUNCTION stamp();',
    },
  ],
  [
    'a trigger that reaches further',
    'UPDATE p SET x = 3 WHERE id = 1;\nALTER TABLE t ALTER a SET NOT NULL;',
    ['not-probed: NULLs in public.t.a; line 1 fires triggers first, which may change any row'],
    {
      schema:
        'CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE t SET a = 1; RETURN NEW; END $$; CREATE TRIGGER s BEFORE UPDATE ON p FOR EACH ROW EXECUTE FUNCTION fill();',
    },
  ],
  [
    'a name that two schemas have',
    'SET search_path = other, public;\nALTER TABLE t ALTER a SET NOT NULL;',
    ['holds: NULLs in other.t.a'],
    { schema: 'CREATE SCHEMA other; CREATE TABLE other.t (a int);' },
  ],
  [
    'a name with everything in it',
    'ALTER TABLE "we ird"."T.""x" ALTER "C ol" SET NOT NULL;',
    ['breaks 2 (a`b\u0007, z): NULLs in we ird.T."x.C ol'],
    {
      schema: 'CREATE SCHEMA "we ird"; CREATE TABLE "we ird"."T.""x" ("k ey" text PRIMARY KEY, "C ol" int);',
      rows: `INSERT INTO "we ird"."T.""x" VALUES (E'a\`b\\x07', NULL), ('z', NULL);`,
    },
  ],
  [
    'a partitioned table',
    'ALTER TABLE parts ALTER v SET NOT NULL;',
    ['breaks 1 ((1, 2)): NULLs in public.parts.v'],
    {
      schema:
        'CREATE TABLE parts (a int, b int, v int, PRIMARY KEY (a, b)) PARTITION BY RANGE (a); CREATE TABLE p1 PARTITION OF parts FOR VALUES FROM (0) TO (9);',
      rows: 'INSERT INTO parts VALUES (1, 2, NULL);',
    },
  ],
];

/** From 16 on a text can be asked whether it is of a type; before, the server stops at the first that is not. */
const BY_MAJOR = (major: number): readonly Case[] => [
  [
    'text as a number',
    'ALTER TABLE t ALTER c TYPE int USING c::int;',
    ['breaks 1 (7): values in public.t.c that do not become int'],
  ],
  [
    'text as a number, trimmed',
    'ALTER TABLE t ALTER c TYPE int USING CAST(trim(c) AS int);',
    ['breaks 1 (7): values in public.t.c that do not become int'],
  ],
  [
    'text as a short numeric',
    'ALTER TABLE w ALTER c TYPE numeric(3,1) USING c::numeric(3,1);',
    [`breaks 2 (1, 3): values in public.w.c that do not become numeric(3,1)`],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, c text);',
      rows: "INSERT INTO w VALUES (1, '100'), (2, '10'), (3, 'x');",
    },
  ],
  [
    'many that do not cast',
    'ALTER TABLE w ALTER c TYPE int USING c::int;',
    [`breaks ${major >= 16 ? '4 (1, 2, 3, 4)' : '>=3 (1, 2, 3)'}: values in public.w.c that do not become int`],
    {
      schema: 'CREATE TABLE w (id int PRIMARY KEY, c text);',
      rows: "INSERT INTO w VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd');",
    },
  ],
];

describe.each([15, 18])('on PostgreSQL %d', (major) => {
  let shadowUrl: string;
  let targetUrl: string;
  let adminUrl: string;
  let shadow: Session;
  let target: Session;
  const connect = (url: string, readOnly = false): Promise<Session> =>
    postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'probes', readOnly });

  beforeAll(async () => {
    const server = await sharedPostgres(major);
    [shadowUrl, targetUrl] = await Promise.all([server.createDatabase(), server.createDatabase()]);
    adminUrl = server.superuserUrl(new URL(targetUrl).pathname.slice(1));
    [shadow, target] = await Promise.all([connect(shadowUrl), connect(targetUrl)]);
  });
  afterAll(() => Promise.all([shadow.close(), target.close()]));

  const emptied = async (session: Session): Promise<void> => {
    await session.run('RESET search_path; SET client_min_messages = error');
    await session.run(`DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
      LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP; END $$; CREATE SCHEMA public`);
  };
  /** The schema on both, rows on the target alone. */
  async function made({ schema = '', rows = '', late = '' }: NonNullable<Case[3]>): Promise<void> {
    for (const session of [shadow, target]) {
      await emptied(session);
      await session.run(TABLES + schema + (session === target ? ROWS + rows : '') + late);
    }
  }

  for (const [name, text, expected, more = {}] of [...(major === 18 ? CASES : CASES.slice(0, 9)), ...BY_MAJOR(major)])
    test(name, async () => {
      const files = typeof text === 'string' ? [text] : text;
      await made(more);
      const { probes } = await probe(await rehearsed(shadow, postgresql, true, files), postgresql, () =>
        connect(targetUrl, true),
      );
      expect(probes.map(told)).toEqual(expected);
      // What was foretold happens, and nothing else.
      if (probes.every(({ outcome }) => outcome !== 'not-probed'))
        expect((await fails(target, postgresql, files)) !== undefined).toBe(
          probes.some(({ outcome }) => outcome === 'breaks'),
        );
    });

  const ask = async (
    files: readonly string[],
    open: () => Promise<Session>,
    limits?: { eachMs: number; allMs: number },
  ) => (await probe(await rehearsed(shadow, postgresql, true, files), postgresql, open, limits)).probes.map(told);
  const asReader = (): Promise<Session> => connect(adminUrl.replace('//postgres@', '//probes_reader@'), true);
  async function reader(...grants: readonly string[]): Promise<void> {
    await using admin = await connect(adminUrl);
    await admin.run('DO $$ BEGIN CREATE ROLE probes_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$');
    for (const grant of grants) await admin.run(grant);
  }

  test('what the role may not read is said, with the grant to give', async () => {
    await made({ schema: 'CREATE SCHEMA inner_one; CREATE TABLE inner_one.z (a int);' });
    await reader('GRANT USAGE ON SCHEMA public TO probes_reader', 'GRANT SELECT ON p TO probes_reader');
    const files = [
      'ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE inner_one.z ALTER a SET NOT NULL; ALTER TABLE p ADD FOREIGN KEY (id) REFERENCES t; ALTER TABLE p ALTER x SET NOT NULL;',
    ];
    const may = "the plan's role may not read it: GRANT";
    expect(await ask(files, asReader)).toEqual([
      `not-probed: NULLs in public.t.a; ${may} SELECT ON public.t TO it`,
      `not-probed: NULLs in inner_one.z.a; ${may} USAGE ON SCHEMA inner_one and GRANT SELECT ON inner_one.z TO it`,
      `not-probed: rows of public.p (id) without a row in public.t; of public.t: ${may} SELECT ON public.t TO it`,
      'breaks 1 (6): NULLs in public.p.x',
    ]);
  });

  test('rows that row security hides are not taken for all', async () => {
    await made({ late: 'ALTER TABLE t ENABLE ROW LEVEL SECURITY;' });
    await reader('GRANT USAGE ON SCHEMA public TO probes_reader', 'GRANT SELECT ON t, p TO probes_reader');
    const files = ['ALTER TABLE t ALTER a SET NOT NULL;', 'ALTER TABLE p ADD FOREIGN KEY (id) REFERENCES t;'];
    const hidden = "row security hides rows of public.t from the plan's role: give it BYPASSRLS";
    expect(await ask(files, asReader)).toEqual([
      `not-probed: NULLs in public.t.a; ${hidden}`,
      `not-probed: rows of public.p (id) without a row in public.t; of public.t: ${hidden}`,
    ]);
    expect(await ask(['ALTER TABLE t ALTER b SET NOT NULL;'], () => connect(targetUrl, true))).toEqual([
      'breaks 1 (9): NULLs in public.t.b',
    ]);
  });

  test('a table that another session has locked is not waited for', async () => {
    await made({});
    await target.run('BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE');
    const start = performance.now();
    const files = ['ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE p ALTER x SET NOT NULL;'];
    expect(await ask(files, () => connect(targetUrl, true))).toEqual([
      'not-probed: NULLs in public.t.a; another session held the table locked',
      'breaks 1 (6): NULLs in public.p.x',
    ]);
    expect(performance.now() - start).toBeLessThan(40_000);
    await target.run('ROLLBACK');
  });

  test('a table that is too large for the time is read in part, and the part is told', async () => {
    const big = 'CREATE UNLOGGED TABLE big (id int PRIMARY KEY, a int, b int);';
    const rows =
      'INSERT INTO big SELECT i, i, CASE WHEN i > 5 THEN i END FROM generate_series(1, 300000) i; ANALYZE big;';
    await made({ schema: big, rows });
    const files = ['ALTER TABLE big ALTER a SET NOT NULL;'];
    const limits = { eachMs: 1_500, allMs: 60_000 };
    const [nulls] = await ask(files, () => connect(targetUrl, true), limits);
    expect(nulls).toBe(
      'not-probed: NULLs in public.big.a; looked at about 33 % of 300000 rows, which are too many to read in time, and none of those breaks it',
    );
    const unique = ['CREATE UNIQUE INDEX ON big (lower(a::text));'];
    const [twice] = await ask(unique, () => connect(targetUrl, true), { eachMs: 20, allMs: 60_000 });
    expect(twice).toBe(
      'not-probed: duplicates in public.big (lower(a::text)); the table is too large to compare all its rows in time',
    );
    // What one of them says is true all the same.
    await target.run('UPDATE big SET a = NULL');
    const [some] = await ask(['ALTER TABLE big ALTER a SET NOT NULL;'], () => connect(targetUrl, true));
    expect(some).toMatch(/^breaks >=1000 \(/);
  });

  test('what a block makes is told not to have been looked for', async () => {
    await made({});
    const files = [
      'DO $$ BEGIN ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE t ADD CONSTRAINT few CHECK (id < 5); CREATE UNIQUE INDEX one ON p (y); END $$;',
    ];
    const rehearsal = await rehearsed(shadow, postgresql, true, files);
    const after = await postgresql.snapshot(shadow, { historySchema: 'migrate_on_merge' });
    const { probes, findings } = await probe({ ...rehearsal, after }, postgresql, () => connect(targetUrl, true));
    const not = 'line 1 makes it in a block, which is not looked into';
    expect(probes.map(told).sort()).toEqual([
      `not-probed: NULLs in public.t.a; ${not}`,
      `not-probed: duplicates, for one of public.p; ${not}`,
      `not-probed: rows that break few of public.t; ${not}`,
    ]);
    expect(findings).toEqual([]);
  });

  test('all probes together have an end', async () => {
    await made({});
    expect(
      await ask(['ALTER TABLE t ALTER a SET NOT NULL;'], () => connect(targetUrl, true), { eachMs: 5_000, allMs: 0 }),
    ).toEqual(['not-probed: NULLs in public.t.a; all probes together may take 0 s, and that was over']);
  });

  test('a target that is gone, or another one, is no error', async () => {
    await made({});
    const files = ['ALTER TABLE t ALTER a SET NOT NULL;'];
    expect(
      await probe(await rehearsed(shadow, postgresql, true, files), postgresql, () => connect(targetUrl, true)).then(
        ({ probes }) => probes.length,
      ),
    ).toBe(1);
    await target.run('ALTER TABLE t RENAME a TO other');
    expect(await ask(files, () => connect(targetUrl, true))).toEqual([
      'not-probed: NULLs in public.t.a; the target does not have what it needs: it is not what the plan starts from',
    ]);
    await target.run('DROP TABLE t');
    expect(await ask(files, () => connect(targetUrl, true))).toEqual([
      'not-probed: NULLs in public.t.a; the target has no such table',
    ]);
  });

  test('nothing but reads, each in a transaction of its own', async () => {
    await made({});
    const server = await sharedPostgres(major);
    const name = new URL(targetUrl).pathname.slice(1);
    const files = ['ALTER TABLE t ALTER a SET NOT NULL; ALTER TABLE t ADD CHECK (a > 3);'];
    const rehearsal = await rehearsed(shadow, postgresql, true, files);
    const before = (await server.statements(name)).length;
    await probe(rehearsal, postgresql, () => connect(targetUrl, true));
    const said = (await server.statements(name)).slice(before);
    expect(said.filter((text) => /^BEGIN TRANSACTION READ ONLY/.test(text))).toHaveLength(2);
    expect(said.filter((text) => text === 'ROLLBACK')).toHaveLength(2);
    expect(
      said.filter(
        (text) => !/^(?:BEGIN TRANSACTION READ ONLY|SELECT|SET default_transaction_read_only|ROLLBACK)/.test(text),
      ),
    ).toEqual([]);
  });
});
