import type { Dialect } from '../../model/engine.js';
import type { SchemaFacts } from '../../model/schema.js';
import type { Row, Session } from '../../model/session.js';
import type { Expectations, QueryExpectation } from './expectations.js';
import type { Sameness } from './objects.js';

/** How a kind of server answers what expectations ask. Nothing here writes. */
export interface SchemaReader extends Sameness {
  /** Opens a transaction that cannot write, in which no query runs for longer. */
  begin(session: Session, timeoutMs: number): Promise<void>;
  /** Ends it, and puts the session back. */
  end(session: Session): Promise<void>;
  readSchema(session: Session, expectations: Expectations): Promise<SchemaFacts>;
  /** The rows of a query, no more than are looked at; of one that is to be `empty` a single row `v` with their number. */
  ask(session: Session, query: QueryExpectation): Promise<readonly Row[]>;
  count(session: Session, table: { readonly schema: string; readonly name: string }): Promise<string>;
  /** What to write instead, where the server refused a query because of the way that it is run here. */
  rewrite(error: string): string | undefined;
}

const READERS: Readonly<Record<Dialect['name'], () => Promise<SchemaReader>>> = {
  postgresql: async () => (await import('./postgresql.js')).postgresqlReader,
  mysql: async () => (await import('./mysql.js')).mysqlReader,
};

/** Loaded where it is needed: one run is about one kind of server. */
export const schemaReader = ({ name }: Pick<Dialect, 'name'>): Promise<SchemaReader> => READERS[name]();
