import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import { readFacts } from '../../sql/mysql/read.js';
import { misfits } from './mysql-data-types.js';
import { codeOf, lastName, type MysqlHint, type MysqlHintContext, tableOf } from './mysql-text.js';
import { asName } from './mysql-words-reserved.js';
import { asCode, conditionOf, parts, plainName, within } from './text.js';

const BEFORE = 'in a migration before this one';

const changesSchema = ({ sql }: MysqlHintContext): boolean =>
  /^\s*(?:ALTER|CREATE|OPTIMIZE|RENAME)\b/i.test(codeOf(sql));

const KEY =
  /\b(?:PRIMARY\s+KEY|UNIQUE(?:\s+(?:KEY|INDEX))?)(?:\s+IF\s+NOT\s+EXISTS)?\s*(`[^`]+`|[\w$]+)?(?:\s+USING\s+\w+)?(?:\s+ON\s+(?:(?:`[^`]+`|[\w$]+)\s*\.\s*)?(?:`[^`]+`|[\w$]+))?\s*\(/gi;

/** The columns and expressions of a key, as a query may name them. */
function keyParts(list: string): readonly string[] {
  return parts(list).map((part) => {
    const plain = part.replace(/\s+(?:ASC|DESC)$/i, '');
    const [, name, length] = /^(`[^`]+`|[\w$]+)\s*\((\d+)\)$/.exec(plain) ?? [];
    return length === undefined ? (/^[\w$]+$/.test(plain) ? asName(plain) : plain) : `LEFT(${name}, ${length})`;
  });
}

/** A key of this name that the statement makes; one without a name bears that of its first column. */
function keyIn(name: string, { sql, catalog }: MysqlHintContext): readonly string[] {
  const made = [...sql.matchAll(KEY)].map((match) => ({
    name: plainName(match[1] ?? ''),
    primary: /^PRIMARY/i.test(match[0]),
    list: within(sql, match.index + match[0].length - 1) ?? '',
  }));
  const inline =
    /[(,]\s*(?:ADD\s+(?:COLUMN\s+)?)?(`[^`]+`|[\w$]+)\s+[a-z]+[^,]*\bUNIQUE\b(?!\s*(?:KEY|INDEX)?\s*[`\w]*\s*\()/i.exec(
      sql,
    );
  const first = (list: string): string => plainName(parts(list)[0]?.replace(/\s*\(\d+\)$/, '') ?? '');
  const found =
    made.find((one) => (name === 'PRIMARY' ? one.primary : one.name === name)) ??
    made.find((one) => !one.primary && one.name === '' && first(one.list) === name) ??
    (made.length === 1 && name !== 'PRIMARY' ? made[0] : undefined);
  if (found !== undefined) return keyParts(found.list);
  if (inline !== null && plainName(inline[1] ?? '') === name) return [asName(name)];
  const definition = [...(catalog?.objects.values() ?? [])].find(
    (one) => one.kind === 'index' && one.name === `${tableOf(sql)}.${name}`,
  )?.definition;
  return keyParts(within(definition ?? '', (definition ?? '').indexOf('(')) ?? '');
}

const duplicates: MysqlHint = (error, context) => {
  const table = tableOf(context.sql);
  const key = /for key '(?:[^'.]+\.)?([^']+)'/.exec(error.message)?.[1];
  if (table === undefined || key === undefined) return undefined;
  const name = asName(table);
  const columns = keyIn(key, context);
  if (changesSchema(context)) {
    if (columns.length === 0)
      return `Rows of \`${table}\` have the same key \`${key}\`. Remove or mend the duplicates ${BEFORE}.`;
    const list = columns.join(', ');
    const filled = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
    const query = `SELECT ${list}, COUNT(*) FROM ${name} WHERE ${filled} GROUP BY ${list} HAVING COUNT(*) > 1;`;
    return `Rows of \`${table}\` have the same key \`${key}\`. This finds them: ${asCode(query)}. Remove or mend the duplicates ${BEFORE}.`;
  }
  const value = /^Duplicate entry '([\s\S]*)' for key/.exec(error.message)?.[1];
  const known = value !== undefined && value !== '…' && columns.length === 1;
  const find = known
    ? ` It is ${asCode(`SELECT * FROM ${name} WHERE ${columns[0]} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}';`)}.`
    : '';
  return `\`${table}\` has a row with this key (\`${key}\`) already, or two rows of this statement have the same.${find} Take the row out of the file, or write \`ON DUPLICATE KEY UPDATE\` where the row on the target may stay.`;
};

/** 1138: MySQL names no column, so all that become NOT NULL are asked for. */
function filled({ sql }: MysqlHintContext): readonly string[] {
  const { actions } = readFacts(sql, { ansiQuotes: false, noBackslashEscapes: false });
  return actions.flatMap(({ kind, name, text }) => {
    if (kind === 'modify' || kind === 'change') return /\bNOT\s+NULL\b/i.test(codeOf(text)) ? [name] : [];
    if (kind !== 'add-index' || !/\bPRIMARY\s+KEY\b/i.test(text)) return [];
    return parts(within(text, text.indexOf('(')) ?? '').map((part) => plainName(part.replace(/\s*\(\d+\)$/, '')));
  });
}

