import type { Catalog, Change } from '../model/catalog.js';
import { ActionError } from '../model/error.js';
import type { Migration } from '../model/migration.js';
import type { Row } from '../model/session.js';
import { diffCatalogs } from './compare.js';
import { driftOf } from './drift.js';
import { columnsOf } from './hidden-drops.js';
import type { Parsed } from './parse.js';
import type { PlanRequest } from './plan/plan.js';
import { onTrack, type Track } from './plan/shadow.js';

/** Where in the row of migrations a database without a history stands, by its schema. */
export interface Adoption {
  /** After each of these its schema is the same, in their order; none where it is so after no migration. */
  readonly equal: readonly Migration[];
  /** Where it is so nowhere: after which one it differs least, and in what. */
  readonly nearest?: { readonly migration: Migration; readonly differences: readonly Change[] };
  /** Why it was not looked further, in words. */
  readonly stopped?: string;
}

/** What only moves rows leaves the schema as it was. */
const ROWS_ONLY = /^(?:INSERT|UPDATE|DELETE|REPLACE|SELECT|COPY|TRUNCATE)\b/;

const movesRowsOnly = ({ program, split }: Parsed): boolean =>
  program === undefined && split.statements.every(({ kind }) => ROWS_ONLY.test(kind));

/** How many columns of the target's tables are missing or too many: asked after each file, where a whole catalog would cost too much. */
function distance(
  wanted: ReadonlyMap<string, readonly string[]>,
  extra: ReadonlySet<string>,
  rows: readonly Row[],
): number {
  const now = new Map<string, Set<string>>();
  for (const { relation, name } of rows) {
    const columns = now.get(relation ?? '') ?? new Set<string>();
    now.set(relation ?? '', columns);
    if (name !== null && name !== undefined) columns.add(name);
  }
  let far = [...extra].filter((table) => now.has(table)).length;
  for (const [table, columns] of wanted) {
    const there = now.get(table);
    const same = columns.filter((column) => there?.has(column) === true).length;
    far += columns.length - same + ((there?.size ?? same) - same) + (there === undefined ? 1 : 0);
  }
  return far;
}

interface Walk {
  readonly equal: readonly Migration[];
  readonly nearest: Adoption['nearest'];
  /** The file after which the columns differ least, where they are closer than before the first. */
  readonly closest: number | undefined;
  readonly stopped: string | undefined;
}

interface Asked {
  readonly request: PlanRequest;
  readonly target: Catalog;
  readonly fresh: Catalog;
}

/** One file after the other. The whole schema is only compared where the columns are the same. */
async function walk({ request, target, fresh }: Asked, track: Track, parsed: readonly Parsed[]): Promise<Walk> {
  const { dialect } = request.engine;
  const wanted = columnsOf(target);
  /** Made by a file, and not in the target: as long as one of these is there, nothing more need be compared. */
  const extra = new Set<string>();
  const far = async (): Promise<number> =>
    distance(wanted, extra, await dialect.columnsNow(track.session, [...wanted.keys(), ...extra]));
  const equal: Migration[] = [];
  let nearest: Adoption['nearest'];
  let closest: number | undefined;
  let least = await far();
  let differences: readonly Change[] | undefined;
  for (const [i, file] of parsed.entries()) {
    try {
      await track.run([file]);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      return { equal, nearest, closest, stopped: `${file.migration.id} does not run on the shadow database` };
    }
    const same = differences !== undefined && movesRowsOnly(file);
    if (!same) {
      const now = await far();
      if (now < least) closest = i;
      least = Math.min(now, least);
      differences = now === 0 ? driftOf(fresh, await track.snapshot(), target, dialect.name) : undefined;
    }
    for (const { kind, object, name } of differences ?? [])
      if (kind === 'removed' && object === 'table') extra.add(name);
    const { migration } = file;
    if (differences?.length === 0) equal.push(migration);
    else if (
      differences !== undefined &&
      differences.length < (nearest?.differences.length ?? Number.POSITIVE_INFINITY)
    )
      nearest = { migration, differences };
  }
  return { equal, nearest, closest, stopped: undefined };
}

/**
 * After which migration the replayed schema is that of the target. Undefined where the target has no tables beyond what every
 * shadow has, or none that these migrations make.
 */
export async function adoptionOf(request: PlanRequest, files: readonly Migration[]): Promise<Adoption | undefined> {
  const target = request.target?.catalog;
  if (target === undefined || ![...target.objects.values()].some(({ kind }) => kind === 'table')) return undefined;
  return onTrack(request, files, async (parsed, open) => {
    const track = await open();
    const fresh = await track.snapshot();
    const has = diffCatalogs(fresh, target).some(({ kind, object }) => kind === 'added' && object === 'table');
    if (!has) return undefined;
    const { equal, nearest, closest, stopped } = await walk({ request, target, fresh }, track, parsed);
    const why = stopped === undefined ? {} : { stopped };
    if (equal.length > 0) return { equal, ...why };
    if (nearest !== undefined) return { equal, nearest, ...why };
    const last = closest === undefined ? undefined : parsed[closest]?.migration;
    if (closest === undefined || last === undefined) return undefined;
    const again = await open();
    await again.run(parsed.slice(0, closest + 1));
    const differences = driftOf(fresh, await again.snapshot(), target, request.engine.dialect.name);
    return { equal, nearest: { migration: last, differences }, ...why };
  });
}
