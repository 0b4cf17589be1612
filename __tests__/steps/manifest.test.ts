import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { postgres } from '../../src/engines/postgres.js';
import { sha256Of } from '../../src/steps/backup/file.js';
import { serverIdentity } from '../../src/steps/backup/identity.js';
import { type Manifest, manifestPath } from '../../src/steps/backup/manifest.js';
import { markedCatalog, marksOf } from '../../src/steps/backup/marks.js';
import { readManifest } from '../../src/steps/backup/read-manifest.js';
import { compareSchemas } from '../../src/steps/prove/compare.js';
import { sharedMysql, someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres, someMajors, startPostgres } from '../support/postgres.js';
import { AWKWARD_ROWS, awkwardDatabase, backUp, failure, temporary, toolsOf } from './backup-helpers.js';
import { awkwardMysql, backUpMysql, engineOf, AWKWARD_ROWS as MYSQL_ROWS } from './mysql-backup-helpers.js';
import { connect } from './verify-fixtures.js';

const MAJOR = 15;
const ORIGIN = { by: 'migrate-on-merge 0.0.0', commit: 'a'.repeat(40), planDigest: 'd1' };
const total = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + (rows ?? 0), 0);

describe.each(someMajors)('PostgreSQL %i', (major) => {
  test('the manifest says what is in the backup, and neither where the server is nor who asked it', async () => {
    const server = await sharedPostgres(major);
    const url = await awkwardDatabase(server);
    await using folder = await temporary();
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(major), origin: ORIGIN });
    const manifest = await readManifest(made.path);
    expect(manifest).toEqual(made.manifest);
    expect((await stat(manifestPath(made.path))).mode & 0o777).toBe(0o600);
    expect(manifest).toMatchObject({
      ...ORIGIN,
      version: 1,
      label: 'default',
      server: { engine: 'postgres', major, embedded: false, identity: expect.stringMatching(/^[0-9a-f]{32}$/) },
      database: { name: new URL(url).pathname.slice(1), encoding: 'UTF8' },
      backup: {
        file: made.report.file,
        bytes: (await stat(made.path)).size,
        sha256: await sha256Of(made.path),
        kind: 'pg_dump',
        tool: made.report.tool,
        scope: 'full',
        encryption: 'none',
      },
    });
    expect(total(manifest)).toBe(AWKWARD_ROWS);
    expect(manifest.tables).toContainEqual({ name: 'Other.Schema.q"t', rows: 2 });
    const text = await readFile(manifestPath(made.path), 'utf8');
    expect(text).not.toContain(String(server.port));
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|\bapp\b|CREATE|SELECT/);
  });

  test('its marks compare as the schemas themselves do', async () => {
    await using session = await connect(await awkwardDatabase(await sharedPostgres(major)));
    const look = () => postgres.dialect.snapshot(session, { historySchema: 'migrate_on_merge' });
    const marked = async () => markedCatalog(marksOf(await look()), major);
    const before = await marked();
    expect(compareSchemas(before, await marked())).toBeUndefined();
    await session.run('ALTER TABLE users ALTER COLUMN name SET NOT NULL; DROP VIEW names; CREATE TABLE more (id int)');
    const differences = compareSchemas(before, await marked()) ?? '';
    expect(differences).toContain('view public.names is missing');
    expect(differences).toContain('column public.users.name is another');
    expect(differences).toContain('table public.more is there only in the copy');
  });
});

describe.each(someMysqlKeys)('%s', (key) => {
  test('the manifest says what is in the backup', async () => {
    const { name, url } = await awkwardMysql(key);
    await using folder = await temporary();
    const made = await backUpMysql(key, url, { directory: folder.path, origin: ORIGIN });
    const manifest = await readManifest(made.path);
    expect(manifest).toEqual(made.manifest);
    const { flavour } = await sharedMysql(key);
    expect(manifest).toMatchObject({
      server: { engine: flavour },
      database: { name },
      backup: {
        sha256: await sha256Of(made.path),
        kind: 'mysqldump',
        compression: expect.stringMatching(/^(gzip|zstd)$/),
      },
      mysql: { definers: [expect.stringMatching(/^[0-9a-f]{16}$/)] },
    });
    expect(total(manifest)).toBe(MYSQL_ROWS[flavour]);
    expect(await readFile(manifestPath(made.path), 'utf8')).not.toMatch(/localhost|127\.0\.0\.1|@|CREATE |SELECT/);
  });

  test('another database of the server has the same identity', async () => {
    const server = await sharedMysql(key);
    const engine = engineOf(key);
    const of = async (url: string): Promise<string | undefined> => {
      await using session = await engine.connect({ url, connectTimeoutMs: 10_000, applicationName: 'test' });
      return await serverIdentity(session, engine.dialect.name);
    };
    const one = await of(await server.createDatabase());
    expect(one).toBe(await of(await server.createDatabase()));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
  });
});

