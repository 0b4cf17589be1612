import type { Rule, RuleInput } from '../model/contracts.js';
import { mysqlTree } from '../sql/mysql/tree.js';
import { after, alterations, factsOf, shown } from './mysql/facts.js';
import { accepted } from './mysql/words.js';

/** Engines whose changes a ROLLBACK undoes and whose rows a crash leaves whole. */
const TRANSACTIONAL = /^ENGINE (?:InnoDB|ROCKSDB|TokuDB|ndbcluster|Sequence)\b/i;

/** A CREATE TABLE with the engine that is safe in place of the one that it names. */
function withInnodb({ statement }: RuleInput): string | undefined {
  if (statement.kind !== 'CREATE TABLE') return undefined;
  const tokens = mysqlTree(statement)?.tokens ?? [];
  const at = tokens.findIndex(({ upper, depth, type }) => upper === 'ENGINE' && depth === 0 && type === 'word');
  const value = tokens[tokens[at + 1]?.text === '=' ? at + 2 : at + 1];
  if (at === -1 || value === undefined) return undefined;
  return `${statement.sql.slice(0, value.start)}InnoDB${statement.sql.slice(value.end)};`;
}

export const notTransactional: Rule = {
  id: 'not-transactional',
  severity: 'warning',
  dialects: ['mysql'],
  when: 'A table is made with, or changed to, a storage engine without transactions: MyISAM, Aria, MEMORY, CSV.',
  effect:
    'A failed change of rows stays half done, foreign keys are not kept, a crash can lose rows, and a backup of the running server does not hold one moment of it.',
  instead: 'Use InnoDB.',
  check(input) {
    const facts = factsOf(input.statement);
    const [table] = facts?.tables ?? [];
    if (table === undefined || input.migration.statements[input.index]?.skipped !== undefined) return [];
    if (facts?.verb !== 'CREATE TABLE' && alterations(input, 'engine').length === 0) return [];
    const { definition } = after(input, 'table', table) ?? { definition: '' };
    if (!definition.startsWith('ENGINE ') || TRANSACTIONAL.test(definition)) return [];
    const engine = /^ENGINE (\S+)/.exec(definition)?.[1] ?? '';
    return [
      {
        message: `${shown(table)} is kept by ${engine}, which has no transactions: a failed change stays half done, and a crash can lose rows.`,
        suggestion:
          withInnodb(input) ?? accepted('not-transactional', '(why its rows may be lost)', input.statement.sql),
      },
    ];
  },
};
