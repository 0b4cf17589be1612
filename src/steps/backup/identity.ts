import { createHash } from 'node:crypto';
import type { Dialect } from '../../model/engine.js';
import type { Query, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** What a server has from its making on; each asks another question, and the first answer counts. */
const MARKS: Readonly<Record<Dialect['name'], readonly Query[]>> = {
  postgresql: [raw('SELECT system_identifier::text AS mark FROM pg_catalog.pg_control_system()')],
  mysql: [
    // All nodes of one cluster are one server: of Galera, and of TiDB
    sql`SELECT VARIABLE_VALUE AS mark FROM ${id('information_schema', 'GLOBAL_STATUS')}
      WHERE VARIABLE_NAME = 'WSREP_CLUSTER_STATE_UUID' AND VARIABLE_VALUE REGEXP '[1-9a-f]'`,
    sql`SELECT VARIABLE_VALUE AS mark FROM ${id('mysql', 'tidb')} WHERE VARIABLE_NAME = 'cluster_id'`,
    raw('SELECT @@GLOBAL.server_uuid AS mark'),
    raw('SELECT @@GLOBAL.server_uid AS mark'),
  ],
};

/**
 * Tells one server from all others, through restarts, renamed databases and other addresses, without saying where it is;
 * undefined where it does not tell. A standby that took over is the same PostgreSQL, and another MySQL. A copy of the disk
 * is the same everywhere, so the database's name counts too.
 */
export async function serverIdentity(session: Session, dialect: Dialect['name']): Promise<string | undefined> {
  for (const query of MARKS[dialect]) {
    // Who may not ask, or where there is no such thing, gets no row
    const [row] = await session.query(query).catch(() => []);
    const mark = row?.['mark'] ?? '';
    if (mark !== '') return createHash('sha256').update(`${dialect} ${mark}`).digest('hex').slice(0, 32);
  }
  return undefined;
}
