// `backup: command`, and the limits of every kind of backup.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgressEvent } from '../../src/model/events.js';
import { backupByCommand, backupNameFor, idIn } from '../../src/steps/backup/command.js';
import { refuseTooLarge } from '../../src/steps/backup/limits.js';
import { sharedMysql } from '../support/mysql.js';
import { binFor, sharedPostgres } from '../support/postgres.js';
import { runCommand } from '../support/run.js';
import { abortOnceThereIs, awkwardDatabase, backUp, failure, standIn, temporary, toolsOf } from './backup-helpers.js';
import { backUpMysql, mysqlStandIn } from './mysql-backup-helpers.js';
import { connect } from './verify-fixtures.js';

const attempt = (command: string, more: Partial<Parameters<typeof backupByCommand>[0]> = {}) =>
  backupByCommand({
    command,
    database: 'shop',
    label: 'live / eu',
    cwd: '/',
    env: {},
    progress: () => undefined,
    signal: new AbortController().signal,
    ...more,
  });

describe('a command of the team’s', () => {
  test('its last line is the id of the backup, or the one that says id=', async () => {
    expect(await attempt('echo working; echo; echo "  snap-1  "; echo; echo noise >&2')).toMatchObject({
      scope: 'command',
      id: 'snap-1',
      file: '',
      tool: 'backup-command',
      proof: { method: 'none', ok: true, rows: null, note: expect.stringContaining('not looked at') },
    });
    expect(idIn('id=a\r\nid=b\nbye\n')).toBe('b');
    expect(idIn(' \n\n')).toBeUndefined();
    expect(idIn(`x\u202e\u0007y${'z'.repeat(400)}`)).toMatch(/^x yz+$/);
    expect(idIn('z'.repeat(999))).toHaveLength(300);
  });

  test('it is given a name that clouds take, and the step’s variables without ours', async () => {
    const { id } = await attempt(
      'echo "$BACKUP_NAME $BACKUP_DATABASE $BACKUP_LABEL $AWS_REGION [$INPUT_DATABASE-URL][$INPUT_X][$ACTIONS_RUNTIME_TOKEN][$GITHUB_ENV]"',
      {
        env: {
          AWS_REGION: 'eu-west-1',
          INPUT_X: 'secret',
          'INPUT_DATABASE-URL': 'secret',
          ACTIONS_RUNTIME_TOKEN: 'secret',
          GITHUB_ENV: 'secret',
        },
      },
    );
    expect(id).toMatch(/^mom-shop-live-eu-\d{14} shop live \/ eu eu-west-1 \[-URL\]\[\]\[\]\[\]$/);
    expect(backupNameFor('é', '--A__b', new Date(0))).toBe('mom-a-b-19700101000000');
    expect(backupNameFor('x'.repeat(99), 'y'.repeat(99), new Date(0)).length).toBeLessThanOrEqual(60);
  });

  test('the command is in no argv, and its input is not its own text', async () => {
    expect((await attempt("tr '\\0' ' ' < /proc/$$/cmdline; cat; echo; echo done-MARK")).id).toBe('done-MARK');
    const events: ProgressEvent[] = [];
    await attempt("tr '\\0' ' ' < /proc/$$/cmdline; echo; echo x", { progress: (event) => events.push(event) });
    expect(events).toContainEqual({ type: 'backup', text: 'bash --noprofile --norc -eo pipefail /dev/fd/3' });
  });

  test('whatever goes wrong stops with its words', async () => {
    expect(await failure(attempt('echo begun; false | true; echo snap'))).toMatchObject({
      code: 'backup-failed',
      message: 'The backup command failed (exit 1).',
    });
    expect((await failure(attempt('echo "no rights" >&2; exit 7'))).message).toBe(
      'The backup command failed (exit 7).\nno rights',
    );
    expect((await failure(attempt('true'))).message).toContain('named no backup');
  });

  test('cancelled, it ends with all that it started', async () => {
    await using folder = await temporary();
    const file = join(folder.path, 'pid');
    const signal = abortOnceThereIs(file);
    const error = await failure(
      attempt(`sleep 600 & echo $! > ${file}.part; mv ${file}.part ${file}; wait`, { signal }),
    );
    expect(error.message).toBe('The backup command was cancelled.');
    const pid = Number(await readFile(file, 'utf8'));
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).not.toContain('sleep');
    expect((await failure(attempt('echo x', { signal: AbortSignal.abort() }))).message).toContain('cancelled');
  });

  test('an apply goes on after it, keeps the id, and touches nothing where it fails or takes too long', async () => {
    const url = await awkwardDatabase(await sharedPostgres(15));
    await using folder = await temporary();
    await writeFile(join(folder.path, '001.sql'), 'ALTER TABLE child ADD c int;');
    const flags = {
      'database-url': url,
      'working-directory': folder.path,
      migrations: '001.sql',
      layout: 'sql',
      backup: 'command',
      'postgres-binaries': binFor(15),
    };
    const run = async (command: string, more = {}) =>
      (await runCommand('apply', { ...flags, 'backup-command': command, ...more })).report;
    expect(await run('echo "quota" >&2; exit 3')).toMatchObject({
      verdict: 'failed',
      backup: null,
      error: { code: 'backup-failed', message: expect.stringContaining('quota') },
    });
    expect(await run('sleep 600', { 'backup-timeout': '1s' })).toMatchObject({
      error: { code: 'backup-limit', message: expect.stringContaining('not done after 1.0 s') },
    });
    await using session = await connect(url);
    expect((await session.run('SELECT * FROM child LIMIT 1')).rows[0]).not.toHaveProperty('c');
    const report = await run('echo rds:snapshot-7');
    expect(report).toMatchObject({ verdict: 'clean', backup: { scope: 'command', id: 'rds:snapshot-7' } });
  });

  test('settings that cannot be meant', async () => {
    const said = async (flags: Record<string, string>): Promise<string> =>
      (await runCommand('apply', { 'database-url': 'postgres://h/d', ...flags })).report.error?.message ?? '';
    expect(await said({ backup: 'command' })).toContain('needs `backup-command`');
    expect(await said({ 'backup-command': 'x' })).toContain('it would never run');
    expect(await said({ backup: 'command', 'backup-command': 'x', 'backup-proof': 'restore' })).toContain(
      'cannot be proved here',
    );
    expect(await said({ 'backup-max-size': '20' })).toContain('has no unit: write 20MB or 20GB');
    expect(await said({ 'backup-max-size': '5 XB' })).toContain('is no size');
    expect(await said({ 'backup-max-size': '0GB' })).toContain('leaves room for nothing');
  });
});

