import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, watch, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPglite } from '../../src/engines/pglite.js';
import { bundle } from '../support/bundle.js';
import { runCommand } from '../support/run.js';
import { temporary } from './backup-helpers.js';
import { one } from './restore-helpers.js';

test('an embedded database: beside its folder, and in its place', async () => {
  await using folder = await temporary();
  const data = join(folder.path, 'data');
  const url = `pglite:${data}`;
  const change = async (text: string): Promise<string | null | undefined> => {
    await using session = await openPglite({ directory: data });
    return await one(session, text);
  };
  await change('CREATE TABLE a (id int); INSERT INTO a VALUES (1), (2)');
  const kept = join(folder.path, 'kept');
  const made = await runCommand('backup', { 'database-url': url, 'backup-directory': kept, 'backup-proof': 'none' });
  const file = join(kept, made.report.backup?.file ?? '');
  await change('DELETE FROM a; CREATE TABLE since_then (id int)');
  const flags = { 'database-url': url, 'backup-file': file };
  const beside = await runCommand('restore', flags);
  expect(beside.report).toMatchObject({ error: null, verdict: 'clean', restore: { inTarget: false } });
  expect(await change('SELECT count(*)::text FROM a')).toBe('0');
  const { database = '' } = beside.report.target ?? {};
  const { report } = await runCommand('restore', { ...flags, confirm: database });
  expect(report).toMatchObject({ error: null, verdict: 'clean', restore: { inTarget: true } });
  expect(await change('SELECT count(*)::text FROM a')).toBe('2');
  expect((await readdir(folder.path)).filter((name) => name.startsWith('data_before_restore_'))).toHaveLength(1);

  // Killed while it unpacks: the target is as it was, and the next one names what is left
  const killed = spawn(process.execPath, [
    bundle(),
    'restore',
    ...Object.entries({ ...flags, confirm: database }).flatMap(([name, value]) => [`--${name}`, value]),
  ]);
  const watcher = watch(folder.path, (_, name) => {
    if (name?.startsWith('data_restoring_')) killed.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => killed.on('exit', (_, by) => resolve(by)));
  watcher.close();
  expect(signal).toBe('SIGKILL');
  expect(await change('SELECT count(*)::text FROM a')).toBe('2');
  const next = (await runCommand('restore', flags)).report;
  expect([next.error, next.notes.join('\n')]).toEqual([
    null,
    expect.stringMatching(/data_restoring_\d+t\d+ \(not whole: the restore was ended\)/),
  ]);

  // Killed between the two renames: nobody takes what is missing for a database that is not made yet
  const copy = next.restore?.database ?? '';
  const before = copy.replace('_restored_', '_before_restore_');
  renameSync(data, before);
  const empty = { 'working-directory': folder.path, migrations: ['m'] };
  mkdirSync(join(folder.path, 'm'));
  writeFileSync(join(folder.path, 'm', '001_a.sql'), 'CREATE TABLE fresh (id int);\n');
  for (const command of ['apply', 'status', 'restore'] as const) {
    const refused = (await runCommand(command, command === 'restore' ? flags : { ...empty, 'database-url': url }))
      .report;
    expect([command, refused.error?.code]).toEqual([command, 'restore-unfinished']);
    expect(refused.error?.hint).toContain(
      `\`mv '${copy}' '${data}'\`; to have what was there before: \`mv '${before}'`,
    );
    expect(existsSync(data)).toBe(false);
  }
  renameSync(copy, data);
  expect(await change('SELECT count(*)::text FROM a')).toBe('2');
});
