import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { factsOf } from './facts.js';
import { accepted } from './words.js';

export function dropDatabase(input: RuleInput): readonly RuleHit[] {
  const facts = factsOf(input.statement);
  if (facts?.verb !== 'DROP DATABASE') return [];
  const name = facts.object?.name ?? '';
  const made = input.migration.parsed.slice(0, input.index).some((statement) => {
    const earlier = factsOf(statement);
    return earlier?.verb === 'CREATE DATABASE' && earlier.object?.name === name && !earlier.ifNotExists;
  });
  if (made) return [];
  return [
    {
      message: `Drops database ${name} with everything in it. No transaction can take that back.`,
      suggestion: accepted('drop-database', '(where its backup is)', input.statement.sql),
    },
  ];
}
