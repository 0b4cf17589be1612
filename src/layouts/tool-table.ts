import type { DialectName } from '../model/contracts.js';
import { ActionError } from '../model/error.js';
import type { Session } from '../model/session.js';
import { raw, sql } from '../sql/query.js';

/** Where a tool's table is, or would be made. */
export interface ToolTable {
  /** With its schema or database. */
  readonly name: readonly string[];
  readonly there: boolean;
}

/** What a session's plain name led to before any migration could move it. */
const known = new WeakMap<Session, Map<string, ToolTable>>();

async function look(session: Session, dialect: DialectName, table: string, schema: string | undefined) {
  const here = raw(dialect === 'postgresql' ? 'current_schema()' : 'DATABASE()');
  const place = schema === undefined ? here : sql`${schema}`;
  const [row] =
    dialect === 'postgresql'
      ? await session.query(sql`
          SELECT coalesce(${place}, 'public') AS place, (
            SELECT string_agg(a.attname::text, ',') FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ${place} AND c.relname = ${table} AND a.attnum > 0 AND NOT a.attisdropped) AS columns`)
      : await session.query(sql`
          SELECT ${place} AS place, (SELECT GROUP_CONCAT(COLUMN_NAME) FROM information_schema.COLUMNS
            WHERE TABLE_SCHEMA = ${place} AND TABLE_NAME = ${table}) AS columns`);
  return { name: [row?.['place'] ?? '', table], columns: row?.['columns']?.split(',') };
}

/**
 * A tool's table in the session's own schema or database, where the tool itself makes it. Other tools have tables of the same name:
 * one without the tool's columns is refused, since nobody may read or write it as if it were this tool's.
 */
export async function toolTable(
  session: Session,
  dialect: DialectName,
  tool: string,
  table: string,
  columns: readonly string[],
  /** Where the tool is set to another place than the session's own. */
  schema?: string,
): Promise<ToolTable> {
  const tables = known.get(session) ?? new Map<string, ToolTable>();
  known.set(session, tables);
  const key = schema === undefined ? table : `${schema}.${table}`;
  const before = tables.get(key);
  if (before !== undefined) return before;
  const found = await look(session, dialect, table, schema);
  const missing = found.columns === undefined ? [] : columns.filter((column) => !found.columns?.includes(column));
  if (missing.length > 0)
    throw new ActionError(
      'history',
      `${found.name.join('.')} is not the table of ${tool}: it has no ${missing.map((column) => `\`${column}\``).join(', ')}. Another tool may keep its history there.`,
      'Name the layout of the tool that made it (`layout`), or the database that is meant.',
    );
  const now = { name: found.name, there: found.columns !== undefined };
  if (now.there) tables.set(key, now);
  return now;
}

/** Whether a table of this session's schema may be made here; on MySQL the check of what the files need tells it. */
export async function mayMake(session: Session, dialect: DialectName, { name }: ToolTable): Promise<boolean> {
  if (dialect !== 'postgresql') return true;
  const [row] = await session.query(sql`
    SELECT coalesce((SELECT pg_catalog.has_schema_privilege(oid, 'CREATE') FROM pg_catalog.pg_namespace WHERE nspname = ${name[0] ?? ''}),
      pg_catalog.has_database_privilege(current_database(), 'CREATE'))::text AS may`);
  return /^t/.test(row?.['may'] ?? '');
}
