import { ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { raw } from '../sql/query.js';

/** The code of a failure after which nothing more could be rehearsed. */
export const CUT_OFF = 'connection-ended';

/** Whether the server is gone. Its code alone does not say so: a function may raise any. */
export async function isGone(session: Session, error: ServerError): Promise<boolean> {
  if (error.data.connectionLost !== true) return false;
  return session.query(raw('SELECT 1')).then(
    () => false,
    // In a transaction that failed it refuses even this; that is an answer too.
    (answer: unknown) => !(answer instanceof ServerError) || answer.data.connectionLost === true,
  );
}

/** The same in words that name the statement as the cause; what the server said of it stays. */
export function cutOff(error: ServerError): ServerError {
  return new ServerError(`This statement ended the server's connection: ${error.message}`, CUT_OFF, error.data, error);
}

export const CUT_OFF_HINT =
  'Nothing after it could be rehearsed, in this file and in those that follow. Take it out; if the server crashed or ran out of memory over it, try another `shadow`.';
