import type { Renderer } from '../model/contracts.js';
import type { Check, Report, ReportBackup } from '../model/report.js';
import { code, prose, runLink, table, unbroken } from './markdown.js';
import { proofWords, scopeWords } from './parts/outcome.js';
import type { Look, Part } from './parts/part.js';
import { entriesOf, finalStatus, issuesOf, type JournalEntry } from './text/journal.js';
import { rowsWords } from './text/tables.js';
import { shortName } from './text/visible.js';
import { count, duration, moment, size } from './text/words.js';

/*
 * The execution log that operators otherwise fill in by hand during a migration: what was done, when, by whom, in the
 * order of their template. What this tool cannot know (was the application stopped?) stays an open box.
 */

function tick(done: boolean, text: string): string {
  return `- [${done ? 'x' : ' '}] ${text}`;
}

function tickCheck(check: Check): string {
  return tick(
    check.ok,
    `${prose(check.name, 200)}: ${prose(check.actual, 300)}${check.warning === true ? ' (worth a look)' : ''}`,
  );
}

function head(report: Report): string {
  const { date, time } = moment(report.run.startedAt);
  const { target, run } = report;
  const environment =
    target === null
      ? []
      : [`database ${code(shortName(target.database, 80))}`, prose(`${target.engine} ${target.version}`, 80)];
  return table(
    ['Date', prose(date, 60)],
    [
      ...(time === '' ? [] : [['Time', time]]),
      [
        'Executed by',
        [
          run.actor === null ? 'not a workflow run' : code(shortName(run.actor, 80)),
          ...[runLink('run', run.runUrl)].filter((link) => link !== undefined),
        ].join(', '),
      ],
      ['Environment', [code(shortName(report.label, 80)), ...environment].join(', ')],
      ['Command', `${code(report.command)}, ${duration(run.ms)}`],
      ...(run.commit === null ? [] : [['Commit', code(shortName(run.commit, 40))]]),
      ...(run.pullRequests.length === 0
        ? []
        : [['Pull requests', run.pullRequests.map((one) => code(`#${one}`)).join(', ')]]),
      ...(report.plan === null || report.plan.digest === '' ? [] : [['Plan', code(shortName(report.plan.digest, 80))]]),
      ['Tool', prose(run.tool, 80)],
    ],
  );
}

function madeWords(backup: ReportBackup): string {
  const name = code(shortName(backup.id ?? backup.file, 200));
  if (backup.id !== undefined) return `${name}, by ${code(backup.tool)}`;
  const scope = scopeWords(backup);
  const of = scope === undefined ? '' : `, ${scope}`;
  return `${name}, ${size(backup.bytes)}${of}, SHA-256 ${code(shortName(backup.sha256, 80))}`;
}

function before({ backup, preflight }: Report): readonly string[] {
  const made =
    backup === null
      ? [tick(false, 'Database backup created')]
      : [
          tick(true, `Database backup created: ${madeWords(backup)}`),
          tick(backup.proof.ok && backup.proof.method !== 'none', `Backup ${proofWords(backup)}`),
        ];
  return [
    '### Pre-migration',
    [
      ...made,
      ...preflight.map(tickCheck),
      tick(false, 'Application stopped, where that is needed (not known to this tool)'),
    ].join('\n'),
  ];
}

/** Records, as the template asks for them: what was there before, what is there now. */
function rowsKept({ apply }: Report, longest: number): readonly string[] {
  const tables = apply?.tables ?? [];
  const shown = tables.slice(0, longest);
  const more = tables.length - shown.length;
  return [
    ...shown.map((one) => tick(true, `Rows of ${code(shortName(one.table, 200))}: ${rowsWords(one)}`)),
    ...(more > 0 ? [tick(true, `${count(more, 'more table')} not shown here`)] : []),
  ];
}

function entry(item: JournalEntry, index: number): string {
  return [
    `${index + 1}. ${code(shortName(item.path, 300))}`,
    `   - Status: ${item.status}`,
    ...(item.duration === null ? [] : [`   - Duration: ${item.duration}`]),
    ...(item.notes.length === 0 ? [] : [`   - Notes: ${item.notes.map((note) => prose(note, 400)).join('; ')}`]),
  ].join('\n');
}

