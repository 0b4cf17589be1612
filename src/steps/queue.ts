import { printable } from '../io/text.js';
import { highestVersion, versionAfter } from '../layouts/version.js';
import type { Migration, Pending, Problem } from '../model/migration.js';
import type { Plan, RehearsedMigration } from '../model/plan.js';
import { renumbering, sourceOf } from './pending/order.js';

/** What a merge queue's group holds: the last pull request's own files, and by whom others came. */
export interface Queue {
  readonly number: number;
  /** Relative to the working directory. */
  readonly own: ReadonlySet<string>;
  readonly pulls: (paths: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

type Pulls = ReadonlyMap<string, number>;

/** `#12`, or what stands for it where nobody can tell. */
const pullWords = (pulls: Pulls, path: string): string => {
  const number = pulls.get(path);
  return number === undefined ? 'another pull request' : `#${number}`;
};

async function withOwn({ own, number, pulls }: Queue, paths: readonly string[]): Promise<Pulls> {
  const others = await pulls(paths.filter((path) => !own.has(path)));
  return new Map([...paths.filter((path) => own.has(path)).map((path) => [path, number] as const), ...others]);
}

/** Whether a message names a file: the name does not go on to either side. */
function names(message: string, { path, id }: Migration): boolean {
  return [path, id].some((text) => {
    const shown = printable(text);
    for (let at = message.indexOf(shown); at !== -1; at = message.indexOf(shown, at + 1)) {
      const around = `${message.charAt(at - 1)}${message.charAt(at + shown.length)}`;
      if (!/[\w/-]/.test(around)) return true;
    }
    return false;
  });
}

/**
 * A group is merged in the order of the queue, so a file of the last pull request runs after those that wait before it, whatever its
 * number: where it should come before one of them, they are out of order among themselves, although none is applied yet.
 */
async function lateFiles(pending: Pending, queue: Queue): Promise<readonly Problem[]> {
  const known = new Set(pending.problems.map(({ id }) => id));
  const files = pending.todo.filter(({ repeatable, version }) => repeatable !== true && version !== undefined);
  const found = files.flatMap((file, at) => {
    if (!queue.own.has(file.path) || known.has(file.id)) return [];
    const after = files.slice(at + 1).find((other) => !queue.own.has(other.path) && sourceOf(other) === sourceOf(file));
    return after === undefined ? [] : [{ file, after }];
  });
  if (found.length === 0) return [];
  const pulls = await withOwn(
    queue,
    found.flatMap(({ file, after }) => [file.path, after.path]),
  );
  const versions = [...pending.replay, ...files].flatMap(({ version }) => version ?? []);
  return found.map(({ file, after }): Problem => {
    const next = versionAfter(highestVersion(versions) ?? '0');
    versions.push(next);
    return {
      kind: 'out-of-order',
      id: file.id,
      path: file.path,
      message: `${printable(file.id)} of #${queue.number} comes before ${printable(after.id)} of ${pullWords(pulls, after.path)}, which is merged first: on an empty database it would run before it, here it would run after it.`,
      hint: renumbering(file, next),
    };
  });
}

/** Collisions are told with the pull requests that collide. */
async function withPulls(problem: Problem, pending: Pending, queue: Queue): Promise<Problem> {
  if (problem.kind !== 'duplicate' && problem.kind !== 'out-of-order') return problem;
  const files = [...pending.todo, ...pending.replay].filter((file) => names(problem.message, file));
  const paths = [...new Set([...files.map(({ path }) => path), ...(problem.path === undefined ? [] : [problem.path])])];
  const pulls = await withOwn(queue, paths);
  const told = [...pulls].map(([path, number]) => `${printable(path)} comes with #${number}`);
  return told.length === 0
    ? problem
    : { ...problem, message: `${problem.message} In this merge group ${told.join(', ')}.` };
}

/** The pending files of a merge group, held against each other. */
export async function queuedPending(pending: Pending, queue: Queue): Promise<Pending> {
  const told: Problem[] = [];
  for (const problem of pending.problems) told.push(await withPulls(problem, pending, queue));
  return { ...pending, problems: [...told, ...(await lateFiles(pending, queue))] };
}

const READS = /AccessShare|RowShare|SHARED_READ/i;

/** Tables of before that a migration changes, or whose rows it writes. */
function tablesOf({ statements }: RehearsedMigration, plan: Plan): ReadonlySet<string> {
  const named = statements.flatMap(({ locks, rewrites, change, touched = [] }) => [
    ...locks.filter(({ mode }) => !READS.test(mode)).map(({ relation }) => relation),
    ...rewrites,
    ...(change === undefined ? [] : [change.table]),
    ...touched.map(({ relation }) => relation),
  ]);
  return new Set(named.filter((name) => plan.before?.objects.has(`table ${name}`) === true));
}

/** Two pull requests of one group that touch one table were each reviewed without the other. */
export async function queueNotes(plan: Plan, queue: Queue): Promise<readonly string[]> {
  const touched = plan.migrations.map((one) => ({ path: one.migration.path, tables: tablesOf(one, plan) }));
  const shared = touched.flatMap(({ path, tables }) =>
    !queue.own.has(path)
      ? []
      : touched
          .filter((other) => !queue.own.has(other.path))
          .map((other) => ({ path, other: other.path, tables: [...tables].filter((table) => other.tables.has(table)) }))
          .filter((pair) => pair.tables.length > 0),
  );
  const pulls = await withOwn(
    queue,
    shared.map(({ other }) => other),
  );
  return shared.map(
    ({ path, other, tables }) =>
      `${printable(path)} of #${queue.number} and ${printable(other)} of ${pullWords(pulls, other)} both change ${tables.map((table) => `\`${table}\``).join(', ')}: each was reviewed without the other.`,
  );
}
