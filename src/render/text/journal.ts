import { dictionary } from '../../model/dictionary.js';
import type { Report } from '../../model/report.js';
import { adviceOf, duration } from './words.js';

/** One migration's line in an execution log. */
export interface JournalEntry {
  readonly path: string;
  readonly status: string;
  readonly duration: string | null;
  readonly notes: readonly string[];
}

const STATUS = dictionary({
  applied: 'Success',
  failed: 'Failed',
  'rolled-back': 'Rolled back',
  'not-run': 'Not run',
} as const);

/** Each migration with what became of it; for a plan, with what became of it on the shadow. */
export function entriesOf(report: Report): readonly JournalEntry[] {
  const planned = new Map((report.plan?.migrations ?? []).map((migration) => [migration.id, migration]));
  if (report.apply !== null) {
    return report.apply.outcomes.map((outcome) => ({
      path: outcome.path,
      status: STATUS[outcome.status],
      duration: outcome.status === 'not-run' ? null : duration(outcome.ms),
      notes: [
        ...(outcome.error === undefined ? [] : [outcome.error]),
        ...(outcome.status === 'failed'
          ? [`${outcome.statementsDone} of ${outcome.statementsAll} statements done`]
          : []),
        ...(planned.get(outcome.id)?.notes ?? []),
      ],
    }));
  }
  return [...planned.values()].map((migration) => ({
    path: migration.path,
    status: migration.outcome === 'failed' ? 'Failed on the shadow database' : 'Not run: planned',
    duration: null,
    notes: migration.notes,
  }));
}

/** The last line of the log, in the words of the template. */
export function finalStatus(report: Report): string {
  const outcomes = report.apply?.outcomes ?? [];
  const applied = outcomes.filter((outcome) => outcome.status === 'applied').length;
  if (report.verdict === 'blocked') return 'Blocked';
  if (report.verdict === 'failed') return applied > 0 ? 'Partial success' : 'Failed';
  return report.command === 'plan' ? 'Planned' : 'Complete success';
}

/** What went wrong, and what was or is to be done about it. */
export function issuesOf(report: Report): { readonly issues: readonly string[]; readonly actions: readonly string[] } {
  const wrong = [...report.preflight, ...(report.verify?.checks ?? [])].filter((check) => !check.ok);
  const { problems } = report.history;
  const issues = [
    ...(report.error === null ? [] : [`${report.error.code}: ${report.error.message}`]),
    ...problems.map((problem) => `${problem.kind} ${problem.id}: ${problem.message}`),
    ...wrong.map((check) => `${check.name}: expected ${check.expected}, found ${check.actual}`),
  ];
  const actions = [
    ...(report.apply === null || report.apply.next === '' ? [] : [`Next: ${report.apply.next}`]),
    ...(adviceOf(report) === '' ? [] : [adviceOf(report)]),
    ...problems.map((problem) => problem.hint),
    ...wrong.flatMap((check) => (check.hint === undefined ? [] : [check.hint])),
  ];
  return { issues, actions: [...new Set(actions)] };
}
