import { dictionary } from '../../model/dictionary.js';
import { visible, visibleLines } from '../text/visible.js';

/** Text that is HTML already. Nothing but `h` and `trusted` makes one, so that no foreign text becomes a tag. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = dictionary({
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
});

/** For between tags and for within quoted attributes alike. */
export const escaped = (text: string): string => text.replace(/[<>&"']/g, (sign) => ENTITIES[sign] ?? sign);

export type Piece = Html | string | number | readonly Piece[] | undefined | false;

function printed(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escaped(visibleLines(piece));
  return typeof piece === 'number' ? String(piece) : piece.map(printed).join('');
}

/** Every value is escaped; lists are put one behind the other, and what is not there is nothing. */
export function h(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(texts.map((text, at) => (at === 0 ? text : printed(pieces[at - 1]) + text)).join(''));
}

/** HTML of our own that was put together as text: by a function that is given `codeText` for all that others wrote. */
export const trusted = (text: string): Html => new Html(text);

/** A name, as HTML in a text of ours. */
export const codeText = (text: string): string => `<code>${escaped(visible(text))}</code>`;

export const code = (text: string): Html => new Html(codeText(text));

/** Running text: what stands between backticks is code, lines stay lines. */
export function prose(text: string): Html {
  const lines = visibleLines(text).trim().split('\n');
  const one = (line: string): string =>
    line
      .split(/(?<!`)(`(?!`)[^`]+`)(?!`)/)
      .map((piece, at) => (at % 2 === 1 ? codeText(piece.slice(1, -1)) : escaped(piece)))
      .join('');
  return new Html(lines.map(one).join('<br>'));
}
