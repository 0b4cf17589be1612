import type { Renderer } from '../model/contracts.js';
import type { Report } from '../model/report.js';
import { finalStatus } from './text/journal.js';

/** One JSON object per line for log collectors: the run, every event in order, each outcome, and how it ended. */
export const logLines: Renderer = {
  name: 'log-lines',
  render: (report) =>
    `${linesOf(report)
      .map((line) => JSON.stringify(line))
      .join('\n')}\n`,
};

function linesOf(report: Report): readonly object[] {
  const { run, target } = report;
  const about = { command: report.command, label: report.label, database: target?.database ?? null };
  return [
    {
      at: run.startedAt,
      event: 'run',
      ...about,
      actor: run.actor,
      commit: run.commit,
      plan: report.plan?.digest ?? null,
      tool: run.tool,
    },
    ...report.log.map(({ at, event, message, ms }) => ({ at, event, message, ...(ms === undefined ? {} : { ms }) })),
    ...(report.apply?.outcomes ?? []).map(({ id, path, status, ms, statementsDone, statementsAll, error }) => ({
      event: 'outcome',
      id,
      path,
      status,
      ms,
      statementsDone,
      statementsAll,
      ...(error === undefined ? {} : { error }),
    })),
    {
      event: 'end',
      verdict: report.verdict,
      status: finalStatus(report),
      headline: report.headline,
      ms: run.ms,
      error: report.error?.code ?? null,
    },
  ];
}
