import type { RuleInput } from '../../model/contracts.js';
import type { RelationSize } from '../../model/plan.js';

/** From either on, a statement that reads or writes much of a table is noticed by whoever uses it. */
const LARGE = { rows: 1_000_000, bytes: 1_000_000_000 } as const;

/** `about 12 million rows`, or where the server does not count them `about 3 GB`; undefined where the target's table is not known to be large. */
export function largeWords(size: RelationSize | undefined): string | undefined {
  const { rows = null, bytes = null } = size ?? {};
  if (rows !== null && rows >= LARGE.rows) return `about ${Math.round(rows / 1_000_000)} million rows`;
  return bytes !== null && bytes >= LARGE.bytes ? `about ${Math.round(bytes / 1_000_000_000)} GB` : undefined;
}

const CONSTANT = String.raw`(?:'[^']*'|-?\d+(?:\.\d+)?|\$\d+|\?)`;

/**
 * Whether a condition names rows by the value of a column that is unique by itself: those are few, however many there are. `table` as
 * the catalog has it.
 */
export function byKey(input: RuleInput, table: string, condition: string): boolean {
  // It is a piece already.
  if (/\bctid\b|\blimit\b/i.test(condition)) return true;
  if (/\bor\b/i.test(condition)) return false;
  const keys = [...(input.before?.objects.values() ?? [])].flatMap(({ name, definition }) => {
    const own = name.startsWith(`${table}.`) || definition.includes(table.slice(table.indexOf('.') + 1));
    const [, column] = (own && /(?:primary key|unique)[^(]*\(["`]?(\w+)["`]?\)/i.exec(definition)) || [];
    return column === undefined ? [] : [column];
  });
  return keys.some((key) =>
    new RegExp(
      String.raw`(?:^|[^\w])["\`]?${key}["\`]?\s*(?:=\s*${CONSTANT}|in\s*\(\s*${CONSTANT}(?:\s*,\s*${CONSTANT})*\s*\))`,
      'i',
    ).test(condition),
  );
}

/** Whether an UPDATE that sets these columns makes its own condition false for the rows that it meets, as far as the text tells. */
export const endsItself = (set: string, condition: string): boolean =>
  [...set.matchAll(/(?:^|,)\s*["`]?(\w+)["`]?\s*=/g)].some(([, column]) =>
    new RegExp(String.raw`(?:^|[^\w])["\`]?${column}["\`]?(?:$|[^\w])`, 'i').test(condition),
  );
