import type { Allowance, SplitText, Statement, TextProblem } from '../../model/migration.js';
import { lineCounter, spotAt, spotCounter } from '../locate.js';
import { kindOf, roleOf } from './classify.js';
import { clientCommand } from './client.js';
import type { Parser } from './parser.js';
import { piecesOf } from './pieces.js';
import { type ClientPart, clientParts, lastTokenEnd, skipBlank, skipToken, unclosedComment } from './scan.js';
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

const DIRECTIVE = /(?:--|#|\/\*)[ \t]*migrate-on-merge:[ \t]*(allow|no-transaction)\b([^\n]*)/gi;
/** Answers, for growing offsets, whether a token begins there; the words of a comment may stand in a text too. */
function tokenStarts(text: string): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < offset) at = skipToken(text, at);
    return at === offset;
  };
}

function asksNoTransaction(text: string): boolean {
  const isToken = tokenStarts(text);
  for (const { 1: word, index } of text.matchAll(DIRECTIVE))
    if (word?.toLowerCase() === 'no-transaction' && isToken(index)) return true;
  return false;
}

const ALLOW = /^([a-z0-9-]+)(?:\s+because(?:\s+(\S.*))?)?$/i;

/** Allowances in the comments before a statement. One without a reason has an empty one, and allows nothing. */
function allowances(gap: string, from: number, lineAt: (offset: number) => number): readonly Allowance[] {
  if (!gap.includes('migrate-on-merge:')) return [];
  return [...gap.matchAll(DIRECTIVE)].flatMap((m) => {
    if (m[1]?.toLowerCase() !== 'allow' || !/^\s/.test(m[2] ?? '')) return [];
    const parsed = ALLOW.exec((m[2] ?? '').trim().replace(/\*\/$/, '').trimEnd());
    if (parsed?.[1] === undefined) return [];
    return [{ rule: parsed[1], reason: parsed[2] ?? '', line: lineAt(from + m.index) }];
  });
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
  const spotOf = spotCounter(text);
  for (const part of parts) {
    if (part.kind === 'copy') continue;
    const command = text.slice(part.start, part.end);
    const spot = spotOf(part.start);
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

/**
 * Splits a PostgreSQL file by PostgreSQL's own parser. psql commands and the rows of `COPY … FROM stdin` are taken out
 * first; whatever cannot be run is a problem with its place, never an exception.
 */
export function splitPostgres(parser: Parser, text: string, firstLine = 1, most?: number): SplitText {
  const parts = clientParts(text);
  const { problems, ignored } = clientProblems(text, parts, firstLine);
  const source = (parts.length === 0 ? text : blank(text, parts)).replace(/^\uFEFF/, ' ');
  const directives = { noTransaction: asksNoTransaction(source) };
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
  const { pieces, problem } = piecesOf(parser, source, firstLine, most);
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
