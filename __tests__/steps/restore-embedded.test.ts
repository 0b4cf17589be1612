import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { openPglite } from '../../src/engines/pglite.js';
import { runCommand } from '../support/run.js';
import { temporary } from './backup-helpers.js';
import { one } from './restore-helpers.js';

jest.setTimeout(300_000);

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
});
