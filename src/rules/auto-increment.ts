import type { Rule } from '../model/contracts.js';
import { alterations, shown } from './mysql/facts.js';

export const autoIncrement: Rule = {
  id: 'auto-increment',
  severity: 'info',
  dialects: ['mysql'],
  when: 'ALTER TABLE … AUTO_INCREMENT = n on a table that was there before.',
  effect:
    'A number below the greatest one that is there does nothing; one above it leaves a gap that is never filled, and brings the end of the type nearer.',
  instead:
    'Leave the counting to the server; only where rows are to come from elsewhere, a number above all of theirs.',
  check: (input) =>
    alterations(input, 'option')
      .filter(({ name }) => name === 'AUTO_INCREMENT')
      .map(({ on, text }) => ({
        message: `Sets the next number of ${shown(on)} to ${/\bauto_increment\s*=?\s*(\d+)/i.exec(text)?.[1] ?? 'another one'}: nothing happens where there are greater ones already, and else the numbers up to it are never used.`,
      })),
};
