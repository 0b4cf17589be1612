import type { Rule } from '../model/contracts.js';
import { constraints, type Fields, names, printed, quoted, text } from '../sql/pg/tree.js';
import { uniqueConstraint as onMysql } from './mysql/unique-constraint.js';
import { type Alteration, alterations, defaultOf, selfFilling } from './support/alter.js';
import { columnText, without } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { lockedWith } from './support/facts.js';
import { ALONE, NEXT } from './support/recipes.js';
import { chosenName, closed, script } from './support/words.js';

/** The index apart from the constraint: built while writes go on, then taken over in an instant. */
function recipe(command: Alteration, constraint: Fields, primary: boolean): string {
  const keys = command.type === 'AddColumn' ? [command.subject] : names(constraint, 'keys');
  const name = quoted(
    text(constraint, 'conname') || chosenName(command.table, primary ? [] : keys, primary ? 'pkey' : 'key'),
  );
  const including = names(constraint, 'including').map(quoted);
  const include = including.length > 0 ? ` INCLUDE (${including.join(', ')})` : '';
  const nulls = constraint['nulls_not_distinct'] === true ? ' NULLS NOT DISTINCT' : '';
  const deferred = constraint['initdeferred'] === true ? ' INITIALLY DEFERRED' : '';
  const deferrable = constraint['deferrable'] === true ? ` DEFERRABLE${deferred}` : '';
  const column = command.type === 'AddColumn' ? columnText(command.text) : undefined;
  const table = printed(command.table);
  return script(
    column === undefined ? undefined : closed(`${command.head} ${without(column, 'UNIQUE', 'PRIMARY')}`),
    ALONE,
    `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${table} (${keys.map(quoted).join(', ')})${include}${nulls};`,
    NEXT,
    primary
      ? '-- (Make the columns NOT NULL first, as for the rule set-not-null, or this reads the whole table.)'
      : undefined,
    `${command.head} ADD CONSTRAINT ${name} ${primary ? 'PRIMARY KEY' : 'UNIQUE'} USING INDEX ${name}${deferrable};`,
  );
}

export const uniqueConstraint: Rule = {
  id: 'unique-constraint',
  severity: 'error',
  grows: 'rows',
  when: 'A UNIQUE or PRIMARY KEY constraint that builds its own index is added to a table that was there before.',
  effect: 'The index is built under an ACCESS EXCLUSIVE lock: nobody can read or write the table until it is built.',
  instead: 'Build a unique index CONCURRENTLY, then add the constraint USING INDEX, which takes an instant.',
  onMysql: {
    when: 'A UNIQUE key or a PRIMARY KEY is added to a table that was there before.',
    effect:
      'It fails as soon as two rows have the same values, after all rows were read; a primary key writes the whole table anew.',
    instead: 'Look for such rows on production first; the finding gives the query.',
  },
  ...perDialect({
    postgresql: (input) =>
      alterations(input, 'AddConstraint', 'AddColumn').flatMap((command) =>
        ['UNIQUE', 'PRIMARY'].flatMap((type) => {
          const primary = type === 'PRIMARY';
          // Without a value for the rows that are there it fails before it builds anything: add-column-not-null says that.
          const fails = primary && command.type === 'AddColumn' && !defaultOf(command) && !selfFilling(command);
          return (
            constraints(command, type)
              // A rewrite builds all indexes anyway, and has a finding of its own.
              .filter(
                (c) =>
                  input.rewrites.length === 0 &&
                  text(c, 'indexname') === '' &&
                  c['without_overlaps'] !== true &&
                  !fails,
              )
              .map((constraint) => ({
                message: `The ${primary ? 'PRIMARY KEY' : 'UNIQUE'} constraint builds its index under an ACCESS EXCLUSIVE lock: nobody can read or write ${printed(command.table)} until it is built.`,
                // A partitioned table takes neither CONCURRENTLY nor USING INDEX.
                ...(lockedWith(input, 'AccessExclusiveLock', command.table).length > 0
                  ? {}
                  : { suggestion: recipe(command, constraint, primary) }),
              }))
          );
        }),
      ),
    mysql: onMysql,
  }),
};
