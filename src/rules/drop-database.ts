import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { quoted, text } from '../sql/pg/tree.js';
import { dropDatabase as onMysql } from './mysql/drop-database.js';
import { perDialect } from './support/dialects.js';
import { accepted } from './support/words.js';

export const dropDatabase: Rule = {
  id: 'drop-database',
  severity: 'error',
  when: 'A migration drops a database.',
  effect: 'Everything in it is gone, for good and at once; it cannot be part of a transaction.',
  instead: 'Keep this out of migrations: do it by hand, after a backup.',
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      if (name !== 'DropdbStmt') return [];
      return [
        {
          message: `Drops database ${quoted(text(fields, 'dbname'))} with everything in it. No transaction can take that back.`,
          suggestion: accepted('drop-database', '(where its backup is)', input.statement.sql),
        },
      ];
    },
    mysql: onMysql,
  }),
};
