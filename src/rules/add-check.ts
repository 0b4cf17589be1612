import type { Rule } from '../model/contracts.js';
import { columnRefs, constraints, type Fields, printed, text } from '../sql/pg/tree.js';
import { addCheck as onMysql } from './mysql/add-check.js';
import { type Alteration, alterations } from './support/alter.js';
import { columnText, partText, without } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { constraintText, notValidRecipe } from './support/recipes.js';
import { chosenName, closed, script } from './support/words.js';

function recipe(command: Alteration, constraint: Fields): string | undefined {
  const added = command.type === 'AddColumn';
  const columns = columnRefs(constraint['raw_expr']);
  const name = text(constraint, 'conname') || chosenName(command.table, columns.length === 1 ? columns : [], 'check');
  const column = added ? columnText(command.text) : undefined;
  const condition = partText(column, 'CHECK');
  const own = added ? condition && `CHECK ${condition}` : constraintText(command, 'CHECK');
  if (own === undefined) return undefined;
  return script(
    column === undefined ? undefined : closed(`${command.head} ${without(column, 'CHECK')}`),
    notValidRecipe(command.head, name, own),
  );
}

export const addCheck: Rule = {
  id: 'add-check',
  severity: 'warning',
  grows: 'rows',
  when: 'A CHECK constraint is added to a table that was there before, and checked in place.',
  effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
  instead: 'Add it as NOT VALID and validate it in the next migration, which lets reads and writes go on.',
  onMysql: {
    when: 'A CHECK is added to a table that was there before, and is enforced.',
    effect: 'Every row is read, mostly by copying the table; a row that breaks it makes it fail.',
    instead: 'Look for such rows on production first; the finding gives the query.',
  },
  ...perDialect({
    postgresql: (input) =>
      alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) =>
        constraints(command, 'CHECK')
          // A rewrite reads all rows anyway, and has a finding of its own.
          .filter(
            (constraint) =>
              input.rewrites.length === 0 &&
              constraint['skip_validation'] !== true &&
              constraint['is_enforced'] === true,
          )
          .map((constraint) => {
            const table = printed(command.table);
            const suggestion = recipe(command, constraint);
            return {
              message: `The CHECK constraint is tried on every row of ${table} under an ACCESS EXCLUSIVE lock: nobody can read or write ${table} meanwhile. One row that breaks it makes it fail.`,
              ...(suggestion === undefined ? {} : { suggestion }),
            };
          }),
      ),
    mysql: onMysql,
  }),
};
