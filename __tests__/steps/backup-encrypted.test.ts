import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAge } from '../../src/io/age.js';
import { ageSeal } from '../../src/io/age-stream.js';
import type { DumpTools } from '../../src/io/binaries.js';
import { plain } from '../../src/steps/backup/content.js';
import { sha256Of } from '../../src/steps/backup/file.js';
import { readManifest } from '../../src/steps/backup/read-manifest.js';
import { sharedPostgres } from '../support/postgres.js';
import { AWKWARD_ROWS, awkwardDatabase, backUp, failure, standIn, temporary, toolsOf } from './backup-helpers.js';
import {
  awkwardMysql,
  backUpMysql,
  AWKWARD_ROWS as MYSQL_ROWS,
  mysqlServersOf,
  proveMysql,
} from './mysql-backup-helpers.js';
import { prove, serversOf } from './prove-helpers.js';

/** Little work: the passphrase is not what these are about. */
const sealed = () => ageSeal('a passphrase 😀', 8);

test.each([15, 18])('PostgreSQL %i: encrypted while it is dumped, and proved through the encryption', async (major) => {
  const url = await awkwardDatabase(await sharedPostgres(major));
  await using folder = await temporary();
  const [real] = await toolsOf(major);
  // Were it ever written in clear, the tool would have been given a file to write
  const tools = await standIn(folder, real as DumpTools, `echo "$@" > ${folder.path}/argv; exec REAL "$@"`);
  const directory = join(folder.path, 'kept');
  const made = await backUp(url, { directory, tools: [tools], seal: sealed() });
  expect(await readFile(join(folder.path, 'argv'), 'utf8')).not.toContain('--file');
  expect(made.report).toMatchObject({ file: expect.stringMatching(/\.dump\.age$/), encrypted: true });
  expect(await readdir(directory)).toEqual([made.report.file, `${made.report.file}.manifest.json`]);
  const bytes = await readFile(made.path);
  expect(isAge(bytes)).toBe(true);
  expect(bytes.includes('PGDMP')).toBe(false);
  const { backup } = await readManifest(made.path);
  expect(backup).toMatchObject({ encryption: 'age with a passphrase', sha256: await sha256Of(made.path) });
  expect(await prove(made, { servers: await serversOf(major) })).toMatchObject({
    method: 'restore',
    rows: AWKWARD_ROWS,
    ok: true,
  });
  expect(await prove(made, { method: 'list' })).toMatchObject({ method: 'list', rows: AWKWARD_ROWS, ok: true });
  // One byte in its middle is another one
  const file = await open(made.path, 'r+');
  const at = Math.floor(bytes.length / 2);
  await file.write(Buffer.from([(bytes[at] ?? 0) ^ 1]), 0, 1, at);
  await file.close();
  const servers = await serversOf(major);
  expect((await failure(prove(made, { servers }))).message).toContain('it is damaged');
  expect(await prove(made, { method: 'list' })).toMatchObject({ ok: false, note: expect.stringContaining('damaged') });
});

test.each(['mysql-9', 'mariadb-11.8'])(
  '%s: encrypted while it is dumped, and proved through the encryption',
  async (key) => {
    const { url } = await awkwardMysql(key);
    await using folder = await temporary();
    const made = await backUpMysql(key, url, { directory: folder.path, seal: sealed() });
    expect(made.report).toMatchObject({ file: expect.stringMatching(/\.age$/), encrypted: true });
    expect(isAge(await readFile(made.path))).toBe(true);
    const proof = await proveMysql(key, made, { mysqlServers: await mysqlServersOf(key) });
    expect(proof).toMatchObject({
      method: 'restore',
      ok: true,
      rows: MYSQL_ROWS[key.startsWith('mysql') ? 'mysql' : 'mariadb'],
    });
    // By whoever has the passphrase alone
    const other = { path: made.path, seal: ageSeal('another', 8) };
    await expect(plain(other).toArray()).rejects.toThrow('the passphrase is another one');
  },
);
