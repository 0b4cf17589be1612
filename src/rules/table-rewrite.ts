import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { constraints } from '../sql/pg/tree.js';
import { tableRewrite as onMysql } from './mysql/table-rewrite.js';
import { alterations } from './support/alter.js';
import { columnText, without } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { rewrittenTables } from './support/facts.js';
import { accepted, and, closed, script } from './support/words.js';
import { fillsEachRow } from './volatile-default.js';

/** Each of these has a rule of its own, or writes anew what is no table. */
const OTHERS = new Set(['TruncateStmt', 'ClusterStmt', 'VacuumStmt', 'ReindexStmt', 'RefreshMatViewStmt']);

function suggestion(input: RuleInput): string {
  const [generated] = alterations(input, 'AddColumn').filter((c) => constraints(c, 'GENERATED').length > 0);
  const column = columnText(generated?.text);
  if (generated === undefined || column === undefined) {
    return accepted('table-rewrite', '(how large the table is, and when this runs)', input.statement.sql);
  }
  if ((input.major ?? 0) >= 18) {
    const virtual = `${generated.head} ${generated.text ?? ''}`.replace(/\bSTORED\b(?![\s\S]*\bSTORED\b)/i, 'VIRTUAL');
    return script('-- Computed when it is read, so nothing is written:', closed(virtual));
  }
  return script(
    '-- An ordinary column, which a BEFORE INSERT OR UPDATE trigger fills; then fill the old rows in batches:',
    closed(`${generated.head} ${without(column, 'GENERATED')}`),
  );
}

export const tableRewrite: Rule = {
  id: 'table-rewrite',
  severity: 'error',
  grows: 'rows',
  when: 'A statement wrote a table that was there before into a new file, as seen on the shadow, and no other rule says why.',
  effect:
    'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile, and it needs as much disk space again.',
  instead: 'Add a new column or table beside the old one, fill it in batches, and switch over.',
  onMysql: {
    when: 'The server says that it writes a table that was there before anew: another character set or engine, a new order, a copy.',
    effect:
      'The table needs as much disk again and, where it is copied, nobody can write to it meanwhile; replicas do the same afterwards and lag as long.',
    instead: 'Let an online tool do it beside the traffic, or take a quiet hour.',
  },
  ...perDialect({
    postgresql(input) {
      if (input.rewrites.length === 0 || OTHERS.has(nodeOf(input.statement.tree).name)) return [];
      if (alterations(input, 'AlterColumnType').length > 0 || fillsEachRow(input).length > 0) return [];
      const tables = and(rewrittenTables(input));
      // Only the server knows what a DO block or a function did.
      const altered = nodeOf(input.statement.tree).name === 'AlterTableStmt';
      const what = altered ? 'written anew' : 'written anew, or emptied';
      return [
        {
          ...(altered ? {} : { atLeast: 'error' as const }),
          message: `${input.statement.kind} gives ${tables} a new file under an ACCESS EXCLUSIVE lock: all of it is ${what}, with its indexes, and nobody can read or write it meanwhile.`,
          suggestion: suggestion(input),
        },
      ];
    },
    mysql: onMysql,
  }),
};
