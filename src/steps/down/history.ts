import type { Dialect, HistoryTable } from '../../model/engine.js';
import type { Applied } from '../../model/migration.js';
import { isHalfUndone, onWayBack } from './half.js';

const gone = (id: string): Applied => ({
  id,
  checksum: null,
  appliedAt: null,
  state: 'applied',
  statementsDone: 0,
  statementsAll: 0,
});

function turned(table: HistoryTable, ids: ReadonlySet<string>): HistoryTable {
  /** A tool may keep what is half done in a row of its own, which goes first. */
  const forget = async (id: string): Promise<void> => {
    await table.forget(id);
    await table.forget(id);
  };
  return {
    ensure: () => table.ensure(),
    async applied() {
      const rows = new Map((await table.applied())?.map((row) => [row.id, row]));
      return [...ids].flatMap((id) => {
        const row = rows.get(id);
        if (row === undefined) return [gone(id)];
        return isHalfUndone(row) ? [row] : [];
      });
    },
    record: ({ id }) => forget(id),
    journal: (entry, state) =>
      state.state === 'applied'
        ? forget(entry.id)
        : table.journal(entry, { ...state, inFlight: onWayBack(state.inFlight) }),
    forget: (id) => table.forget(id),
  };
}

/**
 * The history as whoever walks back reads and writes it: done is what is no longer in it. With it a way back runs as any migration
 * does, with its row in one transaction, its journal, and the same questions after a cut.
 */
export function turnedRound(dialect: Dialect, ids: Iterable<string>): Dialect {
  const all = new Set(ids);
  return { ...dialect, history: (session, schema) => turned(dialect.history(session, schema), all) };
}
