import type { Folder } from '../model/contracts.js';
import { type Disk, type DiskEntry, folderOver, inside, type Resolved, systemError } from './folder.js';

/** A leaf of a tree that is no file system: a Git commit, or a test. Directories follow from the paths. */
export type Leaf =
  | { readonly kind: 'file'; readonly bytes: () => Promise<Uint8Array> }
  | { readonly kind: 'link'; readonly target: () => Promise<string> }
  | { readonly kind: 'outside' | 'other' };

/** As many as Linux follows. */
const MOST_LINKS = 40;

type Names = Map<string, DiskEntry['kind']>;

function directories(leaves: ReadonlyMap<string, Leaf>): ReadonlyMap<string, Names> {
  const all = new Map<string, Names>([['', new Map()]]);
  const add = (path: string, kind: DiskEntry['kind']): void => {
    const slash = path.lastIndexOf('/');
    const parent = slash === -1 ? '' : path.slice(0, slash);
    let names = all.get(parent);
    if (names === undefined) {
      names = new Map();
      all.set(parent, names);
      add(parent, 'directory');
    }
    names.set(path.slice(slash + 1), kind);
  };
  // A name with U+FFFD is one whose bytes were no UTF-8: it cannot be asked for again.
  for (const [path, leaf] of leaves) add(path, path.includes('\uFFFD') ? 'other' : leaf.kind);
  return all;
}

/** A disk made of leaves; links are followed as a file system does. */
export function treeDisk(leaves: ReadonlyMap<string, Leaf>): Disk {
  const folders = directories(leaves);
  const resolve = async (path: string): Promise<Resolved> => {
    const rest = path.split('/').reverse();
    let real = '';
    let links = 0;
    for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
      if (part === '' || part === '.') continue;
      if (part === '.git') return { kind: 'outside' };
      if (part === '..') {
        if (real === '') return { kind: 'outside' };
        real = real.slice(0, Math.max(0, real.lastIndexOf('/')));
        continue;
      }
      const next = inside(real, part);
      const leaf = leaves.get(next);
      if (leaf?.kind === 'link') {
        links += 1;
        const target = await leaf.target();
        if (links > MOST_LINKS) return { kind: 'other' };
        if (target.startsWith('/')) return { kind: 'outside' };
        rest.push(...target.split('/').reverse());
        continue;
      }
      if (leaf?.kind === 'outside' || leaf?.kind === 'other') return { kind: leaf.kind };
      const more = rest.some((one) => one !== '' && one !== '.');
      if ((leaf === undefined && !folders.has(next)) || (leaf !== undefined && more)) {
        return { kind: links > 0 ? 'other' : 'nothing' };
      }
      real = next;
    }
    return { kind: leaves.has(real) ? 'file' : 'directory', real };
  };
  return {
    resolve,
    entries: (real) => Promise.resolve([...(folders.get(real) ?? [])].map(([name, kind]) => ({ name, kind }))),
    bytes(real) {
      const leaf = leaves.get(real);
      return leaf?.kind === 'file' ? leaf.bytes() : Promise.reject(systemError('ENOENT', real));
    },
  };
}

/** What a test may put at a path: content, a link, something that is no file, or a file that fails with a system's code. */
export type MemoryFile =
  | string
  | Uint8Array
  | { readonly link: string }
  | { readonly kind: 'outside' | 'other' }
  | { readonly fails: string };

/** A folder in memory. */
export function memoryFolder(files: Readonly<Record<string, MemoryFile>>): Folder {
  const leaves = new Map<string, Leaf>();
  for (const [path, file] of Object.entries(files)) {
    if (typeof file === 'string') leaves.set(path, { kind: 'file', bytes: async () => new TextEncoder().encode(file) });
    else if (file instanceof Uint8Array) leaves.set(path, { kind: 'file', bytes: async () => file });
    else if ('link' in file) leaves.set(path, { kind: 'link', target: async () => file.link });
    else if ('fails' in file) {
      leaves.set(path, { kind: 'file', bytes: () => Promise.reject(systemError(file.fails, path)) });
    } else leaves.set(path, { kind: file.kind });
  }
  return folderOver(treeDisk(leaves));
}
