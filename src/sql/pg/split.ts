import type { Allowance, SplitText, Statement, TextProblem } from '../../model/migration.js';
import { lineCounter, offsetOfCharacter, spotAt } from '../locate.js';
import { kindOf, roleOf } from './classify.js';
import { clientCommand } from './client.js';
import { type Node, ParseError, type Parser } from './parser.js';
import {
  blankComments,
  type ClientPart,
  clientParts,
  lastTokenEnd,
  semicolons,
  skipBlank,
  skipToken,
  unclosedComment,
} from './scan.js';
import { templates } from './template.js';

/** The text with everything that is not SQL turned into blanks, offsets unchanged. */
function blank(text: string, parts: readonly ClientPart[]): string {
  let out = '';
  let at = 0;
  for (const part of parts) {
    out += text.slice(at, part.start) + text.slice(part.start, part.end).replace(/[^\n]/g, ' ');
    at = part.end;
  }
  return out + text.slice(at);
}

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

const DIRECTIVE = /(?:--|#|\/\*)[ \t]*migrate-on-merge:[ \t]*(allow|no-transaction)\b([^\n]*)/gi;
/** Whether a comment begins at this offset; the same words may stand in a text. */
function isComment(text: string, offset: number): boolean {
  let at = 0;
  while (at < offset) at = skipToken(text, at);
  return at === offset;
}

const ALLOW = /^\s+([a-z0-9-]+)(?:\s+because\s+(.*?))?\s*(?:\*\/)?\s*$/i;

/** Allowances in the comments before a statement. One without a reason has an empty one, and allows nothing. */
function allowances(gap: string, from: number, lineAt: (offset: number) => number): readonly Allowance[] {
  if (!gap.includes('migrate-on-merge:')) return [];
  return [...gap.matchAll(DIRECTIVE)].flatMap((m) => {
    const parsed = m[1]?.toLowerCase() === 'allow' ? ALLOW.exec(m[2] ?? '') : null;
    if (parsed?.[1] === undefined) return [];
    return [{ rule: parsed[1], reason: parsed[2] ?? '', line: lineAt(from + m.index) }];
  });
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

function unclosedProblem(text: string, offset: number, firstLine: number): TextProblem {
  const spot = spotAt(text, offset);
  return {
    code: 'syntax',
    message: 'a /* comment begins here and never ends: whatever follows would not run',
    hint: 'Close it by */. Comments nest, so each /* within needs a */ of its own.',
    line: spot.line + firstLine - 1,
    column: spot.column,
    offset,
  };
}

function clientProblems(text: string, parts: readonly ClientPart[], firstLine: number) {
  const problems: TextProblem[] = [];
  const ignored: { line: number; text: string }[] = [];
  for (const part of parts) {
    if (part.kind === 'copy') continue;
    const command = text.slice(part.start, part.end);
    const spot = spotAt(text, part.start);
    const line = spot.line + firstLine - 1;
    const { verdict, why, hint } = clientCommand(command);
    if (verdict === 'ignore') ignored.push({ line, text: command.trim() });
    else
      problems.push({
        code: 'client-command',
        message: `\`${command.trim().slice(0, 60)}\` ${why}`,
        hint,
        line,
        column: spot.column,
        offset: part.start,
      });
  }
  return { problems, ignored };
}

interface Piece {
  readonly stmt: Node | undefined;
  readonly from: number;
  readonly to: number;
}

/**
 * Statement by statement, for a file that the parser does not take as a whole. What it does not understand is left to
 * the server, which may know better: a newer grammar, or one of the few things where this parser is wrong.
 */
function oneByOne(parser: Parser, source: string): readonly Piece[] {
  const ends = semicolons(source);
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i < ends.length; i += 1) {
    if (skipBlank(source, from) >= (ends[i] ?? 0) - 1) {
      from = ends[i] ?? source.length;
      continue;
    }
    // A body of `BEGIN ATOMIC … END` holds semicolons: try a few more before giving up on this one.
    const found = ends.slice(i, i + 40).findIndex((end) => parses(parser, source.slice(from, end)) !== undefined);
    const last = ends[i + Math.max(0, found)] ?? source.length;
    pieces.push({ stmt: found === -1 ? undefined : parses(parser, source.slice(from, last)), from, to: last });
    from = last;
    i += Math.max(0, found);
  }
  return pieces;
}

/** The one statement of a text. Tried without comments too: this parser refuses one between two halves of a text value. */
function parses(parser: Parser, sql: string): Node | undefined {
  for (const attempt of [sql, blankComments(sql)]) {
    try {
      const found = parser.parse(attempt);
      return found.length === 1 ? found[0]?.stmt : undefined;
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  }
  return undefined;
}

function piecesOf(
  parser: Parser,
  source: string,
  firstLine: number,
): { readonly pieces: readonly Piece[]; readonly problem?: TextProblem } {
  try {
    const toOffset = byteToOffset(source);
    const parsed = parser.parse(source).map(({ stmt, stmt_location = 0, stmt_len = 0 }) => {
      const from = toOffset(stmt_location);
      return { stmt, from, to: stmt_len === 0 ? source.length : toOffset(stmt_location + stmt_len) };
    });
    return { pieces: parsed };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const problem = syntaxProblem(error, source, firstLine);
    return problem.code === 'syntax' ? { pieces: oneByOne(parser, source) } : { pieces: [], problem };
  }
}

/**
 * Splits a PostgreSQL file by PostgreSQL's own parser. psql commands and the rows of `COPY … FROM stdin` are taken out
 * first; whatever cannot be run is a problem with its place, never an exception.
 */
export function splitPostgres(parser: Parser, text: string, firstLine = 1): SplitText {
  const parts = clientParts(text);
  const { problems, ignored } = clientProblems(text, parts, firstLine);
  const source = (parts.length === 0 ? text : blank(text, parts)).replace(/^\uFEFF/, ' ');
  const directives = {
    noTransaction: [...source.matchAll(DIRECTIVE)].some(
      (m) => m[1]?.toLowerCase() === 'no-transaction' && isComment(source, m.index),
    ),
  };
  const done = (statements: readonly Statement[]): SplitText => ({
    statements,
    problems: problems.toSorted((a, b) => a.offset - b.offset),
    ignored,
    directives,
  });
  const nul = source.indexOf('\0');
  if (nul !== -1) {
    const spot = spotAt(text, nul);
    problems.push({
      code: 'syntax',
      message: 'a NUL character stands in the text',
      hint: 'Save the file as plain UTF-8 text.',
      line: spot.line + firstLine - 1,
      column: spot.column,
      offset: nul,
    });
    return done([]);
  }
  const open = unclosedComment(source);
  if (open !== undefined) problems.push(unclosedProblem(source, open, firstLine));
  if (skipBlank(source, 0) >= source.length) return done([]);
  problems.push(...templates(source, firstLine));
  const { pieces, problem } = piecesOf(parser, source, firstLine);
  if (problem !== undefined) {
    problems.push(problem);
    return done([]);
  }
  const lineAt = lineCounter(text, firstLine);
  const commentLineAt = lineCounter(text, firstLine);
  const copies = new Map(parts.filter((part) => part.kind === 'copy').map((part) => [part.semicolon, part]));
  let previous = 0;
  const statements = pieces.map(({ stmt, from, to }): Statement => {
    const start = skipBlank(source, from);
    const end = lastTokenEnd(source, start, source[to - 1] === ';' ? to - 1 : to);
    const copy = copies.get(skipBlank(source, end));
    const gap = previous;
    previous = copy?.end ?? to;
    const line = lineAt(start);
    return {
      sql: source.slice(start, end),
      offset: start,
      line,
      endLine: lineAt(Math.max(start, (copy?.end ?? end) - 1)),
      kind: stmt === undefined ? 'UNKNOWN' : kindOf(stmt),
      transaction: stmt === undefined ? 'inside' : roleOf(stmt),
      ...(copy === undefined ? {} : { copyData: text.slice(copy.start, copy.end).replace(/^\\\.[ \t]*\r?$/m, '') }),
      ...(stmt === undefined ? {} : { tree: stmt }),
      allows: allowances(source.slice(gap, start), gap, commentLineAt),
    };
  });
  return done(statements);
}
