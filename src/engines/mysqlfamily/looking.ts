import type { Remarks } from '../../model/engine.js';
import type { Session } from '../../model/session.js';
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

/** The columns that these tables have now; all in one question, since a database of thousands of tables answers a second one no faster. */
export async function mysqlColumnsNow(
  session: Session,
  tables: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const asked = new Set(tables);
  const rows = await session.query(
    sql`SELECT TABLE_NAME AS relation, COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${session.server.database}`,
  );
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const relation = row['relation'] ?? '';
    if (!asked.has(relation)) continue;
    const columns = found.get(relation) ?? new Set<string>();
    found.set(relation, columns.add(row['name'] ?? ''));
  }
  return found;
}
