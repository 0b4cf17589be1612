import type { Catalog } from '../model/catalog.js';
import type { Dialect } from '../model/engine.js';
import type { ServerError } from '../model/error.js';
import type { Statement } from '../model/migration.js';
import type { CalledBody } from '../model/plan.js';
import type { Ran, Session } from '../model/session.js';
import type { HintContext } from './hints/context.js';
import type { Parsed } from './parse.js';
import type { SessionBefore } from './session-before/session-before.js';

/** What of a statement older servers do not know. */
export interface Needed {
  readonly since: number;
  readonly what: string;
}

/** The bodies of the database's own functions that a statement calls, and of those that these call. */
export interface Called {
  of(statement: Statement): readonly CalledBody[];
}

/** What the steps read out of a statement's own text; each dialect has its own. */
export interface Reading {
  /** Names of what the statement makes, without a schema. */
  madeBy(statement: Statement): readonly string[];
  /** What the server says when IF [NOT] EXISTS turned the whole of a statement into nothing. */
  skippedBy(statement: Statement, ran: Ran): string | undefined;
  /** Whether its text may not say all that it drops. */
  hides(statement: Statement): boolean;
  /** The newest first; `defines` says which functions the database has of its own. */
  needsOf(statement: Statement, defines?: (functionName: string) => boolean): readonly Needed[];
  /** What to do about an error of the server, in words with the user's own names; undefined when there is nothing to add. */
  hintFor(error: ServerError, context: HintContext): string | undefined;
  /** The error without what rows of the target hold, where the statement's own text does not say it. */
  withoutValues(error: ServerError, statement: Statement | undefined): ServerError;
  /** What the database's own functions do is looked for in their bodies; given what was there before, and the files. */
  calledBodies(before: Catalog | undefined, files: readonly Parsed[]): Called;
  /** Of a statement that adds plain rows: the table, and what makes two of them lock the same; undefined for everything else. */
  shapeOf(statement: Statement): { readonly table: string; readonly key: string } | undefined;
  /** What the statements that are in made of their session, as far as the rest of their file needs it. */
  sessionBefore(done: readonly Statement[], rest: readonly Statement[]): SessionBefore;
  /** Whether a statement is about our own history table and nothing else: who may read that is nobody's danger. */
  onlyOwnHistory(statement: Statement, historySchema: string): boolean;
  /** Whether each plain row locks the same: nothing hangs on the table that may do more for one row than for another. */
  isPlain(session: Session, table: string): Promise<boolean>;
}

const READINGS: Readonly<Record<Dialect['name'], () => Promise<Reading>>> = {
  postgresql: async () => (await import('./reading-postgresql.js')).postgresqlReading,
  mysql: async () => (await import('./reading-mysql.js')).mysqlReading,
};

/** Loaded where it is needed: one run is about one kind of server. */
export const readingOf = ({ name }: Pick<Dialect, 'name'>): Promise<Reading> => READINGS[name]();
