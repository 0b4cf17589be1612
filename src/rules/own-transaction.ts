import type { Rule } from '../model/contracts.js';
import { ownTransaction as onMysql } from './mysql/own-transaction.js';
import { perDialect } from './support/dialects.js';

const CONTROL = ['begin', 'commit', 'rollback'];

export const ownTransaction: Rule = {
  id: 'own-transaction',
  severity: 'warning',
  when: 'A file has its own BEGIN, COMMIT or ROLLBACK. A note only, where they are its first and its last statement.',
  effect: 'A COMMIT within the file ends its transaction: what stands before it stays when something after it fails.',
  instead: 'Leave BEGIN and COMMIT out: every file is one transaction anyway. What must be apart is two migrations.',
  onMysql: {
    when: 'A file has its own START TRANSACTION, COMMIT or ROLLBACK. A note only, where they stand around changes of rows alone.',
    effect:
      'Each change of a table commits at once on these servers, with all that stands before it: the transaction promises what it cannot keep.',
    instead:
      'Leave it out: a file that only changes rows is one transaction anyway. What must be apart is two migrations.',
  },
  ...perDialect({
    postgresql(input) {
      if (!CONTROL.includes(input.statement.transaction)) return [];
      const controls = input.migration.parsed.filter((statement) => CONTROL.includes(statement.transaction));
      if (controls[0] !== input.statement) return [];
      if (input.migration.transactional) {
        return [
          {
            severity: 'info',
            message:
              'The file brings its own BEGIN and COMMIT, which are kept. They can be left out: every file is one transaction anyway.',
          },
        ];
      }
      // Around everything, and still no transaction of its own: another rule says why.
      const { parsed } = input.migration;
      const around = controls.length === 2 && parsed[0] === controls[0] && parsed.at(-1) === controls[1];
      if (around && controls[1]?.transaction === 'commit') return [];
      const marks = controls.map((statement) => `${statement.kind} on line ${statement.line}`).slice(0, 6);
      return [
        {
          message: `The file has its own ${marks.join(', ')}, so it is not one transaction: what was committed stays when a later statement fails.`,
        },
      ];
    },
    mysql: onMysql,
  }),
};
