import { dictionary } from '../../model/dictionary.js';
import { type Flavour, lastName, type MysqlHintContext, shown, tableOf, type Word } from './mysql-text.js';

const ONCE = 'A migration runs once, so leave it out; what is there already is recorded with `baseline`.';

const uuid = ({ wrappedDefault }: Flavour, sql: string): string =>
  /\bDEFAULT\b/i.test(sql) ? (wrappedDefault ? '`DEFAULT (UUID())`' : '`DEFAULT UUID()`') : '`UUID()`';

function modify(found: RegExpMatchArray, _: Flavour, { sql, typeOf }: MysqlHintContext): string {
  const [, name = '', what = '', given = ''] = found;
  const table = tableOf(sql) ?? '…';
  const type = given.replace(/\bUSING\b[\s\S]*/i, '').trim() || typeOf?.(table, lastName(name)) || 'TYPE';
  const rest = /NULL$/i.test(what) ? ` ${shown(what).replace(/^(?:SET|DROP NOT) /, '')}` : '';
  return `\`${shown(what)}\` of ALTER COLUMN is PostgreSQL's: write \`ALTER TABLE ${table} MODIFY COLUMN ${name} ${type}${rest}\` with the whole definition; what it leaves out (NOT NULL, DEFAULT, COMMENT) is gone.`;
}

/** Types of PostgreSQL, and what stands for them here. */
const TYPES: Readonly<Record<string, string>> = dictionary({
  JSONB: '`JSON`',
  BIGSERIAL: '`BIGINT NOT NULL AUTO_INCREMENT`',
  SERIAL8: '`BIGINT NOT NULL AUTO_INCREMENT`',
  SMALLSERIAL: '`SMALLINT NOT NULL AUTO_INCREMENT`',
  SERIAL4: '`INT NOT NULL AUTO_INCREMENT`',
  TIMESTAMPTZ: '`TIMESTAMP` (kept in UTC, up to the year 2038) or `DATETIME`',
  TIMETZ: '`TIME`',
  BYTEA: '`BLOB` or `VARBINARY(n)`',
  MONEY: '`DECIMAL(12, 2)`',
  INET: '`VARCHAR(45)` or `VARBINARY(16)`',
  CIDR: '`VARCHAR(45)`',
  CITEXT: '`VARCHAR(n)`, whose collation ignores case as a rule',
  TSVECTOR: '`TEXT` with a FULLTEXT index',
  HSTORE: '`JSON`',
  INT4: '`INT`',
  INT8: '`BIGINT`',
  INT2: '`SMALLINT`',
  FLOAT8: '`DOUBLE`',
});

