import type { Catalog } from '../../model/catalog.js';
import type { Diagram, DiagramColumn, DiagramLink, DiagramTable, Fate } from '../../model/diagram.js';
import { nullable, type Table, tablesOf, typeOf } from './tables.js';

/** More of them are no picture any more. */
const MOST_TOUCHED = 12;
const MOST_NEIGHBOURS = 8;
const MOST_COLUMNS = 14;

type Tables = ReadonlyMap<string, Table>;

const fateOf = (before: unknown, after: unknown): Fate | undefined =>
  before === undefined ? 'added' : after === undefined ? 'removed' : before === after ? undefined : 'changed';

const marked = (fate: Fate | undefined): { readonly fate?: Fate } => (fate === undefined ? {} : { fate });

const union = (...lists: readonly (Iterable<string> | undefined)[]): readonly string[] => [
  ...new Set(lists.flatMap((list) => [...(list ?? [])])),
];

/** Servers list what they hold in an order of their own. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every foreign key of before and after, with what becomes of it. */
function linksOf(before: Tables, after: Tables): readonly DiagramLink[] {
  return union(before.keys(), after.keys()).flatMap((from) => {
    const [old, now] = [before.get(from), after.get(from)];
    return union(
      old?.foreign.map(({ name }) => name),
      now?.foreign.map(({ name }) => name),
    ).flatMap((name) => {
      const [was, is] = [old, now].map((table) => table?.foreign.find((key) => key.name === name));
      const key = is ?? was;
      if (key === undefined) return [];
      const definition = (column: string): string => (now ?? old)?.columns.get(column) ?? '';
      return [
        {
          name,
          from,
          to: key.to,
          columns: key.columns,
          optional: key.columns.some((column) => nullable(definition(column))),
          ...marked(fateOf(was?.definition, is?.definition)),
        },
      ];
    });
  });
}

function columnsOf(old: Table | undefined, now: Table | undefined): readonly DiagramColumn[] {
  const referring = new Set([...(old?.foreign ?? []), ...(now?.foreign ?? [])].flatMap(({ columns }) => columns));
  return union(now?.columns.keys(), old?.columns.keys()).map((name) => {
    const [before, after] = [old?.columns.get(name), now?.columns.get(name)];
    const fate = fateOf(before, after);
    const definition = after ?? before ?? '';
    return {
      name,
      type: typeOf(definition),
      nullable: nullable(definition),
      key: (now ?? old)?.key.has(name) === true,
      refers: referring.has(name),
      // A table that comes or goes as a whole says so once.
      ...marked(old === undefined || now === undefined ? undefined : fate),
      ...(fate === 'changed' && before !== undefined ? { before } : {}),
    };
  });
}

/** What has to be seen first. */
const weight = ({ key, refers, fate }: DiagramColumn): number => (key ? 0 : fate !== undefined ? 1 : refers ? 2 : 3);

function tableOf(name: string, before: Tables, after: Tables, whole: boolean): DiagramTable {
  const [old, now] = [before.get(name), after.get(name)];
  const all = [...columnsOf(old, now)].sort((a, b) => weight(a) - weight(b) || byName(a.name, b.name));
  const columns = all.filter((column) => whole || weight(column) < 3).slice(0, MOST_COLUMNS);
  const changed = columns.some(({ fate }) => fate !== undefined);
  const fate = old === undefined ? 'added' : now === undefined ? 'removed' : changed ? 'changed' : undefined;
  return { name, columns, more: all.length - columns.length, ...marked(fate) };
}

/**
 * The tables whose columns or foreign keys a plan changes, and their neighbours. Undefined where a picture would not help: with nothing
 * to connect, or with more than anybody takes in. Pure.
 */
export function diagramOf(beforeCatalog: Catalog, afterCatalog: Catalog): Diagram | undefined {
  const [before, after] = [tablesOf(beforeCatalog), tablesOf(afterCatalog)];
  const links = [...linksOf(before, after)].sort((a, b) => byName(a.from, b.from) || byName(a.name, b.name));
  const touched = new Set(
    union(before.keys(), after.keys()).filter((name) => {
      const [old, now] = [before.get(name), after.get(name)];
      if (old === undefined || now === undefined) return true;
      return (
        links.some(({ from, fate }) => from === name && fate !== undefined) ||
        union(old.columns.keys(), now.columns.keys()).some(
          (column) => old.columns.get(column) !== now.columns.get(column),
        )
      );
    }),
  );
  if (touched.size === 0 || touched.size > MOST_TOUCHED) return undefined;
  const near = union(
    links.flatMap(({ from, to }) => (touched.has(from) ? [to] : touched.has(to) ? [from] : [])),
  ).filter((name) => !touched.has(name) && (before.has(name) || after.has(name)));
  const neighbours = near.slice(0, MOST_NEIGHBOURS);
  if (touched.size + neighbours.length < 2) return undefined;
  const shown = new Set([...touched, ...neighbours]);
  return {
    tables: [...[...touched].sort(byName), ...[...neighbours].sort(byName)].map((name) =>
      tableOf(name, before, after, touched.has(name)),
    ),
    links: links.filter(({ from, to }) => shown.has(from) && shown.has(to) && (touched.has(from) || touched.has(to))),
    more: near.length - neighbours.length,
  };
}
