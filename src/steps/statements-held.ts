import { takesTime } from '../model/blocks.js';
import type { Statement } from '../model/migration.js';
import type { LockTaken, RehearsedStatement } from '../model/plan.js';
import { nodeOf } from '../sql/pg/classify.js';

const savepointOf = ({ tree }: Statement): string => String(nodeOf(tree).fields['savepoint_name'] ?? '');

/** For each statement the position at which what it locked is given back: the end of its transaction, or a way back to before it. */
function givenBack(parsed: readonly Statement[], whole: boolean): readonly number[] {
  const ends: (number | undefined)[] = parsed.map(() => undefined);
  let open = whole;
  let from = 0;
  let savepoints: { readonly name: string; readonly at: number }[] = [];
  const giveBack = (first: number, at: number): void => {
    for (let i = first; i < at; i += 1) ends[i] ??= at;
  };
  parsed.forEach((statement, i) => {
    const { kind, transaction } = statement;
    if (transaction === 'begin') open = true;
    if (!open) ends[i] = i;
    if (kind === 'SAVEPOINT') savepoints.push({ name: savepointOf(statement), at: i });
    const back = kind === 'ROLLBACK' && transaction === 'inside' ? savepointOf(statement) : undefined;
    const to = back === undefined ? undefined : savepoints.findLast(({ name }) => name === back);
    if (to !== undefined) giveBack(to.at, i);
    if (transaction !== 'commit' && transaction !== 'rollback') return;
    giveBack(from, i);
    from = i + 1;
    open = false;
    savepoints = [];
  });
  return ends.map((end) => end ?? parsed.length);
}

/**
 * Tells of each lock how many later statements run before it is given back: a short ALTER before a long statement in one transaction
 * holds its lock all that time. Pure.
 */
export function withHeld(
  statements: readonly RehearsedStatement[],
  parsed: readonly Statement[],
  whole: boolean,
): readonly RehearsedStatement[] {
  // Of how many that take time there are up to each position, so that a file of thousands is counted once.
  const upTo = [0];
  for (const { kind } of parsed) upTo.push((upTo.at(-1) ?? 0) + (takesTime(kind) ? 1 : 0));
  const ends = givenBack(parsed, whole);
  return statements.map((statement, index) => {
    if (statement.locks.length === 0) return statement;
    const end = ends[index] ?? index;
    const statementsHeld = (upTo[Math.max(end, index + 1)] ?? 0) - (upTo[index + 1] ?? 0);
    if (statementsHeld === 0) return statement;
    const locks = statement.locks.map(
      (lock): LockTaken => (lock.sampled === true || lock.documented === true ? lock : { ...lock, statementsHeld }),
    );
    return { ...statement, locks };
  });
}