/** Types, tables and what belongs to them, as other databases write it. */
export const SCHEMA_WORDS: readonly Word[] = [
  [
    /\b(ADD|DROP|MODIFY|CHANGE|RENAME)\s+(?:(?:COLUMN|INDEX|KEY|UNIQUE|CONSTRAINT|FOREIGN\s+KEY|PARTITION)\s+){0,2}IF\s+(?:NOT\s+)?EXISTS\b/i,
    (found, { ifExists, title }) =>
      ifExists ? undefined : `${title} has no \`${shown(found[0])}\`; MariaDB and TiDB have. ${ONCE}`,
  ],
  [
    /\b(?:CREATE|DROP)\s+(?:(?:UNIQUE|FULLTEXT|SPATIAL)\s+)?INDEX\s+IF\s+(?:NOT\s+)?EXISTS\b/i,
    (found, { ifExists, title }) =>
      ifExists ? undefined : `${title} has no \`${shown(found[0])}\`; MariaDB and TiDB have. ${ONCE}`,
  ],
  [
    /\bDROP\s+INDEX\s+(?:IF\s+EXISTS\s+)?[\w`]+\s*$/i,
    'An index belongs to its table here: write `DROP INDEX name ON table`.',
  ],
  [
    new RegExp(`(?<!::\\s*)\\b(${Object.keys(TYPES).join('|')})\\b(?!\\s*\\()`, 'i'),
    (found) => `\`${shown(found[0])}\` is PostgreSQL's: write ${TYPES[shown(found[0])] ?? ''}.`,
  ],
  [
    /\bTIMESTAMP\s*(?:\(\d\)\s*)?WITH(?:OUT)?\s+TIME\s+ZONE\b/i,
    'A type says nothing of time zones here: write `TIMESTAMP` (kept in UTC, up to the year 2038) or `DATETIME`.',
  ],
  [
    /(?<=[\w`)]\s+)UUID\b(?!\s*\()/i,
    (_, { uuidType, title }) =>
      uuidType ? undefined : `${title} has no type \`UUID\`: write \`CHAR(36)\` or \`BINARY(16)\`.`,
  ],
  [
    /\b(?:gen_random_uuid|uuid_generate_v4|uuid_generate_v1)\b(?:\s*\(\s*\))?/i,
    (found, flavour, { sql }) =>
      `\`${found[0].replace(/\s/g, '').replace(/\(?\)?$/, '()')}\` is PostgreSQL's: write ${uuid(flavour, sql)}.`,
  ],
  [
    /\bjson\b[^,;()]*\bDEFAULT\s+'/i,
    (_, { wrappedDefault, title }) =>
      wrappedDefault ? `${title} takes a default of JSON only as an expression: \`DEFAULT ('{}')\`.` : undefined,
    'mild',
  ],
  [
    /\bSERIAL\b/i,
    '`SERIAL` is `BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE` here: columns that refer to it must be `BIGINT UNSIGNED` too, or write `INT NOT NULL AUTO_INCREMENT`.',
    'mild',
  ],
  [
    /\bCREATE\s+TYPE\b[\s\S]*?\bAS\s+ENUM\b/i,
    "There are no types of one's own here: write the list where the column is, `plan ENUM (…)`, and leave CREATE TYPE out.",
  ],
  [
    /\bALTER\s+TYPE\b[\s\S]*?\bADD\s+VALUE\b/i,
    "There are no types of one's own here: `ALTER TABLE … MODIFY COLUMN c ENUM (…)` with the longer list; new values at its end cost nothing.",
  ],
  [
    /\b(?:CREATE|ALTER|DROP)\s+(?:TYPE|DOMAIN)\b/i,
    "There are no types of one's own here: write type and CHECK where the column is, and leave this statement out.",
  ],
  [/\bCREATE\s+EXTENSION\b/i, "Extensions are PostgreSQL's: leave the statement out."],
  [
    /\bCREATE\s+SCHEMA\b[\s\S]*?\bAUTHORIZATION\b/i,
    'A schema is a database here, and has no owner: leave AUTHORIZATION out and GRANT what is needed.',
  ],
  [
    /\w+\s*(?:\(\d+\)\s*)?\[\s*\]/,
    'There are no arrays here: make the column `JSON`, or a table of its own with a row for each element.',
  ],
  [
    /\b(?:AS|DO)\s+\$\w*\$/i,
    (_, { triggers, title }) =>
      `\`$$\` bodies and PL/pgSQL are PostgreSQL's: write the body as \`BEGIN … END\`${triggers ? ', with `DELIMITER` around it' : `; but ${title} has neither triggers nor stored functions`}. \`ON UPDATE CURRENT_TIMESTAMP\` on the column does what most touch-triggers do.`,
  ],
  [
    /\bEXECUTE\s+(?:FUNCTION|PROCEDURE)\b/i,
    'A trigger holds its statements itself here: `FOR EACH ROW SET NEW.c = …`, or `BEGIN … END`.',
  ],
  [
    /(?<!\$\s*)\bLANGUAGE\s+(?:plpgsql|sql)\b/i,
    "A function's body stands without quotes and LANGUAGE here: `RETURN …` or `BEGIN … END`.",
  ],
  [
    /\bCREATE\s+OR\s+REPLACE\s+(FUNCTION|PROCEDURE|TABLE|TRIGGER|EVENT)\b/i,
    (found, { orReplace, title }) =>
      orReplace
        ? undefined
        : `${title} has no \`${shown(found[0])}\`: write \`DROP ${shown(found[1] ?? '')} IF EXISTS …\` and then CREATE.`,
  ],
  [/\bALTER\s+(?:COLUMN\s+)?([\w`]+)\s+((?:SET\s+DATA\s+)?TYPE)\b([^,;]*)/i, modify],
  [/\bALTER\s+(?:COLUMN\s+)?([\w`]+)\s+((?:SET|DROP)\s+NOT\s+NULL)\b/i, modify],
  [
    /\bCOMMENT\s+ON\s+(TABLE|COLUMN|\w+)/i,
    (found) =>
      /table/i.test(found[1] ?? '')
        ? "`COMMENT ON` is PostgreSQL's: write `ALTER TABLE t COMMENT = '…'`, or COMMENT behind CREATE TABLE (…)."
        : "`COMMENT ON` is PostgreSQL's: write COMMENT '…' where the column is defined.",
  ],
  [
    /\bCREATE\s+(UNIQUE\s+)?INDEX\b[\s\S]*\)\s*(?:INCLUDE\s*\([^)]*\)\s*)?WHERE\b/i,
    (found) =>
      found[1] === undefined
        ? 'There is no index of some rows only here: leave WHERE out.'
        : 'There is no index of some rows only here: make a generated column that is NULL for the others, and a unique index on it.',
  ],
  [
    /\bUSING\s+(GIN|GIST|BRIN|SP-?GIST|HNSW|IVFFLAT)\b/i,
    (found) =>
      `\`${shown(found[0])}\` is PostgreSQL's: for JSON make a generated column of what is searched for and index that; for text a FULLTEXT index.`,
  ],
  [
    /\bON\s+[\w`.]+\s+USING\s+(?:BTREE|HASH)\b/i,
    '`USING` stands behind the columns here, and may be left out: `ON t (c) USING BTREE`.',
  ],
  [
    /\bCONCURRENTLY\b/i,
    "`CONCURRENTLY` is PostgreSQL's: leave it out. InnoDB builds an index without blocking writes; `ALGORITHM=INPLACE LOCK=NONE` at the end makes sure of it.",
  ],
  [/\)\s*INCLUDE\b/i, 'There is no INCLUDE here: put the columns at the end of the index.'],
  [
    /\bGENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY\b/i,
    "`… AS IDENTITY` is PostgreSQL's: write `AUTO_INCREMENT`, with a key on the column.",
  ],
  [/(?<=[\w`]\s+)INTERVAL\b(?=\s*[,)])/i, 'There is no type INTERVAL here: keep seconds in an `INT`.'],
  [
    /\bROW\s+LEVEL\s+SECURITY\b|\b(?:CREATE|ALTER|DROP)\s+POLICY\b/i,
    'There is no row level security here: leave it out, and let the application or a view choose the rows.',
  ],
  [/\bOWNER\s+TO\b/i, 'Nothing has an owner here: leave it out, and GRANT what is needed.'],
  [
    /\b(?:CREATE|ALTER|DROP)\s+SEQUENCE\b|\bnextval\s*\(\s*'/i,
    (_, { sequences, title }) =>
      sequences
        ? '`nextval` takes a name here, no text: `NEXTVAL(s)`.'
        : `${title} has no sequences: write \`AUTO_INCREMENT\` on the column.`,
  ],
  [
    /\bMATERIALIZED\s+VIEW\b/i,
    'There is no such view here: make a table, and fill it by an event or by the application.',
  ],
  [
    /\bNOT\s+VALID\b|\bVALIDATE\s+CONSTRAINT\b/i,
    'A constraint is checked at once here: leave NOT VALID and VALIDATE out.',
  ],
  [
    /\b(?:NOT\s+)?DEFERRABLE\b|\bINITIALLY\s+(?:DEFERRED|IMMEDIATE)\b/i,
    'A foreign key is checked at once here: leave DEFERRABLE out, and mind the order of the rows.',
  ],
  [/\bALTER\s+INDEX\b[\s\S]*\bRENAME\b/i, 'Write `ALTER TABLE t RENAME INDEX a TO b`.'],
  [/\bUNLOGGED\b/i, "`UNLOGGED` is PostgreSQL's: leave it out."],
  [/\bVARCHAR\b(?!\s*\()/i, '`VARCHAR` needs a length here: `VARCHAR(255)`, or `TEXT`.'],
  [
    /\bDEFAULT\s+(?!CURRENT_TIMESTAMP|NOW\b|LOCALTIME|NULL\b|TRUE\b|FALSE\b)[A-Za-z_]\w*\s*(?:\(|(?=[,)\s]|$))/i,
    (found, { wrappedDefault, title }) =>
      wrappedDefault && /\(|current_date|current_time\b/i.test(found[0])
        ? `${title} wants parentheses around a default that is an expression: \`DEFAULT (${found[0].replace(/^DEFAULT\s+/i, '').replace(/\s*\($/, '(…)')})\`.`
        : undefined,
  ],
  [
    /\bINDEX\b[^(]*\(\s*\(|\bINDEX\b[^(]*\(\s*\w+\s*\(\s*[A-Za-z_`]/i,
    (found, { functionalIndex, title }) =>
      functionalIndex
        ? found[0].replace(/\s/g, '').endsWith('((')
          ? undefined
          : 'An expression in an index needs parentheses of its own: `ON t ((LOWER(c)))`.'
        : `${title} has no index on an expression: make a generated column, \`c2 VARCHAR(n) AS (LOWER(c)) VIRTUAL\`, and index that.`,
  ],
  [
    /\bALTER\s+(?:INDEX|KEY)\s+[\w`]+\s+(?:NOT\s+)?(INVISIBLE|VISIBLE|IGNORED)\b/i,
    (found, { arrows, title }) =>
      /ignored/i.test(found[1] ?? '') === arrows
        ? `${title} writes ${arrows ? '`INVISIBLE` and `VISIBLE`' : '`IGNORED` and `NOT IGNORED`'} there.`
        : undefined,
  ],
  [
    /\bDROP\s+INDEX\b[^,]*\sON\s+[\w`.]+\s+(?:LOCK|ALGORITHM)\b/i,
    (_, { arrows, title }) =>
      arrows ? undefined : `${title} takes it in ALTER TABLE only: \`ALTER TABLE t DROP INDEX i, LOCK=NONE\`.`,
  ],
  [
    /\bWITH\s+SYSTEM\s+VERSIONING\b|\bPERIOD\s+FOR\b|\bAS\s+ROW\s+(?:START|END)\b/i,
    (_, { arrows, title }) =>
      arrows
        ? `${title} has no system versioning, which is MariaDB's: keep the history in a table of its own.`
        : undefined,
  ],
  [
    /\)\s*(?:VIRTUAL|STORED|PERSISTENT)\s+NOT\s+NULL\b/i,
    (_, { functionalIndex, title }) =>
      functionalIndex
        ? undefined
        : `${title} takes no NOT NULL behind a generated column: leave it out, or check it, \`CHECK (c IS NOT NULL)\`.`,
  ],
];
