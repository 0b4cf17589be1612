import type { Rule, RuleHit, RuleInput } from '../model/contracts.js';
import { type Redefined, redefined } from './mysql/columns.js';
import { quoted, shown, typed } from './mysql/facts.js';
import { type ListChange, listChange } from './mysql/lists.js';
import { accepted, costOf, counting, IN_BATCHES, louder } from './mysql/words.js';
import { and, script } from './support/words.js';

/** MODIFY with another list of values and all else that the column has. */
function modify({ on, name, was }: Redefined, kind: string, values: readonly string[]): string {
  const rest = [
    was?.collation === '' ? '' : `COLLATE ${was?.collation}`,
    was?.notNull === true ? 'NOT NULL' : '',
    ...(was?.rest ?? []),
  ];
  const type = `${kind.toLowerCase()}(${values.join(',')})`;
  return `ALTER TABLE ${typed(on)} MODIFY COLUMN ${[quoted(name), type, ...rest].filter((part) => part !== '').join(' ')};`;
}

const holds = (column: string, kind: string, values: readonly string[]): string =>
  kind === 'ENUM'
    ? `${column} IN (${values.join(', ')})`
    : values.map((value) => `FIND_IN_SET(${value}, ${column}) > 0`).join(' OR ');

function removal(input: RuleInput, column: Redefined, { kind, was, removed, added }: ListChange): RuleHit {
  const { on, name } = column;
  const many = removed.length > 1;
  const [c, t] = [quoted(name), typed(on)];
  const count = counting(on, holds(c, kind, removed));
  const steps =
    added.length === 0
      ? [count]
      : [
          '-- In this migration, the new values behind the old ones, which rewrites nothing:',
          modify(column, kind, [...was, ...added]),
          '-- Then code that reads both and writes the new ones only; and then the rows:',
          IN_BATCHES,
          `-- UPDATE ${t} SET ${c} = ${added[0] ?? ''} WHERE ${holds(c, kind, removed.slice(0, 1))} LIMIT 5000;`,
          '-- In a later one, when no code writes the old values. On production, this must count none:',
          ...count.split('\n').slice(1),
        ];
  return {
    severity: 'error',
    message: `Takes ${and(removed)} out of the values of ${name} of ${shown(on)}. A row that holds ${many ? 'one of them' : 'it'} makes this fail, or is left with an empty value where the session is not strict; code that runs now and still writes ${many ? 'them' : 'it'} fails from that moment.${costOf(input)}`,
    suggestion: script(
      ...steps,
      accepted('enum-values', '(since when no row holds it, and no code writes it)', input.statement.sql),
    ),
  };
}

function order(input: RuleInput, column: Redefined, { kind, was, added }: ListChange): RuleHit {
  return {
    ...louder(input),
    message: `Puts the values of ${column.name} of ${shown(column.on)} in other places. Rows keep their values, but ORDER BY and comparisons with numbers go by the places, so their results change from that moment.${costOf(input)}`,
    suggestion: script(
      '-- New values at the end leave the old ones where they are; order by FIELD() where another order is wanted.',
      added.length === 0
        ? accepted('enum-values', '(why nothing goes by the places of its values)', input.statement.sql)
        : modify(column, kind, [...was, ...added]),
    ),
  };
}

export const enumValues: Rule = {
  id: 'enum-values',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'MODIFY or CHANGE takes values out of an ENUM or SET that was there before (an error), or puts them in other places.',
  effect:
    'Rows that hold a value that goes make it fail, or become empty where the session is not strict. ORDER BY and comparisons with numbers go by the places of the values. The table is copied for either.',
  instead:
    'Add new values at the end of the list. Take old ones out in a later migration, when no row holds them and no code writes them.',
  check: (input) =>
    redefined(input).flatMap((column) => {
      const change = listChange(column);
      if (change === undefined) return [];
      return [change.removed.length > 0 ? removal(input, column, change) : order(input, column, change)];
    }),
};
