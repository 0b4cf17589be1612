// What a report says that others may not do to a table, and what they were seen not to be able to do.
import type { LockTaken } from '../../src/model/plan.js';
import { lockWords } from '../../src/render/text/locks.js';

export interface Blocked {
  readonly reads: boolean;
  readonly writes: boolean;
  /** Other changes of the schema, VACUUM and ANALYZE. */
  readonly changes: boolean;
}

export const NOTHING: Blocked = { reads: false, writes: false, changes: false };

/** In the words that the comment uses of a lock. */
export function claimedBy({ mode }: LockTaken): Blocked {
  const { effect } = lockWords(mode);
  const writes = effect.startsWith('blocks');
  return { reads: effect === 'blocks reads and writes', writes, changes: writes || effect.includes('schema changes') };
}

export const either = (a: Blocked, b: Blocked): Blocked => ({
  reads: a.reads || b.reads,
  writes: a.writes || b.writes,
  changes: a.changes || b.changes,
});

export const words = ({ reads, writes, changes }: Blocked): string =>
  reads ? 'reads and writes' : writes ? 'writes' : changes ? 'schema changes' : 'nothing';

/** In the words of a finding; undefined where it says nothing of others. */
export function saidOf(message: string): 'reads and writes' | 'writes' | undefined {
  if (/nobody can read|stops all reads and writes/i.test(message)) return 'reads and writes';
  return /nobody can write/i.test(message) ? 'writes' : undefined;
}
