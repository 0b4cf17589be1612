import { tokens } from '../../../sql/pg/tree.js';

/** What stands between the first brackets outside of others, at or after the token at `from`. */
export function bracketed(sql: string, from = 0): string | undefined {
  const all = tokens(sql);
  const open = all.findIndex(({ word }, i) => i >= from && word === '(');
  const close = all.findIndex(({ word }, i) => i > open && word === ')');
  return open === -1 || close === -1 ? undefined : sql.slice(all[open]?.end, all[close]?.start);
}

/** What stands between the brackets after a word. */
export function bracketedAfter(sql: string, word: string): string | undefined {
  const at = tokens(sql).findIndex((token) => token.word === word);
  return at === -1 ? undefined : bracketed(sql, at);
}

/** All that follows a word. */
export function textAfter(sql: string, word: string): string | undefined {
  const all = tokens(sql);
  const found = all.find((token) => token.word === word);
  return found === undefined ? undefined : sql.slice(found.end, all.at(-1)?.end).trim();
}

/** A list's items, cut at its commas. */
export function items(list: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  const all = tokens(list);
  for (const { word, start: at, end } of all) {
    if (word !== ',') continue;
    found.push(list.slice(start, at).trim());
    start = end;
  }
  return [...found, list.slice(start, all.at(-1)?.end).trim()];
}

/** The expression that an element of an index begins with: in brackets, or a call of a function. */
export function elementExpression(element: string): string | undefined {
  const close = tokens(element).find(({ word }) => word === ')');
  return close === undefined ? undefined : element.slice(0, close.end);
}
