import fc from 'fast-check';
import { ServerError } from '../../src/model/error.js';
import { type HintContext, hintFor } from '../../src/steps/hints/hints.js';
import type { Made } from '../../src/steps/made.js';

const made = (name: string, path: string, line = 1): Made => ({ name, path, line });

const context = (more: Partial<HintContext> = {}): HintContext => ({
  id: '005_now.sql',
  path: 'm/005_now.sql',
  line: 3,
  earlier: [],
  later: [],
  failed: new Set(),
  names: [],
  sql: '',
  engine: 'postgres',
  shadow: 'local, postgres 15.4',
  major: 15,
  needs: [],
  notAtomic: undefined,
  ...more,
});

const hint = (code: string, message: string, more: Partial<HintContext> = {}, detail?: string): string | undefined =>
  hintFor(new ServerError(message, code, detail === undefined ? {} : { detail }), context(more));

const NO_TABLE = 'relation "orders" does not exist';

test.each<[string, RegExp, Partial<HintContext>]>([
  ['nobody makes it', /No migration makes `orders`.*`shadow-setup`.*`session-setup`/, {}],
  ['a later file', /`orders` is made by m\/009_x\.sql:1, which runs later/, { later: [made('orders', 'm/009_x.sql')] }],
  [
    'a later line',
    /m\/005_now\.sql:8, which is a later line of this file/,
    { later: [made('orders', 'm/005_now.sql', 8)] },
  ],
  [
    'an earlier line of this file, and gone since',
    /m\/005_now\.sql:1 makes `orders`, but it is not there now/,
    { earlier: [made('orders', 'm/005_now.sql', 1)], later: [made('orders', 'm/005_now.sql', 1)] },
  ],
  [
    'a file that failed',
    /made by m\/002_x\.sql:1, which failed above/,
    { earlier: [made('orders', 'm/002_x.sql')], failed: new Set(['m/002_x.sql']) },
  ],
  [
    'another schema',
    /There is `app\.orders`, in a schema that the search path does not name.*SET search_path = app, public/,
    { names: ['app.orders'] },
  ],
  [
    'a slip of the hand',
    /There is a `order`: is that what is meant\?/,
    { names: ['public.order', 'public.customers'] },
  ],
  ['a column of that name is no table', /No migration makes `orders`/, { names: ['public.t.orders'] }],
  [
    'made before and renamed',
    /m\/001_x\.sql:1 makes `orders`, but it is not there now.*`session-setup`/,
    { earlier: [made('orders', 'm/001_x.sql')] },
  ],
])('a missing table: %s', (_, expected, more) => {
  expect(hint('42P01', NO_TABLE, more)).toMatch(expected);
});

test.each<[string, string, RegExp, Partial<HintContext>]>([
  [
    '42P01',
    'relation "shop.orders" does not exist',
    /There is `app\.orders`: is that what is meant\?/,
    { names: ['app.orders'] },
  ],
  [
    '42883',
    'function touch(integer) does not exist',
    /There is `app\.touch`, in a schema/,
    { names: ['app.touch(a integer)'] },
  ],
  ['42704', 'type "mood" does not exist', /No migration makes `mood`/, {}],
  ['42704', 'role "reader" does not exist', /No migration makes `reader`\. Add the file .*`shadow-setup`\.$/, {}],
  ['42704', 'role "authenticated" does not exist', /what Supabase provides.*`shadow-setup: supabase`/, {}],
  ['3F000', 'schema "auth" does not exist', /what Supabase provides/, {}],
  ['42704', 'unrecognized configuration parameter "foo.bar"', /Take the line out, or check its spelling/, {}],
  ['42703', 'column "emial" of relation "t" does not exist', /There is a `email`/, { names: ['public.t.email'] }],
])('%s %s', (code, message, expected, more) => {
  expect(hint(code, message, more)).toMatch(expected);
});

