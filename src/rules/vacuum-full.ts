import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { hasOption, nodes, printed, relation } from '../sql/pg/tree.js';
import { existed } from './support/facts.js';
import { ALONE } from './support/recipes.js';
import { and, script } from './support/words.js';

export const vacuumFull: Rule = {
  id: 'vacuum-full',
  severity: 'error',
  grows: 'rows',
  dialects: ['postgresql'],
  when: 'VACUUM FULL runs on tables that were there before, or on all of them.',
  effect:
    'Each is written anew under an ACCESS EXCLUSIVE lock: nobody can read or write it meanwhile, and it needs as much disk space again.',
  instead:
    'A plain VACUUM lets reads and writes go on. Where space must go back to the disk, pg_repack does that online.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    if (name !== 'VacuumStmt' || !hasOption(fields, 'options', 'full')) return [];
    const rels = nodes(fields, 'rels', 'VacuumRelation').map((rel) => relation(rel, 'relation'));
    const tables = rels.filter((table) => existed(input, table)).map(printed);
    if (rels.length > 0 && tables.length === 0) return [];
    const what = tables.length === 0 ? 'every table' : and(tables);
    return [
      {
        message: `VACUUM FULL writes ${what} anew under an ACCESS EXCLUSIVE lock: nobody can read or write meanwhile.`,
        suggestion: script(ALONE, `VACUUM (ANALYZE)${tables.length === 0 ? '' : ` ${tables.join(', ')}`};`),
      },
    ];
  },
};
