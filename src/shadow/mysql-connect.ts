import { connectMysql } from '../engines/mysqlfamily/connect.js';
import type { Shadow } from '../model/contracts.js';
import { ServerError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { raw, sql } from '../sql/query.js';

const CONNECT_MS = 10_000;

/** Session settings by name. */
export type Settings = Readonly<Record<string, string>>;

/** A session with a shadow's server, under the name that it has on the target. */
export const connect = (url: string, settings: Settings = {}): Promise<Session> =>
  connectMysql({ url, connectTimeoutMs: CONNECT_MS, applicationName: 'migrate-on-merge', settings });

/** Opens a session, uses it, closes it. */
export async function withSession<T>(url: string, use: (session: Session) => Promise<T>): Promise<T> {
  await using session = await connect(url);
  return await use(session);
}

/** The server has no such thing as this right, or we have it not. */
export const isRefused = (error: unknown): boolean =>
  error instanceof ServerError && ['1044', '1045', '1142', '1227', '1410', '8121'].includes(error.code ?? '');

/** A session that is still in a database may hold a lock on what is in it, for as long as it likes. */
export async function endSessionsIn(session: Session, database: string): Promise<void> {
  const rows = await session.query(
    sql`SELECT ID AS id FROM information_schema.PROCESSLIST WHERE DB = ${database} AND ID <> CONNECTION_ID()`,
  );
  for (const row of rows) await session.query(raw(`KILL ${BigInt(row['id'] ?? '0')}`)).catch(() => undefined);
}

const given = new WeakMap<Shadow, Settings>();

/** What the sessions of this shadow begin with: a user has no settings of its own here, as a role has on PostgreSQL. */
export const settingsOf = (shadow: Shadow): Settings => given.get(shadow) ?? {};

export function giveSettings(shadow: Shadow, settings: Settings): void {
  given.set(shadow, settings);
}
