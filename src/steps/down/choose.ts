import { printable } from '../../io/text.js';
import { isCommand } from '../../layouts/program-tables.js';
import { ActionError } from '../../model/error.js';
import { type Applied, BASELINE, type Migration, type Pending, type Problem } from '../../model/migration.js';
import { argument } from '../argument.js';
import { idNamed } from '../origin.js';
import { toolsOwnWay } from './tools-own.js';

/** How far back: to a migration that stays, or so many. */
export interface HowFar {
  readonly to: string | undefined;
  readonly steps: number;
}

/** What is to be undone. */
export interface Chosen {
  /** The newest first: the order in which they are undone. */
  readonly undo: readonly Migration[];
  /** The newest that stays in; undefined where none does. */
  readonly stays: string | undefined;
  /** What a person should know beforehand, in whole sentences. */
  readonly notes: readonly string[];
}

const refused = (message: string, hint: string): ActionError => new ActionError('rollback', message, hint);

/**
 * In the order in which they went in: by the time where every row has one, else as the histories have them. Rows of one second are in
 * the order of the files.
 */
function inOrder(rows: readonly Applied[], files: readonly Migration[]): readonly Applied[] {
  if (rows.some(({ appliedAt }) => appliedAt === null)) return rows;
  const position = new Map(files.map(({ id }, i) => [id, i]));
  const at = ({ appliedAt }: Applied): number => Date.parse(appliedAt ?? '');
  return rows.toSorted((a, b) => at(a) - at(b) || (position.get(a.id) ?? -1) - (position.get(b.id) ?? -1));
}

const MOST = 20;

const listed = (ids: readonly string[]): string =>
  `${ids.slice(-MOST).map(printable).join(', ')}${ids.length > MOST ? ` and ${ids.length - MOST} before them` : ''}`;

/** Where the rows to undo begin. */
function firstOf(rows: readonly Applied[], { to, steps }: HowFar): number {
  if (to === undefined) {
    if (steps <= rows.length) return rows.length - steps;
    throw refused(
      `${rows.length === 0 ? 'No migration is' : rows.length === 1 ? 'Only 1 migration is' : `Only ${rows.length} migrations are`} in, so ${steps} cannot be undone.`,
      rows.length === 0 ? '`status` shows what the history says.' : `Ask for at most \`--steps ${rows.length}\`.`,
    );
  }
  const id = idNamed(to, rows);
  const found = rows.findIndex((row) => row.id === id || row.id === `${id}.sql`);
  if (found !== -1) return found + 1;
  throw refused(
    `${printable(to)} is not in the history, so nothing can be undone down to it.`,
    rows.length === 0
      ? 'No migration is in: `status` shows what the history says.'
      : `\`--to\` names the newest migration that stays, one of: ${listed(rows.map((row) => row.id))}.`,
  );
}

/** Why one migration cannot be undone. */
function trouble(row: Applied, file: Migration | undefined, problems: readonly Problem[]): ActionError | undefined {
  const id = printable(row.id);
  const problem = problems.find((one) => one.id === row.id && (one.kind === 'edited' || one.kind === 'vanished'));
  const restore =
    'Check out the commit that it was applied from, and roll back from there; or undo it by a new migration.';
  if (file === undefined)
    return refused(
      `${id} is in, and there is no file of it: nobody knows its way back.`,
      `${problem?.hint ?? ''} ${restore}`.trim(),
    );
  if (isCommand(file)) return refused(...toolsOwnWay(file));
  if (file.down === undefined)
    return refused(
      `${id} has no way back: ${file.repeatable === true ? 'a repeatable migration has none' : `${printable(file.path)} has no down migration`}.`,
      file.noDown ?? `Write one, or undo it by a new migration. What it dropped comes back from the backup alone.`,
    );
  if (problem !== undefined)
    return refused(
      `${id} was edited since it was applied: its way back may be that of another text.`,
      `${problem.hint} Then roll back. ${restore}`,
    );
  return undefined;
}

/** Which migrations a rollback undoes, and in which order. Throws ActionError where one of them cannot be. Pure. */
export function chooseDown({ applied, replay, problems }: Pending, files: readonly Migration[], far: HowFar): Chosen {
  const half = applied.find(({ state }) => state !== 'applied');
  if (half !== undefined) {
    const dirty = problems.find(({ kind, id }) => kind === 'dirty' && id === half.id);
    throw refused(
      dirty?.message ?? `${printable(half.id)} is half done.`,
      dirty?.hint ??
        `Settle it first: \`repair --resume\`, or \`repair --mark-pending ${argument(half.id)}\` after undoing it by hand.`,
    );
  }
  const command = replay.find(isCommand) ?? files.find(isCommand);
  if (command !== undefined) throw refused(...toolsOwnWay(command));
  const rows = inOrder(applied, files);
  const from = firstOf(rows, far);
  const known = new Map(files.map((file) => [file.id, file]));
  const wanted = rows.slice(from).toReversed();
  const undo = wanted.map((row) => {
    const file = known.get(row.id);
    const error = trouble(row, file, problems);
    if (error !== undefined) throw error;
    return file as Migration;
  });
  const recorded = wanted.filter(({ planDigest }) => planDigest === BASELINE);
  const unknown = wanted.filter(({ checksum, planDigest }) => checksum === null && planDigest !== BASELINE);
  return {
    undo,
    stays: rows[from - 1]?.id,
    notes: [
      ...recorded.map(
        ({ id }) =>
          `${printable(id)} was recorded by \`baseline\` without being run: its way back undoes what somebody else has made.`,
      ),
      ...(unknown.length === 0
        ? []
        : ['The history keeps no checksum: nobody can tell whether the files were edited since they were applied.']),
    ],
  };
}
