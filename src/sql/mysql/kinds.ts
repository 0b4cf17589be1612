import type { TransactionRole } from '../../model/migration.js';

/** The command tag of a statement and how it stands to transactions. */
export interface Kind {
  readonly kind: string;
  readonly transaction: TransactionRole;
}
