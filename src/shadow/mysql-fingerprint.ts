import { createHash } from 'node:crypto';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';

/** What servers have to tell them apart; each knows some of them. */
const MARKS = ['server_uuid', 'server_uid', 'hostname', 'port', 'datadir'];

async function cluster(session: Session): Promise<string> {
  // TiDB: any of its nodes is the same cluster, and only this says so
  const [one] = await session
    .query(sql`SELECT VARIABLE_VALUE AS value FROM ${id('mysql', 'tidb')} WHERE VARIABLE_NAME = 'cluster_id'`)
    .catch(() => []);
  if (one?.['value'] !== undefined && one['value'] !== null) return one['value'];
  const rows = await session.query(
    raw(`SHOW GLOBAL VARIABLES WHERE Variable_name IN (${MARKS.map((name) => `'${name}'`).join(', ')})`),
  );
  return rows.map((row) => `${row['Variable_name']}=${row['Value']}`).join('\n');
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A server and one of its databases; members of one Galera cluster, which hold the same rows, count as one server. */
export async function mysqlIdentity(
  session: Session,
): Promise<{ readonly server: string; readonly database: string; readonly shown: string }> {
  const [member] = await session.query(raw("SHOW STATUS LIKE 'wsrep_cluster_state_uuid'")).catch(() => []);
  const galera = member?.['Value'] ?? '';
  const { database, settings } = session.server;
  return {
    server: digest(/^[0-9a-f-]*[1-9a-f][0-9a-f-]*$/i.test(galera) ? galera : await cluster(session)),
    // Names of databases are the same in any letter case where the server's disk takes them so
    database: digest(settings?.['lower_case_table_names'] === '0' ? database : database.toLowerCase()),
    shown: database,
  };
}

/** Tells one server and one of its databases from all others, in the form of `fingerprint`; host and user stay unsaid. */
export async function mysqlFingerprint(session: Session): Promise<string> {
  const { server, database } = await mysqlIdentity(session);
  return `${server}::${database}`;
}
