import type { Rule } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { nodes, printed, quoted, relation, text, tokens } from '../sql/pg/tree.js';
import { existed } from './support/facts.js';
import { chosenName, closed } from './support/words.js';

export const concurrentIndexName: Rule = {
  id: 'concurrent-index-name',
  severity: 'warning',
  dialects: ['postgresql'],
  when: 'CREATE INDEX CONCURRENTLY on a table that was there before gives the index no name.',
  effect:
    'A build that was broken off leaves an INVALID index, which every write keeps up and no query uses. Without a name nobody can tell it, and a second run builds another one beside it.',
  instead: 'Give it a name: then this action finds what was left, removes it and builds it again.',
  check(input) {
    const { name, fields } = nodeOf(input.statement.tree);
    const table = relation(fields, 'relation');
    if (name !== 'IndexStmt' || fields['concurrent'] !== true || text(fields, 'idxname') !== '') return [];
    if (!existed(input, table)) return [];
    const columns = nodes(fields, 'indexParams', 'IndexElem').map((element) => text(element, 'name') || 'expr');
    const all = tokens(input.statement.sql);
    const at = all.find((token) => token.word === 'CONCURRENTLY')?.end ?? 0;
    const { sql } = input.statement;
    return [
      {
        message: `The index on ${printed(table)} gets no name. Where the build is broken off, the INVALID index that it leaves cannot be told from others, and a second run builds another one beside it.`,
        suggestion: closed(`${sql.slice(0, at)} ${quoted(chosenName(table, columns, 'idx'))}${sql.slice(at)}`),
      },
    ];
  },
};
