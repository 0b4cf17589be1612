import type { Rule } from '../model/contracts.js';
import { shown } from './mysql/facts.js';
import { madeColumns } from './mysql/made.js';
import { and } from './support/words.js';

const THREE = /^utf8(?:mb3)?(?:_|$)/;

export const threeByteCharset: Rule = {
  id: 'three-byte-charset',
  severity: 'info',
  dialects: ['mysql'],
  when: 'A text column is made with the character set utf8mb3, which is also called utf8.',
  effect:
    'It holds no letter of four bytes, such as emoji: an INSERT with one fails (error 1366), or loses the rest of the text where the session is not strict.',
  instead: 'Use utf8mb4.',
  check(input) {
    const columns = madeColumns(input).filter(
      ({ now, was }) => THREE.test(now.collation) && !THREE.test(was?.collation ?? ''),
    );
    const [first] = columns;
    if (first === undefined) return [];
    const many = columns.length > 1;
    return [
      {
        message: `${and(columns.map(({ name }) => name))} of ${shown(first.on)} ${many ? 'hold' : 'holds'} no letter of four bytes, such as emoji: the character set is utf8mb3. utf8mb4 holds all.`,
      },
    ];
  },
};
