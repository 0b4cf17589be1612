import type { Catalog, Change } from '../../model/catalog.js';
import type { RehearsedMigration } from '../../model/plan.js';
import { changeKey, diffCatalogs } from '../compare.js';
import type { Parsed } from '../parse.js';
import type { Access } from './access.js';
import type { Deadline } from './deadline.js';
import { type Refused, runDirection } from './direction.js';
import { namesIn, ownName, schemasOf, textOf } from './touched.js';

/** What a walk goes by. */
export interface Walk {
  readonly access: Access;
  readonly deadline: Deadline;
  readonly migrations: readonly RehearsedMigration[];
  readonly ups: readonly Parsed[];
  readonly downs: readonly (Parsed | undefined)[];
  /** Positions, the newest first. */
  readonly walk: readonly number[];
  /** The schema before each migration, and after the last; of many migrations, the first and the last of them alone. */
  readonly catalogs: ReadonlyMap<number, Catalog>;
  snapshot(): Promise<Catalog>;
}

/** What is found of one migration, step by step. */
export interface Found {
  /** It has been down, and the schema was compared. */
  down: boolean;
  differences: readonly Change[];
  /** It has been up again. */
  again: boolean;
  /** What it makes is there again, be it that its down had left all of it. */
  stands: boolean;
  /** It has been down again with rows in the tables, and they were compared. */
  rows: boolean;
  refused?: { readonly error: Refused['error']; readonly when: 'down' | 'up again' | 'down with rows' };
  loses: string[];
  notes: string[];
}

export const nothingFound = (): Found => ({
  down: false,
  differences: [],
  again: false,
  stands: false,
  rows: false,
  loses: [],
  notes: [],
});

/** An extension that an administrator made on the shadow stays there. */
export function difference(walk: Walk, before: Catalog, now: Catalog): readonly Change[] {
  const { given } = walk.access.runner;
  return diffCatalogs(before, now).filter(({ object, name }) => object !== 'extension' || !given.has(name));
}

/**
 * Of several migrations the newest whose text names the object, and before that one which names its part as well (`table.column`);
 * the oldest where none does.
 */
export function ownerOf(walk: Walk, change: Change, schemas: readonly string[]): number {
  const own = ownName(change.name, schemas).toLowerCase();
  const [whole = '', part = whole] = own.split('.');
  const naming = walk.walk.filter((i) => {
    const migration = walk.migrations[i];
    return migration !== undefined && namesOf(walk, i, migration).has(whole);
  });
  return naming.find((i) => namesKnown.get(walk)?.get(i)?.has(part) === true) ?? naming[0] ?? walk.walk.at(-1) ?? 0;
}

const namesKnown = new WeakMap<Walk, Map<number, ReadonlySet<string>>>();

function namesOf(walk: Walk, i: number, migration: RehearsedMigration): ReadonlySet<string> {
  const known = namesKnown.get(walk) ?? new Map<number, ReadonlySet<string>>();
  namesKnown.set(walk, known);
  const names = known.get(i) ?? namesIn(textOf(migration, walk.downs[i]));
  known.set(i, names);
  return names;
}

/**
 * All the way down, with the schema compared on every level that is known. Ends at the first refusal; true where what is there
 * now can be built on.
 */
export async function walkDown(walk: Walk, found: ReadonlyMap<number, Found>): Promise<boolean> {
  const { access, deadline, downs, catalogs } = walk;
  let told: ReadonlySet<string> = new Set();
  for (const i of walk.walk) {
    deadline.check();
    const one = found.get(i);
    const down = downs[i];
    if (one === undefined || down === undefined) continue;
    const refused = await runDirection(access.runner, down);
    if (refused !== undefined) {
      // What was stopped because the time was over is no failure of the file
      deadline.check();
      one.refused = { error: refused.error, when: 'down' };
      return refused.resume === 0;
    }
    one.down = true;
    const before = catalogs.get(i);
    if (before === undefined) continue;
    const all = difference(walk, before, await walk.snapshot());
    const left = all.filter((change) => !told.has(changeKey(change)));
    told = new Set(all.map(changeKey));
    if (catalogs.has(i + 1)) {
      one.differences = left;
      continue;
    }
    // The levels between are not known: what differs is told of whoever names it.
    const schemas = schemasOf(before);
    for (const change of left) {
      const owner = found.get(ownerOf(walk, change, schemas));
      if (owner !== undefined) owner.differences = [...owner.differences, change];
    }
  }
  return true;
}
