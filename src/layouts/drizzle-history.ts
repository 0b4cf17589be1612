import type { DialectName, ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { id, sql } from '../sql/query.js';

const SCHEMA = 'drizzle';
const TABLE = '__drizzle_migrations';

const nameOn = (session: Session, dialect: DialectName): readonly string[] =>
  dialect === 'postgresql' ? [SCHEMA, TABLE] : [session.server.database, TABLE];

async function isThere(session: Session, name: readonly string[]): Promise<boolean> {
  const [schema = '', table = ''] = name;
  const [row] = await session.query(
    sql`SELECT COUNT(*) AS found FROM information_schema.tables WHERE table_schema = ${schema} AND table_name = ${table}`,
  );
  return row?.['found'] !== '0';
}

/**
 * The migrator's table: a row for each file, with its hash and the `when` of the journal. The migrator itself only looks at the
 * newest row; we go by each of them, so that a file that a merge has brought in behind it is not passed over in silence.
 */
export const drizzleHistory: ToolHistory = {
  tables: [TABLE],
  schemas: [SCHEMA],
  async applied(session, dialect, files) {
    const name = nameOn(session, dialect);
    if (!(await isThere(session, name))) return undefined;
    const rows = await session.query(sql`SELECT hash, created_at FROM ${id(...name)} ORDER BY created_at, id`);
    const tags = new Map(files.map((file) => [file.version, file.id]));
    return rows.map((row) => ({
      id: tags.get(row['created_at'] ?? '') ?? row['created_at'] ?? '',
      checksum: row['hash'] ?? null,
      // The journal's time, of when the file was made: when it was applied nobody has written down
      appliedAt: null,
      state: 'applied',
      statementsDone: 0,
      statementsAll: 0,
    }));
  },
  async ensure(session, dialect) {
    const name = nameOn(session, dialect);
    if (await isThere(session, name)) return;
    if (dialect === 'postgresql') await session.query(sql`CREATE SCHEMA IF NOT EXISTS ${id(SCHEMA)}`);
    await session.query(
      sql`CREATE TABLE IF NOT EXISTS ${id(...name)} (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    );
  },
  async rights(session, dialect) {
    const name = nameOn(session, dialect);
    const there = await isThere(session, name);
    const may = async (): Promise<boolean> => {
      if (there) {
        await session.query(
          sql`INSERT INTO ${id(...name)} (hash, created_at) SELECT hash, created_at FROM ${id(...name)} WHERE 1 = 0`,
        );
        await session.query(sql`DELETE FROM ${id(...name)} WHERE 1 = 0`);
        return true;
      }
      if (dialect !== 'postgresql') return true;
      const [row] = await session.query(sql`
        SELECT coalesce((SELECT pg_catalog.has_schema_privilege(oid, 'CREATE') FROM pg_catalog.pg_namespace WHERE nspname = ${SCHEMA}),
          pg_catalog.has_database_privilege(current_database(), 'CREATE'))::text AS may`);
      return /^t/.test(row?.['may'] ?? '');
    };
    return { table: name.join('.'), there, may: await may().catch(() => false) };
  },
  async record(session, dialect, entry) {
    const name = nameOn(session, dialect);
    const when = entry.file?.version;
    // Without one the row would be the newest to the migrator on PostgreSQL, and the beginning of time: it would run everything again
    if (when === undefined)
      throw new ActionError(
        'history',
        `${entry.id} cannot be written into ${name.join('.')}: its file is gone, and with it the time that the migrator goes by.`,
        'Restore the file and its entry in meta/_journal.json, then run this again.',
      );
    const known = await session.query(sql`SELECT id FROM ${id(...name)} WHERE created_at = ${when}`);
    if (known.length === 0)
      await session.query(sql`INSERT INTO ${id(...name)} (hash, created_at) VALUES (${entry.checksum}, ${when})`);
  },
  async forget(session, dialect, migration, files) {
    const name = nameOn(session, dialect);
    const when = files.find((file) => file.id === migration)?.version ?? migration;
    if (/^\d+$/.test(when) && (await isThere(session, name)))
      await session.query(sql`DELETE FROM ${id(...name)} WHERE created_at = ${when}`);
  },
};
