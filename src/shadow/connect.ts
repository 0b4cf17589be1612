import { postgres } from '../engines/postgres.js';
import type { Session } from '../model/session.js';

const CONNECT_MS = 10_000;

/** A session with a shadow's server; the same name as on the target, so that histories which look at it see no difference. */
export const connect = (url: string): Promise<Session> =>
  postgres.connect({ url, connectTimeoutMs: CONNECT_MS, applicationName: 'migrate-on-merge' });

/** Opens a session, uses it, closes it. */
export async function withSession<T>(url: string, use: (session: Session) => Promise<T>): Promise<T> {
  await using session = await connect(url);
  return await use(session);
}
