import type { Timeouts } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
import { raw } from '../../sql/query.js';
import { flavourOf } from './connect.js';
import { MysqlSession } from './session.js';

/** A year: the longest that servers take, and what they call no limit. */
const FOREVER_S = 31_536_000;

/** Servers count in whole seconds, from 1. */
const seconds = (ms: number): number => (ms <= 0 ? FOREVER_S : Math.min(FOREVER_S, Math.max(1, Math.ceil(ms / 1_000))));

/**
 * Waits for tables and for rows; and how long a statement may run. Only MariaDB holds every statement to such a limit, MySQL and
 * TiDB only a SELECT: there the session itself stops the statement.
 */
export async function setMysqlTimeouts(session: Session, { lockMs, statementMs }: Timeouts): Promise<void> {
  const settings: string[] = [];
  if (lockMs !== null) {
    settings.push(`lock_wait_timeout = ${seconds(lockMs)}`, `innodb_lock_wait_timeout = ${seconds(lockMs)}`);
  }
  if (flavourOf(session).engine === 'mariadb')
    settings.push(`max_statement_time = ${statementMs === null ? 0 : Math.max(0.001, statementMs / 1_000)}`);
  else if (session instanceof MysqlSession) session.statementMs = statementMs === 0 ? null : statementMs;
  if (settings.length === 0) return;
  const statement = `SET ${settings.map((setting) => `SESSION ${setting}`).join(', ')}`;
  if (!(session instanceof MysqlSession)) return void (await session.query(raw(statement)));
  // A round trip for each statement of a migration is half of what we cost beside the server.
  if (session.limits === statement) return;
  session.limits = undefined;
  await session.query(raw(statement));
  session.limits = statement;
}
