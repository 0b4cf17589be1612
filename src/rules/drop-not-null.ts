import type { Rule } from '../model/contracts.js';
import { printed } from '../sql/pg/tree.js';
import { dropNotNull as onMysql } from './mysql/drop-not-null.js';
import { addedHere, alterations, commandsFrom, together } from './support/alter.js';
import { objectNamed } from './support/catalog.js';
import { perDialect } from './support/dialects.js';

export const dropNotNull: Rule = {
  id: 'drop-not-null',
  severity: 'info',
  when: 'A column of a table that was there before may hold NULL from then on.',
  effect:
    'Code that runs now has never seen a NULL there, and as soon as there is one the constraint cannot simply come back.',
  instead: 'Deploy code that can read NULL there before anything writes one.',
  onMysql: {
    when: 'MODIFY or CHANGE makes a NOT NULL column that was there before NULL.',
    effect:
      'Code that runs now has never seen a NULL there, and as soon as there is one the constraint cannot simply come back.',
    instead: 'Deploy code that can read NULL there before anything writes one.',
  },
  ...perDialect({
    postgresql: (input) =>
      together(
        alterations(input, 'DropNotNull').filter((command) => {
          const before = objectNamed(input.before, 'column', command.table, command.name);
          const was = before === undefined || / NOT NULL\b/.test(before.definition);
          const moves = commandsFrom(input, command.table, 'SetNotNull', 'DropColumn').some(
            (c) => c.name === command.name,
          );
          return was && !moves && !addedHere(input, command.table, command.name);
        }),
        (columns, { table }, many) =>
          `${columns} of ${printed(table)} may hold NULL from then on. Code that runs now has never seen one there, and with the first one NOT NULL cannot simply be set again${many ? ' on that column' : ''}.`,
        () => undefined,
      ),
    mysql: onMysql,
  }),
};
