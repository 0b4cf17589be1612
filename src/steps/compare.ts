import type { Catalog, CatalogObject, Change } from '../model/catalog.js';

/** What of an object is compared: between majors only what every major prints alike. */
function textOf(object: CatalogObject, sameMajor: boolean): string {
  return sameMajor ? object.definition : (object.portable ?? object.definition);
}

/** Whether two objects of one name are the same, as far as both were shown. */
export function sameObject(one: CatalogObject, other: CatalogObject, sameMajor: boolean): boolean {
  if (one.hidden === true || other.hidden === true) return one.outline === other.outline;
  return textOf(one, sameMajor) === textOf(other, sameMajor);
}

function byName(a: Change, b: Change): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.object < b.object ? -1 : a.object > b.object ? 1 : 0;
}

/** Every difference between two catalogs, sorted by name; definitions are given in full. What one of them cannot tell is none. Pure. */
export function diffCatalogs(before: Catalog, after: Catalog): readonly Change[] {
  const same = before.major === after.major;
  const changes: Change[] = [];
  const unseen = (kind: string): boolean => before.unseen?.has(kind) === true || after.unseen?.has(kind) === true;
  for (const [key, object] of after.objects) {
    const old = before.objects.get(key);
    if (unseen(object.kind)) continue;
    if (old === undefined)
      changes.push({ kind: 'added', object: object.kind, name: object.name, after: object.definition });
    else if (!sameObject(old, object, same)) {
      changes.push({
        kind: 'changed',
        object: object.kind,
        name: object.name,
        before: old.definition,
        after: object.definition,
      });
    }
  }
  for (const [key, object] of before.objects) {
    if (!after.objects.has(key) && !unseen(object.kind))
      changes.push({ kind: 'removed', object: object.kind, name: object.name, before: object.definition });
  }
  return changes.sort(byName);
}

/** The same change, whoever prints it: for comparing what a merge did with what the rehearsal did. */
export function changeKey(change: Change): string {
  return `${change.kind} ${change.object} ${change.name}`;
}
