import { compareNatural, naturalKey } from './natural.js';

function increment(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const zeros = '0'.repeat(nines);
  if (head === '') return `1${zeros}`;
  return head.slice(0, -1) + String(Number(head.slice(-1)) + 1) + zeros;
}

/** The version after this one, spelled like it: `007` → `008`, `1.9` → `1.10`. */
export function versionAfter(version: string): string {
  const last = /\d+$/.exec(version)?.[0] ?? '';
  return version.slice(0, version.length - last.length) + increment(last);
}

/** The highest of some versions; undefined where there is none. */
export function highestVersion(versions: Iterable<string>): string | undefined {
  let highest: string | undefined;
  for (const version of versions) {
    if (highest === undefined || compareNatural(naturalKey(version), naturalKey(highest)) > 0) highest = version;
  }
  return highest;
}
