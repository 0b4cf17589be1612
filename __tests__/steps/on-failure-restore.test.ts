import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgres } from '../../src/engines/postgres.js';
import { writeCounts, writtenSince } from '../../src/steps/backup/writes.js';
import { asRoot, installedMysql, sharedMysql } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { runCommand } from '../support/run.js';
import { type Folder, temporary } from './backup-helpers.js';
import { engineOf } from './mysql-backup-helpers.js';
import { command, one, shop } from './restore-helpers.js';
import { connect } from './verify-fixtures.js';

/** Two that are in when the third fails; of the third nothing is. */
const FILES = {
  '001_add.sql': 'CREATE TABLE added (id int PRIMARY KEY);\nINSERT INTO added VALUES (1);\n',
  '002_empty.sql': 'DELETE FROM child;\n',
  '003_fails.sql': 'INSERT INTO added VALUES (1);\n',
};

async function project(folder: Folder, files: Readonly<Record<string, string>> = FILES): Promise<string> {
  const at = join(folder.path, 'migrations');
  await mkdir(at, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(at, name), text);
  return folder.path;
}

/** What a shadow cannot tell of: the row is there on the target alone. */
const FLAGS = {
  migrations: 'migrations',
  'on-failure': 'restore',
  'backup-proof': 'none',
  'backup-directory': 'kept',
  'fail-on': 'never',
} as const;

describe.each([15, 18])('PostgreSQL %i', (major) => {
  test('a run of which something is in ends with the database of before', async () => {
    const server = await sharedPostgres(major);
    const { name, url } = await shop(server);
    await using folder = await temporary();
    const flags = { ...FLAGS, 'working-directory': await project(folder) };
    {
      await using root = await connect(server.superuserUrl());
      await root.run(`CREATE DATABASE ${name}_restored_20260102t030405`);
    }
    const { report } = await command('apply', url, flags);
    expect(report.error).toMatchObject({ code: 'apply-failed', path: 'migrations/003_fails.sql' });
    expect(report.notes.join('\n')).toContain(
      `Left of earlier restores: ${name}_restored_20260102t030405 (a copy of a backup). Nothing here needs them.`,
    );
    expect(report.apply?.outcomes.map(({ status }) => status)).toEqual(['rolled-back', 'rolled-back', 'rolled-back']);
    expect(report).toMatchObject({
      verdict: 'failed',
      restore: { inTarget: true, database: name, kept: expect.stringMatching(/^the database .*_before_restore_/) },
      apply: {
        state: expect.stringMatching(/^Restored: the database is as the backup .* has it, from before this run\./),
        next: 'Settle what the error names, then run the same again.',
      },
    });
    expect(report.restore?.since).toMatch(/^(?:Written since|The server has counted no write)/);
    await using session = await connect(url);
    expect(await one(session, 'SELECT count(*)::text FROM child')).toBe('2');
    expect(await one(session, "SELECT to_regclass('added')::text")).toBeNull();
    expect(await one(session, "SELECT to_regclass('migrate_on_merge.history')::text")).toBeNull();
    const kept = (report.restore?.kept ?? '').replace('the database ', '');
    await using before = await connect(server.superuserUrl(kept));
    expect(await one(before, 'SELECT count(*)::text FROM migrate_on_merge.history')).toBe('2');
    // The next run, with the file mended, does all of it
    await project(folder, { '003_fails.sql': 'INSERT INTO added VALUES (2);\n' });
    const again = (await command('apply', url, flags)).report;
    expect(again).toMatchObject({ verdict: 'warned', error: null });
    expect(again.restore).toBeUndefined();
  });

  test('a run of which nothing is in restores nothing', async () => {
    const { url } = await shop(await sharedPostgres(major));
    await using folder = await temporary();
    const files = { '001_fails.sql': 'CREATE TABLE added (id int);\nINSERT INTO child VALUES (1, 1);\n' };
    const { report } = await command('apply', url, { ...FLAGS, 'working-directory': await project(folder, files) });
    expect(report).toMatchObject({
      verdict: 'failed',
      apply: { state: expect.stringContaining('No migration of this run is in') },
    });
    expect(report.restore).toBeUndefined();
  });
});

