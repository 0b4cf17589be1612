import type { Report } from '../../model/report.js';

/** How much of everything is told: all, a line per file, or only how many. */
export type Detail = 'full' | 'files' | 'counts';

/** What a part of a document needs to know besides the report. */
export interface Look {
  readonly detail: Detail;
  /** Longest statement in a table. */
  readonly statement: number;
}

/** One part of a document: its Markdown blocks, none where the report has nothing to say. */
export type Part = (report: Report, look: Look) => readonly string[];

/** At most that many of a list, by the detail; the rest is counted by the caller. */
export function most<T>(all: readonly T[], look: Look, files: number, counts: number): readonly T[] {
  if (look.detail === 'full') return all;
  return all.slice(0, look.detail === 'files' ? files : counts);
}
