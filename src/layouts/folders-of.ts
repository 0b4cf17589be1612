import { printable } from '../io/text.js';
import { ActionError } from '../model/error.js';
import type { ReadMigrations } from '../model/migration.js';
import type { Gathered } from './gather.js';

/** A folder right in a source: for some tools a migration is one of these. */
export interface FolderOf {
  readonly path: string;
  readonly name: string;
  /** Paths of the files right in it, by their names. */
  readonly files: ReadonlyMap<string, string>;
}

interface Wanted {
  /** The file that makes a folder a migration. */
  readonly main: string;
  /** Files that may stand beside it. */
  readonly others: readonly string[];
  /** As people name it. */
  readonly tool: string;
}

/**
 * Sorts files into the folders that they stand in, for tools whose migrations are folders. A folder of which the user has taken the
 * main file out is left out as a whole. Throws where nothing but folders further down are migrations: another folder was meant.
 */
export function foldersOf(
  { files, leftOut: before }: Gathered,
  { main, others, tool }: Wanted,
): { readonly folders: readonly FolderOf[]; readonly leftOut: ReadMigrations['leftOut'] } {
  const leftOut = [...before];
  const out = new Set(before.map(({ path }) => path));
  const folders = new Map<string, FolderOf & { readonly files: Map<string, string> }>();
  const deeper: string[] = [];
  for (const { id, path } of files) {
    const [name = '', file, ...more] = id.split('/');
    if (file === undefined) {
      if (/\.sql$/i.test(name)) leftOut.push({ path, reason: `not in a folder of its own, where ${tool} looks` });
      continue;
    }
    const home = path.slice(0, path.length - id.length + name.length);
    if (out.has(`${home}/${main}`)) {
      leftOut.push({ path, reason: `its ${main} is left out` });
      continue;
    }
    const folder = folders.get(home) ?? { path: home, name, files: new Map<string, string>() };
    folders.set(home, folder);
    if (more.length === 0) folder.files.set(file, path);
    if (more.length > 0 && more.at(-1) === main) deeper.push(path);
    if (/\.sql$/i.test(path) && (more.length > 0 || (file !== main && !others.includes(file))))
      leftOut.push({ path, reason: `${tool} does not look at it` });
  }
  const [lost] = deeper;
  if (lost !== undefined && ![...folders.values()].some((folder) => folder.files.has(main)))
    throw new ActionError(
      'wrong-layout',
      `${printable(lost)} is too far down: ${tool} looks for folders with ${main} right in the folder of the migrations.`,
      `Name that folder: \`migrations: ${printable(lost.split('/').slice(0, -2).join('/'))}\`.`,
    );
  return {
    folders: [...folders.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    leftOut: leftOut.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
