import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, type Fields, names, nodes, printed, quoted, relation, text } from '../sql/pg/tree.js';
import { between } from './support/column-text.js';
import { existed } from './support/facts.js';
import { accepted, closed, script } from './support/words.js';

/** No WHERE, or one that says nothing: `WHERE true`. */
function meansAll(fields: Fields): boolean {
  const { name, fields: constant } = nodeOf(fields['whereClause']);
  return fields['whereClause'] === undefined || (name === 'A_Const' && at(constant, 'boolval')['boolval'] === true);
}

/** Whether a second run finds its work done: the value is made of constants and of other columns. */
function settles(expression: unknown, column: string): boolean {
  if (typeof expression !== 'object' || expression === null) return true;
  return Object.entries(expression).every(([key, value]) => {
    if (['FuncCall', 'SubLink', 'SQLValueFunction', 'ParamRef', 'SetToDefault'].includes(key)) return false;
    return key === 'ColumnRef' ? names(value as Fields, 'fields').at(-1) !== column : settles(value, column);
  });
}

/** One column, one value, one table: such an update can be cut into pieces. */
function inPieces(input: RuleInput, fields: Fields, table: string): string {
  const [target, ...more] = nodes(fields, 'targetList', 'ResTarget');
  const value = between(input.statement.sql, 'SET', 'WHERE', 'RETURNING')?.replace(/^[^=]*=\s*/, '');
  const simple = target !== undefined && more.length === 0 && fields['fromClause'] === undefined;
  const again = simple && settles(target['val'], text(target, 'name'));
  if (!again || value === undefined || fields['withClause'] !== undefined) {
    return accepted('delete-or-update-all', '(how many rows it has)', input.statement.sql);
  }
  const column = quoted(text(target, 'name'));
  return script(
    '-- Outside of migrations, again and again until it touches no row:',
    closed(`UPDATE ${table} SET ${column} = ${value}
  WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${table} WHERE ${column} IS DISTINCT FROM (${value}) LIMIT 5000))`),
  );
}

export const deleteOrUpdateAll: Rule = {
  id: 'delete-or-update-all',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A DELETE (an error) or UPDATE (a warning) without a condition runs on a table that was there before.',
  effect:
    'Every row is gone, or written a second time: all of them stay locked until the transaction has committed, and the table grows to twice its size.',
  instead: 'Say with WHERE which rows are meant; change large tables in batches, outside of migrations.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const table = relation(fields, 'relation');
    if ((name !== 'UpdateStmt' && name !== 'DeleteStmt') || !meansAll(fields) || !existed(input, table)) return [];
    // DELETE … USING and UPDATE … FROM without WHERE are joins over everything.
    if (name === 'UpdateStmt') {
      return [
        {
          message: `UPDATE without WHERE writes every row of ${printed(table)} a second time, and keeps all of them locked until the transaction has committed.`,
          suggestion: inPieces(input, fields, printed(table)),
        },
      ];
    }
    return [
      {
        severity: 'error',
        message: `DELETE without WHERE removes every row of ${printed(table)}.`,
        suggestion: accepted('delete-or-update-all', '(why no row is needed any more)', input.statement.sql),
      },
    ];
  },
};
