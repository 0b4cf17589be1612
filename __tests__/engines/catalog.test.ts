import { postgres } from '../../src/engines/postgres.js';
import { postgresql } from '../../src/engines/postgresql/dialect.js';
import type { Catalog } from '../../src/model/catalog.js';
import { diffCatalogs } from '../../src/steps/compare.js';
import { openServer } from '../rules/support.js';
import { sharedPostgres, someMajors } from '../support/postgres.js';

const RARE = `
  CREATE SCHEMA app;
  CREATE COLLATION app.plain (provider = libc, locale = 'C');
  CREATE TYPE app.pair AS (a integer, b integer);
  CREATE FUNCTION app.to_text(app.pair) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a::text';
  CREATE CAST (app.pair AS text) WITH FUNCTION app.to_text(app.pair) AS ASSIGNMENT;
  CREATE FUNCTION app.near(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 2';
  CREATE OPERATOR app.=~= (FUNCTION = app.near, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(app.=~=));
  CREATE TEXT SEARCH DICTIONARY app.words (TEMPLATE = simple, accept = false);
  CREATE TEXT SEARCH CONFIGURATION app.own (COPY = pg_catalog.simple);
  ALTER TEXT SEARCH CONFIGURATION app.own ALTER MAPPING FOR asciiword WITH app.words, simple;
  CREATE FOREIGN DATA WRAPPER elsewhere;
  CREATE SERVER other FOREIGN DATA WRAPPER elsewhere OPTIONS (host 'db.internal', dbname 'other');
  CREATE FOREIGN TABLE app.far (a integer) SERVER other OPTIONS (table_name 'near');
  ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT ON TABLES TO PUBLIC;
  ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
`;

const EXPECTED: readonly (readonly [kind: string, name: string, definition: string])[] = [
  ['cast', 'app.pair as text', 'with function app.to_text(app.pair) as assignment'],
  ['collation', 'app.plain', 'libc C'],
  ['default privileges', 'functions to public', 'nothing'],
  ['default privileges', 'tables in schema app to public', 'INSERT, SELECT'],
  ['foreign data wrapper', 'elsewhere', ''],
  ['foreign server', 'other', 'of elsewhere options dbname, host'],
  ['foreign table', 'app.far', 'foreign table, replica identity nothing, server other, table_name=near'],
  ['operator', 'app.=~=(integer, integer)', 'function app.near(integer,integer) commutator app.=~=(integer,integer)'],
  [
    'text search configuration',
    'app.own',
    expect.stringContaining('asciiword: app.words, simple; ') as unknown as string,
  ],
  ['text search dictionary', 'app.words', "simple accept = 'false'"],
];

function check(before: Catalog, after: Catalog): void {
  const added = diffCatalogs(before, after).map(({ kind, object, name, after: now }) => [kind, object, name, now]);
  for (const [object, name, definition] of EXPECTED) expect(added).toContainEqual(['added', object, name, definition]);
}

test.each(someMajors)('PostgreSQL %i: rare objects are in the catalog', async (major) => {
  const server = await sharedPostgres(major);
  const name = new URL(await server.createDatabase()).pathname.slice(1);
  await using session = await postgres.connect({
    url: server.superuserUrl(name),
    connectTimeoutMs: 10_000,
    applicationName: 'tests',
  });
  const before = await postgresql.snapshot(session, { historySchema: 'migrate_on_merge' });
  await session.run(RARE);
  const after = await postgresql.snapshot(session, { historySchema: 'migrate_on_merge' });
  check(before, after);
  // Types, casts, operators and operator classes by the dozen, all of them the extension's own.
  await session.run('CREATE EXTENSION citext; CREATE EXTENSION hstore');
  const changes = diffCatalogs(after, await postgresql.snapshot(session, { historySchema: 'migrate_on_merge' }));
  expect(changes.map(({ object, name }) => `${object} ${name}`)).toEqual(['extension citext', 'extension hstore']);
});

test('and on the embedded server', async () => {
  await using session = await openServer();
  const before = await postgresql.snapshot(session, { historySchema: 'migrate_on_merge' });
  await session.run(RARE);
  check(before, await postgresql.snapshot(session, { historySchema: 'migrate_on_merge' }));
});
