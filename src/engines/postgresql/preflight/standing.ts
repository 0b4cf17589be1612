import type { Row, Session } from '../../../model/session.js';
import { sql } from '../../../sql/query.js';

/** Somebody who holds, or waits for, a lock on a relation of the plan. */
export interface Holder {
  /** `schema.name`. */
  readonly relation: string;
  readonly mode: string;
  readonly granted: boolean;
  readonly kind: 'session' | 'prepared' | 'vacuum' | 'wraparound';
  readonly pid: number | null;
  readonly application: string;
  readonly idle: boolean;
  readonly seconds: number | null;
}

/** What keeps write-ahead log from being thrown away. */
export interface Slot {
  readonly name: string;
  readonly logical: boolean;
  readonly active: boolean;
  /** `reserved`, `extended`, `unreserved`, `lost`. */
  readonly state: string;
  readonly heldBytes: number;
  /** How much may still be written before the slot is given up; null where there is no limit. */
  readonly safeBytes: number | null;
}

/** What a server says of all that stands around a migration, before anything is touched. */
export interface Standing {
  readonly holders: readonly Holder[];
  readonly slots: readonly Slot[];
  readonly replicas: readonly {
    readonly name: string;
    readonly lagSeconds: number | null;
    readonly lagBytes: number | null;
  }[];
  /** Where commits wait for a standby: whether one is there; null where this role may not see it. */
  readonly synchronous: { readonly wanted: boolean; readonly there: boolean | null };
  /** The archive of the log: when it last failed after it last worked, in seconds from now. */
  readonly archiveFailing: number | null;
  /** Tables of the plan that are published, and those that a subscription fills. */
  readonly published: readonly string[];
  readonly subscribed: readonly string[];
  readonly eventTriggers: readonly string[];
  readonly connections: {
    readonly left: number;
    readonly most: number;
    readonly reserved: number;
    readonly roleLeft: number | null;
    readonly databaseLeft: number | null;
  };
  /** Transactions until the server refuses all writes, over all databases: of the older of both counts. */
  readonly idsLeft: number;
  /** The server's clock, in milliseconds since 1970. */
  readonly clock: number;
  readonly limits: readonly { readonly name: string; readonly value: string; readonly source: string }[];
  /** Undefined where this role may not know it. */
  readonly dataDirectory: string | undefined;
}

/** All in one round trip, since it is asked while the migration lock is held. Nothing in it needs more than to be logged in. */
export async function readStanding(session: Session, relations: readonly string[]): Promise<Standing> {
  const [row] = await session.query(sql`
    WITH here AS (SELECT oid, datconnlimit FROM pg_catalog.pg_database WHERE datname = current_database()),
      wanted AS (
        SELECT c.oid, n.nspname || '.' || c.relname AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(relations)}::json))),
      holders AS (
        SELECT w.name AS relation, l.mode, l.granted, l.pid,
          CASE WHEN l.pid IS NULL THEN 'prepared'
            WHEN a.backend_type = 'autovacuum worker' AND a.query LIKE '%to prevent wraparound%' THEN 'wraparound'
            WHEN a.backend_type = 'autovacuum worker' THEN 'vacuum' ELSE 'session' END AS kind,
          coalesce(a.application_name, '') AS application, coalesce(a.state LIKE 'idle in transaction%', false) AS idle,
          extract(epoch FROM clock_timestamp() - coalesce(p.prepared, a.xact_start))::bigint AS seconds
        FROM pg_catalog.pg_locks l JOIN wanted w ON w.oid = l.relation
          LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
          LEFT JOIN pg_catalog.pg_locks x ON l.pid IS NULL AND x.pid IS NULL AND x.locktype = 'transactionid' AND x.virtualtransaction = l.virtualtransaction
          LEFT JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = x.transactionid
        WHERE l.locktype = 'relation' AND l.database IN (0, (SELECT oid FROM here)) AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()),
      slots AS (
        SELECT slot_name AS name, slot_type = 'logical' AS logical, active, coalesce(wal_status, 'reserved') AS state,
          coalesce(pg_catalog.pg_wal_lsn_diff(at.lsn, restart_lsn), 0)::bigint AS held, safe_wal_size AS safe
        FROM pg_catalog.pg_replication_slots,
          (SELECT CASE WHEN pg_catalog.pg_is_in_recovery() THEN pg_catalog.pg_last_wal_replay_lsn() ELSE pg_catalog.pg_current_wal_lsn() END AS lsn) at
        WHERE NOT temporary),
      replicas AS (
        SELECT application_name AS name, extract(epoch FROM replay_lag)::float8 AS lag, state IS NULL AS hidden, sync_state,
          CASE WHEN pg_catalog.pg_is_in_recovery() THEN NULL ELSE pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), replay_lsn)::bigint END AS bytes
        FROM pg_catalog.pg_stat_replication WHERE state IS DISTINCT FROM 'backup')
    SELECT coalesce((SELECT json_agg(holders) FROM holders), '[]')::text AS holders,
      coalesce((SELECT json_agg(slots ORDER BY held DESC) FROM slots), '[]')::text AS slots,
      coalesce((SELECT json_agg(replicas) FROM replicas), '[]')::text AS replicas,
      (current_setting('synchronous_standby_names') <> '' AND current_setting('synchronous_commit') NOT IN ('off', 'local'))::text AS synchronous,
      (SELECT extract(epoch FROM now() - last_failed_time)::bigint::text FROM pg_catalog.pg_stat_archiver
        WHERE current_setting('archive_mode') <> 'off' AND last_failed_time > coalesce(last_archived_time, '-infinity')) AS archive,
      (SELECT json_agg(DISTINCT w.name)::text FROM wanted w JOIN pg_catalog.pg_publication_tables p ON p.schemaname || '.' || p.tablename = w.name) AS published,
      (SELECT json_agg(DISTINCT w.name)::text FROM wanted w JOIN pg_catalog.pg_subscription_rel s ON s.srrelid = w.oid) AS subscribed,
      (SELECT json_agg(evtname ORDER BY evtname)::text FROM pg_catalog.pg_event_trigger
        WHERE evtenabled NOT IN ('D', 'R') AND evtevent <> 'login') AS events,
      json_build_object('most', current_setting('max_connections')::int,
        'reserved', current_setting('superuser_reserved_connections')::int + coalesce((SELECT setting::int FROM pg_catalog.pg_settings WHERE name = 'reserved_connections'), 0),
        'used', (SELECT sum(numbackends) FROM pg_catalog.pg_stat_database),
        'roleMost', (SELECT rolconnlimit FROM pg_catalog.pg_roles WHERE rolname = session_user),
        'roleUsed', (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE usename = session_user AND backend_type = 'client backend'),
        'databaseMost', (SELECT datconnlimit FROM here),
        'databaseUsed', (SELECT numbackends FROM pg_catalog.pg_stat_database WHERE datname = current_database()))::text AS connections,
      (SELECT 2147483647 - 3000000 - greatest(max(age(datfrozenxid)), max(mxid_age(datminmxid)))::bigint FROM pg_catalog.pg_database)::text AS ids_left,
      (extract(epoch FROM clock_timestamp()) * 1000)::text AS clock,
      (SELECT json_agg(json_build_object('name', name, 'value', current_setting(name), 'source', source))::text FROM pg_catalog.pg_settings
        WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'idle_session_timeout', 'transaction_timeout')
          AND reset_val <> '0') AS limits,
      (SELECT setting FROM pg_catalog.pg_settings WHERE name = 'data_directory') AS data_directory`);
  return standingOf(row ?? {}, session.server.superuser);
}

