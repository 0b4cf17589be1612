import type { OwnCode, Related } from '../../model/related.js';
import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';

const text = (row: Row, name: string): string => row[name] ?? '';

/** Tables have their bare names. A foreign key of another database is none of this one's. */
export async function relatedMysql(session: Session): Promise<Related> {
  const { database } = session.server;
  const tables = await session.query(sql`
    SELECT TABLE_NAME AS name FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%VIEW%' AND TABLE_TYPE NOT LIKE '%TEMPORARY%' AND TABLE_TYPE <> 'SEQUENCE'`);
  const references = await session.query(sql`
    SELECT TABLE_NAME AS from_table, REFERENCED_TABLE_NAME AS to_table, UPDATE_RULE AS on_update, DELETE_RULE AS on_delete
    FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${database} AND UNIQUE_CONSTRAINT_SCHEMA = ${database}`);
  const routines = await session.query(sql`
    SELECT LOWER(ROUTINE_NAME) AS name, ROUTINE_DEFINITION AS body FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${database}`);
  const triggers = await session.query(sql`
    SELECT LOWER(TRIGGER_NAME) AS name, ACTION_STATEMENT AS body, EVENT_OBJECT_TABLE AS on_table
    FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`);
  const carried = (rule: string): boolean => !/^(?:NO ACTION|RESTRICT)$/i.test(rule);
  const code: readonly OwnCode[] = [
    ...routines.map((row) => ({ name: text(row, 'name'), text: row['body'] ?? undefined })),
    ...triggers.map((row) => ({ name: text(row, 'name'), text: row['body'] ?? undefined, on: text(row, 'on_table') })),
  ];
  return {
    tables: new Set(tables.map((row) => text(row, 'name'))),
    references: references.map((row) => ({
      from: text(row, 'from_table'),
      to: text(row, 'to_table'),
      carries: carried(text(row, 'on_update')) || carried(text(row, 'on_delete')),
    })),
    parts: [],
    code,
  };
}
