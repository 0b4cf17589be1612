import type { Command, Context } from '../context.js';
import type { Report } from '../model/report.js';
import { keepLog } from '../steps/log.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import { orNothing } from './cancelled.js';
import { migrationLock } from './migration-lock.js';
import { chosenDown } from './plan-down.js';
import { BEGINS } from './rollback-report.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

async function underLock(context: Context): Promise<Report> {
  const { engine, inputs, host } = context;
  const read = await context.read();
  host.progress({ type: 'phase', name: 'Migration lock' });
  await using target = await context.open('apply', false);
  await using observer = engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined;
  await using lock = await migrationLock(context, target, observer);
  const pending = await pendingOn(context, target, read);
  const base: Report = {
    ...emptyReport('rollback', inputs.label, context.run),
    target: reportTarget(target.server),
    history: reportHistory(pending),
  };
  const chosen = chosenDown(context, read, pending);
  return chosen.undo.length === 0
    ? { ...base, headline: `Nothing was undone: ${chosen.stays ?? 'nothing'} is the newest migration that is in.` }
    : await (await import('./rollback-under-lock.js')).rollbackUnderLock(
        context,
        { target, observer, lock },
        { read, pending, chosen, base },
      );
}

/** Undoes applied migrations by their ways back, the newest first: planned, backed up, run and verified under the migration lock. */
export const rollback: Command = {
  name: 'rollback',
  async run(outer): Promise<Report> {
    needUrl(outer);
    const log = keepLog(outer.host.progress);
    const context: Context = { ...outer, host: { ...outer.host, progress: log.progress } };
    const started = performance.now();
    const begun = (): boolean => log.lines.some(({ event, message }) => event === 'phase' && message === BEGINS);
    const report = await orNothing(context, begun, () => underLock(context));
    return { ...report, run: { ...report.run, ms: performance.now() - started }, log: log.lines };
  },
};
