import { padRight, widthOf } from '../../io/width.js';
import type { RenderOptions } from '../../model/contracts.js';
import { visibleLines } from '../text/visible.js';

/** Colours for a terminal, or none; the words never depend on them. */
export interface Paint {
  readonly width: number;
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
}

const DEFAULT_WIDTH = 100;
const NARROWEST = 40;

export function paintFor(options: RenderOptions): Paint {
  const wrapIn =
    (on: number, off: number) =>
    (text: string): string =>
      options.colour === true && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    width: Math.max(NARROWEST, options.width ?? DEFAULT_WIDTH),
    bold: wrapIn(1, 22),
    dim: wrapIn(2, 22),
    good: wrapIn(32, 39),
    bad: wrapIn(31, 39),
    warn: wrapIn(33, 39),
  };
}

/** Words in lines of at most the width, each after an indent; a word that is wider stays whole, so that it can be copied. */
export function wrap(text: string, paint: Paint, indent = 0): string[] {
  const room = Math.max(20, paint.width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((part) => ' '.repeat(indent) + part);
}

/** A text of several lines as it is, made visible and indented. */
export function block(text: string, indent: number): string[] {
  return visibleLines(text)
    .trimEnd()
    .split('\n')
    .map((line) => `${' '.repeat(indent)}${line}`.trimEnd());
}

/** Columns of plain text, aligned; numbers to the right where the title ends in a space. */
export function columns(rows: readonly (readonly string[])[], indent = 2): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  return rows.map(
    (row) =>
      ' '.repeat(indent) +
      row
        .map((cell, i) => padRight(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
  );
}

/** A runner takes lines that begin with `::`, or hold `##[`, for commands; whoever wrote the SQL must not give any. */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}
