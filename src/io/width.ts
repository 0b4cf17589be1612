import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: a letter of Chinese and an emoji take two, an accent of its own none. */
export const widthOf = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text));

const gap = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - widthOf(text)));

/** The text and blanks up to that column; a wider one stays as it is. */
export const padRight = (text: string, columns: number): string => text + gap(text, columns);

/** Blanks before the text, so that it ends at that column. */
export const padLeft = (text: string, columns: number): string => gap(text, columns) + text;

/** What fits into that many columns, with `…` where it goes on. Never cuts what is seen as one character. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let taken = 0;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    taken += widthOf(segment);
    if (taken > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
