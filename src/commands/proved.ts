import type { Context } from '../context.js';
import type { Check } from '../model/report.js';
import type { Session } from '../model/session.js';
import { stoppable } from '../steps/run/stop.js';
import { unproved } from './apply-report.js';
import { cancelledBy } from './cancelled.js';

/**
 * Checks of what is in by now. Never throws: a proof that cannot be made is one that does not hold. A run that is cancelled does not wait
 * for it: the statement is stopped on the server, and what was stopped says nothing of the database. A connection that is lost on the way
 * says nothing of it either: everything is looked at once more, on a new one.
 */
export async function proved(
  { signal, open }: Pick<Context, 'signal' | 'open'>,
  session: Session,
  look: (session: Session) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  const looked = async (on: Session): Promise<readonly Check[]> => {
    signal.throwIfAborted();
    const checks = await stoppable({ session: on, signal }, () => look(on));
    const cancelled = cancelledBy(signal);
    return cancelled === undefined || checks.every(({ ok }) => ok) ? checks : [unproved(cancelled)];
  };
  try {
    try {
      return await looked(session);
    } catch (error) {
      if (session.lost === undefined || signal.aborted) throw error;
      await using again = await open('apply', false);
      return await looked(again);
    }
  } catch (error) {
    return [unproved(cancelledBy(signal) ?? error)];
  }
}
