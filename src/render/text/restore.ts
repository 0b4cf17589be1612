import type { ReportRestore } from '../../model/report.js';

/** Where the backup's content is, where the state of before is, and what was written since, one sentence each. */
export function restoreWords(
  { database, inTarget, kept, since }: ReportRestore,
  name: (text: string) => string,
  words: (text: string) => string,
): readonly string[] {
  return [
    inTarget ? `It is the database ${name(database)} now.` : `It is in ${name(database)}; the target is as it was.`,
    ...(kept === null ? [] : [`The state of before is kept in ${name(kept)}.`]),
    ...(since === undefined ? [] : [words(since)]),
  ];
}
