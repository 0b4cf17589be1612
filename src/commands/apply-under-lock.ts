import type { Context } from '../context.js';
import type { Catalog } from '../model/catalog.js';
import type { MigrationLock } from '../model/engine.js';
import type { ActionError } from '../model/error.js';
import type { Pending } from '../model/migration.js';
import type { Check, Report, ReportBackup } from '../model/report.js';
import type { Session } from '../model/session.js';
import { verdictOf } from '../steps/analyze.js';
import { parseAll } from '../steps/parse.js';
import type { Planned } from '../steps/plan/plan.js';
import { programsFor } from '../steps/programs.js';
import type { Measured } from '../steps/proof/measure.js';
import { type ProofRequest, proveTables, tablesBefore } from '../steps/proof/proof.js';
import { planHeadline, reportFacts } from '../steps/report.js';
import { type RunResult, run } from '../steps/run/run.js';
import { actionErrorOf } from '../steps/thrown.js';
import { type Expectations, readExpectations, refuseStray } from '../steps/verify/expectations.js';
import { approve } from './apply-approval.js';
import { saveBefore } from './apply-backup.js';
import { afterwards, checkBefore, expectationsOf } from './apply-checks.js';
import { proofOf, withTables } from './apply-proof.js';
import { type Recovered, recover } from './apply-recover.js';
import { NEXT, outcomeOf, untouched } from './apply-report.js';
import { cancelledBy } from './cancelled.js';
import { proved as provedIn } from './proved.js';
import { runRequest } from './run-request.js';
import { keptByTool, planOn } from './shared.js';

async function execute(
  context: Context,
  target: Session,
  observer: Session | undefined,
  lock: MigrationLock,
  planned: Planned,
  pending: Pending,
  expected: Expectations | undefined,
): Promise<RunResult> {
  const { engine, host } = context;
  const { dialect } = engine;
  const expectations = expectationsOf(expected, dialect);
  // Nobody waits for its statements but the database, so code may think as long as it likes
  await using programs = await programsFor(planned.parsed, context.programs, dialect, host.progress, null);
  const request = runRequest(context, { target, observer, lock }, dialect, {
    planDigest: planned.plan.digest,
    toolHistory: await keptByTool(context),
    ...(programs === undefined ? {} : { running: programs }),
    files: async () => [...(await parseAll(pending.replay, dialect, engine.traits)), ...planned.parsed],
  });
  return await run({ ...request, afterEach: (id) => expectations.after(target, id) }, planned.parsed);
}

interface Ready {
  /** Also where something failed after it: its file is there. */
  readonly saved: ReportBackup | null;
  readonly before: Catalog;
  readonly tables: Measured;
}

/** Whatever stops a run before its first statement: the report tells it, with all that was found and made until then. */
interface Stopped {
  readonly saved: ReportBackup | null;
  readonly error: ActionError;
}

/** The last steps before the first statement. What stops them is given back: nothing was touched then. */
async function prepare(context: Context, target: Session, plan: Report, proof: ProofRequest): Promise<Ready | Stopped> {
  const { dialect } = context.engine;
  const { historySchema } = context.inputs;
  let saved: ReportBackup | null = null;
  try {
    context.signal.throwIfAborted();
    await context.pullRequests.applying(plan);
    saved = await saveBefore(context, target, proof.plan);
    const tables = await tablesBefore(proof);
    const before = await dialect.snapshot(target, { historySchema });
    context.signal.throwIfAborted();
    context.host.progress({ type: 'phase', name: 'Apply' });
    await dialect.history(target, historySchema).ensure();
    return { saved, before, tables };
  } catch (error) {
    return { saved, error: actionErrorOf(error) };
  }
}

/** Asked of a run that is to undo what it has done. */
async function undoable(context: Context, planned: Planned): Promise<readonly Check[]> {
  if (context.inputs.onFailure !== 'rollback') return [];
  const checks = (await import('./apply-undo.js')).waysBack(context, planned);
  for (const { name, ok, actual } of checks) context.host.progress({ type: 'check', name, ok, actual });
  return checks;
}

/** Plans again, checks, backs up, applies, verifies; the caller holds the lock. */
export async function applyUnderLock(
  context: Context,
  target: Session,
  observer: Session | undefined,
  lock: MigrationLock,
  pending: Pending,
  begun: Report,
): Promise<Report> {
  const expected = await readExpectations(context.folder, context.inputs.verify);
  refuseStray(expected, [...pending.replay, ...pending.todo], context.inputs.verify ?? '');
  const planned = await planOn(context, target, pending);
  if (pending.todo.length > 0 && planned.parsed.length === 0 && pending.problems.length === 0)
    return untouched(begun, planned, 'clean', 'Nothing was pending: the database is up to date.');
  const { base, refused: unreviewed } = await approve(context, planned, pending, begun);
  if (unreviewed !== undefined) return unreviewed;
  const verdict = verdictOf(planned.plan.findings, context.inputs.failOn);
  const facts = reportFacts(planned.plan);
  if (verdict === 'blocked') return untouched(base, planned, 'blocked', planHeadline(planned.plan, 'blocked'));
  const preflight = [...(await checkBefore(context, target, pending, planned)), ...(await undoable(context, planned))];
  const refused = preflight.filter((check) => !check.ok);
  if (refused.length > 0) {
    const first = refused[0];
    return {
      ...untouched(
        base,
        planned,
        'failed',
        `Nothing was touched: ${refused.map((check) => check.name).join(', ')} not in order.`,
      ),
      preflight,
      error: {
        code: 'preflight',
        message: refused.map((check) => `${check.name}: ${check.actual}`).join('\n'),
        hint: first?.hint ?? 'Settle what the list names, then run this again.',
      },
    };
  }
  if (context.inputs.dryRun) {
    const report = untouched(base, planned, verdict, `${planHeadline(planned.plan, verdict)} This was a dry run.`);
    const apply = { outcomes: [], state: '', ...report.apply, next: 'The same without `dry-run` applies.' };
    return { ...report, preflight, apply };
  }
  const proof = proofOf(context, target, planned);
  const headline = planHeadline(planned.plan, verdict);
  const ready = await prepare(context, target, { ...base, ...facts, verdict, headline }, proof);
  if ('error' in ready) {
    const { code, message, hint } = ready.error;
    const headline = `Nothing was touched: ${message.split('\n')[0] ?? ''}`;
    const report = untouched(base, planned, 'failed', headline);
    const apply = { outcomes: [], state: '', ...report.apply, next: cancelledBy(context.signal)?.hint ?? NEXT.failed };
    return { ...report, apply, preflight, backup: ready.saved, error: { code, message, hint } };
  }
  const { saved, before } = ready;
  const start = performance.now();
  const ran = await execute(context, target, observer, lock, planned, pending, expected);
  const result: Recovered =
    ran.error === undefined
      ? ran
      : await recover({ context, target, observer, lock, planned, pending, saved, before, result: ran });
  const ms = performance.now() - start;
  const failed = result.error !== undefined;
  const after = failed
    ? []
    : await provedIn(context, target, (on) => afterwards(context, on, planned, before, expected));
  const proved = await proveTables(proof, ready.tables, failed);
  const checks = [...result.checks, ...after, ...proved.checks];
  const done = outcomeOf({ result, checks, ms, signal: context.signal }, verdict);
  const back = result.restore === undefined ? {} : { restore: result.restore };
  const notes = [...base.notes, ...(result.notes ?? [])];
  return withTables({ ...base, ...facts, ...done, ...back, notes, preflight, backup: saved }, proved);
}
