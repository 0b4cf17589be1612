import { codeOf, inside, tidy } from '../io/folder.js';
import { printable } from '../io/text.js';
import type { Folder, Source } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { textOf } from './text-of.js';

/** A settings file of a tool, as text. */
export interface SettingsFile {
  readonly path: string;
  /** The folder that it stands in, '' for the working directory: its paths begin there. */
  readonly folder: string;
  readonly text: string;
}

export const noPlainValue = (path: string, key: string, instead: string): ActionError =>
  new ActionError(
    'tool-settings',
    `${printable(path)}: what \`${key}\` says only running it would tell, and it is not run to read the files.`,
    instead,
  );

/** A file's text; undefined where there is none of that name. */
export async function settingsText(folder: Folder, path: string): Promise<string | undefined> {
  const missing = await folder.read(path).then(
    () => false,
    (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? ''),
  );
  if (missing) return undefined;
  const read = await textOf(folder, { id: path, path });
  if (read.problem === undefined) return read.text;
  throw new ActionError('tool-settings', read.problem.message, read.problem.hint);
}

/** The one nearest to the migrations, from their own folder up to the working directory. */
export async function nearestSettings(
  folder: Folder,
  sources: readonly Source[],
  names: readonly string[],
): Promise<SettingsFile | undefined> {
  const places = new Set(['']);
  for (const { path } of sources) {
    const parts = (tidy(path) ?? '').split('/').filter((part) => part !== '');
    for (let length = 1; length <= parts.length; length += 1) places.add(parts.slice(0, length).join('/'));
  }
  for (const place of [...places].sort((a, b) => b.length - a.length)) {
    for (const name of names) {
      const path = inside(place, name);
      const text = await settingsText(folder, path);
      if (text !== undefined) return { path, folder: place, text };
    }
  }
  return undefined;
}

/** The one value that a setting has in all environments: which of them this is nobody here knows. */
export function agreed<T>(path: string, key: string, values: readonly T[]): T | undefined {
  const different = new Set(values);
  if (different.size <= 1) return values[0];
  throw new ActionError(
    'tool-settings',
    `${printable(path)} has several values of \`${key}\` (${[...different].map((one) => printable(String(one ?? 'none'))).join(', ')}), and nobody here knows which one is for this database.`,
    'Give it one value in all environments.',
  );
}
