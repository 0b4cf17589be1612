import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';

/** A session of the server, in words: its number, what it does, for how long. Neither user nor host nor text: a report holds none of them. */
export function describeSession(row: Row): string {
  const parts = [
    row['program'],
    row['command'] === 'Sleep' ? 'idle' : (row['state'] ?? row['command']),
    row['age'] === null || row['age'] === undefined ? undefined : `for ${row['age']} s`,
  ];
  return `session ${row['id']} (${parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')})`;
}

/** One session of the server's list; undefined where there is none, or none that we may see. */
export async function sessionOf(session: Session, number: number): Promise<Row | undefined> {
  const [row] = await session.query(sql`
    SELECT ID AS id, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST WHERE ID = ${number}`);
  return row;
}
