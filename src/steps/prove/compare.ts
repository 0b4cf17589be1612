import type { Catalog } from '../../model/catalog.js';
import { diffCatalogs } from '../compare.js';
import { sameWords } from '../verify/text.js';

const MOST = 10;

function some(items: readonly string[]): string {
  const more = items.length - MOST;
  return items.slice(0, MOST).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/** Tables whose rows are not as many as the source had at the instant of the dump; undefined when all agree. */
export function compareRows(
  source: ReadonlyMap<string, number>,
  copy: ReadonlyMap<string, number>,
): string | undefined {
  const wrong = [...source].flatMap(([table, rows]) => {
    const there = copy.get(table) ?? 0;
    return there === rows ? [] : [`${table} has ${there} rows instead of ${rows}`];
  });
  return wrong.length === 0 ? undefined : some(wrong);
}

/** Objects that the copy lacks, has too many of, or has differently; undefined when all agree. */
export function compareSchemas(
  source: Catalog,
  copy: Catalog,
  except: ReadonlySet<string> = new Set(),
): string | undefined {
  const changes = diffCatalogs(source, copy).filter(
    (change) =>
      !except.has(change.object) &&
      (change.kind !== 'changed' || !sameWords(change.object, change.before ?? '', change.after ?? '')),
  );
  const words = { added: 'is there only in the copy', removed: 'is missing', changed: 'is another' };
  return changes.length === 0
    ? undefined
    : some(changes.map((change) => `${change.object} ${change.name} ${words[change.kind]}`));
}
