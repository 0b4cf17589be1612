import { printable } from '../../io/text.js';
import { highestVersion, versionAfter } from '../../layouts/version.js';
import type { Applied, Migration, Problem, ReadMigrations } from '../../model/migration.js';
import { argument } from '../argument.js';

/**
 * Where the ids of a migration's source begin: order means something among those of one source. The ids of other tools are no
 * paths, and all files of such a tool are one order.
 */
export function sourceOf({ id, origin, path }: Migration): string {
  const own = origin?.id ?? id;
  return path.endsWith(own) ? path.slice(0, path.length - own.length) : '';
}

/** The path with another version in its last part that has one. */
function renumbered({ path, version = '' }: Migration, next: string): string {
  const parts = path.split('/');
  // Where underscores are dots, the name may have either
  const plain = (part: string): string => (version.includes('.') ? part.replaceAll('_', '.') : part);
  const at = parts.findLastIndex((part) => plain(part).startsWith(version) || plain(part).slice(1).startsWith(version));
  const part = parts[at];
  if (part === undefined) return path;
  const from = plain(part).startsWith(version) ? 0 : 1;
  return parts.with(at, part.slice(0, from) + next + part.slice(from + version.length)).join('/');
}

/**
 * What to rename so that a file of this migration (its own, or one that stands beside it: the way back) has another version: the
 * file, or the folder that carries it. Undefined for files of other migrations.
 */
export function movedTo(
  path: string,
  migration: Migration,
  next: string,
): { readonly from: string; readonly to: string } | undefined {
  const own = migration.path.split('/');
  const target = renumbered(migration, next).split('/');
  const at = own.findIndex((part, i) => part !== target[i]);
  const parts = path.split('/');
  if (at === -1) return undefined;
  const whole = at < own.length - 1;
  // A folder of its own goes with all that is in it; beside each other stand files of one version.
  if (whole)
    return parts[at] === own[at] && own.slice(0, at).every((part, i) => part === parts[i])
      ? pathsUpTo(own, target, at)
      : undefined;
  const stem = stemOf(own[at] ?? '');
  const name = parts.at(-1) ?? '';
  if (stemOf(name) !== stem) return undefined;
  return { from: path, to: renumbered({ ...migration, path }, next) };
}

const pathsUpTo = (own: readonly string[], target: readonly string[], at: number) => ({
  from: own.slice(0, at + 1).join('/'),
  to: target.slice(0, at + 1).join('/'),
});

/** `0008_y.up.sql` and `0008_y.down.sql` have one; undo files of Flyway begin with another letter. */
const stemOf = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .replace(/\.(?:up|down|do|undo)$/i, '')
    .replace(/[-_](?:up|down)$/i, '')
    .replace(/^[VU](?=\d)/, '');

/** Where the version does not stand in the path it is in the tool's own list. */
export function renumbering(file: Migration, next: string): string {
  const path = renumbered(file, next);
  const how = path === file.path ? '' : `: git mv ${argument(file.path)} ${argument(path)}`;
  return `Give it the next free version, ${next}${how}${how === '' ? '.' : ''}`;
}

/** What is known of one source while its pending files are looked through. */
interface Line {
  readonly versions: string[];
  /** The last file that is applied, and its place. */
  latest?: { readonly at: number; readonly file: Migration };
  /** The version that was proposed last. */
  proposed?: string;
}

/** Pending files that stand before an applied one: on an empty database they would run before it, here they run after it. */
export function outOfOrder(
  read: ReadMigrations,
  settled: ReadonlySet<string>,
  rows: ReadonlyMap<string, Applied>,
): readonly Problem[] {
  if (!read.ordered) return [];
  // Names without a version have no place among those with one.
  const versioned = read.migrations.some((one) => one.version !== undefined);
  const files = versioned ? read.migrations.filter((one) => one.version !== undefined) : read.migrations;
  const lineOf = read.together === true ? (): string => '' : sourceOf;
  const lines = new Map<string, Line>();
  for (const [at, file] of files.entries()) {
    const line: Line = lines.get(lineOf(file)) ?? { versions: [] };
    lines.set(lineOf(file), line);
    if (file.version !== undefined) line.versions.push(file.version);
    if (settled.has(file.id)) line.latest = { at, file };
  }
  const problems: Problem[] = [];
  // The layout has said it already, in the words of its tool
  const told = new Set(read.problems.flatMap(({ kind, id }) => (kind === 'out-of-order' ? [id] : [])));
  for (const [at, file] of files.entries()) {
    const line = lines.get(lineOf(file));
    if (line?.latest === undefined || at > line.latest.at || rows.has(file.id) || told.has(file.id)) continue;
    // Each gets the number after the one before it, so that no two get the same advice.
    const before = line.proposed ?? highestVersion(line.versions);
    if (before !== undefined) line.proposed = versionAfter(before);
    problems.push({
      kind: 'out-of-order',
      id: file.id,
      path: file.path,
      message: `${printable(file.id)} comes before ${printable(line.latest.file.id)}, which is applied already: on an empty database it would run before it, here it would run after it.`,
      hint:
        line.proposed === undefined
          ? `Put it at the end of \`order\`, after ${printable(line.latest.file.id)}.`
          : renumbering(file, line.proposed),
    });
  }
  return problems;
}
