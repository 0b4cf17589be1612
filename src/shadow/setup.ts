import type { Dialect } from '../model/engine.js';
import { ActionError, ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { excerpt, offsetOfCharacter, spotAt } from '../sql/locate.js';
import { maskedInPlace } from '../sql/masked.js';
import { raw } from '../sql/query.js';

/** A `shadow-setup` file: its path for people, and its text. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

const HINT = 'Correct the file of `shadow-setup`. It runs on an empty database, as a superuser, before the migrations.';

function failure(file: SetupFile, offset: number, message: string, hint: string, cause?: unknown): ActionError {
  const spot = spotAt(file.text, offset);
  return new ActionError(
    'shadow-setup',
    `${file.path}:${spot.line}:${spot.column}: ${message}\n${excerpt(maskedInPlace(file.text), spot)}`,
    hint,
    { cause, place: { path: file.path, line: spot.line, column: spot.column } },
  );
}

/** Runs a set-up file statement by statement, as a client would, and undoes what it changed in the session. */
export async function runSetup(admin: Session, file: SetupFile, dialect: Dialect): Promise<void> {
  const { statements, problems } = await dialect.split(file.text);
  const [problem] = problems;
  if (problem !== undefined) throw failure(file, problem.offset, problem.message, problem.hint);
  for (const statement of statements) {
    const { copyData } = statement;
    try {
      await admin.run(statement.sql, copyData === undefined ? {} : { copyData });
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      const { position, detail, hint } = error.data;
      const within = position === undefined ? 0 : offsetOfCharacter(statement.sql, position - 1);
      const message = [error.message, detail].filter((text) => text !== undefined).join('\n');
      throw failure(file, statement.offset + within, message, hint === undefined ? HINT : `${hint} ${HINT}`, error);
    }
  }
  if (admin.transaction() !== 'idle') {
    await admin.query(raw('ROLLBACK'));
    const last = statements.at(-1);
    throw failure(file, last?.offset ?? 0, 'the file leaves a transaction open', 'Add the missing COMMIT.');
  }
  await dialect.reset(admin);
}
