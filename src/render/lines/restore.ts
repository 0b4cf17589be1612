import type { Report } from '../../model/report.js';
import { restoreWords } from '../text/restore.js';
import { oneLine, visible } from '../text/visible.js';
import { duration } from '../text/words.js';
import { type Paint, wrap } from './paint.js';

/** What was restored, where it is, and what is left to do: commands stand alone, to be copied. */
export function restoreLines({ restore }: Report, paint: Paint): string[] {
  if (restore === undefined) return [];
  return [
    paint.bold(`Restore: ${visible(restore.file)}`),
    ...wrap(`made ${visible(restore.createdAt)}, restored in ${duration(restore.ms)}`, paint, 2),
    ...restoreWords(restore, visible, visible).flatMap((words) => wrap(oneLine(words), paint, 2)),
    ...(restore.commands.length === 0 ? [] : ['  Left to do by hand:']),
    ...restore.commands.map((command) => `    ${visible(command)}`),
    '',
  ];
}
