import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { script } from '../support/words.js';
import { alterations, shown } from './facts.js';
import { accepted, costOf, counting, louder } from './words.js';

const NOT_ENFORCED = /\bnot\s+enforced\s*$/i;

export function addCheck(input: RuleInput): readonly RuleHit[] {
  return alterations(input, 'add-check')
    .filter(({ text }) => !NOT_ENFORCED.test(text))
    .map(({ on, name, text }) => {
      const condition = text.slice(text.search(/\(/), text.lastIndexOf(')') + 1);
      return {
        ...louder(input),
        atLeast: 'warning',
        message: `The check${name === '' ? '' : ` ${name}`} reads every row of ${shown(on)}; one that breaks it makes it fail.${costOf(input)}`,
        suggestion: script(
          counting(on, `NOT ${condition}`),
          accepted('add-check', '(since when every row holds to it)', input.statement.sql),
        ),
      };
    });
}
