import { dictionary } from '../model/dictionary.js';
import { ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';

/** A zero date says nothing of anybody, and is the mistake itself. */
const ZERO = /^0000-00-00/;

/** The rows of a plain INSERT stand in the file, for everybody to read. */
function standsInFile(value: string, { kind, sql }: Statement): boolean {
  return /^(?:INSERT|REPLACE)$/.test(kind) && !/\bselect\b/i.test(sql) && value !== '' && sql.includes(value);
}

/** Where a message holds a value: before it, and what comes after it. */
const PLACES: Readonly<Record<string, RegExp>> = dictionary({
  '1062': /^(Duplicate entry ')([\s\S]*)(' for key [\s\S]*)$/,
  '1586': /^(Duplicate entry ')([\s\S]*)(' for key [\s\S]*)$/,
  '1292': /^([^:]*value: ')([\s\S]*)('(?: for column [\s\S]*| for function [\s\S]*)?)$/,
  '1366': /^([^:]*value: ')([\s\S]*)('(?: for column [\s\S]*)?)$/,
  '1411': /^([^:]*value: ')([\s\S]*)('(?: for function [\s\S]*)?)$/,
  '1525': /^([^:]*value: ')([\s\S]*)(')$/,
  '1526': /^(Table has no partition for value )([\s\S]*)()$/,
  '1367': /^(Illegal [^']*')([\s\S]*)(' value found[\s\S]*)$/,
});

/** An error of the target as a report may show it: without what its rows hold, and without the user's name. */
export function withoutValues(error: ServerError, statement: Statement | undefined): ServerError {
  const [, head = '', value = '', tail = ''] = PLACES[error.code]?.exec(error.message) ?? [];
  const shown = statement !== undefined && (ZERO.test(value) || standsInFile(value, statement));
  const message = head === '' || shown ? error.message : `${head}…${tail}`;
  return new ServerError(message.replace(/\buser '[^']*'@'[^']*'/g, 'this user'), error.code, error.data, error.cause);
}
