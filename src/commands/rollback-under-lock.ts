import type { Context } from '../context.js';
import type { Catalog } from '../model/catalog.js';
import type { ActionError } from '../model/error.js';
import type { Pending, ReadMigrations } from '../model/migration.js';
import type { Plan } from '../model/plan.js';
import type { Check, Report, ReportBackup } from '../model/report.js';
import type { Session } from '../model/session.js';
import { verdictOf } from '../steps/analyze.js';
import type { Chosen } from '../steps/down/choose.js';
import { driftOfRemaining, makePlanDown, type PlannedDown, pendingDown, remaining } from '../steps/down/plan-down.js';
import { checksDown } from '../steps/down/verify-down.js';
import { reportFacts, reportHistory } from '../steps/report.js';
import { actionErrorOf } from '../steps/thrown.js';
import { saveBefore } from './apply-backup.js';
import { checkBefore } from './apply-checks.js';
import { staysNote } from './plan-down.js';
import { proved } from './proved.js';
import { BEGINS, notBegun, undone } from './rollback-report.js';
import type { OnTarget } from './run-request.js';
import { another, pendingOn, planRequest, targetOf } from './shared.js';
import { walkBack } from './walk-back.js';

/** What is to be undone, and what the report holds already. */
export interface RollbackOf {
  readonly read: ReadMigrations;
  readonly pending: Pending;
  readonly chosen: Chosen;
  readonly base: Report;
}

async function planned(context: Context, target: Session, { pending, chosen }: RollbackOf): Promise<PlannedDown> {
  const facts = await targetOf(context, target, pending);
  const request = await planRequest(context, pending, facts, () => another(context, target));
  // A preview has time to try what does not come back; who goes back in earnest has decided.
  return makePlanDown({ ...request, wayBack: context.inputs.dryRun }, chosen.undo);
}

/** The backup and the schema of before. What stops them is given back: nothing was touched then. */
async function prepare(
  context: Context,
  target: Session,
  plan: Plan,
): Promise<{ readonly saved: ReportBackup | null } & ({ readonly before: Catalog } | { readonly error: ActionError })> {
  const { historySchema } = context.inputs;
  let saved: ReportBackup | null = null;
  try {
    context.signal.throwIfAborted();
    saved = await saveBefore(context, target, plan);
    const before = await context.engine.dialect.snapshot(target, { historySchema });
    context.signal.throwIfAborted();
    return { saved, before };
  } catch (error) {
    return { saved, error: actionErrorOf(error) };
  }
}

/** The live schema, against the rehearsal and against what the remaining migrations give. */
async function afterwards(
  context: Context,
  target: Session,
  { read, pending, chosen }: RollbackOf,
  { plan, differs }: PlannedDown,
  before: Catalog,
): Promise<readonly Check[]> {
  const { engine, host, inputs } = context;
  host.progress({ type: 'phase', name: 'Verification' });
  const after = await engine.dialect.snapshot(target, { historySchema: inputs.historySchema });
  const now = await pendingOn(context, target, read);
  const facts = await targetOf(context, target, now);
  const drift = await driftOfRemaining(
    await planRequest(context, { ...remaining(pending, chosen.undo), applied: now.applied }, facts),
  );
  const checks = checksDown({
    live: { before, after },
    shadow: plan.before === null || plan.after === null ? null : { before: plan.before, after: plan.after },
    undone: chosen.undo.map(({ id }) => id),
    history: now.applied,
    owner: target.server.user,
    halfBuilt: engine.traits.implicitCommit !== true,
    drift,
    known: [...plan.drift, ...differs],
  });
  for (const { name, ok, actual } of checks) host.progress({ type: 'check', name, ok, actual });
  return checks;
}

/** Plans the ways back, checks, backs up, walks them, verifies; the caller holds the lock. */
export async function rollbackUnderLock(context: Context, on: OnTarget, of: RollbackOf): Promise<Report> {
  const { host, inputs } = context;
  const { target } = on;
  const { pending, chosen, read } = of;
  const down = await planned(context, target, of);
  const facts = reportFacts(down.plan);
  const base: Report = {
    ...of.base,
    ...facts,
    history: reportHistory(pending),
    notes: [...chosen.notes, ...facts.notes],
  };
  const verdict = verdictOf(down.plan.findings, inputs.failOn);
  if (verdict === 'blocked') return notBegun(base, down, { verdict });
  const preflight = await checkBefore(context, target, pendingDown(pending, chosen.undo), down);
  if (preflight.some((check) => !check.ok)) return notBegun({ ...base, preflight }, down, { verdict: 'failed' });
  if (inputs.dryRun) return notBegun({ ...base, preflight }, down, { verdict, preview: staysNote(chosen.stays) });
  const ready = await prepare(context, target, down.plan);
  const saved = { ...base, preflight, backup: ready.saved };
  if ('error' in ready) return notBegun(saved, down, { verdict: 'failed', error: ready.error });
  host.progress({ type: 'phase', name: BEGINS });
  const start = performance.now();
  const result = await walkBack(context, on, {
    migrations: chosen.undo,
    files: pending.replay,
    planDigest: down.plan.digest,
  });
  const ms = performance.now() - start;
  const checks =
    result.error === undefined
      ? await proved(context, target, (on) => afterwards(context, on, of, down, ready.before))
      : [];
  const history = await pendingOn(context, target, read).then(reportHistory, () => saved.history);
  return undone({ ...saved, history }, { result, checks, ms, signal: context.signal, verdict, stays: chosen.stays });
}
