import type { Evidence, EvidencePullRequest } from '../model/evidence.js';
import type { Report } from '../model/report.js';
import { logBlocks } from './log.js';
import { code, prose, table } from './markdown.js';
import { proofWords } from './parts/outcome.js';
import { entriesOf, finalStatus, issuesOf } from './text/journal.js';
import { rowsWords } from './text/tables.js';
import { shortName } from './text/visible.js';
import { count, duration, moment, size } from './text/words.js';

/*
 * The evidence as people keep it by hand: first the short migration log that stands beside the code, then the execution log with its boxes.
 */

const name = (text: string | null): string => (text === null ? 'not known' : code(shortName(text, 80)));
const list = (lines: readonly string[], none: string): string =>
  lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n');

function approvals({ pullRequests, environments, unknown }: Evidence): readonly string[] {
  const who = ({ approvals: all }: EvidencePullRequest): string =>
    all.length === 0
      ? 'nobody'
      : all.map(({ reviewer, ofHead }) => `${name(reviewer)}${ofHead ? '' : ' (of an earlier commit)'}`).join(', ');
  const rows = pullRequests.map((pull) => [
    code(`#${pull.number}`),
    prose(pull.title, 200),
    name(pull.author),
    who(pull),
    pull.mergedBy === null ? 'not merged' : `${name(pull.mergedBy)}, ${prose(pull.mergedAt ?? '', 40)}`,
  ]);
  const said = environments.map(
    ({ environments: names, state, by, comment }) =>
      `Environment ${names.map(name).join(', ')}: ${prose(state, 20)} by ${name(by)}${comment === '' ? '' : `: ${prose(comment, 300)}`}`,
  );
  return [
    '## Approvals',
    ...(rows.length === 0
      ? ['No pull request is known.']
      : [table(['Pull request', 'Title', 'Author', 'Approved by', 'Merged by'], rows)]),
    ...(said.length === 0 ? [] : [list(said, '')]),
    ...(unknown.length === 0
      ? []
      : [
          list(
            unknown.map((text) => prose(text, 400)),
            '',
          ),
        ]),
  ];
}

function changes({ plan }: Report): string {
  const all = plan?.changes ?? [];
  const kinds = ['added', 'changed', 'removed'] as const;
  const counted = kinds.flatMap((kind) => {
    const n = all.filter((one) => one.kind === kind).length;
    return n === 0 ? [] : [`${n} ${kind}`];
  });
  return counted.length === 0 ? 'none of the schema' : `${counted.join(', ')} (schema objects)`;
}

function migrationLog(evidence: Evidence, report: Report): readonly string[] {
  const { backup, migrations, tables, run } = evidence;
  const ids = [migrations[0], migrations.at(-1)].flatMap((one) => (one === undefined ? [] : [shortName(one.id, 80)]));
  const { date, time } = moment(run.startedAt);
  const saved =
    backup === null ? 'no' : `${code(shortName(backup.file, 200))}, ${size(backup.bytes)}, ${proofWords(backup)}`;
  const { issues } = issuesOf(report);
  const back = [
    ...(evidence.next === '' ? [] : [prose(evidence.next, 1_000)]),
    'Stop the application.',
    ...(backup === null
      ? ['Undo by down migrations, or by a new migration: no backup was made by this run.']
      : [`Restore ${code(shortName(backup.file, 200))} (SHA-256 ${code(shortName(backup.sha256, 80))}).`]),
    `Deploy the commit before ${name(run.commit)}, and start the application.`,
  ];
  return [
    '# Migration log',
    `## Migration: ${[...new Set(ids)].map((id) => code(id)).join(' → ')}`,
    list(
      [
        `**Date**: ${prose(`${date} ${time}`, 60)}`,
        `**Duration**: ${duration(run.ms)}`,
        `**Status**: ${prose(finalStatus(report), 200)}`,
        `**Backed up**: ${saved}`,
        `**Changes**: ${changes(report)}; ${count(entriesOf(report).length, 'migration')}`,
      ],
      '',
    ),
    '## Data validation',
    list(
      tables.map(
        (one) => `${code(shortName(one.table, 200))}: ${rowsWords(one)} rows${one.exact ? '' : ' (estimated)'}`,
      ),
      'No table was touched, or none was counted.',
    ),
    '## Issues encountered',
    list(
      issues.map((text) => prose(text, 600)),
      '(none)',
    ),
    '## Rollback steps (if needed)',
    back.map((step, i) => `${i + 1}. ${step}`).join('\n'),
  ];
}

/** What is kept of a deployment, for people. */
export function evidenceText(evidence: Evidence, report: Report): string {
  const reviewers = [
    ...new Set([
      ...evidence.pullRequests.flatMap(({ approvals: all }) => all.map(({ reviewer }) => reviewer)),
      ...evidence.environments.flatMap(({ state, by }) => (state === 'approved' && by !== null ? [by] : [])),
    ]),
  ];
  const blocks = [
    ...migrationLog(evidence, report),
    ...approvals(evidence),
    ...logBlocks(report, { detail: 'full', statement: 200 }, reviewers),
  ];
  return `${blocks.join('\n\n')}\n`;
}
