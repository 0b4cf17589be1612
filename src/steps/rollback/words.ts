import type { Change } from '../../model/catalog.js';
import type { RollbackTried } from '../../model/measured.js';
import type { Loss } from './rows.js';

/** What the up makes and the down drops: nobody loses what was there before. */
export const SINCE = ' (what was written since)';

/** Losses of what was there before the migration. */
export const losesOfBefore = ({ loses }: Pick<RollbackTried, 'loses'>): readonly string[] =>
  loses.filter((one) => !one.endsWith(SINCE));

/** Without the schema that everybody has. */
export const shown = (name: string): string => name.replace(/^public\./, '');

/** In words, with counts; never a value. */
export function lossWords({ table, column, how, count, of }: Loss): string {
  const name = shown(table);
  if (column === undefined) return count === of ? `all rows of ${name}` : `${count} of ${of} rows of ${name}`;
  if (how === 'gone') return `${name}.${column}`;
  if (how === 'empty' && count === of) return `${name}.${column}: the column comes back empty`;
  const what = how === 'empty' ? 'come back empty' : 'come back changed';
  return `${name}.${column}: ${count} of ${of} values ${what}`;
}

/** What is lost is known by its place, whoever loses it. */
export const lossKey = ({ table, column }: Loss): string => JSON.stringify([table, column ?? null]);

/** Tables, and columns of tables of before, that a migration adds. */
export function addedBy(changes: readonly Change[]): readonly Change[] {
  const tables = changes.filter(({ kind, object }) => kind === 'added' && object === 'table').map(({ name }) => name);
  return changes.filter(
    ({ kind, object, name }) =>
      kind === 'added' &&
      (object === 'table' || (object === 'column' && !tables.some((table) => name.startsWith(`${table}.`)))),
  );
}
