/** What decides how a server of the MySQL family reads the next character. */
export interface Lexis {
  /** `"` quotes names instead of texts. */
  readonly ansiQuotes: boolean;
  /** `\` is an ordinary character inside texts. */
  readonly noBackslashEscapes: boolean;
  /** Whose own comments count as code; undefined where the server is not known, so that both kinds do. */
  readonly flavour?: 'mysql' | 'mariadb' | 'tidb' | undefined;
}

/**
 * What begins at an offset. `open` and `close` are the edges of a comment that the server runs (`/*!50001`), `client`
 * is a backslash with the letter after it.
 */
export interface Token {
  readonly type: 'blank' | 'comment' | 'open' | 'close' | 'string' | 'name' | 'word' | 'client' | 'symbol';
  readonly end: number;
  /** False for a quote or comment that runs to the end of the text. */
  readonly closed: boolean;
}

const BLANK = /[\t\n\v\f\r ]+/y;
const WORD = /[A-Za-z0-9_$\u0080-\uffff]+/y;
const RUN = /\/\*(M|T)?!(?:\[[^\]\n]*\])?\d*/y;
const SANDBOX = /\/\*M?!999999\\-/y;

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** Past a quoted text, or the end of the text where it is not closed. */
function quoted(text: string, at: number, quote: string, escapes: boolean): Token {
  const type = quote === "'" || (quote === '"' && escapes) ? 'string' : 'name';
  for (let i = at + 1; i < text.length; i += 1) {
    const c = text[i];
    if (escapes && c === '\\') i += 1;
    else if (c === quote) {
      if (text[i + 1] === quote) i += 1;
      else return { type, end: i + 1, closed: true };
    }
  }
  return { type, end: text.length, closed: false };
}

/** `--` is a comment only before a blank, a control character or the end: `5--3` is a sum. */
export function isDashComment(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 2);
  return text.startsWith('--', at) && (Number.isNaN(after) || after <= 0x20 || after === 0x7f);
}

function line(text: string, at: number): Token {
  const end = text.indexOf('\n', at);
  return { type: 'comment', end: end === -1 ? text.length : end, closed: true };
}

/** Whether the server runs what this comment holds: `/*!`, MariaDB's `/*M!`, TiDB's `/*T!`. */
function runs(maker: string | undefined, lexis: Lexis): boolean {
  if (maker === undefined || lexis.flavour === undefined) return true;
  return lexis.flavour === (maker === 'M' ? 'mariadb' : 'tidb');
}

function block(text: string, at: number, lexis: Lexis): Token {
  RUN.lastIndex = at;
  const run = RUN.exec(text);
  // MariaDB's dumps begin with a comment that tells its client to go into a sandbox. It holds no SQL.
  if (run !== null && runs(run[1], lexis) && matchEnd(SANDBOX, text, at) === -1) {
    return { type: 'open', end: at + run[0].length, closed: true };
  }
  const end = text.indexOf('*/', at + 2);
  return { type: 'comment', end: end === -1 ? text.length : end + 2, closed: end !== -1 };
}

const one = (at: number): Token => ({ type: 'symbol', end: at + 1, closed: true });

/** The token that begins at an offset; `inside` while a comment that the server runs is open. */
export function tokenAt(text: string, at: number, lexis: Lexis, inside: boolean): Token {
  const c = text[at] ?? '';
  switch (c) {
    case "'":
      return quoted(text, at, c, !lexis.noBackslashEscapes);
    case '"':
      if (lexis.ansiQuotes) return quoted(text, at, c, false);
      return { ...quoted(text, at, c, !lexis.noBackslashEscapes), type: 'string' };
    case '`':
      return quoted(text, at, c, false);
    case '#':
      return line(text, at);
    case '-':
      return isDashComment(text, at) ? line(text, at) : one(at);
    case '/':
      return text[at + 1] === '*' ? block(text, at, lexis) : one(at);
    case '*':
      return inside && text[at + 1] === '/' ? { type: 'close', end: at + 2, closed: true } : one(at);
    case '\\':
      // `\N` is how a NULL is written in data; MariaDB takes it as SQL.
      return { type: text[at + 1] === 'N' ? 'word' : 'client', end: Math.min(at + 2, text.length), closed: true };
  }
  const blank = matchEnd(BLANK, text, at);
  if (blank !== -1) return { type: 'blank', end: blank, closed: true };
  const word = matchEnd(WORD, text, at);
  return word === -1 ? one(at) : { type: 'word', end: word, closed: true };
}

/** A token with its text, as the statement's grammar sees it: no blanks, no comments. */
export interface Significant {
  readonly type: 'string' | 'name' | 'word' | 'symbol';
  readonly text: string;
  /** Words in capitals, for comparing; other tokens as they are written. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it; brackets themselves count as outside. */
  readonly depth: number;
}

/** The tokens that count, one after the other; comments that the server runs are code. */
export function* significant(text: string, from: number, to: number, lexis: Lexis): Generator<Significant> {
  let inside = false;
  let depth = 0;
  for (let at = from; at < to; ) {
    const { type, end } = tokenAt(text, at, lexis, inside);
    if (type === 'open') inside = true;
    else if (type === 'close') inside = false;
    else if (type !== 'blank' && type !== 'comment') {
      const written = text.slice(at, end);
      if (written === ')') depth = Math.max(0, depth - 1);
      const kind = type === 'client' ? 'symbol' : type;
      yield {
        type: kind,
        text: written,
        upper: kind === 'word' ? written.toUpperCase() : written,
        start: at,
        end,
        depth,
      };
      if (written === '(') depth += 1;
    }
    at = end;
  }
}

/** The name that a token stands for, without its quotes. */
export function nameOf(token: Significant): string {
  const quote = token.text[0] ?? '';
  if (token.type !== 'name') return token.text;
  return token.text.slice(1, -1).replaceAll(quote + quote, quote);
}