test('a server keeps its identity when it starts again, and has it for roles without rights', async () => {
  await using server = await startPostgres(MAJOR);
  const of = async (url: string): Promise<string | undefined> => {
    await using session = await connect(url);
    return await serverIdentity(session, 'postgresql');
  };
  const url = await server.createDatabase();
  const before = await of(url);
  await server.restart();
  expect(await of(url)).toBe(before);
  expect(await of(server.superuserUrl())).toBe(before);
  expect(await of((await sharedPostgres(MAJOR)).superuserUrl())).not.toBe(before);
});

describe('what is no manifest is refused', () => {
  const damaged = async (change: (manifest: Record<string, unknown>) => unknown): Promise<string> => {
    await using folder = await temporary();
    const backup = join(folder.path, 'a.dump');
    const good: Record<string, unknown> = {
      format: 'migrate-on-merge backup',
      version: 1,
      createdAt: '2026-01-01T00:00:00.000Z',
      by: 'x',
      label: 'default',
      commit: null,
      planDigest: null,
      server: { engine: 'postgres', version: '15.1', major: 15, embedded: false, identity: null },
      database: { name: 'shop', encoding: 'UTF8', bytes: 1 },
      backup: {
        file: 'a.dump',
        bytes: 1,
        sha256: '0'.repeat(64),
        kind: 'pg_dump',
        tool: 'pg_dump 15.1',
        scope: 'full',
        compression: 'by the tool',
        encryption: 'none',
      },
      tables: [{ name: 'public.a', rows: null }],
      objects: [],
    };
    const text = change(good);
    await writeFile(manifestPath(backup), typeof text === 'string' ? text : JSON.stringify(good));
    const error = await failure(readManifest(backup));
    expect(error.code).toBe('backup-manifest');
    expect(error.hint).not.toBe('');
    return error.message;
  };

  test.each<[string, (manifest: Record<string, unknown>) => unknown, string]>([
    ['text', () => 'nothing', 'is no JSON'],
    ['null', () => 'null', 'is no manifest of a backup'],
    ['a list', () => '[]', 'is no manifest of a backup'],
    ['another form', (all) => Object.assign(all, { format: 'x' }), 'is no manifest of a backup'],
    ['a later form', (all) => Object.assign(all, { version: 2 }), 'of a later form'],
    ['no tables', (all) => delete all['tables'], 'is damaged: tables'],
    ['rows that are no number', (all) => Object.assign(all, { tables: [{ name: 'a', rows: '1' }] }), 'damaged: tables'],
    [
      'a hash that is none',
      (all) => Object.assign(all, { backup: { ...(all['backup'] as object), sha256: 'x' } }),
      'damaged: backup',
    ],
    ['ends of events', (all) => Object.assign(all, { mysql: { eventEnds: [['x']] } }), 'damaged: mysql'],
  ])('%s', async (_, change, words) => {
    expect(await damaged(change)).toContain(words);
  });

  test('a dump alone is no backup', async () => {
    await using folder = await temporary();
    const error = await failure(readManifest(join(folder.path, 'a.dump')));
    expect(error.message).toBe('There is no a.dump.manifest.json beside the backup.');
    expect(error.hint).toContain('a.dump and a.dump.manifest.json');
  });
});

test('a backup whose manifest cannot be written is not left behind', async () => {
  const url = await awkwardDatabase(await sharedPostgres(MAJOR));
  await using folder = await temporary();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(MAJOR) });
  const { backupFile } = await import('../../src/steps/backup/file.js');
  const inner = join(folder.path, 'inner');
  await mkdir(inner);
  await using file = await backupFile({ directory: inner, database: 'd', label: 'l', ending: '.dump' });
  // A folder is where the manifest would be written
  await mkdir(`${manifestPath(join(inner, file.name))}.part`);
  await chmod(inner, 0o700);
  expect((await failure(file.keep(made.manifest))).code).toBe('backup-failed');
  expect((await readdir(inner)).filter((name) => !name.endsWith('.part'))).toEqual([]);
});
