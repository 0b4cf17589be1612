import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, constraints, list, names, printed, type Relation, text } from '../sql/pg/tree.js';
import { setNotNull as onMysql } from './mysql/set-not-null.js';
import { alterations, commandsBefore, commandsFrom, together } from './support/alter.js';
import { perDialect } from './support/dialects.js';
import { notNullRecipe } from './support/recipes.js';

/** `c IS NOT NULL`, alone or joined to more by AND. */
function provesNotNull(expression: unknown, column: string): boolean {
  const { name, fields } = nodeOf(expression);
  if (name === 'BoolExpr' && fields['boolop'] === 'AND_EXPR') {
    return list(fields, 'args').some((part) => provesNotNull(part, column));
  }
  const about = names(at(fields, 'arg'), 'fields');
  return name === 'NullTest' && fields['nulltesttype'] === 'IS_NOT_NULL' && about.length === 1 && about[0] === column;
}

/** A constraint that this file made valid, or that it drops again: the last step of the recipe. */
function proved(input: RuleInput, table: Relation, column: string): boolean {
  const before = commandsBefore(input, table, 'AddConstraint', 'ValidateConstraint');
  const validated = new Set(before.flatMap((c) => (c.type === 'ValidateConstraint' ? [c.name] : [])));
  const holds = before.some((command) =>
    ['CHECK', 'NOTNULL'].some((type) =>
      constraints(command, type).some((constraint) => {
        const valid = constraint['skip_validation'] !== true || validated.has(text(constraint, 'conname'));
        const about =
          type === 'CHECK' ? provesNotNull(constraint['raw_expr'], column) : names(constraint, 'keys').includes(column);
        return command.type === 'AddConstraint' && valid && about;
      }),
    ),
  );
  const dropped = commandsFrom(input, table, 'DropConstraint').some(
    (command) => command.type === 'DropConstraint' && command.name.includes(column) && /null|nn/i.test(command.name),
  );
  return holds || dropped;
}

export const setNotNull: Rule = {
  id: 'set-not-null',
  severity: 'warning',
  grows: 'rows',
  when: 'A column of a table that was there before is made NOT NULL, and no valid constraint proves that it holds no NULL.',
  effect: 'The whole table is read under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
  instead:
    'Add the constraint as NOT VALID, validate it in the next migration, which lets reads and writes go on, and set NOT NULL then.',
  onMysql: {
    when: 'MODIFY or CHANGE makes a column NOT NULL that could hold NULL before.',
    effect:
      'The table is written anew, and one row with NULL makes it fail; where the session is not strict NULLs become 0 or an empty text.',
    instead: 'Fill the NULLs in batches first, and let code write none, then change it.',
  },
  ...perDialect({
    postgresql: (input) =>
      together(
        // A rewrite reads all rows anyway, and has a finding of its own.
        alterations(input, 'SetNotNull').filter((c) => input.rewrites.length === 0 && !proved(input, c.table, c.name)),
        (columns, { table }) =>
          `SET NOT NULL on ${columns} reads all of ${printed(table)} under an ACCESS EXCLUSIVE lock: nobody can read or write ${printed(table)} meanwhile. One row with NULL makes it fail.`,
        (command) => notNullRecipe(command.head, command.table, command.name, input.major),
      ),
    mysql: onMysql,
  }),
};
