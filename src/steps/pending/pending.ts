import { printable } from '../../io/text.js';
import { fileName } from '../../layouts/names.js';
import type { Applied, Migration, Pending, Problem, ReadMigrations, ReadPart } from '../../model/migration.js';
import { argument } from '../argument.js';
import { isHalfUndone, nextIn } from '../down/half.js';
import { outOfOrder } from './order.js';

export interface PendingRequest {
  readonly read: ReadMigrations;
  readonly applied: readonly Applied[];
  readonly source: Pending['source'];
}

type Source = Pending['source'];

/** Rows may be older than our own rules, so only what looks like a commit goes into a command to copy. */
const commitOf = (row: Applied): string | undefined =>
  /^[0-9a-f]{7,64}$/.test(row.commit ?? '') ? (row.commit ?? undefined) : undefined;

/** What makes the row count as applied, in words that follow the id. */
function standing(row: Applied, source: Source): string {
  if (source === 'since') return 'is in the base of this change already';
  return `was applied${row.appliedAt === null ? '' : ` on ${row.appliedAt.slice(0, 10)}`}`;
}

function restore(row: Applied, path: string, source: Source): string {
  const commit = commitOf(row);
  if (commit !== undefined) return `git show ${commit}:${argument(`./${path}`)} > ${argument(path)}`;
  return source === 'since'
    ? `git checkout BASE -- ${argument(path)}, where BASE is the branch that this change goes into`
    : `git log --follow -- ${argument(path)} shows its versions`;
}

function edited(row: Applied, file: Migration, source: Source): Problem {
  const now = file.checksum.slice(0, 12);
  const was = source === 'history' ? ` (${(row.checksum ?? '').slice(0, 12)} then, ${now} now)` : '';
  return {
    kind: 'edited',
    id: row.id,
    path: file.path,
    message: `${printable(row.id)} ${standing(row, source)}, and its content is another one now${was}. The change would never run.`,
    hint: `Restore the file as it was (${restore(row, file.path, source)}), and put the change into a new migration.`,
  };
}

/** Names that people would call the same: only letter case, Unicode form or the sub-folder differ. */
function likeness(a: string, b: string): string {
  if (a.normalize('NFC') === b.normalize('NFC'))
    return ' (only the encoding of its accents differs, Unicode NFC and NFD)';
  return a.toLowerCase() === b.toLowerCase() ? ' (only upper and lower case differ)' : '';
}

function vanished(row: Applied, renamed: Migration | undefined, source: Source): Problem {
  const id = printable(row.id);
  if (renamed === undefined) {
    const path = row.path ?? row.origin?.id ?? row.id;
    return {
      kind: 'vanished',
      id: row.id,
      message: `${id} ${standing(row, source)}, but no file has that id.`,
      hint: `Restore the file (${restore(row, path, source)}): without it nobody can replay the history. If it was moved, move it back; if it is excluded, include it.`,
    };
  }
  return {
    kind: 'vanished',
    id: row.id,
    path: renamed.path,
    message: `${id} ${standing(row, source)}, but no file has that id: ${printable(renamed.path)} has the same content${likeness(row.id, renamed.id)}, so it looks renamed, and would run a second time.`,
    hint: `Rename ${argument(renamed.path)} back to ${argument(row.path ?? row.origin?.id ?? row.id)}.`,
  };
}

/** By the tool's own rule, which may take several checksums for one. */
function differs({ checksum }: Applied, file: Migration): boolean {
  return checksum !== null && checksum !== file.checksum && file.alike?.includes(checksum) !== true;
}

function dirty(row: Applied, file: Migration | undefined): Problem {
  const id = argument(row.id);
  if (row.settle !== undefined)
    return { kind: 'dirty', id: row.id, message: `${printable(row.id)} ${row.mark ?? ''}.`, hint: row.settle };
  if (row.mark !== undefined)
    return {
      kind: 'dirty',
      id: row.id,
      ...(file === undefined ? {} : { path: file.path }),
      message: `${printable(row.id)} is half done, and nobody has written down how much of it is in: ${row.mark}.`,
      hint: `Nothing is applied until this is settled: look at the database; then finish it by hand and run \`repair --mark-applied ${id}\`, or undo it by hand and run \`repair --mark-pending ${id}\`.`,
    };
  const named = nextIn(row);
  const next = named === undefined ? '' : ` (next: ${printable(named)})`;
  const begun = row.appliedAt === null ? '' : `, begun on ${row.appliedAt.slice(0, 10)}`;
  const changed = file !== undefined && differs(row, file);
  const about = file === undefined ? ' Its file is gone.' : changed ? ' Its file was changed since.' : '';
  return {
    kind: 'dirty',
    id: row.id,
    ...(file === undefined ? {} : { path: file.path }),
    message: isHalfUndone(row)
      ? `${printable(row.id)} is half undone${begun}: ${row.statementsDone} of ${row.statementsAll} statements of its way back are in${next}.${about}`
      : `${printable(row.id)} is half done${begun}: ${row.statementsDone} of ${row.statementsAll} statements are in${next}.${about}`,
    hint: `Nothing is applied until this is settled: \`repair --resume\` goes on after the last finished statement; \`repair --mark-applied ${id}\` or \`repair --mark-pending ${id}\` takes your word for it.`,
  };
}

