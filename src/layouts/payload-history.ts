import type { ToolHistory } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Applied } from '../model/migration.js';
import type { Session } from '../model/session.js';
import { id, sql } from '../sql/query.js';
import { instant } from './instant.js';
import { tablePlace } from './table-place.js';

const TABLE = 'payload_migrations';
/** The row that `push` writes, with which a development server changes the schema by itself. */
const PUSHED = '-1';

const PUSH_MARK =
  'says that a development server has changed the schema by itself (`push`), so that it is not what the migrations give: Payload asks before it goes on, and warns of lost data';
const PUSH_SETTLE =
  'Compare the schemas (`drift`), and write into the history what is in by `baseline`, or begin with an empty database. Then `repair --mark-pending dev` takes the row out.';

const appliedOf = (name: string, batch: string | null, at: string | null): Applied => ({
  id: name,
  checksum: null,
  appliedAt: instant(at),
  state: batch === PUSHED ? 'failed' : 'applied',
  statementsDone: 0,
  statementsAll: 0,
  ...(batch === PUSHED ? { mark: PUSH_MARK, settle: PUSH_SETTLE } : {}),
});

/**
 * The table of Payload's collection `payload-migrations`. It is made by the first migration of the project itself, and undone by its
 * down, so nobody makes it here. All that one run applies is one batch, which is undone as one.
 */
export function payloadHistory({ schema }: Readonly<Record<string, string>>): ToolHistory {
  const place = tablePlace('payload', TABLE, ['name', 'batch', 'updated_at', 'created_at'], schema);
  /** What this run has written: the next one is of its batch, in the same database. */
  let last: string | undefined;

  const isThere = async (session: Session, name: readonly string[]): Promise<boolean> => {
    const [space = '', table = ''] = name;
    const rows = await session.query(
      sql`SELECT 1 AS found FROM pg_catalog.pg_tables WHERE schemaname = ${space} AND tablename = ${table}`,
    );
    return rows.length > 0;
  };
  return {
    tables: [TABLE],
    async applied(session, dialect) {
      const { name, there } = await place.find(session, dialect);
      if (!there || !(await isThere(session, name))) return undefined;
      const rows = await session.query(sql`
        SELECT name, batch::numeric::text AS batch, extract(epoch FROM created_at)::text AS seconds
        FROM ${id(...name)} WHERE name IS NOT NULL ORDER BY batch, name`);
      return rows.map((row) => appliedOf(row['name'] ?? '', row['batch'] ?? null, row['seconds'] ?? null));
    },
    ensure: () => Promise.resolve(),
    rights: (session, dialect) =>
      place.rights(session, dialect, (name) => [
        sql`INSERT INTO ${id(...name)} (name, batch) SELECT name, batch FROM ${id(...name)} WHERE 1 = 0`,
        sql`DELETE FROM ${id(...name)} WHERE 1 = 0`,
      ]),
    async record(session, dialect, entry) {
      const { name, there } = await place.find(session, dialect);
      if (!there)
        throw new ActionError(
          'history',
          `There is no ${name.join('.')}, which the first migration of a Payload project makes: ${entry.id} cannot be written down.`,
          'Make the first migration with `payload migrate:create`, while the database has none; it holds this table.',
        );
      const before = last ?? '';
      await session.query(sql`
        INSERT INTO ${id(...name)} (name, batch, updated_at, created_at)
        SELECT ${entry.id}::text, coalesce(
            (SELECT max(batch) FROM ${id(...name)} WHERE name = ${before}),
            (SELECT max(batch) FROM ${id(...name)} WHERE batch > 0) + 1, 1), now(), now()
        WHERE NOT EXISTS (SELECT FROM ${id(...name)} WHERE name = ${entry.id} AND batch > 0)`);
      last = entry.id;
    },
    async forget(session, dialect, migration) {
      const { name, there } = await place.find(session, dialect);
      // The down of the first migration has dropped the table
      if (!there || !(await isThere(session, name))) return;
      await session.query(sql`DELETE FROM ${id(...name)} WHERE name = ${migration}`);
    },
  };
}
