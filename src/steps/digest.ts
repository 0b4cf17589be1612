import { createHash } from 'node:crypto';
import type { Migration } from '../model/migration.js';

/** A hash of what would run: ids and contents in order. Stable over merge, squash, rebase and line ends, since nothing of Git is in it. */
export function planDigest(migrations: readonly Migration[]): string {
  const hash = createHash('sha256').update('migrate-on-merge plan 1\n');
  for (const { id, checksum } of migrations) hash.update(`${JSON.stringify([id, checksum])}\n`);
  return hash.digest('hex');
}
