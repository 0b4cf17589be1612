import { dictionary } from '../../model/dictionary.js';
import type { Report, ReportPlan } from '../../model/report.js';
import { code, prose, runLink } from '../markdown.js';
import { findingsLeftOut, statementCount } from '../text/left-out.js';
import { feltOf, strongestLock } from '../text/locks.js';
import { type State, sortFindings } from '../text/state.js';
import { shortName } from '../text/visible.js';
import { count, duration, once, serverName, shortHash, sizesOf, stamp } from '../text/words.js';
import { changeCounts } from './changes.js';
import { most, type Part } from './part.js';

/** The verdict as a heading: sign, words, and which database. */
export function title(report: Report, state: State): string {
  const labelled = report.label === 'default' ? [] : [shortName(report.label, 80)];
  const database = report.target === null ? [] : [shortName(report.target.database, 80)];
  const [name, of] = [...new Set([...labelled, ...database])].map(code);
  return `## ${state.sign} ${state.title}${name === undefined ? '' : `: ${name}`}${of === undefined ? '' : ` (${of})`}`;
}

export function headline(report: Report): string {
  const line = prose(report.headline, 600);
  return line === '' ? '' : `**${line}**`;
}

/** What the lock that counts does, then the plan in one line: how much, how it stands, and its digest. */
export function counts(report: Report): readonly string[] {
  const { plan } = report;
  if (plan === null) return [];
  const sorted = sortFindings(plan.findings);
  const statements = plan.migrations.reduce((sum, migration) => sum + statementCount(migration), 0);
  const found = [
    [sorted.errors.length + findingsLeftOut(plan, 'error'), 'error'],
    [sorted.warnings.length + findingsLeftOut(plan, 'warning'), 'warning'],
  ] as const;
  const acknowledged = sorted.acknowledged.length + findingsLeftOut(plan, 'acknowledged');
  const facts = [
    `${count(plan.migrations.length, 'migration')} with ${count(statements, 'statement')}`,
    ...found.filter(([many]) => many > 0).map(([many, word]) => count(many, word)),
    ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
    plan.changes.length === 0 ? 'no schema change' : `schema: ${changeCounts(plan.changes)}`,
    `plan ${code(shortHash(plan.digest))}`,
  ];
  if (plan.migrations.length === 0) return [`Plan ${code(shortHash(plan.digest))}`];
  return [[...(report.apply === null ? impact(plan) : []), facts.join(' · ')].join('<br>')];
}

/** What a busy database would feel, with sizes: the line that decides most plans. */
function impact(plan: ReportPlan): readonly string[] {
  const statements = plan.migrations.flatMap((migration) => migration.statements);
  const felt = feltOf(statements, code, once(sizesOf(plan)));
  const lock = strongestLock(plan.migrations, felt);
  const { rewritten } = felt;
  return [
    ...(lock === undefined ? [] : [`**Strongest lock:** ${lock}.`]),
    ...(rewritten === undefined ? [] : [`**Rewritten:** ${rewritten}.`]),
  ];
}

/** What a plan without a target rests on. */
const WITHOUT_TARGET = dictionary({
  history: 'No target database was read.',
  since: 'No target database was read: what the base branch holds counts as applied.',
  none: 'No target database was read: every migration counts as pending.',
} as const);

export const notesPart: Part = (report, look) => {
  const missing = report.target === null && report.plan !== null ? [WITHOUT_TARGET[report.history.source]] : [];
  const notes = [...missing, ...report.notes];
  if (notes.length === 0) return [];
  const shown = most(notes, look, 20, 5);
  const more = notes.length - shown.length;
  const lines = shown.map((note) => `- ${prose(note, 600)}`);
  return ['### Notes', [...lines, ...(more > 0 ? [`- ${count(more, 'more note')} not shown here.`] : [])].join('\n')];
};

const BASES = dictionary({
  empty: 'an empty database',
  replay: 'a replay of the applied migrations',
  schema: "the target's own schema",
} as const);

function asOf({ snapshot }: NonNullable<Report['target']>): string {
  return snapshot === undefined ? '' : `, by its snapshot of ${prose(stamp(snapshot.takenAt), 60)}`;
}

/** What everything above was found on, by which version, and when. */
export function footer(report: Report): readonly string[] {
  const { shadow, target, run } = report;
  const lines = [
    ...(shadow === null
      ? []
      : [
          `Shadow database: ${prose(shadow.provider, 60)} ${prose(`${serverName(shadow.engine)} ${shadow.version}`, 120)} on ${BASES[shadow.base]}${shadow.why === '' ? '' : `; ${prose(shadow.why, 400)}`}.`,
        ]),
    [
      ...(target === null
        ? []
        : [
            `Target: ${prose(`${serverName(target.engine)} ${target.version}`, 120)}, ${code(shortName(target.database, 80))}${asOf(target)}`,
          ]),
      ...(report.plan === null || report.plan.digest === '' ? [] : [`plan ${code(shortName(report.plan.digest, 80))}`]),
      ...(run.commit === null ? [] : [`commit ${code(shortHash(run.commit))}`]),
      prose(run.tool, 80),
      [prose(stamp(run.startedAt), 60), `in ${duration(run.ms)}`].join(' '),
      ...[runLink('run', run.runUrl)].filter((link) => link !== undefined),
    ].join(' · '),
  ];
  return [`<sub>${lines.join('<br>')}</sub>`];
}
