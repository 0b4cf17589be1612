import type { Renderer, RenderOptions } from '../model/contracts.js';
import type { Report } from '../model/report.js';
import { code, prose, runLink } from './markdown.js';
import { type DocumentStyle, documentOf, wholeIn } from './parts/document.js';
import { APPLYING } from './text/state.js';
import { count } from './text/words.js';

/** GitHub takes 65,536 characters; this leaves room for the hidden header that marks a comment as ours. */
export const COMMENT_LIMIT = 65_536 - 1_024;

function style(report: Report, options: RenderOptions): DocumentStyle {
  return {
    limit: options.limit ?? COMMENT_LIMIT,
    measure: (text) => text.length,
    statement: 110,
    whole: wholeIn([
      `the ${runLink('job summary', report.run.runUrl) ?? 'job summary'}`,
      `the report (output ${code('report-file')})`,
    ]),
  };
}

/** The sticky comment of a pull request, without its hidden first line. */
export const comment: Renderer = {
  name: 'comment',
  render: (report, options = {}) => documentOf(report, style(report, options)),
};

/** The comment while `apply` is at work: the reviewed plan below, and on top that it is being applied. `run` is the applying run. */
export function renderApplying(plan: Report, run: Report['run'], options: RenderOptions = {}): string {
  const pending = count(plan.history.pending.length, 'migration');
  const link = runLink('the run', run.runUrl);
  const who = run.actor === null ? '' : `, started by ${code(run.actor)}`;
  const follow = link === undefined ? '' : ` Follow ${link}.`;
  return documentOf(plan, {
    ...style(plan, options),
    state: APPLYING,
    headline: `**${pending} ${plan.history.pending.length === 1 ? 'is' : 'are'} being applied${who}.**${follow} This comment changes when the run ends; below is the plan as it was reviewed: ${prose(plan.headline, 400)}`,
  });
}
