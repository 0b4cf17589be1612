import type { Rule, RuleHit } from '../model/contracts.js';
import { type Redefined, redefined } from './mysql/columns.js';
import { shown } from './mysql/facts.js';
import { accepted } from './mysql/words.js';
import { and, script } from './support/words.js';

const wordOf = (part: string): string => /^(?:ON UPDATE|\w+)/.exec(part)?.[0] ?? part;

/** What the column had and has no more, where the text does not say that it is to go. */
function lost({ was, becomes, text }: Redefined): readonly string[] {
  if (was === undefined || becomes === undefined) return [];
  const has = new Set(becomes.rest.map(wordOf));
  const rest = was.rest.filter(
    (part) => !has.has(wordOf(part)) && !new RegExp(`\\b${wordOf(part)}\\b`, 'i').test(text),
  );
  const null_ = was.notNull && !becomes.notNull && !/\bnull\b/i.test(text) ? ['NOT NULL'] : [];
  return [...null_, ...rest];
}

export const modifyDropsAttributes: Rule = {
  id: 'modify-drops-attributes',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'MODIFY or CHANGE of a column that was there before leaves out NOT NULL, DEFAULT, ON UPDATE, AUTO_INCREMENT, INVISIBLE or COMMENT, which the column had.',
  effect:
    'Both define the column anew: what they do not repeat is gone, and nobody is told. An INSERT that relied on the default then fails, or writes NULL.',
  instead:
    'Repeat everything that is to stay, as SHOW CREATE TABLE prints it; for a default alone there is ALTER COLUMN … SET DEFAULT.',
  check(input): readonly RuleHit[] {
    return redefined(input).flatMap((column) => {
      const parts = lost(column);
      if (parts.length === 0) return [];
      const one = redefined(input).length === 1 && column.text.length + 1 < input.statement.sql.length;
      const placed = /\b(?:first|after)\b/i.test(column.text);
      const whole = input.statement.sql.endsWith(column.text) && one && !placed;
      return [
        {
          message: `${column.kind === 'change' ? 'CHANGE' : 'MODIFY'} defines ${column.name} of ${shown(column.on)} anew, without ${and(parts)}, which it has now: that is gone after it.`,
          suggestion: whole
            ? script('-- With what the column has:', `${input.statement.sql} ${parts.join(' ')};`)
            : accepted('modify-drops-attributes', `(why ${parts.map(wordOf).join(', ')} may go)`, input.statement.sql),
        },
      ];
    });
  },
};
