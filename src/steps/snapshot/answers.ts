import { ActionError } from '../../model/error.js';
import type { Query, Row, ServerInfo, Session } from '../../model/session.js';
import type { Answer } from './snapshot.js';

/** One text for one question, whatever its values. */
export const questionOf = ({ parts, values }: Query): string => JSON.stringify([parts, values]);

const refuse = (): Promise<never> => Promise.reject(new Error('A session of a snapshot only answers questions.'));

/** A session without a server. */
function sessionOf(server: ServerInfo, id: number, query: Session['query']): Session {
  const close = (): Promise<void> => Promise.resolve();
  return {
    server,
    id,
    query,
    run: refuse,
    home: undefined,
    cancel: close,
    transaction: () => 'idle',
    lost: undefined,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Asks by the given session, and keeps what it answered. What the server refuses is no answer. */
export function recording(session: Session): { readonly session: Session; readonly answers: () => readonly Answer[] } {
  const answers = new Map<string, readonly Row[]>();
  const query = async (asked: Query): Promise<readonly Row[]> => {
    const rows = await session.query(asked);
    answers.set(questionOf(asked), rows);
    return rows;
  };
  return {
    session: sessionOf(session.server, session.id, query),
    answers: () => [...answers].map(([question, rows]) => ({ question, rows })),
  };
}

/** Answers what was asked then. `about` says of which snapshot it is. */
export function answering(server: ServerInfo, answers: readonly Answer[], about: string): Session {
  const known = new Map(answers.map(({ question, rows }) => [question, rows]));
  return sessionOf(server, 0, (asked) => {
    const rows = known.get(questionOf(asked));
    if (rows !== undefined) return Promise.resolve(rows);
    return Promise.reject(
      new ActionError(
        'snapshot',
        `The snapshot does not say what this plan must know of the history. It was made ${about}.`,
        'Make it anew, by this version and for the same layouts and `history-schema`: a pull request that brings another migration tool along needs `database-url`, or `since`.',
      ),
    );
  });
}
