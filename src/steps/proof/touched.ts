import type { Change } from '../../model/catalog.js';
import type { RehearsedMigration } from '../../model/plan.js';
import { concerned } from '../on-target.js';

/** Of more tables than these nobody reads a table. */
const MOST = 1_000;

const parent = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

/** Where a change of the catalog names a table, or something that belongs to one by its name. */
function tableOf({ object, name }: Change): readonly string[] {
  if (object === 'table' || object === 'materialized view') return [name];
  return object === 'column' ? [parent(name)] : [];
}

/** The tables that a plan makes, drops, locks, writes or reads in full. Among them may be names of indexes, which are no tables. */
export function touchedBy(plan: {
  readonly migrations: readonly RehearsedMigration[];
  readonly changes: readonly Change[];
}): readonly string[] {
  const names = new Set([
    ...plan.migrations.flatMap(({ statements }) => statements.flatMap(concerned)),
    ...plan.changes.flatMap(tableOf),
  ]);
  return [...names].filter((name) => name !== '').slice(0, MOST);
}
