import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from './inputs-config.js';
import { type Settings, SPECS, shown } from './inputs-values.js';
import { readBounded } from './io/bounded.js';
import { codeOf } from './io/folder.js';
import { decode } from './io/text.js';

/** No config file is that large. */
const LARGEST = 4 * 1024 * 1024;
export const NO_CONFIG: Config = { values: new Map(), database: undefined, troubles: [] };

/** The config file where there is one; a file that was named has to be there. */
export async function configOf(given: Settings): Promise<Config> {
  const none = NO_CONFIG;
  const directory = resolve(given.get('working-directory')?.text.trim() ?? '.');
  const there = await stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!there) return { ...none, troubles: [{ text: '`working-directory`: there is no such folder.' }] };
  const asked = given.get('config')?.text.trim();
  const path = asked ?? SPECS.get('config')?.default ?? '';
  const database = given.get('database')?.text.trim();
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(resolve(directory, path), LARGEST);
  } catch (error) {
    const code = codeOf(error) ?? 'unknown reason';
    const missing = asked === undefined && (code === 'ENOENT' || code === 'ENOTDIR');
    if (!missing) return { ...none, troubles: [{ text: `\`config\`: ${shown(path)} cannot be read (${code}).` }] };
    const other = path.replace(/\.yml$/, '.yaml');
    const misnamed = await stat(resolve(directory, other)).then(
      () => true,
      () => false,
    );
    if (misnamed)
      return {
        ...none,
        troubles: [
          {
            text: `\`config\`: the file is looked for at ${path}, and there is ${other}: rename it, or name it in \`config\`.`,
          },
        ],
      };
    if (database === undefined) return none;
    const { noDatabases } = await import('./inputs-config.js');
    return { ...none, troubles: [noDatabases(database, path)] };
  }
  const decoded = decode(bytes);
  if (decoded.problem !== undefined) {
    return { ...none, troubles: [{ text: `\`config\`: ${shown(path)} ${decoded.problem}. ${decoded.hint}` }] };
  }
  // Only who has the file loads what reads YAML.
  const { readConfig } = await import('./inputs-config.js');
  return readConfig(decoded.text, path, database);
}
