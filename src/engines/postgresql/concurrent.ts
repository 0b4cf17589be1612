import type { Statement } from '../../model/migration.js';
import type { Session } from '../../model/session.js';
import { nodeOf } from '../../sql/pg/classify.js';
import { sql } from '../../sql/query.js';

type Fields = ReturnType<typeof nodeOf>['fields'];

interface Name {
  readonly schemaname?: string;
  readonly relname?: string;
}

/** A name as the server reads it: quoted, qualified where the file does so. */
function quoted(name: unknown): string {
  const { schemaname, relname } = (name ?? {}) as Name;
  return [schemaname, relname]
    .filter((part) => part !== undefined)
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

const isConcurrent = (fields: Fields): boolean => fields['concurrent'] === true;

/**
 * `CREATE`, `DROP` and `REINDEX … CONCURRENTLY` wait for old transactions by design, and nobody queues behind them. A
 * `VACUUM FULL` or `CLUSTER` that waits has every reader behind it, though it may not stand in a transaction either.
 */
export function isPatient(statement: Statement): boolean {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'IndexStmt' || name === 'DropStmt') return isConcurrent(fields);
  if (name !== 'ReindexStmt' || !Array.isArray(fields['params'])) return false;
  return fields['params'].some((item) => {
    const option = nodeOf(item).fields;
    const { sval, ival, boolval } = nodeOf(option['arg']).fields;
    const value = sval ?? ival ?? boolval;
    return option['defname'] === 'concurrently' && !['false', 'off', 0, false].includes(value as string);
  });
}

/**
 * The statement that removes what an interrupted `CREATE INDEX CONCURRENTLY` left: an INVALID index of that name. One of a
 * partitioned table is so by design until every partition has its own.
 */
export async function postgresLeftover(session: Session, statement: Statement): Promise<string | undefined> {
  const { name, fields } = nodeOf(statement.tree);
  // Without CONCURRENTLY one can only meet what an earlier build left.
  const meets = fields['concurrent'] === true || fields['if_not_exists'] === true;
  if (name !== 'IndexStmt' || !meets || typeof fields['idxname'] !== 'string') return undefined;
  const rows = await session.query(sql`
    SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
    FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT x.indisvalid AND c.relkind = 'i' AND c.relname = ${fields['idxname']} AND x.indrelid = pg_catalog.to_regclass(${quoted(fields['relation'])})`);
  const found = rows[0]?.['name'];
  return found === null || found === undefined ? undefined : `DROP INDEX CONCURRENTLY ${found}`;
}

/** The table and the partition of `ALTER TABLE … DETACH PARTITION … CONCURRENTLY`. */
function detached(statement: Statement): { readonly table: string; readonly partition: string } | undefined {
  const { name, fields } = nodeOf(statement.tree);
  if (name !== 'AlterTableStmt' || statement.transaction !== 'forbidden' || !Array.isArray(fields['cmds']))
    return undefined;
  const partition = nodeOf(nodeOf(fields['cmds'][0]).fields['def']).fields['name'];
  return { table: quoted(fields['relation']), partition: quoted(partition) };
}

/**
 * `DETACH PARTITION … CONCURRENTLY` commits its first half before it waits. Cut short there it leaves the partition "pending
 * detach", and the server refuses the same statement from then on.
 */
export async function postgresCompletion(session: Session, statement: Statement): Promise<string | undefined> {
  const names = detached(statement);
  if (names === undefined) return undefined;
  const rows = await session.query(sql`
    SELECT 1 AS pending FROM pg_catalog.pg_inherits
    WHERE inhdetachpending AND inhparent = pg_catalog.to_regclass(${names.table}) AND inhrelid = pg_catalog.to_regclass(${names.partition})`);
  return rows.length === 0 ? undefined : `ALTER TABLE ${names.table} DETACH PARTITION ${names.partition} FINALIZE`;
}

/**
 * Of the statements that cannot run in a transaction only these cannot simply run again: a concurrent index that is there
 * and valid, one that is gone, and a partition that is a table of its own by now.
 */
export async function postgresLanded(session: Session, statement: Statement): Promise<boolean> {
  const { name, fields } = nodeOf(statement.tree);
  if (name === 'IndexStmt' && typeof fields['idxname'] === 'string') {
    const rows = await session.query(sql`
      SELECT 1 AS there FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
      WHERE x.indisvalid AND c.relname = ${fields['idxname']} AND pg_catalog.pg_table_is_visible(x.indrelid)`);
    return rows.length > 0;
  }
  if (name === 'DropStmt' && fields['removeType'] === 'OBJECT_INDEX' && Array.isArray(fields['objects'])) {
    const items = (nodeOf(fields['objects'][0]).fields['items'] ?? []) as readonly unknown[];
    const index = items.map((item) => `"${String(nodeOf(item).fields['sval']).replaceAll('"', '""')}"`).join('.');
    const rows = await session.query(sql`SELECT pg_catalog.to_regclass(${index})::text AS there`);
    return rows[0]?.['there'] === null;
  }
  const names = detached(statement);
  if (names === undefined) return false;
  const rows = await session.query(sql`
    SELECT 1 AS alone FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(${names.partition})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid)`);
  return rows.length > 0;
}
