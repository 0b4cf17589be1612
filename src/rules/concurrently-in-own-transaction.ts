import type { Rule, RuleInput } from '../model/contracts.js';
import { ALONE } from './support/recipes.js';
import { closed, script } from './support/words.js';

/** The line of the BEGIN whose transaction is open at this statement. */
function openSince(input: RuleInput): number | undefined {
  let line: number | undefined;
  for (const statement of input.migration.parsed.slice(0, input.index)) {
    if (statement.transaction === 'begin') line ??= statement.line;
    if (statement.transaction === 'commit' || statement.transaction === 'rollback') line = undefined;
  }
  return line;
}

export const concurrentlyInOwnTransaction: Rule = {
  id: 'concurrently-in-own-transaction',
  severity: 'error',
  dialects: ['postgresql'],
  when: "A statement that cannot run in a transaction (CREATE INDEX CONCURRENTLY, VACUUM, …) stands between the file's own BEGIN and COMMIT.",
  effect: 'PostgreSQL refuses it, and takes back what the transaction did before.',
  instead: 'Put it into a migration of its own, without BEGIN and COMMIT.',
  check(input) {
    const line = input.statement.transaction === 'forbidden' ? openSince(input) : undefined;
    if (line === undefined) return [];
    const concurrently = /\bconcurrently\b/i.test(input.statement.sql) ? ' CONCURRENTLY' : '';
    return [
      {
        message: `${input.statement.kind}${concurrently} cannot run in a transaction, and the file opens one with BEGIN on line ${line}: PostgreSQL refuses it.`,
        suggestion: script(ALONE, closed(input.statement.sql)),
      },
    ];
  },
};
