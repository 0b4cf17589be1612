import type { RehearsedStatement } from '../../model/plan.js';
import { age } from '../../render/text/words.js';
import type { OnTarget } from '../on-target.js';

/** Shorter ones are gone by the time of the merge. */
const LONG_SECONDS = 60;

/** These wait for every transaction that is older, whatever it holds, and stop nobody meanwhile. */
const PATIENT = /^(?:(?:CREATE|DROP) INDEX|REINDEX)\b/;

/** What a transaction that is open for long would do to a statement; empty where it would do nothing. */
export function openWords({ kind, sql }: RehearsedStatement, felt: readonly string[], target: OnTarget): string {
  const long = (target.now?.openTransactions ?? []).filter(({ seconds }) => seconds >= LONG_SECONDS);
  const [oldest] = long;
  if (oldest === undefined) return '';
  if (PATIENT.test(kind) && /\bconcurrently\b/i.test(sql))
    return `it waits for every transaction before it: one has been open for ${age(oldest.seconds)}`;
  if (felt.length === 0) return '';
  const holder = long.find(({ holds }) => holds?.some((relation) => felt.includes(relation)));
  if (holder !== undefined)
    return `a transaction that has been open for ${age(holder.seconds)} and uses it would make this wait, and all behind it`;
  const unknown = long.find(({ holds }) => holds === undefined);
  return unknown === undefined
    ? ''
    : `a transaction that has been open for ${age(unknown.seconds)} would make this wait, and all behind it, if it uses the table`;
}
