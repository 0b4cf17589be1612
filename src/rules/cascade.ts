import type { Rule, RuleInput } from '../model/contracts.js';
import { nodeOf } from '../sql/pg/classify.js';
import { dropped, relations } from '../sql/pg/tree.js';
import { alterations } from './support/alter.js';
import { didNothing, existed, measured, remarks } from './support/facts.js';
import { accepted } from './support/words.js';

const RELATIONS = new Set(['TABLE', 'VIEW', 'MATVIEW', 'SEQUENCE', 'INDEX', 'FOREIGN_TABLE'].map((o) => `OBJECT_${o}`));

/** Whether the statement cascades from something that was there before; drop-schema speaks for schemas. */
function cascades(input: RuleInput): boolean {
  const { name, fields } = nodeOf(input.statement.tree);
  if (name === 'AlterTableStmt') return alterations(input, 'DropColumn', 'DropConstraint').some((c) => c.cascade);
  if (fields['behavior'] !== 'DROP_CASCADE' || didNothing(input)) return false;
  if (name === 'TruncateStmt') return relations(fields, 'relations').some((table) => existed(input, table));
  if (name !== 'DropStmt' || fields['removeType'] === 'OBJECT_SCHEMA') return false;
  const known = RELATIONS.has(String(fields['removeType']));
  return !known || dropped(fields).some((relation) => existed(input, relation));
}

export const cascade: Rule = {
  id: 'cascade',
  severity: 'error',
  dialects: ['postgresql'],
  when: 'CASCADE reaches beyond what the statement names: an error for what it dropped or emptied on the shadow, a note where it found nothing there.',
  effect:
    'Views, constraints, functions and columns that depend on it are dropped, tables that refer to it emptied, without a reviewer having read their names.',
  instead: 'Leave CASCADE out and drop each of them by name, in the same migration.',
  check(input) {
    if (!cascades(input)) return [];
    const reached = remarks(input).filter((remark) => /\bcascades to\b/.test(remark));
    const plain = input.statement.sql.replace(/(?<!\s)\s+cascade\b(?=\s*(?:,|$))/gi, '');
    if (reached.length === 0) {
      const message = measured(input)
        ? 'CASCADE found nothing on the shadow that depends on it. On the target it drops whatever does, without naming it.'
        : 'CASCADE drops whatever depends on it, without naming it.';
      return [{ message, severity: 'info', suggestion: `${plain};` }];
    }
    return [
      {
        message: `On the shadow: ${reached.join('; ')}. None of it is named in the file.`,
        suggestion: accepted('cascade', '(what it drops, and why that may go)', input.statement.sql),
      },
    ];
  },
};
