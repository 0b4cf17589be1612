import type { LockOptions, MigrationLock, Observer } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { Statement } from '../../model/migration.js';
import type { Row, Session } from '../../model/session.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { sql } from '../../sql/query.js';
import { HISTORY } from './history.js';

/** One lock for every database and every label: two runs against one database must never overlap. Any constant does; this is the tool's name in ASCII. */
const LOCK_KEY = '7811887668331963247';

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function describeSession(row: Row): string {
  const name = row['app'] === null || row['app'] === '' ? '' : `, ${row['app']}`;
  const state = row['state'] === null ? '' : `, ${row['state']}`;
  const age = row['age'] === null ? '' : `, for ${row['age']} s`;
  return `pid ${row['pid']} (${row['usename'] ?? 'unknown role'}${name}${state}${age})`;
}

async function holder(session: Session): Promise<string> {
  const rows = await session.query(sql`
    SELECT l.pid, a.usename, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - a.backend_start)::int AS age
    FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      AND ((l.classid::bigint << 32) | l.objid::bigint) = ${LOCK_KEY}::bigint AND l.objsubid = 1`);
  return rows[0] === undefined ? 'another run' : describeSession(rows[0]);
}

/**
 * Polls `pg_try_advisory_lock` on a session of its own, never in an open transaction: a waiting transaction would hold
 * back `CREATE INDEX CONCURRENTLY` of the very run that it waits for.
 */
export async function lockPostgres(session: Session, options: LockOptions): Promise<MigrationLock> {
  const held = (): void => {
    if (session.lost !== undefined) {
      throw new ActionError(
        'lock-lost',
        'The session that holds the migration lock was cut off, so another run may start.',
        'Nothing more is run. Run the same command again: it goes on from what the history says.',
        { cause: session.lost },
      );
    }
  };
  // One process at a time can open an embedded database at all: that is its lock.
  if (session.server.embedded) return { assertHeld: held, [Symbol.asyncDispose]: () => Promise.resolve() };
  const start = Date.now();
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 5_000)) {
    const [row] = await session.query(sql`SELECT pg_catalog.pg_try_advisory_lock(${LOCK_KEY}::bigint)::text AS got`);
    if (row?.['got'] === 'true' || row?.['got'] === 't') break;
    const waited = Date.now() - start;
    const who = await holder(session);
    if (waited >= options.timeoutMs) {
      throw new ActionError(
        'locked',
        `Another run holds the migration lock: ${who}.`,
        'Wait for that run to end. If its process is surely gone, end its session: SELECT pg_terminate_backend(PID). `lock-wait` sets how long to wait.',
      );
    }
    options.onWait(who, waited);
    await delay(Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, options.timeoutMs - waited)));
  }
  return {
    assertHeld: held,
    async [Symbol.asyncDispose]() {
      if (session.lost === undefined)
        await session.query(sql`SELECT pg_catalog.pg_advisory_unlock(${LOCK_KEY}::bigint)`).catch(() => undefined);
    },
  };
}

interface Seen {
  readonly names: Map<string, string>;
  readonly modes: Map<string, Set<string>>;
  readonly files: Map<string, string>;
  /** The table of each index. */
  readonly tables: Map<string, string>;
  /** Names with and without their schema. */
  readonly existing: Set<string>;
}

/** Weaker ones are taken by reading and say nothing. */
const QUIET = 'AccessShareLock';

/**
 * Reads `pg_locks` of its own open transaction after each statement. Relations that were there before are known by their
 * number: what a migration makes itself blocks nobody. Our own history table is no business of the plan.
 */
