import { dictionary } from '../model/dictionary.js';
import type { Severity } from '../model/plan.js';
import type { Report, ReportFinding } from '../model/report.js';
import { kindWords, untold } from './parts/history.js';
import { oneLine, shorten, visibleLines } from './text/visible.js';

/** A remark at a place of a file, as a host shows it on a run or a pull request. Plain text, most severe first. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** null for a remark about the whole run. */
  readonly path: string | null;
  readonly line: number | null;
  readonly endLine: number | null;
  readonly column?: number;
}

const RANK: Readonly<Record<Severity, number>> = dictionary({ error: 0, warning: 1, info: 2 });
/** GitHub's own limits are far above; a message longer than this is not read where annotations stand. */
const LONGEST = 4_000;

function text(lines: readonly (string | undefined)[]): string {
  return shorten(visibleLines(lines.filter((line) => line !== undefined && line !== '').join('\n')), LONGEST);
}

function ofFinding(finding: ReportFinding): Annotation {
  const { acknowledged } = finding;
  return {
    severity: acknowledged === undefined ? finding.severity : 'info',
    title: shorten(oneLine(`${finding.rule}${acknowledged === undefined ? '' : ' (acknowledged)'}`), 200),
    message: text([
      finding.message,
      finding.excerpt,
      ...(finding.suggestion === undefined ? [] : ['Instead:', finding.suggestion]),
      ...(acknowledged === undefined ? [] : [`Acknowledged: ${acknowledged}`]),
    ]),
    path: finding.path,
    line: finding.line,
    endLine: finding.endLine,
    ...(finding.column === undefined ? {} : { column: finding.column }),
  };
}

/** Findings, disagreements with the history, and the failure, for the host to print. */
export function annotations(report: Report): readonly Annotation[] {
  const { error } = report;
  const told = report.plan?.findings.some((f) => f.excerpt !== undefined && f.excerpt === error?.excerpt) ?? false;
  // A finding that shows the same failure says it already, and says more.
  const failure: readonly Annotation[] =
    error === null || told
      ? []
      : [
          {
            severity: 'error',
            title: shorten(oneLine(error.code), 200),
            message: text([error.message, error.excerpt, error.hint]),
            path: error.path ?? null,
            line: error.line ?? null,
            endLine: error.line ?? null,
            ...(error.column === undefined ? {} : { column: error.column }),
          },
        ];
  const problems = untold(report).map(
    (problem): Annotation => ({
      severity: 'error',
      title: kindWords(problem.kind),
      message: text([problem.message, problem.hint]),
      path: problem.path ?? null,
      line: problem.path === undefined ? null : 1,
      endLine: problem.path === undefined ? null : 1,
    }),
  );
  const findings = (report.plan?.findings ?? []).map(ofFinding);
  return [...failure, ...problems, ...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