describe('what is there already', () => {
  const message = 'relation "orders" already exists';

  test('made by an earlier file', () => {
    expect(hint('42P07', message, { earlier: [made('orders', 'm/001_x.sql', 4)] })).toMatch(
      /made by m\/001_x\.sql:4\. Take this statement out/,
    );
  });

  test('made by an earlier line of this file', () => {
    expect(hint('42P07', message, { earlier: [made('orders', 'm/005_now.sql', 1)] })).toMatch(
      /made by m\/005_now\.sql:1\. Take/,
    );
  });

  test('the statement itself is not blamed', () => {
    expect(hint('42P07', message, { earlier: [made('orders', 'm/005_now.sql', 3)] })).toMatch(
      /in the database already, and no migration makes it/,
    );
  });

  test('a squashed baseline', () => {
    const all = ['orders', 'customers'].flatMap((name) => [made(name, 'm/001_x.sql'), made(name, 'm/005_now.sql', 3)]);
    expect(hint('42P07', message, { earlier: all })).toMatch(
      /makes 2 things again.*`exclude`.*`baseline --to 005_now\.sql`/,
    );
  });

  test('one thing again is no squashed baseline', () => {
    const all = [made('orders', 'm/001_x.sql'), made('orders', 'm/005_now.sql', 3), made('new', 'm/005_now.sql', 5)];
    expect(hint('42P07', message, { earlier: all })).not.toMatch(/baseline/);
  });
});

