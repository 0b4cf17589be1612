/** What a file of code says about a name: a function that does something, one that does nothing, `false`, or nothing at all. */
export type Exported = 'function' | 'empty' | 'false' | 'none';

/** After these a slash begins a regular expression; after anything else it divides. */
const BEFORE_PATTERN = /(?:^|[=(,:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|do|else|void|await|yield))\s*$/;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The end of what begins with a quote at `from`; a line break ends all but templates, whose `${…}` may hold others. */
function endOfText(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    const one = text[at];
    if (one === '\\') at += 1;
    else if (one === quote) return at + 1;
    else if (one === '\n' && quote !== '`') return at;
    else if (quote === '`' && one === '$' && text[at + 1] === '{') at = endOfBraces(text, at + 1) - 1;
  }
  return text.length;
}

/** Behind the brace that closes the one at `from`. */
function endOfBraces(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const one = text[at] ?? '';
    if ('\'"`'.includes(one)) at = endOfText(text, at) - 1;
    else if (one === '{') depth += 1;
    else if (one === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfPattern(text: string, from: number): number {
  let within = false;
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') within = true;
    else if (text[at] === ']') within = false;
    else if (text[at] === '/' && !within) return at + 1;
  }
  return from + 1;
}

function endOfComment(text: string, from: number): number {
  const end = text[from + 1] === '/' ? text.indexOf('\n', from) : text.indexOf('*/', from + 2);
  if (end === -1) return text.length;
  return text[from + 1] === '/' ? end : end + 2;
}

/**
 * JavaScript or TypeScript with everything blanked out that is not code: comments, regular expressions, and what stands between
 * quotes (the quotes stay). Offsets and lines are those of the text. It is read, never run.
 */
export function codeOnly(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  const drop = (start: number, end: number): void => {
    parts.push(text.slice(from, start), blank(text.slice(start, end)));
    from = end;
    at = Math.max(at, end);
  };
  while (at < text.length) {
    const one = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (one === '/' && (next === '/' || next === '*')) drop(at, endOfComment(text, at));
    else if ('\'"`'.includes(one)) {
      const end = endOfText(text, at);
      drop(at + 1, text[end - 1] === one && end > at + 1 ? end - 1 : end);
      at = end;
    } else if (one === '/' && BEFORE_PATTERN.test(text.slice(Math.max(0, at - 40), at)))
      drop(at, endOfPattern(text, at));
    else at += 1;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** What stands between the brackets that begin at `from`, and where they end. */
function bracketed(code: string, from: number, open: string, close: string): readonly [inner: string, end: number] {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === open) depth += 1;
    else if (code[at] === close) depth -= 1;
    if (depth === 0) return [code.slice(from + 1, at), at + 1];
  }
  return [code.slice(from + 1), code.length];
}

/** A body without a word in it, where the function's parameters begin at `from`. */
function saysNothing(code: string, from: number): boolean {
  const start = code.indexOf('(', from);
  if (start === -1) return false;
  const [, end] = bracketed(code, start, '(', ')');
  // A return type, an arrow
  const body = /^(?:\s*:[^={]*)?(?:\s*=>)?\s*(?=\{)/.exec(code.slice(end));
  return body !== null && bracketed(code, end + body[0].length, '{', '}')[0].trim() === '';
}

/** What is given to the name, where the text behind it begins at `from`. */
function valueAt(code: string, from: number): Exported {
  const rest = code.slice(from);
  if (/^\s*(?:=|:)\s*false\b/.test(rest)) return 'false';
  const isFunction = /^(?:\s*(?::[^=;\n]*)?[=:])?\s*(?:async\b\s*)?(?:function\b\s*\*?\s*\w*\s*)?(?=\()/.exec(
    rest.slice(0, 400),
  );
  return isFunction !== null && saysNothing(code, from + isFunction[0].length) ? 'empty' : 'function';
}

/** The name as a key right in an object: `{ up, down() {…}, 'down': … }`. */
function inObject(code: string, from: number, name: string): Exported {
  let depth = 0;
  const key = new RegExp(`^(?:(?:async\\s+)?${name})(?=\\s*[,:(}]|\\s*$)`);
  for (let at = from; at < code.length; at += 1) {
    const one = code[at] ?? '';
    if ('{[('.includes(one)) depth += 1;
    else if ('}])'.includes(one)) depth -= 1;
    if (depth === 0) return 'none';
    const begins = depth === 1 && /[{,\s]/.test(code[at] ?? '');
    const found = begins ? key.exec(code.slice(at + 1, at + 200)) : null;
    if (found === null) continue;
    const end = at + 1 + found[0].length;
    if (/^\s*[,}]/.test(code.slice(end))) return declared(code, name);
    return valueAt(code, end);
  }
  return 'none';
}

/** A function or constant of that name, which is exported elsewhere. */
function declared(code: string, name: string): Exported {
  const found = new RegExp(`\\b(?:function\\b\\s*\\*?|const|let|var)\\s*${name}\\b`).exec(code);
  return found === null ? 'function' : valueAt(code, found.index + found[0].length);
}

/** How a file exports a name, by its text alone; `code` is what `codeOnly` gave. What is re-exported from elsewhere counts as done. */
export function exported(code: string, name: string): Exported {
  const direct = new RegExp(
    `\\bexport\\s+(?:(?:async\\s+)?function\\b\\s*\\*?|const|let|var)\\s*${name}\\b|\\bexports\\s*\\.\\s*${name}\\b(?=\\s*=[^=])`,
  ).exec(code);
  if (direct !== null) return valueAt(code, direct.index + direct[0].length);
  const listed = [...code.matchAll(/\bexport\s*\{([^}]*)\}/g)].flatMap(([, names = '']) => names.split(','));
  const as = listed.find((one) => new RegExp(`(?:^|\\s)${name}\\s*$`).test(one));
  if (as !== undefined) return declared(code, /^\s*(\w+)/.exec(as)?.[1] ?? name);
  const whole = /\b(?:module\s*\.\s*exports|export)\s*=\s*(?=\{)|\bexport\s+default\s+(?=\{)/.exec(code);
  return whole === null ? 'none' : inObject(code, whole.index + whole[0].length, name);
}
