import type { TableProof } from '../../model/tables.js';
import type { Measured } from './measure.js';
import type { TableFact } from './reader.js';

/** What the planner knew before, or has not yet known, and does not know now. */
export function lostStatistics(before: TableFact | undefined, after: TableFact): readonly string[] {
  return [...after.columns].filter((name) => {
    if (after.statistics.has(name)) return false;
    return before?.statistics.has(name) === true || (after.gathers.has(name) && before?.gathers.has(name) !== true);
  });
}

const rowsOf = (measured: Measured, table: TableFact | undefined): number | null =>
  table === undefined ? null : (measured.counted.get(table.key) ?? table.rows);

/** Tables before and after, put together. Pure. */
export function tableProofs(
  before: Measured,
  after: Measured,
  analyzed: ReadonlySet<string> = new Set(),
): readonly TableProof[] {
  const keys = [...new Set([...before.tables, ...after.tables].map(({ key }) => key))];
  const proofs = keys.map((key): TableProof => {
    const was = before.tables.find((table) => table.key === key);
    const is = after.tables.find((table) => table.key === key);
    const [rowsBefore, rowsAfter] = [rowsOf(before, was), rowsOf(after, is)];
    const counted = (measured: Measured, table: TableFact | undefined): boolean =>
      table === undefined || measured.counted.has(table.key);
    const without = is === undefined || rowsAfter === 0 ? [] : lostStatistics(was, is);
    return {
      table: is?.table ?? was?.table ?? '',
      ...(was === undefined || is === undefined || was.table === is.table ? {} : { was: was.table }),
      ...(was === undefined ? { became: 'made' as const } : is === undefined ? { became: 'dropped' as const } : {}),
      rowsBefore,
      rowsAfter,
      exact: counted(before, was) && counted(after, is),
      bytesBefore: was?.bytes ?? null,
      bytesAfter: is?.bytes ?? null,
      ...(without.length === 0 ? {} : { withoutStatistics: without }),
      ...(analyzed.has(key) ? { analyzed: true as const } : {}),
    };
  });
  return proofs.sort((a, b) => (a.table < b.table ? -1 : 1));
}
