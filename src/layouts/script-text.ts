import { dictionary } from '../model/dictionary.js';

/** A piece of JavaScript or TypeScript, as far as telling code from text and comments needs it. */
export interface Token {
  readonly kind: 'word' | 'text' | 'other';
  /** Of a text what it says, without quotes; of a template with `${` in it nothing is known, and it is `other`. */
  readonly value: string;
}

const WORD = /[\p{L}\p{N}_$#]+/uy;
/** One that is not closed ends with its line: nothing is looked at twice, whatever a file holds. */
const TEXT = /"((?:[^"\\\n]|\\[\s\S])*)(?:"|$|(?=\n))|'((?:[^'\\\n]|\\[\s\S])*)(?:'|$|(?=\n))/y;
const SKIPPED = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*(?:\]|$|(?=\n)))+(?:\/[a-z]*|$|(?=\n))/y;
const PUNCTUATION = /=>|\.\.\.|[\s\S]/y;
/** After these a `/` begins a pattern, not a division. */
const BEFORE_REGEX = /^(?:[([{,;:=!&|?}+*~^<>-]|=>|return|typeof|case|in|of|do|else|void|delete|await|yield)$/;

const ESCAPES: Readonly<Record<string, string>> = dictionary({ n: '\n', r: '\r', t: '\t', '\n': '' });

const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, (_, one: string) => ESCAPES[one] ?? one);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a template literal that begins at `at` ends, whatever is nested in it. */
function templateEnd(text: string, at: number): number {
  /** Open braces of each `${` that is open; -1 for a template whose own text this is. */
  const open = [-1];
  for (let i = at + 1; i < text.length; i += 1) {
    const char = text[i];
    const depth = open.at(-1) ?? -1;
    if (char === '\\') i += 1;
    else if (char === '`') {
      if (depth !== -1) open.push(-1);
      else {
        open.pop();
        if (open.length === 0) return i + 1;
      }
    } else if (depth === -1) {
      if (char !== '$' || text[i + 1] !== '{') continue;
      open.push(1);
      i += 1;
    } else if (char === '{') open.push((open.pop() ?? 0) + 1);
    else if (char === '}') {
      open.pop();
      if (depth > 1) open.push(depth - 1);
    }
  }
  return text.length;
}

/** The tokens of a script, without its comments. No parser: enough for settings that people write down as plain values. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += match(SKIPPED, text, at)?.[0].length ?? 0;
    const char = text[at];
    if (char === undefined) break;
    const before = tokens.at(-1);
    if (char === '`') {
      const end = templateEnd(text, at);
      const inner = text.slice(at + 1, end - 1);
      tokens.push(inner.includes('${') ? { kind: 'other', value: '`' } : { kind: 'text', value: unescaped(inner) });
      at = end;
      continue;
    }
    const quoted = match(TEXT, text, at);
    const word = match(WORD, text, at);
    const pattern =
      char === '/' && (before === undefined || (before.kind !== 'text' && BEFORE_REGEX.test(before.value)))
        ? match(REGEX, text, at)
        : null;
    if (quoted !== null) tokens.push({ kind: 'text', value: unescaped(quoted[1] ?? quoted[2] ?? '') });
    else if (word !== null) tokens.push({ kind: 'word', value: word[0] });
    else if (pattern !== null) tokens.push({ kind: 'other', value: '/' });
    else tokens.push({ kind: 'other', value: match(PUNCTUATION, text, at)?.[0] ?? char });
    at += (quoted ?? word ?? pattern)?.[0].length ?? tokens.at(-1)?.value.length ?? 1;
  }
  return tokens;
}

/** The code alone, one blank between its tokens; what stands in quotes is `""`. */
export function codeOf(text: string): string {
  return tokensOf(text)
    .map(({ kind, value }) => (kind === 'text' ? '""' : value))
    .join(' ');
}

/** All of these end somewhere near: no text is gone through again and again. */
const PARAMETERS = String.raw`\( [^()]{0,1000}(?:\([^()]{0,1000}\)[^()]{0,1000}){0,20}\)`;
const FUNCTION = String.raw`(?:async )?(?:function (?:[\w$]+ )?)?`;
/** A `down` with nothing in it, as a generator of stubs leaves it: it undoes nothing. */
const NOTHING = new RegExp(
  String.raw`(?<!(?<!\bexports) \. )\bdown (?:: [^={}()]{1,200}= |[:=] )?${FUNCTION}${PARAMETERS} (?:: [^={;]{1,200})?(?:=> )?(?:\{ (?:return )?(?:Promise \. resolve \( \) )?;? ?\}|Promise \. resolve \( \))`,
);
const EXPORTED = [
  /\bexports \. down =/,
  /\bexport (?:async )?function down\b/,
  /\bexport (?:const|let|var) down\b/,
  /\bexport \{[^}]{0,2000}\bdown\b/,
  /(?<![.\w$] ?)down :(?! :)/,
  new RegExp(String.raw`[{,;}] (?:public )?(?:static )?(?:async )?down ${PARAMETERS} (?:: [^={;]{1,200})?\{`),
  /[{,] down (?=[,}])/,
];

/** Whether a script exports a `down` that does something, by a careful look at its text: nothing is run. */
export function exportsDown(text: string): boolean {
  if (!/\bdown\b/.test(text)) return false;
  const code = codeOf(text);
  return EXPORTED.some((pattern) => pattern.test(code)) && !NOTHING.test(code);
}
