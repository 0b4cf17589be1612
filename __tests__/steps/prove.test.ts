import { chmod, open, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DumpTools, ServerPrograms } from '../../src/io/binaries.js';
import type { ReportBackup } from '../../src/model/report.js';
import type { MadeBackup } from '../../src/steps/backup/backup.js';
import { proofError } from '../../src/steps/prove/prove.js';
import { serverMajors, sharedPostgres, someMajors, startPostgres } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { AWKWARD_ROWS, abortOnceThereIs, awkwardDatabase, backUp, temporary, toolsOf } from './backup-helpers.js';
import { prove, serversOf } from './prove-helpers.js';
import { connect, folderOf, guideDatabase, migrationsOf, runFile } from './verify-fixtures.js';

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('a backup is proved by restoring it, and by reading it', async () => {
    const url = await awkwardDatabase(await sharedPostgres(major));
    await using folder = await temporary();
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(major) });
    expect(await prove(made, { servers: await serversOf(...serverMajors) })).toEqual({
      method: 'restore',
      tables: 6,
      rows: AWKWARD_ROWS,
      ok: true,
      ms: expect.any(Number),
      restoreMs: expect.any(Number),
      sampled: { tables: 6, rows: AWKWARD_ROWS, left: 0 },
    });
    expect(await prove(made, { method: 'list' })).toMatchObject({
      method: 'list',
      tables: 6,
      rows: AWKWARD_ROWS,
      ok: true,
      note: expect.stringContaining('not loaded into a server'),
    });
  });

  test('a platform’s roles, owners, grants, policies and schemas come along', async () => {
    await using server = await startPostgres(major);
    const { url, admin } = await guideDatabase(server, 'moeen');
    {
      await using session = await connect(url);
      for (const file of await migrationsOf('moeen')) await runFile(session, `${folderOf('moeen')}/migrations/${file}`);
    }
    await using folder = await temporary();
    const made = await backUp(admin, { directory: folder.path, tools: await toolsOf(major) });
    const proof = await prove(made, { servers: await serversOf(major) });
    // Supabase's own publication
    expect(proof).toMatchObject({ ok: true, note: 'In the dump, but not restored for the proof: publication.' });
    expect(proof.tables).toBeGreaterThan(20);
    expect(proof.rows).toBeGreaterThan(10);
  });
});

test('nothing is left in the temporary folder', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  await using scratch = await temporary();
  await chmod(scratch.path, 0o711);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = scratch.path;
  try {
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15) });
    expect(await prove(made, { servers: await serversOf(15) })).toMatchObject({ ok: true });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  expect(await readdir(scratch.path)).toEqual([]);
});

test('a newer tool’s dump is proved in a server of the tool’s major', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(17) });
  expect(await prove(made, { servers: await serversOf(...serverMajors) })).toMatchObject({
    ok: true,
    rows: AWKWARD_ROWS,
  });
});

describe('a backup that is none', () => {
  let made: MadeBackup;
  let folder: Awaited<ReturnType<typeof temporary>>;
  let servers: readonly ServerPrograms[];
  beforeAll(async () => {
    folder = await temporary();
    made = await backUp(await awkwardDatabase(await sharedPostgres(15)), {
      directory: folder.path,
      tools: await toolsOf(15),
    });
    servers = await serversOf(15);
  });
  afterAll(() => folder[Symbol.asyncDispose]());

  const copy = async (name: string): Promise<MadeBackup> => {
    const path = join(folder.path, name);
    await writeFile(path, await readFile(made.path));
    return { ...made, path };
  };
  const both = async (backup: MadeBackup): Promise<readonly ReportBackup['proof'][]> => [
    await prove(backup, { servers }),
    await prove(backup, { method: 'list' }),
  ];

  test('cut off', async () => {
    const backup = await copy('cut');
    await truncate(backup.path, made.report.bytes - 2_000);
    for (const proof of await both(backup)) {
      expect(proof.ok).toBe(false);
      expect(proof.note).toMatch(/pg_restore/);
    }
  });

  test('damaged in the middle', async () => {
    const backup = await copy('damaged');
    const file = await open(backup.path, 'r+');
    await file.write(Buffer.alloc(300, 0x55), 0, 300, made.report.bytes - 3_000);
    await file.close();
    for (const proof of await both(backup)) expect(proof).toMatchObject({ ok: false, note: expect.any(String) });
  });

  test('rows are missing, or tables differ', async () => {
    const rows = new Map([...(made.source.rows ?? []), ['public.users', 1001]] as const);
    for (const proof of await both({ ...made, source: { ...made.source, rows } })) {
      expect(proof).toMatchObject({ ok: false, note: 'public.users has 1000 rows instead of 1001' });
      expect(proofError(proof)).toMatchObject({ code: 'backup-proof', message: expect.stringContaining('1001') });
    }
    const objects = new Map(made.source.catalog.objects);
    objects.set('table public.gone', { kind: 'table', name: 'public.gone', definition: 'table' });
    objects.delete('view public.names');
    const proof = await prove(
      { ...made, source: { ...made.source, catalog: { ...made.source.catalog, objects } } },
      { servers },
    );
    expect(proof.note).toBe('table public.gone is missing; view public.names is there only in the copy');
    expectRefusal(proofError(proof), 'backup-proof', /table public\.gone is missing/, /./);
  });

  test('a proof that is in order is no error', async () => {
    expect(proofError(await prove(made, { method: 'list' }))).toBeUndefined();
  });
});

