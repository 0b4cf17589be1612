import type { RuleHit, RuleInput } from '../../model/contracts.js';
import { factsOf, sameTable } from './facts.js';

/** `DROP … IF EXISTS` before a CREATE of the same name is how a file is made to run twice. */
function madeAgain(input: RuleInput): boolean {
  const facts = factsOf(input.statement);
  if (facts === undefined || !facts.verb.startsWith('DROP')) return false;
  const names = [...facts.tables, ...(facts.object === undefined ? [] : [facts.object])];
  return input.migration.parsed.slice(input.index + 1).some((statement) => {
    const later = factsOf(statement);
    if (later === undefined || !later.verb.startsWith('CREATE')) return false;
    const made = [...later.tables, ...(later.object === undefined ? [] : [later.object])];
    return made.some((one) => names.some((name) => sameTable(one, name)));
  });
}

export function nothingDone(input: RuleInput): readonly RuleHit[] {
  const skipped = input.migration.statements[input.index]?.skipped;
  if (skipped === undefined || /^(?:CREATE|DROP) DATABASE$/.test(input.statement.kind) || madeAgain(input)) return [];
  const made = /exists/i.test(skipped);
  return [
    {
      message: `Does nothing: ${skipped.replace(/\.$/, '')}.${made ? ' Whether it is as the file says has not been looked at.' : ''}`,
    },
  ];
}
