import type { Query } from '../../model/session.js';

/** A table as the target has it now, whatever earlier statements of the plan call it. */
export interface TargetTable {
  /** Left out where a database is the only schema. */
  readonly schema: string | undefined;
  readonly name: string;
}

/** One column that a question reads: under the name that the statement knows, made of what the target has. */
export interface SourceColumn {
  readonly as: string;
  readonly of: { readonly column: string } | { readonly value: string };
}

/** The rows of a table of the target; with `columns` seen as the statement sees them, renamed or with a column more. */
export interface Source {
  readonly table: TargetTable;
  /** What the statement calls the table: its expressions may say so. */
  readonly alias: string;
  readonly columns: readonly SourceColumn[] | undefined;
}

/** What is asked of the rows. A row breaks the statement where `where` is true, it is not alone with its values, or it has no parent. */
export type Test =
  | { readonly kind: 'rows'; readonly where: Query }
  | { readonly kind: 'any' }
  | {
      readonly kind: 'duplicates';
      readonly by: readonly Query[];
      readonly where: Query | undefined;
      /** NULL equals NULL. */
      readonly nullsEqual: boolean;
    }
  | {
      readonly kind: 'orphans';
      readonly columns: readonly string[];
      readonly parent: Source;
      /** Empty for the parent's primary key. */
      readonly parentColumns: readonly string[];
      readonly matchFull: boolean;
    }
  /** Breaks where working the expression out is an error of the data. */
  | { readonly kind: 'evaluates'; readonly expression: Query };

/** What to do where rows break it, as a way to go in words. */
export type Remedy = 'nulls' | 'duplicates' | 'orphans' | 'check' | 'values' | 'default';

/** Where a statement stands in the plan. */
export interface Place {
  readonly migration: string;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly statement: number;
}

/** A question that one statement raises. */
export interface Question {
  readonly at: Place;
  readonly table: TargetTable;
  /** In words: `NULLs in orders.total`. */
  readonly words: string;
  readonly remedy: Remedy;
  /** Functions by name that it would run on the target: only what cannot do anything there is called. */
  readonly calls: readonly string[];
  readonly ask: { readonly source: Source; readonly test: Test } | { readonly not: string };
}

/** `schema.name`, as reports name tables. */
export const shownTable = ({ schema, name }: TargetTable): string =>
  schema === undefined ? name : `${schema}.${name}`;