function list(lines: readonly string[], none: string): string {
  return lines.length === 0 ? none : lines.map((line) => `- ${prose(line, 600)}`).join('\n');
}

/** What the way back rests on; undefined where there is none. */
function wayBack({ backup, plan }: Report): string | undefined {
  const migrations = plan?.migrations ?? [];
  const tried = migrations.every(({ rollback }) => rollback?.outcome === 'tested');
  const down = migrations.every(({ reversible, rollback }) => reversible && rollback === undefined);
  const words = tried ? ['down migrations, tested on the shadow'] : down ? ['down migrations'] : [];
  const ways = [...(migrations.length > 0 ? words : []), ...(backup === null ? [] : ['the backup'])];
  return ways.length === 0 ? undefined : `: ${ways.join(' and ')}`;
}

/** The log's blocks; a long run's migrations are only counted where there is no room for them. */
export const logPart: Part = (report, look) => logBlocks(report, look, []);

/** The same, signed by those who are known to have reviewed what was run. */
export function logBlocks(report: Report, look: Look, reviewers: readonly string[]): readonly string[] {
  const entries = entriesOf(report);
  const shown = look.detail === 'full' ? entries : entries.slice(0, look.detail === 'files' ? 200 : 0);
  const { issues, actions } = issuesOf(report);
  const most = look.detail === 'counts' ? 5 : look.detail === 'files' ? 50 : Number.POSITIVE_INFINITY;
  const checked = (report.verify?.checks ?? []).filter((check) => look.detail === 'full' || !check.ok);
  return [
    '## Migration execution log',
    head(report),
    ...before(report),
    '### Migration execution',
    ...(shown.length === 0 ? [] : [shown.map(entry).join('\n')]),
    ...(entries.length > shown.length
      ? [`${count(entries.length - shown.length, 'more migration')} not shown here.`]
      : []),
    ...(entries.length === 0 ? ['None.'] : []),
    '### Post-migration',
    [
      ...(report.verify === null
        ? [tick(false, 'Schema verification passed')]
        : [
            tick(
              report.verify.checks.every((check) => check.ok),
              `Schema verification passed: ${count(report.verify.checks.length, 'check')}`,
            ),
          ]),
      ...checked.slice(0, most).map(tickCheck),
      ...rowsKept(report, most),
      tick(wayBack(report) !== undefined, `Way back prepared${wayBack(report) ?? ''}`),
      tick(false, 'Application restarted, smoke tests passed (not known to this tool)'),
    ].join('\n'),
    ...timeline(report, most),
    '### Issues encountered',
    list(issues.slice(0, most), 'None.'),
    '### Resolution actions',
    list(actions.slice(0, most), 'None.'),
    `### Final status: ${finalStatus(report)}`,
    ...(report.apply === null || report.apply.state === '' ? [] : [prose(report.apply.state, 2_000)]),
    `Executor: ${signed(report.run.actor === null ? [] : [report.run.actor])}. Reviewer: ${signed(reviewers)}`,
  ];
}

const signed = (names: readonly string[]): string =>
  names.length === 0 ? '________' : names.map((name) => code(shortName(name, 80))).join(', ');

/** What happened when, line by line. */
function timeline(report: Report, most: number): readonly string[] {
  const shown = report.log.slice(0, most);
  if (shown.length === 0) return [];
  const more = report.log.length - shown.length;
  const rows = shown.map((line) => [
    prose(line.at, 40),
    prose(line.event, 80),
    prose(line.message, 600),
    line.ms === undefined ? '' : unbroken(duration(line.ms)),
  ]);
  return [
    '### Timeline',
    table(['At', 'Event', 'Message', 'Time '], rows),
    ...(more > 0 ? [`${count(more, 'more line')} not shown here.`] : []),
  ];
}

/** The execution log as Markdown, to be kept with the deployment. */
export const log: Renderer = {
  name: 'log',
  render: (report) => `${logPart(report, { detail: 'full', statement: 200 }).join('\n\n')}\n`,
};
