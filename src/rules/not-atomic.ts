import type { Rule } from '../model/contracts.js';
import type { Statement } from '../model/migration.js';
import { notAtomic as onMysql } from './mysql/not-atomic.js';
import { perDialect } from './support/dialects.js';
import { ALONE, NEXT } from './support/recipes.js';
import { closed, script } from './support/words.js';

/** These leave nothing behind that a second run would find in its way. */
const HARMLESS = new Set(['SET', 'RESET', 'SHOW', 'SELECT', 'DISCARD', 'ANALYZE', 'VACUUM', 'REINDEX', 'EXPLAIN']);

const isControl = (statement: Statement): boolean => ['begin', 'commit', 'rollback'].includes(statement.transaction);
const repeatable = (statement: Statement): boolean =>
  HARMLESS.has(statement.kind) || /\bif\s+(?:not\s+)?exists\b|\bor\s+replace\b/i.test(statement.sql);

/** The same statements in the same order: what may share a transaction together, every other one alone. */
function apart(statements: readonly Statement[]): string {
  const lines: string[] = [];
  let open = false;
  for (const statement of statements) {
    const alone = statement.transaction === 'forbidden';
    if (alone) lines.push(ALONE);
    else if (!open && lines.length > 0) lines.push(NEXT);
    open = !alone;
    lines.push(closed(statement.sql));
  }
  return script(...lines);
}

export const notAtomic: Rule = {
  id: 'not-atomic',
  severity: 'warning',
  when: 'A file with several changes does not run as one transaction. A note only, where each has IF [NOT] EXISTS.',
  effect: 'A failure leaves the changes before it in the database, and the file cannot simply run again.',
  instead: 'Put each statement that cannot run in a transaction into a migration of its own.',
  onMysql: {
    when: 'A file changes tables and rows.',
    effect: 'Each change of a table commits at once on these servers: a failure leaves in what stands before it.',
    instead: 'Put the changes of rows into a migration of their own: it is one transaction then.',
  },
  ...perDialect({
    postgresql(input) {
      const { parsed, transactional, notAtomic: reason } = input.migration;
      if (transactional || (input.index > 0 && input.statement.transaction !== 'forbidden')) return [];
      const cause = parsed.findIndex((statement) => statement.transaction === 'forbidden');
      if (input.index !== Math.max(0, cause)) return [];
      const changes = parsed.filter((statement) => !HARMLESS.has(statement.kind));
      if (changes.length < 2 || parsed.some(isControl)) return [];
      const because = reason === undefined ? '' : `, because ${reason}`;
      const message = `The file is not one transaction${because}: a failure leaves the changes before it in the database.`;
      if (parsed.every(repeatable)) {
        return [{ severity: 'info', message: `${message} Each has IF [NOT] EXISTS, so the file can run again.` }];
      }
      return [
        {
          message,
          // What code sends nobody can write apart
          ...(cause === -1 ||
          input.migration.migration.up.kind !== 'sql' ||
          parsed.some((s) => s.copyData !== undefined)
            ? {}
            : { suggestion: apart(parsed) }),
        },
      ];
    },
    mysql: onMysql,
  }),
};
