import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped } from '../sql/pg/tree.js';
import { includes, transactionStart } from './support/facts.js';
import { NEXT } from './support/recipes.js';
import { and, closed, script } from './support/words.js';

const WORDS: Readonly<Record<string, string>> = {
  AccessExclusiveLock: 'ACCESS EXCLUSIVE',
  ShareRowExclusiveLock: 'SHARE ROW EXCLUSIVE',
};

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

/** How far a transaction has been read: each statement once, however many ask. */
interface Walk {
  next: number;
  /** Each locked table with the line that locked it first. */
  readonly locked: Map<string, number>;
}

const walks = new WeakMap<RuleInput['migration'], Map<number, Walk>>();

/** Tables locked by this transaction before this statement, with the line of each. */
function before(input: RuleInput): ReadonlyMap<string, number> {
  const start = transactionStart(input);
  const known = walks.get(input.migration) ?? new Map<number, Walk>();
  walks.set(input.migration, known);
  const there = known.get(start);
  const walk = there === undefined || there.next > input.index ? { next: start, locked: new Map() } : there;
  known.set(start, walk);
  for (; walk.next < input.index; walk.next += 1) {
    const line = input.migration.parsed[walk.next]?.line ?? 0;
    for (const { relation } of lockedBy(input, walk.next))
      if (!walk.locked.has(relation)) walk.locked.set(relation, line);
  }
  return walk.locked;
}

const isTable = (input: RuleInput, relation: string): boolean =>
  input.before === undefined || input.before.objects.has(`table ${relation}`);

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
    const earlier = before(input);
    const fresh = own.filter(({ relation }) => !earlier.has(relation));
    const held = [...earlier.keys()].filter((relation) => isTable(input, relation));
    const [first] = fresh;
    // Said once for a transaction: where the second table comes in.
    const lines = new Set(held.map((relation) => earlier.get(relation)));
    if (first === undefined || held.length === 0 || lines.size > 1) return [];
    return [
      {
        message: `This ${input.statement.kind} waits for its ${WORDS[first.mode]} lock on ${first.relation} while the transaction holds ${and(held)} since line ${[...lines][0]}: nobody can use ${held.length > 1 ? 'them' : 'it'} meanwhile, and code that locks them in the other order deadlocks with it.`,
        suggestion: script(NEXT, closed(input.statement.sql)),
      },
    ];
  },
};
