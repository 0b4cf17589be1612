import type { Context } from '../context.js';
import type { ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Pending, ReadMigrations } from '../model/migration.js';
import type { Report } from '../model/report.js';
import type { ServerInfo, Session } from '../model/session.js';
import type { AllowLabel } from '../steps/analyze.js';
import { toPending } from '../steps/pending/pending.js';
import { makePlan, type Planned, type PlanRequest } from '../steps/plan/plan.js';
import { readHistory, readTarget, type TargetFacts } from '../steps/target.js';

export function reportTarget(server: ServerInfo | undefined): Report['target'] {
  return server === undefined ? null : { engine: server.engine, version: server.version, database: server.database };
}

export function needUrl(context: Context): void {
  if (context.inputs.databaseUrl === undefined) {
    throw new ActionError(
      'no-url',
      `\`${context.command}\` needs the target database.`,
      'Give `database-url`: in a workflow from a secret (`secrets.DATABASE_URL`), on the command line `--database-url env:DATABASE_URL`.',
    );
  }
}

/** Files against the history of an open session. */
export async function pendingOn(context: Context, session: Session, read: ReadMigrations): Promise<Pending> {
  const applied = (await readHistory(session, context.engine.dialect, context.inputs.historySchema)) ?? [];
  return toPending({ read, applied, source: 'history' });
}

/** The history of a tool that keeps it by itself; undefined where it is ours to write. */
export async function keptByTool(context: Context): Promise<ToolHistory | undefined> {
  const owners = await context.owners();
  return owners.find(({ history }) => history?.keptByTool !== undefined)?.history;
}

/** Everything that a plan asks of the target, by an open session. */
export async function targetOf(context: Context, session: Session, pending: Pending): Promise<TargetFacts> {
  return readTarget(
    session,
    context.engine.dialect,
    context.inputs.historySchema,
    pending.applied,
    context.inputs.shadow,
    (await keptByTool(context))?.keptByTool?.copied,
  );
}

/**
 * The files by which the pull requests of a run are found. On a database without a history they may be as old as the
 * repository, and nobody wants to hear of them: there the event's own pull requests are enough.
 */
export function filesOf(pending: Pending): readonly string[] {
  return pending.applied.length === 0 ? [] : pending.todo.map(({ path }) => path);
}

/** GitHub is only asked for the label where there is something to allow. */
async function allowLabel(context: Context, pending: Pending, queued: boolean): Promise<AllowLabel> {
  if (pending.todo.length + pending.problems.length === 0) return { name: context.inputs.allowLabel, present: false };
  const paths = queued ? pending.todo.map(({ path }) => path) : filesOf(pending);
  return (await context.pullRequests.of(paths)).allowLabel;
}

export async function planRequest(
  context: Context,
  found: Pending,
  target: TargetFacts | undefined,
  reopen: PlanRequest['reopen'] = undefined,
): Promise<PlanRequest> {
  const dump = context.dumpSchema;
  const queue = found.todo.length === 0 ? undefined : await context.pullRequests.queue();
  const pending = queue === undefined ? found : await (await import('../steps/queue.js')).queuedPending(found, queue);
  return {
    engine: context.engine,
    pending,
    target,
    dumpSchema: dump === undefined || target === undefined ? undefined : () => dump(target.server),
    reopen,
    setupFiles: await context.setupFiles(),
    inputs: context.inputs,
    urlSettings: context.urlSettings,
    programs: context.programs,
    toolHistory: await keptByTool(context),
    allowLabel: await allowLabel(context, pending, queue !== undefined),
    // Who is to go back after a failure wants to know beforehand that it can be done
    wayBack: context.inputs.onFailure === 'rollback',
    progress: context.host.progress,
  };
}

/** A session that only reads, beside the one that is open; where a database takes one alone it is that one, which stays open. */
export async function another(context: Context, session: Session): Promise<Session> {
  if (context.engine.traits.sessions === 'many') return context.open('plan', true);
  const kept = { close: () => Promise.resolve(), [Symbol.asyncDispose]: () => Promise.resolve() };
  return new Proxy(session, {
    get: (of, name) => {
      const value: unknown = Reflect.get(Reflect.has(kept, name) ? kept : of, name, of);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
}

/** Rehearses what is pending; with nothing pending the target is not asked for anything more. */
export async function planOn(context: Context, session: Session, pending: Pending): Promise<Planned> {
  const nothing: TargetFacts = {
    server: session.server,
    applied: pending.applied,
    environment: { roles: [], settings: [] },
    catalog: undefined,
  };
  const target = pending.todo.length === 0 ? nothing : await targetOf(context, session, pending);
  return makePlan(await planRequest(context, pending, target, () => another(context, session)));
}
