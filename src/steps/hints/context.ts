import type { Catalog } from '../../model/catalog.js';
import type { ServerError } from '../../model/error.js';

/** An object that a statement makes. */
export interface Made {
  /** Without its schema, as the server would name it in an error. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** What is known around a failing statement. */
export interface HintContext {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  /** Made by files that ran before, by this one too. */
  readonly earlier: readonly Made[];
  /** Made by this file and by those that come later in the order. */
  readonly later: readonly Made[];
  /** Paths of files that failed before this one. */
  readonly failed: ReadonlySet<string>;
  /** Qualified names in the database, for "did you mean". */
  readonly names: readonly string[];
  /** The shadow in words; undefined where the statement failed on the target itself. */
  readonly shadow: string | undefined;
  /** The failing statement as it was sent. */
  readonly sql: string;
  /** The shadow's kind of server as it tells it itself: `mariadb`. */
  readonly engine: string;
  /** The shadow's major version. */
  readonly major: number;
  /** What of the statement older servers do not know, the newest first. */
  readonly needs: readonly { readonly since: number; readonly what: string }[];
  /** Why the file is not one transaction. */
  readonly notAtomic: string | undefined;
  /** The schema as it is, where somebody has looked. */
  readonly catalog?: Catalog | undefined;
  /** On the target: the file stays half done, so that `repair` settles it. */
  readonly halfDone?: boolean;
}

export type Hint = (error: ServerError, context: HintContext) => string | undefined;
