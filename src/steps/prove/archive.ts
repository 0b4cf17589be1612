import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { createGunzip } from 'node:zlib';
import { type BackupContent, plain } from '../backup/content.js';

const BLOCK = 512;
const text = (block: Buffer, start: number, length: number): string =>
  block.toString('utf8', start, start + length).replace(/\0.*$/s, '');

/** Unpacks an archive of a data folder into a folder. Streams; refuses anything that would land elsewhere. */
export async function unpackArchive(content: BackupContent, folder: string): Promise<number> {
  const root = resolve(folder);
  let files = 0;
  let held: Buffer = Buffer.alloc(0);
  let left = 0;
  let padding = 0;
  let out: Awaited<ReturnType<typeof open>> | undefined;
  const begin = async (block: Buffer): Promise<void> => {
    const prefix = text(block, 345, 155);
    const name = text(block, 0, 100);
    const inner = prefix === '' ? name : [prefix, name].join('/');
    const path = join(root, inner);
    if (path !== root && !path.startsWith(root + sep)) throw new Error(`the archive names a file outside: ${name}`);
    const kind = text(block, 156, 1);
    if (kind === '5') {
      await mkdir(path, { recursive: true, mode: 0o700 });
      return;
    }
    if (kind !== '' && kind !== '0') throw new Error(`the archive holds something that is no file: ${name}`);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    left = Number.parseInt(text(block, 124, 12).trim() || '0', 8);
    padding = (BLOCK - (left % BLOCK)) % BLOCK;
    out = await open(path, 'wx', 0o600);
    files += 1;
    if (left === 0) await finish();
  };
  const finish = async (): Promise<void> => {
    await out?.close();
    out = undefined;
  };
  try {
    const gunzip = createGunzip();
    plain(content)
      .on('error', (error) => gunzip.destroy(error))
      .pipe(gunzip);
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      for (;;) {
        if (left > 0) {
          const part = held.subarray(0, left);
          if (part.length === 0) break;
          await out?.write(part);
          left -= part.length;
          held = held.subarray(part.length);
          if (left === 0) await finish();
        } else if (padding > 0) {
          const skipped = Math.min(padding, held.length);
          if (skipped === 0) break;
          padding -= skipped;
          held = held.subarray(skipped);
        } else {
          if (held.length < BLOCK) break;
          const block = held.subarray(0, BLOCK);
          held = held.subarray(BLOCK);
          // Two blocks of zeros end an archive.
          if (block.some((byte) => byte !== 0)) await begin(block);
        }
      }
    }
    if (left > 0) throw new Error('the archive ends in the middle of a file');
    return files;
  } finally {
    await finish();
  }
}

/** An archive unpacked into a folder of its own, gone when disposed. */
export async function unpacked(content: BackupContent): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'mom-proof-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await unpackArchive(content, folder);
    return { folder, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
