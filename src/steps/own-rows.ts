import type { Applied, Origin } from '../model/migration.js';
import { filesOf, type Histories } from './origin.js';

/** Our own table where it is shared: by the history of plain files and by what tools have half done. */
export interface OwnRows {
  /** Rows of one source, by the ids of its own. */
  rows(all: readonly Applied[], source: number): readonly Applied[];
  /** Ids, as our table has them, of the rows about one migration. */
  of(all: readonly Applied[], origin: Origin): readonly string[];
  /** What a row about it is called there: of several sources always with the layout, whatever files come and go. */
  idOf(origin: Origin): string;
}

const made = new WeakMap<Histories, OwnRows>();

export function ownRows(histories: Histories): OwnRows {
  const before = made.get(histories);
  if (before !== undefined) return before;
  const { parts, names } = histories;
  const files = parts.map(({ read }) => new Set(filesOf(read).map(({ id }) => id)));
  const alone = parts.length === 1;
  const ours = parts.flatMap(({ history }, source) => (history === undefined ? [source] : []));
  const origin = (source: number, id: string): Origin => ({ layout: parts[source]?.layout ?? '', source, id });
  /** A row of a tool without its name is from when it was the only source. */
  const former = (id: string): number | undefined => {
    const tools = parts.flatMap(({ history }, source) =>
      history !== undefined && files[source]?.has(id) === true ? [source] : [],
    );
    return tools.length === 1 ? tools[0] : undefined;
  };
  const ownerOf = ({ id, state }: Applied): Origin | undefined => {
    const file = ours.find((source) => files[source]?.has(id));
    if (file !== undefined) return origin(file, id);
    const tool = parts.findIndex(({ history, layout }) => history !== undefined && id.startsWith(`${layout}:`));
    if (tool !== -1 && files[tool]?.has(id) !== true)
      return origin(tool, id.slice((parts[tool]?.layout.length ?? 0) + 1));
    if (alone) return origin(0, id);
    const source = (state === 'applied' ? undefined : former(id)) ?? ours[0] ?? names.originOf(id)?.source;
    return source === undefined ? undefined : origin(source, id);
  };
  const now: OwnRows = {
    rows: (all, source) =>
      all.flatMap((row) => {
        const owner = ownerOf(row);
        return owner?.source === source ? [{ ...row, id: owner.id }] : [];
      }),
    of: (all, { source, id }) =>
      all.flatMap((row) => {
        const owner = ownerOf(row);
        return owner?.source === source && owner.id === id ? [row.id] : [];
      }),
    idOf: ({ layout, id }) => (alone ? id : `${layout}:${id}`),
  };
  made.set(histories, now);
  return now;
}
