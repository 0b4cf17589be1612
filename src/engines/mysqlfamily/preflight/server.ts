import type { Row, Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';
import type { Rights } from './rights.js';

/** Variables that decide whether, and how, a migration can run. */
const VARIABLES = [
  'read_only',
  'super_read_only',
  'innodb_read_only',
  'transaction_read_only',
  'tx_read_only',
  'tidb_super_read_only',
  'tidb_restricted_read_only',
  'server_uuid',
  'server_uid',
  'wsrep_on',
  'wsrep_osu_method',
  'pxc_strict_mode',
  'sql_mode',
  'foreign_key_checks',
  'time_zone',
  'character_set_client',
  'collation_connection',
  'lock_wait_timeout',
  'innodb_lock_wait_timeout',
  'unique_checks',
  'autocommit',
  'lower_case_table_names',
  'default_storage_engine',
  'sql_log_bin',
  'sql_require_primary_key',
  'log_bin',
  'log_bin_trust_function_creators',
  'version_comment',
  'max_connections',
  'max_user_connections',
  'datadir',
  'performance_schema',
  'sql_generate_invisible_primary_key',
];

/** Where this server gets its data from, where it does. */
export interface Replication {
  readonly channel: string;
  readonly running: boolean;
}

/** What a cluster says of this member. */
export interface Member {
  readonly kind: 'galera' | 'group';
  /** In the server's own word: `Synced`, `ONLINE`. */
  readonly state: string;
  readonly ready: boolean;
  readonly primary: boolean;
  /** How many members there are. */
  readonly size: number;
  /** Several members take writes. */
  readonly several: boolean;
}

/** What a server says of itself, before anything is touched. */
export interface ServerFacts {
  /** In small letters; a variable that this server does not have is missing. */
  readonly variables: Readonly<Record<string, string>>;
  /** `unknown` where this user may not ask. */
  readonly replication: readonly Replication[] | 'unknown';
  readonly member: Member | undefined;
}

export async function readVariables(session: Session): Promise<Readonly<Record<string, string>>> {
  const rows = await session.query(
    raw(`SHOW VARIABLES WHERE Variable_name IN (${VARIABLES.map((name) => `'${name}'`).join(', ')})`),
  );
  return Object.fromEntries(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), row['Value'] ?? '']));
}

const text = (row: Row, ...names: readonly string[]): string =>
  names.map((name) => row[name]).find((value) => value !== undefined && value !== null) ?? '';

/** The words changed with the years, and each server knows some of them. Which of them may be asked depends on the rights. */
async function readReplication(session: Session): Promise<ServerFacts['replication']> {
  let allowed = false;
  // MariaDB answers the first of one connection only, and the second of all.
  for (const statement of ['SHOW REPLICA STATUS', 'SHOW ALL SLAVES STATUS', 'SHOW SLAVE STATUS']) {
    const rows = await session.query(raw(statement)).catch(() => undefined);
    allowed ||= rows !== undefined;
    if (rows === undefined || rows.length === 0) continue;
    return rows.map((row) => ({
      channel: text(row, 'Channel_Name', 'Connection_name'),
      running: /^(?:Yes|Connecting)$/i.test(text(row, 'Replica_IO_Running', 'Slave_IO_Running')),
    }));
  }
  if (allowed) return [];
  const told = await session
    .query(sql`
      SELECT CHANNEL_NAME AS channel, SERVICE_STATE AS state FROM performance_schema.replication_connection_status
      WHERE CHANNEL_NAME NOT LIKE 'group_replication_%'`)
    .catch(() => undefined);
  return (
    told?.map((row) => ({ channel: row['channel'] ?? '', running: /^(?:ON|CONNECTING)$/i.test(row['state'] ?? '') })) ??
    'unknown'
  );
}

async function galera(session: Session): Promise<Member | undefined> {
  const rows = await session.query(
    raw(
      "SHOW STATUS WHERE Variable_name IN ('wsrep_local_state_comment', 'wsrep_ready', 'wsrep_cluster_status', 'wsrep_cluster_size')",
    ),
  );
  const of = Object.fromEntries(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), row['Value'] ?? '']));
  return {
    kind: 'galera',
    state: `${of['wsrep_local_state_comment'] ?? '?'}, ${of['wsrep_cluster_status'] ?? '?'}`,
    ready: of['wsrep_ready'] === 'ON',
    primary: /^primary$/i.test(of['wsrep_cluster_status'] ?? ''),
    size: Number(of['wsrep_cluster_size'] ?? 1),
    several: true,
  };
}

async function group(session: Session, uuid: string): Promise<Member | undefined> {
  const rows = await session
    .query(sql`
      SELECT MEMBER_ID AS id, MEMBER_STATE AS state, MEMBER_ROLE AS role FROM performance_schema.replication_group_members
      WHERE MEMBER_ID <> ''`)
    .catch(() => []);
  const own = rows.find((row) => row['id'] === uuid);
  if (own === undefined || own['state'] === 'OFFLINE') return undefined;
  return {
    kind: 'group',
    state: `${own['state']}, ${own['role']}`,
    ready: own['state'] === 'ONLINE',
    primary: own['role'] === 'PRIMARY',
    size: rows.length,
    several: rows.filter((row) => row['role'] === 'PRIMARY').length > 1,
  };
}

/** Everything in a handful of reads. Never writes. */
export async function readServer(session: Session): Promise<ServerFacts> {
  const variables = await readVariables(session);
  return {
    variables,
    replication: await readReplication(session),
    member:
      variables['wsrep_on'] === 'ON' ? await galera(session) : await group(session, variables['server_uuid'] ?? ''),
  };
}

/** `ON`, `1`, and the new words for degrees of it (`NO_LOCK`). */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && value !== '' && !/^(?:OFF|0|NO)$/i.test(value);

/** What keeps this session from writing: the name of the variable. Of several, the one that binds most. */
export function readOnlyBy({ variables }: ServerFacts): string | undefined {
  return [
    'innodb_read_only',
    'super_read_only',
    'tidb_super_read_only',
    'tidb_restricted_read_only',
    'read_only',
    'transaction_read_only',
    'tx_read_only',
  ].find((name) => isOn(variables[name]));
}

/** Rights with which `read_only` does not bind: whoever has one writes to a replica without a word of warning. */
const PAST_READ_ONLY = ['SUPER', 'CONNECTION_ADMIN', 'READ_ONLY ADMIN', 'READ ONLY ADMIN'];

export const pastReadOnly = (rights: Rights): boolean => PAST_READ_ONLY.some((one) => rights.everywhere(one));
