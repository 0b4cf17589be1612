import type { StatementProgress } from '../../model/engine.js';
import type { Query, Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { optionalColumns } from './catalog/features.js';
import { describeSession } from './sessions.js';

const MOST = 5;

/** Columns of the session that stands in the way, from `performance_schema.threads b`. */
const THREAD = raw(`b.PROCESSLIST_ID AS id, b.PROCESSLIST_COMMAND AS command, b.PROCESSLIST_STATE AS state,
  b.PROCESSLIST_TIME AS age, (SELECT a.ATTR_VALUE FROM performance_schema.session_connect_attrs a
    WHERE a.PROCESSLIST_ID = b.PROCESSLIST_ID AND a.ATTR_NAME = 'program_name' LIMIT 1) AS program`);

/** Who holds the rows that `pid` waits for (MySQL). */
const rowLocks = (pid: number): Query => sql`
  SELECT DISTINCT ${THREAD} FROM performance_schema.data_lock_waits w
    JOIN performance_schema.threads r ON r.THREAD_ID = w.REQUESTING_THREAD_ID
    JOIN performance_schema.threads b ON b.THREAD_ID = w.BLOCKING_THREAD_ID
  WHERE r.PROCESSLIST_ID = ${pid} LIMIT ${raw(String(MOST))}`;

/** Who holds the table (or the whole server) that `pid` waits for: an idle transaction does, with a mere SELECT. */
const metadataLocks = (pid: number): Query => sql`
  SELECT DISTINCT ${THREAD} FROM performance_schema.metadata_locks p
    JOIN performance_schema.threads r ON r.THREAD_ID = p.OWNER_THREAD_ID
    JOIN performance_schema.metadata_locks g ON g.OBJECT_TYPE = p.OBJECT_TYPE AND g.OBJECT_SCHEMA <=> p.OBJECT_SCHEMA
      AND g.OBJECT_NAME <=> p.OBJECT_NAME AND g.LOCK_STATUS = 'GRANTED' AND g.OWNER_THREAD_ID <> p.OWNER_THREAD_ID
      AND g.LOCK_TYPE <> 'INTENTION_EXCLUSIVE'
    JOIN performance_schema.threads b ON b.THREAD_ID = g.OWNER_THREAD_ID
  WHERE p.LOCK_STATUS = 'PENDING' AND r.PROCESSLIST_ID = ${pid} LIMIT ${raw(String(MOST))}`;

const PROCESS = raw('b.ID AS id, b.COMMAND AS command, b.STATE AS state, b.TIME AS age');

/** Who holds the rows that `pid` waits for (MariaDB). */
const innodbWaits = (pid: number): Query => sql`
  SELECT DISTINCT ${PROCESS} FROM information_schema.INNODB_LOCK_WAITS w
    JOIN information_schema.INNODB_TRX r ON r.trx_id = w.requesting_trx_id
    JOIN information_schema.INNODB_TRX h ON h.trx_id = w.blocking_trx_id
    JOIN information_schema.PROCESSLIST b ON b.ID = h.trx_mysql_thread_id
  WHERE r.trx_mysql_thread_id = ${pid} LIMIT ${raw(String(MOST))}`;

/** Who holds locks on tables of this database, by MariaDB's plugin, which does not list who waits. */
const lockInfo = (session: Session, pid: number): Query => sql`
  SELECT DISTINCT ${PROCESS} FROM information_schema.METADATA_LOCK_INFO m JOIN information_schema.PROCESSLIST b ON b.ID = m.THREAD_ID
  WHERE m.TABLE_SCHEMA = ${session.server.database} AND m.LOCK_TYPE = 'Table metadata lock' AND m.THREAD_ID <> ${pid}
    AND m.THREAD_ID <> CONNECTION_ID() LIMIT ${raw(String(MOST))}`;

/** Where nobody tells who holds a table: whoever has a transaction open, or a statement running, in the same database. */
const candidates = (session: Session, pid: number, transactions: boolean): Query => sql`
  SELECT DISTINCT ${PROCESS} FROM information_schema.PROCESSLIST b ${
    transactions
      ? raw('LEFT JOIN information_schema.INNODB_TRX t ON t.trx_mysql_thread_id = b.ID')
      : raw('LEFT JOIN (SELECT NULL AS trx_mysql_thread_id) t ON FALSE')
  }
  WHERE b.DB = ${session.server.database} AND b.ID <> ${pid} AND b.ID <> CONNECTION_ID()
    AND (t.trx_mysql_thread_id IS NOT NULL OR b.COMMAND NOT IN ('Sleep', 'Daemon')) LIMIT ${raw(String(MOST))}`;

/** A source that this user may not read, or that this server does not have, tells nothing. */
const asked = (session: Session, query: Query): Promise<readonly Row[]> => session.query(query).catch(() => []);

const WAITS_FOR_TABLE = /metadata lock|table flush|global read lock|backup lock|table level lock/i;

/** Who stands in the way of `pid`, in words. Query texts are left out: they may hold data. */
export async function mysqlBlockers(session: Session, pid: number): Promise<readonly string[]> {
  const exact = [...(await asked(session, rowLocks(pid))), ...(await asked(session, metadataLocks(pid)))];
  if (exact.length > 0) return unique(exact.map(describeSession));
  const has = await optionalColumns(session);
  const rows = has('INNODB_LOCK_WAITS', 'BLOCKING_TRX_ID') ? await asked(session, innodbWaits(pid)) : [];
  if (rows.length > 0) return unique(rows.map(describeSession));
  const [own] = await asked(session, sql`SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
  if (!WAITS_FOR_TABLE.test(own?.['state'] ?? '')) return [];
  const plugin = has('METADATA_LOCK_INFO', 'THREAD_ID') ? await asked(session, lockInfo(session, pid)) : [];
  if (plugin.length > 0) return unique(plugin.map(describeSession));
  const open = await asked(session, candidates(session, pid, true));
  const guess = open.length > 0 ? open : await asked(session, candidates(session, pid, false));
  if (guess.length === 0) return ['a session that this user may not see (the right PROCESS shows it)'];
  return unique(guess.map((row) => `probably ${describeSession(row)}`));
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].slice(0, MOST);

/** How far a long statement is: MariaDB counts it in its list of sessions, MySQL in its stages where those are switched on. */
export async function mysqlProgress(session: Session, pid: number): Promise<StatementProgress | undefined> {
  const has = await optionalColumns(session);
  if (has('PROCESSLIST', 'PROGRESS')) {
    const [row] = await asked(
      session,
      sql`SELECT STATE AS state, STAGE AS stage, MAX_STAGE AS stages, PROGRESS AS progress FROM information_schema.PROCESSLIST WHERE ID = ${pid}`,
    );
    const counted = Number(row?.['stages']) > 0;
    const stage = counted ? `, stage ${row?.['stage']} of ${row?.['stages']}` : '';
    return far(`${row?.['state'] ?? ''}${stage}`, counted ? Number(row?.['progress']) / 100 : undefined);
  }
  const [stage] = await asked(
    session,
    sql`SELECT s.EVENT_NAME AS name, s.WORK_COMPLETED AS done, s.WORK_ESTIMATED AS total FROM performance_schema.events_stages_current s
      JOIN performance_schema.threads t ON t.THREAD_ID = s.THREAD_ID WHERE t.PROCESSLIST_ID = ${pid}`,
  );
  if (stage !== undefined) {
    const total = Number(stage['total']);
    return far(
      (stage['name'] ?? '').replace(/^stage\/\w+\//, ''),
      total > 0 ? Number(stage['done']) / total : undefined,
    );
  }
  const [row] = await asked(session, sql`SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID = ${pid}`);
  return far(row?.['state'] ?? '', undefined);
}

function far(phase: string, share: number | undefined): StatementProgress | undefined {
  if (phase === '') return undefined;
  return { phase, ...(share === undefined || Number.isNaN(share) ? {} : { share: Math.min(1, Math.max(0, share)) }) };
}
