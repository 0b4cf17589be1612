import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import { codeOf, lastName, type MysqlHint, type MysqlHintContext } from './mysql-text.js';

const shadowWords = ({ shadow }: MysqlHintContext): string =>
  shadow === undefined
    ? ''
    : ` On the shadow (${shadow}) it has all rights on its database and none beyond, like on managed platforms.`;

/** 1142, 1143: `DROP command denied to user … for table 'users'`. */
const command: MysqlHint = (error, context) => {
  const [, right = '', table] =
    /^(.+?) command denied to (?:this user|user .+?) for (?:table|column .+ in table) ([`'].+)$/.exec(error.message) ??
    [];
  if (right === '') return undefined;
  // Of a view MySQL says only that some right is missing.
  const wanted = right === 'ANY' ? 'SELECT' : right;
  const name = table === undefined ? '…' : table.replaceAll(/[`']/g, '');
  const also = /^\s*TRUNCATE/i.test(codeOf(context.sql)) ? ' TRUNCATE needs DROP.' : '';
  return `The user that runs migrations may not do this: GRANT ${wanted} ON ${name} TO it, or on the whole database.${also}${shadowWords(context)}`;
};

const NEEDS: readonly (readonly [statement: RegExp, right: string])[] = [
  [/^\s*CREATE\s+(?:DATABASE|SCHEMA)/i, 'CREATE ON database.*'],
  [/^\s*DROP\s+(?:DATABASE|SCHEMA)/i, 'DROP ON database.*'],
  [/\bEVENT\b/i, 'EVENT ON database.*'],
  [/\b(?:PROCEDURE|FUNCTION)\b/i, 'CREATE ROUTINE ON database.*'],
  [/^\s*LOCK\b/i, 'LOCK TABLES ON database.*'],
  [/\bTEMPORARY\b/i, 'CREATE TEMPORARY TABLES ON database.*'],
  [/^\s*GRANT\b/i, 'what it passes on, WITH GRANT OPTION'],
];

const database: MysqlHint = (error, context) => {
  const name = /database '([^']+)'/.exec(error.message)?.[1] ?? '…';
  const right = NEEDS.find(([statement]) => statement.test(codeOf(context.sql)))?.[1] ?? 'what is needed ON database.*';
  const apart = /^\s*(?:CREATE|DROP)\s+(?:DATABASE|SCHEMA)|^\s*USE\b/i.test(codeOf(context.sql))
    ? ' A migration belongs to the database of the URL: another one is made by its administrator.'
    : '';
  return `The user that runs migrations may not do this: GRANT ${right.replace('database', name)} TO it.${apart}${shadowWords(context)}`;
};

/** 1227: rights over the whole server, which platforms keep for themselves. */
const server: MysqlHint = (error, context) => {
  const right = /the (.+?) privilege/.exec(error.message)?.[1] ?? 'SUPER';
  const code = codeOf(context.sql);
  const instead = /\bDEFINER\b/i.test(code)
    ? 'Take `DEFINER = …` out: whoever runs the migration is then the definer.'
    : /\bsql_log_bin\b|\bgtid_purged\b/i.test(code)
      ? 'Take the line out: a dump wrote it for whole servers.'
      : /\bSET\s+(?:@@)?(?:GLOBAL|PERSIST)/i.test(code)
        ? 'A setting of the whole server is no business of a migration: take it out, or set it where the server is configured; for the session alone write `SET SESSION` in `session-setup`.'
        : 'Let the administrator do this once, outside of the migrations.';
  return `This needs ${right}, a right over the whole server, which managed platforms do not give. ${instead}`;
};

const routine: MysqlHint = (error, context) => {
  const [, right = '', name = ''] =
    /^(.+?) command denied to (?:this user|user .+?) for routine '([^']+)'/.exec(error.message) ?? [];
  return `The user that runs migrations may not do this: GRANT ${right.toUpperCase()} ON PROCEDURE ${lastName(name)} TO it (ON FUNCTION for a function).${shadowWords(context)}`;
};

const FUNCTIONS =
  'The server writes a binary log and trusts no functions and triggers: its administrator sets `log_bin_trust_function_creators = 1` (a parameter on managed platforms).';

const file: MysqlHint = (error: ServerError, { sql }) =>
  /\b(?:LOAD\s+DATA|OUTFILE|LOAD_FILE)\b/i.test(sql) && /Access denied/.test(error.message)
    ? 'Reading and writing files of the server needs the right FILE, which no migration should have: INSERT the rows instead.'
    : undefined;

/** What no right is there for. */
export const RIGHTS: Readonly<Record<string, MysqlHint>> = dictionary({
  '1142': command,
  '1143': command,
  '1044': database,
  '1045': file,
  '1227': server,
  '1370': routine,
  '1418': () =>
    `Say what the function does: DETERMINISTIC, NO SQL or READS SQL DATA before its body. Or: ${FUNCTIONS.charAt(0).toLowerCase()}${FUNCTIONS.slice(1)}`,
  '1419': () => FUNCTIONS,
  '1290': () =>
    'The server was started so that this is refused (read-only, or without reading of files). A replica takes no migrations: name the primary in `database-url`.',
  '1792': () =>
    'The transaction only reads. A `SET TRANSACTION READ ONLY` stands before this statement, or `session-setup` has it.',
  '1836': () => 'The server is read-only: name the primary in `database-url`.',
});