/** The tool goes by more than the content: a file by another name is another one to it. */
const disagreeing = (row: Applied, file: Migration, why: string): Problem => ({
  kind: 'edited',
  id: row.id,
  path: file.path,
  message: `${printable(row.id)} ${printable(why)}: its tool refuses to go on.`,
  hint: `Restore the file as it was applied (\`git log --follow -- ${argument(file.path)}\` shows its names).`,
});

/** Two files that collide but are applied, both of them, are past mending; a second file of the same id is not. */
function settledCollision(
  problem: Problem,
  files: ReadonlyMap<string, Migration>,
  settled: ReadonlySet<string>,
): boolean {
  return problem.kind === 'duplicate' && settled.has(problem.id) && files.get(problem.id)?.path === problem.path;
}

/** Code that its own tool has run by now stands in nobody's way. */
const settledCode = ({ kind, id, path = '' }: Problem, settled: ReadonlySet<string>): boolean =>
  kind === 'not-a-file' && settled.has(id) && fileName(path.slice(path.lastIndexOf('/') + 1)).kind === 'code';

/** A script that sums up others runs in their place where no migration of a version is in, and counts where it was run. */
function withSquashed({ read, applied }: PendingRequest): ReadMigrations {
  const { squashed = [] } = read;
  if (squashed.length === 0) return read;
  const ids = new Set(applied.map((row) => row.id));
  const again = new Set(read.migrations.filter(({ repeatable }) => repeatable === true).map(({ id }) => id));
  const chosen = applied.every(({ id }) => again.has(id))
    ? squashed.at(-1)
    : squashed.findLast(({ migration }) => ids.has(migration.id));
  if (chosen === undefined) return read;
  return {
    ...read,
    migrations: [chosen.migration, ...read.migrations.filter(({ id }) => !chosen.covers.has(id))],
  };
}

/** A repeatable migration whose content is another one now is to run again: what ran before counts no more. */
function withoutOutdated({ read, applied }: PendingRequest): readonly Applied[] {
  const again = new Map(
    read.migrations.flatMap((file) => (file.repeatable === true ? [[file.id, file.checksum]] : [])),
  );
  if (again.size === 0) return applied;
  return applied.filter(({ id, checksum, state }) => {
    const now = again.get(id);
    return state !== 'applied' || now === undefined || checksum === null || checksum === now;
  });
}

/** Each source by itself: what is out of order, renamed or summed up is so among the files and rows of one history. */
function pendingOfAll(parts: readonly ReadPart[], { applied, source }: PendingRequest): Pending {
  const all = parts.map((read, position) => {
    const rows = applied.filter(({ origin }) => origin?.source === position);
    const one = toPending({ read, applied: rows, source });
    return { ...one, problems: one.problems.map((problem) => ({ ...problem, layout: read.layout })) };
  });
  return {
    applied: all.flatMap((one) => one.applied),
    replay: all.flatMap((one) => one.replay),
    todo: all.flatMap((one) => one.todo),
    problems: all.flatMap((one) => one.problems),
    source,
  };
}

/** What is applied, what is to do, and where files and history disagree. Pure; linear in files and rows. */
export function toPending(request: PendingRequest): Pending {
  if (request.read.parts !== undefined) return pendingOfAll(request.read.parts, request);
  const { source } = request;
  const read = withSquashed(request);
  const applied = withoutOutdated(request);
  const rows = new Map(applied.map((row) => [row.id, row]));
  const files = new Map<string, Migration>();
  const repeated: Problem[] = [];
  for (const file of read.migrations) {
    const first = files.get(file.id);
    if (first === undefined) files.set(file.id, file);
    else {
      repeated.push({
        kind: 'duplicate',
        id: file.id,
        path: file.path,
        message: `${printable(file.path)} and ${printable(first.path)} have the same id, ${printable(file.id)}.`,
        hint: 'Rename one of them.',
      });
    }
  }
  const settled = new Set(applied.filter((row) => row.state === 'applied').map((row) => row.id));
  const todo = [...files.values()].filter((file) => !rows.has(file.id));
  // Each renamed file stands for one row only. Empty files are all alike, which tells nothing.
  const byContent = new Map<string, Migration[]>();
  for (const file of todo) {
    if (file.up.kind !== 'sql' || file.up.sql.trim() === '') continue;
    const alike = byContent.get(file.checksum);
    if (alike === undefined) byContent.set(file.checksum, [file]);
    else alike.push(file);
  }
  // A file that is there and cannot be read has its own problem.
  const unusable = new Set([...read.problems.map(({ id }) => id), ...read.leftOut.map(({ id }) => id)]);
  const half: Problem[] = [];
  const changed: Problem[] = [];
  const gone: Problem[] = [];
  for (const row of rows.values()) {
    const file = files.get(row.id);
    if (row.state !== 'applied') half.push(dirty(row, file));
    else if (file !== undefined) {
      if (differs(row, file)) changed.push(edited(row, file, source));
      else if (row.disagrees !== undefined) changed.push(disagreeing(row, file, row.disagrees));
    } else if (!unusable.has(row.id)) {
      gone.push(vanished(row, row.checksum === null ? undefined : byContent.get(row.checksum)?.shift(), source));
    }
  }
  return {
    applied,
    replay: [...files.values()].filter((file) => settled.has(file.id)),
    todo,
    problems: [
      ...read.problems.filter(
        (problem) => !settledCollision(problem, files, settled) && !settledCode(problem, settled),
      ),
      ...repeated,
      ...half,
      ...changed,
      ...gone,
      ...outOfOrder({ ...read, migrations: [...files.values()] }, settled, rows),
    ],
    source,
  };
}
