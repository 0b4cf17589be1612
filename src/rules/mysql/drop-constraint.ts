import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { and } from '../support/words.js';
import { actionsOf, alterations, before, factsOf, sameTable, shown } from './facts.js';

const ADDED = new Set(['add-foreign-key', 'add-check']);

export function dropConstraint(input: RuleInput): readonly RuleHit[] {
  const dropped = alterations(input, 'drop-foreign-key', 'drop-constraint', 'drop-index').filter(
    ({ kind, on, name }) =>
      kind !== 'drop-index' || /^(?:UNIQUE|PRIMARY)/.test(before(input, 'index', on, name)?.definition ?? ''),
  );
  const [first] = dropped;
  if (first === undefined) return [];
  // One that is put back, or whose column or table goes with it.
  const explained = input.migration.parsed.some((statement, i) => {
    const facts = factsOf(statement);
    const [on] = facts?.tables ?? [];
    if (facts === undefined || on === undefined || !facts.tables.some((table) => sameTable(table, first.on)))
      return false;
    if (facts.verb === 'DROP TABLE') return i > input.index;
    return actionsOf(statement).some(
      ({ kind, index }) =>
        ADDED.has(kind) || kind === 'drop-column' || (kind === 'add-index' && /^(?:unique|primary)$/.test(index ?? '')),
    );
  });
  if (explained) return [];
  const many = dropped.length > 1;
  return [
    {
      message: `Constraint${many ? 's' : ''} ${and(dropped.map(({ name }) => name))} of ${shown(first.on)} no longer ${many ? 'hold' : 'holds'}: rows that break ${many ? 'them' : 'it'} are accepted from then on.`,
    },
  ];
}
