import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';
import { check } from './facts.js';

/** What tells one database from every other, also through a pooler, which answers with its server's words. */
export interface Identity {
  readonly database: string;
  readonly oid: string;
  /** When the server was started, to the microsecond: two servers have hardly ever done so at once. */
  readonly started: string;
}

export async function readIdentity(session: Session): Promise<Identity> {
  const [row] = await session.query(sql`
    SELECT d.datname AS database, d.oid::text AS oid, extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text AS started
    FROM pg_catalog.pg_database d WHERE d.datname = current_database()`);
  return { database: row?.['database'] ?? '', oid: row?.['oid'] ?? '', started: row?.['started'] ?? '' };
}

/** Plan and history would be of one database, and the migrations and the backup of another. Pure. */
export function sameDatabaseCheck(url: Identity, direct: Identity): Check {
  const name = 'database of `direct-url`';
  const expected = 'the database of `database-url`';
  const hint =
    'Give the address of one and the same database in both: `direct-url` is the way around the pooler of `database-url`, not another database, and not its replica.';
  if (url.started !== direct.started) {
    const names = url.database === direct.database ? '' : `, database ${direct.database} instead of ${url.database}`;
    return check(name, false, expected, `on another server${names}`, hint);
  }
  const same = url.oid === direct.oid && url.database === direct.database;
  return check(name, same, expected, same ? expected : `${direct.database} instead of ${url.database}`, hint);
}
