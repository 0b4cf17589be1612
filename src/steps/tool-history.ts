import type { Catalog, CatalogObject } from '../model/catalog.js';
import type { ToolEntry, ToolHistory } from '../model/contracts.js';
import type { Dialect, Engine, HistoryEntry, HistoryTable } from '../model/engine.js';
import type { Migration } from '../model/migration.js';
import type { Session } from '../model/session.js';

interface Tool {
  readonly history: ToolHistory;
  readonly files: readonly Migration[];
}

/** The tool's history and its files, once these have shown which tool it is; undefined where the history is ours. */
export type ToolOf = () => Promise<Tool | undefined>;

const maps = new WeakMap<readonly Migration[], ReadonlyMap<string, Migration>>();

/** Asked for each migration of a run, so the list is gone over once. */
function byId(files: readonly Migration[]): ReadonlyMap<string, Migration> {
  const known = maps.get(files) ?? new Map(files.map((file) => [file.id, file]));
  maps.set(files, known);
  return known;
}

/**
 * The history of another tool, and beside it our own table for what that has no words for: where a migration stands that is not one
 * transaction. A row of ours goes as soon as the tool's own row is there.
 */
function beside(session: Session, dialect: Dialect, own: HistoryTable, toolOf: ToolOf): HistoryTable {
  const { name } = dialect;
  /** Where DDL would commit an open transaction, our table is made beforehand; elsewhere only when it is wanted. */
  const early = !dialect.oneMessage;
  /** Our table was looked for and is not there: under the migration lock nobody but us makes it. */
  let missing = false;
  const makeOwn = (): Promise<void> => {
    // Not the opposite: a transaction that fails takes it away again
    missing = false;
    return own.ensure();
  };
  const entryFor = (files: readonly Migration[], entry: HistoryEntry, durationMs: number): ToolEntry => ({
    ...entry,
    durationMs,
    file: byId(files).get(entry.id),
  });
  const record = ({ history, files }: Tool, entry: HistoryEntry, durationMs: number): Promise<void> =>
    history.record(session, name, entryFor(files, entry, durationMs));
  const forgetOwn = async (id: string): Promise<void> => {
    missing ||= (await own.applied()) === undefined;
    if (!missing) await own.forget(id);
  };
  return {
    async ensure() {
      const tool = await toolOf();
      if (tool === undefined) return own.ensure();
      await tool.history.ensure(session, name);
      if (early && tool.history.keptByTool === undefined) await makeOwn();
    },
    async applied() {
      const tool = await toolOf();
      if (tool?.history.keptByTool !== undefined) return undefined;
      const ours = await own.applied();
      if (tool === undefined) return ours;
      const theirs = await tool.history.applied(session, name, tool.files);
      const known = new Set(theirs?.filter(({ state }) => state === 'applied').map(({ id }) => id));
      const open = ours?.filter(({ id, state }) => state !== 'applied' && !known.has(id)) ?? [];
      // Of what both call half done ours knows how far it came
      const counted = new Set(open.map(({ id }) => id));
      const rows = theirs?.filter(({ id }) => !counted.has(id));
      return rows === undefined && open.length === 0 ? undefined : [...(rows ?? []), ...open];
    },
    async record(entry, done) {
      const tool = await toolOf();
      if (tool === undefined) return own.record(entry, done);
      await record(tool, entry, done.durationMs);
      await forgetOwn(entry.id);
    },
    async journal(entry, state) {
      const tool = await toolOf();
      if (tool === undefined) return own.journal(entry, state);
      if (state.state === 'applied') {
        await record(tool, entry, state.durationMs);
        return forgetOwn(entry.id);
      }
      if (!early) await makeOwn();
      await own.journal(entry, state);
      // After ours: with the tool's mark alone nobody would know how far it came
      await tool.history.begin?.(session, name, entryFor(tool.files, entry, state.durationMs));
    },
    async forget(id) {
      const tool = await toolOf();
      if (tool === undefined) return own.forget(id);
      await tool.history.forget(session, name, id, tool.files);
      await forgetOwn(id);
    },
  };
}

/** What stands under such a table in the catalog, or beside it by the server's own naming. */
const BELONGS = '(?:_pkey|_pk|_s_idx|_id_seq|_[a-z_]+_not_null)?';

/** `public.schema_migrations.version` is of `schema_migrations`; of an index only its text may say so. */
function without(catalog: Catalog, { tables, schemas = [] }: ToolHistory): Catalog {
  const names = tables.map((table) => table.replaceAll('$', '\\$')).join('|');
  const own = [new RegExp(`^(?:${names})${BELONGS}$`)];
  const on = [new RegExp(` ON (?:\\w+\\.)?(?:${names}) `)];
  const isOf = ({ kind, name, definition }: CatalogObject): boolean => {
    if (kind === 'schema' && schemas.includes(name)) return true;
    const parts = name.replaceAll(/["`]/g, '').split('.');
    if (parts.some((part) => own.some((pattern) => pattern.test(part)))) return true;
    return kind === 'index' && on.some((pattern) => pattern.test(definition));
  };
  return { ...catalog, objects: new Map([...catalog.objects].filter(([, object]) => !isOf(object))) };
}

/** The engine with the history of the tool whose files these are; its tables count as little as our own. */
export function withToolHistory(engine: Engine, toolOf: ToolOf): Engine {
  const { dialect } = engine;
  return {
    ...engine,
    connect: (options) => engine.connect(options),
    dialect: {
      ...dialect,
      history: (session, schema) => beside(session, dialect, dialect.history(session, schema), toolOf),
      async snapshot(session, options) {
        const [catalog, tool] = await Promise.all([dialect.snapshot(session, options), toolOf()]);
        return tool === undefined ? catalog : without(catalog, tool.history);
      },
    },
  };
}
