import { randomUUID } from 'node:crypto';
import { printable } from '../io/text.js';
import type { DialectName, ToolHistory } from '../model/contracts.js';
import type { Applied } from '../model/migration.js';
import type { Query, Row, Session } from '../model/session.js';
import { id, raw, sql } from '../sql/query.js';
import { instant } from './instant.js';
import { tablePlace } from './table-place.js';
import { lockOf } from './tool-locks.js';

const TABLE = '_prisma_migrations';
const LONGEST_ERROR = 200;

/** What its schema engine writes differently on the two families; a DATETIME holds UTC. */
interface Words {
  readonly time: string;
  readonly now: string;
  readonly count: string;
  readonly options: string;
  /** Seconds since 1970 of when a row was last written. */
  readonly seconds: string;
  /** What is known of a failed file there, in words that follow. */
  readonly left: string;
  readonly ago: (ms: number) => Query;
}

const ON: Readonly<Record<DialectName, Words>> = {
  postgresql: {
    time: 'TIMESTAMPTZ',
    now: 'now()',
    count: 'INTEGER',
    options: '',
    seconds: 'floor(extract(epoch FROM coalesce(finished_at, started_at)))::text',
    left: ', and a file without a COMMIT of its own leaves nothing behind',
    ago: (ms) => sql`clock_timestamp() - ${String(ms)}::double precision * interval '1 millisecond'`,
  },
  mysql: {
    time: 'DATETIME(3)',
    now: 'CURRENT_TIMESTAMP(3)',
    count: 'INTEGER UNSIGNED',
    options: ' DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci',
    seconds: "TIMESTAMPDIFF(SECOND, '1970-01-01', coalesce(finished_at, started_at))",
    left: '',
    ago: (ms) => sql`UTC_TIMESTAMP(3) - INTERVAL ${Math.round(ms * 1_000)} MICROSECOND`,
  },
};

const place = tablePlace('prisma', TABLE, ['checksum', 'finished_at', 'migration_name', 'rolled_back_at']);

const definition = ({ time, now, count, options }: Words): string => `(
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at ${time},
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at ${time},
    started_at ${time} NOT NULL DEFAULT ${now},
    applied_steps_count ${count} NOT NULL DEFAULT 0
)${options}`;

/** The error that the server gave, out of the report that Prisma keeps. */
function errorIn(logs: string): string {
  const code = /Database error code: (\S+)/.exec(logs)?.[1];
  const said = /Database error:\s*(.+)/.exec(logs)?.[1] ?? logs.trim().split('\n', 1)[0] ?? '';
  const words = printable(said.trim());
  const short = words.length > LONGEST_ERROR ? `${words.slice(0, LONGEST_ERROR)}…` : words;
  return code === undefined ? short : `${short} (${printable(code)})`;
}

function appliedOf(row: Row, words: Words): Applied {
  const done = row['finished'] === '1';
  const logs = row['logs'] ?? '';
  const said =
    logs.trim() === ''
      ? 'Prisma has begun it and written no end'
      : `Prisma has written that it failed: ${errorIn(logs)}`;
  return {
    id: row['migration_name'] ?? '',
    checksum: row['checksum'] ?? null,
    appliedAt: instant(row['seconds']),
    state: done ? 'applied' : 'failed',
    statementsDone: 0,
    statementsAll: 0,
    ...(done ? {} : { mark: `${said}${words.left}` }),
  };
}

interface Open {
  readonly id: string;
  readonly finished: boolean;
  readonly logs: string | null;
}

/** Its rows that count for one migration. The table's collation takes names for equal that are not. */
async function rowsOf(session: Session, name: readonly string[], migration: string): Promise<readonly Open[]> {
  const rows = await session.query(sql`
    SELECT id, migration_name, logs, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished
    FROM ${id(...name)} WHERE migration_name = ${migration} AND rolled_back_at IS NULL ORDER BY started_at, id`);
  return rows
    .filter((row) => row['migration_name'] === migration)
    .map((row) => ({ id: row['id'] ?? '', finished: row['finished'] === '1', logs: row['logs'] ?? null }));
}

