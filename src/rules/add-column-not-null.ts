import type { Rule } from '../model/contracts.js';
import { constraints, printed, quoted } from '../sql/pg/tree.js';
import { addColumnNotNull as onMysql } from './mysql/add-column-not-null.js';
import { type Alteration, alterations, defaultOf, selfFilling, together } from './support/alter.js';
import { columnText, without } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { emptied } from './support/facts.js';
import { inBatches, NEXT, notNullRecipe } from './support/recipes.js';
import { closed, script } from './support/words.js';

function recipe(command: Alteration, major: number | undefined): string | undefined {
  const column = columnText(command.text);
  if (column === undefined) return undefined;
  return script(
    '-- With a DEFAULT in the same command nothing is written, and old rows have a value at once. Where there is none:',
    closed(`${command.head} ${without(column, 'NOT NULL', 'DEFAULT', 'PRIMARY')}`),
    inBatches(printed(command.table), quoted(command.subject), '(its value)'),
    NEXT,
    notNullRecipe(command.head, command.table, command.subject, major),
  );
}

export const addColumnNotNull: Rule = {
  id: 'add-column-not-null',
  severity: 'error',
  when: 'A NOT NULL column without a default is added to a table that was there before.',
  effect: 'It fails as soon as the table holds one row. The shadow has no rows, so it cannot show that.',
  instead: 'Give it a default, or add it nullable, fill it in batches, and make it NOT NULL then.',
  onMysql: {
    when: 'A NOT NULL column without a default is added to a table that was there before.',
    effect:
      'The rows that are there get 0, an empty text or a zero date without a word, and an INSERT of code that does not know the column fails.',
    instead: 'Give it a default, or add it nullable, fill it in batches, and make it NOT NULL then.',
  },
  ...perDialect({
    postgresql: (input) =>
      together(
        alterations(input, 'AddColumn')
          .filter((c) => constraints(c, 'NOTNULL').length + constraints(c, 'PRIMARY').length > 0)
          .filter((c) => defaultOf(c) === undefined && selfFilling(c) === undefined && !emptied(input, c.table)),
        (columns, { table }, many) =>
          `${many ? 'Columns' : 'Column'} ${columns} ${many ? 'are' : 'is'} NOT NULL without a default: adding ${many ? 'them' : 'it'} fails if ${printed(table)} holds a single row.`,
        (command) => recipe(command, input.major),
      ),
    mysql: onMysql,
  }),
};
