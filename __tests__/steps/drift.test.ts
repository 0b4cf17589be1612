import fc from 'fast-check';
import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Catalog } from '../../src/model/catalog.js';
import { driftOf, notCompared } from '../../src/steps/drift.js';
import { sharedPostgres } from '../support/postgres.js';

const catalog = (...names: readonly string[]): Catalog => ({
  objects: new Map(
    names.map((key) => {
      const [kind = '', ...rest] = key.split('|');
      const [name = '', definition = 'as it is'] = rest;
      return [`${kind} ${name}`, { kind, name, definition }];
    }),
  ),
  major: 17,
});

const EMPTY = catalog('schema|public');
const keys = (base: Catalog, replayed: Catalog, target: Catalog): readonly string[] =>
  driftOf(base, replayed, target, 'postgresql').map(({ kind, object, name }) => `${kind} ${object} ${name}`);

test('what the migrations give is no drift, whatever it is', () => {
  const name = fc.constantFrom('table|public.a', 'column|public.a.b', 'table|app.x', 'extension|citext', 'schema|app');
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (before, made) => {
      const replayed = catalog(...before, ...made);
      expect(driftOf(catalog(...before), replayed, replayed, 'postgresql')).toEqual([]);
    }),
  );
});

test('a schema in which no migration has a say is none of our business', () => {
  const platform = fc.constantFrom(
    'table|auth.users',
    'column|auth.users.id',
    'comment|table auth.users',
    'grant|schema auth to anon',
    'schema|auth',
    'function|storage.f(a integer)',
  );
  fc.assert(
    fc.property(fc.array(platform), fc.array(platform), (before, now) => {
      const ours = ['schema|app', 'table|app.a'];
      expect(keys(catalog(...before), catalog(...before, ...ours), catalog(...now, ...ours))).toEqual([]);
    }),
  );
});

test.each([
  ['table|public.extra', 'added table public.extra'],
  ['table|app.extra', 'added table app.extra'],
  ['column|app.a.by_hand', 'added column app.a.by_hand'],
  ['comment|table app.a', 'added comment table app.a'],
  ['comment|table column app.a.b', 'added comment table column app.a.b'],
  ['comment|schema app', 'added comment schema app'],
  ['comment|trigger "a b" on app.a', 'added comment trigger "a b" on app.a'],
  ['comment|table "app".a', 'added comment table "app".a'],
  ['grant|schema app to reader', 'added grant schema app to reader'],
  ['grant|table app.a to reader', 'added grant table app.a to reader'],
  ['grant|function app.f(a integer, b text) to public', 'added grant function app.f(a integer, b text) to public'],
  ['grant|column app.a.b to reader', 'added grant column app.a.b to reader'],
])('%s is drift where migrations made the schema', (extra, expected) => {
  const ours = ['schema|app', 'table|app.a'];
  expect(keys(EMPTY, catalog(...ours), catalog(...ours, extra))).toEqual([expected]);
});

test('of what has no schema only what migrations made counts', () => {
  const made = ['extension|citext|in schema public', 'publication|p'];
  expect(keys(EMPTY, catalog(...made), catalog('extension|pg_stat_statements', 'event trigger|platform'))).toEqual([
    'removed extension citext',
    'removed publication p',
  ]);
  expect(keys(EMPTY, catalog(...made), catalog('extension|citext|in schema other', 'publication|p'))).toEqual([
    'changed extension citext',
  ]);
});

test('public counts even before the first migration', () => {
  expect(keys(EMPTY, EMPTY, catalog('schema|public', 'table|public.by_hand'))).toEqual(['added table public.by_hand']);
});

test('of a database that is one schema all counts, and nothing that its user is not shown', () => {
  const target = (...names: readonly string[]): Catalog => ({ ...catalog(...names), unseen: new Set(['trigger']) });
  const changes = (replayed: Catalog, now: Catalog): readonly string[] =>
    driftOf(catalog(), replayed, now, 'mysql').map(({ kind, object, name }) => `${kind} ${object} ${name}`);
  const replayed = catalog('table|a', 'trigger|a.t');
  expect(changes(replayed, target('table|a', 'table|by_hand', 'view|v'))).toEqual([
    'added table by_hand',
    'added view v',
  ]);
  expect(changes(replayed, target())).toEqual(['removed table a']);
  expect(notCompared(replayed, target())).toEqual([expect.stringMatching(/: every trigger\.$/)]);
  expect([notCompared(catalog(), target()), notCompared(catalog(), target(), true)]).toEqual([[], [expect.anything()]]);
});

test('by the names that a server gives', async () => {
  const server = await sharedPostgres(17);
  const open = async (sql: string): Promise<Catalog> => {
    const url = await server.createDatabase();
    await using session = await postgres.connect({ url, connectTimeoutMs: 10_000, applicationName: 'drift' });
    await session.run(sql);
    return await postgresql.snapshot(session, { historySchema: 'migrate_on_merge' });
  };
  const files = 'CREATE SCHEMA "My App"; CREATE TABLE "My App"."T 1" (a integer); CREATE TABLE public.t (a integer);';
  const platform = 'CREATE SCHEMA auth; CREATE TABLE auth.users (id integer);';
  const [base, replayed, target] = await Promise.all([
    open('SELECT 1'),
    open(files),
    open(`${files} ${platform} COMMENT ON TABLE auth.users IS 'x'; GRANT SELECT ON auth.users TO PUBLIC; GRANT USAGE ON SCHEMA auth TO PUBLIC;
      COMMENT ON TABLE "My App"."T 1" IS 'x'; COMMENT ON SCHEMA "My App" IS 'x'; COMMENT ON COLUMN public.t.a IS 'x';
      GRANT SELECT ON "My App"."T 1" TO PUBLIC; GRANT USAGE ON SCHEMA "My App" TO PUBLIC; CREATE INDEX i ON "My App"."T 1" (a);`),
  ]);
  expect(keys(base, replayed, target)).toEqual([
    'added index My App.i',
    'added comment schema "My App"',
    'added grant schema My App to public',
    'added comment table "My App"."T 1"',
    'added grant table My App.T 1 to public',
    'added comment table column public.t.a',
  ]);
});
