import { dictionary } from '../../model/dictionary.js';
import type { SeedColumn, Style } from './table.js';

/** Beyond what migrations write themselves. */
const KEYS: Readonly<Record<string, number>> = dictionary({ tinyint: 101, int2: 30_001, smallint: 30_001 });
const KEY = 900_001;

export const integer = ({ type, unique }: SeedColumn, row: number): string =>
  String((unique ? (KEYS[type] ?? KEY) : 1) + row);

/** All digits after the point, so that one that is cut off is missed. */
export function decimal({ digits, unique }: SeedColumn, row: number, style: Style): string {
  const { whole, fraction } = digits ?? { whole: 8, fraction: 3 };
  const before = whole <= 0 ? '0' : String(row + 1 + (unique && whole > 4 ? 9000 : 0));
  if (fraction <= 0 || style === 'plain') return before;
  return `${before}.${'123456789'.repeat(4).slice(0, Math.max(0, fraction - 1))}${row + 1}`;
}

/** The third is a long one. */
const LONG = 60;

/** Different for each row, and told from what anybody else writes. */
export function words(column: SeedColumn, row: number, style: Style): string {
  const { length, unique } = column;
  const number = String(row + 1);
  if (style === 'plain') return (unique ? String(900_001 + row) : number).slice(-(length ?? 99));
  const text = row === 2 ? `seed-${number} `.padEnd(LONG, 'x') : `seed-${number} é`;
  if (length === undefined || text.length <= length) return text;
  return length === 1 ? number : `${text.slice(0, length - 1)}${number}`;
}

export const two = (row: number): string => String(row + 1).padStart(2, '0');
export const day = (row: number): string => `2001-02-${two(row + 2)}`;
export const moment = (row: number): string => `${day(row)} 04:05:06.123456`;
export const uuid = (row: number): string => `5eed0000-0000-4000-8000-0000000000${two(row)}`;

export const label = ({ labels }: SeedColumn, row: number): string | undefined => labels[row % labels.length];
