import { dictionary } from '../../model/dictionary.js';
import type { Report } from '../../model/report.js';
import { code } from '../markdown.js';
import { type State, stateOf } from '../text/state.js';
import { shortHash } from '../text/words.js';
import { approvalPart } from './approval.js';
import { changesPart, driftPart } from './changes.js';
import { diagramPart } from './diagram.js';
import { findingsPart } from './findings.js';
import { counts, footer, headline, notesPart, title } from './frame.js';
import { healthPart } from './health.js';
import { historyPart, problemsPart } from './history.js';
import { migrationsPart } from './migrations.js';
import { applyPart, backupPart, errorPart, preflightPart, verifyPart } from './outcome.js';
import type { Detail, Look, Part } from './part.js';
import { probesPart } from './probes.js';
import { restorePart } from './restore.js';
import { secondHandWords } from './second-hand.js';
import { tablesPart } from './tables.js';
import { targetNowPart } from './target-now.js';
import { wayBackPart } from './way-back.js';

/** What sets one document apart from another: its size, its first words, and its further parts. */
export interface DocumentStyle {
  readonly limit: number;
  /** Size as the receiver counts it. */
  readonly measure: (text: string) => number;
  readonly statement: number;
  /** Where the whole text is, said wherever something was left out. */
  readonly whole: string;
  readonly state?: State;
  /** Takes the headline's place. */
  readonly headline?: string;
  readonly last?: readonly Part[];
}

/** What a reader needs before the findings, and after them. */
const BEFORE: readonly Part[] = [errorPart, approvalPart, problemsPart];
const AFTER: readonly Part[] = [
  applyPart,
  backupPart,
  restorePart,
  verifyPart,
  tablesPart,
  healthPart,
  probesPart,
  changesPart,
  diagramPart,
  migrationsPart,
  targetNowPart,
  driftPart,
  preflightPart,
  historyPart,
  wayBackPart,
  notesPart,
];

const SHORTENED: Readonly<Record<Exclude<Detail, 'full'>, string>> = dictionary({
  files: 'Shortened to fit: one line per migration.',
  counts: 'Shortened to fit: counts, and the findings that need a decision as far as they fit.',
});

/** No statement takes less in a table; what cannot fit is not built. */
const LEAST_PER_STATEMENT = 24;

/** The most detailed of the three forms that fits: everything, a line per file, or counts. */
export function documentOf(report: Report, style: DocumentStyle): string {
  for (const detail of ['full', 'files', 'counts'] as const) {
    const text = tooLong(report, detail, style) ? undefined : build(report, detail, style);
    if (text !== undefined) return text;
  }
  return least(report, style);
}

function tooLong(report: Report, detail: Detail, style: DocumentStyle): boolean {
  if (detail === 'counts') return false;
  const migrations = report.plan?.migrations ?? [];
  const rows = detail === 'files' ? migrations.length : migrations.reduce((sum, m) => sum + m.statements.length, 0);
  return rows * LEAST_PER_STATEMENT > style.limit;
}

function build(report: Report, detail: Detail, style: DocumentStyle): string | undefined {
  const look: Look = { detail, statement: style.statement };
  const parts = (list: readonly Part[]): string[] => list.flatMap((part) => [...part(report, look)]);
  const shortened = detail === 'full' ? [] : [`> ${SHORTENED[detail]} ${style.whole}`];
  const before = [...top(report, style), ...counts(report), ...shortened, ...parts(BEFORE)];
  const after = [...parts(AFTER), ...parts(style.last ?? []), ...footer(report)];
  const room = style.limit - style.measure([...before, ...after].join('\n\n')) - 4;
  if (room < 0) return undefined;
  const findings = findingsPart(report, detail, room, style.measure);
  if (findings.left > 0 && detail !== 'counts') return undefined;
  const text = [...before, ...findings.blocks, ...after].join('\n\n');
  return style.measure(text) <= style.limit ? text : undefined;
}

function top(report: Report, style: DocumentStyle): readonly string[] {
  const line = style.headline ?? headline(report);
  return [title(report, style.state ?? stateOf(report)), ...secondHandWords(report), ...(line === '' ? [] : [line])];
}

/** Verdict, headline and digest alone: what is left when nothing else fits. */
function least(report: Report, style: DocumentStyle): string {
  const digest = report.plan === null ? [] : [`Plan ${code(shortHash(report.plan.digest))}`];
  const blocks = [...top(report, style), ...digest, `> Shortened to fit. ${style.whole}`];
  while (blocks.length > 1 && style.measure(blocks.join('\n\n')) > style.limit) blocks.splice(1, 1);
  return blocks.join('\n\n');
}

/** `The whole text is in A and B.` */
export function wholeIn(places: readonly string[]): string {
  return `The whole text is in ${places.join(' and ')}.`;
}
