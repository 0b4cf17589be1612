import type { Rule } from '../model/contracts.js';
import { printed } from '../sql/pg/tree.js';
import { alterations, commandsFrom } from './support/alter.js';
import { accepted } from './support/words.js';

export const disableRowSecurity: Rule = {
  id: 'disable-row-security',
  severity: 'error',
  dialects: ['postgresql'],
  when: 'Row level security of a table that was there before is switched off, and this file does not switch it on again.',
  effect: 'Its policies count for nothing: every role that may read or write the table sees and changes all rows.',
  instead: 'Leave it on and give the role that needs more a policy of its own.',
  check: (input) =>
    alterations(input, 'DisableRowSecurity')
      .filter((command) => commandsFrom(input, command.table, 'EnableRowSecurity').length === 0)
      .map((command) => ({
        message: `Switches off row level security of ${printed(command.table)}: every role that may read or write it sees and changes all rows.`,
        suggestion: accepted('disable-row-security', '(who may see all rows, and why)', input.statement.sql),
      })),
};
