import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError, ServerError } from '../../model/error.js';
import type { Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** Databases that others do without, from which ours can be renamed. */
export const NEIGHBOURS: readonly string[] = ['postgres', 'template1'];

export interface Swap {
  readonly target: string;
  readonly copy: string;
  /** The name that the target gets. */
  readonly kept: string;
  /** Two sessions on a database that is neither of them. */
  readonly renaming: Session;
  readonly ending: Session;
  /** Closes our own sessions on the target. */
  readonly leave: () => Promise<void>;
}

const LIMIT_MS = 20_000;

/** Ends whoever is connected there, one by one: a session that is not ours to end does not keep the others. */
async function endEach(session: Session, database: string): Promise<void> {
  const rows = await session.query(
    sql`SELECT pid::text AS pid FROM pg_catalog.pg_stat_activity WHERE datname = ${database} AND pid <> pg_catalog.pg_backend_pid()`,
  );
  for (const { pid } of rows)
    await session.query(sql`SELECT pg_catalog.pg_terminate_backend(${Number(pid)}::int)`).catch(() => undefined);
}

/**
 * Gives the target another name and the copy the target's, in one transaction: whatever happens, there is one database of
 * that name. RENAME locks out newcomers first and then waits some seconds for those who are there, which is when they are
 * ended: so nobody slips in between, and no setting of the database has to be put back if we are killed.
 */
export async function swapDatabases({ target, copy, kept, renaming, ending, leave }: Swap): Promise<void> {
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    await renaming.query(raw('BEGIN'));
    let over = false;
    const renamed = renaming.query(sql`ALTER DATABASE ${id(target)} RENAME TO ${id(kept)}`).then(
      () => undefined,
      (error: unknown) => error,
    );
    void renamed.then(() => {
      over = true;
    });
    // The rename waits by now, and nobody can come in.
    await sleep(150);
    await leave();
    while (!over) {
      await endEach(ending, target);
      await Promise.race([renamed, sleep(200)]);
    }
    const trouble = await renamed;
    try {
      if (trouble !== undefined) throw trouble;
      await renaming.query(sql`ALTER DATABASE ${id(copy)} RENAME TO ${id(target)}`);
      await renaming.query(raw('COMMIT'));
      return;
    } catch (error) {
      if (renaming.lost === undefined) await renaming.query(raw('ROLLBACK')).catch(() => undefined);
      // 55006: somebody is still connected
      const busy = error instanceof ServerError && error.code === '55006';
      if (busy && Date.now() < limit) continue;
      throw refusal(error, copy);
    }
  }
}

function refusal(error: unknown, copy: string): ActionError {
  const words = error instanceof Error ? error.message : String(error);
  const detail = error instanceof ServerError && error.data.detail !== undefined ? ` (${error.data.detail})` : '';
  const busy = error instanceof ServerError && error.code === '55006';
  return new ActionError(
    'restore-swap',
    `The databases were not swapped: ${words}${detail}.`,
    `Nothing was replaced; the restored copy is ${copy}. ${
      busy
        ? 'Stop what connects to the target, or let the role end its sessions (GRANT pg_signal_backend TO …), then run this again.'
        : 'Settle what the server says, then run this again, or rename both by hand.'
    }`,
    { cause: error },
  );
}
