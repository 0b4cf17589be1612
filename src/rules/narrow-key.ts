import type { Rule, RuleInput } from '../model/contracts.js';
import { type Fields, names, quoted } from '../sql/pg/tree.js';
import { narrowKey as onMysql } from './mysql/narrow-key.js';
import { columnsMade, tableConstraints } from './support/columns.js';
import { perDialect } from './support/dialects.js';
import { and } from './support/words.js';

const NARROW = new Set(['int4', 'int2', 'serial', 'serial4', 'smallserial', 'serial2']);
const KEYS = new Set(['CONSTR_PRIMARY', 'CONSTR_FOREIGN']);

/** Columns that the table's own constraints make part of a key. */
const keyColumns = (input: RuleInput): ReadonlySet<string> =>
  new Set(
    tableConstraints(input)
      .filter((constraint) => KEYS.has(String(constraint['contype'])))
      .flatMap((constraint) => [...names(constraint, 'keys'), ...names(constraint, 'fk_attrs')]),
  );

const isKey = (constraint: Fields): boolean => KEYS.has(String(constraint['contype']));

export const narrowKey: Rule = {
  id: 'narrow-key',
  severity: 'off',
  when: 'A column of a primary or foreign key has 32 bits or less.',
  effect:
    'With 2,147,483,647 (of smallint 32,767) it is at its end and every INSERT fails; numbers are used up by rows that were rolled back too. Widening it then writes the table and all that refer to it anew.',
  instead: 'Write bigint, for the key and for what refers to it.',
  onMysql: {
    when: 'A column of a primary or foreign key has 32 bits or less: INT and smaller.',
    effect:
      'With 2,147,483,647 (unsigned 4,294,967,295) it is at its end and every INSERT fails; numbers are used up by rows that were rolled back too. Widening it copies the table and all that refer to it.',
    instead: 'Write bigint, for the key and for what refers to it.',
  },
  ...perDialect({
    postgresql(input) {
      const keys = keyColumns(input);
      const made = columnsMade(input).filter(
        ({ type, column, constraints }) => NARROW.has(type) && (keys.has(column) || constraints.some(isKey)),
      );
      if (made.length === 0) return [];
      const all = and(made.map(({ column }) => quoted(column)));
      return [
        {
          message: `${all} ${made.length > 1 ? 'are keys' : 'is a key'} of 32 bits or less, which can be used up; with bigint it cannot.`,
        },
      ];
    },
    mysql: onMysql,
  }),
};
