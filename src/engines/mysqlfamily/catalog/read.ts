import type { Query, Row, Session } from '../../../model/session.js';
import { id, raw, sql } from '../../../sql/query.js';
import { type Optional, optionalColumns } from './features.js';

/** The rows of `information_schema` for one database, one list per kind. */
export interface Read {
  readonly tables: readonly Row[];
  readonly columns: readonly Row[];
  readonly indexes: readonly Row[];
  readonly keys: readonly Row[];
  readonly checks: readonly Row[];
  readonly partitions: readonly Row[];
  readonly views: readonly Row[];
  readonly routines: readonly Row[];
  readonly parameters: readonly Row[];
  readonly triggers: readonly Row[];
  readonly events: readonly Row[];
  readonly sequences: readonly Row[];
}

/** A column that only some servers have. */
const maybe = (has: Optional, table: string, column: string): Query =>
  raw(has(table, column) ? column : `NULL AS ${column}`);

function checksQuery(database: string, has: Optional): Query {
  if (has('CHECK_CONSTRAINTS', 'TABLE_NAME'))
    return sql`SELECT TABLE_NAME AS tab, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS clause, 'YES' AS enforced
      FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${database}`;
  if (has('TIDB_CHECK_CONSTRAINTS', 'TABLE_NAME'))
    return sql`SELECT TABLE_NAME AS tab, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS clause, 'YES' AS enforced
      FROM information_schema.TIDB_CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${database}`;
  return sql`SELECT t.TABLE_NAME AS tab, c.CONSTRAINT_NAME AS name, c.CHECK_CLAUSE AS clause, t.ENFORCED AS enforced
    FROM information_schema.CHECK_CONSTRAINTS c JOIN information_schema.TABLE_CONSTRAINTS t
      ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME AND t.CONSTRAINT_TYPE = 'CHECK'
    WHERE c.CONSTRAINT_SCHEMA = ${database}`;
}

/** Sequences are small tables of MariaDB, which show what they are only when read; TiDB lists them. */
async function readSequences(
  session: Session,
  database: string,
  has: Optional,
  tables: readonly Row[],
): Promise<readonly Row[]> {
  if (has('SEQUENCES', 'CACHE_VALUE'))
    return session.query(sql`SELECT SEQUENCE_NAME AS name, START AS start, MIN_VALUE AS min, MAX_VALUE AS max, INCREMENT AS step,
      CACHE_VALUE AS cache, CYCLE AS cycle FROM information_schema.SEQUENCES WHERE SEQUENCE_SCHEMA = ${database}`);
  const names = tables.flatMap((table) => (table['type'] === 'SEQUENCE' ? [table['name'] ?? ''] : []));
  const rows: Row[] = [];
  for (let at = 0; at < names.length; at += 100) {
    const each = names.slice(at, at + 100).map(
      (
        name,
      ): Query => sql`SELECT ${name} AS name, start_value AS start, minimum_value AS min, maximum_value AS max, increment AS step,
        cache_size AS cache, cycle_option AS cycle FROM ${id(database, name)}`,
    );
    const [first = raw(''), ...more] = each;
    rows.push(...(await session.query(more.reduce((all, one) => sql`${all} UNION ALL ${one}`, first))));
  }
  return rows;
}

