import type { Catalog, CatalogObject } from '../../model/catalog.js';
import type { ToolEntry, ToolHistory } from '../../model/contracts.js';
import type { Dialect, Engine, HistoryEntry, HistoryTable } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { Applied, Migration, Origin } from '../../model/migration.js';
import type { Session } from '../../model/session.js';
import { isHalfUndone } from '../down/half.js';
import { filesOf, type Histories, type Part, rowNamed } from '../origin.js';
import { ownRows } from '../own-rows.js';

/** Undefined where there is no history but ours. */
export type HistoriesOf = () => Promise<Histories | undefined>;

/** One history of the plan, with its files by its own ids. */
interface Tool {
  readonly history: ToolHistory;
  readonly files: readonly Migration[];
}

const known = new WeakMap<
  Part,
  { readonly files: readonly Migration[]; readonly byId: ReadonlyMap<string, Migration> }
>();

/** Asked for each migration of a run, so the list is gone over once. */
function filesIn(part: Part) {
  const found = known.get(part);
  if (found !== undefined) return found;
  const files = filesOf(part.read);
  const now = { files, byId: new Map(files.map((file) => [file.id, file])) };
  known.set(part, now);
  return now;
}

/** Whose a migration is, and what is written down of it there. */
interface Place {
  readonly origin: Origin;
  /** Undefined where the history of its source is ours. */
  readonly tool: (Tool & { readonly entry: (entry: HistoryEntry, durationMs: number) => ToolEntry }) | undefined;
}

function placeOf({ parts, names }: Histories, id: string): Place {
  const origin = names.originOf(id);
  const part = origin === undefined ? undefined : parts[origin.source];
  if (origin === undefined || part === undefined)
    throw new ActionError(
      'history',
      `No source has a migration ${id}, so nobody knows in which history it belongs.`,
      `Name it with its layout: ${parts.map(({ layout }) => `${layout}:${id}`).join(', ')}.`,
    );
  const { history } = part;
  if (history === undefined) return { origin, tool: undefined };
  const { files, byId } = filesIn(part);
  const entry = (given: HistoryEntry, durationMs: number): ToolEntry => ({
    ...given,
    id: origin.id,
    durationMs,
    file: byId.get(origin.id),
    files,
  });
  return { origin, tool: { history, files, entry } };
}

/** Tables of the other tools, which account for themselves. */
const othersOf = (parts: readonly Part[], part: Part): readonly string[] =>
  parts.flatMap((one) => (one === part ? [] : (one.history?.tables ?? [])));

/**
 * The histories of the plan's sources, and beside them our own table for what tools have no words for: where a migration stands that
 * is not one transaction. A row of ours goes as soon as the tool's own row is there.
 */
function beside(session: Session, dialect: Dialect, own: HistoryTable, historiesOf: HistoriesOf): HistoryTable {
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
  const forgetOwn = async (histories: Histories, origin: Origin): Promise<void> => {
    if (missing) return;
    const rows = await own.applied();
    missing = rows === undefined;
    for (const id of ownRows(histories).of(rows ?? [], origin)) await own.forget(id);
  };
  const rowsOf = async (histories: Histories, source: number, ours: readonly Applied[] | undefined) => {
    const { parts } = histories;
    const part = parts[source] as Part;
    const open = ours === undefined ? undefined : ownRows(histories).rows(ours, source);
    const theirs = await part.history?.applied(session, name, filesIn(part).files, othersOf(parts, part));
    const rows = part.history === undefined ? open : joined(theirs, open ?? []);
    return rows?.map((row) => rowNamed(histories, source, row));
  };
  /**
   * A run that was killed between the tool's row and the end of ours: the tool is right, and once its row is taken back nobody is to take
   * ours for work that is half done. What runs again with every new content has a row of the one before, which says nothing of ours.
   */
  const forgetFinished = async (histories: Histories): Promise<void> => {
    const ours = await own.applied();
    if (ours === undefined || ours.every(({ state }) => state === 'applied')) return;
    const { parts } = histories;
    for (const [source, part] of parts.entries()) {
      const { files, byId } = filesIn(part);
      const open = ownRows(histories).rows(ours, source);
      if (part.history === undefined || open.length === 0) continue;
      const theirs = (await part.history.applied(session, name, files, othersOf(parts, part))) ?? [];
      const done = new Set(theirs.flatMap(({ id, state }) => (state === 'applied' ? [id] : [])));
      for (const row of open) {
        const { id, state } = row;
        if (state === 'applied' || isHalfUndone(row) || !done.has(id) || byId.get(id)?.repeatable === true) continue;
        await forgetOwn(histories, { layout: part.layout, source, id });
      }
    }
  };
  return {
    async ensure() {
      const histories = await historiesOf();
      if (histories === undefined) return own.ensure();
      for (const { history } of histories.parts) await history?.ensure(session, name);
      if ((early && !kept(histories)) || histories.parts.some(({ history }) => history === undefined)) await makeOwn();
      if (!kept(histories)) await forgetFinished(histories);
    },
    async applied() {
      const histories = await historiesOf();
      if (kept(histories)) return undefined;
      const ours = await own.applied();
      if (histories === undefined) return ours;
      const all: (readonly Applied[] | undefined)[] = [];
      for (const source of histories.parts.keys()) all.push(await rowsOf(histories, source, ours));
      return all.every((rows) => rows === undefined) ? undefined : all.flatMap((rows) => rows ?? []);
    },
    async record(entry, done) {
      const histories = await historiesOf();
      if (histories === undefined) return own.record(entry, done);
      const { origin, tool } = placeOf(histories, entry.id);
      if (tool === undefined) return own.record({ ...entry, id: origin.id }, done);
      await refuseTwice(session, name, tool, entry.id, origin);
      await tool.history.record(session, name, tool.entry(entry, done.durationMs));
      await forgetOwn(histories, origin);
    },
    async journal(entry, state) {
      const histories = await historiesOf();
      if (histories === undefined) return own.journal(entry, state);
      const { origin, tool } = placeOf(histories, entry.id);
      if (tool === undefined) return own.journal({ ...entry, id: origin.id }, state);
      if (state.state === 'applied') {
        await tool.history.record(session, name, tool.entry(entry, state.durationMs));
        return forgetOwn(histories, origin);
      }
      if (state.statementsDone === 0) await refuseTwice(session, name, tool, entry.id, origin);
      if (!early) await makeOwn();
      await own.journal({ ...entry, id: ownRows(histories).idOf(origin) }, state);
      // After ours: with the tool's mark alone nobody would know how far it came
      await tool.history.begin?.(session, name, tool.entry(entry, state.durationMs));
    },
    async forget(id) {
      const histories = await historiesOf();
      if (histories === undefined) return own.forget(id);
      const { origin, tool } = placeOf(histories, id);
      if (tool === undefined) return own.forget(origin.id);
      await tool.history.forget(session, name, origin.id, tool.files);
      await forgetOwn(histories, origin);
    },
  };
}