test.each([
  ['42601', 'syntax error at or near "NUL"', /Is NULL meant\?/],
  ['42601', 'syntax error at or near "CREAT"', /Is CREATE meant\?/],
  ['42601', 'syntax error at or near ")"', /at the caret; the mistake is there or just before it/],
  ['42601', 'syntax error at or near "AUTO_INCREMENT"', /at the caret/],
  ['42601', 'syntax error at end of input', /open bracket or quote/],
  ['42501', 'permission denied for schema auth', /local, postgres 15\.4.*no superuser/],
  ['0A000', 'extension "vector" is not available', /no fault of the migration.*docker:pgvector\/pgvector:pg15/],
  ['0A000', 'extension "own_thing" is not available', /docker:IMAGE` with an image that brings it/],
  ['55P04', 'unsafe use of new value "x"', /a migration of its own/],
  ['2D000', 'invalid transaction termination', /no-transaction/],
])('%s %s', (code, message, expected) => {
  expect(hint(code, message)).toMatch(expected);
});

test.each<[string, string, RegExp, Partial<HintContext>?, string?]>([
  [
    '42704',
    'type "citext" does not exist',
    /comes with the extension citext.*`CREATE EXTENSION IF NOT EXISTS citext;`/,
  ],
  ['42883', 'function uuid_generate_v4() does not exist', /`CREATE EXTENSION IF NOT EXISTS "uuid-ossp";`/],
  ['42883', 'function gen_salt(unknown) does not exist', /CREATE EXTENSION IF NOT EXISTS pgcrypto;/],
  ['42704', 'operator class "gin_trgm_ops" does not exist for access method "gin"', /EXISTS pg_trgm;/],
  ['42704', 'type "vector" does not exist', /EXISTS vector;/],
  [
    '42704',
    'type "lquery" does not exist',
    /m\/009_x\.sql:1 makes only later/,
    { later: [made('ltree', 'm/009_x.sql')] },
  ],
  [
    '42883',
    'function crypt(text, text) does not exist',
    /pgcrypto, which m\/001_x\.sql:1 makes\. Where it stands in a schema of its own/,
    { earlier: [made('pgcrypto', 'm/001_x.sql')] },
  ],
  ['42P01', 'relation "vector" does not exist', /No migration makes `vector`/],
  ['42704', 'type "txt" does not exist', /^Is `text` meant\?$/],
  ['42704', 'type "timestmap" does not exist', /^Is `timestamp` meant\?$/],
  ['22023', 'role "service_role" does not exist', /`shadow-setup: supabase`/],
  ['22023', 'invalid value for parameter "x"', /^undefined$/],
  [
    '2BP01',
    'cannot drop table t because other objects depend on it',
    /by name, what depends on it: view v, constraint c on table u\. CASCADE/,
    {},
    'view v depends on table t\nconstraint c on table u depends on table t',
  ],
  [
    '0A000',
    'cannot alter type of a column used by a view or rule',
    /^Drop view v before this statement/,
    {},
    'rule _RETURN on view v depends on column "a"',
  ],
  [
    '42804',
    'column "b" cannot be cast automatically to type integer',
    /`ALTER COLUMN b TYPE integer USING b::integer`/,
  ],
  ['42804', 'default for column "b" cannot be cast automatically to type mood', /ALTER COLUMN b DROP DEFAULT/],
  ['3D000', 'database "other" does not exist', /one database/],
  ['42501', 'must be owner of extension plpgsql', /^Only a superuser.*by hand.*shadow-setup/],
  ['42501', 'permission denied to set parameter "session_replication_role"', /^Only a superuser/],
  ['42501', 'must be superuser to create FOR ALL TABLES publication', /^Only a superuser/],
  ['42501', 'permission denied to create database', /cannot make databases here/],
])('%s %s', (code, message, expected, more = {}, detail = undefined) => {
  expect(String(hint(code, message, more, detail))).toMatch(expected);
});

test('what has nothing to do with extensions gets no advice about them', () => {
  expect(hint('0A000', 'cannot alter type of a column used by a view')).toBeUndefined();
});

test('types of keys, however the version words it', () => {
  const expected = /`a` is text, but the column `id` that it refers to is uuid\. Make both uuid/;
  const message = 'foreign key constraint "x" cannot be implemented';
  for (const detail of [
    'Key columns "a" and "id" are of incompatible types: text and uuid.',
    'Key columns "a" of the referencing table and "id" of the referenced table are of incompatible types: text and uuid.',
  ])
    expect(hint('42804', message, {}, detail)).toMatch(expected);
});

test('the reason that a file runs without a transaction stands in the advice', () => {
  const notAtomic = 'CREATE INDEX on line 2 cannot run in a transaction';
  expect(hint('25P01', 'LOCK TABLE can only be used in transaction blocks', { notAtomic })).toContain(notAtomic);
});

test('a shadow that is too old says so, whatever the error is called', () => {
  const needs = [{ since: 17, what: 'JSON_TABLE' }];
  for (const code of ['42601', '42883', '42P01', 'XX000'])
    expect(hint(code, NO_TABLE, { needs })).toMatch(/PostgreSQL 17 brought JSON_TABLE, and the shadow is 15/);
  expect(hint('42P01', NO_TABLE, { needs, major: 17 })).toMatch(/No migration makes/);
});

const CODES = [
  '42P01',
  '42704',
  '42883',
  '3F000',
  '42703',
  '42P07',
  '42710',
  '42701',
  '42804',
  '42601',
  '42501',
  '0A000',
  '25P01',
  '99999',
];
const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const makers = fc.array(
  fc.record({
    name,
    path: fc.constantFrom('m/001.sql', 'm/005_now.sql', 'm/009.sql'),
    line: fc.integer({ min: 1, max: 9 }),
  }),
);

test('whatever a server says, there is either nothing to add or a sentence about what it named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CODES),
      fc.string(),
      name,
      makers,
      makers,
      fc.array(name),
      (code, text, object, earlier, later, names) => {
        for (const message of [text, `relation "${object}" does not exist`, `type "${object}" already exists`]) {
          const given = hint(code, message, { earlier, later, names });
          if (given === undefined) continue;
          expect(given).toMatch(/[.?]$/);
          expect(given).not.toMatch(/undefined|\[object/);
        }
      },
    ),
  );
});

test('who makes it is always named where somebody does', () => {
  const plain = fc
    .stringMatching(/^[a-z][a-z0-9_]{2,12}$/)
    .filter(
      (one) =>
        !/^(auth|anon|vault|storage|realtime|extensions|authenticated|authenticator|service_role|supabase_.*)$/.test(
          one,
        ),
    );
  fc.assert(
    fc.property(
      plain,
      fc.constantFrom('m/001.sql', 'm/009.sql'),
      fc.integer({ min: 1, max: 9 }),
      (object, path, line) => {
        const one = made(object, path, line);
        const where = path === 'm/001.sql' ? { earlier: [one] } : { later: [one] };
        expect(hint('42P01', `relation "${object}" does not exist`, where)).toContain(`${path}:${line}`);
      },
    ),
  );
});
