import { errorAbout } from '../../model/error-codes.js';
import type { Check, Report } from '../../model/report.js';
import { kindWords, sourceWords, untold } from '../parts/history.js';
import { outcomeCounts, proofWords, STATUS, scopeWords } from '../parts/outcome.js';
import { clip, oneLine, visible } from '../text/visible.js';
import { adviceOf, count, duration, layoutWords, number, size, stamp } from '../text/words.js';
import { block, columns, type Paint, wrap } from './paint.js';

const MOST_ROWS = 500;

/** Why the run broke, where, and what to do. */
export function errorLines(report: Report, paint: Paint): string[] {
  const { error, apply } = report;
  if (error === null) return [];
  const advice = adviceOf(report);
  const hint = apply === null || apply.next === '' ? 'Next' : 'Hint';
  const place = [error.path, error.line, error.column].filter((part) => part !== undefined).join(':');
  return [
    `${paint.bad('error')} ${paint.bold(visible(error.code))}${place === '' ? '' : ` at ${visible(place)}`}`,
    ...(error.message.includes('\n') ? block(clip(error.message, 3_000), 2) : wrap(oneLine(error.message), paint, 2)),
    ...(error.excerpt === undefined ? [] : ['', ...block(clip(error.excerpt, 3_000), 2)]),
    ...(advice === '' ? [] : ['', ...wrap(`${hint}: ${oneLine(advice)}`, paint, 2)]),
    ...(errorAbout(error.code) === undefined ? [] : [paint.dim(`  More: migrate-on-merge help ${error.code}`)]),
    '',
  ];
}

/** Where files and history disagree. */
export function problemLines(report: Report, paint: Paint): string[] {
  const problems = untold(report);
  if (problems.length === 0) return [];
  const more = problems.length - MOST_ROWS;
  return [
    paint.bold(`Files and history disagree: ${number(problems.length)}`),
    ...problems
      .slice(0, MOST_ROWS)
      .flatMap((problem) => [
        `  ${paint.bad(kindWords(problem.kind))}: ${visible(problem.id)}${layoutWords(problem, String)}${problem.path === undefined || problem.path === problem.id ? '' : ` (${visible(problem.path)})`}`,
        ...wrap(oneLine(problem.message), paint, 4),
        ...wrap(`Next: ${oneLine(problem.hint)}`, paint, 4),
      ]),
    ...(more > 0 ? [`  ${count(more, 'more problem')}: see --report-file`] : []),
    '',
  ];
}

function tick(check: Check, paint: Paint): string[] {
  const mark = check.ok ? paint.good('✓') : paint.bad('✗');
  if (check.warning === true)
    return [
      `  ${paint.warn('!')} ${oneLine(check.name)}: ${oneLine(check.actual)}`,
      ...(check.hint === undefined ? [] : wrap(`Next: ${oneLine(check.hint)}`, paint, 4)),
    ];
  if (check.ok) return [`  ${mark} ${oneLine(check.name)}: ${oneLine(check.actual)}`];
  return [
    `  ${mark} ${oneLine(check.name)}`,
    ...wrap(`expected ${oneLine(check.expected)}`, paint, 4),
    ...wrap(`found    ${oneLine(check.actual)}`, paint, 4),
    ...(check.hint === undefined ? [] : wrap(`Next: ${oneLine(check.hint)}`, paint, 4)),
  ];
}

export function checkLines(title: string, all: readonly Check[], paint: Paint): string[] {
  if (all.length === 0) return [];
  const wrong = all.filter((check) => !check.ok).length;
  const told =
    wrong === 0 ? `all ${number(all.length)} as expected` : `${number(wrong)} of ${number(all.length)} not as expected`;
  const warned = all.filter((check) => check.warning === true).length;
  const risks = warned === 0 ? '' : `, ${number(warned)} worth a look`;
  return [paint.bold(`${title}: ${told}${risks}`), ...all.flatMap((check) => tick(check, paint)), ''];
}

/** What happened to each migration, the state of the database, and what to do next. */
export function applyLines({ apply }: Report, paint: Paint): string[] {
  if (apply === null) return [];
  const rows = apply.outcomes
    .slice(0, MOST_ROWS)
    .map((outcome) => [
      STATUS[outcome.status],
      `${visible(outcome.path)}${layoutWords(outcome, String)}`,
      outcome.status === 'not-run' ? '' : duration(outcome.ms),
      `${number(outcome.statementsDone)} of ${number(outcome.statementsAll)} statements`,
    ]);
  const failures = apply.outcomes.filter((outcome) => outcome.error !== undefined);
  return [
    paint.bold(`Outcome: ${outcomeCounts(apply.outcomes)}`),
    ...columns(rows),
    ...failures.flatMap((outcome) =>
      wrap(`${visible(outcome.path)}: ${oneLine(outcome.error ?? '')}`, paint, 2).map(paint.bad),
    ),
    ...(apply.state === '' ? [] : wrap(`State of the database: ${oneLine(apply.state)}`, paint, 2)),
    ...(apply.next === '' ? [] : wrap(`Next: ${oneLine(apply.next)}`, paint, 2)),
    '',
  ];
}

export function backupLines({ backup }: Report, paint: Paint): string[] {
  if (backup === null) return [];
  const note = backup.proof.note === undefined ? [] : wrap(oneLine(backup.proof.note), paint, 2);
  if (backup.id !== undefined)
    return [
      paint.bold(`Backup: ${visible(backup.id)}`),
      ...wrap(`made by ${visible(backup.tool)} in ${duration(backup.ms)}; not proved`, paint, 2),
      ...note,
      '',
    ];
  const scope = scopeWords(backup);
  const facts = [
    size(backup.bytes),
    ...(scope === undefined ? [] : [scope]),
    `made by ${visible(backup.tool)} in ${duration(backup.ms)}`,
    backup.encrypted ? 'encrypted' : 'not encrypted',
    proofWords(backup),
    ...(backup.artifact === undefined ? [] : [`kept as the artifact ${visible(backup.artifact)}`]),
  ];
  return [
    paint.bold(`Backup: ${visible(backup.file)}`),
    ...wrap(facts.join('; '), paint, 2),
    ...note,
    `  SHA-256 ${visible(backup.sha256)}`,
    '',
  ];
}

/** The table of `status`: what is applied, what is pending. */
export function historyLines(report: Report, paint: Paint): string[] {
  const { applied, pending, source } = report.history;
  if (report.command !== 'status' && report.command !== 'baseline') return [];
  const rows = [
    ...applied.map((entry) => [
      'applied',
      `${visible(entry.id)}${layoutWords(entry, String)}`,
      entry.appliedAt === null ? 'at an unknown time' : stamp(entry.appliedAt),
      [
        entry.durationMs === null ? [] : [`in ${duration(entry.durationMs)}`],
        entry.by === null ? [] : [`by ${visible(entry.by)}`],
      ]
        .flat()
        .join(' '),
    ]),
    ...pending.map((entry) => [
      'pending',
      `${visible(entry.id)}${layoutWords(entry, String)}`,
      visible(entry.path),
      '',
    ]),
  ];
  const more = rows.length - MOST_ROWS;
  return [
    paint.bold(`History: ${number(applied.length)} applied, ${number(pending.length)} pending`),
    `  ${sourceWords(source)}`,
    // The newest and the pending ones are what people ask for.
    ...(more > 0 ? [`  ${count(more, 'earlier migration')}: see --report-file`] : []),
    ...columns(rows.slice(Math.max(0, more))),
    '',
  ];
}
