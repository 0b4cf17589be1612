import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, printed } from '../sql/pg/tree.js';
import { dropTable as onMysql } from './mysql/drop-table.js';
import { perDialect } from './support/dialects.js';
import { existed, skippedObject } from './support/facts.js';
import { hiddenDrops } from './support/hidden.js';
import { accepted, and, script } from './support/words.js';

export const dropTable: Rule = {
  id: 'drop-table',
  severity: 'error',
  when: 'A table that was there before is dropped.',
  effect: 'Its rows are gone, and code that still uses it fails from that moment.',
  instead:
    'Take it out of use first: deploy code that no longer names it, see that nobody reads it, then say so in the file.',
  onMysql: {
    when: 'A table that was there before is dropped, also by CREATE OR REPLACE TABLE, by a procedure or by a prepared statement.',
    effect: 'Its rows are gone, and code that still uses it fails from that moment.',
    instead:
      'Take it out of use first: deploy code that no longer names it, see that nobody reads it, then say so in the file.',
  },
  ...perDialect({
    postgresql(input) {
      const { name, fields } = nodeOf(input.statement.tree);
      if (name !== 'DropStmt' || fields['removeType'] !== 'OBJECT_TABLE') return hiddenDrops(input, 'table');
      const tables = dropped(fields).filter(
        (table) => existed(input, table) && !skippedObject(input, input.index, table.name),
      );
      if (tables.length === 0) return [];
      const names = and(tables.map(printed));
      return [
        {
          message: `Drops ${names} with all rows. Code that runs now and still uses ${tables.length === 1 ? 'it' : 'them'} fails from that moment.`,
          suggestion: script(
            '-- When no code names it any more (n_tup_ins, seq_scan, idx_scan in pg_stat_user_tables stand still):',
            accepted('drop-table', '(since when nothing uses it, and where its rows are kept)', input.statement.sql),
          ),
        },
      ];
    },
    mysql: onMysql,
  }),
};
