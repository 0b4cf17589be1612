import type { Rule, RuleInput } from '../model/contracts.js';
import { printed, quoted } from '../sql/pg/tree.js';
import { dropColumn as onMysql } from './mysql/drop-column.js';
import { type Alteration, addedHere, alterations, together } from './support/alter.js';
import { objectNamed } from './support/catalog.js';
import { perDialect } from './support/dialects.js';
import { hiddenDrops } from './support/hidden.js';
import { accepted, script } from './support/words.js';

/** Code that leaves the column out can insert already: it may be NULL, or has a default. */
function canBeLeftOut(input: RuleInput, { table, name }: Alteration): boolean {
  const definition = objectNamed(input.before, 'column', table, name)?.definition;
  return definition !== undefined && (!/ NOT NULL\b/.test(definition) || / DEFAULT /.test(definition));
}

export const dropColumn: Rule = {
  id: 'drop-column',
  severity: 'error',
  when: 'A column of a table that was there before is dropped.',
  effect: 'Its values are gone, and code that still names it fails from that moment.',
  instead: 'Deploy code that no longer names it first, then drop it in a later migration and say so in the file.',
  ...perDialect({
    postgresql(input) {
      const commands = alterations(input, 'DropColumn').filter((c) => !addedHere(input, c.table, c.name));
      const [hit] = together(
        commands,
        (columns, { table }, many) =>
          `Drops column${many ? 's' : ''} ${columns} of ${printed(table)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.`,
        (command) =>
          canBeLeftOut(input, command)
            ? undefined
            : `${command.head} ALTER COLUMN ${quoted(command.name)} DROP NOT NULL;`,
      );
      if (hit === undefined) return hiddenDrops(input, 'column');
      const now = hit.suggestion;
      const suggestion = script(
        now === undefined ? undefined : '-- In this migration, so that code which leaves the column out can insert:',
        now,
        now === undefined
          ? '-- In a later migration, when no code that runs names it any more:'
          : '-- In a later one, when no code that runs names it any more:',
        accepted('drop-column', '(since when no code names it)', input.statement.sql),
      );
      return [{ ...hit, suggestion }];
    },
    mysql: onMysql,
  }),
};
