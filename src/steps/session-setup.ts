import { ActionError, ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { raw } from '../sql/query.js';

const HINT =
  'Correct `session-setup`. It runs at the start of every session that runs migrations, on shadow and target alike.';

/** Runs the `session-setup`; what is wrong with it is not blamed on the migration that comes next. */
export async function setUpSession(session: Session, text: string | undefined): Promise<void> {
  if (text === undefined) return;
  try {
    await session.run(text);
  } catch (error) {
    if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
    throw new ActionError('session-setup', `\`session-setup\` fails: ${error.message}`, HINT, { cause: error });
  }
  if (session.transaction() === 'idle') return;
  await session.query(raw('ROLLBACK'));
  throw new ActionError('session-setup', '`session-setup` leaves a transaction open.', HINT);
}
