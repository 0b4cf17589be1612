import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DumpTools } from '../../src/io/binaries.js';
import { sharedPostgres, startPostgres } from '../support/postgres.js';
import { awkwardDatabase, backUp, failure, standIn, temporary, toolsOf } from './backup-helpers.js';
import { connect } from './verify-fixtures.js';

const MAJOR = 15;

describe('the password', () => {
  const PASSWORD = 'p:w\\ "ü%/@';

  test('is in no argv and no environment, only in a file that is gone afterwards', async () => {
    await using server = await startPostgres(MAJOR, { password: PASSWORD });
    const url = await awkwardDatabase(server);
    await using folder = await temporary();
    const [real] = await toolsOf(MAJOR);
    const log = join(folder.path, 'log');
    const tools = await standIn(
      folder,
      real as DumpTools,
      `tr '\\0' '\\n' < /proc/$$/cmdline > ${log}.argv; tr '\\0' '\\n' < /proc/$$/environ > ${log}.env
       stat -c '%a %n' "$PGPASSFILE" > ${log}.mode; exec REAL "$@"`,
    );
    process.env['GITHUB_TOKEN'] = 'ghs_secret';
    const made = await backUp(url, { directory: folder.path, tools: [tools] }).finally(
      () => delete process.env['GITHUB_TOKEN'],
    );
    expect(made.report.bytes).toBeGreaterThan(1000);
    const argv = await readFile(`${log}.argv`, 'utf8');
    const env = await readFile(`${log}.env`, 'utf8');
    expect(argv).toContain('--no-password');
    for (const text of [argv, env]) {
      expect(text).not.toContain('p:w');
      expect(text).not.toContain(encodeURIComponent(PASSWORD));
      expect(text).not.toContain('PGPASSWORD');
      expect(text).not.toContain('ghs_secret');
    }
    expect(argv).not.toContain(String(server.port));
    const [bits, passfile = ''] = (await readFile(`${log}.mode`, 'utf8')).trim().split(' ');
    expect(bits).toBe('600');
    await expect(stat(passfile)).rejects.toThrow('ENOENT');
  });

  test('may come by PGPASSWORD, and is hidden in what the tool says', async () => {
    await using server = await startPostgres(MAJOR, { password: 'quite-secret' });
    const withPassword = await awkwardDatabase(server);
    await using folder = await temporary();
    const url = withPassword.replace(':quite-secret@', '@');
    process.env['PGPASSWORD'] = 'quite-secret';
    try {
      const [real] = await toolsOf(MAJOR);
      await backUp(url, { directory: folder.path, tools: await toolsOf(MAJOR) });
      const tools = await standIn(folder, real as DumpTools, 'cat "$PGPASSFILE" >&2; echo "$PGHOST" >&2; exit 3');
      const error = await failure(backUp(url, { directory: folder.path, tools: [tools] }));
      expect(error.message).not.toContain('quite-secret');
      expect(error.message).toContain('***');
    } finally {
      delete process.env['PGPASSWORD'];
    }
  });

  test('host and user are no part of an error either', async () => {
    const url = await awkwardDatabase(await sharedPostgres(MAJOR));
    await using folder = await temporary();
    await using session = await connect(url);
    const gone = url.replace(/:\d+\//, ':1/');
    const error = await failure(backUp(gone, { directory: folder.path, tools: await toolsOf(MAJOR) }, session));
    expect(error.code).toBe('backup-failed');
    expect(error.message).toContain('connection to the server failed: Connection refused');
    expect(error.message).not.toMatch(/127\.0\.0\.1/);
  });
});

describe('TLS means the same to the dump tool', () => {
  test('with an authority of one’s own, and not verified', async () => {
    await using server = await startPostgres(MAJOR, { ssl: true });
    const url = await awkwardDatabase(server);
    await using folder = await temporary();
    const tools = await toolsOf(MAJOR);
    const root = encodeURIComponent(server.certificateFile ?? '');
    for (const query of ['sslmode=require', `sslmode=verify-ca&sslrootcert=${root}`]) {
      const made = await backUp(`${url}?${query}`, { directory: folder.path, tools });
      expect(made.report.bytes).toBeGreaterThan(1000);
    }
  });

  test('verify-full without a file trusts what our own connection trusts, and nobody else', async () => {
    await using server = await startPostgres(MAJOR, { ssl: true });
    const url = await awkwardDatabase(server);
    await using folder = await temporary();
    await using session = await connect(url);
    const error = await failure(
      backUp(`${url}?sslmode=verify-full`, { directory: folder.path, tools: await toolsOf(MAJOR) }, session),
    );
    expect(error.message).toMatch(/certificate verify failed/);
    expect(error.hint).toContain('sslrootcert');
  });
});
