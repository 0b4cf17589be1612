import { constants, open } from 'node:fs/promises';
import { systemError } from './folder.js';

/**
 * The bytes of a file that a path of the repository's names: never of a pipe that nobody writes into, or of a device without end, which
 * a link may lead to. Throws an Error with the system's code; `EINVAL` where it is no file, `EFBIG` where it is larger.
 */
export async function readBounded(path: string, most: number): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw systemError('EISDIR', path);
    if (!found.isFile()) throw systemError('EINVAL', path);
    if (found.size > most) throw systemError('EFBIG', path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
