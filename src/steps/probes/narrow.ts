import type { Query, Row } from '../../model/session.js';
import type { Refusal } from './asking.js';
import type { Source } from './question.js';
import { ends, evaluation, type Look } from './select.js';

const MOST_FOUND = 3;

/**
 * The first rows for which an expression is an error, by halving the range of their keys: the server stops at the first one
 * and does not say which it is.
 */
export async function firstFailing(
  ask: (ms: number, query: Query) => Promise<readonly Row[] | Refusal>,
  look: Look,
  source: Source,
  expression: Query,
  left: () => number,
): Promise<{ readonly ids: readonly string[]; readonly whole: boolean } | undefined> {
  const query = ends(look, source);
  const answer = query === undefined ? undefined : await ask(left(), query);
  const [row] = answer === undefined || typeof answer === 'string' ? [] : answer;
  if (row?.['lo'] === null || row?.['lo'] === undefined) return undefined;
  const hi = BigInt(row['hi'] ?? row['lo']);
  const fails = async (from: bigint, to: bigint): Promise<boolean | undefined> => {
    if (left() <= 50) return undefined;
    const found = await ask(left(), evaluation(look, source, expression, [String(from), String(to)]));
    return found === 'data' ? true : typeof found === 'string' ? undefined : false;
  };
  const ids: string[] = [];
  let from = BigInt(row['lo']);
  while (ids.length < MOST_FOUND && from <= hi) {
    const more = await fails(from, hi);
    if (more === undefined) return { ids, whole: false };
    if (!more) return { ids, whole: true };
    let [low, high] = [from, hi];
    while (low < high) {
      const middle = low + (high - low) / 2n;
      const lower = await fails(low, middle);
      if (lower === undefined) return { ids, whole: false };
      if (lower) high = middle;
      else low = middle + 1n;
    }
    ids.push(String(low));
    from = low + 1n;
  }
  return { ids, whole: from > hi };
}
