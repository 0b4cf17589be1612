import type { AlterKind, IndexKind, Named } from './facts.js';

/** What a reader of one part found: its kind and what goes with it. */
export interface Part {
  readonly kind: AlterKind;
  readonly name?: string;
  readonly to?: string;
  readonly table?: Named | undefined;
  readonly index?: IndexKind;
  readonly ifExists?: boolean;
  readonly ifNotExists?: boolean;
}
