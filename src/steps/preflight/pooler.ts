import { backendPid } from '../../engines/postgresql/facts.js';
import type { Check } from '../../model/report.js';
import type { Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';
import { check } from './facts.js';

/** What stands between us and the server. `unsure`: a pooler that has not shown which mode it is in. */
export type Pooler = 'none' | 'session' | 'transaction';

/**
 * A pooler makes up the process number that it tells its clients, so a session whose statements are answered by another
 * process stands behind one. Whether it keeps that process between transactions is seen by a second session: in
 * transaction mode the process that answered the first is free and answers the second.
 */
export async function findPooler(session: Session, second: () => Promise<Session>): Promise<Pooler> {
  const first = await backendPid(session);
  if (first === session.id) return 'none';
  await using other = await second();
  try {
    await other.query(sql`BEGIN`);
  } catch {
    // Statement mode allows no transaction at all.
    return 'transaction';
  }
  try {
    const taken = await backendPid(other);
    return taken === first || (await backendPid(session)) !== first ? 'transaction' : 'session';
  } finally {
    await other.query(sql`ROLLBACK`);
  }
}

/** The migration lock lives as long as its session: a pooler that shares sessions would share or lose it. */
export function poolerCheck(pooler: Pooler, direct: boolean): Check {
  const name = 'session for the migration lock';
  const words = {
    none: 'no pooler in front',
    session: 'behind a pooler in session mode',
    transaction: 'behind a pooler in transaction mode, which shares sessions',
  }[pooler];
  return check(
    name,
    pooler !== 'transaction',
    'a session of its own',
    `${words}${direct ? ' (`direct-url`)' : ''}`,
    direct
      ? '`direct-url` leads to a pooler too: give the address of the server itself.'
      : 'Give the server’s own address in `direct-url` (on Supabase port 5432 instead of 6543, on Neon the host without `-pooler`).',
  );
}
