import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import { missingName } from './mysql-names.js';
import { codeOf, escaped, lastName, type MysqlHintContext, tableOf } from './mysql-text.js';

interface Reference {
  readonly column: string;
  readonly table: string;
  readonly target: string;
}

const NAME = '`?([\\w$]+)`?';
const INLINE = new RegExp(
  `${NAME}\\s+[A-Za-z]+(?:\\s*\\([^)]*\\))?[^,()]*?\\bREFERENCES\\s+${NAME}\\s*\\(\\s*${NAME}`,
  'gi',
);
const CLAUSE = new RegExp(
  `\\bFOREIGN\\s+KEY\\s*(?:${NAME}\\s*)?\\(\\s*${NAME}\\s*\\)\\s*REFERENCES\\s+(?:${NAME}\\s*\\.\\s*)?${NAME}\\s*\\(\\s*${NAME}`,
  'gi',
);

/** Foreign keys of one column that a statement makes. */
export function referencesIn(sql: string): readonly Reference[] {
  const clauses = [...sql.matchAll(CLAUSE)].map(([, , column = '', , table = '', target = '']) => ({
    column,
    table,
    target,
  }));
  const inline = [...sql.replace(CLAUSE, '').matchAll(INLINE)].map(([, column = '', table = '', target = '']) => ({
    column,
    table,
    target,
  }));
  return [...clauses, ...inline];
}

/** The type that a statement itself gives to a column. */
function typeIn(sql: string, column: string): string | undefined {
  const found = new RegExp(
    `(?:[(,]|\\bCOLUMN|\\bADD|\\bMODIFY)\\s*\`?${escaped(column)}\`?\\s+((?!KEY|INDEX)[a-z]+(?:\\s*\\([^)]*\\))?(?:\\s+unsigned)?)`,
    'i',
  ).exec(sql)?.[1];
  return found?.toLowerCase() === 'serial' ? 'bigint unsigned' : found?.toLowerCase().replace(/^integer/, 'int');
}

const SERIAL = 'SERIAL is BIGINT UNSIGNED here, and INT fits no BIGINT, signed no unsigned.';

function types({ sql, typeOf }: MysqlHintContext, found: Reference): string {
  const table = tableOf(sql) ?? '';
  const own = typeIn(sql, found.column) ?? typeOf?.(table, found.column);
  const other =
    typeOf?.(found.table, found.target) ??
    (found.table.toLowerCase() === table.toLowerCase() ? typeIn(sql, found.target) : undefined);
  if (own !== undefined && other !== undefined && own !== other)
    return `The key column \`${found.column}\` is ${own}, but \`${found.table}.${found.target}\` that it refers to is ${other}. Make both ${other}.`;
  const mine = own === undefined ? '' : `, which is ${own},`;
  return `The key column \`${found.column}\`${mine} and \`${found.table}.${found.target}\` that it refers to must be of the same type, UNSIGNED and, for texts, character set and collation included: see SHOW CREATE TABLE ${found.table}. ${SERIAL}`;
}

const pick = (context: MysqlHintContext, column: string | undefined): Reference | undefined => {
  const all = referencesIn(context.sql);
  return all.find((one) => one.column === column) ?? all[0];
};

/** Whether the table is in the database, as far as is known: what earlier files made is in no list of names. */
function isThere(table: string, { names, earlier, later, failed }: MysqlHintContext): boolean {
  const mine = earlier.some(({ name, path }) => name === table && !failed.has(path));
  return mine || names.includes(table) || (names.length === 0 && !later.some(({ name }) => name === table));
}

const UNIQUE =
  'A foreign key needs a primary key or a unique index on the columns it refers to, in their order. Add that first.';

/** 1005 with errno 150, 1215, 3780, 1824, …: the reason stands in the warning behind it, where somebody has read that. */
export function foreignKey(error: ServerError, context: MysqlHintContext): string | undefined {
  if (/errno: 121/.test(error.message))
    return 'A foreign key of that name is there already, on this table or another: its name must be unique in the database.';
  const said = `${error.message} ${error.data.detail ?? ''}`;
  const column = /Referencing column '([^']+)'|for column '([^']+)'/.exec(said);
  const found = pick(context, column?.[1] ?? column?.[2]);
  const table = /referenced table '([^']+)'|Referenced table (\S+) not found/i.exec(said);
  if (/Failed to open the referenced|not found in the data dictionary/i.test(said)) {
    const name = lastName(table?.[1] ?? table?.[2] ?? found?.table ?? '');
    return missingName(name, false, context);
  }
  if (/no index in the referenced table|Missing (?:unique key|index)/i.test(said)) return UNIQUE;
  if (/SET NULL/.test(said))
    return 'ON DELETE SET NULL needs a column that may be NULL: take NOT NULL away, or choose CASCADE.';
  const gone = /Column (\S+) was not found/.exec(said)?.[1];
  if (gone !== undefined) return missingName(gone, true, context);
  if (found === undefined) return column === null ? undefined : referred(error, context);
  if (/does not match referenced column/.test(said)) return types(context, found);
  const known = isThere(found.table, context);
  const self = found.table.toLowerCase() === tableOf(context.sql)?.toLowerCase();
  if (/errno: 150|Cannot add foreign key/i.test(said) && !known && !self)
    return missingName(found.table, false, context);
  return types(context, found);
}

