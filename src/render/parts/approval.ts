import { code, details, prose, table } from '../markdown.js';
import { shortLine } from '../text/visible.js';
import { number } from '../text/words.js';
import { most, type Part } from './part.js';

/** The error names the first differences; of more than that there is a table. */
const NAMED = 20;

/** Whose plans hold what ran, or everything that differs from them. */
export const approvalPart: Part = ({ approval }, look) => {
  if (approval === undefined) return [];
  const { ok, pullRequests, differences } = approval;
  if (ok) {
    const plans = pullRequests.filter(({ plan }) => plan === 'found');
    const named = most(plans, look, 20, 5).map(
      ({ number: pull, planned }) => `${code(`#${pull}`)}${planned === null ? '' : ` (${code(planned.slice(0, 7))})`}`,
    );
    const more = plans.length - named.length;
    return [
      `**As reviewed:** what ran is in the plan of ${named.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}.`,
    ];
  }
  if (differences.length <= NAMED || look.detail === 'counts') return [];
  const rows = most(differences, look, 150, 0).map(({ path, migration, line, rule, was, is }) => [
    code(shortLine(`${path ?? migration ?? 'the plan'}${line == null ? '' : `:${line}`}`, 300)),
    rule === undefined ? '' : code(shortLine(rule, 80)),
    prose(was, 300),
    prose(is, 300),
  ]);
  const heading = `${number(differences.length)} differences from what was reviewed`;
  return [details(heading, table(['Migration', 'Rule', 'Reviewed', 'Now'], rows))];
};
