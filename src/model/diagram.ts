import type { Change } from './catalog.js';

/** What the plan does to it; undefined where it stays as it is. */
export type Fate = Change['kind'];

export interface DiagramColumn {
  readonly name: string;
  /** As the server prints it, without default and attributes. */
  readonly type: string;
  readonly nullable: boolean;
  /** Part of the primary key. */
  readonly key: boolean;
  /** Part of a foreign key. */
  readonly refers: boolean;
  readonly fate?: Fate;
  /** Of a changed one: its whole definition before. */
  readonly before?: string;
}

/** A table that the plan touches, or a neighbour of one. */
export interface DiagramTable {
  /** As the catalog names it: `public.users`, on MySQL `users`. */
  readonly name: string;
  readonly fate?: Fate;
  /** The key, what refers to others, and what changes; the rest as far as there is room. */
  readonly columns: readonly DiagramColumn[];
  /** Columns that are not shown. */
  readonly more: number;
}

/** A foreign key between two tables of the picture. */
export interface DiagramLink {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly optional: boolean;
  readonly fate?: Fate;
}

/** The tables that a plan touches and their neighbours by foreign keys, small enough to be looked at. */
export interface Diagram {
  readonly tables: readonly DiagramTable[];
  readonly links: readonly DiagramLink[];
  /** Neighbours that are not shown. */
  readonly more: number;
}
