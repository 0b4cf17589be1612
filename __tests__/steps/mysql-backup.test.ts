import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { MysqlDumpTools } from '../../src/io/mysql-programs.js';
import type { ProgressEvent } from '../../src/model/events.js';
import type { ServerInfo } from '../../src/model/session.js';
import type { BackupRequest, MadeBackup } from '../../src/steps/backup/backup.js';
import { bestPacking } from '../../src/steps/backup/packing.js';
import { dumpArguments } from '../../src/steps/mysqlfamily/arguments.js';
import { writeMysqlDump } from '../../src/steps/mysqlfamily/dump.js';
import { chooseMysqlTools } from '../../src/steps/mysqlfamily/tool.js';
import { compiledSources } from '../shadow/compiled.js';
import { asRoot, someMysqlKey } from '../support/mysql.js';
import { abortOnceThereIs, failure, temporary } from './backup-helpers.js';
import {
  AWKWARD_ROWS,
  AWKWARD_TABLES,
  awkwardMysql,
  backUpMysql,
  engineOf,
  mysqlServersOf,
  mysqlStandIn,
  mysqlToolsOf,
  PASSWORD,
  proveMysql,
  textOf,
} from './mysql-backup-helpers.js';

const disposed = { [Symbol.asyncDispose]: () => Promise.resolve() };
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(someMysqlKey)('%s', (key) => {
  const flavour = engineOf(key).name as 'mysql' | 'mariadb';

  test('a backup of everything, proved by loading it', async () => {
    const { url, name } = await awkwardMysql(key);
    await using folder = await temporary();
    await using scratch = await temporary();
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = scratch.path;
    const events: ProgressEvent[] = [];
    let made: MadeBackup;
    try {
      // What others see of the tool while it runs
      const mysqlTools = await mysqlStandIn(
        folder,
        key,
        `tr '\\0' '\\n' < /proc/$$/cmdline > ${folder.path}/argv; env > ${folder.path}/env; find ${scratch.path} -type f > ${folder.path}/files; exec REAL "$@"`,
      );
      made = await backUpMysql(key, url, {
        directory: join(folder.path, 'deep'),
        mysqlTools,
        progress: (event) => events.push(event),
      });
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    for (const seen of ['argv', 'env']) {
      const text = await readFile(join(folder.path, seen), 'utf8');
      expect(text).not.toContain(PASSWORD.slice(0, 6));
      expect(text).not.toContain('saver_');
    }
    // Nothing has a name that a SIGKILL could leave behind
    expect(await readFile(join(folder.path, 'files'), 'utf8')).toBe('');
    expect(await readdir(scratch.path)).toEqual([]);
    const { report, path, source } = made;
    expect(report.file).toMatch(new RegExp(`^${name}-\\d{8}T\\d{6}Z-default\\.sql\\.(?:gz|zst)$`));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(report).toMatchObject({
      tool: expect.stringMatching(/^(mariadb-dump|mysqldump) \d+\.\d+\.\d+$/),
      sha256: sha(await readFile(path)),
    });
    expect(source.rows?.get('new\nline')).toBe(2);
    expect(source.rows?.get('we`ird \'q" é;')).toBe(3);
    expect(await readdir(join(folder.path, 'deep'))).toEqual([report.file, `${report.file}.manifest.json`]);
    const held = { ok: true, tables: AWKWARD_TABLES[flavour], rows: AWKWARD_ROWS[flavour] };
    const apart =
      'Not of one instant with the other tables, since their engines keep no snapshots: old_engine (MyISAM).';
    expect(events).toContainEqual({ type: 'note', text: apart });
    expect(await proveMysql(key, made)).toMatchObject({ ...held, method: 'restore', note: apart });
    expect(await proveMysql(key, made, { method: 'list' })).toMatchObject({ ...held, method: 'list' });

    const changed = async (change: (text: string) => string): Promise<MadeBackup> => {
      const text = change((await textOf(made)).toString('latin1'));
      const bytes = gzipSync(Buffer.from(text, 'latin1'), { level: 1 });
      const other = join(folder.path, 'changed');
      await writeFile(other, bytes);
      return { ...made, path: other, report: { ...report, sha256: sha(bytes) } };
    };
    const said = async (backup: MadeBackup, method: 'list' | 'restore' = 'list') => {
      const { ok, note } = await proveMysql(key, backup, { method });
      return ok ? 'ok' : note;
    };
    expect(await said(await changed((text) => text))).toBe('ok');
    expect(await said(await changed((text) => text.replace(/INSERT INTO `part`[^;]*;/, '')))).toBe(
      'part has 0 rows instead of 2',
    );
    expect(await said(await changed((text) => text.replace(/,\s*\(2,NULL\)/, '')))).toContain('new\nline has 1 rows');
    for (const [kind, what] of [
      ['TRIGGER', 'trigger tr\ni'],
      ['PROCEDURE', 'PROCEDURE p'],
      ['EVENT', 'event ev'],
    ] as const) {
      const without = (text: string): string =>
        text.replace(
          new RegExp(`DELIMITER ;;\\n(?:(?!DELIMITER ;\\n)[\\s\\S])*?${kind} [\\s\\S]*?\\nDELIMITER ;\\n`),
          '',
        );
      expect(await said(await changed(without))).toBe(`The dump lacks ${what}.`);
    }
    expect(await said(await changed((text) => text.replace(/\/\*!50001 CREATE ALGORITHM[^;]*`v1`[^;]*;/, '')))).toBe(
      'The dump lacks view v1.',
    );
    expect(await said(await changed((text) => text.replace(/CREATE TABLE `nothing`[^;]*;/, '')))).toBe(
      'The dump lacks table nothing.',
    );
    expect(await said(await changed((text) => text.replace(/-- Dump completed.*\s*$/, '')))).toContain('closing line');
    // Changed by somebody else: neither proof gets as far as looking into it
    const whole = await readFile(path);
    for (const bytes of [whole.subarray(0, whole.length - 40), Buffer.concat([whole, whole])]) {
      await writeFile(join(folder.path, 'tampered'), bytes);
      const tampered = { ...made, path: join(folder.path, 'tampered') };
      expect(await said(tampered)).toMatch(/SHA-256|read to its end/);
      expect(await said(tampered, 'restore')).toMatch(/^The file is not the one that was written/);
    }
  });

  test('rights that are missing are named', async () => {
    const { ownerUrl, rootUrl, name } = await awkwardMysql(key);
    await using folder = await temporary();
    const attempt = async (url: string) => failure(backUpMysql(key, url, { directory: folder.path }));
    // Who owns the database sees that there is a routine, and its body only on newer MariaDB
    if (key !== 'mariadb-11.8') {
      const error = await attempt(ownerUrl);
      expect(error).toMatchObject({ code: 'backup-failed', hint: expect.stringContaining('GRANT SHOW_ROUTINE') });
      expect(error.message).toContain('has insufficient privileges to SHOW CREATE');
      expect(error.message).not.toContain(`own_${name}`);
    }
    const reader = `\`reader_${name}\`@\`%\``;
    await asRoot(rootUrl, `CREATE USER ${reader}`, `GRANT SELECT ON ${name}.* TO ${reader}`);
    const url = new URL(rootUrl);
    url.username = `reader_${name}`;
    expect(await attempt(url.href)).toMatchObject({
      code: 'backup-failed',
      message: expect.stringContaining('no right to see triggers and events and routines'),
      hint: expect.stringContaining('TRIGGER, EVENT'),
    });
    expect(await readdir(folder.path)).toEqual([]);
  });
});

describe('nothing is left behind, and it says why', () => {
  const key = 'mariadb-10.11';
  const attempt = async (script: string, request: Partial<BackupRequest> = {}) => {
    const { url } = await awkwardMysql(key);
    await using folder = await temporary();
    await using tool = await temporary();
    const mysqlTools = await mysqlStandIn(tool, key, script);
    const error = await failure(backUpMysql(key, url, { directory: folder.path, mysqlTools, ...request }));
    expect(await readdir(folder.path)).toEqual([]);
    expect(error.code).toBe('backup-failed');
    return error;
  };

  test.each([
    ['cut off by a proxy', 'REAL "$@" | head -c 900', /ended without an error, but the closing line/],
    ['killed', 'REAL "$@" | head -c 900; kill -KILL $$', /was killed \(signal 9\)/],
    [
      'trouble, and a good end',
      'REAL "$@"; echo "mysqldump: Error: \'Access denied for this\' when trying" >&2',
      /ended without an error, but reported trouble[\s\S]*Access denied/,
    ],
    [
      'no rows',
      'first=$1; shift; exec REAL "$first" --no-data "$@"',
      /it lacks .*the rows of table child, the rows of table new/,
    ],
    [
      'no triggers',
      'exec REAL "$1" --skip-dump-date $(echo "$@" | sed "s/--triggers/--skip-triggers/; s/^[^ ]* //")',
      /lacks trigger tr\ni\./,
    ],
    ['something after the end', 'REAL "$@"; echo "DROP TABLE x;"', /closing line/],
    ['one table only', 'exec REAL "$@" nothing', /lacks table child, [\s\S]*, the rows of table child and/],
  ])('%s', async (_what, script, message) => {
    expect((await attempt(script)).message).toMatch(message);
  });

  test('a full disk', async () => {
    const { url } = await awkwardMysql(key);
    const engine = engineOf(key);
    await using session = await engine.connect({ url, connectTimeoutMs: 5_000, applicationName: 'x' });
    const [tools] = await mysqlToolsOf(key);
    if (tools === undefined) throw new Error('no tools');
    const request = {
      engine,
      session,
      url,
      directory: undefined,
      label: 'x',
      historySchema: 'm',
      tools: [],
      rows: true,
    };
    // A file that takes nothing: what a write to a full disk answers
    const file = {
      part: '/dev/full',
      folder: '/backups',
      name: 'x',
      keep: () => Promise.reject(new Error('kept')),
      seal: undefined,
    };
    const writing = writeMysqlDump(
      { ...request, progress: () => undefined },
      { ...file, ...disposed },
      tools,
      bestPacking(),
    );
    expect(await failure(writing)).toMatchObject({
      message: 'The backup cannot be written to /backups: the disk is full.',
      hint: expect.stringContaining('backup-directory'),
    });
  });

  test('cancelled, before and in the middle: the tool and what it started have ended', async () => {
    expect((await attempt('exec REAL "$@"', { signal: AbortSignal.abort() })).message).toContain('cancelled');
    await using notes = await temporary();
    const file = join(notes.path, 'pid');
    const error = await attempt(`sleep 600 & echo $! > ${file}.part; mv ${file}.part ${file}; wait`, {
      signal: abortOnceThereIs(file),
    });
    expect(error.message).toBe('The backup was cancelled before it was complete.');
    const pid = Number(await readFile(file, 'utf8'));
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).not.toContain('sleep');
  });
});

