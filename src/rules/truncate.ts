import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { printed, relations } from '../sql/pg/tree.js';
import { truncate as onMysql } from './mysql/truncate.js';
import { perDialect } from './support/dialects.js';
import { existed } from './support/facts.js';
import { accepted, and } from './support/words.js';

export const truncate: Rule = {
  id: 'truncate',
  severity: 'error',
  when: 'A table that was there before is emptied with TRUNCATE.',
  effect:
    'All its rows are gone, without any trigger having seen them, and an ACCESS EXCLUSIVE lock stops all reads and writes.',
  instead: 'Delete the rows that are meant, by a condition; or say in the file why all may go.',
  onMysql: {
    when: 'A table that was there before is emptied with TRUNCATE, or loses a partition by DROP or TRUNCATE PARTITION, or its file by DISCARD.',
    effect: 'All these rows are gone at once, no trigger has seen them, and the statement commits by itself.',
    instead: 'Delete the rows that are meant, by a condition; or say in the file why all may go.',
  },
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      if (name !== 'TruncateStmt') return [];
      const tables = relations(fields, 'relations').filter((table) => existed(input, table));
      if (tables.length === 0) return [];
      return [
        {
          message: `Empties ${and(tables.map(printed))}: all rows are gone. The ACCESS EXCLUSIVE lock stops all reads and writes until the transaction has committed.`,
          suggestion: accepted('truncate', '(why no row is needed any more)', input.statement.sql),
        },
      ];
    },
    mysql: onMysql,
  }),
};
