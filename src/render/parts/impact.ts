import type { ReportStatement } from '../../model/report.js';
import { prose } from '../markdown.js';

const LONGEST = 500;

/** What a statement means for the target, for its cell: none where there is nothing to say. */
export function impactCell({ impact }: Pick<ReportStatement, 'impact'>): readonly string[] {
  return impact === undefined ? [] : [prose(impact, LONGEST)];
}
