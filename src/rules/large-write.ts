import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, printed } from '../sql/pg/tree.js';
import { type Change, changesIn } from './delete-or-update-all.js';
import { largeWrite as onMysql } from './mysql/large-write.js';
import { objectNamed } from './support/catalog.js';
import { between } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { existed } from './support/facts.js';
import { byKey, endsItself, largeWords } from './support/large.js';
import { accepted, closed, script } from './support/words.js';

/** The same, some thousand rows at a time, with its own words; of what cannot be cut by its text, how. */
function pieces(input: RuleInput, { deletes, table }: Change, name: string): string {
  const { kind, sql, tree } = input.statement;
  const { fields } = nodeOf(tree);
  const set = deletes ? '' : between(sql, 'SET', 'WHERE');
  const condition = between(sql, 'WHERE', 'RETURNING');
  const plain =
    ['fromClause', 'usingClause', 'withClause', 'returningList', 'returningClause'].every(
      (part) => fields[part] === undefined,
    ) && at(at(fields, 'relation'), 'alias')['aliasname'] === undefined;
  if (!plain || set === undefined || condition === undefined || !(deletes || endsItself(set, condition))) {
    return script(
      '-- Outside of migrations, some thousand rows at a time, in the order of its key:',
      `-- ${kind} … WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${printed(table)} WHERE … LIMIT 5000));`,
      '-- Then, for what came in meanwhile:',
      accepted('large-write', '(how many rows are left)', sql),
    );
  }
  const head = deletes ? `DELETE FROM ${name}` : `UPDATE ${name} SET ${set}`;
  return script(
    '-- Outside of migrations, again and again until it touches no row:',
    closed(`${head}\n  WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${name} WHERE ${condition} LIMIT 5000))`),
  );
}

export const largeWrite: Rule = {
  id: 'large-write',
  severity: 'warning',
  when: 'An UPDATE or DELETE with a condition that does not name its rows by their key runs on a table that is large on the target: a million rows, or a gigabyte. Without a target it says nothing.',
  effect:
    'As many rows as the condition meets stay locked until the transaction has committed, and each of them is written a second time.',
  instead: 'Change them in batches, outside of migrations, before the migration that needs them changed.',
  onMysql: {
    when: 'An UPDATE or DELETE with a condition that does not name its rows by their key runs on a table that is large on the target: a million rows, or a gigabyte. Without a target it says nothing.',
    effect:
      'Without an index on what it asks for every row that it reads stays locked until it has committed; replicas repeat it after that and lag.',
    instead: 'Change them in batches, outside of migrations, before the migration that needs them changed.',
  },
  ...perDialect({
    postgresql(input) {
      const { kind, sql, tree } = input.statement;
      if (input.size === undefined || (kind !== 'UPDATE' && kind !== 'DELETE')) return [];
      const [change] = changesIn(tree);
      if (change === undefined || change.all || !existed(input, change.table)) return [];
      const { schema = 'public', name } = change.table;
      const full = objectNamed(input.before, 'table', change.table)?.name ?? `${schema}.${name}`;
      const large = largeWords(input.size(full));
      // Its own WHERE alone: that of a query within may name a key of another table.
      const condition = between(sql, 'WHERE', 'RETURNING') ?? '';
      if (large === undefined || byKey(input, full, condition)) return [];
      const table = printed(change.table);
      return [
        {
          message: `${table} has ${large}: every row that this ${kind} meets stays locked until the transaction has committed${change.deletes ? '' : ', and is written a second time'}.`,
          suggestion: pieces(input, change, table),
        },
      ];
    },
    mysql: onMysql,
  }),
};
