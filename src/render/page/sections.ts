import { dictionary } from '../../model/dictionary.js';
import type { Report, ReportFinding } from '../../model/report.js';
import { changeCounts } from '../parts/changes.js';
import { outcomeCounts, STATUS } from '../parts/outcome.js';
import { diffOf } from '../text/diff.js';
import { outline } from '../text/outline.js';
import { answerOf, type Inert, probeCounts } from '../text/probes.js';
import { sortFindings } from '../text/state.js';
import { nowLines } from '../text/target-now.js';
import { adviceOf, count, duration, stamp } from '../text/words.js';
import { approval, backup, checks, health, restored, tables } from './database.js';
import { grid } from './grid.js';
import { code, codeText, type Html, h, prose, trusted } from './html.js';
import { schemaPictures } from './schema.js';
import { highlighted } from './sql.js';
import { fileList, linksOf, statements } from './statements.js';
import { timeline } from './timeline.js';

/** One part of the page; undefined where there is nothing to say. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html | undefined;
}

const LEVEL = dictionary({ error: 'Error', warning: 'Warning', info: 'Note' } as const);
const INERT: Inert = { id: codeText, words: (text) => prose(text).text };

function failure(report: Report): Html | undefined {
  const { error } = report;
  if (error === null) return undefined;
  const advice = adviceOf(report);
  const at = [error.line, error.column].filter((part) => part !== undefined);
  const where = error.path === undefined ? undefined : h` at ${code([error.path, ...at].join(':'))}`;
  const named = code(error.code);
  const name = /^https:\/\//.test(error.page ?? '') ? h`<a href="${error.page}" rel="noreferrer">${named}</a>` : named;
  return h`<p>${name}${where}: ${prose(error.message)}</p>${error.excerpt === undefined ? '' : h`<pre tabindex="0">${error.excerpt}</pre>`}${advice === '' ? '' : h`<p><strong>Next:</strong> ${prose(advice)}</p>`}`;
}

function findingHtml(finding: ReportFinding, link: string | undefined): Html {
  const { severity, rule, path, line, message, suggestion, excerpt, acknowledged } = finding;
  const place = path === null ? undefined : code(line === null ? path : `${path}:${line}`);
  const at =
    place === undefined ? undefined : h` at ${link === undefined ? place : h`<a href="#${link}">${place}</a>`}`;
  return h`<article class="finding find ${acknowledged === undefined ? severity : 'acknowledged'}"><h3><span class="level">${LEVEL[severity]}${acknowledged === undefined ? '' : ', acknowledged'}</span> <code>${rule}</code>${at}</h3><p>${prose(message)}</p>${excerpt === undefined ? '' : h`<pre tabindex="0">${excerpt}</pre>`}${acknowledged === undefined ? '' : h`<p>Acknowledged: ${prose(acknowledged)}</p>`}${suggestion === undefined ? '' : h`<p>Instead:</p><pre tabindex="0"><code>${highlighted(suggestion)}</code></pre>`}</article>`;
}

function findings(report: Report): Html | undefined {
  const all = report.plan?.findings ?? [];
  if (all.length === 0) return undefined;
  const { errors, warnings, notes, acknowledged } = sortFindings(all);
  const link = linksOf(report);
  return h`${[...errors, ...warnings, ...acknowledged, ...notes].map((finding) => findingHtml(finding, link(finding.migration, finding.statement)))}`;
}

function changes(all: readonly Parameters<typeof diffOf>[0][]): Html | undefined {
  if (all.length === 0) return undefined;
  const lines = outline(all).flatMap(diffOf);
  const kind = { '+': 'added', '-': 'removed', '!': 'changed', ' ': 'same' } as const;
  return h`<pre class="diff" tabindex="0">${lines.map(({ sign, text }) => h`<span class="${kind[sign]}">${sign} ${text}</span>`)}</pre>`;
}

function probes({ plan }: Report): Html | undefined {
  const all = plan?.probes ?? [];
  if (all.length === 0) return undefined;
  const rank = { breaks: 0, 'not-probed': 1, holds: 2 };
  const rows = [...all]
    .sort((a, b) => rank[a.outcome] - rank[b.outcome])
    .map((probe) => [
      code(`${probe.path}:${probe.line}`),
      prose(probe.question),
      h`${probe.outcome === 'breaks' ? h`<strong class="bad">Breaks:</strong> ` : ''}${trusted(answerOf(probe, INERT))}`,
    ]);
  return h`<p>${probeCounts(all)}.</p>${grid(['Statement', 'Looked for', 'Answer'], rows)}`;
}

function outcome({ apply }: Report): Html | undefined {
  if (apply === null) return undefined;
  const rows = apply.outcomes.map((one) => [
    code(one.path),
    one.status === 'failed' ? h`<strong class="bad">failed</strong>` : h`${STATUS[one.status]}`,
    h`${one.status === 'not-run' ? '' : duration(one.ms)}`,
    h`${one.statementsDone} of ${one.statementsAll}`,
    prose(one.error ?? ''),
  ]);
  const said = (title: string, text: string): Html | undefined =>
    text === '' ? undefined : h`<p><strong>${title}:</strong> ${prose(text)}</p>`;
  return h`<p>${outcomeCounts(apply.outcomes)}.</p>${said('State of the database', apply.state)}${said('Next', apply.next)}${grid(['Migration', 'Status', 'Time', 'Statements done', 'Message'], rows)}`;
}

function log({ log: lines }: Report): Html | undefined {
  if (lines.length === 0) return undefined;
  return h`<details><summary>${count(lines.length, 'line')}</summary><pre tabindex="0">${lines.map(({ at, message, ms }) => `${at}  ${message}${ms === undefined ? '' : `  (${duration(ms)})`}\n`)}</pre></details>`;
}

function history({ history: { applied, problems } }: Report): Html | undefined {
  if (applied.length + problems.length === 0) return undefined;
  const rows = applied.map(({ id, appliedAt, by, commit }) => [
    code(id),
    h`${appliedAt === null ? '' : stamp(appliedAt)}`,
    h`${by ?? ''}`,
    commit === null ? h`` : code(commit.slice(0, 12)),
  ]);
  const wrong = problems.map(
    ({ kind, id, message, hint }) =>
      h`<p class="find"><strong>${kind}</strong> <code>${id}</code>: ${prose(message)} ${prose(hint)}</p>`,
  );
  if (rows.length === 0) return h`${wrong}`;
  const table = grid(['Migration', 'Applied', 'By', 'Commit'], rows);
  return h`${wrong}<details><summary>${count(rows.length, 'applied migration')}</summary>${table}</details>`;
}

const listed = (lines: readonly Html[]): Html | undefined =>
  lines.length === 0 ? undefined : h`<ul>${lines.map((line) => h`<li>${line}</li>`)}</ul>`;

/** Everything that the report holds, in the order in which people want it. */
export function sectionsOf(report: Report): readonly Section[] {
  const { plan } = report;
  const all = plan?.changes ?? [];
  const drift = plan?.drift ?? [];
  const unknown = new Set(plan?.now?.unknown);
  const now = nowLines(report, codeText).map((line) => (unknown.has(line) ? prose(line) : trusted(line)));
  return [
    { id: 'failure', title: 'What failed', body: failure(report) },
    { id: 'approval', title: 'As reviewed', body: approval(report) },
    { id: 'outcome', title: 'Outcome', body: outcome(report) },
    { id: 'tables', title: 'Touched tables, before and after', body: tables(report) },
    { id: 'health', title: 'Health', body: health(report) },
    { id: 'findings', title: 'Findings', body: findings(report) },
    { id: 'probes', title: 'Rows on the target', body: probes(report) },
    { id: 'locks', title: 'Locks per table', body: plan === null ? undefined : timeline(plan) },
    {
      id: 'schema',
      title: all.length === 0 ? 'Schema' : `Schema changes: ${changeCounts(all)}`,
      body:
        all.length === 0
          ? undefined
          : h`${plan?.diagram === undefined ? '' : schemaPictures(plan.diagram)}${changes(all)}`,
    },
    { id: 'statements', title: 'Statements', body: statements(report) },
    { id: 'target', title: 'Target now', body: listed(now) },
    { id: 'drift', title: `Drift: ${count(drift.length, 'difference')}`, body: changes(drift) },
    { id: 'backup', title: 'Backup', body: backup(report) },
    { id: 'restore', title: 'Restore', body: restored(report) },
    { id: 'verification', title: 'Verification', body: checks(report.verify?.checks ?? []) },
    { id: 'preflight', title: 'Preflight', body: checks(report.preflight) },
    { id: 'history', title: 'History', body: history(report) },
    { id: 'notes', title: 'Notes', body: listed(report.notes.map(prose)) },
    { id: 'log', title: 'Execution log', body: log(report) },
  ];
}

export { fileList };
