import type { HealthCell, HealthColumn } from '../../model/health.js';
import type { Query, Row, Session } from '../../model/session.js';

/** More rows than these are only counted. */
export const MOST = 20;

/** What came of a question. */
export interface Answer {
  readonly rows: readonly (readonly HealthCell[])[];
  readonly more?: number;
  /** Somebody should look at it. */
  readonly look?: boolean;
  readonly note?: string;
}

/** Does some work in a transaction that only reads and that takes no longer; what goes wrong comes back as words. */
export type Within = <T>(
  ms: number,
  work: () => Promise<T>,
) => Promise<{ readonly value: T } | { readonly error: string }>;

/** One section, and how it is asked. Only reads. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly HealthColumn[];
  /** What to do where it is to be looked at. */
  readonly advice?: string;
  /** In a transaction that only reads; with `apart` outside of one, and `within` opens one for each part of the work. */
  ask(session: Session, within: Within): Promise<Answer>;
  readonly apart?: true;
}

export const name = (text: string): HealthColumn => ({ name: text, kind: 'name' });
export const count = (text: string): HealthColumn => ({ name: text, kind: 'count' });
export const bytes = (text: string): HealthColumn => ({ name: text, kind: 'bytes' });
export const percent = (text: string): HealthColumn => ({ name: text, kind: 'percent' });
export const seconds = (text: string): HealthColumn => ({ name: text, kind: 'seconds' });
export const words = (text: string): HealthColumn => ({ name: text, kind: 'text' });

const NUMBERS: readonly HealthColumn['kind'][] = ['count', 'bytes', 'percent', 'seconds'];

/** A cell of a row, by the kind of its column. */
export function cell(row: Row, key: string, { kind }: HealthColumn): HealthCell {
  const value = row[key];
  if (value === null || value === undefined) return null;
  if (!NUMBERS.includes(kind)) return value;
  const found = Number(value);
  return Number.isFinite(found) ? found : null;
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly HealthColumn[];
  readonly advice?: string;
  /** Gives the columns in their order as `c1`, `c2`, …, no more than `MOST` rows, and as `total` how many there are. */
  readonly query: Query;
  /** Whether what is listed is to be looked at; without it every row is. */
  readonly look?: (rows: readonly (readonly HealthCell[])[]) => boolean;
  readonly note?: (row: Row | undefined) => string | undefined;
}

/** A section that is one query. */
export function listed({ query, look, note, ...section }: Listed): Question {
  return {
    ...section,
    async ask(session) {
      const found = await session.query(query);
      const rows = found.map((row) => section.columns.map((column, i) => cell(row, `c${i + 1}`, column)));
      const more = Math.max(0, Number(found[0]?.['total'] ?? found.length) - rows.length);
      const told = note?.(found[0]);
      return {
        rows,
        more,
        look: look === undefined ? rows.length > 0 : look(rows),
        ...(told === undefined ? {} : { note: told }),
      };
    },
  };
}

/** The first of a list, and how many more there are. */
export function first(rows: readonly (readonly HealthCell[])[]): Pick<Answer, 'rows' | 'more'> {
  return { rows: rows.slice(0, MOST), more: Math.max(0, rows.length - MOST) };
}

export const never = (): boolean => false;
