import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';

/** A session of the server, in words: its number, user, what it does, for how long. Neither host nor text: those may tell secrets. */
export function describeSession(row: Row): string {
  const parts = [
    row['who'] === null || row['who'] === undefined ? 'unknown user' : row['who'],
    row['program'],
    row['command'] === 'Sleep' ? 'idle' : (row['state'] ?? row['command']),
    row['age'] === null || row['age'] === undefined ? undefined : `for ${row['age']} s`,
  ];
  return `session ${row['id']} (${parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')})`;
}

/** One session of the server's list; undefined where there is none, or none that we may see. */
export async function sessionOf(session: Session, number: number): Promise<Row | undefined> {
  const [row] = await session.query(sql`
    SELECT ID AS id, USER AS who, COMMAND AS command, STATE AS state, TIME AS age FROM information_schema.PROCESSLIST WHERE ID = ${number}`);
  return row;
}
