import type { Command, Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { ReadMigrations } from '../model/migration.js';
import type { Report } from '../model/report.js';
import type { ServerInfo } from '../model/session.js';
import { verdictOf } from '../steps/analyze.js';
import { toPending } from '../steps/pending.js';
import { makePlan, type Planned } from '../steps/plan.js';
import { emptyReport, planHeadline, reportFacts } from '../steps/report.js';
import { readHistory, readTarget } from '../steps/target.js';
import { planRequest, reportTarget } from './shared.js';

async function againstTarget(
  context: Context,
  read: ReadMigrations,
): Promise<{ readonly planned: Planned; readonly server: ServerInfo; readonly notes: readonly string[] }> {
  const { dialect } = context.engine;
  const { historySchema, requireReadOnly, shadow } = context.inputs;
  const notes: string[] = [];
  // The session only reads, and is closed before the rehearsal: a plan holds nothing open on production.
  const target = await (async () => {
    await using session = await context.open('plan', true);
    const writable = await dialect.couldWrite(session);
    if (writable !== undefined) {
      if (requireReadOnly)
        throw new ActionError(
          'not-read-only',
          `\`require-read-only\` is set, and this ${dialect.readOnly.who} could write: ${writable}.`,
          `Plan with a ${dialect.readOnly.who} that may only read: ${dialect.readOnly.rights}`,
        );
      notes.push(
        session.server.settings?.['transaction_read_only'] === 'OFF'
          ? `The plan's ${dialect.readOnly.who} could write (${writable}), and this server cannot hold a session to reading. Only our own word says that the plan writes nothing; a ${dialect.readOnly.who} that may only read is safer.`
          : `The plan's ${dialect.readOnly.who} could write (${writable}); its session was read-only by ${dialect.readOnly.by}. A ${dialect.readOnly.who} that may only read is safer.`,
      );
    }
    const copied = (await context.toolHistory())?.keptByTool?.copied;
    const applied = await readHistory(session, dialect, historySchema);
    return toPending({ read, applied: applied ?? [], source: 'history' }).todo.length === 0
      ? { server: session.server, applied, environment: { roles: [], settings: [] }, catalog: undefined }
      : await readTarget(session, dialect, historySchema, applied, shadow, copied);
  })();
  const pending = toPending({ read, applied: target.applied ?? [], source: 'history' });
  return { planned: await makePlan(await planRequest(context, pending, target)), server: target.server, notes };
}

async function withoutTarget(
  context: Context,
  read: ReadMigrations,
): Promise<{ readonly planned: Planned; readonly server: undefined; readonly notes: readonly string[] }> {
  const { applied, source, note } = await context.since(read);
  const pending = toPending({ read, applied, source });
  const notes = note === undefined ? [] : [note];
  return { planned: await makePlan(await planRequest(context, pending, undefined)), server: undefined, notes };
}

/** Reads the migrations, runs the pending ones on a shadow database, reports. Never writes to the target. */
export const plan: Command = {
  name: 'plan',
  async run(context): Promise<Report> {
    const read = await context.read();
    // What an apply would stumble over after the merge is said before it.
    const { verify } = context.inputs;
    if (verify !== undefined) {
      const { readExpectations, refuseStray } = await import('../steps/expectations.js');
      refuseStray(await readExpectations(context.folder, verify), read.migrations, verify);
    }
    const { planned, server, notes } = await (context.inputs.databaseUrl === undefined
      ? withoutTarget(context, read)
      : againstTarget(context, read));
    const verdict = verdictOf(planned.plan.findings, context.inputs.failOn);
    const facts = reportFacts(planned.plan);
    return {
      ...emptyReport('plan', context.inputs.label, context.run),
      ...facts,
      verdict,
      headline: planHeadline(planned.plan, verdict),
      target: reportTarget(server),
      notes: [...notes, ...facts.notes, ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`)],
    };
  },
};
