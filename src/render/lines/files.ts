import { dictionary } from '../../model/dictionary.js';
import type { Report, ReportFile } from '../../model/report.js';
import { oneLine, visible, visibleLines } from '../text/visible.js';
import { type Paint, wrap } from './paint.js';

const STATE: Readonly<Record<ReportFile['state'], string>> = dictionary({
  written: 'new, written',
  'to-write': 'new, not written yet',
  same: 'is there already, the same',
  kept: 'is there already and differs: left as it is',
});

function diffLine(line: string, paint: Paint): string {
  if (line.startsWith('+++') || line.startsWith('---')) return paint.bold(line);
  if (line.startsWith('@@')) return paint.dim(line);
  if (line.startsWith('+')) return paint.good(line);
  return line.startsWith('-') ? paint.bad(line) : line;
}

/** The diff of each file as `git apply` takes it, then what only the user can settle, by its line. */
export function fileLines({ files = [] }: Report, paint: Paint): string[] {
  return files.flatMap(({ path, state, diff, questions }) => [
    paint.bold(`${visible(path)}: ${STATE[state]}`),
    ...(diff === ''
      ? []
      : visibleLines(diff)
          .trimEnd()
          .split('\n')
          .map((line) => diffLine(line, paint))),
    ...(questions.length === 0 ? [] : ['', paint.bold(`To settle in ${visible(path)}:`)]),
    ...questions.flatMap(({ line, text }) => wrap(`${paint.warn('!')} line ${line}: ${oneLine(text)}`, paint, 2)),
    '',
  ]);
}
