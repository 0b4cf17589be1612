import type { SeedTable } from './table.js';

const STRING = /'((?:[^']|'')*)'/g;
const NUMBER = /(?<![\w.'])-?\d+(?:\.\d+)?(?![\w.'])/g;

const LONGEST = 200;

/** What the text of a check or of a partition's bound would let pass, as far as its literals tell. */
function candidates(text: string): readonly string[] {
  const strings = [...text.matchAll(STRING)].map(([, found = '']) => found.replaceAll("''", "'"));
  const numbers = [...text.replace(STRING, '').matchAll(NUMBER)].map(([found]) => Number(found));
  const near = numbers.flatMap((n) => [n, n + 1, n - 1].map(String));
  const lengths = numbers.filter((n) => Number.isInteger(n) && n > 0 && n <= LONGEST);
  // A length that is asked for; and what patterns for addresses and numbers ask for
  const long = lengths.flatMap((n) => ['1'.repeat(n), 'a'.repeat(n)]);
  return [...new Set([...strings, ...near, ...long, 'seed1@example.org', 'https://example.org/1', 'seed', '1'])];
}

/** A list of the values that may be: one of them is taken at once. */
const LISTED = /\bANY\s*\(|\bIN\s*\(|=\s*'/i;

/** Values to try for the columns that a check is about; `sure` are those of a list. */
export function optionsFor({ checks }: SeedTable): ReadonlyMap<string, { readonly all: readonly string[]; readonly sure: readonly string[] }> {
  const found = new Map<string, { readonly all: readonly string[]; readonly sure: readonly string[] }>();
  for (const { columns, text } of checks) {
    const strings = [...text.matchAll(STRING)].map(([, one = '']) => one.replaceAll("''", "'"));
    for (const column of columns) {
      const before = found.get(column) ?? { all: [], sure: [] };
      const sure = columns.length === 1 && LISTED.test(text) && strings.length > 0 ? strings : before.sure;
      found.set(column, { all: [...new Set([...before.all, ...candidates(text)])], sure });
    }
  }
  return found;
}
