import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { ActionError } from '../model/error.js';

const shown = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

function besides(directory: string): readonly string[] {
  try {
    return readdirSync(dirname(directory));
  } catch {
    return [];
  }
}

/**
 * Throws ActionError where a restore was ended between its two renames: then both folders are whole and neither has the database's name,
 * and whoever took that for a database that is not made yet would run every migration on an empty one.
 */
export function refuseHalfSwapped(directory: string): void {
  if (existsSync(directory)) return;
  const own = basename(directory);
  const names = new Set(besides(directory));
  for (const name of [...names].sort().reverse()) {
    const [, stamp = ''] = /_before_restore_(\d{8}t\d{6})$/.exec(name) ?? [];
    const copy = `${own}_restored_${stamp}`;
    if (stamp === '' || name !== `${own}_before_restore_${stamp}` || !names.has(copy)) continue;
    const mv = (from: string): string => `\`mv ${shown(`${dirname(directory)}/${from}`)} ${shown(directory)}\``;
    throw new ActionError(
      'restore-unfinished',
      `The folder ${directory} is missing: a restore was ended while it put a backup into its place. Both databases are whole, under other names.`,
      `To have the restored one: ${mv(copy)}; to have what was there before: ${mv(name)}.`,
    );
  }
}
