import type { Row, Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';
import { flavourOf } from '../connect.js';
import { describeSession } from '../sessions.js';

/** Who else is at work, as far as this user may see it. */
export interface ActivityFacts {
  /** Transactions older than was asked for, the oldest first; `unknown` where only one's own are shown. */
  readonly transactions: readonly OpenTransaction[] | 'unknown';
  /** Transactions that wait for the second half of their commit, over the whole server. */
  readonly prepared: number | 'unknown';
  /** Sessions that wait for a table of this database now, in words. */
  readonly waiting: readonly string[];
}

/** Somebody's open transaction. */
export interface OpenTransaction {
  /** `session 12 (idle, for 300 s)` */
  readonly session: string;
  readonly idle: boolean;
  readonly seconds: number;
}

const MOST = 50;

const innodb = (session: Session, seconds: number): Promise<readonly Row[]> =>
  session.query(sql`
    SELECT b.ID AS id, b.COMMAND AS command, b.STATE AS state, b.TIME AS age,
      TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) AS seconds
    FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST b ON b.ID = t.trx_mysql_thread_id
    WHERE b.ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, t.trx_started, NOW()) >= ${seconds}
      AND (b.DB IS NULL OR b.DB = ${session.server.database})
    ORDER BY t.trx_started LIMIT ${raw(String(MOST))}`);

const tidb = (session: Session, seconds: number): Promise<readonly Row[]> =>
  session.query(sql`
    SELECT SESSION_ID AS id, CASE STATE WHEN 'Idle' THEN 'Sleep' ELSE STATE END AS command, STATE AS state, NULL AS age,
      TIMESTAMPDIFF(SECOND, START_TIME, NOW()) AS seconds
    FROM information_schema.CLUSTER_TIDB_TRX
    WHERE SESSION_ID <> CONNECTION_ID() AND TIMESTAMPDIFF(SECOND, START_TIME, NOW()) >= ${seconds}
      AND (DB IS NULL OR DB = '' OR DB = ${session.server.database})
    ORDER BY START_TIME LIMIT ${raw(String(MOST))}`);

/** Where open transactions stand. */
const SOURCE = { mysql: innodb, mariadb: innodb, tidb } as const;

async function transactions(session: Session, seconds: number, all: boolean): Promise<ActivityFacts['transactions']> {
  const rows = await SOURCE[flavourOf(session).engine](session, seconds).catch(() => undefined);
  if (rows === undefined || (rows.length === 0 && !all)) return 'unknown';
  return rows.map((row) => ({
    session: describeSession(row),
    idle: row['command'] === 'Sleep',
    seconds: Number(row['seconds'] ?? 0),
  }));
}

const THREAD = raw(
  `t.PROCESSLIST_ID AS id, t.PROCESSLIST_COMMAND AS command, t.PROCESSLIST_STATE AS state, t.PROCESSLIST_TIME AS age`,
);

/** Who waits for a table now is told by the list of locks, else by the state of each session. */
async function waiting(session: Session): Promise<readonly string[]> {
  const { database } = session.server;
  const locks = await session
    .query(sql`
      SELECT DISTINCT ${THREAD} FROM performance_schema.metadata_locks p JOIN performance_schema.threads t ON t.THREAD_ID = p.OWNER_THREAD_ID
      WHERE p.LOCK_STATUS = 'PENDING' AND p.OBJECT_SCHEMA = ${database} LIMIT ${raw(String(MOST))}`)
    .catch(() => []);
  const rows =
    locks.length > 0
      ? locks
      : await session
          .query(sql`
            SELECT ID AS id, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST
            WHERE DB = ${database} AND ID <> CONNECTION_ID() AND (STATE LIKE '%metadata lock%' OR STATE LIKE '%table flush%'
              OR STATE LIKE '%backup lock%' OR STATE LIKE '%global read lock%') LIMIT ${raw(String(MOST))}`)
          .catch(() => []);
  return rows.map(describeSession);
}

/** Only reads. `all`: the user may see the sessions of others. */
export async function readActivity(
  session: Session,
  options: { readonly seconds: number; readonly all: boolean },
): Promise<ActivityFacts> {
  const prepared = await session.query(raw('XA RECOVER')).catch(() => undefined);
  return {
    transactions: await transactions(session, options.seconds, options.all),
    prepared: prepared?.length ?? 'unknown',
    waiting: await waiting(session),
  };
}
