import { resolve } from 'node:path';
import { readBounded } from '../io/bounded.js';
import { bundledFile } from '../io/bundled.js';
import { ActionError } from '../model/error.js';
import type { SetupFile } from './setup.js';

/** More sets up no database. */
const LARGEST = 64 * 1024 * 1024;

/** `supabase` stands for the file that comes with this tool; everything else is a path. */
export async function setupFile(name: string, workingDirectory: string): Promise<SetupFile> {
  const shipped = /^[a-z]+$/.test(name)
    ? (bundledFile('platforms', `${name}.sql`) ??
      bundledFile('..', '..', 'migrations-fixtures', 'platforms', `${name}.sql`))
    : undefined;
  const file = shipped ?? resolve(workingDirectory, name);
  try {
    return {
      path: shipped === undefined ? name : `${name} (shipped)`,
      text: (await readBounded(file, LARGEST)).toString('utf8').replace(/^\uFEFF/, ''),
    };
  } catch (cause) {
    throw new ActionError(
      'shadow-setup',
      `\`shadow-setup\`: ${name} cannot be read.`,
      'Give paths relative to the working directory, one per line, or `supabase` for the file that comes with this action.',
      { cause },
    );
  }
}
