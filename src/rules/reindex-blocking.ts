import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { hasOption, printed, quoted, relation, text } from '../sql/pg/tree.js';
import { existed } from './support/facts.js';
import { ALONE } from './support/recipes.js';
import { script } from './support/words.js';

export const reindexBlocking: Rule = {
  id: 'reindex-blocking',
  severity: 'error',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'An index that was there before is rebuilt without CONCURRENTLY.',
  effect:
    'A SHARE lock stops all writes to the table, and an ACCESS EXCLUSIVE lock on the index stops the queries that would use it.',
  instead: 'Rebuild it with REINDEX CONCURRENTLY, in a migration of its own.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'ReindexStmt' || hasOption(fields, 'params', 'concurrently')) return [];
    const kind = text(fields, 'kind').replace('REINDEX_OBJECT_', '');
    const target = relation(fields, 'relation');
    if (kind === 'SYSTEM' || (target.name !== '' && !existed(input, target))) return [];
    const what = target.name === '' ? quoted(text(fields, 'name')) : printed(target);
    return [
      {
        message: `REINDEX of ${what} stops all writes to the table${target.name === '' ? 's' : ''}, and queries that would use the index, until it is rebuilt.`,
        suggestion: script(ALONE, `REINDEX ${kind} CONCURRENTLY ${what};`),
      },
    ];
  },
};
