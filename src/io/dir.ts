import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Folder } from '../model/contracts.js';
import { codeOf, type Disk, type DiskEntry, folderOver, inside, type Resolved, systemError } from './folder.js';

export { codeOf, subFolder } from './folder.js';
export { type MemoryFile, memoryFolder } from './tree.js';

/** No migration is that big, and beyond 512 MB JavaScript has no string for it. */
const MOST_BYTES = 256 * 1024 * 1024;
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** True when there is a link of that name, wherever it leads. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** True for a plain file; false for a link, wherever it leads. */
function isFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

// Synchronous on purpose, here and below: a file takes five calls, and each trip to Node’s threads costs ten times what
// the call itself does. Nothing else waits meanwhile.
function resolveOn(root: string, path: string): Resolved {
  const full = join(root, path);
  let real: string;
  try {
    real = realpathSync.native(full);
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code === 'ELOOP') return { kind: 'other' };
    if (GONE.has(code)) return { kind: isLink(full) ? 'other' : 'nothing' };
    throw error;
  }
  const prefix = root.endsWith(sep) ? root : root + sep;
  if (real !== root && !real.startsWith(prefix)) return { kind: 'outside' };
  const relative = real === root ? '' : real.slice(prefix.length).split(sep).join('/');
  // `.git/config` holds the token of the checkout: a link to it is a link out.
  if (relative.split('/').includes('.git')) return { kind: 'outside' };
  const found = statSync(real);
  if (found.isDirectory()) return { kind: 'directory', real: relative };
  return found.isFile() ? { kind: 'file', real: relative } : { kind: 'other' };
}

/** Resolves paths below a root. Of a file that is no link only its folder has to be followed, and that once for all its files. */
function resolverOf(root: string): (path: string) => Resolved {
  const folders = new Map<string, string>();
  const folderOf = (path: string): string | undefined => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const found = resolveOn(root, path);
    if (found.kind !== 'directory') return undefined;
    folders.set(path, found.real);
    return found.real;
  };
  return (path) => {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    const folder = /^(?:\.git)?$/i.test(name) ? undefined : folderOf(path.slice(0, Math.max(0, slash)));
    if (folder === undefined) return resolveOn(root, path);
    const real = inside(folder, name);
    return isFile(join(root, real)) ? { kind: 'file', real } : resolveOn(root, path);
  };
}

async function entriesOf(directory: string): Promise<readonly DiskEntry[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return entries.map((entry) => ({
    name: entry.name,
    // Bytes that are no UTF-8 arrive as U+FFFD, and a name like that leads nowhere.
    kind: entry.name.includes('\uFFFD')
      ? 'other'
      : entry.isSymbolicLink()
        ? 'link'
        : entry.isDirectory()
          ? 'directory'
          : entry.isFile()
            ? 'file'
            : 'other',
  }));
}

/** Opens without following a link put there meanwhile, and without waiting for whoever writes into a pipe. */
function bytesOf(path: string): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw systemError('EINVAL', path);
    if (found.size > MOST_BYTES) throw systemError('EFBIG', path);
    const bytes = Buffer.allocUnsafe(found.size);
    let at = 0;
    for (let got = -1; at < bytes.length && got !== 0; at += got)
      got = readSync(file, bytes, at, bytes.length - at, null);
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}

/** The repository on the real file system. Whatever a link leads to, nothing outside of the root is read. */
export function openFolder(root: string): Folder {
  let known: Promise<string> | undefined;
  const real = (): Promise<string> => {
    known ??= realpath(root);
    return known;
  };
  let resolver: ((path: string) => Resolved) | undefined;
  const disk: Disk = {
    async resolve(path) {
      resolver ??= resolverOf(await real());
      return resolver(path);
    },
    entries: async (path) => entriesOf(join(await real(), path)),
    bytes: async (path) => bytesOf(join(await real(), path)),
  };
  return folderOver(disk);
}
