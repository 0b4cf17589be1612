import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DumpTools } from '../../src/io/binaries.js';
import type { ActionError } from '../../src/model/error.js';
import type { ProgressEvent } from '../../src/model/events.js';
import { backupName } from '../../src/steps/backup/file.js';
import { chooseTools } from '../../src/steps/backup/tool.js';
import { serverMajors, sharedPostgres, someMajors } from '../support/postgres.js';
import { expectRefusal } from '../support/refusal.js';
import {
  AWKWARD_ROWS,
  abortOnceThereIs,
  awkwardDatabase,
  backUp,
  failure,
  standIn,
  temporary,
  toolsOf,
} from './backup-helpers.js';
import { connect } from './verify-fixtures.js';

const MAJOR = 15;
const mode = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('a whole backup: private, complete, counted', async () => {
    const server = await sharedPostgres(major);
    const url = await awkwardDatabase(server);
    await using folder = await temporary();
    const events: ProgressEvent[] = [];
    const made = await backUp(url, {
      directory: join(folder.path, 'deep', 'er'),
      tools: await toolsOf(...serverMajors),
      label: 'live / eu',
      progress: (event) => events.push(event),
    });
    const { report, path, source } = made;
    expect(report.file).toMatch(/^db_[0-9a-f]+-\d{8}T\d{6}Z-live_eu\.dump$/);
    expect(path).toBe(join(folder.path, 'deep', 'er', report.file));
    expect(await mode(path)).toBe('600');
    expect(await mode(join(folder.path, 'deep', 'er'))).toBe('700');
    expect(report.tool).toMatch(new RegExp(`^pg_dump ${major}\\.`));
    expect(report.bytes).toBe((await stat(path)).size);
    expect(report.sha256).toBe(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
    expect(report.encrypted).toBe(false);
    expect([...(source.rows ?? [])].reduce((sum, [, n]) => sum + n, 0)).toBe(AWKWARD_ROWS);
    expect(source.rows?.get('Other.Schema.q"t')).toBe(2);
    expect(source.relations.map((r) => r.kind)).toContain('partitioned table');
    expect(events).toContainEqual({ type: 'backup', text: expect.stringContaining(`by ${report.tool}`) });
    expect(await readdir(join(folder.path, 'deep', 'er'))).toEqual([report.file, `${report.file}.manifest.json`]);
  });
});

test('a second backup of the same second has a name of its own', async () => {
  const url = await awkwardDatabase(await sharedPostgres(MAJOR));
  await using folder = await temporary();
  const tools = await toolsOf(MAJOR);
  await Promise.all([1, 2, 3].map(() => backUp(url, { directory: folder.path, tools })));
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.dump'))).toHaveLength(3);
});

test('without a folder it takes a private one below the runner’s temp', async () => {
  const url = await awkwardDatabase(await sharedPostgres(MAJOR));
  await using folder = await temporary();
  const before = process.env['RUNNER_TEMP'];
  process.env['RUNNER_TEMP'] = folder.path;
  try {
    const made = await backUp(url, { directory: undefined, tools: await toolsOf(MAJOR) });
    expect(made.path.startsWith(join(folder.path, 'migrate-on-merge-backup-'))).toBe(true);
    expect(await mode(join(made.path, '..'))).toBe('700');
    await failure(
      backUp(url, {
        directory: undefined,
        tools: [await standIn(folder, (await toolsOf(MAJOR))[0] as DumpTools, 'exit 1')],
      }),
    );
    expect((await readdir(folder.path)).filter((name) => name.startsWith('migrate'))).toHaveLength(1);
  } finally {
    if (before === undefined) delete process.env['RUNNER_TEMP'];
    else process.env['RUNNER_TEMP'] = before;
  }
});

test('counts and dump agree while others write', async () => {
  const url = await awkwardDatabase(await sharedPostgres(MAJOR));
  await using writer = await connect(url);
  await using folder = await temporary();
  let going = true;
  const writing = (async () => {
    while (going) await writer.run("INSERT INTO users (name) SELECT 'more' FROM generate_series(1, 20)");
  })();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(MAJOR) });
  going = false;
  await writing;
  const { readBack } = await import('../../src/steps/prove/list.js');
  const back = await readBack(made.tools as DumpTools, made);
  expect(back.problem).toBeUndefined();
  expect(Object.fromEntries(back.rows)).toEqual(Object.fromEntries(made.source.rows ?? []));
});

