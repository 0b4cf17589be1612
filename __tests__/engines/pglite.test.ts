import { EXTENSIONS, openPglite } from '../../src/engines/pglite.js';
import { raw } from '../../src/sql/query.js';

test('every extension that is said to come with the embedded server does, and none else', async () => {
  await using session = await openPglite();
  const there = await session.query(raw('SELECT name FROM pg_available_extensions'));
  expect(there.map(({ name }) => name).sort()).toEqual([...EXTENSIONS].sort());
  // Asked for where no text says so; their libraries are loaded only now.
  await session.run(`DO $$ DECLARE e text; BEGIN
    FOR e IN SELECT name FROM pg_available_extensions LOOP EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I CASCADE', e); END LOOP;
  END $$; LOAD 'auto_explain'`);
  const made = await session.query(raw('SELECT extname FROM pg_extension'));
  expect(made.map(({ extname }) => extname).sort()).toEqual([...EXTENSIONS].sort());
  const [row] = await session.query(
    raw(`SELECT 'A'::citext = 'a' AS citext, encode(digest('a', 'sha1'), 'hex') AS digest, similarity('abc', 'abd') > 0 AS trgm,
      length(uuid_generate_v4()::text) AS uuid, 'a=>1'::hstore -> 'a' AS hstore, unaccent('é') AS unaccent`),
  );
  expect(row).toEqual({
    citext: 't',
    digest: '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8',
    trgm: 't',
    uuid: '36',
    hstore: '1',
    unaccent: 'e',
  });
});

test('servers in one process begin from the same cluster and share nothing of it', async () => {
  await using one = await openPglite();
  await one.run('CREATE TABLE t (id int); CREATE ROLE r; CHECKPOINT');
  await using other = await openPglite();
  const seen = "SELECT to_regclass('t')::text AS t, (SELECT count(*) FROM pg_roles WHERE rolname = 'r')::text AS r";
  expect(await other.query(raw(seen))).toEqual([{ t: null, r: '0' }]);
  await other.run('CREATE TABLE u (id int); CHECKPOINT');
  expect(await one.query(raw(`${seen.replace(/AS r$/, "AS r, to_regclass('u')::text AS u")}`))).toEqual([
    { t: 't', r: '1', u: null },
  ]);
});
