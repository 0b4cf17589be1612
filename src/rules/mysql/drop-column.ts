import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and, script } from '../support/words.js';
import { definitionOf } from './columns.js';
import { type Alteration, addedHere, alterations, before, quoted, shown, typed } from './facts.js';
import { accepted, costOf, hiddenDrops } from './words.js';

/** So that code which leaves the column out can insert: a default, which these servers set in an instant. */
function lenient(input: RuleInput, { on, name }: Alteration): string | undefined {
  const { type, notNull, rest } = definitionOf(before(input, 'column', on, name)?.definition ?? '');
  if (!notNull || rest.some((part) => /^(?:DEFAULT|AUTO_INCREMENT)/.test(part))) return undefined;
  const value = /^(?:tinyint|smallint|mediumint|int|bigint|decimal|float|double)/.test(type)
    ? '0'
    : /^(?:var)?(?:char|binary)\b/.test(type)
      ? "''"
      : /^enum\(('[^']*(?:''[^']*)*')/.exec(type)?.[1];
  return value === undefined
    ? undefined
    : `ALTER TABLE ${typed(on)} ALTER COLUMN ${quoted(name)} SET DEFAULT ${value};`;
}

export function dropColumn(input: RuleInput): readonly RuleHit[] {
  const dropped = alterations(input, 'drop-column').filter(
    ({ on, name, ifExists }) =>
      !addedHere(input, on, name) &&
      !(ifExists && input.before !== undefined && before(input, 'column', on, name) === undefined),
  );
  const [first] = dropped;
  if (first === undefined) return hiddenDrops(input, 'column');
  const many = dropped.length > 1;
  const defaults = dropped.flatMap((column) => lenient(input, column) ?? []);
  return [
    {
      message: `Drops column${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${shown(first.on)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.${costOf(input)}`,
      suggestion: script(
        ...(defaults.length === 0
          ? []
          : ['-- In this migration, so that code which leaves it out can insert:', ...defaults]),
        '-- In a later one, when no code that runs names it any more:',
        accepted('drop-column', '(since when no code names it)', input.statement.sql),
      ),
    },
  ];
}
