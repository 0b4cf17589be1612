import { randomUUID } from 'node:crypto';
import type { LockOptions, MigrationLock } from '../../model/engine.js';
import { ServerError } from '../../model/error.js';
import type { Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { LOCK_TABLE } from './names.js';
import { describeSession, sessionOf } from './sessions.js';
import { backoff, lockedError, lostError } from './waiting.js';

/** How long a row is good without a sign of life, and how often one is given. */
export interface Heart {
  readonly expiresS: number;
  readonly beatMs: number;
}
const HEART: Heart = { expiresS: 30, beatMs: 5_000 };

const COLUMNS = raw(`name varchar(32) NOT NULL PRIMARY KEY,
  owner char(36) NOT NULL,
  connection_id bigint unsigned NOT NULL,
  program varchar(255) NOT NULL,
  heartbeat datetime(3) NOT NULL,
  expires datetime(3) NOT NULL`);

const DUPLICATE = '1062';

interface Found {
  readonly owner: string;
  readonly expired: boolean;
  readonly connection: number;
  readonly row: Row;
}

/**
 * The lock as a row, for servers whose `GET_LOCK` locks nothing. The row says who has it and until when, by the server's clock; its
 * owner renews it. It is taken over only when it has expired and its owner's session is no longer there, and that is said.
 */
export async function takeLockRow(
  session: Session,
  options: LockOptions,
  heart: Heart = HEART,
): Promise<MigrationLock> {
  const table = id(session.server.database, LOCK_TABLE);
  const owner = randomUUID();
  const until = sql`DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ${String(heart.expiresS)} SECOND)`;
  await session.query(sql`CREATE TABLE IF NOT EXISTS ${table} (${COLUMNS}) ${raw('ENGINE=InnoDB')}`);

  const look = async (): Promise<Found | undefined> => {
    const [row] = await session.query(sql`
      SELECT owner, connection_id, program, expires < UTC_TIMESTAMP(3) AS expired, TIMESTAMPDIFF(SECOND, heartbeat, UTC_TIMESTAMP(3)) AS age
      FROM ${table} WHERE name = 'migration'`);
    if (row === undefined) return undefined;
    return {
      owner: row['owner'] ?? '',
      expired: row['expired'] === '1',
      connection: Number(row['connection_id']),
      row,
    };
  };
  const insert = async (): Promise<boolean> => {
    try {
      await session.query(sql`
        INSERT INTO ${table} (name, owner, connection_id, program, heartbeat, expires)
        VALUES ('migration', ${owner}, CONNECTION_ID(), 'migrate-on-merge', UTC_TIMESTAMP(3), ${until})`);
      return true;
    } catch (error) {
      if (error instanceof ServerError && error.code === DUPLICATE) return false;
      throw error;
    }
  };
  const renew = async (from: string): Promise<boolean> => {
    await session.query(sql`
      UPDATE ${table} SET owner = ${owner}, connection_id = CONNECTION_ID(), heartbeat = UTC_TIMESTAMP(3), expires = ${until}
      WHERE name = 'migration' AND owner = ${from} AND (owner = ${owner} OR expires < UTC_TIMESTAMP(3))`);
    return (await look())?.owner === owner;
  };

  const start = Date.now();
  for (let wait = 200; ; wait = Math.min(wait * 1.5, 5_000)) {
    if (await insert()) break;
    const found = await look();
    const waited = Date.now() - start;
    const alive = found === undefined ? undefined : await sessionOf(session, found.connection).catch(() => undefined);
    if (found?.expired === true && alive === undefined) {
      options.onWait(`a run that is gone, silent for ${found.row['age']} s: its lock is taken over`, waited);
      if (await renew(found.owner)) break;
    }
    const who =
      alive === undefined
        ? `session ${found?.connection ?? '?'}, heard of ${found?.row['age'] ?? '?'} s ago`
        : describeSession(alive);
    if (waited >= options.timeoutMs)
      throw lockedError(
        who,
        `A lock of a run that is gone is taken over ${heart.expiresS} s after its last sign of life.`,
      );
    options.onWait(who, waited);
    await backoff(wait, options.timeoutMs - waited);
  }

  let failed: unknown;
  let lastBeat = Date.now();
  let beating: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    beating = renew(owner).then(
      (ours) => {
        if (ours) lastBeat = Date.now();
        else failed ??= new Error('the lock row is another run’s now');
      },
      () => undefined,
    );
  }, heart.beatMs);
  timer.unref();
  return {
    assertHeld() {
      const silent = Date.now() - lastBeat > heart.expiresS * 1_000;
      const why =
        session.lost ?? failed ?? (silent ? new Error('the lock row could not be renewed in time') : undefined);
      if (why !== undefined) throw lostError(why);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await beating;
      if (session.lost === undefined)
        await session
          .query(sql`DELETE FROM ${table} WHERE name = 'migration' AND owner = ${owner}`)
          .catch(() => undefined);
    },
  };
}