test('whatever kills us, no file holds the password', async () => {
  const { url, name } = await awkwardMysql('mysql-9');
  await using folder = await temporary();
  await using scratch = await temporary();
  const ready = join(folder.path, 'ready');
  const [tools] = await mysqlStandIn(
    folder,
    'mysql-9',
    `cat /dev/fd/3 > /dev/null; echo $$ > ${ready}.part; mv ${ready}.part ${ready}; exec sleep 600`,
  );
  const sources = compiledSources();
  try {
    const script = join(sources, 'child.js');
    await writeFile(
      script,
      `import { mysql } from './engines/mysql.js';
      import { makeBackup } from './steps/backup/backup.js';
      const [url, directory, tools] = JSON.parse(process.env.ASKED);
      const session = await mysql.connect({ url, connectTimeoutMs: 5000, applicationName: 'x' });
      await makeBackup({ engine: mysql, session, url, directory, label: 'x', historySchema: 'm', tools: [], mysqlTools: [tools],
        rows: true, progress: () => undefined });`,
    );
    const child = spawn(process.execPath, [script], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: scratch.path, ASKED: JSON.stringify([url, join(folder.path, 'backups'), tools]) },
    });
    const ended = once(child, 'exit');
    while (!existsSync(ready)) await sleep(20);
    child.kill('SIGKILL');
    await ended;
    process.kill(Number(await readFile(ready, 'utf8')));
  } finally {
    await rm(sources, { recursive: true, force: true });
  }
  expect(await readdir(scratch.path)).toEqual([]);
  const left = await readdir(join(folder.path, 'backups'));
  // Not to be taken for a backup
  expect(left).toEqual([expect.stringMatching(new RegExp(`^${name}-.*\\.part$`))]);
  expect((await stat(join(folder.path, 'backups', left[0] ?? ''))).size).toBe(0);
});

