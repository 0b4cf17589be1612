import { padLeft, widthOf } from '../../io/width.js';
import type { HealthSection } from '../../model/health.js';
import type { Report } from '../../model/report.js';
import { byNeed, cellWords, isNumber } from '../text/health.js';
import { oneLine, shortLine } from '../text/visible.js';
import { count } from '../text/words.js';
import { columns as aligned, type Paint, wrap } from './paint.js';

/** Of what is in order fewer rows are enough. */
const FEW = 5;

function lines(section: HealthSection, paint: Paint): string[] {
  const { title, state, columns, note, advice } = section;
  const rows = state === 'look' ? section.rows : section.rows.slice(0, FEW);
  const more = section.more + section.rows.length - rows.length;
  const mark = state === 'look' ? paint.warn('look') : state === 'unknown' ? paint.dim('?   ') : paint.good('ok  ');
  const cells = rows.map((row) => columns.map((column, i) => shortLine(cellWords(row[i] ?? null, column), 120)));
  const head = columns.map((column) => oneLine(column.name));
  const widths = columns.map((_, i) => Math.max(...[head, ...cells].map((row) => widthOf(row[i] ?? ''))));
  const right = [head, ...cells].map((row) =>
    row.map((text, i) => {
      const column = columns[i];
      return column !== undefined && isNumber(column) ? padLeft(text, widths[i] ?? 0) : text;
    }),
  );
  const [first = '', ...rest] = rows.length === 0 ? [] : aligned(right, 7);
  return [
    `${mark}  ${paint.bold(oneLine(title))}${rows.length === 0 && state === 'ok' ? ': none' : ''}`,
    ...(rows.length === 0 ? [] : [paint.dim(first), ...rest]),
    ...(more > 0 ? [`       ${count(more, 'more row')}: see --report-file`] : []),
    ...(note === undefined ? [] : wrap(oneLine(note), paint, 7)),
    ...(advice === undefined ? [] : wrap(`What to do: ${oneLine(advice)}`, paint, 7)),
  ];
}

/** How the database is. What needs a look comes last, where the eye is. */
export function healthLines({ health }: Report, paint: Paint): string[] {
  if (health === undefined) return [];
  return [...[...byNeed(health.sections)].reverse().flatMap((section) => lines(section, paint)), ''];
}
