/**
 * Characters that show nothing, or that change what is around them: controls, bidirectional marks, zero-width and odd
 * spaces, lone surrogates, private use. A name that holds one must look as strange as it is.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;

/** The same, without line feed and tab. */
const HIDDEN_IN_LINES =
  /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0]/gu;

function name(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A name or another short text: every hidden character, line ends too, as `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, name);
}

/** A text of several lines: as `visible`, with line ends and tabs kept. */
export function visibleLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(HIDDEN_IN_LINES, name);
}

/** Running text on one line: white space between words is one space, the rest as `visible`. */
export function oneLine(text: string): string {
  return visible(text.replace(/[ \t\r\n]+/g, ' ').trim());
}

/** The first characters of a text, with `…` where it goes on. Never cuts a character in two. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = Math.max(0, longest - 1);
  const unit = text.charCodeAt(end - 1);
  return `${text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end)}…`;
}

/** One line of at most that many characters; work does not grow with the text's length. */
export function shortLine(text: string, longest: number): string {
  return shorten(oneLine(shorten(text, longest * 4 + 64)), longest);
}

/** A name of at most that many characters; its white space is part of it and is shown. */
export function shortName(text: string, longest: number): string {
  return shorten(visible(shorten(text, longest)), longest);
}

/** How many characters of all paths are the folder that they have in common: in a narrow table it only takes room. */
export function sharedFolder(paths: readonly string[]): number {
  const [first = ''] = paths;
  let end = first.lastIndexOf('/') + 1;
  while (end > 0 && !paths.every((path) => path.startsWith(first.slice(0, end))))
    end = first.lastIndexOf('/', end - 2) + 1;
  return end;
}

/** The first lines and characters of a longer text; what was left out is said on a last line. */
export function clip(text: string, longest: number, lines = 60): string {
  const cutAt = nthLineEnd(text, lines);
  const end = Math.min(cutAt, longest);
  if (end >= text.length) return text;
  return `${shorten(text, end + 1)}\n… ${text.length - end} more characters`;
}

function nthLineEnd(text: string, lines: number): number {
  let at = -1;
  for (let seen = 0; seen < lines; seen += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return text.length;
  }
  return at;
}
