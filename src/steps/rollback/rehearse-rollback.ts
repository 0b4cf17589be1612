import type { RollbackTried } from '../../model/measured.js';
import type { RehearsedMigration } from '../../model/plan.js';
import { diffCatalogs } from '../compare.js';
import { OutOfTime } from './deadline.js';
import type { Judged } from './judge.js';
import { RowsWalk } from './rows-walk.js';
import { Stock } from './stock.js';
import { seedingOf } from './table.js';
import { schemasOf } from './touched.js';
import { type Found, nothingFound, ownerOf, type Walk, walkDown } from './walk.js';
import { addedBy, SINCE, shown } from './words.js';

/** In words that follow a colon. */
const sentence = (notes: readonly string[]): { readonly note?: string } => {
  const text = [...new Set(notes)].join('; ');
  return text === '' ? {} : { note: text };
};

export const notTried = (why: string): RollbackTried => ({
  outcome: 'not-tried',
  loses: [],
  differences: [],
  ...sentence([why]),
});

export const NONE: RollbackTried = { outcome: 'none', loses: [], differences: [] };

/** What the down takes away again of what the up has made. */
function since(walk: Walk, found: ReadonlyMap<number, Found>): void {
  const levels = [...walk.catalogs.keys()].sort((a, b) => a - b);
  for (const [at, level] of levels.entries()) {
    const next = levels[at + 1];
    const before = walk.catalogs.get(level);
    const after = next === undefined ? undefined : walk.catalogs.get(next);
    if (before === undefined || after === undefined) continue;
    const schemas = schemasOf(after);
    for (const change of addedBy(diffCatalogs(before, after))) {
      const one = found.get(next === level + 1 ? level : ownerOf(walk, change, schemas));
      const left = [...found.values()].some(({ differences }) => differences.some(({ name }) => name === change.name));
      if (one?.down === true && !left) one.loses.push(`${shown(change.name)}${SINCE}`);
    }
  }
}

const WHEN = { down: '', 'up again': 'up again after it: ', 'down with rows': 'on tables with rows: ' } as const;

function outcomeOf(found: Found, stopped: string | undefined): RollbackTried {
  const { refused, differences, loses, notes } = found;
  const all = { loses: [...new Set(loses)], differences };
  if (refused !== undefined) {
    const { message, place } = refused.error;
    return {
      outcome: 'fails',
      ...all,
      error: {
        message: `${WHEN[refused.when]}${message}`,
        path: place.path,
        line: place.line,
        ...(place.column === undefined ? {} : { column: place.column }),
      },
      ...sentence(notes),
    };
  }
  if (differences.length > 0) return { outcome: 'differs', ...all, ...sentence(notes) };
  if (found.again) {
    const unseen = found.rows ? [] : [`rows were not compared: ${stopped ?? 'nothing more is known'}`];
    return { outcome: 'tested', ...all, ...sentence([...unseen, ...notes]) };
  }
  const half = found.down ? 'down gives the schema of before, up again was not tried' : 'it was not reached';
  return { outcome: 'not-tried', ...all, ...sentence([`${half}: ${stopped ?? 'nothing more is known'}`, ...notes]) };
}

const named = (walk: Walk, found: ReadonlyMap<number, Found>): string | undefined => {
  const at = walk.walk.find((i) => found.get(i)?.refused !== undefined);
  const one = at === undefined ? undefined : walk.migrations[at];
  return one === undefined ? undefined : `${one.migration.id} stopped the walk`;
};

/** Walks down, up again and down again. What was found before the time was over, or something broke, counts. */
export async function tryWalk(walk: Walk): Promise<ReadonlyMap<number, RollbackTried>> {
  const found = new Map(walk.walk.map((i) => [i, nothingFound()] as const));
  let stopped: string | undefined;
  try {
    const sound = await walkDown(walk, found);
    since(walk, found);
    if (sound) {
      const rows = new RowsWalk(walk, found, new Stock(walk.access, await seedingOf(walk.access.runner.dialect)));
      if (await rows.up()) await rows.down();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    stopped = error instanceof OutOfTime ? why : `the walk broke off (${why})`;
  }
  const reason = stopped ?? named(walk, found);
  return new Map([...found].map(([i, one]) => [i, outcomeOf(one, reason)]));
}

/** One answer for each migration. */
export function answers(
  migrations: readonly RehearsedMigration[],
  { why }: Pick<Judged, 'why'>,
  tried: ReadonlyMap<number, RollbackTried>,
): readonly RehearsedMigration[] {
  return migrations.map((one, i) => {
    const reason = why.get(i);
    return { ...one, rollback: tried.get(i) ?? (reason === undefined ? NONE : notTried(reason)) };
  });
}
