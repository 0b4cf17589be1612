import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** Whom a file has made of the session, and who logged in, as the server's list of sessions has it. */
const WHO = raw(`
  SELECT current_setting('role') AS role, current_setting('session_authorization') AS own, current_setting('client_encoding') AS encoding,
    (SELECT r.rolname FROM pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) a JOIN pg_catalog.pg_roles r ON r.oid = a.usesysid) AS login`);

/**
 * Does some work of our own as the role that logged in, whatever role or encoding a file has set; then sets that again. An
 * error leaves the session as it is: its transaction is over then.
 */
export async function postgresAsSelf<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const [row] = await session.query(WHO);
  const role = row?.['role'] ?? 'none';
  const own = row?.['own'] ?? '';
  const encoding = row?.['encoding'] ?? 'UTF8';
  // The embedded server's own session has none: it never logged in.
  const other = own !== '' && own !== (session.home ?? row?.['login'] ?? own);
  // What we write is UTF-8, and so it is read.
  if (encoding !== 'UTF8') await session.query(raw("SET client_encoding = 'UTF8'"));
  if (other) {
    await session.query(raw('RESET SESSION AUTHORIZATION'));
    if (session.home !== undefined) await session.query(sql`SET SESSION AUTHORIZATION ${id(session.home)}`);
  }
  // Back to the role of the session's beginning, which the login's own settings may have chosen.
  if (role !== 'none' || other) await session.query(raw('RESET ROLE'));
  const result = await work();
  if (other) await session.query(sql`SET SESSION AUTHORIZATION ${id(own)}`);
  if (role !== 'none') await session.query(sql`SET ROLE ${id(role)}`);
  if (encoding !== 'UTF8')
    await session.query(sql`SELECT pg_catalog.set_config('client_encoding', ${encoding}, false)`);
  return result;
}
