import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { dictionary } from '../../model/dictionary.js';
import type { Named } from '../../sql/mysql/facts.js';
import { alterations, existed, factsOf, shown } from './facts.js';
import { accepted } from './words.js';

/** Parts of an ALTER TABLE that take rows away without naming one. */
const PARTITIONS: Readonly<Record<string, string>> = dictionary({
  drop: 'Drops a partition of',
  truncate: 'Empties a partition of',
  discard: 'Discards a partition of',
});

const hit = (input: RuleInput, what: string, table: Named, rest: string): RuleHit => ({
  message: `${what} ${shown(table)}: ${rest} No trigger sees them go, and no transaction can take it back.`,
  suggestion: accepted('truncate', '(why no row is needed any more)', input.statement.sql),
});

export function truncate(input: RuleInput): readonly RuleHit[] {
  const facts = factsOf(input.statement);
  const [table] = facts?.tables ?? [];
  if (facts?.verb === 'TRUNCATE TABLE' && table !== undefined)
    return existed(input, table) ? [hit(input, 'Empties', table, 'all rows are gone.')] : [];
  return alterations(input, 'partition', 'other').flatMap(({ kind, name, on, text }) => {
    if (kind === 'other')
      return /^discard\b/i.test(text) ? [hit(input, 'Discards the file of', on, 'all rows are gone.')] : [];
    const what = PARTITIONS[name];
    return what === undefined ? [] : [hit(input, what, on, 'all its rows are gone.')];
  });
}
