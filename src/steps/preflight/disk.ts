import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Check } from '../../model/report.js';
import { size } from '../../render/text/words.js';
import { check } from './facts.js';

/** Bytes that we may still write where this folder is, or will be; undefined where the system does not say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return bavail * bsize;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || at === dirname(at)) return undefined;
    }
  }
}

/** Where backups go unless a folder is named. */
export function defaultBackupParent(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env['RUNNER_TEMP'] ?? tmpdir();
}

/**
 * A dump holds no indexes and is compressed: mostly it has a tenth to a third of the database's size, and half is asked
 * for. Data that is compressed already (pictures) can need all of it: that is said, not refused.
 */
export function diskCheck(free: number | undefined, databaseBytes: number): Check {
  const name = 'disk space for the backup';
  const half = databaseBytes / 2;
  const expected = `about ${size(half)}, half of the database's ${size(databaseBytes)} (an estimate)`;
  if (free === undefined) return check(name, true, expected, 'unknown here');
  const tight = free < databaseBytes ? '; data that does not compress would not fit' : '';
  return check(
    name,
    free >= half,
    expected,
    `${size(free)} free${free >= half ? tight : ''}`,
    'Free some space, or name a folder on a larger disk in `backup-directory`.',
  );
}
