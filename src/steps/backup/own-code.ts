import type { OwnCode } from '../../model/related.js';

/** Words by which code writes rows, or does what nobody can foresee. */
const WRITES =
  /\b(?:insert|update|delete|merge|replace|truncate|copy|load|execute|prepare|call|create|alter|drop|refresh|rename)\b/i;

/** Texts and remarks hold no code: `TG_OP = 'UPDATE'` writes nothing. Whether a backslash escapes is the server's affair. */
const STRICT = /'[^']*(?:''[^']*)*'|--[^\n]*|\/\*[\s\S]*?\*\//g;
const ESCAPED = /'(?:[^'\\]|''|\\[\s\S])*'|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** Both readings one after the other: what only one of them hides is still there. */
export const bareCode = (text: string): string => `${text.replace(STRICT, ' ')}\n${text.replace(ESCAPED, ' ')}`;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    bareCode(text)
      .toLowerCase()
      .match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? [],
  );

/** Of the database's own code, what may write where its name does not say so. */
export interface Writers {
  /** The first of them that this text calls. */
  calledIn(text: string): string | undefined;
  /** The first of those that run when this table is written. */
  on(table: string): string | undefined;
}

/** A function may write if it says so, if its text cannot be read, or if it calls one that may. */
export function writersIn(code: readonly OwnCode[]): Writers {
  const all = code.map((one) => ({
    ...one,
    words: wordsOf(one.text ?? ''),
    writes: one.text === undefined || WRITES.test(bareCode(one.text)),
  }));
  const names = new Set<string>();
  const mentions = (words: ReadonlySet<string>): string | undefined => [...names].find((name) => words.has(name));
  const called = all.filter(({ on }) => on === undefined);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of called) {
      if (names.has(one.name) || !(one.writes || mentions(one.words) !== undefined)) continue;
      names.add(one.name);
      grown = true;
    }
  }
  const hung = all.filter((one) => one.on !== undefined && (one.writes || mentions(one.words) !== undefined));
  return {
    calledIn: (text) => mentions(wordsOf(text)),
    on: (table) => hung.find(({ on }) => on === table)?.name,
  };
}
