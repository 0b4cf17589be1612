import { ActionError, ServerError } from '../../model/error.js';
import type { Row, Session } from '../../model/session.js';
import { id, sql } from '../../sql/query.js';
import { RESTORING_TABLE } from './names.js';

/** A restore that goes on in a database, or was ended there. */
export interface Restoring {
  /** Of the run, by which it knows its own mark again. */
  readonly stamp: string;
  /** Name of the file that is loaded. */
  readonly backup: string;
  /** Name of the file that holds what was there before; null for a database that was made for this. */
  readonly kept: string | null;
}

/** Written down before the first thing of a database is dropped or loaded: from then on it is not whole until the mark is taken away. */
export async function markRestoring(
  session: Session,
  database: string,
  { stamp, backup, kept }: Restoring,
): Promise<void> {
  const table = id(database, RESTORING_TABLE);
  await session.query(
    sql`CREATE TABLE IF NOT EXISTS ${table} (stamp VARCHAR(40) NOT NULL, backup TEXT NOT NULL, kept TEXT) COMMENT 'Not whole: a restore goes on here, or was ended'`,
  );
  await session.query(sql`DELETE FROM ${table}`);
  await session.query(sql`INSERT INTO ${table} (stamp, backup, kept) VALUES (${stamp}, ${backup}, ${kept})`);
}

async function rowOf(session: Session, database: string): Promise<Row | undefined> {
  // Asked first, so that a database without it answers and refuses nothing: a snapshot keeps answers alone
  const there = await session.query(
    sql`SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_NAME = ${RESTORING_TABLE}`,
  );
  if (there.length === 0) return undefined;
  try {
    const [row] = await session.query(sql`SELECT stamp, backup, kept FROM ${id(database, RESTORING_TABLE)}`);
    // Between the table and its row nothing is dropped yet, but nobody can tell
    return row ?? {};
  } catch (error) {
    // 1146: it has just gone; 1142: a table that this user may see and not read
    if (error instanceof ServerError && error.code === '1146') return undefined;
    if (error instanceof ServerError && error.code === '1142') return {};
    throw error;
  }
}

/** Takes the mark of this run away. What a dump of a half restored database brings along stays: it is not whole either. */
export async function unmarkRestoring(session: Session, database: string, stamp: string): Promise<void> {
  if ((await rowOf(session, database))?.['stamp'] !== stamp) return;
  await session.query(sql`DROP TABLE ${id(database, RESTORING_TABLE)}`);
}

/** Throws ActionError on a database into which a restore was ended before its end: neither its rows nor its history are whole. */
export async function refuseUnfinished(session: Session): Promise<void> {
  const { database } = session.server;
  if (database === '') return;
  const row = await rowOf(session, database);
  if (row === undefined) return;
  const { backup, kept } = row;
  const known = typeof backup === 'string' && typeof kept === 'string';
  throw new ActionError(
    'restore-unfinished',
    `${database} is not whole: a restore${known ? ` of ${backup}` : ''} was ended in it before its end, so its rows and its history are there in part.`,
    known
      ? `Run the restore again: \`restore --backup-file ${backup} --confirm ${database}\`; or put back what was there before: \`restore --backup-file ${kept} --confirm ${database}\`.`
      : 'Run the restore again with `--confirm`; a database that was made for a restore alone can be dropped.',
  );
}
