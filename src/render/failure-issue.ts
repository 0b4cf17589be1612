import type { Report } from '../model/report.js';
import { code, prose, runLink } from './markdown.js';
import { documentOf, wholeIn } from './parts/document.js';
import { stateOf } from './text/state.js';
import { oneLine, shortName } from './text/visible.js';

/** The database in a title, which is no Markdown. */
function named({ label, target }: Report): string {
  const names = [...new Set([...(label === 'default' ? [] : [label]), ...(target === null ? [] : [target.database])])];
  const [name, of] = names.map((one) => oneLine(shortName(one, 80)));
  return name === undefined ? '' : `: ${name}${of === undefined ? '' : ` (${of})`}`;
}

const runOf = (report: Report): string => runLink('The run', report.run.runUrl) ?? 'The run';

/** The issue of an apply that failed: the same as its comment and its summary, for those who watch the repository. Pure. */
export function renderFailure(
  report: Report,
  limit: number,
): { readonly title: string; readonly body: string; readonly again: string } {
  const { title } = stateOf(report);
  const whole = wholeIn([
    `the ${runLink('job summary', report.run.runUrl) ?? 'job summary'}`,
    `the report (output ${code('report-file')})`,
  ]);
  const last = 'This issue is closed by the next apply that leaves nothing pending.';
  const body = documentOf(report, {
    limit: limit - last.length - 2,
    measure: (text) => text.length,
    statement: 110,
    whole,
  });
  const next = report.apply?.next ?? report.error?.hint ?? '';
  return {
    title: `${title}${named(report)}`,
    body: `${body}\n\n${last}`,
    again: [
      `${title} again: ${prose(report.headline, 600)}`,
      ...(next === '' ? [] : [`**Next:** ${prose(next, 1_000)}`]),
      `${runOf(report)} has the whole report, and the text above is that of it.`,
    ].join('\n\n'),
  };
}

/** What is said before the issue is closed. Pure. */
export function renderRecovered(report: Report): string {
  return `Settled: ${prose(report.headline, 600)} ${runOf(report)} left nothing pending.`;
}
