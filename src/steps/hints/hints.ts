import { dictionary } from '../../model/dictionary.js';
import type { ServerError } from '../../model/error.js';
import type { Hint, HintContext } from './context.js';
import { onTarget } from './data.js';
import { dependents, rights, uncast, usedByView } from './depends.js';
import { exists } from './exists.js';
import { missing } from './missing.js';
import { nearest } from './names.js';

export type { Hint, HintContext } from './context.js';

/** Images that bring an extension which no server has by itself. */
const IMAGES: Readonly<Record<string, (major: number) => string>> = dictionary({
  vector: (major) => `pgvector/pgvector:pg${major}`,
  postgis: (major) => `postgis/postgis:${major}-${major < 18 ? '3.5' : '3.6'}`,
  timescaledb: (major) => `timescale/timescaledb:latest-pg${major}`,
});

const extension: Hint = (error, { shadow, major }) => {
  const name = /extension "?([^"\s]+)"?/.exec(error.message)?.[1];
  if (name === undefined) return undefined;
  const image = IMAGES[name]?.(major) ?? 'IMAGE';
  if (shadow === undefined)
    return `The target's server has no extension ${name}. Install its package on that server, or switch it on where the platform offers it.`;
  const which = image === 'IMAGE' ? ' with an image that brings it' : '';
  return `The shadow (${shadow}) does not carry the extension ${name}, which is no fault of the migration. Use one that does: \`shadow: docker:${image}\`${which}, or install the extension beside the local server.`;
};

const keyTypes: Hint = (error) => {
  const found = /columns? "([^"]+)" .*and "([^"]+)" .*types: (.+?) and (.+?)\.?$/.exec(error.data.detail ?? '');
  if (found === null) return undefined;
  return `The key column \`${found[1]}\` is ${found[3]}, but the column \`${found[2]}\` that it refers to is ${found[4]}. Make both ${found[4]}.`;
};

/** Words of SQL that people mistype. */
const WORDS =
  `ADD ALTER ALWAYS AND AS BEGIN BETWEEN BIGINT BOOLEAN BY CASCADE CASE CHECK COLUMN COMMENT COMMIT CONCURRENTLY CONFLICT CONSTRAINT CREATE
   CURRENT_TIMESTAMP DATABASE DATE DEFAULT DEFERRABLE DELETE DISABLE DISTINCT DOMAIN DROP ELSE ENABLE END EXECUTE EXISTS EXTENSION FOREIGN FROM FUNCTION
   GENERATED GRANT GROUP HAVING IDENTITY IMMUTABLE INDEX INSERT INTEGER INTO JOIN LANGUAGE LEVEL LIMIT MATERIALIZED NOT NOTHING NULL NUMERIC ONLY ORDER
   OWNER PARTITION POLICY PRIMARY PROCEDURE REFERENCES RENAME REPLACE RESTRICT RETURNING RETURNS REVOKE ROLE ROW SCHEMA SECURITY SELECT SEQUENCE SET
   STABLE STORED TABLE TEXT THEN TIMESTAMP TO TRIGGER TRUNCATE TYPE UNION UNIQUE UPDATE USING VALIDATE VALUES VARCHAR VIEW WHEN WHERE WITH`.split(
    /\s+/,
  );

const syntax: Hint = (error) => {
  const token = /at or near "([^"]+)"/.exec(error.message)?.[1];
  if (token === undefined) return 'The file ends in the middle of a statement: look for an open bracket or quote.';
  const word = /^[A-Za-z_]{3,}$/.test(token) ? nearest(token.toUpperCase(), WORDS) : undefined;
  return word === undefined
    ? 'The server stops reading at the caret; the mistake is there or just before it.'
    : `Is ${word} meant?`;
};

const NO_TRANSACTION = 'Put `-- migrate-on-merge: no-transaction` at the top of the file';

const HINTS: Readonly<Record<string, Hint>> = dictionary({
  '42P01': missing,
  '42704': (error, context) =>
    /^unrecognized configuration parameter/.test(error.message)
      ? 'Neither this server nor an extension on it knows the setting. Take the line out, or check its spelling.'
      : missing(error, context),
  '42883': missing,
  '3F000': missing,
  '42703': missing,
  '42P02': missing,
  '42P07': exists,
  '42710': exists,
  '42701': exists,
  '42P06': exists,
  '42723': exists,
  '42P04': exists,
  '42804': (error, context) => uncast(error, context) ?? keyTypes(error, context),
  '42830': (error) =>
    error.message.includes('no unique constraint')
      ? 'A foreign key needs a unique constraint or primary key on the columns it refers to. Add that first.'
      : undefined,
  '42501': rights,
  '55P04': () =>
    'A new enum value cannot be used in the transaction that adds it. Put ADD VALUE into a migration of its own, before this one.',
  '25001': () =>
    `This statement cannot run in a transaction block. ${NO_TRANSACTION}, or take the surrounding BEGIN and COMMIT away.`,
  '25P01': (_, { notAtomic }) =>
    `This statement needs a transaction, and the file does not run in one${notAtomic === undefined ? '' : `: ${notAtomic}`}. Put the one or the other into a migration of its own.`,
  '2D000': () => `A block that commits needs to run outside of a transaction. ${NO_TRANSACTION}.`,
  '0A000': (error, context) => usedByView(error, context) ?? extension(error, context),
  '2BP01': dependents,
  '22023': (error, context) => (/^role ".*" does not exist$/.test(error.message) ? missing(error, context) : undefined),
  '3D000': (_, { shadow }) =>
    `${shadow === undefined ? 'A session' : 'The shadow'} holds one database, and a migration cannot reach another. Write \`current_database()\` within a DO block where the own one is meant; what is about other databases goes outside of migrations.`,
  '58P01': extension,
  '23502': () => 'A row breaks NOT NULL. On the target, fill the column first in a migration of its own.',
  '23505': () => 'Two rows have the same key. Remove the duplicates first, or seed with ON CONFLICT DO NOTHING.',
  '42601': syntax,
  'open-transaction': () => 'Add the COMMIT that is missing at its end.',
});

/** What to do about an error of the server, in words with the user's own names; undefined when there is nothing to add. */
export function hintFor(error: ServerError, context: HintContext): string | undefined {
  const told = context.shadow === undefined ? onTarget(error, context) : undefined;
  if (told !== undefined) return told;
  const [newest] = context.needs;
  if (newest !== undefined && newest.since > context.major)
    return `PostgreSQL ${newest.since} brought ${newest.what}, and ${context.shadow === undefined ? `the target is ${context.major}. Write it without, or upgrade it` : `the shadow is ${context.major} (${context.shadow}). Write it without, or upgrade the target and name a newer \`shadow\``}.`;
  return HINTS[error.code]?.(error, context);
}
