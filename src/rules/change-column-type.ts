import type { Rule } from '../model/contracts.js';
import { printed, quoted } from '../sql/pg/tree.js';
import { changeColumnType as onMysql } from './mysql/change-column-type.js';
import { type Alteration, addedHere, alterations, together } from './support/alter.js';
import { between } from './support/column-text.js';
import { perDialect } from './support/dialects.js';
import { measured, rewrittenTables } from './support/facts.js';
import { inBatches, NEXT } from './support/recipes.js';
import { and, script } from './support/words.js';

function recipe(command: Alteration): string | undefined {
  const type = command.text === undefined ? undefined : between(command.text, 'TYPE', 'USING');
  if (type === undefined) return undefined;
  const column = quoted(command.name);
  const next = quoted(`${command.name}_new`);
  const value = between(command.text ?? '', 'USING') ?? `${column}::${type.replace(/(?<!\s)\s+COLLATE\s.*$/i, '')}`;
  return script(
    '-- A second column, which the code writes as well from now on:',
    `${command.head} ADD COLUMN ${next} ${type};`,
    inBatches(printed(command.table), next, value, `${next} IS NULL AND ${column} IS NOT NULL`),
    `${NEXT} read from ${next} only. When no code uses ${column} any more, drop it.`,
  );
}

export const changeColumnType: Rule = {
  id: 'change-column-type',
  severity: 'error',
  grows: 'rows',
  when: 'The type of a column is changed so that the table has to be written anew, as seen on the shadow. A wider varchar and the like is not reported.',
  effect:
    'The table and all its indexes are written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile.',
  instead: 'Add a column of the new type, write both, fill it in batches, switch over, and drop the old one later.',
  onMysql: {
    when: 'MODIFY or CHANGE gives a column that was there before another type, length, character set or collation, and the server cannot do that in an instant or a value may not fit.',
    effect:
      'Mostly the table is copied, and nobody can write to it meanwhile. A value that does not fit makes it fail; where the session is not strict it is cut without a word.',
    instead: 'Add a new column beside the old one, fill it in batches, and switch over; or take a quiet hour.',
  },
  ...perDialect({
    postgresql(input) {
      const commands = alterations(input, 'AlterColumnType').filter((c) => !addedHere(input, c.table, c.name));
      if (!measured(input)) {
        const unknown = together(
          commands,
          (columns, { table }) =>
            `Changing the type of ${columns} may write ${printed(table)} anew under an ACCESS EXCLUSIVE lock. The rehearsal did not reach the statement, so this is not known.`,
          recipe,
        );
        return unknown.map((hit) => ({ ...hit, severity: 'warning' }));
      }
      if (input.rewrites.length === 0) return [];
      return together(
        commands,
        (columns, { table }) =>
          `Changing the type of ${columns} writes ${and(rewrittenTables(input))} and all indexes anew under an ACCESS EXCLUSIVE lock: nobody can read or write ${printed(table)} meanwhile.`,
        recipe,
      );
    },
    mysql: onMysql,
  }),
};
