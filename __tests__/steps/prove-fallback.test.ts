import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pglite } from '../../src/engines/pglite.js';
import { unpackArchive } from '../../src/steps/prove/archive.js';
import { RowCounter } from '../../src/steps/prove/count.js';
import { sharedPostgres } from '../support/postgres.js';
import { AWKWARD, AWKWARD_ROWS, awkwardDatabase, backUp, temporary, toolsOf } from './backup-helpers.js';
import { prove, serversOf } from './prove-helpers.js';

describe('where it cannot be restored', () => {
  test('a proof that was asked for is not weakened in silence, the default is, and says so', async () => {
    await using folder = await temporary();
    const url = await awkwardDatabase(await sharedPostgres(17));
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(17) });
    for (const servers of [[], await serversOf(15)]) {
      await expect(prove(made, { servers })).rejects.toMatchObject({
        code: 'backup-proof',
        message: expect.stringMatching(
          /(no PostgreSQL server is installed here|newest server here is PostgreSQL 15), and PostgreSQL 17 is needed/,
        ),
        hint: expect.stringContaining('sudo apt-get install -y postgresql-17'),
      });
      expect(await prove(made, { servers, asked: false })).toMatchObject({
        method: 'list',
        ok: true,
        rows: AWKWARD_ROWS,
        note: expect.stringMatching(
          /^Read to its end and every row counted, but not loaded into a server, a weaker proof: .*apt-get install/,
        ),
      });
    }
  });

  test('an extension that this machine does not have is named', async () => {
    await using folder = await temporary();
    const url = await awkwardDatabase(await sharedPostgres(15));
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15) });
    const objects = new Map(made.source.catalog.objects);
    objects.set('extension nowhere', { kind: 'extension', name: 'nowhere', definition: 'in schema public' });
    const backup = { ...made, source: { ...made.source, catalog: { ...made.source.catalog, objects } } };
    const servers = await serversOf(15);
    await expect(prove(backup, { servers })).rejects.toMatchObject({
      message:
        'The backup cannot be proved by restoring it: the database uses an extension that is not usable here: nowhere.',
    });
    expect(await prove(backup, { servers, asked: false })).toMatchObject({ method: 'list', ok: true });
  });

  test('a disk that is too small for the copy', async () => {
    await using folder = await temporary();
    const url = await awkwardDatabase(await sharedPostgres(15));
    const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15) });
    const backup = { ...made, source: { ...made.source, bytes: 1e18 } };
    await expect(prove(backup, { servers: await serversOf(15) })).rejects.toThrow(
      /the copy would need up to 1,?000 PB/,
    );
  });
});

describe('an archive of the embedded server', () => {
  test('is written, proved by opening it a second time, and can be unpacked into a folder', async () => {
    await using folder = await temporary();
    const url = `pglite:${join(folder.path, 'live')}`;
    const session = await pglite.connect({ url, connectTimeoutMs: 1_000, applicationName: 'test' });
    await session.run(AWKWARD);
    const made = await backUp(url, { engine: pglite, directory: join(folder.path, 'out'), tools: [] }, session);
    expect(made.report).toMatchObject({
      file: expect.stringMatching(/\.tar\.gz$/),
      tool: expect.stringContaining('embedded'),
    });
    expect(await prove(made, { engine: pglite })).toMatchObject({
      method: 'restore',
      ok: true,
      tables: 6,
      rows: AWKWARD_ROWS,
    });
    expect(await prove(made, { engine: pglite, method: 'list' })).toMatchObject({
      method: 'list',
      ok: true,
      tables: 6,
    });
    const wrong = { ...made, source: { ...made.source, rows: new Map([['public.users', 7]]) } };
    expect(await prove(wrong, { engine: pglite })).toMatchObject({
      ok: false,
      note: 'public.users has 1000 rows instead of 7',
    });

    await unpackArchive(made, join(folder.path, 'again'));
    const restored = `pglite:${join(folder.path, 'again')}`;
    await using again = await pglite.connect({ url: restored, connectTimeoutMs: 1_000, applicationName: 'test' });
    expect((await again.run('SELECT count(*) AS n FROM users')).rows).toEqual([{ n: '1000' }]);

    await truncate(made.path, made.report.bytes - 1_000);
    expect(await prove(made, { engine: pglite })).toMatchObject({
      ok: false,
      note: expect.stringContaining('cannot be read back'),
    });
  });

  test('an archive that would write elsewhere is refused', async () => {
    await using folder = await temporary();
    const entry = (name: string, kind: string): Buffer => {
      const block = Buffer.alloc(512);
      block.write(name, 0);
      block.write('00000000000', 124);
      block.write(kind, 156);
      return block;
    };
    for (const [name, kind] of [
      ['../../evil', '0'],
      ['link', '2'],
    ] as const) {
      const file = join(folder.path, 'bad.tar.gz');
      await writeFile(file, gzipSync(Buffer.concat([entry(name, kind), Buffer.alloc(1024)])));
      expect(gunzipSync(await readFile(file))).toHaveLength(1536);
      await expect(unpackArchive({ path: file }, join(folder.path, 'in'))).rejects.toThrow(/outside|no file/);
    }
  });
});

test('rows are counted whatever the pieces', () => {
  const text = [
    'SET x = 1;',
    'COPY public.users (id, name) FROM stdin;',
    '1\tCOPY public.fake (id) FROM stdin;',
    '2\t\\\\.',
    '',
    `3\t${'x'.repeat(300_000)}`,
    '\\.',
    'COPY "O.S"."q""t"  FROM stdin;',
    '\\.',
    "SELECT pg_catalog.lowrite(0, '\\x00ff');",
    `SELECT '${'y'.repeat(200_000)}';`,
    'COPY public.nothing  FROM stdin;',
    '',
    '\\.',
    '',
  ].join('\n');
  const bytes = Buffer.from(text);
  for (const size of [1, 2, 3, 7, 64, 1_000, 65_536, bytes.length]) {
    const counter = new RowCounter();
    for (let at = 0; at < bytes.length; at += size) counter.push(bytes.subarray(at, at + size));
    expect(Object.fromEntries(counter.rows)).toEqual({ 'public.users': 4, 'O.S.q"t': 0, 'public.nothing': 1 });
    expect(counter.whole()).toBe(true);
  }
  const cut = new RowCounter();
  cut.push(Buffer.from('COPY public.users (id) FROM stdin;\n1\n'));
  expect(cut.whole()).toBe(false);
});
