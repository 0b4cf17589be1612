// What a report says that others may not do to a table, in a form that can be held against what was seen.
import { blocked } from '../../src/model/blocks.js';
import type { LockTaken } from '../../src/model/plan.js';

/** What is tried, the weakest first. That a change of the table waits for whoever reads it is true of every statement. */
export const WORK = ['reads', 'rowLocks', 'writes', 'maintenance', 'indexBuilds'] as const;
export type Work = (typeof WORK)[number];
export type Waiting = Readonly<Record<Work, boolean>>;

const every = (value: (work: Work) => boolean): Waiting =>
  Object.fromEntries(WORK.map((work) => [work, value(work)])) as Record<Work, boolean>;

export const NOBODY: Waiting = every(() => false);

/** As the comment says it of a lock; a mode that is not known there says nothing. */
export function claimedBy({ mode }: LockTaken): Waiting {
  const of = blocked(mode);
  return of === undefined ? NOBODY : every((work) => of[work]);
}

export const either = (a: Waiting, b: Waiting): Waiting => every((work) => a[work] || b[work]);

export const words = (waiting: Waiting): string => WORK.filter((work) => waiting[work]).join(', ') || 'nothing';

/** In the words of a finding: what of reads and writes it says is blocked; undefined where it says nothing of others. */
export function saidOf(message: string): Pick<Waiting, 'reads' | 'writes'> | undefined {
  if (/nobody can read|stops all reads and writes/i.test(message)) return { reads: true, writes: true };
  return /nobody can write/i.test(message) ? { reads: false, writes: true } : undefined;
}
