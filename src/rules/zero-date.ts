import type { Rule } from '../model/contracts.js';
import { shown } from './mysql/facts.js';
import { type MadeColumn, madeColumns } from './mysql/made.js';
import { accepted } from './mysql/words.js';
import { and, script } from './support/words.js';

const ZERO = /DEFAULT '0000-00-00[ 0:.]*'/;
const WRITTEN = /\bnot\s+null\s+default\s+'0000-00-00[ 0:.]*'|\bdefault\s+'0000-00-00[ 0:.]*'(?:\s+not\s+null)?/gi;

const zero = ({ now }: MadeColumn): boolean => now.rest.some((part) => ZERO.test(part));

export const zeroDate: Rule = {
  id: 'zero-date',
  severity: 'warning',
  dialects: ['mysql'],
  when: "A column is made with the default '0000-00-00'.",
  effect:
    'Sessions with NO_ZERO_DATE, which is the default of MySQL, refuse each later change of the table and each INSERT that relies on it; drivers read it as an error, as NULL or as another day.',
  instead: 'Use NULL where there is no date, or CURRENT_TIMESTAMP.',
  check(input) {
    const columns = madeColumns(input).filter(
      (column) => zero(column) && !(column.was !== undefined && zero({ ...column, now: column.was })),
    );
    const [first] = columns;
    if (first === undefined) return [];
    const many = columns.length > 1;
    const { sql } = input.statement;
    const mended = sql.replace(WRITTEN, 'NULL DEFAULT NULL');
    return [
      {
        message: `${and(columns.map(({ name }) => name))} of ${shown(first.on)} ${many ? 'have' : 'has'} a zero date as the default: a session with NO_ZERO_DATE, which is MySQL's own setting, refuses it, also when the table is changed later or its dump is loaded.`,
        suggestion:
          mended === sql
            ? accepted('zero-date', '(why no NULL will do)', sql)
            : script('-- No date is NULL:', `${mended};`),
      },
    ];
  },
};
