import type { TextProblem } from '../../model/migration.js';
import { MOST_STATEMENTS, tooMany } from '../bounds.js';
import { offsetOfCharacter, spotAt } from '../locate.js';
import { type Node, ParseError, type Parser } from './parser.js';
import { blankComments, semicolons, skipBlank } from './scan.js';

/** Beyond it a text is parsed statement by statement: a tree takes sixty times the room of its text, and the parser has 2 GB. */
const WHOLE = 4 * 1024 * 1024;

/** A statement beyond it is not parsed at all. What holds that much is data. */
export const LONGEST = 8 * 1024 * 1024;

/** The parser's own scanner reads a run of these signs again for each of them, within comments too. */
const RUN = /[-+*/<>=~!@#%^&|`?]{400}/;
const ENDLESS = /[-+*/<>=~!@#%^&|`?]{10000}/;

/** Turns growing byte offsets of the UTF-8 text into offsets of the JavaScript string. */
function byteToOffset(text: string): (byte: number) => number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no table
  if (/^[\x00-\x7f]*$/.test(text)) return (byte) => byte;
  let bytes = 0;
  let offset = 0;
  return (byte) => {
    if (byte < bytes) {
      bytes = 0;
      offset = 0;
    }
    while (bytes < byte && offset < text.length) {
      const unit = text.charCodeAt(offset);
      const pair = unit >= 0xd800 && unit <= 0xdbff;
      bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : pair ? 4 : 3;
      offset += pair ? 2 : 1;
    }
    return offset;
  };
}

/** A statement's place in the text, and its tree where it has one. */
export interface Piece {
  readonly stmt: Node | undefined;
  readonly from: number;
  readonly to: number;
}

function syntaxProblem(error: ParseError, text: string, firstLine: number): TextProblem {
  const offset = error.character === undefined ? 0 : offsetOfCharacter(text, error.character);
  const spot = spotAt(text, offset);
  const around = text.slice(offset, offset + 40);
  const place = { line: spot.line + firstLine - 1, column: spot.column, offset };
  if (/^(\{\{|\$\{|<%|\{%)/.test(around) || /^\{/.test(around)) {
    return {
      code: 'template',
      message: `${error.message}: this looks like a template`,
      hint: 'Templates of other tools are not expanded. Write the value itself.',
      ...place,
    };
  }
  if (/^:['"A-Za-z_]/.test(around)) {
    return {
      code: 'client-command',
      message: `${error.message}: this looks like a psql variable`,
      hint: 'psql variables are not expanded. Write the value itself.',
      ...place,
    };
  }
  if (/^psql\s/.test(around)) {
    return {
      code: 'client-command',
      message: `\`${text.slice(offset).split('\n')[0]?.trim().slice(0, 60)}\` starts psql, and is a line for a shell, not SQL`,
      hint: 'Take the line out: the session is connected already, by `database-url`.',
      ...place,
    };
  }
  return {
    code: 'syntax',
    message: error.message,
    hint: 'Correct the statement; the server would refuse the whole file.',
    ...place,
  };
}

/** A body of `BEGIN ATOMIC … END` holds semicolons. */
const ATOMIC = /\bbegin\s+atomic\b/i;
const MOST_IN_BODY = 40;

/**
 * Statement by statement, for a text that the parser does not take as a whole. What it does not understand is left to
 * the server, which may know better: a newer grammar, or one of the few things where this parser is wrong.
 */
function oneByOne(parser: Parser, source: string, ends: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i < ends.length; i += 1) {
    const end = ends[i] ?? source.length;
    if (skipBlank(source, from) >= (source[end - 1] === ';' ? end - 1 : end)) {
      from = end;
      continue;
    }
    const body = ATOMIC.test(source.slice(from, Math.min(end, from + 10_000)));
    let to = end;
    let stmt: Node | undefined;
    for (let more = 0; stmt === undefined && more < (body ? MOST_IN_BODY : 1) && i + more < ends.length; more += 1) {
      const last = ends[i + more] ?? source.length;
      stmt = parses(parser, source.slice(from, last));
      if (stmt === undefined) continue;
      to = last;
      i += more;
    }
    pieces.push({ stmt, from, to });
    from = to;
  }
  return pieces;
}

/** The one statement of a text. Tried without comments too: this parser refuses one between two halves of a text value. */
function parses(parser: Parser, sql: string): Node | undefined {
  if (sql.length > LONGEST || ENDLESS.test(sql)) return undefined;
  const bare = sql.includes('--') || sql.includes('/*') ? blankComments(sql) : sql;
  for (const attempt of bare === sql ? [sql] : [sql, bare]) {
    try {
      const found = parser.parse(attempt);
      return found.length === 1 ? found[0]?.stmt : undefined;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  }
  return undefined;
}

interface Pieces {
  readonly pieces: readonly Piece[];
  readonly problem?: TextProblem;
}

/** The statements of a text without client commands, or the one thing that keeps it from having any. */
export function piecesOf(parser: Parser, written: string, firstLine: number, most = MOST_STATEMENTS): Pieces {
  const source = RUN.test(written) ? blankComments(written) : written;
  const none = (count: number): Pieces => ({ pieces: [], problem: tooMany(count, most, firstLine) });
  const single = (): Pieces => {
    const ends = semicolons(source);
    // Counted before any of them is parsed; behind the last semicolon there may be nothing.
    const rest = skipBlank(source, ends.at(-2) ?? 0) < source.length;
    const count = rest ? ends.length : ends.length - 1;
    return count > most ? none(count) : { pieces: oneByOne(parser, source, ends) };
  };
  if (source.length > WHOLE || ENDLESS.test(source)) return single();
  try {
    const toOffset = byteToOffset(source);
    const parsed = parser.parse(source).map(({ stmt, stmt_location = 0, stmt_len = 0 }) => {
      const from = toOffset(stmt_location);
      return { stmt, from, to: stmt_len === 0 ? source.length : toOffset(stmt_location + stmt_len) };
    });
    return parsed.length > most ? none(parsed.length) : { pieces: parsed };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const problem = syntaxProblem(error, source, firstLine);
    return problem.code === 'syntax' ? single() : { pieces: [], problem };
  }
}
