import type { Parsed } from '../parse.js';

/** How far a way back has come when it stopped. */
interface Stopped {
  readonly status: 'applied' | 'rolled-back' | 'failed';
  readonly done: number;
  readonly fate: 'in' | 'out' | 'unknown';
  readonly written: boolean;
}

/** How many of the migrations before it are undone. */
export const undoneBefore = (index: number, all: number): string =>
  index === 0
    ? 'No migration was undone.'
    : `${index} of ${all} migrations to undo ${index === 1 ? 'is' : 'are'} undone.`;

/** What state a migration is in whose way back has stopped, and the next step. Pure. */
export function wordsBack(
  { migration: { id, path }, mode, program, split }: Parsed,
  { status, done, fate, written }: Stopped,
  {
    half,
    line,
    gone,
    running,
  }: { readonly half: string | undefined; readonly line: number; readonly gone: boolean; readonly running: string },
): { readonly state: string; readonly next: string } {
  if (status === 'applied')
    return {
      state: `The connection was cut after the way back of ${id} was committed: it is undone, and out of the history.`,
      next: 'Run the same command again: it goes on with the migration before it.',
    };
  if (status === 'rolled-back')
    return {
      state:
        running === ''
          ? `${id} is still in: the transaction of its way back was rolled back.`
          : `${id} is still in: the transaction of its way back is never committed.${running}`,
      next: gone
        ? 'Run the same command again.'
        : `Mend the way back in ${path}, or undo ${id} by a new migration or from the backup. If the cause was passing, run the same command again.`,
    };
  if (mode.kind === 'transaction')
    return {
      state: `The way back of ${id} was being committed, and the server cannot be asked whether it is undone.${running}`,
      next: 'When the server is back, run `status`: the history says whether it is in. Then run the same command again.',
    };
  const unsaid = written ? '' : ' The history could not be written: it says less than is undone.';
  const byHand = `If you undo the rest by hand: \`repair --mark-pending ${id}\`. If you put back what is undone: \`repair --mark-applied ${id}\`.`;
  if (program !== undefined) {
    const inside =
      done === 0 ? 'none of the statements that it sent is in' : `the first ${done} statements that it sent are in`;
    return {
      state: `${id} is half undone: of its way back ${inside}.${running}${unsaid}`,
      next: `Code cannot go on in its middle: look at the database. ${byHand}`,
    };
  }
  const all = split.statements.length;
  if (done === all)
    return {
      state: `Every statement of the way back of ${id} is in, but the history does not say so.`,
      next: `\`repair --resume\` settles it. ${byHand}`,
    };
  const inside =
    done === 0
      ? `none of the ${all} statements of its way back is in`
      : `statements 1 to ${done} of ${all} of its way back are in`;
  const last = {
    in: '; the connection was cut after that',
    out: `, the one on line ${line} is not`,
    unknown: `, the one on line ${line} is of unknown fate`,
  }[fate];
  const left = half === undefined ? '' : ' It left an INVALID index behind.';
  return {
    state: `${id} is half undone: ${inside}${last}.${left}${running}${unsaid}`,
    next: `${half === undefined ? '' : `Run \`${half}\`. `}Remove the cause, then \`repair --resume\` goes on with the way back at statement ${done + 1}. ${byHand}`,
  };
}
