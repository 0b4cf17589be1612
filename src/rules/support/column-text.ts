import { tokens } from '../../sql/pg/tree.js';

/** An `ADD COLUMN` taken apart as text, so that a suggestion can keep what the user wrote. */
export interface ColumnText {
  /** `ADD COLUMN IF NOT EXISTS name` */
  readonly head: string;
  readonly type: string;
  /** Constraints, each with its own CONSTRAINT name: word is `NOT NULL`, `CHECK`, `DEFAULT`, … */
  readonly parts: readonly { readonly word: string; readonly text: string }[];
}

const STARTS = new Set(['CHECK', 'GENERATED', 'UNIQUE', 'PRIMARY', 'REFERENCES', 'CONSTRAINT', 'COLLATE', 'DEFAULT']);

type Token = ReturnType<typeof tokens>[number];

/** The word of the constraint that begins at this token, or undefined where it goes on. */
function startsAt(all: readonly Token[], i: number): string | undefined {
  const word = all[i]?.word ?? '';
  const before = all[i - 1]?.word ?? '';
  if (word === 'NOT') return all[i + 1]?.word === 'NULL' ? 'NOT NULL' : undefined;
  if (word === 'NULL') return ['NOT', 'SET', 'DEFAULT', 'IS'].includes(before) ? undefined : word;
  if (word === 'DEFAULT' && (before === 'SET' || before === 'BY')) return undefined;
  return STARTS.has(word) ? word : undefined;
}

export function columnText(command: string | undefined): ColumnText | undefined {
  if (command === undefined) return undefined;
  const all = tokens(command);
  if (all[0]?.word !== 'ADD') return undefined;
  let i = 1;
  if (all[i]?.word === 'COLUMN') i += 1;
  if (all[i]?.word === 'IF') i += 3;
  const name = all[i];
  if (name === undefined) return undefined;
  const parts: { word: string; start: number }[] = [];
  for (let n = i + 2; n < all.length; n += 1) {
    const word = startsAt(all, n);
    const last = parts.at(-1);
    // A constraint's own name belongs to what it names.
    const named = last?.word === 'CONSTRAINT' && word !== 'CONSTRAINT';
    if (word !== undefined && named) last.word = word;
    else if (word !== undefined) parts.push({ word, start: all[n]?.start ?? 0 });
  }
  const end = (n: number): number => parts[n]?.start ?? command.length;
  return {
    head: command.slice(0, name.end),
    type: command.slice(name.end, end(0)).trim(),
    parts: parts.map(({ word, start }, n) => ({ word, text: command.slice(start, end(n + 1)).trim() })),
  };
}

/** The column again, without the constraints of the given words. */
export function without(column: ColumnText, ...words: readonly string[]): string {
  const kept = column.parts.filter((part) => !words.includes(part.word)).map((part) => part.text);
  return [column.head, column.type, ...kept].join(' ');
}

/** What follows a constraint's keyword: the expression of `DEFAULT`, the table of `REFERENCES`. */
export function partText(column: ColumnText | undefined, word: string): string | undefined {
  return column?.parts
    .find((part) => part.word === word)
    ?.text.replace(/^CONSTRAINT\s+\S+\s+/i, '')
    .replace(new RegExp(`^${word}\\s*`, 'i'), '');
}

/** The text from the first token of one word up to the first of the others. */
export function between(command: string, from: string, ...to: readonly string[]): string | undefined {
  const all = tokens(command);
  const start = all.findIndex((token) => token.word === from);
  if (start === -1) return undefined;
  const stop = all.slice(start + 1).find((token) => to.includes(token.word));
  return command.slice(all[start]?.end ?? 0, stop?.start ?? command.length).trim();
}
