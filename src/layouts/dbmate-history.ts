import type { DialectName, ToolHistory } from '../model/contracts.js';
import type { Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';

const TABLE = 'schema_migrations';

const yes = (): boolean => true;
const no = (): boolean => false;

/** Where a session's plain name led before any migration could move it. */
const places = new WeakMap<Session, readonly string[]>();

/** The schema or database of the table, or of where it would be made. */
async function find(
  session: Session,
  dialect: DialectName,
): Promise<{ readonly name: readonly string[]; readonly there: boolean }> {
  const known = places.get(session);
  if (known !== undefined) return { name: known, there: true };
  const [row] =
    dialect === 'postgresql'
      ? await session.query(sql`
          SELECT coalesce(n.nspname, current_schema(), 'public') AS place, (c.oid IS NOT NULL)::text AS there
          FROM (SELECT to_regclass(${TABLE})::oid AS oid) t
            LEFT JOIN pg_catalog.pg_class c ON c.oid = t.oid LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace`)
      : await session.query(sql`
          SELECT DATABASE() AS place, (SELECT COUNT(*) FROM information_schema.TABLES
            WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ${TABLE}) AS there`);
  const name = [row?.['place'] ?? '', TABLE];
  const there = /^(?:true|t|1)$/.test(row?.['there'] ?? '');
  if (there) places.set(session, name);
  return { name, there };
}

/** The table that dbmate makes and reads: one column, one row for each version that is in. */
export const dbmateHistory: ToolHistory = {
  tables: [TABLE],
  async applied(session, dialect) {
    const { name, there } = await find(session, dialect);
    if (!there) return undefined;
    const rows = await session.query(sql`SELECT version FROM ${id(...name)} ORDER BY version`);
    return rows.map((row) => ({
      id: row['version'] ?? '',
      checksum: null,
      appliedAt: null,
      state: 'applied',
      statementsDone: 0,
      statementsAll: 0,
    }));
  },
  async ensure(session, dialect) {
    const { name, there } = await find(session, dialect);
    if (there) return;
    const options = dialect === 'postgresql' ? '' : ' CHARACTER SET latin1 COLLATE latin1_bin';
    await session.query(
      sql`CREATE TABLE IF NOT EXISTS ${id(...name)} (version varchar(128) NOT NULL PRIMARY KEY)${raw(options)}`,
    );
    places.set(session, name);
  },
  async rights(session, dialect) {
    const { name, there } = await find(session, dialect);
    const table = name.join('.');
    if (there) {
      const may = async (): Promise<void> => {
        await session.query(sql`INSERT INTO ${id(...name)} (version) SELECT version FROM ${id(...name)} WHERE 1 = 0`);
        await session.query(sql`DELETE FROM ${id(...name)} WHERE 1 = 0`);
      };
      return { table, there, may: await may().then(yes, no) };
    }
    // Who may not make tables on MySQL is told by the check of what the files need
    if (dialect !== 'postgresql') return { table, there, may: true };
    const [row] = await session.query(
      sql`SELECT pg_catalog.has_schema_privilege(${name[0] ?? ''}, 'CREATE')::text AS may`,
    );
    return { table, there, may: /^t/.test(row?.['may'] ?? '') };
  },
  async record(session, dialect, entry) {
    const { name } = await find(session, dialect);
    const known = await session.query(sql`SELECT version FROM ${id(...name)} WHERE version = ${entry.id}`);
    if (known.length === 0) await session.query(sql`INSERT INTO ${id(...name)} (version) VALUES (${entry.id})`);
  },
  async forget(session, dialect, migration) {
    const { name, there } = await find(session, dialect);
    if (there) await session.query(sql`DELETE FROM ${id(...name)} WHERE version = ${migration}`);
  },
};
