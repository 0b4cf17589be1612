import type { Session } from '../../../model/session.js';
import type { PgNeed } from '../../../sql/pg/needs.js';
import { sql } from '../../../sql/query.js';

/** A right that this role lacks. */
export interface Lacking {
  /** Position among what was asked. */
  readonly at: number;
  /** It could act as the role that has it (`SET ROLE`), though it does not inherit from it. */
  readonly member: boolean;
}

/**
 * Which of these rights the role does not have, all in one round trip. What is not there yet is made by an earlier statement, and then
 * it is the role's own.
 */
export async function readLacking(session: Session, needs: readonly PgNeed[]): Promise<readonly Lacking[]> {
  if (needs.length === 0 || session.server.superuser) return [];
  const asked = JSON.stringify(needs.map((need, index) => ({ ...need, at: index })));
  const rows = await session.query(sql`
    WITH me AS (SELECT rolcreaterole, rolcreatedb FROM pg_catalog.pg_roles WHERE rolname = current_user)
    SELECT r.at::text AS at, CASE r.what
        WHEN 'schemaowner' THEN pg_catalog.pg_has_role(n.nspowner, 'MEMBER') ELSE coalesce(pg_catalog.pg_has_role(coalesce(c.relowner, t.typowner), 'MEMBER'), false)
      END::text AS member
    FROM json_to_recordset(${asked}::json) AS r(at int, what text, schema text, name text, privilege text)
      CROSS JOIN me
      LEFT JOIN pg_catalog.pg_class c ON r.what IN ('owner', 'drop', 'maintain', 'table') AND c.oid = pg_catalog.to_regclass(
        CASE WHEN r.schema IS NULL THEN pg_catalog.quote_ident(r.name) ELSE pg_catalog.quote_ident(r.schema) || '.' || pg_catalog.quote_ident(r.name) END)
      LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_namespace n ON r.what IN ('schema', 'schemaowner') AND n.nspname = coalesce(r.schema, current_schema())
      LEFT JOIN LATERAL (SELECT y.oid, y.typowner FROM pg_catalog.pg_type y JOIN pg_catalog.pg_namespace yn ON yn.oid = y.typnamespace
        WHERE r.what IN ('type', 'typeowner') AND y.typname = r.name AND yn.nspname <> 'pg_catalog'
          AND CASE WHEN r.schema IS NULL THEN pg_catalog.pg_type_is_visible(y.oid) ELSE yn.nspname = r.schema END LIMIT 1) t ON true
    WHERE NOT coalesce(CASE r.what
      WHEN 'owner' THEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
      WHEN 'drop' THEN pg_catalog.pg_has_role(c.relowner, 'USAGE') OR pg_catalog.pg_has_role(cn.nspowner, 'USAGE')
      WHEN 'maintain' THEN pg_catalog.pg_has_role(c.relowner, 'USAGE')
        OR CASE WHEN current_setting('server_version_num')::int >= 170000 THEN pg_catalog.has_table_privilege(c.oid, r.privilege) ELSE false END
      WHEN 'table' THEN pg_catalog.has_table_privilege(c.oid, r.privilege)
        OR CASE WHEN r.privilege IN ('INSERT', 'UPDATE', 'REFERENCES') THEN pg_catalog.has_any_column_privilege(c.oid, r.privilege) ELSE false END
      WHEN 'schema' THEN pg_catalog.has_schema_privilege(n.oid, r.privilege)
      WHEN 'schemaowner' THEN pg_catalog.pg_has_role(n.nspowner, 'USAGE')
      WHEN 'database' THEN pg_catalog.has_database_privilege(current_database(), r.privilege)
      WHEN 'type' THEN pg_catalog.has_type_privilege(t.oid, r.privilege)
      WHEN 'typeowner' THEN pg_catalog.pg_has_role(t.typowner, 'USAGE')
      WHEN 'member' THEN (SELECT pg_catalog.pg_has_role(o.oid, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
        FROM pg_catalog.pg_roles o WHERE o.rolname = r.name)
      WHEN 'attribute' THEN CASE r.name WHEN 'CREATEROLE' THEN me.rolcreaterole ELSE me.rolcreatedb END
      WHEN 'language' THEN (SELECT l.lanpltrusted FROM pg_catalog.pg_language l WHERE l.lanname = r.name)
      WHEN 'extension' THEN EXISTS (SELECT FROM pg_catalog.pg_extension e WHERE e.extname = r.name)
        OR (SELECT NOT v.superuser OR v.trusted AND pg_catalog.has_database_privilege(current_database(), 'CREATE')
          FROM pg_catalog.pg_available_extension_versions v JOIN pg_catalog.pg_available_extensions a ON a.name = v.name AND a.default_version = v.version
          WHERE v.name = r.name)
      WHEN 'superuser' THEN false END, true)
    ORDER BY r.at`);
  return rows.map((row) => ({ at: Number(row['at']), member: row['member'] === 'true' || row['member'] === 't' }));
}
