import type { Query, Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import type { SeedTable } from './table.js';

/** The rows of a table at one moment, every value as the server's text. */
export interface Held {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A table with more rows than this is not compared. */
export const MOST_ROWS = 1_000;

export const listed = (parts: readonly Query[]): Query =>
  parts.slice(1).reduce((all, part) => sql`${all}, ${part}`, parts[0] ?? sql``);

/** Undefined where there are too many. What the server computes is left out: it follows from the others. */
export async function readRows(session: Session, table: SeedTable, most = MOST_ROWS): Promise<Held | undefined> {
  const columns = table.columns.filter(({ generated }) => !generated).map(({ name }) => name);
  if (columns.length === 0) return { table: table.name, key: [], columns, rows: [] };
  const names = listed(columns.map((column) => sql`${id(column)}`));
  const limit = raw(`LIMIT ${most + 1}`);
  const rows = await session.query(sql`SELECT ${names} FROM ${id(...table.path)} ${limit}`);
  return rows.length > most ? undefined : { table: table.name, key: table.key, columns, rows };
}

/** What is not as it was, counted. */
export interface Loss {
  readonly table: string;
  /** Left out where whole rows are meant. */
  readonly column?: string;
  readonly how: 'rows' | 'empty' | 'changed' | 'gone';
  readonly count: number;
  readonly of: number;
}

export interface Compared {
  readonly losses: readonly Loss[];
  /** Rows that were not there before. */
  readonly extra: number;
}

const keyOf = (row: Row, key: readonly string[]): string => JSON.stringify(key.map((column) => row[column] ?? null));

/** Pairs of one row before and after: by the primary key, or, where there is none, in the order of all that both have. */
function pairs(
  before: Held,
  after: Held,
): { readonly pairs: readonly (readonly [Row, Row])[]; readonly lost: number; readonly extra: number } {
  const common = before.columns.filter((column) => after.columns.includes(column));
  if (before.key.length === 0 || before.key.some((column) => !common.includes(column))) {
    const order = (rows: readonly Row[]): readonly Row[] =>
      rows.toSorted((a, b) => (keyOf(a, common) < keyOf(b, common) ? -1 : 1));
    const [one, other] = [order(before.rows), order(after.rows)];
    const same = one.length === other.length;
    return {
      pairs: same ? one.map((row, i) => [row, other[i] ?? {}] as const) : [],
      lost: Math.max(0, one.length - other.length),
      extra: Math.max(0, other.length - one.length),
    };
  }
  const found = new Map(after.rows.map((row) => [keyOf(row, before.key), row]));
  const matched = before.rows.flatMap((row) => {
    const other = found.get(keyOf(row, before.key));
    return other === undefined ? [] : [[row, other] as const];
  });
  return { pairs: matched, lost: before.rows.length - matched.length, extra: after.rows.length - matched.length };
}

/** What of the rows of before is lost, by rows and by columns. Pure. */
export function compareRows(before: Held, after: Held | undefined): Compared {
  const { table } = before;
  const of = before.rows.length;
  if (of === 0) return { losses: [], extra: after?.rows.length ?? 0 };
  if (after === undefined) return { losses: [{ table, how: 'rows', count: of, of }], extra: 0 };
  const { pairs: found, lost, extra } = pairs(before, after);
  const rows: readonly Loss[] = lost === 0 ? [] : [{ table, how: 'rows', count: lost, of }];
  const columns = before.columns.flatMap((column): readonly Loss[] => {
    const filled = found.filter(([row]) => row[column] !== null);
    if (!after.columns.includes(column))
      return filled.length === 0 ? [] : [{ table, column, how: 'gone', count: filled.length, of: filled.length }];
    const other = found.filter(([row, now]) => row[column] !== now[column]);
    if (other.length === 0) return [];
    const empty = other.every(([, now]) => now[column] === null);
    return [{ table, column, how: empty ? 'empty' : 'changed', count: other.length, of: found.length }];
  });
  return { losses: [...rows, ...columns], extra };
}
