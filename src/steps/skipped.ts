import type { Statement } from '../model/migration.js';
import type { Ran } from '../model/session.js';
import { optionalParts } from '../rules/support/facts.js';

/** What the server says when IF [NOT] EXISTS turned the whole of a statement into nothing. */
export function skippedBy(statement: Statement, ran: Ran): string | undefined {
  const skips = ran.notices.filter((notice) => /, skipping$/.test(notice.message));
  const parts = statement.tree === undefined ? 1 : optionalParts(statement);
  // ALTER TABLE IF EXISTS over a missing table says it once, whatever its commands.
  const missing = skips.some((notice) => /^relation ".*" does not exist, skipping$/.test(notice.message));
  return parts > 0 && (skips.length >= parts || missing) ? skips[0]?.message : undefined;
}
