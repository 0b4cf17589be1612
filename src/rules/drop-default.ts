import type { Rule, RuleInput } from '../model/contracts.js';
import { printed } from '../sql/pg/tree.js';
import { dropDefault as onMysql } from './mysql/drop-default.js';
import { type Alteration, addedHere, alterations, commandsFrom, together } from './support/alter.js';
import { objectNamed } from './support/catalog.js';
import { perDialect } from './support/dialects.js';
import { accepted, and } from './support/words.js';

/** The default of before; an own sequence or expression counts too. */
function hadDefault(input: RuleInput, command: Alteration): boolean {
  if (input.before === undefined) return true;
  return / DEFAULT /.test(objectNamed(input.before, 'column', command.table, command.name)?.definition ?? '');
}

const strict = (input: RuleInput, command: Alteration): boolean =>
  / NOT NULL\b/.test(objectNamed(input.before, 'column', command.table, command.name)?.definition ?? '') &&
  !commandsFrom(input, command.table, 'DropNotNull').some((c) => c.name === command.name);

/** Set again by this file, as around a change of type, or gone with its column. */
const settled = (input: RuleInput, command: Alteration): boolean =>
  commandsFrom(input, command.table, 'DropColumn', 'ColumnDefault').some(
    (c) =>
      c.name === command.name &&
      (c.type === 'DropColumn' || (c.type === 'ColumnDefault' && c.def !== undefined && Object.keys(c.def).length > 0)),
  );

export const dropDefault: Rule = {
  id: 'drop-default',
  severity: 'warning',
  when: 'The default of a column that was there before is dropped, and this file sets no other. A note only, where the column may hold NULL.',
  effect:
    'Code that runs now and leaves the column out of its INSERT fails from that moment where it is NOT NULL, and else writes NULL.',
  instead: 'Deploy code that always gives a value first, then drop the default and say so in the file.',
  onMysql: {
    when: 'ALTER COLUMN … DROP DEFAULT on a column that was there before. A note only, where the column may hold NULL. What a MODIFY leaves out is told by modify-drops-attributes.',
    effect: 'Code that runs now and leaves the column out of its INSERT fails from that moment.',
    instead: 'Deploy code that always gives a value first, then drop the default and say so in the file.',
  },
  ...perDialect({
    postgresql(input) {
      const commands = alterations(input, 'ColumnDefault').filter(
        (c) =>
          Object.keys(c.def).length === 0 &&
          !addedHere(input, c.table, c.name) &&
          hadDefault(input, c) &&
          !settled(input, c),
      );
      const failing = commands.filter((c) => strict(input, c));
      const told = failing.length > 0 ? failing : commands;
      return together(
        told,
        (columns, { table }, many) =>
          failing.length > 0
            ? `Drops the default of ${columns} of ${printed(table)}, which ${many ? 'are' : 'is'} NOT NULL: an INSERT of code that runs now and leaves ${many ? 'them' : 'it'} out fails from that moment.`
            : `Drops the default of ${and(told.map((c) => c.subject))} of ${printed(table)}: an INSERT that leaves ${many ? 'them' : 'it'} out writes NULL from then on.`,
        () => undefined,
      ).map((hit) =>
        failing.length > 0
          ? { ...hit, suggestion: accepted('drop-default', '(since when all code gives a value)', input.statement.sql) }
          : { ...hit, severity: 'info' as const },
      );
    },
    mysql: onMysql,
  }),
};
