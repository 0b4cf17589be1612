import { isCommand } from '../../layouts/program-tables.js';
import type { Dialect } from '../../model/engine.js';
import type { Migration } from '../../model/migration.js';
import type { RehearsedMigration } from '../../model/plan.js';
import { type Parsed, parseProgram, parseStep } from '../parse.js';

/** The down of each migration, ready to run; undefined where there is none. */
export async function parseDowns(
  migrations: readonly Migration[],
  dialect: Dialect,
  traits: { readonly transactionalDdl: boolean },
): Promise<readonly (Parsed | undefined)[]> {
  const parsed: (Parsed | undefined)[] = [];
  for (const migration of migrations) {
    const { down } = migration;
    if (down === undefined) parsed.push(undefined);
    else
      parsed.push(
        down.kind === 'sql' ? await parseStep(migration, down, dialect, traits) : parseProgram(migration, down),
      );
  }
  return parsed;
}

/** How far the way back can be walked. */
export interface Judged {
  /** Positions of the migrations to walk back, the newest first. */
  readonly walk: readonly number[];
  /** Why the others are not walked. */
  readonly why: ReadonlyMap<number, string>;
}

/** The way back goes from the newest to the oldest, and ends where there is none. */
export function judge(migrations: readonly Migration[]): Judged {
  const walk: number[] = [];
  const why = new Map<number, string>();
  let stop: string | undefined;
  for (let i = migrations.length - 1; i >= 0; i -= 1) {
    const migration = migrations[i];
    if (migration === undefined) continue;
    if (isCommand(migration)) why.set(i, 'the way back is the tool’s own'.replace('’', "'"));
    else if (migration.down !== undefined && stop === undefined) walk.push(i);
    else if (migration.down !== undefined && stop !== undefined) why.set(i, stop);
    if (migration.down === undefined) stop ??= `${migration.id} comes after it and has no way back`;
  }
  return { walk, why };
}

/** A plan that does not go through leaves no state to go back from. */
export const failedOne = (migrations: readonly RehearsedMigration[]): RehearsedMigration | undefined =>
  migrations.find(({ outcome }) => outcome !== 'ok');
