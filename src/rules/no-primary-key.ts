import type { Rule } from '../model/contracts.js';
import { after, factsOf, shown, typed } from './mysql/facts.js';
import { accepted } from './mysql/words.js';
import { script } from './support/words.js';

export const noPrimaryKey: Rule = {
  id: 'no-primary-key',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'A table is made without a primary key, and has none when the plan is through.',
  effect:
    'A replica looks through the whole table for each changed row; Group Replication, Galera and sql_require_primary_key do not take such tables, and online tools cannot change them.',
  instead: 'Give it a primary key; where no columns are one, a column that numbers itself.',
  check(input) {
    const facts = factsOf(input.statement);
    const [table] = facts?.tables ?? [];
    if (
      facts?.verb !== 'CREATE TABLE' ||
      table === undefined ||
      input.migration.statements[input.index]?.skipped !== undefined
    )
      return [];
    const made = after(input, 'table', table);
    if (made === undefined || after(input, 'index', table, 'PRIMARY') !== undefined) return [];
    return [
      {
        message: `${shown(table)} has no primary key: a replica looks through all of it for each row that changes.`,
        suggestion: script(
          '-- Where no columns are the key, one that numbers itself, after it in this file:',
          `--   ALTER TABLE ${typed(table)} ADD COLUMN id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;`,
          '-- Or say why it needs none:',
          accepted('no-primary-key', '(why it needs none)', input.statement.sql),
        ),
      },
    ];
  },
};
