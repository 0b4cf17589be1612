import type { Session } from '../model/session.js';
import { raw } from '../sql/query.js';

/**
 * Tells one running server and one of its databases from all others: the cluster's number, when the server started (a
 * copy of a disk has the same number) and the database's own number. Says nothing about host or user.
 */
export async function fingerprint(session: Session): Promise<string> {
  const [row] = await session.query(
    raw(`SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text AS started,
      (SELECT oid::text FROM pg_catalog.pg_database WHERE datname = current_database()) AS database`),
  );
  // Some platforms keep this one to themselves; the moment of the start is telling enough.
  const [cluster] = await session
    .query(raw('SELECT system_identifier::text AS number FROM pg_catalog.pg_control_system()'))
    .catch(() => []);
  return [cluster?.['number'] ?? '', row?.['started'] ?? '', row?.['database'] ?? ''].join(':');
}

/** How near two fingerprints are. */
export function compareFingerprints(one: string, other: string): 'database' | 'server' | 'none' {
  const [cluster1, started1, database1] = one.split(':');
  const [cluster2, started2, database2] = other.split(':');
  if (started1 !== started2 || (cluster1 !== '' && cluster2 !== '' && cluster1 !== cluster2)) return 'none';
  return database1 === database2 ? 'database' : 'server';
}
