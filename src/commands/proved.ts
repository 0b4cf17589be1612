import type { Context } from '../context.js';
import type { Check } from '../model/report.js';
import type { Session } from '../model/session.js';
import { stoppable } from '../steps/run/stop.js';
import { unproved } from './apply-report.js';
import { cancelledBy } from './cancelled.js';

/**
 * Checks of what is in by now. Never throws: a proof that cannot be made is one that does not hold. A run that is cancelled does not wait
 * for it: the statement is stopped on the server, and what was stopped says nothing of the database.
 */
export async function proved(
  { signal }: Pick<Context, 'signal'>,
  session: Session,
  look: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    signal.throwIfAborted();
    const checks = await stoppable({ session, signal }, look);
    const cancelled = cancelledBy(signal);
    return cancelled === undefined || checks.every(({ ok }) => ok) ? checks : [unproved(cancelled)];
  } catch (error) {
    return [unproved(cancelledBy(signal) ?? error)];
  }
}
