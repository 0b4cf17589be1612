import { printable } from '../io/text.js';
import { nextVersion } from '../layouts/create-version.js';
import { compareNatural, naturalKey, versionOf } from '../layouts/natural.js';
import type { Applied, Migration, Problem, ReadMigrations } from '../model/migration.js';
import { movedTo } from './pending/order.js';
import { toPending } from './pending/pending.js';

/** What a pull request brings, held against the files that its base branch has by now. */
export interface StaleRequest {
  /** The migrations of the base branch. */
  readonly main: ReadMigrations;
  /** The same with the pull request's files among them. */
  readonly together: ReadMigrations;
  /** Its own files, those of the way back, too. */
  readonly paths: readonly string[];
  readonly now: Date;
}

/** How far a plan is stale. */
export interface Staleness {
  /** Migrations of the pull request, in their order. */
  readonly fresh: readonly Migration[];
  /** Why they can no longer be applied as they are; empty where they still fit, and the plan is only older. */
  readonly problems: readonly Problem[];
  /** What to rename so that they come last, in the order that they had. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
}

const asApplied = ({ id, origin, checksum, path }: Migration): Applied => ({
  id,
  ...(origin === undefined ? {} : { origin }),
  path,
  checksum,
  appliedAt: null,
  state: 'applied',
  statementsDone: 0,
  statementsAll: 0,
});

const keyOf = ({ kind, id, message }: Problem): string => JSON.stringify([kind, id, message]);

/** A file that another one has pushed out of the list, by what its name says. */
function dropped({ id, path = '' }: Problem): Migration {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const { version } = versionOf(base);
  const nothing = { kind: 'sql', sql: '', line: 1 } as const;
  return { id, path, name: base, checksum: '', up: nothing, ...(version === undefined ? {} : { version }) };
}

/** What the pull request brings, in its order: with what its tool would not even list beside the files of the base branch. */
function freshOf(
  together: ReadMigrations,
  problems: readonly Problem[],
  own: ReadonlySet<string>,
): readonly Migration[] {
  const listed = together.migrations.filter(({ path, repeatable }) => own.has(path) && repeatable !== true);
  const known = new Set(together.migrations.map(({ path }) => path));
  const out = problems
    .filter(({ kind, path = '' }) => kind === 'duplicate' && own.has(path) && !known.has(path))
    .map(dropped);
  if (out.length === 0) return listed;
  return [...listed, ...out].sort((a, b) => compareNatural(naturalKey(a.path), naturalKey(b.path)));
}

/** Undefined where the pull request brings no migration. Pure. */
export function staleness({ main, together, paths, now }: StaleRequest): Staleness | undefined {
  const there = new Map(main.migrations.map((file) => [file.path, file]));
  const known = new Set(main.problems.map(keyOf));
  const applied = main.migrations.map(asApplied);
  const { problems } = toPending({ read: together, applied, source: 'since' });
  const fresh = freshOf(together, problems, new Set(paths));
  if (fresh.length === 0) return undefined;
  const twice = fresh.flatMap((file): Problem[] => {
    const same = there.get(file.path);
    if (same === undefined) return [];
    const message = `${printable(file.path)} is the name of a migration of the base branch as well.`;
    return [{ kind: 'duplicate', id: file.id, path: file.path, message, hint: 'Give it another name.' }];
  });
  const said = problems.filter(
    (problem) => (problem.kind === 'duplicate' || problem.kind === 'out-of-order') && !known.has(keyOf(problem)),
  );
  // A file that cannot come last anyhow need not be told twice.
  const all = [...twice, ...said].filter(({ path }, at, list) => list.findIndex((one) => one.path === path) === at);
  return { fresh, problems: all, moves: all.length === 0 ? [] : movesOf(main, fresh, all, paths, now) };
}

/** From the first file that does not fit all are numbered anew: what came after it in the pull request comes after it again. */
function movesOf(
  main: ReadMigrations,
  fresh: readonly Migration[],
  problems: readonly Problem[],
  paths: readonly string[],
  now: Date,
): Staleness['moves'] {
  // Of two files with one version the problem may stand at the other one.
  const versions = new Set(
    problems.flatMap(({ path }) => [...fresh, ...main.migrations].find((file) => file.path === path)?.version ?? []),
  );
  const bad = new Set(problems.map(({ path }) => path));
  const first = fresh.findIndex((file) => bad.has(file.path) || versions.has(file.version ?? ''));
  const home = (file: Migration): string => `${file.origin?.source ?? 0}`;
  const taken = new Map<string, string[]>();
  for (const file of main.migrations) {
    if (file.version !== undefined) taken.set(home(file), [...(taken.get(home(file)) ?? []), file.version]);
  }
  const moves = new Map<string, string>();
  for (const file of first === -1 ? [] : fresh.slice(first)) {
    const used = taken.get(home(file)) ?? [];
    if (file.version === undefined) continue;
    const next = nextVersion(used, now);
    taken.set(home(file), [...used, next]);
    if (next === file.version) continue;
    for (const path of paths) {
      const move = movedTo(path, file, next);
      if (move !== undefined) moves.set(move.from, move.to);
    }
  }
  return [...moves].map(([from, to]) => ({ from, to }));
}
