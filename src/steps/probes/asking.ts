import type { Query, Row, Session } from '../../model/session.js';
import type { TargetTable } from './question.js';

/** What a server makes of a question that it does not answer; its own words may hold values, and are never shown. */
export type Refusal = 'timeout' | 'locked' | 'right' | 'missing' | 'data' | 'other';

/** A column of a primary key, and how it is shown. */
export interface KeyColumn {
  readonly name: string;
  readonly form: 'integer' | 'text' | 'bytes';
}

/** What has to be known of a table before its rows are asked for. */
export interface TableFacts {
  /** Why its rows cannot be asked for, in words; undefined where they can. */
  readonly not: string | undefined;
  readonly key: readonly KeyColumn[];
  /** The server's estimates, null where it has none. */
  readonly rows: number | null;
  readonly bytes: number | null;
}

/** How one family of servers is asked. */
export interface Asking {
  facts(session: Session, table: TargetTable): Promise<TableFacts>;
  /** Those of these functions that may do more than compute, by their names. */
  doing(session: Session, functions: readonly string[]): Promise<readonly string[]>;
  /** A table in FROM, under another name; of a large one only a part, of about so many rows. */
  table(
    table: TargetTable,
    alias: string,
    sample: { readonly rows: number; readonly facts: TableFacts } | undefined,
  ): Query;
  /** A column of a key as text. */
  text(column: Query, form: KeyColumn['form']): Query;
  /** Several texts as one, in JSON. */
  list(texts: readonly Query[]): Query;
  limit(rows: number): Query;
  /** One SELECT in a read-only transaction of its own, for so long at most, never waiting long for a lock. */
  bounded(session: Session, ms: number, query: Query): Promise<readonly Row[]>;
  refusal(code: string): Refusal;
  /** For people: without quotes where none are needed. */
  quote(name: string): string;
}
