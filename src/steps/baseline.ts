import { ActionError } from '../model/error.js';
import type { Applied, Migration, Pending, ReadMigrations } from '../model/migration.js';
import { idNamed } from './origin.js';

/** What a baseline records. */
export interface Recordable {
  readonly todo: readonly Migration[];
  /** What stays pending although it stands before, in words. */
  readonly left: readonly string[];
}

/** The migration that is named as the last one that is in. */
export function lastOf({ migrations }: ReadMigrations, to: string | undefined): Migration {
  const ids = migrations.map(({ id }) => id);
  const id = to === undefined ? undefined : idNamed(to, migrations);
  const last = migrations.find((file) => file.id === id) ?? migrations.find((file) => file.id === `${id}.sql`);
  if (last !== undefined) return last;
  throw new ActionError(
    to === undefined ? 'missing-input' : 'unknown-migration',
    to === undefined ? '`baseline` needs `--to ID`.' : `There is no migration \`${to}\`.`,
    `Name the last migration that is in the database already, one of: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}.`,
  );
}

/** Sources before that of `last` whose own history has begun: it knows better than we what is in. */
function settledSources(applied: readonly Applied[], last: Migration): ReadonlySet<number> {
  const own = last.origin?.source ?? 0;
  return new Set(applied.flatMap(({ origin }) => (origin !== undefined && origin.source < own ? [origin.source] : [])));
}

/**
 * Everything up to `last`, in the order of the plan. Where sources before it have histories of their own, one with rows is left as
 * it is: what is pending there is not in the database, and would never be run.
 */
export function recordable({ migrations }: ReadMigrations, last: Migration, { applied, todo }: Pending): Recordable {
  const settled = settledSources(applied, last);
  const upTo = new Set(migrations.slice(0, migrations.indexOf(last) + 1).map(({ id }) => id));
  const wanted = todo.filter(({ id }) => upTo.has(id));
  const left = countByLayout(wanted.filter(({ origin }) => settled.has(origin?.source ?? 0)));
  return {
    todo: wanted.filter(({ origin }) => !settled.has(origin?.source ?? 0)),
    left: [...left].map(
      ([layout, count]) =>
        `${layout} has a history already, and by that ${count === 1 ? '1 migration of it is' : `${count} migrations of it are`} pending: left so.`,
    ),
  };
}

/** `(prisma 3, payload 2)`, where there are several. */
export function bySource(todo: readonly Migration[]): string {
  const counted = [...countByLayout(todo)].map(([layout, count]) => `${layout} ${count}`);
  return counted.length === 0 ? '' : ` (${counted.join(', ')})`;
}

function countByLayout(files: readonly Migration[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { origin } of files)
    if (origin !== undefined) counted.set(origin.layout, (counted.get(origin.layout) ?? 0) + 1);
  return counted;
}
