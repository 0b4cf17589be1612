import { fileName } from '../../layouts/names.js';
import type { Folder } from '../../model/contracts.js';

/** No workflow, no settings and no migration that is looked at here is larger. */
const LARGEST = 512 * 1024;

/** The text of a file that may not be there; undefined, too, where it is larger than any that is meant. */
export async function textOf(folder: Folder, path: string): Promise<string | undefined> {
  const bytes = await folder.read(path).catch(() => undefined);
  return bytes === undefined || bytes.length > LARGEST ? undefined : new TextDecoder().decode(bytes);
}

/** Whether a file holds SQL, by its name. */
export const isSql = (path: string): boolean => fileName(path.slice(path.lastIndexOf('/') + 1)).kind === 'sql';
