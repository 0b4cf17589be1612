import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { pglite } from '../../src/engines/pglite.js';
import { feedWith, plain, type Seal, store } from '../../src/steps/backup/content.js';
import { bestPacking, unpacking } from '../../src/steps/backup/packing.js';
import { someMysqlKeys } from '../support/mysql.js';
import { sharedPostgres } from '../support/postgres.js';
import { AWKWARD, AWKWARD_ROWS, awkwardDatabase, backUp, temporary, toolsOf } from './backup-helpers.js';
import { awkwardMysql, backUpMysql, engineOf, AWKWARD_ROWS as MYSQL_ROWS, proveMysql } from './mysql-backup-helpers.js';
import { prove, serversOf } from './prove-helpers.js';

const flip = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) yield piece.map((byte) => byte ^ 0x5a);
};
/** Stands for encryption: nobody can read the file without it. */
const seal: Seal = {
  ending: '.flipped',
  async *close(source) {
    yield Buffer.from('FLIPPED\n');
    yield* flip(source);
  },
  async *open(source) {
    let head = true;
    for await (const piece of source) {
      if (head && Buffer.from(piece.subarray(0, 8)).toString() !== 'FLIPPED\n') throw new Error('it is not flipped');
      yield piece.subarray(head ? 8 : 0).map((byte) => byte ^ 0x5a);
      head = false;
    }
  },
};

const damage = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  await file.write(Buffer.from('X'), 0, 1, 0);
  await file.close();
};

test('what is stored is weighed as it lies there, and comes back through seal and packing', async () => {
  await using folder = await temporary();
  const path = join(folder.path, 'x');
  await writeFile(path, '');
  const text = Buffer.concat(Array.from({ length: 300 }, (_, n) => Buffer.alloc(10_000, n)));
  const pieces = Array.from({ length: 300 }, (_, n) => text.subarray(n * 10_000, (n + 1) * 10_000));
  const stored = await store(Readable.from(pieces, { objectMode: false }), [bestPacking().pack()], { path, seal });
  const bytes = await readFile(path);
  expect(stored).toEqual({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect(bytes.length).toBeLessThan(text.length / 10);
  const back: Uint8Array[] = [];
  for await (const piece of unpacking(plain({ path, seal }))) back.push(piece);
  expect(Buffer.concat(back).equals(text)).toBe(true);
});

test('a compressed file that is cut off, or no such file, is an error and no shorter text', async () => {
  const whole = gzipSync(Buffer.alloc(1_000_000, 7));
  const read = async (bytes: Buffer): Promise<number> => {
    let length = 0;
    for await (const piece of unpacking(Readable.from([bytes]))) length += piece.length;
    return length;
  };
  expect(await read(whole)).toBe(1_000_000);
  await expect(read(whole.subarray(0, whole.length - 9))).rejects.toThrow(/unexpected end/);
  await expect(read(Buffer.from('-- a dump'))).rejects.toThrow(/incorrect header/);
  await expect(read(Buffer.alloc(0))).rejects.toThrow(/unexpected end/);
});

test('a program that closes its input ends the reading without a word; a source that breaks is told', async () => {
  const { PassThrough } = await import('node:stream');
  const closed = new PassThrough();
  closed.destroy();
  expect(await feedWith(Readable.from([Buffer.alloc(10)]), [], closed)).toBeUndefined();
  const broken = Readable.from(
    // biome-ignore lint/correctness/useYield: it breaks before it gives anything
    (async function* () {
      throw new Error('torn');
    })(),
  );
  expect(await feedWith(broken, [], new PassThrough())).toBe('torn');
});

test('PostgreSQL: a sealed dump is never plain on the disk, and is proved through the seal', async () => {
  const url = await awkwardDatabase(await sharedPostgres(15));
  await using folder = await temporary();
  const made = await backUp(url, { directory: folder.path, tools: await toolsOf(15), seal });
  expect(made.report).toMatchObject({ file: expect.stringMatching(/\.dump\.flipped$/), encrypted: true });
  const bytes = await readFile(made.path);
  expect(bytes.subarray(0, 8).toString()).toBe('FLIPPED\n');
  expect(made.report).toMatchObject({
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  for (const method of ['restore', 'list'] as const)
    expect(await prove(made, { method, servers: await serversOf(15) })).toMatchObject({
      method,
      ok: true,
      rows: AWKWARD_ROWS,
    });
  await damage(made.path);
  for (const method of ['restore', 'list'] as const) {
    const proof = await prove(made, { method, servers: await serversOf(15) }).catch((error: Error) => ({
      ok: false,
      note: error.message,
    }));
    expect(proof).toMatchObject({ ok: false, note: expect.stringMatching(/not flipped|pg_restore/) });
  }
});

test('PGlite: the archive too', async () => {
  await using folder = await temporary();
  const url = `pglite:${join(folder.path, 'db')}`;
  await using session = await pglite.connect({ url, connectTimeoutMs: 1_000, applicationName: 'test' });
  await session.run(AWKWARD);
  const made = await backUp(url, { directory: folder.path, tools: [], seal, engine: pglite }, session);
  expect((await readFile(made.path)).subarray(0, 8).toString()).toBe('FLIPPED\n');
  expect(await prove(made, { engine: pglite })).toMatchObject({ method: 'restore', ok: true });
});

test.each(someMysqlKeys)('%s: a sealed dump is proved through the seal', async (key) => {
  const { url } = await awkwardMysql(key);
  await using folder = await temporary();
  const made = await backUpMysql(key, url, { directory: folder.path, seal });
  expect((await readFile(made.path)).subarray(0, 8).toString()).toBe('FLIPPED\n');
  const rows = MYSQL_ROWS[engineOf(key).name as keyof typeof MYSQL_ROWS];
  for (const method of ['restore', 'list'] as const)
    expect(await proveMysql(key, made, { method })).toMatchObject({ method, ok: true, rows });
});
