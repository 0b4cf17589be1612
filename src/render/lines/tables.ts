import type { Report } from '../../model/report.js';
import { bytesWords, rowsWords, someEstimated, tableNotes } from '../text/tables.js';
import { visible } from '../text/visible.js';
import { count } from '../text/words.js';
import { columns, type Paint } from './paint.js';

const MOST_ROWS = 100;

/** Rows and sizes of the touched tables, before the run and after it. */
export function tableLines({ apply }: Report, paint: Paint): string[] {
  const tables = apply?.tables ?? [];
  if (tables.length === 0) return [];
  const more = tables.length - MOST_ROWS;
  return [
    paint.bold(`${count(tables.length, 'touched table')}, before → after`),
    ...columns([
      ['table', 'rows', 'size with indexes', ''],
      ...tables
        .slice(0, MOST_ROWS)
        .map((one) => [visible(one.table), rowsWords(one), bytesWords(one), tableNotes(one, visible)]),
    ]),
    ...(someEstimated(tables) ? ['  ~: as the server estimates'] : []),
    ...(more > 0 ? [`  ${count(more, 'more table')}: see --report-file`] : []),
    '',
  ];
}
