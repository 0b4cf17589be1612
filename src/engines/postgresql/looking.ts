import type { Remarks } from '../../model/engine.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

export const postgresRemarks: Remarks = {
  async silenced(session) {
    const [row] = await session.query(raw("SELECT current_setting('client_min_messages') AS level"));
    return /^(?:warning|error|fatal|panic)$/.test(row?.['level'] ?? '');
  },
  async hear(session) {
    await session.query(raw('SET client_min_messages = notice'));
  },
  setting: /client_min_messages/i,
};

export const postgresColumnsNow = (session: Session, tables: readonly string[]): Promise<readonly Row[]> =>
  session.query(sql`
    SELECT n.nspname || '.' || c.relname AS relation, a.attname AS name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE n.nspname || '.' || c.relname IN (SELECT pg_catalog.json_array_elements_text(${JSON.stringify(tables)}::json))`);
