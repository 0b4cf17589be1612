import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { printed, relation } from '../sql/pg/tree.js';
import { existed } from './support/facts.js';
import { script } from './support/words.js';

export const refreshMatview: Rule = {
  id: 'refresh-matview',
  severity: 'warning',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'A materialized view that was there before is refreshed without CONCURRENTLY.',
  effect: 'An ACCESS EXCLUSIVE lock stops everybody who reads it while its query runs.',
  instead: 'Refresh it CONCURRENTLY, for which it needs a unique index over all rows.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const view = relation(fields, 'relation');
    if (name !== 'RefreshMatViewStmt' || fields['concurrent'] === true || !existed(input, view)) return [];
    return [
      {
        message: `Refreshing ${printed(view)} holds an ACCESS EXCLUSIVE lock on it while its query runs: nobody can read it meanwhile.`,
        suggestion: script(
          '-- Needs a unique index on columns of the view, without WHERE:',
          `REFRESH MATERIALIZED VIEW CONCURRENTLY ${printed(view)};`,
        ),
      },
    ];
  },
};
