import type { Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';

/** Of the whole database, as it is on the disk. */
export async function databaseBytes(session: Session, database: string): Promise<number> {
  const [row] = await session.query(sql`SELECT pg_catalog.pg_database_size(${database})::text AS bytes`);
  return Number(row?.['bytes']);
}

/**
 * How many bytes of these tables a dump tool of that name has read, and how many they are. It takes table after table by
 * schema and name, and the server says in which row of which table it is, from PostgreSQL 14 on. Undefined where nothing is
 * read at the moment.
 */
export async function bytesDumped(
  session: Session,
  oids: readonly string[],
  application: string,
): Promise<{ readonly done: number; readonly total: number } | undefined> {
  const [row] = await session.query(sql`
    WITH wanted AS (
      SELECT c.oid, n.nspname COLLATE "C" AS schema, c.relname COLLATE "C" AS name, c.reltuples,
        CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_table_size(c.oid) ELSE 0 END AS bytes
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid::text IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(oids)}::json))
    ), now AS (
      SELECT w.schema, w.name, w.bytes * least(1, p.tuples_processed / greatest(w.reltuples, p.tuples_processed, 1)) AS read
      FROM pg_catalog.pg_stat_progress_copy p JOIN pg_catalog.pg_stat_activity a USING (pid) JOIN wanted w ON w.oid = p.relid
      WHERE p.command = 'COPY TO' AND p.datname = current_database() AND a.application_name = ${application} LIMIT 1
    )
    SELECT (SELECT coalesce(sum(w.bytes), 0) FROM wanted w WHERE (w.schema, w.name) < (now.schema, now.name))::bigint + now.read::bigint AS done,
      (SELECT sum(bytes) FROM wanted)::bigint AS total
    FROM now`);
  return row === undefined ? undefined : { done: Number(row['done']), total: Number(row['total']) };
}
