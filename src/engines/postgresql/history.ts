import type { HistoryEntry, HistoryTable, JournalState } from '../../model/engine.js';
import type { Applied } from '../../model/migration.js';
import type { Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** The table's name; its schema is a setting. */
export const HISTORY = 'history';

const COLUMNS = raw(`id text PRIMARY KEY,
  path text NOT NULL,
  checksum text,
  state text NOT NULL CHECK (state IN ('applied', 'running', 'failed')),
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  duration_ms bigint,
  statements_done integer NOT NULL,
  statements_all integer NOT NULL,
  in_flight text,
  actor text,
  commit_sha text,
  run_url text,
  plan_digest text,
  tool_version text NOT NULL`);

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
    durationMs: number(row['duration_ms']),
    inFlight: row['in_flight'] ?? null,
    actor: row['actor'] ?? null,
    commit: row['commit_sha'] ?? null,
    runUrl: row['run_url'] ?? null,
    planDigest: row['plan_digest'] ?? null,
    tool: row['tool_version'] ?? null,
  };
}

/** Our own history table on PostgreSQL. Every name is qualified: a migration may have changed the search path. */
export function postgresHistory(session: Session, schema: string): HistoryTable {
  const table = id(schema, HISTORY);
  const write = async (entry: HistoryEntry, state: JournalState): Promise<void> => {
    await session.query(sql`
      INSERT INTO ${table} (id, path, checksum, state, duration_ms, statements_done, statements_all, in_flight, actor, commit_sha, run_url, plan_digest, tool_version)
      VALUES (${entry.id}, ${entry.path}, ${entry.checksum}, ${state.state}, ${Math.round(state.durationMs)}, ${state.statementsDone}, ${state.statementsAll},
              ${state.inFlight}, ${entry.actor}, ${entry.commit}, ${entry.runUrl}, ${entry.planDigest}, ${entry.tool})
      ON CONFLICT (id) DO UPDATE SET path = excluded.path, checksum = excluded.checksum, state = excluded.state, applied_at = excluded.applied_at,
        duration_ms = excluded.duration_ms, statements_done = excluded.statements_done, statements_all = excluded.statements_all,
        in_flight = excluded.in_flight, actor = excluded.actor, commit_sha = excluded.commit_sha, run_url = excluded.run_url,
        plan_digest = excluded.plan_digest, tool_version = excluded.tool_version`);
  };
  return {
    async ensure() {
      const [there] = await session.query(sql`
        SELECT pg_catalog.to_regnamespace(pg_catalog.quote_ident(${schema}))::text AS schema,
               pg_catalog.to_regclass(pg_catalog.quote_ident(${schema}) || '.' || pg_catalog.quote_ident(${HISTORY}))::text AS tab`);
      if (there?.['schema'] === null) await session.query(sql`CREATE SCHEMA ${id(schema)}`);
      if (there?.['tab'] !== null) return;
      await session.query(sql`CREATE TABLE ${table} (${COLUMNS})`);
      await session.run(
        `COMMENT ON TABLE "${schema.replaceAll('"', '""')}"."${HISTORY}" IS 'Migrations applied by migrate-on-merge'`,
      );
    },
    async applied() {
      const [there] = await session.query(
        sql`SELECT pg_catalog.to_regclass(pg_catalog.quote_ident(${schema}) || '.' || pg_catalog.quote_ident(${HISTORY}))::text AS tab`,
      );
      if (there?.['tab'] === null) return undefined;
      const rows = await session.query(sql`
        SELECT id, path, checksum, state, to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS applied_at, duration_ms,
               statements_done, statements_all, in_flight, actor, commit_sha, run_url, plan_digest, tool_version
        FROM ${table} ORDER BY history.applied_at, id`);
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
