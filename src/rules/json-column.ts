import type { Rule } from '../model/contracts.js';
import { quoted } from '../sql/pg/tree.js';
import { columnsMade } from './support/columns.js';
import { and } from './support/words.js';

export const jsonColumn: Rule = {
  id: 'json-column',
  severity: 'off',
  dialects: ['postgresql'],
  when: 'A column is made json, not jsonb.',
  effect:
    'There is no equality for json: SELECT DISTINCT, UNION and GROUP BY over the column fail, and it takes no index.',
  instead: 'Write jsonb, unless the text has to stay as it came, with its blanks and the order of its keys.',
  check(input) {
    const made = columnsMade(input).filter(({ type }) => type.replace('[]', '') === 'json');
    if (made.length === 0) return [];
    const names = and(made.map(({ column }) => quoted(column)));
    return [
      {
        message: `json has no equality: SELECT DISTINCT, UNION and GROUP BY over ${names} fail. jsonb has one, and can be indexed.`,
      },
    ];
  },
};
