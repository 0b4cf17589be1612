import type { Catalog, Change } from './catalog.js';
import type { ConstraintChecked, Probe, RollbackTried, RowsTouched, TargetNow } from './measured.js';
import type { Migration, Pending, Statement } from './migration.js';
import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** One danger or failure, at a place, with what to do instead. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  /** Position of the statement in its migration, from 0. */
  readonly statement?: number;
  readonly migration?: string;
  /** What to do instead, ready to paste where it is SQL. */
  readonly suggestion?: string;
  /** Why this finding does not block, and who said so. */
  readonly acknowledged?: string;
}

/** A lock that a statement took on a relation that was there before the plan. */
export interface LockTaken {
  /** The server's name: `AccessExclusiveLock`, … */
  readonly mode: string;
  /** `schema.name`. */
  readonly relation: string;
  /** How many later statements of the same transaction run before it is given back; left out where it goes with the statement. */
  readonly statementsHeld?: number;
  /** Seen by a second session while the statement ran, which holds it outside of a transaction of ours. */
  readonly sampled?: true;
  /** Named by the server's manual, where there is no second session that could have looked. */
  readonly documented?: true;
}

/** How large a relation is on the target. */
export interface RelationSize {
  /** `schema.name`, as in locks and rewrites. */
  readonly relation: string;
  /** The server's estimate; null where it has none. */
  readonly rows: number | null;
  readonly bytes: number | null;
  /** Of all its indexes together. */
  readonly indexBytes?: number | null;
  /** How many partitions it is made of; left out where it is none. */
  readonly partitions?: number;
}

/** How a server that offers several ways carries out a change of a table; asked on a throw-away copy where it can be asked. */
export interface TableChange {
  /** As catalogs name it. */
  readonly table: string;
  readonly algorithm: 'INSTANT' | 'INPLACE' | 'COPY';
  /** What others may do to the table meanwhile: read and write, only read, nothing. */
  readonly others: 'write' | 'read' | 'nothing';
  /** The whole table is written anew: its time and its space grow with the table. */
  readonly rebuilds: boolean;
  /** False where it is what the server's documentation says, and nobody could ask the server. */
  readonly measured: boolean;
  /** Why nothing lighter serves, in the server's words. */
  readonly reason?: string;
}

/** A table, or a column of one, that is there no more. */
export interface RemovedObject {
  readonly kind: 'table' | 'column';
  /** `schema.name`. */
  readonly table: string;
  readonly column?: string;
}

/** The body of a function of the database's own, as it is written. */
export interface CalledBody {
  /** Without its schema. */
  readonly name: string;
  readonly text: string;
}

/** A view, function, procedure, trigger or event that works no more, or may not, since what it names is gone. */
export interface BrokenDependent {
  /** As the catalog names them: `function`, `public.total(integer)`. */
  readonly kind: string;
  readonly name: string;
  /** What it names, in words: `column users.email`. */
  readonly needs: string;
  /** What the server said when it was asked to read it again; undefined where nobody could ask, and only the name stands there. */
  readonly error?: string;
  /** What mends it, as SQL. */
  readonly fix?: string;
}

/** What one statement did on the shadow database. */
export interface RehearsedStatement {
  readonly line: number;
  readonly endLine: number;
  readonly sql: string;
  readonly kind: string;
  /** Milliseconds on the shadow; undefined when it was not run. */
  readonly ms?: number;
  /** Rows touched, where the server counts them. */
  readonly rows?: number;
  readonly locks: readonly LockTaken[];
  /** Tables and indexes that were there before and got a new file. */
  readonly rewrites: readonly string[];
  /** In one short text: `INSTANT`, `INPLACE, LOCK=NONE`, `COPY`. */
  readonly algorithm?: string;
  readonly change?: TableChange;
  /** `relation "x" already exists, skipping` and the like: the statement did nothing. */
  readonly skipped?: string;
  readonly notices: readonly string[];
  /** What of it older servers do not know, the newest first. */
  readonly needs?: readonly { readonly since: number; readonly what: string }[];
  /** Tables and columns of before that are gone after it, although its text does not say so (a block, a function). */
  readonly removed?: readonly RemovedObject[];
  /** What no longer works after the plan, since this statement took away what it names. */
  readonly breaks?: readonly BrokenDependent[];
  /** What a block, a call or a query calls of the database's own functions. */
  readonly calls?: readonly CalledBody[];
  /**
   * Tables of before whose rows are all read while it runs: by a check or a build, or since no index serves its query. Left out where that
   * is not known.
   */
  readonly scans?: readonly string[];
  readonly validated?: readonly ConstraintChecked[];
  /**
   * Triggers of before that fire where there are rows: `schema.table.trigger`, by the catalog, since an empty shadow has none to fire
   * for. An event trigger has its name alone.
   */
  readonly triggers?: readonly string[];
  readonly touched?: readonly RowsTouched[];
  /** One sentence: what it means for the target, by its size and traffic. Estimates are marked as such. */
  readonly impact?: string;
  readonly error?: RehearsalError;
}

/** Why a statement failed on the shadow database. */
export interface RehearsalError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly place: Place;
  /** The lines around with a caret. */
  readonly excerpt: string;
}

/** One pending migration as it went on the shadow database. */
export interface RehearsedMigration {
  readonly migration: Migration;
  readonly parsed: readonly Statement[];
  readonly statements: readonly RehearsedStatement[];
  /** Runs in one transaction together with its history row. */
  readonly transactional: boolean;
  /** Why it is not, in words. */
  readonly notAtomic?: string;
  readonly reversible: boolean;
  readonly outcome: 'ok' | 'failed' | 'not-run';
  readonly error?: RehearsalError;
  /** Notes on the text: psql commands left out, a byte order mark. */
  readonly notes: readonly string[];
  readonly ms: number;
  readonly rollback?: RollbackTried;
}

/** What the plan was rehearsed on. */
export interface ShadowInfo {
  readonly provider: string;
  readonly engine: string;
  readonly version: string;
  readonly major: number;
  /** Which provider was taken and why not the others. */
  readonly why: string;
  /** How the state before was made: `replay` of the applied files, or the target's own `schema` dump. */
  readonly base: 'empty' | 'replay' | 'schema';
}

/** A rehearsed plan: everything a report says of the future. */
export interface Plan {
  readonly digest: string;
  /** Set where it is of the ways back of what is in. */
  readonly direction?: 'down';
  readonly pending: Pending;
  readonly migrations: readonly RehearsedMigration[];
  readonly changes: readonly Change[];
  /** Differences between the target's schema and what its applied migrations give. */
  readonly drift: readonly Change[];
  readonly findings: readonly Finding[];
  /** Of what the plan locks or rewrites, as the target has it; undefined where no target was asked. */
  readonly sizes?: readonly RelationSize[];
  /** Undefined where no target was asked. */
  readonly now?: TargetNow;
  readonly probes?: readonly Probe[];
  readonly shadow: ShadowInfo | null;
  readonly before: Catalog | null;
  readonly after: Catalog | null;
  readonly notes: readonly string[];
}
