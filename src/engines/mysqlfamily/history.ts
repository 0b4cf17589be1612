import type { HistoryEntry, HistoryTable, JournalState } from '../../model/engine.js';
import type { Applied } from '../../model/migration.js';
import type { Query, Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import { historyPlace } from './names.js';

/** Times are UTC. Engine and row format are said, so that no default of the server makes the key too long or the table unsafe. */
const COLUMNS = raw(`
  id varchar(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  path text NOT NULL,
  checksum varchar(255),
  state varchar(16) NOT NULL CHECK (state IN ('applied', 'running', 'failed')),
  applied_at datetime(3) NOT NULL,
  duration_ms bigint,
  statements_done int NOT NULL,
  statements_all int NOT NULL,
  in_flight text,
  actor text,
  commit_sha varchar(255),
  run_url text,
  plan_digest varchar(255),
  tool_version varchar(255) NOT NULL`);

const OPTIONS = raw(
  `ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='Migrations applied by migrate-on-merge'`,
);

function toApplied(row: Row): Applied {
  const number = (value: string | null | undefined): number | null =>
    value === null || value === undefined ? null : Number(value);
  return {
    id: row['id'] ?? '',
    path: row['path'] ?? '',
    checksum: row['checksum'] ?? null,
    appliedAt: row['applied_at'] ?? null,
    state: row['state'] === 'applied' ? 'applied' : row['state'] === 'failed' ? 'failed' : 'running',
    statementsDone: Number(row['statements_done'] ?? 0),
    statementsAll: Number(row['statements_all'] ?? 0),
    actor: row['actor'] ?? null,
    commit: row['commit_sha'] ?? null,
    runUrl: row['run_url'] ?? null,
    durationMs: number(row['duration_ms']),
    planDigest: row['plan_digest'] ?? null,
    tool: row['tool_version'] ?? null,
    inFlight: row['in_flight'] ?? null,
  };
}

/** Names and values of a row, so that they stand once for INSERT and for UPDATE: no form of "the new row" is known to all servers. */
function columnsOf(entry: HistoryEntry, state: JournalState): readonly (readonly [name: string, value: Query])[] {
  return [
    ['path', sql`${entry.path}`],
    ['checksum', sql`${entry.checksum}`],
    ['state', sql`${state.state}`],
    ['applied_at', raw('UTC_TIMESTAMP(3)')],
    ['duration_ms', sql`${String(Math.round(state.durationMs))}`],
    ['statements_done', sql`${String(state.statementsDone)}`],
    ['statements_all', sql`${String(state.statementsAll)}`],
    ['in_flight', sql`${state.inFlight}`],
    ['actor', sql`${entry.actor}`],
    ['commit_sha', sql`${entry.commit}`],
    ['run_url', sql`${entry.runUrl}`],
    ['plan_digest', sql`${entry.planDigest}`],
    ['tool_version', sql`${entry.tool}`],
  ];
}

const list = (parts: readonly Query[]): Query =>
  parts.reduce((all, part, i) => (i === 0 ? part : sql`${all}, ${part}`), raw(''));

/** Our own history table, in the target database or in one of its own. */
export function mysqlHistory(session: Session, schema: string): HistoryTable {
  const place = historyPlace(session.server.database, schema);
  const table = id(place.database, place.table);
  const there = async (): Promise<boolean> =>
    (
      await session.query(sql`
        SELECT 1 AS one FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${place.database} AND TABLE_NAME = ${place.table}`)
    ).length > 0;
  const write = async (entry: HistoryEntry, state: JournalState): Promise<void> => {
    const columns = columnsOf(entry, state);
    const set = list(columns.map(([name, value]) => sql`${id(name)} = ${value}`));
    await session.query(sql`
      INSERT INTO ${table} (id, ${list(columns.map(([name]) => sql`${id(name)}`))})
      VALUES (${entry.id}, ${list(columns.map(([, value]) => value))}) ON DUPLICATE KEY UPDATE ${set}`);
  };
  return {
    async ensure() {
      if (await there()) return;
      if (place.apart) await session.query(sql`CREATE DATABASE IF NOT EXISTS ${id(place.database)}`);
      await session.query(sql`CREATE TABLE IF NOT EXISTS ${table} (${COLUMNS}) ${OPTIONS}`);
    },
    async applied() {
      if (!(await there())) return undefined;
      const rows = await session.query(sql`
        SELECT id, path, checksum, state, CONCAT(LEFT(DATE_FORMAT(applied_at, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z') AS applied_at, duration_ms,
          statements_done, statements_all, in_flight, actor, commit_sha, run_url, plan_digest, tool_version
        FROM ${table} h ORDER BY h.applied_at, h.id`);
      return rows.map(toApplied);
    },
    record: (entry, done) =>
      write(entry, {
        state: 'applied',
        statementsDone: done.statements,
        statementsAll: done.statements,
        durationMs: done.durationMs,
        inFlight: null,
      }),
    journal: write,
    async forget(migration) {
      await session.query(sql`DELETE FROM ${table} WHERE id = ${migration}`);
    },
  };
}
