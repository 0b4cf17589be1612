import { ServerError } from '../../model/error.js';
import type { Query, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** A stretch of a table's rows, in the order of its key; a table that is small is one stretch without bounds. */
interface Stretch {
  /** Where it begins; undefined: at the table's first row. */
  readonly from: string | undefined;
  /** The other way round, from the last row. */
  readonly backwards: boolean;
  /** At most so many rows; undefined: all. */
  readonly rows: number | undefined;
}

/** How the rows of a table are compared with those of its copy. */
export interface MysqlSample {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** None where the table is large and has no key to find rows by. */
  readonly stretches: readonly Stretch[];
}

/** What a stretch holds. Sums, so that the order of rows says nothing. */
export interface Summed {
  readonly rows: number;
  readonly sum: string;
}

/** By table, one entry for each stretch; undefined where the table could not be read as it was. */
export type Sums = ReadonlyMap<string, readonly Summed[] | undefined>;

export interface SampleSize {
  readonly each: number;
  readonly all: number;
}

const DEFAULT_SIZE: SampleSize = { each: 32 * 1024 * 1024, all: 1024 * 1024 * 1024 };
const STRETCHES = 16;
const NUMBER = /^(?:tiny|small|medium|big)?int$/i;

const joined = (all: readonly Query[]): Query => {
  const [first = raw(''), ...more] = all;
  return more.reduce((list, one) => sql`${list}, ${one}`, first);
};

/** Evenly from the smallest to the largest key, so that old rows and new ones are in it. */
async function starts(session: Session, name: string, key: string): Promise<readonly string[]> {
  const [row] = await session.query(sql`SELECT MIN(${id(key)}) AS least, MAX(${id(key)}) AS most FROM ${id(name)}`);
  if (row?.['least'] === null || row?.['least'] === undefined) return [];
  const [least, most] = [BigInt(row['least']), BigInt(row['most'] ?? row['least'])];
  const all = Array.from({ length: STRETCHES }, (_, n) => least + ((most - least) * BigInt(n)) / BigInt(STRETCHES));
  return [...new Set(all.map(String))];
}

/** Values of generated columns are in no dump. `bytes` and `rows` are the server's own estimates. */
export async function mysqlSamples(
  session: Session,
  tables: readonly string[],
  size: SampleSize = DEFAULT_SIZE,
): Promise<readonly MysqlSample[]> {
  const { database } = session.server;
  const wanted = new Set(tables);
  const facts = await session.query(sql`
    SELECT TABLE_NAME AS name, COALESCE(DATA_LENGTH, 0) AS bytes, COALESCE(AVG_ROW_LENGTH, 0) AS average
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`);
  const columns = await session.query(sql`
    SELECT TABLE_NAME AS name, COLUMN_NAME AS col, COLUMN_KEY = 'PRI' AS pri, DATA_TYPE AS type
    FROM information_schema.COLUMNS
    WHERE TABLE_SCHEMA = ${database} AND COALESCE(GENERATION_EXPRESSION, '') = '' ORDER BY TABLE_NAME, ORDINAL_POSITION`);
  const keys = await session.query(sql`
    SELECT TABLE_NAME AS name, COLUMN_NAME AS col FROM information_schema.STATISTICS
    WHERE TABLE_SCHEMA = ${database} AND INDEX_NAME = 'PRIMARY' ORDER BY TABLE_NAME, SEQ_IN_INDEX`);
  const of = (rows: typeof columns, name: string): typeof columns => rows.filter((row) => row['name'] === name);
  const most = Math.min(size.each, size.all / Math.max(1, wanted.size));
  const found: MysqlSample[] = [];
  for (const row of facts) {
    const name = row['name'] ?? '';
    if (!wanted.has(name)) continue;
    const own = of(columns, name);
    const key = of(keys, name).map(({ col }) => col ?? '');
    const whole: readonly Stretch[] = [{ from: undefined, backwards: false, rows: undefined }];
    const rows = Math.max(1, Math.floor(most / Math.max(1, Number(row['average'] ?? 0))));
    const number = key.length === 1 && NUMBER.test(own.find(({ col }) => col === key[0])?.['type'] ?? '');
    const stretches = async (): Promise<readonly Stretch[]> => {
      if (Number(row['bytes'] ?? 0) <= most) return whole;
      if (key.length === 0) return [];
      if (!number) return [false, true].map((backwards) => ({ from: undefined, backwards, rows: Math.ceil(rows / 2) }));
      const from = await starts(session, name, key[0] ?? '');
      return from.map((one) => ({ from: one, backwards: false, rows: Math.ceil(rows / from.length) }));
    };
    found.push({ name, columns: own.map(({ col }) => col ?? ''), key, stretches: await stretches() });
  }
  return found;
}

/**
 * Each value by its own digest, so that none is too long for a packet and no two run into one another. MySQL 9 has begun to part
 * with MD5.
 */
function digest(columns: readonly string[]): Query {
  const values = columns.map((name) => sql`IFNULL(SHA2(${id(name)}, 256), '-')`);
  return sql`CAST(CONV(LEFT(SHA2(CONCAT_WS('#', ${joined(values.length === 0 ? [raw("''")] : values)}), 256), 15), 16, 10) AS UNSIGNED)`;
}

async function sumOf(session: Session, { name, columns, key }: MysqlSample, stretch: Stretch): Promise<Summed> {
  const { from, backwards, rows } = stretch;
  const total = raw('SELECT COUNT(*) AS n, CAST(COALESCE(SUM(h), 0) AS CHAR) AS total FROM');
  const order = joined(key.map((one) => sql`${id(one)}${raw(backwards ? ' DESC' : '')}`));
  const start = from === undefined ? raw('') : sql` WHERE ${id(key[0] ?? '')} >= ${raw(from)}`;
  const bounded =
    rows === undefined ? raw('') : sql` FORCE INDEX (PRIMARY)${start} ORDER BY ${order} LIMIT ${raw(String(rows))}`;
  const [row] = await session.query(
    sql`${total} (SELECT ${digest(columns)} AS h FROM ${id(name)}${bounded}) AS sampled`,
  );
  return { rows: Number(row?.['n'] ?? 0), sum: row?.['total'] ?? '' };
}

/** Of no such table or column: the comparison of schemas says that. */
const MISSING = new Set(['1054', '1146']);

/** Adds up every stretch. The session's time zone is another meanwhile: the text of a TIMESTAMP depends on it. */
export async function sumUp(session: Session, samples: readonly MysqlSample[]): Promise<Sums> {
  const sums = new Map<string, readonly Summed[] | undefined>();
  const [zone] = await session.query(raw('SELECT @@SESSION.time_zone AS zone'));
  await session.query(raw("SET SESSION time_zone = '+00:00'"));
  try {
    for (const sample of samples) {
      const found: Summed[] = [];
      try {
        for (const stretch of sample.stretches) found.push(await sumOf(session, sample, stretch));
        sums.set(sample.name, found);
      } catch (error) {
        if (!(error instanceof ServerError && MISSING.has(error.code))) throw error;
        sums.set(sample.name, undefined);
      }
    }
    return sums;
  } finally {
    if (session.lost === undefined) await session.query(sql`SET SESSION time_zone = ${zone?.['zone'] ?? 'SYSTEM'}`);
  }
}
