import type { Command, Context } from '../context.js';
import { isCommand } from '../layouts/program-tables.js';
import type { Session } from '../model/session.js';
import { healthHeadline, readHealth } from '../steps/health/health.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

/** Its own words, by a session that only reads. */
async function ofTool(context: Context, session: Session): Promise<readonly string[]> {
  const { toolStatus } = await import('../steps/tool/status.js');
  const { engine, inputs, programs, signal } = context;
  const further = engine.traits.sessions === 'many' ? () => context.open('plan', true) : undefined;
  return toolStatus({ command: inputs.programStatus, session, further, engine, programs, signal });
}

/** Which migrations are applied, pending, edited, missing, out of order, half done. Only reads. */
export const status: Command = {
  name: 'status',
  async run(context) {
    needUrl(context);
    const read = await context.read();
    await using session = await context.open('plan', true);
    const pending = await pendingOn(context, session, read);
    const said = read.migrations.some(isCommand) ? await ofTool(context, session) : [];
    const health = context.inputs.health ? await readHealth(session, context.engine.dialect) : undefined;
    const look = health?.sections.filter(({ state }) => state === 'look') ?? [];
    const problems = pending.problems.length;
    const applied = pending.applied.filter((row) => row.state === 'applied').length;
    return {
      ...emptyReport('status', context.inputs.label, context.run),
      verdict: problems + look.length === 0 ? 'clean' : 'warned',
      headline: `${applied} applied, ${pending.todo.length} pending${problems === 0 ? '' : `, ${problems} ${problems === 1 ? 'problem' : 'problems'}`}.${health === undefined ? '' : ` ${healthHeadline(health)}`}`,
      target: reportTarget(session.server),
      history: reportHistory(pending),
      ...(health === undefined ? {} : { health }),
      notes: [...said, ...read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`)],
    };
  },
};
