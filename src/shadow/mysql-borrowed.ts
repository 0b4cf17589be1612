import type { Shadow } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Progress } from '../model/events.js';
import type { Row, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { connect, endSessionsIn, settingsOf } from './mysql-connect.js';

/** Whatever a database can hold; triggers go with their tables. */
const CONTENTS = raw(`
  SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind, TABLE_NAME AS name
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
  UNION ALL SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
  UNION ALL SELECT 'EVENT', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()`);

const DEFAULTS = raw(`SELECT DEFAULT_CHARACTER_SET_NAME AS charset, DEFAULT_COLLATION_NAME AS collation
  FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()`);

/** Words of a DROP statement: what the catalog says goes into it only if it is one of these. */
const KINDS: ReadonlySet<string> = new Set(['TABLE', 'VIEW', 'SEQUENCE', 'PROCEDURE', 'FUNCTION', 'PACKAGE', 'EVENT']);

const words = (rows: readonly Row[]): string => {
  const all = rows.map((row) => `${(row['kind'] ?? '').toLowerCase()} ${row['name']}`);
  return [...all.slice(0, 5), ...(all.length > 5 ? ['…'] : [])].join(', ');
};

function refusal(why: string): ActionError {
  return new ActionError(
    'shadow-not-empty',
    `The database of \`shadow\` cannot be used: its user may not create databases, and ${why}.`,
    'Give the user the right to create databases (GRANT ALL ON `migrate\\_on\\_merge\\_shadow\\_%`.*), or name an empty database that nobody else uses.',
  );
}

async function drop(session: Session): Promise<void> {
  await endSessionsIn(session, session.server.database);
  await session.query(raw('SET SESSION foreign_key_checks = 0'));
  for (const { kind, name } of await session.query(CONTENTS)) {
    // A package goes with its body
    if (!KINDS.has(kind ?? '')) continue;
    await session.query(sql`DROP ${raw(kind ?? '')} IF EXISTS ${id(name ?? '')}`);
  }
}

/** Uses an empty database to which its user has the rights. What is in it at the end was made by the run, so all of it goes. */
export async function borrowMysqlDatabase(session: Session, url: string, progress: Progress): Promise<Shadow> {
  const { database, engine, version, major } = session.server;
  if (database === '') throw refusal('its URL names no database');
  // Held until the session ends: two runs would empty each other's
  const [lock] = await session.query(sql`SELECT GET_LOCK(LEFT(${`mom_shadow:${database}`}, 64), 0) AS got`);
  if (lock?.['got'] !== '1') throw refusal('another run is using this one');
  const there = await session.query(CONTENTS);
  if (there.length > 0) throw refusal(`this one is not empty (${words(there)})`);
  const [defaults] = await session.query(DEFAULTS);
  const clear = async (): Promise<void> => {
    await drop(session);
    const [now] = await session.query(DEFAULTS);
    const { charset, collation } = defaults ?? {};
    if (now?.['collation'] !== collation && charset && collation)
      await session.query(sql`ALTER DATABASE ${id(database)} CHARACTER SET ${id(charset)} COLLATE ${id(collation)}`);
    const left = await session.query(CONTENTS);
    if (left.length > 0)
      progress({ type: 'warning', text: `The scratch database of \`shadow\` is not empty again: ${words(left)}` });
  };
  const shadow: Shadow = {
    provider: 'url',
    engine,
    version,
    major,
    open: () => connect(url, settingsOf(shadow)),
    admin: () => connect(url, settingsOf(shadow)),
    renew: clear,
    async [Symbol.asyncDispose]() {
      try {
        await clear();
      } finally {
        await session.close();
      }
    },
  };
  return shadow;
}
