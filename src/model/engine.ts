import type { Catalog } from './catalog.js';
import type { ConstraintChecked, RowsTouched, TargetNow } from './measured.js';
import type { Applied, SplitText, Statement } from './migration.js';
import type { LockTaken, RelationSize, TableChange } from './plan.js';
import type { Ran, Row, Session } from './session.js';

export type EngineName = 'postgres' | 'mysql' | 'mariadb' | 'tidb';

/** Servers as people call them. */
export const LABELS: Readonly<Record<EngineName, string>> = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  tidb: 'TiDB',
};

/** What engines differ in. Ask these, never an engine's name. */
export interface Traits {
  /** DDL rolls back with its transaction. */
  readonly transactionalDdl: boolean;
  /** Runs inside our own process. */
  readonly embedded: boolean;
  /** Several sessions may be open on one database. */
  readonly sessions: 'many' | 'one';
  /** The shadow providers that can give this engine, best first. */
  readonly shadows: readonly ('local' | 'embedded' | 'docker' | 'url')[];
  /** What makes a backup: an external dump tool or an archive of our own. */
  readonly backup: 'pg_dump' | 'mysqldump' | 'archive';
  /** A change of a table can be asked for by algorithm and lock, and is refused where the server would need more. */
  readonly algorithmChoice?: boolean;
  /** A DDL statement commits the transaction that is open, before itself and after. */
  readonly implicitCommit?: boolean;
}

/** How to reach a database; the URL is a secret. */
export interface ConnectOptions {
  readonly url: string;
  readonly connectTimeoutMs: number;
  /** Session settings made before anything else: `search_path`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The session's transactions may only read, from the first statement on, as far as the server can hold it to that. */
  readonly readOnly?: boolean;
  /** A session that waits and runs for long: no limit that role or database set on idle sessions ends it, and it ends with us. */
  readonly lasting?: boolean;
  /** Shown to the database's own administrators. */
  readonly applicationName: string;
  /** Told what a person should know of how the database was found. */
  readonly note?: (text: string) => void;
  /** Only looked at: a database that is not there yet must not be made by looking. */
  readonly looking?: boolean;
}

/** One kind of database server. */
export interface Engine {
  readonly name: EngineName;
  /** What it is registered as: several engines may share a name (`pglite` is `postgres`, embedded). */
  readonly id: string;
  readonly schemes: readonly string[];
  readonly traits: Traits;
  readonly dialect: Dialect;
  connect(options: ConnectOptions): Promise<Session>;
}

/**
 * What became of a statement whose end nobody saw: `partly` where it is no single step for the server (several tables in one
 * DROP), `unknown` where the catalog cannot tell (an UPDATE, a procedure, a change that changes nothing in the catalog).
 */
export interface Fate {
  readonly outcome: 'landed' | 'not-landed' | 'partly' | 'unknown';
  /** In words, for a person who has to settle it. */
  readonly why: string;
}

/** What a statement did to relations of before, as far as an observer could see it. */
export interface Seen {
  readonly locks: readonly LockTaken[];
  readonly rewrites: readonly string[];
  readonly scans?: readonly string[];
  readonly validated?: readonly ConstraintChecked[];
  readonly triggers?: readonly string[];
  readonly touched?: readonly RowsTouched[];
}

/** Looks at what each statement does: locks, new files, tables that were read, rows, constraints, triggers. */
export interface Observer {
  /** Locks that it sees are held until their transaction ends. */
  readonly untilCommit: boolean;
  /** Notes which relations are there now; what is made later is not "existing". */
  start(): Promise<void>;
  /** A new transaction begins: locks of the one before are gone. */
  begin(): void;
  /** Whether a relation (`schema.name`, or `name` in any schema) was there at the start. */
  existed(relation: string): boolean;
  /** Runs a statement and looks at it meanwhile, where it can only be seen then. Whatever looks never fails the statement. */
  during(statement: Statement, run: () => Promise<Ran>): Promise<Ran>;
  /** What the statement just run added to what was seen before. */
  after(statement?: Statement): Promise<Seen>;
  /** What was seen may be undone, or something ran unseen: it is looked at anew, so that no later statement is blamed for it. */
  rolledBack(): Promise<void>;
}

export interface ObserverOptions {
  /** Where our own history table is, which is no business of the plan. */
  readonly historySchema?: string;
  /** A second session of the same role; undefined where the database takes one alone. */
  readonly open?: () => Promise<Session>;
}

