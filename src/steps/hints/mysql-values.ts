import type { ServerError } from '../../model/error.js';
import { codeOf, escaped, flavourOf, type MysqlHintContext, tableOf } from './mysql-text.js';

const OR = '`||` is OR here, not a way to join texts: write `CONCAT(a, b)`.';

/** 1292: a date or a number that is none. */
export function wrongValue(error: ServerError, { sql }: MysqlHintContext): string {
  const value = /value: '([^']*)'/.exec(error.message)?.[1] ?? '';
  if (/DOUBLE|DECIMAL|INTEGER/.test(error.message))
    return codeOf(sql).includes('||')
      ? OR
      : 'A text is compared or reckoned with as a number. Compare texts with texts (put the number into quotes), or CAST on purpose.';
  if (/^0000|-00/.test(value))
    return 'NO_ZERO_DATE and NO_ZERO_IN_DATE of `sql_mode` refuse zero dates: write NULL, and let the column take it.';
  if (/\dZ$|[+-]\d\d(?::?\d\d)?$/.test(value) && /\d:\d/.test(value))
    return "A date says nothing of its time zone here: write it in UTC, `2025-01-31 08:00:00`, with `SET time_zone = '+00:00'` in `session-setup` for TIMESTAMP columns.";
  return 'There is no such date; write `YYYY-MM-DD hh:mm:ss`. The server refuses it in strict mode instead of storing zeros.';
}

/** 1366: a number or a text that the column cannot hold. */
export function wrongNumber(error: ServerError): string {
  const value = /value: '([^']*)'/.exec(error.message)?.[1] ?? '';
  if (/string value/.test(error.message))
    return "The column's character set has no such character (emoji need four bytes): `ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4` first.";
  if (/^(?:true|false|t|f|yes|no)$/i.test(value))
    return `A BOOLEAN is a TINYINT here: write TRUE or FALSE without quotes instead of '${value}'.`;
  if (value === '') return 'An empty text is no number: write NULL or 0.';
  return 'The server refuses it in strict mode instead of storing 0. Correct the value, or the type of the column.';
}

/** 1265, 1406, 1264: a value that would be cut. */
export function truncated(error: ServerError, { sql }: MysqlHintContext): string {
  const column = /column '([^']+)'/.exec(error.message)?.[1] ?? '…';
  const row = /row (\d+)/.exec(error.message)?.[1];
  const alter = /^\s*ALTER/i.test(codeOf(sql));
  if (alter && /\bNOT\s+NULL\b/i.test(codeOf(sql)) && error.code === '1265')
    return `Row ${row} holds NULL in \`${column}\`, or what the new type cannot hold. Before it: \`UPDATE ${tableOf(sql) ?? '…'} SET ${column} = … WHERE ${column} IS NULL\`, in a migration of its own.`;
  return alter
    ? `A row holds a value of \`${column}\` that does not fit the new type (a text too long, a word that the ENUM has not). Mend the rows in a migration before this one.`
    : `The value does not fit the column \`${column}\`. The server refuses it in strict mode instead of cutting it: shorten it, or widen the column first.`;
}

/** 1101, 1067: a default that the server does not take. */
export function badDefault(error: ServerError, context: MysqlHintContext): string {
  const { title } = flavourOf(context);
  const column = /'([^']+)'/.exec(error.message)?.[1] ?? '…';
  if (error.code === '1101')
    return `${title} takes a default for TEXT, BLOB and JSON only as an expression in parentheses: \`DEFAULT ('…')\`, \`DEFAULT (JSON_OBJECT())\`.`;
  const given =
    new RegExp(`\`?${escaped(column)}\`?\\s[^,]*?\\bDEFAULT\\s+('[^']*'|[\\w.]+)`, 'i').exec(context.sql)?.[1] ?? '';
  if (/^'?0|^'0000/.test(given) && !/^'?0'?$/.test(given))
    return 'NO_ZERO_DATE of `sql_mode` refuses a zero date: write `DEFAULT NULL` or `DEFAULT CURRENT_TIMESTAMP`.';
  if (/^0$/.test(given))
    return 'A date has no 0, and NO_ZERO_DATE of `sql_mode` refuses it: write `DEFAULT NULL` or `DEFAULT CURRENT_TIMESTAMP`.';
  if (/^(?:CURRENT_TIMESTAMP|NOW)$/i.test(given))
    return 'CURRENT_TIMESTAMP is for TIMESTAMP and DATETIME, with the same number of digits: `DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3)`; for a DATE write `DEFAULT (CURRENT_DATE)`.';
  if (/^'(?:t|f|true|false)'$/i.test(given))
    return 'A BOOLEAN is a TINYINT here: write `DEFAULT TRUE` or `DEFAULT FALSE` without quotes.';
  return `${given === '' ? 'That default' : given} is no value of the type of \`${column}\`: it must fit it, and be a word of the list for an ENUM.`;
}

/** 1048, 1138, 1364: NULL where none may be. */
export function nullValue(error: ServerError, { sql }: MysqlHintContext): string {
  const column = /'([^']+)'/.exec(error.message)?.[1];
  if (error.code === '1364')
    return `\`${column}\` is NOT NULL and has no default: name it in the INSERT, or give it a default.${/\bSELECT\b/i.test(codeOf(sql)) ? ' MariaDB says so even where the SELECT gives no row.' : ''}`;
  if (error.code === '1048')
    return `\`${column}\` is NOT NULL: write a value, or leave the column out if it has a default.`;
  const table = tableOf(sql) ?? '…';
  return `A row of \`${table}\` holds NULL in the column that becomes NOT NULL. Fill it first, in a migration of its own: \`UPDATE ${table} SET … WHERE … IS NULL\`.`;
}

/** 1062: two rows of one key. */
export function duplicate(error: ServerError, { sql }: MysqlHintContext): string {
  const key = /for key '(?:[^'.]+\.)?([^']+)'/.exec(error.message)?.[1] ?? '…';
  return /^\s*(?:ALTER|CREATE)/i.test(codeOf(sql))
    ? `Two rows of \`${tableOf(sql) ?? '…'}\` have the same \`${key}\`. Remove the duplicates in a migration before this one.`
    : `Two rows have the same \`${key}\`. Remove the duplicate, or seed with \`ON DUPLICATE KEY UPDATE\`, which may run twice.`;
}

/** 3819, 4025: a check that some row breaks. */
export function violated(error: ServerError, { sql }: MysqlHintContext): string {
  const name = /constraint '([^']+)'|CONSTRAINT `([^`]+)`/.exec(error.message);
  const check = name?.[1] ?? name?.[2] ?? '…';
  return /^\s*ALTER/i.test(codeOf(sql))
    ? `A row of \`${tableOf(sql) ?? '…'}\` breaks \`${check}\`. Mend such rows in a migration before this one; NOT ENFORCED is MySQL's way to add it without looking.`
    : `The row breaks the check \`${check}\`.`;
}
