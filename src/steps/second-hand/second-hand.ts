import type { Finding } from '../../model/plan.js';
import type { Report, ReportError, Verdict } from '../../model/report.js';
import { verdictOf } from '../analyze.js';

/** What is known of the other run for certain. */
export interface Certain {
  readonly headSha: string;
  readonly url: string | null;
  readonly conclusion: string | null;
  readonly pullRequest: number;
  readonly failOn: 'error' | 'warning' | 'never';
}

const RANK: Readonly<Record<Verdict, number>> = { clean: 0, warned: 1, blocked: 2, failed: 3 };

/** The worse of what it says of itself and of what its findings come to. */
function verdict(report: Report, { failOn }: Certain): Verdict {
  if (report.error !== null) return 'failed';
  const findings: readonly Finding[] = (report.plan?.findings ?? []).map(
    ({ rule, severity, message, acknowledged }) => ({
      rule,
      severity,
      message,
      ...(acknowledged === undefined ? {} : { acknowledged }),
    }),
  );
  const found = verdictOf(findings, failOn);
  return RANK[found] > RANK[report.verdict] ? found : report.verdict;
}

/** Whoever wrote the report would say where readers are led to. */
const withoutPage = ({ page: _, ...error }: ReportError): ReportError => error;

/** The report as it may be shown: who ran what where comes from GitHub, and what a plan never has is not taken over. */
export function secondHand(report: Report, certain: Certain): Report {
  const { headSha, url, conclusion, pullRequest } = certain;
  const { version, command, headline, label, target, shadow, history, plan, notes, error } = report;
  return {
    version,
    command,
    verdict: verdict(report, certain),
    headline,
    label,
    target,
    shadow,
    history,
    plan,
    preflight: [],
    apply: null,
    backup: null,
    verify: null,
    log: [],
    run: { ...report.run, actor: null, commit: headSha, head: headSha, runUrl: url, pullRequests: [pullRequest] },
    secondHand: { conclusion },
    notes,
    error: error === null ? null : withoutPage(error),
  };
}