/** Everything in a dozen round trips, however many tables there are. */
export async function readCatalog(session: Session, database: string): Promise<Read> {
  const has = await optionalColumns(session);
  const all = (query: Query): Promise<readonly Row[]> => session.query(query);
  const tables = await all(sql`
    SELECT TABLE_NAME AS name, TABLE_TYPE AS type, ENGINE AS engine, ROW_FORMAT AS format, TABLE_COLLATION AS collation,
      CREATE_OPTIONS AS options, TABLE_COMMENT AS comment
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database} AND TABLE_TYPE NOT LIKE '%TEMPORARY%' ORDER BY TABLE_NAME`);
  const any = (name: string, pattern: RegExp): boolean => tables.some((row) => pattern.test(row[name] ?? ''));
  return {
    tables,
    columns: await all(sql`
      SELECT TABLE_NAME AS tab, COLUMN_NAME AS name, COLUMN_DEFAULT AS value, IS_NULLABLE AS nullable, COLUMN_TYPE AS type,
        CHARACTER_SET_NAME AS charset, COLLATION_NAME AS collation, EXTRA AS extra, GENERATION_EXPRESSION AS expression,
        COLUMN_COMMENT AS comment, ${maybe(has, 'COLUMNS', 'SRS_ID')}
      FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME, ORDINAL_POSITION`),
    indexes: await all(sql`
      SELECT TABLE_NAME AS tab, INDEX_NAME AS name, NON_UNIQUE AS many, SEQ_IN_INDEX AS seq, COLUMN_NAME AS col, COLLATION AS direction,
        SUB_PART AS prefix, INDEX_TYPE AS type, INDEX_COMMENT AS comment, ${maybe(has, 'STATISTICS', 'IS_VISIBLE')},
        ${maybe(has, 'STATISTICS', 'EXPRESSION')}, ${maybe(has, 'STATISTICS', 'IGNORED')}
      FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`),
    keys: await all(sql`
      SELECT k.TABLE_NAME AS tab, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS col, k.REFERENCED_TABLE_SCHEMA AS other_schema,
        k.REFERENCED_TABLE_NAME AS other, k.REFERENCED_COLUMN_NAME AS other_col, r.UPDATE_RULE AS on_update, r.DELETE_RULE AS on_delete
      FROM information_schema.KEY_COLUMN_USAGE k JOIN information_schema.REFERENTIAL_CONSTRAINTS r
        ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
      WHERE k.TABLE_SCHEMA = ${database} AND k.CONSTRAINT_SCHEMA = ${database} AND r.CONSTRAINT_SCHEMA = ${database}
        AND k.REFERENCED_TABLE_NAME IS NOT NULL
      ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`),
    checks: has('CHECK_CONSTRAINTS', 'CHECK_CLAUSE') ? await all(checksQuery(database, has)) : [],
    // MariaDB opens every table to answer some of these: what cannot give anything is not asked.
    partitions: !any('options', /partitioned/i)
      ? []
      : await all(sql`
      SELECT TABLE_NAME AS tab, PARTITION_NAME AS name, SUBPARTITION_NAME AS sub, PARTITION_METHOD AS method, PARTITION_EXPRESSION AS expression,
        SUBPARTITION_METHOD AS sub_method, SUBPARTITION_EXPRESSION AS sub_expression, PARTITION_DESCRIPTION AS value
      FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = ${database} AND PARTITION_NAME IS NOT NULL
      ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION`),
    views: !any('type', /VIEW/)
      ? []
      : await all(sql`
      SELECT TABLE_NAME AS name, VIEW_DEFINITION AS definition, CHECK_OPTION AS checked, SECURITY_TYPE AS security,
        ${maybe(has, 'VIEWS', 'ALGORITHM')}
      FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ${database}`),
    routines: await all(sql`
      SELECT SPECIFIC_NAME AS name, ROUTINE_TYPE AS type, DTD_IDENTIFIER AS result, ROUTINE_DEFINITION AS body, IS_DETERMINISTIC AS pure,
        SQL_DATA_ACCESS AS access, SECURITY_TYPE AS security, ROUTINE_COMMENT AS comment
      FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = ${database}`),
    parameters: await all(sql`
      SELECT SPECIFIC_NAME AS routine, ROUTINE_TYPE AS type, PARAMETER_MODE AS mode, PARAMETER_NAME AS name, DTD_IDENTIFIER AS dtd
      FROM information_schema.PARAMETERS WHERE SPECIFIC_SCHEMA = ${database} AND ORDINAL_POSITION > 0 ORDER BY SPECIFIC_NAME, ORDINAL_POSITION`),
    triggers: await all(sql`
      SELECT TRIGGER_NAME AS name, EVENT_OBJECT_TABLE AS tab, ACTION_TIMING AS timing, EVENT_MANIPULATION AS event, ACTION_ORDER AS place,
        ACTION_STATEMENT AS body
      FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ${database}`),
    events: await all(sql`
      SELECT EVENT_NAME AS name, EVENT_TYPE AS type, INTERVAL_VALUE AS value, INTERVAL_FIELD AS field, STATUS AS status,
        ON_COMPLETION AS completion, EVENT_DEFINITION AS body, EVENT_COMMENT AS comment
      FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ${database}`),
    sequences: await readSequences(session, database, has, tables),
  };
}
