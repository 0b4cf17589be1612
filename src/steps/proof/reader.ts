import type { Dialect } from '../../model/engine.js';
import type { Session } from '../../model/session.js';

/** A table as it stands now. */
export interface TableFact {
  /** The same before and after, also where the table gets another name and the server knows it by a number. */
  readonly key: string;
  /** As locks and catalogs name it. */
  readonly table: string;
  readonly schema: string;
  readonly name: string;
  /** The server's estimate; null where it has none. */
  readonly rows: number | null;
  /** With its indexes. */
  readonly bytes: number | null;
  /** Its columns, and its indexes on expressions. */
  readonly columns: ReadonlySet<string>;
  /** Those of which the planner has statistics. */
  readonly statistics: ReadonlySet<string>;
  /** Those of which the server would gather some by itself. */
  readonly gathers: ReadonlySet<string>;
}

/** How a kind of server tells of its tables. */
export interface TableReader {
  /** Those of these tables that are there. */
  read(session: Session, tables: readonly string[]): Promise<readonly TableFact[]>;
  /** Rows of each, in one statement, in the order of the tables. */
  count(session: Session, tables: readonly TableFact[]): Promise<readonly number[]>;
  /** Gathers the planner's statistics of a table anew; `lost` are those that a run took away. */
  analyze(session: Session, table: TableFact, lost: readonly string[]): Promise<void>;
}

const READERS: Readonly<Record<Dialect['name'], () => Promise<TableReader>>> = {
  postgresql: async () => (await import('./postgresql.js')).postgresqlTables,
  mysql: async () => (await import('./mysql.js')).mysqlTables,
};

export const tableReader = ({ name }: Pick<Dialect, 'name'>): Promise<TableReader> => READERS[name]();
