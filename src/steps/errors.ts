import type { ServerError } from '../model/error.js';
import type { Statement, TextProblem } from '../model/migration.js';
import type { Place } from '../model/place.js';
import type { RehearsalError } from '../model/plan.js';
import type { ProgramError } from '../programs/program-error.js';
import { excerpt, offsetOfCharacter, type Spot, spotAt } from '../sql/locate.js';
import { maskedInPlace } from '../sql/masked.js';

/** A migration's text and where it stands. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The file's line on which the text begins. */
  readonly firstLine: number;
  /** The text is code that sends statements: an error is where the statement is sent, whatever is wrong within it. */
  readonly code?: true;
}

function spotOf(source: Source, statement: Statement | undefined, error: ServerError): Spot {
  if (statement === undefined) return { line: source.firstLine, column: 1 };
  if (source.code === true) return spotAt(source.text, statement.offset);
  const copied = /^COPY .*, line (\d+)/.exec(error.data.where ?? '');
  if (copied?.[1] !== undefined && statement.copyData !== undefined) {
    const header = spotAt(source.text, statement.offset + statement.sql.length).line;
    return { line: header + Number(copied[1]) + source.firstLine - 1, column: 1 };
  }
  const within = error.data.position === undefined ? 0 : offsetOfCharacter(statement.sql, error.data.position - 1);
  const spot = spotAt(source.text, statement.offset + within);
  return { line: spot.line + source.firstLine - 1, column: spot.column };
}

/** The word that names a password may stand on another line than it does, and then be cut off. */
const excerptOf = ({ text, firstLine }: Source, { line, column }: Spot): string =>
  excerpt(maskedInPlace(text), { line, column }, firstLine);

const LONGEST = 500;

/** Of a statement that stands in no file. */
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`);

/** What the server said, at its place in the file, with the lines around and a caret. */
export function locateError(
  source: Source,
  statement: Statement | undefined,
  error: ServerError,
  hint: string | undefined,
): RehearsalError {
  const spot = spotOf(source, statement, error);
  const place: Place = { path: source.path, line: spot.line, column: spot.column };
  const sent = source.code === true && statement !== undefined ? `It sent: ${shortened(statement.sql)}` : undefined;
  const detail = [error.data.detail, error.data.where, sent].filter((text) => text !== undefined).join('\n');
  const advice = hint ?? error.data.hint;
  return {
    code: error.code,
    message: error.message,
    ...(detail === '' ? {} : { detail }),
    ...(advice === undefined ? {} : { hint: advice }),
    place,
    excerpt: excerptOf(source, spot),
  };
}

/** The same for a text that cannot even be split. */
export function locateProblem(source: Source, problem: TextProblem): RehearsalError {
  return {
    code: problem.code,
    message: problem.message,
    hint: problem.hint,
    place: { path: source.path, line: problem.line, column: problem.column },
    excerpt: excerptOf(source, problem),
  };
}

/** An error of the code itself, where its stack says that it comes from. */
export function locateCode(source: Source, { code, message, hint, site }: ProgramError): RehearsalError {
  const spot = { line: site?.line ?? 1, column: site?.column ?? 1 };
  return {
    code,
    message,
    hint,
    place: { path: source.path, ...spot },
    excerpt: excerptOf({ ...source, firstLine: 1 }, spot),
  };
}
