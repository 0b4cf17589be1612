import type { RelationTraffic, TargetNow } from '../model/measured.js';
import type { RehearsedMigration, RehearsedStatement, RelationSize } from '../model/plan.js';

/** What is known of a target's relations, by their names as in locks and rewrites. */
export interface OnTarget {
  readonly sizes: ReadonlyMap<string, RelationSize>;
  readonly traffic: ReadonlyMap<string, RelationTraffic>;
  readonly now: TargetNow | undefined;
}

export function onTarget(sizes: readonly RelationSize[], now?: TargetNow): OnTarget {
  return {
    sizes: new Map(sizes.map((entry) => [entry.relation, entry])),
    traffic: new Map((now?.traffic ?? []).map((entry) => [entry.relation, entry])),
    now,
  };
}

/** What a statement that changes rows names, where no lock of it was seen: those of MySQL are of rows alone. */
const CHANGES_ROWS = /^\s*(?:update|delete\s+from|truncate(?:\s+table)?)\s+[`"]?(\w+)[`"]?/i;

/** Every relation that a statement locks, writes anew or reads in full. */
export function concerned(statement: RehearsedStatement): readonly string[] {
  const seen = [
    ...statement.locks.map(({ relation }) => relation),
    ...statement.rewrites,
    ...(statement.scans ?? []),
    ...(statement.change === undefined ? [] : [statement.change.table]),
  ];
  if (seen.length > 0) return [...new Set(seen)];
  const named = CHANGES_ROWS.exec(statement.sql)?.[1];
  return named === undefined ? [] : [named];
}

/** Sizes and traffic of what the plan concerns: a database has thousands of tables of which it does not. */
export function ofPlan(
  target: { readonly sizes?: readonly RelationSize[]; readonly now?: TargetNow } | undefined,
  migrations: readonly RehearsedMigration[],
): { readonly sizes?: readonly RelationSize[]; readonly now?: TargetNow } {
  const touched = new Set(migrations.flatMap(({ statements }) => statements.flatMap(concerned)));
  const { sizes, now } = target ?? {};
  const held = (relation: string): boolean => touched.has(relation);
  return {
    ...(sizes === undefined ? {} : { sizes: sizes.filter(({ relation }) => held(relation)) }),
    ...(now === undefined ? {} : { now: { ...now, traffic: now.traffic.filter(({ relation }) => held(relation)) } }),
  };
}
