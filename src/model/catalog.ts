/**
 * One object of a schema. `definition` is its whole text as the server prints it; `portable` is what may be compared
 * between different majors of the server, where they print the same thing differently.
 */
export interface CatalogObject {
  /** `table`, `column`, `index`, `constraint`, `enum`, `function`, `policy`, … */
  readonly kind: string;
  /** Qualified: `public.users`, `public.users.email`. */
  readonly name: string;
  readonly definition: string;
  readonly portable?: string;
  /** Given of what a server may show in part only: what it shows to everybody. */
  readonly outline?: string;
  /** No more than the outline was shown: whatever else it is, it may be as anything is. */
  readonly hidden?: boolean;
}

/** A whole schema: every object by `kind name`. */
export interface Catalog {
  readonly objects: ReadonlyMap<string, CatalogObject>;
  /** The server's major version, which decides whether two catalogs compare by definition or by portable form. */
  readonly major: number;
  /** Kinds of which the user who read it is shown none, so that it says nothing of them. */
  readonly unseen?: ReadonlySet<string>;
}

/** One difference between two catalogs. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly object: string;
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}
