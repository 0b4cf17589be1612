import { highestVersion, versionAfter } from './version.js';

/** A way to write a time as a version, seen from one that is there. */
interface Stamp {
  readonly at: number;
  /** The next one that is spelled differently, in milliseconds. */
  readonly step: number;
  write(at: number): string;
}

/** Digits of a time in UTC, by how many there are. */
const STEPS: ReadonlyMap<number, number> = new Map([
  [8, 86_400_000],
  [12, 60_000],
  [14, 1000],
  [17, 1],
]);

const digitsOf = (at: number): string => new Date(at).toISOString().replace(/\D/g, '');

/** `20250110090000`, `2025-01-10-090000`, `20250110_090000`: the same digits, between the same separators. */
function calendar(version: string): Stamp | undefined {
  const digits = version.replace(/[-_.T]/g, '');
  const step = STEPS.get(digits.length);
  const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)?(\d\d)?(\d\d)?(\d{3})?$/.exec(digits);
  if (step === undefined || parts === null) return undefined;
  const [year = 0, month = 0, ...more] = parts.slice(1).map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, ...more);
  // 20251399 is a number, and no day
  if (!digitsOf(at).startsWith(digits)) return undefined;
  const write = (time: number): string => {
    const fresh = digitsOf(time);
    let used = 0;
    return version.replace(/\d/g, () => fresh.charAt(used++));
  };
  return { at, step, write };
}

/** Seconds, milliseconds or nanoseconds since 1970. */
const EPOCHS: ReadonlyMap<number, readonly [perMs: number, digits: number]> = new Map([
  [10, [0.001, 0]],
  [13, [1, 0]],
  [16, [1, 3]],
  [19, [1, 6]],
]);

function epoch(version: string): Stamp | undefined {
  const [scale, zeros] = EPOCHS.get(version.length) ?? [];
  if (scale === undefined || zeros === undefined || !/^[12]\d*$/.test(version)) return undefined;
  const at = Number(version.slice(0, version.length - zeros)) / scale;
  const step = 1 / scale;
  return { at, step, write: (time) => `${Math.floor(time * scale)}${'0'.repeat(zeros)}` };
}

const stampOf = (version: string): Stamp | undefined => calendar(version) ?? epoch(version);

/** `20250110090000`, as most tools write it. */
export const timeVersion = (now: Date): string => digitsOf(now.getTime()).slice(0, 14);

/** Of numbers with leading zeros the widest says how wide all are. */
function padded(next: string, versions: readonly string[]): string {
  const widths = versions.filter((version) => /^0\d+$/.test(version)).map((version) => version.length);
  return /^\d+$/.test(next) ? next.padStart(Math.max(0, ...widths), '0') : next;
}

/**
 * The version after all that are there, spelled like the highest of them: a time where that is one, else the next number. A
 * clock that is behind the newest file does not count.
 */
export function nextVersion(
  versions: readonly string[],
  now: Date,
  first: (now: Date) => string = timeVersion,
): string {
  const highest = highestVersion(versions);
  if (highest === undefined) return first(now);
  const stamp = stampOf(highest);
  if (stamp === undefined) return padded(versionAfter(highest), versions);
  return stamp.write(Math.max(now.getTime(), stamp.at + stamp.step));
}

/** Today as such a version is spelled, where it is a mere day: files of plain SQL may share one. */
export function sameDay(version: string, now: Date): string | undefined {
  const stamp = stampOf(version);
  if (stamp === undefined || stamp.step !== STEPS.get(8) || stamp.at > now.getTime()) return undefined;
  return stamp.write(now.getTime());
}
