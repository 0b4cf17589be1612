import { discover } from '../layouts/discover.js';
import { type Group, groupsOf, refuseSharedTables } from '../layouts/groups.js';
import { programFolders } from '../layouts/program-folders.js';
import type { Folder, ReadOptions } from '../model/contracts.js';
import type { EngineName } from '../model/engine.js';
import { ActionError } from '../model/error.js';
import type { Progress } from '../model/events.js';
import type { Inputs } from '../model/inputs.js';
import type { Applied, ReadMigrations } from '../model/migration.js';
import { allOf, type Histories, namesOf, rowNamed } from './origin.js';

/** The sources of the migrations: found once, read once. */
export interface Sources {
  /** Consecutive sources of one layout are one. */
  groups(): Promise<readonly Group[]>;
  histories(): Promise<Histories>;
  read(): Promise<ReadMigrations>;
  /** How one of them is read, now or in the past. */
  readonly options: ReadOptions;
  /** A row of one source, by the plan's name for it. */
  named(): Promise<(source: number, row: Applied) => Applied>;
}

interface Wanted {
  readonly inputs: Pick<
    Inputs,
    'migrations' | 'layout' | 'include' | 'exclude' | 'order' | 'programUp' | 'programTables'
  >;
  readonly folder: Folder;
  readonly engine: EngineName;
  readonly progress: Progress;
}

/** A list of names is for plain files; where there are none beside, the other layouts say so themselves. */
function orderFor({ layout }: Group, groups: readonly Group[], order: readonly string[]): readonly string[] {
  const plain = groups.filter((group) => group.layout.history === undefined).length;
  if (order.length > 0 && plain > 1)
    throw new ActionError(
      'conflicting-inputs',
      '`order` is one list, and plain SQL files stand in several places of the order of `migrations`.',
      'Leave `order` out, or write the lines of plain SQL files one after the other.',
    );
  return plain === 0 || layout.history === undefined ? order : [];
}

/** Only the tool knows what of its migrations is in, so nobody could put others before or behind them. */
function refuseBesideCommand(groups: readonly Group[]): void {
  const program = groups.find(({ layout }) => layout.name === 'program');
  const other = groups.find((group) => group !== program);
  if (program === undefined || other === undefined) return;
  throw new ActionError(
    'several-layouts',
    `\`program\` and \`${other.layout.name}\` cannot be one plan: only the command of \`program-up\` knows what it has applied.`,
    'Make a database of each in the `databases:` map of the config file, and run once for each.',
  );
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

export function openSources({ inputs, folder, engine, progress }: Wanted): Sources {
  const { include, exclude, order } = inputs;
  const { programUp: up, programTables: tables } = inputs;
  const options: ReadOptions = {
    folder,
    include,
    exclude,
    order,
    engine,
    ...(up === undefined ? {} : { program: { up, tables } }),
  };
  const groups = once(async () => {
    const sources =
      inputs.migrations.length > 0
        ? inputs.migrations
        : await (inputs.layout === 'program'
            ? programFolders(folder)
            : discover(folder, (text) => progress({ type: 'note', text })));
    const found = await groupsOf(folder, sources, inputs.layout === 'auto' ? undefined : inputs.layout);
    refuseBesideCommand(found);
    return found;
  });
  const histories = once(async (): Promise<Histories> => {
    const found = await groups();
    const parts = await Promise.all(
      found.map(async (group) => {
        const { layout, sources } = group;
        const read = await layout.read(sources, { ...options, order: orderFor(group, found, order) });
        const history = layout.historyOf?.(read.settings ?? {}) ?? layout.history;
        return { group, layout: layout.name, history, read };
      }),
    );
    refuseSharedTables(parts);
    return { parts, names: namesOf(parts) };
  });
  return {
    options,
    groups,
    histories,
    read: once(async () => allOf(await histories())),
    async named() {
      const found = await histories();
      return (source, row) => rowNamed(found, source, row);
    },
  };
}
