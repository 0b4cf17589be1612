import type { Change } from '../../model/catalog.js';
import { dictionary } from '../../model/dictionary.js';
import { clip, shortLine, shortName, visible, visibleLines } from './visible.js';

/** One line of a schema difference: a sign as in a diff, and what it says. */
export interface DiffLine {
  readonly sign: '+' | '-' | '!' | ' ';
  readonly text: string;
}

const SIGN = dictionary({ added: '+', removed: '-', changed: '!' } as const);
const SHORT = 140;

/** One change: a line where that says it all, else its changed lines below. */
export function diffOf(change: Change): readonly DiffLine[] {
  const sign = SIGN[change.kind];
  const title = `${visible(change.object)} ${shortName(change.name, 200)}`;
  const before = tidy(change.before);
  const after = tidy(change.after);
  if (change.kind !== 'changed') {
    const text = change.kind === 'added' ? after : before;
    if (text === '') return [{ sign, text: title }];
    return [{ sign, text: `${title}: ${shortLine(text, SHORT)}` }];
  }
  if (!`${before}${after}`.includes('\n') && before.length + after.length < SHORT) {
    return [{ sign, text: `${title}: ${before} -> ${after}` }];
  }
  return [{ sign, text: title }, ...between(before.split('\n'), after.split('\n'))];
}

function tidy(definition: string | undefined): string {
  return visibleLines(clip(definition ?? '', 4_000, 40)).trim();
}

/** The lines that differ: common ones at both ends left out. */
function between(before: readonly string[], after: readonly string[]): DiffLine[] {
  const most = Math.min(before.length, after.length);
  let top = 0;
  while (top < most && before[top] === after[top]) top += 1;
  let bottom = 0;
  while (bottom < most - top && before.at(-1 - bottom) === after.at(-1 - bottom)) bottom += 1;
  const lines = (sign: '+' | '-', all: readonly string[]): DiffLine[] =>
    all.slice(top, all.length - bottom).map((text) => ({ sign, text: `  ${text.slice(0, 400)}` }));
  return [...lines('-', before), ...lines('+', after)];
}