describe('the right tool', () => {
  const tool = (major: number): DumpTools => ({
    major,
    version: `${major}.1`,
    pgDump: `/d${major}`,
    pgRestore: `/r${major}`,
  });

  test('is the server’s own major, else the next one above', () => {
    const tools = [18, 17, 15].map(tool);
    expect([13, 15, 16, 17, 18, 19].map((major) => chooseTools(tools, major)?.major)).toEqual([
      15,
      15,
      17,
      17,
      18,
      undefined,
    ]);
  });

  test('an older one is refused before anything is written', async () => {
    const url = await awkwardDatabase(await sharedPostgres(17));
    await using folder = await temporary();
    const error = await failure(backUp(url, { directory: folder.path, tools: await toolsOf(15) }));
    expectRefusal(error, 'backup-tool', /./, /install/i);
    expect(error.message).toMatch(
      /^The newest pg_dump here is 15\.\d+ \(.*pg_dump\), and the server is PostgreSQL 17: an older pg_dump refuses a newer server\.$/,
    );
    expect(error.hint).toContain('sudo apt-get install -y postgresql-client-17');
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('none at all', async () => {
    const url = await awkwardDatabase(await sharedPostgres(MAJOR));
    const error = await failure(backUp(url, { directory: undefined, tools: [] }));
    expect(error.message).toBe('There is no pg_dump here, and the server is PostgreSQL 15.');
  });

  test('a newer one serves', async () => {
    const url = await awkwardDatabase(await sharedPostgres(15));
    await using folder = await temporary();
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(17) });
    expect(made.report.tool).toMatch(/^pg_dump 17\./);
  });
});

