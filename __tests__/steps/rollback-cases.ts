// What a way back gives, in the words of the report; the same on every server of a family.
import type { File } from './rollback-helpers.js';

/** Of one migration: the outcome, then what differs, is lost, is refused or noted, as far as the case is about it. */
export interface Expected {
  readonly outcome: string;
  readonly loses?: readonly string[];
  /** `removed index public.i`, in the order of the report. */
  readonly differences?: readonly string[];
  readonly error?: RegExp;
  readonly line?: number;
  readonly note?: RegExp;
}

export type Case = readonly [name: string, setup: string, files: readonly File[], expected: readonly Expected[]];

const ORDERS = `CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, phone text);
  CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users, total numeric(10,2) NOT NULL, note text);`;

/** Every type that comes with the server, filled and dropped: the loss shows that each value was there. */
const TYPES =
  `smallint|integer|bigint|real|double precision|numeric|numeric(6,3)|money|boolean|text|varchar|varchar(3)|varchar(30)|char(5)|"char"|name|date
  |timestamp|timestamp(0)|timestamptz|time|timetz|interval|uuid|json|jsonb|bytea|bit(3)|bit varying(5)|inet|cidr|macaddr|macaddr8|point|line|lseg|box|path
  |polygon|circle|pg_lsn|tsvector|tsquery|int4range|int8range|numrange|daterange|tsrange|tstzrange|int4multirange|datemultirange|int[]|text[]|numeric(5,2)[]|uuid[]
  |timestamptz[]|mood|mood[]|positive|code|code[]|pair`
    .split('|')
    .map((type) => type.trim());
const NAMES = TYPES.map((_, i) => `c${i}`);

