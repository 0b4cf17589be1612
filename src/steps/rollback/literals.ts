import type { ServerError } from '../../model/error.js';
import type { SeedTable } from './table.js';
import { namesIn } from './touched.js';

const STRING = /'([^']*(?:''[^']*)*)'/g;
const NUMBER = /(?<![\w.'])-?\d+(?:\.\d+)?(?![\w.'])/g;

const LONGEST = 200;

const stringsIn = (text: string): readonly string[] =>
  [...text.matchAll(STRING)].map(([, found = '']) => found.replaceAll("''", "'"));

/** What the text of a check or of a partition's bound would let pass, as far as its literals tell. */
function candidates(text: string): readonly string[] {
  const numbers = [...text.replace(STRING, '').matchAll(NUMBER)].map(([found]) => Number(found));
  const near = numbers.flatMap((n) => [n, n + 1, n - 1].map(String));
  const lengths = numbers.filter((n) => Number.isInteger(n) && n > 0 && n <= LONGEST);
  // A length that is asked for; and what patterns for addresses and numbers ask for
  const long = lengths.flatMap((n) => ['1'.repeat(n), 'a'.repeat(n)]);
  return [...stringsIn(text), ...near, ...long, 'seed1@example.org', 'https://example.org/1', 'seed', '1'];
}

/** A list of the values that may be: one of them is taken at once. */
const LISTED = /\bANY\s*\(|\bIN\s*\(|=\s*'/i;

/** The values to try for one column. */
interface Options {
  readonly all: readonly string[];
  /** Those of a list. */
  readonly sure: readonly string[];
  /** How many of `all` have been refused; undefined as long as none was needed. */
  at: number | undefined;
}

/** Values for the columns of a table that checks are about; what is refused gives way to the next. */
export class Literals {
  private readonly columns = new Map<string, Options>();
  private last: readonly string[] = [];

  constructor(private readonly table: SeedTable) {
    for (const { columns, text } of table.checks) {
      for (const column of columns) {
        const before = this.columns.get(column);
        const strings = stringsIn(text);
        this.columns.set(column, {
          all: [...new Set([...(before?.all ?? []), ...candidates(text)])],
          sure: columns.length === 1 && LISTED.test(text) && strings.length > 0 ? strings : (before?.sure ?? []),
          at: undefined,
        });
      }
    }
  }

  /** In place of the column's usual value. */
  of(column: string, row: number): string | undefined {
    const options = this.columns.get(column);
    if (options === undefined) return undefined;
    const { all, sure, at } = options;
    return at === undefined ? sure[row % Math.max(1, sure.length)] : all[at];
  }

  /** Goes on to other values for what the server has refused; false where there are none left. */
  next(refusal: ServerError): boolean {
    const { constraint } = refusal.data;
    const named = this.table.checks.filter(({ name }) =>
      constraint === undefined ? name !== '' && namesIn(refusal.message).has(name.toLowerCase()) : name === constraint,
    );
    const bounds = this.table.checks.filter(({ name }) => name === '');
    const of = named.length > 0 ? named : bounds;
    // A value that the type does not take is one of those just tried
    const isOfType = named.length === 0 && this.last.length > 0;
    const moved = isOfType ? this.last : [...new Set(of.flatMap(({ columns }) => columns))];
    this.last = moved;
    let more = false;
    for (const column of moved) {
      const options = this.columns.get(column);
      if (options === undefined) continue;
      options.at = options.at === undefined ? 0 : options.at + 1;
      more ||= options.at < options.all.length;
    }
    return more;
  }
}
