import { statfs } from 'node:fs/promises';
import type { Check } from '../../model/report.js';
import { size } from '../../render/text/words.js';
import { check, few, warn } from './facts.js';
import type { Footprint } from './footprint.js';

/** From here on it is worth a look at the server's disk. */
const MUCH = 1_000_000_000;

/** Free bytes at the server's own folder, where it stands on this very machine; undefined elsewhere: no server tells it by SQL. */
export async function freeAtServer(folder: string | undefined, local: boolean): Promise<number | undefined> {
  if (!local || folder === undefined) return undefined;
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** A table that is written anew stands twice on the disk until that is through, with its indexes. `times`: how often its bytes are needed. */
export function rewriteCheck(
  { rewritten }: Footprint,
  free: number | undefined,
  what: string,
  times = 1,
): readonly Check[] {
  if (rewritten.length === 0) return [];
  const name = 'disk space for what is written anew';
  const bytes = rewritten.reduce((sum, one) => sum + (one.bytes ?? 0), 0) * times;
  const unknown = rewritten.filter((one) => one.bytes === null).map(({ relation }) => relation);
  const tables = few(
    rewritten.map(
      ({ relation, bytes: own, place }) => `${relation}${own === null ? '' : ` (${size(own)})`} by ${place}`,
    ),
  );
  const expected = `about ${size(bytes)} free at the server: ${what} (an estimate)`;
  const more = unknown.length > 0 ? `; of ${few(unknown)} the server knows no size (ANALYZE counts it)` : '';
  const hint = 'Make room on the server’s disk first: a full one stops the whole server, not this run alone.';
  if (free === undefined) {
    const actual = `${tables}; the server does not tell how much is free${more}`;
    return [
      bytes >= MUCH || unknown.length > 0 ? warn(name, expected, actual, hint) : check(name, true, expected, actual),
    ];
  }
  return [check(name, free >= bytes, expected, `${size(free)} free, for ${tables}${more}`, hint)];
}