/** As `prisma migrate resolve` does: the row stays, and counts no more. */
async function rollBack(session: Session, dialect: DialectName, name: readonly string[], row: Open): Promise<void> {
  await session.query(sql`UPDATE ${id(...name)} SET rolled_back_at = ${ON[dialect].ago(0)} WHERE id = ${row.id}`);
}

/**
 * The table of Prisma Migrate: a row for each attempt, which is under way or failed while it has no end, and does not count once it
 * is marked as rolled back.
 */
export const prismaHistory: ToolHistory = {
  tables: [TABLE],
  lock: lockOf('prisma', async (_, dialect) => (dialect === 'postgresql' ? '72707369' : 'prisma_migrate')),
  async applied(session, dialect) {
    const { name, there } = await place.find(session, dialect);
    if (!there) return undefined;
    const rows = await session.query(sql`
      SELECT migration_name, checksum, logs, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END AS finished,
        ${raw(ON[dialect].seconds)} AS seconds
      FROM ${id(...name)} WHERE rolled_back_at IS NULL ORDER BY started_at, id`);
    const found = new Map<string, Applied>();
    for (const row of rows) {
      const one = appliedOf(row, ON[dialect]);
      // As for Prisma, an attempt without an end counts, whatever another one has come to
      if (!found.has(one.id) || one.state === 'failed') found.set(one.id, one);
    }
    return [...found.values()];
  },
  async ensure(session, dialect) {
    const { name, there } = await place.find(session, dialect);
    if (there) return;
    await session.query(sql`CREATE TABLE IF NOT EXISTS ${id(...name)} ${raw(definition(ON[dialect]))}`);
    // Kept for this session from now on, wherever a migration moves its plain names
    await place.find(session, dialect);
  },
  rights: (session, dialect) =>
    place.rights(
      session,
      dialect,
      (name) => [
        sql`INSERT INTO ${id(...name)} (id, checksum, migration_name)
        SELECT id, checksum, migration_name FROM ${id(...name)} WHERE 1 = 0`,
        sql`UPDATE ${id(...name)} SET applied_steps_count = 0 WHERE 1 = 0`,
      ],
      'SELECT, INSERT, UPDATE',
    ),
  async begin(session, dialect, entry) {
    const { name } = await place.find(session, dialect);
    if ((await rowsOf(session, name, entry.id)).length > 0) return;
    await session.query(sql`INSERT INTO ${id(...name)} (id, checksum, migration_name, started_at)
      VALUES (${randomUUID()}, ${entry.checksum}, ${entry.id}, ${ON[dialect].ago(entry.durationMs)})`);
  },
  async record(session, dialect, entry) {
    const { name } = await place.find(session, dialect);
    const rows = await rowsOf(session, name, entry.id);
    const { ago } = ON[dialect];
    if (rows.some(({ finished }) => finished)) return;
    // One with an error is an attempt of Prisma's own, which has failed and stays so
    const open = rows.find(({ logs }) => logs === null);
    for (const row of rows) if (row !== open) await rollBack(session, dialect, name, row);
    if (open !== undefined)
      await session.query(sql`UPDATE ${id(...name)}
        SET finished_at = ${ago(0)}, checksum = ${entry.checksum}, applied_steps_count = 1 WHERE id = ${open.id}`);
    else
      await session.query(sql`INSERT INTO ${id(...name)}
          (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
        VALUES (${randomUUID()}, ${entry.checksum}, ${ago(0)}, ${entry.id}, ${ago(entry.durationMs)}, 1)`);
  },
  async forget(session, dialect, migration) {
    const { name, there } = await place.find(session, dialect);
    if (!there) return;
    for (const row of await rowsOf(session, name, migration)) await rollBack(session, dialect, name, row);
  },
};
