import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and, script } from '../support/words.js';
import { redefined } from './columns.js';
import { shown } from './facts.js';
import { accepted, columnIsNull, costOf, counting, louder } from './words.js';

const NOT_NULL = /\bnot\s+null\b/i;

export function setNotNull(input: RuleInput): readonly RuleHit[] {
  const columns = redefined(input).filter(({ was, becomes, text }) =>
    was === undefined || becomes === undefined
      ? NOT_NULL.test(text)
      : !was.notNull && becomes.notNull && NOT_NULL.test(text),
  );
  const [first] = columns;
  if (first === undefined) return [];
  const names = columns.map(({ name, to = name }) => to);
  return [
    {
      ...louder(input),
      atLeast: 'warning',
      message: `Makes ${and(names)} of ${shown(first.on)} NOT NULL. One row with NULL makes it fail; where the session is not strict, NULLs become 0 or an empty text and nobody is told.${costOf(input)}`,
      suggestion: script(
        counting(first.on, columns.map(({ name }) => columnIsNull(name)).join(' OR ')),
        accepted('set-not-null', '(since when no row holds NULL, and no code writes it)', input.statement.sql),
      ),
    },
  ];
}
