import type { Severity } from '../model/plan.js';
import type { Report } from '../model/report.js';
import { type Annotation, annotations } from './annotations.js';
import { code, runLink } from './markdown.js';
import { documentOf, wholeIn } from './parts/document.js';
import { oneLine } from './text/visible.js';

/** GitHub takes 65,535 bytes; this leaves room for what is put on top later, where a plan became stale. */
export const CHECK_LIMIT = 65_535 - 2_048;

const encoder = new TextEncoder();

/** A remark at a line, in the words of GitHub's API. */
export interface LineRemark {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** What stands on the page of a check run. */
export interface CheckPage {
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly LineRemark[];
}

const LEVELS = { error: 'failure', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/** A check run takes remarks on lines only; what has none stands in the summary. */
function remark({ severity, title, message, path, line, endLine }: Annotation): readonly LineRemark[] {
  if (path === null) return [];
  const start = Math.max(1, line ?? 1);
  const file = path.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  return [
    {
      path: file,
      start_line: start,
      end_line: Math.max(start, endLine ?? start),
      annotation_level: LEVELS[severity],
      title,
      message,
    },
  ];
}

/** The page of a check run; paths of the report begin at the root of the repository. */
export function renderCheck(report: Report): CheckPage {
  return {
    title: `${report.verdict}: ${oneLine(report.headline)}`.slice(0, 250),
    summary: documentOf(report, {
      limit: CHECK_LIMIT,
      measure: (text) => encoder.encode(text).length,
      statement: 110,
      whole: wholeIn([
        `the ${runLink('job summary', report.run.runUrl) ?? 'job summary'}`,
        `the report (output ${code('report-file')})`,
      ]),
    }),
    annotations: annotations(report).flatMap(remark),
  };
}
