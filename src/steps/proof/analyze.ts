import type { Dialect } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Session } from '../../model/session.js';
import { words } from '../verify/queries.js';
import type { Measured } from './measure.js';
import { tableReader } from './reader.js';
import { lostStatistics } from './tables.js';

export interface AnalyzeRequest {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly before: Measured;
  readonly after: Measured;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number | null;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** A tenth is what servers themselves go by. */
const MOVED = 0.1;

/** Tables that the run left with statistics of what was there before it. */
function stale({ before, after }: AnalyzeRequest): Measured['tables'] {
  return after.tables.filter((table) => {
    const was = before.tables.find(({ key }) => key === table.key);
    const rows = (measured: Measured, key: string): number => measured.counted.get(key) ?? 0;
    const [then, now] = [rows(before, table.key), rows(after, table.key)];
    const empty = after.counted.get(table.key) === 0;
    return !empty && (lostStatistics(was, table).length > 0 || Math.abs(now - then) > MOVED * Math.max(then, 1));
  });
}

/**
 * ANALYZE of what lost its statistics, or of which many rows came or went; table by table, since each waits for its own lock. Gives the
 * keys of those that were analyzed, and in words why another was not. It runs outside of any transaction and never throws.
 */
export async function analyzeTables(
  request: AnalyzeRequest,
): Promise<{ readonly done: ReadonlySet<string>; readonly failed: ReadonlyMap<string, string> }> {
  const {
    session,
    dialect,
    before,
    lockTimeoutMs: lockMs,
    statementTimeoutMs: statementMs,
    progress,
    signal,
  } = request;
  const reader = await tableReader(dialect);
  const done = new Set<string>();
  const failed = new Map<string, string>();
  for (const table of stale(request)) {
    if (signal.aborted) break;
    const start = performance.now();
    try {
      const lost = lostStatistics(
        before.tables.find(({ key }) => key === table.key),
        table,
      );
      await dialect.setTimeouts(session, { lockMs, statementMs });
      await reader.analyze(session, table, lost);
      done.add(table.key);
      const ms = Math.round(performance.now() - start);
      progress({ type: 'note', text: `ANALYZE ${table.table} in ${ms} ms` });
    } catch (error) {
      failed.set(table.table, words(error));
    }
  }
  if (session.lost === undefined && session.transaction() === 'idle')
    await dialect.reset(session).catch(() => undefined);
  return { done, failed };
}
