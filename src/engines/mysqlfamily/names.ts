import { randomBytes } from 'node:crypto';

/** The setting `history-schema` at its default means a table in the target database itself; any other value names a database. */
const DEFAULT_SCHEMA = 'migrate_on_merge';

/** Where our history table is. */
export interface Place {
  readonly database: string;
  readonly table: string;
  /** It has a database of its own, which may have to be made. */
  readonly apart: boolean;
}

export function historyPlace(database: string, schema: string): Place {
  return schema === DEFAULT_SCHEMA
    ? { database, table: `${DEFAULT_SCHEMA}_history`, apart: false }
    : { database: schema, table: 'history', apart: schema !== database };
}

/** The lock row's table stands in the target database: it locks that one. */
export const LOCK_TABLE = `${DEFAULT_SCHEMA}_lock`;

/** Stands in a database for as long as a restore into it is not through. */
export const RESTORING_TABLE = `${DEFAULT_SCHEMA}_restoring`;

/** Whether a name in a statement is our history table's; a bare one counts only where the table's own name is ours. */
export function isOwnHistory(
  { schema, name }: { readonly schema: string | undefined; readonly name: string },
  historySchema: string,
): boolean {
  const place = historyPlace('', historySchema);
  return name === place.table && (place.apart ? schema === place.database : true);
}

/** Our own tables in a database. */
export function ownTables(database: string, historySchema: string): ReadonlySet<string> {
  const history = historyPlace(database, historySchema);
  return new Set([LOCK_TABLE, RESTORING_TABLE, ...(history.apart ? [] : [history.table])]);
}

/** Databases of ours on a server for shadows begin with this and the time of their making: a later run tells leftovers by it. */
export const SCRATCH_PREFIX = `${DEFAULT_SCHEMA}_shadow_`;

/** The name tells when it was made, and nobody can guess it. */
export const scratchSuffix = (): string => `${Date.now().toString(36)}_${randomBytes(6).toString('hex')}`;