const CONSTRAINT =
  /`([^`]+)`, CONSTRAINT `([^`]+)`(?: FOREIGN KEY \(`([^`]+)`\) REFERENCES (?:`[^`]+`\.)?`([^`]+)` \(`([^`]+)`\))?/;

/** 1452: a row refers to nothing. */
export function orphan(error: ServerError, { sql }: MysqlHintContext): string {
  const [, child = '', , column, parent, target] = CONSTRAINT.exec(error.message) ?? [];
  const table = child.startsWith('#sql') || child === '' ? (tableOf(sql) ?? child) : child;
  if (column === undefined || parent === undefined) return 'A row refers to one that is not there.';
  return `A row of \`${table}\` refers by \`${column}\` to a row of \`${parent}\` that is not there. Find such rows by \`SELECT ${column} FROM ${table} WHERE ${column} NOT IN (SELECT ${target} FROM ${parent})\`, and mend or delete them in a migration before this one; or insert the rows of \`${parent}\` first.`;
}

/** 1451, 1217, 3730, 1701, 1553, 1828, 1832, 1833: somebody refers to what is deleted, dropped or changed. */
export function referred(error: ServerError, { sql }: MysqlHintContext): string {
  const named = CONSTRAINT.exec(error.message);
  const other = /constraint '([^']+)'(?: (?:on|of) table '([^']+)')?/.exec(error.message);
  const constraint = named?.[2] ?? other?.[1] ?? /index '([^']+)'/.exec(error.message)?.[1];
  const table = named?.[1] ?? (other?.[2] === undefined ? undefined : lastName(other[2]));
  const who =
    constraint === undefined
      ? 'A foreign key'
      : `The foreign key \`${constraint}\`${table === undefined ? '' : ` of \`${table}\``}`;
  if (/^Cannot delete or update/.test(error.message) && /^\s*(?:DELETE|UPDATE|REPLACE)/i.test(codeOf(sql)))
    return `${who} refers to these rows: change or delete those that refer to them first.`;
  if (/truncate/i.test(error.message))
    return `${who} refers to this table, so TRUNCATE is refused: write DELETE FROM, children first.`;
  if (/^Referencing column/.test(error.message))
    return `${who} joins this column with another one, and both must be of the same type. Drop the foreign key, change both columns, and add it again.`;
  if (/^Cannot drop (?:index|column)|^Cannot change/.test(error.message))
    return `${who} needs it. Drop the foreign key first (\`ALTER TABLE ${table ?? tableOf(sql) ?? '…'} DROP FOREIGN KEY ${constraint ?? '…'}\`) and add it again behind the change.`;
  return `${who} refers to this table: drop that foreign key or its table first. CASCADE is read here and does nothing.`;
}

const BYTES: Readonly<Record<string, string>> = dictionary({
  '3072': 'InnoDB',
  '1000': 'MyISAM',
  '767': 'a table of ROW_FORMAT=COMPACT or REDUNDANT',
});

/** 1071, 1709: too many bytes in a key. */
export function keyTooLong(error: ServerError): string {
  const bytes = /is (\d+) bytes/.exec(error.message)?.[1] ?? '3072';
  const whose = BYTES[bytes] === undefined ? '' : ` in ${BYTES[bytes]}`;
  const letters = Math.floor(Number(bytes) / 4);
  const old = bytes === '767' ? ' Or make the table ROW_FORMAT=DYNAMIC, which takes 3072.' : '';
  return `A key holds ${bytes} bytes${whose}, and a character of utf8mb4 counts four: ${letters} characters over all its columns. Shorten the columns, or index only their beginning: \`KEY k (c(${Math.min(191, letters)}))\`.${old}`;
}
