import type { MysqlVersion } from '../../io/mysql-programs.js';
import { ActionError } from '../../model/error.js';
import { toolName } from './tool.js';

/** What people can do about what the tools say. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /authentication plugin|plugin \S+ could not be loaded/i,
    'The tool cannot log in as this account does, mostly since it is MySQL’s on a MariaDB or the other way round. Install the server’s own (`mysql-client`, `mariadb-client`), or name its folder in `mysql-binaries`.',
  ],
  [
    /insufficient privileges to SHOW CREATE|insufficent privileges|SHOW CREATE (?:PROCEDURE|FUNCTION|PACKAGE)/i,
    'The body of a routine is shown only to its definer and to who may see all. Grant the user of `database-url` the right: GRANT SHOW_ROUTINE ON *.* TO … (MySQL 8.0.20 or newer), GRANT SHOW CREATE ROUTINE ON the database (MariaDB 11.3 or newer), else GRANT SELECT ON mysql.proc.',
  ],
  [
    /\b(?:1045|1698)\b|Access denied for user[^\n]*using password/i,
    'The dump tool connects by the same URL as this run did; a proxy, or an account whose authentication the tool does not know, treats it differently. Name newer tools in `mysql-binaries`.',
  ],
  [
    /\bRELOAD\b|FLUSH_TABLES/,
    'mysqldump 8.0.32 asks for a right that it does not need. Take a newer one, or GRANT FLUSH_TABLES ON *.* TO the user of `database-url`.',
  ],
  [
    /Access denied|command denied|\b(?:1044|1142|1143|1227|1370)\b/i,
    'The user of `database-url` may not read everything, and a backup without some objects is none. Grant it: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON the database TO …; for routines of others GRANT SHOW_ROUTINE ON *.* (MySQL) or SELECT ON mysql.proc (MariaDB).',
  ],
  [
    /No space left on device|Errcode: 28|Disk quota/i,
    'Free some space, or name a folder on a larger disk in `backup-directory`.',
  ],
  [
    /lock wait timeout|\b1205\b/i,
    'Another session held a table exclusively for the whole wait. Run again when it has ended; SHOW PROCESSLIST shows who it is.',
  ],
  [
    /certificate|\b(?:SSL|TLS)\b/i,
    'The dump tool could not agree on TLS with the server. Give the authority by `sslca=FILE` in the URL. mariadb-dump always checks the host’s name with the certificate: where only the authority is to be checked, name the folder of MySQL’s tools in `mysql-binaries`.',
  ],
  [
    /definition has changed|\b(?:1412|1146)\b|doesn't exist/i,
    'Something changed the schema while it was dumped, or a view names something that is gone. Nothing was touched: run this again; if it fails at the same object, mend or drop that.',
  ],
  [
    /\b1356\b|references invalid/i,
    'A view names something that is gone, or its definer has lost the rights on it. Mend or drop the view, then run this again.',
  ],
  [
    /\b1449\b|definer/i,
    'A view names a definer that does not exist any more. Make that account, or give the view another definer.',
  ],
  [
    /Lost connection|gone away|\b(?:2006|2013|1152|1160)\b/i,
    'The connection broke while rows were sent: a proxy or the server ended it. Give the server itself in `direct-url`, or raise its net_write_timeout.',
  ],
];

export const mysqlHint = (said: string): string | undefined => HINTS.find(([pattern]) => pattern.test(said))?.[1];

/** Rows that the server quotes in its errors are nobody's business in a report. */
const ROWS: readonly (readonly [RegExp, string])[] = [
  [/(Duplicate entry ').*(' for key)/g, '$1…$2'],
  [/((?:Incorrect|Invalid|Truncated incorrect) .*? value: ').*(' (?:for|at|in)\b)/gi, '$1…$2'],
  [/(near ')[\s\S]*?(' at line \d+)/g, '$1…$2'],
];

/** The last lines of what a tool said, without anybody's data. */
export function mysqlWords(stderr: string): string {
  const lines = ROWS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), stderr)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/unknown (?:option|variable) '(?:--)?loose-/.test(line))
    .slice(-12);
  return lines.join('\n');
}

/** Whether these words are more than a warning, whatever the tool ended with. */
export const isTrouble = (said: string): boolean =>
  said
    .split('\n')
    .some((line) => !/\[?(?:Warning|Note)\b/i.test(line) && /error|denied|couldn't|insuffici?ent|fail/i.test(line));

const SIGNALLED = 128;
const SIGKILL = 9;

/** An ActionError of how a dump tool ended, or of what it left out. */
export function mysqlBackupError(
  tool: MysqlVersion,
  ended: { readonly code: number; readonly stderr: string },
  why = '',
): ActionError {
  const said = mysqlWords(ended.stderr);
  const signal = ended.code > SIGNALLED ? ended.code - SIGNALLED : undefined;
  const failed = ended.code === 0 ? 'ended without an error' : `failed (exit ${ended.code})`;
  const how = signal === undefined ? failed : `was killed (signal ${signal})`;
  const killed = signal === SIGKILL ? 'The system killed it, which mostly means that memory ran out.' : undefined;
  return new ActionError(
    'backup-failed',
    [`The backup was not made: ${toolName(tool)} ${how}${why}.`, ...(said === '' ? [] : [said])].join('\n'),
    mysqlHint(said) ?? killed ?? 'Nothing was touched. Settle what the tool says, then run this again.',
  );
}
