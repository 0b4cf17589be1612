import type { Command, Context } from '../context.js';
import { isCommand } from '../layouts/program-tables.js';
import { ActionError } from '../model/error.js';
import type { Pending, ReadMigrations } from '../model/migration.js';
import type { Report, ReportError } from '../model/report.js';
import type { ServerInfo } from '../model/session.js';
import type { Adoption } from '../steps/adoption.js';
import { nearestWords, proposal } from '../steps/adoption-words.js';
import { verdictOf } from '../steps/analyze.js';
import { withoutSquashed } from '../steps/origin.js';
import { toPending } from '../steps/pending/pending.js';
import { makePlan, type Planned, type PlanRequest } from '../steps/plan/plan.js';
import { foreseen } from '../steps/preflight/foreseen.js';
import { emptyReport, planHeadline, reportFacts, reportHistory } from '../steps/report.js';
import type { Snapshot } from '../steps/snapshot/snapshot.js';
import { readHistory, readTarget, type TargetFacts } from '../steps/target.js';
import { keptByTool, planRequest, reportTarget } from './shared.js';

/** A plan, or what is to be done before there can be one. */
type Outcome = { readonly server: ServerInfo | undefined; readonly notes: readonly string[] } & (
  | {
      readonly planned: Planned;
      readonly near?: string | undefined;
      /** What is in and what is pending, where the plan goes back. */
      readonly history?: Pending;
    }
  | { readonly proposed: ReportError; readonly pending: Pending }
);

/** On a database with tables and without any history every migration would run again: where it stands is looked for. */
async function adoptable(read: ReadMigrations, request: PlanRequest): Promise<Adoption | undefined> {
  const { pending, target } = request;
  const tables = [...(target?.catalog?.objects.values() ?? [])].some(({ kind }) => kind === 'table');
  if (pending.applied.length > 0 || pending.todo.length === 0 || !tables) return undefined;
  if (pending.todo.some(isCommand)) return undefined;
  const { adoptionOf } = await import('../steps/adoption.js');
  // A baseline is told file by file, also where one script sums them up
  const files = toPending({ read: withoutSquashed(read), applied: [], source: pending.source });
  return adoptionOf({ ...request, pending: { ...files, replay: [] } }, files.todo);
}

/** With nothing pending a target is not asked for more than its history. */
const nothingOf = (server: ServerInfo, applied: TargetFacts['applied']): TargetFacts => ({
  server,
  applied,
  environment: { roles: [], settings: [] },
  catalog: undefined,
});

const isIdle = ({ inputs }: Context, { todo }: Pending): boolean => inputs.direction === 'up' && todo.length === 0;

async function againstTarget(context: Context, read: ReadMigrations): Promise<Outcome> {
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
    const { databaseUrl: url = '', directUrl, connectTimeoutMs } = context.inputs;
    const way = { engine: context.engine, url, connectTimeoutMs };
    notes.push(...(await foreseen(session.server, way, directUrl !== undefined)));
    const copied = (await keptByTool(context))?.keptByTool?.copied;
    const applied = await readHistory(session, dialect, historySchema);
    return isIdle(context, toPending({ read, applied: applied ?? [], source: 'history' }))
      ? nothingOf(session.server, applied)
      : await readTarget(session, dialect, historySchema, applied, shadow, copied);
  })();
  return planBy(context, read, target, notes, () => context.open('plan', true));
}

/** What a trusted run wrote down of the target: nothing is opened. */
async function againstSnapshot(context: Context, read: ReadMigrations, snapshot: Snapshot): Promise<Outcome> {
  const { notesOn, sessionOn, targetOf } = await import('../steps/snapshot/against.js');
  const { historySchema, shadow } = context.inputs;
  const session = sessionOn(snapshot);
  const applied = await readHistory(session, context.engine.dialect, historySchema);
  const idle = isIdle(context, toPending({ read, applied: applied ?? [], source: 'history' }));
  const target = idle ? nothingOf(session.server, applied) : targetOf(snapshot, applied, shadow);
  return planBy(context, read, target, notesOn(snapshot, context.run.startedAt, context.run.tool));
}

