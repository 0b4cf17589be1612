import type { Dialect } from '../model/engine.js';
import { ActionError, ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { raw } from '../sql/query.js';

const HINT =
  'Correct `session-setup`. It runs at the start of every session that runs migrations, on shadow and target alike.';

/** What is sent at once: all of it, where several statements may be one message. */
async function messages(text: string, { oneMessage, split }: Pick<Dialect, 'oneMessage' | 'split'>) {
  if (oneMessage) return [text];
  const { statements, problems } = await split(text);
  const [problem] = problems;
  if (problem !== undefined)
    throw new ActionError('session-setup', `\`session-setup\` cannot be read: ${problem.message}.`, problem.hint);
  return statements.map(({ sql }) => sql);
}

/** Runs the `session-setup`; what is wrong with it is not blamed on the migration that comes next. */
export async function setUpSession(
  session: Session,
  text: string | undefined,
  dialect: Pick<Dialect, 'oneMessage' | 'split'>,
): Promise<void> {
  if (text === undefined) return;
  try {
    for (const sql of await messages(text, dialect)) await session.run(sql);
  } catch (error) {
    if (!(error instanceof ServerError) || error.data.connectionLost === true) throw error;
    throw new ActionError('session-setup', `\`session-setup\` fails: ${error.message}`, HINT, { cause: error });
  }
  if (session.transaction() === 'idle') return;
  await session.query(raw('ROLLBACK'));
  throw new ActionError('session-setup', '`session-setup` leaves a transaction open.', HINT);
}
