import { number } from '../../render/text/words.js';

/** Kinds of work that take the longer the larger a table is. */
export type Work = 'rewrite' | 'build' | 'check' | 'foreign-key' | 'copy' | 'rebuild' | 'online-build' | 'rows';

interface Rate {
  readonly low: number;
  readonly high: number;
  readonly unit: 'MB' | 'rows';
}

/**
 * How fast servers do it, wide enough for a network disk at one end and a warm cache at the other. Disks: a general purpose volume of
 * the clouds gives 125 MB/s where nobody bought more, a fast one some hundred. Measured beside it on a machine of two cores that had
 * much else to do, everything in memory (PostgreSQL 15 and 18, 2 million rows of 215 bytes; MySQL 9, MariaDB 10.11 and 11.8, 260,000
 * rows of 220): the comments hold that.
 */
const RATES: Readonly<Record<Work, Rate>> = {
  /** Heap and indexes written anew: 52–67 MB/s measured, on a machine three times slower than alone. */
  rewrite: { low: 80, high: 240, unit: 'MB' },
  /** Read and sort: 47–54 MB/s of the table for long texts, 240–380 for numbers. */
  build: { low: 50, high: 300, unit: 'MB' },
  /** Each row is read once: 520–1,750 MB/s from memory; a disk is slower. */
  check: { low: 125, high: 1_000, unit: 'MB' },
  /** As a check, and every row is looked for in the other table: 730–800 MB/s from memory. */
  'foreign-key': { low: 60, high: 800, unit: 'MB' },
  /** MySQL's copy goes row by row: 20–42 MB/s, 6–30 with a check of each. */
  copy: { low: 10, high: 60, unit: 'MB' },
  /** MySQL's rebuild in place sorts: 50–110 MB/s. */
  rebuild: { low: 40, high: 160, unit: 'MB' },
  /** MySQL's index build in place: 12–90 MB/s of the table for long texts, 130–280 for numbers. */
  'online-build': { low: 20, high: 250, unit: 'MB' },
  /** Each row is written again, with each of its indexes: 10,000–15,000 a second with five of them, 118,000–330,000 with two in place. */
  rows: { low: 5_000, high: 100_000, unit: 'rows' },
};

const UNITS = [
  { unit: 's', seconds: 1, below: 120 },
  { unit: 'min', seconds: 60, below: 7_200 },
  { unit: 'h', seconds: 3_600, below: Number.POSITIVE_INFINITY },
] as const;

function rounded(seconds: number): { readonly value: number; readonly unit: string } {
  const { unit, seconds: one } = UNITS.find(({ below }) => seconds < below) ?? UNITS[2];
  return { value: Math.round(seconds / one), unit };
}

/** Seconds as people say a guess: `less than a second`, `about 3–9 min`, `about 40 s–3 min`. */
export function between(low: number, high: number): string {
  if (high < 1) return 'less than a second';
  const [from, to] = [rounded(low), rounded(high)];
  const end = `${number(to.value)} ${to.unit}`;
  if (from.value < 1) return `up to ${end}`;
  if (from.unit !== to.unit) return `about ${number(from.value)} ${from.unit}–${end}`;
  return from.value === to.value ? `about ${end}` : `about ${number(from.value)}–${end}`;
}

export interface Estimate {
  /** `about 3–9 min at 80–240 MB/s, estimated` */
  readonly words: string;
  /** In seconds, at the slower rate. */
  readonly longest: number;
}

/** How long so much work may take: an estimate, which says by what. `amount` in bytes or rows, as the kind of work has it. */
export function estimate(work: Work, amount: number): Estimate {
  const { low, high, unit } = RATES[work];
  const scale = unit === 'MB' ? 1_000_000 : 1;
  const [shortest, longest] = [amount / scale / high, amount / scale / low];
  const rate = `${number(low)}–${number(high)} ${unit}/s`;
  return { words: `${between(shortest, longest)} at ${rate}, estimated`, longest };
}

export const countsRows = (work: Work): boolean => RATES[work].unit === 'rows';
