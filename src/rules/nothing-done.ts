import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped } from '../sql/pg/tree.js';
import { nothingDone as onMysql } from './mysql/nothing-done.js';
import { perDialect } from './support/dialects.js';
import { later, optionalParts } from './support/facts.js';

/** Made once and for all, without content that could differ; and databases, of which the shadow has no other. */
const IDIOMS = new Set(['CREATE EXTENSION', 'CREATE SCHEMA', 'DROP DATABASE']);

/** `DROP … IF EXISTS` before a CREATE of the same name is how a file is made to run twice. */
function madeAgain(input: RuleInput): boolean {
  const { name, fields } = nodeOf(input.statement.tree);
  const names = name === 'DropStmt' ? dropped(fields).map((object) => object.name) : [];
  const text = input.statement.sql;
  const constraint = /\bdrop\s+constraint\s+if\s+exists\s+"?([^\s",;]+)/i.exec(text)?.[1];
  const all = constraint === undefined ? names : [constraint];
  return all.some((own) => later(input).some((s) => /^(?:CREATE|ALTER|DO)\b/.test(s.kind) && s.sql.includes(own)));
}

export const nothingDone: Rule = {
  id: 'nothing-done',
  severity: 'info',
  when: 'IF [NOT] EXISTS turned a statement into nothing on the shadow.',
  effect: 'What is there already may differ from what the file says, and nobody is told.',
  instead: 'Leave the clause out, so that a mistake is an error; or leave the statement out.',
  ...perDialect({
    postgresql(input) {
      const skipped = input.migration.statements[input.index]?.skipped;
      if (skipped === undefined || IDIOMS.has(input.statement.kind) || optionalParts(input.statement) === 0) return [];
      if (madeAgain(input)) return [];
      const made = skipped.includes('already exists');
      return [
        {
          message: `Does nothing: ${skipped.replace(/, skipping$/, '')}.${made ? ' Whether it is as the file says has not been looked at.' : ''}`,
        },
      ];
    },
    mysql: onMysql,
  }),
};
