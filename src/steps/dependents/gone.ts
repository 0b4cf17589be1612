import type { Catalog, CatalogObject } from '../../model/catalog.js';

/** Something of before that is there no more under its name. */
export interface Gone {
  /** As the catalog has it; `enum value` and `view column` are parts of what is changed. */
  readonly kind: string;
  /** As a statement or a body names it: without schema, table and parameters. */
  readonly word: string;
  /** The table, view or type that it was a part of, without its schema. */
  readonly of?: string;
  /** In words: `column users.email`. */
  readonly shown: string;
  /** What was taken away, where this is a view that is there and works no more. */
  readonly root?: Gone;
}

const WHOLE = new Set(
  'table,foreign table,view,materialized view,sequence,function,procedure,aggregate,window function,enum,type,range type,domain'.split(
    ',',
  ),
);

const TABLES = new Set(['table', 'foreign table', 'view', 'materialized view']);

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** `public.total(integer, text)` → `total` */
const unparenthesised = (name: string): string => name.replace(/\([\s\S]*$/, '');

const labelsOf = (definition: string): readonly string[] =>
  [...definition.matchAll(/'([^']*(?:''[^']*)*)'/g)].map(([, label]) => (label ?? '').replaceAll("''", "'"));

/** The columns of a view, from the form in which all majors print it. */
const viewColumns = ({ portable = '' }: CatalogObject): readonly string[] =>
  portable.split(', ').map((column) => column.split(' ')[0] ?? '');

/** What is missing of an object that is there still. */
function parts(before: CatalogObject, after: CatalogObject): readonly Gone[] {
  const of = lastOf(before.name);
  const less = (kind: string, read: (object: CatalogObject) => readonly string[]): readonly Gone[] => {
    const now = new Set(read(after));
    return read(before)
      .filter((word) => word !== '' && !now.has(word))
      .map((word) => ({
        kind,
        word,
        of,
        shown: kind === 'enum value' ? `value '${word}' of ${before.name}` : `column ${before.name}.${word}`,
      }));
  };
  if (before.kind === 'enum') return less('enum value', ({ definition }) => labelsOf(definition));
  return before.kind.endsWith('view') ? less('view column', viewColumns) : [];
}

/** The table of a column, which may hold dots itself: the longest that its name begins with. */
function tableOf(name: string, catalog: Catalog): string | undefined {
  for (let at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1))
    if (catalog.objects.has(`table ${name.slice(0, at)}`)) return name.slice(0, at);
  return undefined;
}

/** What code that runs in the database may name and would not find after the plan; parts of what is gone as a whole are not named. Pure. */
export function goneBetween(before: Catalog, after: Catalog): readonly Gone[] {
  const routines = new Set([...after.objects.values()].map(({ kind, name }) => `${kind} ${unparenthesised(name)}`));
  return [...before.objects].flatMap(([key, object]): readonly Gone[] => {
    const { kind, name } = object;
    const now = after.objects.get(key);
    if (now !== undefined) return now.definition === object.definition ? [] : parts(object, now);
    if (kind === 'column') {
      const table = tableOf(name, before);
      if (table === undefined || !after.objects.has(`table ${table}`)) return [];
      return [{ kind, word: name.slice(table.length + 1), of: lastOf(table), shown: `column ${name}` }];
    }
    // A view in the place of a table that was moved away answers to its name.
    if (!WHOLE.has(kind) || (TABLES.has(kind) && [...TABLES].some((other) => after.objects.has(`${other} ${name}`))))
      return [];
    const bare = unparenthesised(name);
    const others = routines.has(`${kind} ${bare}`);
    return [{ kind, word: lastOf(bare), shown: others || bare === name ? `${kind} ${name}` : `${kind} ${bare}()` }];
  });
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text holds a name as a word of its own, whatever its capitals. */
export function names(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w$\\u0080-\\uffff])${escaped(word)}(?![\\w$\\u0080-\\uffff])`, 'i').test(text);
}

/** Those that a text names. */
export const namedIn = (text: string, gone: readonly Gone[]): readonly Gone[] =>
  gone.filter(({ word }) => names(text, word));
