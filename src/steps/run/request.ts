import type { ToolHistory } from '../../model/contracts.js';
import type { Dialect, HistoryEntry, HistoryTable, MigrationLock } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import type { Programs } from '../../programs/program.js';
import type { Parsed } from '../parse.js';

/** Everything that a run needs; one object so that its parts can be swapped in tests. */
export interface RunRequest {
  readonly session: Session;
  /** The server's number of its process; asked once by `run`, since a pooler tells its clients another one. */
  readonly pid?: number;
  /** A second session for looking and for the journal; undefined where the database takes one session only. */
  readonly observer: Session | undefined;
  readonly lock: MigrationLock;
  readonly dialect: Dialect;
  readonly historySchema: string;
  readonly history: HistoryTable;
  /** The same table through the second session, so that what a file does to its session cannot touch the journal. */
  readonly journal: HistoryTable;
  readonly entry: (parsed: Parsed) => HistoryEntry;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number | null;
  readonly lockRetries: number;
  readonly sessionSetup: string | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Checks after one migration: the expectations that name it. */
  readonly afterEach: (id: string) => Promise<readonly Check[]>;
  /** A new session, for the history after a connection was lost. */
  readonly reconnect: () => Promise<Session>;
  /** Every file in order, parsed, for who made what; asked for only after a failure. */
  readonly files?: () => Promise<readonly Parsed[]>;
  /** What runs code; undefined where no file is code. */
  readonly running?: Programs;
  /** The history of a tool that keeps it by itself. */
  readonly toolHistory?: ToolHistory | undefined;
  /** Statements already in, for migrations that go on after a failure (`repair --resume`). */
  readonly resumeAt?: ReadonlyMap<string, number>;
}
