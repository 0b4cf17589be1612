import { randomBytes } from 'node:crypto';
import type { Session } from '../../../model/session.js';
import { raw, sql } from '../../../sql/query.js';
import { proxyNamed } from '../pooled.js';

/** What stands between us and the server, and whether it gives each of our sessions a server's session of its own. */
export interface ProxyFacts {
  /** As it calls itself; undefined where nothing shows one. */
  readonly name: string | undefined;
  /** Sessions of clients share sessions of the server. */
  readonly shared: boolean;
}

/** Proxies answer these in the server's stead. */
export async function proxyName(session: Session): Promise<string | undefined> {
  const [row] = await session.query(raw('SELECT VERSION() AS version, @@version_comment AS comment')).catch(() => []);
  const said = `${row?.['version'] ?? ''} ${row?.['comment'] ?? ''}`;
  const named = proxyNamed(said);
  if (named !== undefined) return named;
  const [proxy] = await session.query(raw('SELECT @@proxy_version AS version')).catch(() => []);
  return proxy === undefined ? undefined : 'a proxy';
}

const idOf = async (session: Session): Promise<string> =>
  (await session.query(raw('SELECT CONNECTION_ID() AS id')))[0]?.['id'] ?? '';
const markOf = async (session: Session): Promise<string | null> =>
  (await session.query(raw('SELECT @migrate_on_merge_mark AS mark')))[0]?.['mark'] ?? null;

/**
 * A proxy that shares sessions may hand ours to anybody between two statements: then another number answers, a second session is
 * answered by the first one's, or finds what was left in it. The mark is a variable of the session alone.
 */
export async function findProxy(session: Session, second: () => Promise<Session>): Promise<ProxyFacts> {
  const name = await proxyName(session);
  const first = await idOf(session);
  if (first !== String(session.id)) return { name, shared: true };
  const mark = randomBytes(8).toString('hex');
  await session.query(sql`SET @migrate_on_merge_mark = ${mark}`);
  try {
    await using other = await second();
    await other.query(raw('START TRANSACTION'));
    const shared =
      (await idOf(other)) === first ||
      (await markOf(other)) === mark ||
      (await idOf(session)) !== first ||
      (await markOf(session)) !== mark;
    await other.query(raw('ROLLBACK'));
    return { name, shared };
  } finally {
    await session.query(raw('SET @migrate_on_merge_mark = NULL')).catch(() => undefined);
  }
}
