import type { Command } from '../context.js';
import { emptyReport, reportHistory } from '../steps/report.js';
import { needUrl, pendingOn, reportTarget } from './shared.js';

/** Which migrations are applied, pending, edited, missing, out of order, half done. Only reads. */
export const status: Command = {
  name: 'status',
  async run(context) {
    needUrl(context);
    const read = await context.read();
    await using session = await context.open('plan', true);
    const pending = await pendingOn(context, session, read);
    const problems = pending.problems.length;
    const applied = pending.applied.filter((row) => row.state === 'applied').length;
    return {
      ...emptyReport('status', context.inputs.label, context.run),
      verdict: problems === 0 ? 'clean' : 'warned',
      headline: `${applied} applied, ${pending.todo.length} pending${problems === 0 ? '' : `, ${problems} ${problems === 1 ? 'problem' : 'problems'}`}.`,
      target: reportTarget(session.server),
      history: reportHistory(pending),
      notes: read.leftOut.map(({ path, reason }) => `${path} was left out: ${reason}`),
    };
  },
};
