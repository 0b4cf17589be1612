import type { Context } from '../context.js';
import type { Applied, Pending, ReadMigrations } from '../model/migration.js';
import type { Check, Report, RunInfo } from '../model/report.js';
import type { Session } from '../model/session.js';
import { readExpectations, refuseStray } from '../steps/verify/expectations.js';
import { finishedLate, unproved, untouched } from './apply-report.js';
import { planOn } from './shared.js';

/** The run itself, whichever attempt it is. */
const runOf = (url: string | null | undefined): string | undefined => url?.replace(/\/attempts\/\d+$/, '');

/** What this very run put in before it was started again, or an earlier one for the same commit. */
function ofThisRun({ applied }: Pending, { commit, runUrl }: RunInfo): readonly Applied[] {
  return applied.filter(
    (row) =>
      row.state === 'applied' &&
      ((commit !== null && row.commit === commit) || (runUrl !== null && runOf(row.runUrl) === runOf(runUrl))),
  );
}

async function verified(
  context: Context,
  target: Session,
  read: ReadMigrations,
  pending: Pending,
): Promise<readonly Check[]> {
  const { folder, host, inputs } = context;
  host.progress({ type: 'phase', name: 'Verification' });
  try {
    const expectations = await readExpectations(folder, inputs.verify);
    refuseStray(expectations, read.migrations, inputs.verify ?? '');
    const { checksOf } = await import('./verify.js');
    const { checks } = await checksOf(context, target, pending, expectations);
    for (const { name, ok, actual } of checks) host.progress({ type: 'check', name, ok, actual });
    return checks;
  } catch (error) {
    return [unproved(error)];
  }
}

/**
 * Nothing is pending. Mostly all was said before. But a run that was killed after its last commit left its pull requests
 * waiting: then the history says what it did, and its proof is made now.
 */
export async function applyNothing(
  context: Context,
  target: Session,
  read: ReadMigrations,
  pending: Pending,
  base: Report,
): Promise<Report> {
  const planned = await planOn(context, target, pending);
  const report = untouched(base, planned, 'clean', 'Nothing was pending: the database is up to date.');
  const rows = ofThisRun(pending, context.run);
  if (rows.length === 0 || context.inputs.dryRun) return report;
  const numbers = await context.pullRequests.leftApplying(rows.map((row) => row.path ?? row.id));
  if (numbers.length === 0) return report;
  const checks = await verified(context, target, read, pending);
  return { ...report, ...finishedLate(rows, checks), run: { ...report.run, pullRequests: numbers } };
}
