import { copyFile, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestPath } from '../../src/steps/backup/manifest.js';
import { sharedPostgres, startPostgres } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import { temporary } from './backup-helpers.js';
import { command, OWNER, one, saved, shop } from './restore-helpers.js';
import { connect } from './verify-fixtures.js';

const MAJOR = 15;
const databases = (name: string): string =>
  `SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database WHERE datname LIKE '${name}%'`;

describe.each([15, 18])('PostgreSQL %i', (major) => {
  test('beside the target, and then in its place, while others are connected', async () => {
    const server = await sharedPostgres(major);
    const { name, url } = await shop(server);
    await using folder = await temporary();
    const file = await saved(url, folder);
    await using root = await connect(server.superuserUrl());
    {
      await using session = await connect(url);
      await session.run(
        'DELETE FROM child; DROP VIEW names; CREATE TABLE since_then (id int); INSERT INTO since_then VALUES (1)',
      );
    }
    const dry = await command('restore', url, { 'backup-file': file, 'dry-run': 'true', confirm: name });
    expect(dry.report).toMatchObject({
      verdict: 'clean',
      headline: expect.stringContaining(`into the place of ${name}`),
    });
    expect(await one(root, databases(name))).toBe(name);

    const beside = (await command('restore', url, { 'backup-file': file })).report;
    expect(beside).toMatchObject({
      verdict: 'clean',
      error: null,
      target: { database: name },
      restore: {
        inTarget: false,
        kept: null,
        database: expect.stringMatching(new RegExp(`^${name}_restored_\\d{8}t\\d{6}$`)),
      },
      verify: {
        checks: [
          { name: 'rows as in the manifest', ok: true },
          { name: 'schema as in the manifest', ok: true },
        ],
      },
    });
    expect(beside.restore?.commands).toHaveLength(3);
    {
      await using session = await connect(url);
      expect(await one(session, 'SELECT count(*)::text FROM since_then')).toBe('1');
    }
    await root.run(`DROP DATABASE ${beside.restore?.database ?? ''}`);

    // Somebody is at work there, and comes back as soon as he is thrown out
    let thrownOut = 0;
    let going = true;
    const busy = (async () => {
      while (going) {
        // At the moment of the swap itself nobody is let in
        const session = await connect(url).catch(() => undefined);
        if (session === undefined) continue;
        while (going && session.lost === undefined) await session.run('SELECT pg_sleep(0.05)').catch(() => undefined);
        if (session.lost !== undefined) thrownOut += 1;
        await session.close();
      }
    })();
    const { report } = await command('restore', url, { 'backup-file': file, confirm: name });
    going = false;
    await busy;
    expect(report).toMatchObject({
      verdict: 'clean',
      error: null,
      restore: { inTarget: true, database: name, commands: [] },
    });
    expect(thrownOut).toBeGreaterThan(0);
    const [, kept = ''] = /^the database (.*)$/.exec(report.restore?.kept ?? '') ?? [];
    expect(await one(root, databases(name))).toBe(`${name},${kept}`);
    {
      await using session = await connect(url);
      expect(await one(session, 'SELECT count(*)::text FROM child')).toBe('2');
      expect(await one(session, 'SELECT count(*)::text FROM names')).toBe('1000');
      expect(await one(session, "SELECT to_regclass('since_then')::text")).toBeNull();
      // What is the database's own and in no dump of it
      expect(await one(session, 'SHOW work_mem')).toBe('7MB');
      expect(await one(session, 'SHOW search_path')).toBe('"$user", public, "Other.Schema"');
    }
    const own = `SELECT concat_ws('|', pg_get_userbyid(datdba), datconnlimit, (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(datacl) a), shobj_description(oid, 'pg_database')) FROM pg_database WHERE datname = `;
    expect(await one(root, `${own}'${name}'`)).toBe(await one(root, `${own}'${kept}'`));
    {
      await using session = await connect(server.superuserUrl(kept));
      expect(await one(session, 'SELECT count(*)::text FROM public.since_then')).toBe('1');
    }
  });
});

test('an encrypted backup, by its passphrase alone', async () => {
  const server = await sharedPostgres(18);
  const { name, url } = await shop(server);
  await using folder = await temporary();
  const file = await saved(url, folder, { 'backup-passphrase': 'open sesame' });
  expect(file).toMatch(/\.age$/);
  expect((await command('restore', url, { 'backup-file': file })).report.error).toMatchObject({
    code: 'backup-file',
    hint: expect.stringContaining('backup-passphrase'),
  });
  const wrong = await command('restore', url, { 'backup-file': file, 'backup-passphrase': 'close sesame' });
  expect(wrong.report.error?.message).toContain('the passphrase is another one');
  const { report } = await command('restore', url, {
    'backup-file': file,
    'backup-passphrase': 'open sesame',
    confirm: name,
  });
  expect(report).toMatchObject({ verdict: 'clean', restore: { inTarget: true } });
});

test('a target that is gone is made again', async () => {
  const server = await sharedPostgres(MAJOR);
  const { name, url } = await shop(server);
  await using folder = await temporary();
  const file = await saved(url, folder);
  await using root = await connect(server.superuserUrl());
  await root.run(`DROP DATABASE ${name}`);
  const { report } = await command('restore', url, { 'backup-file': file });
  expect(report).toMatchObject({ verdict: 'clean', restore: { inTarget: true, database: name, kept: null } });
  await using session = await connect(url);
  expect(await one(session, 'SELECT count(*)::text FROM public.users')).toBe('1000');
});