/** Whether a session hears the server's remarks. */
export interface Remarks {
  silenced(session: Session): Promise<boolean>;
  /** From now on this session hears them. */
  hear(session: Session): Promise<void>;
  /** A statement that may silence them names this. */
  readonly setting: RegExp;
}

/** What a server said of a statement before it was run. */
export interface AskedChange {
  /** Undefined for statements that change no table of before, and where it could not be asked. */
  readonly change?: TableChange;
  /** Locks that the statement holds on tables of before as long as it works, in the server's words. */
  readonly locks: readonly LockTaken[];
}

export interface AskOptions {
  /** A further session, which may do more than the one that migrates. */
  readonly open: () => Promise<Session>;
  /** Tells the tables of before. */
  readonly existed: (relation: string) => boolean;
  /** `Traits.algorithmChoice`: where it is false, what the server documents is said instead. */
  readonly choice: boolean;
}

/** Asks a server how it would carry out a change of a table. */
export interface ChangeAsker extends AsyncDisposable {
  /** Why some question got no answer, in the server's words; that a statement would fail is none of it. */
  readonly trouble: string | undefined;
  /**
   * Asked right before the statement is run, by sessions of its own and on throw-away copies of which nothing is left behind. Never
   * throws: what cannot be asked is not said. Told of every statement, since it follows which tables are renamed and dropped.
   */
  ask(statement: Statement): Promise<AskedChange>;
}

/** The migration lock, held by a session of its own without an open transaction. */
export interface MigrationLock extends AsyncDisposable {
  /** Throws when the lock is no longer surely ours. */
  assertHeld(): void;
}

