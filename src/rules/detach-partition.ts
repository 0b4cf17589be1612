import type { Rule } from '../model/contracts.js';
import { printed, relation } from '../sql/pg/tree.js';
import { alterations } from './support/alter.js';
import { existed } from './support/facts.js';
import { ALONE } from './support/recipes.js';
import { closed, script } from './support/words.js';

export const detachPartition: Rule = {
  id: 'detach-partition',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A partition that was there before is detached without CONCURRENTLY.',
  effect:
    'An ACCESS EXCLUSIVE lock on the whole partitioned table: nobody can read or write any of its partitions until the transaction has committed.',
  instead: 'Detach it with CONCURRENTLY, in a migration of its own.',
  check: (input) =>
    alterations(input, 'DetachPartition').flatMap((command) => {
      const partition = relation(command.def, 'name');
      if (command.def['concurrent'] === true || !existed(input, partition)) return [];
      const [parent, part] = [printed(command.table), printed(partition)];
      return [
        {
          message: `Detaching ${part} takes an ACCESS EXCLUSIVE lock on ${parent}: nobody can read or write any of its partitions until the transaction has committed. Queries on ${parent} no longer find the rows of ${part}.`,
          suggestion: script(ALONE, closed(`ALTER TABLE ${parent} DETACH PARTITION ${part} CONCURRENTLY`)),
        },
      ];
    }),
};
