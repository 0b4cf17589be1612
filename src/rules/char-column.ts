import type { Rule } from '../model/contracts.js';
import { quoted } from '../sql/pg/tree.js';
import { columnsMade } from './support/columns.js';
import { and } from './support/words.js';

export const charColumn: Rule = {
  id: 'char-column',
  severity: 'off',
  dialects: ['postgresql'],
  when: 'A column is made char(n).',
  effect: 'Each value is filled up with blanks to its length, which count in some comparisons and not in others.',
  instead: 'Write text, with a CHECK of its length where one is wanted.',
  check(input) {
    const made = columnsMade(input).filter(({ type }) => type === 'bpchar');
    if (made.length === 0) return [];
    const names = and(made.map(({ column }) => quoted(column)));
    return [
      {
        message: `Values of ${names} are filled up with blanks: text is as small and as fast, and keeps them as they are.`,
      },
    ];
  },
};
