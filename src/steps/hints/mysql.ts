import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import { mysqlOnTarget } from './mysql-data.js';
import { foreignKey, keyTooLong, orphan, referred } from './mysql-keys.js';
import { exists, missing } from './mysql-names.js';
import { RIGHTS } from './mysql-rights.js';
import { SETTINGS } from './mysql-settings.js';
import { foreign, syntax, unknownType } from './mysql-syntax.js';
import { flavourOf, type MysqlHint, type MysqlHintContext, NEAR } from './mysql-text.js';
import { badDefault, duplicate, nullValue, truncated, violated, wrongNumber, wrongValue } from './mysql-values.js';

export type { MysqlHintContext } from './mysql-text.js';

const HELD =
  'Another session held the lock for longer than this one waits. Run it again in a quieter hour; `lock-timeout` and `lock-retries` say how long and how often to wait.';

const PURE =
  'What it gives must depend on the row alone: CURRENT_TIMESTAMP, RAND, subqueries and stored functions are refused there.';

const SIZE =
  'A row may hold 65,535 bytes over all columns, and about half of a page (8 KB) in InnoDB, TEXT and BLOB aside. Make long VARCHARs TEXT, or put columns into a table of their own.';

const HINTS: Readonly<Record<string, MysqlHint>> = dictionary({
  ...RIGHTS,
  ...SETTINGS,
  '1064': syntax,
  '1149': syntax,
  '4161': unknownType,
  '1901': (error, context) => foreign(error, context) ?? PURE,
  '3770': (error, context) => foreign(error, context) ?? PURE,
  '3814': () => PURE,
  '3763': () => PURE,
  '1305': (error, context) => foreign(error, context) ?? missing(error, context),
  '1336': (error, context) => foreign(error, context),
  '1248': () => 'Give the subquery in FROM a name: `FROM (SELECT …) AS s`.',
  '1065': () => 'There is nothing in this statement: take it out.',
  '1049': missing,
  '1051': missing,
  '1054': missing,
  '1072': missing,
  '1091': missing,
  '1109': (_, context) =>
    /\bUSING\b/i.test(context.sql)
      ? 'USING names the table again here: `DELETE FROM a USING a JOIN b ON …`.'
      : 'With aliases write `DELETE a FROM t AS a JOIN …`, naming what to delete from.',
  '1146': missing,
  '1176': missing,
  '1360': () => 'There is no such trigger: check its name, or write `DROP TRIGGER IF EXISTS`.',
  '1539': missing,
  '3734': missing,
  '4092': missing,
  '1052': () => 'Several tables have such a column: write the table or its alias before it.',
  '1396': () =>
    'Users belong to the whole server, not to a migration: let the administrator make them, or write IF [NOT] EXISTS.',
  '1007': exists,
  '1050': exists,
  '1060': exists,
  '1061': exists,
  '1304': exists,
  '1359': () =>
    'A trigger of that name is there already: write `DROP TRIGGER IF EXISTS` before it, or choose another name.',
  '1537': exists,
  '1826': exists,
  '3822': exists,
  '1068': () =>
    'The table has a primary key already: `DROP PRIMARY KEY, ADD PRIMARY KEY (…)` in one ALTER TABLE replaces it.',
  '1005': foreignKey,
  '1215': foreignKey,
  '1822': foreignKey,
  '1824': foreignKey,
  '1830': foreignKey,
  '3780': foreignKey,
  '6125': foreignKey,
  '1216': orphan,
  '1452': orphan,
  '1217': referred,
  '1451': referred,
  '1553': referred,
  '1701': referred,
  '1828': referred,
  '1829': referred,
  '1832': referred,
  '1833': referred,
  '3730': referred,
  '1071': keyTooLong,
  '1709': keyTooLong,
  '1170': (error) => {
    const column = /column '([^']+)'/.exec(error.message)?.[1] ?? 'c';
    return `A key on TEXT or BLOB needs a length: make \`${column}\` VARCHAR(n), or index its beginning, \`KEY k (${column}(100))\`.`;
  },
  '3152': () => 'JSON cannot be indexed itself: make a generated column of the path, and index that.',
  '1101': badDefault,
  '1067': badDefault,
  '1118': () => SIZE,
  '1074': () => `The length counts in characters of up to four bytes. ${SIZE}`,
  '1075': () =>
    'AUTO_INCREMENT needs a key on its column, and there is one such column in a table: add `PRIMARY KEY (c)`. SERIAL counts as one.',
  '1171': () => 'A primary key takes no NULL: write NOT NULL for its columns, or make it UNIQUE.',
  '1292': wrongValue,
  '1525': wrongValue,
  '1411': wrongValue,
  '1366': wrongNumber,
  '1264': truncated,
  '1265': truncated,
  '1406': truncated,
  '1365': () =>
    'ERROR_FOR_DIVISION_BY_ZERO with strict mode refuses it; elsewhere it gives NULL. Write `a / NULLIF(b, 0)`.',
  '1048': nullValue,
  '1138': nullValue,
  '1364': nullValue,
  '1062': duplicate,
  '1586': duplicate,
  '3819': violated,
  '4025': violated,
  '1136': () =>
    'The INSERT names more or fewer columns than it has values. Name the columns: `INSERT INTO t (a, b) VALUES (…)`.',
  '1055': () =>
    'ONLY_FULL_GROUP_BY of `sql_mode` refuses it: name the column in GROUP BY, or write `ANY_VALUE(c)` or `MIN(c)`.',
  '1093': (_, context) =>
    `${flavourOf(context).title} cannot read the table that it changes in a subquery: join it, or wrap the subquery once more, \`IN (SELECT id FROM (SELECT …) AS s)\`.`,
  '1906': () => 'A generated column takes no value: leave it out of the INSERT.',
  '3105': () => 'A generated column takes no value: leave it out of the INSERT.',
  '1846': () =>
    'The server cannot do this change in that way. Take ALGORITHM and LOCK out, or name what it offers; it may then block writes.',
  '1845': () =>
    'The server cannot do this change in that way. Take ALGORITHM and LOCK out, or name what it offers; it may then block writes.',
  '1205': () => HELD,
  '1213': () =>
    'Two sessions waited for each other, and this one was rolled back. Run it again; `lock-retries` says how often that is done by itself.',
  '1690': () =>
    'The result is below zero or too large for its type: CAST to SIGNED before subtracting UNSIGNED columns.',
});

/** These look for the place that the server tells, wherever in the statement it is. */
const READS_ON: ReadonlySet<string> = new Set(['1064', '1149', '4161', '1901', '3770', '1305', '1336']);

/** What to do about an error of a server of the MySQL family, in words with the user's own names; undefined when there is nothing to add. */
export function mysqlHintFor(error: ServerError, context: MysqlHintContext): string | undefined {
  const near = READS_ON.has(error.code) ? context : { ...context, sql: context.sql.slice(0, 2 * NEAR) };
  const told = context.shadow === undefined ? mysqlOnTarget(error, near) : undefined;
  return told ?? HINTS[error.code]?.(error, near);
}
