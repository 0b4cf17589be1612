/** Line and column, both from 1; a column counts characters (code points), as people and editors do. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where an offset (UTF-16 units) stands in a text. */
export function spotAt(text: string, offset: number): Spot {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: [...text.slice(start, end)].length + 1 };
}

/** The offset (UTF-16 units) of the n-th character (code point, from 0): servers count characters, JavaScript does not. */
export function offsetOfCharacter(text: string, index: number): number {
  let offset = 0;
  for (let seen = 0; seen < index && offset < text.length; seen += 1) {
    const unit = text.charCodeAt(offset);
    offset += unit >= 0xd800 && unit <= 0xdbff && offset + 1 < text.length ? 2 : 1;
  }
  return offset;
}

/** Follows growing offsets over the text, each character looked at once; smaller ones begin anew. */
class Lines {
  line = 1;
  start = 0;
  /** The coming line end, kept so that a line of megabytes is not searched again for each offset on it. */
  private next: number;

  constructor(private readonly text: string) {
    this.next = this.find(0);
  }

  private find(from: number): number {
    const found = this.text.indexOf('\n', from);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  }

  to(offset: number): this {
    if (offset < this.start) {
      this.line = 1;
      this.start = 0;
      this.next = this.find(0);
    }
    while (this.next < offset) {
      this.line += 1;
      this.start = this.next + 1;
      this.next = this.find(this.start);
    }
    return this;
  }
}

/** Answers `line of offset` for growing offsets in one pass over the text. */
export function lineCounter(text: string, firstLine = 1): (offset: number) => number {
  const lines = new Lines(text);
  return (offset) => lines.to(offset).line + firstLine - 1;
}

/** Answers `spotAt` for growing offsets in one pass over the text, however many there are on one line. */
export function spotCounter(text: string): (offset: number) => Spot {
  const lines = new Lines(text);
  let seen = 0;
  let column = 1;
  return (offset) => {
    const end = Math.min(Math.max(offset, 0), text.length);
    const { line, start } = lines.to(end);
    if (seen > end || start > seen) {
      seen = start;
      column = 1;
    }
    column += [...text.slice(seen, end)].length;
    seen = end;
    return { line, column };
  };
}

const WIDEST = 160;

/** Wide lines are cut around the caret, so that a dump's line of a megabyte stays readable. */
function cut(line: string, column: number): { readonly text: string; readonly column: number } {
  const characters = [...line];
  if (characters.length <= WIDEST) return { text: line, column };
  const from = Math.max(0, Math.min(column - WIDEST / 2, characters.length - WIDEST));
  const text = characters.slice(from, from + WIDEST).join('');
  return {
    text: `${from > 0 ? '…' : ''}${text}${from + WIDEST < characters.length ? '…' : ''}`,
    column: column - from + (from > 0 ? 1 : 0),
  };
}

/** The lines around a spot, numbered, with a caret under it. `firstLine` is the number of the text's first line in its file. */
export function excerpt(text: string, spot: Spot, firstLine = 1): string {
  const lines = text.split('\n');
  const index = spot.line - firstLine;
  const from = Math.max(0, index - 2);
  const to = Math.min(lines.length - 1, index + 2);
  const width = String(firstLine + to).length;
  const out: string[] = [];
  for (let i = from; i <= to; i += 1) {
    const line = (lines[i] ?? '').replace(/\r$/, '').replaceAll('\t', ' ');
    const shown = cut(line, i === index ? spot.column : 1);
    out.push(`${String(firstLine + i).padStart(width)} | ${shown.text}`.trimEnd());
    if (i === index) out.push(`${' '.repeat(width)} | ${' '.repeat(Math.max(0, shown.column - 1))}^`);
  }
  return out.join('\n');
}
