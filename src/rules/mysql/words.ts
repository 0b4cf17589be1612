import type { RuleHit, RuleInput } from '../../model/contracts.js';
import type { Named } from '../../sql/mysql/facts.js';
import { hiddenDrops as gone } from '../support/hidden.js';
import { script } from '../support/words.js';
import { quoted, typed } from './facts.js';

/** The statement itself with its danger accepted; its text ends with its last token, so no comment swallows the semicolon. */
export const accepted = (rule: string, because: string, sql: string): string =>
  script(`-- migrate-on-merge: allow ${rule} because ${because}`, `${sql};`);

/** What `LIMIT` is for: a statement that holds locks for a moment only, run until it finds nothing more. */
export const IN_BATCHES = '-- Outside of migrations, again and again until it touches no row:';

/** What the catalog says is gone, although the text does not say so. */
export const hiddenDrops = (input: RuleInput, kind: 'table' | 'column'): readonly RuleHit[] =>
  gone(input, kind, {
    name: (table, column) => (column === undefined ? table : `${table}.${column}`),
    accepted,
  });

/** How many rows would be in the way. */
export const counting = (table: Named, condition: string): string =>
  `-- On production, this must count none:\n-- SELECT COUNT(*) FROM ${typed(table)} WHERE ${condition.replace(/\s+/g, ' ')};`;

export const columnIsNull = (column: string): string => `${quoted(column)} IS NULL`;

/** What is said of a change for which the server needs more than a moment, as far as it was asked. */
export function costOf({ change }: RuleInput): string {
  if (change === undefined) return '';
  const how = change.measured ? '' : ' (as documented; this server cannot be asked)';
  if (change.algorithm === 'COPY' && change.others !== 'write')
    return ` The table is copied row by row${how}: nobody can write to it meanwhile.`;
  if (change.algorithm === 'COPY') return ` The table is copied row by row${how}; reads and writes go on.`;
  if (change.others === 'write') return change.rebuilds ? ` The table is rebuilt${how}; reads and writes go on.` : '';
  return ` Nobody can ${change.others === 'read' ? 'write to' : 'read or write'} the table meanwhile${how}.`;
}

/** Louder than the rule where others have to wait for as long as the table is large. */
export const louder = ({ change }: RuleInput): { readonly severity?: 'error' } =>
  change !== undefined && change.others !== 'write' ? { severity: 'error' } : {};

/** The server's words, where they say more than that it does not do so. */
export const reasonOf = ({ change }: RuleInput): string =>
  change?.reason === undefined || change.reason.startsWith('ALGORITHM=') ? '' : ` (${change.reason})`;

/** What changes tables without a long lock, from copies of their own that triggers or the binary log keep current. */
export const ONLINE_TOOLS =
  '-- On a large table gh-ost or pt-online-schema-change do it beside the traffic.\n-- Or accept it, for a quiet hour:';
