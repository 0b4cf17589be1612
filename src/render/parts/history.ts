import { dictionary } from '../../model/dictionary.js';
import type { Problem } from '../../model/migration.js';
import type { Report } from '../../model/report.js';
import { code, details, prose, table, unbroken } from '../markdown.js';
import { shortName } from '../text/visible.js';
import { count, duration, layoutWords, number, shortHash, stamp } from '../text/words.js';
import { most, type Part } from './part.js';

const KINDS = dictionary({
  edited: 'Edited after it was applied',
  vanished: 'Applied, but its file is gone',
  'out-of-order': 'Out of order',
  duplicate: 'Duplicate',
  dirty: 'Half done',
  unreadable: 'Unreadable',
  encoding: 'Not UTF-8',
  outside: 'Outside the repository',
  'not-a-file': 'Not a file',
} as const);

export function kindWords(kind: keyof typeof KINDS): string {
  return KINDS[kind];
}

/** Disagreements that no finding tells already: a plan makes a finding of each, which also says whether it blocks. */
export function untold({ history, plan }: Report): readonly Problem[] {
  const told = new Set((plan?.findings ?? []).map((finding) => `${finding.rule}\0${finding.migration ?? ''}`));
  return history.problems.filter(({ kind, id }) => !told.has(`${kind}\0${id}`));
}

/** Where files and history disagree, each with the next step. */
export const problemsPart: Part = (report, look) => {
  const problems = untold(report);
  if (problems.length === 0) return [];
  const shown = most(problems, look, 40, 5);
  const lines = shown.map((problem) => {
    const path =
      problem.path === undefined || problem.path === problem.id ? '' : ` (${code(shortName(problem.path, 300))})`;
    return `- **${kindWords(problem.kind)}:** ${code(shortName(problem.id, 200))}${layoutWords(problem, code)}${path}. ${prose(problem.message, 600)} Next: ${prose(problem.hint, 600)}`;
  });
  const more = problems.length - shown.length;
  return [
    `### Files and history disagree: ${number(problems.length)}`,
    [...lines, ...(more > 0 ? [`- ${count(more, 'more problem')} not shown here.`] : [])].join('\n'),
  ];
};

const SOURCES = dictionary({
  history: "by the target's history table",
  since: 'by the base of the pull request: what it holds counts as applied',
  none: 'there is no history: every migration counts as pending',
} as const);

export function sourceWords(source: keyof typeof SOURCES): string {
  return SOURCES[source];
}

const named = (entry: { readonly id: string; readonly layout?: string }): string =>
  `${code(shortName(entry.id, 200))}${layoutWords(entry, code)}`;

/** Everything that is applied and pending; for the commands whose answer that is. */
export const historyPart: Part = (report, look) => {
  if (report.command !== 'status' && report.command !== 'baseline') return [];
  const { applied, pending, source } = report.history;
  const blocks = [
    `### History`,
    `${number(applied.length)} applied, ${number(pending.length)} pending, ${sourceWords(source)}.`,
  ];
  if (look.detail === 'counts') return blocks;
  const waiting = most(pending, look, 100, 0);
  if (waiting.length > 0) {
    blocks.push(
      table(
        ['Pending', 'File'],
        waiting.map((entry) => [named(entry), code(shortName(entry.path, 300))]),
      ),
    );
  }
  const done = most(applied, look, 100, 0);
  if (done.length > 0) {
    const rows = done.map((entry) => [
      named(entry),
      entry.appliedAt === null ? 'unknown' : prose(stamp(entry.appliedAt), 40),
      entry.by === null ? '' : code(shortName(entry.by, 80)),
      entry.commit === null ? '' : code(shortHash(entry.commit)),
      entry.durationMs === null ? '' : unbroken(duration(entry.durationMs)),
    ]);
    const body = table(['Applied', 'At', 'By', 'Commit', 'Time '], rows);
    blocks.push(done.length > 20 ? details(`${number(done.length)} applied`, body) : body);
  }
  const left = applied.length - done.length + pending.length - waiting.length;
  return left > 0 ? [...blocks, `${count(left, 'more migration')} not shown here.`] : blocks;
};