describe('what is refused', () => {
  test('a file that is not the one that was written, or has no manifest; nothing is made', async () => {
    const server = await sharedPostgres(MAJOR);
    const { name, url } = await shop(server);
    await using folder = await temporary();
    const file = await saved(url, folder);
    const refused = async (flags = {}) =>
      (await command('restore', url, { 'backup-file': file, confirm: name, ...flags })).report.error;
    const alone = join(folder.path, 'alone.dump');
    await copyFile(file, alone);
    expect(await refused({ 'backup-file': alone })).toMatchObject({ code: 'backup-manifest' });
    expect(await refused({ 'backup-file': join(folder.path, 'nothing') })).toMatchObject({ code: 'backup-file' });
    expectRefusal(await refused({ confirm: 'shop' }), 'confirm', /./, new RegExp(`--confirm ${name}`));
    const bytes = await readFile(file);
    const handle = await open(file, 'r+');
    await handle.write(Buffer.from([(bytes[500] ?? 0) ^ 1]), 0, 1, 500);
    await handle.close();
    expect(await refused()).toMatchObject({ code: 'backup-file', message: expect.stringContaining('SHA-256') });
    await writeFile(file, bytes.subarray(0, 700));
    expect(await refused()).toMatchObject({ code: 'backup-file', message: expect.stringContaining('700 bytes') });
    await rm(manifestPath(file));
    expect(await refused()).toMatchObject({ code: 'backup-manifest' });
    await using root = await connect(server.superuserUrl());
    expect(await one(root, databases(name))).toBe(name);
  });

  test('another database, another server, an older one, unless it is named or cannot be right', async () => {
    const server = await sharedPostgres(MAJOR);
    const { name, url } = await shop(server);
    await using folder = await temporary();
    const file = await saved(url, folder);
    const into = async (target: string, flags = {}) =>
      (await command('restore', target, { 'backup-file': file, ...flags })).report;
    const other = await server.createDatabase(undefined, OWNER);
    const { error } = await into(other);
    const says = new RegExp(`the backup is of the database ${name}`);
    expectRefusal(error, 'wrong-database', says, new RegExp(`--backup-database ${name}`));
    expect((await into(other, { 'backup-database': 'shop' })).error).toMatchObject({ code: 'wrong-database' });
    expect(await into(other, { 'backup-database': name })).toMatchObject({
      verdict: 'clean',
      restore: { inTarget: false },
    });
    // Of the same name elsewhere
    await using elsewhere = await startPostgres(MAJOR);
    const twin = await elsewhere.createDatabase(name, OWNER);
    expect((await into(twin)).error).toMatchObject({
      code: 'wrong-database',
      message: expect.stringContaining('of another server'),
    });
    const text = await readFile(manifestPath(file), 'utf8');
    await writeFile(manifestPath(file), text.replace(`"major": ${MAJOR}`, '"major": 99'));
    expect((await into(url)).error).toMatchObject({
      code: 'wrong-server',
      message: expect.stringContaining('older server'),
    });
    await writeFile(manifestPath(file), text.replace('"engine": "postgres"', '"engine": "mysql"'));
    expectRefusal((await into(url)).error, 'wrong-server', /MySQL/, /./);
  });

  test('a role that may not make databases: said before anything is touched', async () => {
    const server = await sharedPostgres(MAJOR);
    const { name, url } = await shop(server, 'plain_owner');
    await using folder = await temporary();
    const file = await saved(url, folder);
    const { report } = await command('restore', url, { 'backup-file': file, confirm: name });
    expectRefusal(report.error, 'restore-failed', /./, /CREATEDB/);
  });

  test('what may not be made by this role leaves neither a copy nor a change', async () => {
    const server = await sharedPostgres(MAJOR);
    const { name, url, admin } = await shop(server);
    {
      await using root = await connect(admin);
      await root
        .run(
          'CREATE ROLE stranger_x; GRANT USAGE ON SCHEMA public TO restorer; ALTER TABLE public.nothing OWNER TO stranger_x; GRANT SELECT ON public.nothing TO restorer',
        )
        .catch(async () => {
          await root.run('ALTER TABLE public.nothing OWNER TO stranger_x; GRANT SELECT ON public.nothing TO restorer');
        });
    }
    await using folder = await temporary();
    const file = await saved(url, folder);
    const { report } = await command('restore', url, { 'backup-file': file, confirm: name });
    expect(report.error).toMatchObject({
      code: 'restore-failed',
      message: expect.stringContaining('must be member of role'),
    });
    expect(report.error?.hint).toContain('The target is as it was');
    await using root = await connect(server.superuserUrl());
    expect(await one(root, databases(name))).toBe(name);
  });
});

test('a copy that is not what was saved replaces nothing', async () => {
  const server = await sharedPostgres(MAJOR);
  const { name, url } = await shop(server);
  await using folder = await temporary();
  const file = await saved(url, folder, { 'backup-proof': 'list' });
  const text = await readFile(manifestPath(file), 'utf8');
  await writeFile(manifestPath(file), text.replace(/("name": "public.child",\s*"rows": )2/, '$13'));
  const { report } = await command('restore', url, { 'backup-file': file, confirm: name });
  expect(report).toMatchObject({
    verdict: 'failed',
    restore: { inTarget: false, kept: null },
  });
  expectRefusal(report.error, 'restore-differs', /public\.child has 2 rows instead of 3/, /./);
  await using session = await connect(url);
  expect(await one(session, 'SELECT current_database()')).toBe(name);
});
