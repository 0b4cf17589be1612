import type { Dialect } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
import { readOnly } from '../verify/queries.js';
import { schemaReader } from '../verify/reader.js';
import { type TableFact, tableReader } from './reader.js';

/** Tables at one time, and what was counted of their rows, by their keys. */
export interface Measured {
  readonly tables: readonly TableFact[];
  readonly counted: ReadonlyMap<string, number>;
  /** Why something is missing, in whole sentences. */
  readonly notes: readonly string[];
}

/** Before and after together this must not hold up a deployment: what is not counted by then is estimated. */
const COUNT_MS = 2_000;
/** Also where somebody holds a table, so that its size cannot be read. */
const READ_MS = 5_000;
/** Larger ones are not begun with. */
const LARGEST = 1_000_000_000;
const TOGETHER = { tables: 40, bytes: 50_000_000 };

/** Small ones go in one statement: over a network each one costs a round trip. */
function groups(tables: readonly TableFact[]): readonly (readonly TableFact[])[] {
  const sorted = tables.filter(({ bytes }) => (bytes ?? 0) <= LARGEST).sort((a, b) => (a.bytes ?? 0) - (b.bytes ?? 0));
  const all: TableFact[][] = [];
  let bytes = 0;
  for (const table of sorted) {
    const last = all.at(-1);
    bytes += table.bytes ?? 0;
    if (last !== undefined && last.length < TOGETHER.tables && bytes <= TOGETHER.bytes) last.push(table);
    else {
      all.push([table]);
      bytes = table.bytes ?? 0;
    }
  }
  return all;
}

/**
 * Sizes of these tables, and the rows of as many as can be counted in a short time. Only reads, and never throws: the numbers are of use,
 * but no deployment should fail for want of them.
 */
export async function measure(
  session: Session,
  dialect: Pick<Dialect, 'name'>,
  names: readonly string[],
  wanted: (table: TableFact) => boolean = () => true,
): Promise<Measured> {
  if (names.length === 0) return { tables: [], counted: new Map(), notes: [] };
  const [tables, transaction] = await Promise.all([tableReader(dialect), schemaReader(dialect)]);
  const found = await readOnly(session, transaction, READ_MS, () => tables.read(session, names));
  if ('error' in found)
    return {
      tables: [],
      counted: new Map(),
      notes: [`Rows and sizes of the touched tables could not be read (${found.error}).`],
    };
  const counted = new Map<string, number>();
  const end = performance.now() + COUNT_MS;
  const count = async (group: readonly TableFact[]): Promise<boolean> => {
    const left = end - performance.now();
    if (left <= 0) return false;
    const answer = await readOnly(session, transaction, left, () => tables.count(session, group));
    if ('error' in answer) return false;
    for (const [i, table] of group.entries()) {
      const rows = answer.value[i];
      if (rows !== undefined && Number.isFinite(rows)) counted.set(table.key, rows);
    }
    return true;
  };
  for (const group of groups(found.value.filter(wanted))) {
    // One that this role may not read must not keep the others from being counted.
    if (!(await count(group)) && group.length > 1) for (const one of group) await count([one]);
  }
  return { tables: found.value, counted, notes: [] };
}