/** What stands around a migration on the target: role names, and settings of the role and the database. */
export interface Environment {
  readonly roles: readonly string[];
  /** Those of them that the migration role may act as. */
  readonly memberOf?: readonly string[];
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  /** Settings of the server that decide what a statement means, for a private server to be started with. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** How far a statement is. */
export interface StatementProgress {
  /** As the server calls what it does now. */
  readonly phase: string;
  /** Of this phase, 0 to 1; undefined where the server does not count it. */
  readonly share?: number | undefined;
}

/** One family of servers: its text, its catalog, its locks and its own history table. */
export interface Dialect {
  readonly name: 'postgresql' | 'mysql';
  /** Several statements may be sent in one message, and are one transaction then. */
  readonly oneMessage: boolean;
  /** How a plan's session is kept from writing, the rights that a role for plans needs, and what such a one is called there. */
  readonly readOnly: { readonly by: string; readonly rights: string; readonly who: 'role' | 'user' };
  /** Splits and classifies a file's text. Loads the parser at first use. */
  split(text: string, firstLine?: number): Promise<SplitText>;
  /** The whole schema in a handful of round trips; our own history table is left out. */
  snapshot(session: Session, options: { readonly historySchema: string }): Promise<Catalog>;
  /** Kinds of the catalog of which this user is shown none, whatever there is; without it there are none. */
  unseen?(session: Session): Promise<readonly string[]>;
  observer(session: Session, options?: ObserverOptions): Observer;
  environment(session: Session): Promise<Environment>;
  /** Where changes of tables can be carried out in several ways; `session` is the one that will run the statements. */
  changeAsker?(session: Session, options: AskOptions): ChangeAsker;
  /** The remarks of the server: what IF [NOT] EXISTS passed over is told by them, and dumps like to silence them. */
  readonly remarks: Remarks;
  /**
   * The columns that these tables have now, as rows of `relation` (as the catalog names it) and `name`; null for a table without
   * columns. Of a table that is gone there is no row; others than those asked for may be among them.
   */
  columnsNow(session: Session, tables: readonly string[]): Promise<readonly Row[]>;
  /** How large each table is, and each index that counts by itself, by the server's own estimates: no row is read, no lock is waited for. */
  sizes(session: Session): Promise<readonly RelationSize[]>;
  /** What goes on there, of all its relations. Never throws: what this user may not see is said in `unknown`. */
  now(session: Session): Promise<TargetNow>;
  /** Why this role could write if its session let it, in words; undefined when it may only read. */
  couldWrite(session: Session): Promise<string | undefined>;
  /** Throws ActionError where a restore into this database was ended before its end; without it there is never one in part. */
  refuseUnfinished?(session: Session): Promise<void>;
  lock(session: Session, options: LockOptions): Promise<MigrationLock>;
  history(session: Session, schema: string): HistoryTable;
  /** Sessions that stand in the way of this one, in words: pid, application, state, age of the query. */
  blockers(observer: Session, pid: number): Promise<readonly string[]>;
  /** How far a long statement of that session is; undefined where the server tells nothing. */
  progress(observer: Session, pid: number): Promise<StatementProgress | undefined>;
  /** The server's own number of the process behind a session: a pooler tells its clients another one. */
  processOf(session: Session): Promise<number>;
  /** Whether the migrating session (`LockOptions.worker`) of that process still lives, asked by another session. */
  isAtWork(session: Session, pid: number): Promise<boolean>;
  /** Puts a session's settings, role and temporary state back to where it began. Never within a transaction. */
  reset(session: Session): Promise<void>;
  /** Does some work of our own with the session's first role, whatever role a file has set; then sets that again. */
  asSelf<T>(session: Session, work: () => Promise<T>): Promise<T>;
  setTimeouts(session: Session, timeouts: Timeouts): Promise<void>;
  /** Opens a transaction with these timeouts, in one round trip. They stay set after a COMMIT, and are gone after a ROLLBACK. */
  begin(session: Session, timeouts: Timeouts): Promise<void>;
  /** The statement that removes what an interrupted run of this one left behind; undefined when nothing is there. */
  leftover(session: Session, statement: Statement): Promise<string | undefined>;
  /** Whether what a statement makes or drops outside of a transaction is already so: asked after a kill. */
  landed(session: Session, statement: Statement): Promise<boolean>;
  /**
   * What the catalog says of the objects that a statement makes, drops or changes, as a short text; undefined where it names
   * none. Taken before the statement runs and kept in the journal, it tells `fate` later whether anything has changed.
   */
  fingerprint?(session: Session, statement: Statement): Promise<string | undefined>;
  /** Where `landed` is too coarse an answer: what became of the statement, given the `fingerprint` from before it where there is one. */
  fate?(session: Session, statement: Statement, before: string | undefined): Promise<Fate>;
  /** A statement that waits for others by design and blocks nobody meanwhile: cut short, it would only leave half a thing behind. */
  isPatient(statement: Statement): boolean;
  /** What finishes a statement of which an interrupted run left the first half done; undefined where it runs as it is. */
  completion(session: Session, statement: Statement): Promise<string | undefined>;
  /** True for errors that a retry may cure: the lock was not had in time, a deadlock. */
  isLockTimeout(code: string): boolean;
}

/** Longest waits of statements; null for none, and for `lockMs` what the session has. */
export interface Timeouts {
  readonly lockMs: number | null;
  readonly statementMs: number | null;
}

export interface LockOptions {
  /** Longest wait in milliseconds before giving up with an ActionError. */
  readonly timeoutMs: number;
  /** Aborted where the run is cancelled: nobody waits on then. */
  readonly signal?: AbortSignal;
  /** The session that migrates. It gets a mark, so that the next run waits while a statement of a killed run goes on there. */
  readonly worker?: Session | undefined;
  readonly onWait: (holder: string, waitedMs: number) => void;
}

/** What a new row of the history table holds. */
export interface HistoryEntry {
  readonly id: string;
  readonly path: string;
  readonly checksum: string;
  readonly actor: string | null;
  readonly commit: string | null;
  readonly runUrl: string | null;
  readonly planDigest: string | null;
  readonly tool: string;
}

/** Our own history table, for the layout `sql`. */
export interface HistoryTable {
  /** Makes schema and table where they are missing. Only under the migration lock. */
  ensure(): Promise<void>;
  /** Undefined where there is no history table yet. Only reads. */
  applied(): Promise<readonly Applied[] | undefined>;
  /** Records a finished migration, within the open transaction where there is one. */
  record(entry: HistoryEntry, done: { readonly durationMs: number; readonly statements: number }): Promise<void>;
  /** Writes that a migration which is not one transaction begins, or where it stands. */
  journal(entry: HistoryEntry, state: JournalState): Promise<void>;
  /** Takes a migration out of the history. */
  forget(id: string): Promise<void>;
}

/** Where a migration that is not one transaction stands. */
export interface JournalState {
  readonly state: 'applied' | 'running' | 'failed';
  readonly statementsDone: number;
  readonly statementsAll: number;
  readonly durationMs: number;
  /** The statement that is about to run, or the id of the transaction that is about to commit. */
  readonly inFlight: string | null;
}
