import type { TargetNow } from './measured.js';

/** Within less, one import or one quiet minute is the whole average. */
const LONG_ENOUGH_MS = 3_600_000;

/** Whether reads and writes have been counted for long enough that their average says something. */
export function countedLongEnough({ askedAt, countedSince }: TargetNow): boolean {
  if (askedAt === undefined || countedSince === null) return false;
  return Date.parse(askedAt) - Date.parse(countedSince) >= LONG_ENOUGH_MS;
}
