import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and, script } from '../support/words.js';
import { addedHere, alterations, before, shown } from './facts.js';
import { accepted, costOf, hiddenDrops } from './words.js';

export function dropColumn(input: RuleInput): readonly RuleHit[] {
  const dropped = alterations(input, 'drop-column').filter(
    ({ on, name, ifExists }) =>
      !addedHere(input, on, name) &&
      !(ifExists && input.before !== undefined && before(input, 'column', on, name) === undefined),
  );
  const [first] = dropped;
  if (first === undefined) return hiddenDrops(input, 'column');
  const many = dropped.length > 1;
  return [
    {
      message: `Drops column${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${shown(first.on)} with all values. Code that runs now and still names ${many ? 'them' : 'it'} (SELECT *, an ORM's list of columns) fails from that moment.${costOf(input)}`,
      suggestion: script(
        '-- In a later migration, when no code that runs names it any more. Until then an INSERT',
        '-- that leaves it out needs it to be nullable or to have a default.',
        accepted('drop-column', '(since when no code names it)', input.statement.sql),
      ),
    },
  ];
}
