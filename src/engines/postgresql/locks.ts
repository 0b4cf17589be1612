import type { Observer } from '../../model/engine.js';
import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';
import { HISTORY } from './history.js';

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
 * number: what a migration makes itself blocks nobody. Our own history table is no business of the plan. Where no
 * transaction is open the locks are gone already, so every file is looked at.
 */
export function postgresObserver(session: Session, options: { readonly historySchema?: string } = {}): Observer {
  const seen: Seen = { names: new Map(), modes: new Map(), files: new Map(), tables: new Map(), existing: new Set() };
  /** The highest number of those that were there: a file that makes thousands of relations holds locks on all of them. */
  let last = 0;

  /** What got a new file since it was last looked at, of all that was there; an index of a table that did says nothing more. */
  async function changedFiles(): Promise<readonly string[]> {
    const rows = await session.query(sql`
      SELECT c.oid::text AS oid, pg_catalog.pg_relation_filenode(c.oid)::text AS file
      FROM pg_catalog.pg_class c WHERE c.oid BETWEEN 16384 AND ${last}::oid AND c.relkind IN ('r', 'm', 'i')`);
    const changed = rows.flatMap((row): readonly string[] => {
      const oid = row['oid'] ?? '';
      const before = seen.files.get(oid);
      const now = row['file'];
      if (before === undefined || now === null || now === undefined || now === before) return [];
      seen.files.set(oid, now);
      return [oid];
    });
    const all = new Set(changed);
    return changed.filter((oid) => !all.has(seen.tables.get(oid) ?? '')).flatMap((oid) => seen.names.get(oid) ?? []);
  }

  const observer: Observer = {
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
      if (session.transaction() !== 'open') return { locks: [], rewrites: await changedFiles() };
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
    async rolledBack() {
      if (last === 0) return;
      seen.modes.clear();
      await changedFiles();
      // After ROLLBACK TO some locks are still held: those are no news.
      if (session.transaction() === 'open') await observer.after();
    },
  };
  return observer;
}

/** A session for people who may read it in a public comment: never whose it is. */
export function describeSession(row: Row): string {
  const known = [
    row['app'] === '' ? undefined : row['app'],
    row['state'],
    row['age'] === null ? undefined : `for ${row['age']} s`,
  ].filter((part) => part !== undefined && part !== null);
  return `pid ${row['pid']}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
}

/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
export async function postgresBlockers(session: Session, pid: number): Promise<readonly string[]> {
  const rows = await session.query(sql`
    SELECT a.pid, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.query_start))::int AS age
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
