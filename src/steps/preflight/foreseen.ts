import { ActionError } from '../../model/error.js';
import type { ServerInfo } from '../../model/session.js';
import { refuseShared, type Way } from './pooler.js';

/** What an apply will refuse is said in the pull request, not only after its merge. `direct`: another way is given for it. */
export async function foreseen(server: ServerInfo, way: Way, direct: boolean): Promise<readonly string[]> {
  if (direct) return [];
  const notes: string[] = [];
  if (server.standby === true)
    notes.push(
      '`database-url` leads to a replica, or to a server that may only be read: good for a plan, though its history may be a moment behind. `apply` will refuse it: give that one the primary, in its own `database-url` or in `direct-url`.',
    );
  if (server.pooled === true) {
    const refused = await refuseShared(way).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (refused instanceof ActionError && refused.code === 'pooler')
      notes.push(
        `\`database-url\` leads to a pooler that shares sessions: good for a plan, and \`apply\` will refuse it. ${refused.hint}`,
      );
  }
  return notes;
}
