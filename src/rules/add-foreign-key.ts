import type { Rule, RuleInput } from '../model/contracts.js';
import { constraints, type Fields, names, printed, relation, text } from '../sql/pg/tree.js';
import { addForeignKey as onMysql } from './mysql/add-foreign-key.js';
import { type Alteration, alterations, defaultOf } from './support/alter.js';
import { columnText, partText, without } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { existed, includes, lockedWith } from './support/facts.js';
import { constraintText, notValidRecipe } from './support/recipes.js';
import { chosenName, closed, script } from './support/words.js';

function recipe(input: RuleInput, command: Alteration, constraint: Fields): string | undefined {
  const added = command.type === 'AddColumn';
  const columns = added ? [command.subject] : names(constraint, 'fk_attrs');
  const name = text(constraint, 'conname') || chosenName(command.table, columns, 'fkey');
  const column = added ? columnText(command.text) : undefined;
  const references = partText(column, 'REFERENCES');
  const own = added
    ? references && `FOREIGN KEY (${column?.head.split(/\s+/).at(-1) ?? ''}) REFERENCES ${references}`
    : constraintText(command, 'FOREIGN');
  if (own === undefined) return undefined;
  const parts = lockedWith(input, 'ShareRowExclusiveLock', command.table).filter(
    (locked) => !includes([locked], relation(constraint, 'pktable')),
  );
  return script(
    column === undefined ? undefined : closed(`${command.head} ${without(column, 'REFERENCES')}`),
    parts.length > 0 && (input.major ?? 0) < 18
      ? '-- Before PostgreSQL 18 a partitioned table takes no NOT VALID: do this for each partition.'
      : undefined,
    notValidRecipe(command.head, name, own),
  );
}

export const addForeignKey: Rule = {
  id: 'add-foreign-key',
  severity: 'warning',
  grows: 'rows',
  when: 'A foreign key is added to a table that was there before, and checked in place.',
  effect: 'A SHARE ROW EXCLUSIVE lock on both tables stops all writes to both until every row is checked.',
  instead: 'Add it as NOT VALID and validate it in the next migration, which lets writes go on.',
  onMysql: {
    when: 'A foreign key is added to a table that was there before. A note only, where foreign_key_checks is off.',
    effect:
      'The table is copied while every row is checked, and nobody can write to it meanwhile; a row that points nowhere makes it fail.',
    instead:
      'Look for such rows first; then the key can be added in place with foreign_key_checks off, which looks at no row.',
  },
  ...perDialect({
    postgresql: (input) =>
      alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) =>
        constraints(command, 'FOREIGN')
          // A new column without a default holds only NULLs, which PostgreSQL does not check.
          .filter((c) => c['skip_validation'] !== true && c['is_enforced'] === true)
          .filter(() => command.type === 'AddConstraint' || defaultOf(command) !== undefined)
          .map((constraint) => {
            const [table, other] = [printed(command.table), printed(relation(constraint, 'pktable'))];
            const suggestion = recipe(input, command, constraint);
            // The table itself, or one that this plan makes: nobody else waits for that one.
            const both = table !== other && existed(input, relation(constraint, 'pktable'));
            return {
              message: `The foreign key to ${other} is checked for every row of ${table} under a SHARE ROW EXCLUSIVE lock${both ? ' on both' : ''}: nobody can write to ${both ? 'either' : 'it'} meanwhile.`,
              ...(suggestion === undefined ? {} : { suggestion }),
            };
          }),
      ),
    mysql: onMysql,
  }),
};