export function postgresObserver(session: Session, options: { readonly historySchema?: string } = {}): Observer {
  const seen: Seen = { names: new Map(), modes: new Map(), files: new Map(), tables: new Map(), existing: new Set() };
  /** The highest number of those that were there: a file that makes thousands of relations holds locks on all of them. */
  let last = 0;
  return {
    async start() {
      seen.names.clear();
      seen.modes.clear();
      seen.files.clear();
      seen.tables.clear();
      seen.existing.clear();
      const rows = await session.query(sql`
        SELECT c.oid::text AS oid, n.nspname || '.' || c.relname AS name, pg_catalog.pg_relation_filenode(c.oid)::text AS file, x.indrelid::text AS owner
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
        WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm', 'i', 'I', 'v', 'f', 'S') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
          AND NOT (n.nspname = ${options.historySchema ?? ''} AND (c.relname = ${HISTORY} OR c.relname = ${`${HISTORY}_pkey`}))`);
      for (const row of rows) {
        const name = row['name'] ?? '';
        seen.names.set(row['oid'] ?? '', name);
        seen.existing.add(name).add(name.slice(name.indexOf('.') + 1));
        if (row['owner'] !== null) seen.tables.set(row['oid'] ?? '', row['owner'] ?? '');
        if (row['file'] !== null) seen.files.set(row['oid'] ?? '', row['file'] ?? '');
      }
      last = rows.reduce((most, row) => Math.max(most, Number(row['oid'])), 0);
    },
    begin() {
      seen.modes.clear();
    },
    existed: (relation) => seen.existing.has(relation.replaceAll('"', '')),
    async after() {
      // Nothing that could be locked was there.
      if (last === 0) return { locks: [], rewrites: [] };
      const rows = await session.query(sql`
        SELECT l.relation::text AS oid, l.mode, pg_catalog.pg_relation_filenode(l.relation)::text AS file
        FROM pg_catalog.pg_locks l
        WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.relation BETWEEN 16384 AND ${last}::oid AND l.mode <> ${QUIET}
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        ORDER BY l.relation, l.mode`);
      const exclusive = new Set(rows.filter((row) => row['mode'] === 'AccessExclusiveLock').map((row) => row['oid']));
      const locks: { mode: string; relation: string }[] = [];
      const rewrites: string[] = [];
      for (const row of rows) {
        const oid = row['oid'] ?? '';
        const relation = seen.names.get(oid);
        if (relation === undefined) continue;
        const modes = seen.modes.get(oid) ?? new Set<string>();
        const mode = row['mode'] ?? '';
        // An index locked together with its whole table says nothing more.
        const covered = exclusive.has(seen.tables.get(oid) ?? '');
        if (!modes.has(mode) && !covered) locks.push({ mode, relation });
        seen.modes.set(oid, modes.add(mode));
        const before = seen.files.get(oid);
        const now = row['file'];
        if (before !== undefined && now !== null && now !== undefined && now !== before) {
          seen.files.set(oid, now);
          rewrites.push(relation);
        }
      }
      return { locks, rewrites };
    },
  };
}

/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
export async function postgresBlockers(session: Session, pid: number): Promise<readonly string[]> {
  const rows = await session.query(sql`
    SELECT a.pid, a.usename, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start))::int AS age
    FROM pg_catalog.pg_stat_activity a WHERE a.pid = ANY (pg_catalog.pg_blocking_pids(${pid}::int)) ORDER BY age DESC NULLS LAST LIMIT 5`);
  return rows.map(describeSession);
}

/** How far a long index build or VACUUM is. */
export async function postgresProgress(session: Session, pid: number): Promise<string | undefined> {
  const [row] = await session.query(sql`
    SELECT phase, blocks_done::text AS done, blocks_total::text AS total, tuples_done::text AS tuples, tuples_total::text AS tuples_total
    FROM pg_catalog.pg_stat_progress_create_index WHERE pid = ${pid}::int`);
  if (row === undefined) return undefined;
  const share = (done: string | null | undefined, total: string | null | undefined): string | undefined =>
    total === null || total === undefined || total === '0'
      ? undefined
      : `${Math.floor((100 * Number(done)) / Number(total))} %`;
  return [row['phase'], share(row['done'], row['total']) ?? share(row['tuples'], row['tuples_total'])]
    .filter((part) => part !== undefined)
    .join(', ');
}

/**
 * The statement that removes what an interrupted `CREATE INDEX CONCURRENTLY` left: an INVALID index of that name. One of a
 * partitioned table is so by design until every partition has its own.
 */
export async function postgresLeftover(session: Session, statement: Statement): Promise<string | undefined> {
  const { name, fields } = nodeOf(statement.tree);
  // Without CONCURRENTLY one can only meet what an earlier build left.
  const meets = fields['concurrent'] === true || fields['if_not_exists'] === true;
  if (name !== 'IndexStmt' || !meets || typeof fields['idxname'] !== 'string') return undefined;
  const relation = fields['relation'] as { readonly schemaname?: string; readonly relname?: string } | undefined;
  const table = [relation?.schemaname, relation?.relname]
    .filter((part) => part !== undefined)
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
  const rows = await session.query(sql`
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT x.indisvalid AND c.relkind = 'i' AND c.relname = ${fields['idxname']} AND x.indrelid = pg_catalog.to_regclass(${table})`);
  const found = rows[0]?.['name'];
  return found === null || found === undefined ? undefined : `DROP INDEX CONCURRENTLY ${found}`;
}

/**
 * Of the statements that cannot run in a transaction only these two cannot simply run again: a concurrent index that is
 * there and valid, and one that is gone.
 */
export async function postgresLanded(session: Session, statement: Statement): Promise<boolean> {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'IndexStmt' && typeof fields['idxname'] === 'string') {
    const rows = await session.query(sql`
      SELECT 1 AS there FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
      WHERE x.indisvalid AND c.relname = ${fields['idxname']} AND pg_catalog.pg_table_is_visible(x.indrelid)`);
    return rows.length > 0;
  }
  if (name === 'DropStmt' && fields['removeType'] === 'OBJECT_INDEX' && Array.isArray(fields['objects'])) {
    const items = (nodeOf(fields['objects'][0]).fields['items'] ?? []) as readonly unknown[];
    const index = items.map((item) => `"${String(nodeOf(item).fields['sval']).replaceAll('"', '""')}"`).join('.');
    const rows = await session.query(sql`SELECT pg_catalog.to_regclass(${index})::text AS there`);
    return rows[0]?.['there'] === null;
  }
  return false;
}
