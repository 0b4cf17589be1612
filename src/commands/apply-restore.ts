import type { Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Outcome, ReportRestore } from '../model/report.js';
import type { Session } from '../model/session.js';
import { backupFiles } from '../steps/backup/files.js';
import { sealFor } from '../steps/backup/seal.js';
import { writtenSince } from '../steps/backup/writes.js';
import { type OpenedBackup, openBackup } from '../steps/restore/check.js';
import { freeStamp, leftBeside } from '../steps/restore/left.js';
import type { Restored } from '../steps/restore/request.js';
import type { RunResult } from '../steps/run/run.js';
import type { FailedApply, Recovered } from './apply-recover.js';
import { placeOf, restored, restoreRequest } from './restore.js';

/** Whether anything of this run is in, or may be. */
const somethingIsIn = ({ outcomes }: RunResult): boolean =>
  outcomes.some(({ status }) => status === 'applied' || status === 'failed');

/** The backup stays what it was: how it is restored by hand. */
const byHand = ({ saved, target }: FailedApply): string =>
  `\`restore --backup-file ${saved?.file ?? ''} --confirm ${target.server.database}\` puts the backup of before this run into its place.`;

/** Nothing was restored: the result as it was, and why. */
function left(failed: FailedApply, why: string, hint = ''): Recovered {
  const { result } = failed;
  const next = [result.next, hint, byHand(failed)].filter((words) => words !== '').join(' ');
  return { ...result, state: `${result.state} The backup was not restored: ${why}`, next };
}

/** Copies fill a disk, whoever made them; what cannot be asked keeps nobody from the restore. */
async function leftNotes(context: Context, session: Session): Promise<readonly string[]> {
  const place = placeOf(context, session.server.database);
  const note = await leftBeside(session, context.engine.traits.backup, place).catch(() => undefined);
  return note === undefined ? [] : [note];
}

async function restoreNow(
  failed: FailedApply,
  backup: OpenedBackup,
  session: Session,
): Promise<{ readonly done: Restored; readonly report: ReportRestore }> {
  const { context, lock, target, observer } = failed;
  const since = await writtenSince(session, context.engine, backup.manifest);
  context.host.progress({ type: 'note', text: since });
  const start = performance.now();
  const request = await restoreRequest(
    context,
    backup,
    { session, database: session.server.database, missing: false },
    {
      sameServer: true,
      replace: true,
      stamp: await freeStamp(session, context.engine.traits.backup, placeOf(context, session.server.database)),
      leave: async () => {
        await lock[Symbol.asyncDispose]();
        for (const one of [observer, target, session]) await one?.close();
      },
    },
  );
  const { restoreBackup } = await import('../steps/restore/restore.js');
  const done = await restoreBackup(request);
  for (const { name, ok, actual } of done.checks) context.host.progress({ type: 'check', name, ok, actual });
  return { done, report: { ...restored(backup, done, Math.round(performance.now() - start)), since } };
}

/** The database is the backup now: nothing of this run is in. */
function asBefore({ result }: FailedApply, { kept }: Restored, report: ReportRestore): Recovered {
  const outcomes = result.outcomes.map(
    (one): Outcome => (one.status === 'not-run' ? one : { ...one, status: 'rolled-back', statementsDone: 0 }),
  );
  const where = kept === null ? '' : ` What was there when it failed is kept in ${kept}.`;
  return {
    ...result,
    outcomes,
    state:
      `Restored: the database is as the backup ${report.file} has it, from before this run.${where} ${report.since ?? ''}`.trim(),
    next: 'Settle what the error names, then run the same again.',
    restore: report,
  };
}

/**
 * Restores the backup that this run made before its first statement. What is in is told truthfully whatever becomes of it:
 * the state of the failure is kept in a place of its own, and where the restore fails, the next step is to do it by hand.
 */
export async function restoreRun(failed: FailedApply): Promise<Recovered> {
  const { context, result, saved, lock, target, observer } = failed;
  if (!somethingIsIn(result)) return result;
  // A run that was told to end has seconds left, and a restore that is killed is worse than none.
  if (context.signal.aborted) return left(failed, 'the run was cancelled, and there is no time for it.');
  const path = backupFiles.get(saved?.file ?? '');
  if (saved === null || path === undefined) return left(failed, 'this run made none.');
  let notes: readonly string[] = [];
  try {
    lock.assertHeld();
    context.host.progress({ type: 'phase', name: 'Restore' });
    const backup = await openBackup(path, await sealFor(context.inputs));
    const alone = context.engine.traits.sessions === 'one';
    const session = alone ? target : await context.open('apply', false);
    try {
      notes = await leftNotes(context, session);
      const { done, report } = await restoreNow(failed, backup, session);
      notes = [...done.notes, ...notes];
      if (done.inTarget && done.checks.every(({ ok }) => ok)) return { ...asBefore(failed, done, report), notes };
      const wrong = done.checks.find(({ ok }) => !ok);
      return {
        ...left(failed, `what came out of it, in ${done.database}, is not what was saved: ${wrong?.actual ?? ''}.`),
        restore: report,
        notes,
      };
    } finally {
      if (session !== target && session !== observer) await session.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...left(failed, message.replace(/\.?$/, '.'), error instanceof ActionError ? error.hint : ''), notes };
  }
}
