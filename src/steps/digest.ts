import { createHash } from 'node:crypto';
import type { Migration } from '../model/migration.js';

/** A tool's own checksum may be a short one (Flyway's CRC-32), which somebody could make a text for. */
function contentOf({ checksum, up }: Migration): string {
  if (/^[0-9a-f]{64}$/.test(checksum)) return checksum;
  return createHash('sha256')
    .update(up.kind === 'sql' ? up.sql : up.text)
    .digest('hex');
}

/** A hash of what would run: ids and contents in order. Stable over merge, squash, rebase and line ends, since nothing of Git is in it. */
export function planDigest(migrations: readonly Migration[]): string {
  const hash = createHash('sha256').update('migrate-on-merge plan 1\n');
  for (const migration of migrations) hash.update(`${JSON.stringify([migration.id, contentOf(migration)])}\n`);
  return hash.digest('hex');
}
