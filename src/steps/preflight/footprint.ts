import type { Plan } from '../../model/plan.js';

/** What a plan does to relations of before, and where: what the checks hold against what goes on at the target. */
export interface Footprint {
  /** Each mode on each relation once, at the first statement that takes it. */
  readonly locks: readonly { readonly relation: string; readonly mode: string; readonly place: string }[];
  /** Tables whose definition changes: a strong lock, or a change of its own. */
  readonly relations: readonly string[];
  /** Bytes that are written anew beside what is there, by the target's own estimates; undefined where it has none of some. */
  readonly rewritten: readonly { readonly relation: string; readonly bytes: number | null; readonly place: string }[];
  /** The first statement that waits for every older transaction of the database. */
  readonly waitsForAll: string | undefined;
}

/** By the statement's own words: they let others work, and wait until all that began before has ended. */
const PATIENT =
  /^\s*(?:CREATE\s+(?:UNIQUE\s+)?INDEX|DROP\s+INDEX|REINDEX\b[\s\S]*?|ALTER\s+TABLE[\s\S]+DETACH\s+PARTITION[\s\S]+)\s*CONCURRENTLY\b/i;

/** Pure. Of a plan that could not be rehearsed nothing is known. */
export function footprintOf(plan: Pick<Plan, 'migrations' | 'sizes'> | undefined): Footprint {
  const locks = new Map<string, Footprint['locks'][number]>();
  const rewritten = new Map<string, Footprint['rewritten'][number]>();
  let waitsForAll: string | undefined;
  const bytes = new Map(
    (plan?.sizes ?? []).map((size) => [
      size.relation,
      size.bytes === null ? null : size.bytes + (size.indexBytes ?? 0),
    ]),
  );
  for (const { migration, statements } of plan?.migrations ?? []) {
    for (const statement of statements) {
      const place = `${migration.path}:${statement.line}`;
      for (const { relation, mode } of statement.locks) {
        const key = `${relation}\0${mode}`;
        if (!locks.has(key)) locks.set(key, { relation, mode, place });
      }
      const rebuilt = statement.change?.rebuilds === true ? [statement.change.table] : [];
      // Indexes are counted with their table
      for (const relation of [...statement.rewrites, ...rebuilt])
        if (bytes.has(relation) && !rewritten.has(relation))
          rewritten.set(relation, { relation, bytes: bytes.get(relation) ?? null, place });
      if (PATIENT.test(statement.sql)) waitsForAll ??= place;
    }
  }
  return {
    locks: [...locks.values()],
    relations: [...new Set([...locks.values()].map(({ relation }) => relation))],
    rewritten: [...rewritten.values()],
    waitsForAll,
  };
}
