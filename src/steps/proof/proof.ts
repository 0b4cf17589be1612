import type { Dialect } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Plan } from '../../model/plan.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import type { TableProof } from '../../model/tables.js';
import { analyzeTables } from './analyze.js';
import { type Measured, measure } from './measure.js';
import { tableProofs } from './tables.js';
import { touchedBy } from './touched.js';

export interface ProofRequest {
  readonly session: Session;
  readonly dialect: Dialect;
  readonly plan: Plan;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number | null;
  /** Gather the planner's statistics anew where the run took them away. */
  readonly analyze: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What a run did to the rows and the size of what it touched. */
export interface TablesProof {
  readonly tables: readonly TableProof[];
  readonly checks: readonly Check[];
  readonly notes: readonly string[];
}

const NOTHING: TablesProof = { tables: [], checks: [], notes: [] };
const MOST = 5;

const few = (names: readonly string[]): string =>
  names.length <= MOST ? names.join(', ') : `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;

/** Those that the planner is blind to, with what to run. */
function without(tables: readonly TableProof[]): readonly string[] {
  return tables.flatMap(({ table, withoutStatistics: names = [] }) =>
    names.length === 0 ? [] : [`${table} (${few(names)})`],
  );
}

function advice(tables: readonly TableProof[]): readonly string[] {
  const blind = without(tables);
  if (blind.length === 0) return [];
  return [
    `The planner has no statistics yet of ${few(blind)}: queries on ${blind.length === 1 ? 'it' : 'them'} may get bad plans until ANALYZE has run; \`analyze-after: true\` runs it at the end of an apply.`,
  ];
}

function refreshed(tables: readonly TableProof[], failed: ReadonlyMap<string, string>): Check {
  const wrong = [
    ...[...failed].map(([table, why]) => `${table}: ${why}`),
    ...without(tables.filter(({ table }) => !failed.has(table))),
  ];
  const done = tables.filter(({ analyzed }) => analyzed === true).length;
  return {
    name: 'statistics of the touched tables are refreshed',
    ok: wrong.length === 0,
    expected: 'none missing',
    actual:
      wrong.length === 0
        ? done === 0
          ? 'none were lost'
          : `ANALYZE of ${done} ${done === 1 ? 'table' : 'tables'}`
        : few(wrong),
    ...(wrong.length === 0
      ? {}
      : {
          hint: 'The migrations are in. Run ANALYZE on each by hand, as its owner, before traffic finds the bad plans.',
        }),
  };
}

/** What `proveTables` compares with. Taken before the first statement; only reads. */
export async function tablesBefore({ session, dialect, plan }: ProofRequest): Promise<Measured> {
  return measure(session, dialect, touchedBy(plan));
}

/**
 * The same tables after the last statement, and after a failure too: that no row is gone is what people ask first then. Never throws, and
 * says nothing where the session is not fit to be asked.
 */
export async function proveTables(request: ProofRequest, before: Measured, failed: boolean): Promise<TablesProof> {
  const { session, dialect, plan, signal } = request;
  if (signal.aborted || session.lost !== undefined || session.transaction() !== 'idle') return NOTHING;
  // What was too large before is too large now, and an estimate beside a count says nothing.
  const known = new Set(before.tables.filter(({ key }) => !before.counted.has(key)).map(({ key }) => key));
  const names = [...new Set([...touchedBy(plan), ...before.tables.map(({ table }) => table)])];
  const after = await measure(session, dialect, names, ({ key }) => !known.has(key));
  const notes = [...before.notes, ...after.notes];
  if (after.notes.length > 0) return { ...NOTHING, notes };
  if (failed || !request.analyze) {
    const tables = tableProofs(before, after);
    return { tables, checks: [], notes: failed ? notes : [...notes, ...advice(tables)] };
  }
  const analyzed = await analyzeTables({ ...request, before, after });
  const now = analyzed.done.size === 0 ? after : await measure(session, dialect, names, () => false);
  const tables = tableProofs(before, { ...now, counted: after.counted }, analyzed.done);
  return { tables, checks: [refreshed(tables, analyzed.failed)], notes };
}
