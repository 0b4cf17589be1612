import { dictionary } from '../../model/dictionary.js';
import type { Report, ReportFinding } from '../../model/report.js';
import { code, details, fence, message, prose } from '../markdown.js';
import { type CountedAs, findingsLeftOut } from '../text/left-out.js';
import { type Sorted, sortFindings } from '../text/state.js';
import { clip, shortName } from '../text/visible.js';
import { count, number } from '../text/words.js';
import type { Detail } from './part.js';

/** Findings that stay open to the eye; more are folded. */
const OPEN = 8;
const TITLE = dictionary({ error: 'Error', warning: 'Warning', info: 'Note' } as const);

export function placeOf(item: { readonly path: string | null; readonly line: number | null }): string | undefined {
  if (item.path === null) return undefined;
  return item.line === null ? item.path : `${item.path}:${item.line}`;
}

function titleOf(finding: ReportFinding): string {
  const place = placeOf(finding);
  const acknowledged = finding.acknowledged === undefined ? '' : ', acknowledged';
  return `**${TITLE[finding.severity]}${acknowledged}:** ${code(shortName(finding.rule, 100))}${place === undefined ? '' : ` at ${code(shortName(place, 400))}`}`;
}

/** One finding with all that a decision needs. */
function findingBlock(finding: ReportFinding): string {
  const { excerpt, suggestion, acknowledged } = finding;
  const said = message(finding.message, 3_000);
  const reason = acknowledged === undefined ? [] : [`Acknowledged: ${prose(acknowledged, 500)}`];
  const first = [titleOf(finding), ...('words' in said ? [said.words] : []), ...reason].join('<br>');
  const fences = [
    ...('block' in said ? [said.block] : []),
    ...(excerpt === undefined ? [] : [fence(clip(excerpt, 3_000), 'text')]),
  ];
  if (suggestion === undefined) return [first, ...fences].join('\n\n');
  const instead = fence(clip(suggestion, 3_000), 'sql');
  return fences.length === 0
    ? `${first}<br>Instead:\n${instead}`
    : [first, ...fences, `Instead:\n${instead}`].join('\n\n');
}

function findingLine(finding: ReportFinding): string {
  return `- ${titleOf(finding)} ${prose(finding.message, 300)}`;
}

interface Group {
  readonly title: string;
  readonly findings: readonly ReportFinding[];
  /** How many there are, with those that a report which would have been too large only counts. */
  readonly all: number;
  /** Told in full as long as there is room, whatever the detail. */
  readonly first: boolean;
  readonly folded: boolean;
}

function groupsOf(report: Report, sorted: Sorted): readonly Group[] {
  // With `fail-on: warning` it is warnings that block.
  const warningsBlock = report.verdict === 'blocked' && sorted.errors.length === 0;
  const decision = warningsBlock ? sorted.warnings : sorted.errors;
  const { errors, warnings, acknowledged, notes } = sorted;
  const all = (severity: CountedAs, found: readonly ReportFinding[]): number =>
    found.length + (report.plan === null ? 0 : findingsLeftOut(report.plan, severity));
  const decided = warningsBlock ? all('warning', warnings) : all('error', errors);
  const others = warningsBlock ? { findings: [], all: 0 } : { findings: warnings, all: all('warning', warnings) };
  const groups: readonly Group[] = [
    { title: 'Needs a decision', findings: decision, all: decided, first: true, folded: false },
    { title: 'Warnings', ...others, first: false, folded: false },
    {
      title: 'Acknowledged',
      findings: acknowledged,
      all: all('acknowledged', acknowledged),
      first: false,
      folded: false,
    },
    { title: 'Notes on statements', findings: notes, all: all('info', notes), first: false, folded: true },
  ];
  return groups.filter((group) => group.findings.length > 0);
}

export interface FindingsText {
  readonly blocks: readonly string[];
  /** Findings of the first group that did not fit. */
  readonly left: number;
}

/** The findings, the blocking ones before all others, in at most `room`. */
export function findingsPart(
  report: Report,
  detail: Detail,
  room: number,
  measure: (text: string) => number,
): FindingsText {
  const blocks: string[] = [];
  let used = 0;
  let left = 0;
  // What the failure has shown already is not shown twice.
  const block = (finding: ReportFinding): string => {
    const { excerpt, ...rest } = finding;
    return findingBlock(excerpt === report.error?.excerpt ? rest : finding);
  };
  for (const group of groupsOf(report, sortFindings(report.plan?.findings ?? []))) {
    const heading = `### ${group.title}: ${number(group.all)}`;
    // Room for the heading, the fold and the line that says what was left out.
    used += measure(heading) + 200;
    const whole = group.first || detail === 'full';
    const texts: string[] = [];
    for (const finding of whole || detail === 'files' ? group.findings : []) {
      const text = whole ? block(finding) : findingLine(finding);
      const more = measure(text) + 2;
      if (used + more > room) break;
      used += more;
      texts.push(text);
    }
    const missing = group.all - texts.length;
    // What the report itself does not hold fits into no form of it
    if (group.first || detail === 'full') left += group.findings.length - texts.length;
    blocks.push(...folded(group, heading, texts, whole ? '\n\n' : '\n'));
    if (missing > 0) blocks.push(`${count(missing, texts.length === 0 ? 'finding' : 'more finding')} not shown here.`);
  }
  return { blocks, left };
}

function folded(group: Group, heading: string, texts: readonly string[], between: string): readonly string[] {
  if (group.folded && texts.length > 0) return [details(heading.replace('### ', ''), texts.join(between))];
  const shown = texts.slice(0, OPEN);
  const rest = texts.slice(OPEN);
  return [
    heading,
    ...(shown.length > 0 ? [shown.join(between)] : []),
    ...(rest.length > 0 ? [details(`${number(rest.length)} more`, rest.join(between))] : []),
  ];
}
