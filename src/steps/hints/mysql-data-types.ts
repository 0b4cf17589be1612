import { dictionary } from '../../model/dictionary.js';
import { readFacts } from '../../sql/mysql/read.js';
import { codeOf, type MysqlHint, tableOf } from './mysql-text.js';
import { asName } from './mysql-words-reserved.js';
import { asCode, parts, plainName, within } from './text.js';

const DEFINED = /^\s*(?:MODIFY|CHANGE)\s+(?:COLUMN\s+)?(?:IF\s+EXISTS\s+)?(?:`[^`]+`|[\w$]+)\s+/i;
const NAME = /^(?:`[^`]+`|[\w$]+)\s+/;

interface Retyped {
  readonly column: string;
  /** From the new type on, as the user wrote it. */
  readonly rest: string;
}

/** The column that this statement gives another type, by the name that it has in the table; the only one where none is named. */
function retyped(sql: string, column: string | undefined): Retyped | undefined {
  const { actions } = readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });
  const all = actions.filter(({ kind }) => kind === 'modify' || kind === 'change');
  const found =
    column === undefined
      ? all.find(() => all.length === 1)
      : all.find(({ name, to }) => name === column || to === column);
  if (found === undefined) return undefined;
  const text = found.text.replace(DEFINED, '');
  return { column: found.name, rest: found.kind === 'change' ? text.replace(NAME, '') : text };
}

const LIMITS: Readonly<Record<string, readonly [low: string, high: string, unsigned: string]>> = dictionary({
  TINYINT: ['-128', '127', '255'],
  SMALLINT: ['-32768', '32767', '65535'],
  MEDIUMINT: ['-8388608', '8388607', '16777215'],
  INT: ['-2147483648', '2147483647', '4294967295'],
  INTEGER: ['-2147483648', '2147483647', '4294967295'],
  BIGINT: ['-9223372036854775808', '9223372036854775807', '18446744073709551615'],
});

/** Rows that a type does not take, as a condition over the column as it is now. */
function outside(column: string, rest: string, code: string): string | undefined {
  const type = /^[a-z]+/i.exec(rest)?.[0].toUpperCase() ?? '';
  const bracket = rest.slice(type.length).trimStart().startsWith('(') ? within(rest, rest.indexOf('(')) : undefined;
  const limits = LIMITS[type];
  if (limits !== undefined && /^(?:1366|1292)$/.test(code))
    return `${column} NOT REGEXP '^[[:space:]]*[-+]?[0-9]+[[:space:]]*$'`;
  if (limits !== undefined)
    return /^\w+(?:\s*\([^)]*\))?\s+UNSIGNED\b/i.test(rest)
      ? `${column} NOT BETWEEN 0 AND ${limits[2]}`
      : `${column} NOT BETWEEN ${limits[0]} AND ${limits[1]}`;
  if (/^(?:DATE|DATETIME|TIMESTAMP)$/.test(type))
    return `${column} IS NOT NULL AND CAST(${column} AS DATETIME) IS NULL`;
  if (bracket === undefined) return undefined;
  if (/^(?:VAR)?CHAR$/.test(type)) return `CHAR_LENGTH(${column}) > ${bracket}`;
  if (/^(?:VAR)?BINARY$/.test(type)) return `LENGTH(${column}) > ${bracket}`;
  if (type === 'ENUM') return `${column} NOT IN (${bracket})`;
  if (!/^(?:DECIMAL|NUMERIC|DEC)$/.test(type)) return undefined;
  const [precision = '10', scale = '0'] = parts(bracket);
  return `ABS(ROUND(${column}, ${scale})) >= 1e${Number(precision) - Number(scale)}`;
}

/** 1406, 1264, 1265, 1292, 1366: rows hold what the new type of a column does not take. */
export const misfits: MysqlHint = (error, { sql }) => {
  const table = tableOf(sql);
  const named = /column (?:`[^`]+`\.`[^`]+`\.)?[`']([^'`]+)[`']/.exec(error.message)?.[1];
  if (table === undefined || !/^\s*ALTER/i.test(codeOf(sql))) return undefined;
  const found = retyped(sql, named === undefined ? undefined : plainName(named));
  if (found === undefined) return undefined;
  const column = asName(found.column);
  const misfit = outside(column, found.rest, error.code);
  const empty = error.code === '1265' && /\bNOT\s+NULL\b/i.test(codeOf(found.rest)) ? `${column} IS NULL` : undefined;
  const where = [misfit, empty].filter((part) => part !== undefined).join(' OR ');
  if (where === '') return undefined;
  const what =
    misfit === undefined
      ? 'NULL'
      : empty === undefined
        ? 'what the new type does not take'
        : 'NULL, or what the new type does not take,';
  return `Rows of \`${table}\` hold ${what} in \`${found.column}\`. This finds them: ${asCode(`SELECT * FROM ${asName(table)} WHERE ${where};`)}. Mend or delete them in a migration before this one.`;
};
