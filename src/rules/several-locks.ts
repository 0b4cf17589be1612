import type { Rule, RuleInput } from '../model/contracts.js';
import { dictionary } from '../model/dictionary.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped } from '../sql/pg/tree.js';
import { includes, transactionStart } from './support/facts.js';
import { NEXT } from './support/recipes.js';
import { and, closed, script } from './support/words.js';

const WORDS: Readonly<Record<string, string>> = dictionary({
  AccessExclusiveLock: 'ACCESS EXCLUSIVE',
  ShareRowExclusiveLock: 'SHARE ROW EXCLUSIVE',
});

/** Tables that one statement locks against readers or writers; nobody waits for one that it drops. */
function lockedBy(
  { migration }: RuleInput,
  index: number,
): readonly { readonly mode: string; readonly relation: string }[] {
  const { name, fields } = nodeOf(migration.parsed[index]?.tree);
  const gone = name === 'DropStmt' ? dropped(fields) : [];
  return (migration.statements[index]?.locks ?? []).filter(
    ({ mode, relation }) => WORDS[mode] !== undefined && !gone.some((one) => includes([relation], one)),
  );
}

const isTable = (input: RuleInput, relation: string): boolean =>
  input.before === undefined || input.before.objects.has(`table ${relation}`);

/** How far a transaction has been read: each statement once, however many ask. */
interface Walk {
  next: number;
  /** The tables that the first statement has locked, and its line. */
  readonly locked: Set<string>;
  line: number;
  /** A second statement has locked another table: it has been said. */
  said: boolean;
}

const walks = new WeakMap<RuleInput['migration'], Map<number, Walk>>();

/** What this transaction has locked before this statement. */
function before(input: RuleInput): Walk {
  const start = transactionStart(input);
  const known = walks.get(input.migration) ?? new Map<number, Walk>();
  walks.set(input.migration, known);
  const there = known.get(start);
  const walk =
    there === undefined || there.next > input.index
      ? { next: start, locked: new Set<string>(), line: 0, said: false }
      : there;
  known.set(start, walk);
  for (; walk.next < input.index; walk.next += 1) {
    if (walk.said) continue;
    const fresh = lockedBy(input, walk.next).filter(
      ({ relation }) => isTable(input, relation) && !walk.locked.has(relation),
    );
    if (fresh.length === 0) continue;
    if (walk.locked.size > 0) walk.said = true;
    else walk.line = input.migration.parsed[walk.next]?.line ?? 0;
    for (const { relation } of fresh) walk.locked.add(relation);
  }
  return walk;
}

export const severalLocks: Rule = {
  id: 'several-locks',
  severity: 'info',
  dialects: ['postgresql'],
  when: 'One transaction takes locks that stop readers or writers on several tables that were there before, by several statements.',
  effect:
    'While it waits for the second table nobody can use the first, for up to lock-timeout; code that uses the two in the other order meets it in a deadlock, and one of them fails.',
  instead: 'Make each table a migration of its own.',
  check(input) {
    // What writes a table anew, or hides its locks in a block, has a louder finding.
    if (input.rewrites.length > 0 || ['DO', 'CALL', 'SELECT'].includes(input.statement.kind)) return [];
    const own = lockedBy(input, input.index).filter(({ relation }) => isTable(input, relation));
    if (own.length === 0) return [];
    const { locked, line, said } = before(input);
    const first = own.find(({ relation }) => !locked.has(relation));
    // Said once for a transaction: where the second table comes in.
    if (first === undefined || locked.size === 0 || said) return [];
    const held = [...locked];
    return [
      {
        message: `This ${input.statement.kind} waits for its ${WORDS[first.mode]} lock on ${first.relation} while the transaction holds ${and(held)} since line ${line}: nobody can use ${held.length > 1 ? 'them' : 'it'} meanwhile, and code that locks them in the other order deadlocks with it.`,
        suggestion: script(NEXT, closed(input.statement.sql)),
      },
    ];
  },
};
