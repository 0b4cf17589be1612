import type { Catalog } from '../../model/catalog.js';

export interface ForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly definition: string;
}

/** A table as the catalog's texts describe it. */
export interface Table {
  readonly name: string;
  /** Whole definitions by column. */
  readonly columns: Map<string, string>;
  readonly key: Set<string>;
  readonly foreign: ForeignKey[];
}

/** Names in a list as a server prints it: quotes taken off, commas within them left. */
export function listed(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^\s,"`][^,"`]*)/g)].map(
    ([, double, back, bare]) => double?.replaceAll('""', '"') ?? back?.replaceAll('``', '`') ?? (bare ?? '').trim(),
  );
}

/** `public."odd t"` as the catalog names it: `public.odd t`. */
const unquoted = (name: string): string =>
  name.replace(/"((?:[^"]|"")*)"|`((?:[^`]|``)*)`/g, (_, double?: string, back?: string) =>
    double === undefined ? (back ?? '').replaceAll('``', '`') : double.replaceAll('""', '"'),
  );

const NAMES = String.raw`((?:"(?:[^"]|"")*"|\`(?:[^\`]|\`\`)*\`|[^()"\`])+)`;
const FOREIGN = new RegExp(String.raw`^FOREIGN KEY \(${NAMES}\) REFERENCES ${NAMES}\(`, 's');
const PRIMARY = new RegExp(String.raw`^PRIMARY KEY \(${NAMES}\)`, 's');

/** The type alone, of a column's whole definition. */
export function typeOf(definition: string): string {
  const end = definition.search(
    /\s(?:NOT NULL|NULL|DEFAULT|GENERATED|COLLATE|CHARACTER SET|COMMENT|AUTO_INCREMENT|ON UPDATE|INVISIBLE|VIRTUAL|STORED)\b/i,
  );
  return (end === -1 ? definition : definition.slice(0, end)).trim();
}

/** Without what its default may say. */
export const nullable = (definition: string): boolean =>
  !/\bNOT NULL\b/i.test(definition.replace(/\sDEFAULT\s.*$/is, ''));

/** The tables of a schema with their columns and keys. What belongs to no table, or to a view, is left out. */
export function tablesOf({ objects }: Catalog): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const { kind, name } of objects.values())
    if (kind === 'table') tables.set(name, { name, columns: new Map(), key: new Set(), foreign: [] });
  /** Names may hold dots: the longest table that it begins with. */
  const owner = (name: string): readonly [Table, string] | undefined => {
    for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      const table = tables.get(name.slice(0, dot));
      if (table !== undefined) return [table, name.slice(dot + 1)];
    }
    return undefined;
  };
  for (const { kind, name, definition } of objects.values()) {
    // MySQL has its primary keys among the indexes.
    if (!/^(?:column|constraint|index)$/.test(kind)) continue;
    const [table, own] = owner(name) ?? [];
    if (table === undefined || own === undefined) continue;
    if (kind === 'column') table.columns.set(own, definition);
    for (const column of listed(PRIMARY.exec(definition)?.[1] ?? '')) table.key.add(column);
    const [, columns, to] = FOREIGN.exec(definition) ?? [];
    if (columns !== undefined && to !== undefined)
      table.foreign.push({ name: own, columns: listed(columns), to: unquoted(to.trim()), definition });
  }
  return tables;
}
