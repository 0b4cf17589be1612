import type { Dialect } from '../../model/engine.js';
import type { Session } from '../../model/session.js';

/** A column as far as a value for it goes by it. */
export interface SeedColumn {
  readonly name: string;
  /** The server's own short name of the type, of a domain that below it: `int4`, `varchar`. */
  readonly type: string;
  /** What kind of type that is. */
  readonly sort: 'plain' | 'enum' | 'set' | 'array' | 'range' | 'multirange' | 'composite';
  /** Of an array or a range: the type within. */
  readonly of?: string;
  /** Characters, or bits; of a vector its dimensions. */
  readonly length?: number;
  /** Digits before and after the point. */
  readonly digits?: { readonly whole: number; readonly fraction: number };
  readonly labels: readonly string[];
  /** How many fields a composite has. */
  readonly fields?: number;
  readonly nullable: boolean;
  /** The server makes it: it takes no value. */
  readonly generated: boolean;
  /** Part of a unique index. */
  readonly unique: boolean;
}

/** A table that rows are put into. */
export interface SeedTable {
  /** As catalogs name it. */
  readonly name: string;
  /** To be quoted, part by part. */
  readonly path: readonly string[];
  readonly columns: readonly SeedColumn[];
  /** Of the primary key; empty without one. */
  readonly key: readonly string[];
  readonly foreign: readonly {
    readonly columns: readonly string[];
    /** As catalogs name it. */
    readonly table: string;
    readonly to: readonly string[];
  }[];
  readonly checks: readonly SeedCheck[];
}

/** A text that says which values may be: a check, or the bounds of a partition. */
export interface SeedCheck {
  /** As a refusal names it; empty for bounds. */
  readonly name: string;
  /** What it is about. */
  readonly columns: readonly string[];
  readonly text: string;
}

/** What a dialect knows of its tables and of values for them. */
export interface Seeding {
  /** Those of these tables that are there and take rows. */
  tables(session: Session, names: readonly string[]): Promise<readonly SeedTable[]>;
  /** The text of a value of this column for row `row`, from 0, as the server reads it; undefined where none is known. */
  valueOf(column: SeedColumn, row: number, style: Style): string | undefined;
  /** Foreign keys and triggers rest from now on in this session, as far as it may say so. */
  quiet(session: Session): Promise<void>;
  /** How the text becomes a value of the column, where a text is none. */
  readonly wrapped?: (column: SeedColumn) => readonly [string, string] | undefined;
  readonly insertWords: string;
  /** Whether a refusal of this code may be for what the rows hold. */
  ofRows(code: string): boolean;
}

/**
 * `rich`: values that show what is cut off (a long text, all digits). `plain`: short ones that many types can be made of, for files
 * that a rich one stops.
 */
export type Style = 'rich' | 'plain';

export async function seedingOf(dialect: Dialect): Promise<Seeding> {
  if (dialect.name === 'mysql') return (await import('./mysql.js')).mysqlSeeding;
  return (await import('./postgresql.js')).postgresqlSeeding;
}
