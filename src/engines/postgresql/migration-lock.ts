import { setTimeout as sleep } from 'node:timers/promises';
import type { LockOptions, MigrationLock } from '../../model/engine.js';
import { ActionError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { describeSession } from './locks.js';

/** One lock for every database and every label: two runs against one database must never overlap. Any constant does; this is the tool's name in ASCII. */
const LOCK_KEY = '7811887668331963247';

/**
 * The mark of the session that migrates. A killed run's lock is free at once, while its statement may go on for as long as the
 * server does not see that nobody is there to hear of it.
 */
const WORK_KEY = '7811887668331963248';

const LOST = {
  message: 'The session that holds the migration lock was cut off, so another run may start.',
  hint: 'Nothing more is run. Run the same command again: it goes on from what the history says.',
};

const workers = new WeakSet<Session>();

/** What puts the mark back, where `DISCARD ALL` has taken it away. */
export const markAgain = (session: Session): readonly string[] =>
  workers.has(session) ? [`SELECT pg_catalog.pg_try_advisory_lock(${WORK_KEY}::bigint)`] : [];

async function holder(session: Session, key: string): Promise<string | undefined> {
  const rows = await session.query(sql`
    SELECT l.pid, a.application_name AS app, a.state, extract(epoch FROM clock_timestamp() - coalesce(a.query_start, a.backend_start))::int AS age
    FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
      AND ((l.classid::bigint << 32) | l.objid::bigint) = ${key}::bigint AND l.objsubid = 1`);
  return rows[0] === undefined ? undefined : describeSession(rows[0]);
}

export async function postgresIsAtWork(session: Session, pid: number): Promise<boolean> {
  const rows = await session.query(sql`
    SELECT 1 AS there FROM pg_catalog.pg_locks l
    WHERE l.locktype = 'advisory' AND l.granted AND l.pid = ${pid}::int
      AND ((l.classid::bigint << 32) | l.objid::bigint) = ${WORK_KEY}::bigint AND l.objsubid = 1`);
  return rows.length > 0;
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  const { reason } = signal as { readonly reason: unknown };
  const [code, message, hint] =
    reason instanceof ActionError
      ? [reason.code, reason.message, reason.hint]
      : ['cancelled' as const, 'The run was cancelled.', 'Run the same command again.'];
  throw new ActionError(code, `${message} It waited for the migration lock. Nothing was touched.`, hint, {
    cause: reason,
  });
}

interface Wanted {
  readonly key: string;
  /** Of a session that has the key, in words that follow "is held by". */
  readonly tell: (who: string) => string;
  /** A run that has just ended may hold it for a moment longer. */
  readonly quietMs: number;
}

/**
 * Polls `pg_try_advisory_lock`, never in an open transaction: a waiting transaction would hold back
 * `CREATE INDEX CONCURRENTLY` of the very run that it waits for.
 */
async function take(session: Session, wanted: Wanted, options: LockOptions, start: number): Promise<void> {
  const began = Date.now();
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 5_000)) {
    refuseCancelled(options.signal);
    const [row] = await session.query(sql`SELECT pg_catalog.pg_try_advisory_lock(${wanted.key}::bigint)::text AS got`);
    if (row?.['got'] === 'true' || row?.['got'] === 't') return;
    const waited = Date.now() - start;
    const who = wanted.tell((await holder(session, wanted.key)) ?? 'another run');
    if (waited >= options.timeoutMs) {
      throw new ActionError(
        'locked',
        `Another run holds the migration lock: ${who}.`,
        'Wait for that run to end. If its process is surely gone, end its session: SELECT pg_terminate_backend(PID). `lock-wait` sets how long to wait.',
      );
    }
    if (Date.now() - began >= wanted.quietMs) options.onWait(who, waited);
    const ms = Math.min(wait * (0.75 + Math.random() / 2), Math.max(50, options.timeoutMs - waited));
    const { signal } = options;
    // What ends the wait is told at the top of the loop.
    await sleep(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}

/** The lock on a session of its own, and the mark on the session that migrates. */
export async function lockPostgres(session: Session, options: LockOptions): Promise<MigrationLock> {
  const { worker } = options;
  const assertHeld = (): void => {
    if (session.lost !== undefined)
      throw new ActionError('lock-lost', LOST.message, LOST.hint, { cause: session.lost });
  };
  // One process at a time can open an embedded database at all: that is its lock.
  if (session.server.embedded) return { assertHeld, [Symbol.asyncDispose]: () => Promise.resolve() };
  const start = Date.now();
  await take(session, { key: LOCK_KEY, tell: (who) => who, quietMs: 0 }, options, start);
  if (worker !== undefined && worker !== session) {
    const tell = (who: string): string => `${who}, whose run is gone while its session still works on the server`;
    await take(worker, { key: WORK_KEY, tell, quietMs: 1_000 }, options, start);
    workers.add(worker);
  }
  return {
    assertHeld,
    // The mark goes with its session: a session that is still busy could not be asked.
    async [Symbol.asyncDispose]() {
      if (session.lost === undefined)
        await session.query(raw(`SELECT pg_catalog.pg_advisory_unlock(${LOCK_KEY}::bigint)`)).catch(() => undefined);
    },
  };
}