test('rows of some tables only are restored with every foreign key and the schema of all', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  const only = ['public.child', 'public.users'];
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15), only });
  expect(await prove(made, { servers: await serversOf(15) })).toMatchObject({
    ok: true,
    tables: 2,
    rows: 1002,
    note: 'Only rows of tables that the plan touches are in it.',
  });
  expect((await readdir(folder.path)).filter((name) => !name.endsWith('.json'))).toEqual([made.report.file]);
  // Without what its rows refer to, it could not be put back
  const torn = await backUp(url, { directory: folder.path, tools: await toolsOf(15), only: ['public.child'] });
  expect(await prove(torn, { servers: await serversOf(15) })).toMatchObject({
    ok: false,
    note: expect.stringContaining('violates foreign key constraint'),
  });
});

test('a database in another encoding', async () => {
  const server = await sharedPostgres(15);
  await using admin = await connect(server.superuserUrl());
  await admin.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
  const url = server.superuserUrl('latin');
  await using session = await connect(url);
  await session.run("CREATE TABLE t (x text); INSERT INTO t VALUES ('é'), ('ü')");
  await using folder = await temporary();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15) });
  expect(made.source.encoding).toBe('LATIN1');
  expect(await prove(made, { servers: await serversOf(15) })).toMatchObject({ ok: true, rows: 2 });
});

test('what a database runs for each row runs without rights on this machine', async () => {
  const server = await sharedPostgres(15);
  const url = await awkwardDatabase(server, 'guest_owner');
  await using folder = await temporary();
  await using session = await connect(url);
  const mark = join(folder.path, 'mark');
  await chmod(folder.path, 0o777);
  // Harmless on the source, where its owner is no superuser, and for everybody who looks.
  await session.run(`
    CREATE FUNCTION act() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
      BEGIN RESET ROLE; EXCEPTION WHEN OTHERS THEN NULL; END;
      IF current_setting('is_superuser') = 'on' THEN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''cat > ${mark}'''; END IF; END $$;
    CREATE FUNCTION strike(x int) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN PERFORM public.act(); RETURN true; END $$;
    CREATE FUNCTION strike_row(x text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN PERFORM public.strike(1); RETURN 1; END $$;
    REVOKE EXECUTE ON FUNCTION act, strike, strike_row FROM PUBLIC;
    CREATE DOMAIN struck AS int CHECK (public.strike(VALUE));
    CREATE TABLE target (id int CHECK (public.strike(id)), d struck, g int GENERATED ALWAYS AS (public.strike_row('x')) STORED);
    CREATE FUNCTION strike_target(t target) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN public.strike(1); END $$;
    ALTER TABLE target ADD CONSTRAINT looped CHECK (public.strike_target(target));
    CREATE INDEX ON target (public.strike_row(id::text));
    CREATE MATERIALIZED VIEW seen AS SELECT public.strike(id) FROM target;
    INSERT INTO target (id, d) VALUES (1, 1), (2, 2)`);
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15) });
  expect(await prove(made, { servers: await serversOf(15) })).toMatchObject({ ok: true, rows: AWKWARD_ROWS + 2 });
  expect((await readdir(folder.path)).sort()).toEqual([made.report.file, `${made.report.file}.manifest.json`]);
});

test('event triggers and publications are left out, and said so', async () => {
  const server = await sharedPostgres(15);
  const url = await awkwardDatabase(server);
  const admin = server.superuserUrl(new URL(url).pathname.slice(1));
  await using session = await connect(admin);
  await session.run(`CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
    CREATE EVENT TRIGGER watcher ON ddl_command_end EXECUTE FUNCTION e(); COMMENT ON EVENT TRIGGER watcher IS 'x';
    CREATE PUBLICATION everything FOR ALL TABLES; CREATE PUBLICATION one FOR TABLE users;
    CREATE EXTENSION citext; CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;
    CREATE FOREIGN TABLE distant (id int) SERVER far`);
  await using folder = await temporary();
  const made = await backUp(admin, { directory: folder.path, tools: await toolsOf(15) });
  const proof = await prove(made, { servers: await serversOf(15) });
  expect(proof).toMatchObject({ ok: true, rows: AWKWARD_ROWS });
  expect(proof.note).toMatch(/^In the dump, but not restored for the proof: .*event trigger/);
  await session.run('DROP EVENT TRIGGER watcher');
});

test('no proof says that it is none', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15), rows: false });
  expect(await prove(made, { method: 'none' })).toMatchObject({ method: 'none', tables: 6, rows: null, ok: true });
});

test('cancelled in the middle it stops the server and says so', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15) });
  const [tools] = [made.tools as DumpTools];
  const slow = join(folder.path, 'slow');
  const begun = join(folder.path, 'begun');
  await writeFile(slow, `#!/bin/sh\ntouch ${begun}\nsleep 600\nexec ${tools.pgRestore} "$@"\n`, { mode: 0o755 });
  const signal = abortOnceThereIs(begun);
  await expect(
    prove({ ...made, tools: { ...tools, pgRestore: slow } }, { servers: await serversOf(15), signal }),
  ).rejects.toMatchObject({ code: 'backup-failed' });
  expect(await readdir(folder.path)).toContain('begun');
});
