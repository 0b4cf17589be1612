import type { Command, Context } from '../context.js';
import { BASELINE } from '../model/migration.js';
import { bySource, lastOf, recordable } from '../steps/baseline.js';
import { keepLog } from '../steps/log.js';
import { withoutSquashed } from '../steps/origin.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import { migrationLock } from './migration-lock.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

const MOST = 50;

/** What a dry run would record, by name. */
function preview(ids: readonly string[]): readonly string[] {
  const more = ids.length - MOST;
  const names = [...ids.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  return ids.length === 0 ? [] : [`Nothing was written. Without \`--dry-run\` these are recorded: ${names}.`];
}

/** Records migrations up to `--to ID` as applied without running them: the way in for a database that has its tables already. */
export const baseline: Command = {
  name: 'baseline',
  async run(outer) {
    needUrl(outer);
    const log = keepLog(outer.host.progress);
    const context: Context = { ...outer, host: { ...outer.host, progress: log.progress } };
    const { engine, inputs } = context;
    const { to } = inputs;
    // What is in is told file by file, also where one script sums them up
    const read = withoutSquashed(await context.read());
    const last = lastOf(read, to);
    await using session = await context.open('apply', false);
    await using second = engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined;
    await using _lock = await migrationLock(context, session, second);
    const before = await pendingOn(context, session, read);
    const { todo, left } = recordable(read, last, before);
    if (!inputs.dryRun) {
      const history = engine.dialect.history(session, inputs.historySchema);
      await history.ensure();
      await session.run('BEGIN');
      for (const m of todo) {
        await history.record(
          {
            id: m.id,
            path: m.path,
            checksum: m.checksum,
            actor: context.run.actor,
            commit: context.run.commit,
            runUrl: context.run.runUrl,
            planDigest: BASELINE,
            tool: context.run.tool,
          },
          { durationMs: 0, statements: 0 },
        );
      }
      await session.run('COMMIT');
      const who = context.run.actor === null ? '' : ` by ${context.run.actor}`;
      for (const { id } of todo)
        context.host.progress({ type: 'note', text: `${id} is recorded as applied without being run${who}` });
    }
    const after = inputs.dryRun ? before : await pendingOn(context, session, read);
    return {
      ...emptyReport('baseline', inputs.label, context.run),
      headline: `${todo.length} ${todo.length === 1 ? 'migration' : 'migrations'} ${inputs.dryRun ? 'would be recorded' : 'recorded'} as applied without running ${todo.length === 1 ? 'it' : 'them'}${bySource(todo)}.`,
      notes: [...(inputs.dryRun ? preview(todo.map(({ id }) => id)) : []), ...left],
      log: log.lines,
      target: reportTarget(session.server),
      history: reportHistory(after),
    };
  },
};
