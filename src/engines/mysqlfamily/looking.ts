import type { Remarks } from '../../model/engine.js';
import type { RelationSize } from '../../model/plan.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

export const mysqlRemarks: Remarks = {
  async silenced(session) {
    const [row] = await session.query(raw('SELECT @@SESSION.sql_notes AS notes, @@SESSION.max_error_count AS most'));
    return row?.['notes'] === '0' || row?.['most'] === '0';
  },
  async hear(session) {
    await session.query(raw('SET SESSION sql_notes = 1, SESSION max_error_count = 64'));
  },
  setting: /\b(?:sql_notes|max_error_count)\b/i,
};

/** Those of every table: a database of thousands of tables answers for some of them no faster. */
export const mysqlColumnsNow = (session: Session): Promise<readonly Row[]> =>
  session.query(
    sql`SELECT TABLE_NAME AS relation, COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${session.server.database}`,
  );

/** `null` where the server has none: of views, and of tables that it cannot open. */
const count = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);

/** A table's size holds its indexes. */
export async function mysqlSizes(session: Session): Promise<readonly RelationSize[]> {
  const rows = await session.query(
    sql`SELECT TABLE_NAME AS name, TABLE_ROWS AS number, DATA_LENGTH + INDEX_LENGTH AS bytes FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = ${session.server.database} AND TABLE_TYPE LIKE '%TABLE%'`,
  );
  return rows.map((row) => ({
    relation: row['name'] ?? '',
    rows: count(row['number']),
    bytes: count(row['bytes']),
  }));
}
