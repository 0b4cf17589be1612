import type { AskedChange, Seen } from '../model/engine.js';
import type { RehearsedStatement, TableChange } from '../model/plan.js';

const LOCK: Readonly<Record<TableChange['others'], string>> = { write: 'NONE', read: 'SHARED', nothing: 'EXCLUSIVE' };

/** In one short text, with the server's own words: `INSTANT`, `INPLACE, LOCK=NONE`, `COPY, LOCK=SHARED (table rebuilt)`. */
export function algorithmText({ algorithm, others, rebuilds, measured }: TableChange): string {
  const lock = algorithm === 'INSTANT' ? '' : `, LOCK=${LOCK[others]}`;
  const remarks = [...(rebuilds ? ['table rebuilt'] : []), ...(measured ? [] : ['as documented, not measured'])];
  return `${algorithm}${lock}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`;
}

/** What the observer saw, and what the server said beforehand. A statement that did nothing changed nothing. */
export function changed(
  seen: Seen,
  { change, locks }: AskedChange,
  skipped: string | undefined,
): Seen & Pick<RehearsedStatement, 'change' | 'algorithm'> {
  if (skipped !== undefined) return seen;
  const rebuilt = change?.rebuilds === true && !seen.rewrites.includes(change.table) ? [change.table] : [];
  return {
    ...seen,
    locks: [...seen.locks, ...locks],
    rewrites: [...seen.rewrites, ...rebuilt],
    ...(change === undefined ? {} : { change, algorithm: algorithmText(change) }),
  };
}
