/** A piece of a statement: a bare word, a quoted name, a string or a sign. */
export interface Token {
  readonly type: 'word' | 'name' | 'string' | 'sign';
  /** Without quotes; words as they are written. */
  readonly text: string;
}

const TOKEN =
  /(?:\s+|--(?=\s|$)[^\n]*|#[^\n]*|\/\*(?!!|M!)[\s\S]*?\*\/|\/\*M?!\d*|\*\/)|(`(?:[^`]|``)*`)|('(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|([\p{L}\p{N}_$]+)|([\s\S])/gu;

/**
 * Cuts one statement into words, names, strings and signs; what stands in `/*! … *\/` counts. Enough to find which object a
 * statement is about: for everything else there is the parser.
 */
export function tokens(sql: string): readonly Token[] {
  const found: Token[] = [];
  for (const [, name, string, word, sign] of sql.matchAll(TOKEN)) {
    if (name !== undefined) found.push({ type: 'name', text: name.slice(1, -1).replaceAll('``', '`') });
    else if (string !== undefined) found.push({ type: 'string', text: string.slice(1, -1) });
    else if (word !== undefined) found.push({ type: 'word', text: word });
    else if (sign !== undefined) found.push({ type: 'sign', text: sign });
  }
  return found;
}

/** Reads tokens one after the other. */
export class Reader {
  constructor(
    private readonly all: readonly Token[],
    private at = 0,
  ) {}

  get done(): boolean {
    return this.at >= this.all.length;
  }

  /** The coming word in capitals, or the coming sign; empty for names and strings. */
  peek(ahead = 0): string {
    const token = this.all[this.at + ahead];
    return token === undefined || token.type === 'name' || token.type === 'string' ? '' : token.text.toUpperCase();
  }

  skip(count = 1): void {
    this.at += count;
  }

  /** Takes these words if they come next. */
  take(...expected: readonly string[]): boolean {
    if (!expected.every((word, i) => this.peek(i) === word)) return false;
    this.skip(expected.length);
    return true;
  }

  /** A name, bare or quoted; with ANSI_QUOTES also in double quotes. */
  name(): string | undefined {
    const token = this.all[this.at];
    if (token === undefined || token.type === 'sign') return undefined;
    this.skip();
    return token.text;
  }

  /** `table` or `database.table`. */
  qualified(): { readonly database: string | undefined; readonly name: string } | undefined {
    const first = this.name();
    if (first === undefined) return undefined;
    if (this.peek() !== '.') return { database: undefined, name: first };
    this.skip();
    const second = this.name();
    return second === undefined ? undefined : { database: first, name: second };
  }

  /** Goes on behind the next comma that stands outside of parentheses; false at the end. */
  nextItem(): boolean {
    for (let depth = 0; !this.done; this.skip()) {
      const sign = this.peek();
      if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      else if (sign === ',' && depth <= 0) {
        this.skip();
        return true;
      }
    }
    return false;
  }
}
