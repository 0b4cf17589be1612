import type { Rule } from '../model/contracts.js';
import { mysqlTree } from '../sql/mysql/tree.js';
import { didNothing, existed, factsOf, shown } from './mysql/facts.js';

export const newTrigger: Rule = {
  id: 'new-trigger',
  severity: 'info',
  dialects: ['mysql'],
  when: 'A trigger is made on a table that was there before.',
  effect:
    'Code that runs now fires it with each row that it writes: an error in it fails that statement, and what it locks and writes is added to each.',
  instead: 'Keep it short, and try it with what production writes.',
  check(input) {
    const facts = factsOf(input.statement);
    const [table] = facts?.tables ?? [];
    if (facts?.verb !== 'CREATE TRIGGER' || table === undefined || didNothing(input) || !existed(input, table))
      return [];
    const words = (mysqlTree(input.statement)?.tokens ?? []).slice(0, 20).map(({ upper }) => upper);
    const event = words.find((word) => /^(?:INSERT|UPDATE|DELETE)$/.test(word)) ?? 'change';
    return [
      {
        message: `Fires with each row of an ${event} on ${shown(table)} from that moment, of code that runs now as well: where it fails, that statement fails.`,
      },
    ];
  },
};
