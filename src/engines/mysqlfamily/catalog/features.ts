import type { Session } from '../../../model/session.js';
import { sql } from '../../../sql/query.js';

/** Columns of `information_schema` that only some servers have; absent ones are read as NULL. */
export type Optional = (table: string, column: string) => boolean;

const known = new WeakMap<Session, ReadonlySet<string>>();

/** Asks the server what its `information_schema` holds, once per session: neither name nor version say it. */
export async function optionalColumns(session: Session): Promise<Optional> {
  let columns = known.get(session);
  if (columns === undefined) {
    const rows = await session.query(sql`
      SELECT CONCAT(UPPER(TABLE_NAME), '.', UPPER(COLUMN_NAME)) AS name FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = 'information_schema' AND TABLE_NAME IN
        ('STATISTICS', 'CHECK_CONSTRAINTS', 'TABLE_CONSTRAINTS', 'VIEWS', 'COLUMNS', 'SEQUENCES', 'TIDB_CHECK_CONSTRAINTS', 'PROCESSLIST',
         'INNODB_TABLES', 'INNODB_SYS_TABLES', 'INNODB_LOCK_WAITS', 'INNODB_TRX', 'METADATA_LOCK_INFO')`);
    columns = new Set(rows.map((row) => row['name'] ?? ''));
    known.set(session, columns);
  }
  const found = columns;
  return (table, column) => found.has(`${table}.${column}`);
}
