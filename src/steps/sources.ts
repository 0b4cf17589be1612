import { discover } from '../layouts/discover.js';
import { type Group, groupsOf, refuseSharedTables } from '../layouts/groups.js';
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
  readonly inputs: Pick<Inputs, 'migrations' | 'layout' | 'include' | 'exclude' | 'order'>;
  readonly folder: Folder;
  readonly engine: EngineName;
  readonly progress: Progress;
}

/** A list of names is for plain files; where there are none beside, the other layouts say so themselves. */
function orderFor({ layout }: Group, groups: readonly Group[], order: readonly string[]): readonly string[] {
  const plain = groups.filter((group) => group.layout.history === undefined).length;
  if (order.length > 0 && plain > 1)
    throw new ActionError(
      'bad-input',
      '`order` is one list, and plain SQL files stand in several places of the order of `migrations`.',
      'Leave `order` out, or write the lines of plain SQL files one after the other.',
    );
  return plain === 0 || layout.history === undefined ? order : [];
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
  const options: ReadOptions = { folder, include, exclude, order, engine };
  const groups = once(async () => {
    const sources =
      inputs.migrations.length > 0
        ? inputs.migrations
        : await discover(folder, (text) => progress({ type: 'note', text }));
    return groupsOf(folder, sources, inputs.layout === 'auto' ? undefined : inputs.layout);
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