const nulls: MysqlHint = (_, context) => {
  const table = tableOf(context.sql);
  const columns = changesSchema(context) ? filled(context) : [];
  if (table === undefined || columns.length === 0) return undefined;
  const where = columns.map((column) => `${asName(column)} IS NULL`).join(' OR ');
  const names = columns.map((column) => `\`${column}\``).join(', ');
  return `Rows of \`${table}\` hold NULL in ${names}, which is to be NOT NULL. This finds them: ${asCode(`SELECT * FROM ${asName(table)} WHERE ${where};`)}. Fill or delete them ${BEFORE}.`;
};

const CONSTRAINT =
  /`([^`]+)`, CONSTRAINT `[^`]+` FOREIGN KEY \(([^)]+)\) REFERENCES ((?:`[^`]+`\.)?`[^`]+`) \(([^)]+)\)/;

const bare = (list: string): readonly string[] => parts(list).map(plainName);

const orphans: MysqlHint = (error, context) => {
  const [, child = '', columns, parent, targets] = CONSTRAINT.exec(error.message) ?? [];
  const table = child === '' || child.startsWith('#sql') ? tableOf(context.sql) : child;
  if (table === undefined || columns === undefined || parent === undefined || targets === undefined) return undefined;
  const from = bare(columns);
  const to = bare(targets);
  const named = from.map((column) => `\`${column}\``).join(', ');
  const other = lastName(parent);
  if (!changesSchema(context))
    return `The row refers by ${named} to one of \`${other}\` that is not on the target. Insert that one first, or leave this row out.`;
  const there = from.map((column) => `c.${asName(column)} IS NOT NULL`).join(' AND ');
  const same = from.map((column, i) => `p.${asName(to[i] ?? '')} = c.${asName(column)}`).join(' AND ');
  const query = `SELECT c.* FROM ${asName(table)} AS c WHERE ${there} AND NOT EXISTS (SELECT 1 FROM ${parent.replaceAll(/`([^`]+)`/g, (_, name: string) => asName(name))} AS p WHERE ${same});`;
  return `Rows of \`${table}\` refer by ${named} to rows of \`${other}\` that are not there. This finds them: ${asCode(query)}. Mend or delete them ${BEFORE}, or insert the rows of \`${other}\` first.`;
};

/** 3819, 4025: a check that rows break. */
const checks: MysqlHint = (error, context) => {
  const table = tableOf(context.sql);
  const found = /constraint '([^']+)'|CONSTRAINT `([^`]+)`/.exec(error.message);
  const name = lastName(found?.[1] ?? found?.[2] ?? '');
  if (table === undefined || name === '') return undefined;
  const condition = conditionOf(name, context);
  if (!changesSchema(context))
    return `A row of this statement breaks the check \`${name}\` of \`${table}\`${condition === undefined ? '' : `, ${asCode(condition)}`}. Mend the row, or the check before it.`;
  const find =
    condition === undefined
      ? ''
      : ` This finds them: ${asCode(`SELECT * FROM ${asName(table)} WHERE NOT (${condition});`)}.`;
  return `Rows of \`${table}\` break the check \`${name}\`.${find} Mend them ${BEFORE}.`;
};

/** 1265 says NULL under NOT NULL on MariaDB, and a value that fits no more on both. */
const misfit: MysqlHint = (error, context) =>
  misfits(error, context) ?? (error.code === '1265' ? nulls(error, context) : undefined);

const HELD = `Another session held a lock for longer than \`lock-timeout\`, and \`lock-retries\` did not help. This shows who has had a transaction open for long: ${asCode('SELECT trx_mysql_thread_id, trx_started, trx_state FROM information_schema.innodb_trx ORDER BY trx_started;')}. Let it end, or run this in a quieter hour.`;

const SLOW =
  'The statement took longer than it may: raise `statement-timeout` for this run, or run it in a quieter hour.';

const DATA: Readonly<Record<string, MysqlHint>> = dictionary({
  '1062': duplicates,
  '1586': duplicates,
  '1138': nulls,
  '1452': orphans,
  '3819': checks,
  '4025': checks,
  '1264': misfit,
  '1265': misfit,
  '1292': misfit,
  '1366': misfit,
  '1406': misfit,
  '1205': () => HELD,
  '1969': () => SLOW,
  '3024': () => SLOW,
  '1021': () => "The target's disk is full. Make room first.",
  '1114': () =>
    "The table, or the target's disk, is full. Make room first; a rebuild needs as much as the table again.",
});

/** On the target rows are in the way that no shadow has: where they are, never what they hold. */
export const mysqlOnTarget = (error: ServerError, context: MysqlHintContext): string | undefined =>
  DATA[error.code]?.(error, context);
