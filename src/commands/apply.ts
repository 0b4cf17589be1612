import type { Command, Context } from '../context.js';
import { ActionError } from '../model/error.js';
import type { Report } from '../model/report.js';
import type { Session } from '../model/session.js';
import { keepLog, withStatements } from '../steps/log.js';
import { emptyReport } from '../steps/report.js';
import { needReviews } from './apply-approval.js';
import { orNothing } from './cancelled.js';
import { migrationLock } from './migration-lock.js';
import { filesOf, needUrl, pendingOn, reportTarget } from './shared.js';

function sessionsOf(context: Context): 'many' | 'one' {
  return context.engine.traits.sessions;
}

/** Closes, in this order, what was opened, also where something else failed meanwhile. */
function closing(...sessions: readonly Promise<Session | undefined>[]): AsyncDisposable {
  const opened = sessions.map((session) => session.catch(() => undefined));
  return {
    async [Symbol.asyncDispose]() {
      for (const session of opened) await (await session)?.close();
    },
  };
}

async function underLock(context: Context): Promise<Report> {
  const { inputs } = context;
  // All at once: over a network each session takes several round trips, and the files take their time too.
  const opening = context.open('apply', false);
  const secondOpening = sessionsOf(context) === 'many' ? context.open('lock', false) : Promise.resolve(undefined);
  await using _ = closing(secondOpening, opening);
  const read = await context.read();
  context.host.progress({ type: 'phase', name: 'Migration lock' });
  const target = await opening;
  const second = await secondOpening;
  await using lock = await migrationLock(context, target, second);
  // Read only now: another run may have applied while this one waited for the lock.
  const pending = await pendingOn(context, target, read);
  const nothing = pending.todo.length + pending.problems.length === 0;
  const numbers = nothing ? [] : (await context.pullRequests.of(filesOf(pending))).numbers;
  const base: Report = {
    ...emptyReport('apply', inputs.label, { ...context.run, pullRequests: numbers }),
    target: reportTarget(target.server),
  };
  return nothing
    ? await (await import('./apply-nothing.js')).applyNothing(context, target, read, pending, base)
    : await (await import('./apply-under-lock.js')).applyUnderLock(context, target, second, lock, pending, base);
}

/** Plans again, checks, backs up, applies, verifies: all under the migration lock. */
export const apply: Command = {
  name: 'apply',
  async run(outer): Promise<Report> {
    needUrl(outer);
    needReviews(outer);
    if (outer.inputs.direction === 'down')
      throw new ActionError(
        'conflicting-inputs',
        '`direction: down` plans a way back, and `apply` does not go there.',
        '`rollback` walks it; leave `direction` out to apply.',
      );
    const log = keepLog(outer.host.progress);
    const context: Context = { ...outer, host: { ...outer.host, progress: log.progress } };
    const started = performance.now();
    const begun = (): boolean => log.lines.some(({ event, message }) => event === 'phase' && message === 'Apply');
    const report = await orNothing(context, begun, () => underLock(context));
    const apply = withStatements(report.apply, log.ran);
    return { ...report, apply, run: { ...report.run, ms: performance.now() - started }, log: log.lines };
  },
};
