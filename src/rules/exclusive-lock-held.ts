import type { Rule, RuleInput } from '../model/contracts.js';
import type { Statement } from '../model/migration.js';
import { nodeOf } from '../sql/pg/classify.js';
import { alterTable, at, bare, dropped, relation, tablesIn } from '../sql/pg/tree.js';
import { includes, transactionStart } from './support/facts.js';
import { NEXT } from './support/recipes.js';
import { and, closed, script } from './support/words.js';

/** Takes longer the more rows there are. Index builds, rewrites and checks have rules of their own. */
function growsWithRows(input: RuleInput, statement: Statement): boolean {
  const { name, fields } = nodeOf(statement.tree);
  const old = (): boolean => input.existedBefore(bare(relation(fields, 'relation')));
  if (name === 'UpdateStmt' || name === 'DeleteStmt' || name === 'MergeStmt') return old();
  // Rows that come from tables of before: their number is not in the file.
  const reads = (key: string): boolean => tablesIn(fields[key]).some((table) => input.existedBefore(bare(table)));
  if (name === 'InsertStmt') return reads('selectStmt');
  if (name === 'CreateTableAsStmt') return reads('query') && at(fields, 'into')['skipData'] !== true;
  if (name === 'CopyStmt') return fields['is_from'] === true && statement.copyData === undefined;
  const alter = alterTable(statement.tree, statement.sql);
  return (
    alter?.commands.some((command) => command.type === 'ValidateConstraint') === true &&
    input.existedBefore(bare(alter.table))
  );
}

/** ACCESS EXCLUSIVE locks taken earlier in the same transaction, with the line that took them; nobody waits for what is dropped. */
function takenBefore(input: RuleInput): readonly { readonly relation: string; readonly line: number }[] {
  const start = transactionStart(input);
  return input.migration.statements.slice(start, input.index).flatMap((statement, i) => {
    const { name, fields } = nodeOf(input.migration.parsed[start + i]?.tree);
    const gone = name === 'DropStmt' ? dropped(fields) : [];
    return statement.locks
      .filter(({ mode, relation }) => mode === 'AccessExclusiveLock' && !gone.some((one) => includes([relation], one)))
      .map(({ relation }) => ({ relation, line: statement.line }));
  });
}

export const exclusiveLockHeld: Rule = {
  id: 'exclusive-lock-held',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'In one transaction, a statement that takes a short ACCESS EXCLUSIVE lock comes before one that takes the longer the more rows there are.',
  effect:
    'Locks are held until the transaction has committed: nobody can read or write the locked table while the second one runs.',
  instead: 'Move the long statement into the next migration, so that the lock is gone when it runs.',
  check(input) {
    if (!growsWithRows(input, input.statement)) return [];
    const taken = takenBefore(input);
    const [first] = taken;
    // Once for a transaction: the first long statement stands for all after it.
    const before = input.migration.parsed.slice(first === undefined ? 0 : transactionStart(input), input.index);
    const lines = new Set(taken.map((lock) => lock.line));
    const since = before.findIndex((statement) => lines.has(statement.line));
    if (first === undefined || before.slice(since + 1).some((statement) => growsWithRows(input, statement))) return [];
    const tables = [...new Set(taken.map((lock) => lock.relation))];
    const some = tables.length > 4 ? [...tables.slice(0, 4), `${tables.length - 4} more`] : tables;
    const copied = input.statement.copyData !== undefined;
    return [
      {
        message: `Line ${first.line} took an ACCESS EXCLUSIVE lock on ${and(some)}, which is held until the transaction has committed: nobody can read or write ${tables.length === 1 ? 'it' : 'them'} while this ${input.statement.kind} runs.`,
        ...(copied ? {} : { suggestion: script(NEXT, closed(input.statement.sql)) }),
      },
    ];
  },
};
