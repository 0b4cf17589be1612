import type { Rule, RuleHit, RuleInput } from '../../model/contracts.js';

type Check = (input: RuleInput) => readonly RuleHit[];

/** A rule for several dialects: one danger, looked for in the words of each. */
export function perDialect(checks: Readonly<Record<RuleInput['dialect'], Check>>): Pick<Rule, 'dialects' | 'check'> {
  return { dialects: ['postgresql', 'mysql'], check: (input) => checks[input.dialect](input) };
}