export const POSTGRES_CASES: readonly Case[] = [
  [
    'equal: an index, a column, a table; what is written since is named',
    ORDERS,
    [
      ['CREATE INDEX users_name ON users (name);', 'DROP INDEX users_name;'],
      ['ALTER TABLE users ADD COLUMN mail text;', 'ALTER TABLE users DROP COLUMN mail;'],
      ['CREATE TABLE tags (id int PRIMARY KEY);', 'DROP TABLE tags;'],
    ],
    [
      { outcome: 'tested', loses: [] },
      { outcome: 'tested', loses: ['users.mail (what was written since)'] },
      { outcome: 'tested', loses: ['tags (what was written since)'] },
    ],
  ],
  [
    'differs: an index that went with its column, a default, a comment; each told of its own migration',
    `${ORDERS} CREATE INDEX users_phone ON users (phone); ALTER TABLE orders ALTER COLUMN total SET DEFAULT 0; COMMENT ON COLUMN orders.note IS 'x';`,
    [
      ['ALTER TABLE users DROP COLUMN phone;', 'ALTER TABLE users ADD COLUMN phone text;'],
      ['ALTER TABLE orders ALTER COLUMN total DROP DEFAULT;', 'SELECT 1;'],
      ['CREATE VIEW v AS SELECT id FROM users;', 'DROP VIEW v;'],
    ],
    [
      {
        outcome: 'differs',
        differences: ['removed index public.users_phone'],
        loses: ['users.phone: the column comes back empty'],
      },
      { outcome: 'differs', differences: ['changed column public.orders.total'] },
      { outcome: 'tested', differences: [] },
    ],
  ],
  [
    'the physical order of columns is no difference',
    'CREATE TABLE t (id int PRIMARY KEY, a int, b int);',
    [['ALTER TABLE t DROP COLUMN a;', 'ALTER TABLE t ADD COLUMN a int;']],
    [{ outcome: 'tested', differences: [], loses: ['t.a: the column comes back empty'] }],
  ],
  [
    'fails: what is not there, at its line; older ones are not reached',
    ORDERS,
    [
      ['CREATE TABLE a (id int);', 'DROP TABLE a;'],
      ['CREATE TABLE b (id int);', 'SELECT 1;\nDROP TABLE\n  nothing;'],
      ['CREATE TABLE c (id int);', 'DROP TABLE c;'],
    ],
    [
      { outcome: 'not-tried', note: /^it was not reached: 002 stopped the walk$/ },
      { outcome: 'fails', error: /^table "nothing" does not exist$/, line: 2 },
      { outcome: 'tested' },
    ],
  ],
  [
    'fails: a text that the server cannot read',
    '',
    [['CREATE TABLE a (id int);', 'DROP TABLE a;\nDROP TABEL b;']],
    [{ outcome: 'fails', error: /syntax error at or near "TABEL"/, line: 2 }],
  ],
  [
    'fails: the up, once the way back left something behind',
    '',
    [["CREATE TABLE a (id int); CREATE TYPE kind AS ENUM ('x');", 'DROP TABLE a;']],
    [
      {
        outcome: 'fails',
        error: /^up again after it: type "kind" already exists$/,
        differences: ['added enum public.kind'],
      },
    ],
  ],
  [
    'fails: a down that does nothing; the others are walked all the same',
    ORDERS,
    [
      ['ALTER TABLE users DROP COLUMN phone;', 'ALTER TABLE users ADD COLUMN phone text;'],
      ['CREATE TABLE a (id int);', 'SELECT 1;'],
      ['ALTER TABLE orders DROP COLUMN note;', 'ALTER TABLE orders ADD COLUMN note text;'],
    ],
    [
      { outcome: 'tested', loses: ['users.phone: the column comes back empty'] },
      {
        outcome: 'fails',
        error: /^up again after it: relation "a" already exists$/,
        differences: ['added table public.a', 'added column public.a.id'],
      },
      { outcome: 'tested', loses: ['orders.note: the column comes back empty'] },
    ],
  ],
  [
    'fails on rows alone: a NOT NULL column without default comes back',
    ORDERS,
    [['ALTER TABLE users DROP COLUMN name;', 'ALTER TABLE users ADD COLUMN name text NOT NULL;']],
    [
      {
        outcome: 'fails',
        error: /^on tables with rows: column "name" of relation "users" contains null values$/,
        line: 1,
      },
    ],
  ],
  [
    'none in the middle: the ones before it are not tried',
    '',
    [
      ['CREATE TABLE a (id int);', 'DROP TABLE a;'],
      ['CREATE TABLE b (id int);'],
      ['CREATE TABLE c (id int);', 'DROP TABLE c;'],
    ],
    [
      { outcome: 'not-tried', note: /^002 comes after it and has no way back$/ },
      { outcome: 'none' },
      { outcome: 'tested' },
    ],
  ],
  [
    'loses values, rows, and both only once over several migrations',
    ORDERS,
    [
      [
        'ALTER TABLE orders ALTER COLUMN total TYPE int USING total::int;',
        'ALTER TABLE orders ALTER COLUMN total TYPE numeric(10,2);',
      ],
      ['DELETE FROM orders WHERE id > 900001;', 'SELECT 1;'],
      ["UPDATE users SET name = upper(name), phone = 'x' WHERE id = 900002;", 'SELECT 1;'],
      ['ALTER TABLE users DROP COLUMN phone;', 'ALTER TABLE users ADD COLUMN phone text;'],
    ],
    [
      { outcome: 'tested', loses: ['orders.total: 1 of 1 values come back changed'] },
      { outcome: 'tested', loses: ['2 of 3 rows of orders'] },
      { outcome: 'tested', loses: ['users.name: 1 of 3 values come back changed'] },
      { outcome: 'tested', loses: ['users.phone: the column comes back empty'] },
    ],
  ],
  [
    'a table that is dropped and made anew, and one whose rows are kept aside',
    ORDERS,
    [
      [
        'DROP TABLE orders;',
        'CREATE TABLE orders (id int PRIMARY KEY, user_id int NOT NULL REFERENCES users, total numeric(10,2) NOT NULL, note text);',
      ],
      [
        'CREATE TABLE kept AS SELECT * FROM users; ALTER TABLE users DROP COLUMN phone;',
        'ALTER TABLE users ADD COLUMN phone text; UPDATE users u SET phone = k.phone FROM kept k WHERE k.id = u.id; DROP TABLE kept;',
      ],
    ],
    [
      { outcome: 'tested', loses: ['all rows of orders'] },
      { outcome: 'tested', loses: ['kept (what was written since)'] },
    ],
  ],
  [
    'rows that the up wrote and the down leaves',
    'CREATE TABLE kinds (id serial PRIMARY KEY, name text);',
    [["INSERT INTO kinds (name) VALUES ('a'), ('b');", 'SELECT 1;']],
    [{ outcome: 'tested', note: /^leaves 2 rows behind in kinds$/ }],
  ],
  [
    'rows stop the up: others are tried, then none, and that is said',
    'CREATE TABLE t (id int PRIMARY KEY, a text, b text); CREATE TABLE u (id int PRIMARY KEY, a text);',
    [
      ['ALTER TABLE u ALTER COLUMN a TYPE int USING a::int;', 'ALTER TABLE u ALTER COLUMN a TYPE text;'],
      ['ALTER TABLE t ALTER COLUMN a TYPE date USING a::date;', 'ALTER TABLE t ALTER COLUMN a TYPE text;'],
    ],
    [
      { outcome: 'tested', note: /the up fails \(invalid input syntax for type integer/, loses: [] },
      {
        outcome: 'tested',
        note: /invalid input syntax for type date.*; it went on without them, so what rows would lose is not known$/,
      },
    ],
  ],
  [
    'types of every kind, with their values',
    `CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE TYPE pair AS (a int, b text); CREATE DOMAIN positive AS int CHECK (VALUE > 0);
     CREATE DOMAIN code AS varchar(4) CHECK (VALUE ~ '^[a-z0-9 -]+$');
     CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ${TYPES.map((type, i) => `c${i} ${type} NOT NULL`).join(', ')}, twice int GENERATED ALWAYS AS (2) STORED);`,
    [
      [
        `ALTER TABLE t ${NAMES.map((name) => `DROP COLUMN ${name}`).join(', ')};`,
        `ALTER TABLE t ${TYPES.map((type, i) => `ADD COLUMN c${i} ${type}`).join(', ')};`,
      ],
    ],
    [
      {
        outcome: 'differs',
        loses: NAMES.map((name) => `t.${name}: the column comes back empty`),
        differences: NAMES.map((name) => `changed column public.t.${name}`).sort(),
      },
    ],
  ],
  [
    'checks, lists, patterns, lengths; one that nothing passes is said',
    `CREATE TABLE t (id int PRIMARY KEY, state text NOT NULL CHECK (state IN ('open', 'shut')), mail text NOT NULL CHECK (mail ~ '@'),
       stars int NOT NULL CHECK (stars BETWEEN 50 AND 60), code text NOT NULL CHECK (char_length(code) = 7), note text);
     CREATE TABLE none (id int PRIMARY KEY, a int NOT NULL CHECK (a % 10007 = 17 AND a > 20000), note text);`,
    [
      [
        'ALTER TABLE t DROP COLUMN note; ALTER TABLE none DROP COLUMN note;',
        'ALTER TABLE t ADD COLUMN note text; ALTER TABLE none ADD COLUMN note text;',
      ],
    ],
    [
      {
        outcome: 'tested',
        loses: ['t.note: the column comes back empty'],
        note: /^no row could be put into none \(new row for relation "none" violates check constraint "none_a_check"\)$/,
      },
    ],
  ],
  [
    'foreign keys in a ring, to itself, and of several columns',
    `CREATE TABLE a (id int PRIMARY KEY, b_id int NOT NULL, note text); CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a);
     ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b;
     CREATE TABLE tree (x int, y text, parent_x int, parent_y text, note text, PRIMARY KEY (x, y), FOREIGN KEY (parent_x, parent_y) REFERENCES tree);`,
    [
      [
        'ALTER TABLE a DROP COLUMN note; ALTER TABLE tree DROP COLUMN note;',
        'ALTER TABLE a ADD COLUMN note text; ALTER TABLE tree ADD COLUMN note text;',
      ],
    ],
    [{ outcome: 'tested', loses: ['a.note: the column comes back empty', 'tree.note: the column comes back empty'] }],
  ],
  [
    'foreign keys to what takes no rows by itself: partitions, and those that nobody asked for',
    `CREATE TABLE p (id int PRIMARY KEY) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1, 2, 3); CREATE TABLE p2 PARTITION OF p FOR VALUES IN (4, 5, 6);
     INSERT INTO p VALUES (1), (2), (3), (4), (5), (6);
     CREATE TABLE a (id int PRIMARY KEY, x int REFERENCES p1, note text); CREATE TABLE b (id int PRIMARY KEY, y int REFERENCES p2);
     ALTER TABLE a ADD COLUMN b_id int REFERENCES b; ALTER TABLE b ADD COLUMN a_id int REFERENCES a;`,
    [['ALTER TABLE a DROP COLUMN note;', 'ALTER TABLE a ADD COLUMN note text;']],
    [{ outcome: 'tested', loses: ['a.note: the column comes back empty'] }],
  ],
  [
    'partitioned tables, by range and by list',
    `CREATE TABLE days (day date NOT NULL, n int, note text) PARTITION BY RANGE (day);
     CREATE TABLE days_2031 PARTITION OF days FOR VALUES FROM ('2031-01-01') TO ('2032-01-01');
     CREATE TABLE lands (land text NOT NULL, note text) PARTITION BY LIST (land);
     CREATE TABLE lands_ch PARTITION OF lands FOR VALUES IN ('ch', 'at');`,
    [
      [
        'ALTER TABLE days DROP COLUMN note; ALTER TABLE lands DROP COLUMN note;',
        'ALTER TABLE days ADD COLUMN note text; ALTER TABLE lands ADD COLUMN note text;',
      ],
      [
        "CREATE TABLE days_2032 PARTITION OF days FOR VALUES FROM ('2032-01-01') TO ('2033-01-01');",
        'DROP TABLE days_2032;',
      ],
    ],
    [
      {
        outcome: 'tested',
        loses: ['days.note: the column comes back empty', 'lands.note: the column comes back empty'],
      },
      { outcome: 'tested', loses: ['days_2032 (what was written since)'] },
    ],
  ],
  [
    'an enum: a value that stays differs; a type made anew does not',
    "CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE TABLE t (id int PRIMARY KEY, m mood NOT NULL DEFAULT 'sad');",
    [
      [
        "ALTER TYPE mood ADD VALUE 'calm';",
        `ALTER TYPE mood RENAME TO old; CREATE TYPE mood AS ENUM ('sad', 'glad'); ALTER TABLE t ALTER COLUMN m DROP DEFAULT;
         ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood; ALTER TABLE t ALTER COLUMN m SET DEFAULT 'sad'; DROP TYPE old;`,
      ],
      ["ALTER TYPE mood ADD VALUE 'wild';", 'SELECT 1;'],
    ],
    [
      { outcome: 'tested', loses: [] },
      { outcome: 'differs', differences: ['changed enum public.mood'] },
    ],
  ],
  [
    'hostile names, a table without a key, rows kept from their owner, a trigger that refuses',
    `CREATE SCHEMA "We.ird"; CREATE TABLE "We.ird"."a""b.c" ("x;y" text, "select" int);
     CREATE TABLE kept (id int PRIMARY KEY, note text); ALTER TABLE kept ENABLE ROW LEVEL SECURITY;
     CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no rows here'; END $$;
     CREATE TRIGGER no BEFORE INSERT ON kept FOR EACH ROW EXECUTE FUNCTION no();`,
    [
      [
        'ALTER TABLE "We.ird"."a""b.c" DROP COLUMN "x;y"; ALTER TABLE kept DROP COLUMN note;',
        'ALTER TABLE "We.ird"."a""b.c" ADD COLUMN "x;y" text; ALTER TABLE kept ADD COLUMN note text;',
      ],
    ],
    [
      {
        outcome: 'tested',
        loses: ['We.ird.a"b.c.x;y: the column comes back empty', 'kept.note: the column comes back empty'],
      },
    ],
  ],
  [
    'outside of a transaction, in several statements, on settings of its own',
    'CREATE TABLE t (id int PRIMARY KEY, a text);',
    [
      ['CREATE INDEX CONCURRENTLY t_a ON t (a);', 'DROP INDEX CONCURRENTLY t_a;'],
      [
        'SET search_path = pg_temp, public; ALTER TABLE public.t ADD COLUMN b int;',
        "SET search_path = ''; ALTER TABLE public.t DROP COLUMN b;",
      ],
    ],
    [{ outcome: 'tested' }, { outcome: 'tested', loses: ['t.b (what was written since)'] }],
  ],
];
