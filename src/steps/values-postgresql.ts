import { ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';

/** Errors whose message quotes a value: `invalid input syntax for type integer: "…"`. */
const QUOTES_VALUE = /^22(?:P02|P03|003|007|008|018|030|032)$/;

/** Errors whose detail shows a row or a key. */
const SHOWS_ROW = /^(?:23...|44000)$/;

/** A key; others show whole rows. */
const KEYS: ReadonlySet<string> = new Set(['23505', '23503', '23P01']);

/** In any language that the server speaks. */
const OPENS = /["»“«]/;
const CLOSES = ['"', '«', '”', '»'];

/** More parts than a key has columns: that is no key, and looking for each of them would take long. */
const MOST_PARTS = 100;

/** The rows of a plain INSERT and of COPY stand in the file, for everybody to read. */
function standsInFile(value: string, statement: Statement | undefined): boolean {
  if (statement === undefined) return false;
  const { kind, sql, copyData } = statement;
  const rows = kind === 'INSERT' && !/\bselect\b/i.test(sql) ? sql : kind === 'COPY' ? (copyData ?? '') : '';
  const parts = value.split(', ', MOST_PARTS + 1);
  return parts.length <= MOST_PARTS && parts.every((part) => part !== '' && rows.includes(part));
}

/** A value may hold quotes, so all from the first to the last is one. */
function unquoted(text: string, statement: Statement | undefined): string {
  const open = OPENS.exec(text)?.index ?? -1;
  const close = Math.max(...CLOSES.map((sign) => text.lastIndexOf(sign)));
  if (open === -1 || close <= open || standsInFile(text.slice(open + 1, close), statement)) return text;
  return `${text.slice(0, open + 1)}…${text.slice(close)}`;
}

/** `Key (email)=(…) is duplicated.`, `Failing row contains (…).` */
function withoutRow(code: string, detail: string, statement: Statement | undefined): string {
  const key = KEYS.has(code) ? /^([\s\S]*?\)=\()([\s\S]*)(\)[^)]*)$/.exec(detail) : null;
  const from = detail.indexOf('(');
  if (key === null) return from === -1 ? detail : `${detail.slice(0, from)}(…).`;
  const [, head = '', value = '', tail = ''] = key;
  // Two keys, or a value that looks like that: where it ends nobody can tell.
  if (value.includes(')=(')) return `${head}…).`;
  return standsInFile(value, statement) ? detail : `${head}…${tail}`;
}

/**
 * Texts in quotes without what they hold. By hand, since an expression for them keeps a step on the stack for each letter,
 * and a server's message may have millions.
 */
function literalsHidden(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf("'"); open !== -1; open = text.indexOf("'", at)) {
    let end = text.indexOf("'", open + 1);
    let last = end;
    // A doubled quote stands for one, unless no other comes after it
    while (end !== -1 && text[end + 1] === "'") {
      end = text.indexOf("'", end + 2);
      if (end !== -1) last = end;
    }
    if (last === -1) break;
    parts.push(text.slice(at, open), "'…'");
    at = last + 1;
  }
  return parts.join('') + text.slice(at);
}

/** What was being read, and texts within statements that a function put together. */
const whereWithout = (where: string): string =>
  literalsHidden(where.replace(/^(COPY .*?|JSON data, line \d+): [\s\S]*$/m, '$1'));

/**
 * An error of the target as a report may show it: without what its rows hold. What the file itself says stays, and so does
 * what a RAISE of the user's says.
 */
export function withoutValues(error: ServerError, statement: Statement | undefined): ServerError {
  const { detail, where } = error.data;
  if (/\bRAISE\b/.test(where?.split('\n')[0] ?? '')) return error;
  const quotes = QUOTES_VALUE.test(error.code);
  const told = (text: string): string =>
    SHOWS_ROW.test(error.code) ? withoutRow(error.code, text, statement) : quotes ? unquoted(text, statement) : text;
  return new ServerError(
    quotes ? unquoted(error.message, statement) : error.message,
    error.code,
    {
      ...error.data,
      ...(detail === undefined ? {} : { detail: told(detail) }),
      ...(where === undefined ? {} : { where: whereWithout(where) }),
    },
    error.cause,
  );
}
