import type { Remarks } from '../../model/engine.js';
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
