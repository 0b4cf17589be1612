import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestPath } from '../../src/steps/backup/manifest.js';
import { asRoot, installedMysql, someMysqlKey } from '../support/mysql.js';
import { expectRefusal } from '../support/refusal.js';
import { type Flags, runCommand } from '../support/run.js';
import { temporary } from './backup-helpers.js';
import { awkwardMysql, engineOf } from './mysql-backup-helpers.js';

const command = (key: string, name: 'backup' | 'restore', url: string, flags: Flags) =>
  runCommand(name, { 'database-url': url, 'mysql-binaries': [installedMysql(key).bin], ...flags });

async function value(key: string, url: string, text: string): Promise<string | null | undefined> {
  const options = { url, connectTimeoutMs: 20_000, applicationName: 'test' };
  await using session = await engineOf(key).connect(options);
  return Object.values((await session.run(text)).rows[0] ?? {})[0];
}

describe.each(someMysqlKey)('%s', (key) => {
  test('beside the target, and in its place', async () => {
    const { name, rootUrl } = await awkwardMysql(key);
    await using folder = await temporary();
    const kept = { 'backup-directory': folder.path };
    const made = (await command(key, 'backup', rootUrl, { ...kept, 'backup-proof': 'none' })).report.backup;
    const file = join(folder.path, made?.file ?? '');
    await asRoot(
      rootUrl,
      'DELETE FROM child',
      'DROP VIEW `v;2`',
      'DROP PROCEDURE p',
      'CREATE TABLE since_then (id int)',
      'INSERT INTO since_then VALUES (1)',
      'CREATE VIEW since_view AS SELECT * FROM since_then',
      'CREATE PROCEDURE since_p() SELECT 1',
    );
    // Views and routines run as who defined them, and who that is has no rights on another database
    const alone = (await command(key, 'restore', rootUrl, { 'backup-file': file })).report;
    expect(alone.error).toMatchObject({ code: 'restore-failed', hint: expect.stringContaining(`\\_restored\\_%\`.*`) });
    expect(
      await value(key, rootUrl, `SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE '${name}%'`),
    ).toBe('1');
    await asRoot(rootUrl, `GRANT ALL ON \`${name}\\_restored\\_%\`.* TO \`gh'ost_${name}\`@\`10.%\``);
    const beside = (await command(key, 'restore', rootUrl, { 'backup-file': file })).report;
    expect(beside).toMatchObject({
      error: null,
      verdict: 'clean',
      restore: { inTarget: false, kept: null },
      verify: { checks: [{ ok: true }, { ok: true }] },
      notes: expect.arrayContaining([expect.stringContaining(`--confirm ${name}`)]),
    });
    const copy = beside.restore?.database ?? '';
    expect(await value(key, rootUrl, `SELECT COUNT(*) FROM \`${copy}\`.child`)).toBe('2');
    expect(await value(key, rootUrl, 'SELECT COUNT(*) FROM since_view')).toBe('1');
    await asRoot(rootUrl, `DROP DATABASE \`${copy}\``);

    const { report } = await command(key, 'restore', rootUrl, { 'backup-file': file, confirm: name, ...kept });
    expect(report).toMatchObject({ error: null, verdict: 'clean', restore: { inTarget: true, database: name } });
    expect(await value(key, rootUrl, 'SELECT COUNT(*) FROM child')).toBe('2');
    expect(await value(key, rootUrl, 'SELECT COUNT(*) FROM `v;2`')).toBe('2');
    const left = `SELECT CONCAT((SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'since%'), (SELECT COUNT(*) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_NAME = 'since_p'))`;
    expect(await value(key, rootUrl, left)).toBe('00');

    // And back again to what was there in between: nothing was lost
    const [, before = ''] = /^the backup (.*)$/.exec(report.restore?.kept ?? '') ?? [];
    const back = (
      await command(key, 'restore', rootUrl, { 'backup-file': join(folder.path, before), confirm: name, ...kept })
    ).report;
    expect(back).toMatchObject({ error: null, verdict: 'clean' });
    expect(await value(key, rootUrl, 'SELECT COUNT(*) FROM child')).toBe('0');
    expect(await value(key, rootUrl, 'SELECT COUNT(*) FROM since_view')).toBe('1');
  });

  test('an owner without more rights: into the place of the target; what he may not make is refused before', async () => {
    const { name, ownerUrl, rootUrl } = await awkwardMysql(key);
    await using folder = await temporary();
    const flags = { 'backup-directory': folder.path };
    const theirs = (await command(key, 'backup', rootUrl, { ...flags, 'backup-proof': 'none' })).report.backup;
    const confirm = { ...flags, confirm: name };
    const refused = await command(key, 'restore', ownerUrl, {
      ...confirm,
      'backup-file': join(folder.path, theirs?.file ?? ''),
    });
    expectRefusal(refused.report.error, 'restore-rights', /Nothing was touched/, /./);
    expect(await value(key, ownerUrl, 'SELECT COUNT(*) FROM child')).toBe('2');
    await asRoot(
      rootUrl,
      'DROP VIEW `v;2`',
      'DROP VIEW v1',
      'DROP EVENT ev',
      'DROP PROCEDURE p',
      'DROP FUNCTION `f``1`',
      'DROP TRIGGER `tr\ni`',
    );
    const made = (await command(key, 'backup', ownerUrl, { ...flags, 'backup-proof': 'none' })).report.backup;
    await asRoot(rootUrl, 'DELETE FROM child');
    const file = join(folder.path, made?.file ?? '');
    const beside = await command(key, 'restore', ownerUrl, { ...flags, 'backup-file': file });
    expect(beside.report.error).toMatchObject({
      code: 'restore-failed',
      hint: expect.stringContaining('\\_restored\\_%`.*'),
    });
    const { report } = await command(key, 'restore', ownerUrl, { ...confirm, 'backup-file': file });
    expect(report).toMatchObject({ error: null, verdict: 'clean', restore: { inTarget: true } });
    expect(await value(key, ownerUrl, 'SELECT COUNT(*) FROM child')).toBe('2');
  });
});

test('another database, another kind of server', async () => {
  const [first = '', second = ''] = ['mysql-9', 'mariadb-11.8'];
  const { name, rootUrl } = await awkwardMysql(first);
  const other = await awkwardMysql(first);
  const third = await awkwardMysql(second);
  await using folder = await temporary();
  const made = (await command(first, 'backup', rootUrl, { 'backup-directory': folder.path, 'backup-proof': 'none' }))
    .report.backup;
  const file = join(folder.path, made?.file ?? '');
  const into = async (key: string, url: string) =>
    (await command(key, 'restore', url, { 'backup-file': file })).report.error;
  expect(await into(first, other.rootUrl)).toMatchObject({
    code: 'wrong-database',
    hint: expect.stringContaining(name),
  });
  expect(await into(second, third.rootUrl)).toMatchObject({
    code: 'wrong-server',
    message: expect.stringContaining('MariaDB'),
  });
  const text = await readFile(manifestPath(file), 'utf8');
  await writeFile(manifestPath(file), text.replace(/"identity": "[0-9a-f]{4}/, '"identity": "ffff'));
  expect(await into(first, rootUrl)).toMatchObject({
    code: 'wrong-database',
    message: expect.stringContaining('of another server'),
  });
});
