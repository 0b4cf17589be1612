import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and } from '../support/words.js';
import { redefined } from './columns.js';
import { shown } from './facts.js';

/** Said in the file; where a MODIFY only forgets it, `modify-drops-attributes` tells. */
export function dropNotNull(input: RuleInput): readonly RuleHit[] {
  const columns = redefined(input).filter(
    ({ was, becomes, text }) =>
      was?.notNull === true && becomes?.notNull === false && /(?<!\bnot\s)\bnull\b/i.test(text),
  );
  const [first] = columns;
  if (first === undefined) return [];
  return [
    {
      message: `${and(columns.map(({ name, to = name }) => to))} of ${shown(first.on)} may hold NULL from then on. Code that runs now has never seen one there, and with the first one NOT NULL cannot simply be set again.`,
    },
  ];
}
