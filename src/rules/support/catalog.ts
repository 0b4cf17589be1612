import type { Catalog, CatalogObject } from '../../model/catalog.js';
import type { Relation } from '../../sql/pg/tree.js';

type Index = ReadonlyMap<string, readonly CatalogObject[]>;
const indexes = new WeakMap<Catalog, Index>();

/** Functions are found without their parameters, everything with and without its schema. */
function indexOf(catalog: Catalog): Index {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const index = new Map<string, CatalogObject[]>();
  for (const object of catalog.objects.values()) {
    const name = object.name.replace(/\(.*$/s, '');
    for (const key of [name, name.slice(name.indexOf('.') + 1)]) {
      const place = `${object.kind} ${key}`;
      const there = index.get(place);
      if (there === undefined) index.set(place, [object]);
      else if (!there.includes(object)) there.push(object);
    }
  }
  indexes.set(catalog, index);
  return index;
}

/** What a catalog has under a name as a statement writes it: of several schemas `public` comes first. */
export function objectsNamed(
  catalog: Catalog | undefined,
  kind: string,
  target: Relation,
  part?: string,
): readonly CatalogObject[] {
  if (catalog === undefined) return [];
  const name = [target.schema, target.name, part].filter((one) => one !== undefined).join('.');
  const found = indexOf(catalog).get(`${kind} ${name}`) ?? [];
  if (target.schema !== undefined) return found;
  const common = found.filter((object) => object.name.startsWith('public.'));
  return common.length > 0 ? common : found;
}

export const objectNamed = (
  catalog: Catalog | undefined,
  kind: string,
  target: Relation,
  part?: string,
): CatalogObject | undefined => objectsNamed(catalog, kind, target, part)[0];

const kinds = new WeakMap<Catalog, Map<string, readonly CatalogObject[]>>();

export function objectsOf(catalog: Catalog | undefined, kind: string): readonly CatalogObject[] {
  if (catalog === undefined) return [];
  const known = kinds.get(catalog) ?? new Map<string, readonly CatalogObject[]>();
  kinds.set(catalog, known);
  const found = known.get(kind) ?? [...catalog.objects.values()].filter((object) => object.kind === kind);
  known.set(kind, found);
  return found;
}

/** The schema of an object: catalogs write `schema.name`. */
export const schemaOf = ({ name }: CatalogObject): string => name.slice(0, name.indexOf('.'));
