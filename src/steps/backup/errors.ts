import { ActionError } from '../../model/error.js';
import { installHint } from './tool.js';

/** What people can do about what the tools say. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [
    /row-level security/i,
    'A table forces row level security on the role of `database-url`, so its dump would lack rows. Back up as a superuser, or let the role see all rows: ALTER ROLE … BYPASSRLS.',
  ],
  [
    /permission denied/i,
    'The role of `database-url` may not read everything, and a backup without some tables is none. Grant it: GRANT pg_read_all_data TO … (PostgreSQL 14 or newer), or use the owner.',
  ],
  [
    /No space left on device|could not write|could not extend file|Disk quota/i,
    'Free some space, or name a folder on a larger disk in `backup-directory`.',
  ],
  [
    /lock timeout|could not obtain lock|timeout[\s\S]*LOCK TABLE/i,
    'Another session held a table exclusively for the whole wait. Run again when it has ended; pg_stat_activity shows who it is.',
  ],
  [
    /password authentication|no password supplied|authentication failed|pg_hba/i,
    'The dump tool connects by the same URL as this run did; a pooler or a rule of pg_hba.conf treats it differently.',
  ],
  [
    /certificate|SSL/i,
    'The dump tool could not agree on TLS with the server. Give the authority by `sslrootcert=FILE` in the URL, or another `sslmode`.',
  ],
  [
    /cache lookup failed|could not open relation|does not exist/i,
    'Something changed the schema while it was dumped. Nothing was touched: run this again.',
  ],
];

/** What to do about these words, where they are known. */
export const hintFor = (said: string): string | undefined => HINTS.find(([pattern]) => pattern.test(said))?.[1];

const SIGNALLED = 128;
const SIGKILL = 9;

/** Rows that the server quotes in its errors are nobody's business in a report. */
const ROWS: readonly (readonly [RegExp, string])[] = [
  [/\)=\(.*\)/g, ')=(…)'],
  [/(Failing row contains).*/g, '$1 …'],
  [/(COPY .*, line \d+).*/g, '$1'],
  [/(invalid (?:input|byte).*?: ).*/g, '$1…'],
];

/** The last lines of what a tool said, without anybody's data. */
export function toolWords(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-12);
  return ROWS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), lines.join('\n'));
}

/** An ActionError of what a dump tool said. */
export function backupError(
  what: string,
  ended: { readonly code: number; readonly stderr: string },
  major: number,
): ActionError {
  const said = toolWords(ended.stderr);
  const signal = ended.code > SIGNALLED ? ended.code - SIGNALLED : undefined;
  const how = signal === undefined ? `failed (exit ${ended.code})` : `was killed (signal ${signal})`;
  const killed = signal === SIGKILL ? 'The system killed it, which mostly means that memory ran out.' : undefined;
  const hint = /server version mismatch/i.test(said) ? installHint(major) : (hintFor(said) ?? killed);
  return new ActionError(
    'backup-failed',
    [`The backup was not made: ${what} ${how}.`, ...(said === '' ? [] : [said])].join('\n'),
    hint ?? 'Nothing was touched. Settle what the tool says, then run this again.',
  );
}

export function cancelled(): ActionError {
  return new ActionError(
    'backup-failed',
    'The backup was cancelled before it was complete.',
    'Nothing was touched. Run this again.',
  );
}

/** What the file system says while a backup is written. */
export function fileError(error: unknown, folder: string): ActionError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new ActionError(
    'backup-failed',
    `The backup cannot be written to ${folder}: ${full ? 'the disk is full' : code}.`,
    full
      ? 'Free some space, or name a folder on a larger disk in `backup-directory`.'
      : 'Name a folder in `backup-directory` that this run may write to.',
    { cause: error },
  );
}
