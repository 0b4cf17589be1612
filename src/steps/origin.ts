import { printable } from '../io/text.js';
import type { ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Applied, Migration, Origin, Problem, ReadMigrations, ReadPart } from '../model/migration.js';

/** Who keeps the history of a source: its layout's tool, or we, where that has none. */
export interface HistoryOwner {
  readonly layout: string;
  /** Undefined where the history is ours. */
  readonly history: ToolHistory | undefined;
}

/** One source of a plan, with its files by the ids that its own history has. */
export interface Part extends HistoryOwner {
  readonly read: ReadMigrations;
}

/** What a migration is called in a plan, and what in the history of its source. */
export interface Names {
  /** `LAYOUT:ID` where another source has a file of that id too, or this one has none; else the id as it is. */
  idOf(source: number, id: string): string;
  /** The way back; undefined where no source knows the id. */
  originOf(id: string): Origin | undefined;
}

/** The sources of a plan with their histories, as the files have shown them. */
export interface Histories {
  readonly parts: readonly Part[];
  readonly names: Names;
}

/** Every file that the history may have a row of. */
export const filesOf = ({ migrations, squashed = [] }: ReadMigrations): readonly Migration[] => [
  ...migrations,
  ...squashed.map(({ migration }) => migration),
];

/**
 * Of one source the ids are its own. Of several an id stands for itself where only one source has a file of it: whose row it is
 * otherwise, its layout's name says, and nothing but the files decides.
 */
export function namesOf(parts: readonly Part[]): Names {
  const owners = new Map<string, readonly number[]>();
  for (const [source, { read }] of parts.entries())
    for (const id of new Set(filesOf(read).map((file) => file.id))) owners.set(id, [...(owners.get(id) ?? []), source]);
  const alone = parts.length === 1;
  const layoutOf = (source: number): string => parts[source]?.layout ?? '';
  const origin = (source: number, id: string): Origin => ({ layout: layoutOf(source), source, id });
  /** Of two sources of one layout (they share our own table) the one that has the file. */
  const qualified = (id: string): Origin | undefined => {
    const fitting = parts.flatMap(({ layout }, source) => {
      const own = id.slice(layout.length + 1);
      return id.startsWith(`${layout}:`) ? [origin(source, own)] : [];
    });
    return fitting.find((one) => owners.get(one.id)?.includes(one.source) === true) ?? fitting[0];
  };
  return {
    idOf(source, id) {
      const own = owners.get(id);
      return alone || (own?.length === 1 && own[0] === source) ? id : `${layoutOf(source)}:${id}`;
    },
    originOf(id) {
      const own = owners.get(id);
      if (own?.length === 1) return origin(own[0] ?? 0, id);
      return qualified(id) ?? (alone ? origin(0, id) : undefined);
    },
  };
}

/** Two files that have one id even with their layout's name: both are of our own history. */
function twice(parts: readonly ReadPart[]): readonly Problem[] {
  const first = new Map<string, Migration>();
  return parts.flatMap(({ migrations, layout }) =>
    migrations.flatMap((file): readonly Problem[] => {
      const other = first.get(file.id);
      if (other === undefined || other.origin?.source === file.origin?.source) {
        first.set(file.id, file);
        return [];
      }
      return [
        {
          kind: 'duplicate',
          id: file.id,
          path: file.path,
          layout,
          message: `${printable(file.path)} and ${printable(other.path)} have the same id in one history, ${printable(file.origin?.id ?? file.id)}.`,
          hint: 'Rename one of them.',
        },
      ];
    }),
  );
}

function renamed({ layout, read }: Part, source: number, names: Names): ReadPart {
  const idOf = (id: string): string => names.idOf(source, id);
  const file = (one: Migration): Migration => ({
    ...one,
    id: idOf(one.id),
    origin: { layout, source, id: one.id },
  });
  return {
    ...read,
    layout,
    migrations: read.migrations.map(file),
    problems: read.problems.map((one) => ({ ...one, id: idOf(one.id), layout })),
    leftOut: read.leftOut.map((one) => (one.id === undefined ? one : { ...one, id: idOf(one.id) })),
    ...(read.squashed === undefined
      ? {}
      : {
          squashed: read.squashed.map(({ migration, covers }) => ({
            migration: file(migration),
            covers: new Set([...covers].map(idOf)),
          })),
        }),
  };
}

/** What all sources hold, in the order of the plan. One alone is as its layout read it. */
export function allOf({ parts, names }: Histories): ReadMigrations {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.read;
  const all = parts.map((part, source) => renamed(part, source, names));
  const again = twice(all);
  const of = all.map((part) => ({
    ...part,
    problems: [...part.problems, ...again.filter(({ layout, path }) => layout === part.layout && has(part, path))],
  }));
  return {
    migrations: of.flatMap(({ migrations }) => migrations),
    problems: of.flatMap(({ problems }) => problems),
    leftOut: of.flatMap(({ leftOut }) => leftOut),
    ordered: of.some(({ ordered }) => ordered),
    parts: of,
  };
}

const has = ({ migrations }: ReadMigrations, path: string | undefined): boolean =>
  migrations.some((file) => file.path === path);

/** A row of one source's history, by the plan's name for it. */
export function rowNamed({ parts, names }: Histories, source: number, row: Applied): Applied {
  const layout = parts[source]?.layout;
  if (layout === undefined || parts.length === 1) return row;
  return { ...row, id: names.idOf(source, row.id), origin: { layout, source, id: row.id } };
}

/** Without the scripts that sum up others: file by file. */
export function withoutSquashed(read: ReadMigrations): ReadMigrations {
  const { squashed: _, parts, ...rest } = read;
  if (parts === undefined) return rest;
  return { ...rest, parts: parts.map(({ squashed: __, ...part }) => part) };
}

interface Known {
  readonly id: string;
  readonly origin?: Origin;
}

/** The plan's id of what a person has named: by that, by the id in its tool's own history, or by that with the layout before it. */
export function idNamed(given: string, known: readonly Known[]): string {
  if (known.some(({ id }) => id === given)) return given;
  const meant = known.filter(
    ({ origin }) => origin !== undefined && (origin.id === given || `${origin.layout}:${origin.id}` === given),
  );
  const [only, ...others] = new Set(meant.map(({ id }) => id));
  if (only === undefined) return given;
  if (others.length > 0)
    throw new ActionError(
      'unknown-migration',
      `\`${printable(given)}\` could be ${[only, ...others].map((id) => `\`${printable(id)}\``).join(' or ')}.`,
      'Give it with the name of its layout, as it is written here.',
    );
  return only;
}
