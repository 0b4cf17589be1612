import type { TextMark } from './marks.js';

/** A marked part of a file. */
export interface Section {
  /** What stands behind the mark on its line. */
  readonly options: string;
  readonly text: string;
  /** The file's line on which the text begins, from 1. */
  readonly line: number;
}

export interface Sections {
  readonly up: Section | undefined;
  readonly down: Section | undefined;
  /** What stands before the first mark. */
  readonly head: string;
  /** The down part comes first, or a mark comes twice, in words that follow the file's name. */
  readonly wrong: string | undefined;
}

interface Hit {
  readonly way: 'up' | 'down';
  readonly options: string;
  readonly start: number;
  readonly end: number;
}

function hits(text: string, mark: Pick<TextMark, 'up' | 'down'>): readonly Hit[] {
  const found = (way: 'up' | 'down'): readonly Hit[] =>
    [...text.matchAll(new RegExp(`${mark[way].source}([^\\n]*)`, 'gim'))].map((match) => ({
      way,
      options: (match.at(-1) ?? '').trim(),
      start: match.index,
      end: match.index + match[0].length,
    }));
  return [...found('up'), ...found('down')].sort((a, b) => a.start - b.start);
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Takes a file apart by its marks, each of which may stand once. */
export function sectionsOf(text: string, mark: Pick<TextMark, 'up' | 'down'>): Sections {
  const all = hits(text, mark);
  const section = (way: 'up' | 'down'): Section | undefined => {
    const at = all.findIndex((hit) => hit.way === way);
    const hit = all[at];
    if (hit === undefined) return undefined;
    const begin = Math.min(text.length, hit.end + 1);
    return { options: hit.options, text: text.slice(begin, all[at + 1]?.start), line: lineAt(text, begin) };
  };
  const twice = (['up', 'down'] as const).find((way) => all.filter((hit) => hit.way === way).length > 1);
  const reversed = all[0]?.way === 'down' && all.some((hit) => hit.way === 'up');
  return {
    up: section('up'),
    down: section('down'),
    head: text.slice(0, all[0]?.start),
    wrong:
      twice !== undefined
        ? `has the mark for ${twice} more than once`
        : reversed
          ? 'has its down part first'
          : undefined,
  };
}

/** Only comments and blank lines. */
export const saysNothing = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:--.*)?$/.test(line));
