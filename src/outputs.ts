import type { OutputName } from './model/input-list.js';
import type { Report } from './model/report.js';

/** What only the run itself knows: where its files lie. */
export interface RunFiles {
  readonly reportFile: string;
  /** '' where nothing was done that is to be kept. */
  readonly evidenceFile: string;
  readonly backupFile: string;
  readonly commentUrl: string;
}

/** Every output of the contract, from the report. */
export function outputsOf(report: Report, files: RunFiles): Readonly<Record<OutputName, string>> {
  return {
    verdict: report.verdict,
    'pending-count': String(report.history.pending.length),
    'applied-count': String(report.apply?.outcomes.filter((o) => o.status === 'applied').length ?? 0),
    'findings-count': String(report.plan?.findings.length ?? 0),
    'plan-digest': report.plan?.digest ?? '',
    'report-file': files.reportFile,
    'evidence-file': files.evidenceFile,
    'backup-file': report.backup === null ? '' : files.backupFile,
    'backup-sha256': report.backup?.sha256 ?? '',
    'comment-url': files.commentUrl,
    'failure-reason': report.error?.code ?? (report.verdict === 'blocked' ? 'blocked' : ''),
  };
}

/** Exit status: 0 clean or warned, 1 blocked, 2 failed. */
export function exitStatus(report: Report): 0 | 1 | 2 {
  if (report.verdict === 'blocked') return 1;
  return report.verdict === 'failed' ? 2 : 0;
}
