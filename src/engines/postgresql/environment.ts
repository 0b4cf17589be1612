import type { Environment } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

/** Of the server's own settings those that decide what a statement means, or whether it writes a table anew (`timestamp` to `timestamptz`). */
const MEANING =
  '{TimeZone,DateStyle,IntervalStyle,search_path,standard_conforming_strings,transform_null_equals,array_nulls,xmloption,default_table_access_method}';

/** Roles and settings that decide what a statement means: a search path of the role is as much part of a migration as its text. */
export async function postgresEnvironment(session: Session): Promise<Environment> {
  const roles = await session.query(
    raw(`SELECT rolname::text AS name, pg_catalog.pg_has_role(oid, 'MEMBER')::text AS member
      FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY rolname LIMIT 2000`),
  );
  const settings = await session.query(sql`
    SELECT split_part(s.line, '=', 1) AS name, substr(s.line, strpos(s.line, '=') + 1) AS value
    FROM pg_catalog.pg_db_role_setting d CROSS JOIN LATERAL unnest(d.setconfig) AS s(line)
    WHERE d.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))
      AND d.setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = current_user))
    ORDER BY (d.setdatabase <> 0)::int, (d.setrole <> 0)::int`);
  const server = await session.query(sql`
    SELECT name, reset_val AS value FROM pg_catalog.pg_settings
    WHERE name = ANY (${MEANING}::text[]) AND source IN ('configuration file', 'command line', 'environment variable')
      AND reset_val IS DISTINCT FROM boot_val`);
  // A later line overrides an earlier one, as on the server: the role in this database, the role, the database, the server.
  const latest = new Map([...server, ...settings].map((row) => [row['name'] ?? '', row['value'] ?? '']));
  return {
    roles: roles.map((row) => row['name'] ?? ''),
    memberOf: roles.flatMap((row) => (row['member'] === 'true' ? [row['name'] ?? ''] : [])),
    settings: [...latest].map(([name, value]) => ({ name, value })),
  };
}

/** Whether the role could write if its session were not read-only: superuser, owner of something, or granted a write. */
export async function postgresCouldWrite(session: Session): Promise<string | undefined> {
  const [row] = await session.query(
    raw(`
    SELECT CASE
      WHEN (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN 'it is a superuser'
      WHEN has_database_privilege(current_database(), 'CREATE') THEN 'it may create schemas in the database'
      ELSE (SELECT 'it may write to ' || n.nspname || '.' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') LIMIT 1)
    END AS why`),
  );
  return row?.['why'] ?? undefined;
}
