import { code, details, table, unbroken } from '../markdown.js';
import { bytesWords, rowsWords, someEstimated, tableNotes } from '../text/tables.js';
import { shortName } from '../text/visible.js';
import { count } from '../text/words.js';
import { most, type Part } from './part.js';

/** More than these are folded away. */
const OPEN = 12;

/** Rows and sizes of the touched tables, before the run and after it. */
export const tablesPart: Part = ({ apply }, look) => {
  const tables = apply?.tables ?? [];
  const shown = most(tables, look, 30, 0);
  if (shown.length === 0) return [];
  const name = (text: string): string => code(shortName(text, 200));
  const rows = shown.map((one) => [
    name(one.table),
    unbroken(rowsWords(one)),
    unbroken(bytesWords(one)),
    tableNotes(one, name),
  ]);
  const notes = rows.some((row) => row[3] !== '');
  const body = table(
    ['Table', 'Rows ', 'Size with indexes ', ...(notes ? ['Notes'] : [])],
    rows.map((row) => (notes ? row : row.slice(0, 3))),
  );
  const more = tables.length - shown.length;
  const words = [
    ...(someEstimated(tables) ? ['`~`: as the server estimates; too many to count in a short time.'] : []),
    ...(more > 0 ? [`${count(more, 'more table')} not shown here.`] : []),
  ];
  const title = `${count(tables.length, 'touched table')}, before and after`;
  const blocks = [body, ...words];
  return shown.length > OPEN ? [details(title, blocks.join('\n\n'))] : [`### ${title}`, ...blocks];
};
