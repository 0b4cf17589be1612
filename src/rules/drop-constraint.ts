import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, printed, same, text } from '../sql/pg/tree.js';
import { dropConstraint as onMysql } from './mysql/drop-constraint.js';
import { alterations, commandsAround, together } from './support/alter.js';
import { perDialect } from './support/dialects.js';
import { later } from './support/facts.js';

export const dropConstraint: Rule = {
  id: 'drop-constraint',
  severity: 'info',
  when: 'A constraint of a table that was there before is dropped, and this file adds none in its place.',
  effect: 'Rows that break it are accepted from that moment; putting it back fails once there is one.',
  instead: 'Add what replaces it in the same migration, or leave it.',
  ...perDialect({
    postgresql: (input) =>
      together(
        alterations(input, 'DropConstraint').filter((command) => {
          const around = commandsAround(input, command.table, 'AddConstraint', 'SetNotNull', 'DropColumn');
          // One that is put back, that only helped to set NOT NULL, or whose column or table goes with it.
          const explained = around.some(
            (other) =>
              (other.type === 'AddConstraint' && text(other.def, 'conname') !== '') ||
              ['SetNotNull', 'DropColumn'].includes(other.type),
          );
          const gone = later(input).some((statement) => {
            const { name, fields } = nodeOf(statement.tree);
            return name === 'DropStmt' && dropped(fields).some((table) => same(table, command.table));
          });
          return !explained && !gone;
        }),
        (constraints, { table }, many) =>
          `Constraint${many ? 's' : ''} ${constraints} of ${printed(table)} no longer ${many ? 'hold' : 'holds'}: rows that break it are accepted from then on.`,
        () => undefined,
      ),
    mysql: onMysql,
  }),
};