/** Nobody has put it in since the plan was made: where the tool has no lock, or another program none at all, both would do the work. */
async function refuseTwice(
  session: Session,
  dialect: Dialect['name'],
  { history, files }: Tool,
  id: string,
  origin: Origin,
): Promise<void> {
  const rows = (await history.applied(session, dialect, files)) ?? [];
  const file = files.find((one) => one.id === origin.id);
  // What runs again with every new content has a row of the one before
  const isIn = ({ id: of, state, checksum }: Applied): boolean =>
    of === origin.id && state === 'applied' && (file?.repeatable !== true || checksum === file.checksum);
  if (!rows.some(isIn)) return;
  throw new ActionError(
    'history',
    `${id} was written into ${history.tables[0] ?? 'the history'} by somebody else while this run had it in hand.`,
    `Let one program migrate at a time: ${origin.layout} itself, or this. Then run the same command again: it goes on from what the history says.`,
  );
}

/** The tool alone knows what is in. */
const kept = (histories: Histories | undefined): boolean =>
  histories?.parts.some(({ history }) => history?.keptByTool !== undefined) === true;

/** The tool's rows, and ours of what is open; where both have one that is finished, the tool is right. */
function joined(theirs: readonly Applied[] | undefined, ours: readonly Applied[]): readonly Applied[] | undefined {
  const done = new Set(theirs?.filter(({ state }) => state === 'applied').map(({ id }) => id));
  // What is half undone is in by the tool's word until the last statement of its way back
  const open = ours.filter((row) => row.state !== 'applied' && (isHalfUndone(row) || !done.has(row.id)));
  // Of what both call half done ours knows how far it came
  const counted = new Set(open.map(({ id }) => id));
  const rows = theirs?.filter(({ id }) => !counted.has(id));
  return rows === undefined && open.length === 0 ? undefined : [...(rows ?? []), ...open];
}

/** What stands under such a table in the catalog, or beside it by the server's own naming. */
const BELONGS = '(?:_pkey|_pk|_s_idx|_(?:id|index)_seq|_[a-z_]+_not_null)?';

/** Names of tables may be the team's own. */
const literally = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** `public.schema_migrations.version` is of `schema_migrations`; of an index only its text may say so. */
function without(catalog: Catalog, { tables, schemas = [] }: ToolHistory): Catalog {
  const names = tables.map(literally).join('|');
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

/** The engine with the histories of the plan's sources; the tables of tools count as little as our own. */
export function withHistories(engine: Engine, historiesOf: HistoriesOf): Engine {
  const { dialect } = engine;
  return {
    ...engine,
    connect: (options) => engine.connect(options),
    dialect: {
      ...dialect,
      history: (session, schema) => beside(session, dialect, dialect.history(session, schema), historiesOf),
      async lock(session, options) {
        const lock = await dialect.lock(session, options);
        // Of what cannot be read the command itself tells
        const histories = await historiesOf().catch(() => undefined);
        const locks = histories?.parts.flatMap(({ history }) => history?.lock ?? []) ?? [];
        if (locks.length === 0 || session.server.embedded) return lock;
        try {
          const theirs = await (await import('./locks.js')).takeToolLocks(locks, session, dialect.name, options);
          return {
            assertHeld: () => lock.assertHeld(),
            async [Symbol.asyncDispose]() {
              await theirs[Symbol.asyncDispose]();
              await lock[Symbol.asyncDispose]();
            },
          };
        } catch (error) {
          await lock[Symbol.asyncDispose]();
          throw error;
        }
      },
      async snapshot(session, options) {
        const [catalog, histories] = await Promise.all([dialect.snapshot(session, options), historiesOf()]);
        const tools = histories?.parts.flatMap(({ history }) => history ?? []) ?? [];
        return tools.reduce(without, catalog);
      },
    },
  };
}
