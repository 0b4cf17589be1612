import type { ColumnFact, SchemaFacts } from '../../model/schema.js';
import type { Row, Session } from '../../model/session.js';
import { sql } from '../../sql/query.js';
import { optionalColumns } from './catalog/features.js';
import { defaultOf, literal, portableType, unescaped } from './catalog/printed.js';
import { flavourOf } from './connect.js';

const text = (row: Row, name: string): string => row[name] ?? '';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/VIEW/, 'view'],
  [/SEQUENCE/, 'sequence'],
];

/** The values of `enum('a','b')`, as the server prints them. */
const labelsOf = (type: string): readonly string[] =>
  [...type.matchAll(/'(?:[^'\\]|''|\\.)*'/g)].map(([printed]) => literal(printed));

/** MariaDB keeps JSON as LONGTEXT with a check; which columns are so, as `table.column`. */
async function jsonColumns(session: Session): Promise<ReadonlySet<string>> {
  const has = await optionalColumns(session);
  if (!has('CHECK_CONSTRAINTS', 'TABLE_NAME')) return new Set();
  const rows = await session.query(sql`SELECT TABLE_NAME AS tab, CHECK_CLAUSE AS clause
    FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = ${session.server.database} AND CHECK_CLAUSE LIKE 'json_valid(%'`);
  return new Set(
    rows.map((row) => `${text(row, 'tab')}.${/^json_valid\(`?(.*?)`?\)$/.exec(text(row, 'clause'))?.[1] ?? ''}`),
  );
}

/** Everything that expectations ask of a database's schema; a table's number is its name. Only reads. */
export async function mysqlSchema(session: Session): Promise<SchemaFacts> {
  const { database } = session.server;
  const flavour = flavourOf(session);
  const relations = await session.query(
    sql`SELECT TABLE_NAME AS name, TABLE_TYPE AS type FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${database}`,
  );
  const columns = await session.query(sql`
    SELECT TABLE_NAME AS tab, COLUMN_NAME AS name, COLUMN_DEFAULT AS value, IS_NULLABLE AS nullable, COLUMN_TYPE AS type, EXTRA AS extra,
      GENERATION_EXPRESSION AS expression
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${database} ORDER BY TABLE_NAME, ORDINAL_POSITION`);
  const indexes = await session.query(
    sql`SELECT DISTINCT TABLE_NAME AS tab, INDEX_NAME AS name FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = ${database}`,
  );
  const json = await jsonColumns(session);
  const columnOf = (row: Row): ColumnFact => {
    const type = text(row, 'type');
    const expression = text(row, 'expression');
    const isJson = type === 'longtext' && json.has(`${text(row, 'tab')}.${text(row, 'name')}`);
    return {
      oid: text(row, 'tab'),
      name: text(row, 'name'),
      type: isJson ? 'json' : portableType(type),
      nullable: row['nullable'] === 'YES',
      default:
        expression === ''
          ? (defaultOf(row['value'] ?? null, text(row, 'extra'), type, flavour) ?? null)
          : unescaped(expression),
      generated: expression !== '',
    };
  };
  return {
    path: [database],
    relations: relations.map((row) => ({
      oid: text(row, 'name'),
      schema: database,
      name: text(row, 'name'),
      kind: KINDS.find(([pattern]) => pattern.test(text(row, 'type')))?.[1] ?? 'table',
      rowSecurity: false,
    })),
    columns: columns.map(columnOf),
    // An enumeration is a column's own here: `table.column`.
    enums: columns.flatMap((row) =>
      /^enum\(/.test(text(row, 'type'))
        ? [{ schema: text(row, 'tab'), name: text(row, 'name'), labels: labelsOf(text(row, 'type')) }]
        : [],
    ),
    indexes: indexes.map((row) => ({
      schema: database,
      name: text(row, 'name'),
      table: text(row, 'tab'),
      valid: true,
    })),
    policies: [],
  };
}
