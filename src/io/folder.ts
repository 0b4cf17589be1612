import type { FileEntry, Folder } from '../model/contracts.js';
import { ActionError } from '../model/error.js';

/** Where a path ends once its links are followed; `real` is relative to the root, '' for the root itself. */
export type Resolved =
  | { readonly kind: 'file' | 'directory'; readonly real: string }
  | { readonly kind: 'outside' | 'other' | 'nothing' };

/** One name in a directory, links not followed. */
export interface DiskEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'outside' | 'other';
}

/** All that a real file system, a Git tree and a folder in memory differ in. */
export interface Disk {
  resolve(path: string): Promise<Resolved>;
  entries(real: string): Promise<readonly DiskEntry[]>;
  bytes(real: string): Promise<Uint8Array>;
}

/** Far above any history, and far below what a hostile knot of links could give. */
const MOST_ENTRIES = 200_000;
const MOST_LINKS = 5_000;
/** Never migrations, and big. Whoever names a folder in there gets it. */
const SKIPPED = new Set(['node_modules', '.git']);

/** An error with the system's code, as Node's own are. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/** A path without `.`, `..` and double slashes; undefined where it leaves the root. `.git` is not ours to show: it holds the token. */
export function tidy(path: string): string | undefined {
  if (/^(?:\/|\\\\|[A-Za-z]:[\\/])/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.includes('.git') ? undefined : parts.join('/');
}

export const inside = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** A directory on the way down, so that a link back to it is seen. */
interface Open {
  readonly path: string;
  readonly real: string;
  readonly within: Open | undefined;
}

function loops(real: string, open: Open | undefined): boolean {
  for (let at = open; at !== undefined; at = at.within) if (at.real === real) return true;
  return false;
}

async function walk(disk: Disk, start: Open): Promise<FileEntry[]> {
  const found: FileEntry[] = [];
  const open: Open[] = [start];
  let links = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await disk.entries(at.real)) {
      if (SKIPPED.has(entry.name)) continue;
      const path = inside(at.path, entry.name);
      const real = inside(at.real, entry.name);
      const target: Resolved =
        entry.kind === 'link'
          ? await disk.resolve(real)
          : entry.kind === 'file' || entry.kind === 'directory'
            ? { kind: entry.kind, real }
            : { kind: entry.kind };
      const loop = target.kind === 'directory' && loops(target.real, at);
      const back = loop && entry.kind === 'link';
      found.push({ path, kind: target.kind === 'nothing' || back ? 'other' : target.kind });
      if (entry.kind === 'link') links += 1;
      if (target.kind === 'directory' && !loop) open.push({ path, real: target.real, within: at });
      if (found.length > MOST_ENTRIES || links > MOST_LINKS) {
        throw new ActionError(
          'too-many-files',
          `There are more than ${MOST_ENTRIES} files or ${MOST_LINKS} symbolic links below ${start.path === '' ? '.' : start.path}.`,
          'Name the folders of the migrations in `migrations`; a knot of symbolic links may also be the cause.',
        );
      }
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A Folder over any disk: one way to follow links, to stop at loops and at the root, to sort. */
export function folderOver(disk: Disk): Folder {
  const resolve = async (path: string): Promise<Resolved> => {
    const tidied = tidy(path);
    if (tidied === undefined) return { kind: 'outside' };
    return tidied.includes('\0') ? { kind: 'nothing' } : disk.resolve(tidied);
  };
  return {
    async list(path) {
      const target = await resolve(path);
      if (target.kind === 'nothing') return undefined;
      const shown = tidy(path) ?? path;
      if (target.kind !== 'directory') return [{ path: shown, kind: target.kind }];
      return walk(disk, { path: shown, real: target.real, within: undefined });
    },
    async read(path) {
      const target = await resolve(path);
      if (target.kind === 'file') return disk.bytes(target.real);
      const codes = { nothing: 'ENOENT', directory: 'EISDIR', outside: 'EOUTSIDE', other: 'EINVAL' } as const;
      throw systemError(codes[target.kind], path);
    },
  };
}

/** The part of a folder below a path, as if it were the whole. */
export function subFolder(folder: Folder, path: string): Folder {
  const base = tidy(path) ?? path;
  const below = (name: string): string | undefined => {
    const tidied = tidy(name);
    return tidied === undefined ? undefined : tidied === '' ? base : inside(base, tidied);
  };
  return {
    async list(name) {
      const from = below(name);
      if (from === undefined) return [{ path: name, kind: 'outside' }];
      const entries = await folder.list(from === '' ? '.' : from);
      if (base === '') return entries;
      // A path that is a file gives itself, under its own name.
      const cut = entries?.some((entry) => entry.path === base) ? base.lastIndexOf('/') + 1 : base.length + 1;
      return entries?.map((entry) => ({ ...entry, path: entry.path.slice(cut) }));
    },
    read(name) {
      const from = below(name);
      return from === undefined ? Promise.reject(systemError('EOUTSIDE', name)) : folder.read(from);
    },
  };
}
