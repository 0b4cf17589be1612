import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { at, printed, relation } from '../sql/pg/tree.js';
import { alterations, commandsFrom } from './support/alter.js';
import { objectNamed } from './support/catalog.js';
import { didNothing } from './support/facts.js';
import { accepted } from './support/words.js';

export const unloggedTable: Rule = {
  id: 'unlogged-table',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'A table is made UNLOGGED, or changed to it, and still is when the plan is through.',
  effect:
    'After a crash of the server it is empty; replicas, and backups made from the log, do not have its rows at all.',
  instead: 'Leave UNLOGGED out, unless all rows can be made again at any time.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const into = name === 'CreateTableAsStmt' ? at(fields, 'into') : undefined;
    const made = into === undefined ? { rel: fields['relation'] } : { rel: into['rel'] };
    const creates = ['CreateStmt', 'CreateTableAsStmt'].includes(name) && at(made, 'rel')['relpersistence'] === 'u';
    const tables = [
      ...(creates && !didNothing(input) ? [relation(made, 'rel')] : []),
      ...alterations(input, 'SetUnLogged').map((command) => command.table),
    ];
    return tables
      .filter((table) => commandsFrom(input, table, 'SetLogged').length === 0)
      .filter((table) => {
        const after = objectNamed(input.after, 'table', table);
        return input.after === undefined || after?.definition.startsWith('unlogged') === true;
      })
      .map((table) => ({
        message: `${printed(table)} is not written to the log: after a crash of the server it is empty, and replicas do not have its rows.`,
        suggestion: accepted('unlogged-table', '(how its rows are made again)', input.statement.sql),
      }));
  },
};
