import type { Renderer } from '../model/contracts.js';
import type { Report } from '../model/report.js';
import { logPart } from './log.js';
import { code } from './markdown.js';
import { documentOf, wholeIn } from './parts/document.js';

/** GitHub takes 1 MiB of UTF-8 per step; this leaves room for what else the step may write. */
export const SUMMARY_LIMIT = 1_048_576 - 16_384;

const encoder = new TextEncoder();

/** The page of a workflow run: the whole report, and for what was executed its log. */
export const summary: Renderer = {
  name: 'summary',
  render: (report, options = {}) =>
    documentOf(report, {
      limit: options.limit ?? SUMMARY_LIMIT,
      measure: (text) => encoder.encode(text).length,
      statement: 300,
      whole: wholeIn([`the report (output ${code('report-file')})`]),
      last: executed(report) ? [logPart] : [],
    }),
};

/** A log is of deeds: a plan has none. */
function executed(report: Report): boolean {
  return report.apply !== null || report.backup !== null;
}
