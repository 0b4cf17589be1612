import type { Command } from '../context.js';
import { emptyReport } from '../steps/report.js';
import { saveBefore } from './apply-backup.js';
import { needUrl, reportTarget } from './shared.js';

/** Makes a proved backup, and nothing else. */
export const backup: Command = {
  name: 'backup',
  async run(context) {
    needUrl(context);
    await using session = await context.open('apply', true);
    // What is there in part would look like a backup of all of it
    await context.engine.dialect.refuseUnfinished?.(session);
    // Without a plan there is nothing that only some tables would be for; who calls this wants a backup.
    const how = context.inputs.backup === 'command' ? 'command' : 'full';
    const saved = await saveBefore({ ...context, inputs: { ...context.inputs, backup: how } }, session);
    return {
      ...emptyReport('backup', context.inputs.label, context.run),
      headline: `Backup made${saved?.proof.ok === true && saved.proof.method !== 'none' ? ` and proved by ${saved.proof.method}` : ''}: ${saved?.id ?? saved?.file ?? ''}.`,
      target: reportTarget(session.server),
      backup: saved,
    };
  },
};
