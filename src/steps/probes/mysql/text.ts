import { type Lexis, nameOf, type Significant, significant } from '../../../sql/mysql/scan.js';

export const tokensOf = (text: string, lexis: Lexis): readonly Significant[] => [
  ...significant(text, 0, text.length, lexis),
];

const isName = ({ type }: Significant): boolean => type === 'word' || type === 'name';

/** The tokens of a column's definition, after its name, up to the next column. */
export function definition(tokens: readonly Significant[], name: string, renamed: boolean): readonly Significant[] {
  const at = tokens.findIndex(
    (token) =>
      isName(token) &&
      nameOf(token).toLowerCase() === name.toLowerCase() &&
      !/^(?:ADD|COLUMN|MODIFY|CHANGE)$/.test(token.type === 'word' ? token.upper : ''),
  );
  const depth = tokens[at]?.depth ?? 0;
  const rest = at === -1 ? [] : tokens.slice(at + (renamed ? 2 : 1));
  const end = rest.findIndex((token) => token.depth < depth || (token.depth === depth && token.text === ','));
  return (end === -1 ? rest : rest.slice(0, end)).map((token) => ({ ...token, depth: token.depth - depth }));
}

/** What stands in the brackets that open at a token or after it, outside of all others. */
export function group(
  tokens: readonly Significant[],
  from: number,
): { readonly inside: readonly Significant[]; readonly end: number } | undefined {
  const open = tokens.findIndex(({ text, depth }, i) => i >= from && depth === 0 && text === '(');
  const close = tokens.findIndex(({ text, depth }, i) => i > open && depth === 0 && text === ')');
  return open === -1 || close === -1 ? undefined : { inside: tokens.slice(open + 1, close), end: close + 1 };
}

/** A list in brackets, cut at its commas. */
export function elements(inside: readonly Significant[]): readonly (readonly Significant[])[] {
  const found: Significant[][] = [[]];
  const depth = inside[0]?.depth ?? 1;
  for (const token of inside) {
    if (token.depth === depth && token.text === ',') found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.filter((one) => one.length > 0);
}

/** The place after a word outside of brackets, or -1. */
export const after = (tokens: readonly Significant[], word: string): number => {
  const at = tokens.findIndex(({ upper, depth, type }) => depth === 0 && type === 'word' && upper === word);
  return at === -1 ? -1 : at + 1;
};
