import type { LockTaken, RehearsedMigration, RehearsedStatement } from '../model/plan.js';
import { concerned } from './on-target.js';

/** PostgreSQL's own names: its locks are held until the transaction ends, those of MySQL go with their statement. */
const UNTIL_COMMIT = /Lock$/;

const ENDS: ReadonlySet<string> = new Set(['commit', 'rollback', 'forbidden']);

/** Where the transaction of each statement begins; its own place where it runs alone. */
function starts({ transactional, parsed, statements }: RehearsedMigration): readonly number[] {
  let start: number | undefined = transactional ? 0 : undefined;
  return statements.map((_, i) => {
    const role = parsed[i]?.transaction ?? 'inside';
    if (!transactional && role === 'begin') start = i;
    else if (!transactional && ENDS.has(role)) start = undefined;
    return start ?? i;
  });
}

/**
 * A migration's statements with the locks that their transaction holds already on what they work on. One that is held is not taken
 * again, so that nobody sees it with the later statements that work under it.
 */
export function underHeld(migration: RehearsedMigration): (index: number) => RehearsedStatement | undefined {
  const { statements } = migration;
  const from = starts(migration);
  // Of one transaction each lock counts once, from where it was first taken: many statements may take the same again.
  const taken = new Map<string, Map<string, { readonly at: number; readonly lock: LockTaken }>>();
  for (const [at, { locks }] of statements.entries()) {
    for (const lock of locks) {
      if (!UNTIL_COMMIT.test(lock.mode)) continue;
      const key = `${from[at]} ${lock.relation}`;
      const modes = taken.get(key) ?? new Map<string, { readonly at: number; readonly lock: LockTaken }>();
      taken.set(key, modes);
      if (!modes.has(lock.mode)) modes.set(lock.mode, { at, lock });
    }
  }
  return (index) => {
    const statement = statements[index];
    const start = from[index] ?? index;
    if (statement === undefined || start === index) return statement;
    const held = concerned(statement).flatMap((relation) =>
      [...(taken.get(`${start} ${relation}`)?.values() ?? [])].filter(({ at }) => at < index).map(({ lock }) => lock),
    );
    return held.length === 0 ? statement : { ...statement, locks: [...statement.locks, ...held] };
  };
}
