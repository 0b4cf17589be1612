import { dictionary } from '../../model/dictionary.js';
import type { Row, Session } from '../../model/session.js';
import { id, sql } from '../../sql/query.js';

/** What a server says of itself and of our rights, before anything is touched. */
export interface Facts {
  readonly versionNumber: number;
  readonly inRecovery: boolean;
  /** Set when new transactions cannot write; where that was set: `configuration file`, `user`, `database`, … */
  readonly readOnly: string | undefined;
  readonly databaseBytes: number | undefined;
  readonly mayCreateSchema: boolean;
  /** The first schema of the search path that there is; undefined where there is none. */
  readonly schema: string | undefined;
  readonly searchPath: string;
  readonly mayCreateInSchema: boolean;
  /** Our history table as it stands: the schema is there, we may make a table in it, the table is there, we may write it. */
  readonly history: {
    readonly schema: boolean;
    readonly mayCreate: boolean;
    readonly table: boolean;
    readonly mayWrite: boolean;
  };
  readonly tables: number;
  /** Tables that another role owns, which alone (or its members) may alter them. */
  readonly foreign: readonly string[];
  /** Tables whose rows this role cannot read in full: no right, or row security hides some. */
  readonly unreadable: readonly { readonly table: string; readonly hidden: boolean }[];
  /** Sequences that this role may not read, which a dump does. */
  readonly sequences: readonly string[];
  /** There are large objects that this role may not read. */
  readonly largeObjects: boolean;
  readonly prepared: { readonly count: number; readonly oldestSeconds: number };
}

/** Somebody's open transaction, as far as our role may see it. */
export interface OpenTransaction {
  readonly pid: number;
  readonly role: string;
  readonly application: string;
  readonly idle: boolean;
  readonly seconds: number;
}

const yes = (value: string | null | undefined): boolean => value === 'true' || value === 't';
const text = (row: Row | undefined, name: string): string => row?.[name] ?? '';

/** Schemas of the users: neither the server's own nor anybody's temporary ones. */
const OURS = sql`n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;

/** What belongs to an extension comes and goes with it. */
const OF_EXTENSION = sql`EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

/** Everything in a handful of reads. Never writes. */
export async function readFacts(session: Session, options: { readonly historySchema: string }): Promise<Facts> {
  const schema = options.historySchema;
  const [row] = await session.query(sql`
    SELECT current_setting('server_version_num') AS num, pg_catalog.pg_is_in_recovery()::text AS recovery,
      current_setting('default_transaction_read_only') AS read_only,
      (SELECT source FROM pg_catalog.pg_settings WHERE name = 'default_transaction_read_only') AS source,
      pg_catalog.pg_database_size(current_database())::text AS bytes,
      pg_catalog.has_database_privilege(current_database(), 'CREATE')::text AS may_create_schema,
      current_schema() AS schema, current_setting('search_path') AS search_path,
      coalesce(pg_catalog.has_schema_privilege(current_schema(), 'CREATE'), false)::text AS may_create,
      h.oid IS NOT NULL AS history, coalesce(pg_catalog.has_schema_privilege(h.oid, 'CREATE, USAGE'), false)::text AS history_create,
      t.oid IS NOT NULL AS history_table,
      coalesce(pg_catalog.has_table_privilege(t.oid, 'SELECT') AND pg_catalog.has_table_privilege(t.oid, 'INSERT')
        AND pg_catalog.has_table_privilege(t.oid, 'UPDATE') AND pg_catalog.has_table_privilege(t.oid, 'DELETE')
        AND pg_catalog.has_schema_privilege(h.oid, 'USAGE'), false)::text AS history_write,
      EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata m
        WHERE NOT pg_catalog.pg_has_role(m.lomowner, 'USAGE') AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(m.lomacl) x
          WHERE x.privilege_type = 'SELECT' AND (x.grantee = 0 OR pg_catalog.pg_has_role(x.grantee, 'USAGE'))))::text AS large_objects,
      (SELECT count(*)::text FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()) AS prepared,
      (SELECT extract(epoch FROM clock_timestamp() - min(prepared))::bigint::text FROM pg_catalog.pg_prepared_xacts WHERE database = current_database()) AS prepared_age
    FROM (VALUES (1)) AS one LEFT JOIN pg_catalog.pg_namespace h ON h.nspname = ${schema}
      LEFT JOIN pg_catalog.pg_class t ON t.relnamespace = h.oid AND t.relname = 'history' AND t.relkind = 'r'`);
  const relations = await session.query(sql`
    SELECT c.relkind::text AS kind, n.nspname || '.' || c.relname AS name, pg_catalog.pg_has_role(c.relowner, 'USAGE')::text AS own,
      (pg_catalog.has_table_privilege(c.oid, 'SELECT') AND pg_catalog.has_schema_privilege(n.oid, 'USAGE'))::text AS readable,
      pg_catalog.row_security_active(c.oid)::text AS hidden
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'S') AND c.relpersistence <> 't' AND ${OURS} AND NOT ${OF_EXTENSION} ORDER BY 2`);
  const tables = relations.filter((row) => row['kind'] !== 'S');
  const names = (wanted: (row: Row) => boolean): readonly string[] =>
    tables.filter(wanted).map((table) => text(table, 'name'));
  const hidden = (table: Row): boolean => yes(table['readable']) && yes(table['hidden']);
  return {
    versionNumber: Number(row?.['num'] ?? 0),
    inRecovery: yes(row?.['recovery']),
    readOnly: row?.['read_only'] === 'on' ? (row['source'] ?? 'unknown') : undefined,
    databaseBytes: Number(row?.['bytes'] ?? 0),
    mayCreateSchema: yes(row?.['may_create_schema']),
    schema: row?.['schema'] ?? undefined,
    searchPath: text(row, 'search_path'),
    mayCreateInSchema: yes(row?.['may_create']),
    history: {
      schema: yes(row?.['history']),
      mayCreate: yes(row?.['history_create']),
      table: yes(row?.['history_table']),
      mayWrite: yes(row?.['history_write']),
    },
    tables: tables.length,
    foreign: names((table) => !yes(table['own'])),
    unreadable: tables
      .filter((table) => !yes(table['readable']) || hidden(table))
      .map((table) => ({ table: text(table, 'name'), hidden: hidden(table) })),
    sequences: relations.filter((one) => one['kind'] === 'S' && !yes(one['readable'])).map((one) => text(one, 'name')),
    largeObjects: yes(row?.['large_objects']),
    prepared: { count: Number(row?.['prepared'] ?? 0), oldestSeconds: Number(row?.['prepared_age'] ?? 0) },
  };
}