const listOf = <T>(text: string | null | undefined): readonly T[] =>
  text === null || text === undefined ? [] : (JSON.parse(text) as T[]);

interface Connections {
  readonly most: number;
  readonly reserved: number;
  readonly used: number;
  readonly roleMost: number;
  readonly roleUsed: number;
  readonly databaseMost: number;
  readonly databaseUsed: number;
}

/** -1 means no limit. */
const left = (most: number, used: number): number | null => (most < 0 ? null : most - used);

interface ReplicaRow {
  readonly name: string;
  readonly lag: number | null;
  readonly bytes: number | null;
  readonly hidden: boolean;
  readonly sync_state: string | null;
}

function standingOf(row: Row, superuser: boolean): Standing {
  const replicas = listOf<ReplicaRow>(row['replicas']);
  const c = JSON.parse(row['connections'] ?? '{}') as Connections;
  const inStep = replicas.some(({ sync_state: state }) => state === 'sync' || state === 'quorum');
  return {
    holders: listOf<Holder>(row['holders']),
    slots: listOf<Omit<Slot, 'heldBytes' | 'safeBytes'> & { held: number; safe: number | null }>(row['slots']).map(
      ({ held, safe, ...slot }) => ({ ...slot, heldBytes: held, safeBytes: safe }),
    ),
    replicas: replicas.map(({ name, lag, bytes }) => ({ name, lagSeconds: lag, lagBytes: bytes })),
    synchronous: {
      wanted: row['synchronous'] === 'true',
      there: inStep ? true : replicas.some(({ hidden }) => hidden) ? null : false,
    },
    archiveFailing: row['archive'] === null || row['archive'] === undefined ? null : Number(row['archive']),
    published: listOf<string>(row['published']),
    subscribed: listOf<string>(row['subscribed']),
    eventTriggers: listOf<string>(row['events']),
    connections: {
      most: c.most,
      reserved: c.reserved,
      left: c.most - (superuser ? 0 : c.reserved) - c.used,
      roleLeft: superuser ? null : left(c.roleMost, c.roleUsed),
      databaseLeft: superuser ? null : left(c.databaseMost, c.databaseUsed),
    },
    idsLeft: Number(row['ids_left'] ?? 0),
    clock: Number(row['clock'] ?? 0),
    limits: listOf(row['limits']),
    dataDirectory: row['data_directory'] ?? undefined,
  };
}