async function planBy(
  context: Context,
  read: ReadMigrations,
  target: TargetFacts,
  notes: readonly string[],
  reopen?: PlanRequest['reopen'],
): Promise<Outcome> {
  const pending = toPending({ read, applied: target.applied ?? [], source: 'history' });
  const request = await planRequest(context, pending, target, reopen);
  if (context.inputs.direction === 'down') return wayDown(context, read, request, notes);
  const adoption = await adoptable(read, request);
  const proposed = adoption === undefined ? undefined : proposal(adoption);
  if (proposed !== undefined) return { proposed, pending, server: target.server, notes };
  const near = adoption === undefined ? undefined : nearestWords(adoption);
  return { planned: await makePlan({ ...request, wayBack: true }), near, server: target.server, notes };
}

/** The way back of what is in. */
async function wayDown(
  context: Context,
  read: ReadMigrations,
  request: PlanRequest,
  notes: readonly string[],
): Promise<Outcome> {
  const { planned, notes: more } = await (await import('./plan-down.js')).planDown(context, read, request);
  return { planned, history: request.pending, server: request.target?.server, notes: [...notes, ...more] };
}

async function withoutTarget(context: Context, read: ReadMigrations): Promise<Outcome> {
  const { applied, source, note } = await context.since(read);
  const pending = toPending({ read, applied, source });
  const notes = note === undefined ? [] : [note];
  const request = await planRequest(context, pending, undefined);
  if (context.inputs.direction === 'down') return wayDown(context, read, request, notes);
  return { planned: await makePlan({ ...request, wayBack: true }), server: undefined, notes };
}

function targetWith(server: ServerInfo | undefined, snapshot: Snapshot | undefined): Report['target'] {
  const target = reportTarget(server);
  if (target === null || snapshot === undefined) return target;
  const { takenAt, commit } = snapshot;
  return { ...target, snapshot: { takenAt, commit } };
}

/** Where migrations fail on a database without a history, that is the reason before all others. */
function withNear(headline: string, { plan }: Planned, near: string | undefined): string {
  const fails = plan.migrations.some(({ outcome }) => outcome === 'failed');
  return near === undefined || !fails ? headline : `${headline} ${near.split('. ', 1)[0] ?? ''}: see the notes.`;
}

/** Reads the migrations, runs the pending ones on a shadow database, reports. Never writes to the target. */
export const plan: Command = {
  name: 'plan',
  async run(context): Promise<Report> {
    const read = await context.read();
    // What an apply would stumble over after the merge is said before it.
    const { verify } = context.inputs;
    if (verify !== undefined) {
      const { readExpectations, refuseStray } = await import('../steps/verify/expectations.js');
      refuseStray(await readExpectations(context.folder, verify), read.migrations, verify);
    }
    const { snapshot } = context;
    const outcome = await (snapshot !== undefined
      ? againstSnapshot(context, read, snapshot)
      : context.inputs.databaseUrl === undefined
        ? withoutTarget(context, read)
        : againstTarget(context, read));
    const { server, notes } = outcome;
    const target = targetWith(server, snapshot);
    const base = { ...emptyReport('plan', context.inputs.label, context.run), target };
    const left = read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`);
    if ('proposed' in outcome) {
      const { pending, proposed } = outcome;
      return {
        ...base,
        verdict: 'failed',
        headline: proposed.message,
        history: reportHistory(pending),
        notes: [...notes, ...left],
        error: proposed,
      };
    }
    const { planned, near, history } = outcome;
    const queue = await context.pullRequests.queue();
    const queued = queue === undefined ? [] : await (await import('../steps/queue.js')).queueNotes(planned.plan, queue);
    const verdict = verdictOf(planned.plan.findings, context.inputs.failOn);
    const facts = reportFacts(planned.plan);
    return {
      ...base,
      ...facts,
      ...(history === undefined ? {} : { history: reportHistory(history) }),
      verdict,
      headline: withNear(planHeadline(planned.plan, verdict), planned, near),
      notes: [...(near === undefined ? [] : [near]), ...notes, ...queued, ...facts.notes, ...left],
    };
  },
};
