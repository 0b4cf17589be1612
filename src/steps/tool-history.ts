import type { Catalog } from '../model/catalog.js';
import type { ToolHistory } from '../model/contracts.js';
import type { Dialect, Engine, HistoryTable } from '../model/engine.js';
import type { Session } from '../model/session.js';

/** The tool's history, once the files have shown which tool it is; undefined where the history is ours. */
export type ToolOf = () => Promise<ToolHistory | undefined>;

/**
 * The history of another tool, and beside it our own table for what that has no words for: where a migration stands that is not one
 * transaction. A row of ours goes as soon as the tool's own row is there.
 */
function beside(session: Session, dialect: Dialect, own: HistoryTable, toolOf: ToolOf): HistoryTable {
  const { name } = dialect;
  /** Where DDL would commit an open transaction, our table is made beforehand; elsewhere only when it is wanted. */
  const early = !dialect.oneMessage;
  const forgetOwn = async (id: string): Promise<void> => {
    if ((await own.applied()) !== undefined) await own.forget(id);
  };
  return {
    async ensure() {
      const tool = await toolOf();
      if (tool === undefined) return own.ensure();
      await tool.ensure(session, name);
      if (early) await own.ensure();
    },
    async applied() {
      const tool = await toolOf();
      const ours = await own.applied();
      if (tool === undefined) return ours;
      const theirs = await tool.applied(session, name);
      const known = new Set(theirs?.map(({ id }) => id));
      const open = ours?.filter(({ id, state }) => state !== 'applied' && !known.has(id)) ?? [];
      return theirs === undefined && open.length === 0 ? undefined : [...(theirs ?? []), ...open];
    },
    async record(entry, done) {
      const tool = await toolOf();
      if (tool === undefined) return own.record(entry, done);
      await tool.record(session, name, { ...entry, durationMs: done.durationMs });
      await forgetOwn(entry.id);
    },
    async journal(entry, state) {
      const tool = await toolOf();
      if (tool === undefined) return own.journal(entry, state);
      if (state.state === 'applied') {
        await tool.record(session, name, { ...entry, durationMs: state.durationMs });
        return forgetOwn(entry.id);
      }
      if (!early) await own.ensure();
      await own.journal(entry, state);
    },
    async forget(id) {
      const tool = await toolOf();
      if (tool === undefined) return own.forget(id);
      await tool.forget(session, name, id);
      await forgetOwn(id);
    },
  };
}

/** `public.schema_migrations.version` is of `schema_migrations`; indexes and constraints stand under their table or say it. */
function isOf(tables: readonly string[], name: string, definition: string): boolean {
  const parts = name.replaceAll(/["`]/g, '').split('.');
  return tables.some(
    (table) =>
      parts.includes(table) ||
      parts.includes(`${table}_pkey`) ||
      new RegExp(` ON (?:\\w+\\.)?${table} `).test(definition),
  );
}

function without(catalog: Catalog, tables: readonly string[]): Catalog {
  const objects = [...catalog.objects].filter(([, { name, definition }]) => !isOf(tables, name, definition));
  return { ...catalog, objects: new Map(objects) };
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
        return tool === undefined ? catalog : without(catalog, tool.tables);
      },
    },
  };
}
