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

/** Locks that stop readers, or writers: the second come with triggers and foreign keys. */
const STRONG = ['AccessExclusiveLock', 'ShareRowExclusiveLock'];

interface Taken {
  readonly relation: string;
  readonly line: number;
  readonly mode: string;
}

/** Strong locks that one statement took; nobody waits for what is dropped. */
function takenBy(migration: RuleInput['migration'], index: number): readonly Taken[] {
  const { locks = [], line = 0 } = migration.statements[index] ?? {};
  const strong = locks.filter(({ mode }) => STRONG.includes(mode));
  if (strong.length === 0) return [];
  const { name, fields } = nodeOf(migration.parsed[index]?.tree);
  const gone = name === 'DropStmt' ? dropped(fields) : [];
  return strong
    .filter(({ relation }) => !gone.some((one) => includes([relation], one)))
    .map(({ relation, mode }) => ({ relation, line, mode }));
}

/** How far a transaction has been read: each statement once, however many ask. */
interface Walk {
  next: number;
  readonly taken: Taken[];
  /** The first long statement under a lock, which stands for all after it. */
  found: number | undefined;
}

const walks = new WeakMap<RuleInput['migration'], Map<number, Walk>>();

/** The locks under which this statement runs as the first long one of its transaction. */
export function heldHere(input: RuleInput): readonly Taken[] {
  const { migration, index } = input;
  const start = transactionStart(input);
  const known = walks.get(migration) ?? new Map<number, Walk>();
  walks.set(migration, known);
  const walk = known.get(start) ?? { next: start, taken: [], found: undefined };
  known.set(start, walk);
  for (; walk.next <= index && walk.found === undefined; walk.next += 1) {
    const statement = migration.parsed[walk.next];
    if (statement === undefined) break;
    if (walk.taken.length > 0 && growsWithRows(input, statement)) walk.found = walk.next;
    else walk.taken.push(...takenBy(migration, walk.next));
  }
  return walk.found === index ? walk.taken : [];
}

export const exclusiveLockHeld: Rule = {
  id: 'exclusive-lock-held',
  severity: 'warning',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'In one transaction, a statement that takes a short lock against readers or writers (ACCESS EXCLUSIVE, SHARE ROW EXCLUSIVE) comes before one that takes the longer the more rows there are.',
  effect:
    'Locks are held until the transaction has committed: nobody can read or write the locked table, or write to it, while the second one runs.',
  instead: 'Move the long statement into the next migration, so that the lock is gone when it runs.',
  check(input) {
    if (!growsWithRows(input, input.statement)) return [];
    const all = heldHere(input);
    // Whoever stops readers stops writers as well.
    const readers = all.filter(({ mode }) => mode === 'AccessExclusiveLock');
    const taken = readers.length > 0 ? readers : all;
    const [first] = taken;
    if (first === undefined) return [];
    const tables = [...new Set(taken.map((lock) => lock.relation))];
    const some = tables.length > 4 ? [...tables.slice(0, 4), `${tables.length - 4} more`] : tables;
    const copied = input.statement.copyData !== undefined;
    return [
      {
        message: `Line ${first.line} took ${readers.length > 0 ? 'an ACCESS EXCLUSIVE' : 'a SHARE ROW EXCLUSIVE'} lock on ${and(some)}, which is held until the transaction has committed: nobody can ${readers.length > 0 ? 'read or write' : 'write to'} ${tables.length === 1 ? 'it' : 'them'} while this ${input.statement.kind} runs.`,
        ...(copied ? {} : { suggestion: script(NEXT, closed(input.statement.sql)) }),
      },
    ];
  },
};
