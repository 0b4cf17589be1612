import type { Rule } from '../model/contracts.js';
import { constraints, printed } from '../sql/pg/tree.js';
import { alterations } from './support/alter.js';
import { accepted } from './support/words.js';

export const exclusionConstraint: Rule = {
  id: 'exclusion-constraint',
  severity: 'error',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'An EXCLUDE constraint is added to a table that was there before.',
  effect:
    'Its index is built under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is built. PostgreSQL has no other way: neither NOT VALID nor USING INDEX.',
  instead: 'Run it when nobody needs the table, or make a new table with the constraint and copy the rows in batches.',
  check: (input) =>
    alterations(input, 'AddConstraint').flatMap((command) =>
      constraints(command, 'EXCLUSION')
        .filter(() => input.rewrites.length === 0)
        .map(() => ({
          atLeast: 'warning' as const,
          message: `The EXCLUDE constraint builds its index under an ACCESS EXCLUSIVE lock: nobody can read or write ${printed(command.table)} until it is built. There is no way to build it beforehand. Two rows that exclude each other make it fail.`,
          suggestion: accepted(
            'exclusion-constraint',
            '(how many rows there are, and when this runs)',
            input.statement.sql,
          ),
        })),
    ),
};
