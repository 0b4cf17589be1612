import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { mysqlTree } from '../../sql/mysql/tree.js';
import { byKey, endsItself, largeWords } from '../support/large.js';
import { accepted, closed, script } from '../support/words.js';
import { condition, saysNothing } from './delete-or-update-all.js';
import { existed, shown } from './facts.js';

export function largeWrite(input: RuleInput): readonly RuleHit[] {
  const tree = mysqlTree(input.statement);
  const { verb = '', tables = [] } = tree?.facts ?? {};
  if (tree === undefined || input.size === undefined || (verb !== 'UPDATE' && verb !== 'DELETE')) return [];
  const where = condition(tree.tokens);
  const [table] = tables;
  // Whoever says LIMIT has thought of it.
  const limited = tree.tokens.some(({ depth, upper, type }) => depth === 0 && type === 'word' && upper === 'LIMIT');
  if (where === undefined || saysNothing(where) || limited || table === undefined || !existed(input, table)) return [];
  const large = largeWords(input.size(table.name));
  const asked = input.statement.sql.slice(where[0]?.start);
  const set = /\bset\b([\s\S]*)/i.exec(input.statement.sql.slice(0, where[0]?.start))?.[1] ?? '';
  if (large === undefined || byKey(input, table.name, asked)) return [];
  return [
    {
      message: `${shown(table)} has ${large}: every row that this ${verb} reads may stay locked until it has committed; replicas repeat it after that and lag.`,
      suggestion:
        tables.length === 1 && (verb === 'DELETE' || endsItself(set, asked))
          ? script(
              '-- Outside of migrations, again and again until it touches no row:',
              closed(`${input.statement.sql.replace(/;?\s*$/, '')} LIMIT 5000`),
            )
          : accepted('large-write', '(how many rows it meets)', input.statement.sql),
    },
  ];
}
