/** A psql command (`\restrict …`) or the rows after a `COPY … FROM stdin`, which are not SQL and must not reach the parser. */
export interface ClientPart {
  readonly kind: 'psql' | 'copy';
  /** Offsets into the text: `end` is past the last character, line end not included. */
  readonly start: number;
  readonly end: number;
  /** For `copy`: where the statement's closing semicolon stands. */
  readonly semicolon: number;
}

const WORD = /[A-Za-z_\u0080-\uffff][A-Za-z0-9_$\u0080-\uffff]*/y;
const BLANK = ' \t\n\r\f\v';
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

/** Past a quoted text; `backslash` when the text began with E'…'. An unclosed quote runs to the end. */
export function skipQuoted(text: string, at: number, quote: string, backslash: boolean): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const c = text[i];
    if (backslash && c === '\\') i += 1;
    else if (c === quote) {
      if (text[i + 1] === quote) i += 1;
      else return i + 1;
    }
  }
  return text.length;
}

/** Past the end of the block comment that begins at `at`; undefined where it never ends. They nest. */
function blockEnd(text: string, at: number): number | undefined {
  let depth = 1;
  const edge = /\/\*|\*\//g;
  edge.lastIndex = at + 2;
  for (let m = edge.exec(text); m !== null; m = edge.exec(text)) {
    depth += m[0] === '/*' ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return undefined;
}

/** Past a comment that begins at `at`, or `at` itself when none does; one that never ends runs to the end of the text. */
export function skipComment(text: string, at: number): number {
  if (text.startsWith('--', at)) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  return text.startsWith('/*', at) ? (blockEnd(text, at) ?? text.length) : at;
}

/** Where a block comment begins that never ends. */
export function unclosedComment(text: string): number | undefined {
  if (!text.includes('/*')) return undefined;
  for (let i = 0; i < text.length; i = skipToken(text, i))
    if (text.startsWith('/*', i) && blockEnd(text, i) === undefined) return i;
  return undefined;
}

/** Past white space and comments. */
export function skipBlank(text: string, at: number): number {
  let i = at;
  for (;;) {
    while (i < text.length && /\s/.test(text[i] ?? '')) i += 1;
    const next = skipComment(text, i);
    if (next === i) return i;
    i = next;
  }
}

/** Past blanks with a line end among them, where another quote follows; undefined otherwise. */
function quoteAfter(text: string, at: number): number | undefined {
  let i = at;
  let lineEnd = false;
  for (; BLANK.includes(text[i] ?? '-'); i += 1) lineEnd ||= text[i] === '\n' || text[i] === '\r';
  return lineEnd && text[i] === "'" ? i : undefined;
}

/** A text with escapes goes on in the next quotes when only white space with a line end stands between. */
function skipEscaped(text: string, at: number): number {
  let end = skipQuoted(text, at, "'", true);
  for (let next = quoteAfter(text, end); next !== undefined; next = quoteAfter(text, end))
    end = skipQuoted(text, next, "'", true);
  return end;
}

/** Past the token that begins at `at`: quoted text, comment, dollar quote, word, or one character. */
export function skipToken(text: string, at: number): number {
  const c = text[at] ?? '';
  if (c === "'") return skipQuoted(text, at, "'", false);
  if (c === '"') return skipQuoted(text, at, '"', false);
  if (c === '-' || c === '/') return Math.max(at + 1, skipComment(text, at));
  if (c === '$') {
    DOLLAR.lastIndex = at;
    const tag = DOLLAR.exec(text)?.[0];
    if (tag === undefined) return at + 1;
    const end = text.indexOf(tag, at + tag.length);
    return end === -1 ? text.length : end + tag.length;
  }
  if ((c === 'E' || c === 'e') && text[at + 1] === "'") return skipEscaped(text, at + 1);
  WORD.lastIndex = at;
  return WORD.exec(text) === null ? at + 1 : WORD.lastIndex;
}

const STDIN = /^COPY\b[\s\S]*\bFROM\s+STDIN\b/i;

/** The statement's words outside of quotes, comments and brackets: enough to know a COPY from stdin. */
function skeleton(text: string, from: number, to: number): string {
  let out = '';
  let depth = 0;
  for (let i = from; i < to; ) {
    const end = Math.min(skipToken(text, i), to);
    const token = text.slice(i, end);
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (depth === 0) out += /^(?:--|\/\*)/.test(token) ? ' ' : token;
    i = end;
  }
  return out.trimStart();
}

/** Past the last token between two offsets: what follows are blanks and comments. */
export function lastTokenEnd(text: string, from: number, to: number): number {
  let last = from;
  for (let i = skipBlank(text, from); i < to; i = skipBlank(text, last)) last = Math.min(skipToken(text, i), to);
  return last;
}

/** The text with its comments turned into blanks, offsets unchanged. */
export function blankComments(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; ) {
    const end = skipToken(text, i);
    const token = text.slice(i, end);
    out +=
      token.length > 1 && (token.startsWith('--') || token.startsWith('/*')) ? token.replace(/[^\n]/g, ' ') : token;
    i = end;
  }
  return out;
}

/** Offsets past each semicolon outside of brackets and quotes, and the text's end: candidates for ends of statements. */
export function semicolons(text: string): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; ) {
    const c = text[i];
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    const end = skipToken(text, i);
    if (c === ';' && depth === 0) ends.push(end);
    i = end;
  }
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

/** Where the rows after a COPY end: past the line `\.`, or the end of the text, as psql has it. */
function copyEnd(text: string, from: number): number {
  const mark = /^\\\.[ \t]*\r?$/gm;
  mark.lastIndex = from;
  const found = mark.exec(text);
  return found === null ? text.length : found.index + found[0].length;
}

/** Finds what is not SQL: psql commands and rows of COPY. One pass, linear in the text. */
export function clientParts(text: string): readonly ClientPart[] {
  const parts: ClientPart[] = [];
  if (!text.includes('\\') && !/\bstdin\b/i.test(text)) return parts;
  let statement = 0;
  /** Whether a token of the statement has come yet. */
  let begun = false;
  let depth = 0;
  for (let i = 0; i < text.length; ) {
    const c = text[i];
    if (c === '\\') {
      const line = text.indexOf('\n', i);
      const end = line === -1 ? text.length : line;
      parts.push({ kind: 'psql', start: i, end: text[end - 1] === '\r' ? end - 1 : end, semicolon: -1 });
      i = end;
      if (!begun) statement = i;
      continue;
    }
    if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    if (c === ';' && depth === 0) {
      const words = /copy/i.test(text.slice(statement, statement + 4096)) ? skeleton(text, statement, i) : '';
      if (STDIN.test(words)) {
        const line = text.indexOf('\n', i);
        const start = line === -1 ? text.length : line + 1;
        const end = copyEnd(text, start);
        parts.push({ kind: 'copy', start, end, semicolon: i });
        i = end;
        statement = end;
        begun = false;
        continue;
      }
      statement = i + 1;
      begun = false;
      i += 1;
      continue;
    }
    begun ||= !BLANK.includes(c ?? ' ') && skipComment(text, i) === i;
    i = skipToken(text, i);
  }
  return parts;
}