/** Other sessions' transactions that have been open for longer than `seconds`, oldest first. */
export async function openTransactions(session: Session, seconds: number): Promise<readonly OpenTransaction[]> {
  const rows = await session.query(sql`
    SELECT pid::text AS pid, usename, application_name AS app, state LIKE 'idle in transaction%' AS idle,
      extract(epoch FROM clock_timestamp() - xact_start)::bigint::text AS seconds
    FROM pg_catalog.pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_catalog.pg_backend_pid() AND backend_type = 'client backend'
      AND xact_start < clock_timestamp() - ${seconds}::int * interval '1 second'
    ORDER BY xact_start LIMIT 50`);
  return rows.map((row) => ({
    pid: Number(row['pid']),
    role: text(row, 'usename'),
    application: text(row, 'app'),
    idle: yes(row['idle']),
    seconds: Number(row['seconds'] ?? 0),
  }));
}

/** The server process that answers this very statement: behind a pooler not the one that the session was told of. */
export async function backendPid(session: Session): Promise<number> {
  const [row] = await session.query(sql`SELECT pg_catalog.pg_backend_pid()::text AS pid`);
  return Number(row?.['pid'] ?? 0);
}

/** Bytes of these tables (`schema.name`) with their indexes. */
export async function relationBytes(session: Session, names: readonly string[]): Promise<number> {
  const [row] = await session.query(sql`
    SELECT coalesce(sum(pg_catalog.pg_total_relation_size(c.oid)), 0)::text AS bytes
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(names)}::json))`);
  return Number(row?.['bytes'] ?? 0);
}

/** A relation that a whole dump must hold. */
export interface DumpedRelation {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'partitioned table' | 'foreign table' | 'view' | 'materialized view' | 'sequence';
}

const KINDS: Readonly<Record<string, DumpedRelation['kind']>> = dictionary({
  r: 'table',
  p: 'partitioned table',
  f: 'foreign table',
  v: 'view',
  m: 'materialized view',
  S: 'sequence',
});

/** Every relation of the users, with the number by which a dump's list names it. */
export async function dumpedRelations(session: Session): Promise<readonly DumpedRelation[]> {
  const rows = await session.query(sql`
    SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND c.relpersistence <> 't' AND ${OURS} AND NOT ${OF_EXTENSION}
    ORDER BY 2, 3`);
  return rows.map((row) => ({
    oid: text(row, 'oid'),
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    kind: KINDS[text(row, 'kind')] ?? 'table',
  }));
}

/**
 * Opens a transaction in which the database stands still, that nothing of the role's settings cuts short, and in which
 * row security makes a read fail instead of hiding rows. Its snapshot may be taken over by a dump.
 */
export async function beginStill(session: Session, lockMs: number): Promise<void> {
  await session.query(sql`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
  await session.query(sql`
    SELECT pg_catalog.set_config(s.name, CASE s.name WHEN 'row_security' THEN 'off' WHEN 'lock_timeout' THEN ${lockMs}::int::text ELSE '0' END, true)
    FROM pg_catalog.pg_settings s
    WHERE s.name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout', 'row_security')`);
}

/** The number by which another session takes over what this transaction sees. */
export async function exportSnapshot(session: Session): Promise<string> {
  const [row] = await session.query(sql`SELECT pg_catalog.pg_export_snapshot() AS snapshot`);
  return text(row, 'snapshot');
}

export async function databaseState(session: Session): Promise<{ readonly encoding: string; readonly bytes: number }> {
  const [row] = await session.query(
    sql`SELECT current_setting('server_encoding') AS encoding, pg_catalog.pg_database_size(current_database())::text AS bytes`,
  );
  return { encoding: text(row, 'encoding'), bytes: Number(row?.['bytes'] ?? 0) };
}

/** Rows of one table. Fails rather than count only what row security shows. */
export async function countRows(session: Session, schema: string, name: string): Promise<number> {
  const [row] = await session.query(sql`SELECT count(*)::text AS n FROM ONLY ${id(schema, name)}`);
  return Number(row?.['n'] ?? 0);
}
