import { clip, shortLine, visible, visibleLines } from './text/visible.js';

/*
 * Markdown from text that others wrote: file names, SQL, messages of servers, reports of forks. Two ways only lead into
 * the output: code (spans and fences, which GitHub leaves alone) and escaped words. Whatever GitHub would turn into a
 * link, a notification, a picture or a formula becomes code.
 */

/** Longest run of backticks, so that a longer one cannot be closed from within. */
function ticks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** A code span on one line, whatever the text holds. */
export function code(text: string): string {
  const shown = visible(text);
  if (shown.trim() === '') return shown === '' ? '`""`' : `\`"${shown}"\``;
  const mark = '`'.repeat(ticks(shown) === 0 ? 1 : ticks(shown) + 1);
  // A space inside each end is taken off again by the reader's Markdown, where both ends have one.
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${mark}${pad}${shown}${pad}${mark}`;
}

/** A fenced block with a fence longer than any in the text. */
export function fence(text: string, language: 'sql' | 'diff' | 'text' | 'sh' | 'mermaid'): string {
  const shown = visibleLines(text).replace(/\n+$/, '');
  const mark = '`'.repeat(Math.max(3, ticks(shown) + 1));
  return `${mark}${language}\n${shown}\n${mark}`;
}

/** What GitHub makes links, notifications, formulas or pictures of: `@name`, `#1`, `GH-1`, hashes, addresses, `$x$`, `:tada:`. */
const LIVELY = /[@#$]|gh-\d|ghsa-|cve-\d|[0-9a-f]{7}|:\/|www\.|:(?!\d\d:)[\w+-]+:/i;

/** Signs that mean something within a line. An underscore within a word means nothing. */
const SIGNS = /[\\*[\]<>&~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const ENTITIES = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['`', '&#96;'],
]);

function escaped(word: string): string {
  return word.replace(SIGNS, (sign) => ENTITIES.get(sign) ?? `\\${sign}`);
}

/** Words between spaces; those that GitHub would bring to life are shown as code, closing punctuation left outside. */
function words(text: string): string {
  return text
    .split(/( +)/)
    .map((word) => {
      if (!LIVELY.test(word)) return escaped(word);
      let end = word.length;
      while (end > 0 && '.,;:!?)'.includes(word.charAt(end - 1))) end -= 1;
      return end === 0 ? escaped(word) : code(word.slice(0, end)) + escaped(word.slice(end));
    })
    .join('');
}

/** Joins pieces of a line so that two code spans never touch: their backticks would run together. */
export function join(pieces: readonly string[]): string {
  return pieces.reduce(
    (line, piece) => (line.endsWith('`') && piece.startsWith('`') ? `${line} ${piece}` : line + piece),
    '',
  );
}

/** Running text as one inert line. What stands between single backticks is shown as code; between double ones it may hold some itself. */
export function prose(text: string, longest = 4_000): string {
  const pieces = shortLine(text, longest).split(/(?<!`)(`(?!`)[^`]+`|`` (?:[^`]|`(?!`))+ ``)(?!`)/);
  const line = join(
    pieces.map((piece, i) => (i % 2 === 1 ? code(piece.replace(/^`` | ``$|^`|`$/g, '')) : words(piece))),
  );
  // Signs that begin a block: a list, a heading's underline, a table.
  return line.replace(/^([-+=|]|\d+(?=[.)]))/, (start) => {
    if (start === '|') return '&#124;';
    return /\d/.test(start) ? `${start}\\` : `\\${start}`;
  });
}

/** A message of some lines: words where they are words, a fence where lines are indented and so belong under each other. */
export function message(text: string, longest: number): { readonly words: string } | { readonly block: string } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 12 || lines.some((line) => /^(\s|```|~~~)/.test(line))) {
    return { block: fence(clip(text, longest), 'text') };
  }
  return { words: lines.map((line) => prose(line, longest)).join('<br>') };
}

/** Text for inside HTML tags, where Markdown does not reach. Foreign text belongs into `<code>` there, too. */
export function html(text: string): string {
  return visible(text).replace(/[<>&"]/g, (sign) => ENTITIES.get(sign) ?? '&quot;');
}

export function htmlCode(text: string): string {
  return `<code>${html(text)}</code>`;
}

/** A table; cells are Markdown already, and pipes in them, in code too, are escaped here. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((title) => (title.endsWith(' ') ? '---:' : '---'));
  return [line(head.map((title) => title.trim())), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** A short text of ours that must not be broken over two lines: `48 ms`. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

/** A folded part; the title is HTML (`html`, `htmlCode`), the body Markdown. */
export function details(title: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** The address of a workflow run, if it is nothing else: any other address stays text. */
export function runLink(title: string, url: string | null): string | undefined {
  const plain = /^https:\/\/[a-z0-9.-]+(?::\d+)?\/[\w.-]+\/[\w.-]+\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/i;
  return url !== null && plain.test(url) ? `[${title}](${url})` : undefined;
}