test('where it cannot be restored, what is in is told, and how to do it by hand', async () => {
  const server = await sharedPostgres(15);
  const { name, url } = await shop(server, 'plain_owner');
  await using folder = await temporary();
  {
    await using root = await connect(server.superuserUrl());
    await root.run(`CREATE DATABASE ${name}_before_restore_20260102t030405`);
  }
  const { report } = await command('apply', url, { ...FLAGS, 'working-directory': await project(folder) });
  expect(report.apply?.outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'rolled-back']);
  expect(report.apply?.state).toMatch(
    /2 of 3 migrations of this run are in\..* The backup was not restored: No database can be made/s,
  );
  expect(report.notes.join('\n')).toContain(`_20260102t030405 (what was there before a restore)`);
  expect(report.apply?.next).toContain('CREATEDB');
  expect(report.apply?.next).toContain(`restore --backup-file ${report.backup?.file ?? ''} --confirm ${name}`);
  await using session = await connect(url);
  expect(await one(session, 'SELECT count(*)::text FROM added')).toBe('1');
});

test('what was written since is told by table, as far as the server has counted', async () => {
  const { url } = await shop(await sharedPostgres(15));
  await using session = await connect(url);
  const count = async (): Promise<void> => void (await session.run('SELECT pg_stat_force_next_flush()'));
  await count();
  const writes = await writeCounts(session, postgres);
  const since = () => writtenSince(session, postgres, { createdAt: '', writes });
  expect(await since()).toContain('has counted no write');
  await session.run('DELETE FROM child');
  await session.run("UPDATE users SET name = 'x' WHERE id <= 3");
  await count();
  expect(await since()).toContain(': public.child (2 rows), public.users (3 rows).');
  expect(await writtenSince(session, postgres, { createdAt: '' })).toContain('does not tell');
});

test('it takes a backup of everything: said with the settings', async () => {
  const { report } = await runCommand('apply', { 'on-failure': 'restore', backup: 'none', layout: 'nonsense' });
  expect(report.error?.message).toMatch(
    /`layout`[\s\S]*`on-failure`: `restore` puts the backup.*`backup: full`; it is `none`/,
  );
});

describe.each(['mysql-9', 'mariadb-11.8'])('%s', (key) => {
  test('a run that stopped in the middle of a file ends with the database of before', async () => {
    const server = await sharedMysql(key);
    const url = await server.createDatabase();
    const name = new URL(url).pathname.slice(1);
    await asRoot(server.rootUrl(name), 'CREATE TABLE child (id int PRIMARY KEY)', 'INSERT INTO child VALUES (1), (2)');
    await using folder = await temporary();
    const files = {
      '001_half.sql': 'CREATE TABLE added (id int PRIMARY KEY);\nDELETE FROM child;\nINSERT INTO gone VALUES (1);\n',
    };
    const copy = `${name}_restored_20260102t030405`;
    await asRoot(server.rootUrl(), `CREATE DATABASE ${copy}`, `GRANT ALL ON ${copy}.* TO app@'%'`);
    const flags = {
      ...FLAGS,
      'database-url': url,
      'mysql-binaries': [installedMysql(key).bin],
      'working-directory': await project(folder, files),
    };
    const { report } = await runCommand('apply', flags);
    expect(report).toMatchObject({
      verdict: 'failed',
      restore: { inTarget: true, database: name, kept: expect.stringMatching(/^the backup /) },
      apply: { state: expect.stringMatching(/^Restored: /), outcomes: [{ status: 'rolled-back', statementsDone: 0 }] },
    });
    expect(report.restore?.since).toContain('child');
    expect(report.notes.join('\n')).toContain(`Left of earlier restores: ${copy} (a copy of a backup).`);
    expect(await readdir(join(folder.path, 'kept'))).toHaveLength(4);
    await using session = await engineOf(key).connect({ url, connectTimeoutMs: 20_000, applicationName: 'test' });
    expect(await one(session, 'SELECT COUNT(*) FROM child')).toBe('2');
    expect(await one(session, 'SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()')).toBe(
      '1',
    );
  });
});
