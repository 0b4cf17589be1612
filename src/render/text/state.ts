import { dictionary } from '../../model/dictionary.js';
import type { CommandName, Report, ReportFinding, Verdict } from '../../model/report.js';

/** Where a report stands in a pull request's life, in words and with one sign. */
export interface State {
  readonly sign: string;
  readonly title: string;
}

const SIGNS: Readonly<Record<Verdict, string>> = dictionary({ clean: '✅', warned: '⚠️', blocked: '⛔', failed: '❌' });

/** Each command's title when it went well, when something stands in the way, and when it broke. */
const TITLES: Readonly<Record<CommandName, readonly [string, string, string]>> = dictionary({
  plan: ['Migrations planned', 'Migrations blocked', 'Plan failed'],
  apply: ['Migrations applied', 'Apply blocked', 'Apply failed'],
  status: ['Migration status', 'Migration status: needs attention', 'Status failed'],
  verify: ['Schema verified', 'Schema is not as expected', 'Verification failed'],
  drift: ['No drift', 'Schema drift found', 'Drift check failed'],
  backup: ['Backup made', 'Backup blocked', 'Backup failed'],
  restore: ['Backup restored', 'Restore blocked', 'Restore failed'],
  rollback: ['Migrations rolled back', 'Rollback blocked', 'Rollback failed'],
  baseline: ['Baseline recorded', 'Baseline blocked', 'Baseline failed'],
  comment: ['Plan posted', 'Plan not posted', 'Posting the plan failed'],
  snapshot: ['Snapshot written', 'Snapshot blocked', 'Snapshot failed'],
  create: ['Migration created', 'Migration not created', 'Create failed'],
  init: ['Set up', 'Set-up blocked', 'Set-up failed'],
  doctor: ['Nothing is missing', 'Something is missing', 'Something is missing'],
  repair: ['Repaired', 'Repair blocked', 'Repair failed'],
});

export const APPLYING: State = { sign: '⏳', title: 'Applying migrations' };

export function stateOf(report: Report): State {
  return { sign: SIGNS[report.verdict], title: titleOf(report) };
}

/** A plan that goes back is none of what is pending. */
const DOWN: readonly [string, string, string] = ['Way back planned', 'Way back blocked', 'Plan of the way back failed'];

function titleOf(report: Report): string {
  const down = report.command === 'plan' && report.plan?.direction === 'down';
  const [done, blocked, failed] = down ? DOWN : TITLES[report.command];
  if (report.verdict === 'failed') return failed;
  if (report.verdict === 'blocked') return blocked;
  if (report.command === 'plan' && !down && report.history.pending.length === 0 && report.verdict === 'clean') {
    return 'No migrations pending';
  }
  if (report.command === 'apply' && !report.apply?.outcomes.some((outcome) => outcome.status === 'applied')) {
    return 'Nothing applied';
  }
  if (report.command === 'rollback' && !report.apply?.outcomes.some((outcome) => outcome.status === 'rolled-back')) {
    return 'Nothing rolled back';
  }
  if (report.verdict === 'clean') return done;
  if (report.command === 'drift') return 'Schema drift found';
  return onlyAcknowledged(report) ? `${done}, dangers acknowledged` : `${done}, with warnings`;
}

function onlyAcknowledged(report: Report): boolean {
  const findings = report.plan?.findings ?? [];
  return (
    findings.some((finding) => finding.acknowledged !== undefined) &&
    findings.every((f) => f.acknowledged !== undefined)
  );
}

/** Findings by what a reader has to do about them. */
export interface Sorted {
  readonly errors: readonly ReportFinding[];
  readonly warnings: readonly ReportFinding[];
  readonly notes: readonly ReportFinding[];
  readonly acknowledged: readonly ReportFinding[];
}

export function sortFindings(findings: readonly ReportFinding[]): Sorted {
  const open = findings.filter((finding) => finding.acknowledged === undefined);
  return {
    errors: open.filter((finding) => finding.severity === 'error'),
    warnings: open.filter((finding) => finding.severity === 'warning'),
    notes: open.filter((finding) => finding.severity === 'info'),
    acknowledged: findings.filter((finding) => finding.acknowledged !== undefined),
  };
}
