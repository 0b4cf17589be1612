import { tidy } from '../io/folder.js';
import { printable } from '../io/text.js';
import type { Folder, Layout, Source, ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import { layoutOf } from './discover.js';
import { layouts } from './index.js';

/** Sources that stand one after the other and are of one layout: they are read as one, and have one history. */
export interface Group {
  readonly layout: Layout;
  readonly sources: readonly Source[];
}

/** A source of which nothing says a layout is of the one before it, the first ones of the one after; if none says it, of the plainest. */
function filled(found: readonly (Layout | undefined)[]): readonly Layout[] {
  const first = found.find((one) => one !== undefined) ?? layouts.find(({ name }) => name === 'sql');
  if (first === undefined) throw new ActionError('no-migrations', 'No layout fits.', 'Name it in `layout`.');
  let last = first;
  return found.map((one) => {
    last = one ?? last;
    return last;
  });
}

const places = ({ layout, sources }: Group): string =>
  `${sources.map(({ path }) => `\`${printable(path)}\``).join(', ')} (${layout.name})`;

/** Where a group keeps its history, by the settings of this run. */
export interface Claim {
  readonly group: Group;
  readonly history: ToolHistory | undefined;
}

/** Two that keep their history in one table: of its rows nobody could tell whose they are. */
export function refuseSharedTables(claimed: readonly Claim[]): void {
  const claims = new Map<string, Group>();
  for (const { group, history } of claimed) {
    for (const table of history?.tables ?? []) {
      const place = [...(history?.schemas ?? []), table].join('.');
      const other = claims.get(place);
      claims.set(place, group);
      if (other === undefined) continue;
      const same = other.layout.name === group.layout.name;
      throw new ActionError(
        'shared-history',
        `${places(other)} and ${places(group)} both keep their history in the table \`${table}\`: whose a row in it is, nobody could tell.`,
        same
          ? `Write the lines of ${group.layout.name} one after the other: they are one source then.`
          : 'Each needs a database of its own: name one of the two here, and the other for its own database in the `databases:` map of the config file.',
      );
    }
  }
}

/** The folder that a source names, or that its file stands in. */
function homeOf({ path }: Source): string {
  const clean = tidy(path) ?? path;
  return /\.sql$/i.test(clean) ? clean.slice(0, Math.max(0, clean.lastIndexOf('/'))) : clean;
}

/** A table that holds the newest version alone can speak for one folder only. */
function refuseSeveralFolders({ layout, sources }: Group): void {
  const [first, second] = new Set(sources.map(homeOf));
  if (layout.history?.newestOnly !== true || first === undefined || second === undefined) return;
  throw new ActionError(
    'shared-history',
    `\`${printable(first)}\` and \`${printable(second)}\` are both of ${layout.name}, which keeps the newest version alone in \`${layout.history.tables.join(', ')}\`: of two folders it can speak for one only.`,
    'Each folder needs a database of its own: name one of the two here, and the other for its own database in the `databases:` map of the config file.',
  );
}

/** The sources in their order, each run of one layout as a group. */
export async function groupsOf(
  folder: Folder,
  sources: readonly Source[],
  asked: string | undefined,
): Promise<readonly Group[]> {
  const found: (Layout | undefined)[] = [];
  for (const source of sources) found.push(await layoutOf(folder, source, asked));
  const groups: { readonly layout: Layout; readonly sources: Source[] }[] = [];
  for (const [i, layout] of filled(found).entries()) {
    const source = sources[i];
    const last = groups.at(-1);
    if (source === undefined) continue;
    if (last?.layout === layout) last.sources.push(source);
    else groups.push({ layout, sources: [source] });
  }
  for (const group of groups) refuseSeveralFolders(group);
  return groups;
}
