import type { TableProof } from '../../model/tables.js';
import { number, size } from './words.js';

/** `1,200 → 1,180`, `~4,000,000`, `none → 12`. */
export function rowsWords({ rowsBefore, rowsAfter, exact, became }: TableProof): string {
  const about = (value: number | null): string => (value === null ? 'unknown' : `${exact ? '' : '~'}${number(value)}`);
  if (became === 'made') return about(rowsAfter);
  if (became === 'dropped') return `${about(rowsBefore)} → gone`;
  return rowsBefore === rowsAfter ? about(rowsAfter) : `${about(rowsBefore)} → ${about(rowsAfter)}`;
}

/** As `rowsWords`, of the bytes. */
export function bytesWords({ bytesBefore, bytesAfter, became }: TableProof): string {
  const about = (value: number | null): string => (value === null ? 'unknown' : size(value));
  if (became === 'made') return about(bytesAfter);
  if (became === 'dropped') return `${about(bytesBefore)} → gone`;
  const [before, after] = [about(bytesBefore), about(bytesAfter)];
  return before === after ? after : `${before} → ${after}`;
}

/** What else there is to say; '' where that is nothing. `print` shows names. */
export function tableNotes(table: TableProof, print: (name: string) => string): string {
  const { was, became, withoutStatistics = [], analyzed } = table;
  const shown = withoutStatistics.slice(0, 5).map(print);
  const more = withoutStatistics.length - shown.length;
  return [
    ...(was === undefined ? [] : [`was ${print(was)}`]),
    ...(became === undefined ? [] : [became === 'made' ? 'made' : 'dropped']),
    ...(shown.length === 0
      ? []
      : [`no statistics of ${shown.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`]),
    ...(analyzed === true ? ['analyzed'] : []),
  ].join('; ');
}

/** Whether some of the numbers are no more than the server's guess. */
export const someEstimated = (tables: readonly TableProof[]): boolean => tables.some(({ exact }) => !exact);
