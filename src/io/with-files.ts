import type { FileEntry, Folder } from '../model/contracts.js';
import { tidy } from './folder.js';

const above = (path: string): readonly string[] =>
  path.split('/').flatMap((_, at, parts) => (at === 0 ? [] : [parts.slice(0, at).join('/')]));

/** A folder as it would be with these files in it, by their paths; nothing is written. */
export function withFiles(folder: Folder, files: ReadonlyMap<string, string>): Folder {
  const fresh = new Map<string, FileEntry['kind']>();
  for (const path of files.keys()) {
    for (const directory of above(path)) fresh.set(directory, 'directory');
    fresh.set(path, 'file');
  }
  return {
    async list(path) {
      const asked = tidy(path) ?? path;
      const there = await folder.list(path);
      const below = [...fresh].filter(([name]) => asked === '' || name.startsWith(`${asked}/`));
      if (there === undefined && below.length === 0)
        return files.has(asked) ? [{ path: asked, kind: 'file' }] : undefined;
      const all = new Map([...below, ...(there ?? []).map((entry) => [entry.path, entry.kind] as const)]);
      return [...all]
        .map(([name, kind]) => ({ path: name, kind }))
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    async read(path) {
      const text = files.get(tidy(path) ?? path);
      return text === undefined ? folder.read(path) : new TextEncoder().encode(text);
    },
  };
}
