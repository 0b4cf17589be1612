import type { RelationSize } from '../../model/plan.js';
import type { Row, Session } from '../../model/session.js';
import { raw, sql } from '../../sql/query.js';

/** `null` where the server has none: of views, and of tables that it cannot open. */
const count = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : Number(text);

/**
 * MySQL keeps for a day what it once told of a table, so that one which has grown since would still be small: for this question alone
 * it is told to look. MariaDB and TiDB keep nothing, and do not know the setting.
 */
async function fresh<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const [kept] = await session.query(raw("SHOW VARIABLES LIKE 'information_schema_stats_expiry'")).catch(() => []);
  const before = kept?.['Value'];
  if (before === undefined || before === null || !/^\d+$/.test(before)) return work();
  await session.query(raw('SET SESSION information_schema_stats_expiry = 0'));
  try {
    return await work();
  } finally {
    await session.query(raw(`SET SESSION information_schema_stats_expiry = ${before}`));
  }
}

const partitionsOf = (session: Session): Promise<readonly Row[]> =>
  session.query(
    sql`SELECT TABLE_NAME AS name, COUNT(*) AS number FROM information_schema.PARTITIONS
        WHERE TABLE_SCHEMA = ${session.server.database} AND PARTITION_NAME IS NOT NULL GROUP BY TABLE_NAME`,
  );

/**
 * InnoDB counts rows in memory, and after it has forgotten a table it goes on with what it last wrote down, which may be from when the
 * table was new: none, or next to none of as many as it has given numbers to.
 */
const isForgotten = (rows: number, given: number): boolean => rows === 0 || (given > 10_000 && rows < given / 10);

/** The servers' own estimates: no row is read, and a table that another holds is not waited for. */
export async function mysqlSizes(session: Session): Promise<readonly RelationSize[]> {
  return fresh(session, async () => {
    const rows = await session.query(
      sql`SELECT TABLE_NAME AS name, TABLE_ROWS AS number, DATA_LENGTH AS bytes, INDEX_LENGTH AS indexes,
          AUTO_INCREMENT AS given, CREATE_OPTIONS LIKE '%partitioned%' AS parted
        FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${session.server.database} AND TABLE_TYPE LIKE '%TABLE%'`,
    );
    const parted = rows.some((row) => row['parted'] === '1') ? await partitionsOf(session) : [];
    const partitions = new Map(parted.map((row) => [row['name'] ?? '', Number(row['number'])]));
    return rows.map((row) => {
      const [number, bytes, indexBytes] = [count(row['number']), count(row['bytes']), count(row['indexes'])];
      // An empty table has a page, too: who says that there is nothing at all has not counted.
      const known = (number ?? 0) > 0 || (bytes ?? 0) > 0;
      const given = Number(row['given'] ?? 0);
      const parts = partitions.get(row['name'] ?? '');
      return {
        relation: row['name'] ?? '',
        rows: known && !isForgotten(number ?? 0, given) ? number : null,
        bytes: known ? bytes : null,
        indexBytes: known ? indexBytes : null,
        ...(parts === undefined ? {} : { partitions: parts }),
      };
    });
  });
}
