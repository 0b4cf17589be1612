import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { script } from '../support/words.js';
import { addedHere, alterations, shown, typed } from './facts.js';
import { partsOf } from './indexes.js';
import { accepted, costOf } from './words.js';

export function uniqueConstraint(input: RuleInput): readonly RuleHit[] {
  return alterations(input, 'add-index')
    .filter(({ index }) => index === 'unique' || index === 'primary')
    .flatMap((added): readonly RuleHit[] => {
      const columns = partsOf(input, added);
      const bare = columns.map((column) => column.replaceAll('`', ''));
      // A column that numbers itself is unique from the beginning.
      if (columns.length === 1 && addedHere(input, added.on, bare[0] ?? '')) return [];
      const list = columns.join(', ');
      // NULLs do not count as the same
      const set = columns.map((column) => `${column} IS NOT NULL`).join(' AND ');
      return [
        {
          severity: 'warning',
          atLeast: 'warning',
          message: `The ${added.index === 'primary' ? 'PRIMARY KEY' : 'UNIQUE key'} on ${bare.join(', ')} of ${shown(added.on)} fails as soon as two rows have the same values, also rows that are written while it is built.${costOf(input)}`,
          suggestion: script(
            '-- On production, this must find no row:',
            `-- SELECT ${list}, COUNT(*) FROM ${typed(added.on)} WHERE ${set} GROUP BY ${list} HAVING COUNT(*) > 1;`,
            accepted('unique-constraint', '(since when no two rows are the same)', input.statement.sql),
          ),
        },
      ];
    });
}
