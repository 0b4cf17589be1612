/** How the tables of a database hang together, for whoever saves some of them. Tables are named as the catalog names them. */
export interface Related {
  /** Every table, those that are cut into parts and the parts too. */
  readonly tables: ReadonlySet<string>;
  /** Foreign keys. `carries`: what happens to a row of `to` is carried on to rows of `from`. */
  readonly references: readonly { readonly from: string; readonly to: string; readonly carries: boolean }[];
  /** Partitions, and tables that inherit. */
  readonly parts: readonly { readonly whole: string; readonly part: string }[];
  readonly code: readonly OwnCode[];
}

/** Code of the database's own: a function, or what runs where a table is written. */
export interface OwnCode {
  /** In small letters, without its schema. */
  readonly name: string;
  /** Undefined where it cannot be read. */
  readonly text: string | undefined;
  /** The table whose writes run it; undefined for what runs where it is called. */
  readonly on?: string;
}
