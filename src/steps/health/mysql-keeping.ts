import type { Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';
import { type Answer, bytes, count, listed, MOST, name, percent, type Question, words } from './question.js';

const FREE: Question = listed({
  id: 'free-space',
  title: 'Tables with much free space inside',
  columns: [name('table'), bytes('data and indexes'), bytes('free inside')],
  advice:
    'OPTIMIZE TABLE writes it anew (with the space of the whole table, and others wait at its beginning and its end).',
  query: sql`
    SELECT TABLE_NAME AS c1, DATA_LENGTH + INDEX_LENGTH AS c2, DATA_FREE AS c3, COUNT(*) OVER () AS total FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND DATA_FREE > 100000000 AND DATA_FREE > 0.2 * (DATA_LENGTH + INDEX_LENGTH)
    ORDER BY DATA_FREE DESC, 1 LIMIT ${raw(String(MOST))}`,
});

const NUMBERS: Question = listed({
  id: 'sequences',
  title: 'AUTO_INCREMENT that comes near its end',
  columns: [name('table'), name('column'), count('next number'), count('ends at'), percent('used')],
  advice: 'Change the column to bigint before it ends: then every INSERT fails. On a large table that writes it anew.',
  query: sql`
    SELECT q.tab AS c1, q.col AS c2, q.next AS c3, q.ends AS c4, ROUND(100 * q.next / q.ends, 1) AS c5, COUNT(*) OVER () AS total FROM (
      SELECT t.TABLE_NAME AS tab, c.COLUMN_NAME AS col, t.AUTO_INCREMENT AS next,
        CASE WHEN c.COLUMN_TYPE LIKE '%unsigned%' THEN 1 ELSE 0.5 END * CASE c.DATA_TYPE WHEN 'tinyint' THEN 256 WHEN 'smallint' THEN 65536
          WHEN 'mediumint' THEN 16777216 WHEN 'int' THEN 4294967296 ELSE 18446744073709551616 END - 1 AS ends
      FROM information_schema.TABLES t JOIN information_schema.COLUMNS c ON c.TABLE_SCHEMA = t.TABLE_SCHEMA AND c.TABLE_NAME = t.TABLE_NAME AND c.EXTRA LIKE '%auto_increment%'
      WHERE t.TABLE_SCHEMA = DATABASE() AND t.AUTO_INCREMENT IS NOT NULL) q
    WHERE q.next > 0.6 * q.ends ORDER BY q.next / q.ends DESC, 1 LIMIT ${raw(String(MOST))}`,
});

const STATISTICS: Question = listed({
  id: 'old-statistics',
  title: 'Tables whose statistics are older than a month',
  columns: [name('table'), count('rows'), words('gathered')],
  advice:
    'ANALYZE TABLE it, where the optimizer chooses badly. The server gathers them anew once a tenth of the rows has changed.',
  look: () => false,
  query: sql`
    SELECT table_name AS c1, n_rows AS c2, DATE_FORMAT(last_update, '%Y-%m-%d %H:%i') AS c3, COUNT(*) OVER () AS total FROM mysql.innodb_table_stats
    WHERE database_name = DATABASE() AND last_update < NOW() - INTERVAL 1 MONTH ORDER BY last_update, 1 LIMIT ${raw(String(MOST))}`,
});

async function connections(session: Session): Promise<Answer> {
  const rows = await session.query(
    raw("SHOW GLOBAL STATUS WHERE Variable_name IN ('Threads_connected', 'Max_used_connections')"),
  );
  const status = new Map(rows.map((row) => [(row['Variable_name'] ?? '').toLowerCase(), Number(row['Value'])]));
  const [limit] = await session.query(raw('SELECT @@max_connections AS n'));
  const [now, most, peak] = [
    status.get('threads_connected') ?? 0,
    Number(limit?.['n'] ?? 0),
    status.get('max_used_connections') ?? null,
  ];
  const share = most === 0 ? null : Math.round((1000 * now) / most) / 10;
  return { rows: [[now, peak, most, share]], look: (share ?? 0) >= 80 };
}

const CONNECTIONS: Question = {
  id: 'connections',
  title: 'Connections',
  columns: [count('in use'), count('at most since the start'), count('most'), percent('used')],
  advice: 'Put a pooler in front, or raise max_connections: without a free one nobody gets in, not even a migration.',
  ask: connections,
};

const CHARSET: Question = listed({
  id: 'three-byte-text',
  title: 'Tables whose text takes no more than three bytes a character',
  columns: [name('table'), words('collation')],
  advice:
    'ALTER TABLE … CONVERT TO CHARACTER SET utf8mb4, in a window: it writes the table anew. utf8mb3 is on its way out.',
  query: sql`
    SELECT TABLE_NAME AS c1, TABLE_COLLATION AS c2, COUNT(*) OVER () AS total FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND (TABLE_COLLATION LIKE 'utf8mb3%' OR TABLE_COLLATION LIKE 'utf8\\_%') ORDER BY 1 LIMIT ${raw(String(MOST))}`,
});

/** What has to be looked after while the database runs. */
export const keepingQuestions: readonly Question[] = [FREE, STATISTICS, NUMBERS, CHARSET, CONNECTIONS];
