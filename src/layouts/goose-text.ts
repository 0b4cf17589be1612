/** One direction of a file: its text with the marks taken out, line for line as in the file. */
export interface GoosePart {
  readonly text: string;
  /** The file's line on which the text begins, from 1. */
  readonly line: number;
}

export interface GooseText {
  readonly up: GoosePart;
  readonly down: GoosePart | undefined;
  /** False where the file says NO TRANSACTION: that is about both directions. */
  readonly transaction: boolean;
}

/** What goose refuses, or what cannot be done here, in words that follow the file's name. */
export interface GooseRefusal {
  readonly wrong: string;
  readonly hint: string;
  readonly line: number;
}

const MARKS = ['up', 'down', 'statementbegin', 'statementend', 'no transaction', 'envsub on', 'envsub off'] as const;
type Mark = (typeof MARKS)[number];

const FORMS = '`Up`, `Down`, `StatementBegin`, `StatementEnd`, `NO TRANSACTION`, `ENVSUB ON`, `ENVSUB OFF`';

const isComment = (line: string): boolean => line.trimStart().startsWith('--');

/** Any line comment that names goose is a mark to it, or an error. */
function markOf(line: string): Mark | string | undefined {
  if (!isComment(line) || !line.includes('+goose')) return undefined;
  const said = line.replaceAll('--', '').replace('+goose', '').trim().toLowerCase();
  return MARKS.find((mark) => mark === said && /^-/.test(line)) ?? `no mark of goose: ${line.trim().slice(0, 60)}`;
}

/** A statement ends where the last word of a line, before a comment, ends in a semicolon. */
function endsStatement(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word !== '');
  const comment = words.findIndex((word) => word.startsWith('--'));
  return (comment === -1 ? words : words.slice(0, comment)).at(-1)?.endsWith(';') === true;
}

/** Reads a file as goose does, line by line: the state is the direction, whether a marked statement is open, and what is unfinished. */
class Reader {
  private way: 'start' | 'up' | 'down' = 'start';
  private marked: { readonly line: number; ends: boolean } | undefined;
  /** The line on which a statement begins that has not ended yet. */
  private open: number | undefined;
  private substitutes = false;
  private transaction = true;
  private readonly parts: Record<'up' | 'down', { readonly line: number; readonly lines: string[] } | undefined> = {
    up: undefined,
    down: undefined,
  };

  public read(text: string): GooseText | GooseRefusal {
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      const mark = markOf(line);
      const wrong = mark === undefined ? this.take(line, at + 1) : this.obey(mark, at + 1);
      if (wrong !== undefined) return wrong;
    }
    if (this.marked !== undefined)
      return refusal(
        this.marked.line,
        'has a `StatementBegin` that no `StatementEnd` follows',
        'Add `-- +goose StatementEnd` after the statement.',
      );
    const unfinished = this.unfinished();
    if (unfinished !== undefined) return unfinished;
    const part = (way: 'up' | 'down'): GoosePart | undefined => {
      const found = this.parts[way];
      return found === undefined ? undefined : { text: found.lines.join('\n'), line: found.line };
    };
    const up = part('up');
    if (up === undefined)
      return refusal(1, 'has no `-- +goose Up`', 'Write it on a line of its own before the statements.');
    return { up, down: part('down'), transaction: this.transaction };
  }

  private unfinished(): GooseRefusal | undefined {
    if (this.open === undefined) return undefined;
    return refusal(
      this.open,
      'has a statement without a semicolon at the end of its last line',
      'End it with `;`; one that has semicolons inside stands between `-- +goose StatementBegin` and `-- +goose StatementEnd`.',
    );
  }

  private push(line: string): void {
    if (this.way !== 'start') this.parts[this.way]?.lines.push(line);
  }

  private take(line: string, at: number): GooseRefusal | undefined {
    const says = line.trim() !== '' && (!isComment(line) || this.open !== undefined || this.marked !== undefined);
    if (this.way === 'start') {
      if (!says) return undefined;
      return refusal(at, 'has statements before `-- +goose Up`', 'Move them below the mark.');
    }
    if (says && this.substitutes && line.includes('$'))
      return refusal(
        at,
        'takes values from the environment (`ENVSUB ON`), which is not done here: a plan could not show what would run',
        'Write the value into the file and take `ENVSUB` out; or apply this file with goose itself, and go on here after it.',
      );
    this.push(line);
    if (this.marked !== undefined) {
      if (says) this.marked.ends = endsStatement(line);
    } else if (says) this.open = endsStatement(line) ? undefined : (this.open ?? at);
    return undefined;
  }

  private obey(mark: Mark | string, at: number): GooseRefusal | undefined {
    const wrong = this.change(mark, at);
    return wrong === undefined
      ? undefined
      : refusal(at, wrong, `goose has ${FORMS}, each on a line of its own that begins with \`-- +goose\`.`);
  }

  /** What is wrong with a mark here, or undefined where it has been done. */
  private change(mark: Mark | string, at: number): string | undefined {
    switch (mark) {
      case 'up':
        if (this.way !== 'start') return 'has `-- +goose Up` more than once';
        this.way = 'up';
        this.parts.up = { line: at + 1, lines: [] };
        return undefined;
      case 'down':
        if (this.way !== 'up')
          return `has \`-- +goose Down\` ${this.way === 'start' ? 'before `Up`' : 'more than once'}`;
        if (this.marked !== undefined) return 'has `-- +goose Down` within a marked statement';
        if (this.open !== undefined) return 'has a statement without a semicolon before `-- +goose Down`';
        this.way = 'down';
        this.parts.down = { line: at + 1, lines: [] };
        return undefined;
      case 'statementbegin':
        if (this.way === 'start' || this.marked !== undefined) return 'has a `StatementBegin` where none may stand';
        this.marked = { line: at, ends: false };
        this.push('');
        return undefined;
      case 'statementend':
        if (this.marked === undefined) return 'has a `StatementEnd` without a `StatementBegin`';
        // What is marked is a statement whether or not it ends in a semicolon
        this.push(this.marked.ends ? '' : ';');
        this.marked = undefined;
        this.open = undefined;
        return undefined;
      case 'no transaction':
        this.transaction = false;
        this.push('');
        return undefined;
      case 'envsub on':
      case 'envsub off':
        this.substitutes = mark === 'envsub on';
        this.push('');
        return undefined;
      default:
        return `has a comment that is ${mark}`;
    }
  }
}

const refusal = (line: number, wrong: string, hint: string): GooseRefusal => ({ line, wrong, hint });

/** Takes a file apart as goose does (LF line ends); what goose refuses is refused. */
export const gooseText = (text: string): GooseText | GooseRefusal => new Reader().read(text);
