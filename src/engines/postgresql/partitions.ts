import type { Row } from '../../model/session.js';

/** Relations as they hang together: partitions below their table, indexes at theirs. */
export interface Tree<T extends Row> {
  readonly rows: ReadonlyMap<string, T>;
  /** The partitions that hold rows, at any depth; none for a relation that is whole. */
  leaves(oid: string): readonly string[];
  indexes(oid: string): readonly string[];
  isWhole(row: T): boolean;
}

const PARTED: ReadonlySet<string> = new Set(['p', 'I']);

/** From rows with `oid`, `kind`, `parent` and `owner`. */
export function treeOf<T extends Row>(rows: readonly T[]): Tree<T> {
  const byOid = new Map(rows.map((row) => [row['oid'] ?? '', row]));
  const below = new Map<string, string[]>();
  const owned = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string | null | undefined, oid: string): void => {
    if (key === null || key === undefined) return;
    const list = to.get(key);
    if (list === undefined) to.set(key, [oid]);
    else list.push(oid);
  };
  for (const row of rows) {
    add(below, row['parent'], row['oid'] ?? '');
    add(owned, row['owner'], row['oid'] ?? '');
  }
  const isWhole = (row: T): boolean => !PARTED.has(row['kind'] ?? '');
  const leaves = (oid: string): readonly string[] =>
    (below.get(oid) ?? []).flatMap((child) => {
      const row = byOid.get(child);
      return row === undefined ? [] : isWhole(row) ? [child] : leaves(child);
    });
  return { rows: byOid, leaves, indexes: (oid) => owned.get(oid) ?? [], isWhole };
}
