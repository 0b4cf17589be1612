import type { Query, Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { roleOf } from './connect.js';
import { noRole, setRole } from './roles.js';

/** What of a session a file may have changed that our own writes depend on. */
const WHO =
  raw(`SELECT @@SESSION.sql_mode AS mode, @@SESSION.character_set_client AS client, @@SESSION.character_set_connection AS connection,
  @@SESSION.character_set_results AS results, @@SESSION.collation_connection AS collation, CURRENT_ROLE() AS role`);

function restore(row: Row): Query {
  return sql`SET SESSION character_set_client = ${row['client'] ?? null}, SESSION character_set_connection = ${row['connection'] ?? null},
    SESSION collation_connection = ${row['collation'] ?? null}, SESSION character_set_results = ${row['results'] ?? null}`;
}

/**
 * Does some work of our own with the first roles, SQL mode and character set of the session, whatever a file has set; then sets that
 * again. Names are qualified, so that another current database does not matter. An error leaves the session as it is.
 */
export async function mysqlAsSelf<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const [row = {}] = await session.query(WHO);
  const home = session.server.settings ?? {};
  const mode = home['sql_mode'] ?? '';
  const collation = home['collation_connection'] ?? '';
  const otherMode = row['mode'] !== mode;
  const otherText = row['client'] !== 'utf8mb4' || row['results'] !== 'utf8mb4' || row['collation'] !== collation;
  const otherRole = noRole(row['role']) !== noRole(roleOf(session));
  if (otherText) await session.query(raw('SET NAMES utf8mb4'));
  if (otherMode) await session.query(sql`SET SESSION sql_mode = ${mode}`);
  if (otherRole) await session.query(setRole(roleOf(session)));
  const result = await work();
  if (otherRole) await session.query(setRole(row['role'] ?? null));
  if (otherMode) await session.query(sql`SET SESSION sql_mode = ${row['mode'] ?? ''}`);
  if (otherText) await session.query(restore(row));
  return result;
}
