import { createHash } from 'node:crypto';
import type { LockOptions, MigrationLock } from '../../model/engine.js';
import { ActionError, ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { takeLockRow } from './lock-row.js';
import { describeSession, sessionOf } from './sessions.js';
import { backoff, lockedError, lostError } from './waiting.js';

/** Longest name of a lock. */
const LONGEST = 64;

/** Locks of a name are the whole server's: so the database is part of it. */
export function lockName(database: string): string {
  const name = `migrate_on_merge:${database}`;
  if ([...name].length <= LONGEST) return name;
  return `migrate_on_merge:${createHash('sha256').update(database).digest('hex').slice(0, 40)}`;
}

type Taken = 'ours' | 'others' | 'no such thing';

/**
 * Only 1 means locked. A server that grants every lock to everybody (TiDB before 6.2) says 1 too, but does not know afterwards
 * who has it; one that is a member of a cluster (Galera) knows only its own locks, and some refuse the function.
 */
async function tryLock(session: Session, name: string): Promise<Taken> {
  try {
    const [cluster] = await session.query(raw("SHOW VARIABLES LIKE 'wsrep_on'"));
    if (cluster?.['Value'] === 'ON') return 'no such thing';
    const [row] = await session.query(sql`SELECT GET_LOCK(${name}, 0) AS got`);
    if (row?.['got'] === '0') return 'others';
    if (row?.['got'] !== '1') return 'no such thing';
    const [check] = await session.query(sql`SELECT IS_USED_LOCK(${name}) = CONNECTION_ID() AS ours`);
    return check?.['ours'] === '1' ? 'ours' : 'no such thing';
  } catch (error) {
    if (error instanceof ServerError && error.data.connectionLost !== true) return 'no such thing';
    throw error;
  }
}

async function holder(session: Session, name: string): Promise<string> {
  const [row] = await session.query(sql`SELECT IS_USED_LOCK(${name}) AS id`).catch(() => []);
  const id = row?.['id'];
  if (id === null || id === undefined) return 'another run';
  const found = await sessionOf(session, Number(id)).catch(() => undefined);
  return found === undefined ? `session ${id}` : describeSession(found);
}

/** Of the session that migrates: a killed run's lock is free at once, while the server goes on with its statement to the end. */
const workName = (database: string): string => `${lockName(database).slice(0, LONGEST - 5)}:work`;

const workers = new WeakMap<Session, string>();

/** A session that was reset has lost its mark. */
export async function markMysqlAgain(session: Session): Promise<void> {
  const name = workers.get(session);
  if (name !== undefined) await session.query(sql`SELECT GET_LOCK(${name}, 0) AS got`);
}

/** Whether that session of the server is still there; where it cannot be seen, whether it has the mark. */
export async function isMysqlAtWork(session: Session, pid: number): Promise<boolean> {
  if ((await sessionOf(session, pid)) !== undefined) return true;
  const name = workName(session.server.database);
  const [row] = await session.query(sql`SELECT IS_USED_LOCK(${name}) AS id`).catch(() => []);
  return row?.['id'] === String(pid);
}

function refuseCancelled({ signal }: LockOptions): void {
  if (signal?.aborted !== true) return;
  throw new ActionError(
    'cancelled',
    'The run was cancelled. It waited for the migration lock. Nothing was touched.',
    'Run the same command again.',
    { cause: (signal as { readonly reason: unknown }).reason },
  );
}

/** Waits until no session of a killed run works on, then marks ours. */
async function markWorker(worker: Session, options: LockOptions, start: number): Promise<void> {
  const name = workName(worker.server.database);
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 5_000)) {
    refuseCancelled(options);
    const taken = await tryLock(worker, name);
    if (taken === 'ours') workers.set(worker, name);
    if (taken !== 'others') return;
    const waited = Date.now() - start;
    const who = `${await holder(worker, name)}, whose run is gone while its session still works on the server`;
    if (waited >= options.timeoutMs) throw lockedError(who, 'KILL and its number ends that session.');
    options.onWait(who, waited);
    await backoff(wait, options.timeoutMs - waited);
  }
}

/**
 * Polls `GET_LOCK` on a session of its own. Where the server has no such lock to give, a row of a table is the lock. The session
 * must not be reset while it holds it: that lets the lock go.
 */
export async function lockMysql(session: Session, options: LockOptions): Promise<MigrationLock> {
  const name = lockName(session.server.database);
  const start = Date.now();
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 5_000)) {
    refuseCancelled(options);
    const taken = await tryLock(session, name);
    if (taken === 'no such thing') return takeLockRow(session, options);
    if (taken === 'ours') break;
    const waited = Date.now() - start;
    const who = await holder(session, name);
    if (waited >= options.timeoutMs)
      throw lockedError(who, 'If its process is surely gone, end its session: KILL and its number.');
    options.onWait(who, waited);
    await backoff(wait, options.timeoutMs - waited);
  }
  const { worker } = options;
  if (worker !== undefined && worker !== session) await markWorker(worker, options, start);
  return {
    assertHeld() {
      if (session.lost !== undefined) throw lostError(session.lost);
    },
    async [Symbol.asyncDispose]() {
      if (session.lost === undefined) await session.query(sql`DO RELEASE_LOCK(${name})`).catch(() => undefined);
    },
  };
}