describe('tools and servers that are not here', () => {
  test('no tool', async () => {
    const { url } = await awkwardMysql('mysql-9');
    expect(await failure(backUpMysql('mysql-9', url, { directory: undefined, mysqlTools: [] }))).toMatchObject({
      code: 'backup-tool',
      message: expect.stringMatching(/^There is no mysqldump 9 or newer here, and the server is MySQL 9\.7/),
      hint: expect.stringContaining('apt-get install -y mysql-client'),
    });
  });

  test('the tool of the server’s own flavour and series, else the nearest', () => {
    const tool = (flavour: 'mysql' | 'mariadb', version: string): MysqlDumpTools => ({
      ...{ flavour, version, dump: `/${version}`, client: '/c' },
      ...{ major: Number(version.split('.')[0]), minor: Number(version.split('.')[1]) },
    });
    const all = [tool('mysql', '9.7.4'), tool('mysql', '8.0.1'), tool('mariadb', '11.8.9'), tool('mariadb', '10.11.1')];
    const pick = (engine: string, version: string, tools = all): string | undefined =>
      chooseMysqlTools(tools, { engine, version } as ServerInfo)?.version;
    expect(pick('mysql', '8.0.36')).toBe('8.0.1');
    expect(pick('mysql', '8.4.3')).toBe('9.7.4');
    expect(pick('mysql', '8.4.3', all.slice(1))).toBe('8.0.1');
    expect(pick('mysql', '10.0.0')).toBeUndefined();
    expect(pick('mariadb', '10.6.2')).toBe('10.11.1');
    expect(pick('mariadb', '11.4.2')).toBe('11.8.9');
    expect(pick('mariadb', '10.6.2', all.slice(0, 2))).toBeUndefined();
    expect(pick('tidb', '7.5.1')).toBe('8.0.1');
  });

  test('flags that this tool and this server know', () => {
    const flags = (tool: string, server: string, versioned = false, database = '--where=1'): readonly string[] => {
      const [flavour, version] = tool.split(' ') as ['mysql' | 'mariadb', string];
      const [engine, of] = server.split(' ') as [string, string];
      const [major = 0, minor = 0] = version.split('.').map(Number);
      const asked = { engine, version: of, major: Number.parseInt(of, 10), database } as ServerInfo;
      return dumpArguments({ tool: { flavour, version, major, minor }, server: asked, what: 'all', versioned });
    };
    const own = flags('mysql 9.7.4', 'mysql 8.4.3');
    expect(own).toEqual(
      expect.arrayContaining(['--single-transaction', '--routines', '--triggers', '--events', '--set-gtid-purged=OFF']),
    );
    expect(own.slice(-2)).toEqual(['--', '--where=1']);
    expect(own).not.toContain('--column-statistics=0');
    for (const server of ['mariadb 10.11.8', 'tidb 7.5.1', 'mysql 5.7.44'])
      expect(flags('mysql 8.0.36', server)).toContain('--column-statistics=0');
    expect(flags('mysql 5.7.44', 'mysql 5.7.44').join()).not.toContain('column-statistics');
    expect(flags('mysql 8.0.36', 'tidb 7.5.1')).toContain('--skip-triggers');
    expect(flags('mysql 8.0.36', 'tidb 7.5.1').join()).not.toMatch(/--(routines|events|triggers)/);
    expect(flags('mariadb 11.8.2', 'mariadb 10.11.8', true)).toContain('--dump-history');
    for (const [tool, server] of [
      ['mariadb 11.8.2', 'mariadb 10.6.1'],
      ['mariadb 10.6.1', 'mariadb 10.11.8'],
      ['mysql 9.7.4', 'mariadb 11.8.2'],
    ] as const)
      expect(flags(tool, server, true)).not.toContain('--dump-history');
    expect(flags('mariadb 11.8.2', 'mariadb 11.8.2').join()).not.toMatch(/gtid|statistics|masking|history/);
  });

  test('no server: a proof that was asked for is not weakened in silence, the default is, and says so', async () => {
    const key = 'mariadb-10.11';
    const { url } = await awkwardMysql(key);
    await using folder = await temporary();
    const made = await backUpMysql(key, url, { directory: folder.path });
    const [newer] = await mysqlServersOf('mysql-9');
    const [older = []] = [
      newer === undefined ? [] : [{ ...newer, flavour: 'mariadb', version: '10.6.1', major: 10, minor: 6 } as const],
    ];
    for (const [mysqlServers, why] of [
      [[], /no MariaDB server is installed here, and MariaDB 10\.11\.\d+ or newer is needed/],
      [older, /the newest server here is MariaDB 10\.6\.1, and/],
    ] as const) {
      await expect(proveMysql(key, made, { mysqlServers })).rejects.toMatchObject({
        code: 'backup-proof',
        message: expect.stringMatching(why),
        hint: expect.stringContaining('apt-get install -y mariadb-server'),
      });
      const proof = await proveMysql(key, made, { mysqlServers, asked: false });
      expect(proof).toMatchObject({ method: 'list', ok: true, note: expect.stringMatching(why) });
    }
  });
});

