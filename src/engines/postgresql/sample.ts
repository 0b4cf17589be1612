import { dictionary } from '../../model/dictionary.js';
import type { Query, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';

/** How the rows of a table are compared with those of its copy: which of them, and by what. */
export interface TableSample {
  readonly schema: string;
  readonly name: string;
  /** All that are saved, in the order of their names: a copy may have them in another. */
  readonly columns: readonly string[];
  /** What says whether a row belongs to the sample; undefined where no row can be chosen. */
  readonly by: readonly string[] | undefined;
  /** A single key that is a whole number is scattered by the server's cheapest hash. */
  readonly number: boolean;
  /** One row in so many. */
  readonly every: number;
}

/** What a table holds: its rows, and the checksum of those that belong to the sample. */
export interface Measured {
  readonly rows: number;
  readonly sampled: number;
  /** A sum, so that the order of the rows says nothing. */
  readonly sum: string;
}

/** A sample has about so many bytes, and all of them together. */
export interface SampleSize {
  readonly each: number;
  readonly all: number;
}

const DEFAULT_SIZE: SampleSize = { each: 32 * 1024 * 1024, all: 1024 * 1024 * 1024 };

interface Column {
  readonly name: string;
  readonly fixed: boolean;
  readonly key: boolean;
  readonly number: boolean;
}

/** Values of generated columns are in no dump. */
export async function samplesOf(
  session: Session,
  oids: readonly string[],
  size: SampleSize = DEFAULT_SIZE,
): Promise<readonly TableSample[]> {
  const rows = await session.query(sql`
    SELECT n.nspname AS schema, c.relname AS name, pg_catalog.pg_table_size(c.oid)::text AS bytes,
      (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'fixed', a.attlen > 0, 'key', coalesce(a.attnum = ANY (i.indkey), false),
          'number', a.atttypid IN (20, 21, 23)) ORDER BY a.attname COLLATE "C"), '[]')::text
        FROM pg_catalog.pg_attribute a LEFT JOIN pg_catalog.pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid IN (SELECT o::oid FROM pg_catalog.json_array_elements_text(${JSON.stringify(oids)}::json) AS o) ORDER BY 1, 2`);
  const most = Math.min(size.each, size.all / Math.max(1, rows.length));
  return rows.map((row) => {
    const columns = JSON.parse(row['columns'] ?? '[]') as readonly Column[];
    const every = Math.max(1, Math.ceil(Number(row['bytes'] ?? 0) / most));
    const keys = columns.filter(({ key }) => key);
    const by = keys.length > 0 ? keys : columns.filter(({ fixed }) => fixed);
    return {
      schema: row['schema'] ?? '',
      name: row['name'] ?? '',
      columns: columns.map(({ name }) => name),
      by: every > 1 && by.length === 0 ? undefined : by.map(({ name }) => name),
      number: keys.length === 1 && keys[0]?.number === true,
      every,
    };
  });
}

/** Text of values that no setting of a session changes, and names that no schema of the user's hides. */
const SETTINGS: Readonly<Record<string, string>> = dictionary({
  search_path: '',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  extra_float_digits: '1',
  bytea_output: 'hex',
  lc_monetary: 'C',
  quote_all_identifiers: 'off',
});

/** For the rest of the transaction, or of the session where there is none. */
export async function plainValues(session: Session, local: boolean): Promise<void> {
  for (const [name, value] of Object.entries(SETTINGS))
    await session.query(sql`SELECT pg_catalog.set_config(${name}, ${value}, ${local}::boolean)`);
}

/** The text of a row by the server's own functions: a cast to text may be somebody else's. */
function textOf(columns: readonly string[]): Query {
  const [first, ...more] = columns.map((name) => sql`${id(name)}`);
  const all = first === undefined ? raw('') : more.reduce((list, one) => sql`${list}, ${one}`, first);
  return sql`pg_catalog.md5(pg_catalog.textin(pg_catalog.record_out(ROW(${all}))))`;
}

/** The first 60 bits of a text's digest as a number. */
const numberOf = (digest: Query): Query =>
  sql`(('x' OPERATOR(pg_catalog.||) pg_catalog.left(${digest}, 15))::pg_catalog.bit(60)::pg_catalog.int8)`;

/** Counts a table's rows and adds up its sample, in one pass. Fails rather than see only what row security shows. */
export async function measure(session: Session, sample: TableSample): Promise<Measured> {
  const { schema, name, columns, by, number, every } = sample;
  const table = id(schema, name);
  const row = numberOf(textOf(columns));
  const scattered = number
    ? sql`pg_catalog.hashint8(${id(by?.[0] ?? '')}::pg_catalog.int8)::pg_catalog.int8`
    : numberOf(textOf(by ?? []));
  const chosen =
    by === undefined
      ? raw('false')
      : every === 1
        ? raw('true')
        : sql`pg_catalog.mod(${scattered}, ${raw(String(every))}::pg_catalog.int8) OPERATOR(pg_catalog.=) 0::pg_catalog.int8`;
  const [found] = await session.query(sql`
    SELECT count(*)::text AS rows, (count(*) FILTER (WHERE ${chosen}))::text AS sampled,
      coalesce(sum(${row}) FILTER (WHERE ${chosen}), 0)::text AS sum
    FROM ONLY ${table}`);
  return {
    rows: Number(found?.['rows'] ?? 0),
    sampled: Number(found?.['sampled'] ?? 0),
    sum: found?.['sum'] ?? '',
  };
}