describe('what goes wrong leaves no file behind', () => {
  const attempt = async (script: string, more: Partial<Parameters<typeof backUp>[1]> = {}): Promise<ActionError> => {
    const url = await awkwardDatabase(await sharedPostgres(MAJOR));
    await using folder = await temporary();
    await using target = await temporary();
    const [real] = await toolsOf(MAJOR);
    const tools = await standIn(folder, real as DumpTools, script);
    const error = await failure(backUp(url, { directory: target.path, tools: [tools], ...more }));
    expect(await readdir(target.path)).toEqual([]);
    return error;
  };

  test('a dump of one table that ends well', async () => {
    const error = await attempt('exec REAL -t nothing "$@"');
    expect(error.code).toBe('backup-failed');
    expect(error.message).toMatch(/^The backup is incomplete: of 11 relations it lacks .*table public\.users/);
  });

  test('a dump without rows that ends well', async () => {
    const error = await attempt('exec REAL --schema-only "$@"');
    expect(error.message).toMatch(/it lacks table Other\.Schema\.q"t, table public\.Two Words, table public\.child/);
  });

  test('a dump that is none', async () => {
    const error = await attempt('echo nonsense > "$FILE"');
    expect(error.message).toMatch(
      /reading the dump back with pg_restore failed \(exit 1\)\.\npg_restore: error: input file/,
    );
  });

  test('an error in the middle', async () => {
    const error = await attempt(
      'echo x > "$FILE"; echo "pg_dump: error: could not write to output file: No space left on device" >&2; exit 1',
    );
    expect(error.message).toBe(
      'The backup was not made: pg_dump failed (exit 1).\npg_dump: error: could not write to output file: No space left on device',
    );
    expect(error.hint).toContain('backup-directory');
  });

  test('killed by the system', async () => {
    const error = await attempt('kill -KILL $$');
    expect(error.message).toBe('The backup was not made: pg_dump was killed (signal 9).');
    expect(error.hint).toContain('memory');
  });

  test('cancelled: the tool and what it started have ended', async () => {
    await using notes = await temporary();
    const file = join(notes.path, 'pid');
    const error = await attempt(`sleep 600 & echo $! > ${file}.part; mv ${file}.part ${file}; wait`, {
      signal: abortOnceThereIs(file),
    });
    expect(error.message).toBe('The backup was cancelled before it was complete.');
    const pid = Number(await readFile(file, 'utf8'));
    expect(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).not.toContain('sleep');
  });

  test('cancelled before it began', async () => {
    expect((await attempt('exec REAL "$@"', { signal: AbortSignal.abort() })).message).toContain('cancelled');
  });

  test('the folder may not be written', async () => {
    const url = await awkwardDatabase(await sharedPostgres(MAJOR));
    const error = await failure(backUp(url, { directory: '/dev/null/x', tools: await toolsOf(MAJOR) }));
    expect(error).toMatchObject({ code: 'backup-failed', message: expect.stringContaining('/dev/null/x: ENOTDIR') });
  });

  test('a full disk', async () => {
    // A file that takes nothing: what a write to a full disk answers.
    const error = await attempt('rm -f "$FILE"; ln -s /dev/full "$FILE"; exec REAL "$@"');
    expect(error.message).toMatch(/No space left on device/);
    expect(error.hint).toContain('Free some space');
  });
});

describe('rights', () => {
  test('row security that binds the role is said to be the reason', async () => {
    const url = await awkwardDatabase(await sharedPostgres(MAJOR));
    await using session = await connect(url);
    await session.run('ALTER TABLE users ENABLE ROW LEVEL SECURITY; ALTER TABLE users FORCE ROW LEVEL SECURITY');
    await using folder = await temporary();
    for (const rows of [true, false]) {
      const error = await failure(backUp(url, { directory: folder.path, tools: await toolsOf(MAJOR), rows }));
      expect(error.message).toContain('query would be affected by row-level security policy for table "users"');
      expect(error.hint).toContain('BYPASSRLS');
    }
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('a table that may not be read', async () => {
    const server = await sharedPostgres(MAJOR);
    const url = await awkwardDatabase(server);
    await using admin = await connect(server.superuserUrl(new URL(url).pathname.slice(1)));
    await admin.run('ALTER TABLE nothing OWNER TO postgres');
    await using folder = await temporary();
    const error = await failure(backUp(url, { directory: folder.path, tools: await toolsOf(MAJOR) }));
    expect(error.message).toContain('permission denied for table nothing');
    expect(error.hint).toContain('pg_read_all_data');
  });

  test('a table that another session holds is not waited for without end, and the session is usable afterwards', async () => {
    const url = await awkwardDatabase(await sharedPostgres(MAJOR));
    await using other = await connect(url);
    await other.run('BEGIN; LOCK TABLE child IN ACCESS EXCLUSIVE MODE');
    await using folder = await temporary();
    const session = await connect(url);
    const request = { directory: folder.path, tools: await toolsOf(MAJOR), lockWaitMs: 500 };
    const { makeBackup } = await import('../../src/steps/backup/backup.js');
    const { postgres } = await import('../../src/engines/postgres.js');
    const all = {
      ...request,
      engine: postgres,
      session,
      url,
      label: 'x',
      historySchema: 'm',
      rows: true,
      progress: () => undefined,
    };
    const error = await failure(makeBackup(all));
    expect(error.message).toMatch(/timeout/);
    expect(error.hint).toContain('Another session');
    expect(session.transaction()).toBe('idle');
    await other.run('ROLLBACK');
    expect((await makeBackup(all)).report.bytes).toBeGreaterThan(1000);
    await session.close();
  });
});

test('rows of some tables only, with the schema of all', async () => {
  const url = await awkwardDatabase(await sharedPostgres(MAJOR));
  await using folder = await temporary();
  const made = await backUp(url, {
    directory: folder.path,
    tools: await toolsOf(MAJOR),
    only: ['public.child', 'Other.Schema.q"t'],
  });
  expect(made.partial).toBe(true);
  expect(Object.fromEntries(made.source.rows ?? [])).toEqual({ 'public.child': 2, 'Other.Schema.q"t': 2 });
  const { readBack } = await import('../../src/steps/prove/list.js');
  const back = await readBack(made.tools as DumpTools, made);
  expect(Object.fromEntries(back.rows)).toEqual({ 'public.child': 2, 'Other.Schema.q"t': 2 });
});

test('names of files are safe', () => {
  const at = new Date('2026-11-03T10:11:12.345Z');
  expect(backupName('shop', 'default', at, '.dump')).toBe('shop-20261103T101112Z-default.dump');
  expect(backupName('../a b;$(x)', '', at, '.dump')).toBe('__a_b_x_-20261103T101112Z-_.dump');
  expect(backupName('é'.repeat(300), 'x'.repeat(300), at, '.dump').length).toBeLessThan(160);
});
