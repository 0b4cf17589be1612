import { mysqlSizes } from '../../engines/mysqlfamily/sizes.js';
import { ServerError } from '../../model/error.js';
import type { Query, Row, Session } from '../../model/session.js';
import { id, raw, sql } from '../../sql/query.js';
import type { TableFact, TableReader } from './reader.js';

/**
 * Columns with a histogram (MySQL) or with statistics of their own (MariaDB). Both come from a person's ANALYZE TABLE and go with a change
 * of the column. Which of the two a server has, and whether this user may see it, only asking tells.
 */
async function histograms(session: Session): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { database } = session.server;
  const questions: readonly Query[] = [
    sql`SELECT TABLE_NAME AS tab, COLUMN_NAME AS col FROM information_schema.COLUMN_STATISTICS WHERE SCHEMA_NAME = ${database}`,
    sql`SELECT table_name AS tab, column_name AS col FROM mysql.column_stats WHERE db_name = ${database}`,
  ];
  for (const question of questions) {
    const rows = await session.query(question).catch(() => undefined);
    if (rows !== undefined) return grouped(rows);
  }
  return new Map();
}

async function columnsOf(session: Session): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await session.query(
    sql`SELECT TABLE_NAME AS tab, COLUMN_NAME AS col FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${session.server.database}`,
  );
  return grouped(rows);
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    const of = found.get(row['tab'] ?? '') ?? new Set();
    found.set(row['tab'] ?? '', of.add(row['col'] ?? ''));
  }
  return found;
}

async function read(session: Session, tables: readonly string[]): Promise<readonly TableFact[]> {
  const wanted = new Set(tables);
  const sizes = (await mysqlSizes(session)).filter(({ relation }) => wanted.has(relation));
  const known = await histograms(session);
  // Whoever has asked for none has none to lose.
  const columns = known.size === 0 ? undefined : await columnsOf(session);
  return sizes.map(({ relation, rows, bytes, indexBytes }) => ({
    key: relation,
    table: relation,
    schema: session.server.database,
    name: relation,
    rows,
    bytes: bytes === null ? null : bytes + (indexBytes ?? 0),
    columns: columns?.get(relation) ?? new Set(),
    statistics: known.get(relation) ?? new Set(),
    // InnoDB keeps what it knows of keys by itself; of columns it knows what somebody has asked it to gather.
    gathers: new Set(),
  }));
}

/** The server tells of a failure in a row of the answer. */
async function asked(session: Session, statement: Query): Promise<void> {
  const rows = await session.query(statement);
  const bad = rows.find((row) => /^error$/i.test(row['Msg_type'] ?? ''));
  if (bad !== undefined) throw new ServerError(bad['Msg_text'] ?? 'ANALYZE TABLE failed', 'analyze');
}

/** Tables of this run, as servers of the MySQL family tell of them. */
export const mysqlTables: TableReader = {
  read,
  async count(session, tables) {
    const counts = tables.map(
      ({ schema, name }, i) => sql`(SELECT COUNT(*) FROM ${id(schema, name)}) AS ${id(`n${i}`)}`,
    );
    const all = counts.slice(1).reduce<Query>((list, one) => sql`${list}, ${one}`, counts[0] ?? sql`0`);
    const [row] = await session.query(sql`SELECT ${all}`);
    return tables.map((_, i) => Number(row?.[`n${i}`]));
  },
  async analyze(session, { schema, name }, lost) {
    await asked(session, sql`ANALYZE TABLE ${id(schema, name)}`);
    if (lost.length === 0) return;
    const columns = lost
      .map((column) => id(column))
      .reduce<Query | undefined>((list, one) => (list === undefined ? sql`${one}` : sql`${list}, ${one}`), undefined);
    if (columns === undefined) return;
    const [about] = await session.query(raw('SELECT VERSION() AS v'));
    const persistent = /mariadb/i.test(about?.['v'] ?? '');
    await asked(
      session,
      persistent
        ? sql`ANALYZE TABLE ${id(schema, name)} PERSISTENT FOR COLUMNS (${columns}) INDEXES ()`
        : sql`ANALYZE TABLE ${id(schema, name)} UPDATE HISTOGRAM ON ${columns}`,
    );
  },
};
