import type { Rule, RuleHit } from '../../model/contracts.js';
import type { RehearsedStatement, Severity } from '../../model/plan.js';
import { concerned, type OnTarget } from '../on-target.js';
import { type Grade, grade } from './grade.js';

/** What the user set counts for all that a rule says; else a finding may be louder or quieter than its rule, but not of one that is off. */
export function gradeOf(
  rule: Rule,
  hit: RuleHit,
  request: {
    readonly settings: ReadonlyMap<string, Severity | 'off'>;
    readonly target?: OnTarget | undefined;
  },
  seen: RehearsedStatement | undefined,
): Grade | undefined {
  const wanted = request.settings.get(rule.id) ?? (rule.severity === 'off' ? 'off' : undefined);
  if (wanted === 'off') return undefined;
  const severity = wanted ?? hit.severity ?? rule.severity;
  const { target } = request;
  if (severity === 'off') return undefined;
  if (wanted !== undefined || rule.grows === undefined || target === undefined || seen === undefined)
    return { severity };
  return grade({ severity, atLeast: hit.atLeast ?? 'info', relations: concerned(seen), locks: seen.locks, target });
}
