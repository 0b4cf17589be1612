import type { Renderer } from '../model/contracts.js';
import type { Report, Verdict } from '../model/report.js';
import { fileLines } from './lines/files.js';
import { healthLines } from './lines/health.js';
import { applyLines, backupLines, checkLines, errorLines, historyLines, problemLines } from './lines/outcome.js';
import { inert, type Paint, paintFor, wrap } from './lines/paint.js';
import { changeLines, findingLines, migrationLines, nowOnTarget } from './lines/plan.js';
import { probeLines } from './lines/probes.js';
import { restoreLines } from './lines/restore.js';
import { tableLines } from './lines/tables.js';
import { stateOf } from './text/state.js';
import { oneLine, visible } from './text/visible.js';
import { duration, stamp } from './text/words.js';

/** Where the beginning is out of sight, the verdict is said again. */
const SCREEN = 30;

function tone(verdict: Verdict, paint: Paint): (text: string) => string {
  return { clean: paint.good, warned: paint.warn, blocked: paint.bad, failed: paint.bad }[verdict];
}

function verdictLine(report: Report, paint: Paint): string {
  const labelled = report.label === 'default' ? [] : [report.label];
  const database = report.target === null ? [] : [report.target.database];
  const [name, of] = [...new Set([...labelled, ...database])].map(visible);
  const about = `${name === undefined ? '' : `: ${name}`}${of === undefined ? '' : ` (${of})`}`;
  return `${tone(report.verdict, paint)(paint.bold(report.verdict.toUpperCase()))}  ${paint.bold(`${stateOf(report).title}${about}`)}`;
}

function head(report: Report, paint: Paint): string[] {
  return [verdictLine(report, paint), ...wrap(oneLine(report.headline), paint), ''];
}

/** The details of a plan; after the deed they are in the report, and what became of them counts. */
function planned(report: Report, paint: Paint): string[] {
  const ran = report.apply?.outcomes.some((outcome) => outcome.status !== 'not-run') ?? false;
  return ran
    ? []
    : [
        ...migrationLines(report, paint),
        ...nowOnTarget(report, paint),
        ...probeLines(report, paint),
        ...changeLines(report, paint),
      ];
}

function asOf({ snapshot }: NonNullable<Report['target']>): string {
  return snapshot === undefined ? '' : `, by its snapshot of ${visible(stamp(snapshot.takenAt))}`;
}

function foot(report: Report, paint: Paint): string[] {
  const { shadow, target, plan, run } = report;
  const lines = [
    ...report.notes.map((note) => `note: ${oneLine(note)}`),
    ...(shadow === null
      ? []
      : [
          `shadow: ${visible(shadow.provider)}, ${visible(`${shadow.engine} ${shadow.version}`)}; ${oneLine(shadow.why)}`,
        ]),
    ...(target === null
      ? []
      : [
          `target: ${visible(`${target.engine} ${target.version}`)}, database ${visible(target.database)}${asOf(target)}`,
        ]),
    ...(plan === null || plan.digest === '' ? [] : [`plan:   ${visible(plan.digest)}`]),
    `${visible(run.tool)}, ${report.command} in ${duration(run.ms)}`,
  ];
  return lines.flatMap((line) => wrap(line, paint)).map(paint.dim);
}

/** What a person reads in a terminal. */
export const terminal: Renderer = {
  name: 'terminal',
  render: (report, options = {}) => {
    const paint = paintFor(options);
    // What needs doing comes last, where the eye is when the prompt is back.
    const lines = [
      ...head(report, paint),
      ...planned(report, paint),
      ...historyLines(report, paint),
      ...healthLines(report, paint),
      ...fileLines(report, paint),
      ...checkLines(report.command === 'doctor' ? 'Checks' : 'Preflight', report.preflight, paint),
      ...problemLines(report, paint),
      ...findingLines(report, paint),
      ...backupLines(report, paint),
      ...restoreLines(report, paint),
      ...checkLines('Verification', report.verify?.checks ?? [], paint),
      ...tableLines(report, paint),
      ...errorLines(report, paint),
      ...applyLines(report, paint),
      ...foot(report, paint),
    ];
    const end = lines.length > SCREEN ? [verdictLine(report, paint)] : [];
    return `${[...lines, ...end].map(inert).join('\n')}\n`;
  },
};
