import type { Command, Context } from '../context.js';
import type { Change } from '../model/catalog.js';
import type { Pending } from '../model/migration.js';
import type { Check, CommandName, Report } from '../model/report.js';
import type { Session } from '../model/session.js';
import { driftAgainst } from '../steps/plan/plan.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import { type Expectations, readExpectations, refuseStray } from '../steps/verify/expectations.js';
import { runExpectations } from '../steps/verify/verify.js';
import { needUrl, pendingOn, planRequest, reportTarget, targetOf } from './shared.js';

/** The difference between the live schema and the schema that the applied migrations give. */
async function lookForDrift(context: Context, session: Session, pending: Pending): ReturnType<typeof driftAgainst> {
  const target = await targetOf(context, session, pending);
  return driftAgainst(await planRequest(context, pending, target));
}

function driftCheck(drift: readonly Change[]): Check {
  const named = drift.slice(0, 20).map((change) => `${change.object} ${change.name} ${change.kind}`);
  return {
    name: 'live schema equals the schema that the applied migrations give',
    ok: drift.length === 0,
    expected: 'no difference',
    actual:
      drift.length === 0
        ? 'no difference'
        : `${named.join('; ')}${drift.length > named.length ? `; and ${drift.length - named.length} more` : ''}`,
    hint: 'Write a migration that makes the difference, or undo it by hand. `changed` and `removed` say what the live schema did to what the migrations give.',
  };
}

/** Everything that can be asked of a database of which only the files and the history are known. */
export async function checksOf(
  context: Context,
  session: Session,
  pending: Pending,
  expectations: Expectations | undefined,
): Promise<{
  readonly checks: readonly Check[];
  readonly drift: readonly Change[];
  /** What could not be looked at, in words. */
  readonly notes: readonly string[];
}> {
  const { drift, notCompared } = await lookForDrift(context, session, pending);
  const expected =
    expectations === undefined ? [] : await runExpectations(session, context.engine.dialect, expectations);
  return { checks: [driftCheck(drift), ...expected], drift, notes: notCompared };
}

async function check(context: Context, name: CommandName, withExpectations: boolean): Promise<Report> {
  needUrl(context);
  const read = await context.read();
  const expectations = withExpectations ? await readExpectations(context.folder, context.inputs.verify) : undefined;
  refuseStray(expectations, read.migrations, context.inputs.verify ?? '');
  await using session = await context.open('plan', true);
  const pending = await pendingOn(context, session, read);
  const { checks, drift, notes } = await checksOf(context, session, pending, expectations);
  const failed = checks.filter((one) => !one.ok);
  return {
    ...emptyReport(name, context.inputs.label, context.run),
    verdict: failed.length === 0 ? 'clean' : 'failed',
    headline:
      failed.length === 0
        ? `${checks.length} ${checks.length === 1 ? 'check holds' : 'checks hold'}.`
        : `${failed.length} of ${checks.length} checks do not hold: ${failed[0]?.name ?? ''}.`,
    target: reportTarget(session.server),
    history: reportHistory(pending),
    plan: { digest: '', migrations: [], changes: [], drift, findings: [] },
    verify: { checks },
    notes,
    error:
      failed.length === 0
        ? null
        : {
            code: name === 'drift' ? 'drift' : 'verification',
            message: failed.map((one) => `${one.name}: expected ${one.expected}, found ${one.actual}`).join('\n'),
            hint: failed[0]?.hint ?? 'Compare what was expected with what was found.',
          },
  };
}

/** Runs the expectations and compares the live schema with the one that the applied migrations give. */
export const verify: Command = { name: 'verify', run: (context) => check(context, 'verify', true) };

/** The comparison alone, for schedules. */
export const drift: Command = { name: 'drift', run: (context) => check(context, 'drift', false) };
