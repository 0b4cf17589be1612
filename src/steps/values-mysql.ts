import { dictionary } from '../model/dictionary.js';
import { ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';

/** A zero date says nothing of anybody, and is the mistake itself. */
const ZERO = /^0000-00-00/;

/** The rows of a plain INSERT stand in the file, for everybody to read. */
function standsInFile(value: string, { kind, sql }: Statement): boolean {
  return /^(?:INSERT|REPLACE)$/.test(kind) && !/\bselect\b/i.test(sql) && value !== '' && sql.includes(value);
}

const DUPLICATE = /^(Duplicate entry ')([\s\S]*)(' for key [\s\S]*)$/;
const INCORRECT = /^([^:]*value: ')([\s\S]*)('(?: for column [\s\S]*| for function [\s\S]*)?)$/;

/** Where a message holds a value: before it, and what comes after it. MariaDB has numbers of its own from 1900 on. */
const PLACES: Readonly<Record<string, RegExp>> = dictionary({
  '1062': DUPLICATE,
  '1586': DUPLICATE,
  '1569': /^([^']*')([\s\S]*)(' for key [\s\S]*)$/,
  '1292': INCORRECT,
  '1366': INCORRECT,
  '1411': INCORRECT,
  '1525': INCORRECT,
  '1300': /^(Invalid [^']*')([\s\S]*)(')$/,
  '1526': /^(Table has no partition for value )([\s\S]*)()$/,
  '1367': /^(Illegal [^']*')([\s\S]*)(' value found[\s\S]*)$/,
  '1761': /^([\s\S]*?, record ')([\s\S]*)(' would [\s\S]*)$/,
  '1762': /^([\s\S]*?, record ')([\s\S]*)(' would [\s\S]*)$/,
  '1916': /^(Got overflow when casting ')([\s\S]*)(' to [\s\S]*)$/,
  '1917': /^(Truncated value ')([\s\S]*)(' when casting to [\s\S]*)$/,
  '1918': /^(Encountered illegal value ')([\s\S]*)(' when converting to [\s\S]*)$/,
  '3854': /^(Cannot convert string ')([\s\S]*)(' from [\s\S]*)$/,
});

/** All between the first sign and the last: a server speaks other languages, too. */
function unquoted(text: string): string {
  const [open, close] = [text.indexOf("'"), text.lastIndexOf("'")];
  return close <= open ? text : `${text.slice(0, open + 1)}…${text.slice(close)}`;
}

function shownOf(code: string, message: string, statement: Statement | undefined): string {
  const place = PLACES[code];
  if (place === undefined) return message;
  const found = place.exec(message);
  if (found === null) return unquoted(message);
  const [, head = '', value = '', tail = ''] = found;
  return statement !== undefined && (ZERO.test(value) || standsInFile(value, statement)) ? message : `${head}…${tail}`;
}

/** What else the server said, each by its own number; behind it stands what we have added. */
function detailOf({ detail, remarks }: ServerError['data'], statement: Statement | undefined): string | undefined {
  if (detail === undefined || remarks === undefined) return detail;
  const said = remarks.map(({ message }) => message).join('\n');
  const shown = remarks.map(({ code, message }) => shownOf(code, message, statement)).join('\n');
  return `${shown}${detail.slice(said.length)}`;
}

const NAMED = /\buser '[^']*'@'[^']*'/g;

/** An error of the target as a report may show it: without what its rows hold, and without the user's name. */
export function withoutValues(error: ServerError, statement: Statement | undefined): ServerError {
  const { remarks: _, ...data } = error.data;
  const detail = detailOf(error.data, statement)?.replace(NAMED, 'this user');
  return new ServerError(
    shownOf(error.code, error.message, statement).replace(NAMED, 'this user'),
    error.code,
    { ...data, ...(detail === undefined ? {} : { detail }) },
    error.cause,
  );
}
