import { type FileHandle, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A file that has no name: only who holds it open can read it, and it is gone with whoever holds it last, however that
 * ends. It has lost its name before anything is in it.
 */
export async function namelessFile(text: string): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'mom-pass-'));
  const path = join(folder, 'f');
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'wx+', 0o600);
    await rm(path);
    // At a place of its own: macOS hands on the place where we stand, and the reader must begin at the beginning
    await file.write(Buffer.from(text), 0, undefined, 0);
    return file;
  } catch (error) {
    await file?.close();
    await rm(path, { force: true });
    throw error;
  } finally {
    await rmdir(folder).catch(() => undefined);
  }
}