test('a dump that is another, or that would run something here, fails where it is loaded', async () => {
  const key = 'mariadb-10.11';
  const { url, rootUrl } = await awkwardMysql(key);
  await using folder = await temporary();
  const made = await backUpMysql(key, url, { directory: folder.path });
  const mark = join(folder.path, 'mark');
  const proofOf = async (change: (text: string) => string) => {
    const bytes = gzipSync(Buffer.from(change((await textOf(made)).toString('latin1')), 'latin1'));
    const path = join(folder.path, 'other');
    await writeFile(path, bytes);
    return proveMysql(key, { ...made, path, report: { ...made.report, sha256: sha(bytes) } });
  };
  const lacking = await proofOf((text) =>
    text
      .replace(/,\n\(2,NULL\)/, '')
      .replace(/DELIMITER ;;\n(?:(?!DELIMITER ;\n)[\s\S])*?EVENT [\s\S]*?\nDELIMITER ;\n/, '')
      .replaceAll('`part`', '`something`'),
  );
  expect(lacking.ok).toBe(false);
  for (const words of ['table part is missing', 'event ev is missing', 'new\nline has 1 rows instead of 2'])
    expect(lacking.note).toContain(words);
  const evil = await proofOf((text) => `\\! touch ${mark}\nsystem touch ${mark}\n${text}`);
  expect(evil).toMatchObject({ ok: false, note: expect.stringContaining('Unknown command') });
  expect(await readdir(folder.path)).not.toContain('mark');
  // The words of a row stay out of the report
  const rows = await proofOf((text) => text.replace(/VALUES\s*\(1,/, 'VALUES secret-row\nmore-secret (1,'));
  expect(rows.note).toMatch(/^ERROR 1064/);
  expect(rows.note).not.toContain('secret');
  await asRoot(rootUrl, 'DROP VIEW v1');
  // What names something that is gone cannot be dumped, and that is said
  const error = await failure(backUpMysql(key, url, { directory: folder.path }));
  expect(error.message).toContain('v;2');
  expect(error.hint).toContain('Mend or drop the view');
});
