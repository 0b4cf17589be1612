import type { DumpTools } from '../../io/binaries.js';
import type { MysqlDumpTools } from '../../io/mysql-programs.js';
import type { Engine } from '../../model/engine.js';
import type { Progress } from '../../model/events.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import type { OpenedBackup } from './check.js';

export interface RestoreRequest {
  readonly engine: Engine;
  readonly backup: OpenedBackup;
  /** Of the target's server; the database in it may be gone. */
  readonly url: string;
  /** The target's name. */
  readonly database: string;
  /** On the target; where that is gone, on another database of its server. */
  readonly session: Session;
  /** The target is gone: the backup becomes it, and nothing is replaced. */
  readonly missing: boolean;
  /** The backup is of this very server. */
  readonly sameServer: boolean;
  /** Puts the copy into the target's place; else it stays beside it. */
  readonly replace: boolean;
  /** Closes what this run has open on the target, the migration lock with it. */
  readonly leave: () => Promise<void>;
  /** Of the run, for names that nothing else has. */
  readonly stamp: string;
  readonly historySchema: string;
  readonly connectTimeoutMs: number;
  /** Saves what is in the target before it is overwritten, where that is how it is kept; gives the file's name. */
  readonly save: () => Promise<string>;
  readonly tools: readonly DumpTools[];
  readonly mysqlTools: readonly MysqlDumpTools[];
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

export interface Restored {
  /** Where the backup's content is now. */
  readonly database: string;
  readonly inTarget: boolean;
  /** Where the target's state of before is, in words that follow "is kept in"; null where nothing was replaced. */
  readonly kept: string | null;
  readonly checks: readonly Check[];
  /** What is left to do by hand, to be copied as it stands. */
  readonly commands: readonly string[];
  readonly notes: readonly string[];
}
