import type { Command } from '../context.js';
import { ActionError } from '../model/error.js';
import { BASELINE } from '../model/migration.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

/** Records migrations up to `--to ID` as applied without running them: the way in for a database that has its tables already. */
export const baseline: Command = {
  name: 'baseline',
  async run(context) {
    needUrl(context);
    const { engine, inputs } = context;
    const { to } = inputs;
    // What is in is told file by file, also where one script sums them up
    const { squashed: _, ...read } = await context.read();
    const ids = read.migrations.map((m) => m.id);
    const last = to === undefined ? -1 : ids.findIndex((id) => id === to || id === `${to}.sql`);
    if (to === undefined || last === -1) {
      throw new ActionError(
        'bad-input',
        to === undefined ? '`baseline` needs `--to ID`.' : `There is no migration \`${to}\`.`,
        `Name the last migration that is in the database already, one of: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}.`,
      );
    }
    await using session = await context.open('apply', false);
    await using second = engine.traits.sessions === 'many' ? await context.open('lock', false) : undefined;
    await using _lock = await engine.dialect.lock(second ?? session, {
      timeoutMs: inputs.lockWaitMs,
      onWait: (holder) => context.host.progress({ type: 'waiting', text: `the migration lock is held by ${holder}` }),
    });
    const before = await pendingOn(context, session, read);
    const wanted = new Set(ids.slice(0, last + 1));
    const todo = before.todo.filter((m) => wanted.has(m.id));
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
    }
    const after = inputs.dryRun ? before : await pendingOn(context, session, read);
    return {
      ...emptyReport('baseline', inputs.label, context.run),
      headline: `${todo.length} ${todo.length === 1 ? 'migration' : 'migrations'} ${inputs.dryRun ? 'would be recorded' : 'recorded'} as applied without running ${todo.length === 1 ? 'it' : 'them'}.`,
      target: reportTarget(session.server),
      history: reportHistory(after),
    };
  },
};
