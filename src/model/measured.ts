import type { Change } from './catalog.js';

/** Rows that a statement wrote in a table of before, as the server counted them on the shadow. */
export interface RowsTouched {
  /** `schema.name`. */
  readonly relation: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

/** A constraint, or a unique index, that was held against every row of its table while the statement ran. */
export interface ConstraintChecked {
  /** `schema.name`. */
  readonly table: string;
  /** Its name; of a column that became NOT NULL: `total NOT NULL`. */
  readonly constraint: string;
}

/** A relation of the target as its statistics describe it: how large it is, and how busy. */
export interface RelationTraffic {
  /** `schema.name`. */
  readonly relation: string;
  /** On average since the count began, in the unit of `TargetNow.reads`; null where the server does not tell. */
  readonly readsPerSecond: number | null;
  readonly writesPerSecond: number | null;
}

/** What goes on at the target while the plan is made. Never a host, a user, or the text of a query. */
export interface TargetNow {
  /** When it was asked, ISO 8601, by the server's own clock. */
  readonly askedAt?: string;
  /** Since when reads and writes are counted, ISO 8601; null where the server does not say. */
  readonly countedSince: string | null;
  /** What one read is: a scan of the table or a look-up in one of its indexes, or one row that was read. */
  readonly reads?: 'scans' | 'rows';
  readonly traffic: readonly RelationTraffic[];
  /** Transactions that are open for longer than a migration's lock should wait, the oldest first. */
  readonly openTransactions: readonly {
    readonly seconds: number;
    readonly idle: boolean;
    readonly application: string;
    /** Tables on which it holds a lock; left out where that is not known. */
    readonly holds?: readonly string[];
  }[];
  readonly replicas: readonly { readonly name: string; readonly lagSeconds: number | null }[];
  /** What could not be read, in whole sentences. */
  readonly unknown: readonly string[];
}

/** One question to the target's rows: would this statement fail on them? */
export interface Probe {
  readonly migration: string;
  readonly path: string;
  readonly line: number;
  /** Position of the statement in its migration, from 0. */
  readonly statement: number;
  /** `schema.name`. */
  readonly table: string;
  /** In words: `NULLs in orders.total`. */
  readonly question: string;
  readonly outcome: 'holds' | 'breaks' | 'not-probed';
  /** Rows that would break it; with `atLeast` there may be more. */
  readonly rows?: number;
  readonly atLeast?: boolean;
  /** Primary keys of some of them, as text; never other values. */
  readonly ids?: readonly string[];
  /** Why it was not probed, or how far it looked. */
  readonly why?: string;
  readonly ms: number;
}

/** What became of a migration's way back when it was walked on the shadow. */
export interface RollbackTried {
  /**
   * `tested`: down, and the schema was as before, and up again. `differs`: the schema is another. `fails`: the down migration or the
   * second up failed. `none`: there is no way back but the backup. `not-tried`: see `note`.
   */
  readonly outcome: 'tested' | 'differs' | 'fails' | 'none' | 'not-tried';
  /** What is lost on the way, in words: `users.phone`, `3 of 5 rows of orders`. */
  readonly loses: readonly string[];
  /** Of the schema after going back, against the one before. */
  readonly differences: readonly Change[];
  readonly error?: { readonly message: string; readonly path: string; readonly line: number; readonly column?: number };
  readonly note?: string;
}
