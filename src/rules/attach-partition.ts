import type { Rule } from '../model/contracts.js';
import { alterTable, constraints, printed, quoted, relation } from '../sql/pg/tree.js';
import { commandsAround } from './support/alter.js';
import { existed, lockedWith } from './support/facts.js';
import { and, chosenName, script } from './support/words.js';

export const attachPartition: Rule = {
  id: 'attach-partition',
  severity: 'warning',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'A table that was there before is attached as a partition, and this file has no CHECK constraint that proves its bounds.',
  effect:
    'All of it is read under an ACCESS EXCLUSIVE lock, and the default partition as well, to see that every row is in its place.',
  instead: 'Add a CHECK constraint with the bounds as NOT VALID and validate it first; then attaching reads nothing.',
  check(input) {
    const alter = alterTable(input.statement.tree, input.statement.sql);
    return (alter?.commands ?? []).flatMap((command) => {
      const table = relation(command.def, 'name');
      if (command.type !== 'AttachPartition' || alter === undefined || !existed(input, table)) return [];
      const proved =
        commandsAround(input, table, 'DropConstraint', 'ValidateConstraint').length > 0 ||
        commandsAround(input, table, 'AddConstraint', 'AddColumn').some((c) => constraints(c, 'CHECK').length > 0);
      if (proved) return [];
      const [name, check] = [printed(table), quoted(chosenName(table, [], 'bounds'))];
      const others = lockedWith(input, 'AccessExclusiveLock', table);
      const also = others.length > 0 ? ` So may be the default partition (${and(others)}).` : '';
      return [
        {
          message: `Attaching ${name} reads all of it under an ACCESS EXCLUSIVE lock, unless a valid CHECK constraint proves its bounds: nobody can read or write it meanwhile.${also}`,
          suggestion: script(
            `-- 1. ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (the bounds, and the key IS NOT NULL) NOT VALID;`,
            `-- 2. In the next migration: ALTER TABLE ${name} VALIDATE CONSTRAINT ${check};`,
            `-- 3. After that: ${input.statement.sql.replace(/\s+/g, ' ')}; ALTER TABLE ${name} DROP CONSTRAINT ${check};`,
          ),
        },
      ];
    });
  },
};