describe('limits', () => {
  test('what would be too large even at its smallest is not begun', async () => {
    expect(() => refuseTooLarge(10_000, 1_000)).not.toThrow();
    expect(() => refuseTooLarge(10_001, 1_000)).toThrow(/The rows to save have 10 kB/);
    const url = await awkwardDatabase(await sharedPostgres(15));
    await using folder = await temporary();
    const [real] = await toolsOf(15);
    const begun = join(folder.path, 'begun');
    const tool = await standIn(folder, real as never, `touch ${begun}; exec REAL "$@"`);
    const error = await failure(backUp(url, { directory: join(folder.path, 'b'), tools: [tool], maxBytes: 5_000 }));
    expect(error).toMatchObject({ code: 'backup-limit', hint: expect.stringContaining('`backup: affected`') });
    expect(await readdir(join(folder.path, 'b'))).toEqual([]);
    expect(await readdir(folder.path)).not.toContain('begun');
  });

  test('what becomes too large is ended in the middle, and leaves nothing', async () => {
    const url = await awkwardDatabase(await sharedPostgres(15));
    await using folder = await temporary();
    const [real] = await toolsOf(15);
    const endless = await standIn(
      folder,
      real as never,
      'while :; do head -c 1000000 /dev/urandom >> "$FILE"; sleep 0.05; done',
    );
    const error = await failure(
      backUp(url, { directory: join(folder.path, 'b'), tools: [endless], maxBytes: 2_000_000 }),
    );
    expect(error).toMatchObject({ code: 'backup-limit', message: expect.stringContaining('is not complete') });
    expect(await readdir(join(folder.path, 'b'))).toEqual([]);
    // Just too large at the end
    const whole = await standIn(folder, real as never, 'REAL "$@" && head -c 3000000 /dev/urandom >> "$FILE"');
    const late = await failure(backUp(url, { directory: join(folder.path, 'b'), tools: [whole], maxBytes: 2_000_000 }));
    expect(late.code).toBe('backup-limit');
    expect(await readdir(join(folder.path, 'b'))).toEqual([]);
  });

  test('the same of the MySQL family', async () => {
    const key = 'mariadb-10.11';
    const server = await sharedMysql(key);
    await server.createDatabase('limited');
    await using folder = await temporary();
    const mysqlTools = await mysqlStandIn(
      folder,
      key,
      'while :; do head -c 300000 /dev/urandom | base64 || exit 1; sleep 0.05; done',
    );
    const error = await failure(
      backUpMysql(key, server.rootUrl('limited'), {
        directory: join(folder.path, 'b'),
        mysqlTools,
        maxBytes: 1_000_000,
      }),
    );
    expect(error).toMatchObject({ code: 'backup-limit' });
    expect(await readdir(join(folder.path, 'b'))).toEqual([]);
  });

  test('a proof that takes too long stops the run, and the backup stays', async () => {
    const url = await awkwardDatabase(await sharedPostgres(15));
    await using folder = await temporary();
    const report = (
      await runCommand('backup', {
        'database-url': url,
        'working-directory': folder.path,
        'backup-directory': 'b',
        'backup-timeout': '600ms',
        'postgres-binaries': binFor(15),
      })
    ).report;
    // How far it comes in that time, the machine decides
    expect(report.error).toMatchObject({
      code: 'backup-limit',
      message: expect.stringMatching(/`backup-timeout`\. Nothing was touched/),
    });
  });
});
