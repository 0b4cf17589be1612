import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { printed, relation } from '../sql/pg/tree.js';
import { existed } from './support/facts.js';
import { accepted, script } from './support/words.js';

export const cluster: Rule = {
  id: 'cluster',
  severity: 'error',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'CLUSTER runs on a table that was there before, or on all that were clustered once.',
  effect:
    'The table is written anew in the order of an index under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
  instead: 'Put the table in order with pg_repack, which lets reads and writes go on.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const table = relation(fields, 'relation');
    if (name !== 'ClusterStmt' || (table.name !== '' && !existed(input, table))) return [];
    const what = table.name === '' ? 'every table that was clustered before' : printed(table);
    return [
      {
        message: `CLUSTER writes ${what} anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${table.name === '' ? 'them' : 'it'} meanwhile.`,
        suggestion: script(
          '-- Outside of migrations, while reads and writes go on: pg_repack --table NAME --order-by COLUMNS. Or:',
          accepted('cluster', '(how large it is, and when this runs)', input.statement.sql),
        ),
      },
    ];
  },
};
