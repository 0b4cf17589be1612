import type { ReportMigration, ReportPlan } from '../../model/report.js';
import { count, number } from './words.js';

/** Of the whole migration, also where a report that would have been too large holds only some of them. */
export const statementCount = ({ statements, statementsLeftOut }: ReportMigration): number =>
  statements.length + (statementsLeftOut?.statements ?? 0);

/** What a finding counts as. */
export type CountedAs = 'error' | 'warning' | 'info' | 'acknowledged';

/** Findings of one severity, or acknowledged ones, that are only counted. */
export const findingsLeftOut = (plan: ReportPlan, of: CountedAs): number =>
  (plan.findingsLeftOut ?? [])
    .filter(({ severity, acknowledged }) => (acknowledged === true ? of === 'acknowledged' : of === severity))
    .reduce((sum, { findings }) => sum + findings, 0);

/** `49,000 more statements are only counted: 48,000 INSERT, 1,000 UPDATE`. */
export function leftOutWords({ statementsLeftOut: left }: ReportMigration): readonly string[] {
  if (left === undefined) return [];
  const kinds = Object.entries(left.kinds).slice(0, 5);
  return [
    `${count(left.statements, 'more statement')} only counted: ${kinds.map(([kind, many]) => `${number(many)} ${kind}`).join(', ')}.`,
  ];
}
