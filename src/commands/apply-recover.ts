import type { Context } from '../context.js';
import type { Catalog } from '../model/catalog.js';
import type { MigrationLock } from '../model/engine.js';
import type { Pending } from '../model/migration.js';
import type { ReportBackup, ReportRestore } from '../model/report.js';
import type { Session } from '../model/session.js';
import type { Planned } from '../steps/plan/plan.js';
import type { RunResult } from '../steps/run/run.js';

/** An apply of which a migration has failed, while its lock is still held. */
export interface FailedApply {
  readonly context: Context;
  /** The session that migrated; it may be cut off, or still busy. */
  readonly target: Session;
  readonly observer: Session | undefined;
  readonly lock: MigrationLock;
  readonly planned: Planned;
  readonly pending: Pending;
  /** The backup that was made before the first statement; null where none was wanted. */
  readonly saved: ReportBackup | null;
  /** The schema before the first statement. */
  readonly before: Catalog;
  readonly result: RunResult;
}

/** What is in once that is done. */
export interface Recovered extends RunResult {
  readonly restore?: ReportRestore;
  readonly notes?: readonly string[];
}

/**
 * What `on-failure` asks for, after a migration has failed and before anything is reported. Never throws: the result that it gives says
 * what is in now, and the next step from there.
 */
export async function recover(failed: FailedApply): Promise<Recovered> {
  if (failed.context.inputs.onFailure === 'rollback') return (await import('./apply-undo.js')).undoRun(failed);
  if (failed.context.inputs.onFailure === 'restore') return (await import('./apply-restore.js')).restoreRun(failed);
  return failed.result;
}
