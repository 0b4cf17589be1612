// The checksums of a proof by restore: a dump of which one value is another is no backup.
import { join } from 'node:path';
import { measure, plainValues, samplesOf } from '../../src/engines/postgresql/sample.js';
import type { DumpTools } from '../../src/io/binaries.js';
import type { Session } from '../../src/model/session.js';
import { sharedPostgres, someMajors } from '../support/postgres.js';
import { awkwardDatabase, backUp, standIn, temporary, toolsOf } from './backup-helpers.js';
import { prove, serversOf } from './prove-helpers.js';
import { connect } from './verify-fixtures.js';

const oidsOf = async (session: Session, ...names: readonly string[]): Promise<readonly string[]> =>
  Promise.all(
    names.map(async (name) => String((await session.run(`SELECT '${name}'::regclass::oid AS oid`)).rows[0]?.['oid'])),
  );

test('a tool that changes a value, drops a row or a constraint is found out', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  const [real] = (await toolsOf(15)) as [DumpTools];
  const servers = await serversOf(15);
  // It changes the database for a moment, dumps what that gives, and puts it back: nobody sees it but the file
  const tampered = async (act: string, undo: string): Promise<string> => {
    const psql = real.pgDump.replace(/pg_dump$/, 'psql');
    const run = (text: string): string => `PGOPTIONS= ${psql} -qXAt -d '${url}' -c "${text}" >/dev/null`;
    // The snapshot that was exported is of before: the tool is told another one
    const script = `${run(act)}\nfor a; do shift; case $a in --snapshot=*) ;; *) set -- "$@" "$a";; esac; done\nREAL "$@"; code=$?\n${run(undo)}\nexit $code`;
    const made = await backUp(url, { directory: join(folder.path, 'b'), tools: [await standIn(folder, real, script)] });
    const proof = await prove(made, { servers });
    return proof.ok ? 'ok' : (proof.note ?? '');
  };
  expect(await tampered('SELECT 1', 'SELECT 1')).toBe('ok');
  expect(
    await tampered(
      "UPDATE users SET name = 'another' WHERE id = 777",
      "UPDATE users SET name = 'user 777' || chr(10) || 'COPY public.nothing  FROM stdin;' || chr(10) || chr(92) || '.' || chr(10) WHERE id = 777",
    ),
  ).toBe('public.users holds other values: the checksum of 1,000 rows differs');
  expect(await tampered('DELETE FROM child WHERE id = 2', 'INSERT INTO child VALUES (2, 2)')).toBe(
    'public.child has 1 rows instead of 2',
  );
  // A row that takes another's place: as many as before
  expect(
    await tampered("UPDATE part SET n = 2 WHERE at = '2025-05-05'", "UPDATE part SET n = 1 WHERE at = '2025-05-05'"),
  ).toBe('public.part_2025 holds other values: the checksum of 1 row differs');
  const part = await standIn(folder, real, 'exec REAL --section=pre-data --section=data "$@"');
  const torn = await backUp(url, { directory: join(folder.path, 'b'), tools: [part] });
  expect((await prove(torn, { servers })).note).toMatch(/constraint public\.child\.child_user_id_fkey is missing/);
});

test.each(someMajors)('PostgreSQL %i: values of every kind, whatever the session has set', async (major) => {
  const url = await (await sharedPostgres(major)).createDatabase(undefined, 'app');
  await using session = await connect(url);
  await session.run(`
    CREATE TYPE pair AS (a int, b text);
    CREATE TABLE kinds (id int PRIMARY KEY, f float8, r real, n numeric, m money, t timestamptz, i interval, b bytea, j json, jb jsonb,
      x xml, a text[], p pair, o regclass, g int GENERATED ALWAYS AS (id * 2) STORED, "od""d" text);
    INSERT INTO kinds VALUES (1, 0.1 + 0.2, 1e-7, 1.50, 12.34, '2026-03-29 02:30+02', '1 mon 2 days 03:04:05.6', '\\x00ff', '{"b":1,  "a":2}',
      '{"b":1,  "a":2}', '<a/>', ARRAY['x', NULL, '"'], ROW(1, 'y')::pair, 'kinds'::regclass, DEFAULT, NULL);
    CREATE SCHEMA evil;
    CREATE FUNCTION evil.shout(kinds) RETURNS text LANGUAGE sql AS $$ SELECT 'cast' $$;
    CREATE CAST (kinds AS text) WITH FUNCTION evil.shout(kinds) AS IMPLICIT;
    CREATE TABLE empty ()`);
  const of = await samplesOf(session, await oidsOf(session, 'kinds', 'empty'));
  expect(of.map(({ name }) => name)).toEqual(['empty', 'kinds']);
  expect(of[1]?.columns).not.toContain('g');
  const seen = async (settings: string) => {
    await using other = await connect(url);
    await other.run(settings);
    await plainValues(other, false);
    return await Promise.all(of.map((one) => measure(other, one)));
  };
  const plain = await seen('SELECT 1');
  expect(plain).toEqual([
    { rows: 0, sampled: 0, sum: '0' },
    { rows: 1, sampled: 1, sum: expect.stringMatching(/^\d+$/) },
  ]);
  expect(
    await seen(
      "SET TimeZone = 'Asia/Tokyo'; SET DateStyle = 'German'; SET IntervalStyle = 'iso_8601'; SET extra_float_digits = 0; SET bytea_output = 'escape'",
    ),
  ).toEqual(plain);
  await session.run(`UPDATE kinds SET f = 0.30000000000000004`);
  expect(await seen('SELECT 1')).not.toEqual(plain);
});

test('of a large table a part is chosen by its key, the same on both sides; without a key by what is of fixed length', async () => {
  const url = await (await sharedPostgres(15)).createDatabase(undefined, 'app');
  await using session = await connect(url);
  await session.run(`
    CREATE TABLE by_number (id bigint PRIMARY KEY, t text); CREATE TABLE by_text (a text, b int, t text, PRIMARY KEY (a, b));
    CREATE TABLE without (n int, t text); CREATE TABLE nothing_fixed (t text);
    INSERT INTO by_number SELECT g * 1000, repeat('x', 50) FROM generate_series(1, 5000) g;
    INSERT INTO by_text SELECT 'k' || g, g, repeat('x', 50) FROM generate_series(1, 5000) g;
    INSERT INTO without SELECT g, repeat('x', 50) FROM generate_series(1, 5000) g;
    INSERT INTO nothing_fixed SELECT repeat('x', 50) FROM generate_series(1, 5000)`);
  const of = await samplesOf(session, await oidsOf(session, 'by_number', 'by_text', 'without', 'nothing_fixed'), {
    each: 50_000,
    all: 1e9,
  });
  const found = new Map<string, Awaited<ReturnType<typeof measure>>>();
  for (const one of of) found.set(one.name, await measure(session, one));
  for (const name of ['by_number', 'by_text', 'without']) {
    const { rows, sampled } = found.get(name) ?? { rows: 0, sampled: 0 };
    expect(rows).toBe(5000);
    // About one in eight
    expect(sampled).toBeGreaterThan(300);
    expect(sampled).toBeLessThan(1200);
  }
  expect(found.get('nothing_fixed')).toEqual({ rows: 5000, sampled: 0, sum: '0' });
  expect(of.find(({ name }) => name === 'nothing_fixed')?.by).toBeUndefined();
  // The budget of all is shared
  const shared = await samplesOf(session, await oidsOf(session, 'by_number', 'by_text'), { each: 1e9, all: 100_000 });
  expect(shared.map(({ every }) => every > 5)).toEqual([true, true]);
});
