import type { DialectName, ToolHistory } from '../model/contracts.js';
import type { Applied } from '../model/migration.js';
import type { Query, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { instant } from './instant.js';
import { tablePlace } from './table-place.js';

const TABLE = 'knex_migrations';

/** As its schema builder writes them. */
const TABLES: Readonly<Record<DialectName, readonly [migrations: string, lock: string]>> = {
  postgresql: [
    '("id" serial primary key, "name" varchar(255), "batch" integer, "migration_time" timestamptz)',
    '("index" serial primary key, "is_locked" integer)',
  ],
  mysql: [
    '(`id` int unsigned not null auto_increment primary key, `name` varchar(255), `batch` int, `migration_time` timestamp)',
    '(`index` int unsigned not null auto_increment primary key, `is_locked` int)',
  ],
};

const SECONDS: Readonly<Record<DialectName, string>> = {
  postgresql: 'extract(epoch FROM migration_time)::text',
  mysql: 'UNIX_TIMESTAMP(migration_time)',
};

const plainly = (migration: string): Omit<Applied, 'state'> => ({
  id: migration,
  checksum: null,
  appliedAt: null,
  statementsDone: 0,
  statementsAll: 0,
});

/**
 * Knex takes anything but 0 for a lock that is set. What a killed run of ours has left is told apart by it: whoever has our migration
 * lock may take it over.
 */
const OURS = 2;

const lockedBy = (lock: string): Applied => ({
  ...plainly(lock),
  state: 'failed',
  mark: 'says that a run of knex is under way: somebody else is migrating now, or a run was killed and left its lock',
  settle: `Look whether a run of knex is still at work. If none is: \`npx knex migrate:unlock\`, or \`repair --mark-pending ${lock}\`, which does the same.`,
});

/**
 * Knex's two tables: which files are in, in which batch, and the lock of a run. One run of ours is one batch, as one of knex is, so a
 * history is made for each run.
 */
export function knexHistory(settings: Readonly<Record<string, string>>): ToolHistory {
  const { table = TABLE, schema } = settings;
  const lock = `${table}_lock`;
  const place = tablePlace('knex', table, ['name', 'batch', 'migration_time'], schema);
  const lockPlace = tablePlace('knex', lock, ['index', 'is_locked'], schema);
  /** By where the table is: the shadow has one of its own. Several sessions of a run write one batch. */
  const batches = new Map<string, string>();

  async function batchOf(session: Session, name: readonly string[]): Promise<string> {
    const where = `${session.server.engine}/${session.server.database}/${name.join('.')}`;
    const known = batches.get(where);
    if (known !== undefined) return known;
    const [row] = await session.query(sql`SELECT coalesce(max(batch), 0) + 1 AS batch FROM ${id(...name)}`);
    const batch = row?.['batch'] ?? '1';
    batches.set(where, batch);
    return batch;
  }

  async function isLocked(session: Session, dialect: DialectName): Promise<boolean> {
    const { name, there } = await lockPlace.find(session, dialect);
    if (!there) return false;
    const rows = await session.query(sql`SELECT is_locked FROM ${id(...name)} WHERE is_locked = 1`);
    return rows.length > 0;
  }

  const make = async (session: Session, dialect: DialectName, at: 0 | 1, where: typeof place): Promise<void> => {
    const { name, there } = await where.find(session, dialect);
    if (!there) await session.query(sql`CREATE TABLE IF NOT EXISTS ${id(...name)} ${raw(TABLES[dialect][at])}`);
    // Kept for this session from now on, wherever a migration moves its plain names
    if (!there) await where.find(session, dialect);
  };

  return {
    tables: [table, lock],
    lock: {
      tool: 'knex',
      // Who has it already is told with the history
      async take(session, dialect) {
        const { name, there } = await lockPlace.find(session, dialect);
        if (there)
          await session.query(sql`UPDATE ${id(...name)} SET is_locked = ${OURS} WHERE is_locked IN (0, ${OURS})`);
        return true;
      },
      async release(session, dialect) {
        const { name, there } = await lockPlace.find(session, dialect);
        if (there) await session.query(sql`UPDATE ${id(...name)} SET is_locked = 0 WHERE is_locked = ${OURS}`);
      },
    },
    async applied(session, dialect) {
      const { name, there } = await place.find(session, dialect);
      const locked = (await isLocked(session, dialect)) ? [lockedBy(lock)] : [];
      if (!there) return locked.length === 0 ? undefined : locked;
      const rows = await session.query(
        sql`SELECT name, ${raw(SECONDS[dialect])} AS seconds FROM ${id(...name)} ORDER BY id`,
      );
      const found = rows.map(
        (row): Applied => ({
          ...plainly(row['name'] ?? ''),
          appliedAt: instant(row['seconds']),
          state: 'applied',
        }),
      );
      return [...found, ...locked];
    },
    async ensure(session, dialect) {
      await make(session, dialect, 0, place);
      await make(session, dialect, 1, lockPlace);
      const { name } = await lockPlace.find(session, dialect);
      const rows = await session.query(sql`SELECT is_locked FROM ${id(...name)}`);
      if (rows.length === 0) await session.query(sql`INSERT INTO ${id(...name)} (is_locked) VALUES (0)`);
    },
    rights: (session, dialect) =>
      place.rights(session, dialect, (name): readonly Query[] => [
        sql`INSERT INTO ${id(...name)} (name, batch) SELECT name, batch FROM ${id(...name)} WHERE 1 = 0`,
        sql`DELETE FROM ${id(...name)} WHERE 1 = 0`,
      ]),
    async record(session, dialect, entry) {
      const { name } = await place.find(session, dialect);
      const known = await session.query(sql`SELECT name FROM ${id(...name)} WHERE name = ${entry.id}`);
      if (known.some((row) => row['name'] === entry.id)) return;
      const batch = await batchOf(session, name);
      await session.query(
        sql`INSERT INTO ${id(...name)} (name, batch, migration_time) VALUES (${entry.id}, ${batch}, CURRENT_TIMESTAMP)`,
      );
    },
    async forget(session, dialect, migration) {
      if (migration === lock) {
        const { name, there } = await lockPlace.find(session, dialect);
        if (there) await session.query(sql`UPDATE ${id(...name)} SET is_locked = 0`);
        return;
      }
      const { name, there } = await place.find(session, dialect);
      if (!there) return;
      const rows = await session.query(sql`SELECT id, name FROM ${id(...name)} WHERE name = ${migration}`);
      for (const row of rows)
        if (row['name'] === migration)
          await session.query(sql`DELETE FROM ${id(...name)} WHERE id = ${row['id'] ?? ''}`);
    },
  };
}
